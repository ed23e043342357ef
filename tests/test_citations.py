"""Every written form of a reference, one to a row."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from letters.citations import find_references
from tests.test_citations_lists import LISTS
from tests.test_citations_others import OTHER_FORMS
from tests.test_citations_traps import TRAPS, identifiers_in

PAPERS = [  # as written, identifiers
    ("Kamerstuk 28 676 NAVO, nr. 339", "kst-28676-339"),
    ("dossier 28 676 (NAVO), stuk nr. 339", "kst-28676-339"),
    ("Motie Van Aa c.s. (nr. 41, 34 300 V)", "kst-34300-V-41"),
    ("Kamerstuk 36 045 Situatie in Oost-Europa, nr. 48", "kst-36045-48"),
    ("Kamerstukken I 2012/13, 33 400 X", "dossier/33400-X"),
    ("Kamerstuk 33 783, nr. 12, 2e herdruk", "kst-33783-12-h2"),
    ("36600-XXIII-21", "kst-36600-XXIII-21"),
    # The House: Tweede Kamer.
    ("Kamerstuk 28 676, nr. 353", "kst-28676-353"),
    ("kamerstuk 28676 nr 353", "kst-28676-353"),
    ("KAMERSTUKKEN II 2020/21, 28 676, NR. 353", "kst-28676-353"),
    ("Kamerstuk 28676-339", "kst-28676-339"),
    ("Kamerstuk 29383 - 367", "kst-29383-367"),
    ("Kamerstuk 28676/353", "kst-28676-353"),
    ("Kamerstuknummer 34919-71", "kst-34919-71"),
    ("Kamerstuknr. 28676-353", "kst-28676-353"),
    ("kamerstuk: 33 566, nr. 36", "kst-33566-36"),
    ("Kamerstuk met nummer 28676-353", "kst-28676-353"),
    ("Kst. 30872 nr. 100", "kst-30872-100"),
    ("TK 29517 nr. 42", "kst-29517-42"),
    ("TK 2008-2009, 31473, nummer 25", "kst-31473-25"),
    ("Kamerstukken II 2005/06, 30 316, nr. 3", "kst-30316-3"),
    ("Kamerstukken II (2005/06), 30 316, nr. 3", "kst-30316-3"),
    ("Kamerstukken II, vergaderjaar 2005-2006, 30 316, nr. 3", "kst-30316-3"),
    ("Kamerstukken 11 2005/06, 30 316, nr. 3", "kst-30316-3"),
    ("Kamerstukken Tweede Kamer 2008-2009, 31 473, nr. 25", "kst-31473-25"),
    ("Kamerstukken II 2008/09, 31 473, 25", "kst-31473-25"),
    ("Kamerstukken II 1999/2000, 26 824, A", "kst-26824-A"),
    ("Kamerstukken II 1965/66, 8436, nr. 3", "kst-8436-3"),
    ("28 345, nr. 95", "kst-28345-95"),
    ("27529, nr.74", "kst-27529-74"),
    ("31.070, nr. 40", "kst-31070-40"),
    ("32 418 - nr. 15", "kst-32418-15"),
    ("31575, nr, 8", "kst-31575-8"),
    ("28 676 no. 353", "kst-28676-353"),
    ("28 676, stuk nr. 353", "kst-28676-353"),
    ("voorstel 28676-353", "kst-28676-353"),
    ("28 676-407", "kst-28676-407"),
    ("(29 453, 296)", "kst-29453-296"),
    ("28676-82-h1", "kst-28676-82-h1"),
    ("28676, nr. 12 (herdruk)", "kst-28676-12-h1"),
    ("28676, nr. 12, herdruk", "kst-28676-12-h1"),
    ("28676, nr. 1 h1", "kst-28676-1-h1"),
    ("28676, nr. 7 (erratum)", "kst-28676-7-n1"),
    ("28676, nr. 0488", "kst-28676-488"),
    ("28 676, nr. 187-n1", "kst-28676-187-n1"),
    # Sub-dossiers, budget chapters, funds, Kingdom acts.
    ("21501-32, nr. 710", "kst-21501-32-710"),
    ("21501\N{EN DASH}02, nr. 3151", "kst-21501-02-3151"),
    ("21 501-21, stuk nr. 2648", "kst-21501-21-2648"),
    ("Kamerstuk 21501-32-1726", "kst-21501-32-1726"),
    ("35570-X-39", "kst-35570-X-39"),
    ("35570-x-39", "kst-35570-X-39"),
    ("33000 XVI, nr. 56", "kst-33000-XVI-56"),
    ("33 000, X, nr.77", "kst-33000-X-77"),
    ("35 925 - VIII, nr. 99", "kst-35925-VIII-99"),
    ("36560 VI-2", "kst-36560-VI-2"),
    ("34200V-2", "kst-34200-V-2"),
    ("31700.VIII, 32", "kst-31700-VIII-32"),
    ("31 700-IIB, nr 2", "kst-31700-IIB-2"),
    ("35 570 hoofdstuk X, nr. 39", "kst-35570-X-39"),
    ("36 410A, nr. 33", "kst-36410-A-33"),
    ("36600-B-19", "kst-36600-B-19"),
    ("36455 (R2188) nr. 11", "kst-36455-11"),
    ("36321-(R2181)-3", "kst-36321-3"),
    # Several dossiers: the first one owns the paper.
    ("31 293 en 31 289, nr. 653", "kst-31293-653"),
    ("34 682/35 334, nr. 143", "kst-34682-143"),
    ("31 293, 31 289 en 31 497, nr. 653", "kst-31293-653"),
    ("Kamerstukken 31015-25424-33552-177", "kst-31015-177"),
    ("36 200 V en VI, nr. 3", "kst-36200-V-3"),
    ("Kamerstukken 22 112 en 21 501-20, nr. 900", "kst-22112-900"),
    ("21 501-02/21 501-28, nr. 2100", "kst-21501-02-2100"),
    ("28676/21501-28, nr. 15", "kst-28676-15"),
    ("33 279, 28 676 en 21 501-02, nr. 5", "kst-33279-5"),
    ("28 676, 21 501-28 en 29 521, nr. 191", "kst-28676-191"),
    ("36 410 VI/X, nr. 4", "kst-36410-VI-4"),
    ("36 410 V / X, C", "kst-36410-V-C"),
    ("31 200 XIII/F, nr. 2", "kst-31200-XIII-2"),
    # Eerste Kamer.
    ("36 067, letter Y", "kst-36067-Y"),
    ("35403-G", "kst-35403-G"),
    ("33802-C-n1", "kst-33802-C-n1"),
    ("34 300 XVII, A herdruk", "kst-34300-XVII-A-h1"),
    ("Kamerstukken I 33 802, C (herdruk)", "kst-33802-C-h1"),
    ("Eerste Kamer 33 802, C-n1", "kst-33802-C-n1"),
    ("EK 34 000 VI, M", "kst-34000-VI-M"),
    ("EK-stuk 33000, F", "kst-33000-F"),
    ("Kamerstukken I 2021/22, 35 925, nr. E", "kst-35925-E"),
    ("Kamerstukken I 2021/22, 35 925, V", "kst-35925-V"),
    ("Kamerstukken EK, 2014-2015, 31 145, AA", "kst-31145-AA"),
    ("Kamerstukken I 2003/04, 29 200 II, B", "kst-20032004-29200-II-B"),
    ("Kamerstukken I 1998/99, 25 454, nr. 136c", "kst-19981999-25454-136c"),
    ("Eerste Kamer, vergaderjaar 2003-2004, 29 200, C", "kst-20032004-29200-C"),
    ("EK 36.067, Y", "kst-36067-Y"),
    ("Eerste Kamer 33 802, C", "kst-33802-C"),
    # As lawyers, minutes and hasty hands write them.
    ("Kamerstukken II 2020/2021, 35570 X, 39", "kst-35570-X-39"),
    ("Kamerstukken II 2005/06 30 316 nr. 3", "kst-30316-3"),
    ("Kamerstukken II, 2005/06, 30.316, 3", "kst-30316-3"),
    ("Kamerstukken II 2008/09, 31 473 25", "kst-31473-25"),
    ("Kamerstukken II 2020/21, nr. 35570-X-39", "kst-35570-X-39"),
    ("Kamerstukken II 2020/21, dossier 28 676, nr. 3", "kst-28676-3"),
    ("Kamerstukken II 2011/12, 33 000 hfdst. X, nr. 12", "kst-33000-X-12"),
    ("Kamerst. II 2020/21, 28676, nr. 3", "kst-28676-3"),
    ("TK 2020-2021, 35 570-X nr 39", "kst-35570-X-39"),
    ("TK II 2020/21, 28676, nr. 3", "kst-28676-3"),
    ("Kst. 35570 X, 39", "kst-35570-X-39"),
    ("Bijl. Hand. II 1965/66, 8436, nr. 3", "kst-8436-3"),
    ("Bijlagen Handelingen II 1976/77, 14 234, nr. 3", "kst-14234-3"),
    (
        "Tweede Kamer der Staten-Generaal, vergaderjaar 2020-2021, 28 676, nr. 3",
        "kst-28676-3",
    ),
    ("Kamerstuk 28 676 , nr . 3", "kst-28676-3"),
    ("dossier 28 676 (NAVO), nr. 400", "kst-28676-400"),
    ("Kamerstukken II, zitting 1983-1984, 17 980, nr. 3", "kst-17980-3"),
    ("Kamerstukken II 20/21, 28 676, 3", "kst-28676-3"),
    ("Kamerstukken I 2001/02, 28 000 X, nr. 72a", "kst-20012002-28000-X-72a"),
    ("TK 22 181 nr. 333 dd. 28 april 2000", "kst-22181-333"),
    ("t.v.v. 19 637, nr. 1343", "kst-19637-1343"),
    ("Kamerstuk 28 676,nr.357", "kst-28676-357"),
    ("28 676 (R 1714) nr. 5", "kst-28676-5"),
    ("Kamerstuk 28676nr.3", "kst-28676-3"),
    ("Kamerstuk 28676: nr. 3", "kst-28676-3"),
    ("Kamerstuk 28676, nr.: 3", "kst-28676-3"),
    ("Kamerstuk 28676 (nr. 3)", "kst-28676-3"),
    ("Kamerstuk 28676 onder nr. 3", "kst-28676-3"),
    ("Kamerstuk 28676--3", "kst-28676-3"),
    ("Kamerstuk 28676 3", "kst-28676-3"),
    ("Kamerstuk-28676-3", "kst-28676-3"),
    ("33 000 (hoofdstuk X), nr. 12", "kst-33000-X-12"),
    ("36 200 (IXB), nr. 3", "kst-36200-IXB-3"),
    ("35570 IX-A nr. 2", "kst-35570-IXA-2"),
    ("21 501-20, 1234", "kst-21501-20-1234"),
    ("21501-20/1234", "kst-21501-20-1234"),
    ("Kamerstuk 21 501 02, nr. 1234", "kst-21501-02-1234"),
    # The number before the dossier.
    ("nr. 3 van Kamerstuk 28 676", "kst-28676-3"),
    ("nr. 3 bij dossier 28 676", "kst-28676-3"),
    ("letter Y (36 067)", "kst-36067-Y"),
    ("op stuk nr. 206 (28 844)", "kst-28844-206"),
    ("nr. 210 ( 34104 )", "kst-34104-210"),
    ("nr. 206 (Kamerstuk 28 844)", "kst-28844-206"),
    ("942 (21501\N{EN DASH}08)", "kst-21501-08-942"),
    ("62 (35 925-VI)", "kst-35925-VI-62"),
    ("motie onder nr. 12 (28 676)", "kst-28676-12"),
    ("motie (nr. 12, 28 676)", "kst-28676-12"),
    ("motie op stuk nr. 12 (dossier 28 676)", "kst-28676-12"),
    ("motie nr. 39 van Sjoerdsma (35 570 X)", "kst-35570-X-39"),
    ("amendement op stuk nr. 8, 33 763", "kst-33763-8"),
    ("stuk nr. 15 bij wetsvoorstel 36 045", "kst-36045-15"),
    # A dossier as a whole.
    ("Kamerstuk 34 397", "dossier/34397"),
    ("Kamerstuk 36200-VI", "dossier/36200-VI"),
    ("36600-IV", "dossier/36600-IV"),
    ("Kamerdossier 36 045", "dossier/36045"),
    ("wetsvoorstel 35 570", "dossier/35570"),
    ("36688 (R2205)", "dossier/36688"),
    ("(36200)", "dossier/36200"),
    ("21501-02", "dossier/21501-02"),
    ("dossiernummer 28676", "dossier/28676"),
    ("Kamerstukdossier 28676", "dossier/28676"),
    ("Wetsvoorstel nr. 36045", "dossier/36045"),
    ("initiatiefwetsvoorstel 35 570", "dossier/35570"),
    ("voorstel van rijkswet 36 045", "dossier/36045"),
    # With a session, a date or a title between.
    ("Kamerstuk 28 676 d.d. 12 mei 2021, nr. 410", "kst-28676-410"),
    ("Kamerstuk 28 676 (12 mei 2021), nr. 410", "kst-28676-410"),
    ("Kamerstuk 35570/X, nr. 39", "kst-35570-X-39"),
    ("Kamerstuk 36 455 R2188, nr. 11", "kst-36455-11"),
    ("Kamerstukken 36 455 (R2188) en 36 456 (R2189), nr. 3", "kst-36455-3"),
    ("Kamerstuk 36 600 K", "dossier/36600-K"),
    ("Kamerstuk nr. 353 (28 676)", "kst-28676-353"),
    ("Kamerstuk nr. 353 in dossier 28 676", "kst-28676-353"),
    ("(36 410, B)", "kst-36410-B"),
]
SPACED = [
    ("Kamerstuk\n35 351, nr. 2", "kst-35351-2"),
    ("Kamerstuk 28\n676, nr. 353", "kst-28676-353"),
    ("Kamerstuk 28-\n676, nr. 431", "kst-28676-431"),
    ("(28-\r\n676, nr. 431)", "kst-28676-431"),
    ("Kamerstuk 28 676, nr.\n\f353", "kst-28676-353"),
    ("Kamerstuk 28 676,\n\n\fnr. 353", "kst-28676-353"),
    ("Kamer-\nstuk 28 676, nr. 353", "kst-28676-353"),
    ("Kamerstuk-\r\nken 28 676, nr. 353", "kst-28676-353"),
    ("35570-\nX-39", "kst-35570-X-39"),
    ("21 501-\n02, nr. 2283", "kst-21501-02-2283"),
    ("28\N{NO-BREAK SPACE}676, nr.\N{THIN SPACE}353", "kst-28676-353"),
    ("28\N{NARROW NO-BREAK SPACE}676, nr. 353", "kst-28676-353"),
    ("28\N{ZERO WIDTH SPACE}676, nr. 353", "kst-28676-353"),
    ("Kamer\N{SOFT HYPHEN}stuk 28 676, nr. 353", "kst-28676-353"),
    ("28 676, nr. 4\N{SOFT HYPHEN}31", "kst-28676-431"),
    ("28\N{SOFT HYPHEN}676, nr. 4\N{SOFT HYPHEN}\n31", "kst-28676-431"),
    ("35570\N{NON-BREAKING HYPHEN}X\N{MINUS SIGN}39", "kst-35570-X-39"),
    ("Trb.\n2010,\n272", "trb-2010-272"),
    ("Kamerstuk\N{SOFT HYPHEN} ken II 2020/21, 28 676, nr. 357", "kst-28676-357"),
    ("2021Z-\n07953", "2021Z07953"),
    ("Kamerstuk 28676,\n   nr. 357", "kst-28676-357"),
    ("Kamerstuk 28676,\n\nnr. 357", "kst-28676-357"),
    ("Kamerstuk 28\n    676, nr. 360", "kst-28676-360"),
    ("Kamerstuk 28-\n    676, nr. 360", "kst-28676-360"),
    ("Kamerstuk 36  200,    G", "kst-36200-G"),
    ("Kamerstuk 21\r\n\x0c501-02, nr. 3", "kst-21501-02-3"),
    ("28 676 en 33  694, nr. 12", "kst-28676-12"),
    ("COM  (2020)\t 123", "com-2020-123"),
    ("Aanhangsel Han-\ndelingen II 2020/21, nr. 123", "ah-tk-20202021-123"),
]
SPANS = [  # a sentence, the words that are the reference
    (
        "Zie Kamerstukken II 2005/06, 30 316, nr. 3, p. 7.",
        "Kamerstukken II 2005/06, 30 316, nr. 3",
    ),
    ("(t.v.v. 33495, nr. 74)", "33495, nr. 74"),
    ("de motie op stuk nr. 206 (28 844) is", "nr. 206 (28 844)"),
    (
        "moties nrs. 5 en 12 Kamerstukken II 2020/21, 28 676, nr. 3",
        "Kamerstukken II 2020/21, 28 676, nr. 3",
    ),
    ("zie 2021Z07953 d.d. 12 mei 2021", "2021Z07953"),
    (
        "i\N{SOFT HYPHEN}n Kamer\N{SOFT HYPHEN}stuk 28676, nr. 4\N{SOFT HYPHEN}31.",
        "Kamer\N{SOFT HYPHEN}stuk 28676, nr. 4\N{SOFT HYPHEN}31",
    ),
    ("in Kamerstuk\n2025D06724, 17 februari", "Kamerstuk\n2025D06724"),
    (
        "(35\N{NO-BREAK SPACE}570\N{NO-BREAK SPACE}X, nr. 39)",
        "35\N{NO-BREAK SPACE}570\N{NO-BREAK SPACE}X, nr. 39",
    ),
    (
        "i\N{SOFT HYPHEN}n de  oude   Kamer-\n  stuk 28   676,  nr. 4  b.",
        "Kamer-\n  stuk 28   676,  nr. 4",
    ),
]


@pytest.mark.parametrize(("written", "expected"), PAPERS + SPACED)
def test_reads_a_form_alone_and_in_a_sentence(written, expected):
    assert identifiers_in(written) == expected
    assert identifiers_in(f"De brief van mei ({written}) is besproken.") == expected


@pytest.mark.parametrize(("sentence", "words"), SPANS)
def test_spans_the_words_that_fix_the_paper(sentence, words):
    (reference,) = find_references(sentence)
    assert sentence[reference.start : reference.end] == words


def test_papers_of_one_list_share_their_words():
    text = "Kamerstukken 36045 nrs. 188 en 189 en 28676-3"
    words = [text[each.start : each.end] for each in find_references(text)]
    assert words == ["Kamerstukken 36045 nrs. 188 en 189"] * 2 + ["28676-3"]


def test_a_paper_has_the_session_that_it_is_cited_with():
    text = "Kamerstukken II 2018/19, 28 676, nrs. 12 en 13; 2019/20, 28 676, nr. 14"
    sessions = [reference.session for reference in find_references(text)]
    assert sessions == ["20182019", "20182019", "20192020"]
    assert [each.session for each in find_references("Kamerstuk 28676, nr. 12")] == [""]


PIECES = [written for written, _ in PAPERS + LISTS + OTHER_FORMS + SPACED] + TRAPS
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8)).map("".join)


@given(texts)
@example("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE} Kamerstuk 28 676, nr. 3")
@example("36200)(")
def test_offsets_lie_in_the_text_and_in_its_order(text):
    end = 0
    before = (0, 0)
    for reference in find_references(text):
        span = reference.start, reference.end
        assert span == before or end <= reference.start < reference.end <= len(text)
        before, end = span, reference.end
