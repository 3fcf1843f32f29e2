"""What the outbox worker makes of venues that misbehave, with a directory that is real."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from adapters.chat.messenger import CardGone, MovedTo, TryAgain, Unreachable
from adapters.chat.views import Reply
from bots.outbox_worker import OutboxWorker
from directory_core.errors import DatabaseUnusable
from directory_core.models import (
    Approve,
    Notice,
    NoticeKind,
    Outcome,
    Reason,
    ReasonCode,
    Reject,
    RoomAddress,
    State,
)
from tests.support.scene import ANA, CARLA, MODERATORS, Scene, a_new_one, a_scene, private
from tests.support.virtual_time import in_no_time

OTHER = RoomAddress("console", "there", "moderators")
Trouble = Callable[[], Awaitable[None]]


class Venue:
    """A venue that keeps what it was told, and does to each call what `troubles` has for it."""

    venue = "console"
    timeout = 5.0

    def __init__(self) -> None:
        self.messages: dict[str, str] = {}
        self.where: dict[str, RoomAddress] = {}
        self.calls: list[tuple[str, RoomAddress]] = []
        self.troubles: defaultdict[RoomAddress, list[Trouble]] = defaultdict(list)

    async def post(self, room: RoomAddress, reply: Reply) -> str:
        await self._called("post", room)
        message = f"m{len(self.messages)}"
        self.messages[message], self.where[message] = reply.text, room
        return message

    async def edit(self, room: RoomAddress, message: str, reply: Reply) -> None:
        await self._called("edit", room)
        self.messages[message] = reply.text

    async def _called(self, how: str, room: RoomAddress) -> None:
        self.calls.append((how, room))
        if self.troubles[room]:
            await self.troubles[room].pop(0)()

    def said_in(self, room: RoomAddress) -> list[str]:
        return [text for message, text in self.messages.items() if self.where[message] == room]


class House:
    """A scene, a venue and a outbox worker between them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.venue = Venue()
        self.while_drawing: list[Callable[[], object]] = []
        self._stop: asyncio.Event | None = None

    async def draw(self, notice: Notice) -> Reply:
        text = notice.kind.value
        if notice.submission is not None:
            now = self.scene.get(notice.submission)
            text = f"{text} {now.id} {now.state} v{now.version}"
        if self.while_drawing:
            self.while_drawing.pop(0)()
        return Reply(text)

    def outbox_worker(self) -> OutboxWorker:
        return OutboxWorker(
            self.scene.directory, {"console": self.venue}, self.draw, clock=self.scene.clock
        )

    def run_for(self, seconds: float) -> None:
        """Let a outbox worker work for as long, and shut it down in good order."""

        async def working() -> None:
            stop = asyncio.Event()
            running = asyncio.create_task(self.outbox_worker().run(stop))
            await asyncio.sleep(seconds)
            stop.set()
            await running

        in_no_time(working(), self.scene.clock)

    def waiting(self) -> int:
        return self.scene.directory.operating.health().notices


@pytest.fixture
def house(sqlite_url: str) -> Iterator[House]:
    with (
        a_scene(sqlite_url, moderator_rooms=(MODERATORS, OTHER), digest=False) as scene,
        capture_logs(),
    ):
        yield House(scene)


def failing(*errors: Exception) -> list[Trouble]:
    async def fail(error: Exception) -> None:
        raise error

    return [lambda error=error: fail(error) for error in errors]  # type: ignore[misc]  # mypy does not see the default


async def silence() -> None:
    await asyncio.sleep(600)


def test_a_card_reaches_every_room_and_is_edited_after_the_decision(house: House) -> None:
    submitted = house.scene.submit()
    house.run_for(2)
    house.scene.decide(submitted, Reject(Reason(ReasonCode.SPAM)))
    house.run_for(2)

    for room in (MODERATORS, OTHER):
        assert house.venue.said_in(room) == [f"card {submitted.id} rejected v2"]
    assert house.venue.said_in(private(ANA)) == [f"outcome {submitted.id} rejected v2"]
    assert house.waiting() == 0


def test_the_pause_that_a_venue_asks_for_is_kept_and_the_message_comes_then(house: House) -> None:
    submitted = house.scene.submit()
    house.venue.troubles[MODERATORS] = failing(TryAgain("rate_limited", after=30))
    house.run_for(29)

    assert house.venue.calls.count(("post", MODERATORS)) == 1
    assert house.venue.said_in(OTHER) == [f"card {submitted.id} pending v1"]

    house.run_for(10)

    assert house.venue.said_in(MODERATORS) == [f"card {submitted.id} pending v1"]


