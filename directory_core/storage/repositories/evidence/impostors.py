"""Reports that an account poses as an organization's, kept among the moderators' tasks.

They name an account and an organization, and nothing that the reporter wrote.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select, update

from directory_core.accounts import AccountKey, same_account_key
from directory_core.models import Address
from directory_core.models.evidence import TaskKind
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import digest
from directory_core.storage.database.engine import storable
from directory_core.storage.unit_of_work import UnitOfWork

LASTS = timedelta(days=365)
"""How long a finding holds, unless the account is reported anew."""
_CONFIRMED, _TAKEN_BACK = "confirmed", "taken_back"


@dataclass(frozen=True, slots=True)
class FoundImpostor:
    """An account that was found not to be an organization's: whose, and when."""

    id: int
    slug: str
    since: datetime


def found_impostor(conn: Connection, key: AccountKey, now: datetime) -> FoundImpostor | None:
    """What moderators found of an account within a year, if anything."""
    row = t.tasks.c
    wanted = (
        select(row.id, row.slug, row.closed_at)
        .where(row.about == about(key), row.outcome == _CONFIRMED, row.closed_at > now - LASTS)
        .order_by(row.closed_at.desc())
    )
    found = conn.execute(wanted.limit(1)).first()
    return FoundImpostor(found.id, found.slug, found.closed_at) if found else None


def report(uow: UnitOfWork, slug: str, address: Address) -> int | None:
    """Open a task about an account; None where one is open already, which counts once more."""
    row = t.tasks.c
    key = about(same_account_key(address))
    same = (row.about == key) & row.closed_at.is_(None)
    again = update(t.tasks).where(same).values(asked=row.asked + 1)
    if uow.conn.execute(again).rowcount:
        return None
    told = storable({"handle": address.handle[:300], "url": address.url[:500]})
    account = {
        "platform": address.platform.value, "own": False, "rung": 0, "where_seen": "",
        "place": "", "text": "", "platform_id": address.platform_id[:200], **told,
    }  # fmt: skip
    values = {
        "kind": TaskKind.IMPOSTOR.value, "slug": slug, "about": key, "asked": 1,
        "facts": {"facts": {}, "accounts": [account]}, "opened_at": uow.now,
    }  # fmt: skip
    made: int = uow.conn.execute(insert(t.tasks).values(values).returning(row.id)).scalar_one()
    return made


def confirm(uow: UnitOfWork, task_id: int) -> None:
    """Settle that an account is not the organization's."""
    row = t.tasks.c
    values = {"closed_at": uow.now, "outcome": _CONFIRMED, "closed_by_id": uow.actor}
    open_one = (row.id == task_id) & row.closed_at.is_(None)
    uow.conn.execute(update(t.tasks).where(open_one).values(values))


def take_back(uow: UnitOfWork, task_id: int) -> bool:
    """Undo a finding; false where there is none."""
    row = t.tasks.c
    confirmed = (row.id == task_id) & (row.outcome == _CONFIRMED)
    undo = update(t.tasks).where(confirmed).values(outcome=_TAKEN_BACK)
    return uow.conn.execute(undo).rowcount == 1


def about(key: AccountKey) -> str:
    """What stands for an account in the tasks about it."""
    return digest(f"impostor {key[0].value}:{key[1]}")[:48]
