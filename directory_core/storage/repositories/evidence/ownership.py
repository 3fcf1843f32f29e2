"""Proofs of ownership as rows: given out, looked for under a lease, proven, and over."""

import base64
import hmac
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from directory_core.clock import SLACK
from directory_core.models import Person, Rules
from directory_core.models.ownership import OwnershipProof, ProofState, ProofWanted
from directory_core.storage import tables as t
from directory_core.storage.elapsed import over_at
from directory_core.storage.unit_of_work import UnitOfWork

GOOD_FOR = timedelta(hours=24)
AGAIN = timedelta(days=7)
"""How often a proof that holds is looked for again."""
SOON = timedelta(days=1)
"""And how soon where the website could not be reached."""
UNSEEN = timedelta(days=30)
"""How long a proof holds on a website that cannot be reached."""
_USABLE = timedelta(hours=1)
_LASTS = timedelta(minutes=3)
_OPEN = (ProofState.WAITING.value, ProofState.PROVEN.value)
_row = t.ownership_proofs.c


def code_of(pepper: bytes, proof_id: int) -> str:
    """The code of a proof: nobody can guess it, and it is kept nowhere."""
    seal = hmac.new(pepper, f"ownership {proof_id}".encode(), "sha256").digest()
    return base64.b32encode(seal).decode()[:24].lower()


def begin(
    uow: UnitOfWork, slug: str, website: str, person_id: int, room_id: int, rules: Rules
) -> int:
    """A new proof of a person for an organization; those they had not used yet are over."""
    mine = (_row.slug == slug) & (_row.person_id == person_id)
    waiting = mine & (_row.state == ProofState.WAITING.value)
    over = {"state": ProofState.EXPIRED.value, "due_at": None}
    uow.conn.execute(update(t.ownership_proofs).where(waiting).values(over))
    values = {
        "slug": slug,
        "person_id": person_id,
        "room_id": room_id,
        "website": website,
        "state": ProofState.WAITING.value,
        "made_at": uow.now,
        "expires_at": uow.now + GOOD_FOR,
        "elapsed_until": over_at(uow.conn, uow.now, GOOD_FOR, rules),
    }
    made = insert(t.ownership_proofs).values(values).returning(_row.id)
    proof_id: int = uow.conn.execute(made).scalar_one()
    return proof_id


def waiting(uow: UnitOfWork, people: Collection[int], slug: str, website: str) -> int | None:
    """The proof of somebody for an organization whose code is good for an hour yet, if any."""
    wanted = select(_row.id).where(
        _row.person_id.in_(people),
        _row.slug == slug,
        _row.website == website,
        _row.state == ProofState.WAITING.value,
        _row.expires_at > uow.now + _USABLE,
        _row.expires_at <= uow.now + GOOD_FOR + SLACK,
    )
    found: int | None = uow.conn.execute(
        wanted.order_by(_row.id.desc()).limit(1)
    ).scalar_one_or_none()
    return found


def proven(uow: UnitOfWork, people: Collection[int], slug: str, website: str) -> int | None:
    """The proof by which somebody speaks for an organization, if it stands on this website."""
    wanted = select(_row.id).where(
        _row.person_id.in_(people),
        _row.slug == slug,
        _row.website == website,
        _row.state == ProofState.PROVEN.value,
    )
    found: int | None = uow.conn.execute(wanted.order_by(_row.id).limit(1)).scalar_one_or_none()
    return found


def answer_in(uow: UnitOfWork, proof_id: int, room_id: int) -> None:
    """Tell what becomes of a proof in the room where its code was asked for last."""
    changed = update(t.ownership_proofs).where(_row.id == proof_id)
    uow.conn.execute(changed.values(room_id=room_id))


def of_id(conn: Connection, proof_id: int) -> Row[Any] | None:
    """One proof's row."""
    wanted = select(t.ownership_proofs).where(_row.id == proof_id)
    return conn.execute(wanted).one_or_none()


