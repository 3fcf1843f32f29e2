"""What fits a list of names, or a stranger's text, into one cell of a spreadsheet without loss.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, also after a tab or a
line break, and a full-width sign in East Asian settings (OWASP, "CSV Injection").  Such cells get
a leading `'`, as does a cell that has one already; reading takes one away.
"""

import re
from collections.abc import Iterable, Iterator

from directory_core.models.organizations import Alias, NameKind

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_UNESCAPED = re.compile(r"\\(.)|(\|)", re.DOTALL)
_KIND = re.compile(r"([a-z_]+):\s*")


def defused(cell: str) -> str:
    """`cell` in a form that no spreadsheet runs; `restored` undoes it."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def restored(cell: str) -> str:
    """`cell` without the one leading `'` that `defused` may have put there."""
    return cell.removeprefix("'")


def joined(texts: Iterable[str]) -> str:
    r"""`texts` in one cell, parted by `|`.  A `|` or `\` within a text gets a `\` before it."""
    return "|".join(text.replace("\\", "\\\\").replace("|", "\\|") for text in texts)


def parted(cell: str) -> list[str]:
    """The texts that `joined` put into `cell`, stripped, and without blank ones."""
    return [text for text in map(str.strip, _split(cell)) if text]


def _split(cell: str) -> Iterator[str]:
    text, start = "", 0
    for mark in _UNESCAPED.finditer(cell):
        text += cell[start : mark.start()] + (mark[1] or "")
        start = mark.end()
        if mark[2]:
            yield text
            text = ""
    yield text + cell[start:]


def aliases_cell(aliases: Iterable[Alias]) -> str:
    """`acronym:MGH|alias:Mass General`."""
    return joined(f"{alias.kind}:{alias.text}" for alias in aliases)


def aliases_of(cell: str) -> list[dict[str, object]]:
    """The records of the aliases in `cell`.  Without a kind before it, a text is an alias.

    A word in small letters and `:` is taken for a kind even where there is no such kind, so that a
    slip of the pen is reported instead of listed.
    """
    return [_alias(text) for text in parted(cell)]


def _alias(text: str) -> dict[str, object]:
    kind = _KIND.match(text)
    if kind is None:
        return {"text": text, "kind": NameKind.ALIAS.value}
    return {"text": text[kind.end() :], "kind": kind[1]}
