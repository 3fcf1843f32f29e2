"""The words of pasted submissions: labels, platforms, talk, and what names are made of.

They are data (`words.toml`), compared folded: small letters without accents.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from directory_core.accounts import platforms_by_name
from directory_core.models import Kind, Platform

_LIGATURES = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "’": "'", "‘": "'"}
)


def folded(text: str) -> str:
    """`text` in small letters, without accents, with straight apostrophes.

    It may be longer than `text` by an `ss`; places in it are not places in `text`.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return "".join(char for char in plain if not unicodedata.combining(char))


def level(text: str) -> str:
    """`text` folded letter by letter, so that places in it are those in `text`."""
    return "".join(_leveled(char) for char in text)


@cache
def _leveled(char: str) -> str:
    plain = folded(char)
    return plain[0] if plain else char


def alternation(phrases: Iterable[str]) -> str:
    """A pattern that any of `phrases` meets, the longest first; a blank stands for any blanks."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"[ \t]+") for phrase in longest_first)


@cache
def grammar(key: str) -> str:
    """A pattern of the phrases of `[grammar]` under a key; a star stands for a word's ending."""
    return alternation(phrases("grammar", key)).replace(r"\*", r"\w*")


@cache
def raw() -> Mapping[str, Any]:
    """The whole table as it is written."""
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


@cache
def phrases(section: str, key: str) -> frozenset[str]:
    """A list of phrases, parted by `|` or line ends, each leveled."""
    return phrases_of(raw()[section][key])


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of single words, each leveled."""
    return frozenset(level(word) for word in raw()[section][key].split())


def phrases_of(text: str) -> frozenset[str]:
    """The phrases of a text of the table, parted by `|` or line ends, each leveled."""
    parts = text.replace("\n", "|").split("|")
    return frozenset(level(" ".join(part.split())) for part in parts if part.strip())


@cache
def labels() -> Mapping[str, str]:
    """Each label, leveled, and the field it announces."""
    return {
        label: field
        for field in ("named_kind", *(name for name in raw()["labels"] if name != "named_kind"))
        for label in sorted(phrases("labels", field))
    }


@cache
def headings() -> Mapping[str, str]:
    """Each heading of a spreadsheet that is no label besides, and what stands under it."""
    return {head: name for name in raw()["headings"] for head in phrases("headings", name)}


@cache
def platforms() -> Mapping[str, Platform]:
    """Each word for a platform that hardly means anything else: its names, and what people say."""
    named = {
        name: platform
        for name, platform in platforms_by_name().items()
        if platform in _NAMED and name not in short_platforms()
    }
    return named | _platforms("platforms")


_NAMED = frozenset(Platform) - {
    Platform.GITHUB, Platform.MEDIUM, Platform.TUMBLR, Platform.SUBSTACK, Platform.TWITCH,
}  # fmt: skip
"""Platforms that pasted texts name; the others' names are words of texts besides."""


@cache
def short_platforms() -> Mapping[str, Platform]:
    """Each word for a platform that counts only before a colon or beside a handle."""
    return _platforms("short_platforms")


def _platforms(section: str) -> dict[str, Platform]:
    return {
        word: Platform(name) for name in raw()[section] for word in sorted(phrases(section, name))
    }


def platform_named(text: str) -> Platform | None:
    """The platform that the whole of `text` names: `Twitter`, `FB page`, `Facebook URL`."""
    plain = _RIDER.sub("", level(text).strip(" :*_-#.()")).strip()
    found = platforms().get(plain) or short_platforms().get(plain)
    if found is None and "/" in plain:
        each = {platform_named(part) for part in plain.split("/")}
        found = each.pop() if len(each) == 1 else None
    if found is None and (match := _BRACKETED.fullmatch(plain)):
        named = {platform_named(match[1]), platform_named(match[2])} - {None}
        found = named.pop() if len(named) == 1 else None
    return found


_RIDER = re.compile(
    r"^(?:official |our |compte |cuenta(?: de)? |perfil(?: de| do| no)? |pagina(?: de|"
    r" do)? |page |conta(?: do| no)? "
    r"|canal(?: de| do)? |chaine |lien |link |enlace |usuario(?: de)? |url )+"
    r"|[ _-](?:url|link|handle|account|page|page url|profile|channel|name|username|"
    r"user|id|seite|kanal|konto"
    r"|profil|oficial|official|account name|accounts|company page|company|public|pagina)s?$"
)
_BRACKETED = re.compile(r"([^()]+?)\s*\(([^()]+)\)?")


@cache
def kinds() -> tuple[tuple[Kind, re.Pattern[str], tuple[str, ...]], ...]:
    """What a name's words say of its kind, the telling ones first: kind, words, ends of words."""
    return tuple(
        (
            Kind(each["kind"]),
            _worded(each.get("words", ""), each.get("last", "")),
            tuple(each.get("ends", "").split()),
        )
        for each in raw()["kinds"]
    )


def _worded(anywhere: str, last: str) -> re.Pattern[str]:
    """A pattern that any of the words meets, those of `last` only where a name ends."""
    ways = [alternation(phrases_of(anywhere)), rf"(?:{alternation(phrases_of(last))})\W*\Z"]
    told = [way for way, words_ in zip(ways, (anywhere, last), strict=True) if words_]
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)")


def kind_of_name(name: str) -> Kind | None:
    """The kind that the words of `name` tell, or else those that capitals part: `OdontoVila`."""
    parted = _COMPOUND.sub(" ", name)
    return _kind_in(level(name)) or (_kind_in(level(parted)) if parted != name else None)


_COMPOUND = re.compile(r"(?<=[^\W\d_A-Z]{3})(?=[A-ZÀ-Þ])")


def _kind_in(plain: str) -> Kind | None:
    compounds = re.findall(r"\w+", plain)
    for kind, pattern, ends in kinds():
        if pattern.search(plain) or (ends and any(each.endswith(ends) for each in compounds)):
            return kind
        if any(word in plain for word in _unspaced(kind)):
            return kind
    return None


@cache
def _unspaced(kind: Kind) -> tuple[str, ...]:
    """Words of scripts that are written without blanks."""
    return tuple(
        word
        for each in raw()["kinds"]
        if each["kind"] == kind
        for word in phrases_of(each.get("words", ""))
        if not word.isascii()
        and unicodedata.name(word[0], "").startswith(("CJK", "HANGUL", "KATA"))
    )
