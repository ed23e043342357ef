"""How well and how fast references are found.

    python -m benchmarks.citations FOLDER

FOLDER holds, each where present: citation_cases.tsv (category, written, ids, pages),
citation_links.tsv (id, written, sentence), citation_titles.tsv (id, written, title),
official_ids.xz (every published id), and NAME.gold.json beside NAME.txt in any depth
(references with text and id). Every miss is named, and the same texts are read with
nllegalcit where that is installed.
"""

import csv
import json
import lzma
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from letters.citations import find_references, official_url

try:
    from nllegalcit import HandelingCitation, KamerstukCitation, parse_citations
except ImportError:
    parse_citations = None

MEGABYTE = 1_000_000
# Written over and over, to the size of the ordinary text.
LURES = {  # what begins as a citation and is none
    "bare dossiers": "28 676 en ",
    "dossiers apart": "28 676, ",
    "one endless list": "nr. 1, nr. 2 en ",
    "numbers before no dossier": "nr. 206 (28 ",
    "numbers that lack": "28676 X, nr. ",
    "words of citation": "Kamerstukken II 2020/21, ",
    "a word alone": "dossier ",
    "a chamber alone": "EK ",
    "a journal alone": "Trb. ",
    "identifiers that lack": "EK kst-3 ",
    "broken lines": "28 676-\n",
    "soft hyphens": "\u00ad",
    "small letters": "tk 28676 ",
    "another numbering": "ISO 28676-12 ",
    "chapters in brackets": "EK 35570 (X) 3 ",
    "brackets": "(28 676 (",
    "proceedings without number": "Aanhangsel van de Handelingen II 2020/21, ",
    "answers without number": "Aanh. ",
    "answers in a row": "Aanh. 1 ",
    "digits": "1234567890",
    "years": "2021 2022 ",
    "dashes": "28676-" * 3,
    "blank lines": "\n \n",
    "spaces": " ",
    "address": "https://",
    "letters": "Kamerstukkamerstuk",
}
CITATIONS = {  # nothing else
    "papers": "28676-339 ",
    "papers in full": "Kamerstukken II 2020/21, 28 676, nr. 357; ",
    "gazettes": "Trb. 2010, 272 en 2011, 3, ",
    "dossiers in brackets": "(28676) ",
    "letters of papers": "28676-A ",
    "lists of two": "28676, nr. 3 en 4 ",
    "movers of motions": "moties (28676-3) en Aa/Bb, Van der Cc en ",
    "dated papers": "28676-3, 7 april 2021, ",
    "budget chapters": "36360-VI, VII, VIII, ",
    "papers of the Eerste Kamer": "EK 28676, A ",
    "two dossiers": "36 410 V/X en 21 501-02, ",
    "dossiers with a word": "Kamerstuk 28676 ",
    "papers with a word": "Kamerstuk 28676-3 en ",
    "papers joined": "28676-3 en ",
    "papers in a row": "28676-12, ",
    "papers apart": "28676-3; ",
    "long lists": "28676, nrs. 1, 2, 3, 4, 5 en 6 ",
    "numbers before dossiers": "nr. 3 (28676) ",
    "further numbers that lack": "28676, nr. 3 (abc), p. 3 en nr. ",
    "motions": "motie-Aa (28676-3) ",
    "identifiers": "kst-28676-3 ",
    "papers with two letters": "28676-AB ",
    "dossiers in a row": "Kamerstuk 28676, ",
    "numbers after a comma": "Kamerstuk 28676, 3; ",
    "letters after a comma": "EK 28676, A; ",
    "papers of two dossiers": "31 293 en 31 289, nr. 653; ",
    "papers of the Kingdom": "36455 (R2188) nr. 11; ",
    "ranges": "32307, nrs. 1-2; ",
    "ranges of thirty": "28676, nrs. 1-30 ",
    "old dossiers": "10000-3, ",
    "letters of old dossiers": "10000-A en ",
    "chapters in a row": "36200-VI; ",
    "chapters that lack": "35570-X- ",
    "councils": "21 501-02, ",
    "many spaces": "28676  - 3   ",
    "later sessions": "Kamerstukken II 2019/20, 28 676, nr. 3 en 2020/21, ",
}


def main(folder: Path) -> None:
    for name, measure in MEASURES.items():
        if (path := folder / name).exists():
            print(f"\n{name}")
            measure(path)
    letters(folder)
    beside_nllegalcit(folder)
    speed(folder)


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def ids_in(text: str) -> list[str]:
    """Return the ids found, without those of citations that cannot be resolved."""
    return [each.identifier for each in find_references(text) if each.identifier]


def score(found: int, total: int) -> str:
    return f"{found} of {total} ({found / max(total, 1):.4f})"


def cases(path: Path) -> None:
    """Forms must give their ids and pages; a trap gives what its note allows."""
    right = total = 0
    for row in rows(path):
        ids = ids_in(row["written"])
        if row["category"] == "ref-negative":
            print(f"  trap {row['written']!r}: {ids} ({row['note']})")
        elif row["category"] == "ref":
            total += 1
            pages = [official_url(identifier) for identifier in ids]
            wanted = row["expected"].split(" | "), row["url"].split(" | ")
            if (ids, pages) == wanted:
                right += 1
            else:
                print(f"  missed {row['written']!r}: {ids}")
    print(f"  forms: {score(right, total)}")


