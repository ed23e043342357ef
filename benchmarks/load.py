"""Twenty readers and a writer at once, on an archive of its own.

    DATA_DIR=$(mktemp -d) python -m benchmarks.load --letters 10000 --minutes 5

The site runs as it does in service (gunicorn, as gunicorn.conf.py says). The readers
ask for words, one page a second each; the writer keeps a letter, waits until a reader
finds it, and keeps the next. What is told: answers that are no page, letters that were
lost, how soon a letter that was kept is found by a search in the writer's process and
on a page of the busy site, and the memory of each process of the site after two minutes
and at the end.
"""

import argparse
import http.client
import os
import random
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from multiprocessing import Process, Queue
from urllib.parse import quote

from django.conf import settings
from django.core.management import call_command

from benchmarks.made_letters import Maker, store, store_batch, vocabulary
from letters.archive import queue_for_index
from letters.ingest import index_soon
from letters.models import Dossier, Kamerstuk, Letter
from letters.search import rebuild_index, search
from letters.search.shapes import Query

READERS = 20
PORT = 8997
PAUSE = 1  # seconds from one page of a reader to the next
WARM_UP = 120  # seconds
PATHS = ("/zoeken/?q={}", "/zoeken/?q={}&per=punt", "/zoeken/?q={}&volgorde=nieuwste")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--minutes", type=float, default=5)
    options = parser.parse_args()
    if settings.DATA_DIR == settings.BASE_DIR / "data":
        parser.error("set DATA_DIR to a folder that may be filled with made-up letters")
    words = vocabulary()
    maker = Maker(words)
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if not Letter.objects.exists():  # a folder that has them is used again
        store(map(maker.letter, range(options.letters)), options.letters)
    rebuild_index()
    first = Letter.objects.latest("pk").pk
    with the_site() as process:
        run(process.pid, words, maker, first, 60 * options.minutes)


@contextmanager
def the_site() -> Iterator[subprocess.Popen]:
    """Serve the archive, and end it afterwards."""
    environment = os.environ | {"DEBUG": "False", "ALLOWED_HOSTS": "127.0.0.1"}
    environment.setdefault("SECRET_KEY", "only for a benchmark")
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{PORT}"]
    process = subprocess.Popen(command, env=environment)
    try:
        while True:
            try:
                ask("/")
                break
            except ConnectionRefusedError:
                time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait()


def ask(path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def read(number: int, words: list[str], end: float, answers: Queue) -> None:
    """Ask for pages until the end; tell of each its address, status and seconds."""
    chosen = random.Random(number)
    while time.monotonic() < end:
        asked = " ".join(chosen.sample(words[:20_000], chosen.randint(1, 2)))
        path = chosen.choice(PATHS).format(quote(asked))
        start = time.perf_counter()
        status, _ = ask(path)
        spent = time.perf_counter() - start
        answers.put((path, status, spent))
        time.sleep(max(PAUSE - spent, 0))


def read_all(words: list[str], end: float, answers: Queue) -> None:
    """Be twenty readers, in a process of their own."""
    threads = [
        threading.Thread(target=read, args=(number, words, end, answers))
        for number in range(READERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    answers.put(None)


def write(maker: Maker, first: int, end: float) -> Iterator[tuple[str, float, float]]:
    """Keep letters until the end; yield of each the one word that no other has, after
    how many seconds a search here found it, and after how many a reader."""
    dossiers, papers = list(Dossier.objects.all()), list(Kamerstuk.objects.all())
    search(Query())  # the first one opens the index
    for number in count(first):
        if time.monotonic() >= end:
            return
        letter = maker.letter(number)
        word = "zq" + "".join(chr(97 + int(digit)) for digit in str(number))
        letter.paragraphs[0] = f"{word} {letter.paragraphs[0]}"
        store_batch([letter], dossiers, papers)
        queue_for_index(Letter.objects.latest("pk"))
        start = time.perf_counter()
        index_soon()
        wait_until(lambda query: search(query).total, Query(word))
        here = time.perf_counter() - start
        wait_until(is_found, word)
        yield word, here, time.perf_counter() - start


def wait_until(is_there: Callable, asked: object) -> None:
    end = time.monotonic() + 60
    while not is_there(asked) and time.monotonic() < end:
        time.sleep(0.05)


def run(site: int, words: list[str], maker: Maker, first: int, seconds: float) -> None:
    """Have all read and write, and tell how it went.

    :param site: the first process of the site.
    :param first: the number of the first letter that is written.
    """
    end, answers = time.monotonic() + seconds, Queue()
    readers = Process(target=read_all, args=(words, end, answers))
    readers.start()
    warm: dict[int, int] = {}
    written = []
    for each in write(maker, first, end):
        written.append(each)
        if not warm and time.monotonic() > end - seconds + min(WARM_UP, seconds / 2):
            warm = memory(site)
    read_pages = list(iter(answers.get, None))
    readers.join()
    last = memory(site)
    p95 = statistics.quantiles([spent for *_, spent in read_pages], n=20)[-1]
    wrong = [(path, status) for path, status, _ in read_pages if status != 200]
    kept, *waits = zip(*written, strict=True)
    lost = [word for word in kept if not is_found(word)]
    print(f"{first} letters, {READERS} readers, 1 writer, {seconds:.0f} s")
    print(f"  pages: {len(read_pages)}, p95 {1000 * p95:.0f} ms")
    print(f"  errors: {len(wrong)} {wrong[:3]}")
    print(f"  letters written: {len(written)}, lost: {len(lost)}")
    for name, spent in zip(("a search", "a page"), waits, strict=True):
        *_, p95 = statistics.quantiles(spent, n=20)
        print(
            f"  found by {name} after: median {statistics.median(spent):.2f} s, "
            f"p95 {p95:.2f} s, at most {max(spent):.2f} s"
        )
    for process, megabytes in last.items():
        before = warm.get(process, megabytes)
        change = 100 * (megabytes / before - 1)
        print(f"  process {process}: {before} MB, at the end {change:+.0f} %")


def is_found(word: str) -> bool:
    status, page = ask(f"/zoeken/?q={word}")
    return status == 200 and f"<mark>{word}</mark>" in page.lower()


def memory(process: int) -> dict[int, int]:
    """Return the megabytes of its own that each process of the site holds."""
    held = {}
    for each in (process, *children(process)):
        with open(f"/proc/{each}/smaps_rollup") as lines:
            sizes = {line.split()[0]: line.split()[1] for line in list(lines)[1:]}
        held[each] = int(sizes["Rss:"]) // 1024
    return held


def children(process: int) -> list[int]:
    with open(f"/proc/{process}/task/{process}/children") as numbers:
        return [int(number) for number in numbers.read().split()]


if __name__ == "__main__":
    main()
