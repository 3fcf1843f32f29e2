"""One grammar for what people type, in every venue and language.

Text is a question unless it says otherwise, and says otherwise only where no organization's name is
hurt by it: a command is the whole text (`help`, not "Project HELP"), or begins it with something
behind it that fits (`withdraw S4F7KQ`).  A slash, or a venue that marked it, is beyond doubt.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from adapters.chat.i18n.names import find_kind
from adapters.chat.i18n.texts import Texts, language_name, languages
from directory_core import words_of


class Name(StrEnum):
    """What people can ask for; `locales/*/commands.ftl` has the words of all but the last three."""

    FIND = "find"
    STATS = "stats"
    NEW = "new"
    SUBMIT = "submit"
    ADD = "add"
    CORRECT = "correct"
    REPORT = "report"
    MINE = "mine"
    WITHDRAW = "withdraw"
    PENDING = "pending"
    GAPS = "gaps"
    UNDO = "undo"
    HISTORY = "history"
    LINK = "link"
    PROVE = "prove"
    LANGUAGE = "language"
    HELP = "help"
    PRIVACY = "privacy"
    SOURCES = "sources"
    CANCEL = "cancel"
    BACK = "back"
    SKIP = "skip"
    HEAR = "hear"
    START = "start"
    QUESTION = ""
    """Free text; `rest` is all of it."""
    NUMBER = "number"
    UNKNOWN = "unknown"
    """Marked as a command, but none of ours; `rest` is its word."""


@dataclass(frozen=True, slots=True)
class Command:
    """What was asked for, and what followed.

    `marked`: by a slash or by the venue.  `doubtful`: the whole `text` may be a name as well.
    """

    name: Name
    rest: str = ""
    marked: bool = False
    doubtful: bool = False
    text: str = ""


_CODE = re.compile(r"[A-Za-z0-9-]{4,16}")
_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_GENITIVE = re.compile(r"['’`]s?$")
_VENUES = ("slack", "telegram", "console")
_PROPOSALS = ("new_organization", "more_accounts", "correction", "report")
_OPENS_FORM = {Name.SUBMIT, Name.ADD, Name.CORRECT, Name.REPORT}


class Grammar:
    """The commands of every language there is a catalogue for."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._phrases = _phrases()
        self._proposals = _proposals()
        self._around = _around()
        self._longest = max(len(phrase) for phrase in self._phrases)
        self._fits: dict[Name, Callable[[str], bool]] = {
            Name.FIND: bool,
            Name.PROVE: bool,
            Name.HISTORY: bool,
            Name.UNDO: lambda rest: _CODE.fullmatch(rest) is not None,
            Name.WITHDRAW: lambda rest: _CODE.fullmatch(rest) is not None,
            Name.MINE: lambda rest: _CODE.fullmatch(rest) is not None,
            Name.LINK: lambda rest: _CODE.fullmatch(rest) is not None,
            Name.LANGUAGE: self._is_language,
            Name.PENDING: self._filters_queue,
            **dict.fromkeys(_OPENS_FORM, bool),
        }

    def parse(self, text: str, command: str = "") -> Command:
        """What `text` asks for; `command` is the word the venue marked, if it did."""
        if not command and text.lstrip().startswith("/"):
            command, _, text = text.strip()[1:].partition(" ")
            command = command or "/"
        if command:
            return self._marked(command, text.strip())
        return self._free(text.strip())

    def queue_filters(self, rest: str) -> tuple[str, str]:
        """The kind (of organization or of proposal) and the venue that follow `pending`."""
        words = rest.casefold().split()
        venue = next((each for each in _VENUES if each in words), "")
        about = " ".join(word for word in words if word != venue)
        kind = find_kind(about, self._texts)
        return kind or self._proposals.get(tuple(words_of(about)), ""), venue

    def _marked(self, command: str, rest: str) -> Command:
        word = command.partition("@")[0].replace("_", " ")
        name = self._phrases.get(tuple(words_of(word)))
        if name is None:
            return Command(Name.UNKNOWN, command, marked=True)
        return Command(name, rest, marked=True)

    def _free(self, text: str) -> Command:
        if text.isascii() and text.isdigit() and len(text) <= 3:
            return Command(Name.NUMBER, text)
        words = text.split()
        for size in range(min(self._longest, len(words)), 0, -1):
            name = self._phrases.get(tuple(words_of(" ".join(words[:size]))))
            rest = text.split(maxsplit=size)[size] if len(words) > size else ""
            if name is not None and (not rest or self._fits.get(name, _never)(rest)):
                opens = name in {*_OPENS_FORM, Name.HISTORY} or (name is Name.PROVE and size == 1)
                doubtful = bool(rest) and (opens or (rest.isalpha() and name is not Name.PROVE))
                return Command(name, rest, doubtful=doubtful, text=text)
        about = self._spoken_for(text)
        return Command(Name.PROVE, about, text=text) if about else Command(Name.QUESTION, text)

    def _spoken_for(self, text: str) -> str:
        """The organization in the middle of "I run Mercy General's accounts"."""
        bare = " ".join(text.rstrip(" .!?").split())
        for before, after in self._around:
            if bare.casefold().startswith(before) and bare.casefold().endswith(after):
                return _GENITIVE.sub("", bare[len(before) : -len(after)].strip())
        return ""

    def _is_language(self, rest: str) -> bool:
        return _TAG.fullmatch(rest) is not None or rest.casefold() in _language_names()

    def _filters_queue(self, rest: str) -> bool:
        return any(self.queue_filters(rest))


def _never(_rest: str) -> bool:
    """Nothing may follow."""
    return False


@cache
def _language_names() -> frozenset[str]:
    """What the languages are called in each of them."""
    known = languages()
    return frozenset(language_name(tag, reader).casefold() for tag in known for reader in known)


@cache
def _phrases() -> Mapping[tuple[str, ...], Name]:
    """What each command is called, in any language; catalogues do not change, so it is kept."""
    found: dict[tuple[str, ...], Name] = {}
    for words in Texts().all():
        for name in Name:
            if name is not Name.UNKNOWN and words.knows(f"command-{name}"):
                for phrase in words.table(f"command-{name}"):
                    found.setdefault(tuple(words_of(phrase)), name)
    return found


@cache
def _proposals() -> Mapping[tuple[str, ...], str]:
    """What each kind of proposal is called in the queue's filters."""
    return {
        tuple(words_of(line)): each
        for words in Texts().all()
        for each in _PROPOSALS
        for line in words.table(f"queue-{each}".replace("_", "-"))
    }


@cache
def _around() -> tuple[tuple[str, str], ...]:
    """What stands before and behind a name where somebody says that they speak for it."""
    tables = (words.table("command-prove-around") for words in Texts().all())
    parts = (line.casefold().partition(" … ") for table in tables for line in table)
    return tuple((f"{before} ", f" {after}") for before, _, after in parts if after)
