"""What must hold when the drive is over, read from the tables, the journals and the venue."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, select

from benchmarks.faults.journal import read
from directory_core import Directory
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import digest
from directory_core.storage.documents import organization_from
from directory_core.storage.repositories.organizations.organizations import organization

CLOSING = {"approve", "approve_with_changes", "reject", "merge"}
PUBLISHING = CLOSING - {"reject"}
FIRST_APPROVAL = "first_approval"
"""What *Approve* leaves behind where a removal wants two moderators."""


@dataclass
class Evidence:
    """Everything that was written down, on either side."""

    conn: Connection
    folder: Path
    slots: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for path in sorted(self.folder.glob("slot-*.jsonl")):
            self.slots += read(path)

    @cached_property
    def events(self) -> dict[str, dict[str, Any]]:
        """Every event that was begun, by key."""
        return {line["begun"]["key"]: line["begun"] for line in self.slots if "begun" in line}

    @cached_property
    def accepted(self) -> dict[str, str]:
        """The submission that an acknowledged event was about, by key."""
        return {line["ack"]: line["id"] for line in self.slots if "ack" in line and "id" in line}

    @cached_property
    def refused(self) -> dict[str, str]:
        """The code of a refusal that was acknowledged, by the event's key."""
        return {line["ack"]: line["refused"] for line in self.slots if "refused" in line}

    @cached_property
    def venue(self) -> list[dict[str, Any]]:
        """What the venue was told, in order."""
        return list(read(self.folder / "venue.jsonl"))

    @cached_property
    def submissions(self) -> dict[int, Row[Any]]:
        """Submissions by the ids of their rows."""
        return {row.id: row for row in self.conn.execute(select(t.submissions))}

    @cached_property
    def decisions(self) -> dict[int, list[Row[Any]]]:
        """Decisions by their submissions' rows, in order."""
        found: defaultdict[int, list[Row[Any]]] = defaultdict(list)
        for row in self.conn.execute(select(t.decisions).order_by(t.decisions.c.id)):
            found[row.submission_id].append(row)
        return found

    @cached_property
    def changes(self) -> Counter[int]:
        """How many changes each decision published."""
        made = select(t.changes.c.decision_id).where(t.changes.c.decision_id.is_not(None))
        return Counter(self.conn.execute(made).scalars())

    @cached_property
    def notices(self) -> list[Row[Any]]:
        """Every notice there ever was."""
        return list(self.conn.execute(select(t.notices).order_by(t.notices.c.id)))


def decided_twice(found: Evidence) -> int:
    """Submissions with a decision upon a decision that nobody had undone."""
    return sum(_twice(rows) for rows in found.decisions.values())


def _twice(rows: list[Row[Any]]) -> bool:
    stands = False
    for row in rows:
        if row.verdict == "undo":
            stands = False
        elif row.verdict in CLOSING:
            if stands:
                return True
            stands = True
    return False


def lost_and_doubled(found: Evidence) -> tuple[int, int]:
    """Acknowledged events without effect, and effects beyond one for each event."""
    effects = _effects(found)
    lost = doubled = 0
    wanted: Counter[tuple[str, str, str]] = Counter()
    keys = set(found.conn.execute(select(t.event_keys.c.key)).scalars())
    for key, id_ in found.accepted.items():
        if digest(key) not in keys:
            lost += 1
        wanted[_effect(found.events[key], id_)] += 1
    for key in found.refused:
        lost += digest(key) not in keys
    for effect, times in wanted.items():
        lost += max(0, times - effects[effect])
        doubled += max(0, effects[effect] - times)
    doubled += sum(times for effect, times in effects.items() if effect not in wanted)
    return lost, doubled


def _effect(event: dict[str, Any], id_: str) -> tuple[str, str, str]:
    """What an event leaves behind: told apart by its text where it has one of its own."""
    do = event["do"]
    if do == "keep_draft":
        return do, "", ""
    text = event["text"] if do in {"reject", "ask", "answer"} else ""
    return do, id_, text


def _effects(found: Evidence) -> Counter[tuple[str, str, str]]:
    ids = {row.id: row.public_id for row in found.submissions.values()}
    effects: Counter[tuple[str, str, str]] = Counter(
        ("submit", row.public_id, "") for row in found.submissions.values()
    )
    for row in found.conn.execute(select(t.exchanges)):
        effects["ask", ids[row.submission_id], row.question] += 1
        if row.answered_at is not None:
            effects["answer", ids[row.submission_id], row.answer] += 1
    for rows in found.decisions.values():
        for row in rows:
            text = row.reason["text"] if row.verdict == "reject" else ""
            pressed = "approve" if row.verdict == FIRST_APPROVAL else row.verdict
            effects[pressed, ids[row.submission_id], text] += 1
    audited = select(t.audit.c.action, t.audit.c.subject, t.audit.c.facts)
    for row in found.conn.execute(audited):
        if row.action == "withdrew":
            effects["withdraw", row.subject, ""] += 1
        elif row.action == "decided" and row.facts["verdict"] == "claim":
            effects["claim", row.subject, ""] += 1
    effects["keep_draft", "", ""] = _drafts_kept(found)
    return effects


