"""The index that follows the change rows: each question sees what the last transaction published.

A question is asked within a reading transaction.  The index first takes in what was published up
to that transaction's revision, by this process or any other, and then answers from memory.
Few changes are applied as a delta; after many, or where the index has grown untidy, it is
built anew: aside, while questions go on.

A large directory's index is kept beside its SQLite file, so that a start need not build it.  What
is kept names the row of the audit log that was the last when it was built, and carries a digest
that is keyed with that row's hash: so it counts only where the database still has that row, and
where nobody has touched it.  Organizations are kept from question to question
while nothing is published: putting one together takes four statements.

With the known organizations comes an index of them and of the listings that ship, ready made; a
database that began with those listings starts from it.
"""

import hashlib
import hmac
import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from functools import partial
from glob import escape
from pathlib import Path
from threading import Lock, Thread
from time import sleep

from directory_core.accounts import AccountKey
from directory_core.errors import Fault
from directory_core.lookup import Entry, LookupIndex, Ranking
from directory_core.models import Account, Change, Organization
from directory_core.services.at_revision import AtRevision
from directory_core.services.counts.directory_counts import DirectoryCounts
from directory_core.services.live_lookalikes import MOST_TO_APPLY, LiveLookalikes
from directory_core.storage.audit_verify import first_load, hash_of, head_of
from directory_core.storage.repositories.organizations.changes import changes_since, revision
from directory_core.storage.repositories.organizations.index_entries import all_entries, entries
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.repositories.organizations.organization_lists import holders, resolved
from directory_core.storage.store import Reading, Store, unhurried

LARGE = 10_000
"""Organizations from which on an index is worth keeping: fewer are built within a second."""
_DIGITS = 32
"""Digits of the keyed digest that a file's name carries."""


class IndexCache:
    """Where the index of one database is kept; nowhere for a server's database."""

    def __init__(self, store: Store) -> None:
        self._file = store.file

    def fetch(self, conn: Reading) -> LookupIndex | None:
        """The index that was kept for this very database, as it stood then; None without one."""
        edition = known_of(conn).about("edition")
        for path in self._paths():
            seq, _, digest = path.name.rpartition(".names-")[2].partition("-")
            key = hash_of(conn, int(seq)) if seq.isdigit() else None
            if key is not None and hmac.compare_digest(_digest(path, key + edition), digest):
                return LookupIndex.load(path)
        return None

    def keep(self, index: LookupIndex, head: str, edition: str = "") -> None:
        """Keep a large index that was built when the audit chain stood at `head`.

        `edition` is that of the known organizations in it.  Where there is no room for the index,
        or no right to write, it is not kept.
        """
        if self._file is None or len(index) < LARGE:
            return
        seq, _, key = head.partition(":")
        with suppress(OSError):
            draft = self._file.with_name(f"{self._file.name}.names-draft-{os.getpid()}")
            index.save(draft)
            path = self._file.with_name(
                f"{self._file.name}.names-{seq}-{_digest(draft, key + edition)}"
            )
            draft.replace(path)
            for other in self._paths():
                if other != path:
                    other.unlink(missing_ok=True)

    def _paths(self) -> Iterator[Path]:
        if self._file is None:
            return iter(())
        return self._file.parent.glob(f"{escape(self._file.name)}.names-*")


def _digest(path: Path, key: str) -> str:
    """The digest of a file under a key: HMAC with SHA-256, in hex; empty for no file."""
    try:
        with path.open("rb") as file:
            made = hashlib.file_digest(file, lambda: hmac.new(key.encode(), digestmod="sha256"))
    except OSError:
        return ""
    return made.hexdigest()[:_DIGITS]


MOST = 5000
"""Organizations kept; with more than that all are let go, so that memory has a bound."""


class OrganizationCache:
    """What was read at the newest revision seen.  For any number of threads."""

    def __init__(self) -> None:
        self._kept: tuple[int, dict[str, Organization]] = (-1, {})

    def resolved(self, conn: Reading, slugs: Collection[str]) -> dict[str, Organization]:
        """By slug, the organizations asked for, or those they were merged into."""
        kept = self._at(revision(conn))
        wanted = list(dict.fromkeys(slugs))
        if missing := [slug for slug in wanted if slug not in kept]:
            kept |= resolved(conn, missing)
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


_ONE_IN = 20
"""A large index is built anew when more than one organization in so many has changed."""
PATIENCE = 0.25
"""Seconds a question waits for another thread to refresh the index before it asks the old one."""
_TURN, _PAUSE = 16, 0.0001
"""After how many entries, some half a millisecond's work, a build aside lets questions in."""
_MOST_KEPT = 256
"""Names and addresses whose answers are kept while nothing is published."""


