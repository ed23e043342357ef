"""Letters of which people wrote down what is in them: none is read worse than before.

What was read at the last measurement lies in letters/data/quality/, where the site
shows it. After a gain it is measured anew:

    manage.py quality tests/golden/SET --write letters/data/quality/SET.json
"""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from letters.quality.reports import PUBLISHED, changes
from tests.conftest import IN_CI, TESSERACT

GOLDEN = Path(__file__).parent / "golden"
SETS = ["letters", "documents"]


def measured_before(name: str) -> dict:
    return json.loads((PUBLISHED / f"{name}.json").read_text())


@pytest.mark.parametrize("name", SETS)
def test_no_letter_is_read_worse_than_is_published(name):
    out = io.StringIO()
    call_command(
        "quality", GOLDEN / name, as_json=True, stdout=out, stderr=io.StringIO()
    )
    _, losses = changes(measured_before(name), json.loads(out.getvalue()))
    if not TESSERACT and not IN_CI:
        losses = [each for each in losses if ".scan." not in each]
    assert not losses


@pytest.mark.parametrize("name", SETS)
def test_every_letter_with_a_gold_reading_is_published(name):
    golds = (GOLDEN / name).glob("*.gold.json")
    files = {each for gold in golds for each in json.loads(gold.read_text())["files"]}
    assert files == set(measured_before(name)["files"])
    assert all((GOLDEN / name / each).exists() for each in files)
