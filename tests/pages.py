"""What the tests of pages share: how to read one, and letters that fill one."""

import re
from html import unescape
from pathlib import Path

import haystack

from letters.models import Letter
from letters.search import index_pending
from letters.shapes import Commitment
from tests.builders import an_archived_letter


def text_of(response) -> str:
    """Return what a reader sees of a page, in one line."""
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return " ".join(unescape(bare).split())


def links_of(response) -> list[str]:
    """Return where the links of the page itself lead, in order."""
    main = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return [unescape(link) for link in re.findall(r'<a [^>]*?href="([^"]*)"', main)]


def title_of(response) -> str:
    return unescape(
        re.search(r"<title>(.*?)</title>", response.content.decode(), re.S)[1]
    )


def policy_of(response) -> dict[str, list[str]]:
    """Return the content security policy as a browser reads it."""
    directives = response["Content-Security-Policy"].split(";")
    return {name: values for name, *values in map(str.split, directives)}


def an_indexed_letter(**fields) -> Letter:
    letter = an_archived_letter(**fields)
    index_pending()
    return letter


def a_rich_letter(**fields) -> Letter:
    """Return a letter that has something for every part of its page."""
    return an_indexed_letter(
        cover=[
            "Geachte voorzitter,",
            "Zie [1] en Kamerstuk 28676, nr. 357. [2]",
            "Zie ook de brief (Kamerstuk , nr. 226).",
        ],
        items={"Cyber": ["Over cyberdreigingen (35570-X-39)."], "> Ruimte": ["Tekst."]},
        notes={"1": "Zie Kamerstuk 28676, nr. 12.", "2": "https://example.org/stuk"},
        kamerstuk="kst-28676-400",
        dossiers=("28676",),
        commitments=(Commitment(0, 19, "voor de zomer"),),
        confidential_annexes=2,
        **fields,
    )


def break_index(settings) -> None:
    """Leave an index that no longer holds what it should."""
    folder = Path(settings.HAYSTACK_CONNECTIONS["default"]["PATH"])
    for file in folder.rglob("*"):
        if file.is_file():
            file.write_bytes(b"not an index")
    haystack.connections.reload("default")
