"""The words of one language for lists: `list`, `every`, `in`, and what narrows kinds and places."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from babel import Locale

from adapters.chat.understanding.tokens import fold

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class ListWords:
    """A language's file, and the words in it that ask for lists."""

    language: str
    source: Mapping[str, Any]

    @cached_property
    def list_words(self) -> frozenset[str]:
        """Words of a sentence that wants a list, beside kinds, places and platforms."""
        return frozenset(fold(self.source["lists"]["openers"]).split())

    @cached_property
    def list_only(self) -> frozenset[str]:
        """Words that make a sentence want a list: `list`, `which`, `all`."""
        return frozenset(fold(self.source["lists"]["asking"]).split())

    @cached_property
    def every(self) -> frozenset[str]:
        """Words after which one means many: `every clinic`, `any hospital`."""
        return frozenset(fold(self.source["lists"]["every"]).split())

    @cached_property
    def near(self) -> frozenset[str]:
        """What stands before a place: `in`, `near`."""
        return frozenset(fold(self.source["lists"]["near"]).split())

    @cached_property
    def about(self) -> frozenset[str]:
        """What stands before a place that is known as one: `what have you got for finland`."""
        return self.near | frozenset(fold(self.source["lists"]["about"]).split())

    @cached_property
    def also(self) -> frozenset[str]:
        """What stands between two places that are both asked for: `nevada and utah`."""
        return frozenset(fold(self.source["lists"]["also"]).split())

    @cached_property
    def rather(self) -> frozenset[str]:
        """Words of somebody who puts right what they said: `just ohio`, `no, i meant iowa`."""
        return frozenset(fold(self.source["lists"]["rather"]).split())

    @cached_property
    def single(self) -> frozenset[Phrase]:
        """Kinds that are one organization as long as nobody asks for a list: a city's ministry."""
        lines = fold(self.source["lists"].get("single", "")).split(";")
        return frozenset(tuple(line.split()) for line in lines)

    @cached_property
    def heads(self) -> frozenset[str]:
        """Words of a sentence that places begin with too: `new york`, `são paulo`."""
        return frozenset(fold(self.source["lists"]["heads"]).split())

    @cached_property
    def anything(self) -> frozenset[str]:
        """Words for organizations of any kind."""
        return frozenset(fold(self.source["lists"]["anything"]).split())

    @cached_property
    def who(self) -> frozenset[str]:
        """`who`, which asks for organizations of any kind at a place on a platform."""
        return frozenset(fold(self.source["lists"]["who"]).split())

    @cached_property
    def qualifier_words(self) -> dict[str, tuple[str, ...]]:
        """What narrows a kind, by its first word: `children's` is written `kids` too."""
        parts = (part.split(":") for part in fold(self.source["lists"]["qualifiers"]).split(";"))
        return {name.strip(): tuple(words.split()) for name, words in parts}

    @cached_property
    def demonyms(self) -> dict[Phrase, str]:
        """`german` is Germany: its name, since `DE` may be Delaware too."""
        pairs = (part.split() for part in fold(self.source["lists"]["demonyms"]).split(";"))
        names = Locale("en").territories
        return {tuple(words): str(names[code.upper()]) for *words, code in pairs}

    @cached_property
    def continents(self) -> frozenset[Phrase]:
        """Places that are larger than any country: `europe`, `latin america`."""
        lines = fold(self.source["lists"]["continents"]).split(";")
        return frozenset(tuple(line.split()) for line in lines)

    @cached_property
    def places(self) -> dict[Phrase, str]:
        """What people call places for short: `nyc`."""
        parts = (part.split(":") for part in self.source["lists"]["places"].split(";"))
        return {tuple(fold(name).split()): place.strip() for name, place in parts}
