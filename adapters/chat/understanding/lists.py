"""Requests for a list: `which hospitals are in Houston`, `german health insurers on tiktok`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from adapters.chat.understanding.further_places import (
    called_for_short,
    known_place,
    meant_places,
)
from adapters.chat.understanding.grammar import grammars
from adapters.chat.understanding.list_words import Phrase
from adapters.chat.understanding.reading import Reading
from adapters.chat.understanding.roles import Role
from adapters.chat.understanding.spelling import Spelling
from adapters.chat.understanding.tokens import tokens_of
from directory_core.models import Kind, Platform

_LONGEST_KIND = 5
_LONGEST_PLACE = 4
_OF_PLACES = {Role.CONTENT, Role.SMALL}
_NO_PLACE = "?"
"""What is left of a message is no place."""


@dataclass(frozen=True, slots=True, eq=False)
class KindWords:
    """How kinds of organizations are written: for many, and for one.  Only itself is its equal."""

    many: Mapping[Phrase, Kind]
    one: Mapping[Phrase, Kind]
    is_place: Callable[[str], bool]
    """Whether a text is a country or a state, in any of the languages."""
    spelling: Spelling
    single: frozenset[Phrase]
    """What is one organization where no list is asked for: `secretaría de salud`."""
    languages: Mapping[Phrase, frozenset[str]]
    """The languages that have a word for a kind: one has `rettungsdienste`, two `pharmacies`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is to hold.  `certain` is false where the words could be a name as well."""

    kind: Kind | None
    place: str
    platforms: tuple[Platform, ...]
    qualifiers: tuple[str, ...]
    certain: bool
    owned: bool = False
    """Whether the place is named as an owner: `hospitales de Sevilla`."""
    language: str = ""
    """The language that the kind is named in, where only one has such a word."""
    told: bool = False
    """Whether the word behind the kind is of that language too: `pharmacies à`."""
    also: tuple[str, ...] = ()
    """Further places, each of which is asked for as well: `in nevada and utah`."""


def read_list(reading: Reading, kinds: KindWords) -> Wanted | None:
    """The list that a message asks for, or None where it asks for none."""
    words, grammar = reading.words, reading.grammar
    asked = not grammar.list_only.isdisjoint(words)
    found = _what(reading, kinds, asked=asked)
    if found is None:
        return None
    at, size, kind = found
    rest = [each for each in range(len(words)) if not at <= each < at + size]
    qualifiers = _qualifiers(reading, rest)
    led_to = _place_led_to(reading, kinds) or _place_behind(reading, at + size)
    owner = None if led_to else _place_owned(reading, at, at + size)
    place, left = led_to or owner or _place(reading, rest, qualifiers)
    platforms = tuple(dict.fromkeys(each for _, each in reading.found_platforms.values()))
    led = owner is not None or (bool(left) and left[0] > 0 and words[left[0] - 1] in grammar.near)
    of_account = bool(platforms) or Role.ACCOUNT in reading.roles
    known = led or len(place) == 2 or kinds.is_place(place)
    unclear = bool(left) and not known and (of_account or kind is None)
    bare = size == len(words) or (qualifiers and not left)
    if unclear or place == _NO_PLACE or not (place or platforms or asked or bare):
        return None
    framed = asked or any(words[each] in grammar.near for each in rest)
    needles = tuple(each for name in qualifiers for each in grammar.qualifier_words[name])
    needles = needles or (_called(reading, at, left) if led_to else ())
    owned = owner is not None or called_for_short(tuple(words[each] for each in left)) != ""
    spoken, told = _language(reading, kinds.languages.get(words[at : at + size]), at + size)
    also: tuple[str, ...] = ()
    if led_to:
        place, *others = meant_places(reading, place, left[-1] + 1, kinds.is_place)
        also = tuple(others)
    return Wanted(kind, place, platforms, needles, framed, owned, spoken, told, also)


def _language(reading: Reading, tongues: frozenset[str] | None, after: int) -> tuple[str, bool]:
    """The language of a kind and the word behind it, and whether both of them tell it."""
    if not tongues:
        return "", False
    behind = reading.words[after] if after < len(reading.words) else ""
    both = {tag for tag in tongues if behind in grammars()[tag].near}
    if len(both) == 1:
        return min(both), True
    return (min(tongues) if len(tongues) == 1 else ""), False


def _what(
    reading: Reading, kinds: KindWords, *, asked: bool
) -> tuple[int, int, Kind | None] | None:
    """What is to be listed: from which word, how many words, and which kind."""
    at, size, kind, many = _kind_at(reading, kinds)
    if size == 0:
        return _anything(reading) if asked or _who(reading) else None
    return (at, size, kind) if many or _every(reading, at) else None


def _kind_at(reading: Reading, kinds: KindWords) -> tuple[int, int, Kind | None, bool]:
    """The longest kind among the words: where, how many words, which, and whether it is many."""
    typed = tuple(token.word for token in reading.tokens)
    for size in range(min(_LONGEST_KIND, len(typed)), 0, -1):
        for at in range(len(typed) - size + 1):
            phrase = typed[at : at + size]
            if phrase in kinds.single:
                return at, size, kinds.many.get(phrase) or kinds.one.get(phrase), False
            last = phrase[-1]
            end = at + size - 1
            if not reading.capitals[end] and reading.slice(end, end + 1).isascii():
                last = kinds.spelling.mend(last)  # an accent is no typing error: `charité`
            mended = (*phrase[:-1], last)
            if kind := kinds.many.get(phrase) or kinds.many.get(mended):
                return at, size, kind, True
            if kind := kinds.one.get(phrase) or kinds.one.get(mended):
                return at, size, kind, phrase != mended and phrase[-1].endswith("s")
    return 0, 0, None, False


def _anything(reading: Reading) -> tuple[int, int, Kind | None] | None:
    """A list of whatever there is: `all accounts in Texas`, `who in Germany is on TikTok`."""
    for at, word in enumerate(reading.words):
        if word in reading.grammar.anything:
            return at, 1, None
    return (0, 1, None) if _who(reading) else None


def _every(reading: Reading, at: int) -> bool:
    """Whether a kind is one for many: `every clinic in Ohio`, `list hospital in ...`."""
    before = reading.words[:at]
    return not reading.grammar.every.isdisjoint(before) and Role.CONTENT not in reading.roles[:at]


def _who(reading: Reading) -> bool:
    first = reading.words[0] in reading.grammar.who
    return first and bool(reading.found_platforms) and len(reading.words) > 3


def _qualifiers(reading: Reading, rest: list[int]) -> tuple[str, ...]:
    words = {reading.words[each] for each in rest}
    return tuple(
        name for name, also in reading.grammar.qualifier_words.items() if not words.isdisjoint(also)
    )


def _place_led_to(reading: Reading, kinds: KindWords) -> tuple[str, tuple[int, ...]] | None:
    """A known place behind a word like `in`, whatever else its words mean: `in the us`."""
    words = reading.words
    for at, word in enumerate(words):
        for size in range(_LONGEST_PLACE, 0, -1) if word in reading.grammar.about else ():
            phrase = words[at + 1 : at + 1 + size]
            after = at + 1 + size
            goes_on = after < len(words) and reading.roles[after] is Role.CONTENT
            also = size == 1 and phrase and phrase[0] in reading.grammar.also  # `in or near`
            joint = also and reading.slice(at + 1, after).islower()
            if len(phrase) < size or goes_on or joint:
                continue
            if named := known_place(reading, at + 1, after, kinds.is_place):
                return named, tuple(range(at + 1, after))
    return None


def _place_behind(reading: Reading, after: int) -> tuple[str, tuple[int, ...]] | None:
    """Whatever stands behind a kind and a word like `in`: `catholic hospitals in chicago`."""
    words = reading.words
    led = 0 < after < len(words) and words[after] in reading.grammar.near
    start = after + 1
    while (
        led and start < len(words) and words[start] in reading.grammar.near | reading.grammar.also
    ):
        start += 1
    return _place_from(reading, start) if led else None


def _place_owned(reading: Reading, at: int, after: int) -> tuple[str, tuple[int, ...]] | None:
    """What behind a kind is said to have such: `hospitales de Sevilla`, `hospitals of Boston`.

    A kind behind other words is of a name: `Assistance publique - Hôpitaux de Paris`.
    """
    words, before = reading.words, set(reading.roles[:at])
    owned = 0 < after < len(words) and words[after] in reading.grammar.genitive
    owned = owned and before.isdisjoint({Role.CONTENT, Role.ACCOUNT, Role.PLATFORM})
    return _place_from(reading, after + 1) if owned else None


def _place_from(reading: Reading, start: int) -> tuple[str, tuple[int, ...]] | None:
    """The words of a name from `start` on, if they may be a place's."""
    roles, words = reading.roles, reading.words
    head = start + 1 < len(words) and words[start] in reading.grammar.heads
    end = start + 1 if head and roles[start + 1] is Role.CONTENT else start
    while end < len(words) and roles[end] in _OF_PLACES:
        end += 1
    while end > start and roles[end - 1] is Role.SMALL:
        end -= 1
    if not 0 < end - start <= _LONGEST_PLACE or roles[end - 1] is not Role.CONTENT:
        return None
    typed = reading.slice(start, end)
    return called_for_short(words[start:end]) or typed, tuple(range(start, end))


