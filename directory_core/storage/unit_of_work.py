"""A transaction in hand, and the seal that closes it."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from directory_core.models import Organization
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import AuditRow, FactValue, changes_digest, link
from directory_core.storage.database.engine import storable, storable_document
from directory_core.storage.documents import Document, organization_document


@dataclass(slots=True)
class UnitOfWork:
    """A transaction: its connection, its one moment, who acts, and what it has to seal.

    `actor` is a person's surrogate id; None stands for the operator or the program itself.
    """

    conn: Connection
    now: datetime
    actor: int | None = None
    entries: list[tuple[str, str, dict[str, FactValue]]] = field(default_factory=list)
    changes: list[Document] = field(default_factory=list)
    notices: list[Document] = field(default_factory=list)
    """What somebody is to hear: rows that are written together at the end."""

    def audit(self, action: str, subject: str, /, **facts: FactValue) -> None:
        """Note what the person at hand does; it joins the chain when the transaction is sealed."""
        self.entries.append((action, storable(subject)[:64], storable(facts)))

    def publish(
        self,
        before: Organization | None,
        after: Organization | None,
        *,
        origin: str,
        decision_id: int | None = None,
    ) -> None:
        """Note that an organization changed; the repository writes the organization's own rows.

        `before` is None for a new one, and `after` for one that is taken off the repository.

        `origin` is `decision`, `undo`, `load`, `shipped` or `safety`.
        """
        subject = after or before
        if subject is None:
            raise ValueError("nothing became nothing")
        self.changes.append(
            {
                "slug": subject.slug,
                "before": None if before is None else organization_document(before),
                "after": None if after is None else organization_document(after),
                "at": self.now,
                "origin": origin,
                "decision_id": decision_id,
            }
        )

    def seal(self) -> None:
        """Lock the head, number the changes, chain the audit rows: the last step of each write."""
        if self.notices:
            self.conn.execute(insert(t.notices), self.notices)
        if not self.entries and not self.changes:
            return
        head = self.conn.execute(select(t.head).with_for_update()).one()
        revision = self._number(head.revision)
        seq, last = self._chain(head.audit_seq, head.audit_hash)
        values = {"revision": revision, "audit_seq": seq, "audit_hash": last}
        self.conn.execute(update(t.head).values(values))

    def _number(self, revision: int) -> int:
        if not self.changes:
            return revision
        for change in self.changes:
            revision += 1
            change["revision"] = revision
            if change["after"] is not None:
                change["after"]["revision"] = revision
        one = t.organizations.c.slug == bindparam("of")
        numbers = [{"of": each["slug"], "revision": each["revision"]} for each in self.changes]
        self.conn.execute(update(t.organizations).where(one), numbers)
        self.conn.execute(insert(t.changes), self.changes)
        self._bind()
        return revision

    def _bind(self) -> None:
        """Have the audit row of this transaction vouch for its changes."""
        if self.entries:
            facts = self.entries[-1][2]
            facts["since"] = self.changes[0]["revision"]
            facts["until"] = self.changes[-1]["revision"]
            facts["changes"] = changes_digest(
                {**each, **{side: storable_document(each[side]) for side in ("before", "after")}}
                for each in self.changes
            )

    def _chain(self, seq: int, last: str) -> tuple[int, str]:
        rows = []
        for action, subject, facts in self.entries:
            seq += 1
            entry = AuditRow(seq, self.now, self.actor, action, subject, facts)
            previous, last = last, link(last, entry)
            rows.append(
                {
                    "seq": seq,
                    "at": self.now,
                    "actor": self.actor,
                    "action": action,
                    "subject": subject,
                    "facts": facts,
                    "previous": previous,
                    "hash": last,
                }
            )
        if rows:
            self.conn.execute(insert(t.audit), rows)
        return seq, last
