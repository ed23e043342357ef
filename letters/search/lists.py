"""The posting lists of many terms: in arrays, and in the bytes of a file.

In a file a term has one block: its documents, how often each holds it, and where, as
three arrays of the narrowest integers that hold them. What stands in the blocks of
many terms is read and written at once.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

BYTE, SHORT, LONG = WIDTHS = [np.dtype(name) for name in ("<u1", "<u2", "<u4")]
# What Whoosh keeps of a term: see its W3TermInfo.
INFO = np.dtype(
    [
        ("is_inlined", "u1"),
        ("weight", ">f4"),
        ("count", ">u4"),
        ("lengths", "u1", 2),
        ("most", ">f4"),
        ("first", ">u4"),
        ("last", ">u4"),
        ("start", ">i8"),
        ("length", ">i4"),
    ]
)


class Lists(NamedTuple):
    """The posting lists of terms, one after the other's.

    :param sizes: how many documents hold each term.
    :param documents: in order; counts: how often each holds the term.
    :param positions: in all of them, those of one document after the other's.
    """

    terms: list[bytes]
    sizes: np.ndarray
    documents: np.ndarray
    counts: np.ndarray
    positions: np.ndarray


NO_LISTS = Lists([], *[np.array([], np.int32)] * 4)


def narrowest(most: int) -> np.dtype:
    """Return the type of the integers up to this one."""
    return BYTE if most < 1 << 8 else SHORT if most < 1 << 16 else LONG


def widths_of(most: np.ndarray) -> np.ndarray:
    """Return of each number the bytes that integers up to it take."""
    return 1 + (most >> 8 > 0) + 2 * (most >> 16 > 0)


def starts_of(sizes: np.ndarray) -> np.ndarray:
    """Return where parts of these sizes begin, one after the other."""
    return np.cumsum(sizes) - sizes


def encoded(lists: Lists, place: int) -> tuple[np.ndarray, bytes]:
    """Return what is kept of each of the terms, and their blocks.

    :param place: where in the file the first block will stand.
    """
    _, sizes, documents, counts, positions = lists
    starts = starts_of(sizes)
    held = np.add.reduceat(counts, starts, dtype=int)
    furthest = np.maximum.reduceat(positions, starts_of(held))
    infos = np.zeros(len(sizes), INFO)
    infos["weight"], infos["count"] = held, sizes
    infos["most"] = most = np.maximum.reduceat(counts, starts)
    infos["first"] = documents[starts]
    infos["last"] = last = documents[starts + sizes - 1]
    lengths = np.column_stack([sizes, sizes, held])
    widths = np.column_stack([*map(widths_of, (last, most, furthest))])
    infos["length"] = taken = (lengths * widths).sum(axis=1)
    infos["start"] = place + starts_of(taken)
    values = np.empty(lengths.sum(), LONG)
    kinds = kinds_of(lengths)
    for kind, each in enumerate((documents, counts, positions)):
        values[kinds == kind] = each
    content = np.empty(taken.sum(), BYTE)
    for is_here, is_there, width in by_width(lengths, widths):
        content[is_there] = values[is_here].astype(width).view(BYTE)
    return infos, content.tobytes()


def decoded(infos: np.ndarray, content: bytes) -> tuple[np.ndarray, ...]:
    """Return what stands in blocks that follow each other: documents, how often each
    holds its term, and positions.

    :raises ValueError: they are damaged.
    """
    sizes, held = infos["count"].astype(int), infos["weight"]
    last, most = (infos[name].astype(int) for name in ("last", "most"))
    widths = np.column_stack([widths_of(last), widths_of(most), np.ones_like(sizes)])
    places = infos["length"] - widths[:, :2].sum(axis=1) * sizes  # their bytes
    widths[:, 2] = np.rint(places / held)  # a weight is not exact when it is large
    lengths = np.column_stack([sizes, sizes, places // widths[:, 2]])
    if (lengths * widths).sum() != len(content):
        raise ValueError("Blocks of other lengths than they should have")
    values, content = np.empty(lengths.sum(), LONG), np.frombuffer(content, BYTE)
    for is_here, is_there, width in by_width(lengths, widths):
        values[is_here] = content[is_there].view(width)
    kinds = kinds_of(lengths)
    return tuple(values[kinds == kind] for kind in range(3))


def kinds_of(lengths: np.ndarray) -> np.ndarray:
    """Return of each number in blocks whether it is a document, a count or a position:
    0, 1, 2."""
    return np.repeat(np.tile(np.arange(3, dtype=BYTE), len(lengths)), lengths.ravel())


def by_width(
    lengths: np.ndarray, widths: np.ndarray
) -> Iterator[tuple[np.ndarray, np.ndarray, np.dtype]]:
    """Yield each type of integers in blocks, with which of the numbers it holds and
    which of the bytes: (numbers, bytes, type)."""
    lengths, widths = lengths.ravel(), widths.ravel().astype(BYTE)
    of_number, of_byte = np.repeat(widths, lengths), np.repeat(widths, lengths * widths)
    for width in WIDTHS:
        yield of_number == width.itemsize, of_byte == width.itemsize, width
