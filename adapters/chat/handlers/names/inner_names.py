"""A name within other words: what is left when everyday talk is taken away, and a beginning."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from adapters.chat.context import Context
from adapters.chat.filters import is_place, read_place
from adapters.chat.handlers.names.meant_names import goes_by, is_called
from adapters.chat.handlers.names.settled_names import telling
from adapters.chat.understanding.plausibility import is_talk
from adapters.chat.understanding.tokens import fold
from adapters.chat.understanding.vocabulary import kinds_of
from directory_core.models import Answer, Certainty, Organization

_LONGEST, _MOST_WORDS = 160, 14
"""Characters and words of what is looked at in parts; whatever is longer is no name."""
_MOST_TRIED = 6
_MOST_READ, _LONGEST_PART, _MOST_PARTS = 30, 4, 24
"""Words of a story in which a name is looked for, words of the name, and how many are tried."""
_SHORTEST = 3
_SIGNS = ',.;:()[]!?"“”«»'
_FEWEST_WORDS, _FEWEST_LETTERS = 2, 8
"""What a beginning needs that nobody else's name has."""


def inner(context: Context, names: Sequence[str], text: str = "") -> str:
    """What is surely meant by some of the words of `names`, or of all of the `text`; else empty.

    Those around it are everyday talk, or a place where it is: `flying to turkey for hair stuff at
    acibadem`, `ryman healthcare (nz`.  A place where it is not tells another organization.  In
    a sentence what has capitals and is a name word for word needs nothing else.
    """
    tried = 0
    for name in names:
        words = [word.strip(_SIGNS) for word in name.split()]
        if len(name) > _LONGEST or not 1 < len(words) <= _MOST_WORDS:
            continue
        for low, high in _cores(words):
            tried += 1
            if tried > _MOST_TRIED:
                return ""
            part = " ".join(words[low:high])
            found = _surely(context.directory.asking.peek(part), part)
            if found and _is_explained(words[:low], found) and _is_explained(words[high:], found):
                return part
    return _in_capitals(context, text)


def within(context: Context, text: str) -> str:
    """The longest part of a sentence that an organization is called word for word; else empty.

    It is for who is said to write: `a cleveland clinic doctor says he loves me`.
    """
    words = [word.strip(_SIGNS) for word in text.split()][:_MOST_READ]
    plain = [is_talk(word) or is_place(word) for word in words]
    parts = [
        (size, low)
        for size in range(_LONGEST_PART, 0, -1)
        for low in range(len(words) - size + 1)
        if not (plain[low] or plain[low + size - 1])
    ]
    tried = (" ".join(words[low : low + size]) for size, low in parts[:_MOST_PARTS])
    named = (part for part in tried if len(part) >= _SHORTEST)
    return next((part for part in named if is_called(context, part)), "")


def begun(context: Context, name: str, answer: Answer) -> str:
    """The one name that begins with `name` and only says besides what it is; else empty.

    `johns hopkins bayview` is its Medical Center; small words tell nothing.
    """
    words = telling(name)
    typed = " ".join(words)
    if len(words) < _FEWEST_WORDS or len(typed) < _FEWEST_LETTERS or not answer.matches:
        return ""
    first, *others = answer.matches
    if any(set(words) <= set(telling(each.matched)) for each in others):
        return ""
    begins = " ".join(telling(first.matched))
    asking, rest = context.directory.asking, begins.removeprefix(typed)
    if begins != typed and not (rest.startswith(" ") and _is_kind(context, rest)):
        return ""
    if begins != typed:
        beginning = {each.organization.slug for each in asking.complete(name, limit=3)}
        if beginning != {first.organization.slug}:
            return ""
    return first.matched if asking.peek(first.matched).certainty is Certainty.SURE else ""


def _cores(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The parts of a name to try: without talk at its edges, each run, and that without a place."""
    runs: list[tuple[int, int]] = []
    start = 0
    for at in range(len(words) + 1):
        if at == len(words) or is_talk(words[at]):
            if at > start:
                runs.append((start, at))
            start = at + 1
    if not runs:
        return
    whole = runs[0][0], runs[-1][1]
    shorter = [(low, high - 1) for low, high in runs if high - low > _FEWEST_WORDS]
    yield from dict.fromkeys((whole, *reversed(runs), *shorter))


def _is_explained(words: Sequence[str], organization: Organization) -> bool:
    """Whether words are everyday talk, but for places where an organization is."""
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if _is_there(words[at : at + n], organization)), 0)
        if not size and not is_talk(words[at]):
            return False
        at += size or 1
    return True


def _in_capitals(context: Context, text: str) -> str:
    """The name that stands in capitals in a sentence, word for word; else empty."""
    words = [word.strip(_SIGNS) for word in text.split()]
    plain = sum(word.islower() for word in words)
    if not words or len(text) > _LONGEST or plain < _FEWEST_WORDS:
        return ""
    runs = [list(run) for is_name, run in groupby(words, _has_capital) if is_name]
    runs = [trimmed for run in runs if (trimmed := _without_small_edges(run))]
    places = [run for run in runs if is_place(" ".join(run))]
    for run in runs[:_MOST_TRIED]:
        name = " ".join(run)
        if run in places or len(name) < _SHORTEST:
            continue
        found = _surely(context.directory.asking.peek(name), name)
        there = all(_is_there(place, found) for place in places) if found else False
        if found and there and goes_by(found, name):
            return name
    return ""


def _without_small_edges(run: list[str]) -> list[str]:
    capital = [at for at, word in enumerate(run) if word[:1].isupper()]
    return run[capital[0] : capital[-1] + 1] if capital else []


def _has_capital(word: str) -> bool:
    return word[:1].isupper() or word in {"&", "of", "de", "du"}


def _surely(answer: Answer, text: str) -> Organization | None:
    """The organization that is surely meant; by a lone word only where it is called so."""
    if answer.certainty is not Certainty.SURE or not answer.matches:
        return None
    organization = answer.matches[0].organization
    return organization if len(text.split()) > 1 or goes_by(organization, text) else None


def _is_there(words: Sequence[str], organization: Organization) -> bool:
    """Whether words are a place where an organization is."""
    if not words:
        return False
    country, region, city = read_place(" ".join(words))
    if region:
        return region in organization.regions
    if country:
        return country in organization.countries
    return bool(city) and fold(city) == fold(organization.city)


def _is_kind(context: Context, words: str) -> bool:
    """Whether words only say what an organization is: `medical center`."""
    kinds = kinds_of(context.texts)
    phrase = tuple(words.split())
    return phrase in kinds.one or phrase in kinds.many or phrase in _OF_CARE


_OF_CARE = {("medical", "center"), ("medical", "centre"), ("health", "system"), ("healthcare",)}
