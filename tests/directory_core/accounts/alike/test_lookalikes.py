"""Impostors are recognized by their tricks, and honest neighbours are left in peace.

`listed_handles.csv` has real handles (name-suggestion-index with Wikidata, and registries of the US
Government); the number says which of them belong to one organization.
"""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_core.accounts import parse_address
from directory_core.accounts.alike.lookalikes import Lookalikes
from directory_core.accounts.alike.resemblances import (
    Resemblance,
    Trick,
    is_worth_imitating,
    spoken_name,
)
from directory_core.models.answers import Address
from directory_core.models.organizations import Platform

X = Platform.X
MAYO = (Platform.X, "MayoClinic", "mayo")
CDC = (Platform.X, "CDCgov", "cdc")
NHS = (Platform.INSTAGRAM, "nhs", "nhs")
STANFORD = (Platform.FACEBOOK, "StanfordHealth", "stanford")
COUNTY = (Platform.X, "ACPublicHealth", "allen")
CYRILLIC = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "y": "у", "i": "і"}
DIGITS = {"o": "0", "i": "1", "l": "1", "e": "3", "a": "4", "s": "5"}
BAIT = ("official", "support", "help", "real", "care", "team", "info", "helpdesk", "refund")


@pytest.fixture(scope="module")
def listed() -> list[tuple[Platform, str, str]]:
    path = Path(__file__).with_name("listed_handles.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(Platform(row["platform"]), row["handle"], row["owner"]) for row in rows]


@pytest.fixture(scope="module")
def few() -> Lookalikes:
    return Lookalikes([MAYO, CDC, NHS, STANFORD, COUNTY])


@pytest.mark.parametrize(
    ("name", "slug", "trick"),
    [
        ("rnayoclinic", "mayo", Trick.LOOKS_ALIKE),
        ("mayocl1nic", "mayo", Trick.LOOKS_ALIKE),
        ("mayocIinic", "mayo", Trick.LOOKS_ALIKE),
        ("mayodinic", "mayo", Trick.LOOKS_ALIKE),
        ("m4yoclinic", "mayo", Trick.LOOKS_ALIKE),
        ("mаyoclinic", "mayo", Trick.LOOKS_ALIKE),
        ("МауоСlіnіс", "mayo", Trick.LOOKS_ALIKE),
        ("ｍａｙｏclinic", "mayo", Trick.LOOKS_ALIKE),
        ("ᴍᴀʏᴏclinic", "mayo", Trick.LOOKS_ALIKE),
        ("máyoclinic", "mayo", Trick.LOOKS_ALIKE),
        ("mayo_clinic", "mayo", Trick.LOOKS_ALIKE),
        ("mayo.clinic_", "mayo", Trick.LOOKS_ALIKE),
        ("mayoclinc", "mayo", Trick.LETTER_OFF),
        ("maoyclinic", "mayo", Trick.LETTER_OFF),
        ("mayoclincic", "mayo", Trick.LETTER_OFF),
        ("mayyoclinic", "mayo", Trick.LETTER_OFF),
        ("mayoclinics", "mayo", Trick.LETTER_OFF),
        ("mayo_clinic_official", "mayo", Trick.WORD_ADDED),
        ("MayoClinicHelp", "mayo", Trick.WORD_ADDED),
        ("TheRealMayoClinic", "mayo", Trick.WORD_ADDED),
        ("MayoClinicRefund", "mayo", Trick.WORD_ADDED),
        ("mayo-clinic-prize", "mayo", Trick.WORD_ADDED),
        ("MayoClinicCareers", "mayo", Trick.CONTAINS),
        ("MayoClinicMinnesota", "mayo", Trick.CONTAINS),
        ("ask.mayoclinic", "mayo", Trick.CONTAINS),
        ("mayochnic", "mayo", Trick.LOOKS_ALIKE),
        ("rnayodinic", "mayo", Trick.LOOKS_ALIKE),
        ("mауосliniс", "mayo", Trick.LOOKS_ALIKE),
        ("mαyοclinic", "mayo", Trick.LOOKS_ALIKE),
        ("mayoclinic_support_team", "mayo", Trick.WORD_ADDED),
        ("MayoClinic2024", "mayo", Trick.WORD_ADDED),
        ("mayoclinic1", "mayo", Trick.WORD_ADDED),
        ("rnayocl1nic_official", "mayo", Trick.WORD_ADDED),
        ("mayoclincofficial", "mayo", Trick.LETTER_OFF),
        ("CDCgovHelp", "cdc", Trick.WORD_ADDED),
        ("CDCg0v", "cdc", Trick.LOOKS_ALIKE),
        ("nhs_support", "nhs", Trick.WORD_ADDED),
        ("nhs_official", "nhs", Trick.WORD_ADDED),
        ("mayoclinic", "mayo", Trick.SAME_NAME),
        ("@MayoClinic", "mayo", Trick.SAME_NAME),
    ],
)
def test_each_trick_is_recognized(few: Lookalikes, name: str, slug: str, trick: Trick) -> None:
    assert [(each.slug, each.how) for each in few.find(name)] == [(slug, trick)]


@pytest.mark.parametrize(
    "name",
    [
        "mercyhealth", "mayo", "clinic", "official", "CCPublicHealth", "ACPublicLibrary", "nhsx",
        "cdcnpin", "stanford", "nhsbt", "mayoral", "mediclinic", "", "a", "💊", "x" * 5000,
    ],
)  # fmt: skip
def test_an_honest_neighbour_is_left_in_peace(few: Lookalikes, name: str) -> None:
    assert few.find(name) == ()


def test_the_listed_account_does_not_pose_as_itself(few: Lookalikes) -> None:
    assert few.find(parse_address("https://twitter.com/mayoclinic")) == ()


def test_the_same_name_on_another_platform_is_told_from_a_disguise(few: Lookalikes) -> None:
    assert few.find(parse_address("https://www.tiktok.com/@mayoclinic")) == (
        Resemblance("mayo", Platform.X, "MayoClinic", Trick.SAME_NAME, imitates=False),
    )


def test_a_disguise_is_found_across_platforms_and_kinds_of_address(few: Lookalikes) -> None:
    for address in (
        "https://t.me/mayoclinic_help",
        "https://www.linkedin.com/company/mayo-clinic-official",
        "@mayocl1nic@mastodon.social",
        "https://bsky.app/profile/mayoclinic-official.bsky.social",
        "https://bsky.app/profile/mayoclinc.org",
        "https://www.youtube.com/c/mayoclinicofficial",
    ):
        assert [each.slug for each in few.find(parse_address(address))] == ["mayo"]


@pytest.mark.parametrize(
    ("platform", "handle", "name"),
    [
        (Platform.X, "MayoClinic", "MayoClinic"),
        (Platform.YOUTUBE, "user/MayoClinic", "MayoClinic"),
        (Platform.YOUTUBE, "channel/UCBT4xFdcHj-w7Ge5p9uJFiQ", ""),
        (Platform.FACEBOOK, "100064321234567", ""),
        (Platform.FLICKR, "44636446@N04", ""),
        (Platform.VK, "club123456", ""),
        (Platform.WHATSAPP, "0029Va4K0PZ5a245NkngBA2M", ""),
        (Platform.BLUESKY, "mayo.bsky.social", "mayo"),
        (Platform.BLUESKY, "news.mayoclinic.org", "mayoclinic"),
        (Platform.MASTODON, "mayo@mastodon.social", "mayo"),
        (Platform.BLOG, "blog.mayoclinic.co.uk/news", "mayoclinic"),
    ],
)
def test_numbers_and_codes_are_no_names(platform: Platform, handle: str, name: str) -> None:
    assert spoken_name(platform, handle) == name


def test_what_is_taken_off_the_list_is_resembled_no_more() -> None:
    lookalikes = Lookalikes([MAYO, CDC])
    lookalikes.add(*MAYO)
    lookalikes.add(Platform.FACEBOOK, "MayoClinic", "mayo")
    lookalikes.remove(*MAYO)

    assert [each.platform for each in lookalikes.find("mayoclinc")] == [Platform.FACEBOOK]

    lookalikes.remove(Platform.FACEBOOK, "MayoClinic", "mayo")
    lookalikes.remove(Platform.FACEBOOK, "NeverListed", "mayo")

    assert lookalikes.find("mayoclinc") == ()
    assert lookalikes.find("cdcg0v") != ()


def test_fewer_than_two_in_a_hundred_real_handles_are_taken_for_another_organizations(
    listed: list[tuple[Platform, str, str]],
) -> None:
    lookalikes = Lookalikes(listed)

    suspected = [
        (handle, [each.handle for each in others])
        for platform, handle, owner in listed
        if (others := [each for each in lookalikes.find(handle) if each.slug != owner])
    ]

    assert len(suspected) < 0.02 * len(listed), suspected


def test_nineteen_of_twenty_disguises_are_seen_through(
    listed: list[tuple[Platform, str, str]],
) -> None:
    lookalikes = Lookalikes(listed)
    chance = random.Random(2026)
    seen = [
        any(each.slug == owner for each in lookalikes.find(disguise))
        for platform, handle, owner in listed
        if len(name := spoken_name(platform, handle)) >= 4
        for disguise in disguises(name, chance)
    ]

    assert len(seen) > 5000
    assert sum(seen) > 0.95 * len(seen)


def disguises(name: str, chance: random.Random) -> Iterator[str]:
    """A name in each of the known disguises, at a place drawn by chance."""
    for letters in (CYRILLIC, DIGITS):
        places = [at for at, letter in enumerate(name.lower()) if letter in letters]
        if places:
            at = chance.choice(places)
            yield name[:at] + letters[name[at].lower()] + name[at + 1 :]
    at = chance.randrange(1, len(name))
    yield name[:at] + "_" + name[at:]
    yield name[:at] + name[at + 1 :]
    yield name[:at] + name[at] + name[at:]
    yield name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]
    for bait in chance.sample(BAIT, 3):
        yield f"{name}_{bait}"
        yield name + bait
        yield bait + name
    yield name + chance.choice(["1", "24", "2026"])
    yield name.lower().replace("m", "rn")
    yield name.lower().replace("l", "I")


