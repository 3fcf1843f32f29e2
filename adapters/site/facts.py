"""An organization and its accounts as facts for programs: the shape of the published JSON files.

They are the facts that `carehandles ask --json` gives, drawn from the same values, with what a file
has to say besides: names, place by code, licences, where each account was seen.  docs/library.md
describes the shape; `VERSION` rises when a field changes its meaning.
"""

from datetime import date

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.records import Record, account_record, organization_record
from directory_core import grounds_of
from directory_core.exchange import licences_of
from directory_core.models import (
    Account,
    AccountStatus,
    Organization,
    OrganizationStatus,
)

VERSION = 1


def organization_facts(organization: Organization, words: Words, today: date) -> Record:
    """Everything that is published of an organization."""
    return {
        "version": VERSION,
        **organization_record(organization, words, today),
        "names": [{"text": each.text, "kind": each.kind.value} for each in organization.aliases],
        "city": organization.city,
        "regions": list(organization.regions),
        "countries": list(organization.countries),
        "status": organization.status.value,
        "merged_into": organization.merged_into,
        "listed": organization.is_listing,
        "accounts": [account_facts(each, organization, today) for each in organization.accounts],
        "licences": list(licences_of(organization)),
    }


def account_facts(account: Account, organization: Organization, today: date) -> Record:
    """Everything that is published of an account."""
    evidence = grounds_of(account, organization, today=today).evidence
    return {
        **account_record(account, organization, today),
        "seen_at": evidence.url if evidence else "",
        "licence": evidence.licence if evidence else "",
    }


def linked_data(organization: Organization) -> Record | None:
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
    facts: Record = {
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
