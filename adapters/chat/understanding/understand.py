"""What a typed message asks: a pure function from text to an intent with slots.

Every language reads the message, and the one that knows most of what stands around the names
decides.  What may be life and death is looked for first, in all languages.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from adapters.chat.understanding.follow_ups import follow_up
from adapters.chat.understanding.grammar import grammars
from adapters.chat.understanding.intents import Ask, Danger, Intent
from adapters.chat.understanding.lists import KindWords, Wanted, read_list
from adapters.chat.understanding.reading import Reading, readings_of
from adapters.chat.understanding.roles import Role
from adapters.chat.understanding.smalltalk import said_aside, said_by_signs, small_talk
from adapters.chat.understanding.tokens import excerpt

_ORDER = (
    Ask.PERSONAL_DATA, Ask.REPORT, Ask.SUBMIT, Ask.CORRECT, Ask.SCAM, Ask.IMPOSTOR,
)  # fmt: skip
_TALK_ORDER = (
    Ask.ERASE, Ask.PRIVACY, Ask.EVIDENCE, Ask.INJECTION, Ask.LANGUAGES, Ask.FREE, Ask.HUMAN,
    Ask.ACT, Ask.NEARBY, Ask.CHAT, Ask.NETWORKS, Ask.CAPABILITY, Ask.IDENTITY, Ask.PHONE,
    Ask.MEDICAL, Ask.APPOINTMENT, Ask.PRICE, Ask.HOURS, Ask.JOB, Ask.ABUSE,
)  # fmt: skip

_ABOUT_WHAT_IS_KNOWN = {Ask.CAPABILITY, Ask.NETWORKS}
"""What asks for what the bot knows: `which clinics do you know of in Kenya` wants those."""
_LONG, _TITLE = 4, 3
"""Letters of a word that has a capital in names, and how many of them make a name."""
_LIKELIEST = "es"
"""The language of what two of those that are alike explain as well: `instagram, por favor`."""
_MOST_KEPT = 256
"""Messages whose meaning is kept: in a flood many ask the same."""
_NAMED = {Ask.ORGANIZATION, Ask.VERIFY, Ask.COMPARE, Ask.NAME_NEXT, Ask.UNKNOWN}
"""What holds names, whose words are of no language."""


@lru_cache(maxsize=_MOST_KEPT)
def danger_in(text: str) -> tuple[Danger, str] | None:
    """The danger that somebody speaks of, and the language they do it in."""
    return _danger(_by_evidence(readings_of(excerpt(text)), ""))


@lru_cache(maxsize=_MOST_KEPT)
def understand(text: str, kinds: KindWords, *, language: str = "en") -> Intent:
    """What `text` asks.  `language` is that of the conversation, for what no language claims."""
    readings = readings_of(excerpt(text))
    if not readings:
        return Intent(said_by_signs(text) or Ask.UNKNOWN, framed=False)
    ranked = _by_evidence(readings, language)
    if (danger := _danger(ranked)) is not None:
        return Intent(Ask.EMERGENCY, danger=danger[0], language=danger[1])
    likely = _likely(ranked)
    for find in (_talk, follow_up) if _is_titled(text) else (_talk, _warned, follow_up, _asked):
        alone = find is _talk and len(ranked[0].words) == 1
        for reading in ranked if alone else likely:
            intent = find(reading)
            if intent is not None and not _wants_list(intent, reading, kinds):
                return _spoken(intent, reading, ranked, language)
    for reading in likely:
        wanted = read_list(reading, kinds)
        if wanted is not None:
            listed = _spoken(_listed(wanted, reading), reading, ranked, language)
            spoken = wanted.language if wanted.certain or wanted.owned else ""
            first, other = (spoken, listed.language) if wanted.told else (listed.language, spoken)
            return replace(listed, language=first or other)
    if _is_titled(text) and _is_name(ranked):
        return Intent(Ask.ORGANIZATION, (text.strip(), *ranked[0].names()), framed=False)
    about = _spoken(_about(ranked[0]), ranked[0], ranked, language)
    return replace(about, aside=said_aside(ranked[0]))


def language_of(text: str, *, language: str = "en") -> str:
    """The language of what stands around the names in `text`; empty where nothing does."""
    readings = readings_of(excerpt(text))
    ranked = _by_evidence(readings, language)
    return _clear_language(ranked[0], ranked, language) if ranked else ""


def _is_titled(text: str) -> bool:
    """Whether `text` is written as names are: each long word with a capital, and no question."""
    long = [word for word in text.split() if len(word) >= _LONG and word.isalpha()]
    return len(long) >= _TITLE and "?" not in text and all(word[0].isupper() for word in long)


def _is_name(ranked: list[Reading]) -> bool:
    """Whether no language has a word of a question in what is written as a name is."""
    asking = {Role.PLATFORM, Role.ACCOUNT, Role.ADDRESS}
    return not any(
        role in asking or (role is Role.FRAME and len(word) >= _LONG)
        for reading in ranked
        for word, role in zip(reading.words, reading.roles, strict=True)
    )


def _by_evidence(readings: Iterable[Reading], language: str) -> list[Reading]:
    """The readings, the language first that knows most of the words; else the conversation's."""

    def rank(reading: Reading) -> tuple[float, bool, bool]:
        tag = reading.grammar.language
        return (-reading.evidence, tag != language, tag != "en")

    return sorted(readings, key=rank)


def _likely(ranked: list[Reading]) -> list[Reading]:
    """The readings that explain the message nearly as well as the best one."""
    enough = 0.6 * ranked[0].evidence
    return [reading for reading in ranked if reading.evidence >= enough]


