"""A tree written as a query again, in the one spelling that we have for it."""

from collections.abc import Iterable

from letters.search.dutch import tokens
from letters.search.query import FIELDS
from letters.search.tree import (
    All,
    Also,
    Any,
    Dates,
    Field,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Value,
    Word,
    is_hyphenated,
)


def spelled(node: Node) -> str:
    """Return the query that asks for this tree, if that is not too long for one."""
    match node:
        case Any((Phrase(words), _)) if is_hyphenated(node):
            return sign(words) + "-".join(word.form for word in words)
        case Any(parts):
            return " OF ".join(in_brackets(part, Any) for part in parts) or "-"
        case All(parts):
            return " ".join(in_brackets(part, Any, All) for part in parts)
        case Not(part):
            return f"-{in_brackets(part, Any, All, Not)}"
        case Word(form=form):
            is_plain = form.isascii() and form.isalpha()
            return sign([node]) + (form if is_plain else quoted([node]))
        case Phrase(words):
            return sign(words) + quoted(words)
        case Near(words, distance):
            return f"{sign(words)}{quoted(words)}~{distance}"
        case Prefix(start):
            return f"{start}*"
        case Field(name, part):
            return f"{FIELDS[name][0]}:{in_brackets(part, Any, All, Not)}"
        case Value(name, value):
            written = f'"{value}"' if " " in value else value
            return f"{FIELDS[name][0]}:{written}"
        case Dates():
            return f"{FIELDS['date'][0]}:{days_spelled(node)}"
        case Also(part):
            return spelled(part)


def in_brackets(node: Node, *loose: type) -> str:
    """Return a part, in brackets when it would fall apart without them."""
    written = spelled(node)
    is_loose = isinstance(node, loose) and not is_hyphenated(node)
    return f"({written})" if is_loose else written


def sign(words: Iterable[Word]) -> str:
    return "=" if all(word.is_exact for word in words) else ""


def quoted(words: Iterable[Word]) -> str:
    """Return words in quotation marks, apart where they would run into each other."""
    forms = [word.form for word in words]
    text = " ".join(forms)
    is_read_so = [token.form for token in tokens(text)] == forms
    return f'"{text if is_read_so else ", ".join(forms)}"'


def days_spelled(dates: Dates) -> str:
    """Return "2019..2021" for whole years, and days where they are needed."""
    first = "" if dates.first == Dates().first else day_spelled(dates.first, "0101")
    last = "" if dates.last == Dates().last else day_spelled(dates.last, "1231")
    return first if first == last else f"{first}..{last}"


def day_spelled(day: int, of_year: str) -> str:
    digits = f"{day:08}"
    if digits[4:] == of_year:
        return digits[:4]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
