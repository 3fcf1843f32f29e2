"""What becomes of the list when a moderator decides on what websites say, and back again."""

from collections.abc import Iterable
from dataclasses import replace

from directory_core.accounts import same_account_key
from directory_core.domain.publishing import Stamp, with_accounts, without_account
from directory_core.domain.sightings import LIST, with_proofs
from directory_core.domain.undoing import taken_back
from directory_core.errors import SecondNeeded, TaskClosed
from directory_core.models import (
    Account,
    Evidence,
    EvidenceKind,
    Organization,
    PartialDate,
    Person,
    ProposedAccount,
    Rules,
)
from directory_core.models.evidence import EvidenceTask, Sighting, TaskKind
from directory_core.services.authorization import removal_needs_two
from directory_core.services.loading.bulk_load import content_digest
from directory_core.storage.repositories.evidence import sightings
from directory_core.storage.repositories.organizations import organizations
from directory_core.storage.repositories.organizations.changes import keep_digests, loaded_digests
from directory_core.storage.repositories.people.identities import all_ids
from directory_core.storage.repositories.submissions.decisions import change_at, changes_after
from directory_core.storage.unit_of_work import UnitOfWork


def note(uow: UnitOfWork, before: Organization, after: Organization) -> None:
    """Write what a look has seen of an organization's accounts; that is no news to people.

    Nor is it a change of somebody's: what was as loaded may still be loaded anew.
    """
    if after == before:
        return
    was = loaded_digests(uow.conn, (before.slug,)).get(before.slug)
    organizations.put(uow, after, before=before)
    uow.publish(before, after, origin="look")
    uow.audit("noted_seen", after.slug)
    if was and was == content_digest(before):
        keep_digests(uow, ((after.slug, content_digest(after)),))


def publish_task(uow: UnitOfWork, task: EvidenceTask) -> None:
    """Make of the list what an approved task proposes; some tasks propose nothing."""
    if task.kind not in _CHANGING:
        return
    before = organizations.to_change(uow, task.slug)
    after = before
    gone = task.accounts[:1] if task.kind is not TaskKind.NEW_ACCOUNTS else ()
    new = task.accounts if task.kind is TaskKind.NEW_ACCOUNTS else task.accounts[1:]
    heir = next((each.handle for each in new), "")
    for each in gone:
        day = uow.now.date().isoformat()
        after = without_account(after, each.platform, each.handle, day=day, heir=heir)
    proposed = tuple(_proposed(new))
    if proposed:
        after = with_accounts(after, proposed, Stamp(f"task {task.id}", uow.now))
        after = with_proofs(after, new, uow.now.date().isoformat())
        after = _with_lists(after, new, uow.now.date().isoformat())
    organizations.put(uow, after, before=before)
    uow.publish(before, after, origin="safety")


def wants_second(uow: UnitOfWork, task: EvidenceTask, person: Person, rules: Rules) -> bool:
    """Whether this is the first of two approvals, which is noted; false where it settles a task.

    What takes an account off the list wants two wherever a reported account's removal does.

    Raises:
        SecondNeeded: they approved it already.
    """
    if not task.kind.is_removal or not removal_needs_two(uow, person, rules):
        return False
    votes = sightings.votes(uow.conn, task.id)
    mine = {person.id, *all_ids(uow.conn, person.id)}
    if set(votes) - mine:
        return False
    if votes:
        raise SecondNeeded(task=str(task.id))
    sightings.vote(uow, task.id, person.id, "approved")
    return True


LICENCE = "CC0-1.0"
"""The terms of the one list that is harvested."""
_CHANGING = frozenset({TaskKind.NEW_ACCOUNTS, TaskKind.LINK_GONE, TaskKind.HANDLE_CHANGED})


def _with_lists(
    organization: Organization, new: Iterable[Sighting], today: PartialDate
) -> Organization:
    """The organization whose accounts that a list named say so."""
    named = {same_account_key(each): each for each in new if each.place == LIST}

    def each_of(accounts: Iterable[Account]) -> Iterable[Account]:
        for each in accounts:
            seen = named.get(same_account_key(each))
            if seen is None:
                yield each
            else:
                listed = Evidence(EvidenceKind.REGISTRY, seen.text, LICENCE, today, seen.where)
                yield replace(each, evidence=(*each.evidence, listed))

    return replace(organization, accounts=tuple(each_of(organization.accounts)))


def _proposed(new: Iterable[Sighting]) -> Iterable[ProposedAccount]:
    for each in new:
        yield ProposedAccount(each.platform, each.handle, each.url, platform_id=each.platform_id)


def take_back_task(uow: UnitOfWork, task_id: int) -> EvidenceTask:
    """Publish the inverse of what deciding on a task published, and open it again.

    Raises:
        TaskClosed: nobody decided on it.
        ChangedSince: what it altered has been altered again.
    """
    task = sightings.task(uow.conn, task_id, closed=True)
    closed_at = sightings.decided_at(uow.conn, task_id)
    if task is None or closed_at is None:
        raise TaskClosed(task=str(task_id))
    change = change_at(uow.conn, task.slug, closed_at) if task.kind in _CHANGING else None
    if change is not None:
        current = organizations.to_change(uow, task.slug)
        after = taken_back(current, change, changes_after(uow.conn, change))
        if after is not None:
            organizations.put(uow, after)
            uow.publish(current, after, origin="undo")
    sightings.reopen_task(uow, task_id)
    return task
