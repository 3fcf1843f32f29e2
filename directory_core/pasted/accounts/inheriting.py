"""Handles that are said to be the organization's, and whose platform stands further up.

`@lakeside_help on Instagram is a fake, ours is @lakeside`; `the entry says @lakesid on Twitter but
it should be @lakeside`: the platform is that of the account which was named last.
"""

import re
from collections.abc import Sequence
from functools import cache

from directory_core.accounts.platforms import platform_of_host
from directory_core.models import Platform
from directory_core.pasted.accounts.bound import Bound, Reading
from directory_core.pasted.accounts.marks import Mark, MarkKind, host_of
from directory_core.pasted.accounts.mentions import Group
from directory_core.pasted.accounts.owners import Owners
from directory_core.pasted.language.vocabulary import alternation, level, phrases

_FAR = 240
"""Characters from a handle back to the platform that it is on."""
_TO_HANDLE = 50
"""Characters from a word for one's own account to its handle."""
_DENIES = re.compile(r"(?:\b(?:not|no|no es|nicht|pas|nao|nao e)|n't)\s+$")
_MARK_ENDS = re.compile(r"[.!?](?=\s)|\n")


@cache
def _says_own() -> re.Pattern[str]:
    said = phrases("owners", "says_own") | phrases("owners", "corrected")
    return re.compile(rf"(?<!\w)(?:{alternation(said)})(?!\w)")


@cache
def corrected() -> re.Pattern[str]:
    """Between what was written by mistake and what was meant: `@a... sorry, @b`."""
    said = alternation(phrases("owners", "corrected"))
    return re.compile(
        rf"[\s.,;–—!()-]*(?:(?:no|nein|non|nao)[ \t,]+)?(?:(?:{said})[\s.,;:–—!(-]*){{1,3}}"
        r"(?:(?:it's|is|es|c'est|ist|e|hier|use)[ \t]+)?(?=@|https?:|[\w-]+\.\w)"
    )


def is_put_right(text: str, end: int) -> bool:
    """Whether what is written up to `end` was a mistake, and what was meant follows."""
    return corrected().match(level(text[end : end + _TO_HANDLE])) is not None


def inherit_platforms(
    text: str,
    marks: Sequence[Mark],
    groups: Sequence[Group],
    reading: Reading,
    told: Sequence[tuple[int, int]],
) -> None:
    """Take handles without a platform that are said to be theirs, where one was named before."""
    orphans = {start for code, _, start in reading.problems if code == "platform_missing"}
    for mark in marks:
        if mark.kind is not MarkKind.HANDLE or mark.start not in orphans:
            continue
        if any(start <= mark.start < end for start, end in told) or not said_own(text, mark.start):
            continue
        platform = _named_last(mark, marks, groups, reading)
        if platform is None or _has_own(platform, text, reading, told):
            continue
        if reading.bind(mark.text, [platform], mark.start, mark.end, explicit=False):
            reading.problems = [
                each
                for each in reading.problems
                if each[0] != "platform_missing" or each[2] != mark.start
            ]
    reading.bound.sort(key=lambda bound: bound.start)


def said_own(text: str, start: int) -> bool:
    """Whether the sentence says in front of the handle at `start` that it is theirs."""
    before = level(text[max(0, start - _TO_HANDLE) : start])
    sentence = _MARK_ENDS.split(before)[-1]
    told = _says_own().search(sentence)
    if told is None or "@" in sentence:
        return False
    return _DENIES.search(sentence[: told.start()]) is None


def _named_last(
    mark: Mark, marks: Sequence[Mark], groups: Sequence[Group], reading: Reading
) -> Platform | None:
    """The platform of the account, link or word that stands nearest in front of a handle."""
    named = [
        (each.end, each.address.platform)
        for each in marks
        if each.address is not None and each.end <= mark.start
    ]
    named += [
        (bound.end, bound.address.platform) for bound in reading.bound if bound.end <= mark.start
    ]
    named += [
        (each.end, rules.platform)
        for each in marks
        if each.kind is MarkKind.REFUSED and each.end <= mark.start
        if (rules := platform_of_host(host_of(each.text))) is not None
    ]
    named += [
        (end, platform)
        for group in groups
        for (_, end), platform in zip(group.spans, group.named, strict=False)
        if end <= mark.start
    ]
    end, platform = max(named, default=(-1, None), key=lambda each: each[0])
    return platform if end >= 0 and mark.start - end <= _FAR else None


def _has_own(
    platform: Platform, text: str, reading: Reading, told: Sequence[tuple[int, int]]
) -> bool:
    """Whether an account of theirs on the platform is known already."""
    owners = Owners(text, [*reading.bound, *reading.posts], told)
    return any(
        _is_theirs(each, owners, told)
        for each in reading.bound
        if each.address.platform is platform and not is_put_right(text, each.end)
    )


def _is_theirs(each: Bound, owners: Owners, told: Sequence[tuple[int, int]]) -> bool:
    denied = any(start <= each.start < end for start, end in told)
    return not denied and owners.weight(each) <= 0
