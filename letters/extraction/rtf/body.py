"""The groups of an RTF document, in reading order, as lines."""

from collections.abc import Callable, Iterator

from letters.errors import UnreadableFile
from letters.extraction.list_numbers import bullet_of
from letters.extraction.paragraphs import (
    COLUMN,
    HEADING,
    LINE_END,
    PAGE_BREAK,
    PAGE_END,
    Run,
    note_line,
    once_each,
    raised,
)
from letters.extraction.rtf.state import (
    DEFAULT_PAGE,
    POINTS,
    Flow,
    Group,
    Place,
    strip_of,
)
from letters.extraction.rtf.tokens import Token, tokens
from letters.shapes import Line

DEEPEST = 500
BODY_LEVEL = 9
SIGNS = {"~": "\xa0", "_": "-", "\t": COLUMN, "{": "{", "}": "}", "\\": "\\"}
DRAWN = {
    "tab": COLUMN,
    "line": LINE_END,
    "page": PAGE_END,
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
UNREAD = {"fonttbl", "colortbl", "filetbl", "stylesheet", "info", "pict", "tc", "xe"}
UNREAD |= {"ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn"}
UNREAD |= {"nonesttables", "nonshppict", "shprslt", "pntxta", "pntxtb", "fldinst"}
# A star says: pass over what you do not know. These are known.
KNOWN = {"shpinst", "footnote", "nesttableprops", "listtext", "pntext", "cs"}
RUNNING = {  # in the order that they are shown in
    **dict.fromkeys(("headerf", "header", "headerr", "headerl"), "head"),
    **dict.fromkeys(("footerf", "footer", "footerr", "footerl"), "foot"),
}
LABELS = {"listtext", "pntext"}
TOGGLES = {"b", "i", "ul", "v", "deleted", "super"}
PAGE = {
    "paperw": "width",
    "margl": "left",
    "margr": "right",
    "pgwsxn": "width",
    "marglsxn": "left",
    "margrsxn": "right",
}
# Windows code pages by the character set of a font; 2 is a font of signs.
CODE_PAGES = {
    77: "mac_roman",
    161: "cp1253",
    162: "cp1254",
    186: "cp1257",
    204: "cp1251",
    238: "cp1250",
}
SIGN_SET = 2


class RtfReader:
    """Reads a document once, token by token.

    Words that change the group or the page are looked up in tables; those that end
    something or begin a flow of their own have a method.
    """

    def __init__(self, content: bytes) -> None:
        self._tokens = tokens(content)
        self._group = Group()
        self._outer: list[Group] = []
        self._flow = Flow("body")
        self._flows: list[tuple[int, Flow, Callable[[Flow], None]]] = []
        self._running: dict[str, list[list[Line]]] = {}
        self._page = dict(DEFAULT_PAGE)
        self._sets: dict[int, int] = {}
        self._new_font = -1
        self._outlines: dict[int, int] = {}  # by style
        self._new_style: int | None = None  # while the style sheet is read
        self._note_count = 0
        self._mark = ""
        self._to_skip = 0
        self._section_ended = False
        self._property = ""

    def lines(self) -> Iterator[Line]:
        """Yield all lines: the running heads and feet first, then the body.

        :raises UnreadableFile: groups are not closed, or nested too deep.
        """
        for token in self._tokens:
            self._take(token)
        if self._outer:
            raise UnreadableFile(
                "The RTF is cut off", f"{len(self._outer)} open groups"
            )
        if self._flow.runs:
            self._end_paragraph()
        running = [block for kind in RUNNING for block in self._running.get(kind, [])]
        yield from once_each(running)
        yield from self._flow.all_lines()

    def _take(self, token: Token) -> None:
        if token.kind == "brace":
            self._to_skip = 0
            self._open() if token.text == b"{" else self._close()
            return
        if not self._outer:
            return  # what stands behind the last group is no text
        is_first, self._group.is_begun = not self._group.is_begun, True
        if token.kind == "text":
            self._add_bytes(token.text)
            return
        text = token.text.decode("latin-1")
        if token.kind == "sign" and text == "*":
            self._group.is_starred, self._group.is_begun = True, False
        elif token.kind == "sign" and text in "\r\n":
            self._word("par", None)
        elif token.kind == "sign":
            self._add(SIGNS.get(text, ""))
        elif not is_first or not self._begin(text):
            self._word(text, token.number)

    def _open(self) -> None:
        if len(self._outer) >= DEEPEST:
            raise UnreadableFile("The RTF is nested too deep", f"{DEEPEST} groups")
        self._outer.append(self._group)
        self._group = self._group.inner()

    def _close(self) -> None:
        if not self._outer:
            return
        while self._flows and self._flows[-1][0] == len(self._outer):
            if self._flow.runs and self._flow.role != "label":
                self._end_paragraph()
            ended = self._flow
            _, self._flow, keep = self._flows.pop()
            keep(ended)
        self._group = self._outer.pop()
        self._new_style = None

    def _begin(self, word: str) -> bool:
        """Begin what the first word of a group announces; tell whether it did."""
        group = self._group
        if word in UNREAD or group.is_starred and word not in KNOWN:
            group.is_shown = False
        elif not group.is_shown:
            return False
        elif word == "footnote":
            self._begin_flow(Flow("note", self._mark), self._keep_note)
            self._mark = ""
        elif word in RUNNING:
            self._begin_flow(Flow(RUNNING[word]), self._keep_running(word))
        elif word in LABELS:
            self._begin_flow(Flow("label"), self._keep_label)
        elif word in ("sn", "sv"):
            self._begin_flow(Flow("label"), self._keep_property)
        elif word == "shpinst":
            group.box = Place()
        elif word == "shptxt":
            is_beside = group.box.is_beside(self._page)
            role = "margin" if is_beside else self._flow.role
            self._begin_flow(Flow(role), self._keep_box)
        else:
            return False
        return True

    def _begin_flow(self, flow: Flow, keep: Callable[[Flow], None]) -> None:
        self._flows.append((len(self._outer), self._flow, keep))
        self._flow = flow
        self._group.reset_letters()
        self._group.reset_paragraph()

    def _keep_note(self, flow: Flow) -> None:
        self._flow.add_aside([note_line(flow.mark, flow.all_lines())])

    def _keep_running(self, word: str) -> Callable[[Flow], None]:
        blocks = self._running.setdefault(word, [])
        return lambda flow: blocks.append(flow.all_lines())

    def _keep_label(self, flow: Flow) -> None:
        label = flow.text()
        is_bullet = label == "o" or len(label) == 1 and not label.isalnum()
        self._flow.label = bullet_of(label) if is_bullet else label

    def _keep_property(self, flow: Flow) -> None:
        """A box may tell by a property what its place is counted from."""
        if self._property == "posrelh":
            self._outer[-1].box.is_on_page = flow.text() == "1"
        self._property = flow.text()

    def _keep_box(self, flow: Flow) -> None:
        self._flow.add_aside(flow.all_lines())

    def _word(self, word: str, number: int | None) -> None:
        group = self._group
        value = 0 if number is None else number
        if word in DRAWN:
            self._add(DRAWN[word])
        elif word in TOGGLES:
            group.letters[word] = number != 0
        elif word in PAGE:
            self._page[PAGE[word]] = value
        elif action := ACTIONS.get(word):
            action(self, value)
        elif setting := SETTINGS.get(word):
            setting(group, value)

    def _add(self, text: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
            return
        letters = self._group.letters
        is_hidden = letters.get("v") or letters.get("deleted")
        if not text or is_hidden or not self._group.is_shown:
            return
        if letters.get("super") and text.strip().isdecimal():
            self._flow.runs.append(Run(raised(text), None))
        else:
            self._flow.runs.append(Run(text, self._group.look()))

    def _add_bytes(self, text: bytes) -> None:
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        text = text[skipped:]
        if not text:
            return
        if self._new_style is not None:
            self._name_style(text)
        kind = self._sets.get(self._group.font)
        if kind == SIGN_SET:
            self._add("".join(chr(0xF000 + each) for each in text))
        else:
            code_page = CODE_PAGES.get(kind, "cp1252")
            self._add(text.decode(code_page, errors="replace"))

    def _add_unicode(self, number: int) -> None:
        self._to_skip = 0
        self._add(chr(number % 0x10000))
        self._to_skip = self._group.fallback

    def _add_mark(self, _: int) -> None:
        """Put the mark of a note in the text; inside the note it is put by itself."""
        if self._flow.role != "note":
            self._note_count += 1
            self._mark = raised(str(self._note_count))
            self._flow.runs.append(Run(self._mark, None))

    def _end_paragraph(self, _: int = 0, depth: int | None = None) -> None:
        group, flow = self._group, self._flow
        if not group.is_shown or flow.role == "label":
            return
        depth = group.depth if depth is None else depth
        is_past = flow.role != "foot" and strip_of(self._page).is_past(
            group.left / POINTS
        )
        is_beside = is_past or group.frame.is_beside(self._page)
        if flow.role == "body":
            if group.breaks_page or self._section_ended:
                flow.add(PAGE_BREAK)
            self._section_ended = False
        flow.end_paragraph(
            depth,
            "margin" if is_beside else flow.role,
            level=group.outline + 1 if 0 <= group.outline < BODY_LEVEL else 0,
            indent=(group.left + group.first) / POINTS,
        )

    def _end_cell(self, _: int) -> None:
        self._end_paragraph(depth=1)
        self._flow.end_cell(1)

    def _end_inner_cell(self, _: int) -> None:
        depth = max(self._group.depth, 2)
        self._end_paragraph(depth=depth)
        self._flow.end_cell(depth)

    def _end_row(self, _: int) -> None:
        self._flow.end_row(1, self._flow.table.is_beside(self._page))

    def _end_inner_row(self, _: int) -> None:
        self._flow.end_row(max(self._group.depth, 2), is_beside=False)

    def _end_section(self, _: int) -> None:
        if self._flow.runs:
            self._end_paragraph()
        self._section_ended = True

    def _stay_on_page(self, _: int) -> None:
        self._section_ended = False

    def _name_font(self, number: int) -> None:
        self._new_font = self._group.font = number

    def _name_set(self, number: int) -> None:
        self._sets[self._new_font] = number

    def _use_style(self, number: int) -> None:
        if self._group.is_shown:
            self._group.outline = self._outlines.get(number, BODY_LEVEL)
        else:
            self._new_style = number

    def _name_style(self, name: bytes) -> None:
        """Take a heading's level from the name of its style, such as "heading 2;"."""
        name = name.decode("latin-1").strip("; ")
        if heading := HEADING.fullmatch(name):
            self._outlines.setdefault(self._new_style, int(heading[1]) - 1)

    def _set_outline(self, level: int) -> None:
        self._group.outline = level
        if self._new_style is not None:
            self._outlines[self._new_style] = level

    def _begin_table(self, _: int) -> None:
        self._flow.table = Place()

    def _place_table(self, left: int) -> None:
        self._flow.table.left = left

    def _place_table_on_page(self, _: int) -> None:
        self._flow.table.is_on_page = True


ACTIONS: dict[str, Callable[[RtfReader, int], None]] = {
    "par": RtfReader._end_paragraph,
    "cell": RtfReader._end_cell,
    "nestcell": RtfReader._end_inner_cell,
    "row": RtfReader._end_row,
    "nestrow": RtfReader._end_inner_row,
    "sect": RtfReader._end_section,
    "sbknone": RtfReader._stay_on_page,
    "u": RtfReader._add_unicode,
    "chftn": RtfReader._add_mark,
    "f": RtfReader._name_font,
    "fcharset": RtfReader._name_set,
    "s": RtfReader._use_style,
    "outlinelevel": RtfReader._set_outline,
    "trowd": RtfReader._begin_table,
    "tposx": RtfReader._place_table,
    "tphpg": RtfReader._place_table_on_page,
}
SETTINGS: dict[str, Callable[[Group, int], None]] = {
    "plain": lambda group, _: group.reset_letters(),
    "pard": lambda group, _: group.reset_paragraph(),
    "fs": lambda group, number: setattr(group, "size", number / 2),
    "ulnone": lambda group, _: group.letters.pop("ul", None),
    "nosupersub": lambda group, _: group.letters.pop("super", None),
    "uc": lambda group, number: setattr(group, "fallback", max(number, 0)),
    "li": lambda group, number: setattr(group, "left", number),
    "fi": lambda group, number: setattr(group, "first", number),
    "intbl": lambda group, _: setattr(group, "depth", max(group.depth, 1)),
    "itap": lambda group, number: setattr(group, "depth", min(max(number, 0), 50)),
    "pagebb": lambda group, _: setattr(group, "breaks_page", True),
    "posx": lambda group, number: setattr(group.frame, "left", number),
    "absw": lambda group, number: setattr(group.frame, "width", number),
    "phpg": lambda group, _: setattr(group.frame, "is_on_page", True),
    "shpleft": lambda group, number: setattr(group.box, "left", number),
    "shpbxpage": lambda group, _: setattr(group.box, "is_on_page", True),
}
