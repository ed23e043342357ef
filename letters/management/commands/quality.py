"""Measure how well letters are read, against what people found in them.

Touches neither database nor index.
"""

import json
import resource
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from agenda_archive import __version__
from letters.errors import ArchiveError
from letters.ingest import read_letter
from letters.management.progress import Progress
from letters.quality import compare
from letters.quality.reports import (
    TOGETHER,
    FileRead,
    Report,
    changes,
    faults_of,
    is_report,
    report,
)
from letters.readings import as_reading
from letters.shapes import SourceFile

GOLDEN = settings.BASE_DIR / "tests" / "golden" / "letters"
GOLD = ".gold.json"
SHARES = ("precision", "recall", "f1")
COUNTS = ("right", "missed", "invented")


class Command(BaseCommand):
    help = "Compare the readings of letters with what people found in them."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "folder",
            nargs="?",
            type=Path,
            default=GOLDEN,
            help="where NAME.gold.json stands beside NAME.pdf, NAME.docx …; without "
            "it, the made-up letters of the tests",
        )
        parser.add_argument(
            "--json", action="store_true", dest="as_json", help="print a report as JSON"
        )
        parser.add_argument(
            "--baseline",
            type=Path,
            metavar="FILE",
            help="tell what is better and worse than in this report; fail on a loss",
        )
        parser.add_argument(
            "--write", type=Path, metavar="FILE", help="write the report to a file"
        )

    def handle(self, *, folder, as_json, baseline, write, **options):
        before = load_report(baseline) if baseline else None
        found = self.measure(folder)
        written = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
        if write:
            write.write_text(written)
        if as_json:
            self.stdout.write(written, ending="")
        else:
            self.stdout.writelines(lines_of(found))
        if before:
            self.tell_changes(before, found)

    def measure(self, folder: Path) -> Report:
        files = list(files_with_gold(folder))
        if not files:
            raise CommandError(f"{folder}: no NAME{GOLD} with a file beside it.")
        self.stderr.style_func = None  # progress is no error
        progress = Progress(len(files), self.stderr)
        read = []
        for path, gold in files:
            read.append(read_and_compare(path, gold))
            progress.step(path.name)
        progress.finish()
        return {
            "set": folder.resolve().name,
            "version": __version__,
            "date": date.today().isoformat(),
            "letters": len({gold for _, gold in files}),
            **report(read),
        }

    def tell_changes(self, before: Report, found: Report) -> None:
        """Print gains and losses, apart from the report.

        :raises CommandError: something is read worse than before.
        """
        gains, losses = changes(before, found)
        self.stderr.writelines(f"gain  {each}\n" for each in gains)
        self.stderr.writelines(f"loss  {each}\n" for each in losses)
        if losses:
            raise CommandError(f"losses: {len(losses)}; gains: {len(gains)}")


def load(path: Path) -> dict:
    try:
        loaded = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise CommandError(f"{path}: {error}") from error
    if not isinstance(loaded, dict):
        raise CommandError(f"{path}: holds no JSON object.")
    return loaded


def load_report(path: Path) -> Report:
    loaded = load(path)
    if not is_report(loaded):
        raise CommandError(f"{path}: is no report that quality --write has written.")
    return loaded


def files_with_gold(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Yield each file of which the gold reading stands beside it, with that."""
    for gold in sorted(folder.glob(f"*{GOLD}")):
        start = gold.name.removesuffix("gold.json")
        for path in sorted(folder.iterdir()):
            if path.name.startswith(start) and path != gold:
                yield path, gold


def read_and_compare(path: Path, gold: Path) -> FileRead:
    """Read one file as it would be taken in, and tell what was found in it."""
    source = SourceFile(path.name, path.read_bytes())
    is_scan = path.suffixes[-2:-1] == [".scan"]
    file_format = "scan" if is_scan else path.suffix.removeprefix(".")
    reading, error = {}, ""
    before = cpu_seconds()
    try:
        reading = as_reading(read_letter(source).letter)
    except ArchiveError as failure:
        error = str(failure)
    seconds = cpu_seconds() - before
    findings = compare(load(gold), reading, file_format)
    return FileRead(path.name, file_format, seconds, findings, error)


def cpu_seconds() -> float:
    """Return what this process and its children have used so far."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def rows_of(found: Report) -> Iterator[list[str]]:
    """Yield a row for each field: all formats together, then the f1 of each."""
    formats = sorted({each["format"] for each in found["files"].values()})
    yield ["", *SHARES, *COUNTS, *formats]
    for name, by_format in found["fields"].items():
        together = by_format[TOGETHER]
        yield [
            name,
            *(share(together.get(each)) for each in SHARES),
            *(str(together.get(each, 0)) for each in COUNTS),
            *(share(by_format[each].get("f1")) for each in formats),
        ]


def share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def lines_of(found: Report) -> Iterator[str]:
    """Yield the lines of a table of the fields, then what each file was wrong in."""
    rows = list(rows_of(found))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        aligned = (
            cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)
        )
        yield f"{name.ljust(widths[0])}  {'  '.join(aligned)}".rstrip() + "\n"
    for name, file in found["files"].items():
        faults = list(faults_of(file))
        yield f"\n{name} ({file['seconds']:.2f} s)\n" if faults else ""
        yield from (f"  {fault}\n" for fault in faults)
