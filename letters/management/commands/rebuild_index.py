"""Build the search index anew from the rows, while the present one serves."""

from django.core.management.base import BaseCommand, CommandError

from letters.errors import ArchiveError
from letters.search import rebuild_index


class Command(BaseCommand):
    help = "Build the search index anew beside the one that serves, then switch."

    def handle(self, **options):
        try:
            count = rebuild_index(self.tell)
        except ArchiveError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{count} letters indexed")

    def tell(self, done: int, total: int) -> None:
        self.stdout.write(f"[{done}/{total}]")
