"""What an organization is called, and what else: names cleaned, aliases sorted, junk dropped."""

import re
import unicodedata
from collections.abc import Iterable

from directory_core.models.organizations import Alias, NameKind

_SMALL = {"of", "and", "the", "for", "in", "on", "de", "del", "la", "do", "da", "und", "für", "&"}
_COUNTY = re.compile(
    r"^(?P<place>.+ (County|Municipality|city)) health department \((?P<state>.+)\)$"
)
_STATE = re.compile(r" \((Alabama|Alaska|Arizona|[A-Z][a-z]+(?: [A-Z][a-z]+)*)\)$")
_ENGLISH = re.compile(
    r"\b(red cross|red crescent|hospitals?|health|ministry|pharmac(y|ies)|institute|university|ambulance"
    r"|insurance|society|association|government|council|brigade|department|medical|company|foundation"
    r"|services?|center|county|group|blood|social|drug ?store|agency|foundation|first|april|city)\b",
    re.IGNORECASE,
)
ENGLISH_SPEAKING = frozenset(
    {
        "US",
        "GB",
        "CA",
        "AU",
        "NZ",
        "IE",
        "ZA",
        "IN",
        "PH",
        "KE",
        "NG",
        "UG",
        "ZM",
        "JM",
        "SL",
        "LK",
        "HK",
        "SG",
        "VU",
        "BW",
        "NA",
        "IM",
        "GG",
    }
)
_NOT_CARE = re.compile(
    r"\b(fuel|gas|gasoline|petrol|caf[eé]|bank|car wash|liquor|photo cent(er|re)|voyages|manège à bijoux"
    r"|optical|opticians?|filling station|drive|auto|tire|tyre|travel|furniture|home store|shop|business cent)",
    re.IGNORECASE,
)
_GENERIC_WORDS = frozenset(
    "public health department dept dept. county city human services service ser. district the of and & co co.".split()
)


def clean(name: str) -> str:
    """`name` without emoji, zero-width characters and doubled blanks."""
    kept = (c for c in name if unicodedata.category(c) not in {"Cf", "Cc", "So", "Co"})
    return re.sub(r"\s+", " ", "".join(kept)).strip()


def fold(name: str) -> str:
    """What two spellings of one name have in common."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in bare if c.isalnum())


def display_name(name: str) -> str:
    """`Gila County Health Department`, of `Gila County health department (Arizona)`."""
    name = clean(name)
    county = _COUNTY.match(name)
    if county:
        place = re.sub(r" city$", " City", county["place"])
        return f"{place} Health Department"
    return name


def without_state(name: str, aliases: Iterable[str]) -> str:
    """`name` without the state in brackets where an alias is the same without it."""
    bare = _STATE.sub("", name)
    return bare if bare in aliases else name


def sorted_aliases(
    name: str, texts: Iterable[str], countries: Iterable[str], handles: Iterable[str]
) -> list[Alias]:
    """The aliases among `texts`, each with its kind, without junk and repeats."""
    taken = {fold(name)}
    banned = {fold(handle) for handle in handles}
    foreign = not ENGLISH_SPEAKING.intersection(countries)
    aliases = []
    for text in map(clean, texts):
        alias = _sorted(name, text, foreign=foreign)
        key = fold(text)
        junk = not key or key in taken or _is_junk(text)
        if junk or (key in banned and alias.kind is not NameKind.ACRONYM):
            continue
        taken.add(key)
        aliases.append(alias)
    return aliases


def _is_junk(text: str) -> bool:
    words = text.lower().split()
    return bool(_NOT_CARE.search(text)) or all(word in _GENERIC_WORDS for word in words)


def _sorted(name: str, text: str, *, foreign: bool) -> Alias:
    if _is_acronym(text, name):
        return Alias(text.upper() if text.islower() else text, NameKind.ACRONYM)
    if _scripts(text) != _scripts(name):
        return Alias(text, NameKind.TRANSLATION)
    if foreign and _ENGLISH.search(text) and not _ENGLISH.search(name):
        return Alias(text, NameKind.TRANSLATION)
    return Alias(text, NameKind.ALIAS)


def _is_acronym(text: str, name: str) -> bool:
    """Two to eight letters in capitals, or the initials of the name in any case."""
    if not 2 <= len(text) <= 8 or not text.isalpha():
        return False
    return text.isupper() or text.lower() in _initials(name)


def _initials(name: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+|&", name)
    parts = [part for word in words for part in [word]]
    every = "".join(word[0] for word in parts if word != "&")
    long = "".join(word[0] for word in parts if word.lower() not in _SMALL)
    with_of = "".join(word[0] for word in parts if word.lower() not in _SMALL - {"of"})
    return {text.lower() for text in (every, long, with_of) if len(text) > 1}


def _scripts(text: str) -> frozenset[str]:
    letters = (c for c in text if c.isalpha())
    return frozenset(unicodedata.name(c, "?").split()[0] for c in letters)
