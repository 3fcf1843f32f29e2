"""`what is the official twitter of Mayo Clinic?`: the name within a sentence that asks for it.

Only the words around a name are taken away, and only where a language's catalogue has them, so a
name that nobody wrapped in a sentence is left as it is.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from adapters.chat.i18n.names import platform_words
from adapters.chat.i18n.texts import Texts, Words

_LONGEST = 200
"""Characters; nobody asks for an account in more."""
_MARKS = "¿?¡!. "
_SLOT = re.compile(r"<(?:name|account|platform)>")


def name_asked(text: str, texts: Texts) -> str:
    """The name that a sentence asks about, or the whole text where it is no such sentence.

    Of several languages that read it, the one that knows most of the words around the name is it.
    """
    plain = " ".join(text.split()).strip(_MARKS)
    if len(plain) > _LONGEST:
        return text
    found = (match["name"] for each in _patterns(texts) if (match := each.fullmatch(plain)))
    names = [name.strip(_MARKS + ",") for name in found if sum(map(str.isalnum, name)) > 1]
    return min(names, key=len, default=text)


@lru_cache(maxsize=1)
def _patterns(texts: Texts) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern for words in texts.all() for pattern in _of_language(words, texts))


def _of_language(words: Words, texts: Texts) -> list[re.Pattern[str]]:
    openers, closers = (_any(words.table(f"asking-{each}")) for each in ("openers", "closers"))
    slots = {"<name>": r"(?P<name>.+?)", "<account>": _account(words, texts)}
    slots["<platform>"] = _any(platform_words(texts))
    around = [
        rf"(?:{openers},? )*{_SLOT.sub(lambda slot: slots[slot[0]], line)}(?:,? {closers})*"
        for line in words.table("asking-patterns")
    ]
    bare = rf"(?:{openers},? )+{slots['<name>']}(?:,? {closers})*"
    return [re.compile(line, re.IGNORECASE) for line in [*around, bare]]


def _account(words: Words, texts: Texts) -> str:
    """`Twitter`, `the official Facebook page`, `accounts`."""
    before, alone, beside = (
        _any(words.table(f"asking-{each}")) for each in ("articles", "accounts", "pages")
    )
    named = _any(each for each in platform_words(texts) if len(each) > 1)
    return (
        rf"(?:{before} )*"
        rf"(?:{named}(?: (?:{alone}|{beside}))?|(?:{alone}|{beside})(?: \w+)? {named}|{alone})"
    )


def _any(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
