"""A file is read in a process of its own, with few rights, and nothing is believed."""

import json
import socket
import subprocess
from dataclasses import replace
from datetime import date
from textwrap import dedent

import pytest

from letters.sandbox import Limits, read_safely
from letters.sandbox.process import CHILD, environment_of_child
from letters.sandbox.wire import Failure, Progress, Success, pack, unpack
from letters.shapes import (
    AgendaItem,
    Commitment,
    Footnote,
    Meeting,
    Paragraph,
    ParsedLetter,
    Reference,
    Signatory,
)
from tests.builders import a_letter_text, a_source

LETTER = ParsedLetter(
    "verslag",
    "Een toezegging¹",
    title="Een titel",
    date=date(2020, 2, 1),
    chamber="EK",
    kamerstuk="kst-28676-1",
    dossiers=("28676", "21501-28"),
    signatories=(Signatory("Ada Verzonnen", "minister van Defensie"),),
    meetings=(Meeting("summit", date(2020, 2, 1), None, "Brussel", "video", "extra"),),
    paragraphs=(Paragraph("heading", 0, 3), Paragraph("text", 4, 15)),
    footnotes=(Footnote("1", 15, 0, 3), Footnote("2", None, 0, 3)),
    items=(AgendaItem(1, "A", "Een", 0, 3),),
    references=(
        Reference("", 0, 3, "motie", "Een/Twee", date(2020, 1, 1), "x", "20192020"),
    ),
    commitments=(Commitment(0, 3, "vandaag"),),
    confidential_annexes=2,
    is_ocr=True,
)


@pytest.mark.parametrize(
    "message",
    [
        Progress(3, 12),
        Failure("LimitExceeded", "Een reden", "een detail"),
        Success("text/plain", LETTER),
        Success("text/plain", ParsedLetter("overig", "")),
    ],
)
def test_a_message_comes_back_as_it_was(message):
    assert unpack(pack(message).encode()) == message


def forged(**fields) -> bytes:
    """Return the message of a child that a file has taken over."""
    return pack(Success("text/plain", replace(LETTER, **fields))).encode()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        b"1" * 5000,
        b'["SystemExit", []]',
        b'[["Progress"], [1, 2]]',
        b'["Progress", [1]]',
        b'["Progress", [1, NaN]]',
        b'["Progress", [1, true]]',
        b'["Failure", ["SystemExit", "", ""]]',
        b'["Failure", [["NotALetter"], "", ""]]',
        forged(kind="motie"),
        forged(text=None),
        forged(dossiers="28676"),
        forged(signatories=(("Ada", "minister"), "Ada")),
        forged(paragraphs=(Paragraph("text", -1, 3),)),
        forged(paragraphs=(Paragraph("text", 0, 2**40),)),
        forged(is_ocr=1),
        json.dumps(["Success", ["text/plain", vars(ParsedLetter("overig", ""))]]),
    ],
)
def test_what_is_no_message_is_not_believed(line):
    with pytest.raises(ValueError):
        unpack(line)


def test_a_message_holds_text_that_can_be_kept():
    message = json.dumps(["Failure", ["NotALetter", "half \ud800", "nul \0"]])
    assert unpack(message.encode()) == Failure("NotALetter", "half ?", "nul ?")


def test_a_letter_is_read_with_what_its_file_proves_to_be():
    source = a_source(a_letter_text(day=12))
    reading = read_safely(source)
    assert reading.source is source
    assert reading.media_type == "text/plain"
    assert reading.letter.kind == "geannoteerde agenda"


def in_a_child(tmp_path, program: str) -> str:
    """Return what a program prints after it has confined itself as the child does."""
    confined = """
        import os, resource, socket, sys
        from letters.sandbox.confinement import confine
        from letters.extraction.limits import Limits
        confine(Limits())
    """
    return subprocess.run(
        [*CHILD[:-2], "-c", dedent(confined) + dedent(program)],
        env=environment_of_child(str(tmp_path)),
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_the_child_knows_no_secrets(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "verzonnen-geheim")
    monkeypatch.setenv("DATABASE_URL", "postgres://verzonnen-geheim")
    known = in_a_child(tmp_path, "print(dict(os.environ))")
    assert str(tmp_path) in known
    assert "geheim" not in known


def test_the_child_has_the_limits_that_are_set(tmp_path):
    printed = in_a_child(
        tmp_path,
        """
        for name in ("AS", "CPU", "FSIZE", "CORE"):
            print(resource.getrlimit(getattr(resource, f"RLIMIT_{name}"))[0])
        """,
    )
    limits = Limits()
    wanted = [limits.memory_bytes, limits.cpu_seconds, limits.inflated_bytes, 0]
    assert list(map(int, printed.split())) == wanted


def can_make_namespaces() -> bool:
    tried = subprocess.run(["unshare", "--user", "--net", "true"], capture_output=True)
    return tried.returncode == 0


@pytest.mark.skipif(not can_make_namespaces(), reason="no namespaces are allowed here")
def test_the_child_has_no_network(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        connect = f"socket.create_connection({server.getsockname()}, timeout=5)"
        printed = in_a_child(
            tmp_path,
            f"""
            try:
                {connect}
            except OSError as error:
                print(error)
            """,
        )
    assert "unreachable" in printed


def test_the_child_starts_without_the_site():
    listed = subprocess.run(
        [
            *CHILD[:-2],
            "-X",
            "importtime",
            "-c",
            "import letters.sandbox.child, letters.parsing",
        ],
        env=environment_of_child("/"),
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    for slow in ("django", "lxml", "pypdfium2", "PIL"):
        assert f" {slow}\n" not in listed
