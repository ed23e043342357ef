"""Load the NATO letters that are known to exist."""

from django.core.management.base import BaseCommand

from letters.known import load_known


class Command(BaseCommand):
    help = "Load the NATO letters that are known to exist, as papers and meetings."

    def handle(self, **options):
        loaded = load_known()
        self.stdout.write(
            f"{loaded.papers} papers and {loaded.meetings} meetings new or completed, "
            f"{loaded.joined} papers joined to meetings"
        )
        if loaded.unsure:
            self.stdout.write(f"left without a meeting: {', '.join(loaded.unsure)}")
