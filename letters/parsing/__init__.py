"""Pages of lines become a letter with its parts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from letters.citations import find_references
from letters.errors import NotALetter
from letters.parsing.agenda import read_items
from letters.parsing.annexes import count_confidential_annexes
from letters.parsing.bodies import NAME
from letters.parsing.commitments import find_commitments
from letters.parsing.footnotes import (
    MARK,
    Note,
    take_known_notes,
    take_notes_by_form,
)
from letters.parsing.heading import Letterhead, read_letterhead
from letters.parsing.headings import Block, ends_sentence, settle_headings
from letters.parsing.hyphens import Joiner
from letters.parsing.kind import ANNOTATED_AGENDA, OF_MEETINGS, read_kind, tell_kind
from letters.parsing.lines import (
    SALUTATION,
    has_looks,
    read_aside,
    read_foot,
    read_pages,
)
from letters.parsing.looks import Looks
from letters.parsing.meetings import read_meetings
from letters.parsing.paragraphs import join_pages, learn_width, read_blocks
from letters.parsing.roles import read_heading_roles
from letters.parsing.signatures import Signature, find_signatures
from letters.parsing.text import letter_as_item, place_items, write_text
from letters.parsing.title import find_agenda, find_title
from letters.shapes import (
    AgendaItem,
    Commitment,
    Document,
    Kind,
    Line,
    Paragraph,
    ParsedLetter,
    Signatory,
)

# How much of a letter may say what it is about.
LONGEST_OPENING = 12
LONGEST_PARAGRAPH = 3_000


def parse_letter(document: Document) -> ParsedLetter:
    """Read a letter. What it lacks is empty, and named by `missing`.

    :raises NotALetter: it has neither salutation nor letterhead, signature or title.
    """
    lines, notes, join = _read_lines(document)
    aside, foot = read_aside(document), read_foot(document)
    head = read_letterhead(lines, aside, foot, document.facts)
    body = lines[head.end :]
    signatures = list(find_signatures(body))
    blocks = _read_body(body, signatures, document, join)
    title = find_title(blocks)
    for at in title:
        blocks[at] = replace(blocks[at], kind="heading")
    annex_title = " ".join(blocks[at].text for at in title).replace(MARK, "")
    is_agenda = title.start < 2 and ANNOTATED_AGENDA.search(annex_title)
    if not (head.is_letter or signatures or is_agenda):
        raise _not_a_letter(document)

    headings = read_items(blocks, find_agenda(blocks, title))
    first_item = headings[0].block if headings else len(blocks)
    opening = list(_read_opening(blocks[:first_item]))
    lead = _read_leads(blocks, [each.block for each in headings if each.level == 1])
    subject = head.title.replace(MARK, "") or annex_title
    said = read_kind([head.title, annex_title, head.writer], opening)
    meetings = read_meetings(subject, "\n".join([*opening, *lead]), head.date, said)
    kind = said or tell_kind(meetings, head.date)
    above = "\n".join(line.text for line in lines[: head.end])
    margin = _read_margin(head)
    text, paragraphs, footnotes = write_text(
        [*margin, *blocks], notes, unseen=above.count(MARK)
    )
    placed = list(place_items(headings, blocks, paragraphs[len(margin) :]))
    return ParsedLetter(
        kind=kind,
        text=text,
        title=subject,
        date=head.date,
        chamber=head.chamber,
        kamerstuk=head.kamerstuk,
        dossiers=head.dossiers,
        signatories=tuple(_read_signatories(list(_own(signatures, body)), head)),
        meetings=meetings,
        paragraphs=paragraphs,
        footnotes=footnotes,
        items=_read_items(kind, placed, subject, paragraphs),
        references=tuple(find_references(text)),
        commitments=tuple(_read_commitments(text, paragraphs)),
        kenmerk=head.kenmerk,
        confidential_annexes=count_confidential_annexes(f"{above}\n{text}"),
        is_ocr=document.is_ocr,
    )


def _read_lines(document: Document) -> tuple[list[Line], list[Note], Joiner]:
    """Return the lines of the text, its notes, and what joins lines of both."""
    pages = read_pages(document)
    join = Joiner(line.text for page in pages for line in page)
    if has_looks(document):
        pages, notes = take_known_notes(pages, document.wrapped, join)
    else:
        pages, notes = take_notes_by_form(pages)
    return join_pages(pages), notes, join


def _read_body(
    body: Sequence[Line],
    signatures: Sequence[Signature],
    document: Document,
    join: Joiner,
) -> list[Block]:
    """Return the paragraphs between the signatures, and the lines of these."""
    fits = learn_width(body) if document.wrapped else None
    looks = Looks(body if has_looks(document) else ())
    blocks: list[Block] = []
    at = 0
    for signature in [*signatures, Signature(len(body), len(body), ())]:
        blocks += read_blocks(body[at : signature.first], fits, join, looks)
        for line in body[signature.first : signature.last]:
            if line.text:
                blocks.append(Block("signature", join([line.text])))
        at = signature.last
    return list(settle_headings(blocks))


def _read_margin(head: Letterhead) -> list[Block]:
    """Return what the letterhead refers to, which is kept above the text."""
    theirs = ", ".join(each for each in head.theirs if any(find_references(each)))
    return [Block("text", theirs.replace(MARK, ""))] if theirs else []


def _read_opening(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the paragraphs that say what the letter is about."""
    texts = [
        block.text[:LONGEST_PARAGRAPH].replace(MARK, "")
        for block in blocks
        if block.kind == "text" and not SALUTATION.match(block.text)
    ]
    yield from texts[:LONGEST_OPENING]


