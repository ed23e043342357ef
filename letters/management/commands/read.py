"""Print what is read in a letter, as JSON. Touches neither database nor index."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from letters.errors import ArchiveError
from letters.ingest import read_letter
from letters.management.files import open_source
from letters.readings import as_reading


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file, **options):
        try:
            reading = read_letter(open_source(file))
        except ArchiveError as error:
            raise CommandError(f"{file}: {error}") from error
        found = as_reading(reading.letter)
        self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
