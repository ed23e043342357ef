"""Texts turned round: from the words of each document to the documents of each word."""

from array import array
from itertools import accumulate

import numpy as np

from letters.search.dutch import GAP, WRITTEN, analyzed
from letters.search.lists import NO_LISTS, Lists


class Lexicon(dict[str, int]):
    """The written pieces of texts by number, and the terms of each, numbered too.

    The terms of piece n are held[starts[n]:starts[n + 1]].
    """

    def __init__(self) -> None:
        self.terms: dict[bytes, int] = {}
        self.widths, self.starts = array("I"), array("I", [0])
        self.held, self.offsets = array("I"), array("I")

    def __missing__(self, piece: str) -> int:
        number = self[piece] = len(self)
        terms, _, width = analyzed(piece)
        for term, offset in terms:
            term = term.encode()
            self.held.append(self.terms.setdefault(term, len(self.terms)))
            self.offsets.append(offset)
        self.starts.append(len(self.held))
        self.widths.append(width)
        return number


class Inversion:
    """The texts of a field, gathered until they are turned round."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.pieces = array("I")
        self.documents, self.sizes = array("I"), array("I")  # of texts with pieces

    def add(self, document: int, text: str) -> list[int]:
        """Take in a text; return the positions of what stands between its gaps: where
        each begins, and where the last one ends. Documents come in order."""
        pieces = list(map(self.lexicon.__getitem__, WRITTEN.findall(text)))
        if pieces:
            self.pieces.extend(pieces)
            self.documents.append(document)
            self.sizes.append(len(pieces))
        gap = self.lexicon[GAP]
        ends = list(accumulate(map(self.lexicon.widths.__getitem__, pieces)))
        starts = [end for piece, end in zip(pieces, ends, strict=True) if piece == gap]
        return [0, *starts, *(ends[-1:] or [0])]

    def lists(self) -> Lists:
        """Return the posting lists of all terms, in the order of their bytes."""
        if not self.pieces:
            return NO_LISTS
        names = sorted(self.lexicon.terms)
        terms, documents, positions = self.in_order(names)
        new_term = np.diff(terms, prepend=-1) != 0
        new_posting = new_term | (np.diff(documents, prepend=-1) != 0)
        starts = np.flatnonzero(new_posting)
        firsts = np.flatnonzero(new_term[starts])
        return Lists(
            [names[number] for number in terms[starts[firsts]].tolist()],
            np.diff(firsts, append=len(starts)),
            documents[starts],
            np.diff(starts, append=len(terms)),
            positions,
        )

    def in_order(self, names: list[bytes]) -> tuple[np.ndarray, ...]:
        """Return of every occurrence of a term its place among the names, its
        document and its position, in this order."""
        lexicon = self.lexicon
        pieces, sizes = as_numbers(self.pieces), as_numbers(self.sizes)
        widths = as_numbers(lexicon.widths)[pieces]
        positions = np.cumsum(widths) - widths
        of_text = np.cumsum(sizes) - sizes
        positions -= np.repeat(positions[of_text], sizes)
        starts = as_numbers(lexicon.starts)
        counts = np.diff(starts)[pieces]
        # Of each occurrence its place in what the lexicon holds.
        held = np.arange(counts.sum())
        held += np.repeat(starts[pieces] - (np.cumsum(counts) - counts), counts)
        order_of = np.empty(len(names), np.int32)
        order_of[[lexicon.terms[name] for name in names]] = np.arange(len(names))
        terms = order_of[as_numbers(lexicon.held)][held]
        positions = np.repeat(positions, counts) + as_numbers(lexicon.offsets)[held]
        documents = np.repeat(np.repeat(as_numbers(self.documents), sizes), counts)
        # Documents and positions rise already, and so they go on doing in each term.
        order = np.argsort(terms, kind="stable")
        return terms[order], documents[order], positions[order]


def as_numbers(values: array) -> np.ndarray:
    return np.array(values, np.int32)
