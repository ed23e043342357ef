"""Older formats through a program that knows them, when the machine has one."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from letters.errors import UnreadableFile

LIBREOFFICE = ("soffice", "libreoffice")
# The profile of a user who runs no macros, follows no links and is asked nothing.
PROFILE = "registrymodifications.xcu"
SETTINGS = [
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
]
ITEM = (
    '<item oor:path="/org.openoffice.Office.{}"><prop oor:name="{}" oor:op="fuse">'
    "<value>{}</value></prop></item>"
)
REGISTRY = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>'
)


def to_docx(content: bytes, suffix: str, what: str) -> bytes:
    """Return a document in an older format as DOCX, by LibreOffice.

    It runs in the group of this process, under the same limits.

    :param suffix: tells LibreOffice the format: "doc", "rtf".
    :param what: the format with its article, to stand in the error.
    :raises UnreadableFile: LibreOffice is not there, or cannot read the file.
    """
    program = find_libreoffice()
    if program is None:
        detail = f"{what} is read by LibreOffice (Debian: libreoffice-writer-nogui)"
        raise UnreadableFile("A program to read this format is not installed", detail)
    with TemporaryDirectory(prefix="convert-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _write_profile(folder / "profile")
        (folder / f"letter.{suffix}").write_bytes(content)
        profile = (folder / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless"]
        command += ["--convert-to", "docx", "--outdir", name, f"{name}/letter.{suffix}"]
        done = subprocess.run(command, capture_output=True, check=False)
        converted = folder / "letter.docx"
        if not converted.exists():
            said = (done.stdout + done.stderr).decode(errors="replace").strip()
            raise UnreadableFile("LibreOffice cannot read the file", said[-500:])
        return converted.read_bytes()


def find_libreoffice() -> str | None:
    return next(filter(None, map(shutil.which, LIBREOFFICE)), None)


def _write_profile(folder: Path) -> None:
    items = "".join(ITEM.format(*setting) for setting in SETTINGS)
    (folder / "user").mkdir(parents=True)
    (folder / "user" / PROFILE).write_text(REGISTRY.format(items))
