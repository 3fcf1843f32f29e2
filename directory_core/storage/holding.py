"""Who holds an account or a website."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from directory_core.accounts import AccountKey, same_account_key
from directory_core.models import Account, AccountStatus, OrganizationStatus
from directory_core.storage import tables as t
from directory_core.storage.assembling import account_from


def holders(
    conn: Connection, keys: Collection[AccountKey], *, platform_id: str = ""
) -> list[tuple[str, Account]]:
    """Slug and account of whoever lists, or listed, an account with one of these keys.

    A `platform_id` finds the account by the number that its platform never changes, too; the keys
    are then of one platform.
    """
    row = t.accounts.c
    same: ColumnElement[bool] = row.same_as.in_({same_as for _, same_as in keys})
    if platform_id:
        same = same | (row.platform_id == platform_id)
    listed = (
        select(t.accounts, t.organizations.c.slug)
        .join(t.organizations, row.organization_id == t.organizations.c.id)
        .where(same, row.platform.in_({platform.value for platform, _ in keys}))
        .order_by(t.organizations.c.sorted_as, row.position)
    )
    found = [(each.slug, account_from(each)) for each in conn.execute(listed)]
    wanted = set(keys)
    return [
        (slug, account)
        for slug, account in found
        if same_account_key(account) in wanted
        or (platform_id and account.platform_id == platform_id)
    ]


def with_domain(conn: Connection, domain: str, *, limit: int = 10) -> list[str]:
    """The slugs of organizations whose website stands on this host."""
    row = t.organizations.c
    active = row.status == OrganizationStatus.ACTIVE.value
    wanted = select(row.slug).where(row.domain == domain, active).order_by(row.sorted_as)
    return list(conn.execute(wanted.limit(limit)).scalars()) if domain else []


def leaning_on(conn: Connection, slug: str) -> bool:
    """Whether another organization belongs to this one, or was merged into it."""
    row = t.organizations.c
    leans = select(row.id).where((row.parent == slug) | (row.merged_into == slug))
    return conn.execute(leans.limit(1)).first() is not None


def retired_at(conn: Connection, slug: str, account: Account) -> datetime | None:
    """When the organization's account was retired; None where that was before it came here."""
    row = t.changes.c
    rows = conn.execute(select(t.changes).where(row.slug == slug).order_by(row.revision.desc()))
    for change in rows:
        if _retired(change.after, account) and not _retired(change.before, account):
            return change.at if change.before and _has(change.before, account) else None
    return None


def _has(document: dict[str, Any] | None, account: Account) -> bool:
    return any(_is(each, account) for each in (document or {}).get("accounts", ()))


def _retired(document: dict[str, Any] | None, account: Account) -> bool:
    return any(
        _is(each, account) and each.get("status") == AccountStatus.RETIRED
        for each in (document or {}).get("accounts", ())
    )


def _is(document: dict[str, Any], account: Account) -> bool:
    return (document["platform"], document["handle"]) == (account.platform, account.handle)
