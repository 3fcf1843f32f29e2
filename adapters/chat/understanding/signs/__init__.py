"""Signs of danger: words that mean it together, in whatever order somebody tells of them.

Patterns know how a cry is worded; who is frightened words it as nobody expected.  A sign is a few
ideas that a message holds all of: somebody, a fall, and that they do not move.  Each language's
file lists its ideas (`concepts`, whose words are of the patterns' small language) and the cries,
one a line, the ideas between `&`.  Words of news (`news`) tell of others, save where a cry has
a `!`.  What somebody is deceived with is told in the same way (`scams`).
"""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from adapters.chat.understanding.intents import Danger
from adapters.chat.understanding.patterns import Classes, compile_patterns, words_in
from adapters.chat.understanding.tokens import fold

_FILES = Path(__file__).parent
_MOST = 40
"""Words of a message in which ideas may still belong together."""


class Signs:
    """The ideas of one language that mean danger together."""

    def __init__(self, source: dict[str, Any], classes: Classes) -> None:
        concepts = {
            name: [fold(each) for each in lines] for name, lines in source["concepts"].items()
        }
        self._compiled: dict[str, re.Pattern[str]] = {}
        concepts |= {
            name: [fold(each) for each in lines] for name, lines in source["scams"].items()
        }
        self.news = frozenset(fold(source["news"]["words"]).split())
        self._classes = {**classes, **concepts}
        self._own = compile_patterns(_lines(source["news"]["own"]), classes)
        scams = _lines(source["scams_told"]["lines"])
        self._lines = [line for text in source["cries"].values() for line in _lines(text)] + scams
        self._scams = [self._cry(line)[1] for line in scams]
        self._cries = {
            danger: [self._cry(line) for line in _lines(source["cries"].get(danger, ""))]
            for danger in Danger
        }

    @property
    def words(self) -> set[str]:
        """The words that the ideas are told with, which a typing error may have spoilt."""
        return words_in([part for line in self._lines for part in _ideas(line)], self._classes)

    def tells(self, danger: Danger, line: str) -> bool:
        """Whether the words of a message hold all ideas of a cry, and none that news have."""
        words = line.split()
        if len(words) > _MOST:
            return False
        told = not self.news.isdisjoint(self._own.sub("", line).split())
        return any(
            (plain or not told) and all(idea.search(line) for idea in ideas)
            for plain, ideas in self._cries[danger]
        )

    def warns(self, line: str) -> bool:
        """Whether the words of a message tell of money or secrets that somebody is after."""
        within = line.count(" ") <= _MOST
        return within and any(all(idea.search(line) for idea in ideas) for ideas in self._scams)

    def _cry(self, line: str) -> tuple[bool, list[re.Pattern[str]]]:
        return line.startswith("!"), [self._idea(part) for part in _ideas(line)]

    def _idea(self, pattern: str) -> re.Pattern[str]:
        if pattern not in self._compiled:
            self._compiled[pattern] = compile_patterns([pattern], self._classes)
        return self._compiled[pattern]


@lru_cache(maxsize=8)
def signs_of(language: str) -> dict[str, Any]:
    """What a language's file holds."""
    return tomllib.loads((_FILES / f"{language}.toml").read_text("utf-8"))


def _ideas(line: str) -> list[str]:
    return [part.strip() for part in line.lstrip("! ").split(" & ")]


def _lines(text: str) -> list[str]:
    lines = (line.strip() for line in fold(text).splitlines())
    return [line for line in lines if line]
