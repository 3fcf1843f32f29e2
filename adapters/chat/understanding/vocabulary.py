"""The kinds and places that lists are asked for with, from the catalogues of all languages."""

from functools import lru_cache

from adapters.chat.i18n.names import find_country, find_region, kind_languages, kind_tables
from adapters.chat.i18n.texts import Texts
from adapters.chat.understanding.grammar import grammars
from adapters.chat.understanding.lists import KindWords, kind_words


@lru_cache(maxsize=1)
def kinds_of(texts: Texts) -> KindWords:
    """How kinds are written, and what is known to be a place."""
    one, many = kind_tables(texts)

    def is_place(text: str) -> bool:
        return bool(find_country(text) or find_region(text)[1])

    return kind_words(one, many, is_place, kind_languages(texts))


def tells_nobody(word: str) -> bool:
    """Whether a word tells no organization from another: of a sentence, or of health care."""
    every = grammars().values()
    return len(word) == 1 or any(
        word in each.sentence or word in each.everyday or each.means_health(word) for each in every
    )
