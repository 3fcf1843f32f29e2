"""Who may decide."""

from datetime import timedelta

import pytest

from directory_core.domain.authorization import ensure_moderator
from directory_core.errors import MembershipUnknown, NotModerator, Refusal
from directory_core.models import Identity, Membership, Person, RoomAddress, Rules
from directory_core.testing import NOON, people

ANA, BEN = people("ana", "ben")
ROOM = RoomAddress("console", "here", "moderators")
RULES = Rules(moderators=(BEN,), moderator_rooms=(ROOM,))


def refusal(
    by: Identity,
    membership: Membership | None,
    *,
    rules: Rules = RULES,
    identities: tuple[Identity, ...] = (),
) -> type[Refusal] | None:
    person = Person(1, identities or (by,))
    try:
        ensure_moderator(person, by, membership, rules=rules, rooms=rules.moderator_rooms, now=NOON)
    except Refusal as found:
        return type(found)
    return None


def seen(ago: float = 0, *, member: bool | None = True, room: RoomAddress = ROOM) -> Membership:
    return Membership(room, member, NOON - timedelta(seconds=ago))


def test_somebody_named_may_decide_wherever_they_were_seen() -> None:
    assert refusal(BEN, None) is None
    assert refusal(BEN, seen(member=False)) is None


def test_somebody_named_may_decide_under_any_of_their_identities() -> None:
    elsewhere = Identity("slack", "T1", "U1")

    assert refusal(elsewhere, None, identities=(elsewhere, BEN)) is None
    assert refusal(elsewhere, None) is NotModerator


@pytest.mark.parametrize(
    ("membership", "expected"),
    [
        (seen(), None),
        (seen(60), None),
        (seen(61), MembershipUnknown),
        (seen(-5), None),
        (seen(-6), MembershipUnknown),
        (seen(member=False), NotModerator),
        (seen(member=None), MembershipUnknown),
        (None, MembershipUnknown),
        (seen(room=RoomAddress("console", "here", "lobby")), NotModerator),
        (seen(room=RoomAddress("slack", "T1", "moderators")), NotModerator),
        (seen(room=RoomAddress("console", "here", "moderators", "a-topic")), None),
    ],
)
def test_whoever_was_seen_in_the_moderators_room_a_moment_ago_may_decide(
    membership: Membership | None, expected: type[Refusal] | None
) -> None:
    assert refusal(ANA, membership) is expected


def test_where_the_rules_name_no_room_nobody_is_asked_to_wait() -> None:
    assert refusal(ANA, None, rules=Rules()) is NotModerator
    assert refusal(ANA, seen(), rules=Rules()) is NotModerator
