"""Choices of which one is plainly meant: by its very name, its place, or as the group's own."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.i18n.names import find_country
from adapters.chat.understanding.grammar import grammars
from adapters.chat.understanding.tokens import excerpt, fold, tokens_of
from directory_core.models import Answer, Certainty, Kind, Match, MatchedBy, Organization

_FEWEST_WORDS = 2
"""What the name of a system needs that its hospitals are called after."""
_WHOLE = 4
"""Words of a name that says enough where somebody types all of it."""
_BRAND = 8
"""Letters of a lone word that is a group's name and no other word."""
_OF_SYSTEMS = {"health", "healthcare", "system", "network", "group"}
_OF_SOCIETIES = {"society", "sociedad", "societe", "sociedade", "gesellschaft"}
_SMALL = {"in", "of", "the", "at", "for", "and", "de", "du", "des", "del", "la", "do", "da"}
_KINDS_OF_GROUPS = {Kind.HEALTH_SYSTEM, Kind.PHARMACY}


def settled(answer: Answer) -> Answer:
    """An answer with choices as a sure one, where one is plainly meant; else as it was.

    It is the first where it lists accounts under that very name and the others, which list none,
    are only called so for short (`kkh`); where it is the system that the others are hospitals of
    (`baylor scott & white`), or the group of that name (`quirónsalud`); where it alone bears a long
    name word for word.  And it is the one that is in the country that is named (`the red crescent
    in turkey`).
    """
    if answer.certainty is not Certainty.CHOICES or not answer.matches:
        return answer
    if (there := _alone_there(answer)) is not None:
        return replace(answer, certainty=Certainty.SURE, matches=(there,))
    first, *others = answer.matches
    if _is_meant(first.organization, others, answer.question):
        return replace(answer, certainty=Certainty.SURE, matches=(first,))
    return answer


def _is_meant(first: Organization, others: Sequence[Match], question: str) -> bool:
    """Whether the first of several is plainly meant by a question."""
    typed = telling(question)
    own = telling(first.name) == typed
    if own and len(question.split()) >= _WHOLE:
        return not any(telling(each.matched) == typed for each in others)
    if not first.accounts or not others:
        return False
    bare = not any(each.organization.accounts for each in others)
    short = bare and all(each.by is MatchedBy.ACRONYM for each in others)
    group = bare and first.kind in _KINDS_OF_GROUPS and len(typed) == 1 and len(typed[0]) >= _BRAND
    if own and (short or group):
        return True
    return _is_system_of(first, [each.organization for each in others], typed)


def _alone_there(answer: Answer) -> Match | None:
    """The one match whose name is a question's words and the country that it ends with.

    `Turkish Red Crescent Society` is the red crescent in Turkey; Kenyatta National Hospital is one
    national hospital in Kenya of several.
    """
    name, country = _placed(answer.question)
    words = set(telling(name))
    if not words:
        return None
    fitting = []
    for each in answer.matches:
        told = set(telling(each.matched)) - _OF_SOCIETIES
        own = words < told and all(_is_of(word, country) for word in told - words)
        if own and country in each.organization.countries:
            fitting.append(each)
    return fitting[0] if len(fitting) == 1 else None


def _placed(question: str) -> tuple[str, str]:
    """A name, and the code of the country behind it: `red crescent in turkey`; else nothing."""
    words = question.split()
    near = {word for each in grammars().values() for word in each.near}
    for at in range(1, len(words) - 1):
        if fold(words[at]) in near and (country := find_country(" ".join(words[at + 1 :]))):
            return " ".join(words[:at]), country
    return "", ""


def _is_of(word: str, country: str) -> bool:
    """Whether a word is a country's name, or is for what is there: `turkish`, `turco`, `turkey`."""
    people = (each.demonyms.get((word,), "") for each in grammars().values())
    return any(find_country(each) == country for each in (word, *people) if each)


def _is_system_of(
    system: Organization, others: Sequence[Organization], typed: Sequence[str]
) -> bool:
    """Whether words name a system, and all others that have these words are its hospitals."""
    words = [word for word in typed if word not in _OF_SYSTEMS]
    own = [word for word in telling(system.name) if word not in _OF_SYSTEMS]
    if system.kind is not Kind.HEALTH_SYSTEM or own != words or len(words) < _FEWEST_WORDS:
        return False
    names = [(each, telling(each.name)) for each in others]
    alike = [(each, name) for each, name in names if set(words) <= set(name)]
    return bool(alike) and all(
        name[: len(words)] == words and each.kind is not Kind.HEALTH_SYSTEM for each, name in alike
    )


def telling(name: str) -> list[str]:
    """The words of a name but for small ones: `Mayo Clinic in Arizona`."""
    return [token.word for token in tokens_of(excerpt(name)) if token.word not in _SMALL]
