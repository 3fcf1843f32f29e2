"""What a look at a website brought: written down, told to whoever waits, and reported."""

from directory_core.accounts import same_account_key
from directory_core.domain.sightings import findings_of, listed_accounts, with_evidence
from directory_core.models import NoticeKind, Organization
from directory_core.models.evidence import (
    Look,
    LookState,
    LookWanted,
    Seen,
    TaskKind,
    WebsiteReport,
)
from directory_core.services.websites.evidence_tasks import note
from directory_core.storage.repositories.evidence import looks, sightings
from directory_core.storage.repositories.notices import tell_moderators, tell_rooms
from directory_core.storage.repositories.organizations import organizations
from directory_core.storage.store import Reading
from directory_core.storage.unit_of_work import UnitOfWork


def website_report(conn: Reading, organization: Organization) -> WebsiteReport | None:
    """What is known of an organization's website; None where it has none."""
    if not organization.website:
        return None
    look, has_tasks = looks.look_of(conn, organization.slug)
    seen: tuple[Seen, ...] = ()
    if look is not None and look.looked_at is not None:  # else nothing was ever seen there
        listed = {same_account_key(each) for each in listed_accounts(organization)}
        seen = tuple(sightings.seen_of(conn, organization.slug, listed).values())
    tasks = sightings.tasks_of(conn, organization.slug) if has_tasks else ()
    return WebsiteReport(
        organization.slug,
        organization.website,
        organization.website_confirmed,
        looked_at=look.looked_at if look else None,
        state=LookState(look.state) if look and look.state else None,
        detail=look.detail if look else "",
        wanted=look is not None and look.wanted_at is not None,
        seen=seen,
        alarms=tuple(each for each in tasks if each.kind.is_alarm),
    )


def taken_in(uow: UnitOfWork, wanted: LookWanted, look: Look) -> tuple[TaskKind, ...]:
    """Write down what a look brought; gives the kinds of task that came of it."""
    row = looks.settle(uow, wanted, look)
    organization = organizations.held(uow, wanted.slug) if row is not None else None
    if row is None or organization is None:
        return ()
    before = sightings.seen_of(uow.conn, wanted.slug)
    found = findings_of(organization, look, before)
    if look.state.was_read:
        sightings.write_sightings(uow, wanted.slug, look, before)
        after = with_evidence(organization, look, uow.now.date().isoformat())
        note(uow, organization, after)
        own = {same_account_key(each) for each in look.sightings if each.own}
        sightings.close_returned(uow, wanted.slug, own)
        passed = {TaskKind.WEBSITE_LAPSED, TaskKind.WEBSITE_MOVED}
        sightings.close_tasks_of(uow, wanted.slug, passed, "passed")
    opened = []
    for each in found:
        task = sightings.open_task(
            uow,
            each.kind,
            wanted.slug,
            asked=row.asked,
            accounts=each.accounts,
            facts=dict(each.facts),
        )
        if task is not None:
            opened.append(each.kind)
            if each.kind.is_alarm and organization.is_listing:
                facts = {"slug": wanted.slug, "task": str(task), "kind": each.kind.value}
                tell_moderators(uow, NoticeKind.ALARM, facts)
    for room_id, waiting in looks.take_followers(uow, wanted.slug):
        facts = {"slug": wanted.slug} | {name: each for name, each in waiting.items() if each}
        tell_rooms(uow, NoticeKind.LOOKED, (room_id,), facts)
    return tuple(opened)
