"""The lookalikes that follow the change rows: which accounts and websites somebody may imitate."""

from threading import Lock

from directory_core.accounts.alike.lookalikes import Lookalikes
from directory_core.accounts.alike.resemblances import Resemblance, Trick, is_worth_imitating
from directory_core.models import AccountStatus, Address, Change, Platform
from directory_core.services.at_revision import AtRevision
from directory_core.storage.keys import domain_of
from directory_core.storage.repositories.organizations.account_owners import (
    listed_domains,
    listed_handles,
)
from directory_core.storage.repositories.organizations.changes import changes_since, revision
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.store import Reading, unhurried

MOST_TO_APPLY = 1000
"""Changes that are taken in one by one; with more, a small index is sooner built anew."""
_MOST_KEPT = 256
"""Addresses whose answers are kept while nothing is published."""
_TOLD_OF_KNOWN = {Trick.LOOKS_ALIKE, Trick.WORD_ADDED, Trick.SAME_NAME}


class LiveLookalikes:
    """The listed handles and websites, by which imitations are told.

    They are read without a lock, and what was published since is taken in by whoever comes first;
    meanwhile the others ask what there is.
    """

    def __init__(self) -> None:
        self._refreshing = Lock()
        self._kept: _Kept | None = None
        self._answers: AtRevision[Address | str, tuple[Resemblance, ...]] = AtRevision(_MOST_KEPT)

    def resembling(self, conn: Reading, account: Address | str) -> tuple[Resemblance, ...]:
        """The listed accounts that this address, or bare handle, is like: imitations first.

        The name of somebody's website is their own, and no slip in another's.
        """
        kept = self._at(conn)
        return self._answers.get(kept.revision, account, lambda: self._likely(conn, kept, account))

    def _likely(
        self, conn: Reading, kept: "_Kept", account: Address | str
    ) -> tuple[Resemblance, ...]:
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
        kept = self._at(conn)
        listed = kept.websites.find_host(host)
        if any(each.imitates for each in listed):
            return listed
        known = kept.known(conn).find_host(host)
        told = [each for each in known if each.how in _TOLD_OF_KNOWN]
        return tuple(sorted((*listed, *told), key=lambda each: not each.imitates))

    def _at(self, conn: Reading) -> "_Kept":
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
