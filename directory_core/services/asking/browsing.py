"""Leafing through the list by keys: where a page begins is known from the page before it.

A database that is asked for the 5,000th page goes through 4,999 others to find it, and to say how
many there are it goes through all.  So both are remembered for the lists that were leafed through
lately, as long as nothing is published: how many there are, and the name that the next page begins
after.  The last pages are found from the end.
"""

from dataclasses import dataclass, field
from threading import Lock

from cachetools import LRUCache

from directory_core.models import Filters, Organization, Page
from directory_core.models.browsing import page_of
from directory_core.services.counts.directory_counts import DirectoryCounts
from directory_core.storage.repositories.organizations.changes import revision
from directory_core.storage.repositories.organizations.organization_lists import (
    Key,
    known_count,
    known_page,
    stored_count,
    stored_page,
)
from directory_core.storage.store import Reading

_LISTS = 64
_KEYS = 2000
"""Pages of one list whose beginning is remembered."""
_TOP: Key = ("", "")


@dataclass(slots=True)
class _Remembered:
    """What is known of one list at one revision: how long it is, and keys by their place in it."""

    revision: int
    stored: int
    known: int
    keys: dict[int, Key] = field(default_factory=lambda: {0: _TOP})

    def before(self, offset: int) -> tuple[int, Key]:
        """The last place up to `offset` whose key is remembered."""
        place = max(each for each in self.keys if each <= offset)
        return place, self.keys[place]

    def remember(self, offset: int, key: Key) -> None:
        """Keep the key of what stands just before `offset`."""
        if len(self.keys) < _KEYS:
            self.keys[offset] = key


class Browsing:
    """Pages of the list, for any filters.  For any number of threads."""

    def __init__(self, counts: DirectoryCounts) -> None:
        self._counts = counts
        self._lock = Lock()
        self._lists: LRUCache[Filters, _Remembered] = LRUCache(_LISTS)

    def page(self, conn: Reading, filters: Filters, *, page: int, size: int) -> Page[Organization]:
        """A page of the organizations that the filters keep, as `conn` sees them."""
        now = revision(conn)
        with self._lock:
            found = self._lists.get(filters)
        if found is None or found.revision != now:
            found = _Remembered(now, *self._counted(conn, filters))
            with self._lock:
                self._lists[filters] = found
        listed = found

        def read(offset: int, limit: int) -> tuple[Organization, ...]:
            stored = self._stored(conn, filters, listed, offset, limit)
            if len(stored) == limit:
                return stored
            after = max(offset - listed.stored, 0)
            return stored + known_page(conn, filters, offset=after, limit=limit - len(stored))

        return page_of(read, total=listed.stored + listed.known, page=page, size=size)

    def _counted(self, conn: Reading, filters: Filters) -> tuple[int, int]:
        """How many have rows, and how many are merely known."""
        if filters == Filters():
            counted = self._counts.statistics(conn)
            return counted.organizations, counted.known
        return stored_count(conn, filters), known_count(conn, filters)

    def _stored(
        self, conn: Reading, filters: Filters, listed: _Remembered, offset: int, limit: int
    ) -> tuple[Organization, ...]:
        """The part of a page that has rows, read from the nearest place that is known."""
        limit = min(limit, listed.stored - offset)
        if limit <= 0:
            return ()
        with self._lock:
            place, key = listed.before(offset)
        from_end = listed.stored - offset - limit
        if from_end < offset - place:
            rows = stored_page(conn, filters, None, skip=from_end, limit=limit)
        else:
            rows = stored_page(conn, filters, key, skip=offset - place, limit=limit)
        if rows:
            with self._lock:
                listed.remember(offset + len(rows), rows[-1][0])
        return tuple(organization for _, organization in rows)
