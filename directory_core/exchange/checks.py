"""What a single value must be like: one function for each kind of field.

A check takes what a file held and returns it cleaned, or raises `BadValue`.  Limits are in
characters and are generous: they keep a stray megabyte out, not a long name.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from urllib.parse import urlsplit

from directory_core.errors import Fact
from directory_core.exchange.problems import ProblemCode, shown
from directory_core.exchange.slugs import SLUG
from directory_core.text import first_unseen

Check = Callable[[object], str]

MAX_NAME = 200
MAX_LINE_OF_TEXT = 500
MAX_NOTE = 2000
MAX_URL = 2000

_PARTIAL_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_REGISTERED = re.compile(r"[a-z]{2,12}:[A-Za-z0-9._-]{1,40}")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_HOST = re.compile(r"[^\s@/\\]+\.[^\s@/\\.]+")
_NOT_ISO = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ")
)
"""Two-letter codes that Babel names beside those of ISO 3166-1."""


class BadValue(Exception):  # noqa: N818 - what is wrong with a value is an outcome
    """A value is not what its field holds."""

    def __init__(self, code: ProblemCode, value: object, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Fact] = {"value": shown(value), **facts}


def text(limit: int = MAX_LINE_OF_TEXT) -> Check:
    """One line of visible text, stripped; it may be empty."""

    def check(value: object) -> str:
        if not isinstance(value, str):
            raise BadValue(ProblemCode.WRONG_TYPE, value, expected="text")
        cleaned = value.strip()
        if len(cleaned) > limit:
            raise BadValue(ProblemCode.TOO_LONG, cleaned, limit=limit, length=len(cleaned))
        _refuse_unseen(cleaned)
        return cleaned

    return check


def _refuse_unseen(cleaned: str) -> None:
    if unseen := first_unseen(cleaned):
        code = f"U+{ord(unseen):04X}"
        raise BadValue(ProblemCode.CONTROL_CHARACTER, ascii(cleaned), character=code)


def required(check: Check) -> Check:
    """`check`, for a field that may not be empty."""

    def filled(value: object) -> str:
        if _is_blank(value):
            raise BadValue(ProblemCode.REQUIRED, value)
        return check(value)

    return filled


def optional(check: Check) -> Check:
    """`check`, for a field that may be empty."""

    def perhaps(value: object) -> str:
        return "" if _is_blank(value) else check(value)

    return perhaps


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def choice(options: type[StrEnum], *barred: StrEnum) -> Check:
    """One of the values of `options`, in any case, but none of `barred`."""
    values = [option.value for option in options if option not in barred]

    def check(value: object) -> str:
        cleaned = text()(value).lower()
        if cleaned not in values:
            raise BadValue(ProblemCode.UNKNOWN_CHOICE, value, choices=", ".join(values))
        return cleaned

    return check


def _plain(code: ProblemCode, holds: Callable[[str], bool]) -> Check:
    def check(value: object) -> str:
        cleaned = text(MAX_URL)(value)
        if not holds(cleaned):
            raise BadValue(code, cleaned)
        return cleaned

    return check


def country(value: object) -> str:
    """An ISO 3166-1 alpha-2 code, in any case."""
    cleaned = text()(value).upper()
    if cleaned not in country_codes():
        raise BadValue(ProblemCode.NOT_A_COUNTRY, value)
    return cleaned


@cache
def country_codes() -> frozenset[str]:
    """Every ISO 3166-1 alpha-2 code: the one list that files, forms and questions go by."""
    from babel import Locale  # noqa: PLC0415 - slow to import, and only files from outside need it

    codes = map(str, Locale("en").territories)
    return frozenset(code for code in codes if len(code) == 2) - _NOT_ISO


def _is_partial_date(value: str) -> bool:
    if not _PARTIAL_DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError:
        return False
    return True


def _is_moment(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_web_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and "@" not in parts.netloc
        and not re.search(r"[\s\\]", value)
        and _HOST.fullmatch(host) is not None
    )


slug = _plain(ProblemCode.NOT_A_SLUG, lambda value: SLUG.fullmatch(value) is not None)
partial_date = _plain(ProblemCode.NOT_A_DATE, _is_partial_date)
moment = _plain(ProblemCode.NOT_A_TIME, _is_moment)
web_address = _plain(ProblemCode.NOT_A_WEB_ADDRESS, _is_web_address)
register_id = _plain(
    ProblemCode.NOT_A_REGISTER_ID, lambda value: _REGISTERED.fullmatch(value) is not None
)
wikidata_id = _plain(
    ProblemCode.NOT_A_WIKIDATA_ID, lambda value: _WIKIDATA.fullmatch(value) is not None
)
