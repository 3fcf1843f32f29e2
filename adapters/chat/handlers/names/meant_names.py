"""Which of the names that a sentence may hold is meant, where the plainest reading is not sure."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from adapters.chat.context import Context
from adapters.chat.i18n.texts import language_name, languages
from adapters.chat.understanding.tokens import fold, tokens_of
from adapters.chat.understanding.vocabulary import kinds_of
from directory_core.models import Answer, Certainty, Kind, Organization

_JOINT = re.compile(r"\s+(?:and|or|y|o|et|ou|und|oder|e|&|vs\.?|versus)\s+", re.IGNORECASE)
_BEGINNING = 5
"""Letters by which a word is looked for among those of all names."""
_LONG, _MOST = 3, 7
"""Words of a name of which one may be of the sentence, and of one that is tried whole."""
_LONGEST = 120
"""Characters of a name that is looked at in parts; whatever is longer is no name."""
_SPOKEN = (
    "ar", "bn", "de", "en", "es", "fa", "fr", "hi", "ht", "it", "ja", "ko", "nl", "pl", "pt", "ru",
    "so", "tl", "tr", "uk", "ur", "vi", "zh",
)  # fmt: skip
"""Widely spoken languages."""
_SPOKEN_IN = {"in", "en", "auf", "em", "no", "au"}
"""What stands between an organization and the language of its accounts."""
_MOST_ENDS = 2
"""Words behind a name that may say what it is."""


def halves_of(name: str) -> tuple[str, ...]:
    """The two names that a word between them may join: `Walgreens and CVS`."""
    found = _JOINT.split(name)
    return tuple(found) if len(found) == 2 and all(map(str.strip, found)) else ()


def exactly(context: Context, names: Iterable[str]) -> str:
    """The one of `names` that an organization is called exactly; empty where none is."""
    return next((name for name in names if is_called(context, name)), "")


def is_called(context: Context, text: str) -> bool:
    """Whether an organization is called exactly so, whatever else the words mean."""
    return _called(context.directory.asking.peek(text), text) is not None


def joined(context: Context, names: Sequence[str]) -> str:
    """The one of `names` that is one organization's although `and` stands in it; else empty.

    `guys and st thomas hospitals` are neither Guy's Hospital nor St Thomas' alone.
    """
    peek = context.directory.asking.peek
    short = [name for name in names if len(name) <= _LONGEST and len(name.split()) <= _MOST]
    whole = [name for name in short if halves_of(name)]
    for name in dict.fromkeys(each for full in whole for each in _beginnings(full)):
        answer, halves = peek(name), halves_of(name)
        if answer.certainty is not Certainty.SURE:
            continue
        parts = {slug for half in halves if (slug := _slug(peek(half)))}
        if _JOINT.search(answer.matches[0].matched) and _slug(answer) not in parts:
            return name
    return ""


def shorter(context: Context, name: str) -> str:
    """What is surely meant by a part of a name; empty where that is nothing.

    That is a name beside the kind of its organization (`day lewis chemist`), or one beside a word
    that no name begins like (`cruz roja mexicana plisss`).
    """
    if len(name) > _LONGEST:
        return ""
    return _without_kind(context, name) or _trimmed(context, name)


def _without_kind(context: Context, name: str) -> str:
    words, kinds = name.split(), kinds_of(context.texts)
    for kind_words, rest in ((words[-1:], words[:-1]), (words[:1], words[1:])):
        phrase = tuple(token.word for token in tokens_of(" ".join(kind_words)))
        many = (f"{phrase[0]}s",) if phrase else ()
        kind: Kind | None = kinds.one.get(phrase) or kinds.many.get(phrase) or kinds.many.get(many)
        if kind is None or not rest:
            continue
        text = " ".join(rest)
        found = _called(context.directory.asking.peek(text), text)
        if found is not None and found.kind is kind:
            return text
    return ""


def beside_language(context: Context, names: Iterable[str]) -> str:
    """A name beside the language of its accounts: `cdc en español`; empty where there is none."""
    for name in names:
        *words, last = name.strip(" ?!.").split() or [""]
        if not words or len(name) > _LONGEST or fold(last) not in _languages():
            continue
        led = len(words) > 1 and fold(words[-1]) in _SPOKEN_IN
        rest = " ".join(words[:-1] if led else words)
        if context.directory.asking.peek(rest).certainty is Certainty.SURE:
            return rest
    return ""


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    """The names of widely spoken languages, in the languages there are."""
    return frozenset(fold(language_name(tag, reader)) for tag in _SPOKEN for reader in languages())


def _trimmed(context: Context, name: str) -> str:
    words = name.split()
    if len(words) < _LONG or not name.islower():
        return ""
    for odd, rest in ((words[-1], words[:-1]), (words[0], words[1:])):
        text = " ".join(rest)
        unheard = not context.directory.asking.complete(odd[:_BEGINNING], limit=1)
        if unheard and is_called(context, text):
            return text
    return ""


def _called(answer: Answer, text: str) -> Organization | None:
    """The organization of a sure answer, if it is called exactly so."""
    if answer.certainty is not Certainty.SURE or not answer.matches:
        return None
    organization = answer.matches[0].organization
    return organization if goes_by(organization, text) else None


def supposed(context: Context, names: Iterable[str]) -> Organization | None:
    """The organization that one of `names` surely means, or that alone has it as its own name.

    `hoag` is Hoag, although another one is HOAG for short.
    """
    answers = [context.directory.asking.peek(name) for name in names]
    for answer in answers:
        if answer.certainty is Certainty.SURE and answer.matches:
            return answer.matches[0].organization
    for answer in answers:
        own = [each.organization for each in answer.matches if _is_own(each.organization, answer)]
        if len(own) == 1:
            return own[0]
    return None


def _is_own(organization: Organization, answer: Answer) -> bool:
    return fold(organization.name) == fold(answer.question.strip())


def goes_by(organization: Organization, text: str) -> bool:
    """Whether an organization is called so, word for word."""
    names = (organization.name, *(alias.text for alias in organization.aliases))
    return fold(text.strip()) in {fold(name) for name in names}


def _beginnings(name: str) -> list[str]:
    """A name, and it without the last words, which may say what it is: `... nhs trust`."""
    words = name.split()
    shorter = [" ".join(words[:end]) for end in range(len(words), len(words) - _MOST_ENDS - 1, -1)]
    return [each for each in shorter if halves_of(each)]


def _slug(answer: Answer) -> str:
    sure = answer.certainty is Certainty.SURE and answer.matches
    return answer.matches[0].organization.slug if sure else ""
