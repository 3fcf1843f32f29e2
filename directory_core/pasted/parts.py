"""What of a pasted text is an account, a website, under a label, and the rest."""

import re
from dataclasses import dataclass, field

from directory_core.models.pasted import PastedProblem
from directory_core.pasted.accounts.binding import Binder
from directory_core.pasted.accounts.bound import Bound, Reading
from directory_core.pasted.accounts.impostors import others_clauses
from directory_core.pasted.accounts.inheriting import inherit_platforms, is_put_right, said_own
from directory_core.pasted.accounts.marks import Mark, marks_in
from directory_core.pasted.accounts.mentions import Group, filler, platform_words
from directory_core.pasted.accounts.owners import Owners, speaks_of_others
from directory_core.pasted.accounts.pairing import pair_what_is_left
from directory_core.pasted.accounts.websites import find_website
from directory_core.pasted.choosing import Scene, name_of, scene_of_fields
from directory_core.pasted.language.talk import organization_weight
from directory_core.pasted.language.vocabulary import alternation, level, phrases
from directory_core.pasted.shapes.asked import answered
from directory_core.pasted.shapes.cleaning import tidied
from directory_core.pasted.shapes.fields import Fields, read_fields
from directory_core.pasted.shapes.stacked import unstacked
from directory_core.pasted.shapes.tables import untabled

LONGEST = 12_000
"""Characters read of one pasted text."""


_SEVERAL = 2
_SURELY = 2
"""The weight of words that name an organization."""
_MENTIONS = re.compile(r"@\w|\w\.\w")


@dataclass(slots=True)
class Draft:
    """What was left out so far, and what goes to the note."""

    problems: list[PastedProblem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parts:
    """What of a text is an account, a website, under a label, and the rest."""

    plain: str
    emptied: str
    """The same without its accounts and links, and what it says of others'."""
    marks: list[Mark]
    kept: list[Bound]
    reading: Reading
    groups: list[Group]
    website: str
    fields: Fields
    scene: Scene


def plain_of(text: str, draft: Draft) -> str:
    """`text` as plain lines, its tables as labels; what is left out goes to `draft`."""
    if len(text) > LONGEST:
        draft.problems.append(PastedProblem("", "too_long"))
        text = text[:LONGEST]
    plain, rows = untabled(unstacked(answered(tidied(text))))
    if rows > 1:
        draft.problems.append(PastedProblem("name", "several_organizations", str(rows)))
    return plain


def parts_of(plain: str, draft: Draft) -> Parts:
    """What plain lines are made of; what cannot be taken goes to the problems of `draft`."""
    marks = marks_in(plain)
    binder = Binder(plain, marks)
    reading = binder.read()
    pair_what_is_left(plain, marks, binder.groups, reading)
    clauses = others_clauses(plain)
    inherit_platforms(plain, marks, binder.groups, reading, clauses)
    name = provisional_name(plain, marks, reading)
    kept = _without_others(plain, clauses, reading, draft, name)
    website, other_sites = find_website(plain, reading, marks, name, kept)
    draft.problems += other_sites
    _labels(plain, kept, reading)
    emptied = reading.emptied(plain)
    fields = read_fields(emptied)
    for code, words_, _ in reading.problems:
        draft.problems.append(PastedProblem("accounts", code, words_))
    scene = scene_of_fields(fields, [*kept, *reading.posts], website, marks)
    return Parts(plain, emptied, marks, kept, reading, binder.groups, website, fields, scene)


def provisional_name(plain: str, marks: list[Mark], reading: Reading) -> str:
    """The likeliest name while it is not told yet whose each account is.

    Empty where nothing hangs on it: one account a platform, no word of others, no other website.
    """
    platforms = [each.address.platform for each in reading.bound]
    one_each = len(reading.websites) < _SEVERAL and len(platforms) == len({*platforms})
    if one_each and not speaks_of_others(plain):
        return ""
    fields = read_fields(reading.emptied(plain))
    scene = scene_of_fields(fields, [*reading.bound, *reading.posts], "", marks)
    return name_of(scene).called.name or fields.first("name")


def _without_others(
    text: str, clauses: list[tuple[int, int]], reading: Reading, draft: Draft, name: str
) -> list[Bound]:
    """The accounts that are not said to be somebody else's."""
    personal = [at for code, _, at in reading.problems if code == "personal_account"]
    owners = Owners(text, [*reading.bound, *reading.posts], clauses, personal, name)
    kept = []
    for each in reading.bound:
        denied = any(start <= each.start < end for start, end in clauses)
        if (
            denied
            or is_put_right(text, each.end)
            or (owners.weight(each) > 0 and not said_own(text, each.start))
        ):
            draft.problems.append(PastedProblem("accounts", "named_as_not_theirs", each.text))
        else:
            kept.append(each)
    reading.problems = [
        each
        for each in reading.problems
        if not (
            each[0] == "platform_missing" and any(start <= each[2] < end for start, end in clauses)
        )
    ]
    reading.websites = [
        mark
        for mark in reading.websites
        if not any(start <= mark.start < end for start, end in clauses)
    ]
    reading.posts = [
        post
        for post in reading.posts
        if not any(start <= post.start < end for start, end in clauses)
    ]
    for start, end in clauses:
        draft.notes.append(" ".join(text[start:end].split()))
        reading.spent.append((_spent_from(text, start, end), end))
    return kept


def _spent_from(text: str, start: int, end: int) -> int:
    """Where what is said of others' accounts begins, behind a name that may be the organization's.

    `Warning from Lakeside Hospital (...)`, `Lakeside Hospital: @lakeside_help is a fake`.
    """
    mention = _MENTIONS.search(text, start, end)
    if organization_weight(text[start : mention.start() if mention else end]) < _SURELY:
        return start
    if mention is None:
        return end
    headed = text[start : mention.start()].rstrip().endswith(":")
    return mention.start() if headed else start


def _labels(text: str, kept: list[Bound], reading: Reading) -> None:
    """Give accounts the words that tell them from the organization's others."""
    known = phrases("talk", "account_labels")
    plain = level(text)
    labelled = re.compile(rf"(?:^|[,;|•(]|\s-\s)\s*({alternation(known)})\b(?=[^,;|]*$)")
    for each in kept:
        after = re.match(r"[ \t]*\(([^()\n]{2,40})\)", text[each.end :])
        if after and level(after[1]).strip() in known:
            each.label = after[1].strip()
            reading.spent.append((each.end, each.end + after.end()))
            continue
        line_start = text.rfind("\n", 0, each.start) + 1
        before = text[line_start : each.start]
        told = plain[line_start : each.start]
        match = labelled.search(told)
        between = platform_words().sub(" ", told[match.end() :]) if match else ""
        if match and filler().fullmatch(between):
            each.label = before[match.start(1) : match.end(1)].strip()
            reading.spent.append((line_start + match.start(1), line_start + match.end(1)))
