"""Choose, from a list of Dutch words, the words that compounds are made of.

    python -m benchmarks.words DICTIONARY > letters/data/compound_words.txt

DICTIONARY has a word on each line, such as OpenTaal's list, which Debian ships as
/usr/share/dict/dutch (package wdutch). A word is chosen when enough words of the
list can be split into it and another word.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import snowballstemmer

from letters.search.compounds import LINKS
from letters.search.dutch import fold
from letters.search.stems import FUNCTION_WORDS

# Not the stems of the site: those depend on this list.
stem_of = cache(snowballstemmer.stemmer("dutch").stemWord)

SHORTEST = 4  # letters of a part: in shorter ones lies mere chance
LONG = 8  # letters of a word that is hardly found in another by chance

ENOUGH = 3  # compounds that a word has begun or ended, in all its forms
ENOUGH_OF_LONG = 2

# What begins words without being one of their parts.
NO_FIRSTS = """
    achter achteren acht alge aller alleen afro beha beleg bench best beste
    bete bijeen binnen boss boven buit buiten burg chris combi consul contra deco
    demo digitalis door extra gelijkt heen herin herover hier hyper informatiever
    infra inter meest micro mini mono multi neer onder open over overeen para plat
    poly post pseudo rond samen semi super tegen terug tele trac trans tussen uiteen
    ultra veraf verg verst vice voor voorbij voorop voort vooruit waar weder weer
    zeem
"""
# What ends words without being one of their parts: endings, and endings with the
# consonants before them ("controle-rende", "mark-ering").
NO_LASTS = re.compile(
    r"""
    (?:ge|[b-df-hj-np-tv-xz]{0,3})
    (?:aar|aars|ares?|aren|aten|baar|baarheid|bare|d?erij(?:en)?|elen?|elijke?
        |e?ling(?:en)?|end|ende?[nrs]?|eren|erend|erende?|er[sd]?|ering(?:en)?
        |eerd[en]*|eert?|essen|heden|heid(?:je)?s?|iele|ig|ige[nr]?|inge?n?|jarige?n?
        |lijke?n?|loos|loosheid|loze|matige?|ment(?:en)?|schappe[nl].*|schaps?
        |sten?|sters?|teiten|ten|tien|uren|vol|volle|waard(?:ig|ige|s)|zame?|zijdige?)
    """,
    re.VERBOSE,
)
# What begins compounds without standing by itself, and ends that the list lacks; and
# the few short words that many compounds are made of.
MORE_FIRSTS = "anti cyber drone gas lid zee"
MORE_LASTS = "bom gas lid net ontwapening plichtigen samenwerking top wet zee"


def main(dictionary: Path) -> None:
    begins, ends, clear, unclear = Counter(), Counter(), Counter(), Counter()
    words = words_of(dictionary)
    for word in words:
        for first, last in pairs(word, words):
            begins[first] += 1
            ends[stem_of(last)] += 1
            is_link = last[0] == "s" and last[1:] in words and first + last == word
            (unclear if is_link else clear)[last] += 1
    firsts = {word for word in begins if begins[word] >= enough(word)}
    lasts = {word for word in clear | unclear if ends[stem_of(word)] >= enough(word)}
    firsts = firsts - set(NO_FIRSTS.split()) | set(MORE_FIRSTS.split())
    lasts = lasts - set(mistaken(clear, unclear)) | set(MORE_LASTS.split())
    for word in sorted(firsts | lasts):
        print(f"{word}{'-' * (word not in lasts)}" if word in firsts else f"-{word}")


def mistaken(clear: Counter, unclear: Counter) -> Iterator[str]:
    """Yield what only looks like the end of compounds, for the s before it or in it.

    "Krijg-s-macht" is no "smacht", as "land-macht" shows; and where no other compound
    ends so, "kamer-stukken" are no "tukken".
    """
    for word in unclear:
        if not clear[word] and 2 * clear[word[1:]] >= unclear[word]:
            yield word
        elif not clear[word[1:]]:
            yield word[1:]


def enough(word: str) -> int:
    return ENOUGH_OF_LONG if len(word) >= LONG else ENOUGH


def words_of(dictionary: Path) -> set[str]:
    lines = dictionary.read_text(encoding="utf-8").split()
    words = {fold(word) for word in lines if word.isalpha() and word.islower()}
    return {word for word in words - FUNCTION_WORDS if len(word) >= SHORTEST}


def pairs(word: str, words: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each way in which a word is two words with perhaps a link."""
    for place in range(SHORTEST, len(word) - SHORTEST + 1):
        last = word[place:]
        if last in words and not NO_LASTS.fullmatch(last):
            for link in ("", *LINKS):
                first = word[:place].removesuffix(link)
                if link == "s" and f"s{last}" in words:
                    continue  # "vergader-stukken", not "vergaders-tukken"
                if len(first) + len(link) == place and first in words:
                    yield first, last


if __name__ == "__main__":
    main(Path(sys.argv[1]))
