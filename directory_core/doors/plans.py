"""What loading some rows would do: decided before anything is written, with plain values.

A row is added, changed, or left as it is; it is kept from loading where a moderator changed the
organization here, where somebody else lists one of its accounts, or where it names an organization
that does not exist.  A row that falls out keeps its accounts and may be somebody's parent, so
what remains is looked at again until nothing more falls out.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from directory_core.accounts import AccountKey, same_account_key
from directory_core.exchange import Problem, ProblemCode, record_of
from directory_core.models import AccountStatus, Organization

Numbered = tuple[int, Organization]
"""A row's number and what it holds."""


@dataclass(frozen=True, slots=True)
class Standing:
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


def planned(rows: Collection[Numbered], standing: Standing) -> Plan:
    """What loading `rows` would do to a directory that stands like that."""
    plan = Plan()
    for number, organization in rows:
        slug = organization.slug
        before = standing.organizations.get(slug)
        now = content_digest(before) if before else ""
        if before and now == content_digest(organization):
            plan.unchanged += 1
            if now != standing.loaded.get(slug):
                plan.agreed.append(organization)
        elif before and now != standing.loaded.get(slug):
            plan.kept.append((number, slug))
        else:
            plan.writes[slug] = (number, organization)
    while problems := list(_problems(plan, standing)):
        for slug, problem in problems:
            plan.writes.pop(slug, None)
            plan.problems.append(problem)
    plan.added = sum(slug not in standing.organizations for slug in plan.writes)
    return plan


def _problems(plan: Plan, standing: Standing) -> Iterator[tuple[str, Problem]]:
    owners = {key: slug for key, slug in standing.owners.items() if slug not in plan.writes}
    for slug, (number, organization) in plan.writes.items():
        for key in account_keys(organization):
            owner = owners.setdefault(key, slug)
            if owner != slug:
                facts = {"value": f"{key[0]}: {key[1]}", "owner": owner}
                yield slug, Problem(number, "accounts", ProblemCode.ACCOUNT_TAKEN, facts)
        for column, named in references(organization).items():
            if named not in plan.writes and named not in standing.known:
                code = ProblemCode.NO_SUCH_ORGANIZATION
                yield slug, Problem(number, column, code, {"value": named})
