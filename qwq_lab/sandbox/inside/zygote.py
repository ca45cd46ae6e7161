"""A Python that waits inside the sandbox and forks one child per run.

    bubblewrap -> zygote (pid 1) -> supervisor (pid 1 of a run) -> submission (pid 2)

The zygote never sees code or inputs: it receives descriptors and passes them on, so
that the memory its children inherit tells them nothing about other runs.
"""

from __future__ import annotations

import _signal
import _socket
import fcntl
import os
import select
import struct
import sys
import time

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from typing import Any

sys.path.insert(0, os.path.dirname(__file__))

import candidate
import kernel
import wire

CHANNELS = ("job", "stdin", "stdout", "stderr", "result", "supervisor")
CHECK_SECONDS = 0.005


def main() -> None:
    """Prepare once, then serve runs until the other side hangs up."""
    control = _socket.socket(fileno=int(sys.argv[1]))
    plan = wire.decode(control.recv(1 << 20))
    try:
        prepare(plan, control)
    except BaseException as error:
        control.send(wire.encode({"error": f"{type(error).__name__}: {error}"}))
        os._exit(1)
    control.send(wire.encode({"ready": True}))
    while True:
        message, descriptors = receive_descriptors(control)
        if not message:
            os._exit(0)
        channels = dict(zip(CHANNELS, descriptors, strict=True))
        plan["limits"] = wire.decode(message)
        try:
            child = fork_supervisor(plan, channels, control)
        except OSError as error:
            control.send(wire.encode({"error": str(error)}))
            os._exit(1)
        for descriptor in descriptors:
            os.close(descriptor)
        os.waitpid(child, 0)
        control.send(wire.encode({"free": True}))


def prepare(plan: dict[str, Any], control: _socket.socket) -> None:
    """Leave the caller's identity and load what submissions commonly import."""
    import gc
    import importlib

    if plan["namespaces"]:
        leave_an_anchor(control)
    if plan["uid"] is not None and os.getuid() == 0:
        # As real root, RLIMIT_NPROC would do nothing and /proc/sys would be ours.
        os.setgroups([])
        os.setresgid(plan["uid"], plan["uid"], plan["uid"])
        os.setresuid(plan["uid"], plan["uid"], plan["uid"])
    kernel.set_no_new_privileges()
    if plan["namespaces"]:
        enter_user_namespace()
        for device in plan["devices"]:
            # Or else runs leave each other marks in its times, which anyone may set.
            kernel.make_read_only(device)
    # A change of user takes the parent-death signal off.
    kernel.die_with_parent()
    kernel.set_dumpable(False)
    if plan["namespaces"]:
        enter_process_namespace(control)
    plan["ruleset"] = None
    if plan["landlock"] and not plan["namespaces"]:
        # The same paths for all runs, and many of them.
        ruleset = candidate.make_ruleset(plan)
        # Out of the way of the numbers that a run's own descriptors get.
        high = candidate.HIGH_DESCRIPTOR
        plan["ruleset"] = fcntl.fcntl(ruleset, fcntl.F_DUPFD_CLOEXEC, high)
    sys.path += plan["extra_paths"]
    for name in plan["preload"]:
        importlib.import_module(name)
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    gc.collect()
    gc.freeze()


def leave_an_anchor(control: _socket.socket) -> None:
    """Go on in a child; the first process stays what its parent may kill.

    The kernel then kills all others of the process-id namespace. It would not if the
    first process became another user: the parent's death signal would not reach it.
    """
    child = os.fork()
    if child:
        control.close()
        kernel.drop_capabilities()
        os.waitpid(child, 0)
        os._exit(0)


def enter_user_namespace() -> None:
    """Become the owner of new namespaces, without rights in those outside."""
    uid, gid = os.getuid(), os.getgid()
    kernel.set_dumpable(True)
    kernel.unshare(kernel.CLONE_NEWUSER | kernel.CLONE_NEWNS)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{uid} {uid} 1"),
        ("gid_map", f"{gid} {gid} 1"),
    ):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)
    kernel.mount("none", "/", "", kernel.MS_REC | kernel.MS_PRIVATE)
    quiet = kernel.MS_NOSUID | kernel.MS_NODEV | kernel.MS_NOEXEC | kernel.MS_RDONLY
    # Nothing in a run needs /proc; an empty folder over it tells nothing.
    kernel.mount("tmpfs", "/proc", "tmpfs", quiet, "size=4k,nr_inodes=2")


def enter_process_namespace(control: _socket.socket) -> None:
    """Go on as the first process of a namespace that this user namespace owns.

    Only its owner may come back to it after having made one for a run.
    """
    kernel.unshare(kernel.CLONE_NEWPID)
    child = os.fork()
    if child:
        control.close()
        os.waitpid(child, 0)
        os._exit(0)
    kernel.die_with_parent()


