"""What organizations' websites say: looks asked for, given out, and taken in; tasks; coverage."""

from collections import defaultdict, deque
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from threading import Lock
from time import monotonic

from directory_core.accounts import same_account_key
from directory_core.errors import TaskClosed
from directory_core.models import (
    Address,
    Identity,
    Membership,
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
    LookWanted,
    Seen,
    TaskKind,
    WebsiteReport,
)
from directory_core.services.authorization import acting_moderator, ensure_may_look
from directory_core.services.counts.counts_aside import CountsAside
from directory_core.services.live_index import LiveIndex
from directory_core.services.websites.coverage import coverage_of
from directory_core.services.websites.evidence_tasks import (
    publish_task,
    take_back_task,
    wants_second,
)
from directory_core.services.websites.looks_taken_in import taken_in, website_report
from directory_core.storage.repositories.evidence import look_choices, looks, sightings
from directory_core.storage.repositories.people.identities import known_person_id
from directory_core.storage.store import Event, Outcome, Store, nothing, unhurried
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
        self._counts = CountsAside(store, looks.count_asked, name="count-asked-for")
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
        language: str = "",
    ) -> bool:
        """Ask for a look at an organization's website, and have `room` told what it says.

        Unless `aloud` that is told only by an edit of the answer, once `answered` names it; `about`
        is the address that was asked about, if it was not the organization, and `language` what the
        answer was told in.

        False where there was one within the hour, where it has no website, or where too many were
        asked for already.
        """
        with self._store.reading() as conn:
            found = self._index.organizations.resolved(conn, (slug,)).get(slug)
            asker = known_person_id(conn, by) or by.address
        if found is None or not found.website or not self._budget.spend(asker):
            return False
        message = "" if aloud else looks.QUIET
        told = {"message": message, "about": about[:500], "language": language[:16]}
        return self._store.run(
            lambda uow: looks.want(uow, found.slug, found.website, room, told), repeatable=True
        )

    def asked_for(self, organization: Organization) -> None:
        """Count that somebody asked for an organization: its website is on the schedule then."""
        if organization.website:
            self._counts.count((organization.slug, organization.website))

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
        """The websites to look at first: those due, or with `oldest` the longest unseen.

        Where fewer are due, those of known organizations that were never looked at follow.
        """
        self.enroll()
        with self._store.reading() as conn:
            now = None if oldest else self._store.clock()
            return look_choices.chosen(conn, kind, country, limit, now)

    def put_first(self, chosen: Collection[LookWanted]) -> None:
        """Have websites looked at before all others."""
        self._store.run(lambda uow: look_choices.put_first(uow, chosen), repeatable=True)

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
        return self._store.run(lambda uow: taken_in(uow, wanted, look))

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

        What takes an account off the list may want two moderators; after the first one the task
        stays open and `waits_for_second`.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            TaskClosed: it is closed already.
            SecondNeeded: they approved it already; somebody else has to, too.
            AccountTaken: another organization lists one of the accounts.
        """

        def work(uow: UnitOfWork) -> tuple[EvidenceTask, Outcome]:
            person = acting_moderator(uow, by, membership, self._rules)
            task = _open(sightings.task(uow.conn, task_id), task_id)
            if wants_second(uow, task, person, self._rules):
                uow.audit("seconded_task", task.slug, kind=task.kind.value, task=str(task_id))
                return replace(task, waits_for_second=True), {"task": task_id, "first": True}
            if not sightings.close_task(uow, task_id, "approved"):
                raise TaskClosed(task=str(task_id))
            publish_task(uow, task)
            uow.audit("approved_task", task.slug, kind=task.kind.value, task=str(task_id))
            return replace(task, waits_for_second=False), {"task": task_id}

        def same(uow: UnitOfWork, outcome: Outcome) -> EvidenceTask:
            task = _open(sightings.task(uow.conn, task_id, closed=True), task_id)
            return replace(task, waits_for_second=bool(outcome.get("first")))

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
        with self._store.reading() as conn, unhurried(conn):
            return coverage_of(conn, self._store.clock().date())

    def close(self) -> None:
        """Write the counts that are still in memory."""
        self._counts.close()


def _open(task: EvidenceTask | None, task_id: int) -> EvidenceTask:
    if task is None:
        raise TaskClosed(task=str(task_id))
    return task
