"""How a setting is read from the environment: a wrong value stops the start by name.

An empty value counts as none.
"""

import os
import re
from pathlib import Path
from typing import NoReturn

from django.core.exceptions import ImproperlyConfigured
from environ import Env

# A bare host, as ALLOWED_HOSTS wants it: name, .name, address, [address] or "*".
HOST = re.compile(r"\*|\.?[\w-]+(?:\.[\w-]+)*|\[[0-9A-Fa-f:.]+\]", re.ASCII)

# A command and the server write to one file: a writer waits for its turn from the
# start of its transaction, and readers read on.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,  # seconds
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def required(name: str, *, default: str) -> str:
    """Return what must be set by hand; `default` may stand in for it when not "".

    :raises ImproperlyConfigured: there is neither a value nor a default.
    """
    if value := text(name, default):
        return value
    raise ImproperlyConfigured(
        f"{name} is missing; set it in the environment or in the file .env."
    )


def boolean(name: str, default: bool) -> bool:
    return choice(name, str(default), ("True", "False")) == "True"


def number(
    name: str, default: int, *, at_least: int = 1, at_most: int = 999_999_999
) -> int:
    value = text(name, str(default))
    if not re.fullmatch(r"[0-9]{1,9}", value):
        _refuse(name, value, "a whole number")
    if not at_least <= int(value) <= at_most:
        _refuse(name, value, f"a whole number from {at_least} to {at_most}")
    return int(value)


def choice(name: str, default: str, choices: tuple[str, ...]) -> str:
    value = text(name, default)
    if value not in choices:
        _refuse(name, value, f"{', '.join(choices[:-1])} or {choices[-1]}")
    return value


def hosts(name: str, *, default: str) -> list[str]:
    value = required(name, default=default)
    found = [host.strip() for host in value.split(",") if host.strip()]
    if not found or not all(map(HOST.fullmatch, found)):
        _refuse(name, value, "hosts with commas between them and no https:// or port")
    return found


def folder(name: str, default: Path, *, base: Path) -> Path:
    """Return a folder that can be written in, made when it is missing.

    :param base: where a relative path starts.
    """
    value = text(name, str(default))
    path = (base / Path(value).expanduser()).resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _refuse(name, value, f"a folder that can be made ({error.strerror})")
    if not os.access(path, os.W_OK | os.X_OK):
        _refuse(name, value, "a folder that this user may write in")
    return path


def database(name: str, default: Path, *, base: Path) -> dict:
    """Return Django's entry for the database of a URL; `default` is an SQLite file.

    :param base: where a relative SQLite path starts.
    """
    url = text(name)
    scheme = url.partition("://")[0]
    if scheme in ("postgres", "postgresql"):
        found = _from_url(name, url)
    elif scheme == "sqlite":
        found = _from_url(name, url)
        found["NAME"] = base / found["NAME"]
        if not found["NAME"].parent.is_dir():
            _refuse_url(name, "names an SQLite file in a folder that is not there")
    elif not url:
        found = {"ENGINE": "django.db.backends.sqlite3", "NAME": default}
    else:
        _refuse_url(name)
    if "sqlite" in found["ENGINE"]:
        found["OPTIONS"] = SQLITE_OPTIONS
    return found


def search_engine(name: str, default: Path, *, base: Path) -> dict:
    """Return Haystack's entry for the search engine of a URL.

    :param default: the folder of the index; `base` is where a relative one starts.
    """
    url = text(name, "whoosh://")
    scheme, sign, path = url.partition("://")
    if scheme == "whoosh" and sign:
        folder = base / path if path else default
        return {"ENGINE": "letters.search.engine.ArchiveEngine", "PATH": str(folder)}
    if url == "memory://":
        return {"ENGINE": "letters.search.memory.MemoryEngine"}
    # Without its value, which may hold a password.
    raise ImproperlyConfigured(
        f"{name} names no search engine; write whoosh:///path/to/folder or memory://."
    )


def _from_url(name: str, url: str) -> dict:
    try:
        found = Env.db_url_config(url)
    except ValueError:
        _refuse_url(name)
    if found["NAME"] in ("", ":memory:"):
        _refuse_url(name)
    return found


def _refuse(name: str, value: str, wanted: str) -> NoReturn:
    raise ImproperlyConfigured(f"{name} is {value!r}; write {wanted}.")


def _refuse_url(name: str, fault: str = "names no database") -> NoReturn:
    # Without its value, which may hold a password.
    raise ImproperlyConfigured(
        f"{name} {fault}; write postgres://user:password@host:5432/name "
        "or sqlite:////path/to/file."
    )
