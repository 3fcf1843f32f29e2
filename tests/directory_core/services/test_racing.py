"""Many at once: moderators on one submission, one person in several windows, workers on one queue.

The first test runs against a decision that reads, then writes, too: it has to fail there, or it
would show nothing.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from threading import Barrier
from time import sleep
from typing import TypeVar

import pytest
from sqlalchemy import func, insert, make_url, select, text, update

from directory_core.errors import (
    AlreadyDecided,
    DatabaseUnusable,
    DraftMoved,
    Refusal,
    TooManySubmissions,
)
from directory_core.models import (
    Approve,
    Draft,
    Identity,
    MoreAccounts,
    Reason,
    ReasonCode,
    Reject,
    State,
    Submission,
    Verdict,
)
from directory_core.storage import tables as t
from directory_core.storage.database.deadlines import allowing
from directory_core.storage.database.engine import writing
from directory_core.storage.outbox import _rooms_due
from directory_core.storage.repositories.people.identities import person_id_of
from directory_core.storage.unit_of_work import UnitOfWork
from directory_core.testing import a_key, people
from tests.support.postgres import Server
from tests.support.scene import ANA, Scene, a_new_one, a_scene, private, proposed

T = TypeVar("T")
EIGHT = people(*(f"moderator-{n}" for n in range(8)))
MOST_TRIES = 20
A_CALL_SECONDS = 60.0
VERDICTS: tuple[Verdict, ...] = (Approve(), Reject(Reason(ReasonCode.SPAM)))
Decide = Callable[[Scene, Submission, Verdict, Identity], Submission]


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url, moderators=EIGHT) as opened:
        yield opened


def brought(work: Callable[[], T]) -> T:
    """What a work gives; as venues do, it is brought again while the database can't be written.

    On a machine that is busy with more than these tests some wait longer than anybody should.
    """
    for _ in range(MOST_TRIES):
        with suppress(DatabaseUnusable):
            return work()
    raise TimeoutError


def at_once(*works: Callable[[], T]) -> list[T | Refusal]:
    """What each of the works gives or is refused, all started in the same moment.

    As venues do, each is brought again while the database can't be written.  Each has time: what
    nobody heard the outcome of would be done once more, under another key.
    """
    barrier = Barrier(len(works))

    def run(work: Callable[[], T]) -> T | Refusal:
        barrier.wait()
        try:
            with allowing(A_CALL_SECONDS):
                return brought(work)
        except Refusal as refusal:
            return refusal

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def read_then_write(
    everybody: Barrier, scene: Scene, submission: Submission, _verdict: Verdict, by: Identity
) -> Submission:
    """A decision as one might write it first: look whether it is open, then decide.

    All look before anybody writes, so that it fails each time rather than now and then.
    """
    if not scene.get(submission).state.is_open:
        raise AlreadyDecided(current=scene.get(submission))
    everybody.wait()

    def write(uow: UnitOfWork) -> None:
        row = t.submissions.c
        this = row.public_id == submission.id
        held = select(row.id, row.version).where(this).with_for_update()
        id_, version = uow.conn.execute(held).one()
        decision = {
            "submission_id": id_,
            "version": version,
            "verdict": "approve",
            "facts": {},
            "by_id": person_id_of(uow, by),
            "at": uow.now,
            "undone": False,
        }
        uow.conn.execute(insert(t.decisions).values(decision))
        decided = {"state": State.APPROVED.value, "version": version + 1}
        uow.conn.execute(update(t.submissions).where(this).values(decided))

    brought(partial(scene.directory._store.run, write, repeatable=True))
    return scene.get(submission)


def eight_press(scene: Scene, decide: Decide) -> tuple[int, list[Refusal]]:
    """How many decisions came of eight presses at once, and what the others heard."""
    made = scene.submit()
    heard = at_once(
        *(partial(decide, scene, made, VERDICTS[n % 2], by) for n, by in enumerate(EIGHT))
    )
    with scene.directory._store.reading() as conn:
        decisions = conn.execute(select(func.count()).select_from(t.decisions)).scalar_one()
    return decisions, [each for each in heard if isinstance(each, Refusal)]


def test_eight_moderators_at_once_make_one_decision_and_seven_hear_who_was_first(
    scene: Scene,
) -> None:
    decisions, refusals = eight_press(scene, Scene.decide)

    assert decisions == 1
    assert len(refusals) == 7
    made = scene.directory.submitting.mine(ANA).items[0]
    for refusal in refusals:
        assert isinstance(refusal, AlreadyDecided)
        assert refusal.submission == made
    assert scene.directory.operating.verify_audit().why == ""


def test_a_decision_that_reads_and_then_writes_would_be_made_more_than_once(scene: Scene) -> None:
    decisions, refusals = eight_press(scene, partial(read_then_write, Barrier(8)))

    assert (decisions, refusals) == (8, [])


def test_one_press_delivered_eight_times_at_once_is_one_decision(scene: Scene) -> None:
    made, key = scene.submit(), a_key()

    heard = at_once(*[lambda: scene.decide(made, Approve(), EIGHT[0], key=key)] * 8)

    assert heard == [scene.get(made)] * 8
    assert len(scene.get(made).decisions) == 1


def test_one_press_refused_eight_times_at_once_is_one_row_in_the_audit(scene: Scene) -> None:
    made, key = scene.submit(), a_key()
    rows = scene.directory.operating.verify_audit().rows

    heard = at_once(*[lambda: scene.decide(made, Approve(), ANA, key=key)] * 8)

    assert {type(each).__name__ for each in heard} == {"MembershipUnknown"}
    assert scene.directory.operating.verify_audit().rows == rows + 1


def test_accounts_approved_at_once_for_one_organization_are_all_listed(scene: Scene) -> None:
    handles = [f"mayo{n}" for n in range(8)]
    made = [scene.submit(MoreAccounts("mayo-clinic", (proposed(each),))) for each in handles]

    at_once(*(partial(scene.decide, each, Approve(), EIGHT[n]) for n, each in enumerate(made)))

    listed = {each.handle for each in scene.listed("mayo-clinic").accounts}
    assert listed == {"mayoclinic", *handles}


def test_one_account_approved_at_once_for_eight_organizations_has_one_owner(scene: Scene) -> None:
    taken = (proposed("everybodys"),)
    made = [scene.submit(a_new_one(f"Hospital {n}", accounts=taken)) for n in range(8)]

    heard = at_once(
        *(partial(scene.decide, each, Approve(), EIGHT[n]) for n, each in enumerate(made))
    )

    codes = [each.code for each in heard if isinstance(each, Refusal)]
    assert codes == ["account_taken"] * 7


UNLIKE = (
    "oakvale",
    "briarhill",
    "stjude4u",
    "kenton",
    "mosswood",
    "quietlake",
    "fennimore",
    "zuba",
)
"""Handles that nobody takes for each other, so that none is warned of."""


def test_organizations_of_one_name_approved_at_once_get_a_slug_each(scene: Scene) -> None:
    made = [scene.submit(a_new_one("Mercy", accounts=(proposed(each),))) for each in UNLIKE]

    heard = at_once(
        *(partial(scene.decide, each, Approve(), EIGHT[n]) for n, each in enumerate(made))
    )

    assert not [each for each in heard if isinstance(each, Refusal)]
    slugs = {
        each.published.slug for each in heard if isinstance(each, Submission) and each.published
    }
    assert slugs == {"mercy", *(f"mercy-{n}" for n in range(2, 9))}


def test_who_submits_from_eight_windows_at_once_is_counted_once_for_each(database_url: str) -> None:
    with a_scene(database_url, open_submissions=3) as scene:
        heard = at_once(*(partial(scene.submit, a_new_one(f"Hospital {n}")) for n in range(8)))

        assert sum(isinstance(each, Submission) for each in heard) == 3
        assert sum(isinstance(each, TooManySubmissions) for each in heard) == 5


def test_of_eight_windows_that_keep_one_draft_at_once_one_does(scene: Scene) -> None:
    keep = scene.directory.submitting.keep_draft
    drafts = [Draft(ANA, private(ANA), "new", {"window": n}) for n in range(8)]

    heard = at_once(*(partial(keep, each, key=a_key()) for each in drafts))

    assert sum(isinstance(each, Draft) for each in heard) == 1
    assert sum(isinstance(each, DraftMoved) for each in heard) == 7


def test_a_code_given_by_eight_at_once_joins_one(scene: Scene) -> None:
    code = scene.directory.people.link_code(ANA, key=a_key())

    heard = at_once(
        *(partial(scene.directory.people.link, code, each, key=a_key()) for each in EIGHT)
    )

    assert sum(not isinstance(each, Refusal) for each in heard) == 1
    assert len(scene.directory.people.person(ANA).identities) == 2


def test_couriers_at_once_share_the_rooms_and_no_notice_goes_to_two(scene: Scene) -> None:
    for n in range(6):
        room = private(EIGHT[n])
        wanted = a_new_one(f"Hospital {n}", accounts=(proposed(UNLIKE[n]),))
        made = scene.submit(wanted, by=EIGHT[n], room=room)
        scene.decide(made, Approve(), EIGHT[7])

    claimed = at_once(*[scene.claim] * 8)

    rooms = [
        {each.room.id for each in notices} for notices in claimed if isinstance(notices, tuple)
    ]
    assert sum(len(some) for some in rooms) == len(set().union(*rooms)) == 8


def test_settling_holds_no_notice_while_it_waits_for_a_room_that_is_being_claimed(
    postgres_server: Server,
) -> None:
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    with (
        postgres_server.fresh_database() as url,
        a_scene(url) as scene,
        ThreadPoolExecutor(1) as pool,
    ):
        scene.submit()
        (notice,) = scene.claim()
        room = select(t.rooms.c.id).where(t.rooms.c.id == notice.room.id)
        row = select(t.notices.c.id).where(t.notices.c.id == notice.id)
        with writing(scene.directory._store.engine) as claiming:
            claiming.execute(room.with_for_update(key_share=True))
            settling = pool.submit(scene.post, notice)
            while not claiming.execute(waiting).scalar_one():
                assert not settling.done()
                sleep(0.01)
            assert claiming.execute(row.with_for_update(nowait=True)).scalar_one() == notice.id
        settling.result()
        assert scene.claim() == ()


def test_a_decision_does_not_wait_for_a_room_that_is_being_claimed(
    postgres_server: Server,
) -> None:
    impatient = {"options": "-c lock_timeout=3000"}
    with (
        postgres_server.fresh_database() as url,
        a_scene(make_url(url).update_query_dict(impatient).render_as_string()) as scene,
    ):
        made = scene.submit()
        with writing(scene.directory._store.engine) as claiming:
            assert _rooms_due(UnitOfWork(claiming, scene.clock()), ["console"], 20)

            assert not scene.decide(made, Approve()).state.is_open


def test_processes_that_tick_at_once_remind_and_sum_up_once(scene: Scene) -> None:
    scene.submit()
    scene.deliver()
    scene.clock.wind(days=1)

    at_once(*[scene.directory.processes.tick] * 8)

    assert sorted(each.kind for each in scene.deliver()) == ["digest", "head", "reminder"]


def test_one_of_eight_processes_gets_a_lease(scene: Scene) -> None:
    lease = scene.directory.processes.lease
    holders = [f"process-{n}" for n in range(8)]

    got = at_once(
        *(
            partial(lease, "poll", each, lasts=scene.directory.rules.assignment_lasts)
            for each in holders
        )
    )

    assert sorted(got) == [False] * 7 + [True]  # type: ignore[type-var]  # refusals would fail
