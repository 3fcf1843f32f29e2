"""An organization and its accounts as facts for programs: the shape of the published JSON files.

Dates and rungs are told, ages are not: a file says the same as long as its organization does.
`docs/library.md` describes the shape; `VERSION` rises when a field changes its meaning.
"""

from typing import Any

from adapters.chat.i18n.names import region_name
from directory_core.exchange import licences_of
from directory_core.models import (
    Account,
    AccountStatus,
    Evidence,
    EvidenceKind,
    Organization,
    OrganizationStatus,
    PartialDate,
)

VERSION = 1
Facts = dict[str, Any]


def organization_facts(organization: Organization) -> Facts:
    """Everything that is published of an organization."""
    return {
        "version": VERSION,
        "slug": organization.slug,
        "name": organization.name,
        "kind": organization.kind.value,
        "names": [{"text": each.text, "kind": each.kind.value} for each in organization.aliases],
        "place": {
            "city": organization.city,
            "regions": [
                {"code": each, "name": region_name(each, organization.countries)}
                for each in organization.regions
            ],
            "countries": list(organization.countries),
        },
        "ids": dict(organization.ids) | _wikidata(organization),
        "website": organization.website,
        "website_confirmed": organization.website_confirmed,
        "status": organization.status.value,
        "merged_into": organization.merged_into,
        "listed": organization.is_listing,
        "accounts": [account_facts(each, organization) for each in organization.accounts],
        "licences": list(licences_of(organization)),
    }


def account_facts(account: Account, organization: Organization) -> Facts:
    """Everything that is published of an account."""
    best = max(account.evidence, key=lambda each: _weight(each, organization), default=None)
    disputed = account.disputed_since
    return {
        "platform": account.platform.value,
        "handle": account.handle,
        "url": "" if disputed else account.url,
        "label": account.label,
        "assessment": assessment(account),
        "rung": rung(best, organization) if best else 0,
        "as_of": (best.as_of if best else None) or account.last_confirmed,
        "source": best.source if best else "",
        "seen_at": best.url if best else "",
        "licence": best.licence if best else "",
        "disputed_since": disputed.date().isoformat() if disputed else None,
    }


def last_known(account: Account) -> PartialDate | None:
    """When an account was last known to hold, by anything that is known of it."""
    dates = [each.as_of for each in account.evidence] + [account.last_confirmed]
    return max((day for day in dates if day), default=None)


def assessment(account: Account) -> str:
    """What is said of an account that is in the directory."""
    if account.status is AccountStatus.RETIRED:
        return "given_up"
    return "disputed" if account.disputed_since else "listed"


def rung(evidence: Evidence, organization: Organization) -> int:
    """The step of the evidence ladder that one piece of evidence reaches."""
    match evidence.kind:
        case EvidenceKind.MODERATOR:
            return 1
        case EvidenceKind.WEBSITE if organization.website_confirmed:
            return 2
        case _:
            return 0


def linked_data(organization: Organization) -> Facts | None:
    """An organization in the words of schema.org; None of one that is no more."""
    if organization.status is not OrganizationStatus.ACTIVE:
        return None
    same = [each.url for each in organization.accounts if each.url and is_shown_plainly(each)]
    if organization.wikidata:
        same.append(f"https://www.wikidata.org/wiki/{organization.wikidata}")
    address = {
        "@type": "PostalAddress",
        "addressLocality": organization.city,
        "addressRegion": ", ".join(organization.regions[:1]),
        "addressCountry": ", ".join(organization.countries[:1]),
    }
    facts = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": organization.name,
        "alternateName": [each.text for each in organization.aliases],
        "url": organization.website if organization.website_confirmed else "",
        "sameAs": same,
        "address": {name: value for name, value in address.items() if value},
    }
    return {name: value for name, value in facts.items() if value}


def is_shown_plainly(account: Account) -> bool:
    """Whether an account may be linked without a warning."""
    return account.status is AccountStatus.ACTIVE and account.disputed_since is None


def _wikidata(organization: Organization) -> dict[str, str]:
    return {"wikidata": organization.wikidata} if organization.wikidata else {}


def _weight(evidence: Evidence, organization: Organization) -> tuple[int, str]:
    return rung(evidence, organization), evidence.as_of or ""
