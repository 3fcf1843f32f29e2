"""Loading a file, or the directory that ships: planned first, then written in one transaction.

A row is added, changed, or left as it is; it is kept from loading where a moderator changed the
organization here, where somebody else lists one of its accounts, or where it names an organization
that does not exist.  A row that falls out keeps its accounts and may be somebody's parent, so
what remains is looked at again until nothing more falls out.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from directory_core.accounts import AccountKey, same_account_key
from directory_core.domain.sightings import carried
from directory_core.exchange import Problem, ProblemCode, Row, record_of
from directory_core.exchange.problems import LoadReport
from directory_core.models import AccountStatus, Organization
from directory_core.services.loading.load_matching import Numbered, joined, slugs_of
from directory_core.storage.audit_chain import digest
from directory_core.storage.repositories.organizations.account_owners import owners
from directory_core.storage.repositories.organizations.changes import (
    Progress,
    keep_digests,
    loaded_digests,
    revision,
    write_all,
)
from directory_core.storage.repositories.organizations.organizations import row_ids, stored
from directory_core.storage.store import Reading, Store
from directory_core.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Existing:
    """What the directory holds of what the rows speak of.

    `organizations` and `loaded` (the digest of what was loaded last) are by slug; `owners` has the
    slug of whoever lists an account; `known` are slugs that exist.
    """

    organizations: Mapping[str, Organization]
    loaded: Mapping[str, str]
    owners: Mapping[AccountKey, str]
    known: Collection[str]


@dataclass(slots=True)
class Plan:
    """The rows that will be written, and what became of the others."""

    writes: dict[str, Numbered] = field(default_factory=dict)
    added: int = 0
    unchanged: int = 0
    agreed: list[Organization] = field(default_factory=list)
    """What the file says just as a moderator made it here: from now on, it is as loaded."""
    kept: list[tuple[int, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def content_digest(organization: Organization) -> str:
    """A digest of everything an organization says, apart from its revision: SHA-256, in hex."""
    record = json.dumps(record_of(organization), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(record.encode()).hexdigest()


def account_keys(organization: Organization) -> Iterator[AccountKey]:
    """The accounts that an organization claims, as what makes them the same."""
    for account in organization.accounts:
        if account.status is not AccountStatus.RETIRED:
            yield same_account_key(account)


def references(organization: Organization) -> dict[str, str]:
    """The organizations this one names, by the field that names them."""
    named = {"parent": organization.parent, "merged_into": organization.merged_into}
    return {column: slug for column, slug in named.items() if slug}


def planned(rows: Collection[Numbered], existing: Existing) -> Plan:
    """What loading `rows` would do to a directory that stands like that."""
    plan = Plan()
    for number, given in rows:
        slug = given.slug
        before = existing.organizations.get(slug)
        organization = carried(given, before) if before else given
        now = content_digest(before) if before else ""
        if before and now == content_digest(organization):
            plan.unchanged += 1
            if now != existing.loaded.get(slug):
                plan.agreed.append(organization)
        elif before and now != existing.loaded.get(slug):
            plan.kept.append((number, slug))
        else:
            plan.writes[slug] = (number, organization)
    while problems := list(_problems(plan, existing)):
        for slug, problem in problems:
            plan.writes.pop(slug, None)
            plan.problems.append(problem)
    plan.added = sum(slug not in existing.organizations for slug in plan.writes)
    return plan


def _problems(plan: Plan, existing: Existing) -> Iterator[tuple[str, Problem]]:
    owners = {key: slug for key, slug in existing.owners.items() if slug not in plan.writes}
    for slug, (number, organization) in plan.writes.items():
        for key in account_keys(organization):
            owner = owners.setdefault(key, slug)
            if owner != slug:
                facts = {"value": f"{key[0]}: {key[1]}", "owner": owner}
                yield slug, Problem(number, "accounts", ProblemCode.ACCOUNT_TAKEN, facts)
        for column, named in references(organization).items():
            if named not in plan.writes and named not in existing.known:
                code = ProblemCode.NO_SUCH_ORGANIZATION
                yield slug, Problem(number, column, code, {"value": named})


@dataclass(slots=True)
class Loading:
    """A file on its way in.

    `origin` is that of its changes: `load` or `shipped`.
    """

    source: str
    origin: str
    sound: list[Numbered] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ignored: tuple[str, ...] = ()
    named: list[Numbered] = field(default_factory=list)
    """Those whose slug was made of their name: whether they are listed is yet to be seen."""

    def read(self, rows: Iterable[Row]) -> None:
        """Take in the rows, before the database is asked for anything."""
        for row in rows:
            self.ignored += row.ignored
            if row.organization is None:
                self.problems += row.problems
            elif row.made_slug:
                self.named.append((row.number, row.organization))
            else:
                self.sound.append((row.number, row.organization))

    def look(self, store: Store) -> LoadReport:
        """What loading would do; changes nothing."""
        with store.reading(patient=True) as conn:
            rows = self._rows(conn)
            plan = planned(rows, self._existing(conn, rows))
            return self._report(plan, revision(conn), written=False)

    def write(self, uow: UnitOfWork, *, strict: bool, progress: Progress | None) -> LoadReport:
        """Load what is sound; nothing at all where `strict` finds a problem."""
        rows = self._rows(uow.conn)
        existing = self._existing(uow.conn, rows)
        plan = planned(rows, existing)
        refused = strict and bool(plan.problems or self.problems)
        if not refused:
            _keep_digests(uow, plan.agreed)
        if plan.writes and not refused:
            self._write(uow, plan, existing, progress)
        now = revision(uow.conn) + len(uow.changes)
        return self._report(plan, now, written=not refused)

    def _write(
        self, uow: UnitOfWork, plan: Plan, existing: Existing, progress: Progress | None
    ) -> None:
        after = [organization for _, organization in plan.writes.values()]
        write_all(uow, after, progress)
        for each in after:
            uow.publish(existing.organizations.get(each.slug), each, origin=self.origin)
        digests = _keep_digests(uow, after)
        changed = len(after) - plan.added
        content = digest("\n".join(digests))
        uow.audit("loaded", self.source[-64:], added=plan.added, changed=changed, content=content)

    def _rows(self, conn: Reading) -> list[Numbered]:
        """All rows, those without a slug of their own joined to who is listed under that name."""
        if not self.named:
            return self.sound
        slugs = {slug for _, each in self.named for slug in slugs_of(each)}
        taken = {each.slug for _, each in self.sound}
        return [*self.sound, *joined(self.named, stored(conn, slugs), taken)]

    def _existing(self, conn: Reading, rows: Collection[Numbered]) -> Existing:
        slugs = {each.slug for _, each in rows}
        keys = {key for _, each in rows for _, key in account_keys(each)}
        named = {slug for _, each in rows for slug in references(each).values()}
        return Existing(
            organizations=stored(conn, slugs),
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
            ignored=self.ignored,
            revision=revision,
        )


def _keep_digests(uow: UnitOfWork, organizations: Iterable[Organization]) -> list[str]:
    """Remember the digests of what was loaded, and give them in that order."""
    digests = {each.slug: content_digest(each) for each in organizations}
    keep_digests(uow, digests.items())
    return list(digests.values())
