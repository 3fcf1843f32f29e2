"""A slug is short, ASCII, readable and nobody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_core.exchange import slug_for
from directory_core.exchange.slugs import MAX_SLUG, SLUG


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Mayo Clinic", "mayo-clinic"),
        ("Brigham & Women's Hospital", "brigham-and-womens-hospital"),
        ("Universitätsklinikum Köln", "universitatsklinikum-koln"),
        ("Больница №1", "bolnitsa-no1"),
        ("  --  ", "organization"),
        (
            "Eunice Kennedy Shriver National Institute of Child Health",
            "eunice-kennedy-shriver-national",
        ),
    ],
)
def test_a_slug_reads_like_the_name(name: str, slug: str) -> None:
    assert slug_for(name, set()) == slug


def test_a_taken_slug_gets_a_number() -> None:
    assert slug_for("Mercy", {"mercy", "mercy-2"}) == "mercy-3"


def test_a_number_fits_into_the_length() -> None:
    long = "x" * 50

    assert slug_for(long, {"x" * 40}) == "x" * 38 + "-2"


@given(st.text(), st.sets(st.text(max_size=3)))
def test_any_name_has_a_slug(name: str, taken: set[str]) -> None:
    slug = slug_for(name, taken)

    assert SLUG.fullmatch(slug)
    assert len(slug) <= MAX_SLUG
    assert slug not in taken
