"""From whatever somebody pasted to what a form would be filled with.

Pure: no directory, no network.  What cannot be read is a problem with a code and the words it is
about; nothing is guessed at that stands for an account.
"""

import re
from dataclasses import dataclass, field

from directory_core.models import Kind, ProposedAccount
from directory_core.models.pasted import Pasted, PastedProblem
from directory_core.pasted.binding import Binder
from directory_core.pasted.bound import Bound, Reading, unique
from directory_core.pasted.cleaning import tidied
from directory_core.pasted.fields import GAP, Fields, read_fields, untabled
from directory_core.pasted.gazetteer import country_named
from directory_core.pasted.impostors import others_clauses
from directory_core.pasted.marks import marks_in
from directory_core.pasted.mentions import filler, platform_words
from directory_core.pasted.names import Named, read_names, trimmed_name
from directory_core.pasted.vocabulary import alternation, kind_of_name, level, phrases
from directory_core.pasted.websites import find_website
from directory_core.pasted.where.countries import city_of_name, with_country
from directory_core.pasted.where.locating import split_place
from directory_core.pasted.where.places import Place, read_place
from directory_core.pasted.where.postal import street, with_postal

LONGEST = 12_000
"""Characters read of one pasted text."""


@dataclass(slots=True)
class _Draft:
    problems: list[PastedProblem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_pasted(text: str) -> Pasted:
    """What `text` says of an organization and its accounts."""
    draft = _Draft()
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
    named = read_names(fields.lines)
    name, place = _name_and_place(fields, named)
    if not place.city:
        place = Place(city_of_name(name, place.country), place.region, place.country)
    place = with_country(place, plain, website, marks)
    for code, words_, _ in reading.problems:
        draft.problems.append(PastedProblem("accounts", code, words_))
    kind = _kind(fields, name)
    draft.notes += fields.values.get("note", [])
    return Pasted(
        name=name,
        kind=kind,
        city=place.city,
        region=place.region,
        country=place.country,
        website=website,
        accounts=tuple(map(_proposed, unique(kept))),
        note="\n".join(dict.fromkeys(draft.notes)),
        problems=tuple(dict.fromkeys(draft.problems)),
    )


def _proposed(bound: Bound) -> ProposedAccount:
    address = bound.address
    return ProposedAccount(
        address.platform, address.handle, address.url, bound.label, address.platform_id
    )


def _first_organization(text: str, draft: _Draft) -> str:
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
        labelled = fields.first("name")
        named = read_names(fields.lines[:1])
        best = named.candidates[0] if named.candidates else None
        if (labelled or (best is not None and best.score >= 8)) and reading.bound:
            heads.append((at, labelled or (best.name if best else "")))
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


def _without_others(text: str, reading: Reading, draft: _Draft) -> list[Bound]:
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


def _name_and_place(fields: Fields, named: Named) -> tuple[str, Place]:
    labelled = _labelled_place(fields)
    best = named.candidates[0] if named.candidates else None
    written = fields.first("name")
    if written:
        name, beside = _labelled_name(written, bool(labelled.city or labelled.region))
        for place in (beside, *(each.place for each in named.candidates[:1]), *named.places):
            labelled = labelled.merged(place)
        return name, labelled
    if best is None or best.score <= -3:
        place = labelled
        for each in named.places:
            place = place.merged(each)
        return "", place
    place = labelled.merged(best.place)
    for each in named.places:
        place = place.merged(each)
    for other in named.candidates[1:]:
        if other.place and not place.city:
            place = place.merged(other.place)
    return best.name, place


def _labelled_name(written: str, placed: bool) -> tuple[str, Place]:
    pieces = [piece for piece in (each.strip() for each in re.split(r",|\(|\)", written)) if piece]
    if placed or len(pieces) < 2:
        return trimmed_name(written) or written, Place()
    name, place = split_place(pieces)
    return (trimmed_name(name), place) if name and place else (trimmed_name(written), Place())


def _labelled_place(fields: Fields) -> Place:
    place = Place()
    city, region, country = fields.first("city"), fields.first("region"), fields.first("country")
    if country:
        place = Place(
            country=country_named(country, code=True)
            or read_place([country], labelled=True).country
        )
    if city or region:
        parts = [part for value in (city, region) for part in value.split(",") if part.strip()]
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
    return kind_of_name(name) if name else None
