"""The head of a letter: what stands above its first paragraph.

A ministry's letterhead has labels (Datum, Betreft), in one column or two. That of an
official publication is read in publication.py.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from letters.dates import FULL as MONTH
from letters.dates import find_dates
from letters.parsing.columns import CELLS
from letters.parsing.headings import UNFINISHED
from letters.parsing.hyphens import HYPHENS, Joiner
from letters.parsing.lines import SALUTATION, SPACE
from letters.parsing.paragraphs import OF_LONGEST, learn_width, room_needed
from letters.parsing.publication import read_paper
from letters.shapes import Chamber, Facts, Line

LONGEST = 120  # lines
SUBJECT = re.compile(r"(?:Betreft|Betr\.|Onderwerp)(?:\s*:|\b)\s*(.*)", re.IGNORECASE)
DATE = re.compile(r"(?:Datum|Date)(?:\s*:|\b)\s*(.*)", re.IGNORECASE)
OF_HOUSE = re.compile(r"\b(?:voorzitters?|leden|kamer)\b", re.IGNORECASE)
LABEL = re.compile(
    r"""
    (?: Datum | Betreft | Betr\. | Onderwerp | Blad | Pagina | Bijlagen? | Bijlage\(n\)
      | (?:Ons|Uw|Onze)\s(?:kenmerk|referentie|brief|nummer) | Kenmerk | Telefoon
      | Telefax | Tel\. | Fax | E-?mail | Internet | Contactpersoon | Behandeld\sdoor
      | Doorkiesnummer | Afdeling | Directie | Directoraat | Bestuursstaf | Ministerie
      | Steller | Inlichtingen | Kopie\saan | Bezoekadres | Postadres | Postbus
      | Bij\sbeantwoording | Wilt\su\s(?:slechts|in) | (?:Aan\s)?de\sVoorzitter
      | (?:Tweede|Eerste)\sKamer\sder | der\sStaten-Generaal | >?\s?Retouradres
    )(?![a-z])
    """,
    re.VERBOSE | re.IGNORECASE,
)
ADDRESSEE = re.compile(r"(?:aan\s+)?de\s+voorzitter\s+van\b", re.IGNORECASE)
CHAMBER = re.compile(r"\b(Tweede|Eerste)\s+Kamer\b", re.IGNORECASE)
BOTH_CHAMBERS = re.compile(
    r"\b(?:Eerste|Tweede)\s+en\s+(?:de\s+)?(?:Eerste|Tweede)\s+Kamer\b", re.I
)
PLACE_AND_DATE = re.compile(r"(?:(?:Den|[’']s)[ -]?[A-Z][\w-]+|[A-Z][\w-]+),?\s+(?=\d)")
OWN_MARK = re.compile(
    r"(?:Ons\s+kenmerk|Kenmerk|Onze\s+referentie)(?:\s*:|\b)\s*(.*)", re.IGNORECASE
)
THEIR_MARK = re.compile(r"Uw\s+(?:kenmerk|referentie|brief)\b.*", re.IGNORECASE)
YEARLESS, YEAR = re.compile(rf"\b\d{{1,2}} (?:{MONTH})$"), re.compile(r"\d{4}\b")
NEXT_TO_LABEL, RIGHT_COLUMN = 24.0, 180.0  # points that a line there is indented
LONGEST_MARK = 40
LONGEST_FIELD = 60  # a longer line without a label is prose
MOST_UNLABELLED = 4  # lines below the last label
NO_FACTS = Facts()
FULL_SUBJECT = 40  # a shorter line of a subject does not go on below
LETTER = 0.5  # of its size is a letter wide
# Nothing begins with one of these.
WITHIN = re.compile(r"(?:en|in|met|op|over|te|tot|van|voor)\s")
RAGGED = 8  # letters that a line may be shorter than one that surely goes on


@dataclass(frozen=True)
class Letterhead:
    """What a head says; its lines end before `end`.

    :param role: of the writer of a publication: "BRIEF VAN DE MINISTER VAN DEFENSIE".
    :param is_letter: whether it can only be the head of a letter.
    """

    end: int
    title: str
    date: datetime.date | None
    chamber: Chamber
    kamerstuk: str
    dossiers: tuple[str, ...]
    kenmerk: str
    theirs: tuple[str, ...]  # of what it answers: "Uw referentie 2023Z16269"
    writer: str
    is_letter: bool


def read_letterhead(
    lines: Sequence[Line],
    aside: Sequence[Line] = (),
    foot: Sequence[str] = (),
    facts: Facts = NO_FACTS,
) -> Letterhead:
    """Read the lines above the salutation, or down to the date of a publication.

    :param aside: what stands beside and above them on the first page; a running head
        may be of another letter, so that the text itself is believed first.
    :param foot: the lines at the foot of the first page.
    :param facts: what the format states, to be believed before all.
    """
    top = [line.text for line in lines[:LONGEST]]
    beside = [line.text for line in aside]
    paper = read_paper(top, beside, foot)
    end = paper.end or _find_end(lines[:LONGEST])
    widest = max((len(text) for text in top), default=0)
    head = list(_read_columns(lines[:end], widest))
    join = Joiner([*head, *beside])
    found = _read_chamber(" ".join([*head, *beside]))
    fits = learn_width(lines[:LONGEST])
    return Letterhead(
        end=end,
        title=facts.title or join(list(_read_subject([*head, "", *beside], fits))),
        date=facts.date or paper.date or _read_date(head) or _read_date(beside),
        chamber=facts.chamber or found,
        kamerstuk=facts.kamerstuk or paper.kamerstuk,
        dossiers=facts.dossiers or paper.dossiers,
        kenmerk=_read_mark([*head, "", *beside]),
        theirs=tuple(_read_their_marks([*head, "", *beside])),
        writer=paper.title,
        is_letter=bool(paper.title or _is_of_letter(top, end)),
    )


def _read_chamber(text: str) -> Chamber:
    """Return the House that is addressed; neither, when both are."""
    chamber = CHAMBER.search(text)
    if not chamber or BOTH_CHAMBERS.search(text):
        return ""
    return "EK" if chamber[1].lower() == "eerste" else "TK"


def _is_of_letter(top: Sequence[str], end: int) -> bool:
    """Whether a salutation of the House follows, or the labels are of a letter."""
    if end < len(top) and SALUTATION.match(top[end]) and OF_HOUSE.search(top[end]):
        return True
    is_sent = any(ADDRESSEE.match(text) for text in top[:end])
    return is_sent and any(
        SUBJECT.match(text) or DATE.match(text) for text in top[:end]
    )


def _find_end(top: Sequence[Line]) -> int:
    """Return where the head ends: at a salutation, else below the last label."""
    for at, line in enumerate(top):
        if SALUTATION.match(line.text):
            return at
    end = 0
    label: Line | None = None
    for at, line in enumerate(top, 1):
        if LABEL.match(line.text):
            end, label = at, line
        elif label and at == end + 1 and _is_beside(label, line):
            end = at
        elif len(line.text) > LONGEST_FIELD and at > end + 1:
            break
    below = takewhile(lambda line: len(line.text) <= LONGEST_FIELD, top[end:])
    texts = [line.text for line in islice(below, MOST_UNLABELLED)]
    return end + texts.index("") if end and "" in texts else end


def _is_beside(label: Line, line: Line) -> bool:
    """Whether a line stands under the words behind a label."""
    indent = line.indent - label.indent
    return line.text != "" and NEXT_TO_LABEL <= indent <= RIGHT_COLUMN


def _read_columns(lines: Sequence[Line], widest: int) -> list[str]:
    """Return the lines of the left column, then those of the right one.

    A line that stands under the words behind a label goes on with them; far to the
    right only when they are cut off, fill a narrow column, or when there is no right
    column.

    :param widest: how many letters the longest line of the page holds.
    """
    is_table = not _has_right_column(lines)
    join = Joiner(line.text for line in lines)
    far = 0.0  # where the words go on, far to the right
    left: list[str] = []
    right: list[str] = []
    label: Line | None = None
    for at, line in enumerate(lines):
        cells = CELLS.split(line.text)
        width = 2 if LABEL.match(cells[0]) else 1
        words = " ".join(cells[:width])
        if LABEL.match(words):
            label = line
            far = _find_narrow_column(cells[1:], lines[at + 1 :], widest)
            left.append(words)
        elif (
            label
            and line.indent > RIGHT_COLUMN
            and (is_table or line.indent == far or _goes_on(left[-1], words))
        ):
            far = line.indent
            left[-1] = join([left[-1], words])
        elif label and _is_beside(label, line):
            left[-1] = join([left[-1], words])
        elif line.indent > RIGHT_COLUMN:
            right.append(words)
        else:
            label = None
            left.append(words)
        right.append(" ".join(cells[width:]))
    return [*left, "", *right]


def _find_narrow_column(
    cells: Sequence[str], below: Sequence[Line], widest: int
) -> float:
    """Return the indent of words that go on far to the right; 0 where they do not.

    They do where no line of them has room for the first word of the next.
    """
    if len(cells) != 1 or not below or below[0].indent <= RIGHT_COLUMN:
        return 0.0
    indent = below[0].indent
    room = widest - indent / (below[0].size * LETTER or SPACE)
    column = takewhile(
        lambda line: line.text and line.indent == indent and not LABEL.match(line.text),
        below,
    )
    texts = [cells[0], *(line.text for line in column)]
    longest = max(map(len, texts))
    surely = max(longest, int(room * OF_LONGEST))
    is_full = all(room_needed(one, two) > surely for one, two in pairwise(texts))
    return indent if is_full and longest * OF_LONGEST <= room else 0.0


def _has_right_column(lines: Sequence[Line]) -> bool:
    """Whether anything far to the right is not the words behind a label."""
    is_beside = False
    for line in lines:
        cells = CELLS.split(line.text)
        is_label = bool(LABEL.match(cells[0]))
        is_far = line.text != "" and line.indent > RIGHT_COLUMN
        if len(cells) > 1 + is_label or (is_far and not is_beside):
            return True
        is_beside = is_far or len(cells) > 1
    return False


def _goes_on(text: str, below: str) -> bool:
    """Whether a text is cut off, or lacks the year that stands below."""
    lacks_year = YEARLESS.search(text) and YEAR.match(below)
    return bool(lacks_year) or _is_cut_off(text)


def _is_cut_off(text: str) -> bool:
    return text[-1:] in tuple(HYPHENS) or bool(UNFINISHED.search(text))


def _read_subject(head: Sequence[str], fits: int) -> Iterator[str]:
    """Yield the lines of the subject.

    :param fits: the letters that surely fit on a line.
    """
    found = next((at for at, text in enumerate(head) if SUBJECT.match(text)), None)
    if found is None:
        return
    value = SUBJECT.match(head[found])[1]
    below = takewhile(lambda text: text and not LABEL.match(text), head[found + 1 :])
    subject = value or next(below, "")
    if not subject:
        return
    yield subject
    full = FULL_SUBJECT
    printed = head[found] if value else subject
    for line in below:
        if _is_cut_off(subject):
            full = min(full, len(subject) - RAGGED)
        has_room = len(subject) < full and room_needed(printed, line) <= fits
        if has_room and not WITHIN.match(line):
            return
        subject = printed = line
        yield subject


def _read_date(head: Sequence[str]) -> datetime.date | None:
    """Return the date that is labelled, else one behind a place, else a bare one."""
    labelled = [
        match[1] or below
        for text, below in pairwise([*head, ""])
        if (match := DATE.match(text))
    ]
    placed = [text for text in head if PLACE_AND_DATE.match(text)]
    bare = [text for text in head if text[:1].isdigit()]
    for text in [*labelled, *placed, *bare]:
        for found in find_dates(text):
            return found.first
    return None


def _read_mark(head: Sequence[str]) -> str:
    """Return the ministry's own mark, behind its label or below it."""
    for text, below in pairwise([*head, ""]):
        if match := OWN_MARK.match(text):
            mark = match[1] or below
            is_mark = any(map(str.isdigit, mark)) and not LABEL.match(mark)
            if is_mark and len(mark) <= LONGEST_MARK:
                return mark
    return ""


def _read_their_marks(head: Sequence[str]) -> Iterator[str]:
    """Yield each label with the mark of a letter that this one answers."""
    for text, below in pairwise([*head, ""]):
        if match := THEIR_MARK.match(text):
            is_bare = not any(map(str.isdigit, text))
            yield f"{match[0]} {below}" if is_bare else match[0]
