"""Hold the search index against the rows of every letter."""

from django.core.management.base import BaseCommand, CommandError

from letters.errors import ArchiveError
from letters.management.progress import told
from letters.search import check_archive


class Command(BaseCommand):
    help = "Name every letter whose entry in the search index differs from its rows."

    def add_arguments(self, parser):
        parser.add_argument(
            "--repair", action="store_true", help="bring those entries in line"
        )

    def handle(self, *, repair, **options):
        try:
            with told(self.stdout, "compared") as progress:
                different = check_archive(progress, repair=repair)
        except ArchiveError as error:
            raise CommandError(str(error)) from error
        for address in different:
            self.stdout.write(address)
        count = f"{len(different)} letters differed from the index"
        if different and not repair:
            raise CommandError(f"{count}; --repair brings it in line.")
        self.stdout.write(f"{count}{' and were mended' if different else ''}")
