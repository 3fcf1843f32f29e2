"""A message as one language reads it: which words frame a question, and what they frame."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import pairwise
from unicodedata import normalize

from adapters.chat.understanding.grammar import Grammar, grammars
from adapters.chat.understanding.intents import Danger
from adapters.chat.understanding.tokens import ADDRESS, Token, text_of, tokens_of
from directory_core.models import Platform

_BREAKS = frozenset('?!:;\n"“”„«»|')
_WITHIN = 3
"""Small words in a row that may stand inside a name: `Hospital of the University of ...`."""
_SHORT = 4
"""Words of a message that need nobody in them to be a cry: `heart attack`, `took too many`."""
_WIDEST, _MOST_WIDENED = 2, 2
"""Words on either side that a name may have beside those found, and how many names are tried."""
_ACRONYM = 3
"""Capitals that make an acronym."""
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
class Reading:
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
            if self._ends_name(at, roles):
                roles[at] = Role.CONTENT
        return tuple(roles)

    def _ends_name(self, at: int, roles: list[Role]) -> bool:
        """Whether a word of a sentence is the end of a name: `leeds nhs trust on x`."""
        ends = self.words[at] in self.grammar.ends and roles[at] is Role.FRAME
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

    @cached_property
    def evidence(self) -> float:
        """How much of the message this language alone explains, names and all.

        A word that several languages have counts for less, and so does one with a typing error.
        """
        every, mine = grammars().values(), self.grammar
        found = 0.0
        first = sorted(range(len(self.words)), key=lambda at: at not in self.frame, reverse=True)
        for word, at in {self.words[at]: at for at in first}.items():
            as_typed = self._as_typed(at)
            if at in self.frame and word in mine.known:
                weight = 1 / sum(word in each.known for each in every)
            elif as_typed and word in mine.telling:
                weight = 0.6 / sum(word in each.telling for each in every)
            elif as_typed and mine.spelling.knows(word):
                weight = 0.3 / sum(each.spelling.knows(word) for each in every)
            elif as_typed and word in mine.everyday:
                weight = 0.2 / sum(word in each.everyday for each in every)
            else:
                continue
            found += weight if as_typed else weight * 0.4
        return found + self.clues + 0.2 * self._has_place

    @cached_property
    def _has_place(self) -> bool:
        """Whether a word like `in` joins two others: `farmácias no brasil`."""
        content = (Role.CONTENT, Role.CONTENT)
        return any(
            self.words[at] in self.grammar.near
            and (self.roles[at - 1], self.roles[at + 1]) == content
            for at in range(1, len(self.words) - 1)
        )

    @cached_property
    def framing(self) -> float:
        """How much of what stands around the names is this language's alone.

        Small words count where there are others: `the joint` is a name, `e.V.` a legal form.
        """
        every, mine = grammars().values(), self.grammar
        found, telling = 0.0, self.clues > 0
        for word in {self.words[at] for at in self.frame if self._as_typed(at)}:
            if word not in mine.known:
                continue
            found += 1 / sum(word in each.known for each in every)
            telling = telling or word not in mine.weak
        return found + self.clues if telling else 0.0

    @cached_property
    def clues(self) -> float:
        """How much speaks for this language besides its words: `o facebook`, `do SNS`, an `é`."""
        grammar = self.grammar
        onto = any(self.words[at - 1] in grammar.onto for at in self.found_platforms if at)
        written = [each for each in grammar.exact if each in self._written]
        shared = [sum(each in other.exact for other in grammars().values()) for each in written]
        return self.has_genitive * 0.4 + onto * 0.3 + sum(0.5 / each for each in shared)

    @cached_property
    def kin(self) -> int:
        """How many words are like those that only this language's organizations are called by."""
        others = [each for each in grammars().values() if each is not self.grammar]
        mine = self.grammar.health
        return sum(
            word.startswith(mine) and not any(word.startswith(each.health) for each in others)
            for word in self.words
        )

    @cached_property
    def dangers(self) -> tuple[Danger, ...]:
        """What life and death it may be about, in this language."""
        line = self.grammar.idioms.sub("", self.line)
        return tuple(kind for kind in Danger if self._tells(kind, line))

    def _tells(self, kind: Danger, line: str) -> bool:
        grammar = self.grammar
        plain = grammar.danger_plain[kind].search(line) is not None
        told = plain or (self._is_near and grammar.danger[kind].search(line) is not None)
        return told and (kind is Danger.SELF_HARM or not self._is_over)

    @property
    def _is_over(self) -> bool:
        """Whether it is told of what was long ago, and of nothing that goes on."""
        grammar = self.grammar
        return grammar.still.isdisjoint(self.words) and grammar.past.search(self.line) is not None

    @cached_property
    def _is_near(self) -> bool:
        """Whether it may be said by somebody who is there; a headline tells of others."""
        words = self.words
        anywhere, first, edge, kin, headline = self.grammar.danger_near
        return (
            len(words) <= _SHORT
            or not anywhere.isdisjoint(words)
            or (words[0] in kin and words[1] not in headline)
            or words[0] in first | edge
            or words[-1] in edge
        )

    def _as_typed(self, at: int) -> bool:
        return self.words[at] == self.tokens[at].word

    @cached_property
    def _written(self) -> frozenset[str]:
        """The words outside of names as they are written, and the marks of the text."""
        told = self.grammar.telling
        words = (
            each for at, each in enumerate(self.tokens) if at in self.frame or each.word in told
        )
        typed = (self.text[each.start : each.end] for each in words)
        marks = (char for char in self.text if char in "¿¡")
        return frozenset((*(normalize("NFC", word.casefold()) for word in typed), *marks))

    def is_foreign_to(self, other: Grammar, *, whole: bool) -> bool:
        """Whether something of it is not in `other`: a word, or how one is written."""
        at = range(len(self.words)) if whole else self.frame
        typed = {self.words[each] for each in at if self._as_typed(each)}
        known = {word for word in typed if word in self.grammar.known | self.grammar.spelling.known}
        return bool(known - other.known - other.spelling.known) or self.clues > 0

    @cached_property
    def has_genitive(self) -> bool:
        """Whether an account is followed by this language's `of`: `twitter do SNS`."""
        return any(
            self.roles[at] in {Role.PLATFORM, Role.ACCOUNT} and word in self.grammar.genitive
            for at, word in enumerate(self.words[1:])
        )

    def slice(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as they were typed."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def names(self, *, apart: bool = False) -> tuple[str, ...]:
        """The names as they were typed, the longest first, each also in the other way to read it.

        `mayo clinics instagram` may be the Mayo Clinic's; `boston children's` keeps its end.
        `apart` takes two that are joined by a word like `and` for two.
        """
        spans = [part for span in self.spans for part in (self._parts(*span) if apart else [span])]
        if not apart:
            spans.sort(key=self._likelihood)
        found = [name for span in spans for name in self._ways(*span)]
        narrow = [self.slice(*inner) for span in spans if (inner := self._narrowed(*span)) != span]
        short = [self.slice(end - 1, end) for start, end in spans if self._ends_short(start, end)]
        cut = [name.partition(",")[0] for name in found if "," in name]
        return tuple(dict.fromkeys((*found, *narrow, *short, *filter(None, cut))))

    def _likelihood(self, span: tuple[int, int]) -> tuple[bool, bool, int]:
        """What orders names: one behind `called`, then any but everyday talk, then the longest."""
        start, end = span
        called = start > 0 and self.words[start - 1] in self.grammar.closers
        return (not called, self._is_talk(start, end), start - end)

    def _is_talk(self, start: int, end: int) -> bool:
        """Whether there is nothing but everyday talk: `quick q` names nobody beside a name."""
        words = self.words[start:end]
        return all(word in self.grammar.everyday or len(word) == 1 for word in words)

    def _ends_short(self, start: int, end: int) -> bool:
        """Whether words in small letters are said of an acronym: `the press desk of SDBB`."""
        last = self.slice(end - 1, end)
        before = self.slice(start, end - 1) if end - start > 2 else ""
        of = self.words[end - 2] in self.grammar.genitive
        return of and before.islower() and last.isupper() and len(last) >= _ACRONYM

    def _narrowed(self, start: int, end: int) -> tuple[int, int]:
        """A span without words of everyday talk at its edges: `walgreens active`."""

        def is_talk(at: int) -> bool:
            return self.roles[at] is not Role.CONTENT or self.words[at] in self.grammar.everyday

        low, high = start, end
        while low < high and is_talk(low):
            low += 1
        while high > low and is_talk(high - 1):
            high -= 1
        return (low, high) if low < high else (start, end)

    @cached_property
    def wider(self) -> tuple[str, ...]:
        """The names with words of the sentence that may be of them: `pague` is in `Pague Menos`."""
        found = [
            self.slice(low, high)
            for start, end in self.spans[:_MOST_WIDENED]
            for low in range(self._reach(start, -1), start + 1)
            for high in range(self._reach(end - 1, 1) + 1, end - 1, -1)
            if (low, high) != (start, end)
        ]
        return tuple(dict.fromkeys(found))

    def _reach(self, at: int, step: int) -> int:
        """How far words of the sentence go on from a name."""
        for _ in range(_WIDEST):
            after = at + step
            if not 0 <= after < len(self.words) or self._broken(min(at, after), max(at, after)):
                break
            if self.roles[after] not in {Role.FRAME, Role.SMALL}:
                break
            at = after
        return at

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """A span cut at the words that join two names."""
        joints = [at for at in range(start, end) if self.words[at] in self.grammar.joints]
        edges = [start - 1, *joints, end]
        return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]

    def _ways(self, start: int, end: int) -> list[str]:
        name = self.slice(start, end).strip()
        follows = self.roles[end] if end < len(self.roles) else None
        owned = follows in {Role.PLATFORM, Role.ACCOUNT}
        if self.tokens[end - 1].possessive:
            whole = f"{name}'s"
            return [name, whole] if owned else [whole, name]
        if owned and name[-1:] in {"s", "S"} and len(name) > 3:
            return [name, name[:-1]]
        return [name]

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


@lru_cache(maxsize=16)
def readings_of(text: str) -> tuple[Reading, ...]:
    """The message as each language reads it; what was read last is kept, since one asks twice."""
    tokens = tokens_of(text)
    capitals = _capitals(text, tokens)
    return tuple(Reading(each, text, tokens, capitals) for each in grammars().values() if tokens)


def _capitals(text: str, tokens: tuple[Token, ...]) -> tuple[bool, ...]:
    """Capitals that tell something; where all is in capitals, none does."""
    if text.isupper():
        return (False,) * len(tokens)
    starts = [text[token.start].isupper() for token in tokens]
    opens = [at == 0 or _ends_sentence(text, tokens[at - 1].end) for at in range(len(tokens))]
    follows = [*starts[1:], False][: len(starts)]
    return tuple(
        capital and (not first or follow)
        for capital, first, follow in zip(starts, opens, follows, strict=True)
    )


def _ends_sentence(text: str, at: int) -> bool:
    """Whether a sentence ends at a place of a text, so that the next word has its capital."""
    return text[at : at + 2] in {". ", "? ", "! "} or text[at : at + 1] == "\n"
