"""Whether the files of an index are as they were written, and what they hold."""

import json
from collections.abc import Iterator
from pathlib import Path

from whoosh.codec.base import Segment
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader

from letters.search.generations import UNITS, open_index, unreadable
from letters.search.shapes import Unit
from letters.search.writing import digest_of


def is_whole(segment: Segment, folder: Path) -> bool:
    try:
        return digest_of(segment, folder) == segment.digest
    except OSError:
        return False


def segments_of(generation: Path, unit: Unit) -> tuple[FileIndex, list[Segment]]:
    """:raises SearchUnavailable: there is no index, or its list cannot be read."""
    index = open_index(generation, unit)
    try:
        return index, index._read_toc().segments
    except Exception as error:  # a damaged file raises anything
        raise unreadable(generation, error) from error


def is_damaged(generation: Path) -> bool:
    """Say whether a segment is not as it was written."""
    return not all(
        is_whole(segment, generation)
        for unit in UNITS
        for segment in segments_of(generation, unit)[1]
    )


def kept_facts(generation: Path, unit: Unit) -> Iterator[dict]:
    """Yield the facts of each document that is there, but for damaged segments."""
    index, segments = segments_of(generation, unit)
    for segment in segments:
        if is_whole(segment, generation):
            reader = SegmentReader(index.storage, index.schema, segment)
            contents = reader.column_reader("facts", translate=False)
            for number, content in enumerate(contents):
                if not segment.is_deleted(number):
                    yield json.loads(content)
            reader.close()
