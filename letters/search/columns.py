"""What documents are counted and filtered by, in columns that are counted whole."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

import numpy as np


class Column:
    """The values of one facet: each pair of a document and a value that it has.

    :param values: in alphabetical order.
    :param documents: of each pair the document; numbers: its value's place in values.
    :param size: how many documents there are.
    """

    def __init__(
        self,
        values: list[str],
        documents: np.ndarray,
        numbers: np.ndarray,
        size: int,
    ) -> None:
        self.values = values
        self.documents = documents
        self.numbers = numbers
        self.size = size

    @classmethod
    def of(cls, values_of: Sequence[Iterable[str]]) -> "Column":
        """Make the column of the values of each document."""
        sets = [set(values) for values in values_of]
        values = sorted(set().union(*sets))
        places = {value: place for place, value in enumerate(values)}
        numbers = [places[value] for value in chain.from_iterable(sets)]
        documents = np.repeat(np.arange(len(sets), dtype=np.int32), [*map(len, sets)])
        return cls(values, documents, np.array(numbers, np.int32), len(sets))

    @classmethod
    def joined(cls, columns: Sequence["Column"]) -> "Column":
        """Make one column of those of parts that follow each other."""
        values = sorted(set().union(*(column.values for column in columns)))
        places = {value: place for place, value in enumerate(values)}
        size, documents, numbers = 0, [], []
        for column in columns:
            renumbered = [places[value] for value in column.values]
            numbers.append(np.array(renumbered, np.int32)[column.numbers])
            documents.append(column.documents + np.int32(size))
            size += column.size
        return cls(values, whole(documents), whole(numbers), size)

    def having(self, wanted: Collection[str]) -> np.ndarray:
        """Say of each document whether it has one of the values."""
        is_wanted = np.array([value in wanted for value in self.values], bool)
        having = np.zeros(self.size, bool)
        having[self.documents[is_wanted[self.numbers]]] = True
        return having

    def counts(self, chosen: np.ndarray) -> np.ndarray:
        """Count of each value the chosen documents that have it.

        :param chosen: says of each document whether it is.
        """
        numbers = self.numbers[chosen[self.documents]]
        return np.bincount(numbers, minlength=len(self.values))


def whole(arrays: Sequence[np.ndarray]) -> np.ndarray:
    """Return arrays of numbers, one after the other, as one; of none an empty one."""
    return np.concatenate(arrays) if arrays else np.array([], np.int32)
