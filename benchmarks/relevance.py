"""How well a search finds what was judged relevant, by each step of the analysis.

    python -m benchmarks.relevance [JUDGMENTS [FOLDER ...]]

JUDGMENTS is a table of queries with the paragraphs that answer them, by the name of
the letter and the paragraph's number ("nato-2021-06-01:17"); the letters are text
files in the folders. By default: relevance.tsv, the sample letter, and the made-up
letters of the tests. Every query that falls short of the last step is named.
"""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import snowballstemmer
from whoosh.analysis import LanguageAnalyzer, StemmingAnalyzer

from letters.ingest import read_letter
from letters.search import dutch
from letters.search.marking import find_needles
from letters.search.query import parse
from letters.search.sought import Sought
from letters.search.synonyms import Table, table_of, widen
from letters.search.tree import All, Any, Node, Not
from letters.shapes import SourceFile

HERE = Path(__file__).parent
JUDGMENTS = HERE / "relevance.tsv"
FOLDERS = (HERE.parent / "sample_letters", HERE.parent / "tests" / "golden")
SYNONYMS = HERE.parent / "letters" / "data" / "synonyms.txt"

AS_THE_SITE = "+ synonyms: as the site searches"

Judged = dict[str, set[str]]  # a query, and the paragraphs that answer it
Search = Callable[[str, str], bool]  # a query and a text: is it found there?


def main(judgments: Path = JUDGMENTS, *folders: Path) -> None:
    judged = dict(read_judgments(judgments))
    units = judged_units(judged, folders or FOLDERS)
    print(f"{len(judged)} queries, {len(units)} paragraphs")
    print(f"{'':34}recall precision  F1   nothing")
    for name, search in steps().items():
        results = answers(search, units, judged)
        recall, precision, f1, nothing = measured(results, judged)
        print(f"{name:34}{recall:6.2f}{precision:10.2f}{f1:6.2f}{nothing:6}")
    for query, relevant in judged.items():
        if missed := relevant - results[query]:
            print(f"  missed by {query!r}: {' '.join(sorted(missed))}")
        if wrong := results[query] - relevant:
            print(f"  too many by {query!r}: {' '.join(sorted(wrong))}")


def judged_units(judged: Judged, folders: tuple[Path, ...]) -> dict[str, str]:
    """Return the paragraphs of the letters that were judged."""
    relevant = set(chain.from_iterable(judged.values()))
    letters = {letter_of(unit) for unit in relevant}
    units = dict(paragraphs(folders))
    assert relevant <= units.keys()
    return {unit: text for unit, text in units.items() if letter_of(unit) in letters}


def letter_of(unit: str) -> str:
    return unit.partition(":")[0]


def paragraphs(folders: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    files = chain.from_iterable(folder.rglob("*.txt") for folder in folders)
    for file in sorted(files):
        letter = read_letter(SourceFile(file.name, file.read_bytes())).letter
        for number, paragraph in enumerate(letter.paragraphs, 1):
            text = letter.text[paragraph.start : paragraph.end]
            yield f"{file.stem}:{number}", text


def read_judgments(path: Path) -> Iterator[tuple[str, set[str]]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            yield row["query"], set(row["relevant"].split())


class Figures(NamedTuple):
    """Means over the queries, and how many queries found nothing."""

    recall: float
    precision: float
    f1: float
    nothing: int


def measured(results: Judged, judged: Judged) -> Figures:
    recalls, precisions, f1s = [], [], []
    for query, relevant in judged.items():
        found = results[query]
        right = len(found & relevant)
        recalls.append(right / len(relevant))
        precisions.append(right / len(found) if found else 0)
        f1s.append(2 * right / (len(found) + len(relevant)))
    nothing = sum(not found for found in results.values())
    return Figures(mean(recalls), mean(precisions), mean(f1s), nothing)


def answers(search: Search, units: dict[str, str], queries: Iterable[str]) -> Judged:
    """Return for each query the paragraphs that it finds."""
    return {
        query: {unit for unit, text in units.items() if search(query, text)}
        for query in queries
    }


def steps() -> dict[str, Search]:
    """Return the steps of the analysis, each with all of those before it."""
    kraaij_pohlmann = snowballstemmer.stemmer("dutch").stemWord
    english, porter = StemmingAnalyzer(), LanguageAnalyzer("nl")
    lines = SYNONYMS.read_text(encoding="utf-8").splitlines()
    table = table_of(tuple("\n".join(line.split(" = ")) for line in lines))
    return {
        "no stemming": bags(lambda text: forms(text)),
        "Haystack's default (English)": bags(whoosh_terms(english)),
        "Whoosh's Dutch": bags(whoosh_terms(porter)),
        "Kraaij-Pohlmann": bags(lambda text: map(kraaij_pohlmann, forms(text))),
        "+ function words, stem of stem": bags(stems),
        "+ compounds": through({}),
        AS_THE_SITE: through(table),
    }


def through(table: Table) -> Search:
    """Search by the tree of a query, as every engine does."""
    return lambda query, text: holds(widen(parse(query).tree, table), text)


def forms(text: str) -> list[str]:
    return [token.form for token in dutch.tokens(text)]


def stems(text: str) -> list[str]:
    return [token.stem for token in dutch.tokens(text)]


def whoosh_terms(analyzer: Callable) -> Callable:
    return lambda text: [token.text for token in analyzer(text)]


def bags(terms_of: Callable) -> Search:
    """Search as most engines do: a text is found that has all terms of the query."""
    bag = cache(lambda text: frozenset(terms_of(text)))
    return lambda query, text: bool(bag(query)) and bag(query) <= bag(text)


def holds(node: Node, text: str) -> bool:
    match node:
        case All(parts):
            return all(holds(part, text) for part in parts)
        case Any(parts):
            return any(holds(part, text) for part in parts)
        case Not(part):
            return not holds(part, text)
        case _:
            return bool(find_needles(text, Sought({node})))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
