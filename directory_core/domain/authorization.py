"""Who may decide: named people, and whoever was seen in a moderators' room a moment ago.

The core cannot look into a room, so an adapter says what it saw and when.  What nobody could say,
or what is too old to rely on, is refused rather than guessed.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from directory_core.errors import MembershipUnknown, NotModerator, Paused, Refusal
from directory_core.models import Identity, Membership, Person, RoomAddress, Rules, VerdictKind

SKEW = timedelta(seconds=5)
"""How far ahead of ours the clock may be that dated a membership."""


PAUSED = "paused"
"""The audit's word for the moment in which somebody turned out to be hasty."""
_ACTS = frozenset({
    "decided", "disputed", "undisputed", "adopted_alias", "blocked", "unblocked", "approved_task",
    "dismissed_task", "seconded_task", "confirmed_impostor", "seconded_impostor",
    "took_back_impostor",
})  # fmt: skip
"""The audit's words for what a moderator has to read something for."""
_UNREAD = frozenset({VerdictKind.ASSIGN.value, VerdictKind.ASK.value})
"""Verdicts that decide nothing."""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did, as the audit has it.  Acts of one batch were shown, and done, as one."""

    action: str
    at: datetime
    subject: str = ""
    verdict: str = ""
    batch: str = ""


def ensure_not_paused(acts: Iterable[Act], rules: Rules, now: datetime) -> None:
    """Return where nobody paused the person whose `acts` these are.

    Raises:
        Paused: they decided faster than anybody reads, a while ago.
    """
    until = [each.at + rules.pause_lasts for each in acts if each.action == PAUSED]
    if until and until[-1] > now:
        raise Paused(minutes=-(-int((until[-1] - now).total_seconds()) // 60) or 1)


def read_lately(acts: Iterable[Act], rules: Rules, now: datetime, batch: str) -> tuple[Act, ...]:
    """What of their acts somebody has to have read within `rules.hasty_within`.

    Of a batch it is one act, and of the one that is at hand none.
    """
    since, seen = now - rules.hasty_within, {batch} - {""}
    read = []
    for act in acts:
        counts = act.action in _ACTS and act.verdict not in _UNREAD
        if counts and act.at > since and act.batch not in seen:
            read.append(act)
            seen |= {act.batch} - {""}
    return tuple(read)


def is_named(person: Person, by: Identity, rules: Rules) -> bool:
    """Whether the rules name `person`, who spoke as `by`, as a moderator."""
    named = {moderator.address for moderator in rules.moderators}
    return bool(named & {by.address, *(identity.address for identity in person.identities)})


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
    if is_named(person, by, rules):
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
