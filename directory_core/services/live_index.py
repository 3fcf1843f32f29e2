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

from directory_core.accounts.lookalikes import Lookalikes, Resemblance, Trick, is_worth_imitating
from directory_core.errors import Fault
from directory_core.lookup import Entry, LookupIndex
from directory_core.models import AccountStatus, Address, Change, Organization, Platform
from directory_core.services.counts.directory_counts import DirectoryCounts
from directory_core.storage.audit_verify import first_load, hash_of, head_of
from directory_core.storage.keys import domain_of
from directory_core.storage.repositories.account_owners import listed_domains, listed_handles
from directory_core.storage.repositories.changes import changes_since, revision
from directory_core.storage.repositories.index_entries import all_entries, entries
from directory_core.storage.repositories.known import known_of
from directory_core.storage.repositories.organization_lists import resolved
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


MOST_TO_APPLY = 1000
"""Changes that are applied as a delta; with more, a small index is sooner built anew."""
_ONE_IN = 20
"""For a large one that is so when more than one organization in so many has changed."""
PATIENCE = 0.25
"""Seconds a question waits for another thread to refresh the index before it asks the old one."""
_TURN, _PAUSE = 16, 0.0001
"""After how many entries, some half a millisecond's work, a build aside lets questions in."""


class LiveIndex:
    """Names and handles of the directory, in memory and up to date.  For any number of threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._index: LookupIndex | None = None
        self._refreshing = Lock()
        self._kept = IndexCache(store)
        self._aside: Thread | None = None
        self._lookalikes = _LiveLookalikes()
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

    def resembling(self, conn: Reading, account: Address | str) -> tuple[Resemblance, ...]:
        """The listed accounts that this address, or bare handle, is like: imitations first.

        The name of somebody's website is their own, and no slip in another's.
        """
        kept = self._lookalikes.at(conn)
        found = kept.handles.find(account)
        if not any(each.imitates and each.how is Trick.LETTER_OFF for each in found):
            return found
        if not kept.websites.has_name(account) and not kept.known(conn).has_name(account):
            return found
        return tuple(each for each in found if each.how is not Trick.LETTER_OFF)

    def resembling_website(self, conn: Reading, host: str) -> tuple[Resemblance, ...]:
        """The websites that the name of a host is like: imitations first, those listed first.

        Of organizations that are merely known, a letter off is not told: hospitals' own websites
        differ by no more.
        """
        kept = self._lookalikes.at(conn)
        listed = kept.websites.find_host(host)
        if any(each.imitates for each in listed):
            return listed
        known = kept.known(conn).find_host(host)
        told = [each for each in known if each.how in _TOLD_OF_KNOWN]
        return tuple(sorted((*listed, *told), key=lambda each: not each.imitates))

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


_TOLD_OF_KNOWN = {Trick.LOOKS_ALIKE, Trick.WORD_ADDED, Trick.SAME_NAME}


class _LiveLookalikes:
    """The listed handles and websites, by which imitations are told.

    They are read without a lock, and what was published since is taken in by whoever comes first;
    meanwhile the others ask what there is.
    """

    def __init__(self) -> None:
        self._refreshing = Lock()
        self._kept: _Kept | None = None

    def at(self, conn: Reading) -> "_Kept":
        """What `conn` sees listed, or what was listed a moment before it."""
        now, kept = revision(conn), self._kept
        if kept is not None and kept.revision >= now:
            return kept
        if not self._refreshing.acquire(blocking=kept is None):
            assert kept is not None  # noqa: S101 - without any we wait for it
            return kept
        try:
            kept = self._kept
            if kept is None or now - kept.revision > MOST_TO_APPLY:
                with unhurried(conn):
                    self._kept = kept = _Kept(conn, now)
            elif kept.revision < now:
                for change in changes_since(conn, kept.revision, limit=MOST_TO_APPLY):
                    kept.take_in(change)
                kept.revision = now
            return kept
        finally:
            self._refreshing.release()


class _Kept:
    """The handles and websites listed at one revision."""

    def __init__(self, conn: Reading, now: int) -> None:
        self.revision = now
        self._known: Lookalikes | None = None
        self.handles = Lookalikes(listed_handles(conn))
        self.websites = Lookalikes(
            (Platform.BLOG, domain, slug) for domain, slug in listed_domains(conn)
        )

    def known(self, conn: Reading) -> Lookalikes:
        """The websites of organizations without an account that are worth imitating."""
        if self._known is None:
            domains = known_of(conn).domains()
            self._known = Lookalikes(
                (Platform.BLOG, domain, slug)
                for domain, slug in domains
                if is_worth_imitating(domain)
            )
        return self._known

    def take_in(self, change: Change) -> None:
        for account in change.before.accounts if change.before else ():
            self.handles.remove(account.platform, account.handle, change.slug)
        for account in change.after.accounts if change.after else ():
            if account.status is not AccountStatus.RETIRED:
                self.handles.add(account.platform, account.handle, change.slug)
        if change.before and (domain := domain_of(change.before.website)):
            self.websites.remove(Platform.BLOG, domain, change.slug)
        if change.after and (domain := domain_of(change.after.website)):
            self.websites.add(Platform.BLOG, domain, change.slug)


def _touched(changes: tuple[Change, ...]) -> set[str]:
    """What may have a new entry: what changed, and what it was merged into, now or before."""
    both = [each for change in changes for each in (change.before, change.after) if each]
    return {change.slug for change in changes} | set(filter(None, map(_merged_into, both)))


def _merged_into(organization: Organization) -> str | None:
    return organization.merged_into
