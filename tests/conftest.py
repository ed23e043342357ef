"""What all tests share: folders of their own, a browser, and a word on what is missing.

With CI=true a missing browser or database is a failure; elsewhere the tests that
need it are not run, and the last lines say so.
"""

import os
import shutil
from pathlib import Path

import haystack
import hypothesis
import pytest
from django.db import connection
from django.utils import translation

from letters.extraction.converter import find_libreoffice
from tests.with_postgres import postgres_folder

BROWSER_TESTS = Path(__file__).parent / "browser"
CHROMIUM = shutil.which("chromium")
TESSERACT = shutil.which("tesseract")
LIBREOFFICE = find_libreoffice()
IN_CI = os.environ.get("CI") == "true"

hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def pytest_itemcollected(item):
    if BROWSER_TESTS in item.path.parents:
        item.add_marker("browser")
        if not CHROMIUM and not IN_CI:
            item.add_marker(pytest.mark.skip("chromium is not installed"))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    # A journey empties the database after it, also of what the migrations put there.
    items.sort(key=lambda item: BROWSER_TESTS in item.path.parents)


def pytest_terminal_summary(terminalreporter):
    missing = {
        "the journeys in a browser (install chromium)": CHROMIUM,
        "the tests on PostgreSQL (install postgresql)": postgres_folder(),
        "old Word files (install libreoffice-writer-nogui)": LIBREOFFICE,
        "the tests of scans (install tesseract-ocr and tesseract-ocr-nld)": TESSERACT,
    }
    for what in (what for what, found in missing.items() if not found):
        terminalreporter.section(f"NOT RUN: {what}", sep="!", red=True, bold=True)


def pytest_report_header():
    return f"database: {connection.vendor}"


@pytest.fixture(autouse=True)
def own_folders(settings, monkeypatch, tmp_path):
    """Give each test its own original files and its own search index."""
    settings.MEDIA_ROOT = tmp_path / "files"
    connections = settings.HAYSTACK_CONNECTIONS
    monkeypatch.setitem(connections["default"], "PATH", str(tmp_path / "index"))
    haystack.connections.reload("default")


@pytest.fixture(autouse=True)
def in_dutch():
    """Begin each test in Dutch: a request leaves its language behind."""
    with translation.override("nl"):
        yield


@pytest.fixture
def tesseract():
    """Read scans for real; where that cannot be done the test is not run."""
    if not TESSERACT and not IN_CI:
        pytest.skip("tesseract is not installed")


@pytest.fixture
def libreoffice():
    """Read old Word files for real; where that cannot be done the test is not run."""
    if not LIBREOFFICE and not IN_CI:
        pytest.skip("LibreOffice is not installed")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    if not CHROMIUM:
        pytest.fail("chromium is not installed")
    # Playwright keeps an event loop in this thread, where Django refuses the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return browser_type_launch_args | {
        "executable_path": CHROMIUM,
        "args": [
            "--no-sandbox",  # for root
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
        ],
    }
