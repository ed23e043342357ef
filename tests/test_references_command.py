"""The command that prints the references in a plain text."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

TEXT = (
    "\r\n é: de moties-Belhaj (28676, nrs. 3 en 4) d.d. 7 april 2021; Kamerstuk , nr. 5"
)


def printed(*arguments):
    out = io.StringIO()
    call_command("references", *arguments, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_prints_one_line_for_each_place(file):
    assert printed(str(file)) == [
        {
            "text": "28676, nrs. 3 en 4",
            "ids": ["kst-28676-3", "kst-28676-4"],
            "kind": "motie",
            "url": "https://zoek.officielebekendmakingen.nl/kst-28676-3.html",
            "start": 24,
            "end": 42,
            "movers": "Belhaj",
            "date": "2021-04-07",
            "reason": "",
        },
        {
            "text": "Kamerstuk , nr. 5",
            "ids": [],
            "kind": "",
            "url": "",
            "start": 63,
            "end": 80,
            "movers": "",
            "date": None,
            "reason": "dossier missing",
        },
    ]


def test_offsets_count_the_characters_of_the_text_as_it_came(file):
    assert [TEXT[each["start"] : each["end"]] for each in printed(str(file))] == [
        each["text"] for each in printed(str(file))
    ]


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_reads_what_comes_in_without_a_file(monkeypatch, arguments):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert [each["ids"] for each in printed(*arguments)] == [
        ["kst-28676-3", "kst-28676-4"],
        [],
    ]


def test_names_a_file_that_is_not_utf_8(tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("één".encode("cp1252"))
    with pytest.raises(CommandError, match="old.txt: not UTF-8 at byte 0"):
        printed(str(path))


def test_names_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="none.txt: No such file"):
        printed(str(tmp_path / "none.txt"))


def test_prints_nothing_for_a_text_without_references(tmp_path):
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    assert printed(str(path)) == []
