"""What the outbox worker asks for: rooms, and notices to deliver."""

from collections.abc import Collection
from datetime import datetime
from functools import partial

from directory_core.models import (
    Notice,
    Outcome,
    Review,
    Room,
    RoomAddress,
    RoomRole,
    Rules,
    Submission,
)
from directory_core.services.deciding.reviewing import review_of
from directory_core.services.live_index import LiveIndex
from directory_core.storage import outbox
from directory_core.storage.repositories.notices import announce_queue
from directory_core.storage.repositories.people.rooms import (
    OFFICIAL,
    keep_official_rooms,
    keep_room,
    known_room,
    move_room,
    official_as_named,
    room_at,
    room_id_of,
)
from directory_core.storage.repositories.submissions import submissions
from directory_core.storage.store import Store
from directory_core.storage.unit_of_work import UnitOfWork


class Delivering:
    """The outbox worker's service."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index

    def submission(self, submission_id: str) -> Submission:
        """Read a submission for a card; whom the card is for, the rooms say.

        Raises:
            NoSuchSubmission: there is none.
        """
        with self._store.reading() as conn:
            return submissions.get(conn, submission_id, self._store.clock())

    def review(self, submission_id: str) -> Review:
        """Read a submission with all that bears on deciding it, for the card of a notice.

        Raises:
            NoSuchSubmission: there is none.
        """
        with self._store.reading() as conn:
            return review_of(conn, self._index, self._rules, submission_id, self._store.clock())

    def open_rooms(self) -> None:
        """Give the rooms that the rules name their roles, and have the queue shown in new ones.

        Where they have them already, nothing is written: a database may be read only.
        """
        with self._store.reading() as conn:
            if official_as_named(conn, self._rules):
                return

        def work(uow: UnitOfWork) -> None:
            for room_id in keep_official_rooms(uow, self._rules):
                announce_queue(uow, room_id)

        self._store.run(work, repeatable=True)

    def room(self, address: RoomAddress, role: RoomRole, *, language: str = "") -> Room:
        """The room at this address, which was just heard from.

        Only the rules make a room one of moderators or a feed, whatever `role` says.  A moderators'
        room that could not be reached until now is shown the queue.
        """
        with self._store.reading() as conn:
            known = known_room(conn, address)
        if known is not None and _is_told(known, role, language):
            return known

        def work(uow: UnitOfWork) -> None:
            if keep_room(uow, address, role, language):
                announce_queue(uow, room_id_of(uow, address))

        self._store.run(work, repeatable=True)
        with self._store.reading() as conn:
            return room_at(conn, address)

    def room_moved(self, old: RoomAddress, new: RoomAddress) -> None:
        """Follow a room to its new address, with everything that refers to it."""
        self._store.run(lambda uow: move_room(uow, old, new), repeatable=True)

    def room_gone(self, address: RoomAddress, why: str) -> None:
        """Note that a room cannot be reached; it is not tried again until it is heard from."""
        with self._store.reading() as conn:
            known = known_room(conn, address)
        if known is not None:
            self._store.run(lambda uow: outbox.room_gone(uow, known.id, why))

    def claim_notices(self, venues: Collection[str], *, limit: int = 20) -> tuple[Notice, ...]:
        """Notices that are due in these venues, leased to the caller until `lease_until`.

        They come in the order of each room, and no room's are with two callers at once.
        """
        with self._store.reading() as conn:
            if not outbox.anything_due(conn, venues, self._store.clock()):
                return ()
        return self._store.run(lambda uow: outbox.claim(uow, venues, limit))

    def settle(
        self,
        notice: Notice,
        outcome: Outcome,
        *,
        version_drawn: int,
        message: str = "",
        again_at: datetime | None = None,
        why: str = "",
    ) -> None:
        """Say how a delivery ended; `message` is the venue's key of the card that was posted.

        The notice stays due where its lease was lost, and a card where the submission has moved on
        from `version_drawn`.  `GIVEN_UP` means that the room cannot be reached.
        """
        match outcome:
            case Outcome.DELIVERED:
                work = partial(
                    outbox.delivered, notice=notice, version_drawn=version_drawn, message=message
                )
            case Outcome.AGAIN:
                work = partial(outbox.failed, notice=notice, again_at=again_at, why=why)
            case Outcome.GIVEN_UP:
                work = partial(outbox.given_up, notice=notice, why=why)
        self._store.run(work, repeatable=True)


def _is_told(known: Room, role: RoomRole, language: str) -> bool:
    """Whether there is nothing new in what was heard of a room."""
    same = known.role in OFFICIAL or known.role is role
    return same and language in {"", known.language}
