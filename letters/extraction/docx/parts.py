"""The parts of a Word document: which file in the zip holds what (ECMA-376 part 2)."""

import posixpath

from letters.errors import UnreadableFile
from letters.extraction.docx.names import loosened
from letters.extraction.limits import Limits
from letters.extraction.safe_xml import Element, parse_xml
from letters.extraction.zipped import Zipped


class Parts:
    """The main part of a document and the parts that it names."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._zip = Zipped(content, limits)
        kinds = self._related("").values()
        mains = (name for kind, name in kinds if kind == "officeDocument")
        self._main = next(mains, "word/document.xml")
        self._named = self._related(self._main)

    def main(self) -> Element:
        return self._read(self._main)

    def one(self, kind: str) -> Element | None:
        """Return the part of a kind, such as "styles"; None where there is none."""
        names = (name for each, name in self._named.values() if each == kind)
        name = next((name for name in names if name in self._zip), None)
        return None if name is None else self._read(name)

    def by_id(self, relation: str) -> Element | None:
        _, name = self._named.get(relation, ("", ""))
        return self._read(name) if name in self._zip else None

    def _read(self, name: str) -> Element:
        if name not in self._zip:
            raise UnreadableFile("There is no document in the file", name)
        return parse_xml(loosened(self._zip.read(name)), name)

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return the kind and the name of each part that a part names, by its id."""
        folder, name = posixpath.split(part)
        index = posixpath.join(folder, "_rels", f"{name}.rels")
        if index not in self._zip:
            return {}
        related = {}
        for each in self._zip.read_xml(index):
            if each.get("TargetMode") != "External":
                kind = each.get("Type", "").rpartition("/")[2]
                target = posixpath.join("/", folder, each.get("Target", ""))
                target = posixpath.normpath(target).lstrip("/")
                related[each.get("Id", "")] = kind, target
        return related
