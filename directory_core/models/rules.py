"""What the operator decided about deciding."""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta

from directory_core.models.people import Identity, RoomAddress


@dataclass(frozen=True, slots=True)
class Rules:
    """How this directory is moderated.

    A person may decide where they are one of `moderators` by name, or where an adapter saw them
    in one of `moderator_rooms` within `membership_fresh_for`.  With neither, nobody may decide.
    `pepper` keys the hash under which a block outlives the erasure of a person; where none is given
    it is a new one, under which nothing from before is known again.
    """

    moderators: tuple[Identity, ...] = ()
    moderator_rooms: tuple[RoomAddress, ...] = ()
    feed_rooms: tuple[RoomAddress, ...] = ()
    may_decide_own: bool = False
    removals_need_two: bool | None = None
    """None: where two moderators are known, by name or by what they decided lately."""
    hasty_after: int = 20
    """So many acts of a moderator within `hasty_within` are more than anybody reads; 0: never."""
    hasty_within: timedelta = timedelta(minutes=1)
    pause_lasts: timedelta = timedelta(minutes=15)
    """For how long a hasty moderator decides nothing."""
    membership_fresh_for: timedelta = timedelta(seconds=60)
    undo_within: timedelta = timedelta(hours=24)
    assignment_lasts: timedelta = timedelta(minutes=30)
    submissions_a_day: int = 20
    open_submissions: int = 10
    remind_after: timedelta = timedelta(hours=24)
    digest: bool = True
    daily_head: bool = True
    keys_kept_for: timedelta = timedelta(days=30)
    link_code_lasts: timedelta = timedelta(minutes=10)
    language: str = "en"
    contact: str = ""
    """Whom to write to who objects to what is listed or said."""
    site_address: str = ""
    pepper: bytes = field(default_factory=secrets.token_bytes, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse an empty key: whoever knows a person's id could undo such a hash."""
        if not self.pepper:
            raise ValueError("a pepper may not be empty")
