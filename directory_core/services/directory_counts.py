"""Counts of the directory that are kept up, not counted anew.

A million organizations take seconds to count, and are counted whenever somebody looks at the
statistics or a machine at the metrics.  So they are counted once; after that, what was published
since is added and taken away.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from threading import Lock

from directory_core.models import (
    AccountStatus,
    Change,
    Organization,
    OrganizationStatus,
    Statistics,
)
from directory_core.storage.repositories.changes import changes_since, revision
from directory_core.storage.repositories.decisions import verdicts_since
from directory_core.storage.repositories.known import KnownOrganizations, known_of
from directory_core.storage.repositories.organization_queries import ranked, statistics
from directory_core.storage.store import Reading, unhurried

MOST_TO_APPLY = 1000
"""Changes that are added up; after more, everything is counted anew."""


class DirectoryCounts:
    """What the directory holds, and what was decided, as counts.  For any number of threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._revision = -1
        self._counted: dict[str, Counter[str]] = {}
        self._known = 0
        self._decided: Counter[str] = Counter()
        self._last_decision = 0

    def statistics(self, conn: Reading) -> Statistics:
        """Counts of the organizations that stand, and of their accounts, as `conn` sees them."""
        now = revision(conn)
        with self._lock:
            if now < self._revision:
                return statistics(conn)  # a transaction that began before what was counted
            if self._revision < 0 or now - self._revision > MOST_TO_APPLY:
                self._count(conn)
            elif self._revision < now:
                self._add(changes_since(conn, self._revision, limit=MOST_TO_APPLY), known_of(conn))
            self._revision = now
            return self._stated()

    def decisions(self, conn: Reading) -> Mapping[str, int]:
        """How often each verdict was given."""
        with self._lock:
            settled, last, recent = verdicts_since(conn, self._last_decision)
            self._decided.update(settled)
            self._last_decision = last
            return self._decided + Counter(recent)

    def _count(self, conn: Reading) -> None:
        with unhurried(conn):
            found = statistics(conn)
        self._known = found.known
        self._counted = {
            "platform": Counter(dict(found.by_platform)),
            "country": Counter(dict(found.by_country)),
            "kind": Counter(dict(found.by_kind)),
        }

    def _add(self, changes: tuple[Change, ...], known: KnownOrganizations) -> None:
        for change in changes:
            if (change.before is None) != (change.after is None) and change.slug in known:
                self._known += -1 if change.after else 1
            for organization, by in ((change.before, -1), (change.after, 1)):
                for what, value in _counting(organization):
                    self._counted[what][value] += by

    def _stated(self) -> Statistics:
        by = {what: ranked((+counted).items()) for what, counted in self._counted.items()}
        return Statistics(
            organizations=self._counted["kind"].total(),
            accounts=self._counted["platform"].total(),
            known=self._known,
            by_platform=by["platform"],
            by_country=by["country"],
            by_kind=by["kind"],
        )


def _counting(organization: Organization | None) -> Iterator[tuple[str, str]]:
    """What an organization adds to the counts: nothing, where it does not stand."""
    if organization is None or organization.status is not OrganizationStatus.ACTIVE:
        return
    yield "kind", organization.kind.value
    for country in organization.countries:
        yield "country", country
    for account in organization.accounts:
        if account.status is not AccountStatus.RETIRED:
            yield "platform", account.platform.value
