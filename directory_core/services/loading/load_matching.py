"""Rows of people's own spreadsheets joined to the organizations that are listed already.

Such a row has no slug, only a name and a place.  Where an organization of that name and place is
listed, the row adds to it and takes nothing away; where another one has the slug, the place makes
the slug another.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from directory_core.accounts import same_account_key
from directory_core.exchange import slug_for
from directory_core.lookup.words.normalize import words_of
from directory_core.models import Account, Organization

Numbered = tuple[int, Organization]
"""A row's number and what it holds."""


def slugs_of(organization: Organization) -> tuple[str, ...]:
    """The slugs under which an organization of this name may be listed, the plainest first."""
    places = (organization.city, *organization.regions[:1], *organization.countries[:1])
    names = [organization.name, *(f"{organization.name} {place}" for place in places if place)]
    return tuple(dict.fromkeys([slug_for(name, ()) for name in names] + [organization.slug]))


def joined(
    rows: Collection[Numbered], listed: Mapping[str, Organization], taken: Collection[str]
) -> Iterator[Numbered]:
    """The rows, each with the slug it is to be written under, and what is listed there kept."""
    used = set(taken)
    for number, organization in rows:
        slugs = slugs_of(organization)
        ours = [slug for slug in slugs if slug in listed and _same(listed[slug], organization)]
        if ours and ours[0] not in used:
            made = _added(listed[ours[0]], organization)
        else:
            free = [slug for slug in slugs if slug not in listed and slug not in used]
            slug = free[0] if free else slug_for(organization.name, {*listed, *used})
            made = replace(organization, slug=slug)
        used.add(made.slug)
        yield number, made


def _same(listed: Organization, organization: Organization) -> bool:
    """Whether two organizations of one slug are one: the same name, and places that agree."""
    return words_of(listed.name) == words_of(organization.name) and all(
        not ours or not theirs or ours & theirs
        for ours, theirs in (
            ({*words_of(listed.city)}, {*words_of(organization.city)}),
            ({*map(str.casefold, listed.regions)}, {*map(str.casefold, organization.regions)}),
            ({*listed.countries}, {*organization.countries}),
        )
    )


def _added(listed: Organization, organization: Organization) -> Organization:
    """What is listed, with accounts it lacks, and what it did not say filled in."""
    known = {same_account_key(account) for account in listed.accounts}
    more: list[Account] = [
        account for account in organization.accounts if same_account_key(account) not in known
    ]
    return replace(
        listed,
        accounts=(*listed.accounts, *more),
        city=listed.city or organization.city,
        regions=listed.regions or organization.regions,
        countries=listed.countries or organization.countries,
        website=listed.website or organization.website,
    )
