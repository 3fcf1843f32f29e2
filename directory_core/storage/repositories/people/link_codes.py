"""What is handed out and comes back: codes that join people, and what a button cannot hold.

Both are over, and dropped, by the time that chores counted.  A code, by which somebody becomes
another, is over by the machine's clock too, whether that has leapt ahead or been set back: nobody
loses more by it than having to ask for another.
"""

import hashlib
import hmac
import secrets
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from directory_core.clock import SLACK
from directory_core.errors import LinkCodeUnknown, TokenExpired
from directory_core.models import Rules
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import digest
from directory_core.storage.elapsed import elapsed_at, over_at
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


def keep_link_code(uow: UnitOfWork, person_id: int, code: str, rules: Rules) -> None:
    """Let a code join whoever gives it to this person; an earlier one of theirs is void."""
    row = t.link_codes.c
    uow.conn.execute(delete(t.link_codes).where(row.person_id == person_id))
    values = {
        "code_hash": digest(code),
        "person_id": person_id,
        "expires_at": uow.now + rules.link_code_lasts,
        "elapsed_until": over_at(uow.conn, uow.now, rules.link_code_lasts, rules),
    }
    uow.conn.execute(insert(t.link_codes).values(values))


def take_link_code(uow: UnitOfWork, typed: str, rules: Rules) -> int:
    """Use a code up, however it was typed; the id of the person who made it.

    Raises:
        LinkCodeUnknown: it is mistyped, used, or expired.
    """
    row = t.link_codes.c
    code = typed.strip().upper().translate(_READ)
    latest = uow.now + rules.link_code_lasts + SLACK
    good = (
        (row.code_hash == digest(code))
        & (row.elapsed_until > elapsed_at(uow.conn, uow.now, rules))
        & (row.expires_at > uow.now)
        & (row.expires_at <= latest)
    )
    taken = delete(t.link_codes).where(good).returning(row.person_id)
    person_id: int | None = uow.conn.execute(taken).scalar_one_or_none()
    if person_id is None:
        raise LinkCodeUnknown
    return person_id


def keep_token(uow: UnitOfWork, payload: dict[str, str], until: datetime) -> str:
    """Keep what does not fit into a button, as long as it lasts; its name, of 12 characters.

    `until`, and `now` below, are moments of the time that chores count.
    """
    name = secrets.token_urlsafe(9)
    values = {"id": name, "payload": payload, "elapsed_until": until}
    uow.conn.execute(insert(t.tokens).values(values))
    return name


def token(conn: Connection, name: str, now: datetime) -> dict[str, str]:
    """What was kept under a name.

    Raises:
        TokenExpired: it is too old, or was never ours.
    """
    row = t.tokens.c
    kept = select(row.payload).where(row.id == name, row.elapsed_until > now)
    payload: dict[str, str] | None = conn.execute(kept).scalar_one_or_none()
    if payload is None:
        raise TokenExpired
    return payload
