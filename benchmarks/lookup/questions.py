"""Questions with known answers, and the halves they are split into."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from benchmarks.lookup.corpus import Row, rows
from directory_core.lookup import Entry
from directory_core.models.organizations import NameKind

LONGEST = 80
"""Letters: nobody types more than that into a chat to name an organization."""


class Sort(StrEnum):
    """What a question tests."""

    REAL = "real"
    """As somebody wrote it, and no name of the corpus word for word."""
    PLAIN = "plain"
    """A name of the corpus, word for word."""
    MISSPELT = "misspelt"
    """A real name with one word misspelt as people have misspelt it."""


class Half(StrEnum):
    """The halves by a hash of the question: one to tune on, one never looked at while tuning."""

    ALL = "all"
    TUNING = "tuning"
    UNSEEN = "unseen"

    @classmethod
    def of(cls, text: str) -> "Half":
        """The half that a question falls into."""
        return cls.UNSEEN if hashlib.sha256(text.encode()).digest()[0] & 1 else cls.TUNING


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; without `expected` it has no right answer.  `form` is its kind."""

    text: str
    expected: frozenset[str]
    sort: Sort
    form: str = ""


def read_questions(path: Path, known: Iterable[str], half: Half = Half.ALL) -> list[Asked]:
    """The questions of a file that fit a chat.

    One whose right answer is not among the `known` ids is left out: nobody says that no other
    of them is right.

    Raises:
        FileUnusable: as `rows` does.
    """
    ids = frozenset(known)
    given = rows(path, "query", "expected_ids")
    found = [_asked(row, ids) for row in given if len(row["query"]) <= LONGEST]
    return [
        asked for asked in found if asked is not None and half in (Half.ALL, Half.of(asked.text))
    ]


def aliases_asked(entries: list[Entry]) -> tuple[list[Entry], list[Asked]]:
    """The entries without their aliases, and these as questions.

    For lists that call each organization differently, such as Ontario's ministry, which begins
    with the city: an alias that is asked says nothing that the index knows word for word.
    """
    bare = [
        replace(each, names=tuple(name for name in each.names if name[1] is not NameKind.ALIAS))
        for each in entries
    ]
    asked = [
        Asked(text, frozenset({each.slug}), Sort.REAL)
        for each in entries
        for text, kind in each.names
        if kind is NameKind.ALIAS
    ]
    return bare, asked


def _asked(row: Row, ids: frozenset[str]) -> Asked | None:
    wanted = frozenset(row["expected_ids"])
    if wanted and not wanted & ids:
        return None
    sort = Sort.PLAIN if row.get("trivial") else Sort.REAL
    sort = Sort.MISSPELT if "misspelt_word" in row else sort
    return Asked(row["query"], wanted & ids, sort, row.get("form") or "")
