"""Build the search index anew from the rows, while the present one serves."""

from django.core.management.base import BaseCommand, CommandError

from letters.errors import ArchiveError
from letters.management.progress import told
from letters.search import rebuild_index


class Command(BaseCommand):
    help = (
        "Build the search index anew beside the one that serves, then switch. "
        "A build that was broken off is gone on with."
    )

    def handle(self, **options):
        try:
            with told(self.stdout, "indexed") as progress:
                count = rebuild_index(progress)
        except ArchiveError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{count} letters indexed")
