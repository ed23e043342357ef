"""The index follows the rows, whoever is killed, writes beside it or rebuilds it."""

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from haystack import connections

from letters.archive import queue_for_index, remove_letters
from letters.errors import SearchUnavailable
from letters.models import IndexChange, Letter
from letters.search import check_archive, index_pending, rebuild_index
from letters.search.budget import Budget
from letters.search.query import parse
from letters.search.shapes import Query
from tests.builders import an_archived_letter
from tests.searching import an_indexed_letter, found, letters_of

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).parent.parent


def index_folder() -> Path:
    return connections["default"].get_backend().folder


def serving() -> Path:
    return connections["default"].get_backend().serving_generation()


def test_what_changed_is_taken_in_and_leaves_the_queue():
    letter = an_indexed_letter(items={"Cyber": ["Een aanval."]})
    letter.text = letter.text.replace("aanval", "zeppelin")
    letter.save()
    queue_for_index(letter)
    assert index_pending() == 1
    assert (found("zeppelin").total, found("aanval").total) == (1, 0)
    assert not IndexChange.objects.exists()


def test_a_letter_that_is_gone_leaves_the_index_with_its_items():
    letter = an_indexed_letter()
    remove_letters(Letter.objects.filter(pk=letter.pk))
    index_pending()
    assert found("").total == 0
    assert found("", unit="items").total == 0


def test_an_empty_queue_leaves_the_index_alone():
    an_indexed_letter()
    before = sorted(serving().iterdir())
    assert index_pending() == 0
    assert sorted(serving().iterdir()) == before


def test_an_index_that_was_removed_is_built_from_all_letters():
    letters_of("Een raket.", "Een drone.")
    shutil.rmtree(index_folder())
    with pytest.raises(SearchUnavailable):
        found("")
    assert index_pending() == 2
    assert found("").total == 2


def test_an_archive_without_letters_needs_no_index():
    assert found("").total == 0


def test_a_rebuilt_index_holds_what_the_rows_say():
    letter, _ = letters_of("Een raket.", "Een drone.")
    Letter.objects.filter(pk=letter.pk).update(text="Een zeppelin.")
    first = serving()
    assert rebuild_index() == 2
    assert (found("zeppelin").total, found("raket").total) == (1, 0)
    assert serving() != first
    assert not first.exists()


def test_what_changes_during_a_rebuild_is_not_lost():
    letters_of("Een raket.")

    def change(done, total):
        an_archived_letter(title="Later", cover=["Een zeppelin."])

    rebuild_index(change)
    assert found("zeppelin").total == 1
    assert not IndexChange.objects.exists()


