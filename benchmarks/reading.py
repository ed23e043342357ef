"""What it costs to read a letter: from the file to all that is in it.

    python -m benchmarks.reading [FORMAT ...]

A made-up letter of 8 and of 200 pages is drawn in each format that needs no other
program, and as a scan of 8 pages where Tesseract is. Each is read in a process of its
own. The seconds are of CPU, without what a letter of one paragraph takes in that
format, which is the start-up; the megabytes are of the child that reads the letter.
"""

import multiprocessing
import random
import resource
import shutil
import sys
import textwrap
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from html import escape
from io import BytesIO

from pypdfium2 import PdfDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from letters.sandbox import read_safely
from letters.shapes import SourceFile
from tests.office_files import a_docx, an_odt, p, r

SIZES = (8, 200)
LINES = 46  # on a page
WIDTH = 92  # characters in a line
TITLE = (
    "GEANNOTEERDE AGENDA BIJEENKOMST VAN DE NAVO-MINISTERS VAN DEFENSIE VAN 12 EN 13 "
    "FEBRUARI 2020"
)
COVER = (
    "Geachte voorzitter,",
    "Hierbij ontvangt u de geannoteerde agenda voor de bijeenkomst van de "
    "NAVO-ministers van Defensie op 12 en 13 februari 2020 in Brussel.",
    "De minister van Defensie,",
    "Ada Verzonnen",
)
SUBJECTS = [
    "Afschrikking",
    "Verdediging",
    "Ruimtevaart",
    "Weerbaarheid",
    "Cyber",
    "Klimaat",
]
SENTENCES = (
    "De bondgenoten wisselen van gedachten over de voortgang van de capaciteiten.",
    "Nederland heeft daar eerder op gewezen en zal dat in Brussel opnieuw doen.",
    "Zie daarvoor de brief van vorig jaar (Kamerstuk 28 676, nr. {number}).",
    "De motie daarover (35 570 X, nr. {number}) wordt bij de uitwerking betrokken.",
    "Over de uitkomst ontvangt uw Kamer voor het zomerreces een verslag.",
    "Het kabinet hecht aan een zorgvuldige voorbereiding van zulke besluiten.",
)

ROW = "{:6} {:6} {:8.2f} {:9.2f} {:6.0f} {:6} {:11}"

Part = tuple[bool, str]  # whether it is a heading, and its words


def a_letter(pages: int) -> list[Part]:
    """Return the paragraphs and headings of a letter that fills so many pages.

    A letter of no pages has its cover and a paragraph.
    """
    chance = random.Random(pages)
    parts = [*((False, each) for each in COVER), (True, TITLE)]
    lines, number = 8, 0
    while lines < pages * LINES or not number:
        number += 1
        said = chance.choices(SENTENCES, k=14)
        text = " ".join(each.format(number=chance.randrange(1, 900)) for each in said)
        parts += [(True, f"{chance.choice(SUBJECTS)} {number}"), (False, text)]
        lines += 3 + len(textwrap.wrap(text, WIDTH))
    return parts


def as_txt(letter: list[Part]) -> bytes:
    return "\n\n".join(textwrap.fill(text, WIDTH) for _, text in letter).encode()


def as_pdf(letter: list[Part]) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    line = 0
    for is_heading, text in letter:
        for words in [*textwrap.wrap(text, WIDTH), ""]:
            font = "Helvetica-Bold" if is_heading else "Helvetica"
            canvas.setFont(font, 9.5)
            canvas.drawString(72, A4[1] - 90 - line * 14, words)
            line += 1
            if line == LINES:
                canvas.drawString(480, 40, f"Pagina {canvas.getPageNumber()}")
                canvas.showPage()
                line = 0
    canvas.save()
    return file.getvalue()


def as_scan(letter: list[Part]) -> bytes:
    with PdfDocument(as_pdf(letter)) as document:
        first, *others = [
            page.render(scale=300 / 72, grayscale=True).to_pil() for page in document
        ]
    file = BytesIO()
    first.save(file, "PDF", save_all=True, append_images=others, resolution=300)
    return file.getvalue()


def as_docx(letter: list[Part]) -> bytes:
    bold = "<w:b/>"
    return a_docx("".join(p(r(text, bold * is_heading)) for is_heading, text in letter))


def as_odt(letter: list[Part]) -> bytes:
    heading = '<text:h text:outline-level="1">{}</text:h>'
    forms = {True: heading, False: "<text:p>{}</text:p>"}
    return an_odt(
        "".join(forms[is_heading].format(text) for is_heading, text in letter)
    )


def as_rtf(letter: list[Part]) -> bytes:
    forms = {True: r"\pard\b {}\b0\par", False: r"\pard {}\par"}
    body = "\n".join(forms[is_heading].format(text) for is_heading, text in letter)
    return rf"{{\rtf1\ansi {body}}}".encode("ascii")


def as_html(letter: list[Part]) -> bytes:
    forms = {True: "<h2>{}</h2>", False: "<p>{}</p>"}
    body = "".join(
        forms[is_heading].format(escape(text)) for is_heading, text in letter
    )
    return f"<!doctype html><html><body><main>{body}</main></body></html>".encode()


def as_xml(letter: list[Part]) -> bytes:
    forms = {True: "<tussenkop>{}</tussenkop>", False: "<al>{}</al>"}
    text = "".join(
        forms[is_heading].format(escape(text)) for is_heading, text in letter
    )
    return (
        "<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>28 676"
        "</dossiernr></dossiernummer><titel>NAVO</titel></dossier><stuk><stuknr>Nr. "
        "<ondernummer>1</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN DEFENSIE"
        f"</titel><algemeen><vrije-tekst><tekst>{text}</tekst></vrije-tekst></algemeen>"
        "</stuk></kamerstuk></officiele-publicatie>"
    ).encode()


FORMATS = {
    "docx": as_docx,
    "html": as_html,
    "odt": as_odt,
    "pdf": as_pdf,
    "rtf": as_rtf,
    "txt": as_txt,
    "xml": as_xml,
}
if shutil.which("tesseract"):
    FORMATS["scan"] = as_scan


def main(formats: list[str]) -> None:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as readers:
        print("format  pages  seconds  start-up     MB  items  references")
        for file_format in formats or FORMATS:
            start_up, *_ = readers.submit(cost, file_format, 0).result()
            for pages in sizes(file_format):
                seconds, *rest = readers.submit(cost, file_format, pages).result()
                row = file_format, pages, seconds - start_up, start_up, *rest
                print(ROW.format(*row))


def sizes(file_format: str) -> Iterator[int]:
    return (pages for pages in SIZES if file_format != "scan" or pages == min(SIZES))


def cost(file_format: str, pages: int) -> tuple[float, float, int, int]:
    """Return seconds and megabytes, and how many items and references were read."""
    source = SourceFile("letter", FORMATS[file_format](a_letter(pages)))
    before = cpu_seconds()
    letter = read_safely(source).letter
    seconds = cpu_seconds() - before
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return seconds, memory, len(letter.items), len(letter.references)


def cpu_seconds() -> float:
    """Return what this process and its children have used so far."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    main(sys.argv[1:])
