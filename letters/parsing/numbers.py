"""The number before a heading: 1., 1.1, 2a, 1.a, A.1, (3), II., b)."""

import re
from collections.abc import Iterable, Iterator

NUMBERED = re.compile(
    r"""
    (?:(?:agendapunt|punt|(?:werk)?sessie|onderwerp|ad)\s+)?
    (?P<open>\()?
    (?P<number> (?:\d{1,2}(?:\.\d{1,2}){0,3}(?:\.?[a-z])?          # 1.  1.1  2a  1.a
          | [A-Z]\.\d{1,2}(?:\.\d{1,2})?)                          # A.1
        (?=[.):]|\s+(?:[–—-]\s+)?[^\W\d_])
      | (?:[IVX]{1,5} | [ivx]{1,5} | [A-Za-z])(?=[.):])            # II.  b)
    )
    (?(open)\)|(?P<mark>[.):])?)\s+[–—-]?\s*(?P<title>\S.*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
ROMAN = re.compile(r"[IVX]+|[ivx]+")


def split_number(heading: str) -> tuple[str, str]:
    """Return the number before a title, without its marks, and the title."""
    match = NUMBERED.fullmatch(heading)
    if match and not match["title"][0].islower():
        return match["number"], match["title"]
    return "", heading


def begins_entry(text: str) -> bool:
    """Whether a line begins an entry of a numbered list, or a numbered heading."""
    match = NUMBERED.match(text)
    if not match:
        return False
    is_marked = match["open"] or match["mark"]
    return bool(is_marked or match["title"][0].isupper())


def text_of_entry(text: str) -> str:
    """Return what stands behind the number of an entry that has a mark; else ""."""
    match = NUMBERED.match(text)
    return match["title"] if match and (match["open"] or match["mark"]) else ""


def styles_of(numbers: Iterable[str]) -> Iterator[str]:
    """Yield how each number is written, in a form that its siblings share.

    An I that follows an H is a letter, and no Roman number.
    """
    letter = ""  # the last one met
    for number in numbers:
        is_next = len(number) == len(letter) == 1 and ord(number) == ord(letter) + 1
        style = ("A" if number.isupper() else "a") if is_next else _style_of(number)
        if style in ("A", "a"):
            letter = number
        yield style


def _style_of(number: str) -> str:
    if number[-1:].isalpha() and number[:-1].isdigit():
        return "1a"
    return ".".join(map(_style_of_part, number.split(".")))


def _style_of_part(part: str) -> str:
    if part[:1].isdigit():
        return "1" + "a" * part[-1].isalpha()
    if ROMAN.fullmatch(part):
        return "I" if part.isupper() else "i"
    return ("A" if part.isupper() else "a") if part else ""
