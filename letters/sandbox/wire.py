"""What the child process says, as JSON.

A hostile file may have taken over the process that writes it. So nothing is trusted:
messages come back as plain values, each of the kind that its shape says.
"""

import json
from dataclasses import dataclass, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from letters import shapes
from letters.shapes import ParsedLetter

LARGEST = 2**31 - 1  # of the numbers that a database takes


@dataclass(frozen=True)
class Progress:
    page: int
    pages: int


@dataclass(frozen=True)
class Success:
    media_type: str
    letter: ParsedLetter


@dataclass(frozen=True)
class Failure:
    error: Literal["UnreadableFile", "ProgramMissing", "LimitExceeded", "NotALetter"]
    reason: str
    detail: str


Message = Progress | Success | Failure
KINDS = {each.__name__: each for each in (Progress, Success, Failure)}


def pack(message: Message) -> str:
    """Return a message in one line; each shape is a list of its fields."""
    named = [type(message).__name__, message]
    return json.dumps(named, default=_as_plain, ensure_ascii=False)


def _as_plain(shape: Any) -> list | str:
    return shape.isoformat() if isinstance(shape, date) else list(vars(shape).values())


def unpack(line: bytes) -> Message:
    """Return the message that a line holds.

    :raises ValueError: it holds none.
    """
    try:
        name, fields = json.loads(line)
        return _as_kind(KINDS[name], fields)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("This is no message") from error


def _as_kind(kind: Any, value: Any) -> Any:
    if is_dataclass(kind) or hasattr(kind, "_fields"):  # or a named tuple
        pairs = zip(_kinds_of_fields(kind), _checked(list, value), strict=True)
        return kind(*(_as_kind(each, field) for each, field in pairs))
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return tuple(_as_kind(arguments[0], each) for each in _checked(list, value))
    if origin is UnionType:  # with None
        return None if value is None else _as_kind(arguments[0], value)
    if origin is Literal:
        return arguments[arguments.index(value)]
    return date.fromisoformat(value) if kind is date else _checked(kind, value)


@cache
def _kinds_of_fields(shape: type) -> list[Any]:
    return list(get_type_hints(shape, localns=vars(shapes)).values())


def _checked(kind: type, value: Any) -> Any:
    """Return a value if it is of its kind, and such that a database takes it."""
    if type(value) is not kind:
        raise TypeError(f"{type(value).__name__} for {kind.__name__}")
    if kind is int and not 0 <= value <= LARGEST:
        raise ValueError(f"{value} is out of range")
    if kind is str:  # half characters and NUL, each by one character
        return value.encode(errors="replace").decode().replace("\0", "?")
    return value
