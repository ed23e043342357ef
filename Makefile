# Two verbs for a newcomer: make run, make test. PORT and PYTHON may be chosen:
# make run PORT=9000 PYTHON=python3.12
PYTHON ?= python3
VENV := .venv/bin/python
MANAGE := $(VENV) manage.py
PIP := $(VENV) -m pip --quiet --disable-pip-version-check

# Debian's packages: installed when that may be done, otherwise asked for.
debian = { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get -qq update \
	&& DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $(1) \
	>/dev/null; } || { echo "Please install $(1), and try again." >&2; false; }

TESTED_WITH := chromium fonts-dejavu-core postgresql tesseract-ocr tesseract-ocr-nld \
	libreoffice-writer-nogui

.PHONY: help run test check format
.DELETE_ON_ERROR:

help:  ## Tell what can be asked for
	@sed -n 's/^\([a-z]*\):.*## /make \1: /p' Makefile

run: .venv/installed .env  ## Set up what is missing, and serve the archive here
	@echo "Bringing the database up to date."
	@$(MANAGE) migrate --verbosity 0
	@echo "Loading the letters that are known to exist."
	@$(MANAGE) load_known
	@echo "Taking in sample_letters/."
	@$(MANAGE) ingest sample_letters
	@echo "Laying out the static files."
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@echo "To make an editor's account: $(MANAGE) createsuperuser"
	@$(VENV) -m gunicorn

test: .venv/installed-for-tests check  ## Run all tests, on SQLite and on PostgreSQL
	@command -v chromium >/dev/null && command -v soffice >/dev/null \
		&& tesseract --list-langs 2>/dev/null | grep -qx nld \
		&& ls /usr/lib/postgresql/*/bin/initdb \
		/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf >/dev/null 2>&1 \
		|| $(call debian,$(TESTED_WITH)) || [ "$$CI" != true ]
	@echo "Running the tests on PostgreSQL, without the journeys in a browser."
	@$(VENV) tests/with_postgres.py -- $(VENV) -m pytest -m "not browser"
	@echo "Running all tests on SQLite."
	@$(VENV) -m pytest

check: .venv/installed-for-tests  ## Look for what is wrong without running anything
	@$(VENV) -m ruff check
	@$(VENV) -m ruff format --check

format: .venv/installed-for-tests  ## Lay the code out as it should be
	@$(VENV) -m ruff check --fix
	@$(VENV) -m ruff format

.venv/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make run PYTHON=..." >&2; false; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(call debian,python3-venv)
	@echo "Installing the packages of requirements.txt in .venv."
	@$(PYTHON) -m venv .venv
	@$(PIP) install -r requirements.txt
	@touch $@

.venv/installed-for-tests: requirements-dev.txt .venv/installed
	@echo "Installing the packages of requirements-dev.txt in .venv."
	@$(PIP) install -r requirements-dev.txt
	@touch $@

.env:
	@echo "Writing .env, with a secret key of its own."
	@$(PYTHON) -m agenda_archive.first_env
