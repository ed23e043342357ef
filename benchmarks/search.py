"""How fast letters are found and indexed, beside other engines on the same letters.

    python -m benchmarks.search --letters 5000 --others fts5,tantivy,stock

The letters are made up (see made_letters), 2,000 words each. All engines get the same
letters and queries in one run; every query asks for words that were not asked before,
of an engine that has answered a hundred others.
Read ratios, not values. `stock` is Haystack's own backend on Whoosh; it indexes some
ten letters a second.
"""

import argparse
import resource
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from haystack import connections
from haystack.query import SearchQuerySet

from benchmarks.made_letters import Maker, store, vocabulary
from letters.models import Letter
from letters.search import rebuild_index, search
from letters.search.budget import Budget
from letters.search.excerpts import pieces_of
from letters.search.hits import read_match, read_passages
from letters.search.query import parse
from letters.search.shapes import Query
from letters.search.sought import Sought
from letters.search.synonyms import widened
from letters.search.tree import wanted

SAMPLES = 11  # queries of each kind
WARM_UP = 100  # queries before, of other words: a server has seen some letters
FOLDER = Path(tempfile.mkdtemp(prefix="benchmark-"))
KINDS = ("common", "rare", "and", "phrase", "prefix", "not", "dates", "facet")
Ask = Callable[[str, list[str]], int]  # kind, words → how many are found


def set_up() -> None:
    """Lead the site to a database and an index of this run alone."""
    connection.settings_dict["NAME"] = FOLDER / "archive.sqlite3"
    settings.DEBUG = False
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.STATIC_ROOT = FOLDER / "static"
    settings.SEARCH_BUDGET_MS = 60_000
    settings.HAYSTACK_CONNECTIONS["default"]["PATH"] = str(FOLDER / "index")
    settings.HAYSTACK_CONNECTIONS["stock"] = {
        "ENGINE": "haystack.backends.whoosh_backend.WhooshEngine",
        "PATH": str(FOLDER / "stock"),
    }
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--others", default="fts5,tantivy")
    options = parser.parse_args()
    set_up()
    words = vocabulary()
    maker = Maker(words)
    letters = (maker.letter(number) for number in range(options.letters))
    store(letters, options.letters)
    print(f"{options.letters} letters")
    asks = {"this archive": ours(options.letters)}
    for name in filter(None, options.others.split(",")):
        asks[name] = OTHERS[name]()
    compare(asks, words)
    pages(words)
    print(f"  largest memory: {memory()} MB")


def memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def timed(name: str, count: int, work: Callable[[], object]) -> None:
    start = time.process_time()
    work()
    spent = time.process_time() - start
    print(f"  {name}: {count / spent:.0f} letters indexed per second of CPU")


def ours(count: int) -> Ask:
    timed("this archive", count, rebuild_index)
    size = sum(file.stat().st_size for file in (FOLDER / "index").rglob("*.*"))
    print(f"  index: {size / count / 1000:.0f} kB a letter; memory: {memory()} MB")
    start = time.perf_counter()
    search(Query("navo"))
    print(f"  first answer: {time.perf_counter() - start:.2f} s")

    def ask(kind: str, words: list[str]) -> int:
        days = (date(2005, 1, 1), date(2009, 12, 31)) if kind == "dates" else ()
        fields = dict(zip(("first_day", "last_day"), days, strict=False))
        counted = ("year", "ministry") if kind == "facet" else ()
        asked = Query(as_typed(kind, words), page_size=10, counted=counted, **fields)
        return engine_call(asked)

    return ask


def engine_call(query: Query) -> int:
    """Find, count and mark up to three passages of each hit, as an engine does: without
    the rows of the letters, which the page needs besides."""
    tree, budget = widened(parse(query.words).tree), Budget(settings.SEARCH_BUDGET_MS)
    found = connections["default"].get_backend().find(tree, query, budget)
    sought = Sought(set(wanted(tree)))
    for passage in read_passages(found.places).values():
        pieces_of(read_match(passage.text, sought, budget))
    return found.total


def as_typed(kind: str, words: list[str]) -> str:
    one, other = words
    return {
        "and": f"{one} {other}",
        "phrase": f'"{one} {other}"',
        "prefix": f"{one[:4]}*",
        "not": f"{one} -{other}",
    }.get(kind, one)


def rows() -> Iterator[tuple]:
    letters = Letter.objects.order_by("pk")
    for pk in letters.values_list("pk", flat=True):
        letter = letters.get(pk=pk)
        roles = letter.signatories.values_list("role", flat=True)
        yield pk, letter.title, letter.text, letter.date, list(roles)


