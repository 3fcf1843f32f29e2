"""Public ids that people can read: `mayo-clinic`.

A slug goes into links, button tokens and files, so it is ASCII, short, and never changes once
given.
"""

import re
from collections.abc import Container
from itertools import count

from anyascii import anyascii

MAX_SLUG = 40
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
"""The form of a slug, for `fullmatch`."""

_NAMELESS = "organization"
_APOSTROPHES = re.compile(r"['’ʼ`]")
_LOOSE_END = re.compile(r"(?:-(?:a|an|and|at|for|in|of|on|the))+$")
_BREAKS = re.compile(r"[^a-z0-9]+")


def slug_for(name: str, taken: Container[str]) -> str:
    """A slug that reads like `name` and is not in `taken`.

    Other scripts are written in Latin letters.  A long name is cut at a word; a taken slug gets
    the first free number from 2.
    """
    words = _BREAKS.sub("-", _latin(name)).strip("-") or _NAMELESS
    slug = _cut(words, MAX_SLUG)
    if slug not in taken:
        return slug
    for number in count(2):
        suffix = f"-{number}"
        slug = _cut(words, MAX_SLUG - len(suffix)) + suffix
        if slug not in taken:
            return slug
    raise AssertionError  # pragma: no cover - count() never ends


def _latin(name: str) -> str:
    spelled = _APOSTROPHES.sub("", name).replace("&", " and ")
    return anyascii(spelled).replace("'", "").lower()


def _cut(words: str, limit: int) -> str:
    """The longest run of whole words within `limit`; the first word alone is cut if it must be."""
    if len(words) <= limit:
        return words
    whole = words[: limit + 1].rpartition("-")[0]
    return _LOOSE_END.sub("", whole) or words[:limit]
