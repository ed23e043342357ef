"""The original files, named by the SHA-256 of their bytes."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from letters.models import SourceFile as SourceFileRow
from letters.shapes import SourceFile


@contextmanager
def original_kept(source: SourceFile) -> Iterator[str]:
    """Write the bytes and give their name; take them away if the rows fail."""
    name = write_original(source)
    try:
        yield name
    except BaseException:
        if not SourceFileRow.objects.filter(file=name).exists():
            default_storage.delete(name)
        raise


def write_original(source: SourceFile) -> str:
    """Return the name under which the whole bytes are stored.

    A process that was killed may have left half a file: that is written anew.
    """
    name = f"{source.sha256[:2]}/{source.sha256}"
    if default_storage.exists(name):
        with default_storage.open(name) as file:
            if file.read() == source.content:
                return name
        default_storage.delete(name)
    return default_storage.save(name, ContentFile(source.content))
