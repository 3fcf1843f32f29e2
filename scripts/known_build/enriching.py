"""What the lists know of an organization that is listed: its place, numbers and website."""

from dataclasses import replace

from directory_core.models.organizations import Alias, NameKind, Organization
from scripts.directory_build.names import fold
from scripts.known_build.assembly import Known
from scripts.known_build.front_pages import front_page

_MOST_ADDED = 8
_NAMED = {NameKind.ACRONYM, NameKind.FORMER_NAME, NameKind.TRANSLATION, NameKind.ALIAS}


def enriched(listing: Organization, known: Known | None) -> Organization:
    """The listing with what the lists add; what it says itself stays as it is."""
    if known is None:
        return replace(listing, website=front_page(listing.website, listing.name))
    found = known.organization
    return replace(
        listing,
        aliases=_aliases(listing, found),
        city=listing.city or found.city,
        regions=listing.regions or (found.regions if found.city else ()),
        website=front_page(listing.website or found.website, listing.name),
        website_origin=found.website_origin,
        wikidata=listing.wikidata or found.wikidata,
        ids=found.ids,
    )


def _aliases(listing: Organization, found: Organization) -> tuple[Alias, ...]:
    seen = {fold(listing.name), *(fold(alias.text) for alias in listing.aliases)}
    added = []
    for alias in found.aliases:
        if fold(alias.text) not in seen and alias.kind in _NAMED:
            seen.add(fold(alias.text))
            added.append(alias)
    room = max(0, _MOST_ADDED - len(listing.aliases))
    return (*listing.aliases, *added[:room])