def texts_with_one_id(text_column: str) -> Callable[[Path], None]:
    def measure(path: Path) -> None:
        found = total = 0
        known = official_ids(path.with_name("official_ids.xz"))
        seen, unknown = 0, []
        for row in rows(path):
            total += 1
            ids = ids_in(row[text_column])
            if row["id"].strip() not in ids:  # some texts are cut off before it
                ids = ids_in(row["written"])
            found += row["id"].strip() in ids
            if row["id"].strip() not in ids:
                print(f"  missed {row['id']} {row['written']!r}: {ids}")
            papers = [each for each in ids if each.startswith("kst-")]
            seen += len(papers)
            unknown += [each for each in papers if known and each not in known]
        print(f"  recall: {score(found, total)}")
        print(f"  published: {score(seen - len(unknown), seen)}; not: {unknown}")

    return measure


def official_ids(path: Path) -> set[str]:
    if not path.exists():
        return set()
    with lzma.open(path, "rt") as lines:
        return {line.strip() for line in lines if line.startswith("kst-")}


def letters(folder: Path) -> None:
    for name, written, wanted in gold_letters(folder):
        found = Counter(ids_in(written))
        right = sum((wanted & found).values())
        print(f"\n{name}: {score(right, sum(wanted.values()))}")
        print(f"  missed {list(wanted - found)}, too many {list(found - wanted)}")


def gold_letters(folder: Path) -> Iterator[tuple[str, str, Counter[str]]]:
    """Yield the name, the text and the ids of each letter that was read by hand."""
    for gold in sorted(folder.rglob("*.gold.json")):
        text = gold.with_name(gold.name.replace(".gold.json", ".txt"))
        if not text.exists():
            continue
        content = text.read_bytes()
        try:
            written = content.decode("utf-8")
        except UnicodeDecodeError:
            written = content.decode("cp1252")
        references = json.loads(gold.read_text())["references"]
        yield text.name, written, Counter(each["id"] for each in references)


def beside_nllegalcit(folder: Path) -> None:
    """The ids wanted and those found among them, by this project and the other."""
    if parse_citations is None:
        print("\nnllegalcit is not installed: not set beside it")
        return
    print("\nof the ids wanted, found here and by nllegalcit")
    texts = {
        name: [(written, set(wanted))] for name, written, wanted in gold_letters(folder)
    }
    if (path := folder / "citation_links.tsv").exists():
        texts[path.name] = [  # some sentences are cut off before what they cite
            (f"{row['sentence']}\n\n{row['written']}", {row["id"].strip()})
            for row in rows(path)
        ]
    if (path := folder / "citation_cases.tsv").exists():
        texts[path.name] = [
            (row["written"], set(row["expected"].split(" | ")))
            for row in rows(path)
            if row["category"] == "ref"
        ]
    for name, pairs in texts.items():
        total = sum(len(wanted) for _, wanted in pairs)
        here = sum(len(wanted & set(ids_in(text))) for text, wanted in pairs)
        there = sum(len(wanted & their_ids(text)) for text, wanted in pairs)
        print(f"  {name:32} {total:4} {here:4} {there:4}")


def their_ids(text: str) -> set[str]:
    """Return the ids of the papers, debates and rulings that nllegalcit finds."""
    found = set()
    for each in parse_citations(text):
        if isinstance(each, KamerstukCitation):
            dossier = re.sub(r"[ .]", "", each.dossiernummer)
            dossier = re.sub(r"(?<=\d)-?(?=[A-Z])", "-", dossier)
            found.add(f"kst-{dossier}-{each.ondernummer}")
        elif isinstance(each, HandelingCitation):
            chamber = "ek" if each.kamer.value == "I" else "tk"
            year = re.sub(r"\D", "", each.vergaderjaar)[:4]
            session = f"{year}{int(year) + 1}"
            found.add(
                f"h-{chamber}-{session}-{each.vergaderingnummer}-{each.itemnummer}"
            )
        else:
            found.add(str(each))
    return found


def speed(folder: Path) -> None:
    """Ordinary text, and texts made to be slow: each must take its share and no more.

    A text of nothing but citations is held up by its references, which must be made.
    """
    titles = folder / "citation_titles.tsv"
    ordinary = "".join(row["title"] for row in rows(titles)) if titles.exists() else ""
    prose = "".join(path.read_text("cp1252") for path in sorted(folder.rglob("*.txt")))
    print("\nspeed: MB/s, the time that twice the text takes (2 is linear),")
    print("references a second")
    parts = {
        "ordinary text": {"prose": prose, "titles": ordinary},
        "what begins as a citation and is none": LURES,
        "nothing but citations": CITATIONS,
    }
    for part, texts in parts.items():
        print(f"  {part}")
        for name, unit in texts.items():
            if unit:
                print(f"    {name:28} {measured(unit)}")


def measured(unit: str, size: int = MEGABYTE) -> str:
    text = repeated(unit, size)
    (once, count), (twice, _) = timed(text), timed(text * 2)
    rate = len(text) / MEGABYTE / once
    return f"{rate:6.1f} {twice / once:6.1f} {count / once:10,.0f}"


def repeated(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def timed(text: str, times: int = 3) -> tuple[float, int]:
    """Return the seconds that a text takes, the best of some, and its references."""
    seconds = []
    for _ in range(times):
        start = time.process_time()
        found = find_references(text)
        seconds.append(time.process_time() - start)
    return min(seconds), len(found)


MEASURES = {
    "citation_cases.tsv": cases,
    "citation_links.tsv": texts_with_one_id("sentence"),
    "citation_titles.tsv": texts_with_one_id("title"),
}

if __name__ == "__main__":
    main(Path(sys.argv[1]))
