"""Whose an account or a website is, over all organizations."""

from collections.abc import Collection, Iterator

from sqlalchemy import (
    Connection,
    select,
)

from directory_core.accounts import AccountKey
from directory_core.models import (
    AccountStatus,
    Platform,
)
from directory_core.storage import tables as t
from directory_core.storage.database.engine import chunks


def owners(conn: Connection, same_as: Collection[str]) -> dict[AccountKey, str]:
    """The slug of whoever lists accounts with one of these keys, on any platform."""
    row = t.accounts.c
    found: dict[AccountKey, str] = {}
    for some in chunks(same_as):
        listed = (
            select(row.platform, row.same_as, t.organizations.c.slug)
            .join(t.organizations, row.organization_id == t.organizations.c.id)
            .where(row.same_as.in_(some), row.status != AccountStatus.RETIRED.value)
        )
        for platform, key, slug in conn.execute(listed):
            found[Platform(platform), key] = slug
    return found


def listed_handles(conn: Connection) -> Iterator[tuple[Platform, str, str]]:
    """Every account that is not retired: platform, canonical handle, its organization's slug."""
    row = t.accounts.c
    listed = (
        select(row.platform, row.handle, t.organizations.c.slug)
        .join(t.organizations, row.organization_id == t.organizations.c.id)
        .where(row.status != AccountStatus.RETIRED.value)
    )
    for platform, handle, slug in conn.execute(listed):
        yield Platform(platform), handle, slug


def listed_domains(conn: Connection) -> Iterator[tuple[str, str]]:
    """The host of every website, with its organization's slug."""
    row = t.organizations.c
    for found in conn.execute(select(row.domain, row.slug).where(row.domain != "")):
        yield found.domain, found.slug
