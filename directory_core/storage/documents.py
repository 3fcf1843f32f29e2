"""Values as JSON documents: what proposals, reasons and change rows hold.

pydantic reads the models' own types, so a field that is added needs nothing here; a document
written before it was added reads with its default.
"""

import json
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

from directory_core.models import Evidence, Organization, Proposal, Reason, WebsiteOrigin
from directory_core.storage.audit_chain import digest
from directory_core.storage.database.engine import storable_document

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Document = dict[str, Any]


@cache
def _adapter(kind: Any) -> "TypeAdapter[Any]":
    """How pydantic reads and writes `kind`, prepared when it is first needed: it takes a while."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - most who ask read no document

    return TypeAdapter(kind)


@cache
def make_ready() -> None:
    """Prepare what documents are written with: it is long work where others wait for one's turn."""
    for kind in (Organization, Proposal, Reason):
        _adapter(kind)


def organization_document(organization: Organization) -> Document:
    """An organization as JSON values."""
    document: Document = _adapter(Organization).dump_python(
        organization, mode="json", exclude={"former"}
    )
    return document


def organization_from(document: Document) -> Organization:
    """The organization that was written."""
    read: Organization = _adapter(Organization).validate_python(document)
    return read


def origin_document(origin: WebsiteOrigin | None) -> Document | None:
    """Where a website is known from, as JSON values."""
    return asdict(origin) if origin else None


def proposal_document(proposal: Proposal) -> Document:
    """A proposal as JSON values; its fields tell which of the kinds it is."""
    document: Document = _adapter(Proposal).dump_python(proposal, mode="json")
    return document


def document_digest(document: Document) -> str:
    """A digest that stands for a document as it is stored, in the audit log."""
    return digest(json.dumps(document, sort_keys=True, ensure_ascii=False))


def proposal_digests(proposal: Proposal) -> tuple[str, str]:
    """Digests that stand for what a proposal says, with its note and without, in the audit log.

    The note is what goes where a person is forgotten; all else of it can still be attested then.
    """
    document = storable_document(proposal_document(proposal))
    return document_digest(document), document_digest(document | {"note": ""})


def proposal_from(document: Document) -> Proposal:
    """The proposal that was written."""
    read: Proposal = _adapter(Proposal).validate_python(document)
    return read


def reason_document(reason: Reason | None) -> Document | None:
    """A reason as JSON values."""
    if reason is None:
        return None
    document: Document = _adapter(Reason).dump_python(reason, mode="json")
    return document


def reason_from(document: Document | None) -> Reason | None:
    """The reason that was written."""
    return None if document is None else _adapter(Reason).validate_python(document)


def evidence_document(evidence: tuple[Evidence, ...]) -> list[Document]:
    """Evidence as JSON values."""
    documents: list[Document] = _adapter(tuple[Evidence, ...]).dump_python(evidence, mode="json")
    return documents


def evidence_from(documents: list[Document]) -> tuple[Evidence, ...]:
    """The evidence that was written."""
    read: tuple[Evidence, ...] = _adapter(tuple[Evidence, ...]).validate_python(documents)
    return read
