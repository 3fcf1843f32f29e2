"""Recomputing the audit chain, and holding what is listed to it.

Each audit row vouches for the changes of its transaction, together they vouch for every change
there is, and each organization that is listed is what its last change has made of it; what else was
done is replayed (`audit_replay`).  So a row that was edited, taken away or put in by hand is found.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, func, not_, select

from directory_core.models import Organization
from directory_core.models.operating import AuditReport
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import GENESIS, AuditRow, changes_digest, link
from directory_core.storage.audit_replay import Replay
from directory_core.storage.audit_unlike import Unlike
from directory_core.storage.database.engine import MOST_AT_ONCE, chunks
from directory_core.storage.documents import organization_from
from directory_core.storage.repositories.organizations.organization_rows import PARTS, row_of
from directory_core.storage.repositories.organizations.organizations import all_organizations

_HEAD = re.compile(r"([0-9]{1,18}):([0-9a-f]{64})")
_AT_ONCE = 2000
_DERIVED = {"sorted_as", "city_as", "domain", "value_as", "same_as"}
"""Columns that say nothing of their own, and that people find organizations and accounts by."""


@dataclass(frozen=True, slots=True)
class _Break(Exception):  # noqa: N818 - what was found is an outcome
    why: str
    at: int


def head_of(conn: Connection) -> str:
    """Where the head row says the chain stands: `number:hash`."""
    row = conn.execute(select(t.head)).one()
    return f"{row.audit_seq}:{row.audit_hash}"


def hash_of(conn: Connection, seq: int) -> str | None:
    """The hash of the log's row of this number, if there is one."""
    found = conn.execute(select(t.audit.c.hash).where(t.audit.c.seq == seq))
    hashed: str | None = found.scalar_one_or_none()
    return hashed


def first_load(conn: Connection) -> tuple[str, int]:
    """The content of what an empty database was first loaded with, and how much that was."""
    row = conn.execute(select(t.audit).where(t.audit.c.seq == 1)).one_or_none()
    if row is None or row.action != "loaded" or row.facts.get("changed"):
        return "", 0
    return str(row.facts.get("content", "")), int(row.facts.get("added", 0))


def verified(conn: Connection, kept: str = "") -> AuditReport:
    """The report on the chain, and on whether it holds the head that was `kept` elsewhere."""
    head = head_of(conn)
    wanted = _HEAD.fullmatch(kept.strip())
    if kept and wanted is None:
        return AuditReport(0, head, "head_malformed")
    seq, last, found, until = 0, GENESIS, kept == f"0:{GENESIS}", 0
    replay = Replay()
    try:
        for seq, last, vouched in _recomputed(conn, replay):
            until = vouched
            found = found or f"{seq}:{last}" == kept.strip()
    except _Break as broken:
        return AuditReport(seq, head, broken.why, broken.at)
    if f"{seq}:{last}" != head:
        return AuditReport(seq, head, "head_moved", seq)
    if wanted and not found:
        return AuditReport(seq, head, "head_unknown", int(wanted[1]))
    return _compared(conn, replay, AuditReport(seq, head), until)


def _compared(conn: Connection, replay: Replay, holds: AuditReport, until: int) -> AuditReport:
    """The report once everything that can be edited by hand was held to the log."""
    try:
        if until or not holds.rows:  # a log of the first schema vouched for nothing
            _refuse_unvouched(conn, until)
        _compare_listed(conn)
        replay.compare(conn)
    except _Break as broken:
        return replace(holds, why=broken.why, at=broken.at)
    except Unlike as found:
        why, at = ("fact_added", found.added) if found.added else ("fact_edited", found.seq)
        return replace(holds, why=why, at=at, what=found.what)
    return holds


def _recomputed(conn: Connection, replay: Replay) -> Iterator[tuple[int, str, int]]:
    """Number and hash of each row, as long as each follows from the one before.

    With them, up to which revision the rows so far vouch for every change.
    """
    last, until = GENESIS, 0
    for expected, row in enumerate(_rows(conn), 1):
        if row.seq != expected or row.previous != last:
            raise _Break("removed", expected)
        said = AuditRow(row.seq, row.at, row.actor, row.action, row.subject, row.facts)
        if link(last, said) != row.hash:
            raise _Break("edited", row.seq)
        replay.take(said)
        if "changes" in row.facts:
            # What was there before the log first vouched for a change, it never did.
            if until and row.facts["since"] != until + 1:
                raise _Break("change_added", until + 1)
            _compare_changes(conn, said)
            until = row.facts["until"]
        last = row.hash
        yield row.seq, last, until