def fork_supervisor(
    plan: dict[str, Any], channels: dict[str, int], control: _socket.socket
) -> int:
    """Start the first process of a run, in a process-id namespace of its own."""
    own = os.pidfd_open(os.getpid()) if plan["namespaces"] else -1
    if plan["namespaces"]:
        kernel.unshare(kernel.CLONE_NEWPID)
    child = os.fork()
    if child == 0:
        try:
            control.close()
            supervise(plan, channels)
        except BaseException as error:
            say(channels["supervisor"], {"error": f"{type(error).__name__}: {error}"})
        finally:
            os._exit(0)
    if plan["namespaces"]:
        kernel.setns(own, kernel.CLONE_NEWPID)
        os.close(own)
    return child


def supervise(plan: dict[str, Any], channels: dict[str, int]) -> None:
    """Start the submission, watch its clocks, and report how it ended."""
    limits = plan["limits"]
    os.setsid()
    kernel.die_with_parent()
    if plan["namespaces"]:
        kernel.unshare(kernel.CLONE_NEWNS)
        options = f"size={limits['files_mb']}m,nr_inodes=1024,mode=0700"
        quiet = kernel.MS_NOSUID | kernel.MS_NODEV | kernel.MS_NOEXEC
        kernel.mount("tmpfs", plan["cwd"], "tmpfs", quiet, options)
    os.chdir(plan["cwd"])
    supervisor = channels.pop("supervisor")
    is_ready, channels["ready"] = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        why = "the submission's process could not be set up"
        try:
            candidate.become_submission(plan, channels)
        except BaseException as error:
            why = f"{type(error).__name__}: {error}"
        finally:
            say_why(channels["ready"], why)
            os._exit(1)
    for descriptor in channels.values():
        os.close(descriptor)
    killed = watch(child, supervisor, began, limits)
    _, status, usage = os.wait4(child, 0)
    setup = os.read(is_ready, 4096)
    if setup != b"1" and not killed:
        say(supervisor, {"error": setup.decode("utf-8", "replace") or "no set-up"})
        return
    say(
        supervisor,
        {
            "exit": os.waitstatus_to_exitcode(status),
            "killed": killed,
            "cpu": usage.ru_utime + usage.ru_stime,
            "wall": time.monotonic() - began,
            "memory": usage.ru_maxrss * 1024,
        },
    )


def watch(child: int, supervisor: int, began: float, limits: dict[str, Any]) -> str:
    """Wait for the submission's end; kill it at a limit or when told to stop.

    Returns
    -------
    str
        Why it was killed: "cpu", "wall", "stopped"; "" if it ended by itself.
    """
    ending = os.pidfd_open(child)
    poll = select.poll()
    poll.register(ending, select.POLLIN)
    poll.register(supervisor, select.POLLIN | select.POLLHUP | select.POLLERR)
    cpu_clock = (~child << 3) | 2  # a process's processor time, see clock_getres(2)
    cores = os.cpu_count() or 1
    while True:
        cpu_left = limits["cpu_seconds"] - time.clock_gettime(cpu_clock)
        wall_left = limits["wall_seconds"] - (time.monotonic() - began)
        # Threads use processor time on several cores at once.
        patience = max(min(cpu_left / cores, wall_left), CHECK_SECONDS)
        ready = {number for number, _ in poll.poll(patience * 1000)}
        if ending in ready:
            return ""
        why = "stopped" if supervisor in ready else ""
        if not why and time.clock_gettime(cpu_clock) >= limits["cpu_seconds"]:
            why = "cpu"
        if not why and time.monotonic() - began >= limits["wall_seconds"]:
            why = "wall"
        if why:
            os.kill(child, _signal.SIGKILL)
            return why


def receive_descriptors(control: _socket.socket) -> tuple[bytes, list[int]]:
    """Receive a message and the descriptors that came with it, see unix(7)."""
    room = _socket.CMSG_SPACE(4 * len(CHANNELS))
    message, ancillary, _, _ = control.recvmsg(1 << 16, room)
    descriptors: list[int] = []
    for level, kind, data in ancillary:
        if (level, kind) == (_socket.SOL_SOCKET, _socket.SCM_RIGHTS):
            descriptors += struct.unpack(f"{len(data) // 4}i", data)
    return message, descriptors


def say_why(ready: int, why: str) -> None:
    """Tell the supervisor what went wrong before the submission began."""
    try:
        os.write(ready, why.encode())
    except OSError:
        pass


def say(supervisor: int, message: dict[str, Any]) -> None:
    """Report to the judge, who may have gone."""
    try:
        os.write(supervisor, wire.encode(message))
    except OSError:
        pass


if __name__ == "__main__":
    main()
