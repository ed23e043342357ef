"""Whether the files of an index are as they were written, and what they hold."""

import json
from collections.abc import Iterator
from pathlib import Path

from whoosh.codec.base import Segment
from whoosh.reading import SegmentReader

from letters.errors import SearchUnavailable
from letters.search.generations import UNITS, segments_of
from letters.search.schema import SCHEMA
from letters.search.shapes import Unit
from letters.search.writing import digest_of


def is_whole(segment: Segment, folder: Path) -> bool:
    try:
        return digest_of(segment, folder) == segment.digest
    except OSError:
        return False


def is_damaged(generation: Path) -> bool:
    """Say whether a segment, or a list of them, is not as it was written."""
    try:
        return not all(
            is_whole(segment, generation)
            for unit in UNITS
            for segment in segments_of(generation, unit)[1]
        )
    except SearchUnavailable:
        return True


def kept_facts(generation: Path, unit: Unit) -> Iterator[dict]:
    """Yield the facts of each document that is there, but for what is damaged."""
    try:
        storage, segments = segments_of(generation, unit)
    except SearchUnavailable:
        return
    for segment in segments:
        if is_whole(segment, generation):
            reader = SegmentReader(storage, SCHEMA, segment)
            contents = reader.column_reader("facts", translate=False)
            for number, content in enumerate(contents):
                if not segment.is_deleted(number):
                    yield json.loads(content)
            reader.close()
