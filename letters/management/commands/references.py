"""Print the references in a plain text. Touches neither database nor index."""

import json
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from letters.citations import find_references, official_url


class Command(BaseCommand):
    help = "Print each place in a text that cites papers, as one JSON object a line."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "file",
            nargs="?",
            default="-",
            metavar="FILE",
            help="a plain text in UTF-8; standard input when - or left out",
        )

    def handle(self, *, file, **options):
        try:
            content = (
                sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
            )
            text = content.decode("utf-8")
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{file}: not UTF-8 at byte {error.start}") from error
        for line in as_lines(text):
            self.stdout.write(json.dumps(line, ensure_ascii=False))


def as_lines(text: str) -> Iterator[dict[str, object]]:
    """Yield each place in a text with the papers that share its words."""
    places = groupby(find_references(text), key=lambda each: (each.start, each.end))
    for (start, end), papers in places:
        first, *others = papers
        ids = [each.identifier for each in (first, *others) if each.identifier]
        yield {
            "text": text[start:end],
            "ids": ids,
            "kind": first.kind,
            "url": official_url(first.identifier),
            "start": start,
            "end": end,
            "movers": first.movers,
            "date": first.date and first.date.isoformat(),
            "reason": first.reason,
        }
