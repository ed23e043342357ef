"""Older formats through a program that knows them, when the machine has one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from pathlib import Path
from tempfile import TemporaryDirectory

from letters.errors import ProgramMissing, UnreadableFile
from letters.extraction.limits import Limits
from letters.extraction.programs import run

LIBREOFFICE = ("soffice", "libreoffice")
SOCKETS = (Path("/tmp"), Path("/var/tmp"))
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


def to_docx(content: bytes, suffix: str, what: str, limits: Limits) -> bytes:
    """Return a document in an older format as DOCX, by LibreOffice.

    :param suffix: tells LibreOffice the format: "doc", "rtf".
    :param what: the format with its article, to stand in the error.
    :raises ProgramMissing: LibreOffice is not installed.
    :raises UnreadableFile: it cannot read the file.
    :raises LimitExceeded: it takes too long to read it.
    """
    program = find_libreoffice()
    if program is None:
        detail = f"{what} is read by LibreOffice (Debian: libreoffice-writer-nogui)"
        raise ProgramMissing("A program to read this format is not installed", detail)
    with TemporaryDirectory(prefix="convert-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / f"letter.{suffix}").write_bytes(content)
        with _a_profile(folder / "profile") as profile:
            command = [program, f"-env:UserInstallation={profile}", "--headless"]
            command += ["--convert-to", "docx", "--outdir", name]
            done = run([*command, f"{name}/letter.{suffix}"], limits)
        converted = folder / "letter.docx"
        if not converted.exists():
            said = done.stderr.decode(errors="replace").splitlines()
            errors = [line for line in said if line.startswith("Error")]
            detail = "; ".join(errors)[:500] or f"exit status {done.returncode}"
            # It says the same of a damaged file as when it gets no more memory.
            detail += f", with memory_bytes limited to {limits.memory_bytes}"
            raise UnreadableFile("LibreOffice cannot read the file", detail)
        return converted.read_bytes()


def find_libreoffice() -> str | None:
    return next(filter(None, map(shutil.which, LIBREOFFICE)), None)


@contextmanager
def _a_profile(folder: Path) -> Iterator[str]:
    """Give the address of a new profile, and remove the socket that is left of it.

    LibreOffice listens on a socket in a folder of the system, which it names after
    its profile and removes itself unless it is killed (CreateMD5FromString() in
    desktop/source/app/officeipcthread.cxx; osl_createPipe() in sal/osl/unx/pipe.cxx).
    """
    items = "".join(ITEM.format(*setting) for setting in SETTINGS)
    (folder / "user").mkdir(parents=True)
    (folder / "user" / PROFILE).write_text(REGISTRY.format(items))
    address = folder.as_uri()
    digest = md5(address.encode("utf-16-le"), usedforsecurity=False).digest()
    hashed = "".join(f"{byte:x}" for byte in digest)
    socket = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_{hashed}"
    try:
        yield address
    finally:
        for place in SOCKETS:
            (place / socket).unlink(missing_ok=True)
