"""What a name looks like: two names that a hurried reader takes for one have one skeleton."""

import unicodedata
from functools import cache

from confusable_homoglyphs import confusables  # type: ignore[import-untyped]  # ships no types

_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"))


def skeleton(name: str) -> str:
    """`name` as it looks: case and accents folded, look-alike letters and digits made one.

    >>> skeleton("RNAYOclin1c") == skeleton("mayoclinic")
    True
    """
    drawn = "".join(_plain(char) for char in unicodedata.normalize("NFKD", name).casefold())
    for pair, single in _PAIRS:
        drawn = drawn.replace(pair, single)
    return drawn


@cache
def _plain(char: str) -> str:
    """A Latin letter that `char` is mistaken for, or itself."""
    if char.isascii():
        return char
    if unicodedata.category(char)[0] == "M":
        return ""
    found = confusables.is_confusable(char, preferred_aliases=[], greedy=True)
    if not found:
        return char
    for homoglyph in found[0]["homoglyphs"]:
        if homoglyph["c"].isascii() and homoglyph["c"].isalnum():
            return str(homoglyph["c"].lower())
    return char
