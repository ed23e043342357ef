"""The page of a dossier: what stands in it, year by year, and who cites it."""

import re
from datetime import date

import pytest

from letters.models import Dossier, Kamerstuk
from letters.shapes import Reference
from tests.builders import a_citing_letter, an_archived_letter
from tests.pages import links_of, text_of

pytestmark = pytest.mark.django_db


def test_a_letter_in_two_dossiers_stands_in_both(client):
    letter = an_archived_letter(
        title="In twee (verzonnen)",
        kamerstuk="kst-21501-02-9999",
        dossiers=("21501-02", "28676"),
    )
    for dossier in letter.dossiers.all():
        text = text_of(client.get(dossier.get_absolute_url()))
        assert text.count("In twee (verzonnen)") == 1


def test_a_dossier_is_told_by_year(client):
    for day in (date(2019, 5, 1), date(2021, 5, 1), None):
        number = day.year if day else 1
        Kamerstuk.objects.create(
            identifier=f"kst-28676-{number}",
            dossier=Dossier.objects.get_or_create(identifier="28676")[0],
            date=day,
        )
    a_citing_letter(date(2020, 2, 1), "28676, nr. 2019")
    response = client.get("/dossier/28676/")
    text = text_of(response)
    assert "Jaar Stukken Aangehaald 2021 1 0 2020 0 1 2019 1 0 zonder datum 1 0" in text
    assert re.search(r" 2021 28676, nr. 2021 .* 2019 28676, nr. 2019 .*Zonder", text)
    one_year = client.get("/dossier/28676/", {"jaar": 2019})
    assert re.findall(r"/kamerstuk/[^/]+/", " ".join(links_of(one_year))) == [
        "/kamerstuk/kst-28676-2019/"
    ]


def papers_of(response) -> list[str]:
    papers = re.findall(r"/kamerstuk/kst-28676-(\d+)/", " ".join(links_of(response)))
    return list(dict.fromkeys(papers))


def test_papers_of_a_dossier_without_a_date_stand_by_their_number(client):
    numbers = ["9", "1000", "40", "39"]
    an_archived_letter(items={"Cyber": [f"Zie 28676, nr. {each}." for each in numbers]})
    response = client.get("/dossier/28676/")
    assert papers_of(response) == ["1000", "40", "39", "9"]
    response = client.get("/dossier/28676/", {"jaar": "zonder"})
    assert papers_of(response) == ["1000", "40", "39", "9"]


@pytest.mark.parametrize(
    ("days", "year"),
    [
        ([None, date(2021, 4, 21)], "2021"),
        ([date(2020, 4, 21), date(2021, 4, 21)], "Zonder datum"),
    ],
)
def test_a_paper_stands_under_the_year_on_which_letters_agree(client, days, year):
    for number, day in enumerate(days):
        said = Reference("kst-28676-340", 0, 5, "brief", date=day)
        an_archived_letter(title=f"Brief {number} (verzonnen)", references=(said,))
    text = text_of(client.get("/dossier/28676/"))
    assert f"{year} 28676, nr. 340 brief, 21 april" in text


def test_a_dossier_of_many_papers_has_pages(client):
    an_archived_letter(
        items={"Cyber": [f"Zie 28676, nr. {number}." for number in range(1, 53)]}
    )
    for page, count in [(1, 50), (2, 2)]:
        response = client.get("/dossier/28676/", {"pagina": page})
        papers = [link for link in links_of(response) if link.startswith("/kamerstuk/")]
        assert len(papers) == count


def test_letters_that_cite_a_whole_dossier_have_pages(client):
    for number in range(52):
        an_archived_letter(
            title=f"Brief {number} (verzonnen)",
            cover=[f"Verzonnen brief {number}."],
            references=(Reference("dossier/28676", 0, 5),),
        )
    first, second = (client.get("/dossier/28676/", {"pagina": page}) for page in (1, 2))
    assert first.content.decode().count('<li class="hit">') == 50
    assert "/dossier/28676/?pagina=2" in links_of(first)
    assert second.content.decode().count('<li class="hit">') == 2
