"""Accounts of others beside the organization's own, and kinds that a name tells in part."""

import pytest

from directory_core.models import Kind
from directory_core.pasted import read_pasted


def _handles(text: str) -> set[str]:
    return {each.handle for each in read_pasted(text).accounts}


@pytest.mark.parametrize(
    "text",
    [
        (
            "The old page facebook.com/eastvale is closed, new one facebook.com/lakesidehosp. "
            "Lakeside Hospital, Dayton, Ohio"
        ),
        (
            "Cuidado, perfil falso: facebook.com/lakeside.oficial la verdadera es "
            "facebook.com/lakesidehosp. Hospital Lakeside, Sevilla"
        ),
        (
            "@lakeside_dons sur Instagram n'est pas à nous. Notre compte : @lakesidehosp. "
            "Hôpital Lakeside, Lyon"
        ),
        (
            "Der Träger (Evergrove-Verbund, linkedin.com/company/evergrove) hat eigene Seiten. "
            "Für die Klinik Lakeside in Fulda gilt facebook.com/lakesidehosp"
        ),
        (
            "Lakeside Hospital, Dayton. Facebook lakesidehosp, das YouTube vom Chef (Dr. Uhl, "
            "@drruhl) gehört nicht dazu."
        ),
    ],
)
def test_their_own_account_is_taken_and_another_beside_it_is_not(text: str) -> None:
    assert _handles(text) == {"lakesidehosp"}


def test_a_fake_that_is_called_the_real_one_by_denial_is_not_taken() -> None:
    text = "Lakeside Hospital, Dayton: x.com/lakesidehosp, not the real one: x.com/lakeside_er"
    assert "lakeside_er" not in _handles(text)


def test_a_handle_that_begins_with_a_small_word_stays_whole() -> None:
    text = "Elkhorn Clinic / Kearney, Nebraska / @elkhornclinic on X / elkhorn-clinic on LinkedIn"
    assert _handles(text) == {"elkhornclinic", "elkhorn-clinic"}


def test_a_table_of_platforms_may_hold_the_website_and_end_before_a_line_of_words() -> None:
    pasted = read_pasted(
        "Platform,Handle,URL\nFacebook,PineRidgeHosp,https://www.facebook.com/PineRidgeHosp\n"
        "Website,,https://pineridgehosp.org\n(Pine Ridge Hospital, Duluth, Georgia)"
    )
    assert (pasted.name, pasted.city) == ("Pine Ridge Hospital", "Duluth")
    assert "pineridgehosp.org" in pasted.website


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("OdontoVerde, Campinas\ninstagram @odontoverde", Kind.DENTAL),
        ("FisioNorte, Braga\ninstagram @fisionorte", Kind.REHABILITATION),
        ("Drogarias Sol, Goiânia\ninstagram @drogariassol", Kind.PHARMACY),
        ("CIUSSS du Lac, Montréal\nfacebook ciussslac", Kind.HEALTH_SYSTEM),
        ("National Hearing Trust (charity), Accra\nX @hearingtrust", Kind.CHARITY),
    ],
)
def test_a_kind_is_read_from_part_of_a_word_or_from_brackets(text: str, kind: Kind) -> None:
    assert read_pasted(text).kind == kind


@pytest.mark.parametrize(
    ("text", "name", "city"),
    [
        ("Pflegeheim Weidenhof / Celle / https://weidenhof.de", "Pflegeheim Weidenhof", "Celle"),
        ("Krankenkasse: BKK Rheinbogen, Sitz Koblenz", "BKK Rheinbogen", "Koblenz"),
        ("Silver Birch Lodge – residential care, Perth, Scotland", "Silver Birch Lodge", "Perth"),
        ("Clinique du Lac, à Joliette au Québec\ninsta cliniquelac", "Clinique du Lac", "Joliette"),
    ],
)
def test_a_name_ends_before_its_seat_and_what_it_is(text: str, name: str, city: str) -> None:
    pasted = read_pasted(text)
    assert (pasted.name, pasted.city) == (name, city)
