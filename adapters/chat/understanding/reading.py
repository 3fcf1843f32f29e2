"""A message as one language reads it: names, how much the language explains, and danger."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from unicodedata import normalize

from adapters.chat.understanding.grammar import Grammar, grammars
from adapters.chat.understanding.intents import Danger
from adapters.chat.understanding.naming import Names
from adapters.chat.understanding.roles import Role
from adapters.chat.understanding.tokens import Token, text_of, tokens_of

_SHORT = 4
"""Words of a message that need nobody in them to be a cry: `heart attack`, `took too many`."""


@dataclass(frozen=True)
class Reading(Names):
    """The words of a message as a language explains them."""

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

        Small words count where there are others: `the joint` is a name, `e.V.` a legal form.  A
        platform counts where only this language has such a word: `twittert die Knappschaft`.
        """
        every, mine = grammars().values(), self.grammar
        found, telling = 0.0, self.clues > 0
        for word in {self.words[at] for at in self.frame | self._tweeting if self._as_typed(at)}:
            if word not in mine.known:
                continue
            found += 1 / sum(word in each.known for each in every)
            telling = telling or word not in mine.weak
        return found + self.clues if telling else 0.0

    @cached_property
    def _tweeting(self) -> frozenset[int]:
        """Which platforms are named by a word that only this language has."""
        told = self.grammar.telling
        return frozenset(at for at in self.found_platforms if self.words[at] in told)

    @cached_property
    def clues(self) -> float:
        """How much speaks for this language besides its words: `o facebook`, `do SNS`, an `é`."""
        grammar = self.grammar
        onto = any(self.words[at - 1] in grammar.onto for at in self.found_platforms if at)
        written = [each for each in grammar.exact if each in self._written]
        shared = [sum(each in other.exact for other in grammars().values()) for each in written]
        return self.has_genitive * 0.4 + onto * 0.3 + sum(0.5 / each for each in shared)

    @cached_property
    def opens(self) -> bool:
        """Whether the first word is this language's: `hat sus instagram` asks in German."""
        return 0 in self.frame and self.words[0] in self.grammar.strong and self._as_typed(0)

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

    @cached_property
    def signs(self) -> tuple[Danger, ...]:
        """What danger the words mean together, however they stand."""
        if not self._may_cry:
            return ()
        line, signs = self._line_of_signs, self.grammar.signs
        return tuple(kind for kind in Danger if signs.tells(kind, line))

    @cached_property
    def warns(self) -> bool:
        """Whether the words tell together of money or secrets that somebody is after."""
        return self.grammar.signs.warns(self._line_of_signs)

    @cached_property
    def _line_of_signs(self) -> str:
        """The words as signs are looked for in them, without figures of speech."""
        spelling = self.grammar.spelling_of_signs
        words = [
            token.word if self.capitals[at] or spelling.knows(token.word) else self.words[at]
            for at, token in enumerate(self.tokens)
        ]
        words = [
            word if self.capitals[at] else spelling.mend(word) for at, word in enumerate(words)
        ]
        return self.grammar.idioms.sub("", text_of(tuple(words)))

    def _tells(self, kind: Danger, line: str) -> bool:
        grammar = self.grammar
        plain = grammar.danger_plain[kind].search(line) is not None
        told = plain or (self._is_near and grammar.danger[kind].search(line) is not None)
        return told and (kind is Danger.SELF_HARM or not self._is_over)

    @cached_property
    def _may_cry(self) -> bool:
        """Whether signs of danger tell of today: no account is asked for, and nothing is over.

        One word for accounts tells nothing: a baby may not feed.
        """
        asks = not {Role.PLATFORM, Role.ADDRESS}.isdisjoint(self.roles)
        return not (asks or self.roles.count(Role.ACCOUNT) > 1 or self._is_over)

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
        at = range(len(self.words)) if whole else self.frame | self._tweeting
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
