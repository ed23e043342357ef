"""The parts of a letter: shapes to rows, with anchors that survive a re-reading."""

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from django.db import models, transaction
from django.db.models import Q
from django.utils.text import slugify

from letters.archive.references import Settled, reference_rows, settled_by_hand
from letters.citations import find_references
from letters.errors import ArchiveError
from letters.models import (
    AgendaItem,
    Commitment,
    Footnote,
    IndexChange,
    Letter,
    Paragraph,
    Reference,
    Signatory,
)
from letters.shapes import ParsedLetter
from letters.shapes import Reference as ParsedReference

PARTS = (Reference, Paragraph, AgendaItem, Footnote, Signatory, Commitment)


def store_parts(letter: Letter, parsed: ParsedLetter, settled: list[Settled]) -> None:
    """Write the parts that were read, in place of those the letter had before.

    :param settled: the references that an editor has set, which stay.
    """
    for model in PARTS:
        model.objects.filter(letter=letter).delete()
    create(Signatory, letter, map(vars, parsed.signatories))
    create(Commitment, letter, map(vars, parsed.commitments))
    create(Footnote, letter, map(vars, parsed.footnotes))
    items = store_items(letter, parsed)
    store_paragraphs(letter, parsed, items)
    store_references(letter, parsed.references, settled)


@transaction.atomic
def as_read(reference: Reference) -> bool:
    """Let a reference lead where the grammar reads; False if it reads nothing there.

    All references of the letter are read anew: where an editor set one, the grammar
    may read others. This one keeps its key, under which an editor has it open.
    """
    letter = reference.letter
    same = Q(start=reference.start, end=reference.end, order__lt=reference.order)
    nth = letter.references.filter(same).count()
    automatic = Reference.Origin.AUTOMATIC
    letter.references.filter(pk=reference.pk).update(origin=automatic)
    settled = settled_by_hand(letter)
    letter.references.all().delete()
    store_references(letter, find_references(letter.text), settled)
    IndexChange.objects.create(letter_pk=letter.pk)
    here = letter.references.filter(start__lt=reference.end, end__gt=reference.start)
    found = here.values_list("pk", flat=True)[nth : nth + 1]
    return bool(Reference.objects.filter(pk__in=list(found)).update(id=reference.pk))


def store_references(
    letter: Letter, references: Sequence[ParsedReference], settled: list[Settled]
) -> None:
    notes, items = list(letter.footnotes.all()), list(letter.items.all())
    rows = reference_rows(letter.text, references, notes, settled)
    for row in rows:
        row["item"] = item_at(row.pop("place"), items)
    create(Reference, letter, rows)


def store_items(letter: Letter, parsed: ParsedLetter) -> list[AgendaItem]:
    anchors = unique(item_anchor(each.title) for each in parsed.parts)
    rows = [
        {**vars(item), "anchor": anchor}
        for item, anchor in zip(parsed.parts, anchors, strict=True)
    ]
    return create(AgendaItem, letter, rows)


def store_paragraphs(
    letter: Letter, parsed: ParsedLetter, items: list[AgendaItem]
) -> None:
    texts = (parsed.text[each.start : each.end] for each in parsed.paragraphs)
    anchors = unique(paragraph_anchor(text) for text in texts)
    rows = [
        {**vars(each), "anchor": anchor, "item": item_at(each.start, items)}
        for each, anchor in zip(parsed.paragraphs, anchors, strict=True)
    ]
    create(Paragraph, letter, rows)


def create(model: type[models.Model], letter: Letter, rows: Iterable[dict]) -> list:
    """Insert the parts of one kind, in their order, in one go."""
    made = [
        model(letter=letter, order=order, **row) for order, row in enumerate(rows, 1)
    ]
    check_lengths(made)
    return model.objects.bulk_create(made)


def check_lengths(rows: Iterable[models.Model]) -> None:
    """See that every value fits its column, which not every database does.

    :raises ArchiveError: naming the part that is too long.
    """
    for row in rows:
        for field in bounded_fields(type(row)):
            value = getattr(row, field.attname)
            if value and len(value) > field.max_length:
                raise ArchiveError(
                    "A part of the letter is longer than it can be",
                    f"{row._meta.model_name} {field.name}, {len(value)} characters, "
                    f"at most {field.max_length}: {value[:60]}…",
                )


@cache
def bounded_fields(model: type[models.Model]) -> list[models.CharField]:
    fields = model._meta.concrete_fields
    return [each for each in fields if isinstance(each, models.CharField)]


def item_at(place: int, items: list[AgendaItem]) -> AgendaItem | None:
    """Return the item whose text holds this place."""
    index = bisect_right(items, place, key=lambda item: item.start) - 1
    return items[index] if index >= 0 and place < items[index].end else None


def item_anchor(title: str) -> str:
    return f"punt-{slugify(title)[:60].strip('-') or digest(title)}"


def paragraph_anchor(text: str) -> str:
    """Return an anchor made of the words, so that it survives a re-reading."""
    letters = re.sub(r"[\W_]+", "", text.casefold())
    return f"a-{digest(letters)}"


def digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:8]


def unique(names: Iterable[str]) -> Iterator[str]:
    """Yield each name, with a number behind it where it is taken already."""
    times: Counter[str] = Counter()
    taken: set[str] = set()
    for name in names:
        free = name
        while free in taken:
            times[name] += 1
            free = f"{name}-{times[name] + 1}"
        taken.add(free)
        yield free
