"""Limits of questions: who asks too much in a row is told so, and nobody else pays for it."""

from itertools import count

import pytest

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Heard, Looked, Origin, Typed
from adapters.chat.i18n.texts import Texts
from adapters.chat.question_limits import PERSON, ROOM, TYPED, QuestionLimits
from directory_core.models import Identity, Person, RoomAddress, RoomRole
from directory_core.testing import a_directory, a_key, an_organization

_numbers = count()


def origin(user: str, *, venue: str = "slack", shared: bool = False) -> Origin:
    """Somebody who speaks, in their own room or in a channel."""
    room = RoomAddress(venue, "T1", "C1" if shared else user)
    role = RoomRole.SHARED if shared else RoomRole.PRIVATE
    return Origin(Identity(venue, "T1", user), room, f"e{next(_numbers)}", role)


class Watch:
    """A watch that a test moves on."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_one_person_may_ask_so_much_and_then_as_much_as_time_allows() -> None:
    watch = Watch()
    limits = QuestionLimits(watch)

    assert sum(limits.allow(origin("U1")) for _ in range(100)) == int(PERSON[0])
    assert limits.allow(origin("U2")), "somebody else has a bucket of their own"
    watch.now += 10
    assert sum(limits.allow(origin("U1")) for _ in range(100)) == int(10 * PERSON[1])


def test_a_room_that_several_share_has_a_bucket_too() -> None:
    limits = QuestionLimits(Watch())
    asked = [limits.allow(origin(f"U{number}", shared=True)) for number in range(200)]

    assert sum(asked) == int(ROOM[0])
    assert limits.allow(origin("U1")), "in private they go on"


def test_beginnings_of_names_have_a_bucket_of_their_own() -> None:
    watch = Watch()
    limits = QuestionLimits(watch)

    assert sum(limits.allow_typing(origin("U1")) for _ in range(100)) == int(TYPED[0])
    assert limits.allow(origin("U1")), "who types fast may still ask"
    watch.now += 1
    assert sum(limits.allow_typing(origin("U1")) for _ in range(100)) == int(TYPED[1])


async def test_a_look_at_a_message_is_a_question_like_others() -> None:
    with a_directory() as directory:
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        looks = [await dispatcher.looked(Looked(origin("U1"), "@MayoClinic")) for _ in range(32)]

    assert looks[-1].text == Texts().speak("en")("too-fast")
    assert looks[0].text != looks[-1].text


async def test_who_types_too_fast_has_nothing_completed() -> None:
    with a_directory(holding=(an_organization("Mayo Clinic"),)) as directory:
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        typed = [await dispatcher.typed(Typed(origin("U1"), "mayo")) for _ in range(70)]

    assert typed[0].lines
    assert not typed[-1].lines


def test_the_terminal_has_no_limits() -> None:
    limits = QuestionLimits(Watch())

    assert all(limits.allow(origin("me", venue="console")) for _ in range(1000))


def test_the_buckets_in_memory_have_a_bound() -> None:
    limits = QuestionLimits(Watch())
    for number in range(10_100):
        limits.allow(origin(f"U{number}"))

    assert len(limits._buckets) == 10_000


@pytest.mark.parametrize("language", ["en", "de"])
async def test_who_asks_too_much_is_told_so_in_their_language(language: str) -> None:
    with a_directory(holding=(an_organization("Mayo Clinic"),)) as directory:
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        too_fast = Texts().speak(language)("too-fast")
        answered = 0
        asked = Heard(_speaking(origin("U1"), language), "mayo clinic")
        while (await dispatcher.heard(asked)).text != too_fast:
            answered += 1

    assert answered >= PERSON[0], "more on a slow machine, where the bucket fills meanwhile"


def _speaking(where: Origin, language: str) -> Origin:
    return Origin(where.who, where.room, where.key, where.role, language)


def test_the_identities_of_one_person_share_a_bucket() -> None:
    limits = QuestionLimits(Watch())
    slack, telegram = (Identity(venue, "T1", "ana") for venue in ("slack", "telegram"))
    both = Person(7, (slack, telegram))
    here = origin("ana")

    assert sum(limits.allow_person(here, both) for _ in range(100)) == int(PERSON[0])
    alone = Person(8, (slack,))
    assert all(limits.allow_person(here, alone) for _ in range(100)), "counted by identity"


async def test_who_asks_too_much_over_two_venues_is_told_so() -> None:
    with a_directory(holding=(an_organization("Mayo Clinic"),)) as directory:
        dispatcher = Dispatcher(directory, Texts(), nudge=lambda: None)
        slack, telegram = origin("ana"), origin("ana", venue="telegram")
        asked = [Heard(each, "mayo clinic") for each in (slack, telegram)]
        directory.people.link(
            directory.people.link_code(slack.who, key=a_key()), telegram.who, key=a_key()
        )
        too_fast = Texts().speak("en")("too-fast")
        answered = 0
        while (await dispatcher.heard(asked[answered % 2])).text != too_fast:
            answered += 1

    assert PERSON[0] <= answered < 2 * PERSON[0]
