"""Run a command with a PostgreSQL of its own: tests/with_postgres.py -- COMMAND ...

The server listens on a free port of this machine, DATABASE_URL leads to it, and
nothing of it is left afterwards.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# For data that is thrown away: no time is spent on keeping it safe.
SERVER_OPTIONS = (
    "-c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off "
    "-c log_min_messages=fatal"
)


def postgres_folder() -> Path | None:
    """Return the folder of the newest PostgreSQL's programs, if there is one."""
    found = list(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if on_path := shutil.which("initdb"):
        found.append(Path(on_path))
    return max(found, key=_version).parent if found else None


def _version(program: Path) -> int:
    version = program.parts[-3]
    return int(version) if version.isdigit() else 0


@contextmanager
def throwaway_postgres(programs: Path) -> Iterator[str]:
    """Give the URL of a database that is gone after the block."""
    with tempfile.TemporaryDirectory(prefix="postgres-") as folder:
        as_user = []
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            shutil.chown(folder, "postgres")
            as_user = ["runuser", "-u", "postgres", "--"]

        def run(program: str, *arguments: str) -> None:
            command = [*as_user, programs / program, "-D", f"{folder}/data", *arguments]
            subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)

        port = _free_port()
        options = f"-p {port} -k {folder} {SERVER_OPTIONS}"
        run("initdb", "-U", "archive", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        run("pg_ctl", "start", "-w", "-o", options)
        try:
            yield f"postgres://archive@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "stop", "-w", "-m", "immediate")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main(command: list[str]) -> int:
    programs = postgres_folder()
    if not programs:
        print("NOT RUN on PostgreSQL: initdb is missing (install postgresql).")
        return 1 if os.environ.get("CI") == "true" else 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Ended by a signal."))
    with throwaway_postgres(programs) as url:
        environment = os.environ | {"DATABASE_URL": url}
        return subprocess.run(command, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[sys.argv.index("--") + 1 :]))
