"""The features that a name is scored by: each says one thing of it, in a sentence."""

from collections.abc import Callable
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process

from directory_core.lookup.arrays import Weights
from directory_core.lookup.matching.facts import Facts
from directory_core.lookup.matching.support import Support

MOST_MASS = 3.0
_NO_PLACE = -9
Column = Any
"""An item for each name; Any, since numpy's products are typed so."""


def explained(facts: Facts) -> Column:
    """How much of the question, by the weight of its words, the name or its place explain."""
    return facts.support.explained


def by_name(facts: Facts) -> Column:
    """How much of the question the name alone explains."""
    return facts.by_name.dot(facts.shares)


def by_place(facts: Facts) -> Column:
    """How much of the question the place explains and the name does not."""
    return facts.beside.dot(facts.shares)


def doubly(facts: Facts) -> Column:
    """How much of the question stands in the name and is its place too: Dallas Medical Center."""
    return np.minimum(facts.by_place, facts.by_name).dot(facts.shares)


def by_all(facts: Facts) -> Column:
    """How much of the question all names of the organization explain together."""
    organizations = facts.support.organizations
    order = np.argsort(organizations, kind="stable")
    organizations = organizations.take(order)
    first = np.ones(len(order), np.bool_)
    np.not_equal(organizations[1:], organizations[:-1], out=first[1:])
    best = np.maximum.reduceat(facts.both.take(order, axis=0), first.nonzero()[0])
    together = np.empty(len(order), np.float32)
    together[order] = best.dot(facts.shares).take(first.cumsum() - 1)
    return together


def mass(facts: Facts) -> Column:
    """How much the words weigh that the name explains: many or rare ones are no accident."""
    return np.minimum(facts.by_name.dot(facts.weights), MOST_MASS)


def asked_kind(facts: Facts) -> Column:
    """How many of the words for a kind of organization in the question are explained."""
    return (facts.both.dot(facts.generic) + 0.5) / (facts.generic.sum() + 0.5)


def asked_gap(facts: Facts) -> Column:
    """The weight of the heaviest word of the question that nothing explains, places aside."""
    return facts.most["asked_gap"]


def careless(facts: Facts) -> Column:
    """Whether a place of care is asked for and nothing says that this is one."""
    return facts.most["careless"]


def misplaced(facts: Facts) -> Column:
    """How much of the question names a place and is not explained: it means one elsewhere."""
    return facts.gaps.dot(facts.places * facts.shares)


def misplaced_tail(facts: Facts) -> Column:
    """Whether an unexplained place stands where most people say where."""
    return facts.most["misplaced_tail"]


def named(facts: Facts) -> Column:
    """How much of the name, by the weight of its words, the question has."""
    return facts.support.named


def named_there(facts: Facts) -> Column:
    """The same where words of its own place, or of a brand, may be left out."""
    return facts.named_there


def named_words(facts: Facts) -> Column:
    """How many of the words of the name the question has."""
    return facts.sums["alike"] / facts.held.lengths


def named_kind(facts: Facts) -> Column:
    """How many of the words for a kind of organization in the name the question has."""
    return (facts.sums["kinds_met"] + 0.5) / (facts.sums["kinds"] + 0.5)


def named_gap(facts: Facts) -> Column:
    """The weight of the heaviest word of the name that the question lacks."""
    return facts.named_gap


def rarest_met(facts: Facts) -> Column:
    """The weight of the heaviest word, no kind of organization, that both have: Waypoint."""
    return facts.most["rarest_met"]


def brand_met(facts: Facts) -> Column:
    """Whether a brand in the question, or what it became, is in the name."""
    return facts.most["brand_met"]


def brand_left(facts: Facts) -> Column:
    """The weight of the brands in the question that the name lacks."""
    return facts.gaps.dot(facts.branded * facts.weights)


def brand_conflict(facts: Facts) -> Column:
    """Whether question and name have brands, and each one that the other lacks."""
    if not facts.branded.any():
        return 0.0
    return facts.most["brand_left"] * ((1 - facts.held.likeness) * facts.brands).max(axis=1)


def product(facts: Facts) -> Column:
    """Whether the question is explained and the name had, both of them."""
    return facts.support.explained * facts.support.named