def _drafts_kept(found: Evidence) -> int:
    """Drafts that stand, and those that a submission has used up."""
    left = len(found.conn.execute(select(t.drafts.c.id)).all())
    used = sum(
        1
        for key in found.accepted
        if found.events[key]["do"] == "submit" and found.events[key]["draft"]
    )
    return left + used


def undelivered(found: Evidence) -> int:
    """Notices that were owed and never written, never settled, or never said in the venue."""
    return _owed(found) + sum(1 for row in found.notices if row.settled_at is None) + _unsaid(found)


def _owed(found: Evidence) -> int:
    had = Counter((row.submission_id, row.kind) for row in found.notices)
    missing = 0
    asked = Counter(found.conn.execute(select(t.exchanges.c.submission_id)).scalars())
    for id_, rows in found.decisions.items():
        ends = sum(row.verdict in CLOSING or row.verdict == "undo" for row in rows)
        published = sum(row.verdict in PUBLISHING and found.changes[row.id] > 0 for row in rows)
        missing += max(0, ends - had[id_, "outcome"])
        missing += max(0, published - had[id_, "published"])
    for id_, times in asked.items():
        missing += max(0, times - had[id_, "question"])
    return missing


def _unsaid(found: Evidence) -> int:
    said = {line["n"] for line in found.venue}
    spoken = {(row.kind, row.submission_id, row.room_id) for row in found.notices if row.id in said}
    return sum(
        (row.kind, row.submission_id, row.room_id) not in spoken
        if row.why == "covered"
        else row.id not in said
        for row in found.notices
        if row.settled_at is not None
    )


def sent_twice(found: Evidence) -> int:
    """Cards that stand twice in a room, and other messages that were posted again."""
    posts = [line for line in found.venue if not line["e"]]
    cards = Counter((line["s"], line["room"]) for line in posts if line["k"] == "card")
    others = Counter(line["n"] for line in posts if line["k"] != "card")
    return sum(times - 1 for counted in (cards, others) for times in counted.values())


def stale_cards(found: Evidence) -> int:
    """Cards whose submission has moved on from what the venue shows, and cards that are missing."""
    shown = {line["m"]: line["v"] for line in found.venue}
    rows = list(found.conn.execute(select(t.cards)))
    stale = sum(
        not row.version_drawn == shown[row.message] == found.submissions[row.submission_id].version
        for row in rows
    )
    return stale + 2 * len(found.submissions) - len(rows)


def published_wrongly(found: Evidence) -> int:
    """Approvals that published twice, or not at all though there was something new to list."""
    wrong = 0
    for id_, rows in found.decisions.items():
        fresh = found.submissions[id_].kind == "new_organization"
        for row in rows:
            if row.verdict in PUBLISHING:
                times = found.changes[row.id]
                wrong += times > 1 or (fresh and times == 0)
    return wrong


def shelf_differs(found: Evidence) -> int:
    """Organizations that are not what their last change says, and gaps between revisions."""
    last: dict[str, Any] = {}
    revisions = []
    for row in found.conn.execute(select(t.changes).order_by(t.changes.c.revision)):
        last[row.slug] = row.after
        revisions.append(row.revision)
    differs = sum(
        organization(found.conn, slug) != (organization_from(after) if after else None)
        for slug, after in last.items()
    )
    return differs + (revisions != list(range(1, len(revisions) + 1)))


def faults_of_ours(found: Evidence) -> list[str]:
    """What was raised that is neither a refusal nor trouble with the database."""
    return [line["fault"] for line in found.slots if "fault" in line]


def state_digest(conn: Connection) -> str:
    """A digest of every row of every table but the leases."""
    parts = []
    for table in t.metadata.sorted_tables:
        if table.name != "leases":
            order = list(table.primary_key.columns)
            rows = conn.execute(select(table).order_by(*order))
            parts.append(digest("\n".join(repr(tuple(row)) for row in rows)))
    return digest("".join(parts))


def verify(directory: Directory, folder: Path) -> dict[str, Any]:
    """Every figure of the report that the end of a drive can tell."""
    with directory._store.reading() as conn:
        found = Evidence(conn, folder)
        lost, doubled = lost_and_doubled(found)
        figures = {
            "submissions": len(found.submissions),
            "events acknowledged": len(found.accepted) + len(found.refused),
            "of them refused": len(found.refused),
            "refusals": dict(Counter(found.refused.values()).most_common()),
            "closing decisions": sum(
                row.verdict in CLOSING for rows in found.decisions.values() for row in rows
            ),
            "undone": sum(row.verdict == "undo" for r in found.decisions.values() for row in r),
            "changes published": sum(found.changes.values()),
            "messages into the venue": len(found.venue),
            "submissions decided more than once": decided_twice(found),
            "acknowledged changes lost": lost,
            "changes made twice": doubled,
            "notices never delivered": undelivered(found),
            "messages sent twice": sent_twice(found),
            "cards out of date": stale_cards(found),
            "approvals not published exactly once": published_wrongly(found),
            "organizations unlike their last change": shelf_differs(found),
            "faults of ours": faults_of_ours(found)[:5],
            "trouble seen by workers": dict(
                Counter(line["unusable"] for line in found.slots if "unusable" in line)
            ),
        }
    audit = directory.operating.verify_audit()
    return figures | {"audit rows": audit.rows, "audit chain broken": audit.why}