def _called(reading: Reading, at: int, place: tuple[int, ...]) -> tuple[str, ...]:
    """The word before a kind that those that are meant are called by: `cancer centers in Ohio`."""
    first = at
    while first and reading.roles[first - 1] is Role.CONTENT and first - 1 not in place:
        first -= 1
    asks = (
        first < at and reading.words[first] in reading.grammar.sentence | reading.grammar.list_words
    )
    return (reading.words[first],) if first < at and not asks else ()


def _place(
    reading: Reading, rest: list[int], qualifiers: tuple[str, ...]
) -> tuple[str, tuple[int, ...]]:
    """The place among the words that are left, and which they are; no place where more is left."""
    grammar = reading.grammar
    known = {word for name in qualifiers for word in grammar.qualifier_words[name]}
    left = [each for each in rest if not _is_list_word(reading, each, known)]
    while left and reading.words[left[0]] in grammar.weak and not _heads_place(reading, left[0]):
        left.pop(0)
    while left and reading.words[left[-1]] in grammar.weak:
        left.pop()
    if not left:
        return "", ()
    if left[-1] - left[0] + 1 != len(left) or len(left) > 5:
        return _NO_PLACE, ()
    phrase = tuple(reading.words[each] for each in left)
    named = called_for_short(phrase)
    if not named and phrase[0] in grammar.weak:
        named = called_for_short(phrase[1:])
    return named or reading.slice(left[0], left[-1] + 1), tuple(left)


