"""A zip archive from strangers: opened and unpacked within limits."""

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from letters.errors import UnreadableFile
from letters.extraction.limits import Limits
from letters.extraction.safe_xml import Element, parse_xml

MOST_MEMBERS = 2000
# A letter's own XML is packed ten to thirty times smaller; deflate can do a thousand.
LARGEST_RATIO = 200
IS_ENCRYPTED = 0x1
DAMAGED = (BadZipFile, EOFError, OSError, ValueError, zlib.error)


class Zipped:
    """The members of a zip archive, by name.

    :raises UnreadableFile: it is damaged, encrypted or would write outside itself.
    :raises LimitExceeded: it unpacks to more than is allowed, whatever it says.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.inflated_bytes
        try:
            self._zip = ZipFile(BytesIO(content))
            members = self._zip.infolist()
        except (*DAMAGED, NotImplementedError) as error:
            raise UnreadableFile("The zip archive is damaged", str(error)) from None
        if len(members) > MOST_MEMBERS:
            detail = f"{len(members)} files, at most {MOST_MEMBERS}"
            raise UnreadableFile("The zip archive holds too many files", detail)
        for member in members:
            _check(member)
        total = sum(member.file_size for member in members)
        if total > limits.inflated_bytes:
            raise limits.exceeded("inflated_bytes")
        if total > LARGEST_RATIO * len(content):
            detail = f"{len(content)} bytes unpack to {total}"
            raise UnreadableFile("The zip archive is packed too tightly", detail)

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """Return a member's bytes; its size in the directory may be a lie."""
        if name not in self:
            raise UnreadableFile("A part of the document is missing", name)
        try:
            with self._zip.open(name) as member:
                content = member.read(self._left + 1)
        except (*DAMAGED, RuntimeError) as error:
            detail = f"{name}: {error}"
            raise UnreadableFile("The zip archive is damaged", detail) from None
        self._left -= len(content)
        if self._left < 0:
            raise self._limits.exceeded("inflated_bytes")
        return content

    def read_xml(self, name: str) -> Element:
        return parse_xml(self.read(name), name)


def _check(member: ZipInfo) -> None:
    name = member.orig_filename.replace("\\", "/")
    if name.startswith("/") or ":" in name or ".." in name.split("/"):
        raise UnreadableFile("The zip archive names a file outside itself", name)
    if member.flag_bits & IS_ENCRYPTED:
        raise UnreadableFile("The file is protected by a password", name)
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise UnreadableFile("The zip archive is packed in an unknown way", name)
