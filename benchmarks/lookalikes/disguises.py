"""Disguises made of listed handles, by kind: what an impostor would register.

Each kind is a function from a name and a source of chance to a disguised name, or None where the
name gives no occasion for it.  They were written from what the issue of impersonation looks like
(edits, characters that look alike, added words), without a look at how the product detects them.
"""

import string
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

Disguise = Callable[[str, Random], str | None]

EDITED_FROM = 6
"""Letters and digits that a name must have for one edit to count as an imitation of it."""

_CYRILLIC = dict(zip("aceiopsxyjhkmtb", "асеіорѕхујһкмтв", strict=True))
_GREEK = dict(zip("aoiknuvpxyt", "αοικηυνρχγτ", strict=True))
_DIGITS = {"o": "0", "i": "1", "l": "1", "e": "3", "a": "4", "s": "5", "b": "8", "t": "7", "g": "9"}
_PAIRS = (
    ("m", "rn"), ("w", "vv"), ("d", "cl"), ("u", "ii"), ("h", "li"), ("m", "nn"), ("l", "I"),
    ("i", "l"), ("u", "v"), ("v", "u"), ("g", "q"), ("q", "g"), ("e", "c"), ("c", "e"),
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"), ("li", "h"), ("nn", "m"),
)  # fmt: skip
_WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
_MONEY = tuple(_WORDS["money"].split())
_BESIDE = tuple(_WORDS["beside"].split())


def _letters(name: str) -> list[int]:
    return [at for at, char in enumerate(name) if char.isalnum()]


def _insert(name: str, chance: Random) -> str:
    at = chance.randrange(len(name) + 1)
    return name[:at] + chance.choice(string.ascii_lowercase) + name[at:]


def _delete(name: str, chance: Random) -> str:
    at = chance.choice(_letters(name))
    return name[:at] + name[at + 1 :]


def _substitute(name: str, chance: Random) -> str:
    at = chance.choice(_letters(name))
    others = [char for char in string.ascii_lowercase if char != name[at].lower()]
    return name[:at] + chance.choice(others) + name[at + 1 :]


def _transpose(name: str, chance: Random) -> str | None:
    low = name.lower()
    places = [
        at for at in range(len(name) - 1) if low[at] != low[at + 1] and low[at : at + 2].isalnum()
    ]
    if not places:
        return None
    at = chance.choice(places)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _double(name: str, chance: Random) -> str:
    at = chance.choice(_letters(name))
    return name[:at] + name[at] + name[at:]


def _one_of(table: dict[str, str], most: int) -> Disguise:
    def disguise(name: str, chance: Random) -> str | None:
        places = [at for at, char in enumerate(name.lower()) if char in table]
        if not places:
            return None
        chosen = set(chance.sample(places, min(len(places), chance.randint(1, most))))
        return "".join(
            table[char.lower()] if at in chosen else char for at, char in enumerate(name)
        )

    return disguise


def _pair(name: str, chance: Random) -> str | None:
    low = name.lower()
    fitting = [pair for pair in _PAIRS if pair[0] in low]
    if not fitting:
        return None
    shown, drawn = chance.choice(fitting)
    places = [at for at in range(len(low)) if low.startswith(shown, at)]
    at = chance.choice(places)
    return name[:at] + drawn + name[at + len(shown) :]


def _plural(name: str, _chance: Random) -> str:
    return name[:-1] if name.lower().endswith("s") and len(name) > EDITED_FROM else f"{name}s"


def _separated(name: str, chance: Random) -> str:
    separators = [at for at, char in enumerate(name) if char in "._-"]
    if separators and chance.random() < 0.5:
        at = chance.choice(separators)
        return name[:at] + name[at + 1 :]
    at, mark = chance.randrange(1, len(name) + 1), chance.choice("_.-")
    return name[:at] + mark + name[at:]


def _beside(words: tuple[str, ...]) -> Disguise:
    def disguise(name: str, chance: Random) -> str:
        word, seam = chance.choice(words), chance.choice(("", "", "_", "."))
        return f"{name}{seam}{word}" if chance.random() < 0.6 else f"{word}{seam}{name}"

    return disguise


IMITATIONS: dict[str, Disguise] = {
    "insert": _insert,
    "delete": _delete,
    "substitute": _substitute,
    "transpose": _transpose,
    "double": _double,
    "pair": _pair,
    "cyrillic": _one_of(_CYRILLIC, 3),
    "greek": _one_of(_GREEK, 2),
    "digits": _one_of(_DIGITS, 3),
    "plural": _plural,
    "separator": _separated,
    "money": _beside(_MONEY),
}
"""What has to be said of each: it imitates a listed handle."""

ADDITIONS: dict[str, Disguise] = {"beside": _beside(_BESIDE)}
"""What has to be said of each: it contains the name of a listed one."""


def disguised(name: str, kinds: dict[str, Disguise], chance: Random) -> Iterator[tuple[str, str]]:
    """One disguise of `name` of each of the `kinds`, with its kind."""
    for kind, disguise in kinds.items():
        made = disguise(name, chance)
        if made and made.casefold() != name.casefold():
            yield kind, made
