"""The system calls of confinement that the standard library lacks.

Thin wrappers over ``unshare``, ``setns``, ``mount``, ``capset``, ``prctl`` and the
three calls of Landlock, with numbers and structures from the kernel's own headers
(linux/landlock.h, linux/prctl.h, linux/sched.h, linux/capability.h, linux/mount.h).
"""

from __future__ import annotations

import ctypes
import os
import struct

CLONE_NEWNS = 0x00020000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND = 32, 4096
MS_REC, MS_PRIVATE = 16384, 1 << 18
# What statvfs(3) says of a mount has the same numbers for mount(2), but for the last.
KEPT_FLAGS = MS_NOSUID | MS_NODEV | MS_NOEXEC | 1024 | 2048  # no times of access
ST_RELATIME, MS_RELATIME = 4096, 1 << 21

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_SECCOMP = 22
PR_SET_NO_NEW_PRIVS = 38
SECCOMP_MODE_FILTER = 2
SIGKILL = 9

CAPABILITY_VERSION_3 = 0x20080522

# The same numbers on every architecture: these calls are younger than the common table.
SYS_LANDLOCK_CREATE_RULESET = 444
SYS_LANDLOCK_ADD_RULE = 445
SYS_LANDLOCK_RESTRICT_SELF = 446
LANDLOCK_CREATE_RULESET_VERSION = 1
LANDLOCK_RULE_PATH_BENEATH = 1

# Rights over files, in the order in which the kernel has learnt them.
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
READ_ONLY = READ_FILE | READ_DIR
TRUNCATE, DEVICE_CONTROL = 1 << 14, 1 << 15
OF_FILES = WRITE_FILE | READ_FILE | TRUNCATE | DEVICE_CONTROL
TCP_RIGHTS = 0b11  # bind and connect, since ABI 4
SCOPES = 0b11  # abstract Unix sockets and signals, since ABI 6

libc = ctypes.CDLL(None, use_errno=True)


def _check(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def unshare(flags: int) -> None:
    """Move this process into new namespaces (for process ids: its next child)."""
    _check(libc.unshare(flags), "unshare")


def setns(file_descriptor: int, flags: int) -> None:
    """Move this process into the namespaces of another one."""
    _check(libc.setns(file_descriptor, flags), "setns")


def mount(source: str, target: str, kind: str, flags: int, options: str = "") -> None:
    """Mount a file system."""
    arguments = [text.encode() for text in (source, target, kind)]
    _check(libc.mount(*arguments, ctypes.c_ulong(flags), options.encode()), "mount")


def make_read_only(path: str) -> None:
    """Make a mount read-only: of a device the file, with its times, not the device."""
    known = os.statvfs(path).f_flag
    kept = known & KEPT_FLAGS | (MS_RELATIME if known & ST_RELATIME else 0)
    mount("none", path, "", MS_REMOUNT | MS_BIND | MS_RDONLY | kept)


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends, however that ends."""
    _check(libc.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0), "prctl(PDEATHSIG)")


def set_dumpable(value: bool) -> None:
    """Let others of this user look into this process, or forbid it."""
    _check(libc.prctl(PR_SET_DUMPABLE, int(value), 0, 0, 0), "prctl(DUMPABLE)")


def set_no_new_privileges() -> None:
    """Give up gaining privileges by running a program, for good."""
    _check(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "prctl(NO_NEW_PRIVS)")


def drop_capabilities() -> None:
    """Give up all capabilities."""
    header = struct.pack("Ii", CAPABILITY_VERSION_3, 0)
    nothing = bytes(24)
    _check(libc.capset(header, nothing), "capset")


def install_filter(program: bytes) -> None:
    """Put a seccomp filter, compiled to BPF, on this process and all its threads."""
    buffer = ctypes.create_string_buffer(program, len(program))
    address = ctypes.addressof(buffer)
    header = ctypes.create_string_buffer(
        struct.pack("HxxxxxxP", len(program) // 8, address), 16
    )
    result = libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, header, 0, 0)
    _check(result, "prctl(SECCOMP)")


def landlock_abi() -> int:
    """Return the version of Landlock that the kernel speaks, 0 for none."""
    version = libc.syscall(
        SYS_LANDLOCK_CREATE_RULESET, None, 0, LANDLOCK_CREATE_RULESET_VERSION
    )
    return max(int(version), 0)


def make_ruleset(abi: int, readable: list[str], writable: list[str]) -> int:
    """Make a Landlock ruleset that leaves only these paths, and no TCP.

    ``readable`` can be read and listed; below ``writable`` all but running programs is
    allowed. Paths that don't exist are left out, which only takes rights away.

    Returns
    -------
    int
        A descriptor for `restrict_to`.
    """
    known = max(version for version in RIGHTS_BY_ABI if version <= abi)
    all_rights = RIGHTS_BY_ABI[known]
    attributes = struct.pack(
        "QQQ", all_rights, TCP_RIGHTS if abi >= 4 else 0, SCOPES if abi >= 6 else 0
    )
    size = 8 if abi < 4 else 16 if abi < 6 else 24
    ruleset = _check(
        libc.syscall(SYS_LANDLOCK_CREATE_RULESET, attributes, size, 0),
        "landlock_create_ruleset",
    )
    for paths, rights in (
        (readable, READ_ONLY),
        (writable, all_rights & ~EXECUTE),
    ):
        for path in paths:
            _allow(ruleset, path, rights)
    return ruleset


def restrict_to(ruleset: int) -> None:
    """Hold this process to a Landlock ruleset, for good."""
    _check(
        libc.syscall(SYS_LANDLOCK_RESTRICT_SELF, ruleset, 0), "landlock_restrict_self"
    )


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        target = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not os.path.isdir(path):
            rights &= OF_FILES
        rule = struct.pack("=Qi", rights, target)
        _check(
            libc.syscall(
                SYS_LANDLOCK_ADD_RULE, ruleset, LANDLOCK_RULE_PATH_BENEATH, rule, 0
            ),
            "landlock_add_rule",
        )
    finally:
        os.close(target)
