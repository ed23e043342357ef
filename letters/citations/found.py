"""What every reader of a form gives."""

from typing import NamedTuple

from letters.shapes import Reference

# The references that begin at a place, and where to read on. With no reference there
# the place to read on keeps a long row of numbers from being read time and again.
Found = tuple[list[Reference], int]


class Cited(NamedTuple):
    """Papers that share their words, and where these end."""

    identifiers: list[str]
    end: int
    dossier: str = ""  # of papers, for further numbers in it
    session: str = ""  # of papers, where it is written: "20202021"
