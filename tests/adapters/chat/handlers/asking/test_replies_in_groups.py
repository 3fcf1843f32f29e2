"""Replies and presses in a room with others: nobody's form is moved on by somebody else."""

from collections.abc import Iterator
from itertools import product

import pytest

from directory_core.models import RoomRole
from tests.adapters.chat.handlers.test_moderation import review
from tests.support.dispatcher import (
    BEN,
    CARLA,
    MODERATORS,
    FrontDesk,
    Talk,
    a_front_desk,
    buttons,
    submitted,
    words_of,
)


@pytest.fixture
def front() -> Iterator[FrontDesk]:
    """A dispatcher over a few organizations."""
    with a_front_desk() as front:
        yield front


@pytest.fixture
def ben(front: FrontDesk) -> Talk:
    """A moderator, in the moderators' room."""
    return front.talk(BEN, room=MODERATORS, role=RoomRole.MODERATORS)


@pytest.fixture
def carla(front: FrontDesk) -> Talk:
    """Another moderator, in the same room."""
    return front.talk(CARLA, room=MODERATORS, role=RoomRole.MODERATORS)


def tokens(talk: Talk) -> tuple[str, ...]:
    """What the buttons carry under the last thing that was said to somebody."""
    return tuple(each.token for each in buttons(talk.last) if each.token)


def test_a_press_on_somebody_elses_form_says_whose_it_is(
    front: FrontDesk, ben: Talk, carla: Talk
) -> None:
    review(ben, submitted(front.talk()))
    ben.push("Ask")

    told = carla.press(tokens(ben)[0])

    assert "That form is Ben's" in words_of(told)
    assert told.alert


def test_a_reply_to_somebody_elses_form_is_no_search(
    front: FrontDesk, ben: Talk, carla: Talk
) -> None:
    review(ben, submitted(front.talk()))
    ben.push("Ask")

    told = carla.say("mayo clinic", replying_to="m1", replying_tokens=tokens(ben))

    assert "That form is Ben's" in words_of(told)


def test_a_reply_to_a_card_is_no_search_and_answers_no_form(
    front: FrontDesk, ben: Talk, carla: Talk
) -> None:
    number = submitted(front.talk())
    review(ben, number)
    card = tokens(ben)
    ben.push("Ask")

    said = ("mayo clinic", "looks fine to me", "approve it please", "ok")
    for moderator, text in product((ben, carla), said):
        told = moderator.say(text, replying_to="m1", replying_tokens=card)
        assert "A reply to a card decides nothing" in words_of(told)
    assert front.directory.delivering.submission(number).exchanges == ()


def test_a_question_in_reply_to_a_card_is_answered(front: FrontDesk, ben: Talk) -> None:
    review(ben, submitted(front.talk()))
    card = tokens(ben)

    for asked in ("is x.com/mayoclinic real?", "https://x.com/mayoclinic"):
        told = ben.say(asked, replying_to="m1", replying_tokens=card)
        assert "@mayoclinic" in words_of(told).lower(), asked
