"""From the rows of each organization to the organization: its names, place, website and parent."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from directory_core.exchange import slug_for
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import GENERIC, telling
from directory_core.models.organizations import (
    Alias,
    Kind,
    NameKind,
    Organization,
    OrganizationStatus,
    WebsiteOrigin,
)
from directory_core.storage.keys import domain_of
from scripts.directory_build.names import fold
from scripts.known_build.front_pages import front_page
from scripts.known_build.likeness import loose, strict, tokens
from scripts.known_build.lists import is_cut_off
from scripts.known_build.rows import Row
from scripts.known_build.websites import is_restricted

_NAMING = ("listing", "curated", "cms", "ods", "trust", "ror", "ontario", "hifld", "prices",
           "govdirectory", "wikidata", "named")  # fmt: skip
"""The lists in the order in which they give the name."""
_PLACING = ("listing", "curated", "cms", "hifld", "ods", "ror", "ontario", "prices", "wikidata",
            "trust", "govdirectory", "named")  # fmt: skip
_SITES = (
    "prices",
    "govdirectory",
    "curated",
    "ror",
    "listing",
    "wikidata",
    "hifld",
    "ods",
    "trust",
)
SOURCES = {
    "prices": "its price page", "hifld": "HIFLD", "ror": "ROR", "wikidata": "Wikidata",
    "listing": "Wikidata", "govdirectory": "Govdirectory", "ods": "NHS Choices",
    "trust": "NHS Choices", "curated": "added by hand",
}  # fmt: skip
"""How a card names a list that gives a website."""
_ORIGIN = {"listing": "wikidata", "govdirectory": "wikidata", "trust": "ods"}
"""Lists that are made of another's facts are no second witness; nor is what is added by hand."""
_PRICES_HOST = re.compile(r"pric|cdm|cost|transparen|bill|estimat|mrf|charge|secure|apps|search")
_MOST_NAMES = 24
_MANY_BEDS = 2500


@dataclass(slots=True)
class Known:
    """An organization and what the reference keeps of it besides."""

    organization: Organization
    county: str = ""
    prominence: float = 0.0
    rows: Sequence[Row] = ()


def assembled(
    groups: Iterable[list[Row]],
    former: Mapping[str, list[str]],
    famous: Mapping[str, float],
    taken: Mapping[str, str],
) -> list[Known]:
    """The organizations of `groups`, those that ship with accounts among them, by slug.

    `former` has former names by CMS number, `famous` the prominence of rows by id, and `taken`
    the slugs of the last build, by id.
    """
    made = [_known(rows, former, famous) for rows in groups]
    _without_borrowed_names(made)
    _with_slugs(made, taken)
    _with_parents(made)
    return sorted(made, key=lambda each: each.organization.slug)


def _without_borrowed_names(made: list[Known]) -> None:
    """Leave a short name to whose name it is: `WHO Sierra Leone` is not called WHO.

    What a person wrote down stays: two University College Hospitals are called UCH.
    """
    whole = {tuple(tokens(each.organization.name)): each.organization for each in made}
    for known in made:
        words = tuple(tokens(known.organization.name))
        for end in range(len(words) - 1, 1, -1):
            if (body := whole.get(words[:end])) is not None:
                theirs = {fold(alias.text) for alias in body.aliases}
                theirs -= {fold(text) for text in _by_hand(known.rows)}
                own = (a for a in known.organization.aliases if fold(a.text) not in theirs)
                known.organization = replace(known.organization, aliases=tuple(own))
                break


