"""What a name looks like: two names that a hurried reader takes for one have one skeleton."""

import unicodedata
from functools import cache

from confusable_homoglyphs import confusables  # type: ignore[import-untyped]  # ships no types

_DIGITS_AND_BARS = str.maketrans("013457|i", "oleasTll".lower())
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))


def skeleton(name: str) -> str:
    """`name` as it looks: case and accents folded, letters, digits and pairs that look alike made one.

    >>> skeleton("RNAYOclin1c") == skeleton("mayoclinic")
    True
    """
    if not name.isascii():
        name = "".join(_plain(char) for char in unicodedata.normalize("NFKD", name))
    drawn = name.casefold().translate(_DIGITS_AND_BARS)
    for pair, single in _PAIRS:
        drawn = drawn.replace(pair, single)
    return drawn


@cache
def _plain(char: str) -> str:
    """A Latin letter that `char` is mistaken for, or itself; nothing for an accent."""
    if char.isascii():
        return char
    if unicodedata.category(char)[0] == "M":
        return ""
    found = confusables.is_confusable(char, preferred_aliases=[], greedy=True)
    looks = [each["c"] for each in found[0]["homoglyphs"]] if found else []
    return next((look for look in looks if look.isascii() and look.isalnum()), char)
