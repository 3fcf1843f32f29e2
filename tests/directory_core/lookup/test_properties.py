"""What holds for every organization of the directory that ships, and for whatever is typed."""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from directory_core.data import shipped
from directory_core.lookup import LookupIndex, entry_of
from directory_core.lookup.words.normalize import fold, words_of
from directory_core.lookup.words.vocabulary import telling
from directory_core.models import Certainty

Named = tuple[str, str]
"""A name, and the slug of an organization that bears it."""


@dataclass(frozen=True)
class World:
    """The directory that ships, indexed, and its names by who bears them."""

    index: LookupIndex
    names: list[Named]
    alone: list[Named]
    long: list[Named]
    bearers: Mapping[frozenset[str], set[str]]
    handles: Counter[str]


@cache
def world() -> World:
    """Index what ships: when the first test asks, not while tests are collected."""
    entries = [entry_of(organization) for organization in shipped()]
    names = [(text, entry.slug) for entry in entries for text, _ in entry.names if words_of(text)]
    bearers: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for text, slug in names:
        bearers[_key(text)].add(slug)
        bearers[_key(text.partition(" (")[0])].add(slug)  # a place in brackets is no part of a name
    alone = [(text, slug) for text, slug in names if len(bearers[_key(text)]) == 1]
    long = [(text, slug) for text, slug in alone if any(len(word) >= 5 for word in _key(text))]
    handles = Counter(handle.casefold() for entry in entries for handle in entry.handles)
    return World(LookupIndex.build(entries), names, alone, long, bearers, handles)


names = st.deferred(lambda: st.sampled_from(world().names))
alone = st.deferred(lambda: st.sampled_from(world().alone))
long = st.deferred(lambda: st.sampled_from(world().long))
chances = st.randoms(use_true_random=False)


steady = settings(deadline=None, derandomize=True)


def _key(text: str) -> frozenset[str]:
    """The words that tell; two names of the same ones may be told apart by nobody."""
    return frozenset(telling(words_of(text)))


def test_a_name_that_one_alone_bears_finds_it_first() -> None:
    missed = [
        (text, slug)
        for text, slug in world().alone
        if fold(text) not in world().handles and world().index.ask(text).order[:1] != (slug,)
    ]

    assert missed == []


@steady
@given(names)
def test_a_name_that_several_bear_is_never_sure(named: tuple[str, str]) -> None:
    text, _ = named
    ranking = world().index.ask(text)

    if len(world().bearers[_key(text)]) > 1 and fold(text) not in world().handles:
        assert ranking.certainty is not Certainty.SURE


@steady
@given(long, chances)
def test_one_typing_error_in_a_long_word_still_finds_it(
    named: tuple[str, str], chance: random.Random
) -> None:
    text, slug = named
    words = words_of(text)
    at = chance.choice([at for at, word in enumerate(words) if len(word) >= 5] or [0])
    words[at] = _mistyped(words[at], chance)

    assert slug in world().index.ask(" ".join(words)).order


def _mistyped(word: str, chance: random.Random) -> str:
    """One letter left out, doubled, changed, or exchanged with the next; never the first."""
    at = chance.randrange(1, max(len(word) - 1, 2))
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at : at + 1] * 2 + word[at + 1 :],
            word[:at] + chance.choice("aeioustnr") + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        ]
    )


@steady
@given(alone, chances)
def test_the_order_of_words_does_not_matter(named: tuple[str, str], chance: random.Random) -> None:
    text, slug = named
    words = words_of(text)
    chance.shuffle(words)

    assert slug in world().index.ask(" ".join(words)).order


@steady
@given(st.one_of(st.text(max_size=600), st.text("aeilmnorst -.,()'@/#", max_size=90)))
def test_no_question_raises(question: str) -> None:
    ranking = world().index.ask(question)
    world().index.complete(question)

    shown = {Certainty.SURE: {1}, Certainty.NONE: {0}, Certainty.CHOICES: {1, 2, 3, 4, 5}}
    assert len(ranking.candidates) in shown[ranking.certainty]
    assert 0 <= ranking.confidence <= 1
    assert all(0 <= found.score <= 1 for found in ranking.candidates)
