"""What an organization is called, and what else: names cleaned, aliases sorted, junk dropped."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from directory_core.models.organizations import Alias, NameKind

_SMALL = frozenset(("of", "and", "the", "for", "in", "on", "de", "del", "la", "do", "da", "und"))
_COUNTY = re.compile(
    r"(?P<place>.+ (?:County|Municipality|city)) health department \((?P<state>.+)\)"
)
_STATE = re.compile(r" \([A-Z][A-Za-z ]+\)$")
_SHORT = ((r"\bCo\b\.?", "County"), (r"\bDept\b\.?", "Department"), (r"\bDist\.$", "District"))
_ENGLISH = re.compile(
    r"\b(red (cross|crescent)|hospitals?|health|ministry|pharmac(y|ies)|institute|university"
    r"|ambulance|insurance|association|government|council|brigade|department|medical|company"
    r"|society|foundation|center|county|group|blood|social|services?|drug ?store|agency)\b",
    re.IGNORECASE,
)
_ENGLISH_SPEAKING = re.compile("US|GB|CA|AU|NZ|IE|ZA|IN|PH|KE|NG|UG|ZM|JM|SL|LK|SG|VU|BW|NA|IM|GG")
_NOT_CARE = re.compile(
    r"\b(fuel|gas|gasoline|petrol|caf[eé]|bank|car wash|liquor|photo cent(er|re)|voyages|bijoux"
    r"|filling station|station.service|auto|tires?|tyres?|pneu|essence|food court|restauration"
    r"|drive|wireless|garden|jardi|brico|location|furniture|home store|shop|butik|living|travel"
    r"|business cent(er|re)|pour l'entreprise)\b|ガス|加油站",
    re.IGNORECASE,
)
_GENERIC_WORD = re.compile(
    r"public|health|(department|dept|district|service|services|ser)\.?|county|city|human|the|of|and|&"
)


def clean(name: str) -> str:
    """`name` without emoji, zero-width characters and doubled blanks."""
    kept = (c for c in name if unicodedata.category(c) not in {"Cf", "Cc", "So", "Co"})
    return re.sub(r"\s+", " ", "".join(kept)).strip()


def fold(name: str) -> str:
    """What two spellings of one name have in common."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in bare if c.isalnum())


def department_name(name: str, aliases: Iterable[str]) -> str:
    """The name of a local health department, as its sign has it.

    `Gila County health department (Arizona)` becomes `Gila County Health Department`, and `Sauk Co
    Health Dept` becomes `Sauk County Health Department`; a state in brackets goes where an alias
    has none.
    """
    name = clean(name)
    county = _COUNTY.fullmatch(name)
    if county:
        place = re.sub(r" city$", " City", county["place"])
        return f"{place} Health Department"
    for short, long in _SHORT:
        name = re.sub(short, long, name)
    bare = _STATE.sub("", name)
    return bare if bare in aliases else name


def sorted_aliases(
    name: str, texts: Sequence[str], countries: Iterable[str], unwanted: Iterable[str]
) -> list[Alias]:
    """The aliases among `texts`, each with its kind, without junk, repeats and the `unwanted`."""
    taken = {fold(name), *map(fold, unwanted)}
    foreign = not any(map(_ENGLISH_SPEAKING.fullmatch, countries))
    aliases = []
    for text in map(clean, texts):
        key = fold(text)
        if key and key not in taken and not _is_junk(text):
            taken.add(key)
            kind = _kind(text, (name, *texts), foreign=foreign)
            shown = text.upper() if kind is NameKind.ACRONYM and text.islower() else text
            aliases.append(Alias(shown, kind))
    return aliases


def _is_junk(text: str) -> bool:
    words = text.lower().split()
    generic = all(map(_GENERIC_WORD.fullmatch, words))
    return generic or bool(_NOT_CARE.search(text)) or any(map(_is_patched, words))


def _is_patched(word: str) -> bool:
    """Whether Latin and Cyrillic letters stand in one word, as a slip of the keyboard has them."""
    return {"LATIN", "CYRILLIC"} <= _scripts(word)


def _kind(text: str, names: Sequence[str], *, foreign: bool) -> NameKind:
    """How `text` belongs to the organization whose first name is `names[0]`."""
    name = names[0]
    if is_acronym(text, names):
        return NameKind.ACRONYM
    if fold(text) in fold(name) or fold(name) in fold(text):
        return NameKind.ALIAS
    if _scripts(name) and _scripts(text).isdisjoint(_scripts(name)):
        return NameKind.TRANSLATION
    if foreign and _ENGLISH.search(text) and not _ENGLISH.search(name):
        return NameKind.TRANSLATION
    return NameKind.ALIAS


def is_acronym(text: str, names: Iterable[str]) -> bool:
    """Two to eight capitals of one word, or the initials of a name in any case."""
    if not 2 <= len(text) <= 8 or not text.isalpha():
        return False
    return text.isupper() or are_initials(text, names)


def are_initials(text: str, names: Iterable[str]) -> bool:
    """Whether `text` is the initials of one of `names`, in any case."""
    return any(text.lower() in _initials(name) for name in names)


def _initials(name: str) -> set[str]:
    """Its initials: of all words, of the long ones, and of the long ones and "of"."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", name)]
    chosen = (
        words,
        [word for word in words if word not in _SMALL],
        [word for word in words if word == "of" or word not in _SMALL],
    )
    return {"".join(word[0] for word in some) for some in chosen if len(some) > 1}


def _scripts(text: str) -> frozenset[str]:
    letters = (c for c in text if c.isalpha())
    return frozenset(unicodedata.name(c, "?").split()[0] for c in letters)