def product_there(facts: Facts) -> Column:
    """The same where words of its own place, or of a brand, may be left out of the name."""
    return facts.support.explained * facts.named_there


def cosine(facts: Facts) -> Column:
    """How alike question, and name with place, are as bags of words: the cosine of TF-IDF."""
    asked = facts.weights**2
    place = facts.by_place.dot(asked)
    common = (facts.by_name.dot(asked) + place) / asked.sum()
    told = (facts.sums["squares_met"] + place) / (facts.sums["squares"] + place + 0.6)
    return np.sqrt(common * told)


def city(facts: Facts) -> Column:
    """Whether the question has the whole name of the city."""
    return facts.support.levels["city"]


def county(facts: Facts) -> Column:
    """Whether the question names the county, or a city that lies in it."""
    return facts.support.levels["county"]


def region(facts: Facts) -> Column:
    """Whether the question names the state or province."""
    return facts.support.levels["region"]


def country(facts: Facts) -> Column:
    """Whether the question names the country."""
    return facts.support.levels["country"]


def city_alone(facts: Facts) -> Column:
    """Whether the question has the city by words that the name does not have."""
    return facts.elsewhere


def city_tail(facts: Facts) -> Column:
    """Whether the city stands where most people say where."""
    return facts.support.levels["city"] * facts.most["place_tail"]


def few_there(facts: Facts) -> Column:
    """How few organizations are in the city that the question has."""
    return facts.support.levels["city"] * facts.few


def few_alone(facts: Facts) -> Column:
    """The same where the city is no part of the name."""
    return facts.elsewhere * facts.few


def in_order(facts: Facts) -> Column:
    """How many words of the name follow on each other in the question as they do in it."""
    position = np.where(facts.held.likeness > 0, facts.held.which, _NO_PLACE)
    opens = np.zeros(len(facts.shares) - _NO_PLACE, np.bool_)
    opens[list(facts.question.openings)] = True
    step = position[:, 1:] - position[:, :-1]
    follows = (step >> 1 == 0) & (position[:, 1:] >= 0)
    return (follows.sum(axis=1) + opens[position[:, 0]]) / facts.held.lengths


def sorted_alike(facts: Facts) -> Column:
    """How alike question and name are letter by letter, whatever the order of their words."""
    ratios = process.cdist([facts.question.folded], facts.texts, scorer=fuzz.token_sort_ratio)
    return ratios[0] / np.float32(100)


def own_name(facts: Facts) -> Column:
    """Whether it is what the organization calls itself, and no other name of it."""
    return facts.segment.way[facts.support.bearings] == 0


def shouted(facts: Facts) -> Column:
    """Whether the name is an acronym that the question has in capitals."""
    shouted = facts.question.shouted
    return np.array([text in shouted for text in facts.texts]) if shouted else 0.0


def home(facts: Facts) -> Column:
    """Whether it is in the country that the directory began with."""
    return facts.segment.home[facts.support.organizations]


def special(facts: Facts) -> Column:
    """Whether it cares for some people, or for one thing, only: veterans, or mental health."""
    return facts.segment.special[facts.support.organizations]


def whole(facts: Facts) -> Column:
    """Whether the name has the very words of the question, in their order; half for a slip."""
    return (facts.support.groups == facts.support.exact) * facts.support.as_exact


def prominence(facts: Facts) -> Column:
    """How likely it is meant rather than a namesake."""
    return facts.segment.prominence[facts.support.organizations]


ALL: tuple[Callable[[Facts], Column], ...] = (
    explained, by_name, by_place, doubly, by_all, mass, asked_kind, asked_gap, careless, misplaced,
    misplaced_tail, named, named_there, named_words, named_kind, named_gap, rarest_met, brand_met,
    brand_left, brand_conflict, product, product_there, cosine, city, county, region, country,
    city_alone, city_tail, few_there, few_alone, in_order, sorted_alike, own_name, shouted, home,
    special, whole, prominence,
)  # fmt: skip
FEATURES = tuple(feature.__name__ for feature in ALL)
"""In the order of their columns."""


def describe(support: Support) -> Weights:
    """The features of each name that may be meant, a row for each."""
    facts = Facts(support)
    table = np.empty((len(ALL), len(support.bearings)), np.float32)
    for row, feature in zip(table, ALL, strict=True):
        row[:] = feature(facts)
    return table.T
