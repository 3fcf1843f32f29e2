"""Every sentence the product says, from Fluent files, in the reader's language.

No other module writes a sentence.  A language is a folder in `locales`, and has every sentence:
none falls back to another language, a test compares the catalogues, and `carehandles check` names a
gap.  A message is parsed when it is first said, and a plain list of words never, so a language that
nobody speaks costs next to nothing.  Isolating marks are off: the drawing modules strip such marks
from everything.  https://projectfluent.org/fluent/guide/
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from babel import Locale, negotiate_locale
from babel.dates import format_date, format_skeleton, format_timedelta
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from adapters.chat.views import Bold, Code, Line, Link, Mention, Span, When
from directory_core.models import PartialDate

ENGLISH = "en"
LOCALES = Path(__file__).parents[1] / "locales"
_MARK = re.compile("\ue000([0-9]+)\ue001")
_MESSAGE = re.compile(r"([a-z][a-z0-9-]*) *= *")
_SOUNDS_LIKE_I = re.compile(r"h?[ií](?![aeoáéó])", re.IGNORECASE)
"""Before such a word Spanish says `e` for `y`: https://www.rae.es/dpd/y"""

_DATED = ("on", "since", "until")
"""How a date stands in a sentence; see `Words.dated`."""

Argument = str | int | Bold | Code | Link | Mention | When


class Texts:
    """The catalogues; safe to share between threads."""

    def __init__(self, *, default: str = ENGLISH) -> None:
        self.default = spoken(default) or ENGLISH

    def negotiate(self, *tags: str) -> str:
        """The first of the wanted BCP 47 `tags` that there is a catalogue for, else the default.

        `es-MX` is served by `es`.
        """
        found = (spoken(tag) for tag in tags if tag)
        return next((tag for tag in found if tag), self.default)

    def all(self) -> tuple["Words", ...]:
        """The sentences of every language, in the order of their tags."""
        return tuple(Words(tag) for tag in languages())

    def speak(self, *tags: str) -> "Words":
        """The sentences in the first of `tags` that there is a catalogue for."""
        return Words(self.negotiate(*tags))


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one language.

    `words("hello", name="Ana")` says one; `words.line(...)` says one with spans in it; the rest
    words dates, durations and lists.
    """

    language: str

    def __call__(self, message: str, **arguments: str | int) -> str:
        """The sentence `message`, with its variables filled in.

        Raises:
            KeyError: there is no such sentence.
        """
        return _said(self.language, message, tuple(arguments.items()))

    def of(self, family: str, code: str, **arguments: str | int) -> str:
        """The sentence for a code of a family: `of("reason", "no_evidence")`.

        A code that came later than the catalogue has the family's `other`.
        """
        message = f"{family}-{code}".replace("_", "-")
        return self(message if self.knows(message) else f"{family}-other", **arguments)

    def knows(self, message: str) -> bool:
        """Whether there is a sentence with this id."""
        return message in messages(self.language)

    def line(self, message: str, **arguments: Argument) -> Line:
        """The sentence as a line, with spans (a link, a person, a moment) where they belong."""
        spans: list[Span] = []
        flat: dict[str, str | int] = {}
        for name, value in arguments.items():
            if isinstance(value, str | int):
                flat[name] = _unmarked(value)
            else:
                flat[name] = f"\ue000{len(spans)}\ue001"
                spans.append(value)
        pieces = _MARK.split(self(message, **flat))
        line = [spans[int(piece)] if at % 2 else piece for at, piece in enumerate(pieces)]
        return tuple(span for span in line if span != "")

    def table(self, message: str) -> tuple[str, ...]:
        """The lines of a message that lists things (words of commands, say), one a line."""
        return tuple(line.strip() for line in self(message).splitlines() if line.strip())

    def day(self, known: PartialDate) -> str:
        """A date as exactly as it is known: `2014`, `May 2014`, `May 3, 2014`."""
        parts = [int(part) for part in known.split("-")]
        match parts:
            case [year]:
                return str(year)
            case [year, month]:
                return str(format_skeleton("yMMM", date(year, month, 1), locale=self._locale))
            case _:
                return format_date(date(*parts), "medium", locale=self._locale)

    def dated(self, known: PartialDate) -> Mapping[str, str]:
        """A date as `date`, and as it stands in a sentence: `on` May 3, 2026, but `in` May 2026.

        `since` and `until` follow it in the same way.  All are empty where nothing is known.
        """
        part = ("year", "month", "day")[known.count("-")]
        date_ = self.day(known) if known else ""
        phrases = {name: self(f"date-{name}", part=part, date=date_) for name in _DATED}
        return {"date": date_, **(phrases if known else dict.fromkeys(_DATED, ""))}

    def moment(self, at: datetime) -> When:
        """A moment, told in UTC where the venue cannot show the reader's own time."""
        day = format_date(at, "medium", locale=self._locale)
        return When(at, self("moment-utc", day=day, time=f"{at:%H:%M}"))

    def lasting(self, span: timedelta) -> str:
        """A duration, roughly: `3 hours`, `2 days`."""
        threshold = max(span, timedelta(minutes=1))
        return format_timedelta(threshold, granularity="minute", threshold=1.5, locale=self._locale)

    def ago(self, at: datetime, now: datetime) -> str:
        """How long ago a moment was, which is the same in every zone: `3 minutes ago`."""
        past = -max(now - at, timedelta(minutes=1))
        return format_timedelta(
            past, granularity="minute", threshold=1.5, add_direction=True, locale=self._locale
        )

    def all_of(self, items: Iterable[str]) -> str:
        """`a, b, and c`; in Spanish `padres e hijos`."""
        told = list(items)
        listed = format_list(told, locale=self._locale)
        if self.language == "es" and len(told) > 1 and _SOUNDS_LIKE_I.match(told[-1]):
            return f"{listed.removesuffix(f' y {told[-1]}')} e {told[-1]}"
        return listed

    def source(self, name: str) -> str:
        """A source's name; the `and` of a source that is made of two is in the language."""
        return self.all_of(name.split(" and "))

    @property
    def colon(self) -> str:
        """What stands between a label and its value."""
        return self("colon") + " "

    def number(self, count: int) -> str:
        """A number as the language writes it: `1,234`, `1.234`."""
        return str(format_decimal(count, locale=self._locale))

    def country(self, code: str) -> str:
        """A country's name by its ISO 3166-1 code; the code where it has no name."""
        return str(self._locale.territories.get(code.upper(), code))

    @property
    def _locale(self) -> Locale:
        return _locale(self.language)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The tags that have a catalogue, in order."""
    return tuple(sorted(path.name for path in LOCALES.iterdir() if path.is_dir()))


@lru_cache
def spoken(tag: str) -> str | None:
    """The catalogue that serves a BCP 47 tag, or None: `es` for `es-MX`, `pt` for `pt_BR`."""
    return negotiate_locale([tag.replace("_", "-")], languages(), sep="-")


def language_name(tag: str, reader: str) -> str:
    """What a language is called in the language of `reader`: `español` in its own."""
    return _locale(tag).get_display_name(_locale(reader)) or tag


def catalogue(tag: str) -> str:
    """The Fluent source of a language, all of its files."""
    return "\n".join(path.read_text("utf-8") for path in sorted((LOCALES / tag).glob("*.ftl")))


@lru_cache
def messages(tag: str) -> Mapping[str, str]:
    """The Fluent source of each message of a language, by its id, as it stands behind the `=`."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in catalogue(tag).splitlines():
        if start := _MESSAGE.match(line):
            lines = found.setdefault(start[1], [])
            lines.append(line[start.end() :])
        elif line.startswith((" ", "}")):
            lines.append(line)
    return {name: "\n".join(source) for name, source in found.items()}


