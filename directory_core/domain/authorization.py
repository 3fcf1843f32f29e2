"""Who may decide: named people, and whoever was seen in a moderators' room a moment ago.

The core cannot look into a room, so an adapter says what it saw and when.  What nobody could say,
or what is too old to rely on, is refused rather than guessed.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from directory_core.errors import MembershipUnknown, NotModerator, Refusal
from directory_core.models import Identity, Membership, Person, RoomAddress, Rules

SKEW = timedelta(seconds=5)
"""How far ahead of ours the clock may be that dated a membership."""


def ensure_moderator(
    person: Person,
    by: Identity,
    membership: Membership | None,
    *,
    rules: Rules,
    rooms: Collection[RoomAddress],
    now: datetime,
) -> None:
    """Return where `person`, who spoke as `by`, may decide now.

    `rooms` are the moderators' rooms of the rules, wherever they have moved since.

    Raises:
        NotModerator: the rules do not let them.
        MembershipUnknown: nobody could say, just now, whether they are in the moderators' room.
    """
    named = {moderator.address for moderator in rules.moderators}
    if named & {by.address, *(identity.address for identity in person.identities)}:
        return
    refusal = _seen(by, membership, rules=rules, rooms=rooms, now=now)
    if refusal is not None:
        raise refusal


def _seen(
    by: Identity,
    membership: Membership | None,
    *,
    rules: Rules,
    rooms: Collection[RoomAddress],
    now: datetime,
) -> Refusal | None:
    """Why a membership gives no right to decide, or None where it does.

    A forum's topics share its members, so the topic makes no difference.
    """
    here = {room.key for room in rooms if (room.venue, room.tenant) == (by.venue, by.tenant)}
    if not here:
        return NotModerator()
    if membership is None:
        return MembershipUnknown()
    room = membership.room
    if (room.venue, room.tenant) != (by.venue, by.tenant) or room.key not in here:
        return NotModerator()
    if membership.member is None or not _fresh(membership, rules.membership_fresh_for, now):
        return MembershipUnknown()
    return None if membership.member else NotModerator()


def _fresh(membership: Membership, lasts: timedelta, now: datetime) -> bool:
    return now - lasts <= membership.seen_at <= now + SKEW
