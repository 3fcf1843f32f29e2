"""From whatever somebody pasted to what a form would be filled with.

Pure: no directory, no network.  What cannot be read is a problem with a code and the words it is
about; nothing is guessed at that stands for an account.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from directory_core.accounts.hosts import registered_domain
from directory_core.models import Kind, ProposedAccount
from directory_core.models.pasted import Pasted, PastedProblem
from directory_core.pasted.binding import Binder
from directory_core.pasted.bound import Bound, Reading, unique
from directory_core.pasted.choosing import Scene, name_of, scene_of, spot_of
from directory_core.pasted.cleaning import tidied
from directory_core.pasted.fields import Fields, read_fields, untabled
from directory_core.pasted.gazetteer import country_named
from directory_core.pasted.impostors import others_clauses
from directory_core.pasted.marks import Mark, marks_in
from directory_core.pasted.mentions import filler, platform_words
from directory_core.pasted.signs import likeness
from directory_core.pasted.tokens import GAP
from directory_core.pasted.vocabulary import alternation, kind_of_name, level, phrases
from directory_core.pasted.websites import find_website
from directory_core.pasted.where.countries import countries_told, with_country
from directory_core.pasted.where.places import Place, read_place
from directory_core.pasted.where.postal import street, with_postal

LONGEST = 12_000
"""Characters read of one pasted text."""
_ALIKE = 0.5
"""The share of a handle that a name's words make up where both are of one organization."""
_SURE = 2.0
"""How far a name leads where a block of a text is surely about an organization."""


