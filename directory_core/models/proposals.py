"""What people propose, and what checking it brings up."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory_core.models.organizations import Alias, Kind, Organization, Platform


@dataclass(frozen=True, slots=True)
class ProposedAccount:
    """An account as somebody proposes it: parsed, so canonical, with the label they gave."""

    platform: Platform
    handle: str
    url: str
    label: str = ""
    platform_id: str = ""


@dataclass(frozen=True, slots=True)
class NewOrganization:
    """An organization that is not listed yet, with its accounts."""

    name: str
    kind: Kind
    accounts: tuple[ProposedAccount, ...]
    aliases: tuple[Alias, ...] = ()
    city: str = ""
    region: str = ""
    country: str = ""
    website: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class MoreAccounts:
    """More accounts for an organization that is listed."""

    slug: str
    accounts: tuple[ProposedAccount, ...]
    note: str = ""


class CorrectableField(StrEnum):
    """What of a listed organization a person may propose to correct."""

    NAME = "name"
    KIND = "kind"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    WEBSITE = "website"
    ALIAS = "alias"
    """One more name people use."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A field of a listed organization that should say something else."""

    slug: str
    field: CorrectableField
    value: str
    note: str = ""


class AccountProblem(StrEnum):
    """What may be wrong with a listed account."""

    DEAD = "dead"
    NOT_THEIRS = "not_theirs"
    HIJACKED = "hijacked"


@dataclass(frozen=True, slots=True)
class Report:
    """A listed account is dead, not theirs, or taken over.  Approving it retires the account."""

    slug: str
    platform: Platform
    handle: str
    problem: AccountProblem
    note: str = ""


Proposal = NewOrganization | MoreAccounts | Correction | Report


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a proposal: the field, a code, and facts to word it with."""

    field: str
    code: str
    facts: tuple[tuple[str, str], ...] = ()


class Alike(StrEnum):
    """The reason to take a proposed organization for a listed one, the strongest first."""

    ACCOUNT = "account"
    WEBSITE = "website"
    NAME_AND_CITY = "name_and_city"
    NAME_AND_REGION = "name_and_region"
    NAME = "name"
    SIMILAR_NAME = "similar_name"


@dataclass(frozen=True, slots=True)
class Likeness:
    """A listed or known organization that a proposal may be about, and why.

    `about` is what both have: the handle, the website's domain, or the listed name.
    """

    organization: Organization
    why: Alike
    about: str = ""


@dataclass(frozen=True, slots=True)
class RefusedBefore:
    """A submission that said the same and was rejected: when, and the code of the reason."""

    submission: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What checking a proposal brought up.

    A proposal with `problems` cannot be submitted.  `near_duplicates` are listed organizations it
    may be about; `pending_duplicates` are the ids of submissions that say much the same, and
    `refused_before` those that were rejected.  `warnings` do not stop a submission; moderators see
    them (a lookalike handle, say), and confirm them before they publish it.
    """

    problems: tuple[Problem, ...] = ()
    near_duplicates: tuple[Likeness, ...] = ()
    pending_duplicates: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()
    refused_before: tuple[RefusedBefore, ...] = ()
