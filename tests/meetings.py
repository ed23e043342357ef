"""What was read of meetings, in a form that tests can show."""

from datetime import date

from letters.parsing.meetings import read_meetings
from letters.shapes import Kind


def meetings_in(
    title: str, lead: str = "", letter_date: str = "", kind: Kind | None = None
) -> list[str]:
    """Write each meeting on one line: kind, days, place, format, status."""
    day = date.fromisoformat(letter_date) if letter_date else None
    return [
        " ".join(
            filter(
                None,
                [
                    each.kind,
                    str(each.start or "undated"),
                    str(each.end) if each.end != each.start else "",
                    each.place,
                    each.format,
                    each.status if each.status != "regular" else "",
                ],
            )
        )
        for each in read_meetings(title, lead, day, kind)
    ]
