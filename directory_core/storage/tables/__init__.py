"""The tables.  Every promise of the design rests on these columns and constraints.

`head` is one row that holds the revision of the directory and the head of the audit chain; it is
locked as the last step of each writing transaction, so revisions have no gaps and are committed
in order.
People stand apart from everything they did: other tables hold their surrogate id alone, so a
person can be forgotten while the audit chain stays whole.
"""

from directory_core.storage.tables.columns import Moment, metadata
from directory_core.storage.tables.evidence import (
    followers,
    looks,
    ownership_proofs,
    sightings,
    tasks,
)
from directory_core.storage.tables.organizations import (
    accounts,
    aliases,
    audit,
    changes,
    head,
    migration,
    migrations,
    organizations,
    places,
)
from directory_core.storage.tables.people import (
    blocks,
    drafts,
    event_keys,
    identities,
    inbox,
    link_codes,
    moves,
    people,
    rooms,
    tokens,
)
from directory_core.storage.tables.submissions import (
    asked,
    cards,
    decisions,
    exchanges,
    leases,
    notices,
    submissions,
)

__all__ = [
    "Moment",
    "accounts",
    "aliases",
    "asked",
    "audit",
    "blocks",
    "cards",
    "changes",
    "decisions",
    "drafts",
    "event_keys",
    "exchanges",
    "followers",
    "head",
    "identities",
    "inbox",
    "leases",
    "link_codes",
    "looks",
    "metadata",
    "migration",
    "migrations",
    "moves",
    "notices",
    "organizations",
    "ownership_proofs",
    "people",
    "places",
    "rooms",
    "sightings",
    "submissions",
    "tasks",
    "tokens",
]
