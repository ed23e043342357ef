"""The references of a letter: what was read, and what an editor has set by hand."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from os.path import commonprefix
from typing import Any, NamedTuple

from django.db import transaction

from letters.archive.papers import dossier_rows, is_dossier, paper_rows
from letters.citations import dossier_of
from letters.models import (
    Dossier,
    Footnote,
    IndexChange,
    Kamerstuk,
    Letter,
    Reference,
)
from letters.shapes import Footnote as ParsedFootnote
from letters.shapes import Reference as ParsedReference

NOWHERE = "An editor says that this leads nowhere"
REACH = 80  # characters on each side that tell where in a text a passage stands
ALIKE = 10  # of them, at least, are as they were


class Place(NamedTuple):
    """Where a reference stands, and which it is of those with these same words."""

    start: int
    end: int
    nth: int  # "nrs. 12 en 13" is two references in one passage, from 0


class Settled(NamedTuple):
    """A reference that an editor has set, as it is found again in another reading."""

    words: str
    before: str  # the letters and digits around it
    after: str
    is_only: bool  # these words stand nowhere else in the text
    nth: int  # as that of its place
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
    keep_by_hand(reference)


def lead_nowhere(reference: Reference) -> None:
    """Let a reference lead nowhere, as an editor says; no reading undoes it."""
    reference.kamerstuk = reference.dossier = None
    reference.reason = NOWHERE
    keep_by_hand(reference)


def keep_by_hand(reference: Reference) -> None:
    reference.origin = Reference.Origin.MANUAL
    with transaction.atomic():
        reference.save()
        IndexChange.objects.create(letter_pk=reference.letter_id)


def settled_by_hand(letter: Letter) -> list[Settled]:
    """Return what an editor has set in the letter as it is held now."""
    references = letter.references.select_related("kamerstuk", "dossier")
    return [
        Settled(
            each.words,
            *around(letter.text, each.start, each.end),
            len(passages_of(each.words, letter.text)) == 1,
            place.nth,
            {
                "kamerstuk": each.kamerstuk,
                "dossier": each.dossier,
                "kind": each.kind,
                "movers": each.movers,
                "date": each.date,
                "session": each.session,
                "reason": each.reason,
                "origin": each.origin,
            },
        )
        for place, each in zip(places_of(references), references, strict=True)
        if each.origin == Reference.Origin.MANUAL
    ]


def places_of(references: Iterable[Reference | ParsedReference]) -> Iterator[Place]:
    seen: Counter[tuple[int, int]] = Counter()
    for each in references:
        passage = each.start, each.end
        yield Place(*passage, seen[passage])
        seen[passage] += 1


def reference_rows(
    text: str,
    references: Sequence[ParsedReference],
    notes: Sequence[ParsedFootnote | Footnote],
    settled: list[Settled],
) -> list[dict]:
    """Return the values of each reference, and its `place` in the body, in order.

    What an editor has set takes the place of what is read there.
    """
    by_hand = found_again(text, settled)
    taken = sorted({(place.start, place.end) for place in by_hand})
    read = {
        place: each
        for place, each in zip(places_of(references), references, strict=True)
        if place not in by_hand and is_free(each, taken)
    }
    rows = rows_as_read(text, read) | by_hand
    return [
        {
            **row,
            "start": place.start,
            "end": place.end,
            "place": place_in_body(place.start, notes),
        }
        for place, row in sorted(rows.items(), key=lambda each: each[0])
    ]


def found_again(text: str, settled: list[Settled]) -> dict[Place, dict]:
    """Return the references set by hand whose words are still in the text.

    Of the passages with these words it is the one in the same sentence.
    """
    found = {}
    for each in settled:
        passages = passages_of(each.words, text)
        alike = [likeness(each, *around(text, *passage)) for passage in passages]
        if alike and (max(alike) >= ALIKE or each.is_only and len(alike) == 1):
            start, end = passages[alike.index(max(alike))]
            words = {"words": text[start:end]}
            found[Place(start, end, each.nth)] = each.row | words
    return found


def passages_of(words: str, text: str) -> list[tuple[int, int]]:
    """Return where words stand in a text, however spaced and punctuated."""
    spelled = r"[\W_]{0,3}".join(re.findall(r"[^\W_]", words))
    found = re.finditer(rf"(?<!\w){spelled}(?!\w)", text, re.IGNORECASE)
    return [each.span() for each in found]


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the letters and digits before and after a passage."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    return tuple(re.sub(r"[\W_]+", "", each.casefold()) for each in (before, after))


def likeness(settled: Settled, before: str, after: str) -> int:
    """Return how many letters and digits around a passage are as they were."""
    same_before = commonprefix([settled.before[::-1], before[::-1]])
    return len(same_before) + len(commonprefix([settled.after, after]))


def is_free(reference: ParsedReference, taken: list[tuple[int, int]]) -> bool:
    """Whether the passage is one of those taken, in order, or overlaps none of them."""
    index = bisect_right(taken, reference.start, key=lambda each: each[1])
    if index == len(taken) or reference.end <= taken[index][0]:
        return True
    return (reference.start, reference.end) == taken[index]


def rows_as_read(text: str, read: dict[Place, ParsedReference]) -> dict[Place, dict]:
    identifiers = [each.identifier for each in read.values() if each.identifier]
    papers = paper_rows(each for each in identifiers if not is_dossier(each))
    whole = [each for each in identifiers if is_dossier(each)]
    dossiers = dossier_rows(map(dossier_of, whole))
    cited_whole = {each: dossiers[dossier_of(each)] for each in whole}
    return {
        place: {
            "words": text[each.start : each.end],
            "kamerstuk": papers.get(each.identifier),
            "dossier": cited_whole.get(each.identifier),
            "kind": each.kind,
            "movers": each.movers,
            "date": each.date,
            "session": each.session,
            "reason": each.reason,
        }
        for place, each in read.items()
    }


def place_in_body(start: int, notes: Sequence[ParsedFootnote | Footnote]) -> int:
    """Return where a passage stands for a reader: one in a note, at the mark."""
    index = bisect_right(notes, start, key=lambda note: note.start) - 1
    if index < 0 or start >= notes[index].end or notes[index].at is None:
        return start
    return notes[index].at
