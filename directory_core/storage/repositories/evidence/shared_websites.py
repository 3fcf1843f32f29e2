"""Which organizations give the same website for their own."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from directory_core.domain.shared_websites import Sharer, is_branch, page_of_website
from directory_core.models import AccountStatus, OrganizationStatus
from directory_core.storage import tables as t
from directory_core.storage.keys import domain_of
from directory_core.storage.repositories.organizations.known import known_of

_MOST = 300
"""Organizations of one host that are looked through."""


def branch_slugs(conn: Connection, sites: Iterable[tuple[str, str]]) -> set[str]:
    """Of organizations, each a slug and its website, those whose website is another's."""
    found = set()
    for slug, website in sites:
        sharing = _sharing(conn, website)
        one = next((each for each in sharing if each.slug == slug), None)
        if one is not None and is_branch(one, [each for each in sharing if each is not one]):
            found.add(slug)
    return found


def _sharing(conn: Connection, website: str) -> list[Sharer]:
    """The active organizations that give this very page for their website."""
    domain, page = domain_of(website), page_of_website(website)
    if not domain:
        return []
    row, account = t.organizations.c, t.accounts.c
    lists = (
        select(account.id)
        .where(account.organization_id == row.id, account.status != AccountStatus.RETIRED.value)
        .exists()
    )
    columns = row.slug, row.name, row.parent, row.website, lists.label("listed")
    active = row.status == OrganizationStatus.ACTIVE.value
    stored = conn.execute(select(*columns).where(row.domain == domain, active).limit(_MOST)).all()
    found = {
        each.slug: Sharer(each.slug, each.name, each.parent, bool(each.listed))
        for each in stored
        if page_of_website(each.website) == page
    }
    known = known_of(conn)
    more = known.organizations(known.with_domain(domain, limit=_MOST))
    have = {
        *conn.execute(select(row.slug).where(row.slug.in_(list(more)))).scalars(),
    }
    found |= {
        slug: Sharer(slug, each.name, each.parent)
        for slug, each in more.items()
        if slug not in have and page_of_website(each.website) == page
    }
    return list(found.values())
