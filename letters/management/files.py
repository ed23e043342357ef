"""Files that a command is given by name."""

from pathlib import Path

from django.conf import settings

from letters.errors import UnreadableFile
from letters.shapes import SourceFile


def open_source(path: Path) -> SourceFile:
    """Return a file with its bytes; no more of it is read than may be taken in.

    :raises UnreadableFile: it is no ordinary file, too large, or cannot be opened.
    """
    if path.exists() and not path.is_file():
        raise UnreadableFile("This is no ordinary file")
    try:
        with path.open("rb") as file:
            content = file.read(settings.MAX_FILE_SIZE + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableFile("The file cannot be opened", reason) from error
    if len(content) > settings.MAX_FILE_SIZE:
        size = f"{path.stat().st_size} bytes"
        raise UnreadableFile("The file is larger than MAX_FILE_MB allows", size)
    return SourceFile(path.name, content)
