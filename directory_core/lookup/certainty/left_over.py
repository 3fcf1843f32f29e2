"""What is left over of a question and of a name that it met: the one has words the other lacks."""

from collections.abc import Iterable

from directory_core.lookup.matching.ranking import Hit
from directory_core.lookup.segments.segment import NOTHING
from directory_core.lookup.words.vocabulary import GENERIC, KINDS

OF_CARE = frozenset(("hospital", "medical", "center", "clinic", "health", "healthcare", "trust"))
AS_WRITTEN = 0.95
"""How alike a word must be to one of a name that stands beside another."""


def left_of(hit: Hit) -> set[int]:
    """The words of a name that the question does not have."""
    return set(hit.words).difference((NOTHING,), *hit.reading.meant)


def are_for_care(hit: Hit, words: Iterable[int]) -> bool:
    """Whether words, by their numbers, only say that it is a place of care."""
    return all(hit.segment.spelling.words[word] in OF_CARE for word in words)


def left_over(hit: Hit) -> set[int]:
    """The places of the words of the question that neither name, place nor parents explain.

    Those that name a department do not count, where something that can have one is named besides:
    Drexel University School of Public Health, but not Edinburgh College of Art.
    """
    over, question = unexplained(hit), hit.reading.question
    if not over:
        return over
    asked = list(zip(question.words, question.within, strict=True))
    whole = any(word in KINDS and not within for word, within in asked)
    return {at for at in over if not (whole and asked[at][1])}


def unexplained(hit: Hit) -> set[int]:
    """The places of the words that its name, place, parents and names beside it do not explain."""
    known = {*said_of(hit), *hit.segment.places[hit.organization].tolist()}
    over = {at for at, meant in enumerate(hit.reading.meant) if known.isdisjoint(meant)}
    if not over:
        return over
    beside = {word for name in _beside(hit) for word in name}
    return {at for at in over if beside.isdisjoint(hit.reading.meant[at])}


def _beside(hit: Hit) -> list[set[int]]:
    """The words of its other names that the question has too: Karlsruhe Institute (KIT).

    A word for its place may be left out of them, as people do with an acronym (DIW Berlin).
    """
    segment = hit.segment
    met = set[int]().union(*_as_written(hit))
    own = set(segment.places[hit.organization].tolist())
    first, last = segment.borne_starts[hit.organization : hit.organization + 2].tolist()
    found = []
    for group in segment.borne[first:last].tolist():
        low, high = segment.group_starts[group : group + 2].tolist()
        words = set(segment.group_words[low:high].tolist())
        telling_words = words - own - set(hit.words)
        if telling_words and telling_words <= met:
            found.append(words)
    return found


def are_agreed(hit: Hit) -> bool:
    """Whether words of the question are met by another name of its, and by nothing else."""
    rest = {*said_of(hit), *hit.segment.places[hit.organization].tolist()}
    over = [meant for meant in _as_written(hit) if rest.isdisjoint(meant)]
    if not over:
        return False
    beside = {word for name in _beside(hit) for word in name} - rest
    return any(not beside.isdisjoint(meant) for meant in over)


def _as_written(hit: Hit) -> list[set[int]]:
    """What each word of the question means, but for what is less like it than a slip."""
    return [
        {at for at, alike in meant.items() if alike >= AS_WRITTEN} for meant in hit.reading.meant
    ]


def said_of(hit: Hit) -> set[int]:
    """The words of a name, and those of what its bearer is and belongs to."""
    first, last = hit.segment.parent_starts[hit.organization : hit.organization + 2].tolist()
    return {*hit.words, *hit.segment.parents[first:last].tolist()} - {NOTHING}


def is_complete(hit: Hit) -> bool:
    """Whether the question has each word of the name, and says what it is as is said of it."""
    number, said = hit.segment.spelling.number, said_of(hit)
    kinds = [word for word in hit.reading.question.words if word in GENERIC]
    return not left_of(hit) and all(number.get(word) in said for word in kinds)
