"""Every hostile file is refused by name or read, and leaves nothing behind."""

import ctypes
import errno
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from letters.errors import LimitExceeded
from letters.extraction import extract
from letters.extraction.limits import MEGABYTE, Limits
from letters.sandbox import read_safely
from letters.shapes import SourceFile
from tests.hostile import CITED, CORPUS, Piece
from tests.made_files import SENTENCE

FILES = Path(__file__).parent / "files"
PR_SET_CHILD_SUBREAPER = 36  # in linux/prctl.h: orphans become ours
# Small, so that to go past them takes little time.
QUICK = Limits(
    inflated_bytes=20 * MEGABYTE,
    text_bytes=12 * MEGABYTE,
    memory_bytes=384 * MEGABYTE,
    cpu_seconds=30,
    wall_seconds=60,
)


@pytest.fixture
def leaves_nothing(tmp_path, monkeypatch):
    """Fail a test after which a file, a descriptor, a process or a socket is left."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    descriptors, processes = os.listdir("/proc/self/fd"), children()
    sockets = set(dead_sockets())
    yield
    assert not list(tmp_path.iterdir())
    assert len(os.listdir("/proc/self/fd")) == len(descriptors)
    assert children() == processes
    assert set(dead_sockets()) <= sockets


def children(process: str = "self") -> set[str]:
    """Return the processes that one started, and the orphans of these."""
    lists = Path("/proc", process, "task").glob("*/children")
    return {process for each in lists for process in each.read_text().split()}


def dead_sockets() -> Iterator[Path]:
    """Yield the sockets of LibreOffice on which nobody listens."""
    for path in Path("/tmp").glob("OSL_PIPE_*"):
        with socket.socket(socket.AF_UNIX) as client:
            if client.connect_ex(str(path)) == errno.ECONNREFUSED:
                yield path


def names(piece: Piece) -> str:
    return piece.name


@pytest.mark.parametrize("piece", CORPUS, ids=names)
def test_a_hostile_file_is_refused_by_name_or_read(piece, leaves_nothing, request):
    if piece.needs_ocr:
        request.getfixturevalue("tesseract")
    source = SourceFile("brief.pdf", piece.make())
    if piece.error:
        with pytest.raises(piece.error, match=piece.said):
            read_safely(source, QUICK)
    else:
        assert piece.said in read_safely(source, QUICK).letter.text


def test_a_file_may_be_as_large_as_the_limit_and_no_larger():
    source = SourceFile("brief.txt", SENTENCE.encode())
    size = len(source.content)
    assert read_safely(source, Limits(input_bytes=size)).letter
    with pytest.raises(LimitExceeded, match=f"input_bytes {size - 1}"):
        read_safely(source, Limits(input_bytes=size - 1))


def test_a_file_must_be_read_within_its_time(leaves_nothing):
    with pytest.raises(LimitExceeded, match="wall_seconds 0"):
        read_safely(SourceFile("brief.txt", SENTENCE.encode()), Limits(wall_seconds=0))


def test_the_text_must_be_taken_out_in_its_cpu_time(leaves_nothing):
    lines = SourceFile("brief.txt", b"a\n" * 4 * MEGABYTE)
    limits = Limits(cpu_seconds=1, memory_bytes=4096 * MEGABYTE)
    with pytest.raises(LimitExceeded, match="cpu_seconds 1"):
        read_safely(lines, limits)


def test_the_letter_must_be_parsed_in_its_cpu_time(leaves_nothing):
    text = SENTENCE.encode() + b"\n" + CITED * 50_000
    assert extract(SourceFile("brief.txt", text)).pages
    with pytest.raises(LimitExceeded, match="cpu_seconds 1"):
        read_safely(SourceFile("brief.txt", text), Limits(cpu_seconds=1))


def test_a_reading_may_be_no_larger_than_the_text(leaves_nothing):
    text = SENTENCE.encode() + b"\n" + CITED * 1000
    limits = Limits(text_bytes=len(text))
    assert extract(SourceFile("brief.txt", text), limits).pages
    with pytest.raises(LimitExceeded, match=f"text_bytes {len(text)}"):
        read_safely(SourceFile("brief.txt", text), limits)


def test_what_reads_scans_ends_with_the_child(leaves_nothing, tesseract):
    pages = [Image.new("1", (500, 700), 1)] * 30
    file = BytesIO()
    pages[0].save(file, "TIFF", save_all=True, append_images=pages[1:])
    with pytest.raises(LimitExceeded, match="wall_seconds 2"):
        read_safely(SourceFile("scan.tif", file.getvalue()), Limits(wall_seconds=2))


def test_a_command_that_is_told_to_end_leaves_nothing(tmp_path):
    letter, folder = tmp_path / "brief.txt", tmp_path / "temporary"
    letter.write_bytes(SENTENCE.encode() + b"\n" + CITED * 50_000)
    folder.mkdir()
    command = [sys.executable, "manage.py", "read", letter]
    environment = os.environ | {"TMPDIR": str(folder)}
    with subprocess.Popen(command, cwd=FILES.parents[1], env=environment) as reading:
        while not children(str(reading.pid)) and reading.poll() is None:
            pass  # it has not begun
        assert any(folder.iterdir())
        reading.terminate()
    assert reading.returncode == 143
    assert not any(folder.iterdir())


@pytest.mark.parametrize("limit", ["wall_seconds", "cpu_seconds"])
def test_what_reads_old_word_documents_ends_with_the_child(
    limit, leaves_nothing, libreoffice
):
    source = SourceFile("brief.doc", (FILES / "letter.doc").read_bytes())
    with pytest.raises(LimitExceeded, match=f"{limit} 1"):
        read_safely(source, Limits(**{limit: 1}))
