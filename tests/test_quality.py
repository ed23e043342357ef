"""How readings are held against gold, counted, and told by the command."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from agenda_archive import __version__
from letters.quality import Finding, compare
from letters.quality.reports import FileRead, changes, report, scored
from letters.readings import as_reading
from tests.builders import a_letter_text, a_parsed_letter

DMM = {
    "kind": "defence",
    "start": "2025-02-12",
    "end": "2025-02-13",
    "place": "Brussel",
    "format": "in-person",
    "status": "regular",
}


NOTHING = compare({}, {}, "pdf")


def found_of(field: str, gold: dict, found: dict, file_format: str = "pdf") -> Finding:
    return compare(gold, found, file_format)[field]


def items(*titles: str) -> dict:
    """Return a reading of these agenda items; "> " is a level deeper."""
    return {
        "agenda_items": [
            {"level": 1 + each.count("> "), "number": None, "title": each.lstrip("> ")}
            for each in titles
        ]
    }


def references(*ids: str) -> dict:
    return {"references": [{"id": each, "text": each} for each in ids]}


def test_a_letter_that_is_read_as_agreed_has_no_fault():
    reading = json.loads(json.dumps(as_reading(a_parsed_letter())))
    findings = compare(reading, reading, "pdf").values()
    assert not [each for each in findings if each.missed or each.invented]
    assert sum(each.right for each in findings) > 8


@pytest.mark.parametrize(
    ("field", "gold", "found", "right", "missed", "invented"),
    [
        ("kind", {"kind": "verslag"}, {"kind": "overig"}, 0, 1, 1),
        ("date", {"date": None}, {"date": "2025-02-01"}, 0, 0, 1),
        ("date", {"date": None}, {"date": None}, 0, 0, 0),
        ("title", {"title": "Een agenda"}, {"title": "Een\n agenda"}, 1, 0, 0),
        ("dossiers", {"dossiers": ["1", "2"]}, {"dossiers": ["2", "1"]}, 0, 1, 1),
        ("meetings", {"meetings": [DMM]}, {"meetings": []}, 0, 1, 0),
        (
            "meetings",
            {"meetings": [DMM]},
            {"meetings": [DMM | {"place": None}]},
            1,
            0,
            0,
        ),
        (
            "circumstances",
            {"meetings": [DMM]},
            {"meetings": [DMM | {"place": None, "status": "extra"}]},
            1,
            2,
            1,
        ),
        ("agenda_items", items("Cyber", "> Zee"), items("Cyber", "Zee"), 1, 1, 1),
        ("agenda_items", items("Cyber", "Zee"), items("Zee", "Cyber"), 1, 1, 1),
        ("references", references("a", "a", "b"), references("b", "a"), 2, 1, 0),
        ("confidential_annexes", {"confidential_annexes": 1}, {}, 0, 1, 0),
    ],
)
def test_a_field_is_compared_by_what_counts_in_it(
    field, gold, found, right, missed, invented
):
    finding = found_of(field, gold, found)
    counted = finding.right, len(finding.missed), len(finding.invented)
    assert counted == (right, missed, invented)


def test_spaces_and_capitals_do_not_count_in_a_signature():
    gold = {"signatories": [{"name": "J. G. Verzonnen", "role": "MINISTER VAN ZEE"}]}
    found = {"signatories": [{"name": "J.G. Verzonnen", "role": "minister van Zee"}]}
    assert found_of("signatories", gold, found) == Finding(right=1)


def test_a_role_without_a_name_is_compared_as_such():
    gold = {"signatories": [{"name": None, "role": "minister van Zee"}]}
    assert found_of("signatories", gold, gold) == Finding(right=1)


@pytest.mark.parametrize(("file_format", "right"), [("txt", 2), ("odt", 2), ("pdf", 1)])
def test_where_no_level_can_be_seen_the_title_has_to_do(file_format, right):
    finding = found_of(
        "agenda_items", items("Cyber", "> Zee"), items("Cyber", "Zee"), file_format
    )
    assert finding.right == right


def test_a_heading_that_is_no_item_may_be_taken_for_one():
    gold = items("Cyber") | {"other_headings": ["Tot slot"]}
    found = items("Cyber", "Tot slot", "Geen kop")
    assert found_of("agenda_items", gold, found) == Finding(1, [], ["Geen kop"])


def test_a_deadline_counts_beside_its_sentence():
    sentence = {"sentence": "U ontvangt een brief voor de zomer."}
    gold = {"commitments": [sentence | {"deadline_text": "voor de zomer"}]}
    found = {"commitments": [sentence | {"deadline_text": None}]}
    assert found_of("commitments", gold, found).right == 1
    assert len(found_of("deadlines", gold, found).missed) == 1


def test_what_was_read_in_a_trap_is_told():
    gold = references("kst-28676-1")
    gold |= {"not_ids": ["kst-12041-7"], "not_references": ["Postbus 20018", "€ 350"]}
    found = {
        "references": [
            {"id": "kst-28676-1", "text": "28676-1"},
            {"id": "kst-12041-7", "text": "2021D12041, 7"},
            {"id": "dossier/20018", "text": "20018"},
        ]
    }
    assert found_of("traps", gold, found) == Finding(
        1, ["kst-12041-7", "Postbus 20018"], []
    )


def test_a_file_that_cannot_be_read_missed_everything():
    finding = found_of("references", references("a", "b"), {})
    assert finding == Finding(0, ["a", "b"], [])


def test_shares_are_of_all_files_and_not_of_their_averages():
    score = scored([Finding(3, ["a"], []), Finding(0, [], ["b", "c"])])
    assert score == {
        "right": 3,
        "missed": 1,
        "invented": 2,
        "precision": 0.6,
        "recall": 0.75,
        "f1": 0.6667,
    }


def test_a_share_of_nothing_is_none():
    assert scored([]) == {}
    assert scored([Finding(0, ["a"], [])])["precision"] is None


def a_report(*, missed: list[str], name: str = "a.pdf") -> dict:
    gold = references("a", "b", "c")
    found = references(*({"a", "b", "c"} - set(missed)))
    return report([FileRead(name, "pdf", 0.5, compare(gold, found, "pdf"))])


def test_a_report_counts_by_format_and_together():
    gold = references("a")
    read = [
        FileRead("a.pdf", "pdf", 0.5, compare(gold, gold, "pdf")),
        FileRead("a.scan.pdf", "scan", 9.0, compare(gold, {}, "scan"), "blind"),
    ]
    counts = report(read)["fields"]["references"]
    recalls = {name: score["recall"] for name, score in counts.items()}
    assert recalls == {"all": 0.5, "pdf": 1.0, "scan": 0.0}


def test_changes_name_what_is_better_and_what_is_worse():
    before, after = a_report(missed=["a", "b"]), a_report(missed=["b", "c"])
    gains, losses = changes(before, after)
    assert gains == ["a.pdf: references missed: a"]
    assert losses == ["a.pdf: references missed: c"]


@pytest.mark.parametrize(
    ("invented", "losses"),
    [(["x"], []), (["y"], []), (["x", "y"], ["a.pdf: title invented: y"])],
)
def test_to_invent_something_else_is_no_loss_but_to_invent_more_is(invented, losses):
    before, after = (
        report(
            [FileRead("a.pdf", "pdf", 0.5, NOTHING | {"title": Finding(0, [], each)})]
        )
        for each in (["x"], invented)
    )
    assert changes(before, after).losses == losses


def test_a_file_that_can_no_longer_be_read_is_a_loss():
    before, after = (
        report([FileRead("a.pdf", "pdf", 0.5, NOTHING, error)])
        for error in ("", "blind")
    )
    assert changes(before, after) == ([], ["a.pdf: not read: blind"])


def test_a_file_that_is_gone_is_a_loss_and_a_new_one_is_neither():
    before, after = a_report(missed=[]), a_report(missed=["a"], name="b.pdf")
    assert changes(before, after) == ([], ["a.pdf: is not there"])


@pytest.fixture
def folder(tmp_path) -> Path:
    """Return a folder with a made-up letter and the gold reading of it."""
    folder = tmp_path / "verzonnen"
    folder.mkdir()
    (folder / "brief.txt").write_text(a_letter_text(12))
    out = io.StringIO()
    call_command("read", str(folder / "brief.txt"), stdout=out)
    (folder / "brief.gold.json").write_text(out.getvalue())
    (folder / "ander.txt").write_text("Dit bestand heeft geen goud.")
    return folder


def quality(*arguments) -> tuple[str, str]:
    out, told = io.StringIO(), io.StringIO()
    call_command("quality", *map(str, arguments), stdout=out, stderr=told)
    return out.getvalue(), told.getvalue()


def change_gold(folder: Path, **fields) -> None:
    path = folder / "brief.gold.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


def test_the_command_prints_a_table_and_what_was_wrong(folder):
    change_gold(folder, date="2020-01-01")
    printed, told = quality(folder)
    assert told == "[1/1] brief.txt\n"
    assert "precision" in printed and "agenda_items" in printed
    assert "brief.txt" in printed and "date missed: 2020-01-01" in printed


def test_the_command_tells_machines_the_set_and_the_version(folder):
    found = json.loads(quality(folder, "--json")[0])
    told = found["set"], found["version"], found["letters"]
    assert told == ("verzonnen", __version__, 1)
    assert found["fields"]["references"]["txt"]["f1"] == 1.0
    assert found["files"]["brief.txt"]["seconds"] > 0


def test_the_command_fails_on_a_loss_and_names_it(folder, tmp_path):
    baseline = tmp_path / "before.json"
    quality(folder, "--write", baseline)
    quality(folder, "--baseline", baseline)
    change_gold(folder, date="2020-01-01")
    told = io.StringIO()
    with pytest.raises(CommandError, match="losses: 1; gains: 0"):
        call_command("quality", folder, baseline=baseline, stderr=told)
    assert "loss  brief.txt: date missed: 2020-01-01" in told.getvalue()


def test_a_file_that_cannot_be_read_is_told_and_counted(folder):
    (folder / "brief.pdf").write_bytes(b"")
    printed, _ = quality(folder)
    assert "not read: The file is empty" in printed


def test_the_files_of_a_letter_are_told_apart_by_their_kind(folder):
    (folder / "brief.txt").rename(folder / "brief.scan.txt")
    found = json.loads(quality(folder, "--json")[0])
    assert {each["format"] for each in found["files"].values()} == {"scan"}


@pytest.mark.parametrize(
    "baseline",
    [
        "[]",
        "{}",
        '{"files": {}}',
        '{"files": ["brief.txt"]}',
        '{"files": {"a.txt": 1}}',
    ],
)
def test_a_baseline_that_is_no_report_is_refused(folder, tmp_path, baseline):
    path = tmp_path / "before.json"
    path.write_text(baseline)
    with pytest.raises(CommandError, match="before.json"):
        quality(folder, "--baseline", path)


@pytest.mark.parametrize("arguments", [["weg"], ["{folder}", "--baseline", "weg.json"]])
def test_the_command_tells_of_what_is_not_there(folder, arguments):
    with pytest.raises(CommandError, match="weg"):
        quality(*(each.format(folder=folder) for each in arguments))
