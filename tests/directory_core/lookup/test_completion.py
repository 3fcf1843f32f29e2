"""What somebody who is still typing is offered."""

import pytest

from tests.directory_core.lookup.directories import small_directory

INDEX = small_directory()


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("ma", "mayo-clinic"),
        ("mayo", "mayo-clinic"),
        ("mayo cl", "mayo-clinic"),
        ("clinic cle", "cleveland-clinic"),
        ("hopital nec", "hôpital-necker-enfants-malades"),
        ("st jud", "st.-jude-children's-research-hospital"),
        ("Mayo Clinic ", "mayo-clinic"),
        ("协和", "peking"),
    ],
)
def test_the_beginning_of_words_is_enough(typed: str, slug: str) -> None:
    assert slug in [found.slug for found in INDEX.complete(typed)]


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("mer portland", ["mercy-me"]),
        ("mer port", ["mercy-me"]),
        ("ced los angeles", ["cedars-sinai-medical-center"]),
        ("mer rochester", []),
    ],
)
def test_three_letters_and_a_city_are_enough(typed: str, slugs: list[str]) -> None:
    assert [found.slug for found in INDEX.complete(typed)] == slugs


@pytest.mark.parametrize("typed", ["", " ", "m", "xyzzy", "mayo xyzzy"])
def test_too_little_or_something_else_offers_nobody(typed: str) -> None:
    assert INDEX.complete(typed) == ()


def test_everybody_is_offered_once_and_no_more_than_asked_for() -> None:
    offered = [found.slug for found in INDEX.complete("me", limit=3)]

    assert len(offered) == len(set(offered)) <= 3


def test_names_that_begin_so_come_before_names_that_hold_it() -> None:
    offered = [found.slug for found in INDEX.complete("md and")]

    assert offered.index("md-anderson-cancer-center") < offered.index(
        "banner-md-anderson-cancer-center"
    )
