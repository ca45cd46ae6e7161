"""The system calls that judged code may make, compiled to a filter by libseccomp.

An allow-list: what is not named here fails with EPERM. The calls that only an attack
has a use for end the process instead, so that a verdict can say so.
"""

from __future__ import annotations

import errno
import functools
import os

CLONE_THREAD = 0x00010000
AF_UNIX = 1
TERMINAL_SIZE, TERMINAL_MODES = 0x5413, 0x5401
CLOSE_ON_EXEC, NON_BLOCKING, BYTES_WAITING = 0x5451, 0x5421, 0x541B
SOCK_STREAM, SOCKET_TYPES = 1, 0xF
F_SETFL, O_ASYNC = 4, 0o20000
# F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC, F_SETPIPE_SZ, F_GETPIPE_SZ
DESCRIPTOR_COMMANDS = (0, 1, 2, 3, 1030, 1031, 1032)
PR_SET_NAME, PR_GET_NAME, PR_SET_VMA = 15, 16, 0x53564D41

ALLOWED = """
    read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek
    open openat close close_range dup dup2 dup3 fsync fdatasync
    stat fstat lstat newfstatat statx statfs fstatfs access faccessat faccessat2
    getdents getdents64 getcwd chdir fchdir readlink readlinkat
    rename renameat renameat2 mkdir mkdirat rmdir unlink unlinkat symlink symlinkat link
    linkat umask ftruncate fallocate copy_file_range sendfile fadvise64
    mmap munmap mremap mprotect madvise msync mincore brk
    rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait
    sigaltstack pause alarm getitimer setitimer restart_syscall
    pipe pipe2 select pselect6 poll ppoll eventfd eventfd2 epoll_create epoll_create1
    epoll_ctl epoll_wait epoll_pwait epoll_pwait2
    recvfrom recvmsg shutdown getsockopt setsockopt getsockname getpeername
    nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times
    getpid getppid gettid getuid geteuid getgid getegid getresuid getresgid getgroups
    getpgrp getpgid getsid getrusage getrlimit setrlimit getpriority sched_yield
    sched_getaffinity uname sysinfo getcpu getrandom
    futex set_robust_list get_robust_list set_tid_address rseq membarrier arch_prctl
    wait4 waitid exit exit_group
""".split()

# They change files that Landlock leaves visible: only where none but one's own are.
IN_OWN_FILES = """
    chmod fchmod fchmodat utime utimes utimensat futimesat truncate
""".split()

# Nothing but an attack calls these.
HOSTILE = """
    ptrace process_vm_readv process_vm_writev pidfd_getfd pidfd_send_signal kcmp
    bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register
    keyctl add_key request_key unshare setns mount umount2 pivot_root chroot move_mount
    open_tree fsopen fsconfig fsmount fspick mount_setattr open_by_handle_at
    name_to_handle_at init_module finit_module delete_module kexec_load kexec_file_load
    reboot swapon swapoff acct quotactl settimeofday clock_settime adjtimex
    clock_adjtime iopl ioperm modify_ldt vhangup syslog lookup_dcookie
""".split()


class FilterUnavailableError(Exception):
    """libseccomp, or its Python wrapper, is not on this machine."""


@functools.cache
def compile_filter(*, threads: bool, own_files: bool) -> bytes:
    """Return the filter as a BPF program.

    ``threads`` gives leave to start them, ``own_files`` to change the mode and times of
    files, which is for where none are there but the run's own.

    Raises
    ------
    FilterUnavailableError
        When libseccomp cannot be loaded.
    """
    try:
        import pyseccomp as libseccomp
    except (ImportError, RuntimeError, OSError) as error:
        raise FilterUnavailableError(str(error)) from None
    Arg, equal, masked = libseccomp.Arg, libseccomp.EQ, libseccomp.MASKED_EQ  # noqa: N806
    refuse = libseccomp.ERRNO(errno.EPERM)
    # Foreign architectures and the x32 calls would step around the numbers below.
    rules = libseccomp.SyscallFilter(refuse)
    rules.set_attr(libseccomp.Attr.ACT_BADARCH, libseccomp.KILL_PROCESS)

    def add(action: object, name: str, *arguments: object) -> None:
        try:
            rules.add_rule(action, name, *arguments)
        except OSError:
            # The call does not exist on this architecture, or is younger than this
            # libseccomp: without a rule it is refused.
            return

    for name in (*ALLOWED, *(IN_OWN_FILES if own_files else ())):
        add(libseccomp.ALLOW, name)
    for name in HOSTILE:
        add(libseccomp.KILL_PROCESS, name)
    # The C library then uses clone, whose flags can be looked at.
    add(libseccomp.ERRNO(errno.ENOSYS), "clone3")
    no_more = libseccomp.ERRNO(errno.EAGAIN)
    for name in ("fork", "vfork"):
        add(no_more, name)
    add(no_more, "clone", Arg(0, masked, CLONE_THREAD, 0))
    add(
        libseccomp.ALLOW if threads else no_more,
        "clone",
        Arg(0, masked, CLONE_THREAD, CLONE_THREAD),
    )
    # asyncio wakes itself up through a pair of connected sockets; no other is made.
    # As a stream, and without an address, nothing can be sent to a socket elsewhere.
    stream = Arg(1, masked, SOCKET_TYPES, SOCK_STREAM)
    add(libseccomp.ALLOW, "socketpair", Arg(0, equal, AF_UNIX), stream)
    add(libseccomp.ALLOW, "sendto", Arg(4, equal, 0))
    # No locks, which others would see, no leases, and no signals by way of an owner.
    for command in DESCRIPTOR_COMMANDS:
        add(libseccomp.ALLOW, "fcntl", Arg(1, equal, command))
    no_signals = Arg(2, masked, O_ASYNC, 0)
    add(libseccomp.ALLOW, "fcntl", Arg(1, equal, F_SETFL), no_signals)
    # Only of this process: limits of the supervisor are not ours to change.
    add(libseccomp.ALLOW, "prlimit64", Arg(0, equal, 0))
    for option in (PR_SET_NAME, PR_GET_NAME, PR_SET_VMA):
        add(libseccomp.ALLOW, "prctl", Arg(0, equal, option))
    for request in (
        TERMINAL_SIZE,
        TERMINAL_MODES,
        CLOSE_ON_EXEC,
        NON_BLOCKING,
        BYTES_WAITING,
    ):
        add(libseccomp.ALLOW, "ioctl", Arg(1, equal, request))
    # In memory: a full disk must not take a layer away.
    with os.fdopen(os.memfd_create("filter"), "w+b") as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()
