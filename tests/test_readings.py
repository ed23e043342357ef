"""Whole letters and the readings they must give, and the command that prints one."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from letters.extraction import extract
from letters.parsing import parse_letter
from letters.readings import as_reading
from letters.shapes import ParsedLetter, Reference, SourceFile

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
SAMPLE = ROOT / "sample_letters" / "nato-2021-06-01.txt"
LETTERS = [SAMPLE, *sorted(GOLDEN.glob("*.txt"))]
# Unnumbered headings of which no announcement and no place tells the level.
LEVELS_UNSEEN = {"verzonnen-bz-def-2025"}


def read(path: Path) -> ParsedLetter:
    return parse_letter(extract(SourceFile(path.name, path.read_bytes())))


def as_agreed_on(letter: ParsedLetter) -> dict:
    """Return the reading of a letter with all that its page shows."""
    text = letter.text
    return as_reading(letter) | {
        "paragraphs": [text[each.start : each.end] for each in letter.paragraphs],
        "footnotes": {
            note.mark: text[note.start : note.end] for note in letter.footnotes
        },
    }


def without_levels(reading: dict) -> dict:
    items = [each | {"level": None} for each in reading["agenda_items"]]
    return reading | {"agenda_items": items}


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_reads_as_agreed(path):
    golden = GOLDEN / f"{path.stem}.json"
    found = as_agreed_on(read(path))
    if not golden.exists():
        golden.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
        pytest.fail(f"{golden.name} is new: read it, correct it, commit it.")
    agreed = json.loads(golden.read_text())
    if path.stem in LEVELS_UNSEEN:
        found, agreed = without_levels(found), without_levels(agreed)
    assert found == agreed


def test_a_footnote_stands_where_its_mark_stood():
    letter = read(SAMPLE)
    (note,) = letter.footnotes
    assert letter.text[: note.at].endswith("Zoals de NAVO verklaring van 14 april")


def test_an_item_ends_where_the_next_heading_begins():
    letter = read(SAMPLE)
    first, second = letter.items[:2]
    assert letter.text[first.end : second.start] == "\n\n"


def test_the_signature_is_no_part_of_the_last_item():
    letter = read(GOLDEN / "verzonnen-brief-1999.txt")
    last = letter.items[-1]
    assert letter.text[last.start : last.end].endswith("medio juni doen toekomen.")


def test_the_command_prints_the_reading_as_json():
    out = io.StringIO()
    call_command("read", str(SAMPLE), stdout=out)
    printed = json.loads(out.getvalue())
    assert printed == as_reading(read(SAMPLE))
    assert "MINISTERIËLE" in out.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 ...", "The PDF is damaged"),
        (b"Recept voor erwtensoep\n\nWeek de erwten een nacht.", "last line read: 3"),
        (b"", "The file is empty"),
    ],
)
def test_the_command_tells_why_a_file_is_not_read(content, reason, tmp_path):
    path = tmp_path / "brief.txt"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=reason):
        call_command("read", str(path))


def test_the_command_tells_of_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("read", str(tmp_path / "weg.txt"))


def test_a_citation_that_leads_nowhere_is_not_in_the_reading():
    lost = Reference("", 0, 17, reason="dossier missing")
    letter = ParsedLetter("overig", "Kamerstuk , nr. 5", references=(lost,))
    assert as_reading(letter)["references"] == []
