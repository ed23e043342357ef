"""A newcomer's first command, in a folder with a space in its name."""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent
WHAT_RUNS = [
    "Makefile",
    "agenda_archive",
    "gunicorn.conf.py",
    "letters",
    "manage.py",
    "requirements.txt",
    "sample_letters",
    "static",
    "templates",
]
MAKE_RUN = ["make", "run", "PORT=0"]  # 0: any port that is free
CLEAN = {"PATH": os.environ["PATH"]}


@pytest.fixture
def fresh_copy(tmp_path) -> Path:
    """The project as it is fetched, but for its packages, which are installed here."""
    copy = tmp_path / "fresh copy"
    copy.mkdir()
    for name in WHAT_RUNS:
        copy_this = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy_this(ROOT / name, copy / name)
    (copy / ".venv").symlink_to(sys.prefix)
    return copy


@contextmanager
def make_run(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Give the served address and the lines printed until then; at the end, Ctrl-C."""
    server = subprocess.Popen(
        MAKE_RUN,
        cwd=folder,
        env=CLEAN,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    lines = []
    for line in server.stdout:
        lines.append(line)
        if served := re.match(r"Agenda Archive: (http://127\.0\.0\.1:\d+) ", line):
            break
    else:
        pytest.fail("".join(lines))
    try:
        yield served[1], lines
    finally:
        os.killpg(server.pid, signal.SIGINT)
        rest = server.communicate(timeout=60)[0]
    assert server.returncode == -signal.SIGINT
    assert "Traceback" not in rest


def rows_of(database: Path) -> list[str]:
    """Return every row as the statement that makes it, but for SQLite's counters."""
    connection = sqlite3.connect(database)
    rows = [row for row in connection.iterdump() if row.startswith("INSERT")]
    connection.close()
    return [row for row in rows if "sqlite_sequence" not in row]


def test_the_second_start_changes_nothing(fresh_copy):
    kept = fresh_copy / "data" / "archive.sqlite3"
    with make_run(fresh_copy) as (address, lines):
        page = urlopen(address).read().decode()
        assert "Agenda Archive" in page
        sheet = re.search(r'href="(/static/[^"]+\.css)"', page)[1]
        assert urlopen(address + sheet).status == 200
    secret, rows = (fresh_copy / ".env").read_text(), rows_of(kept)
    assert any('INTO "letters_letter"' in row for row in rows)

    with make_run(fresh_copy) as (address, lines):
        assert any("0 new, 1 unchanged, 0 changed, 0 failed" in line for line in lines)
    assert (fresh_copy / ".env").read_text() == secret
    assert rows_of(kept) == rows


def test_a_failed_step_stops_the_start_with_its_reason(fresh_copy):
    (fresh_copy / ".env").write_text("SECRET_KEY=mine\n")
    start = subprocess.run(
        MAKE_RUN, cwd=fresh_copy, env=CLEAN, capture_output=True, text=True
    )
    assert start.returncode != 0
    assert "ALLOWED_HOSTS is missing" in start.stderr
    assert "Agenda Archive:" not in start.stdout
