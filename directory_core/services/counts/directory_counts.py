"""Counts of the directory that are kept up, not counted anew.

A million organizations take seconds to count, and are counted whenever somebody looks at the
statistics or a machine at the metrics.  So they are counted once; after that, what was published
since is added and taken away.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from threading import Lock

from directory_core.domain.evidence import Age, age_of
from directory_core.models import (
    AccountStatus,
    Change,
    Organization,
    OrganizationStatus,
    Statistics,
)
from directory_core.storage.repositories.organizations.changes import (
    accounts_gained,
    changes_since,
    revision,
)
from directory_core.storage.repositories.organizations.known import KnownOrganizations, known_of
from directory_core.storage.repositories.organizations.organization_lists import ranked, statistics
from directory_core.storage.repositories.submissions.decisions import verdicts_since, waiting_times
from directory_core.storage.store import Reading, unhurried

MOST_TO_APPLY = 1000
"""Changes that are added up; after more, everything is counted anew."""
LATELY = 1000
"""Decisions that tell how long a submission waits, the newest."""
_COUNTED = (
    "by_platform", "by_country", "by_kind", "by_state", "by_age", "known_by_country",
    "known_by_state",
)  # fmt: skip
"""What is counted one by one, by the names of `Statistics`."""


class DirectoryCounts:
    """What the directory holds, and what was decided, as counts.  For any number of threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._revision = -1
        self._counted: dict[str, Counter[str]] = {}
        self._gained: Counter[str] = Counter()
        self._last_news = 0
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

    def figures(self, conn: Reading, today: date) -> Statistics:
        """The same, with what has to do with time: how old the knowledge is, growth, waits."""
        found = self.statistics(conn)
        ages: Counter[str] = Counter()
        for day, count in found.by_age:
            ages[age_of(day, today).value] += count
        waits = sorted(waiting_times(conn, newest=LATELY))
        return replace(
            found,
            by_age=tuple((age.value, ages[age.value]) for age in Age),
            growth=self._growth(conn, found.accounts, today),
            median_wait=waits[len(waits) // 2] if waits else None,
        )

    def _growth(self, conn: Reading, accounts: int, today: date) -> tuple[tuple[str, int], ...]:
        """How many accounts were listed at the end of each month, the last one being today's."""
        with self._lock:
            for number, month, gained in accounts_gained(conn, self._last_news):
                self._gained[month] += gained
                self._last_news = number
            gained_in = dict(self._gained)
        ends: list[tuple[str, int]] = []
        for month in reversed(_months(min(gained_in, default=""), f"{today:%Y-%m}")):
            ends.append((month, accounts))
            accounts -= gained_in.get(month, 0)
        return tuple(reversed(ends))

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
        self._counted = {what: Counter(dict(getattr(found, what))) for what in _COUNTED}

    def _add(self, changes: tuple[Change, ...], known: KnownOrganizations) -> None:
        for change in changes:
            if (change.before is None) != (change.after is None) and change.slug in known:
                self._add_known(known.organizations([change.slug])[change.slug], change)
            for organization, by in ((change.before, -1), (change.after, 1)):
                for what, value in _counting(organization):
                    self._counted[what][value] += by

    def _add_known(self, organization: Organization, change: Change) -> None:
        """One that was merely known has a row now, or has none any more."""
        by = -1 if change.after else 1
        self._counted["known_by_country"]["".join(organization.countries[:1])] += by
        if "US" in organization.countries:
            self._counted["known_by_state"].update(dict.fromkeys(organization.regions, by))

    def _stated(self) -> Statistics:
        counted = self._counted
        return Statistics(
            organizations=counted["by_kind"].total(),
            accounts=counted["by_platform"].total(),
            known=counted["known_by_country"].total(),
            by_platform=ranked((+counted["by_platform"]).items()),
            by_country=ranked((+counted["by_country"]).items()),
            by_kind=ranked((+counted["by_kind"]).items()),
            by_state=ranked((+counted["by_state"]).items()),
            known_by_country=ranked((+counted["known_by_country"]).items()),
            known_by_state=ranked((+counted["known_by_state"]).items()),
            by_age=ranked((+counted["by_age"]).items()),
        )


def _counting(organization: Organization | None) -> Iterator[tuple[str, str]]:
    """What an organization adds to the counts: nothing, where it does not stand."""
    if organization is None or organization.status is not OrganizationStatus.ACTIVE:
        return
    yield "by_kind", organization.kind.value
    for country in organization.countries:
        yield "by_country", country
    if "US" in organization.countries:
        for region in organization.regions:
            yield "by_state", region
    for account in organization.accounts:
        if account.status is not AccountStatus.RETIRED:
            yield "by_platform", account.platform.value
            yield "by_age", account.last_confirmed or ""


def _months(first: str, last: str) -> list[str]:
    """Every month from the first to the last, as `2026-11`; the last alone where none is before."""
    year, month = int(last[:4]), int(last[5:])
    found = [last]
    while first and found[-1] > first:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        found.append(f"{year:04}-{month:02}")
    return found[::-1]
