"""Other programs that read a file for us, and leave nothing when they are done."""

import os
import resource
import signal
import subprocess
from contextlib import suppress

from letters.extraction.limits import Limits

# The kernel counts in ticks when it stops a program, and better afterwards.
COUNTED = 0.9


def run(
    command: list[str], limits: Limits, content: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run a program to its end, with content as its input.

    It has a group of its own. However this ends, so does the group: also what the
    program started and left, for which its first process need not wait.

    :raises LimitExceeded: it took all the processor time that a process has.
    """
    before = _cpu_seconds()
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, process_group=0
    )
    with process:
        try:
            output, said = process.communicate(content)
        finally:
            _end_group(process)
    if _cpu_seconds() - before >= limits.cpu_seconds * COUNTED:
        raise limits.exceeded("cpu_seconds")
    return subprocess.CompletedProcess(command, process.returncode, output, said)


def _end_group(process: subprocess.Popen) -> None:
    with suppress(ProcessLookupError, PermissionError):  # macOS: it is ending
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    # A process that adopts orphans, as the one in the sandbox does, must bury them.
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-process.pid, 0)


def _cpu_seconds() -> float:
    """Return what the programs that have ended used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