def _clear_language(
    reading: Reading, ranked: list[Reading], language: str, *, whole: bool = False
) -> str:
    """The reading's language, where no other one explains the message as well.

    It is another one than the conversation's only where something is in it that this has not:
    `on` is French too.
    """

    def told(each: Reading) -> tuple[float, int, float, bool, bool]:
        known, likely = (each.framing, each.evidence), each.grammar.language == _LIKELIEST
        first, second = reversed(known) if whole else known
        return (first, each.kin, second, each.opens, likely)

    spoken = grammars().get(language)
    tag = reading.grammar.language
    others = [told(each) for each in ranked if each is not reading]
    clear = told(reading)[0] > 0 and told(reading) > max(others)
    kept = spoken is None or tag == language or reading.is_foreign_to(spoken, whole=whole)
    return tag if clear and kept else ""


def _language_beside_names(reading: Reading, ranked: list[Reading], language: str) -> str:
    """The language of what frames names; small words within a name, as `am Ring`, frame nothing."""
    roles = reading.roles
    plain = {Role.CONTENT, Role.SMALL}
    framed = not plain.issuperset({roles[0], roles[-1]}) or any(
        role not in plain and (role is not Role.FRAME or len(word) >= _LONG)
        for word, role in zip(reading.words, roles, strict=True)
    )
    return _clear_language(reading, ranked, language) if framed else ""


def _spoken(intent: Intent, reading: Reading, ranked: list[Reading], language: str) -> Intent:
    named = intent.ask in _NAMED or (intent.ask is Ask.LIST and not (intent.framed or intent.owned))
    words = [word for each in ranked for word in each.words if word.startswith(each.grammar.health)]
    return replace(
        intent,
        language=_language_beside_names(reading, ranked, language)
        if named
        else _clear_language(reading, ranked, language, whole=True),
        about_health=bool(words),
        addressed=Role.ADDRESS in reading.roles,
        about_last=not reading.grammar.topic.isdisjoint(reading.words),
    )


def _danger(ranked: list[Reading]) -> tuple[Danger, str] | None:
    worded = ((kind, each.grammar.language) for each in ranked for kind in each.dangers)
    likely = _likely(ranked) if ranked else []
    told = ((kind, each.grammar.language) for each in likely for kind in each.signs)
    return next(worded, None) or next(told, None)


def _wants_list(intent: Intent, reading: Reading, kinds: KindWords) -> bool:
    """Whether what sounds like a question about the bot names a kind and a place."""
    wanted = read_list(reading, kinds) if intent.ask in _ABOUT_WHAT_IS_KNOWN else None
    return wanted is not None and wanted.kind is not None and bool(wanted.place)


def _talk(reading: Reading) -> Intent | None:
    ask = small_talk(reading)
    return None if ask is None else Intent(ask, aside=said_aside(reading))


def _warned(reading: Reading) -> Intent | None:
    return _first(reading, reading.grammar.warnings, _ORDER)


def _asked(reading: Reading) -> Intent | None:
    return _first(reading, reading.grammar.asks, _TALK_ORDER)


def _first(
    reading: Reading, patterns: dict[Ask, re.Pattern[str]], order: Iterable[Ask]
) -> Intent | None:
    for ask in order:
        doubted = (ask is Ask.IMPOSTOR and _asks_whether(reading)) or (
            ask is Ask.SCAM and reading.grammar.asks[Ask.ERASE].search(reading.line) is not None
        )
        told = ask in patterns and patterns[ask].search(reading.line) is not None
        told = told or (ask is Ask.SCAM and reading.warns)
        if told and not doubted:
            return _with_slots(ask, reading)
    return None


def _listed(wanted: Wanted, reading: Reading) -> Intent:
    return Intent(
        Ask.LIST,
        names=() if wanted.certain else (reading.text.strip(), *reading.names()),
        platforms=wanted.platforms,
        kind=wanted.kind,
        place=wanted.place,
        also=wanted.also,
        qualifiers=wanted.qualifiers,
        framed=wanted.certain,
        owned=wanted.owned,
    )


def _about(reading: Reading) -> Intent:
    """A question about an organization, or about an account that is named in words."""
    ask = Ask.ORGANIZATION
    if reading.grammar.compare.search(reading.line) and len(reading.names(apart=True)) > 1:
        ask = Ask.COMPARE
    elif _asks_whether(reading):
        ask = Ask.VERIFY
    return _with_slots(ask, reading)


def _asks_whether(reading: Reading) -> bool:
    grammar = reading.grammar
    words = set(reading.words)
    put = reading.words[0] in grammar.copulas or reading.words[-1] in grammar.yes_no
    return bool(
        (put or "?" in reading.text)
        and words & grammar.yes_no
        and words & grammar.copulas
        and not grammar.verify_block.search(reading.line)
        and any(role in {Role.PLATFORM, Role.ACCOUNT} for role in reading.roles)
    )


def _with_slots(ask: Ask, reading: Reading) -> Intent:
    platforms = tuple(dict.fromkeys(each for _, each in reading.found_platforms.values()))
    roles = set(reading.roles)
    return Intent(
        ask,
        names=reading.names(apart=ask is Ask.COMPARE),
        wider=reading.wider,
        platforms=platforms,
        framed=bool(roles - {Role.CONTENT, Role.SMALL}),
        about_accounts=not roles.isdisjoint({Role.PLATFORM, Role.ACCOUNT}),
    )
