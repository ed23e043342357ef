"""Whatever goes wrong is said in the reader's language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from letters import errors
from letters.extraction import formats, ocr, pdf
from letters.extraction.formats import Format
from letters.wording import SAID, say

ROOMS = Path(__file__).parent.parent / "letters"
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type)}


def reasons(path: Path) -> Iterator[str]:
    """Yield the first word of each error that is raised, or made, on purpose."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            first = node.args[0] if node.args else None
            if node.func.id in ERRORS and isinstance(first, ast.Constant):
                yield first.value


def test_every_reason_has_its_words():
    raised = {each for path in ROOMS.rglob("*.py") for each in reasons(path)}
    assert raised
    assert raised <= SAID.keys()


def unresolved(path: Path) -> Iterator[str]:
    """Yield why references are not resolved, as they are made."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.keyword) and node.arg == "reason":
            yield ast.literal_eval(node.value)


def test_every_reference_that_leads_nowhere_has_its_words():
    rooms = (ROOMS / "citations").rglob("*.py")
    said = {each for path in rooms for each in unresolved(path)}
    assert said
    assert said <= SAID.keys()


def test_reasons_with_a_name_of_their_own_have_their_words():
    named = {pdf.DAMAGED, *pdf.REASONS.values(), ocr.NOT_INSTALLED, ocr.TO_INSTALL}
    assert named <= SAID.keys()


def test_every_kind_of_file_has_its_words():
    kinds = [each for each in vars(formats).values() if isinstance(each, Format)]
    kinds += formats.SIGNATURES.values()
    assert {kind.name for kind in kinds} <= SAID.keys()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "Een bestand van deze soort kan niet worden gelezen: een zip-bestand"),
        ("en", "A file of this kind cannot be read: a zip archive"),
    ],
)
def test_an_error_speaks_the_language_of_the_page(language, words):
    error = errors.UnreadableFile("A file of this kind cannot be read", "a zip archive")
    with translation.override(language):
        assert say(error) == words
