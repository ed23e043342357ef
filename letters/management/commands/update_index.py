"""Take the letters that have changed into the search index."""

from django.core.management.base import BaseCommand, CommandError

from letters.errors import ArchiveError
from letters.search import index_pending


class Command(BaseCommand):
    help = "Take the letters that have changed since the last time into the index."

    def handle(self, **options):
        try:
            count = index_pending()
        except ArchiveError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{count} letters indexed")
