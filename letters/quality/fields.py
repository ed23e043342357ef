"""What of a reading is compared, each field as a list of words that must agree."""

from collections.abc import Callable, Mapping
from typing import Any

Reading = Mapping[str, Any]  # in the keys of letters.readings.as_reading()


def folded(text: str) -> str:
    """Return the text in one line, with one space of the plain kind for any other."""
    return " ".join(text.split())


def squeezed(text: str | None) -> str:
    """Return the text without what does not count in a name: J. G. X is J.G. X."""
    return "".join((text or "").split()).casefold()


def only(key: str) -> Callable[[Reading], list[str]]:
    """Return the field that is one value, or is not in the letter."""
    return lambda reading: [folded(str(reading[key]))] if reading.get(key) else []


def dossiers(reading: Reading) -> list[str]:
    own = reading.get("dossiers")
    return [" ".join(own)] if own else []


def signatories(reading: Reading) -> list[str]:
    return [
        f"{squeezed(each['role'])}: {squeezed(each['name'])}"
        for each in reading.get("signatories", ())
    ]


def meetings(reading: Reading) -> list[str]:
    return [
        f"{each['kind']} {each['start']} – {each['end']}"
        for each in reading.get("meetings", ())
    ]


def circumstances(reading: Reading) -> list[str]:
    """Return where, in what form and on what footing each meeting is."""
    return [
        f"{each['kind']} {each['start']}, {key}: {each[key]}"
        for each in reading.get("meetings", ())
        for key in ("place", "format", "status")
        if each[key]
    ]


def items(reading: Reading) -> list[str]:
    return [
        f"{'> ' * ((each['level'] or 1) - 1)}{folded(each['title'])}"
        for each in reading.get("agenda_items", ())
    ]


def numbers(reading: Reading) -> list[str]:
    return [
        f"{each['number']} {folded(each['title'])}"
        for each in reading.get("agenda_items", ())
        if each["number"]
    ]


def references(reading: Reading) -> list[str]:
    return [each["id"] for each in reading.get("references", ())]


def commitments(reading: Reading) -> list[str]:
    return [folded(each["sentence"]) for each in reading.get("commitments", ())]


def deadlines(reading: Reading) -> list[str]:
    return [
        f"{folded(each['deadline_text'])}: {folded(each['sentence'])}"
        for each in reading.get("commitments", ())
        if each["deadline_text"]
    ]


# In the order in which they are shown.
FIELDS: dict[str, Callable[[Reading], list[str]]] = {
    "kind": only("kind"),
    "date": only("date"),
    "title": only("title"),
    "addressee": only("addressee"),
    "kamerstuk": only("kamerstuk"),
    "dossiers": dossiers,
    "signatories": signatories,
    "meetings": meetings,
    "circumstances": circumstances,
    "agenda_items": items,
    "numbers": numbers,
    "references": references,
    "commitments": commitments,
    "deadlines": deadlines,
    "confidential_annexes": only("confidential_annexes"),
}
IN_ORDER = {"signatories", "agenda_items", "numbers"}


def without_headings_of(gold: Reading, found: Reading) -> Reading:
    """Return a reading without the items that are headings of another kind.

    Whether "Inleiding" is a subject of an agenda is a matter of taste.
    """
    others = {folded(each) for each in gold.get("other_headings", ())}
    kept = [
        item
        for item in found.get("agenda_items", ())
        if folded(item["title"]) not in others
    ]
    return {**found, "agenda_items": kept}


def without_levels(reading: Reading) -> Reading:
    flat = [each | {"level": None} for each in reading.get("agenda_items", ())]
    return {**reading, "agenda_items": flat}


def traps_in(gold: Reading) -> list[str]:
    return [*gold.get("not_ids", ()), *gold.get("not_references", ())]


def traps_avoided(gold: Reading, found: Reading) -> list[str]:
    """Return the traps of which nothing was read as a reference."""
    identifiers = set(references(found))
    texts = {folded(each["text"]) for each in found.get("references", ())}
    texts -= {folded(each["text"]) for each in gold.get("references", ())}
    return [
        trap
        for trap in traps_in(gold)
        if trap not in identifiers
        and not any(text in trap or trap in text for text in texts)
    ]
