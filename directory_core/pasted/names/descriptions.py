"""Signs that a run of words says what somebody is rather than what they are called, or goes on."""

from collections.abc import Iterator

from directory_core.pasted.language.tokens import Between, Words

_INDEFINITE = {"a", "an", "un", "una", "une", "ein", "eine", "einen", "einer", "um", "uma"}
"""Before what somebody is, not before what they are called: `we're a community pharmacy`."""


def of_descriptions(text: Words, start: int, end: int) -> Iterator[str]:
    """What stands before, within and behind such a run."""
    led = start and text.between(start) is Between.SPACE
    if led and text.tokens[start - 1].plain in _INDEFINITE:
        yield "indefinite"
        yield "indefinite, small" if not text.is_capital(start) else "indefinite, capital"
    goes_on = end < len(text.tokens) and text.between(end) is Between.SPACE
    if goes_on and text.tokens[end].plain in {"&", "+"}:
        yield "before an ampersand"
    parted = {at: text.between(at) for at in range(start + 1, end)}
    for at, between in parted.items():
        if between in {Between.COMMA, Between.DASH} and not text.is_capital(at):
            yield f"small words behind a {between}"
    if text.between(end) is Between.COMMA and Between.DASH in parted.values():
        yield "a list behind a dash"