def test_a_rebuild_that_fails_leaves_the_old_index_serving():
    letters_of("Een raket.")
    before = serving()

    def fail(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild_index(fail)
    assert serving() == before
    assert found("raket").total == 1
    rebuild_index()
    assert len(list(index_folder().glob("index-*"))) == 1


def test_searches_during_rebuilds_see_every_letter():
    letters_of(*["Een raket."] * 30)
    tree, query = parse("raket").tree, Query("raket")
    totals, is_over = [], threading.Event()

    def read():
        while not is_over.is_set():
            found = (
                connections["default"].get_backend().find(tree, query, Budget(60_000))
            )
            totals.append(found.total)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for _ in range(3):
        rebuild_index()
    is_over.set()
    for reader in readers:
        reader.join()
    assert set(totals) == {30}


def test_another_writer_is_not_waited_for_when_there_is_no_time():
    an_archived_letter()
    with connections["default"].get_backend().only_writer(wait=True):
        assert index_pending(wait=False) == 0
    assert index_pending(wait=False) == 1


@pytest.mark.parametrize("damage", ["pointer", "generation", "contents", "postings"])
def test_a_damaged_index_is_said_to_be_unavailable_and_kept(damage):
    an_indexed_letter()
    generation = serving()
    if damage == "pointer":
        (index_folder() / "serving").write_bytes(b"\xff\xfe")
    elif damage == "generation":
        generation.rename(generation.with_name("elsewhere"))
    else:
        end = {"contents": ".toc", "postings": ".seg"}[damage]
        for file in generation.glob(f"*{end}"):
            file.write_bytes(b"\0" * 7)
    files = sorted(index_folder().rglob("*"))
    for use in (lambda: found("cyber"), lambda: found("", unit="items")):
        with pytest.raises(SearchUnavailable):
            use()
    assert sorted(index_folder().rglob("*")) == files


def test_a_damaged_index_can_be_rebuilt():
    an_indexed_letter()
    for file in serving().glob("*.toc"):
        file.write_bytes(b"")
    call_command("rebuild_index")
    assert found("cyber").total == 1


def fill_with_noise(file: Path) -> None:
    file.write_bytes(b"\xca\xfe\xff")


def make_folder(file: Path) -> None:
    file.unlink()
    (file / "inside").mkdir(parents=True)


@pytest.mark.parametrize("how", [fill_with_noise, make_folder])
@pytest.mark.parametrize(
    "command", [["update_index"], ["rebuild_index"], ["check_archive", "--repair"]]
)
def test_an_index_that_does_not_say_what_serves_is_restored(command, how):
    letter, _ = letters_of("Een raket.", "Een drone.")
    Letter.objects.filter(pk=letter.pk).update(text="Een zeppelin.")
    how(index_folder() / "serving")
    call_command(*command)
    assert [found(words).total for words in ("raket", "zeppelin", "")] == [0, 1, 2]


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:1000])


def fill_with_rubbish(file: Path) -> None:
    file.write_bytes(b"\0" * 7)


DAMAGES = [  # to which files of a generation, and how
    ("_letters_*.toc", fill_with_rubbish),
    ("_items_*.toc", Path.unlink),
    ("letters_*.seg", cut_short),
    ("items_*.seg", Path.unlink),
]


def damage(generation: Path, files: str, how: Callable[[Path], None]) -> None:
    for file in generation.glob(files):
        how(file)


@pytest.mark.parametrize(("files", "how"), DAMAGES)
def test_a_damaged_index_with_changes_waiting_is_repaired(files, how):
    letter, _ = letters_of("Een raket.", "Een drone.")
    damage(serving(), files, how)
    Letter.objects.filter(pk=letter.pk).update(text="Een zeppelin.")
    queue_for_index(letter)
    assert letter.get_absolute_url() in check_archive()
    check_archive(repair=True)
    assert check_archive() == []
    assert [found(words).total for words in ("raket", "zeppelin", "")] == [0, 1, 2]
    assert not IndexChange.objects.exists()


@pytest.mark.parametrize(("files", "how"), DAMAGES)
def test_what_changed_is_not_written_into_a_damaged_index(files, how):
    letter, _ = letters_of("Een raket.", "Een drone.")
    damage(serving(), files, how)
    queue_for_index(letter)
    with pytest.raises(SearchUnavailable):
        index_pending()
    assert IndexChange.objects.exists()


@pytest.mark.parametrize(("files", "how"), DAMAGES)
def test_a_half_built_index_that_is_damaged_is_left(files, how):
    letters_of("Een raket.")
    half = serving().with_name(serving().name + "1")
    shutil.copytree(serving(), half)
    damage(half, files, how)
    assert rebuild_index() == 1
    assert found("raket").total == 1


def test_a_file_in_the_place_of_the_index_is_said_to_be_unavailable():
    an_indexed_letter()
    shutil.rmtree(index_folder())
    index_folder().write_text("A file.")
    with pytest.raises(SearchUnavailable):
        rebuild_index()


def test_what_changes_during_a_check_is_not_left_waiting():
    letters_of("Een raket.")

    def change(done, total):
        an_archived_letter(title="Later", cover=["Een zeppelin."])

    check_archive(change)
    assert found("zeppelin").total == 1


def test_the_commands_are_ours():
    an_archived_letter()
    call_command("update_index")
    assert found("cyber").total == 1


