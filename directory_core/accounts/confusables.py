"""Skeletons of names, and the alphabets they are written in.

Two names that a hurried reader takes for one have one skeleton.

A name that mixes Latin with Cyrillic is almost always made to deceive, and the platforms that allow
other alphabets forbid it.  The combinations allowed are those of Unicode Technical Standard 39's
"highly restrictive" profile: one script, or Latin with the scripts of Chinese, Japanese or Korean.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_TOGETHER = (
    {"LATIN", "CJK", "HIRAGANA", "KATAKANA"},
    {"LATIN", "CJK", "BOPOMOFO"},
    {"LATIN", "CJK", "HANGUL"},
)
_COMMON = {"KATAKANA-HIRAGANA", "FULLWIDTH", "HALFWIDTH", "MIDDLE", "IDEOGRAPHIC"}


def scripts_of(text: str) -> set[str]:
    """The scripts of the letters of `text`, by the first word of their Unicode names."""
    return {
        unicodedata.name(char, "UNKNOWN").split()[0] for char in text if char.isalpha()
    } - _COMMON


def mixes_scripts(text: str) -> bool:
    """Whether `text` mixes scripts that nobody writes together."""
    scripts = scripts_of(text)
    return len(scripts) > 1 and not any(scripts <= allowed for allowed in _TOGETHER)


def shadow(text: str) -> str | None:
    """`text` with each combining mark replaced by a letter, so that a rule for letters meets it.

    None where a mark stands where none belongs: first, or on a Latin, Cyrillic or Greek letter or a
    digit, with which it would have become one character.  The dot that lower case leaves of a
    Turkish İ is let through; LinkedIn's addresses have it.
    """
    if text.isascii():
        return text
    drawn = ""
    for before, char in zip(" " + text, text, strict=False):
        if unicodedata.category(char)[0] != "M":
            drawn += char
        elif before + char == _DOTTED_I or _carries_marks(before, drawn):
            drawn += "\N{LATIN SMALL LETTER O WITH STROKE}"
        else:
            return None
    return drawn


_DOTTED_I = "i\N{COMBINING DOT ABOVE}"
_MARKLESS = ("LATIN", "CYRILLIC", "GREEK", "DIGIT", "COMBINING DOT ABOVE")


def _carries_marks(before: str, drawn: str) -> bool:
    return drawn[-1:].isalnum() and not unicodedata.name(before, "").startswith(_MARKLESS)


_CAPITALS = dict(zip("мктнвзбидтѡαβγεηικμνορςστυχωϲ", "mkthb36udtwabyenlkuvopcstuxwc", strict=True))
"""Cyrillic and Greek letters that pass for Latin ones as capitals or in a hurry; Unicode's table
knows them only as small letters, which differ."""
_LATIN = re.compile(r"LATIN (?:SMALL |CAPITAL )?LETTER (?:SMALL CAPITAL )?([A-Z])(?: WITH .*)?")
"""The names of letters that are a Latin one in another shape, or with a stroke."""
_DIGITS_AND_BARS = str.maketrans("01345789|i", "oleastbgll")
_SEPARATORS = re.compile(r"[\W_]+")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_ALSO_PAIRS = (
    *_PAIRS, ("nn", "m"), ("rr", "m"), ("uu", "w"), ("ll", "u"), ("ll", "h"), ("rl", "n"),
    ("lc", "k"), ("lo", "b"),
)  # fmt: skip
"""Letters that look like one, as `flattened` leaves them (an `i` is an `l`)."""
_ALSO_ALIKE = str.maketrans("vqc26", "ugezb")
"""Letters and digits that a hurried reader takes for one another, besides those of `flattened`."""


def skeleton(name: str) -> str:
    """`name` as it looks: case, accents and separators gone, what looks alike made one.

    >>> skeleton("RNAYO_clin1c") == skeleton("mayoclinic")
    True
    """
    drawn = flattened(name)
    for pair, single in _PAIRS:
        drawn = drawn.replace(pair, single)
    return drawn


def flattened(name: str) -> str:
    """The same, but pairs of letters that look like one (`rn`) are left as they are."""
    if not name.isascii():
        name = "".join(_plain(char) for char in unicodedata.normalize("NFKD", name))
    return _SEPARATORS.sub("", name.casefold().translate(_DIGITS_AND_BARS))


def redrawn(flat: str) -> Iterator[str]:
    """A flattened name, and what it is when one letter or pair is read as what it looks like."""
    yield flat
    for pair, single in _ALSO_PAIRS:
        for drawn, meant in ((pair, single), (single, pair)):
            at = flat.find(drawn)
            while at >= 0:
                yield flat[:at] + meant + flat[at + len(drawn) :]
                at = flat.find(drawn, at + 1)


def drawn_like(flat: str) -> str:
    """A key that flattened names share when they differ in letters that look alike."""
    for pair, single in _PAIRS:
        flat = flat.replace(pair, single)
    return flat.translate(_ALSO_ALIKE)


def passes_for_latin(word: str) -> bool:
    """Whether `word`, of another script, looks as if it were in Latin letters throughout."""
    return not word.isascii() and all(
        _plain(char).isascii() and char.isalpha() for char in word.casefold()
    )


@cache
def _plain(char: str) -> str:
    """A Latin letter that `char` is mistaken for, or itself; nothing for an accent."""
    if char.isascii():
        return char
    if unicodedata.category(char)[0] == "M":
        return ""
    if char.lower() in _CAPITALS:
        return _CAPITALS[char.lower()]
    shaped = _LATIN.fullmatch(unicodedata.name(char, ""))
    if shaped is not None:
        return shaped[1].lower()
    # Unicode's table takes a while to read, and is for odd characters alone.
    from confusable_homoglyphs import confusables  # type: ignore[import-untyped]  # noqa: PLC0415

    found = confusables.is_confusable(char, preferred_aliases=[], greedy=True)
    looks = [each["c"] for each in found[0]["homoglyphs"]] if found else []
    return next((look for look in looks if look.isascii() and look.isalnum()), char)
