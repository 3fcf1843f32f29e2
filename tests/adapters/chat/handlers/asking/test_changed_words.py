"""What somebody changes after they said it: asked again, and nothing carried out."""

from collections.abc import Iterator

import pytest

from tests.support.dispatcher import FrontDesk, a_front_desk, submitted, words_of


@pytest.fixture
def front() -> Iterator[FrontDesk]:
    """A dispatcher over a few organizations."""
    with a_front_desk() as front:
        yield front


def test_a_question_that_was_changed_is_answered(front: FrontDesk) -> None:
    ana = front.talk()
    ana.say("mayo clonc")

    assert "mayoclinic" in words_of(ana.edit("mayo clinic", "m1")).lower()


def test_a_changed_question_does_not_answer_a_form_that_was_opened_since(front: FrontDesk) -> None:
    ana = front.talk()
    ana.say("mayo clonc")
    ana.say("submit")

    assert "mayoclinic" in words_of(ana.edit("mayo clinic", "m1")).lower()
    assert "What is" in words_of(ana.say("back")) or ana.last.form is not None


@pytest.mark.parametrize("text", ["withdraw {id}", "cancel", "undo", "submit"])
def test_a_changed_message_carries_nothing_out(front: FrontDesk, text: str) -> None:
    ana = front.talk()
    sent = submitted(ana)

    told = ana.edit(text.format(id=sent), "m1")

    assert "I carry nothing out from a message that was changed" in words_of(told)
    assert front.directory.delivering.submission(sent).state.is_open