def test_a_room_that_asked_for_a_pause_hears_nothing_new_meanwhile(house: House) -> None:
    house.scene.submit()
    house.venue.troubles[MODERATORS] = failing(TryAgain("rate_limited", after=30))

    async def working() -> None:
        stop = asyncio.Event()
        running = asyncio.create_task(house.outbox_worker().run(stop))
        await asyncio.sleep(5)
        house.scene.submit(a_new_one("Another One"))
        await asyncio.sleep(20)
        assert house.venue.calls.count(("post", MODERATORS)) == 1
        await asyncio.sleep(20)
        stop.set()
        await running

    in_no_time(working(), house.scene.clock)

    assert len(house.venue.said_in(MODERATORS)) == 2


@pytest.mark.parametrize(
    "error", [TryAgain("server_error"), ValueError("garbage"), OSError("reset")], ids=str
)
def test_what_goes_wrong_for_now_is_tried_again_until_it_arrives_once(
    house: House, error: Exception
) -> None:
    submitted = house.scene.submit()
    house.venue.troubles[MODERATORS] = failing(error, error)
    house.run_for(30)

    assert house.venue.calls.count(("post", MODERATORS)) == 3
    assert house.venue.said_in(MODERATORS) == [f"card {submitted.id} pending v1"]
    assert house.waiting() == 0


def test_a_venue_that_says_nothing_for_minutes_is_given_up_on_in_time_and_asked_again(
    house: House,
) -> None:
    submitted = house.scene.submit()
    house.venue.troubles[MODERATORS] = [silence, silence]
    began = house.scene.clock()
    house.run_for(30)

    assert house.venue.said_in(MODERATORS) == [f"card {submitted.id} pending v1"]
    assert house.scene.clock() - began < timedelta(seconds=90), "no call outlasts its timeout"


def test_a_silent_room_holds_up_no_other(house: House) -> None:
    submitted = house.scene.submit()
    house.venue.troubles[MODERATORS] = [silence] * 3
    house.run_for(2)

    assert house.venue.said_in(OTHER) == [f"card {submitted.id} pending v1"]
    assert house.venue.said_in(MODERATORS) == []


def test_a_message_that_always_fails_does_not_silence_its_room(house: House) -> None:
    poisoned = house.scene.submit()
    house.run_for(2)
    draw = house.draw

    async def draw_or_fail(notice: Notice) -> Reply:
        if notice.submission is not None and notice.submission.id == poisoned.id:
            raise ValueError("cannot be drawn")
        return await draw(notice)

    house.draw = draw_or_fail  # type: ignore[method-assign]  # a drawing that fails for one card
    house.scene.decide(poisoned, Approve())
    sound = house.scene.submit(a_new_one("Another One"), by=CARLA)
    house.run_for(30)

    assert f"card {sound.id} pending v1" in house.venue.said_in(MODERATORS)
    assert house.waiting() > 0, "what cannot be drawn stays due"


def test_a_pause_for_the_whole_venue_holds_for_every_room(house: House) -> None:
    house.scene.submit()
    house.venue.troubles[MODERATORS] = failing(TryAgain("flood", after=60, everywhere=True))

    async def working() -> None:
        stop = asyncio.Event()
        running = asyncio.create_task(house.outbox_worker().run(stop))
        await asyncio.sleep(5)
        so_far = len(house.venue.calls)
        house.scene.submit(a_new_one("Another One"))
        await asyncio.sleep(50)
        assert len(house.venue.calls) == so_far
        await asyncio.sleep(60)
        stop.set()
        await running

    in_no_time(working(), house.scene.clock)

    assert len(house.venue.said_in(OTHER)) == len(house.venue.said_in(MODERATORS)) == 2


def test_a_deleted_room_is_given_up_and_the_moderators_elsewhere_hear_of_it(house: House) -> None:
    submitted = house.scene.submit()
    house.venue.troubles[MODERATORS] = failing(Unreachable("deleted"))
    house.run_for(5)

    said = house.venue.said_in(OTHER)
    assert said[0] == f"card {submitted.id} pending v1"
    assert any(text.startswith(NoticeKind.UNREACHABLE) for text in said[1:])
    assert house.waiting() == 0
    assert house.scene.get(submitted).state is State.PENDING


def test_a_submitter_who_blocked_the_bot_undoes_no_decision(house: House) -> None:
    submitted = house.scene.submit()
    house.venue.troubles[private(ANA)] = failing(Unreachable("blocked"))
    house.scene.decide(submitted, Approve())
    house.run_for(5)

    assert house.scene.get(submitted).state is State.APPROVED
    assert house.venue.said_in(private(ANA)) == []


def test_a_room_that_moved_is_followed(house: House) -> None:
    submitted = house.scene.submit()
    moved = RoomAddress("console", "here", "moved")
    house.venue.troubles[MODERATORS] = failing(MovedTo(moved))
    house.run_for(5)

    assert house.venue.said_in(moved) == [f"card {submitted.id} pending v1"]
    assert house.waiting() == 0


def test_a_card_that_was_deleted_is_posted_anew(house: House) -> None:
    submitted = house.scene.submit()
    house.run_for(2)
    house.venue.troubles[MODERATORS] = failing(CardGone())
    house.scene.decide(submitted, Approve())
    house.run_for(2)

    assert house.venue.calls.count(("post", MODERATORS)) == 2
    assert house.venue.said_in(MODERATORS)[-1] == f"card {submitted.id} approved v2"


