"""Which alphabets a name is written in.

A name that mixes Latin with Cyrillic is almost always made to deceive, and the platforms that allow
other alphabets forbid it.  The combinations allowed are those of Unicode Technical Standard 39's
"highly restrictive" profile: one script, or Latin with the scripts of Chinese, Japanese or Korean.
"""

import unicodedata

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
