"""Values as JSON documents: what proposals, reasons and change rows hold.

pydantic reads the models' own types, so a field that is added needs nothing here; a document
written before it was added reads with its default.
"""

import json
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter

from directory_core.models import Evidence, Organization, Proposal, Reason, WebsiteOrigin
from directory_core.storage.audit_chain import digest

Document = dict[str, Any]

_organization = TypeAdapter(Organization)
_proposal: TypeAdapter[Proposal] = TypeAdapter(Proposal)
_reason = TypeAdapter(Reason)
_evidence = TypeAdapter(tuple[Evidence, ...])


def organization_document(organization: Organization) -> Document:
    """An organization as JSON values."""
    document: Document = _organization.dump_python(organization, mode="json")
    return document


def organization_from(document: Document) -> Organization:
    """The organization that was written."""
    return _organization.validate_python(document)


def origin_document(origin: WebsiteOrigin | None) -> Document | None:
    """Where a website is known from, as JSON values."""
    return asdict(origin) if origin else None


def proposal_document(proposal: Proposal) -> Document:
    """A proposal as JSON values; its fields tell which of the kinds it is."""
    document: Document = _proposal.dump_python(proposal, mode="json")
    return document


def proposal_digest(proposal: Proposal) -> str:
    """A digest that stands for what a proposal says, in the audit log."""
    return digest(json.dumps(proposal_document(proposal), sort_keys=True, ensure_ascii=False))


def proposal_from(document: Document) -> Proposal:
    """The proposal that was written."""
    return _proposal.validate_python(document)


def reason_document(reason: Reason | None) -> Document | None:
    """A reason as JSON values."""
    if reason is None:
        return None
    document: Document = _reason.dump_python(reason, mode="json")
    return document


def reason_from(document: Document | None) -> Reason | None:
    """The reason that was written."""
    return None if document is None else _reason.validate_python(document)


def evidence_document(evidence: tuple[Evidence, ...]) -> list[Document]:
    """Evidence as JSON values."""
    documents: list[Document] = _evidence.dump_python(evidence, mode="json")
    return documents


def evidence_from(documents: list[Document]) -> tuple[Evidence, ...]:
    """The evidence that was written."""
    return _evidence.validate_python(documents)
