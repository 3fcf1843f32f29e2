"""Organizations as plain records, the shape that JSON has: strings, lists and dicts.

Fields are those of `models.organizations`, without `revision`, which belongs to the database that
counts it.  What is empty, or `active`, is left out.  A date is as exact as it is known.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from directory_core.models.organizations import (
    Account,
    AccountStatus,
    Alias,
    Evidence,
    EvidenceKind,
    Kind,
    NameKind,
    Organization,
    OrganizationStatus,
    Platform,
    WebsiteOrigin,
)

Record = Mapping[str, Any]


class Answer(StrEnum):
    """What a field says that asks yes or no; blank is no."""

    YES = "yes"


def record_of(organization: Organization) -> dict[str, Any]:
    """The record of `organization`; `organization_from` takes it back."""
    return _filled(
        slug=organization.slug,
        name=organization.name,
        kind=organization.kind.value,
        aliases=[{"text": alias.text, "kind": alias.kind.value} for alias in organization.aliases],
        city=organization.city,
        regions=list(organization.regions),
        countries=list(organization.countries),
        website=organization.website,
        **_origin_record(organization.website_origin),
        wikidata=organization.wikidata,
        ids=[f"{scheme}:{value}" for scheme, value in organization.ids],
        note=organization.note,
        parent=organization.parent,
        status=_unless_active(organization.status),
        merged_into=organization.merged_into,
        accounts=[_account_record(account) for account in organization.accounts],
    )


def _origin_record(origin: WebsiteOrigin | None) -> dict[str, Any]:
    if origin is None:
        return {}
    return {
        "website_source": origin.source,
        "website_as_of": origin.as_of,
        "website_confirmed": Answer.YES.value if origin.confirmed else "",
    }


def _account_record(account: Account) -> dict[str, Any]:
    disputed = account.disputed_since
    return _filled(
        platform=account.platform.value,
        handle=account.handle,
        url=account.url,
        label=account.label,
        platform_id=account.platform_id,
        status=_unless_active(account.status),
        evidence=[_evidence_record(evidence) for evidence in account.evidence],
        since=account.since,
        last_confirmed=account.last_confirmed,
        disputed_since=disputed.isoformat() if disputed else None,
        checked=account.checked,
        missing_since=account.missing_since,
        until=account.until,
        replaced_by=account.replaced_by,
    )


def _evidence_record(evidence: Evidence) -> dict[str, Any]:
    return _filled(
        kind=evidence.kind.value,
        source=evidence.source,
        licence=evidence.licence,
        as_of=evidence.as_of,
        url=evidence.url,
    )


def _unless_active(status: AccountStatus | OrganizationStatus) -> str:
    return "" if status.value == "active" else status.value


def _filled(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def organization_from(record: Record) -> Organization:
    """The organization of a record that is known to be sound: one that we wrote, or have examined.

    Raises:
        KeyError, ValueError: the record is not sound after all.
    """
    get = record.get
    return Organization(
        slug=record["slug"],
        name=record["name"],
        kind=Kind(record["kind"]),
        aliases=tuple(Alias(a["text"], NameKind(a["kind"])) for a in get("aliases", ())),
        city=get("city", ""),
        regions=tuple(get("regions", ())),
        countries=tuple(get("countries", ())),
        website=get("website", ""),
        website_origin=_origin_from(record),
        wikidata=get("wikidata", ""),
        ids=tuple(map(_id_from, get("ids", ()))),
        note=get("note", ""),
        parent=get("parent"),
        status=OrganizationStatus(get("status", OrganizationStatus.ACTIVE)),
        merged_into=get("merged_into"),
        accounts=tuple(map(_account_from, get("accounts", ()))),
    )


def _origin_from(record: Record) -> WebsiteOrigin | None:
    source = record.get("website_source")
    confirmed = record.get("website_confirmed") == Answer.YES
    return WebsiteOrigin(source, record.get("website_as_of"), confirmed) if source else None


def _id_from(text: str) -> tuple[str, str]:
    scheme, _, value = text.partition(":")
    return scheme, value


def _account_from(record: Record) -> Account:
    get = record.get
    disputed = get("disputed_since")
    return Account(
        platform=Platform(record["platform"]),
        handle=record["handle"],
        url=get("url", ""),
        label=get("label", ""),
        platform_id=get("platform_id", ""),
        status=AccountStatus(get("status", AccountStatus.ACTIVE)),
        evidence=tuple(map(_evidence_from, get("evidence", ()))),
        since=get("since"),
        last_confirmed=get("last_confirmed"),
        disputed_since=datetime.fromisoformat(disputed) if disputed else None,
        checked=get("checked"),
        missing_since=get("missing_since"),
        until=get("until"),
        replaced_by=get("replaced_by", ""),
    )


def _evidence_from(record: Record) -> Evidence:
    get = record.get
    return Evidence(
        kind=EvidenceKind(record["kind"]),
        source=record["source"],
        licence=get("licence", ""),
        as_of=get("as_of"),
        url=get("url", ""),
    )
