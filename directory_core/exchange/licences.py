"""Which facts may be given on, by the licence that each piece of evidence names.

A fact is nobody's property, but a list may be: what came from a list that states no licence, or one
that wants whatever is made of it under the same licence again, is shown and not handed out in
bulk.  What moderators and our own reading of websites found is the operator's.
"""

import re
from dataclasses import replace
from enum import StrEnum

from directory_core.models.organizations import Account, Evidence, EvidenceKind, Organization

_SHARE_ALIKE = re.compile(r"\b(BY-(NC-)?SA|SA|ODbL|GFDL|A?GPL)\b", re.IGNORECASE)
_UNSTATED = re.compile(
    r"\b(no|none|without|unknown)\b.*\b(licen[cs]e|stated)\b|^none$", re.IGNORECASE
)


class Terms(StrEnum):
    """What a licence allows."""

    OPEN = "open"
    SHARE_ALIKE = "share_alike"
    UNSTATED = "unstated"


def terms_of(evidence: Evidence) -> Terms:
    """What the licence of one piece of evidence allows."""
    if not evidence.licence:
        return Terms.UNSTATED if evidence.kind is EvidenceKind.REGISTRY else Terms.OPEN
    if _SHARE_ALIKE.search(evidence.licence):
        return Terms.SHARE_ALIKE
    return Terms.UNSTATED if _UNSTATED.search(evidence.licence) else Terms.OPEN


def given_on(organization: Organization) -> Organization | None:
    """An organization with those accounts, and of each that evidence, that may be given on.

    None where all its accounts have to stay: its name may come from the same list.
    """
    accounts = tuple(kept for each in organization.accounts if (kept := _given_on(each)))
    if organization.accounts and not accounts:
        return None
    return replace(organization, accounts=accounts)


def held_back(organization: Organization) -> tuple[Account, ...]:
    """The accounts that may not be given on."""
    return tuple(each for each in organization.accounts if _given_on(each) is None)


def licences_of(organization: Organization) -> tuple[str, ...]:
    """The licences under which facts of an organization came, each once."""
    every = (each.licence for account in organization.accounts for each in account.evidence)
    return tuple(dict.fromkeys(licence for licence in every if licence))


def _given_on(account: Account) -> Account | None:
    open_ones = tuple(each for each in account.evidence if terms_of(each) is Terms.OPEN)
    return replace(account, evidence=open_ones) if open_ones else None
