"""The process that reads one file, seen from outside."""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from letters import errors
from letters.errors import UnreadableFile
from letters.extraction.limits import Limits
from letters.extraction.progress import OnPage
from letters.sandbox.wire import Failure, Progress, Success, unpack
from letters.shapes import Reading, SourceFile

ROOT = Path(__file__).resolve().parents[2]
CHILD = [sys.executable, "-s", "-P", "-m", "letters.sandbox.child"]
PASSED_ON = ("PATH", "TESSDATA_PREFIX")
CHUNK = 64 * 1024
SECONDS_TO_END = 5
CRASHED = "The file made its reader crash"


def read_in_child(source: SourceFile, limits: Limits, on_page: OnPage) -> Reading:
    """Read a file in a new process, and leave nothing of it behind.

    The child sets the limits on itself (letters.sandbox.confinement); here its
    time and its output are watched. However it ends, nothing of it runs on
    and its folder is removed.

    :raises ArchiveError: so the child says, or it crashed, or was stopped by a limit.
    """
    with (
        TemporaryDirectory(prefix="letter-", ignore_cleanup_errors=True) as folder,
        TemporaryFile() as file,
    ):
        file.write(source.content)
        file.seek(0)
        process = subprocess.Popen(
            [*CHILD, json.dumps(asdict(limits))],
            stdin=file,
            stdout=subprocess.PIPE,
            cwd=folder,
            env=environment_of_child(folder),
            start_new_session=True,
            umask=0o077,
        )
        with process.stdout:
            try:
                success = _await_success(process, limits, on_page)
            finally:
                _end(process)
    return Reading(source, success.media_type, success.letter)


def environment_of_child(folder: str) -> dict[str, str]:
    """Return all that the child learns of its surroundings: no secrets."""
    passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return passed_on | {
        "HOME": folder,
        "TMPDIR": folder,
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "OMP_THREAD_LIMIT": "1",  # Tesseract is no faster with more
    }


def _await_success(
    process: subprocess.Popen, limits: Limits, on_page: OnPage
) -> Success:
    for line in _lines(process.stdout.fileno(), limits):
        try:
            message = unpack(line)
        except ValueError:
            raise UnreadableFile(CRASHED, "its answer makes no sense") from None
        match message:
            case Progress(page, pages):
                on_page(page, pages)
            case Failure(error, reason, detail):
                raise getattr(errors, error)(reason, detail)
            case Success():
                return message
    raise _death(_end(process), limits)


def _lines(pipe: int, limits: Limits) -> Iterator[bytes]:
    """Yield what the child says, a line at a time, until it closes its end."""
    deadline = time.monotonic() + limits.wall_seconds
    pending = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while True:
            left = deadline - time.monotonic()
            if left <= 0 or not selector.select(left):
                raise limits.exceeded("wall_seconds")
            chunk = os.read(pipe, CHUNK)
            if not chunk:
                return
            pending += chunk
            if len(pending) > limits.text_bytes:
                raise limits.exceeded("text_bytes")
            if b"\n" in chunk:
                *lines, pending = pending.split(b"\n")
                yield from lines


def _end(process: subprocess.Popen) -> int:
    """Have the child end its programs and itself; return how it ended.

    One that does not is killed: it is inside a library, with no program running. One
    that is already ending keeps the exit status that it has.
    """
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait()


def _death(status: int, limits: Limits) -> UnreadableFile:
    """Return the error for a child that ended without an answer."""
    if status == -signal.SIGXCPU:
        return limits.exceeded("cpu_seconds")
    # A library that gets no memory often ends its process itself.
    how = signal.Signals(-status).name if status < 0 else f"exit status {status}"
    detail = f"{how}, with memory_bytes limited to {limits.memory_bytes}"
    return UnreadableFile(CRASHED, detail)
