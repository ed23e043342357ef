"""Pages keep what a letter holds from acting, and cost what they should."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from letters.models import Dossier, Kamerstuk, Letter
from letters.search import index_pending
from letters.shapes import Commitment, Signatory
from letters.shapes import Meeting as ParsedMeeting
from tests.builders import a_source, an_archived_letter
from tests.pages import an_indexed_letter, policy_of

pytestmark = pytest.mark.django_db

HOSTILE = (
    '<script>alert(1)</script> "><img src=x onerror=alert(1)> {{7*7}} </title>'
    " \u202egnilaer\u202c '\" javascript:alert(1)"
)


def test_an_original_file_is_handed_over_and_never_shown(client):
    source = a_source(b"%PDF verzonnen", name='kamer"brief\n\u202e.pdf')
    file = an_archived_letter(source).files.get()
    response = client.get(file.get_absolute_url())
    assert b"".join(response.streaming_content) == b"%PDF verzonnen"
    assert response["Content-Disposition"].startswith("attachment;")
    assert response["X-Content-Type-Options"] == "nosniff"
    policy = policy_of(response)
    assert policy["default-src"] == ["'none'"] and "sandbox" in policy


def test_pages_allow_nothing_but_their_own_files(client):
    policy = policy_of(client.get("/"))
    assert policy["default-src"] == ["'self'"]
    assert policy["object-src"] == policy["base-uri"] == ["'none'"]
    assert policy["form-action"] == ["'self'"]
    assert "script-src" not in policy and "style-src" not in policy


def hostile_letter() -> Letter:
    letter = an_indexed_letter(
        source=a_source(name=HOSTILE),
        title=HOSTILE,
        cover=[HOSTILE],
        items={HOSTILE: [f"{HOSTILE} Zie Kamerstuk 28676, nr. 357. {HOSTILE}"]},
        notes={"<b>": HOSTILE},
        signatories=(Signatory(HOSTILE, HOSTILE),),
        meetings=(
            ParsedMeeting("defence", date(2020, 2, 1), date(2020, 2, 1), HOSTILE[:90]),
        ),
        commitments=(Commitment(3, 40, HOSTILE),),
        dossiers=("28676",),
    )
    Kamerstuk.objects.update(title=HOSTILE)
    Dossier.objects.update(title=HOSTILE)
    return letter


def test_what_a_letter_says_is_never_markup(client):
    letter = hostile_letter()
    pages = [
        "/",
        "/zoeken/?q=alert",
        "/zoeken/?q=alert&per=agendapunt",
        f"/zoeken/?q={HOSTILE[:30]}",
        letter.get_absolute_url(),
        f"{letter.get_absolute_url()}?q=script+img+alert",
        "/kamerstuk/kst-28676-357/",
        "/dossier/28676/",
        "/meest-aangehaald/",
        f"{letter.get_absolute_url()}citeer/?plaats={letter.items.get().anchor}",
        "/vergaderingen/",
        "/nieuw.atom",
    ]
    for page in pages:
        html = client.get(page).content.decode()
        assert HOSTILE[8:16] in html, page
        assert "<script>" not in html and "<img" not in html, page
        assert html.count("</title>") == 1 or page == "/nieuw.atom"


def test_a_control_character_does_not_break_the_feed(client):
    an_archived_letter(title="Een titel\x0c met\x01 tekens")
    assert "Een titel met tekens" in client.get("/nieuw.atom").content.decode()


def queries_of(client, page: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/zoeken/?q=cyberdreigingen",
        "/vergaderingen/",
        "/dossier/28676/",
        "/kamerstuk/kst-28676-357/",
        "/meest-aangehaald/",
        "/nieuw.atom",
    ],
)
def test_more_letters_do_not_cost_more_queries(client, address):
    def add(first, last):
        for day in range(first, last):
            an_archived_letter(
                date=date(2020, 1, day),
                items={"Cyber": ["Over cyberdreigingen: Kamerstuk 28676, nr. 357."]},
                meetings=(
                    ParsedMeeting("defence", date(2020, 1, day), date(2020, 1, day)),
                ),
                dossiers=("28676",),
            )
        index_pending()

    add(1, 3)
    client.get(address)  # what is read once and kept
    few = queries_of(client, address)
    add(3, 8)
    client.get(address)
    assert queries_of(client, address) == few


def test_a_longer_letter_does_not_cost_more_queries(client):
    short, long = (
        an_archived_letter(
            title=f"Brief van {size} punten (verzonnen)",
            items={f"Punt {n}": [f"Zie 28676, nr. {n}."] for n in range(1, size)},
        )
        for size in (3, 30)
    )
    few, many = (queries_of(client, each.get_absolute_url()) for each in (short, long))
    assert few == many


def test_a_letter_may_cite_more_than_a_thousand_papers(client):
    letter = an_archived_letter(
        items={
            f"Punt {n}": [f"Zie 28676, nr. {n} en 28676, nr. 9999."]
            for n in range(1, 1100)
        }
    )
    assert "28676, nr. 1099" in client.get(letter.get_absolute_url()).content.decode()
    cited = client.get("/kamerstuk/kst-28676-9999/").content.decode()
    assert cited.count("<mark>28676, nr. 9999</mark>") == 3
    assert "en op nog 1096 plaatsen in deze brief" in cited