def fts5() -> Ask:
    base = sqlite3.connect(FOLDER / "fts5.sqlite3")
    base.execute(
        "CREATE VIRTUAL TABLE l USING fts5(title, text, day UNINDEXED, role UNINDEXED, "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    found = list(rows())
    values = [(pk, t, x, str(d), r[0]) for pk, t, x, d, r in found]
    insert = "INSERT INTO l (rowid, title, text, day, role) VALUES (?, ?, ?, ?, ?)"
    timed("fts5", len(values), lambda: base.executemany(insert, values))
    base.commit()

    def ask(kind: str, words: list[str]) -> int:
        query = as_typed(kind, words).replace(" -", " NOT ")
        where = "FROM l WHERE l MATCH ?"
        if kind == "dates":
            where += " AND day BETWEEN '2005-01-01' AND '2009-12-31'"
        snippet = "snippet(l, 1, '<b>', '</b>', '…', 40)"
        top = f"SELECT rowid, {snippet} {where} ORDER BY bm25(l, 4.0) LIMIT 10"
        base.execute(top, [query]).fetchall()
        if kind == "facet":
            for value in ("substr(day, 1, 4)", "role"):
                counts = f"SELECT {value}, count(*) {where} GROUP BY 1"
                base.execute(counts, [query]).fetchall()
        return base.execute(f"SELECT count(*) {where}", [query]).fetchone()[0]

    return ask


def tantivy() -> Ask:
    import tantivy as engine

    dutch = engine.TextAnalyzerBuilder(engine.Tokenizer.simple())
    filters = engine.Filter
    for each in (filters.lowercase(), filters.ascii_fold(), filters.stemmer("dutch")):
        dutch = dutch.filter(each)
    schema = engine.SchemaBuilder()
    for name in ("title", "text"):
        schema.add_text_field(name, stored=True, tokenizer_name="dutch")
    schema.add_integer_field("day", indexed=True, fast=True)
    for name in ("year", "role"):
        schema.add_text_field(name, tokenizer_name="raw", fast=True)
    index = engine.Index(schema.build())
    index.register_tokenizer("dutch", dutch.build())
    found = list(rows())

    def write() -> None:
        writer = index.writer(num_threads=1)
        for _, title, text, day, roles in found:
            fields = {"title": title, "text": text, "day": int(f"{day:%Y%m%d}")}
            writer.add_document(
                engine.Document(**fields, year=str(day.year), role=roles)
            )
        writer.commit()
        writer.wait_merging_threads()
        index.reload()

    timed("tantivy", len(found), write)

    def ask(kind: str, words: list[str]) -> int:
        searcher = index.searcher()
        if kind == "prefix":
            pattern = f"{words[0][:4]}.*"
            query = engine.Query.regex_query(index.schema, "text", pattern)
        else:
            typed = as_typed(kind, words)
            if kind in ("and", "not"):
                typed = "+" + typed.replace(" ", " +").replace("+-", "-")
            if kind == "dates":
                typed = f"+{typed} +day:[20050101 TO 20091231]"
            query = index.parse_query(typed, ["title", "text"])
        result = searcher.search(query, 10, count=True)
        make = engine.SnippetGenerator.create(searcher, query, index.schema, "text")
        for _, address in result.hits:
            make.snippet_from_doc(searcher.doc(address)).to_html()
        if kind == "facet":
            for name in ("year", "role"):
                counts = {"c": {"terms": {"field": name, "size": 100}}}
                searcher.aggregate(query, counts)
        return result.count

    return ask


def stock() -> Ask:
    backend = connections["stock"].get_backend()
    declared = connections["stock"].get_unified_index().get_index(Letter)
    letters = list(Letter.objects.all())
    timed("stock", len(letters), lambda: backend.update(declared, letters))

    def ask(kind: str, words: list[str]) -> int:
        found = SearchQuerySet("stock").models(Letter)
        if kind == "prefix":
            found = found.filter(text__startswith=words[0][:4])
        else:
            found = found.auto_query(as_typed(kind, words))
        if kind == "dates":
            found = found.filter(date__range=["2005-01-01", "2009-12-31"])
        if kind == "facet":
            found = found.facet("kind").facet("ministries")
        found = found.highlight()
        list(found[:10])
        return found.count()

    return ask


OTHERS = {"fts5": fts5, "tantivy": tantivy, "stock": stock}


def queries(kind: str, words: list[str]) -> Iterator[list[str]]:
    """Yield pairs of words that no other kind of query asks for."""
    turn = KINDS.index(kind)
    for number in range(SAMPLES):
        place = turn * SAMPLES + number
        if kind == "rare":
            yield [words[20_000 + place], words[20_500 + place]]
        else:
            yield [words[60 + place], words[200 + place]]


def compare(asks: dict[str, Ask], words: list[str]) -> None:
    """Print the median of each kind of query, and the geometric means' ratios."""
    medians: dict[str, list[float]] = {name: [] for name in asks}
    print(f"\n  {'ms, top 10':14}" + "".join(f"{kind:>9}" for kind in KINDS))
    for name, ask in asks.items():
        for place in range(WARM_UP):
            ask("common", words[1000 + place : 1002 + place])
        for kind in KINDS:
            spent = []
            for pair in queries(kind, words):
                start = time.perf_counter()
                ask(kind, pair)
                spent.append(time.perf_counter() - start)
            medians[name].append(1000 * statistics.median(spent))
        print(f"  {name:14}" + "".join(f"{each:9.1f}" for each in medians[name]))
    mine, *others = medians
    own = statistics.geometric_mean(medians[mine])
    for name in others:
        ratio = own / statistics.geometric_mean(medians[name])
        print(f"  {mine} takes {ratio:.2f} × the time of {name}")


def pages(words: list[str]) -> None:
    """Print how long whole pages take, as the site serves them."""
    client, spent, empty = Client(), [], []
    for place in range(60):
        one, other = words[1200 + place], words[2000 + place]
        for typed in (words[300 + place], f"{one} {other}", f'"{one} {other}"'):
            spent.append(page(client, typed))
        empty.append(page(client, f"zzyzx{place}"))
    worst = max(page(client, typed) for typed in ("a*", words[0], "-zzyzx", "*"))
    p95 = statistics.quantiles(spent, n=20)[-1]
    print(f"\n  whole page: p95 {p95:.0f} ms, median {statistics.median(spent):.0f} ms")
    print(f"  no hits: p95 {statistics.quantiles(empty, n=20)[-1]:.0f} ms")
    print(f"  worst: {worst:.0f} ms")


def page(client, typed: str) -> float:
    start = time.perf_counter()
    response = client.get("/zoeken/", {"q": typed})
    assert response.status_code == 200
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    try:
        main()
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
