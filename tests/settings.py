"""The settings of the tests: the site's own, but quick, and with a folder of their own.

Only DATABASE_URL is taken from outside; what .env says does not count.
"""

import atexit
import os
import shutil
import tempfile

folder = tempfile.mkdtemp(prefix="agenda-archive-tests-")
atexit.register(shutil.rmtree, folder, ignore_errors=True)

os.environ |= {
    "SECRET_KEY": "only for tests",
    "ALLOWED_HOSTS": "localhost",
    "DATA_DIR": folder,
    "DEBUG": "",
    "HTTPS": "",
    "LOG_LEVEL": "",
    "MAX_FILE_MB": "",
    "SEARCH_URL": "",
    "READ_PAGES": "",
    "READ_INFLATED_MB": "",
    "READ_TEXT_MB": "",
    "READ_MEMORY_MB": "",
    "READ_CPU_SECONDS": "",
    "READ_SECONDS": "",
    "SEARCH_BUDGET_MS": "60000",  # a slow machine must not change what is found
}
os.environ.setdefault("DATABASE_URL", "")

from agenda_archive.settings import *  # noqa: E402, F403

if "sqlite" in DATABASES["default"]["ENGINE"]:  # noqa: F405
    # In a file, as on the site: each thread of a server has a connection of its own.
    DATABASES["default"]["TEST"] = {"NAME": f"{folder}/test.sqlite3"}  # noqa: F405

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STATIC_ROOT = folder
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
