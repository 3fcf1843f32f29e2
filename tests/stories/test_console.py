"""Stories told through the console: what people do there from beginning to end."""

import asyncio
import re
from collections.abc import Iterator

import pytest

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.events import Origin, Pressed
from adapters.chat.i18n.texts import Texts
from adapters.console.messenger import MODERATORS, User
from directory_core.models import State
from directory_core.testing import WindableClock, a_directory
from tests.support.console_page import Page
from tests.support.dispatcher import some_organizations

SUBMITTING = (
    "submit",
    "Acme Kids",
    "hospital",
    "https://x.com/acmekids Careers",
    "acmekids.org",
    "Austin, Texas, US",
    "Note: Seen on their website.",
    "send",
)
"""A whole submission, line by line."""


@pytest.fixture
def page() -> Iterator[Page]:
    clock = WindableClock()
    moderators = tuple(User(name).identity for name in ("moderator", "carla"))
    with a_directory(
        holding=some_organizations(),
        clock=clock,
        moderators=moderators,
        moderator_rooms=(MODERATORS,),
    ) as directory:
        yield Page(directory, clock)


def number_in(said: str) -> str:
    found = re.search(r"\bS[0-9A-Z]{5}\b", said)
    assert found, said
    return found[0]


def test_somebody_asks_submits_it_is_approved_and_they_ask_again(page: Page) -> None:
    assert "not in the directory" in page.type("/as ana", "acme kids")

    said = page.type("/as ana", *SUBMITTING)
    number = number_in(said)
    assert f"number {number}" in said

    said = page.type("/as moderator", "pending", "1", "1")
    assert f"{number} · New organization: Acme Kids" in said
    assert f"{number} is approved and published." in said
    assert "moderator approved it" in said

    said = page.type("/as ana", "acme kids", "new")
    assert "Acme Kids\nHospital · Austin, Texas, United States" in said
    assert "@acmekids  https://x.com/acmekids · Careers" in said
    assert "Acme Kids was added" in said


def test_the_submitter_hears_of_it_where_they_submitted(page: Page) -> None:
    said = page.type("/as ana", *SUBMITTING, "/as moderator", "3", "2", "/as ana")

    assert "── for ana ──" in said
    assert "It was not accepted. Reason: There is nothing that shows it is official" in said


@pytest.mark.parametrize("step", range(1, len(SUBMITTING)))
def test_the_console_is_closed_in_the_middle_of_a_dialog_and_goes_on(page: Page, step: int) -> None:
    page.type("/as ana", *SUBMITTING[:step])

    if step == len(SUBMITTING) - 1:
        said = page.type("/as ana", "/submit", "send")
    else:
        said = page.type("/as ana", *SUBMITTING[step:])

    assert "has the number" in said
    (submission,) = page.directory.submitting.mine(User("ana").identity).items
    proposal = submission.proposal
    assert (proposal.note, getattr(proposal, "name", "")) == ("Seen on their website.", "Acme Kids")


def test_every_line_can_be_a_process_of_its_own(page: Page) -> None:
    for line in SUBMITTING[:-1]:
        page.type("/as ana", line)

    assert "has the number" in page.type("/as ana", "/submit", "send")


@pytest.mark.parametrize("_round", range(5))
def test_two_moderators_at_once_decide_once(page: Page, _round: int) -> None:
    number = number_in(page.type("/as ana", *SUBMITTING))

    async def both() -> list[str]:
        presses = []
        for name, verb in (("moderator", "approve"), ("carla", "because")):
            user = User(name)
            subject = number if verb == "approve" else f"{number}.spam"
            dispatcher = Dispatcher(page.directory, Texts(), nudge=lambda: None, clock=page.clock)
            origin = Origin(user.identity, user.room, f"press-{name}")
            presses.append(dispatcher.pressed(Pressed(origin, f"{verb}:{subject}:1")))
        return [reply.text for reply in await asyncio.gather(*presses)]

    said = asyncio.run(both())

    late = [text for text in said if "Somebody was first" in text]
    assert len(late) == 1
    submission = page.directory.delivering.submission(number)
    assert len(submission.decisions) == 1
    first = "moderator approved" if submission.state is State.APPROVED else "carla rejected"
    assert first in late[0]
    listed = "Acme Kids\nHospital" in page.type("acme kids")
    assert listed == (submission.state is State.APPROVED)


def test_a_correction_is_seen_before_and_after_and_undone(page: Page) -> None:
    page.type("/as ana", "correct mayo clinic", "3", "Rochester Hills", "skip", "5")

    said = page.type("/as moderator", "pending", "1", "1")
    assert "City: Rochester → Rochester Hills" in said
    assert "Rochester Hills, Minnesota" in page.type("mayo clinic")

    said = page.type("/as moderator", f"/mine {number_in(said)}")
    assert "not your submission" in said
    number = page.directory.submitting.mine(User("ana").identity).items[0].id
    version = page.directory.delivering.submission(number).version
    dispatcher = Dispatcher(page.directory, Texts(), nudge=lambda: None, clock=page.clock)
    user = User("moderator")
    press = Pressed(Origin(user.identity, user.room, "undo"), f"undo:{number}:{version}")
    asyncio.run(dispatcher.pressed(press))
    assert "Rochester Hills" not in page.type("mayo clinic")


def test_a_question_goes_to_the_submitter_and_its_answer_to_the_card(page: Page) -> None:
    page.type("/as ana", *SUBMITTING)

    said = page.type("/as moderator", "pending", "1", "4", "Hospital or clinic?", "/as ana")
    assert "A moderator has a question for you" in said
    number = page.directory.submitting.mine(User("ana").identity).items[0].id

    said = page.type("/as ana", f"mine {number}", "1", "A hospital.")
    assert "with the moderators" in said
    said = page.type("/as moderator", "pending", "1")
    assert "moderator asked: Hospital or clinic? Answer: A hospital." in said


def test_a_near_duplicate_becomes_more_accounts(page: Page) -> None:
    said = page.type("/as ana", "submit Mayo Clinic", "1", "x.com/mayokids Kids", "send")

    assert "Is it this one?" in said
    assert "More accounts" in said
    assert "has the number" in said
    page.type("/as moderator", "pending", "1", "1")
    assert "x.com/mayokids · Kids" in page.type("mayo clinic")


def test_the_whole_way_can_be_gone_in_spanish(page: Page) -> None:
    said = page.type(
        "/como ana",
        "idioma español",
        "quién en Estados Unidos está en Facebook",
        "proponer Clínica Cebra, Guadalajara, México",
        "nada de esto",
        "instagram @clinicacebra",
        "atrás",
        "saltar",
        "enviar",
        "mis envíos",
    )

    assert "Mayo Clinic" in said
    assert "«nada»" in said or "«nada de esto»" in said
    assert "Gracias. Tu envío tiene el número" in said
    assert "Espera a un moderador" in said
    english = re.findall(r"\b(?:the|you|your|which|send|back|skip)\b", said.split("español")[-1])
    assert not english, "not a word of English is left"

    said = page.type("/as moderator", "language es", "pendientes", "1", "1", "/as ana")
    assert "queda aprobado y publicado" in said
    assert "clínica cebra" in page.type("clínica cebra").casefold()


def test_the_way_to_the_card_survives_an_unreadable_line_in_between(page: Page) -> None:
    said = page.type("submit Acme Kids", "x" * 5_000, "\x03", "hospital", "\udcff")

    assert "(3 of 3)" in said