def _by_hand(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        if row.origin in {"curated", "named"}:
            yield from (text for text, _ in row.names)


def told_apart(made: Iterable[Known], listings: Iterable[Organization]) -> Iterator[Known]:
    """Tell the branches of a listing from it, and leave out what would only stand in its way.

    Whoever asks for a listing's very name means the listing.  A branch with its name and website
    bears the name of its city besides; without a city of its own, or in the listing's, it is the
    listing.  So is a row of that name whose place nobody knows.
    """
    bearers: dict[tuple[str, ...], list[Organization]] = defaultdict(list)
    for each in listings:
        for words in {_but_for_kind(each.name), *map(_but_for_kind, _texts(each))}:
            bearers[words].append(each)
    for known in made:
        one = known.organization
        named = bearers.get(_but_for_kind(one.name), [])
        site = domain_of(one.website)
        theirs = [each for each in named if site and domain_of(each.website) == site]
        if theirs and one.city and all(fold(each.city) != fold(one.city) for each in theirs):
            yield replace(known, organization=replace(one, name=f"{one.name}, {one.city}"))
        elif not theirs and not any(_may_be(one, each) for each in named):
            yield known


_KINDS = frozenset(("hospital", "hospitals", "medical", "center", "centre", "clinic", "health"))


def _but_for_kind(name: str) -> tuple[str, ...]:
    """The words of a name without those for a hospital; all where no other is left."""
    words = strict(name)
    return tuple(word for word in words if word not in _KINDS) or words


def _texts(organization: Organization) -> Iterator[str]:
    yield from (each.text for each in organization.aliases if each.kind is not NameKind.ACRONYM)


def _may_be(one: Organization, listing: Organization) -> bool:
    """Whether a row of a listing's name, of which no city is known, may be the listing."""
    here = not one.countries or one.countries[0] in listing.countries
    return not one.city and here and strict(one.name) == strict(listing.name)


def _known(rows: list[Row], former: Mapping[str, list[str]], famous: Mapping[str, float]) -> Known:
    name = _name(rows)
    by_place = sorted(rows, key=lambda row: _PLACING.index(row.origin))
    placed = next((row for row in by_place if row.city), by_place[0])
    ids = {scheme: value for row in reversed(by_place) for scheme, value in row.ids.items()}
    site, origin = website_of(rows)
    region = next((row.region for row in (placed, *by_place) if row.region), "")
    country = next((row.country for row in (placed, *by_place) if row.country), "")
    organization = Organization(
        slug=next((row.slug for row in rows if row.slug), ""),
        name=name,
        kind=_kind(rows),
        aliases=tuple(_aliases(name, rows, _former(rows, former))),
        city=placed.city,
        regions=(region,) if region else (),
        countries=(country,) if country else (),
        website=front_page(site, name),
        website_origin=origin,
        wikidata=next((row.wikidata for row in rows if row.wikidata), ""),
        ids=tuple(sorted(ids.items())),
        status=_status(rows),
    )
    return Known(
        organization,
        county=next((row.county for row in rows if row.county), ""),
        prominence=_prominence(rows, famous),
        rows=rows,
    )


def _name(rows: list[Row]) -> str:
    ordered = sorted(rows, key=lambda row: _NAMING.index(row.origin))
    first = ordered[0]
    if first.origin in {"listing", "curated"}:
        return first.name
    if first.origin == "cms" and is_cut_off(first.name):
        first = next((row for row in ordered[1:] if loose(row.name)), first)
    same = (row for row in ordered if strict(row.name) == strict(first.name))
    return next((row.name for row in same if row.origin in {"ror", "wikidata"}), first.name)


def _kind(rows: list[Row]) -> Kind:
    ordered = sorted(rows, key=lambda row: _NAMING.index(row.origin))
    told = [row.kind for row in rows if row.origin == "named" and row.kind is not Kind.OTHER]
    if told:
        return told[0]
    if ordered[0].origin in {"listing", "curated", "cms"}:
        return ordered[0].kind
    for wanted in (Kind.HEALTH_SYSTEM, Kind.VETERANS_FACILITY):
        if any(row.kind is wanted for row in ordered):
            return wanted
    telling = [row.kind for row in ordered if row.kind is not Kind.OTHER]
    return telling[0] if telling else Kind.OTHER


def _status(rows: list[Row]) -> OrganizationStatus:
    """Closed where a list says so and no list of today's hospitals has it."""
    closed = any(row.closed for row in rows) and not {"cms", "prices", "listing"} & {
        row.origin for row in rows
    }
    return OrganizationStatus.CLOSED if closed else OrganizationStatus.ACTIVE


def _aliases(name: str, rows: list[Row], former: list[str]) -> Iterator[Alias]:
    seen = {fold(name)}
    texts = [
        (text, kind)
        for row in rows
        if row.origin in {"curated", "named"}
        for text, kind in row.names
    ]
    texts += [(row.name, NameKind.ALIAS) for row in rows]
    texts += [(text, kind) for row in rows for text, kind in row.names]
    texts += [(text, NameKind.FORMER_NAME) for text in former]
    for text, kind in texts:
        key = fold(text)
        if key and key not in seen and len(seen) <= _MOST_NAMES:
            seen.add(key)
            translated = kind is NameKind.ALIAS and text.isascii() and not _is_latin(name)
            yield Alias(text, NameKind.TRANSLATION if translated else kind)


def _is_latin(text: str) -> bool:
    return any(char.isalpha() and ord(char) < 0x250 for char in text)


def website_of(rows: Sequence[Row]) -> tuple[str, WebsiteOrigin | None]:
    """The website that most speaks for, and what speaks for it."""
    by_domain: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.domain:
            by_domain[row.domain].append(row)
    if not by_domain:
        return "", None
    weighed = {domain: _weight(having) for domain, having in by_domain.items()}
    domain = max(by_domain, key=lambda each: weighed[each])
    having = sorted(by_domain[domain], key=lambda row: _SITES.index(row.origin))
    named = [row for row in having if row.origin != "prices"] or having
    dates = [row.as_of for row in having if row.as_of]
    return _address(named[0]), WebsiteOrigin(
        source=", ".join(dict.fromkeys(SOURCES[row.origin] for row in having)),
        as_of=max(dates, default=None),
        confirmed=weighed[domain][0],
    )


def _weight(having: list[Row]) -> tuple[bool, bool, int, float]:
    origins = {_ORIGIN.get(row.origin, row.origin) for row in having} - {"curated"}
    restricted = any(is_restricted(_host(row.site)) for row in having)
    confirmed = len(origins) > 1 or "prices" in origins or restricted
    best = min(_SITES.index(row.origin) for row in having)
    return confirmed, "prices" in origins, len(origins), -float(best)


def _host(site: str) -> str:
    return site.rsplit("//", maxsplit=1)[-1].split("/", maxsplit=1)[0]


def _address(row: Row) -> str:
    if row.origin != "prices":
        return row.site
    return f"https://{row.domain}" if _PRICES_HOST.search(_host(row.site)) else row.site


def _prominence(rows: list[Row], famous: Mapping[str, float]) -> float:
    beds = max(row.beds for row in rows)
    origins = {row.origin for row in rows}
    told = max((famous.get(row.id, 0.0) for row in rows), default=0.0)
    if _is_of_each_nation(_name(rows), _kind(rows)):
        told = 0.0
    known = 0.4 * math.log1p(max(beds, 0)) / math.log1p(_MANY_BEDS)
    known += 0.15 * ("ror" in origins) + 0.1 * ("wikidata" in origins) + 0.1 * ("cms" in origins)
    return round(min(1.0, max(known, told)), 2)


_BRACKETS = re.compile(r"\s*\([^()]*\)")


def _is_of_each_nation(name: str, kind: Kind) -> bool:
    """Whether a ministry's name is borne by others: then nobody is famous by it.

    Such a name says nothing but what it is, or brackets tell it from another nation's.
    """
    alone = _BRACKETS.sub("", name)
    return kind is Kind.GOVERNMENT_AGENCY and (
        alone != name or GENERIC.issuperset(telling(words_of(alone)))
    )


def _former(rows: Iterable[Row], former: Mapping[str, list[str]]) -> list[str]:
    """What CMS called it formerly, under each number of its."""
    numbers = dict.fromkeys(row.ids["ccn"] for row in rows if "ccn" in row.ids)
    return [name for number in numbers for name in former.get(number, ())]


def _with_slugs(made: list[Known], last: Mapping[str, str]) -> None:
    """Each gets the slug it had, or one of its name; the place tells namesakes apart."""
    taken = {each.organization.slug for each in made} | set(last.values())
    names = Counter(fold(each.organization.name) for each in made)
    given: set[str] = {each.organization.slug for each in made if each.organization.slug}
    for each in sorted(made, key=lambda one: (-one.prominence, _key(one))):
        organization = each.organization
        if organization.slug:
            continue
        numbers = [*organization.ids, ("wikidata", organization.wikidata)]
        known = [f"{scheme}:{value}" for scheme, value in numbers]
        slug = next((last[number] for number in known if number in last), "")
        if not slug or slug in given:
            where = organization.city or (*organization.regions, *organization.countries, "")[0]
            shared = names[fold(organization.name)] > 1
            text = f"{organization.name} {where}" if shared else organization.name
            slug = slug_for(text, taken)
        taken.add(slug)
        given.add(slug)
        each.organization = replace(organization, slug=slug)


def _key(known: Known) -> str:
    return min(row.id for row in known.rows)


def _with_parents(made: list[Known]) -> None:
    """A UK hospital belongs to its trust, another to the listed system on whose domain it is."""
    slugs = {row.id: each.organization.slug for each in made for row in each.rows}
    systems: defaultdict[str, set[str]] = defaultdict(set)
    for each in made:
        if each.organization.kind is Kind.HEALTH_SYSTEM:
            for row in each.rows:
                if row.domain and row.origin in {"listing", "curated"}:
                    systems[row.domain].add(each.organization.slug)
    for each in made:
        organization = each.organization
        parent = next((slugs.get(row.parent, "") for row in each.rows if row.parent), "")
        if not parent and organization.kind is not Kind.HEALTH_SYSTEM:
            above = {slug for row in each.rows for slug in systems.get(row.domain, ())}
            parent = above.pop() if len(above) == 1 else ""
        if parent and parent != organization.slug and not any(row.slug for row in each.rows):
            each.organization = replace(organization, parent=parent)
