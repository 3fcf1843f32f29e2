"""What organizations' websites say: looks asked for, given out, and taken in; tasks; coverage."""

from collections import defaultdict, deque
from collections.abc import Collection
from datetime import timedelta
from threading import Lock
from time import monotonic

from directory_core.accounts import same_account_key
from directory_core.domain.evidence import grounds_of
from directory_core.domain.sightings import findings_of, listed_accounts, with_evidence
from directory_core.errors import TaskClosed
from directory_core.models import (
    Address,
    Identity,
    Membership,
    NoticeKind,
    Organization,
    Page,
    RoomAddress,
    Rules,
)
from directory_core.models.browsing import page_of
from directory_core.models.evidence import (
    Coverage,
    EvidenceTask,
    Look,
    LookState,
    LookWanted,
    Seen,
    TaskKind,
    WebsiteReport,
)
from directory_core.services.authorization import acting_moderator, ensure_may_look
from directory_core.services.evidence_tasks import note, publish_task, take_back_task
from directory_core.services.live_index import LiveIndex
from directory_core.storage.repositories import looks, organizations, sightings
from directory_core.storage.repositories.identities import known_person_id
from directory_core.storage.repositories.notices import tell_moderators, tell_rooms
from directory_core.storage.store import Event, Outcome, Reading, Store, nothing
from directory_core.storage.unit_of_work import UnitOfWork

LOOK_LASTS = timedelta(minutes=3)
_HOUR = 3600.0


class LookBudget:
    """How many looks one asker, and everybody together, may ask for within an hour."""

    def __init__(self, *, each: int = 20, all_together: int = 600) -> None:
        self._each, self._all = each, all_together
        self._asked: dict[object, deque[float]] = defaultdict(deque)
        self._lock = Lock()

    def spend(self, asker: object) -> bool:
        """Whether a look may be asked for now; it counts if so."""
        with self._lock:
            now = monotonic()
            mine, everybody = self._asked[asker], self._asked[None]
            for asked in (mine, everybody):
                while asked and asked[0] < now - _HOUR:
                    asked.popleft()
            if len(mine) >= self._each or len(everybody) >= self._all:
                return False
            mine.append(now)
            everybody.append(now)
            if len(self._asked) > 10_000:
                self._asked = defaultdict(deque, {None: everybody, asker: mine})
            return True


