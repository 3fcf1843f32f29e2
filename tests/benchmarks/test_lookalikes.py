"""The bench for lookalikes makes each kind of disguise, and counts what is caught and accused."""

import random

from benchmarks.lookalikes.__main__ import accused_siblings, accused_strangers, caught
from benchmarks.lookalikes.disguises import ADDITIONS, IMITATIONS, disguised
from directory_core.models import Platform

LISTED = [
    (Platform.X, "MayoClinic", "mayo"),
    (Platform.FACEBOOK, "MayoClinic", "mayo"),
    (Platform.X, "ClevelandClinic", "cleveland"),
    (Platform.INSTAGRAM, "texaschildrens", "texas"),
]


def test_each_kind_of_disguise_differs_from_the_name() -> None:
    made = dict(disguised("communityhealth", IMITATIONS | ADDITIONS, random.Random(1)))

    assert set(made) == set(IMITATIONS | ADDITIONS)
    assert "communityhealth" not in made.values()


def test_the_same_seed_makes_the_same_disguises() -> None:
    assert caught(LISTED, 7) == caught(LISTED, 7)


def test_what_imitates_is_counted_apart_from_what_contains() -> None:
    by_kind = caught(LISTED, 1)

    made, red, _ = by_kind["cyrillic"]
    assert red == made
    made, red, either = by_kind["beside"]
    assert (red, either) == (0, made)


def test_nobody_genuine_is_accused_here() -> None:
    for said in (*accused_strangers(LISTED), *accused_siblings(LISTED)):
        assert not any(each.imitates for each in said)
