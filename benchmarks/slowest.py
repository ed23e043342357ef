"""Search for texts that are slow to read for references, of pieces put at random.

    python -m benchmarks.slowest [SECONDS]

Each text repeats up to seven pieces. The slowest are named, of those that cite
something (each reference must be made) and of those that cite nothing, with what twice
the text takes: more than 2 would be more than its share.
"""

import random
import sys
import time

from benchmarks.citations import measured, repeated, timed

SIZE = 12_000
NAMED = 10
WRITTEN = (
    "28676|28 676|21501-02|35570|10000|1234|36455 (R2188)|X|A|nr. |nrs. |nummer |"
    "letter |3|12|1-30|VI|2020/21, |PM|-| - |/|,|; | en | t/m | (|) |. |...|+|"
    "resp. |Kamerstuk |Kamerstukken II 2020/21, |EK |kst-|dossier |blg-|"
    "Handelingen II 2020/21, |Aanhangsel |item |Stb. 2010, |Trb. |COM(2020) |"
    "ECLI:NL:|BWBR0001|2021D12041|https://|hoofdstuk |motie |motie-Aa |brief |"
    "van het lid Aa |c.s. |van |d.d. |3 mei 2021|p. 3|blz. |(MvT)|was |herdruk|"
    "op stuk |de |\u20ac |  |\n|\n\n|-\n|\u00ad|bijlage bij de Handelingen |"
    "Tweede Kamer, "
)
PIECES = WRITTEN.split("|")


def main(seconds: float) -> None:
    chance = random.Random(seconds)
    read: list[tuple[float, int, str]] = []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        unit = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 7)))
        taken, count = timed(repeated(unit, SIZE), times=1)
        read.append((taken, count, unit))
    print(f"{len(read)} texts")
    name_slowest("that cite something", [each for each in read if each[1] > 1])
    name_slowest("that cite nothing", [each for each in read if each[1] <= 1])


def name_slowest(which: str, read: list[tuple[float, int, str]]) -> None:
    print(f"the slowest {which}: MB/s, time of twice the text, references a second")
    for _, _, unit in sorted(read, reverse=True)[:NAMED]:
        print(f"  {measured(unit, SIZE)}  {unit!r}")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