@dataclass(slots=True)
class Draft:
    """What was left out so far, and what goes to the note."""

    problems: list[PastedProblem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parts:
    """What of a text is an account, a website, under a label, and the rest."""

    plain: str
    marks: list[Mark]
    kept: list[Bound]
    posts: list[Bound]
    website: str
    fields: Fields
    scene: Scene


def read_pasted(text: str) -> Pasted:
    """What `text` says of an organization and its accounts."""
    draft = Draft()
    parts = parts_of(text, draft)
    called = name_of(parts.scene).called
    name = called.name or parts.fields.first("name")
    place = labelled_place(parts.fields)
    place = place.merged(spot_of(parts.scene, called).place)
    place = with_country(place, parts.plain, parts.website, parts.marks)
    kind = _kind(parts.fields, name)
    kept = [*parts.kept, *_authors(parts, name, draft)]
    draft.notes += parts.fields.values.get("note", [])
    return Pasted(
        name=name,
        kind=kind,
        city=place.city,
        region=place.region,
        country=place.country,
        website=parts.website,
        accounts=tuple(map(_proposed, unique(kept))),
        note="\n".join(dict.fromkeys(draft.notes)),
        problems=tuple(dict.fromkeys(draft.problems)),
    )


def parts_of(text: str, draft: Draft) -> Parts:
    """What `text` is made of; what cannot be taken goes to the problems of `draft`."""
    if len(text) > LONGEST:
        draft.problems.append(PastedProblem("", "too_long"))
        text = text[:LONGEST]
    plain, rows = untabled(tidied(text))
    if rows > 1:
        draft.problems.append(PastedProblem("name", "several_organizations", str(rows)))
    plain = _first_organization(plain, draft)
    marks = marks_in(plain)
    reading = Binder(plain, marks).read()
    kept = _without_others(plain, reading, draft)
    website, other_sites = find_website(plain, reading, marks)
    draft.problems += other_sites
    _labels(plain, kept, reading)
    fields = read_fields(_emptied(plain, reading))
    for code, words_, _ in reading.problems:
        draft.problems.append(PastedProblem("accounts", code, words_))
    return Parts(
        plain,
        marks,
        kept,
        reading.posts,
        website,
        fields,
        _scene(fields, [*kept, *reading.posts], website, marks),
    )


def _scene(fields: Fields, kept: list[Bound], website: str, marks: list[Mark]) -> Scene:
    written = [each.address.handle for each in kept]
    written += [registered_domain(urlsplit(website).hostname or "").partition(".")[0]]
    letters = {re.sub(r"[\W_]", "", level(each)) for each in written}
    addresses = tuple(sorted(each for each in letters if len(each) > 2))
    hints = frozenset(countries_told(website, marks))
    return scene_of(fields.lines, fields.values.get("name", [])[:1], addresses, hints)


def _proposed(bound: Bound) -> ProposedAccount:
    address = bound.address
    return ProposedAccount(
        address.platform, address.handle, address.url, bound.label, address.platform_id
    )


def _authors(parts: Parts, name: str, draft: Draft) -> Iterator[Bound]:
    """Who published the posts that are linked to, where the name is like theirs.

    Only where the text tells no other account on that platform; each with a word.
    """
    told = {each.address.platform for each in parts.kept}
    for post in parts.posts:
        alike = likeness(re.sub(r"[\W_]", "", level(post.address.handle)), name) >= _ALIKE
        taken = alike and post.address.platform not in told
        code = "from_post" if taken else "post_not_account"
        draft.problems.append(PastedProblem("accounts", code, post.text))
        if taken:
            yield post


def _first_organization(text: str, draft: Draft) -> str:
    """The part of `text` about its first organization, where blocks of it are about several."""
    blocks = [
        block
        for block in re.split(
            r"\n\s*\n|\n(?=(?:name|nombre|nom|nome|organization|hospital name)\s*:)",
            text,
            flags=re.IGNORECASE,
        )
        if block.strip()
    ]
    if len(blocks) < 2:
        return text
    heads: list[tuple[int, str]] = []
    for at, block in enumerate(blocks):
        marks = marks_in(block)
        reading = Binder(block, marks).read()
        fields = read_fields(_emptied(block, reading))
        named = name_of(_scene(fields, reading.bound, "", marks))
        if named.lead > _SURE and named.called.name and reading.bound:
            heads.append((at, named.called.name))
    if len({level(name) for _, name in heads}) < 2:
        return text
    draft.problems.append(
        PastedProblem("name", "several_organizations", "; ".join(name for _, name in heads))
    )
    return "\n\n".join(blocks[: heads[1][0]])


def _emptied(text: str, reading: Reading) -> str:
    """`text` with what was understood taken out."""
    made, at = [], 0
    for start, end in sorted(reading.spent):
        if end <= at:
            continue
        if start >= at:
            made += [text[at:start], GAP]
        at = max(at, end)
    return "".join([*made, text[at:]])


def _without_others(text: str, reading: Reading, draft: Draft) -> list[Bound]:
    """The accounts that are not said to be somebody else's."""
    clauses = others_clauses(text)
    kept = []
    for each in reading.bound:
        if any(start <= each.start < end for start, end in clauses):
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
        reading.spent.append((start, end))
    return kept


def _labels(text: str, kept: list[Bound], reading: Reading) -> None:
    """Give accounts the words that tell them from the organization's others."""
    known = phrases("talk", "account_labels")
    for each in kept:
        after = re.match(r"[ \t]*\(([^()\n]{2,40})\)", text[each.end :])
        if after and level(after[1]).strip() in known:
            each.label = after[1].strip()
            reading.spent.append((each.end, each.end + after.end()))
            continue
        line_start = text.rfind("\n", 0, each.start) + 1
        before = text[line_start : each.start]
        match = re.search(
            rf"(?:^|[,;|•(]|\s-\s)\s*({alternation(known)})\b(?=[^,;|]*$)", level(before)
        )
        between = platform_words().sub(" ", level(before)[match.end() :]) if match else ""
        if match and filler().fullmatch(between):
            each.label = before[match.start(1) : match.end(1)].strip()
            reading.spent.append((line_start + match.start(1), line_start + match.end(1)))


def labelled_place(fields: Fields) -> Place:
    """The place that stood under labels."""
    place = Place()
    city, region, country = fields.first("city"), fields.first("region"), fields.first("country")
    if country:
        place = Place(
            country=country_named(country, code=True)
            or read_place([country], labelled=True).country
        )
    if city or region:
        parts = [
            part for value in (city, region) for part in re.split(r"[,()]", value) if part.strip()
        ]
        said = read_place(parts, hint=place.country, labelled=bool(city), region_last=bool(region))
        place = Place(
            said.city,
            said.region or region.strip(" ,."),
            place.country or said.country,
        )
        if city and not place.city:
            place = Place(with_postal(city)[0] or city, place.region, place.country)
    for name in ("place", "address"):
        for value in fields.values.get(name, []):
            pieces = [part for part in re.split(r",|;|\s[-–—/|]\s|\(|\)", value) if part.strip()]
            kept = [part for part in pieces if not street(part)]
            place = place.merged(read_place(kept, labelled=True))
    return place


def _kind(fields: Fields, name: str) -> Kind | None:
    for value in fields.values.get("kind", []):
        if level(value).replace(" ", "_") in set(Kind):
            return Kind(level(value).replace(" ", "_"))
        if (found := kind_of_name(value)) is not None:
            return found
    told = kind_of_name(name) if name else None
    hinted = (kind_of_name(each) for each in fields.values.get("named_kind", []))
    return told or next((kind for kind in hinted if kind is not None), None)
