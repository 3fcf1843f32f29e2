"""Messages that are made of small talk alone: `ok thx bye`, `hola, buenas tardes`, a thumb up."""

from adapters.chat.understanding.grammar import Grammar
from adapters.chat.understanding.intents import Ask
from adapters.chat.understanding.reading import Reading

_FILLER = "filler"
_RANK = ("bye", "no", "thanks", "test", "yes", "greeting", "ok")
"""Which phrase decides where a message holds several."""


_SIGNS = {
    Ask.GREETING: "👋🙋",
    Ask.THANKS: "🙏❤🧡💛💚💙💜🥰😍🤗🎉💯",
    Ask.OK: "👍👌🆗✅😀😃😄😁🙂😊😉😂🤣😅😎",
    Ask.NO: "👎❌",
}
"""What is said without a word."""


def said_by_signs(text: str) -> Ask | None:
    """What a message means that holds none but emoji of small talk."""
    first = next((char for char in text if not char.isspace()), "")
    return next((ask for ask, signs in _SIGNS.items() if first in signs), None) if first else None


def small_talk(reading: Reading) -> Ask | None:
    """What a message says that holds phrases of small talk and nothing else.

    Words that stand beside such phrases (`haha`, `sorry`) are acknowledged where they are alone.
    """
    line, at = reading.line, 0
    found: set[str] = set()
    while at < len(line):
        step = _longest(reading.grammar, line, at)
        if step is None:
            return None
        name, at = step
        found.add(name)
    return next((Ask(name) for name in _RANK if name in found), Ask.OK)


def said_aside(reading: Reading) -> Ask | None:
    """What a message begins or ends with: thanks, a greeting or a farewell, whatever else it says.

    A farewell ends a message, and a greeting begins one.
    """
    talk, line = reading.grammar.talk, reading.line
    for name in ("thanks", "greeting", "bye"):
        found = [each.span() for each in talk[name].finditer(line) if each.end() > each.start()]
        begins = name != "bye" and any(start == 0 for start, _ in found)
        if begins or (name != "greeting" and any(end == len(line) for _, end in found)):
            return Ask(name)
    return None


def _longest(grammar: Grammar, line: str, at: int) -> tuple[str, int] | None:
    """The longest phrase from `at` on; of equal ones, the one that means more."""
    best: tuple[str, int] | None = None
    for name in (*_RANK, _FILLER):
        match = grammar.talk[name].match(line, at)
        if match and match.end() > max(at, best[1] if best else at):
            best = (name, match.end())
    return best