class Watching:
    """The service for evidence from websites.  Nothing on the list changes by a look alone."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index
        self._budget = LookBudget()
        self.looking = False
        """Whether a worker looks at websites, so that a look may be promised."""

    def want(
        self,
        slug: str,
        by: Identity,
        *,
        room: RoomAddress | None = None,
        aloud: bool = True,
        about: str = "",
    ) -> bool:
        """Ask for a look at an organization's website, and have `room` told what it says.

        Unless `aloud` that is told only by an edit of the answer, once `answered` names it; `about`
        is the address that was asked about, if it was not the organization.

        False where there was one within the hour, where it has no website, or where too many were
        asked for already.
        """
        with self._store.reading() as conn:
            found = self._index.organizations.resolved(conn, (slug,)).get(slug)
            asker = known_person_id(conn, by) or by.address
        if found is None or not found.website or not self._budget.spend(asker):
            return False
        return self._store.run(
            lambda uow: looks.want(uow, found.slug, found.website, room, aloud=aloud, about=about),
            repeatable=True,
        )

    def followed(self) -> int:
        """How many looks somebody waits to hear of."""
        with self._store.reading() as conn:
            return looks.followed(conn)

    def answered(self, slug: str, room: RoomAddress, message: str) -> None:
        """Note the message that answered whoever waits for a look, so that it can be edited."""
        self._store.run(lambda uow: looks.answered(uow, slug, room, message), repeatable=True)

    def report(self, slug: str) -> WebsiteReport | None:
        """What is known of an organization's website; None where it has none."""
        with self._store.reading() as conn:
            found = self._index.organizations.resolved(conn, (slug,)).get(slug)
            return website_report(conn, found) if found else None

    def linking(self, address: Address) -> tuple[tuple[Organization, Seen], ...]:
        """The organizations whose confirmed websites link to an account that they do not list."""
        key = same_account_key(address)
        with self._store.reading() as conn:
            slugs = sightings.linking_slugs(conn, key)
            found = self._index.organizations.resolved(conn, slugs).values()
            return tuple(
                (each, sightings.seen_of(conn, each.slug)[key])
                for each in found
                if each.website_confirmed and each.slug in slugs
            )

    def choose(
        self, *, kind: str = "", country: str = "", limit: int = 100, oldest: bool = False
    ) -> tuple[LookWanted, ...]:
        """The websites to look at first: those due, or with `oldest` the longest unseen."""
        self.enroll()
        with self._store.reading() as conn:
            now = None if oldest else self._store.clock()
            return looks.chosen(conn, kind, country, limit, now)

    def put_first(self, slugs: Collection[str]) -> None:
        """Have websites looked at before all others."""
        self._store.run(lambda uow: looks.put_first(uow, slugs), repeatable=True)

    def enroll(self) -> int:
        """Queue the websites of organizations that are new or have another website now."""
        return self._store.run(looks.enroll, repeatable=True)

    def due(self) -> int:
        """How many websites are due."""
        with self._store.reading() as conn:
            return looks.due_count(conn, self._store.clock())

    def claim(self, *, limit: int = 20, asked_only: bool = False) -> tuple[LookWanted, ...]:
        """Take websites to look at, for three minutes; no other worker gets them meanwhile.

        With `asked_only` those alone that somebody asked for.
        """
        return self._store.run(
            lambda uow: looks.claim(uow, limit, LOOK_LASTS, asked_only=asked_only)
        )

    def give_back(self, wanted: LookWanted) -> None:
        """Let go of what was claimed and will not be looked at."""
        self._store.run(lambda uow: looks.give_back(uow, wanted.lease), repeatable=True)

    def record(self, wanted: LookWanted, look: Look) -> tuple[TaskKind, ...]:
        """Take in what a website said; gives the kinds of task that came of it.

        A look whose lease was lost is dropped: another worker's counts.
        """
        return self._store.run(lambda uow: _recorded(uow, wanted, look))

    def tasks(
        self, by: Identity, membership: Membership | None, *, page: int = 1, size: int = 10
    ) -> Page[EvidenceTask]:
        """The open tasks, alarms first, then by how often their organization is asked for.

        Raises:
            NotModerator, MembershipUnknown: they may not.
        """
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)
            return page_of(
                lambda offset, limit: sightings.open_tasks(conn, offset=offset, limit=limit),
                total=sightings.open_count(conn),
                page=page,
                size=size,
            )

    def task(self, task_id: int, by: Identity, membership: Membership | None) -> EvidenceTask:
        """One open task.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            TaskClosed: it is closed.
        """
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)
            return _open(sightings.task(conn, task_id), task_id)

    def approve(
        self, task_id: int, by: Identity, *, membership: Membership | None, key: str
    ) -> EvidenceTask:
        """Do what a task proposes: list the new accounts, take off what is gone.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            TaskClosed: it is closed already.
            AccountTaken: another organization lists one of the accounts.
        """

        def work(uow: UnitOfWork) -> tuple[EvidenceTask, Outcome]:
            acting_moderator(uow, by, membership, self._rules)
            task = _open(sightings.task(uow.conn, task_id), task_id)
            if not sightings.close_task(uow, task_id, "approved"):
                raise TaskClosed(task=str(task_id))
            publish_task(uow, task)
            uow.audit("approved_task", task.slug, kind=task.kind.value, task=str(task_id))
            return task, {"task": task_id}

        def same(uow: UnitOfWork, _outcome: Outcome) -> EvidenceTask:
            return _open(sightings.task(uow.conn, task_id, closed=True), task_id)

        event = Event(key, "approve_task", by, str(task_id))
        return self._store.change(event, work, same)

    def dismiss(
        self, task_id: int, by: Identity, *, membership: Membership | None, key: str
    ) -> None:
        """Close a task without a change; the same is not brought up again.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            TaskClosed: it is closed already.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            acting_moderator(uow, by, membership, self._rules)
            task = _open(sightings.task(uow.conn, task_id), task_id)
            sightings.close_task(uow, task_id, "dismissed")
            uow.audit("dismissed_task", task.slug, kind=task.kind.value, task=str(task_id))
            return None, {}

        self._store.change(Event(key, "dismiss_task", by, str(task_id)), work, nothing)

    def undo(
        self, task_id: int, by: Identity, *, membership: Membership | None, key: str
    ) -> EvidenceTask:
        """Take back what became of a task: it is open again, and the list as it was before.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            TaskClosed: nothing was decided on it, or it holds no more.
            ChangedSince: what approving it altered has been altered again.
        """

        def work(uow: UnitOfWork) -> tuple[EvidenceTask, Outcome]:
            acting_moderator(uow, by, membership, self._rules)
            task = take_back_task(uow, task_id)
            uow.audit("undid_task", task.slug, kind=task.kind.value, task=str(task_id))
            return task, {"task": task_id}

        def same(uow: UnitOfWork, _outcome: Outcome) -> EvidenceTask:
            return _open(sightings.task(uow.conn, task_id, closed=True), task_id)

        return self._store.change(Event(key, "undo_task", by, str(task_id)), work, same)

    def coverage(self) -> tuple[Coverage, ...]:
        """How many known organizations have accounts of which rung, by country and US state."""
        with self._store.reading() as conn:
            every = list(organizations.all_organizations(conn))
        today = self._store.clock().date()
        counted: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * 7)
        for each in every:
            place = _place(each)
            counts = counted[place]
            counts[0] += 1
            if each.is_listing:
                counts[1] += 1
                best = max(
                    int(grounds_of(one, each, today=today).rung) for one in listed_accounts(each)
                )
                counts[2 + best] += 1
        return tuple(
            Coverage(country, region, known, listed, (r0, r1, r2, r3, r4))
            for (country, region), (known, listed, r0, r1, r2, r3, r4) in sorted(counted.items())
        )


def website_report(conn: Reading, organization: Organization) -> WebsiteReport | None:
    """What is known of an organization's website; None where it has none."""
    if not organization.website:
        return None
    look = looks.look_of(conn, organization.slug)
    listed = {same_account_key(each) for each in listed_accounts(organization)}
    seen = tuple(sightings.seen_of(conn, organization.slug, listed).values())
    alarms = (each for each in sightings.tasks_of(conn, organization.slug) if each.kind.is_alarm)
    return WebsiteReport(
        organization.slug,
        organization.website,
        organization.website_confirmed,
        looked_at=look.looked_at if look else None,
        state=LookState(look.state) if look and look.state else None,
        detail=look.detail if look else "",
        wanted=look is not None and look.wanted_at is not None,
        seen=seen,
        alarms=tuple(alarms),
    )


def _place(organization: Organization) -> tuple[str, str]:
    country = organization.countries[0] if organization.countries else ""
    region = organization.regions[0] if country == "US" and organization.regions else ""
    return country, region


def _open(task: EvidenceTask | None, task_id: int) -> EvidenceTask:
    if task is None:
        raise TaskClosed(task=str(task_id))
    return task


def _recorded(uow: UnitOfWork, wanted: LookWanted, look: Look) -> tuple[TaskKind, ...]:
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
