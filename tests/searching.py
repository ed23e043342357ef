"""What the tests of the search share: shorthands, and letters of every mixture."""

from collections.abc import Iterable
from datetime import date

from letters.archive import remove_letters
from letters.models import Letter
from letters.search import index_pending, search
from letters.search.budget import Budget
from letters.search.documents import Document
from letters.search.memory import Scanned
from letters.search.shapes import Query, Results
from letters.search.tree import Node
from letters.shapes import Meeting, Signatory, SourceFile
from tests.builders import an_archived_letter


class SpentAfter(Budget):
    """A budget that is spent after so many looks at it."""

    def __init__(self, looks):
        self.looks = looks

    @property
    def is_spent(self):
        self.looks -= 1
        return self.looks < 0


def an_indexed_letter(source: SourceFile | None = None, **fields) -> Letter:
    letter = an_archived_letter(source, **fields)
    index_pending()
    return letter


def letters_of(*texts: str) -> list[Letter]:
    """Keep and index a letter without items for each text."""
    letters = [
        an_archived_letter(title=f"Verzonnen {number}", cover=[text], items={})
        for number, text in enumerate(texts, 1)
    ]
    index_pending()
    return letters


def found(words: str, **fields) -> Results:
    return search(Query(words, **fields))


WORDS = ["navo", "raket", "raketten", "cyber", "NAVO-EU", "F-35", "35570-X-39", "eu"]
PEOPLE = [
    Signatory("Ada Verzonnen", "minister van Defensie"),
    Signatory("Bo Bedacht", "minister van Buitenlandse Zaken"),
    Signatory("Cé Gedacht", "minister-president"),
]


def mixed_letters() -> None:
    """Keep letters that hold a few words in every mixture, in several commits."""
    texts = [
        " ".join(WORDS[(number >> bit) % 8] for bit in range(0, 6, 2)) + f" {word}"
        for number in range(0, 64, 3)
        for word in ("ministers", "raketverdediging")
    ]
    for number, text in enumerate(texts):
        items = {text[:30]: [text], "De rest": [text[::-1], text[5:]]}
        kind = ("defence", "foreign", "summit")[number % 3]
        an_archived_letter(
            title=f"Verzonnen {number}: {WORDS[number % 8]}",
            items={} if number % 5 == 0 else items,
            date=None
            if number % 7 == 0
            else date(2010 + number % 4, 1, 1 + number % 9),
            kind="verslag" if number % 3 == 0 else "overig",
            signatories=tuple(PEOPLE[number % 3 : number % 4]),
            meetings=(Meeting(kind, date(2010, 1, 1), date(2010, 1, 2), "Brussel"),),
            dossiers=(str(28676 + number % 3),),
        )
        if number % 11 == 0:
            index_pending()
    remove_letters(Letter.objects.filter(title__startswith="Verzonnen 1"))
    index_pending()


def holds(node: Node, texts: Iterable[str]) -> bool:
    """Say whether a document of these texts matches, by looking at every token."""
    searched = {"heading": "", "text": "\n\n".join(texts)}
    return Scanned(Document(1, "", 0, 0, "", searched, {})).matches(node)
