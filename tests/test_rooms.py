"""The floor plan, held against every import: a module first gets a room in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "letters").rglob("*.py"))
PROGRAMS = sorted(
    path
    for folder in ("agenda_archive", "letters", "tests", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)

DRY = {"errors", "shapes", "dates", "citations", "extraction", "parsing", "readings"}
DRY |= {"quality", "sandbox"}
PAGES = {"body", "feeds", "forms", "templatetags", "urls", "views", "wording"}
FRONT = PAGES | {"admin", "apps", "commands"}
FRONT_MAY_IMPORT = FRONT | {"ingest", "search", "models", "citations"}
FRONT_MAY_IMPORT |= {"shapes", "errors"}
MAY_IMPORT = {
    "errors": set(),
    "shapes": set(),
    "dates": set(),
    "citations": {"shapes", "dates"},
    "extraction": {"shapes", "errors"},
    "parsing": {"shapes", "errors", "dates", "citations"},
    "sandbox": {"shapes", "errors", "extraction", "parsing"},
    "readings": {"shapes", "citations"},
    "quality": set(),
    "models": set(),
    "migrations": {"models"},
    "archive": {"models", "shapes", "errors", "citations"},
    "known": {"models", "shapes", "citations", "parsing"},
    "search": {"models", "errors", "dates"},
    "search_indexes": {"models", "search"},
    "ingest": {
        "models",
        "shapes",
        "errors",
        "sandbox",
        "archive",
        "search",
    },
    **dict.fromkeys(FRONT, FRONT_MAY_IMPORT),
    "admin": FRONT_MAY_IMPORT | {"archive"},
    "commands": FRONT_MAY_IMPORT | {"readings", "known", "quality"},
    "views": FRONT_MAY_IMPORT | {"quality"},
}
SEARCHERS = {"search", "search_indexes"}


def room_of(dotted_name: str) -> str:
    """Return the room of "letters.ROOM.…", and "" for the folder of rooms itself."""
    _, *names = dotted_name.split(".")
    if names[:1] == ["management"]:
        return "commands"
    return names[0] if names else ""


def imports_of(path: Path) -> Iterator[str]:
    """Yield each imported name with its module: "letters.shapes.Document"."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_room(path: Path) -> str:
    return room_of(".".join(path.relative_to(ROOT).with_suffix("").parts))


def names(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=names)
def test_a_module_imports_what_its_room_may(path):
    room = own_room(path)
    if room == "__init__":
        assert not list(imports_of(path))
        return
    assert room in MAY_IMPORT, f"{path.name} has no room in the floor plan"
    rooms = {room_of(name) for name in imports_of(path) if name.startswith("letters.")}
    assert rooms - {room} <= MAY_IMPORT[room]


@pytest.mark.parametrize("path", MODULES, ids=names)
def test_a_module_imports_only_the_frameworks_of_its_room(path):
    room = own_room(path)
    packages = {name.partition(".")[0] for name in imports_of(path)}
    forbidden = {"django"} if room in DRY else set()
    forbidden |= {"haystack", "whoosh"} if room not in SEARCHERS else set()
    assert not packages & forbidden


@pytest.mark.parametrize("path", PROGRAMS, ids=names)
def test_a_file_has_one_subject_and_a_function_fits_on_a_screen(path):
    source = path.read_text()
    assert source.count("\n") < 400
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, functions):
            assert node.end_lineno - node.lineno < 53, node.name


def test_no_page_holds_markup_that_was_not_escaped():
    sources = [*(ROOT / "templates").rglob("*.html"), *MODULES]
    unsafe = re.compile(r"\|\s*safe\b|\bmark_safe\(|\bautoescape off\b|@html_safe\b")
    assert not [names(path) for path in sources if unsafe.search(path.read_text())]


def test_no_pattern_needs_a_newer_python():
    # Possessive groups and atomic groups, which Python before 3.11.5 reads wrongly
    # where there is a group in them, or fails on.
    closed = re.compile(r"(?<!\\)\)(?:[?*+]|\{+[\d,]+\}+)\+|\(\?" + ">")
    assert not [names(path) for path in MODULES if closed.search(path.read_text())]
