"""Texts of many makes are read: reversed lists, scans, heads of pages, profiles, calendars."""

import pytest

from directory_core.models import Kind
from directory_core.pasted import read_pasted

_PAGE = (
    '<link rel="canonical" href="https://larkspur.org/">\n'
    '<meta property="og:site_name" content="Larkspur Hospital">'
)


def told(text: str) -> set[tuple[str, str]]:
    return {(each.platform.value, each.handle) for each in read_pasted(text).accounts}


@pytest.mark.parametrize(
    ("text", "accounts"),
    [
        (
            "@larkspurh – Instagram\nlarkspurhospital – Facebook\n@LarkspurC (that one's X)",
            {("instagram", "larkspurh"), ("facebook", "larkspurhospital"), ("x", "LarkspurC")},
        ),
        (
            "Larkspur Clinic: @larkspur_promo on Instagram is a fake, the correct one is @larkspur",
            {("instagram", "larkspur")},
        ),
        (
            "Part of Mire Health (facebook.com/mireh, @mire on X). Own: fb.com/larkspurclinic",
            {("facebook", "larkspurclinic")},
        ),
        ("lnstagram: @larkspur_kids\nFaceb00k: larkspurkids", {
            ("instagram", "larkspur_kids"), ("facebook", "larkspurkids"),
        }),
        ("We run @larkspur on Instagram and TikTok (@larkspur.clinic)", {
            ("instagram", "larkspur"), ("tiktok", "larkspur.clinic"),
        }),
        ("Larkspur Clinic. Insta: larkspur_clinic. FB: same.", {("instagram", "larkspur_clinic")}),
        ("larkspurclinic\n312 posts  4,870 followers  96 following\nLarkspur Clinic", {
            ("instagram", "larkspurclinic"),
        }),
        ("diff --git a/x b/x\n-Twitter: @larkspurold\n+Twitter: @larkspur", {("x", "larkspur")}),
        ("Instagram: @yourhandle\nTikTok: larkspurclinic", {("tiktok", "larkspurclinic")}),
    ],
)  # fmt: skip
def test_accounts_are_read_from_texts_of_many_makes(
    text: str, accounts: set[tuple[str, str]]
) -> None:
    assert told(text) == accounts


@pytest.mark.parametrize(
    ("text", "name", "city", "website"),
    [
        (_PAGE, "Larkspur Hospital", "", "https://larkspur.org/"),
        ("larkspur family clinic austin texas insta larkspurfam", "larkspur family clinic",
         "austin", ""),
        ("Hôpital Larkspur au Mans, X @hlarkspur", "Hôpital Larkspur", "Le Mans", ""),
        ("Q1 – Ville, pays ? Dakar, Sénégal\nQ2 – Structure ? Hôpital Larkspur",
         "Hôpital Larkspur", "Dakar", ""),
    ],
)  # fmt: skip
def test_names_and_places_are_read_from_texts_of_many_makes(
    text: str, name: str, city: str, website: str
) -> None:
    pasted = read_pasted(text)
    assert (pasted.name, pasted.city, pasted.website) == (name, city, website)


def test_a_kind_is_told_by_the_words_beside_a_name_that_tells_none() -> None:
    pasted = read_pasted("My mum's care home has a nice page: Larkspur Meadow. fb.com/larkspurm")
    assert (pasted.name, pasted.kind) == ("Larkspur Meadow", Kind.CARE_HOME)


def test_what_stands_under_a_label_for_the_name_is_the_name_though_a_town_is_called_so() -> None:
    pasted = read_pasted("Name: Reading\nType: hospital\nPlace: Austin, Texas\nx.com/readinghosp")
    assert (pasted.name, pasted.city) == ("Reading", "Austin")
