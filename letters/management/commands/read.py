"""Print what is read in a letter, as JSON. Touches neither database nor index."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from letters.errors import ArchiveError
from letters.ingest import read_letter
from letters.readings import as_reading
from letters.shapes import SourceFile


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file, **options):
        try:
            reading = read_letter(SourceFile(file.name, file.read_bytes()))
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except ArchiveError as error:
            raise CommandError(f"{file}: {error}") from error
        found = as_reading(reading.letter)
        self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