def begun_since(conn: Connection, people: Collection[int], since: datetime) -> int:
    """How many proofs somebody began since a moment."""
    wanted = select(_row.id).where(_row.person_id.in_(people), _row.made_at > since)
    return len(conn.execute(wanted).all())


def proven_for(conn: Connection, people: Collection[int], slug: str) -> datetime | None:
    """Since when a person is proven to speak for an organization."""
    wanted = select(_row.proven_at).where(
        _row.person_id.in_(people), _row.slug == slug, _row.state == ProofState.PROVEN.value
    )
    return conn.execute(wanted.order_by(_row.proven_at).limit(1)).scalar_one_or_none()


def standing(conn: Connection, *, limit: int) -> list[Row[Any]]:
    """The proofs that hold, the newest first."""
    wanted = select(t.ownership_proofs).where(_row.state == ProofState.PROVEN.value)
    return list(conn.execute(wanted.order_by(_row.proven_at.desc(), _row.id).limit(limit)))


def want(uow: UnitOfWork, proof_id: int) -> None:
    """Have a code looked for now, and what comes of it told."""
    open_one = (_row.id == proof_id) & _row.state.in_(_OPEN)
    changed = update(t.ownership_proofs).where(open_one)
    uow.conn.execute(changed.values(due_at=uow.now, asked=True))


def claim(uow: UnitOfWork, pepper: bytes, limit: int) -> tuple[ProofWanted, ...]:
    """Take codes to look for; no other worker gets them meanwhile."""
    free = or_(
        _row.lease_until.is_(None),
        _row.lease_until <= uow.now,
        _row.lease_until > uow.now + _LASTS + SLACK,
    )
    due = or_(_row.due_at <= uow.now, _row.due_at > uow.now + AGAIN + SLACK)  # a clock was ahead
    wanted = (
        select(t.ownership_proofs)
        .where(due, _row.state.in_(_OPEN), free)
        .order_by(_row.due_at, _row.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    found = uow.conn.execute(wanted).all()
    lease = secrets.token_hex(8)
    held = {"lease": lease, "lease_until": uow.now + _LASTS}
    ids = [each.id for each in found]
    if ids:
        uow.conn.execute(update(t.ownership_proofs).where(_row.id.in_(ids)).values(held))
    return tuple(
        ProofWanted(each.id, each.slug, each.website, code_of(pepper, each.id), lease)
        for each in found
    )


def settle(
    uow: UnitOfWork,
    wanted: ProofWanted,
    state: ProofState,
    *,
    due_at: datetime | None,
    where: str,
    good_until: datetime,
) -> None:
    """Note what came of looking for a code; where it was seen, the proof is `good_until`."""
    values: dict[str, Any] = {
        "state": state.value,
        "due_at": due_at,
        "asked": False,
        "lease": "",
        "lease_until": None,
    }
    if where:
        values |= {"where_seen": where[:500], "elapsed_until": good_until}
    if state is ProofState.PROVEN:
        first = update(t.ownership_proofs).where(_row.id == wanted.id, _row.proven_at.is_(None))
        uow.conn.execute(first.values(proven_at=uow.now))
    uow.conn.execute(update(t.ownership_proofs).where(_row.id == wanted.id).values(values))


def end(uow: UnitOfWork, proof_id: int, state: ProofState) -> bool:
    """End a proof that holds or waits; false where it is over already."""
    open_one = (_row.id == proof_id) & _row.state.in_(_OPEN)
    values = {"state": state.value, "due_at": None}
    done = uow.conn.execute(update(t.ownership_proofs).where(open_one).values(values))
    return done.rowcount == 1


def proof_of(row: Row[Any], name: str, host: str, pepper: bytes, by: Person) -> OwnershipProof:
    """A row as a proof."""
    return OwnershipProof(
        row.id,
        row.slug,
        name,
        host,
        code_of(pepper, row.id),
        ProofState(row.state),
        row.expires_at,
        row.proven_at,
        by,
    )
