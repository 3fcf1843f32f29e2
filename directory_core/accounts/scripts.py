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

    None where a mark stands where no mark can: first, or after a Latin letter (that would have
    been one character after normalization).
    """
    drawn: list[str] = []
    for position, char in enumerate(text):
        if unicodedata.category(char)[0] != "M":
            drawn.append(char)
        elif (
            position
            and not unicodedata.name(text[position - 1], "").startswith(
                ("LATIN", "CYRILLIC", "GREEK", "DIGIT")
            )
            and drawn[-1].isalnum()
        ):
            drawn.append("\N{LATIN SMALL LETTER O WITH STROKE}")
        else:
            return None
    return "".join(drawn)
