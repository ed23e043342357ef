"""How well letters are read: readings held against gold ones, which people made."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from letters.quality.fields import (
    FIELDS,
    IN_ORDER,
    Reading,
    traps_avoided,
    traps_in,
    without_headings_of,
    without_levels,
)

TRAPS = "traps"  # what must not be read as a reference; right when it was not
# In these nothing shows the level of a heading, and the title has to do.
LEVELS_UNSEEN = {"txt", "odt"}


@dataclass
class Finding:
    """What of one field of one file was read right, was missed and was invented."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)


def compare(gold: Reading, found: Reading, file_format: str) -> dict[str, Finding]:
    """Return what was found of each field; of a file that cannot be read, {} was.

    :param file_format: as the end of the file's name tells it: "pdf", "scan".
    """
    found = without_headings_of(gold, found)
    if file_format in LEVELS_UNSEEN:
        gold, found = without_levels(gold), without_levels(found)
    findings = {
        name: _compared(values(gold), values(found), in_order=name in IN_ORDER)
        for name, values in FIELDS.items()
    }
    traps = _compared(traps_in(gold), traps_avoided(gold, found), in_order=True)
    return findings | {TRAPS: traps}


def _compared(gold: Sequence[str], found: Sequence[str], *, in_order: bool) -> Finding:
    if not in_order:
        gold, found = sorted(gold), sorted(found)
    finding = Finding()
    steps = SequenceMatcher(None, gold, found, autojunk=False).get_opcodes()
    for step, start, end, found_start, found_end in steps:
        if step == "equal":
            finding.right += end - start
        else:
            finding.missed += gold[start:end]
            finding.invented += found[found_start:found_end]
    return finding
