"""Organizations into rows: what `assembling` reads back.

`ids` are the row ids of organizations, by slug.
"""

from collections.abc import Iterator
from typing import Any

from directory_core.accounts import same_account_key
from directory_core.models import Account, Organization
from directory_core.storage.documents import evidence_document
from directory_core.storage.keys import domain_of, sorted_as


def row_of(organization: Organization) -> dict[str, Any]:
    """The columns of the organization's own row that change with it."""
    return {
        "name": organization.name,
        "kind": organization.kind.value,
        "city": organization.city,
        "website": organization.website,
        "wikidata": organization.wikidata,
        "note": organization.note,
        "parent": organization.parent,
        "status": organization.status.value,
        "merged_into": organization.merged_into,
        "sorted_as": sorted_as(organization.name),
        "city_as": sorted_as(organization.city),
        "domain": domain_of(organization.website),
    }


def places_of(organization: Organization, ids: dict[str, int]) -> Iterator[dict[str, Any]]:
    """The rows of its countries and regions."""
    for level, values in (("country", organization.countries), ("region", organization.regions)):
        for position, value in enumerate(values):
            yield {
                "organization_id": ids[organization.slug],
                "level": level,
                "value": value,
                "value_as": sorted_as(value),
                "position": position,
            }


def aliases_of(organization: Organization, ids: dict[str, int]) -> Iterator[dict[str, Any]]:
    """The rows of its other names."""
    for position, alias in enumerate(organization.aliases):
        yield {
            "organization_id": ids[organization.slug],
            "text": alias.text,
            "kind": alias.kind.value,
            "position": position,
        }


def accounts_of(organization: Organization, ids: dict[str, int]) -> Iterator[dict[str, Any]]:
    """The rows of its accounts."""
    for position, account in enumerate(organization.accounts):
        yield _account(account) | {
            "organization_id": ids[organization.slug],
            "position": position,
        }


def _account(account: Account) -> dict[str, Any]:
    return {
        "platform": account.platform.value,
        "handle": account.handle,
        "same_as": same_account_key(account)[1],
        "platform_id": account.platform_id,
        "url": account.url,
        "label": account.label,
        "status": account.status.value,
        "since": account.since,
        "last_confirmed": account.last_confirmed,
        "disputed_since": account.disputed_since,
        "evidence": evidence_document(account.evidence),
    }
