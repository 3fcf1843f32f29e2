"""The grammar of each language, read from its file in `words`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale

from adapters.chat.understanding.intents import Ask, Danger
from adapters.chat.understanding.list_words import ListWords, Phrase
from adapters.chat.understanding.patterns import (
    Classes,
    alternatives_in,
    compile_patterns,
    stems_in,
    words_in,
)
from adapters.chat.understanding.signs import Signs, signs_of
from adapters.chat.understanding.spelling import Spelling
from adapters.chat.understanding.tokens import fold, tokens_of
from directory_core.models import Platform

_WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True)
class Grammar(ListWords):
    """One language's words and patterns."""

    @cached_property
    def strong(self) -> frozenset[str]:
        """Words of a sentence that no name is made of."""
        return frozenset(fold(self.source["frame"]["strong"]).split())

    @cached_property
    def weak(self) -> frozenset[str]:
        """Words of a sentence that may stand within a name too."""
        return frozenset(fold(self.source["frame"]["weak"]).split())

    @cached_property
    def accounts(self) -> frozenset[str]:
        """Words for what is asked for: `account`, `page`, `official`."""
        return frozenset(fold(self.source["frame"]["accounts"]).split())

    @cached_property
    def sentence(self) -> frozenset[str]:
        """Words of a sentence of any of those sorts."""
        return self.strong | self.weak | self.accounts

    @cached_property
    def genitive(self) -> frozenset[str]:
        """What stands between an account and its holder: `of`, `de`, `vom`."""
        return frozenset(fold(self.source["frame"]["genitive"]).split())

    @cached_property
    def onto(self) -> frozenset[str]:
        """What stands before a platform: `on tiktok`, `no tiktok`, `o facebook`."""
        return frozenset(fold(self.source["frame"]["onto"]).split())

    @cached_property
    def exact(self) -> frozenset[str]:
        """Words and marks that tell this language by how they are written: `é`, `¿`."""
        return frozenset(self.source["frame"]["exact"].split())

    @cached_property
    def yes_no(self) -> frozenset[str]:
        """Words that make a sentence ask whether an account is genuine."""
        return frozenset(fold(self.source["frame"]["yes_no"]).split())

    @cached_property
    def copulas(self) -> frozenset[str]:
        """Words that a yes-or-no question has: `is`, `can`."""
        return frozenset(fold(self.source["verify"]["copula"]).split())

    @cached_property
    def verify_block(self) -> re.Pattern[str]:
        """Words that make it another question: `what is the official ...`."""
        return compile_patterns(self._lines(self.source["verify"]["block"]), self.classes)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Small words that are a name where they stand in capitals: `WHO`."""
        return frozenset(fold(self.source["frame"].get("capitals", "")).split())

    @cached_property
    def behind_articles(self) -> frozenset[str]:
        """Small words that are a name behind an article: `does the who have a tiktok`."""
        return frozenset(fold(self.source["frame"].get("behind_articles", "")).split())

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that those stand behind."""
        return frozenset(fold(self.source["frame"].get("articles", "")).split())

    @cached_property
    def closers(self) -> frozenset[str]:
        """Words that a name surely stands behind: `a page called ...`."""
        return frozenset(fold(self.source["frame"]["closers"]).split())

    @cached_property
    def ends(self) -> frozenset[str]:
        """Words of a sentence that end a name where they stand behind it: `... NHS trust`."""
        return frozenset(fold(self.source["frame"]["ends"]).split())

    @cached_property
    def known(self) -> frozenset[str]:
        """The words that tell this language."""
        return self.sentence | self.list_words | self.telling

    @cached_property
    def health(self) -> tuple[str, ...]:
        """Beginnings of words that organizations of health care are called by."""
        return tuple(fold(self.source["frame"]["health"]).split())

    @cached_property
    def telling(self) -> frozenset[str]:
        """Kinds and other words of this language that stand outside of names."""
        return frozenset(fold(self.source["frame"].get("telling", "")).split())

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Words of everyday talk, which no organization is asked for by."""
        return frozenset(fold(self.source["frame"]["everyday"]).split())

    @cached_property
    def platforms(self) -> dict[Phrase, Platform]:
        """How people write the platforms, in their words."""
        names = self.source["platforms"]
        return {
            tuple(token.word for token in tokens_of(name)): Platform(platform)
            for platform, line in names.items()
            for name in (line.split(",") if "," in line else line.split())
        }

    @cached_property
    def danger(self) -> dict[Danger, re.Pattern[str]]:
        """Patterns of somebody in danger, which headlines match as well."""
        return {each: compile_patterns(self._dangers(each)[0], self.classes) for each in Danger}

    @cached_property
    def danger_plain(self) -> dict[Danger, re.Pattern[str]]:
        """Patterns of what only somebody in danger says, whoever is spoken of."""
        return {each: compile_patterns(self._dangers(each)[1], self.classes) for each in Danger}

    def _dangers(self, danger: Danger) -> tuple[list[str], list[str]]:
        """The patterns of one danger, and those of them that are marked as plain by a `!`."""
        lines = self._lines(self.source["danger"][danger])
        plain = [line[1:] for line in lines if line.startswith("!")]
        return [line for line in lines if not line.startswith("!")], plain

    @cached_property
    def signs(self) -> Signs:
        """What means danger together, in whatever order."""
        return Signs(signs_of(self.language), self.classes)

    @cached_property
    def danger_near(self) -> tuple[frozenset[str], ...]:
        """Words of somebody who is near the danger: anywhere, at the beginning, at an edge.

        Then whose kin may begin a cry, and the words behind them that make it a headline.
        """
        lines = self.source["danger_near"]
        parts = (lines[each] for each in ("anywhere", "first", "edge", "kin", "headline"))
        return tuple(frozenset(fold(part).split()) for part in parts)

    @cached_property
    def past(self) -> re.Pattern[str]:
        """What tells that a danger lies behind somebody: `last year`, `died of`."""
        return compile_patterns(self._lines(self.source["danger_past"]["past"]), self.classes)

    @cached_property
    def still(self) -> frozenset[str]:
        """Words that make a danger one of today, whatever was before."""
        return frozenset(fold(self.source["danger_past"]["still"]).split())

    @cached_property
    def idioms(self) -> re.Pattern[str]:
        """Figures of speech that sound of danger: `dying to know`."""
        return compile_patterns(self._lines(self.source["danger_past"]["idiom"]), self.classes)

    @cached_property
    def talk(self) -> dict[str, re.Pattern[str]]:
        """Phrases of small talk; a message made of nothing else is small talk."""
        return {
            name: compile_patterns(self._phrases(lines), self.classes)
            for name, lines in self.source["talk"].items()
        }

    @cached_property
    def asks(self) -> dict[Ask, re.Pattern[str]]:
        """Patterns of sentences that are no question for the directory."""
        return {
            Ask(name): compile_patterns(self._lines(lines), self.classes)
            for name, lines in self.source["asks"].items()
        }

    @cached_property
    def warnings(self) -> dict[Ask, re.Pattern[str]]:
        """Patterns of money, reports, submissions, corrections, and what is private."""
        return {
            ask: compile_patterns(self._lines(self.source[ask]["anywhere"]), self.classes)
            for ask in (Ask.SCAM, Ask.REPORT, Ask.SUBMIT, Ask.CORRECT)
        } | {
            Ask.IMPOSTOR: compile_patterns(
                self._lines(self.source["report"]["impostor"]), self.classes
            ),
            Ask.PERSONAL_DATA: compile_patterns(
                self._lines(self.source["personal"]["anywhere"]), self.classes
            ),
        }

    @cached_property
    def follow_ups(self) -> dict[str, tuple[re.Pattern[str], ...]]:
        """Patterns of what is said after an answer, one expression each, since some have slots.

        Each is of a whole message, so it is matched at its beginning.
        """
        return {
            name: tuple(compile_patterns([line], self.classes) for line in self._lines(lines))
            for name, lines in self.source["follow_up"].items()
            if name not in {"ordinals", "topic"}
        }

    @cached_property
    def ordinals(self) -> dict[str, int]:
        """`second` is 2, `last` is -1."""
        pairs = (part.split(":") for part in self.source["follow_up"]["ordinals"].split(";"))
        return {fold(word): int(number) for number, words in pairs for word in words.split()}

    @cached_property
    def topic(self) -> frozenset[str]:
        """Words for who was spoken of before: `their`."""
        return frozenset(fold(self.source["follow_up"]["topic"]).split())

    @cached_property
    def compare(self) -> re.Pattern[str]:
        """Words between two organizations that are compared."""
        return compile_patterns(self._lines(self.source["compare"]["anywhere"]), self.classes)

    @cached_property
    def joints(self) -> frozenset[str]:
        """What stands between two names that are asked for together."""
        return frozenset(fold(self.source["compare"]["joints"]).split())

    @cached_property
    def classes(self) -> Classes:
        """What patterns may name."""
        given = {
            name: tuple(fold(line) for line in lines)
            for name, lines in self.source["classes"].items()
        }
        platforms = tuple(" ".join(words) for words in self.platforms)
        return given | {"platform": (*platforms, "x"), "ordinal": tuple(self.ordinals)}

    @cached_property
    def spelling(self) -> Spelling:
        """What mends typing errors in this language's words."""
        found = self.known | {word for words in self.platforms for word in words}
        sections = ("danger", "danger_past", "talk", "asks", "follow_up")
        texts = [text for section in sections for text in self.source[section].values()]
        texts += [self.source[each]["anywhere"] for each in ("scam", "report", "submit", "correct")]
        texts.append(self.source["report"]["impostor"])
        lines = [
            line.lstrip("!") for text in texts if ":" not in text for line in self._lines(text)
        ]
        found |= words_in(lines, self.classes)
        return Spelling(found, stems_in(lines), _all_everyday() | self._places)

    @cached_property
    def spelling_of_signs(self) -> Spelling:
        """What mends typing errors in what means danger together; no name is read by it."""
        return Spelling(
            self.signs.words, kept=_all_everyday() | self.known | self._places | self.signs.news
        )

    @cached_property
    def _places(self) -> frozenset[str]:
        """The words of countries and of those who live there, which are no typing errors."""
        names = Locale(self.language).territories.values()
        phrases = [*self.demonyms, *self.places]
        return frozenset(token.word for name in names for token in tokens_of(name)).union(*phrases)

    def means_health(self, word: str) -> bool:
        """Whether organizations of health care are called by a word that begins so."""
        return word.startswith(self.health)

    @staticmethod
    def _lines(text: str) -> list[str]:
        lines = (line.strip() for line in fold(text).splitlines())
        return [line for line in lines if line]

    def _phrases(self, text: str) -> list[str]:
        """Phrases that are written with bars between them, the longest first: it is to match."""
        found = [part for line in self._lines(text) for part in alternatives_in(line)]
        return sorted(found, key=len, reverse=True)


@lru_cache(maxsize=1)
def _all_everyday() -> frozenset[str]:
    """The words of everyday talk in all languages: a word of another one is no typing error."""
    return frozenset().union(*(each.everyday for each in grammars().values()))


def warm_up() -> None:
    """Read and compile every grammar, so that the first to ask waits no longer than the next."""
    read = vars(ListWords) | vars(Grammar)
    lazy = [name for name, each in read.items() if isinstance(each, cached_property)]
    for grammar in grammars().values():
        for name in lazy:
            getattr(grammar, name)


@lru_cache(maxsize=1)
def grammars() -> dict[str, Grammar]:
    """Every language's grammar, by its tag; English first."""
    tags = sorted((path.stem for path in _WORDS.glob("*.toml")), key=lambda tag: (tag != "en", tag))
    return {
        tag: Grammar(tag, tomllib.loads((_WORDS / f"{tag}.toml").read_text("utf-8")))
        for tag in tags
    }