def _is_list_word(reading: Reading, at: int, known: set[str]) -> bool:
    word, role = reading.words[at], reading.roles[at]
    if role is Role.PLATFORM or word in known:
        return True
    if role is Role.CONTENT and word in reading.grammar.capitals:
        return False
    if _heads_place(reading, at):
        return False
    if word in reading.grammar.weak:
        return not _between_content(reading, at)
    return word in reading.grammar.list_words or role in {Role.FRAME, Role.ACCOUNT}


def _heads_place(reading: Reading, at: int) -> bool:
    """Whether a word of a sentence begins a place: `in new york`."""
    return (
        0 < at < len(reading.words) - 1
        and reading.words[at] in reading.grammar.heads
        and reading.words[at - 1] in reading.grammar.near
        and reading.roles[at + 1] is Role.CONTENT
    )


def _between_content(reading: Reading, at: int) -> bool:
    """Whether a small word stands inside a place: `Rio de Janeiro`."""
    roles = reading.roles
    return (
        0 < at < len(roles) - 1
        and roles[at - 1] is Role.CONTENT
        and roles[at + 1] is Role.CONTENT
        and reading.words[at] not in reading.grammar.near
    )


def kind_words(
    one: Mapping[str, Kind],
    many: Mapping[str, Kind],
    is_place: Callable[[str], bool],
    languages: Mapping[str, frozenset[str]],
) -> KindWords:
    """Kinds from their names for one and for many, folded as messages are."""
    single = {_phrase(name): kind for name, kind in one.items()}
    several = {_phrase(name): kind for name, kind in many.items()}
    several = {phrase: kind for phrase, kind in several.items() if phrase not in single}
    spelling = Spelling(word for phrase in (*single, *several) for word in phrase)
    apart = frozenset[Phrase]().union(*(each.single for each in grammars().values()))
    spoken = {_phrase(name): tags for name, tags in languages.items()}
    return KindWords(several, single, is_place, spelling, apart, spoken)


def _phrase(name: str) -> Phrase:
    return tuple(token.word for token in tokens_of(name))
