"""Recomputing the audit chain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from directory_core.models.operating import AuditReport
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import GENESIS, AuditRow, link

_HEAD = re.compile(r"([0-9]{1,18}):([0-9a-f]{64})")
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class _Break(Exception):  # noqa: N818 - what was found is an outcome
    why: str
    at: int


def head_of(conn: Connection) -> str:
    """Where the head row says the chain stands: `number:hash`."""
    row = conn.execute(select(t.head)).one()
    return f"{row.audit_seq}:{row.audit_hash}"


def has_row(conn: Connection, seq: int, digest: str) -> bool:
    """Whether the log has a row of this number whose hash begins with `digest`."""
    found = conn.execute(select(t.audit.c.hash).where(t.audit.c.seq == seq)).scalar_one_or_none()
    return found is not None and bool(found.startswith(digest))


def verified(conn: Connection, kept: str = "") -> AuditReport:
    """The report on the chain, and on whether it holds the head that was `kept` elsewhere."""
    head = head_of(conn)
    wanted = _HEAD.fullmatch(kept.strip())
    if kept and wanted is None:
        return AuditReport(0, head, "head_malformed")
    seq, last, found = 0, GENESIS, kept == f"0:{GENESIS}"
    try:
        for seq, last in _recomputed(conn):
            found = found or f"{seq}:{last}" == kept.strip()
    except _Break as broken:
        return AuditReport(seq, head, broken.why, broken.at)
    if f"{seq}:{last}" != head:
        return AuditReport(seq, head, "head_moved", seq)
    if wanted and not found:
        return AuditReport(seq, head, "head_unknown", int(wanted[1]))
    return AuditReport(seq, head)


def _recomputed(conn: Connection) -> Iterator[tuple[int, str]]:
    """Number and hash of each row, as long as each follows from the one before."""
    last = GENESIS
    for expected, row in enumerate(_rows(conn), 1):
        if row.seq != expected or row.previous != last:
            raise _Break("removed", expected)
        said = AuditRow(row.seq, row.at, row.actor, row.action, row.subject, row.facts)
        if link(last, said) != row.hash:
            raise _Break("edited", row.seq)
        last = row.hash
        yield row.seq, last


def _rows(conn: Connection) -> Iterator[Row[Any]]:
    """The audit log in order, a few thousand rows in memory at once."""
    seq = -1
    while True:
        after = select(t.audit).where(t.audit.c.seq > seq).order_by(t.audit.c.seq)
        rows = conn.execute(after.limit(_AT_ONCE)).all()
        yield from rows
        if len(rows) < _AT_ONCE:
            return
        seq = rows[-1].seq