def _compare_changes(conn: Connection, said: AuditRow) -> None:
    """See that the changes an audit row vouches for are those that were made, then and by that."""
    row, facts = t.changes.c, said.facts
    within = row.revision.between(facts["since"], facts["until"])
    made = select(row.revision, row.slug, row.before, row.after).where(within)
    found = conn.execute(made.order_by(row.revision).execution_options(yield_per=_AT_ONCE))
    since = int(str(facts["since"]))
    if changes_digest(dict(each) for each in found.mappings()) != facts["changes"]:
        raise _Break("change_edited", since)
    version, decision, submission = facts.get("version", 0), t.decisions.c, t.submissions.c
    by = select(decision.id).join(t.submissions, submission.id == decision.submission_id)
    by = by.where(submission.public_id == said.subject, decision.version == version)
    is_decided = said.action == "decided"
    decided = conn.execute(by).scalar_one_or_none() if is_decided else None
    # What a new listing belongs to is listed with it, just before, and by no decision of its own.
    parent = row.decision_id.is_(None) & (row.origin == "shipped") & (row.revision < facts["until"])
    other = (row.at != said.at) | (row.decision_id.is_distinct_from(decided) & not_(parent))
    if conn.execute(select(row.revision).where(within, other).limit(1)).first() is not None:
        raise _Break("change_edited", since)


def _refuse_unvouched(conn: Connection, until: int) -> None:
    """See that there is no change but those that the log vouches for, and that all are counted."""
    last = conn.execute(select(func.max(t.changes.c.revision))).scalar_one() or 0
    counted = conn.execute(select(t.head.c.revision)).scalar_one()
    if last > until or counted != until:
        raise _Break("change_added", until + 1)


def _compare_listed(conn: Connection) -> None:
    """See that every organization is what its last change has made of it."""
    listed = all_organizations(conn, size=_AT_ONCE)
    slugs: set[str] = set()
    while some := list(islice(listed, MOST_AT_ONCE)):
        slugs |= {each.slug for each in some}
        made = _last_changes(conn, [each.slug for each in some])
        for each in some:
            after = made.get(each.slug)
            if after is None or organization_from(after) != each:
                raise _Break("listed_edited", each.revision)
        _compare_derived(conn, {each.slug: each for each in some})
    for revision in _last_of_others(conn, slugs):
        left = select(t.changes.c.after).where(t.changes.c.revision == revision)
        if conn.execute(left).scalar_one() is not None:
            raise _Break("listed_removed", revision)


def _compare_derived(conn: Connection, listed: Mapping[str, Organization]) -> None:
    """See that organizations are found by what they are called, and by no other's name."""
    row = t.organizations.c
    ids: dict[str, int] = {}
    for found in conn.execute(select(t.organizations).where(row.slug.in_(listed))).mappings():
        each = listed[found["slug"]]
        ids[each.slug] = found["id"]
        if any(found[name] != value for name, value in row_of(each).items() if name in _DERIVED):
            raise _Break("derived_edited", each.revision)
    slugs = {id_: slug for slug, id_ in ids.items()}
    for table, parts in PARTS.items():
        names = [name for name in table.c.keys() if name in _DERIVED]  # noqa: SIM118 - its columns
        keys = [table.c.organization_id, *(table.c[name] for name in names)]
        counted: Counter[tuple[Any, ...]] = Counter()
        for some in chunks(slugs):
            stands = select(*keys).where(table.c.organization_id.in_(some))
            counted.update(tuple(each) for each in conn.execute(stands))
        for each in listed.values():
            for made in parts(each, ids):
                counted[made["organization_id"], *(made[name] for name in names)] -= 1
        for key, count in counted.items():
            if count:
                raise _Break("derived_edited", listed[slugs[key[0]]].revision)


def _last_changes(conn: Connection, slugs: list[str]) -> dict[str, Any]:
    """By slug, what the last change has left."""
    row = t.changes.c
    last = select(func.max(row.revision)).where(row.slug.in_(slugs)).group_by(row.slug)
    found = conn.execute(select(row.slug, row.after).where(row.revision.in_(last)))
    return {slug: after for slug, after in found}  # noqa: C416 - rows are no pairs to mypy


def _last_of_others(conn: Connection, listed: Collection[str]) -> list[int]:
    """The revision of the last change of each organization that is not listed."""
    row = t.changes.c
    found = conn.execute(select(row.slug, func.max(row.revision)).group_by(row.slug))
    return [revision for slug, revision in found if slug not in listed]


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
