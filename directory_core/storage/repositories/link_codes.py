"""What is handed out and comes back: codes that join people, and what a button cannot hold."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from directory_core.errors import LinkCodeUnknown, TokenExpired
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import digest
from directory_core.storage.unit_of_work import UnitOfWork

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: what is mistyped for one of its letters is read as that letter.
https://www.crockford.com/base32.html"""
_LENGTH = 8
_READ = str.maketrans("OIL", "011", " -")


def link_code(seed: str, pepper: bytes) -> str:
    """The code that belongs to a seed: forty bits, so that none is guessed while it lasts.

    The seed is kept under the event's key, so a repeat tells the same code again, and the database
    alone does not give it away.
    """
    made = hmac.new(pepper, seed.encode(), hashlib.sha256).digest()
    return "".join(_LETTERS[byte % 32] for byte in made[:_LENGTH])


def keep_link_code(uow: UnitOfWork, person_id: int, code: str, lasts: timedelta) -> None:
    """Let a code join whoever gives it to this person; an earlier one of theirs is void."""
    row = t.link_codes.c
    uow.conn.execute(delete(t.link_codes).where(row.person_id == person_id))
    values = {"code_hash": digest(code), "person_id": person_id, "expires_at": uow.now + lasts}
    uow.conn.execute(insert(t.link_codes).values(values))


def take_link_code(uow: UnitOfWork, typed: str) -> int:
    """Use a code up, however it was typed; the id of the person who made it.

    Raises:
        LinkCodeUnknown: it is mistyped, used, or expired.
    """
    row = t.link_codes.c
    code = typed.strip().upper().translate(_READ)
    taken = delete(t.link_codes).where(row.code_hash == digest(code)).returning(t.link_codes)
    found = uow.conn.execute(taken).one_or_none()
    if found is None or found.expires_at <= uow.now:
        raise LinkCodeUnknown
    person_id: int = found.person_id
    return person_id


def keep_token(uow: UnitOfWork, payload: dict[str, str], lasts: timedelta) -> str:
    """Keep what does not fit into a button, for as long as it lasts; its name, of 12 characters."""
    name = secrets.token_urlsafe(9)
    values = {"id": name, "payload": payload, "expires_at": uow.now + lasts}
    uow.conn.execute(insert(t.tokens).values(values))
    return name


def token(conn: Connection, name: str, now: datetime) -> dict[str, str]:
    """What was kept under a name.

    Raises:
        TokenExpired: it is too old, or was never ours.
    """
    row = t.tokens.c
    kept = select(row.payload).where(row.id == name, row.expires_at > now)
    payload: dict[str, str] | None = conn.execute(kept).scalar_one_or_none()
    if payload is None:
        raise TokenExpired
    return payload
