"""The language of a search: what a reader types becomes a tree.

    query  = group (("OF" | "OR") group)*
    group  = part (("EN" | "AND")? part)*        every part is asked for
    part   = ("-" | "NIET" | "NOT")* what        ... or not wanted
    what   = "(" query ")" | field ":" value | "="? text
    text   = '"' words '"' ("~" number)? | code | word "*"?

Nothing is an error: a slip is read as text, or passed over, and a note says so. The
tree means the same to every engine.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from letters.search.dutch import Token, tokens
from letters.search.tree import All, Any, Field, Near, Node, Not, Phrase, Prefix, Word
from letters.search.values import dates_of, value_of

MAX_LENGTH = 1000  # what comes after so many characters is left out
DEEPEST = 20  # brackets in each other
FARTHEST = 100  # words between words that are near
SHORTEST_PREFIX = 2
MOST_OF_DATE = 7  # words: "1 juni 2019 .. 30 juni 2021"

# The names of the fields, in Dutch and in English; the first is how we write it.
FIELDS = {
    "title": ("titel", "title"),
    "item": ("agendapunt", "item"),
    "minister": ("minister",),
    "ministry": ("ministerie", "ministry"),
    "paper": ("kamerstuk", "paper"),
    "dossier": ("dossier",),
    "kind": ("soort", "kind"),
    "year": ("jaar", "year"),
    "date": ("datum", "date"),
}
FIELD_OF = {name: field for field, names in FIELDS.items() for name in names}
TEXTS = {"title", "item", "minister", "ministry"}

LEXEME = re.compile(
    rf"""
    (?P<either>(?<![^\s()"])(?:OR|OF|\|\|?)(?![^\s()"]))
    | (?P<both>(?<![^\s()"])(?:AND|EN|&&?)(?![^\s()"]))
    | (?P<without>(?<![^\s()"])(?:(?:NOT|NIET)(?![^\s()"])|-+(?=[^\s)-])))
    | (?P<open>\()
    | (?P<close>\))
    | (?P<field>(?<!\w)(?P<name>(?i:{"|".join(FIELD_OF)}))\s?:\s?(?=[^\s:)]))
    | (?P<exact>(?<![^\s():-])=(?=["\w]))
    | (?P<quoted>"(?P<phrase>[^"]*)"(?:\s?~(?P<distance>\d+))?)
    | (?P<quote>")
    | (?P<code>                               # a paper, in any way of writing
        (?<!\w)(?i:kamerstuk(?:ken|nummer)?\s+|kst[-.\s]?\s*)?
        (?:(?:II|I|TK|EK),?\s+)?
        (?:(?i:(?:(?:tweede|eerste)\s+kamer,?\s+)?(?:vergaderjaar\s+)?)
            \d{{4}}[-/]\d{{2,4}},?\s+)?       # sessional year: 2020/21
        (?P<paper>
            \d{{2}}[\s.]?\d{{3}}
            (?:(?:[\s.-]?|,?\s+(?i:hoofdstuk)\s+)(?i:[IVX]+[A-Z]?)(?!\w)
                |-\d{{2}}(?!\w))?
            (?:(?:,?\s*(?i:nrs?|(?:no|nummer)(?![^\W\d_]))\.?\s*|[-/])
                (?:\d{{1,4}}|[A-Z]{{1,2}})(?!\w)
                |,\s?\d{{1,4}}(?!\w))?
            (?!\w)))
    | (?P<abbreviation>(?<!\S)(?i:nrs?)\.?(?=\s+\d))
    | (?P<word>[^\s",;()]+)
    """,
    re.VERBOSE,
)
NO_FIELD = re.compile(r"([^\W\d_]{2,}):(?=[^\s/:])")
# Signs that ask for something, where they cannot.
STRAY = re.compile(r"(?<!\S)(?:=|[-=!]++(?=\w))|[*~|]")
PART = ("(", '"')
BESIDE_VALUE = re.compile(r"[,;][^\s()]+")
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]\.?")  # N.A.V.O.
# Signs as a word processor makes them.
PLAIN = str.maketrans("“”„«»–−", '"""""--')

NO_PARTNER = "A quotation mark or bracket has no partner"
TOO_DEEP = "Brackets stand too deep in each other"
NOTHING_TO_JOIN = "There is nothing to join or to leave out"
UNKNOWN_FIELD = "There is no field of this name"
WRONG_VALUE = "The field cannot have this value"
WRONG_DAYS = "These are no days, as in 2021, 2021-06, 1-6-2021 or 2019..2021"
NO_PREFIX = "Only one word of two letters or more can be completed"
STRAY_SIGN = "A sign has no meaning here"
ONE_VALUE = "A field has one value"


class Note(NamedTuple):
    """What was not read as it was meant.

    :param reason: a fixed sentence, which the front translates.
    :param text: the piece of the query.
    """

    reason: str
    text: str


class Parsed(NamedTuple):
    """What the words ask for.

    :param words: as they were read: without what cannot stand in an address.
    :param is_cut: they were too long, and only the first of them count.
    """

    tree: Node
    words: str
    is_cut: bool = False
    notes: tuple[Note, ...] = ()


def clean(words: str) -> str:
    """Return the words without what cannot stand in an address or a text."""
    return words.encode("utf-8", "replace").decode().replace("\0", " ").strip()


def parse(words: str) -> Parsed:
    """Return what the words ask for: without words all, with signs alone nothing."""
    words = clean(words)
    if is_cut := len(words) > MAX_LENGTH:
        words = words[:MAX_LENGTH].rsplit(maxsplit=1)[0]
    if not words:
        return Parsed(All(()), words)
    parser = Parser(words.translate(PLAIN))
    tree = parser.query()
    notes = dict.fromkeys(parser.notes)
    if not tree and not notes:
        notes = {Note(STRAY_SIGN, words): None}
    return Parsed(tree or Any(()), words, is_cut, tuple(notes))


class Parser:
    """Reads a query from left to right; a rule that finds nothing returns None."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lexemes = list(LEXEME.finditer(text))
        self.place = 0
        self.depth = 0
        self.field = ""
        self.notes: list[Note] = []

    def note(self, reason: str, lexeme: re.Match[str]) -> None:
        self.notes.append(Note(reason, lexeme.group()))

    @property
    def next_kind(self) -> str:
        """The kind of the lexeme that comes next; "" at the end."""
        if self.place == len(self.lexemes):
            return ""
        return self.lexemes[self.place].lastgroup

    def take(self, *kinds: str) -> re.Match[str] | None:
        if self.next_kind not in kinds:
            return None
        self.place += 1
        return self.lexemes[self.place - 1]

    def query(self) -> Node | None:
        groups = []
        joins = []
        while True:
            groups.append(self.group())
            if not (join := self.take("either")):
                break
            joins.append(join)
        if joins and not all(groups):
            self.note(NOTHING_TO_JOIN, joins[-1])
        return one_or(Any, list(filter(None, groups)))

    def group(self) -> Node | None:
        parts: list[Node] = []
        while self.next_kind not in ("", "either"):
            if self.next_kind == "close":
                if self.depth:
                    break
                self.note(NO_PARTNER, self.take("close"))
            elif join := self.take("both"):
                if not parts or self.next_kind in ("", "either", "both", "close"):
                    self.note(NOTHING_TO_JOIN, join)
            elif part := self.part():
                parts.append(part)
        return one_or(All, parts)

    def part(self) -> Node | None:
        is_wanted, sign = True, None
        while found := self.take("without"):
            is_wanted, sign = not is_wanted, found
        node = self.what()
        if sign and not node:
            self.note(NOTHING_TO_JOIN, sign)
        return node if is_wanted or not node else Not(node)

    def what(self) -> Node | None:
        if lexeme := self.take("open"):
            return self.bracket(lexeme)
        if lexeme := self.take("field"):
            return self.of_field(lexeme)
        return self.read_text()

    def bracket(self, opened: re.Match[str]) -> Node | None:
        if self.depth == DEEPEST:
            self.note(TOO_DEEP, opened)
            return None
        self.depth += 1
        node = self.query()
        self.depth -= 1
        if not self.take("close"):
            self.note(NO_PARTNER, opened)
        elif not node:
            self.notes.append(Note(STRAY_SIGN, "()"))
        return node

    def of_field(self, lexeme: re.Match[str]) -> Node | None:
        field = FIELD_OF[lexeme["name"].lower()]
        if self.field:  # a field within a field has no meaning
            self.note(WRONG_VALUE, lexeme)
            return self.what()
        within = self.words_of_field if field in TEXTS else self.value
        node = within(field, lexeme)
        end = self.lexemes[self.place - 1].end()
        if rest := BESIDE_VALUE.match(self.text, end):
            self.note(ONE_VALUE, rest)
        return node

    def words_of_field(self, field: str, lexeme: re.Match[str]) -> Node | None:
        self.field = field
        opened = self.take("open")
        part = self.bracket(opened) if opened else self.read_text()
        self.field = ""
        if not part:
            self.note(WRONG_VALUE, lexeme)
            return None
        return Field(field, part)

    def value(self, field: str, lexeme: re.Match[str]) -> Node | None:
        is_date = field in ("year", "date")
        if is_date and (days := self.days()):
            return days
        found = self.take("quoted", "code", "word")
        reason = WRONG_DAYS if is_date else WRONG_VALUE
        if not found:
            self.note(reason, lexeme)
            return None
        text = found["phrase"] or found.group()
        is_plain = not is_date and not STRAY.search(text)
        if is_plain and (node := value_of(field, text)):
            return node
        written = f"{lexeme.group()}{found.group()}"
        self.notes.append(Note(reason, written))
        return adjacent(written)

    def days(self) -> Node | None:
        """Take as many words as make a date or a span of them: "1 juni 2021"."""
        for count in range(MOST_OF_DATE, 0, -1):
            written = self.lexemes[self.place : self.place + count]
            text = " ".join(each["phrase"] or each.group() for each in written)
            is_one = count == 1 or all(map(is_word, written))
            if is_one and (found := dates_of(text)):
                self.place += len(written)
                return found
        return None

    def read_text(self) -> Node | None:
        sign = self.take("exact")
        found = self.take("quoted", "quote", "code", "abbreviation", "word")
        node = self.words(found) if found else None
        if sign and (not node or isinstance(node, Prefix)):
            self.note(STRAY_SIGN, sign)
            return node
        return exactly(node) if sign else node

    def words(self, lexeme: re.Match[str]) -> Node | None:
        match lexeme.lastgroup:
            case "quoted":
                return self.quoted(lexeme)
            case "code":
                return adjacent(lexeme["paper"])
            case "word":
                return self.word(lexeme)
            case "quote":
                self.note(NO_PARTNER, lexeme)

    def quoted(self, lexeme: re.Match[str]) -> Node | None:
        phrase, distance = lexeme["phrase"], lexeme["distance"]
        node = near(phrase, distance) if distance else adjacent(phrase)
        if not node or STRAY.search(phrase):
            self.note(STRAY_SIGN, lexeme)
        return node

    def word(self, lexeme: re.Match[str]) -> Node | None:
        text = lexeme["word"]
        found = list(tokens(text))
        is_open = text.endswith("*") and bool(found)
        if NO_FIELD.match(text):
            self.note(UNKNOWN_FIELD, lexeme)
        elif text[-1] == ":" and text[:-1].lower() in FIELD_OF:
            self.note(WRONG_VALUE, lexeme)
        is_before_part = not found and self.text.startswith(PART, lexeme.end())
        if is_before_part or STRAY.search(text[:-1] if is_open else text):
            self.note(STRAY_SIGN, lexeme)
        if is_open:
            start = found[0].form
            if len(found) == 1 and len(start) >= SHORTEST_PREFIX:
                return Prefix(start)
            self.note(NO_PREFIX, lexeme)
        if INITIALS.fullmatch(text):
            return Any((adjacent(text), adjacent(text.replace(".", ""))))
        wholes = [token for token in found if token.width > 1]
        if len(wholes) == 1 and wholes[0].width == len(found) - 1:
            return Any((adjacent(text), to_word(wholes[0])))  # one hyphenated word
        return adjacent(text)


def is_word(lexeme: re.Match[str]) -> bool:
    return lexeme.lastgroup in ("word", "code")


def adjacent(text: str) -> Node | None:
    """Return the words of a text, next to each other; None when there are none."""
    words = words_of(text)
    return words[0] if len(words) == 1 else Phrase(words) if words else None


def near(text: str, distance: str) -> Node | None:
    """Return the different words of a text, near each other."""
    words = tuple({word.stem: word for word in words_of(text)}.values())
    if len(words) < 2:
        return adjacent(text) if not words else words[0]
    return Near(words, min(int(distance), FARTHEST))


def words_of(text: str) -> tuple[Word, ...]:
    return tuple(to_word(token) for token in tokens(text) if token.width == 1)


def to_word(token: Token) -> Word:
    return Word(token.stem, token.form)


def exactly(node: Node) -> Node:
    """Return a text with each of its words in this form only."""
    match node:
        case Word():
            return replace(node, is_exact=True)
        case Phrase(words) | Near(words):
            return replace(node, words=tuple(map(exactly, words)))
        case Any(parts):  # a hyphenated word
            return Any(tuple(map(exactly, parts)))
        case _:
            return node


def one_or(kind: type[All] | type[Any], parts: Sequence[Node]) -> Node | None:
    return parts[0] if len(parts) == 1 else kind(tuple(parts)) if parts else None