class LiveIndex:
    """Names and handles of the directory, in memory and up to date.  For any number of threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._index: LookupIndex | None = None
        self._refreshing = Lock()
        self._kept = IndexCache(store)
        self._aside: Thread | None = None
        self.lookalikes = LiveLookalikes()
        self._ranked: AtRevision[tuple[str, int], Ranking] = AtRevision(_MOST_KEPT)
        self._held: AtRevision[tuple[tuple[AccountKey, ...], str], list[tuple[str, Account]]] = (
            AtRevision(_MOST_KEPT)
        )
        self.organizations = OrganizationCache()
        self.counts = DirectoryCounts()

    def names(self, conn: Reading) -> LookupIndex:
        """The index, with everything that `conn` sees published."""
        now = revision(conn)
        index = self._index
        if index is not None and index.revision >= now:
            return index
        if not self._refreshing.acquire(timeout=-1 if index is None else PATIENCE):
            assert index is not None  # noqa: S101 - without an index we wait for it
            return index
        try:
            return self._refreshed(conn, now)
        finally:
            self._refreshing.release()

    def ranked(self, conn: Reading, words: str, limit: int) -> Ranking:
        """Who is meant by `words`; a sentence is tried for names before it is asked."""
        index = self.names(conn)
        return self._ranked.get(
            index.revision, (words, limit), lambda: index.ask(words, limit=limit)
        )

    def held(
        self, conn: Reading, keys: tuple[AccountKey, ...], platform_id: str = ""
    ) -> list[tuple[str, Account]]:
        """Slug and account of whoever lists, or listed, an account with one of these keys."""
        return self._held.get(
            revision(conn),
            (keys, platform_id),
            lambda: holders(conn, keys, platform_id=platform_id),
        )

    def close(self) -> None:
        """Wait for what is being done aside."""
        with self._refreshing:
            aside = self._aside
        if aside is not None:
            aside.join()

    def _refreshed(self, conn: Reading, now: int) -> LookupIndex:
        index = self._index or self._kept.fetch(conn) or shipped_index(conn)
        if index is None or not 0 <= now - index.revision <= _most_to_apply(index):
            with unhurried(conn):
                index = LookupIndex.build(all_entries(conn), revision=now)
            edition = known_of(conn).about("edition")
            self._do_aside(partial(self._kept.keep, index, head_of(conn), edition))
        elif index.revision < now:
            changes = changes_since(conn, index.revision, limit=_most_to_apply(index))
            touched = _touched(changes)
            index.apply(entries(conn, touched).items(), revision=now)
        self._index = index
        if index.untidy:
            self._do_aside(self._rebuild)
        return index

    def _do_aside(self, work: Callable[[], None]) -> None:
        """Do something on another thread, unless something is being done there."""
        if self._aside is None or not self._aside.is_alive():
            self._aside = Thread(target=work, name="index-aside", daemon=True)
            self._aside.start()

    def _rebuild(self) -> None:
        """Build anew and swap; what was published meanwhile is applied by the next question."""
        # Where the database can't be read the old index serves on, and the next change tries again.
        with suppress(Fault), self._store.reading(patient=True) as conn:
            fresh = LookupIndex.build(in_turns(all_entries(conn)), revision=revision(conn))
            self._index = fresh
            self._kept.keep(fresh, head_of(conn), known_of(conn).about("edition"))


def shipped_index(conn: Reading) -> LookupIndex | None:
    """The index that ships, where this database began with the listings that are in it.

    Those were its first changes, so whatever was changed since is applied as usual.
    """
    known = known_of(conn)
    content, count = first_load(conn)
    if known.index is None or not content or content != known.about("listings"):
        return None
    return LookupIndex.load(known.index, revision=count)


def _most_to_apply(index: LookupIndex) -> int:
    return max(MOST_TO_APPLY, len(index) // _ONE_IN)


def in_turns(entries: Iterable[Entry]) -> Iterator[Entry]:
    """`entries`, with pauses in which other threads come to their turn.

    The interpreter has a thread that works on end hold up every other one for 5 ms at a time.
    """
    for at, entry in enumerate(entries):
        if at % _TURN == 0:
            sleep(_PAUSE)
        yield entry


def _touched(changes: tuple[Change, ...]) -> set[str]:
    """What may have a new entry: what changed, and what it was merged into, now or before."""
    both = [each for change in changes for each in (change.before, change.after) if each]
    return {change.slug for change in changes} | set(filter(None, map(_merged_into, both)))


def _merged_into(organization: Organization) -> str | None:
    return organization.merged_into
