"""What the archive says of its own accord, in the reader's language."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from letters.errors import ArchiveError
from letters.search import query

# The parts of a letter, as the rooms behind the front name them.
PARTS = {
    "title": _("titel"),
    "date": _("datum"),
    "chamber": _("geadresseerde Kamer"),
    "kamerstuk": _("eigen Kamerstuknummer"),
    "dossiers": _("dossier"),
    "signatories": _("ondertekenaars"),
    "meetings": _("bijeenkomst"),
    "items": _("agendapunten"),
}

# What of a letter is measured, and the kinds of file, as reports of it name them.
MEASURED = {
    "kind": _("soort brief"),
    "date": _("datum"),
    "title": _("titel"),
    "addressee": _("geadresseerde Kamer"),
    "kamerstuk": _("eigen Kamerstuknummer"),
    "dossiers": _("dossier"),
    "signatories": _("ondertekenaars"),
    "meetings": _("bijeenkomst en dagen"),
    "circumstances": _("plaats en vorm van de bijeenkomst"),
    "agenda_items": _("agendapunten en hun niveau"),
    "numbers": _("nummers van agendapunten"),
    "references": _("verwijzingen naar stukken"),
    "commitments": _("toezeggingen"),
    "deadlines": _("termijnen van toezeggingen"),
    "confidential_annexes": _("vertrouwelijke bijlagen"),
    "traps": _("getallen die geen verwijzing zijn"),
}
FORMATS = {
    "all": _("samen"),
    "docx": "Word",
    "doc": _("oud Word"),
    "scan": _("scan"),
    "txt": _("tekst"),
}

# What letters call the papers that they cite, as the grammar names it.
KINDS = {
    "motie": _("motie"),
    "amendement": _("amendement"),
    "brief": _("brief"),
    "verslag": _("verslag"),
    "nota": _("nota"),
    "notitie": _("notitie"),
    "besluit": _("besluit"),
    "wetsvoorstel": _("wetsvoorstel"),
    "rapport": _("rapport"),
    "debat": _("debat"),
    "advies": _("advies"),
    "antwoord": _("antwoord"),
    "geannoteerde agenda": _("geannoteerde agenda"),
    "reactie": _("reactie"),
    "memorie van toelichting": _("memorie van toelichting"),
    "memorie van antwoord": _("memorie van antwoord"),
    "verdrag": _("verdrag"),
    "begroting": _("begroting"),
    "fiche": _("fiche"),
    "wet": _("wet"),
}

# What the search says of words that it does not read as they were meant.
NOTES = {
    query.NO_PARTNER: _("Een haakje of aanhalingsteken staat alleen"),
    query.TOO_DEEP: _("De haakjes staan te diep in elkaar"),
    query.NOTHING_TO_JOIN: _("Er is niets om te verbinden of weg te laten"),
    query.UNKNOWN_FIELD: _("Zo’n veld is er niet; het is als tekst gezocht"),
    query.WRONG_VALUE: _("Dat kan dit veld niet zijn; het is als tekst gezocht"),
    query.WRONG_DAYS: _(
        "Dat is geen datum zoals 2021, 2021-06, 1-6-2021 of 2019..2021; het is als "
        "tekst gezocht"
    ),
    query.NO_PREFIX: _("Alleen één woord van twee of meer letters kan open blijven"),
    query.STRAY_SIGN: _("Een teken heeft hier geen betekenis en is weggelaten"),
    query.ONE_VALUE: _("Een veld heeft één waarde; de rest is als tekst gezocht"),
}

# How a word in a letter is what was asked for.
REASONS = {
    "form": _("zoals gevraagd"),
    "stem": _("een andere vorm van het woord"),
    "part": _("een deel van een samengesteld woord"),
    "prefix": _("begint zo"),
    "synonym": _("betekent hetzelfde"),
}

# What the rooms behind the front say of what went wrong.
SAID = {
    "This is no ordinary file": _("Dit is geen gewoon bestand"),
    "The file cannot be opened": _("Het bestand kan niet worden geopend"),
    "The file is larger than MAX_FILE_MB allows": _(
        "Het bestand is groter dan MAX_FILE_MB toestaat"
    ),
    "The file is empty": _("Het bestand is leeg"),
    "There is no text in the file": _("Er staat geen tekst in het bestand"),
    "A file of this kind cannot be read": _(
        "Een bestand van deze soort kan niet worden gelezen"
    ),
    "a PDF document": _("een PDF-document"),
    "an RTF document": _("een RTF-document"),
    "a Word document (DOCX)": _("een Word-document (DOCX)"),
    "an OpenDocument text (ODT)": _("een OpenDocument-tekst (ODT)"),
    "an image (PNG)": _("een afbeelding (PNG)"),
    "an image (JPEG)": _("een afbeelding (JPEG)"),
    "an image (GIF)": _("een afbeelding (GIF)"),
    "an image (BMP)": _("een afbeelding (BMP)"),
    "an image (WEBP)": _("een afbeelding (WEBP)"),
    "an image (TIFF)": _("een afbeelding (TIFF)"),
    "a compressed file (GZIP)": _("een gecomprimeerd bestand (GZIP)"),
    "a compressed file (7Z)": _("een gecomprimeerd bestand (7Z)"),
    "a compressed file (RAR)": _("een gecomprimeerd bestand (RAR)"),
    "a zip archive": _("een zip-bestand"),
    "an HTML page": _("een HTML-pagina"),
    "an XML document": _("een XML-document"),
    "binary data": _("binaire gegevens"),
    "This is no letter to the House, for it has no salutation, no letterhead and no "
    "minister's signature; last line read": _(
        "Dit is geen brief aan de Kamer: er is geen aanhef, geen briefhoofd en geen "
        "ondertekening van een bewindspersoon. Laatst gelezen regel"
    ),
    "A part of the letter is longer than it can be": _(
        "Een deel van de brief is langer dan mogelijk is"
    ),
    "The letter was being stored elsewhere at the same time": _(
        "De brief werd tegelijk ergens anders opgeslagen; probeer het opnieuw"
    ),
    "A paper cannot be another number of itself": _(
        "Een stuk kan geen ander nummer van zichzelf zijn"
    ),
    "This is a number of the paper already; part them first": _(
        "Dit is al een ander nummer van het stuk; maak die twee eerst los"
    ),
    "Two letters that are held cannot be one paper": _(
        "Twee brieven die in het archief staan, kunnen niet één stuk zijn"
    ),
    "An editor says that this leads nowhere": _(
        "volgens de redactie leidt dit nergens heen"
    ),
    "dossier missing": _("het dossiernummer ontbreekt"),
    "year missing": _("het jaar ontbreekt"),
    "number missing": _("het nummer ontbreekt"),
    "item missing": _("het itemnummer ontbreekt"),
    "The search index cannot be read": _("De zoekindex kan niet worden gelezen"),
    "The new search index is not whole": _("De nieuwe zoekindex is niet heel"),
    "an old Word document (DOC)": _("een oud Word-document (DOC)"),
    "an old Office document, but no text": _(
        "een oud Office-document, maar geen tekst"
    ),
    "an encrypted Office document": _("een versleuteld Office-document"),
    "plain text": _("platte tekst"),
    "A part of the document is missing": _("Een deel van het document ontbreekt"),
    "A program to read this format is not installed": _(
        "Een programma om deze soort te lezen is niet geïnstalleerd"
    ),
    "LibreOffice cannot read the file": _("LibreOffice kan het bestand niet lezen"),
    "Tesseract failed on a page": _("Tesseract kon een pagina niet lezen"),
    "The HTML is damaged": _("De HTML is beschadigd"),
    "The PDF is damaged": _("De PDF is beschadigd"),
    "The PDF is locked in an unknown way": _(
        "De PDF is op onbekende wijze vergrendeld"
    ),
    "The PDF holds images and no text": _("De PDF bevat afbeeldingen en geen tekst"),
    "The RTF is cut off": _("De RTF is afgebroken"),
    "The RTF is nested too deep": _("De RTF is te diep genest"),
    "The XML declares a DOCTYPE": _("De XML heeft een DOCTYPE"),
    "The XML is damaged": _("De XML is beschadigd"),
    "The XML is encoded in a broken way": _("De codering van de XML is stuk"),
    "The XML is not an official publication": _("De XML is geen officiële publicatie"),
    "The file is an image": _("Het bestand is een afbeelding"),
    "The file is protected by a password": _(
        "Het bestand is met een wachtwoord beveiligd"
    ),
    "The file is a scan, and what reads scans is not installed": _(
        "Het bestand is een scan, en wat scans leest is niet geïnstalleerd"
    ),
    "install Tesseract with Dutch (tesseract-ocr, tesseract-ocr-nld)": _(
        "installeer Tesseract met Nederlands (tesseract-ocr, tesseract-ocr-nld)"
    ),
    "The file made its reader crash": _("Het lezen van het bestand liep stuk"),
    "The file made its reader fail": _("Het lezen van het bestand mislukte"),
    "The image is damaged": _("De afbeelding is beschadigd"),
    "Reading the file takes more than one file may": _(
        "Het lezen van het bestand kost meer dan één bestand mag"
    ),
    "The zip archive holds too many files": _(
        "Het zip-bestand bevat te veel bestanden"
    ),
    "The zip archive is damaged": _("Het zip-bestand is beschadigd"),
    "The zip archive is packed in an unknown way": _(
        "Het zip-bestand is op onbekende wijze ingepakt"
    ),
    "The zip archive is packed too tightly": _("Het zip-bestand is te sterk ingepakt"),
    "The zip archive names a file outside itself": _(
        "Het zip-bestand noemt een bestand buiten zichzelf"
    ),
    "There is no document in the file": _("Er zit geen document in het bestand"),
}


def say(error: ArchiveError) -> str:
    """Return the error for a reader or editor: the reason, then the detail."""
    reason = SAID.get(error.reason, error.reason)
    if not error.detail:
        return f"{reason}."
    detail = SAID.get(error.detail, error.detail)
    return gettext("%(reason)s: %(detail)s") % {"reason": reason, "detail": detail}


def say_note(note: query.Note) -> str:
    """Return what was not read as it was meant, and which piece of the query it is."""
    reason = NOTES[note.reason]
    return gettext("%(reason)s: %(detail)s") % {"reason": reason, "detail": note.text}