def test_a_name_between_those_of_two_organizations_is_no_slip() -> None:
    listed = Lookalikes([(X, "HoCoHealth", "howard"), (X, "MoCoHealth", "morrow")])
    assert not any(each.imitates for each in listed.find(Address(X, "CoCoHealth", "")))


def test_one_common_word_for_another_is_no_slip() -> None:
    listed = Lookalikes([(X, "fokusoptik", "fokus")])
    assert not any(each.imitates for each in listed.find(Address(X, "fokusoptika", "")))
    assert any(each.imitates for each in listed.find(Address(X, "fokusoptiks", "")))


def test_center_written_the_other_way_is_a_warning() -> None:
    listed = Lookalikes([(X, "mdandersoncancercenter", "mdanderson")])
    assert any(each.imitates for each in listed.find(Address(X, "mdandersoncancercentre", "")))


def test_a_name_that_three_organizations_have_in_theirs_tells_none_of_them() -> None:
    branches = [(X, f"synevo{place}", f"synevo-{place}") for place in ("georgia", "polska", "md")]
    listed = Lookalikes([(X, "synevo", "synevo"), *branches])
    assert not listed.find(Address(X, "synevo_romania", ""))


def test_an_own_name_is_told_from_separators_and_capitals_apart() -> None:
    listed = Lookalikes([(Platform.BLOG, "sanfordhealth.org", "sanford")])
    assert listed.has_name(Address(X, "Sanford_Health", ""))
    assert not listed.has_name(Address(X, "SandfordHealth", ""))


def test_only_rare_names_of_websites_are_worth_imitating() -> None:
    assert is_worth_imitating("cedars-sinai.org")
    assert not any(map(is_worth_imitating, ["sites.google.com", "pal.org", "hospital.org"]))
