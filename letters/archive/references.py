"""The references of a letter: what was read, and what an editor has set by hand."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from letters.archive.papers import dossier_rows, is_dossier, paper_rows
from letters.citations import dossier_of
from letters.models import Dossier, Kamerstuk, Letter, Reference
from letters.shapes import Footnote, ParsedLetter
from letters.shapes import Reference as ParsedReference


class Settled(NamedTuple):
    """A reference that an editor has set, as it is found again in another reading."""

    words: str
    occurrence: int  # of these words in the text, from 0
    row: dict[str, Any]


def target_of(identifier: str) -> Kamerstuk | Dossier:
    """Return the row of a paper or dossier, made where there is none yet."""
    if is_dossier(identifier):
        dossier = dossier_of(identifier)
        return dossier_rows([dossier])[dossier]
    return paper_rows([identifier])[identifier]


def resolve(reference: Reference, identifier: str) -> None:
    """Let a reference lead where an editor says; no reading of the letter undoes it."""
    target = target_of(identifier)
    reference.kamerstuk = target if isinstance(target, Kamerstuk) else None
    reference.dossier = target if isinstance(target, Dossier) else None
    reference.reason = ""
    reference.origin = Reference.Origin.MANUAL
    reference.save()


def settled_by_hand(letter: Letter) -> list[Settled]:
    """Return what an editor has set in the letter as it is held now."""
    return [
        Settled(
            each.words,
            letter.text.count(each.words, 0, each.start),
            {
                "words": each.words,
                "kamerstuk": each.kamerstuk,
                "dossier": each.dossier,
                "kind": each.kind,
                "movers": each.movers,
                "date": each.date,
                "origin": each.origin,
            },
        )
        for each in letter.references.filter(origin=Reference.Origin.MANUAL)
    ]


def reference_rows(parsed: ParsedLetter, settled: list[Settled]) -> list[dict]:
    """Return the values of each reference, and its `place` in the body, in order.

    What an editor has set takes the place of what is read there.
    """
    rows = [*found_again(parsed.text, settled)]
    taken = sorted((row["start"], row["end"]) for row in rows)
    read = [each for each in parsed.references if is_free(each, taken)]
    rows += rows_as_read(parsed.text, read)
    for row in rows:
        row["place"] = place_in_body(row["start"], parsed.footnotes)
    return sorted(rows, key=lambda row: row["start"])


def found_again(text: str, settled: list[Settled]) -> Iterator[dict]:
    """Yield the references set by hand whose words are still in the text."""
    for each in settled:
        places = re.finditer(re.escape(each.words), text)
        if place := next(islice(places, each.occurrence, None), None):
            yield {**each.row, "start": place.start(), "end": place.end()}


def is_free(reference: ParsedReference, taken: list[tuple[int, int]]) -> bool:
    """Whether the passage overlaps none of those that are taken, which are in order."""
    index = bisect_right(taken, reference.start, key=lambda each: each[1])
    return index == len(taken) or reference.end <= taken[index][0]


def rows_as_read(text: str, references: list[ParsedReference]) -> list[dict]:
    identifiers = [each.identifier for each in references if each.identifier]
    papers = paper_rows(each for each in identifiers if not is_dossier(each))
    whole = [each for each in identifiers if is_dossier(each)]
    dossiers = dossier_rows(map(dossier_of, whole))
    cited_whole = {each: dossiers[dossier_of(each)] for each in whole}
    return [
        {
            "start": each.start,
            "end": each.end,
            "words": text[each.start : each.end],
            "kamerstuk": papers.get(each.identifier),
            "dossier": cited_whole.get(each.identifier),
            "kind": each.kind,
            "movers": each.movers,
            "date": each.date,
            "reason": each.reason,
        }
        for each in references
    ]


def place_in_body(start: int, notes: tuple[Footnote, ...]) -> int:
    """Return where a passage stands for a reader: one in a note, at the mark."""
    index = bisect_right(notes, start, key=lambda note: note.start) - 1
    if index < 0 or start >= notes[index].end or notes[index].at is None:
        return start
    return notes[index].at