def _read_leads(blocks: Sequence[Block], headings: Sequence[int]) -> Iterator[str]:
    """Yield the first paragraph under each heading that names a meeting, with it."""
    for at in headings:
        heading = blocks[at].text
        if NAME.search(heading) or "bijeenkomst" in heading.lower():
            yield f"{heading}. {blocks[at + 1].text[:LONGEST_PARAGRAPH]}"


def _read_items(
    kind: Kind,
    placed: Sequence[AgendaItem],
    title: str,
    paragraphs: Sequence[Paragraph],
) -> tuple[AgendaItem, ...]:
    """Return the items of an agenda or report; one of prose without headings is one."""
    if kind not in OF_MEETINGS:
        return ()
    whole = letter_as_item(title or kind.capitalize(), paragraphs)
    return tuple(placed or whole)


def _read_commitments(
    text: str, paragraphs: Sequence[Paragraph]
) -> Iterator[Commitment]:
    for each in paragraphs:
        yield from find_commitments(text[each.start : each.end], each.start)


def _own(signatures: Sequence[Signature], body: Sequence[Line]) -> Iterator[Signature]:
    """Yield the signatures up to a whole sentence: what follows is of an annex."""
    for above, signature in pairwise([None, *signatures]):
        between = body[above.last : signature.first] if above else ()
        if any(ends_sentence(line.text) for line in between):
            return
        yield signature


def _read_signatories(
    signatures: Sequence[Signature], head: Letterhead
) -> Iterator[Signatory]:
    """Yield who signs; in a publication without signature, the writers in its head."""
    for signature in signatures:
        yield from signature.signatories
    if not signatures:
        for role in read_heading_roles(head.writer):
            yield Signatory("", role)


def _not_a_letter(document: Document) -> NotALetter:
    lines = (line.text.strip() for page in document.pages for line in page)
    filled = [(number, text) for number, text in enumerate(lines, 1) if text]
    number, text = filled[-1] if filled else (0, "")
    return NotALetter(
        "This is no letter to the House, for it has no salutation, no letterhead and "
        "no minister's signature; last line read",
        f"{number}: {text[:80]}",
    )
