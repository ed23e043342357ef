"""Signatures: who signs, and in which lines.

A signature is a row of roles and names. Columns may be flattened, so that roles
come first and names after them; a role may stand on the line of its name, or have
none. Whoever is only named by "mede namens" does not sign.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from letters.parsing.columns import count_columns, read_columns
from letters.parsing.footnotes import MARK
from letters.parsing.headings import CLOSING
from letters.parsing.roles import ROLE
from letters.shapes import Line, Signatory

# Letter case is told by hand in a name, and does not count in a role.
UPPER = r"(?-i:[A-ZÀ-ÖØ-ÞĀĂĄĆČĐĒĖĘĚĞĪİĶŁŃŅŇŐŘŚŞŠȘȚŪŮŹŻŽ])"
NO_POINT = rf"{UPPER}[ ](?={UPPER}\.)"  # lost by OCR: J W. Bedacht
INITIALS = rf"(?:{UPPER}[a-z]{{0,2}}\.[ -]?|{NO_POINT}){{1,8}}"
TITLES = (
    r"(?:(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng|[Jj]hr|[Jj]kvr|PROF|DRS?|MR|IR|ING)"
    r"\.[ ]?){0,4}"
)
PREFIX = (
    r"(?:(?:[Vv]an|[Dd]e[rn]?|[Hh]et|[’']t|[Tt]e[nr]?|[Oo]p|[Ii]n|[Ll][ae]|[Ee]l|[Vv]on"
    r"|VAN|DE[RN]?|HET|['’]T|TE[NR]?)[ ]){0,3}"
)
WORD = rf"(?:[dl][’'])?{UPPER}[\w’'-]+\b(?!\.)"
NAME_WORD = re.compile(f"{PREFIX}{WORD}")
PART = re.compile(f"{TITLES}|{INITIALS}|{PREFIX}|{WORD}[ ]")
DEGREE = r"(?:,[ ](?:[BM]Sc|[BM]A|MBA|MPA|LL\.?[BM]|PhD)\b)"
NAME = re.compile(
    rf"""
    (?:\(?w\.?g\.?\)?[ ]{{1,9}})?   # (w.g.): the original was signed
    (?P<name>{TITLES}
      (?:{INITIALS}[ ]?{PREFIX}{WORD}(?:[ ]{PREFIX}{WORD}){{0,2}}   # J. S. J. Hillen
        |{WORD}[ ]{INITIALS}[ ]?{PREFIX}{WORD}                      # Ada B.C. Zon
        |{WORD}(?:[ ]{PREFIX}{WORD}){{1,3}}                         # Stef Blok
      ){DEGREE}?
    )
    (?=\s*(?:\n|$)|[ ]{{2}}|[ ]{TITLES}{INITIALS})
    """,
    re.VERBOSE,
)
KNOWN_ROLE = re.compile(
    rf"""
    (?P<proxy>mede\s+namens\s+)?(?:de\s+)?(?P<role>{ROLE}(?:\s+a\.i\.)?)
    (?:,?\s+namens\s+deze\b)?
    (?:\s*,|(?=\s*(?:\n|$))|(?=[ ]{{2}})|(?={INITIALS})
      |[ ][–-][ ](?={TITLES}{INITIALS})
      |\.(?=\s*\n\s*{TITLES}{UPPER}))   # OCR takes a comma for a point
    """,
    re.VERBOSE | re.IGNORECASE,
)
OTHER_ROLE = re.compile(r"(?:De|DE)[ ](?P<role>[^\n.;:]{3,80}),[ ]*(?=\n)")
BEGIN = re.compile(r"(?:mede\s+namens\s+)?(?:de\s|minister|staatssecretaris)", re.I)
CAPITAL = re.compile(r"(?:De|DE|Mede|MEDE)\s")
BEHIND_END = f"{MARK}”\"’')]»"  # what may stand behind the end of a sentence
LONGEST = 20  # lines of a signature, with the blank ones
MOST_LETTERS = 1_000


@dataclass(frozen=True)
class Signature:
    """Lines from first up to last, and who signs in them."""

    first: int
    last: int
    signatories: tuple[Signatory, ...]


def find_signatures(lines: Sequence[Line]) -> Iterator[Signature]:
    """Yield each signature: a letter with an annex has it before the annex."""
    at = 0
    while at < len(lines):
        signature = None
        if BEGIN.match(lines[at].text):
            signature = _read_beside(lines, at) or _read_signature(lines, at)
            if signature and not _may_begin(lines, signature):
                signature = None
        elif NAME.fullmatch(lines[at].text):
            signature = _read_below_name(lines, at)
        if signature:
            yield signature
        at = signature.last if signature else at + 1


def _may_begin(lines: Sequence[Line], signature: Signature) -> bool:
    """Whether no sentence runs on into it; none does into "De" with a capital."""
    above = lines[signature.first - 1].text if signature.first else ""
    if above.rstrip(BEHIND_END)[-1:] in ("", *".!?,") or CLOSING.match(above):
        return True
    is_named = all(each.name for each in signature.signatories)
    return is_named and bool(CAPITAL.match(lines[signature.first].text))


def _read_beside(lines: Sequence[Line], at: int) -> Signature | None:
    """Read signatures side by side: so many lines that each column has a name."""
    if count_columns(lines[at]) == 1:
        return None
    for last in range(at + 2, min(at + LONGEST, len(lines)) + 1):
        for columns in read_columns(lines[at:last]):
            signatories = tuple(_read_signatories(columns))
            if len(signatories) == len(columns):
                return Signature(at, last, signatories)
    return None


def _read_signatories(columns: Sequence[str]) -> Iterator[Signatory]:
    """Yield who signs in each column that holds a role, a name and nothing else."""
    for column in columns:
        roles, names, end = _read_roles_and_names(column[:MOST_LETTERS])
        if len(roles) == len(names) == 1 and not column[end:].strip():
            yield _signatory(roles[0], names[0])


def _read_signature(lines: Sequence[Line], at: int) -> Signature | None:
    block = "\n".join(line.text for line in lines[at : at + LONGEST])[:MOST_LETTERS]
    roles, names, end = _read_roles_and_names(block)
    if len(roles) > 1 and not names:
        names, end = _read_run_of_names(block, end, len(roles))
    rest = block[end:].partition("\n")[0]
    if not roles or rest.strip(" ,"):
        return None
    # A role without a name is one only when it stands alone.
    if not names and block[end:].strip(" ,")[:2] not in ("", "\n\n"):
        return None
    signatories = (
        _signatory(role, name)
        for role, name in zip_longest(roles, _split(names, roles), fillvalue="")
    )
    last = at + block.count("\n", 0, end) + 1
    return Signature(at, last, tuple(signatories))


def _read_below_name(lines: Sequence[Line], at: int) -> Signature | None:
    """Read a role that stands alone under a name."""
    if at + 1 == len(lines) or not BEGIN.match(lines[at + 1].text):
        return None
    below = _read_signature(lines, at + 1)
    if not below or any(each.name for each in below.signatories):
        return None
    role = below.signatories[0].role
    return Signature(at, below.last, (_signatory(role, lines[at].text),))


def _signatory(role: str, name: str) -> Signatory:
    name = re.sub(rf"\b({UPPER}) (?={UPPER}\.)", r"\1.", " ".join(name.split()))
    return Signatory(name, " ".join(role.split()))


def _read_run_of_names(block: str, at: int, count: int) -> tuple[list[str], int]:
    """Return the next filled line as one name, if it is made of so many."""
    line = block[at:].lstrip().partition("\n")[0]
    words = line.split()
    if len(words) < 2 * count or not all(PART.fullmatch(f"{each} ") for each in words):
        return [], at
    return [line], block.index(line, at) + len(line)


def _split(names: Sequence[str], roles: Sequence[str]) -> Sequence[str]:
    """Split names that were taken for one, if they have two words each."""
    if len(names) != 1 or len(roles) == 1:
        return names
    words = NAME_WORD.findall(names[0])
    if "." not in names[0] and len(words) == 2 * len(roles):
        return [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    return names if NAME.fullmatch(names[0]) else []


def _read_roles_and_names(block: str) -> tuple[list[str], list[str], int]:
    """Return the roles, the names, and where they end in the text."""
    roles: list[str] = []
    names: list[str] = []
    end = at = 0
    while at < len(block):
        match = KNOWN_ROLE.match(block, at)
        if not match and not roles:
            match = OTHER_ROLE.match(block, at)
            if match and not NAME.match(block[match.end() :].lstrip()):
                match = None
        if match and not match.groupdict().get("proxy"):
            roles.append(match["role"])
        if not match and len(names) < len(roles):
            match = NAME.match(block, at)
            if match:
                names.append(match["name"])
        if not match:
            break
        end = match.end()
        at = end + len(block[end:]) - len(block[end:].lstrip())
    return roles, names, end
