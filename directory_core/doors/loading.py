"""Loading a file, or the directory that ships: planned first, then written in one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from directory_core.doors.plans import (
    Numbered,
    Plan,
    Standing,
    account_keys,
    content_digest,
    planned,
    references,
)
from directory_core.exchange import Problem, Row
from directory_core.models import Organization
from directory_core.models.operating import LoadReport
from directory_core.storage.chain import digest
from directory_core.storage.loading import (
    Progress,
    keep_digests,
    loaded_digests,
    write_all,
)
from directory_core.storage.revisions import revision
from directory_core.storage.shelf import organizations, owners, row_ids
from directory_core.storage.store import Reading, Store
from directory_core.storage.writing import Writing


@dataclass(slots=True)
class Loading:
    """A file on its way in.

    `origin` is that of its changes: `load` or `shipped`.
    """

    source: str
    origin: str
    sound: list[Numbered] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, rows: Iterable[Row]) -> None:
        """Take in the rows, before the database is asked for anything."""
        for row in rows:
            if row.organization is None:
                self.problems += row.problems
            else:
                self.sound.append((row.number, row.organization))

    def look(self, store: Store) -> LoadReport:
        """What loading would do; changes nothing."""
        with store.reading() as conn:
            plan = planned(self.sound, self._standing(conn))
            return self._report(plan, revision(conn), written=False)

    def write(self, hand: Writing, *, strict: bool, progress: Progress | None) -> LoadReport:
        """Load what is sound; nothing at all where `strict` finds a problem."""
        standing = self._standing(hand.conn)
        plan = planned(self.sound, standing)
        refused = strict and bool(plan.problems or self.problems)
        if not refused:
            _keep_digests(hand, plan.agreed)
        if plan.writes and not refused:
            self._write(hand, plan, standing, progress)
        now = revision(hand.conn) + len(hand.changes)
        return self._report(plan, now, written=not refused)

    def _write(
        self, hand: Writing, plan: Plan, standing: Standing, progress: Progress | None
    ) -> None:
        after = [organization for _, organization in plan.writes.values()]
        write_all(hand, after, progress)
        for each in after:
            hand.publish(standing.organizations.get(each.slug), each, origin=self.origin)
        digests = _keep_digests(hand, after)
        changed = len(after) - plan.added
        content = digest("\n".join(digests))
        hand.audit("loaded", self.source[-64:], added=plan.added, changed=changed, content=content)

    def _standing(self, conn: Reading) -> Standing:
        slugs = {each.slug for _, each in self.sound}
        keys = {key for _, each in self.sound for _, key in account_keys(each)}
        named = {slug for _, each in self.sound for slug in references(each).values()}
        return Standing(
            organizations=organizations(conn, slugs),
            loaded=loaded_digests(conn, slugs),
            owners=owners(conn, keys),
            known=row_ids(conn, named),
        )

    def _report(self, plan: Plan, revision: int, *, written: bool) -> LoadReport:
        problems = sorted((*self.problems, *plan.problems), key=lambda each: each.row)
        return LoadReport(
            source=self.source,
            written=written,
            added=plan.added,
            changed=len(plan.writes) - plan.added,
            unchanged=plan.unchanged,
            kept=tuple(plan.kept),
            problems=tuple(problems),
            revision=revision,
        )


def _keep_digests(hand: Writing, organizations: Iterable[Organization]) -> list[str]:
    """Remember the digests of what was loaded, and give them in that order."""
    digests = {each.slug: content_digest(each) for each in organizations}
    keep_digests(hand, digests.items())
    return list(digests.values())
