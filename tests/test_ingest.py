"""Files and folders go in; every file is told of, and a bad one stops nothing."""

import io
import os

import pytest
from django.core.management import CommandError, call_command

from letters.models import IndexChange, Letter, SourceFile
from letters.search import Query, search
from tests.builders import a_letter_text

pytestmark = pytest.mark.django_db


class Terminal(io.StringIO):
    def isatty(self):
        return True


def ingest(*paths, out=None, **options):
    """Run the command; return the lines that it prints."""
    out = out or io.StringIO()
    call_command("ingest", *map(str, paths), stdout=out, **options)
    return out.getvalue().splitlines()


@pytest.fixture
def folder(tmp_path):
    """A folder with two letters, one of them deeper, and a hidden file."""
    folder = tmp_path / "brieven"
    (folder / "dieper").mkdir(parents=True)
    (folder / "een.txt").write_text(a_letter_text(day=12))
    (folder / "dieper" / "twee.txt").write_text(a_letter_text(day=19))
    (folder / ".verborgen").write_text("geen brief")
    return folder


def test_a_folder_goes_in_whole_and_can_be_found(folder):
    lines = ingest(folder)
    assert lines[-1] == "2 new, 0 unchanged, 0 changed, 0 failed"
    assert "[1/2] new" in lines[0] and "twee.txt" in lines[0]
    assert search(Query(words="cyberdreigingen")).total == 2
    assert not IndexChange.objects.exists()


def test_the_second_time_changes_nothing(folder):
    ingest(folder)
    before = list(Letter.objects.values())
    assert ingest(folder)[-1] == "0 new, 2 unchanged, 0 changed, 0 failed"
    assert list(Letter.objects.values()) == before


def test_a_corrected_file_changes_its_letter(folder):
    ingest(folder)
    corrected = a_letter_text(day=12).replace("cyberdreigingen", "ruimtevaart")
    (folder / "een.txt").write_text(corrected)
    assert ingest(folder / "een.txt")[-1] == "0 new, 0 unchanged, 1 changed, 0 failed"
    assert search(Query(words="ruimtevaart")).total == 1
    assert search(Query(words="cyberdreigingen")).total == 1


def test_the_same_bytes_twice_are_one_letter(folder):
    (folder / "kopie.txt").write_bytes((folder / "een.txt").read_bytes())
    assert ingest(folder)[-1] == "2 new, 1 unchanged, 0 changed, 0 failed"


def test_bad_files_are_named_with_their_reason_and_stop_nothing(folder):
    (folder / "a.pdf").write_bytes(b"%PDF-1.7\nrubbish")
    (folder / "b.txt").write_text("Recept: neem twee eieren en een ui.")
    (folder / "leeg.txt").write_bytes(b"")
    out = io.StringIO()
    with pytest.raises(CommandError, match="4 of 6 files failed"):
        ingest(folder, folder / "weg.txt", out=out)
    failed = [line for line in out.getvalue().splitlines() if "failed  " in line]
    assert len(failed) == 4
    for name, reason in {
        "a.pdf": "PDF",
        "b.txt": "letter",
        "leeg.txt": "empty",
        "weg.txt": "No such file",
    }.items():
        line = next(line for line in failed if name in line)
        assert reason in line.split(name, 1)[1]
    assert out.getvalue().splitlines()[-1] == "2 new, 0 unchanged, 0 changed, 4 failed"
    assert Letter.objects.count() == SourceFile.objects.count() == 2


def test_a_file_over_the_limit_is_refused_unread(folder, settings):
    settings.MAX_FILE_SIZE = 100
    out = io.StringIO()
    with pytest.raises(CommandError):
        ingest(folder / "een.txt", out=out)
    assert "larger than MAX_FILE_MB allows" in out.getvalue()


def test_reading_a_file_costs_no_more_than_is_set(folder, settings):
    settings.READ_LIMITS = {**settings.READ_LIMITS, "pages": 1}
    out = io.StringIO()
    with pytest.raises(CommandError):
        ingest(folder / "een.txt", out=out)
    assert "pages 1" in out.getvalue()


def test_a_dry_run_says_what_would_be_done_and_keeps_nothing(folder):
    ingest(folder / "een.txt")
    rows = SourceFile.objects.count()
    (folder / "een.txt").write_text(a_letter_text(day=12) + "\nMet een regel erbij.")
    lines = ingest(folder, dry_run=True)
    assert lines[-1].startswith("1 new, 0 unchanged, 1 changed, 0 failed (dry run")
    assert SourceFile.objects.count() == rows
    assert search(Query(words="cyberdreigingen")).total == 1


def test_a_dry_run_counts_what_its_own_files_would_do_to_each_other(folder):
    (folder / "kopie.txt").write_bytes((folder / "een.txt").read_bytes())
    (folder / "langer.txt").write_text(a_letter_text(day=12) + "\nEen regel erbij.")
    rehearsed = ingest(folder, dry_run=True)[-1]
    assert rehearsed.startswith(ingest(folder)[-1])


def test_what_is_no_file_is_told_of_and_holds_up_nothing(folder):
    os.mkfifo(folder.parent / "pijp")
    out = io.StringIO()
    with pytest.raises(CommandError, match="2 of 4 files failed"):
        ingest(folder.parent / "pijp", "/dev/zero", folder, out=out)
    assert out.getvalue().count("This is no ordinary file") == 2


def test_a_terminal_sees_a_bar_and_the_failures(folder):
    (folder / "a.pdf").write_bytes(b"%PDF-1.7\nrubbish")
    out = Terminal()
    with pytest.raises(CommandError):
        ingest(folder, out=out)
    assert "█" in out.getvalue() and "3/3" in out.getvalue()
    assert "a.pdf" in out.getvalue()
    assert "een.txt" not in out.getvalue()


def test_what_a_letter_lacks_is_told(folder):
    assert "without date" in ingest(folder / "een.txt")[0]
