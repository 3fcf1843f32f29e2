"""What the operator does: load, dump, audit, and ask how the directory is."""

from collections.abc import Iterable, Iterator

from directory_core import data
from directory_core.exchange import Row
from directory_core.exchange.problems import LoadReport
from directory_core.models import Change, Filters, Organization, Rules
from directory_core.models.operating import AuditReport, Health, Notice, Snapshot
from directory_core.services.live_index import LiveIndex
from directory_core.services.loading.bulk_load import Loading
from directory_core.storage.audit_verify import head_of, verified
from directory_core.storage.health import health_of, is_current
from directory_core.storage.repositories.organizations.changes import (
    Progress,
    changes_since,
    keep_shipped,
    load_alone,
    news,
    revision,
    shipped_digest,
)
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.repositories.organizations.organizations import all_organizations
from directory_core.storage.store import Store
from directory_core.storage.unit_of_work import UnitOfWork


class Operating:
    """The operator's service.  What is done here is audited as the operator's doing."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index

    def load(
        self,
        rows: Iterable[Row],
        *,
        source: str,
        dry_run: bool = False,
        strict: bool = False,
        progress: Progress | None = None,
    ) -> LoadReport:
        """Load organizations in one transaction; loading the same again changes nothing.

        Organizations that a moderator changed here are reported and left alone.  Rows with
        problems are reported and left out; with `strict` one problem keeps everything out.
        `source` names the file in the audit log; `progress` hears of rows written.
        """
        loading = Loading(source, origin="load")
        loading.read(rows)
        if dry_run:
            return loading.look(self._store)
        return self._store.run(
            lambda uow: loading.write(uow, strict=strict, progress=progress), patient=True
        )

    def ship(self) -> LoadReport:
        """Load the directory that comes with this program, unless it was loaded before."""
        with self._store.reading() as conn:
            if shipped_digest(conn) == data.shipped_digest():
                return LoadReport(_SHIPPED, written=False)

        def work(uow: UnitOfWork) -> LoadReport:
            load_alone(uow)
            if shipped_digest(uow.conn) == data.shipped_digest():
                return LoadReport(_SHIPPED, written=False)
            loading = Loading(_SHIPPED, origin="shipped")
            loading.read(Row(number, each) for number, each in enumerate(data.shipped(), 1))
            report = loading.write(uow, strict=False, progress=None)
            keep_shipped(uow, data.shipped_digest())
            return report

        return self._store.run(work, repeatable=True, patient=True)

    def dump(self) -> Iterator[Organization]:
        """Every organization, in the order of slugs, from one consistent state."""
        with self._store.reading(patient=True) as conn:
            yield from all_organizations(conn)

    def snapshot(self, *, at: int | None = None) -> Snapshot:
        """The whole directory, from one consistent state: as it is, or was at an earlier revision.

        The head, the news, the figures and what is merely known are always today's.
        """
        with self._store.reading() as conn:
            found = {each.slug: each for each in all_organizations(conn)}
            now = revision(conn)
            if at is not None and at < now:
                _go_back(found, changes_since(conn, at, limit=now))
            known = known_of(conn).listed(Filters(), (), offset=0, limit=_MOST_KNOWN)
            found = {each.slug: each for each in known} | found
            return Snapshot(
                now if at is None else at,
                head_of(conn),
                tuple(found[slug] for slug in sorted(found)),
                tuple(reversed(list(news(conn, offset=0, limit=_MOST_NEWS)))),
                self._index.counts.figures(conn, self._store.clock().date()),
            )

    def notices(self) -> tuple[Notice, ...]:
        """The lists that facts come from, with the words that their licences ask for."""
        return data.notices()

    def audit_head(self) -> str:
        """Where the audit chain stands, as a short text to keep elsewhere: `number:hash`."""
        with self._store.reading() as conn:
            return head_of(conn)

    def verify_audit(self, head: str = "") -> AuditReport:
        """Whether the audit chain holds, and still holds the row that `head` names.

        Without a head that was kept elsewhere, edits, removals and reordering are found; only with
        one, that the chain was cut short or computed anew.
        """
        with self._store.reading(patient=True) as conn:
            return verified(conn, head)

    def health(self) -> Health:
        """How the directory is.

        Raises:
            DatabaseUnusable: the database can't be reached or read.
        """
        with self._store.reading() as conn:
            counts = self._index.counts
            listed, decided = counts.statistics(conn).organizations, counts.decisions(conn)
            return health_of(conn, organizations=listed, decisions=decided)

    def is_current(self) -> bool:
        """Whether the database answers, with this version's schema.

        Raises:
            DatabaseUnusable: the database can't be reached or read.
        """
        with self._store.reading() as conn:
            return is_current(conn)


def _go_back(found: dict[str, Organization], later: Iterable[Change]) -> None:
    """Take back what was published later."""
    for change in reversed(tuple(later)):
        if change.before is None:
            found.pop(change.slug, None)
        else:
            found[change.slug] = change.before


_SHIPPED = "shipped"
_MOST_KNOWN = 1_000_000
_MOST_NEWS = 20_000
"""Changes in a snapshot; of more, the newest."""
