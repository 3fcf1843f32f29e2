"""Whether what somebody typed may be a name at all."""

from adapters.chat.understanding.intents import Intent
from adapters.chat.understanding.tokens import fold

_FEW_WORDS = 3
"""Words in small letters that may be a name although nothing says so."""
_ACRONYM = 6
_LONGEST_WORD = 40


def is_plausible(name: str, intent: Intent) -> bool:
    """Whether what was typed may be an organization's name, so that it is worth asking on.

    A sentence that speaks of neither accounts nor health, and a text that nobody could read out,
    is no name: nothing is offered for it, and it is not counted as missing.
    """
    letters = [char for char in name if char.isalpha()]
    if len(letters) < 2 or len(set(fold(name).replace(" ", ""))) < 2 or not _is_sayable(name):
        return False
    if intent.about_health or intent.about_accounts:
        return True
    words = name.split()
    is_title = any(word[:1].isupper() for word in words)
    return (is_title and not intent.framed) or len(words) <= _FEW_WORDS - intent.framed


def _is_sayable(name: str) -> bool:
    """Whether one could read it out: a word with vowels, an abbreviation, or another script."""
    words = [word for word in fold(name).split() if word.isalpha()]
    latin = [word for word in words if word.isascii()]
    if not latin:
        return bool(words) or any(char.isalpha() for char in name)
    sayable = [w for w in latin if set("aeiouy") & set(w) or len(w) <= _ACRONYM]
    return len(sayable) * 2 > len(latin) and max(map(len, latin)) <= _LONGEST_WORD
