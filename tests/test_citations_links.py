"""Where references lead: official pages and dossiers."""

import pytest

from letters.citations import dossier_of, official_url

ADDRESSES = [
    ("kst-28676-357", "https://zoek.officielebekendmakingen.nl/kst-28676-357.html"),
    ("blg-903667", "https://zoek.officielebekendmakingen.nl/blg-903667.html"),
    ("dossier/35570-X", "https://zoek.officielebekendmakingen.nl/dossier/35570-X"),
    (
        "2021D12041",
        "https://www.tweedekamer.nl/kamerstukken/detail?id=2021D12041&did=2021D12041",
    ),
    ("2021Z07953", "https://www.tweedekamer.nl/kamerstukken/detail?id=2021Z07953"),
    ("BWBR0001854", "https://wetten.overheid.nl/BWBR0001854"),
    (
        "ECLI:NL:HR:2019:2006",
        "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2019:2006",
    ),
    (
        "ECLI:EU:C:2020:559",
        "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ECLI:EU:C:2020:559",
    ),
    (
        "com-2022-60",
        "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:2022:60:FIN",
    ),
    ("ECLI:DE:BGH:2020:1", ""),
    ("kst-<script>", ""),
    ("nothing", ""),
]
DOSSIERS = [
    ("kst-28676-357", "28676"),
    ("kst-28676-82-h1", "28676"),
    ("kst-35570-X-39", "35570-X"),
    ("kst-36410-A-33", "36410-A"),
    ("kst-21501-02-2466", "21501-02"),
    ("kst-36067-Y", "36067"),
    ("kst-20032004-29200-II-B", "29200-II"),
    ("dossier/36200-VI", "36200-VI"),
    ("kst-1027687", ""),
    ("2021D12041", ""),
    ("trb-2010-272", ""),
]


@pytest.mark.parametrize(("identifier", "address"), ADDRESSES)
def test_knows_the_official_page(identifier, address):
    assert official_url(identifier) == address


@pytest.mark.parametrize(("identifier", "dossier"), DOSSIERS)
def test_knows_the_dossier_of_a_paper(identifier, dossier):
    assert dossier_of(identifier) == dossier
