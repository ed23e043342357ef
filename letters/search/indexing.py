"""The index follows the rows: what changed is taken in, or everything anew.

There is one writer at a time, in all processes. It takes a change off the queue
only after the index has it, so that whoever is killed leaves it to the next run.
"""

from collections.abc import Callable, Iterator
from itertools import islice

from django.db.models import Prefetch
from haystack import connections

from letters.errors import SearchUnavailable
from letters.models import IndexChange, Letter, Reference
from letters.search.budget import Budget
from letters.search.contract import Engine, Generation
from letters.search.documents import documents_of
from letters.search.dutch import tokens
from letters.search.shapes import Query, Unit
from letters.search.tree import All, Any, Word

# A commit costs as much as a dozen letters; a batch is what a killed run loses.
BATCH = 500
READ_AT_ONCE = 50  # letters whose texts are in memory
SAMPLE = 20  # letters of a new index that must be found in it
CHECK_MS = 60_000
UNITS: tuple[Unit, ...] = ("letters", "items")

Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    pass


def engine() -> Engine:
    return connections["default"].get_backend()


def index_pending(*, wait: bool = True) -> int:
    """Take all queued changes into the index; return how many letters that were.

    An index that does not exist yet, does not say which generation serves, or is of
    another version of the program, is built from all letters; until then the one of
    another version serves.

    :param wait: for another writer to end; otherwise leave the queue to that one,
        which looks at it once more before it ends.
    :raises SearchUnavailable: the index cannot be read.
    """
    taken_in = 0
    while IndexChange.objects.exists() or needs_building():
        with engine().only_writer(wait=wait) as is_ours:
            if not is_ours:
                break
            if needs_building():
                taken_in += build(no_progress)
            taken_in += drain()
    return taken_in


def needs_building() -> bool:
    try:
        serving = engine().serving_generation()
    except SearchUnavailable:  # none is known to serve
        return True
    return serving is None or not engine().is_current(serving)


def rebuild_index(progress: Progress = no_progress) -> int:
    """Build the index anew beside the one that serves, then switch at once.

    A build that was broken off is gone on with.

    :param progress: told how many letters are done, and how many there are.
    :raises SearchUnavailable: the new index is not whole; the old one serves on.
    """
    with engine().only_writer(wait=True):
        count = build(progress)
    index_pending()  # what changed meanwhile
    return count


def build(progress: Progress) -> int:
    """Build a generation from all letters and let it serve; return their number."""
    queued = list(IndexChange.objects.values_list("pk", flat=True))
    generation = engine().unfinished_generation()
    mend(generation, progress)
    engine().settle(generation)
    count = check(generation)
    engine().let_serve(generation)
    forget(queued)
    return count


def mend(generation: Generation, progress: Progress) -> int:
    """Bring a generation in line with the rows; return how many letters that took."""
    wrong = differing(generation)
    for done, batch in enumerate(batches(wrong, BATCH)):
        write(generation, batch)
        progress(done * BATCH + len(batch), len(wrong))
    return len(wrong)


def differing(generation: Generation, progress: Progress = no_progress) -> list[int]:
    """Return the letters whose entry is not what their rows say, or is not there.

    Those that have an entry but no row any more are among them.
    """
    held = {unit: engine().digests(generation, unit) for unit in UNITS}
    keys = set(Letter.objects.values_list("pk", flat=True))
    known = held["letters"].keys() | held["items"].keys()
    wrong = known ^ keys
    for done, letter in enumerate(rows_of(sorted(known & keys)), 1):
        wanted: dict[Unit, list[str]] = {unit: [] for unit in UNITS}
        for unit, document in documents_of(letter):
            wanted[unit].append(document.digest)
        if any(sorted(wanted[unit]) != held[unit].get(letter.pk) for unit in UNITS):
            wrong.add(letter.pk)
        progress(done, len(known & keys))
    return sorted(wrong)


def check(generation: Generation) -> int:
    """Return the number of letters in a new generation, when some of them are found.

    :raises SearchUnavailable: one is not found by its first words.
    """
    held = engine().digests(generation, "letters")
    sample = sorted(held)[:: max(len(held) // SAMPLE, 1)]
    tree = Any(tuple(first_words(letter) for letter in rows_of(sample)))
    asked = Query(page_size=max(len(held), 1), counted=(), passages=0)
    found = engine().find(tree, asked, Budget(CHECK_MS), generation)
    if missing := set(sample).difference(place.letter for place in found.places):
        raise SearchUnavailable(
            "The new search index is not whole", f"not found: letters {sorted(missing)}"
        )
    return len(held)


def first_words(letter: Letter) -> All:
    words = islice(tokens(letter.text), 8)
    return All(tuple(Word(each.stem, each.form) for each in words))


def write(generation: Generation, keys: list[int]) -> None:
    """Put the letters in as their rows say; those that have none are taken out."""
    documents = (each for letter in rows_of(keys) for each in documents_of(letter))
    engine().write(generation, documents, in_place_of=keys)


def drain() -> int:
    """Take the queued changes into the serving index, batch by batch."""
    taken_in = 0
    generation = engine().serving_generation()
    changes = IndexChange.objects.order_by("pk").values_list("pk", "letter_pk")
    while batch := list(changes[:BATCH]):
        keys = sorted({letter for _, letter in batch})
        write(generation, keys)
        forget([change for change, _ in batch])
        taken_in += len(keys)
    return taken_in


def check_archive(
    progress: Progress = no_progress, *, repair: bool = False
) -> list[str]:
    """Return the addresses of the letters whose entry differs from their rows.

    A letter that is gone goes by its primary key. Changes that wait in the queue are
    taken in first: they are no differences.

    :param repair: bring their entries in line, too; an index with damaged files is
        built anew beside.
    :raises SearchUnavailable: the index cannot be read.
    """
    is_damaged = not needs_building() and engine().is_damaged(
        engine().serving_generation()
    )
    if not is_damaged:
        index_pending()
    with engine().only_writer(wait=True):
        generation = engine().serving_generation()
        wrong = differing(generation, progress)
        if repair and is_damaged:
            build(no_progress)
        elif repair:
            for batch in batches(wrong, BATCH):
                write(generation, batch)
    if repair or not is_damaged:
        index_pending()  # what changed meanwhile
    names = {each.pk: each.get_absolute_url() for each in rows_of(wrong)}
    return [names.get(key, f"#{key}") for key in wrong]


def rows_of(keys: list[int]) -> Iterator[Letter]:
    """Yield the letters, read a few at a time.

    No query stays open meanwhile: in SQLite that would lock out who stores a letter.
    """
    letters = Letter.objects.select_related("kamerstuk").order_by("pk")
    letters = letters.prefetch_related(
        "items",
        "paragraphs",
        "footnotes",
        "signatories",
        "meetings",
        "dossiers",
        Prefetch("references", Reference.objects.select_related("kamerstuk")),
    )
    for few in batches(keys, READ_AT_ONCE):
        yield from letters.filter(pk__in=few)


def forget(changes: list[int]) -> None:
    """Take changes off the queue: the index has them."""
    for batch in batches(changes, BATCH):
        IndexChange.objects.filter(pk__in=batch).delete()


def batches(keys: list[int], size: int) -> Iterator[list[int]]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]
