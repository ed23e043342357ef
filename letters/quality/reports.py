"""What was found in a set of letters, counted, and held against an earlier time."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from letters.quality import TRAPS, Finding
from letters.quality.fields import FIELDS

Report = dict[str, Any]  # ready for JSON

# What the program is known to read, one report a set: tests allow no loss.
PUBLISHED = Path(__file__).parent.parent / "data" / "quality"
TOGETHER = "all"  # the formats
VERBS = ("missed", "invented")


@dataclass(frozen=True)
class FileRead:
    """A file with what was found of each field, and why none was if none was.

    :param seconds: of CPU.
    """

    name: str
    format: str
    seconds: float
    findings: dict[str, Finding]
    error: str = ""


class Changes(NamedTuple):
    """The faults that are gone since an earlier report, and those that are new."""

    gains: list[str]
    losses: list[str]


def report(files: Iterable[FileRead]) -> Report:
    """Return the counts and shares of each field by format, then those of each file.

    Where there was nothing to read of a field its counts are {}, and it is not
    among the findings of the file.
    """
    files = list(files)
    formats = [TOGETHER, *sorted({file.format for file in files})]
    fields = {name: {} for name in (*FIELDS, TRAPS)}
    for name, by_format in fields.items():
        for each in formats:
            read = [file for file in files if each in (TOGETHER, file.format)]
            by_format[each] = scored(file.findings[name] for file in read)
    return {
        "fields": fields,
        "files": {file.name: _as_plain(file) for file in files},
    }


def scored(findings: Iterable[Finding]) -> dict[str, float | None]:
    """Return counts and shares, or {} when there is nothing to count.

    Precision is the share of what was read that is right, recall the share of what
    is there that was read, and f1 their harmonic mean; a share of nothing is None.
    """
    right = missed = invented = 0
    for each in findings:
        right += each.right
        missed += len(each.missed)
        invented += len(each.invented)
    if not right + missed + invented:
        return {}
    return {
        "right": right,
        "missed": missed,
        "invented": invented,
        "precision": _share(right, right + invented),
        "recall": _share(right, right + missed),
        "f1": _share(2 * right, 2 * right + missed + invented),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _as_plain(file: FileRead) -> dict[str, Any]:
    findings = {
        name: {part: value for part, value in asdict(each).items() if value}
        for name, each in file.findings.items()
        if each != Finding()
    }
    return {
        "format": file.format,
        "seconds": round(file.seconds, 2),
        "error": file.error,
        "findings": findings,
    }


def is_report(loaded: dict[str, Any]) -> bool:
    """Tell whether the files in it are told of as in a report, so that they compare."""
    files = loaded.get("files")
    return (
        isinstance(files, dict) and bool(files) and all(map(_is_file, files.values()))
    )


def _is_file(file: Any) -> bool:
    findings = file.get("findings") if isinstance(file, dict) else None
    return (
        isinstance(findings, dict)
        and isinstance(file.get("error"), str)
        and all(isinstance(each, dict) for each in findings.values())
    )


def faults_of(file: dict[str, Any]) -> Iterator[str]:
    """Yield what was wrong in one file of a report, a line each."""
    if file["error"]:
        yield f"not read: {file['error']}"
    for name, finding in file["findings"].items():
        for verb in VERBS:
            values = finding.get(verb, ())
            yield from (f"{name} {verb}: {value}" for value in values)


def changes(before: Report, after: Report) -> Changes:
    """Return what is better and what is worse in the files of the earlier report."""
    gains, losses = [], []
    for name, old in before["files"].items():
        if new := after["files"].get(name):
            gains += [f"{name}: {fault}" for fault in new_faults(new, old)]
            losses += [f"{name}: {fault}" for fault in new_faults(old, new)]
        else:
            losses.append(f"{name}: is not there")
    return Changes(gains, losses)


def new_faults(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong in the new reading of a file and was not in the old.

    To invent other words than before, as OCR may, is no new fault; more words is.
    """
    if new["error"] and not old["error"]:
        yield f"not read: {new['error']}"
    for name, finding in new["findings"].items():
        for verb in VERBS:
            is_now = finding.get(verb, ())
            was = old["findings"].get(name, {}).get(verb, ())
            if verb == "missed" or len(is_now) > len(was):
                added = Counter(is_now) - Counter(was)
                yield from (f"{name} {verb}: {value}" for value in added.elements())


def published() -> list[Report]:
    """Return what the program is known to read, one report for each set."""
    reports = [
        json.loads(path.read_text()) for path in sorted(PUBLISHED.glob("*.json"))
    ]
    return [each | {"date": date.fromisoformat(each["date"])} for each in reports]
