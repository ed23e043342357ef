"""A stranger's file becomes a letter, in a process that can do no harm."""

from letters.extraction.limits import Limits
from letters.extraction.progress import OnPage, no_progress
from letters.shapes import Reading, SourceFile

__all__ = ["Limits", "OnPage", "no_progress", "read_safely"]

USUAL = Limits()


def read_safely(
    source: SourceFile, limits: Limits = USUAL, on_page: OnPage = no_progress
) -> Reading:
    """Take the text out of a file and read the letter in it, both within the limits.

    :param on_page: called with (page, pages) after each page of a scan, for these
        take seconds.
    :raises UnreadableFile: no text can be taken out, or there is none in it.
    :raises LimitExceeded: reading it would cost too much.
    :raises NotALetter: there is no letter in it.
    """
    if len(source.content) > limits.input_bytes:
        raise limits.exceeded("input_bytes")
    # The child imports this package too, and starts faster without what is there.
    from letters.sandbox.process import read_in_child

    return read_in_child(source, limits, on_page)
