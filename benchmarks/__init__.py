"""What is measured. Each file is a program: python -m benchmarks.NAME."""

import os

import django

os.environ.setdefault("DEBUG", "True")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agenda_archive.settings")
django.setup()
