"""A message's words, each with its role: what frames a question, and what may be a name."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from adapters.chat.understanding.grammar import Grammar
from adapters.chat.understanding.tokens import ADDRESS, Token, text_of
from directory_core.models import Platform

_BREAKS = frozenset('?!:;\n"“”„«»|')
_WITHIN = 3
"""Small words in a row that may stand inside a name: `Hospital of the University of ...`."""
_ALONE = "x"
"""The platform whose name is a letter: meant only where nothing else can be."""


class Role(StrEnum):
    """What a word is in a sentence that asks."""

    FRAME = "frame"
    SMALL = "small"
    ACCOUNT = "account"
    PLATFORM = "platform"
    ADDRESS = "address"
    CONTENT = "content"


@dataclass(frozen=True)
class Words:
    """The words of a message, each with its role in a language."""

    grammar: Grammar
    text: str
    tokens: tuple[Token, ...]
    capitals: tuple[bool, ...]
    """Of each word, whether it has a capital that the beginning of a sentence does not explain."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words as they were probably meant."""
        typed = tuple(token.word for token in self.tokens)
        if len(typed) == 1:
            return typed
        speaks = any(word in self.grammar.known for word in typed)
        return tuple(
            word if self.capitals[at] else self._meant(word, speaks=speaks)
            for at, word in enumerate(typed)
        )

    def _meant(self, word: str, *, speaks: bool) -> str:
        """A word without its typing error; a platform alone where nothing else is this language."""
        if self.grammar.means_health(word):
            return word
        mended = self.grammar.spelling.mend(word)
        return mended if speaks or (mended,) in self.grammar.platforms else word

    @cached_property
    def line(self) -> str:
        """The words as patterns read them."""
        return text_of(self.words)

    @cached_property
    def found_platforms(self) -> dict[int, tuple[int, Platform]]:
        """The platforms that are named: from which word, how many words, and which."""
        found: dict[int, tuple[int, Platform]] = {}
        at = 0
        while at < len(self.words):
            size, platform = self._platform_at(at)
            if platform is not None:
                found[at] = (size, platform)
            at += max(size, 1)
        return found

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """The role of each word."""
        roles = [self._role(at) for at in range(len(self.words))]
        for at, (size, _) in self.found_platforms.items():
            roles[at : at + size] = [Role.PLATFORM] * size
        for at in range(1, len(roles)):
            if self._ends_name(at, roles) or self._is_within(at, roles):
                roles[at] = Role.CONTENT
        return tuple(roles)

    def _is_within(self, at: int, roles: list[Role]) -> bool:
        """Whether a word that saints and places begin with stands in a name: `farmácias são joão`.

        In capitals it would be no word of a sentence, and everyday talk is none of a name.
        """
        grammar, words = self.grammar, self.words
        if words[at] not in grammar.heads or roles[at] is not Role.FRAME or at + 1 == len(roles):
            return False
        plain = roles[at - 1] is Role.CONTENT and roles[at + 1] is Role.CONTENT
        return plain and words[at + 1] not in grammar.everyday

    def _ends_name(self, at: int, roles: list[Role]) -> bool:
        """Whether a word of a sentence is the end of a name: `leeds nhs trust on x`."""
        ends = self.words[at] in self.grammar.ends and roles[at] in {Role.FRAME, Role.ACCOUNT}
        last = at + 1 == len(roles) or roles[at + 1] is not Role.CONTENT
        return ends and last and roles[at - 1] is Role.CONTENT

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """What may be names: from which word to which, without what frames them."""
        spans: list[tuple[int, int]] = []
        start = end = -1
        for at, role in enumerate(self.roles):
            if role is Role.CONTENT:
                joined = end >= 0 and at - end <= _WITHIN and not self._broken(end - 1, at)
                if end >= 0 and not joined:
                    spans.append((start, end))
                start, end = (start, at + 1) if joined else (at, at + 1)
            elif role is not Role.SMALL and end >= 0:
                spans.append((start, end))
                start = end = -1
        if end >= 0:
            spans.append((start, end))
        return tuple(spans)

    @cached_property
    def frame(self) -> frozenset[int]:
        """Which words stand outside of the names, and name no platform."""
        inside = {at for start, end in self.spans for at in range(start, end)}
        skipped = {Role.ADDRESS, Role.PLATFORM}
        return frozenset(
            at for at, role in enumerate(self.roles) if role not in skipped and at not in inside
        )

    def _as_typed(self, at: int) -> bool:
        return self.words[at] == self.tokens[at].word

    def slice(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as they were typed."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def _broken(self, before: int, after: int) -> bool:
        between = self.text[self.tokens[before].end : self.tokens[after].start]
        return not _BREAKS.isdisjoint(between)

    def _role(self, at: int) -> Role:
        word = self.words[at]
        grammar = self.grammar
        if word == ADDRESS:
            return Role.ADDRESS
        named = self.capitals[at] and (word in grammar.capitals or self._beside_name(at))
        if named and not (at == 0 and self._opens_question):
            return Role.CONTENT
        if word in grammar.behind_articles and at and self.words[at - 1] in grammar.articles:
            return Role.CONTENT
        if word in grammar.accounts:
            return Role.ACCOUNT
        if word in grammar.weak:
            return Role.SMALL
        return Role.FRAME if word in grammar.strong else Role.CONTENT

    @cached_property
    def _opens_question(self) -> bool:
        """Whether the first word asks, which has a capital for that: `Is Fraser Health on X`."""
        grammar, words = self.grammar, self.words
        asks = "?" in self.text or not grammar.accounts.isdisjoint(words[1:])
        asks = asks or any((word,) in grammar.platforms for word in words[1:])
        first = words[0]
        return asks and first in grammar.strong and first not in grammar.capitals

    def _beside_name(self, at: int) -> bool:
        """Whether a capital stands beside another one that is no word of a sentence."""
        known = self.grammar.sentence
        return any(
            0 <= near < len(self.words)
            and self.capitals[near]
            and self.words[near] not in known
            and not self._broken(min(at, near), max(at, near))
            for near in (at - 1, at + 1)
        )

    def _platform_at(self, at: int) -> tuple[int, Platform | None]:
        names = self.grammar.platforms
        for size in (2, 1):
            platform = names.get(self.words[at : at + size])
            if platform is not None and len(self.words[at : at + size]) == size:
                return size, platform
        if self.words[at] == _ALONE and self._is_alone(at):
            return 1, Platform.X
        return 1, None

    def _is_alone(self, at: int) -> bool:
        """Whether a lone `x` is the platform: beside words of the frame, or at the end."""
        before = self.words[at - 1] if at else ""
        after = self.words[at + 1] if at + 1 < len(self.words) else ""
        known = self.grammar.sentence
        return (before in known or not before or not after or after in self.grammar.accounts) and (
            len(self.words) > 1
        )
