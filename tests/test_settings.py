import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db.utils import ConnectionHandler
from django.urls import reverse

from agenda_archive.first_env import write_first_env

ROOT = Path(__file__).parent.parent
SETTINGS = ROOT / "agenda_archive" / "settings.py"
NAMES = re.findall(r'\benv\.\w+\(\s*"([A-Z_]+)"', SETTINGS.read_text())
PRODUCTION = {
    "SECRET_KEY": "a-key-of-fifty-characters-that-nobody-could-guess-0",
    "ALLOWED_HOSTS": "archive.example,.example.org,192.0.2.1,[::1]",
}


@pytest.fixture
def read_settings(monkeypatch, tmp_path):
    """Give a function that reads the settings anew, from just these variables."""

    def read(**environment):
        nothing = dict.fromkeys(NAMES, "")
        told = nothing | PRODUCTION | {"DATA_DIR": str(tmp_path / "data")} | environment
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))

    return read


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run a command of manage.py with these variables and no other."""
    told = dict.fromkeys(NAMES, "") | PRODUCTION | environment
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True)


WRONG = [
    ("SECRET_KEY", " "),
    ("ALLOWED_HOSTS", ""),
    ("ALLOWED_HOSTS", ","),
    ("ALLOWED_HOSTS", "https://archive.example"),
    ("ALLOWED_HOSTS", "archive.example:8000"),
    ("ALLOWED_HOSTS", "archive.example other.example"),
    ("DEBUG", "yes"),
    ("DEBUG", "true"),
    ("HTTPS", "maybe"),
    ("DATA_DIR", str(SETTINGS)),
    ("DATA_DIR", "/proc/archive"),
    ("DATABASE_URL", "archive"),
    ("DATABASE_URL", "mysql://archive@localhost/archive"),
    ("DATABASE_URL", "postgres://archive@localhost:port/archive"),
    ("DATABASE_URL", "postgres://archive@localhost"),
    ("DATABASE_URL", "sqlite://"),
    ("DATABASE_URL", "sqlite:////nowhere/archive.sqlite3"),
    ("MAX_FILE_MB", "abc"),
    ("MAX_FILE_MB", "0"),
    ("MAX_FILE_MB", "-1"),
    ("MAX_FILE_MB", "1.5"),
    ("MAX_FILE_MB", "²"),
    ("MAX_FILE_MB", "9" * 5000),
    ("SEARCH_URL", "whoosh"),
    ("SEARCH_URL", "https://search.example"),
    ("SEARCH_URL", "memory:///archive"),
    ("READ_PAGES", "0"),
    ("READ_INFLATED_MB", "much"),
    ("READ_TEXT_MB", "0"),
    ("READ_MEMORY_MB", "255"),
    ("READ_CPU_SECONDS", "1s"),
    ("READ_SECONDS", "soon"),
    ("SEARCH_BUDGET_MS", "soon"),
    ("PORT", "99999"),
    ("LOG_LEVEL", "chatty"),
]


@pytest.mark.parametrize("name, value", WRONG)
def test_a_wrong_value_stops_the_start_by_name(read_settings, name, value):
    with pytest.raises(ImproperlyConfigured, match=rf"^{name} .*(write|set) "):
        read_settings(**{name: value})


def test_a_refused_database_keeps_its_password_to_itself(read_settings):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read_settings(DATABASE_URL="mysql://archive:hush@localhost/archive")
    assert "hush" not in str(refusal.value)


def test_debugging_needs_no_settings_and_is_asked_for(read_settings):
    assert not read_settings()["DEBUG"]
    debugging = read_settings(DEBUG="True", SECRET_KEY="", ALLOWED_HOSTS="")
    assert debugging["DEBUG"]
    assert debugging["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]


def test_hosts_may_have_spaces_around_them(read_settings):
    found = read_settings(ALLOWED_HOSTS=" archive.example, .example.org ,")
    assert found["ALLOWED_HOSTS"] == ["archive.example", ".example.org"]


def test_the_data_folder_is_made_and_holds_all_that_is_kept(read_settings, tmp_path):
    folder = tmp_path / "deep" / "a folder?"
    found = read_settings(DATA_DIR=str(folder))
    assert folder.is_dir()
    assert found["DATABASES"]["default"]["NAME"] == folder / "archive.sqlite3"
    assert found["MEDIA_ROOT"] == folder / "files"
    assert found["HAYSTACK_CONNECTIONS"]["default"]["PATH"] == str(folder / "index")


def test_the_index_can_lie_elsewhere(read_settings, tmp_path):
    found = read_settings(SEARCH_URL=f"whoosh://{tmp_path}/index")
    assert found["HAYSTACK_CONNECTIONS"]["default"]["PATH"] == f"{tmp_path}/index"


def test_a_relative_data_folder_lies_beside_manage_py(
    read_settings, monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)
    relative = os.path.relpath(tmp_path / "data", ROOT)
    assert read_settings(DATA_DIR=relative)["DATA_DIR"] == tmp_path / "data"


def test_a_relative_embedded_database_lies_beside_manage_py(read_settings):
    found = read_settings(DATABASE_URL="sqlite:///archive.db")
    assert found["DATABASES"]["default"]["NAME"] == ROOT / "archive.db"


def test_postgres_is_chosen_by_its_url(read_settings):
    found = read_settings(
        DATABASE_URL="postgres://reader:p%40ss@db.example:6432/letters"
    )
    database = found["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"]) == ("db.example", 6432)
    assert (database["USER"], database["PASSWORD"]) == ("reader", "p@ss")
    assert database["NAME"] == "letters"


@pytest.mark.django_db
def test_the_embedded_database_is_read_while_a_command_writes(read_settings):
    databases = read_settings()["DATABASES"]
    command = ConnectionHandler(databases)["default"]
    server = ConnectionHandler(databases)["default"]
    with command.cursor() as writing, server.cursor() as reading:
        writing.execute("CREATE TABLE letter (title text)")
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("INSERT INTO letter VALUES ('Brief')")
        reading.execute("SELECT count(*) FROM letter")
        assert reading.fetchone() == (0,)
    command.close()
    server.close()


def test_https_keeps_cookies_to_https(read_settings):
    plain, secure = read_settings(), read_settings(HTTPS="True")
    for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"):
        assert (plain[name], secure[name]) == (False, True)


@pytest.mark.django_db
def test_who_guesses_a_password_locks_out_that_name_only(client, django_user_model):
    for name in ("guessed", "other"):
        django_user_model.objects.create_user(name, password="right", is_staff=True)
    address = reverse("admin:login")
    for _ in range(settings.AXES_FAILURE_LIMIT):
        client.post(address, {"username": "guessed", "password": "wrong"})
    guessed = client.post(address, {"username": "guessed", "password": "right"})
    other = client.post(address, {"username": "other", "password": "right"})
    assert (guessed.status_code, other.status_code) == (429, 302)


def test_a_production_site_passes_the_checks_for_deployment(tmp_path):
    arguments = ["check", "--deploy", "--fail-level", "WARNING"]
    check = manage(*arguments, HTTPS="True", DATA_DIR=str(tmp_path))
    assert check.returncode == 0, check.stderr


def test_a_command_says_what_is_missing(tmp_path):
    check = manage("check", SECRET_KEY=" ", DATA_DIR=str(tmp_path))
    assert check.returncode != 0
    assert "SECRET_KEY is missing" in check.stderr


def test_a_letter_is_read_without_a_database(tmp_path):
    letter = "sample_letters/nato-2021-06-01.txt"
    reading = manage("read", letter, DATA_DIR=str(tmp_path))
    assert reading.returncode == 0, reading.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.django_db
def test_the_migrations_make_what_the_models_say():
    call_command("makemigrations", check=True, dry_run=True)


def test_the_first_env_is_a_good_one_that_only_its_owner_reads(tmp_path, monkeypatch):
    write_first_env(tmp_path / ".env")
    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600
    lines = (tmp_path / ".env").read_text().splitlines()
    told = dict(line.split("=", 1) for line in lines if not line.startswith("#"))
    check = manage("check", **told, DATA_DIR=str(tmp_path))
    assert check.returncode == 0, check.stderr


def test_a_standing_env_is_left_alone(tmp_path):
    (tmp_path / ".env").write_text("SECRET_KEY=mine\n")
    with pytest.raises(FileExistsError):
        write_first_env(tmp_path / ".env")
    assert (tmp_path / ".env").read_text() == "SECRET_KEY=mine\n"


@pytest.mark.parametrize(
    "document, form",
    [("README.md", r"^\| `([A-Z_]+)`"), (".env.example", r"^(?:# )?([A-Z_]+)=")],
)
def test_the_documents_list_every_setting(document, form):
    listed = re.findall(form, (ROOT / document).read_text(), re.MULTILINE)
    assert sorted(listed) == sorted(NAMES)


def test_the_readme_lists_every_command():
    listed = re.findall(r"^\| `([a-z_]+)\b", (ROOT / "README.md").read_text(), re.M)
    commands = (ROOT / "letters" / "management" / "commands").glob("[a-z]*.py")
    assert sorted(listed) == sorted(path.stem for path in commands)
