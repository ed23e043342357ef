"""Write the file .env that a first start needs: python -m agenda_archive.first_env"""

import os
import secrets
from pathlib import Path

FIRST_ENV = """\
# Made at the first start; the README has the list of all settings.
SECRET_KEY={key}
ALLOWED_HOSTS=localhost,127.0.0.1,[::1]
"""


def write_first_env(path: Path) -> None:
    """Write a key of its own to a file that only its owner can read.

    :raises FileExistsError: the file stands already, and is left as it is.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode=0o600)
    with open(descriptor, "w", encoding="ascii") as file:
        file.write(FIRST_ENV.format(key=secrets.token_urlsafe(50)))


if __name__ == "__main__":
    write_first_env(Path(".env"))
