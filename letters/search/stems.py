"""How the forms of a Dutch word become one stem.

It is Kraaij and Pohlmann's stemmer, asked twice, as its stem of a stem has more forms
in common; around it stands what it leaves apart. Forms are folded: see `dutch.fold`.
"""

import re
import threading
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

from letters.search.compounds import known

STEMMER = snowballstemmer.stemmer("dutch")  # Kraaij and Pohlmann's
LIGHT_STEMMER = snowballstemmer.stemmer("dutch_porter")
stemming = threading.Lock()  # a stemmer keeps the word that it is at

# Words that every text holds, each a stem by itself. No other word has it for a stem:
# "overheid" must not find "over", nor "geweld" "wel", nor "NAR" "naar".
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    aan al alle als ander andere ben bij daar dan dat de der deze die dit doch doen
    door dus een eens en er ge geen geleden gelet geweest haar had heb hebben heeft
    hem het hier hij hoe hun ik in is ja je kan kon kunnen maar me meer men met mij
    mijn moet moeten na naar niet niets nog nu of om omdat onder ons ook op over
    reeds steeds te tegen toch toen tot u uit uw van veel voor waar want waren was
    wat wel welke werd wezen wie wil willen worden wordt zal ze zelf zich zij zijn
    zo zonder zou
    """,
    )
)


# What the stemmer leaves apart from its word, by the ending that takes its place.
IRREGULAR = re.compile(
    r"""
    (?=[aeirs])
    (?: (?<=[ei]e)en | (?<=ie[km])e                       # strategieen, politieke
        | (?<=\w{3}[ae]nt)ies?                             # transparantie
        | (?<=\w(?:or|ul)d)en | (?<=\ward)en? | (?<=eeld)en  # antwoorden, voorwaarde
        | (?<=[aeiou]nt)s | (?<=\wert)s | (?<=[^a]at)s     # agents, experts, formats
        | (?P<enen>(?:(?<=oef|tek|wap)|(?<=erek))en(?:t|d(?:en?)?))  # geoefend
        | (?P<ie>(?<=[b-df-hj-np-tv-z])ische?)             # strategisch
        | (?P<ist>(?<=\w{3})(?:istische?|ismes?))          # terrorisme
        | (?P<es>(?<=\w[^aeiou]e)se)                       # Europese
        | (?P<el>(?<=ion)(?:eel|ele))                      # operationeel
        | (?P<r>(?<=\w{3}ba)(?:ren?|ar(?:dere?|ste?|heid|heden)?))  # weerbare
    )$
    """,
    re.VERBOSE,
)
# And "sterke" and "beschermt" or "bezuinigd". The ending of a verb goes where few words
# end so that are no verbs; the forms of those stay together without it.
OF_VERB = re.compile(
    r"""
    (?: (?<=\w[dgmlw])t | (?<=[aeiou]{2}r)t                     # leidt, investeert
        | (?<=\w{3}[^aeiou]en)t | (?<=\w{3}er)[dt]               # oefent, verbeterd
        | (?<=(?:ai|eu|ie|ij|oe|oo|ui)n)[dt] | (?<=[aeo]{2}i)t  # steunde, draait
        | (?<=\w[gmw])d | (?<=\w{3}[^aeiou]el)d                  # hervormd, ontwikkeld
        | (?P<en>(?<=\w[^aeiouc])e)                             # sterke
    )$
    """,
    re.VERBOSE,
)
OF_PARTICIPLE = re.compile(r"(?<=\w{3}[^o][flr])d$")
BEFORE_PARTICIPLE = ("be", "her", "ont", "onder", "over", "ver")
# Its stems are long or short as it happens, "leveer" and "lever". A short word is
# another one: "boom" and "bom".
LONG_VOWEL = re.compile(r"(?<=\w{3})([aeou])\1(?=[^aeiou]{1,2}$)")


@lru_cache(maxsize=50_000)
def stem_of(form: str) -> str:
    """Return what the forms of a word have in common: its stem's stem, evened out."""
    if form in FUNCTION_WORDS:
        return form
    for candidate in candidates(with_ending(form, IRREGULAR, 8)):
        stem = evened(candidate)
        if stem and stem not in FUNCTION_WORDS:
            return stem
    return form


def with_ending(word: str, endings: re.Pattern[str], longest: int) -> str:
    """Return a word with the ending that is named for the one it has, or with none.

    :param longest: the letters of the longest ending; what stands before is not read.
    """
    found = endings.search(word, max(len(word) - longest, 0))
    return word[: found.start()] + (found.lastgroup or "") if found else word


def evened(stem: str) -> str:
    found = LONG_VOWEL.search(stem, max(len(stem) - 4, 0))
    return stem[: found.start()] + stem[found.start() + 1 :] if found else stem


def candidates(form: str) -> Iterator[str]:
    """Yield the stems that a word can go by, first what most forms share."""
    with stemming:
        once = STEMMER.stemWord(form)
        rest = without_ending(once)
        twice = once if rest == form else STEMMER.stemWord(rest)
    is_noun = form.startswith("ge") and f"ge{twice}" in known().firsts
    yield f"ge{twice}" if is_noun else twice  # "gebied" is no form of "bieden"
    yield once
    with stemming:
        light = LIGHT_STEMMER.stemWord(form)
    yield light


def without_ending(stem: str) -> str:
    if stem[-1:] not in "det":
        return stem
    if stem.startswith(BEFORE_PARTICIPLE):
        stem = with_ending(stem, OF_PARTICIPLE, 1)
    return with_ending(stem, OF_VERB, 1)