# What follows needs processes of their own, with a database that they share.
SET_UP = "import django; django.setup()"

PREPARE = """
from django.core.management import call_command
from tests.builders import an_archived_letter
call_command("migrate", verbosity=0)
for number in range(12):
    an_archived_letter(title=f"Verzonnen {number}", cover=["Een raket."])
call_command("rebuild_index")
"""

# Changes some letters one by one and some at once; ends the process at the given one of
# the operations on files that the last write makes.
CHANGE = """
import os, signal, sys
from letters.models import IndexChange, Letter
from letters.search import index_pending
alone, together, last = map(int, sys.argv[1:])
def change(letters):
    for letter in letters:
        letter.text = letter.text.replace("raket", "zeppelin")
        letter.save()
        IndexChange.objects.create(letter_pk=letter.pk)
letters = list(Letter.objects.order_by("pk"))
for letter in letters[:alone]:
    change([letter])
    index_pending()
change(letters[alone : alone + together])
count = 0
def watch(event, arguments):
    global count
    if event in ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir"):
        if "/index/" in str(arguments[0]):
            count += 1
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
index_pending()
print(count)
"""

WRITE = """
import sys
from letters.models import IndexChange, Letter
from letters.search import index_pending
first = int(sys.argv[1])
for letter in Letter.objects.order_by("pk")[first : first + 6]:
    Letter.objects.filter(pk=letter.pk).update(text="Een zeppelin.")
    IndexChange.objects.create(letter_pk=letter.pk)
    index_pending()
"""

INDEX = """
from letters.search import index_pending
index_pending()
"""

COUNT = """
from letters.models import IndexChange
from letters.search import search
from letters.search.shapes import Query
totals = [search(Query(words)).total for words in ("raket", "zeppelin", "")]
print(*totals, IndexChange.objects.count())
"""


def start(script: str, folder: Path, *arguments: object) -> subprocess.Popen:
    environment = {
        "DJANGO_SETTINGS_MODULE": "agenda_archive.settings",
        "DEBUG": "True",
        "DATA_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore",
    }
    return subprocess.Popen(
        [sys.executable, "-c", SET_UP + script, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def output(script: str, folder: Path, *arguments: object) -> str:
    process = start(script, folder, *arguments)
    out, _ = process.communicate()
    return out.strip()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> Path:
    """An archive of twelve indexed letters about a rocket."""
    folder = tmp_path_factory.mktemp("archive")
    output(PREPARE, folder)
    return folder


@pytest.fixture(scope="module", params=[(0, 12), (3, 1)], ids=["all", "the fourth"])
def changed(prepared, request, tmp_path_factory) -> tuple[int, int, int]:
    """How many letters change one by one and how many then at once, and how many
    operations on files the last write makes: that of a fourth letter merges them."""
    folder = tmp_path_factory.mktemp("whole") / "archive"
    shutil.copytree(prepared, folder)
    steps = int(output(CHANGE, folder, *request.param, 0))
    return *request.param, steps


@pytest.mark.parametrize("part", [0.0, 0.3, 0.6, 0.75, 0.9])
def test_a_writer_killed_at_any_moment_leaves_its_work_to_the_next(
    prepared, changed, part, tmp_path
):
    alone, together, steps = changed
    folder = tmp_path / "archive"
    shutil.copytree(prepared, folder)
    killed = start(CHANGE, folder, alone, together, 1 + int(part * steps))
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    before, after, both, queued = map(int, output(COUNT, folder).split())
    assert (before + after, both, queued) == (12, 12, together)
    same = 12 - alone - together
    assert output(INDEX + COUNT, folder) == f"{same} {alone + together} 12 0"


def test_two_writers_lose_nothing(prepared, tmp_path):
    folder = tmp_path / "shared"
    shutil.copytree(prepared, folder)
    writers = [start(WRITE, folder, first) for first in (0, 6)]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert output(COUNT, folder) == "0 12 12 0"
