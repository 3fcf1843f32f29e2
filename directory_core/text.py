"""One policy for characters that nobody sees: removed, made a space, or refused.

Control characters and line or paragraph separators become spaces; a line feed stays where lines
are kept.  Removed are format characters (bidi controls, zero-width spaces, tags), fillers and
variation selectors that show as nothing, and code points without a character.  A joiner stays
within a word of a script that needs it, as in Persian or Sinhala.

Source: general categories and `Default_Ignorable_Code_Point` in the Unicode Character Database.
"""

import re
import unicodedata

LONGEST = 300
"""Characters of a question that are looked up; nobody's name is longer."""

_CONTROLS = frozenset({"Cc", "Zl", "Zp"})
_FORMATS = frozenset({"Cf", "Cs", "Co", "Cn"})
_FILLERS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Ignorable though their category is that of a letter or a mark."""
_JOINERS = "\u200c\u200d"
_JOINER = re.compile(f"[{_JOINERS}]")


def visible(text: str) -> str:
    """`text` without what cannot be seen; line feeds stay, other controls become spaces."""
    if _is_plain(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _JOINER.sub(lambda found: _kept_joiner(text, found.start()), text).translate(_SHOWN)


def one_line(text: str) -> str:
    """What can be seen of `text`, on one line, with single spaces."""
    return " ".join(visible(text).split())


def tidy_lines(text: str) -> str:
    """What can be seen of `text`, composed, each line with single spaces and none of them empty."""
    lines = map(one_line, visible(unicodedata.normalize("NFC", text)).split("\n"))
    return "\n".join(line for line in lines if line)


def first_unseen(text: str, *, joiners: bool = True) -> str:
    """The first character of `text` that cannot be seen, or nothing.

    Without `joiners`, one within a word counts too: no address needs it.
    """
    if _is_plain(text):
        return ""
    return next(
        (
            char
            for place, char in enumerate(text)
            if _is_control(char) or (_is_unseen(char) and not (joiners and _joins(text, place)))
        ),
        "",
    )


def shortened(text: str, limit: int = LONGEST) -> str:
    """The beginning of `text`, cut between words where it can be."""
    if len(text) <= limit:
        return text
    return text[: limit + 1].rpartition(" ")[0] or text[:limit]


def _is_plain(text: str) -> bool:
    """Whether nothing is to be looked at closely, as in nearly every text."""
    return text.isprintable() and (text.isascii() or not _FILLERS.search(text))


def _kept_joiner(text: str, place: int) -> str:
    return text[place] if _joins(text, place) else ""


class _Shown(dict[int, str]):
    """What each character is shown as; found out once for each."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        shown = " " if _is_control(char) else "" if _is_unseen(char) else char
        return self.setdefault(code, shown)


_SHOWN = _Shown({code: chr(code) for code in map(ord, f"\n{_JOINERS}")})


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in _CONTROLS


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in _FORMATS or _FILLERS.match(char) is not None


def _joins(text: str, place: int) -> bool:
    """Whether a joiner stands within a word of a script that needs it."""
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return (
        text[place] in _JOINERS
        and len(around) == 2
        and all(not c.isascii() and unicodedata.category(c)[0] in "LM" for c in around)
    )
