"""Handles that no sign announces: words beside a platform that are made of the name's letters.

Read once the name is known: `lakesidehosp is the Facebook page of Lakeside Hospital`.
"""

import re
from collections.abc import Iterator

from directory_core.pasted.accounts.bound import Bound, Reading
from directory_core.pasted.accounts.mentions import Group
from directory_core.pasted.language.talk import likeness
from directory_core.pasted.language.vocabulary import level, short_platforms

_WORD = re.compile(r"(?<![\w@./-])[\w][\w.-]{3,58}[\w](?![\w@]|[./]\w)")
_LIST = re.compile(
    r"[ \t]*(?:\([^()\n]{2,20}\)[ \t]*)?(?:,|/|&|\+|and|y|et|und|e)[ \t]*(?:and|y|et|und|e)?[ \t]*"
)
_TELLS = re.compile(
    r"[ \t]+(?:is|for|on|in|en|auf|sur|no|at|es|est|ist|e|bei|para|pour|fur|tanto en)[ \t]+"
    r"(?:(?:the|our|el|la|le|das|der|die|o|a|su|notre|unser\w*|nosso)[ \t]+)?"
)
"""What stands between a handle and its platform behind it."""
_SHORT = re.compile(r"(?<![\w@.'-])(x|tw|tt|li|face|snap)[ \t]+[«\"“„]?[ \t]*")
_ALIKE = 0.6
"""The share of a word's letters that the name's words make up."""
_FAR = 60
"""Characters between a platform and its handle."""


def leftover_handles(text: str, groups: list[Group], reading: Reading, name: str) -> list[Bound]:
    """The accounts that such words name, in the order of their platforms."""
    words_ = [match for match in _WORD.finditer(text) if _may_be(match, name, reading)]
    if not words_:
        return []
    own = Reading()
    for match in _SHORT.finditer(level(text)):
        for word in words_:
            if word.start() == match.end():
                platform = short_platforms()[match[1]]
                own.bind(word[0], [platform], word.start(), word.end(), explicit=False)
    for group in groups:
        for word in _words_of(text, group, groups, words_):
            own.bind(word[0], group.named, word.start(), word.end(), explicit=False)
    for bound in reading.bound:
        named = [bound.address.platform]
        for word in _listed(text, bound, words_):
            own.bind(word[0], named, word.start(), word.end(), explicit=False)
    return own.bound


def _may_be(word: re.Match[str], name: str, reading: Reading) -> bool:
    """Whether a word is like the name, none of its words, and not understood yet."""
    plain = level(word[0])
    if plain in {
        *re.findall(r"\w+", level(name)),
        *re.findall(r"[\w.-]+", level(name)),
    } or not re.search(r"[a-z]", plain):
        return False
    if any(start < word.end() and word.start() < end for start, end in reading.spent):
        return False
    return likeness(re.sub(r"[\W_]", "", plain), name) >= _ALIKE


def _words_of(
    text: str, group: Group, groups: list[Group], words_: list[re.Match[str]]
) -> Iterator[re.Match[str]]:
    """The nearest word behind a platform that has no handle, or else the one before it."""
    if group.used:
        return
    behind = [word for word in words_ if _beside(text, group.end, word.start(), groups)]
    before = [word for word in words_ if _beside(text, word.end(), group.start, groups)]
    told = before and _TELLS.fullmatch(level(text[before[-1].end() : group.start]))
    if behind and not told:
        yield behind[0]
    elif before:
        yield before[-1]


def _beside(text: str, start: int, end: int, groups: list[Group]) -> bool:
    """Whether nothing but a few words of one line stands from `start` to `end`."""
    if not 0 <= end - start <= _FAR or text[start:end].count("\n"):
        return False
    return not any(start <= each.start and each.end <= end for each in groups)


def _listed(text: str, bound: Bound, words_: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Words in one list with a handle that was read: `Facebook: lakesidehosp, lakesidekids`."""
    end = bound.end
    for word in words_:
        if word.start() > end and _LIST.fullmatch(level(text[end : word.start()])):
            yield word
            end = word.end()
