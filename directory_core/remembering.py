"""Organizations as they stand, kept from one question to the next while nothing is published.

Putting an organization together takes four statements, and busy chats ask for the same ones.  Each
change of an organization has a revision, so what was read at a revision stands until the next.
"""

from collections.abc import Collection

from directory_core.models import Organization
from directory_core.storage.browsing import standing
from directory_core.storage.revisions import revision
from directory_core.storage.store import Reading

MOST = 5000
"""Organizations kept; with more than that all are let go, so that memory has a bound."""


class Remembered:
    """What was read at the newest revision seen.  For any number of threads."""

    def __init__(self) -> None:
        self._kept: tuple[int, dict[str, Organization]] = (-1, {})

    def standing(self, conn: Reading, slugs: Collection[str]) -> dict[str, Organization]:
        """By slug, the organizations asked for, or those they were merged into."""
        kept = self._at(revision(conn))
        wanted = list(dict.fromkeys(slugs))
        if missing := [slug for slug in wanted if slug not in kept]:
            kept |= standing(conn, missing)
        return {slug: kept[slug] for slug in wanted if slug in kept}

    def _at(self, now: int) -> dict[str, Organization]:
        """What is kept of revision `now`; a transaction that began before it keeps for itself."""
        known, kept = self._kept
        if known == now and len(kept) <= MOST:
            return kept
        fresh: dict[str, Organization] = {}
        if known <= now:
            self._kept = (now, fresh)
        return fresh