def test_a_card_that_was_posted_while_the_decision_was_made_is_redrawn(house: House) -> None:
    submitted = house.scene.submit()
    house.while_drawing = [lambda: house.scene.decide(submitted, Approve())]
    house.run_for(5)

    for room in (MODERATORS, OTHER):
        assert house.venue.said_in(room) == [f"card {submitted.id} approved v2"]


def test_no_version_is_settled_that_was_not_drawn(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[int] = []
    delivering = house.scene.directory.delivering
    settle = delivering.settle

    def noting(notice: Notice, outcome: Outcome, *, version_drawn: int, **fields: Any) -> None:
        settled.append(version_drawn)
        settle(notice, outcome, version_drawn=version_drawn, **fields)

    monkeypatch.setattr(delivering, "settle", noting)
    submitted = house.scene.submit()
    house.while_drawing = [lambda: house.scene.decide(submitted, Approve())]
    house.run_for(0.5)

    assert settled[0] == 1


def test_a_shutdown_finishes_what_is_in_hand_and_gives_back_the_rest_at_once(house: House) -> None:
    for number in range(3):
        house.scene.submit(a_new_one(f"Saint Number{number}"))

    async def slowly() -> None:
        await asyncio.sleep(3)

    house.venue.troubles[MODERATORS] = [slowly]

    async def working() -> None:
        stop = asyncio.Event()
        running = asyncio.create_task(house.outbox_worker().run(stop))
        await asyncio.sleep(1)
        stop.set()
        await running

    in_no_time(working(), house.scene.clock)

    assert len(house.venue.said_in(MODERATORS)) == 1, "what was begun is finished"
    left = [notice for notice in house.scene.claim() if notice.room.address == MODERATORS]
    assert len(left) == 2, "what was not begun is free, without waiting for the lease"


def test_a_shutdown_does_not_wait_for_a_silent_venue_beyond_its_time(house: House) -> None:
    house.scene.submit()
    house.venue.timeout = 40.0
    house.venue.troubles[MODERATORS] = [silence]
    began = house.scene.clock()
    house.run_for(1)

    assert house.scene.clock() - began < timedelta(seconds=11)


def test_what_was_posted_is_settled_once_the_database_is_back(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    submitted = house.scene.submit()
    delivering = house.scene.directory.delivering
    settle, away = delivering.settle, [1, 2, 3]

    def settle_or_fail(*args: object, **kwargs: object) -> None:
        if away:
            away.pop()
            raise DatabaseUnusable(why="unreachable")
        settle(*args, **kwargs)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(delivering, "settle", settle_or_fail)
    house.run_for(10)

    assert house.venue.said_in(MODERATORS) == [f"card {submitted.id} pending v1"]
    assert house.venue.calls.count(("post", MODERATORS)) == 1
    assert house.waiting() == 0


def test_what_could_not_be_drawn_is_drawn_once_the_database_is_back(house: House) -> None:
    submitted = house.scene.submit()
    draw, away = house.draw, list(range(8))

    async def draw_or_fail(notice: Notice) -> Reply:
        if away:
            away.pop()
            raise DatabaseUnusable(why="unreachable")
        return await draw(notice)

    house.draw = draw_or_fail  # type: ignore[method-assign]  # a database that is away for a while
    house.run_for(40)

    assert house.venue.said_in(MODERATORS) == [f"card {submitted.id} pending v1"]


def test_nothing_more_is_posted_while_something_posted_is_not_settled(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        house.scene.submit(a_new_one(f"Clinic {number}"))
    delivering = house.scene.directory.delivering
    settle, away, in_doubt = delivering.settle, list(range(5)), []

    def settle_or_fail(*args: object, **kwargs: object) -> None:
        if away:
            away.pop()
            in_doubt.append(len(house.venue.messages))
            raise DatabaseUnusable(why="unreachable")
        settle(*args, **kwargs)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(delivering, "settle", settle_or_fail)
    house.run_for(20)

    assert set(in_doubt) == {1}, "one message at the most is in doubt"
    cards = [text for text in house.venue.said_in(MODERATORS) if text.startswith("card")]
    assert len(cards) == len(set(cards)) == 3
    assert house.waiting() == 0


def test_what_the_lease_would_not_outlast_is_not_begun(house: House) -> None:
    house.scene.submit()

    def late() -> None:
        house.scene.clock.wind(seconds=58)

    house.while_drawing = [late]
    outbox_worker = house.outbox_worker()

    async def once() -> None:
        await outbox_worker.round()
        while outbox_worker._rooms:
            await asyncio.gather(*outbox_worker._rooms)

    in_no_time(once(), house.scene.clock)

    assert house.venue.calls == []
    assert house.waiting() == 2
