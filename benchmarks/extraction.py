"""How fast a PDF is read, and in how much memory.

    python -m benchmarks.extraction [FILE ...]

Without files it draws letters of 8 and of 200 pages, in one column with a margin and
notes, and in two columns. Each is read in a process of its own; the seconds are of
CPU, without the start-up.
"""

import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from letters.extraction import pdf
from letters.extraction.limits import Limits

WORDS = "de het een van in op bondgenoten bijeenkomst afschrikking NAVO-ministers"
WORDS = f"{WORDS} Kamer voortgang capaciteiten steun verdediging 28676 april 2025"
WIDTH, HEIGHT = A4
COLUMNS = {1: [(80, 360)], 2: [(55, 230), (310, 230)]}  # left and width, in points
LINES = {1: 45, 2: 58}  # in a column


def main(files: list[Path]) -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as readers:
        print(f"{'':40}  pages  lines  seconds     MB")
        for name, content in _papers(files):
            pages, lines, seconds, megabytes = readers.submit(_read, content).result()
            print(f"{name:40} {pages:6} {lines:6} {seconds:8.2f} {megabytes:6.0f}")


def _papers(files: list[Path]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        yield file.name, file.read_bytes()
    if not files:
        for columns in COLUMNS:
            for pages in (8, 200):
                name = f"{pages} pages of {columns} column{'s'[: columns - 1]}"
                yield name, draw(pages, columns)


def _read(content: bytes) -> tuple[int, int, float, float]:
    start = time.process_time()
    document = pdf.read(content, Limits())
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return len(document.pages), sum(map(len, document.pages)), seconds, memory


def draw(pages: int, columns: int) -> bytes:
    """Return a letter of so many full pages."""
    chance = random.Random(columns)
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number in range(1, pages + 1):
        size = 9 / columns**0.2
        canvas.setFont("Helvetica", size)
        for left, width in COLUMNS[columns]:
            for line in range(LINES[columns]):
                text = ""
                while canvas.stringWidth(text, "Helvetica", size) < width - 50:
                    text += f"{chance.choice(WORDS.split())} "
                canvas.drawString(left, HEIGHT - 90 - line * size * 1.3, text)
        canvas.setFont("Helvetica", 6.5)
        canvas.drawString(460, HEIGHT - 95, "Onze referentie")
        canvas.drawString(80, 60, f"{number} Kamerstuk 28 676, nr. {number}.")
        canvas.drawString(460, 30, f"Pagina {number} van {pages}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
