"""Whose name a handle or a label bears: an organization's, or somebody else's.

A handle is rarely the name itself: `stmaryhosp`, `SMHCares`, `uniklinik_hd`.  What is compared is
which words of the name it is made of, whole, shortened or by their initials.
"""

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from adapters.web.words import fold, squash, words

_NOISE = re.compile(
    r"^(?:the|official|my|go|team|we|weare|visit|ask|im|join)|"
    r"(?:official|oficial|officiel|offiziell|usa|us|uk|de|fr|es|br|it|nl|tv|hq|org|com|inc|page|"
    r"online|news|live|video|videos|channel|media|social|health|hospital|care|cares|web|\d+)$"
)

_COMPOUND = re.compile(
    r"(universitats|stadt|kreis|kinder|berufs|bezirks|landes|kantons|gemeinschafts|fach)"
    r"(klinik|klinikum|kliniken|krankenhaus|spital|medizin)"
)
"""German writes in one word what others write in two."""


@dataclass
class Names:
    """The names of one organization, and the domains it goes by."""

    names: list[str] = field(default_factory=list)
    domains: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    """Words that may stand in its handles without being in its name: its city."""

    def add(self, *names: str) -> None:
        """Take further names; a name of more than 15 words is a sentence and is left out."""
        for name in names:
            if name and name not in self.names and 0 < len(fold(name).split()) <= 15:
                self.names.append(name)

    def __bool__(self) -> bool:
        return bool(self.names or self.domains)

    def tokens(self) -> frozenset[str]:
        """Every word of its names, domains and places."""
        said = " ".join(
            (*self.names, *self.places, *(each.replace("-", " ") for each in self.domains))
        )
        return frozenset(fold(said).split())

    def telling(self) -> frozenset[str]:
        """The words that tell it from other organizations of its trade."""
        told = " ".join(self.names)
        return frozenset(
            each
            for each in fold(told).split()
            if each not in words("vocabulary", "generic") and (len(each) > 2 or each.isdigit())
        )

    def affinity(self, handle: str) -> float:
        """How much a handle bears its name: 0 not at all, 1 beyond doubt."""
        bare = squash(handle)
        if not bare:
            return 0.0
        short = 0.8 if any(self.is_short_for(part) for part in _parts_of(handle)) else 0.0
        domains = (_domain_affinity(bare, squash(domain)) for domain in self.domains)
        named = (name_affinity(bare, name) for name in self.names)
        return max((*domains, *named, short))

    def is_short_for(self, word: str) -> bool:
        """Whether a word is the organization's initials, or a part of its domain like them."""
        bare = squash(word)
        if len(bare) < 3 or bare in words("vocabulary", "generic"):
            return False
        labels = (part for each in self.domains for part in each.split("-"))
        return bare in labels or any(bare in _initials_of(name) for name in self.names)

    def is_like_any(self, handles: list[str]) -> bool:
        """Whether one of some handles or domains bears its name."""
        return any(self.affinity(each) >= 0.8 for each in handles)

    def is_like(self, name: str) -> bool:
        """Whether `name` may be another name of the same organization."""
        theirs = (
            frozenset(fold(name).split())
            - words("vocabulary", "generic")
            - words("vocabulary", "stop")
        )
        if theirs & self.telling():
            return True
        joined = squash(name)
        return any(_domain_affinity(joined, squash(domain)) >= 1 for domain in self.domains) or any(
            name_affinity(joined, mine) >= 0.8 or name_affinity(squash(mine), name) >= 0.8
            for mine in self.names
        )


def _parts_of(handle: str) -> list[str]:
    """The parts of a handle that is written in parts: `pflege_am_ukf`, `BibliotecaIOSP`."""
    parts = re.findall(r"[A-Z]{3,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+", handle)
    return parts if len(parts) > 1 else []


def _initials_of(name: str) -> set[str]:
    """The initials of a name, all of them and the chief ones."""
    tokens = _COMPOUND.sub(r"\1 \2", fold(name)).split()
    chief = [each for each in tokens if each not in words("vocabulary", "stop")]
    return {"".join(each[0] for each in some) for some in (tokens, chief)}


