"""A paper as a reader types it: "28676 353", "tk 28676/353", "kst-28676".

All forms of the grammar, and those that are plain only when nothing else was typed.
"""

import re

from letters.citations.dossiers import AMOUNT
from letters.citations.finding import find_references
from letters.citations.plain import Plain

LONGEST = 200
AROUND = " \"'‘’‚“”„«»<>.,;:"
ADDRESS = re.compile(r"(?:https?://|(?:[\w-]+\.){1,4}nl/)\S+", re.IGNORECASE)
# A file or a page of the official publisher, with or without its address.
FILE = re.compile(
    r"(?:(?:https?://)?(?:\w+\.)*officielebekendmakingen\.nl/)?"
    r"((?:kst|blg|ah|h|kv|stb|stcrt|trb)-[\w-]+)(?:\.\w{3,4}|/metadata\.xml)?",
    re.IGNORECASE,
)
LIKE_AN_AMOUNT = re.compile(AMOUNT, re.VERBOSE)
ZEROS = re.compile(r"((?:n[or]\.?[ ]?|[-/,][ ]?))0+(?=[1-9]\d{0,3}$)", re.IGNORECASE)
WHOLE = re.compile(  # "https://…/dossier/35570-X", "kst-28676"
    r"(?:\S+/dossier/|kst-?(?=\d{5}$))(\d{5}(?:-[\dA-Z]{1,5})?)", re.IGNORECASE
)
# What is typed with other signs between its parts, and how it is written.
TYPED = (
    (re.compile(r"(\d{5}(?:[- ]?[IVX]{1,5})?)\.(\d{1,4})"), r"\1-\2"),  # 28676.353
    (re.compile(r"(\d{5})([IVX]{1,5})(\d{1,4})", re.I), r"\1-\2-\3"),  # 35570X54
    (  # com 2020 123, com-2020-123, COM (2020) 123 final
        re.compile(
            r"com[- ]?\(?((?:19|20)\d\d)\)?[-/ ]{0,3}(?<!\d)(\d{1,4})"
            r"(?:[ ,]{1,2}(?:def|final)\b\.?)?",
            re.IGNORECASE,
        ),
        r"COM(\1) \2",
    ),
)
# What may stand around a paper without changing which one it is.
BEFORE = re.compile(
    r"""
    (?:(?:zie|tk|de|het|op|bij|kamer|t\.?v\.?v\.?|ter[ ]vervanging[ ]van)?
        (?:stuk|brief|motie|amendement|bijlagen?)?[ :])*
    (?: [(\[]?
      | (?:(?:nader[ ])?gewijzigde[ ])?(?:motie|amendement)      # of whom
        (?: (?:-|[ ]van[ ](?:het[ ]lid|de[ ]leden)[ ]) [^\d()[\]]{1,80} [ :,(\[]
          | [ ][^\d()[\]]{1,80}[ ][(\[] )
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
AFTER = re.compile(
    r"""
    [)\]]?
    (?:,?[ ](?:pp?|blz|pag(?:ina)?)\.?[ ]\d{1,4}(?:[ ]?-[ ]?\d{1,4})?)?
    (?:,?[ ](?:(?:van|d\.?[ ]?d\.?)[ ]?)?
        (?:\d\d?[ ][a-z]{3,9}[ ]\d{4} | \d\d?-\d\d?-\d{4}))?
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Words that leave no doubt that a paper is meant, whatever its number looks like.
SAYS_PAPER = re.compile(
    r"\b(?:kamerst|kst\b|nrs?\b|stuk|dossier|[te]k\b|blg\b|bijlage|aanhangsel"
    r"|handelingen|stb\b|stcrt\b|trb\b|com\b|ecli\b|bwb)",
    re.IGNORECASE,
)


def read_written(words: str) -> str:
    """Return the identifier of the paper or dossier that is all the words say.

    "" when they say more, or name several.
    """
    words = Plain(words).text.strip(AROUND)
    if len(words) > LONGEST:
        return ""
    if whole := WHOLE.fullmatch(words):
        return f"dossier/{whole[1].upper()}"
    if file := FILE.fullmatch(words):
        words = file[1]
    for pattern, as_written in TYPED:
        if typed := pattern.fullmatch(words):
            words = typed.expand(as_written)
    for typed in dict.fromkeys((words, words.upper(), ZEROS.sub(r"\1", words))):
        for before in ("", "Kamerstuk ", "EK "):
            if identifier := _only_one(f"{before}{typed}"):
                return identifier
    return ""


def is_plain(words: str) -> bool:
    """Whether what `read_written` reads can be nothing else: "12 000-200" may be."""
    if SAYS_PAPER.search(words):
        return True
    is_amount = LIKE_AN_AMOUNT.match(words.lstrip(f"{AROUND}(["))
    return bool(find_references(words)) and not is_amount


def _only_one(words: str) -> str:
    found = find_references(words)
    if len({each.identifier for each in found}) != 1:
        return ""
    first = found[0]
    is_all = ADDRESS.fullmatch(words) or (
        BEFORE.fullmatch(words, 0, first.start) and AFTER.fullmatch(words, first.end)
    )
    return first.identifier if is_all else ""
