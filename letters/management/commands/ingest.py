"""Take in letters from files and folders."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from letters.errors import ArchiveError
from letters.ingest import Taken, take_in
from letters.management.files import open_source
from letters.management.progress import Progress
from letters.models import Letter
from letters.shapes import SourceFile


class Command(BaseCommand):
    help = (
        "Take in letters from files and folders; the same file twice changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--dry-run", action="store_true", help="read and report, keep nothing"
        )

    def handle(self, *, paths, dry_run, **options):
        files = list(files_under(paths))
        self.counts = Counter()
        self.progress = Progress(len(files), self.stdout)
        sources = self.read_sources(files)
        for taken in take_in(sources, Letter.Origin.FOLDER, dry_run=dry_run):
            self.tell(taken)
        self.progress.finish()
        outcomes = ("new", "unchanged", "changed", "failed")
        counts = ", ".join(f"{self.counts[each]} {each}" for each in outcomes)
        self.stdout.write(
            f"{counts} (dry run: nothing was kept)" if dry_run else counts
        )
        if self.counts["failed"]:
            raise CommandError(f"{self.counts['failed']} of {len(files)} files failed.")

    def read_sources(self, files: list[Path]) -> Iterator[SourceFile]:
        """Yield each file that can be opened; tell of the others."""
        for file in files:
            self.file = file
            try:
                yield open_source(file)
            except ArchiveError as error:
                self.fail(str(error))

    def tell(self, taken: Taken) -> None:
        if taken.error:
            self.fail(str(taken.error))
            return
        self.counts[taken.outcome] += 1
        missing = taken.reading.letter.missing if taken.reading else ()
        note = f" (without {', '.join(missing)})" if missing else ""
        self.progress.step(f"{taken.outcome:9} {self.file}{note}")

    def fail(self, reason: str) -> None:
        self.counts["failed"] += 1
        self.progress.step(f"failed    {self.file}: {reason}", is_notable=True)


def files_under(paths: list[Path]) -> Iterator[Path]:
    """Yield the files named and those in the folders named, in order of name.

    A path that is not there is yielded too, so that it is told of as failed.
    """
    for path in paths:
        if path.is_dir():
            found = sorted(each for each in path.rglob("*") if each.is_file())
            yield from (each for each in found if not is_hidden(each.relative_to(path)))
        else:
            yield path


def is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
