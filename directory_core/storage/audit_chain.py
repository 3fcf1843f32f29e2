"""The audit chain: each row carries the hash of the one before.

What is hashed is the row in canonical JSON (sorted keys, no spaces, UTF-8), so that anybody
can check a dump with any language.  Facts hold codes, ids and digests, never what people typed.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

GENESIS = "0" * 64
"""What the first row carries as the hash before it."""

FactValue = str | int | bool | None


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One action: who (a surrogate id; None is the operator or the program), on what, and facts."""

    seq: int
    at: datetime
    actor: int | None
    action: str
    subject: str
    facts: Mapping[str, FactValue]


def digest(text: str) -> str:
    """A digest that stands for a text in the audit log: SHA-256, in hex."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def changes_digest(changes: Iterable[Mapping[str, Any]]) -> str:
    """The digest that binds change rows to the audit row of their transaction: SHA-256, in hex.

    It is over one line of canonical JSON for each: revision, slug, before and after.
    """
    hashed = hashlib.sha256()
    for change in changes:
        said = {name: change[name] for name in ("revision", "slug", "before", "after")}
        hashed.update(_canonical(said).encode(errors="surrogatepass") + b"\n")
    return hashed.hexdigest()


def link(previous: str, row: AuditRow) -> str:
    """The hash of one audit row: SHA-256 over the row and the hash before it, in hex."""
    said = asdict(row) | {
        "at": row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "facts": dict(row.facts),
        "previous": previous,
    }
    return digest(_canonical(said))


def _canonical(said: Mapping[str, Any]) -> str:
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
