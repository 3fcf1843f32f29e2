"""A name within other words: what is left when everyday talk is taken away, and a beginning."""

from collections.abc import Iterator, Sequence

from adapters.chat.context import Context
from adapters.chat.filters import read_place
from adapters.chat.handlers.meant_names import goes_by
from adapters.chat.understanding.plausibility import is_talk
from adapters.chat.understanding.tokens import fold, tokens_of
from adapters.chat.understanding.vocabulary import kinds_of
from directory_core.models import Answer, Certainty, Organization

_LONGEST, _MOST_WORDS = 160, 14
"""Characters and words of what is looked at in parts; whatever is longer is no name."""
_MOST_TRIED = 6
_FEWEST_WORDS, _FEWEST_LETTERS = 2, 8
"""What a beginning needs that nobody else's name has."""


def inner(context: Context, names: Sequence[str]) -> str:
    """What is surely meant by the words of `names` that are no everyday talk; else empty.

    `flying to turkey for hair stuff at acibadem` is Acıbadem, since it is in Turkey; a place where
    the organization is not tells another one.
    """
    tried = 0
    for name in names:
        words = name.split()
        if len(name) > _LONGEST or not 1 < len(words) <= _MOST_WORDS:
            continue
        for low, high in _cores(words):
            tried += 1
            if tried > _MOST_TRIED:
                return ""
            text = " ".join(words[low:high]).strip(",.;:")
            found = _surely(context.directory.asking.peek(text), text)
            rest = (*words[:low], *words[high:])
            if found and all(is_talk(word) or _is_there(word, found) for word in rest):
                return text
    return ""


def begun(context: Context, name: str, answer: Answer) -> str:
    """The one name that begins with `name` and only says besides what it is; else empty.

    `johns hopkins bayview` is its Medical Center; small words tell nothing.
    """
    words = _telling(name)
    typed = " ".join(words)
    if len(words) < _FEWEST_WORDS or len(typed) < _FEWEST_LETTERS or not answer.matches:
        return ""
    first, *others = answer.matches
    if any(set(words) <= set(_telling(each.matched)) for each in others):
        return ""
    begins = " ".join(_telling(first.matched))
    asking, rest = context.directory.asking, begins.removeprefix(typed)
    if begins != typed and not (rest.startswith(" ") and _is_kind(context, rest)):
        return ""
    if begins != typed:
        beginning = {each.organization.slug for each in asking.complete(name, limit=3)}
        if beginning != {first.organization.slug}:
            return ""
    return first.matched if asking.peek(first.matched).certainty is Certainty.SURE else ""


def _telling(name: str) -> list[str]:
    """The words of a name but for small ones: `Mayo Clinic in Arizona`."""
    return [token.word for token in tokens_of(name) if token.word not in _SMALL]


def _cores(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The parts of a name to try: without the talk at its edges, and then without places too."""
    runs: list[tuple[int, int]] = []
    start = 0
    for at in range(len(words) + 1):
        if at == len(words) or is_talk(words[at]):
            if at > start:
                runs.append((start, at))
            start = at + 1
    if runs:
        whole = runs[0][0], runs[-1][1]
        yield from dict.fromkeys((whole, *reversed(runs)))


def _surely(answer: Answer, text: str) -> Organization | None:
    """The organization that is surely meant; by a lone word only where it is called so."""
    if answer.certainty is not Certainty.SURE or not answer.matches:
        return None
    organization = answer.matches[0].organization
    return organization if len(text.split()) > 1 or goes_by(organization, text) else None


def _is_there(word: str, organization: Organization) -> bool:
    """Whether a word is a place where an organization is."""
    country, region, city = read_place(word.strip(",.;:"))
    if country or region:
        return (not country or country in organization.countries) and (
            not region or region in organization.regions
        )
    return fold(city) == fold(organization.city)


def _is_kind(context: Context, words: str) -> bool:
    """Whether words only say what an organization is: `medical center`."""
    kinds = kinds_of(context.texts)
    phrase = tuple(words.split())
    return phrase in kinds.one or phrase in kinds.many or phrase in _OF_CARE


_SMALL = {"in", "of", "the", "at", "for", "and", "de", "du", "des", "del", "la", "do", "da"}
_OF_CARE = {("medical", "center"), ("medical", "centre"), ("health", "system"), ("healthcare",)}
