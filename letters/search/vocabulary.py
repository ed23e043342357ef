"""The words that the letters of an opened index hold, and how many letters hold them.

A letter that was taken out is counted until its segment is merged.
"""

from collections import Counter
from collections.abc import Collection

from letters.search.dutch import EXACT
from letters.search.postings import block_of, terms_from
from letters.search.snapshot import Snapshot

TEXT = "text"


def counts_of(snapshot: Snapshot, terms: Collection[str]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    with snapshot.reading:
        for segment in snapshot.segments.values():
            for term in terms:
                if block := block_of(segment.reader, TEXT, term.encode()):
                    counts[term] += block.count
    return dict(counts)


def forms_from(snapshot: Snapshot, start: str) -> dict[str, int]:
    counts: Counter[str] = Counter()
    with snapshot.reading:
        for segment in snapshot.segments.values():
            found = terms_from(segment.reader, TEXT, (EXACT + start).encode())
            for term, block in found:
                counts[term.decode().removeprefix(EXACT)] += block.count
    return dict(counts)
