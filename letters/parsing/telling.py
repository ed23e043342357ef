"""Whom a government tells, on what paper, and with which verbs, as patterns."""

_KAMER = (
    r"uw kamer|u|(?:de|beide) (?:(?:tweede|eerste) (?:en (?:tweede|eerste) )?)?kamers?"
    r"(?! van (?:koophandel|afgevaardigden|volksvertegenwoordigers))"
    r"|staten-generaal|(?:vaste )?kamercommissies?|uw (?:vaste )?commissies?"
    r"|de (?:vaste )?commissies? voor|aan de leden(?! van)"
    r"|het parlement(?! (?:van|in|te) )"
)
# "De zorgen van uw Kamer" are not told to it.
HOUSE = rf"(?:(?:kennis|leden) van |(?<!\bvan ))(?:{_KAMER})"
TO_THE_HOUSE = rf"naar (?:{_KAMER})|uw kant op"
# "De Duitse minister" is not of ours.
SPEAKER = (
    "ik|wij|kabinet|regering|(?<!se )minister|minister-president|staatssecretaris"
    "|ambtgenoot|collega|bewindslieden|bewindspersonen"
)
# Whoever answers these, answers the House.
ASKED = (
    r"(?:op|aan|van) (?:het|de|dit|deze|die|uw) (?:\w+ )?"
    r"(?:verzoek(?:en)?|vra(?:ag|gen)|moties?|toezegging(?:en)?)|uw vragen"
    r"|(?<!deze )vragen (?:van|over)"
)
_REPORT = r"[\w-]{0,40}(?:verslag|brief|rapportage|nota|notitie|fiche|reactie"
PAPER = (
    rf"{_REPORT}|rapport|appreciatie|afschrift|antwoord(?:en)?|beantwoording|overzicht"
    r"|bericht|oordeel|toelichting|beschouwing|terugkoppeling|briefing|analyse"
    r"|uitwerking|balans|voorstel|zienswijze|standpunt|beoordeling|waardering"
    r"|informatie|evaluatie)"
)
_OCCASION = (
    rf"{_REPORT}|begroting|debat|behandeling"
    r"|(?:algemeen|schriftelijk|wetgevings|nota) ?overleg)"
)
ON_OCCASION = (
    r"(?:in|bij|tijdens|met|via|van) (?:het|de|een|zijn|haar|mijn) (?:\w+ ){0,5}?"
    + _OCCASION
)
NEXT_OCCASION = (
    r"(?:in|bij) (?:het|de) (?:(?:eerst)?volgende|komende) (?:\w+ ){0,2}" + _OCCASION
)

_KNOWN = "ter kennis(?: van (?:uw|de|beide) kamers?)?"
# Most verbs come apart: "zend ik u toe", "toezenden", "toe te zenden", "toegezonden".
# What stands apart ("" if nothing need do so), present, infinitive, participle.
VERBS = (
    ("", "informeert?", "informeren", "geïnformeerd"),
    ("", "bericht", "berichten", "bericht"),
    ("", "rapporteert?", "rapporteren", "gerapporteerd"),
    ("", "meldt?", "melden", "gemeld"),
    ("", "verstrekt", "verstrekken", "verstrekt"),
    ("", "vertelt?", "vertellen", "verteld"),
    ("", "overlegt", "overleggen", "overgelegd"),
    ("in|toe|voor", "licht", "lichten", "gelicht"),
    ("|mede|mee", "deelt?", "delen", "gedeeld"),
    ("|toe|na|door|op|ver", "zendt?", "zenden", "(?:ge)?zonden"),
    ("|toe|na|door|op|ver", "stuurt?", "sturen", "(?:ge)?stuurd"),
    ("aan", "biedt?", "bieden", "geboden"),
    ("voor", "legt?", "leggen", "gelegd"),
    ("voor", "hangt", "hangen", "gehangen"),
    ("bij", "praat", "praten", "gepraat"),
    ("terug", "koppelt?", "koppelen", "gekoppeld"),
    ("weten", "laat", "laten", "gelaten"),
    ("toekomen|kennisnemen|kennis nemen", "doet?", "doen", "gedaan"),
    ("op de hoogte|in kennis", "stelt?", "stellen", "gesteld"),
    (f"op de hoogte|{_KNOWN}", "brengt?", "brengen", "gebracht"),
    ("op de hoogte|geïnformeerd", "houdt?", "houden", "gehouden"),
    ("kennis", "geeft?", "geven", "gegeven"),
    ("bekend|kenbaar|deelgenoot|melding", "maakt?", "maken", "gemaakt"),
    ("verslag", "doet?", "doen", "gedaan"),
    ("verslag uit", "brengt?", "brengen", "gebracht"),
    ("van gedachten", "wisselt?", "wisselen", "gewisseld"),
    ("in gesprek", "ga(?:at)?", "gaan", "gegaan"),
)
# The House receives, and a paper comes to it.
_RECEIVE = (
    "ontvangen|krijgen|vernemen|horen|aantreffen|tegemoet ?zien|verwachten"
    "|kennis doen nemen|bereiken|toegaan|toekomen"
)


def _either(forms: list[str]) -> str:
    return f"(?:{'|'.join(forms)})"


def _at_the_end(apart: str, between: str, verb: str) -> str:
    if not apart:
        return between + verb
    return f"(?:{apart}) ?{between}{verb}|{between}{verb} (?:{apart})"


def _in_the_present(apart: str, singular: str, plural: str) -> str:
    """Of "wij sturen" and "sturen wij": the form alone is also the infinitive."""
    verb = f"{singular}|(?:wij|we) {plural}|{plural} (?:wij|we|de|mijn|beide)"
    if not apart:
        return f"(?:{verb})"
    return rf"(?:{verb})\b.*?\b(?:{apart})|(?:{apart}) ?(?:{singular})"


TELLS = _either([_in_the_present(apart, now, verb) for apart, now, verb, _ in VERBS])
TELL = _either([_at_the_end(apart, "", verb) for apart, _, verb, _ in VERBS])
TO_TELL = _either(
    [
        _at_the_end(apart, "te (?:(?:kunnen|doen|laten|blijven) )?", verb)
        for apart, _, verb, _ in VERBS
    ]
)
TOLD = _either(
    [_at_the_end(apart, "(?:te )?(?:worden )?", verb) for apart, *_, verb in VERBS]
)
TELL_OR_RECEIVE = _either([TELL, _RECEIVE])
# Any of these as one word, with or without what may stand apart.
FORM = "(?:aan|in|mede|mee|na|terug|toe|voor)?(?:te)?" + _either(
    [form for _, *forms in VERBS for form in forms] + [_RECEIVE]
)
