"""Taking in lists of others: what is new becomes a task, and what contradicts an alarm.

Nothing is listed by a harvest alone.  Only unchanging ids are noted on accounts that are listed
here already, so that a handle in other hands is noticed later.
"""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from directory_core.accounts import AccountKey, same_account_key
from directory_core.domain.sightings import LIST, listed_accounts
from directory_core.models import Account, AccountStatus, NoticeKind, Organization
from directory_core.models.evidence import Sighting, TaskKind
from directory_core.models.harvest import Contrast
from directory_core.services.websites.evidence_tasks import note
from directory_core.storage.repositories.evidence import sightings
from directory_core.storage.repositories.notices import tell_moderators
from directory_core.storage.repositories.organizations import organization_lists, organizations
from directory_core.storage.repositories.organizations.account_owners import owners
from directory_core.storage.repositories.organizations.known import known_of
from directory_core.storage.store import Store
from directory_core.storage.unit_of_work import UnitOfWork


class Harvesting:
    """The service for lists of others, one organization at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_item: dict[str, str] | None = None

    def contrast(self, found: Organization, *, dry_run: bool = False) -> Contrast:
        """What a list says of an organization beside what is listed; unless `dry_run` it is noted.

        New accounts become a task for moderators, another id behind a listed handle an alarm, and
        ids that were not known are noted.  Doing it again changes nothing.
        """
        with self._store.reading() as conn:
            said = _contrast(conn, found, self._slug_of(conn, found))
        if not dry_run and said.slug and (said.new or said.learnt or said.changed):
            self._store.run(lambda uow: _noted(uow, said), repeatable=True)
        return said

    def _slug_of(self, conn: Connection, found: Organization) -> str:
        """The organization here that is meant: by its item, else by an account it lists."""
        if self._by_item is None:
            items = (
                pair for pair in known_of(conn).registered() if pair[0].startswith("wikidata:")
            )
            self._by_item = {item.partition(":")[2]: slug for item, slug in items}
            self._by_item |= organization_lists.by_wikidata(conn)
        if found.wikidata in self._by_item:
            return self._by_item[found.wikidata]
        whose = owners(conn, [same_account_key(each)[1] for each in found.accounts])
        keys = (same_account_key(each) for each in found.accounts if _lives(each))
        slugs = {whose[key] for key in keys if key in whose}
        return slugs.pop() if len(slugs) == 1 else ""


def _contrast(conn: Connection, found: Organization, slug: str) -> Contrast:
    here = organizations.organization(conn, slug) if slug else None
    if here is not None and here.merged_into:
        here = organizations.organization(conn, here.merged_into)
    listed = {same_account_key(each): each for each in listed_accounts(here)} if here else {}
    retired = {same_account_key(each) for each in here.accounts} - set(listed) if here else set()
    whose = owners(conn, [same_account_key(each)[1] for each in found.accounts])
    sorted_out: dict[str, list[Account]] = {}
    for each in found.accounts:
        key = same_account_key(each)
        where = _kind(each, listed.get(key), whose.get(key, ""), here, given_up=key in retired)
        sorted_out.setdefault(where, []).append(each)
    groups = {name: tuple(each) for name, each in sorted_out.items() if name}
    learnt = tuple(
        each
        for each in groups.get("same", ())
        if each.platform_id and not listed[same_account_key(each)].platform_id
    )
    return Contrast(here.slug if here else "", learnt=learnt, **groups)


def _kind(
    each: Account, listed: Account | None, owner: str, here: Organization | None, *, given_up: bool
) -> str:
    """In which group of a contrast an account belongs; in none where there is nothing to say."""
    if not _lives(each):
        return "ended" if listed is not None else ""
    if listed is not None:
        known = listed.platform_id
        return "changed" if known and each.platform_id and known != each.platform_id else "same"
    if owner and (here is None or owner != here.slug):
        return "taken"
    return "" if given_up else "new"


def _lives(account: Account) -> bool:
    return account.status is not AccountStatus.RETIRED


def _noted(uow: UnitOfWork, said: Contrast) -> None:
    before = organizations.to_change(uow, said.slug)
    if said.learnt:
        ids = {same_account_key(each): each.platform_id for each in said.learnt}
        note(uow, before, _with_ids(before, ids))
    if said.new:
        accounts = tuple(_seen(each) for each in said.new)
        sightings.open_task(uow, TaskKind.NEW_ACCOUNTS, said.slug, asked=0, accounts=accounts)
    for each in said.changed:
        facts = {"now": each.platform_id, "source": _page(each)}
        task = sightings.open_task(
            uow, TaskKind.ID_CHANGED, said.slug, asked=0, accounts=(_seen(each),), facts=facts
        )
        if task is not None:
            told = {"slug": said.slug, "task": str(task), "kind": TaskKind.ID_CHANGED.value}
            tell_moderators(uow, NoticeKind.ALARM, told)


def _with_ids(organization: Organization, ids: dict[AccountKey, str]) -> Organization:
    def each_of(accounts: Iterable[Account]) -> Iterable[Account]:
        for each in accounts:
            known = ids.get(same_account_key(each), "")
            yield replace(each, platform_id=known) if known and not each.platform_id else each

    return replace(organization, accounts=tuple(each_of(organization.accounts)))


def _seen(account: Account) -> Sighting:
    return Sighting(
        account.platform,
        account.handle,
        account.url,
        own=True,
        rung=0,
        where=_page(account),
        place=LIST,
        text=account.evidence[0].source if account.evidence else "",
        platform_id=account.platform_id,
    )


def _page(account: Account) -> str:
    return account.evidence[0].url if account.evidence else ""
