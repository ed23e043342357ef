"""What a process that reads a stranger's file may still do.

What holds everywhere: the limits on CPU time, size of files written and number of
files open; no core dumps; an end by itself soon after its time is over.

What holds on Linux: the limit on memory; no more rights through setuid programs; an
end by itself when its parent dies; that it adopts what its programs leave running;
and no network, where the kernel lets a user make namespaces. Containers often forbid
that, and then only the readers' own habits keep them off it.

CPU time and memory count for each process apart: a program that the reader starts
has as much again, within the same wall time. Files that the user of the site can
read stay readable.
"""

import ctypes
import os
import resource
import signal
import sys
from contextlib import suppress

from letters.extraction.limits import Limits

OPEN_FILES = 256
# From linux/sched.h and linux/prctl.h.
CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38


def confine(limits: Limits) -> None:
    """Give up, for good and before reading, what reading a file does not need."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None)
        libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        leave_network(libc)
        libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    signal.alarm(limits.wall_seconds + 1)  # should the parent not end it
    cpu = limits.cpu_seconds
    for name, soft, hard in (
        (resource.RLIMIT_CPU, cpu, cpu + 1),  # SIGXCPU at the first, SIGKILL after
        (resource.RLIMIT_AS, limits.memory_bytes, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, limits.inflated_bytes, limits.inflated_bytes),
        (resource.RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with suppress(ValueError):  # a lower limit is already set
            resource.setrlimit(name, (soft, hard))


def leave_network(libc: ctypes.CDLL) -> None:
    """Enter a network of its own with nobody in it, as the same user."""
    user = os.getuid()
    if libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0:
        with open("/proc/self/uid_map", "w") as uid_map:
            uid_map.write(f"{user} {user} 1")
