"""ParsedLetter to rows: each letter whole, in one transaction, or not at all."""

import hashlib
import re
from functools import partial
from typing import Literal, NamedTuple

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from letters.archive.joining import (
    join_papers,
    part_paper,
    see_joinable,
    two_of_a_dossier,
)
from letters.archive.originals import original_kept, write_original
from letters.archive.papers import dossier_rows, join_meetings
from letters.archive.parts import as_read, check_lengths, store_parts
from letters.archive.references import (
    lead_nowhere,
    resolve,
    settled_by_hand,
    target_of,
)
from letters.errors import ArchiveError
from letters.models import IndexChange, Letter, SourceFile
from letters.shapes import ParsedLetter, Reading

__all__ = [
    "Outcome",
    "Stored",
    "as_read",
    "find_letter_of_file",
    "find_same_letter",
    "join_papers",
    "lead_nowhere",
    "part_paper",
    "queue_for_index",
    "remove_letters",
    "resolve",
    "see_joinable",
    "store_letter",
    "target_of",
    "two_of_a_dossier",
    "write_original",
]

Outcome = Literal["new", "unchanged", "changed"]


# Formats by what they know of a letter: its parts, then its looks, then its lines.
KNOWING = (
    "application/xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "text/html",
    "application/rtf",
    "application/msword",
    "application/pdf",
    "text/plain",
)


class Stored(NamedTuple):
    letter: Letter
    outcome: Outcome


def find_letter_of_file(sha256: str) -> Letter | None:
    """Return the letter that came in a file with these bytes, if it is held."""
    return Letter.objects.filter(files__sha256=sha256).first()


def find_same_letter(parsed: ParsedLetter) -> Letter | None:
    """Return the held letter that this is, perhaps from another file.

    It is the same when both bear one number, or two numbers of one paper; or when
    what tells letters apart agrees, they are not known to go to different Houses,
    and not both bear a number.
    """
    if parsed.kamerstuk:
        numbered = Letter.objects.filter(
            Q(kamerstuk__identifier=parsed.kamerstuk)
            | Q(kamerstuk__other_names__identifier=parsed.kamerstuk)
        )
        if letter := numbered.first():
            return letter
    alike = Letter.objects.filter(fingerprint=fingerprint(parsed))
    if parsed.kamerstuk:
        alike = alike.filter(kamerstuk__isnull=True)
    if parsed.chamber:
        alike = alike.filter(chamber__in=["", parsed.chamber])
    return alike.order_by("pk").first()


def fingerprint(parsed: ParsedLetter) -> str:
    """Return what tells a letter apart, as a digest that its format leaves alone.

    That is its kind, title and days; or, where it lacks these, its words.
    """
    days = [str(parsed.date)] if parsed.date else []
    days += [f"{each.kind} {each.start}" for each in parsed.meetings if each.start]
    parts = [parsed.kind, parsed.title, *days]
    if not parsed.title or not days:
        parts = [parsed.text]
    # Line ends, hyphens and spacing differ between the files of one letter.
    words = "|".join(re.sub(r"[\W_]+", "", part.casefold()) for part in parts)
    return hashlib.sha256(words.encode()).hexdigest()


def store_letter(reading: Reading, origin: Letter.Origin) -> Stored:
    """Keep a file and the letter that was read in it, and queue it for the index.

    A file that is held already changes nothing. A further file of a held letter
    joins it, and its reading replaces the earlier one if may_replace() says so.

    :raises ArchiveError: the letter does not fit, or is being stored elsewhere.
    """
    if letter := find_letter_of_file(reading.source.sha256):
        return Stored(letter, "unchanged")
    try:
        with original_kept(reading.source) as name, transaction.atomic():
            return keep(reading, name, origin)
    except IntegrityError as error:
        raise ArchiveError(
            "The letter was being stored elsewhere at the same time",
            reading.source.name,
        ) from error


def keep(reading: Reading, name: str, origin: Letter.Origin) -> Stored:
    letter = find_same_letter(reading.letter)
    outcome: Outcome = "changed" if letter else "new"
    if letter is None or may_replace(reading, letter):
        letter = store_whole(letter or Letter(source=origin), reading.letter)
    SourceFile.objects.create(
        letter=letter,
        sha256=reading.source.sha256,
        file=name,
        name=reading.source.name,
        media_type=reading.media_type,
        size=len(reading.source.content),
        url=reading.source.url,
    )
    queue_for_index(letter)
    return Stored(letter, outcome)


def may_replace(reading: Reading, letter: Letter) -> bool:
    """Say whether a reading is at least as good as the one that is held.

    What an editor has corrected is better; so is text that was not read by OCR, and
    a format that knows more of the letter.
    """
    if letter.corrected_at is not None or reading.letter.is_ocr > letter.is_ocr:
        return False
    held = max((knowledge(file.media_type) for file in letter.files.all()), default=0)
    return letter.is_ocr or knowledge(reading.media_type) >= held


def knowledge(media_type: str) -> int:
    """Return how much a format knows of a letter, as its place from the least."""
    return len(KNOWING) - KNOWING.index(media_type) if media_type in KNOWING else 0


def remove_letters(letters: QuerySet[Letter]) -> None:
    """Delete letters with all that is theirs, their original files included."""
    with transaction.atomic():
        files = [each.file for each in SourceFile.objects.filter(letter__in=letters)]
        for letter in letters:
            queue_for_index(letter)
            join_meetings(letter, [])
        letters.delete()
        for file in files:
            transaction.on_commit(partial(file.delete, save=False))


def queue_for_index(letter: Letter) -> None:
    """Say that the letter's rows have changed, in the transaction that does so."""
    IndexChange.objects.create(letter_pk=letter.pk)


def store_whole(letter: Letter, parsed: ParsedLetter) -> Letter:
    """Write all that was read, in place of what the letter held before.

    What this file does not tell, another file of the letter may have told.
    """
    settled = settled_by_hand(letter) if letter.pk else []
    letter.kind = parsed.kind
    letter.title = parsed.title or letter.title
    letter.date = parsed.date or letter.date
    letter.chamber = parsed.chamber or letter.chamber
    letter.kenmerk = parsed.kenmerk or letter.kenmerk
    letter.text = parsed.text
    letter.fingerprint = fingerprint(parsed)
    letter.confidential_annexes = parsed.confidential_annexes
    letter.is_ocr = parsed.is_ocr
    if parsed.kamerstuk:
        letter.bear(target_of(parsed.kamerstuk))
    check_lengths([letter])
    letter.save()
    if parsed.dossiers:
        letter.dossiers.set(dossier_rows(parsed.dossiers).values())
    join_meetings(letter, parsed.meetings)
    store_parts(letter, parsed, settled)
    return letter
