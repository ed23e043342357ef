"""The index follows the rows: what changed is taken in, or everything anew.

There is one writer at a time, in all processes. It takes a change off the queue
only after the index has it, so that whoever is killed leaves it to the next run.
"""

from collections.abc import Callable, Iterator

from haystack import connections

from letters.errors import SearchUnavailable
from letters.models import IndexChange, Letter
from letters.search.engine import ArchiveBackend

# A commit costs as much as a dozen letters; a batch is what a killed run loses.
BATCH = 500
READ_AT_ONCE = 50  # letters whose texts are in memory

Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    pass


def index_pending(*, wait: bool = True) -> int:
    """Take all queued changes into the index; return how many letters that were.

    An index that does not exist yet is built from all letters.

    :param wait: for another writer to end; otherwise leave the queue to that one,
        which looks at it once more before it ends.
    :raises SearchUnavailable: the index cannot be read.
    """
    backend = connections["default"].get_backend()
    taken_in = 0
    while IndexChange.objects.exists() or backend.serving_generation() is None:
        with backend.only_writer(wait=wait) as is_ours:
            if not is_ours:
                break
            if backend.serving_generation() is None:
                taken_in += build(backend, no_progress)
            taken_in += drain(backend)
    return taken_in


def rebuild_index(progress: Progress = no_progress) -> int:
    """Build the index anew beside the one that serves, then switch at once.

    :param progress: told how many letters are done, and how many there are.
    :raises SearchUnavailable: the new index is not whole; the old one serves on.
    """
    backend = connections["default"].get_backend()
    with backend.only_writer(wait=True):
        count = build(backend, progress)
        drain(backend)  # what changed meanwhile
    return count


def build(backend: ArchiveBackend, progress: Progress) -> int:
    """Build a generation from all letters and let it serve; return their number."""
    queued = list(IndexChange.objects.values_list("pk", flat=True))
    keys = list(Letter.objects.order_by("pk").values_list("pk", flat=True))
    generation = backend.new_generation()
    written = 0
    for batch in batches(keys, BATCH):
        written += backend.write(generation, rows_of(batch))
        progress(written, len(keys))
    if (held := backend.count_letters(generation)) != written:
        raise SearchUnavailable(
            "The new search index is not whole", f"{held} letters of {written}"
        )
    backend.let_serve(generation)
    forget(queued)
    return written


def drain(backend: ArchiveBackend) -> int:
    """Take the queued changes into the serving index, batch by batch."""
    taken_in = 0
    generation = backend.serving_generation()
    changes = IndexChange.objects.order_by("pk").values_list("pk", "letter_pk")
    while batch := list(changes[:BATCH]):
        keys = sorted({letter for _, letter in batch})
        # Those that have no row are gone, and leave the index.
        backend.write(generation, rows_of(keys), in_place_of=keys)
        forget([change for change, _ in batch])
        taken_in += len(keys)
    return taken_in


def rows_of(keys: list[int]) -> Iterator[Letter]:
    """Yield the letters, read a few at a time.

    No query stays open meanwhile: in SQLite that would lock out who stores a letter.
    """
    letters = Letter.objects.select_related("kamerstuk").order_by("pk")
    letters = letters.prefetch_related("items", "footnotes")
    for few in batches(keys, READ_AT_ONCE):
        yield from letters.filter(pk__in=few)


def forget(changes: list[int]) -> None:
    """Take changes off the queue: the index has them."""
    for batch in batches(changes, BATCH):
        IndexChange.objects.filter(pk__in=batch).delete()


def batches(keys: list[int], size: int) -> Iterator[list[int]]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]
