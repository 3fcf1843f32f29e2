"""Handles above the platform they are on, each on a line of its own, as lines of `label: value`."""

import re

from directory_core.pasted.accounts.bare import looks_typed
from directory_core.pasted.language.talk import says_nothing
from directory_core.pasted.language.vocabulary import platform_named
from directory_core.pasted.shapes.fields import label_of

_HANDLE = re.compile(r"[ \t]*(@?[^\W_][\w.-]{2,59})[ \t]*")


def unstacked(text: str) -> str:
    """`text` with each such pair of lines made one; a platform above its handle stays as it is."""
    lines = text.split("\n")
    full = [at for at, line in enumerate(lines) if line.strip()]
    made = dict(enumerate(lines))
    at = taken = 0
    while at < len(full) - 1:
        pair = [lines[each] for each in full[at : at + 2]]
        if _handle(pair[0]) and _platform(pair[1]) and _goes_on(lines, full[taken:], at - taken):
            made[full[at]] = f"{_platform(pair[1])}: {pair[0].strip()}"
            del made[full[at + 1]]
            at += 1
            taken = at + 1
        at += 1
    return "\n".join(made.values())


def _goes_on(lines: list[str], full: list[int], at: int) -> bool:
    """Whether the platform behind the line `at` speaks of it, not of the line behind."""
    if at and _platform(lines[full[at - 1]]):
        return False
    later = [lines[each] for each in full[at + 2 : at + 4]]
    return not later or not _handle(later[0]) or (len(later) > 1 and bool(_platform(later[1])))


def _handle(line: str) -> bool:
    """Whether a line is but a handle."""
    word = _HANDLE.fullmatch(line)
    if word is None or platform_named(word[1]) is not None:
        return False
    return word[1].startswith("@") or (
        looks_typed(word[1]) and not label_of(word[1]) and not says_nothing(word[1])
    )


def _platform(line: str) -> str:
    """The platform that a line names and no more, as it is written; empty for other lines."""
    written = line.strip().strip("()[]:")
    if line.rstrip().endswith(":"):
        return ""
    return written if written and platform_named(written) is not None else ""