def _domain_affinity(bare: str, label: str) -> float:
    if len(label) < 2 or len(bare) < 2:
        return 0.0
    shorter, longer = sorted((bare, label), key=len)
    if shorter == longer or (len(shorter) >= 4 and shorter in longer):
        return 1.0
    if len(shorter) == 3 and longer.startswith(shorter):
        return 0.8
    common = len(_common_prefix(bare, label))
    return 0.8 if common >= 6 or (common >= 4 and common >= len(shorter) - 2) else 0.0


def _common_prefix(one: str, other: str) -> str:
    size = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return one[:size]


@lru_cache(maxsize=20_000)
def name_affinity(bare: str, name: str) -> float:
    """How much a squashed handle bears one name."""
    tokens = _COMPOUND.sub(r"\1 \2", fold(name)).split()
    if not tokens or not bare:
        return 0.0
    joined = "".join(tokens)
    if bare == joined or (len(joined) >= 4 and joined in bare):
        return 1.0
    best = max(_by_word(bare, tokens), _by_initials(bare, tokens), _by_parts(bare, tokens))
    if best < 1 and len(bare) >= 6 and SequenceMatcher(None, bare, joined).ratio() >= 0.75:
        return max(best, 0.8)
    return best


def _by_word(bare: str, tokens: list[str]) -> float:
    generic = words("vocabulary", "generic")
    telling = [
        each for each in tokens if each not in generic and each not in words("vocabulary", "stop")
    ]
    if any(len(each) >= 4 and each in bare for each in telling):
        return 1.0
    if any(len(each) == 3 and (bare.startswith(each) or bare.endswith(each)) for each in telling):
        return 0.8
    if any(len(each) >= 6 and each[:5] in bare for each in telling):
        return 0.8
    return 0.0


def _by_initials(bare: str, tokens: list[str]) -> float:
    generic = words("vocabulary", "generic")
    every = "".join(each[0] for each in tokens)
    chief = "".join(each[0] for each in tokens if each not in words("vocabulary", "stop"))
    short = "".join(
        each[0]
        for each in tokens
        if each not in words("vocabulary", "stop") and each not in generic
    )
    core = _core(bare)
    for initials in (every, chief):
        if len(initials) >= 3 and (bare.startswith(initials) or core == initials):
            return 1.0
        if len(initials) == 2 and core == initials:
            return 0.8
        if len(initials) >= 4 and bare.startswith(initials[:3]):
            return 0.6
    return 0.6 if len(short) >= 2 and core == short else 0.0


def _core(bare: str) -> str:
    """A handle without what many add to a name."""
    here = bare
    while True:
        shorter = _NOISE.sub("", here)
        if shorter == here or len(shorter) < 2:
            return here
        here = shorter


def _by_parts(bare: str, tokens: list[str]) -> float:
    """Whether a handle is made of beginnings of the name's words, in order: `stmaryhosp`."""
    core = bare if len(bare) <= 40 else bare[:40]
    best = 0.0
    reached: dict[int, tuple[int, int]] = {0: (0, 0)}
    for token in tokens:
        following = dict(reached)
        for at, (used, telling) in reached.items():
            limit = min(len(token), len(core) - at)
            size = next((n for n in range(limit, 0, -1) if core.startswith(token[:n], at)), 0)
            for length in range(1, size + 1):
                weight = telling + (length if length >= 2 else 0)
                known = following.get(at + length)
                if known is None or known[1] < weight:
                    following[at + length] = (used + 1, weight)
        reached = following
    for at, (used, telling) in reached.items():
        whole = at == len(core) or _core(core)[at:] == ""
        if used >= 2 and whole and telling >= 5:
            best = max(best, 1.0)
        elif used >= 2 and telling >= 6 and at >= len(core) * 0.6:
            best = max(best, 0.8)
    return best
