"""Letters by the thousand for benchmarks: made-up words, as frequent as words are.

The same number gives the same letters everywhere.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from letters.models import (
    AgendaItem,
    Dossier,
    Kamerstuk,
    Letter,
    Paragraph,
    Reference,
    Signatory,
)

WORDS = 2000  # of a letter
PARAGRAPH = 50
ITEMS = 6
VOCABULARY = 40_000
MINISTRIES = ("Defensie", "Buitenlandse Zaken", "Financiën", "Justitie en Veiligheid")
BATCH = 500
SYLLABLE = (
    "b|br|d|dr|f|g|gr|h|j|k|kl|l|m|n|p|pr|r|s|sch|sl|st|t|tr|v|vl|w|z|zw",
    "a|aa|e|ee|i|ie|ij|o|oe|oo|u|ui|eu",
    "|||||d|g|k|l|m|n|p|r|s|t|cht|nd|ng|rk|st",
)


def vocabulary() -> list[str]:
    """Return words that look Dutch, the most frequent first."""
    make = random.Random(1)
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        syllables = (
            "".join(make.choice(part.split("|")) for part in SYLLABLE)
            for _ in range(1 + min(len(words) // 400, make.randint(1, 4)))
        )
        words["".join(syllables)] = None
    return list(words)


@dataclass
class Maker:
    """Makes letters of a vocabulary, a word of rank n as often as 1/n."""

    words: list[str]
    seed: int = 2

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))

    def some_words(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def paragraph(self) -> str:
        return " ".join(self.some_words(PARAGRAPH)).capitalize() + "."

    def letter(self, number: int) -> "MadeLetter":
        day = date(2000, 1, 1) + timedelta(self.random.randrange(9000))
        return MadeLetter(
            title=" ".join(self.some_words(8)),
            headings=[" ".join(self.some_words(2)) for _ in range(ITEMS)],
            paragraphs=[self.paragraph() for _ in range(WORDS // PARAGRAPH)],
            day=day,
            ministries=self.random.sample(MINISTRIES, self.random.randint(1, 2)),
            minister=self.random.randrange(30),
            papers=self.random.choices(range(3000), k=5),
            number=number,
        )


@dataclass
class MadeLetter:
    title: str
    headings: list[str]
    paragraphs: list[str]
    day: date
    ministries: list[str]
    minister: int
    papers: list[int]
    number: int

    @property
    def passages(self) -> Iterator[tuple[str, int | None]]:
        """Yield each passage in order, and of a heading which one it is."""
        step = len(self.paragraphs) // (ITEMS + 1) + 1
        for place, text in enumerate(self.paragraphs):
            if place and place % step == 0:
                yield self.headings[place // step - 1], place // step - 1
            yield text, None

    @property
    def text(self) -> str:
        return "\n\n".join(text for text, _ in self.passages)


def store(letters: Iterator[MadeLetter], count: int) -> None:
    """Write the rows of letters, many at a time."""
    dossiers = [Dossier(identifier=str(number)) for number in range(28676, 28686)]
    Dossier.objects.bulk_create(dossiers)
    papers = [Kamerstuk(identifier=f"kst-28676-{number}") for number in range(3000)]
    Kamerstuk.objects.bulk_create(papers)
    for start in range(0, count, BATCH):
        made = [next(letters) for _ in range(min(BATCH, count - start))]
        store_batch(made, dossiers, papers)


def store_batch(made: list[MadeLetter], dossiers: list, papers: list) -> None:
    rows = Letter.objects.bulk_create(
        Letter(
            kind=("verslag", "geannoteerde agenda")[each.number % 2],
            title=each.title,
            date=each.day,
            text=each.text,
            fingerprint=str(each.number),
        )
        for each in made
    )
    Signatory.objects.bulk_create(
        Signatory(
            letter=row,
            order=order,
            name=f"Verzonnen {each.minister}",
            role=f"minister van {ministry}",
        )
        for row, each in zip(rows, made, strict=True)
        for order, ministry in enumerate(each.ministries)
    )
    Letter.dossiers.through.objects.bulk_create(
        Letter.dossiers.through(letter=row, dossier=dossiers[row.pk % 10])
        for row in rows
    )
    store_parts(rows, made, papers)


def store_parts(rows: list[Letter], made: list[MadeLetter], papers: list) -> None:
    items, paragraphs, references = [], [], []
    for row, each in zip(rows, made, strict=True):
        place, own = 0, []
        for order, (text, heading) in enumerate(each.passages):
            if heading is not None:
                item = AgendaItem(letter=row, order=order, level=1, title=text)
                item.anchor, item.start = f"punt-{order}", place
                own.append(item)
            kind = "text" if heading is None else "heading"
            passage = Paragraph(letter=row, order=order, kind=kind, start=place)
            passage.anchor, passage.end = f"a-{row.pk}-{order}", place + len(text)
            passage.item = own[-1] if own else None
            paragraphs.append(passage)
            place += len(text) + 2
        for item, after in zip(own, [*own[1:], None], strict=True):
            item.end = after.start - 2 if after else len(row.text)
        items += own
        references += [
            Reference(
                letter=row,
                order=order,
                start=order,
                end=order + 1,
                kamerstuk=papers[number],
                item=own[order % len(own)],
            )
            for order, number in enumerate(each.papers)
        ]
    AgendaItem.objects.bulk_create(items)
    Paragraph.objects.bulk_create(paragraphs)
    Reference.objects.bulk_create(references)
