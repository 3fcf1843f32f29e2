"""Whether a choice bears the words that were asked for, or only comes nearest to them."""

from difflib import SequenceMatcher

from adapters.chat.i18n.names import find_country, find_region, place_of
from adapters.chat.i18n.texts import Words
from adapters.chat.understanding.tokens import tokens_of
from adapters.chat.understanding.vocabulary import tells_nobody
from directory_core.models import Match

_ALIKE = 0.8
"""How like a word that was asked for one of a name is, if it is a slip of it."""


def holds(match: Match, question: str, words: Words) -> bool:
    """Whether a match has every telling word of a question, or one that it is a slip of.

    `Kestrel Ridge Medicine in Boise` is no Blue Ridge Medical Center: nobody has a Kestrel.
    """
    organization = match.organization
    texts = [match.matched, organization.name, *(each.text for each in organization.aliases)]
    places = (organization.city, *organization.regions, place_of(organization, words))
    had = {token.word for text in (*texts, *places) for token in tokens_of(text)}
    asked = {token.word for token in tokens_of(question)}
    initials = {"".join(token.word[0] for token in tokens_of(text)) for text in texts}
    return all(
        word in had | initials or any(_is_slip(word, each) for each in had)
        for word in asked
        if not (tells_nobody(word) or find_country(word) or find_region(word)[1])
    )


def _is_slip(word: str, other: str) -> bool:
    return word[0] == other[0] and SequenceMatcher(None, word, other).ratio() >= _ALIKE
