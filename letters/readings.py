"""A letter as plain data, in the keys and the order of the gold readings."""

import re
from typing import Any

from letters.citations import official_url
from letters.shapes import Meeting, ParsedLetter, Reference

# Above the text stands what the letterhead refers to.
MARGIN = re.compile(r"Uw (?:kenmerk|referentie|brief)\b", re.IGNORECASE)
# Where the gold readings have another name for a part than the shapes.
KEYS = {"chamber": "addressee", "items": "agenda_items"}


def as_reading(letter: ParsedLetter) -> dict[str, Any]:
    """Return what was read, ready for JSON; what is not in the letter is None."""
    return {
        "kind": letter.kind,
        "date": letter.date and letter.date.isoformat(),
        "title": letter.title or None,
        "dossiers": list(letter.dossiers),
        "kamerstuk": letter.kamerstuk or None,
        "addressee": letter.chamber or None,
        "signatories": [
            {"name": each.name or None, "role": each.role}
            for each in letter.signatories
        ],
        "meetings": [_as_meeting(each) for each in letter.meetings],
        "agenda_items": [
            {"level": each.level, "number": each.number or None, "title": each.title}
            for each in letter.items
        ],
        "other_headings": list(_other_headings(letter)),
        "references": [  # those that lead to a paper
            _as_reference(each, letter) for each in letter.references if each.identifier
        ],
        "commitments": [
            {
                "sentence": letter.text[each.start : each.end],
                "deadline_text": each.deadline or None,
            }
            for each in letter.commitments
        ],
        "confidential_annexes": letter.confidential_annexes,
        "missing": [KEYS.get(name, name) for name in letter.missing],
    }


def _as_meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "kind": meeting.kind,
        "start": meeting.start and meeting.start.isoformat(),
        "end": meeting.end and meeting.end.isoformat(),
        "place": meeting.place or None,
        "format": meeting.format or None,
        "status": meeting.status,
    }


def _as_reference(reference: Reference, letter: ParsedLetter) -> dict[str, Any]:
    return {
        "text": letter.text[reference.start : reference.end],
        "id": reference.identifier,
        "url": official_url(reference.identifier),
        "where": _where(reference, letter),
    }


def _where(reference: Reference, letter: ParsedLetter) -> str:
    if any(note.start <= reference.start < note.end for note in letter.footnotes):
        return "footnote"
    top = letter.paragraphs[0]
    is_margin = reference.start < top.end and MARGIN.match(letter.text)
    return "margin" if is_margin else "body"


def _other_headings(letter: ParsedLetter) -> list[str]:
    """Return the headings that are no items, without the title above the agenda."""
    items = {item.start for item in letter.items}
    headings = (
        letter.text[each.start : each.end]
        for each in letter.paragraphs
        if each.kind == "heading" and each.start not in items
    )
    return [each for each in headings if letter.kind not in each.lower()]