def missing_messages() -> Mapping[str, tuple[str, ...]]:
    """What each language that lacks something lacks of all that is said in another."""
    every = dict.fromkeys(name for tag in languages() for name in messages(tag))
    lacks = {tag: tuple(name for name in every if name not in messages(tag)) for tag in languages()}
    return {tag: names for tag, names in lacks.items() if names}


@lru_cache(maxsize=4096)
def _said(language: str, message: str, arguments: tuple[tuple[str, str | int], ...]) -> str:
    """A sentence with its variables filled in; a card says twenty, and most were said before."""
    source = messages(language)[message]
    if "{" not in source:
        return _plain(source)
    bundle = _bundle(language)
    if not bundle.has_message(message):
        bundle.add_resource(FluentResource(f"{message} ={source}"))
    pattern = bundle.get_message(message).value
    if pattern is None:
        raise KeyError(message)
    return str(bundle.format_pattern(pattern, dict(arguments))[0])


def _unmarked(value: str | int) -> str | int:
    """A value without the marks that stand for spans, which somebody may have typed."""
    return value.translate({0xE000: None, 0xE001: None}) if isinstance(value, str) else value


def _plain(source: str) -> str:
    """What a pattern without variables says: its lines, without their indentation."""
    return "\n".join(line.strip() for line in source.splitlines()).strip()


@lru_cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


@lru_cache
def _bundle(tag: str) -> FluentBundle:
    return FluentBundle([tag], use_isolating=False)
