"""What stands before and behind the words of a place."""

from collections.abc import Iterator

from directory_core.pasted.language.talk import jobs, organization_weight
from directory_core.pasted.language.tokens import HARD, Between, Words
from directory_core.pasted.language.vocabulary import labels, words
from directory_core.pasted.where.gazetted import Span, is_postal

_NO_TOWNS = {
    "county", "co.", "parish", "street", "road", "st.", "avenue", "ave", "rd", "rd.", "drive",
    "lane", "ln", "boulevard", "blvd", "highway", "hwy",
}  # fmt: skip
"""Behind a town's name: a county or a street that is called by it."""


def around_place(text: Words, start: int, end: int, inner: Span) -> Iterator[str]:
    """What stands before and behind the words of a place."""
    before, behind = text.between(start), text.between(end)
    yield f"before:{before}"
    yield f"behind:{behind}"
    if before in HARD and behind in HARD:
        yield "by itself"
    if before is Between.LINE and behind is Between.LINE:
        yield "line of its own"
    if is_postal(text, inner[0] - 1) or is_postal(text, inner[1]) or is_postal(text, end):
        yield "postal"
    if start and before is Between.SPACE:
        yield f"behind {_sort(text, start - 1)}"
    elif start and text.tokens[start - 1].plain in words("talk", "in_places"):
        yield "behind in, parted"
    if end < len(text.tokens) and behind is Between.SPACE:
        plain = text.tokens[end].plain
        county = plain in _NO_TOWNS
        yield "county" if county else f"before {_sort(text, end)}"
    if _is_dated(text, end):
        yield "before a date"
    written = text.slice(start, end)
    if jobs().fullmatch(text.tokens[start].plain):
        yield "job"
    if written.islower():
        yield "small" if text.cased[text.tokens[start].line] else "all small"


def _is_dated(text: Words, at: int) -> bool:
    """Whether a date stands behind a comma: `Sherbrooke, le 2 novembre`, `Boise, March 3`."""
    if text.between(at) is not Between.COMMA:
        return False
    day, month = (
        (token.plain if token else "") for token in (*text.tokens[at : at + 2], None, None)[:2]
    )
    return day[:1].isdigit() or (month[:1].isdigit() and day.isalpha())


_OF = {"de", "of", "du", "von", "da", "do", "d", "del", "des", "la", "el"}
_PLACES = {"city", "region", "country", "place"}


def _sort(text: Words, at: int) -> str:
    """What sort of word stands beside a place."""
    token = text.tokens[at]
    if token.plain in words("talk", "in_places"):
        return "in"
    if token.plain in _OF or labels().get(token.plain) in _PLACES:
        return "of" if token.plain in _OF else "label"
    if organization_weight(token.plain) >= 2:
        return "organization"
    if token.text[0].isdigit():
        return "number"
    if text.is_capital(at) and text.cased[token.line]:
        return "capital"
    return "word"
