"""What every engine does. The tests of the contract hold each engine against it.

An engine holds documents in generations: one serves all readers, and another can be
built beside it and take its place at once. Trees, rows, queue and excerpts are none
of its business.
"""

from abc import abstractmethod
from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from haystack.backends import BaseSearchBackend

from letters.search.budget import Budget
from letters.search.documents import Document
from letters.search.shapes import Found, Query, Unit
from letters.search.tree import Node

Generation = Any  # whatever the engine tells its generations apart by
Digests = Mapping[int, Collection[str]]  # of each letter's documents, in order


class Engine(BaseSearchBackend):
    """An engine, by the name under which Haystack keeps it."""

    @abstractmethod
    def find(
        self,
        tree: Node,
        query: Query,
        budget: Budget,
        generation: Generation | None = None,
    ) -> Found:
        """Return one page of what matches, as far as the budget allows.

        :param generation: to look in; by default the one that serves, and without
            one nothing is found.
        :raises SearchUnavailable: the index cannot be read.
        """

    @abstractmethod
    def counts_of(self, terms: Collection[str]) -> dict[str, int]:
        """Return how many letters hold each of the terms, of those that any holds.

        What this tells helps readers along; it need not be exact to the letter.
        """

    @abstractmethod
    def forms_from(self, start: str) -> dict[str, int]:
        """Return the forms in letters that begin so, and how many letters hold each."""

    @abstractmethod
    def only_writer(self, *, wait: bool) -> AbstractContextManager[bool]:
        """Keep other writers out, in every process; say whether we are the one."""

    @abstractmethod
    def serving_generation(self) -> Generation | None:
        """Return the generation that readers see; None when none was built yet."""

    @abstractmethod
    def is_current(self, generation: Generation) -> bool:
        """Say whether it holds what this version of the program would index."""

    @abstractmethod
    def unfinished_generation(self) -> Generation:
        """Return one that does not serve: half built, or new and empty."""

    @abstractmethod
    def settle(self, generation: Generation) -> None:
        """Bring a generation that is whole into the form that is searched fastest."""

    @abstractmethod
    def let_serve(self, generation: Generation) -> None:
        """Switch all readers at once, and remove every other generation."""

    @abstractmethod
    def is_damaged(self, generation: Generation) -> bool:
        """Say whether some of it is not as it was written."""

    @abstractmethod
    def digests(self, generation: Generation, unit: Unit) -> Digests:
        """Return what tells whether its documents are what the rows say; of what is
        damaged nothing."""

    @abstractmethod
    def write(
        self,
        generation: Generation,
        documents: Iterable[tuple[Unit, Document]],
        *,
        in_place_of: Collection[int] = (),
    ) -> None:
        """Put documents in, and take out what was held of these letters, at once.

        :raises SearchUnavailable: the generation cannot be read.
        """
