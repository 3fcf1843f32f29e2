"""Asked from chats the bot is not in: inline queries and guest mode."""

from typing import Any

import pytest

from adapters.chat.events import Heard, Typed
from adapters.chat.tokens import StartKind, parse_start, unpack
from adapters.chat.views import Button, Card, Link, Reply, Suggestion, Suggestions
from directory_core.models import RoomRole
from tests.support.telegram_people import Chat
from tests.support.telegram_world import RecordingDesk, play, telegram


def line(number: int, *, card: Card | None = None) -> Suggestion:
    said = Reply("", (card,)) if card else None
    return Suggestion(f"mayo-{number}", f"Mayo {number}", "Rochester", said)


def inline(found: Suggestions, query: str = "mayo", offset: str = "") -> tuple[Any, Typed]:
    """What an inline query is answered with, and what the dispatcher was handed."""
    dispatcher = RecordingDesk(lambda _: found)
    answers: list[Any] = []

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.types(query, offset)
            await world.server.until(lambda: world.server.of("answerInlineQuery"))
            answers.append(world.server.of("answerInlineQuery")[0].params)

    play(story)
    [event] = dispatcher.received
    assert isinstance(event, Typed)
    return answers[0], event


def test_an_inline_query_brings_organizations_and_their_cards() -> None:
    card = Card(
        "<3 Kids & Co",
        rows=((Link("@kids", "https://x.com/kids"),),),
        buttons=(Button("Open", url="https://kids.org"), Button("Report", "report:kids:0")),
    )

    answer, event = inline(Suggestions((line(1, card=card),)))

    [result] = answer["results"]
    assert (event.text, event.offset) == ("mayo", 0)
    assert (result["id"], result["title"], result["description"]) == (
        "mayo-1",
        "Mayo 1",
        "Rochester",
    )
    content = result["input_message_content"]
    assert content["message_text"].startswith("<b>&lt;3 Kids &amp; Co</b>")
    assert content["link_preview_options"] == {"is_disabled": True}
    [[opening, reporting]] = result["reply_markup"]["inline_keyboard"]
    assert opening == {"text": "Open", "url": "https://kids.org"}
    led = "https://t.me/carebot?start=r-kids"
    assert reporting == {"text": "Report", "url": led}, (
        "the chat may be any: what is pressed leads to ours"
    )


def test_results_come_by_the_page_and_are_kept_for_seconds_and_for_one_person() -> None:
    found = Suggestions(tuple(line(number) for number in range(60)), next_offset=50)

    answer, event = inline(found, offset="25")

    assert event.offset == 25
    assert len(answer["results"]) == 50
    assert answer["next_offset"] == "50"
    assert answer["is_personal"] is True
    assert answer["cache_time"] <= 30


def test_what_is_missing_can_be_submitted_from_the_top_of_the_results() -> None:
    answer, _ = inline(Suggestions((), submit_label="Submit a missing one"), query="Mercy West")

    kind, subject = parse_start(answer["button"]["start_parameter"])
    assert answer["button"]["text"] == "Submit a missing one"
    assert (kind, unpack(subject)) == (StartKind.SUBMIT, "Mercy West")
    assert answer["next_offset"] == ""


def test_the_longest_inline_query_still_leads_to_the_form() -> None:
    answer, event = inline(Suggestions((), submit_label="Submit"), query="ß" * 256)

    assert event.text == "ß" * 256
    assert answer["button"]["start_parameter"] == "n-"


def test_an_inline_query_that_cannot_be_answered_any_more_disturbs_nobody() -> None:
    dispatcher = RecordingDesk(
        lambda event: Suggestions(()) if isinstance(event, Typed) else Reply("x")
    )

    async def story() -> None:
        async with telegram(dispatcher) as world:
            world.server.fail("answerInlineQuery", 400, "Bad Request: query is too old")
            await world.ana.types("mayo")
            await world.ana.says("hello")
            await world.server.until(world.ana.said)

    play(story)


@pytest.mark.parametrize("text", ["@carebot mayo clinic", "mayo clinic @CareBot", "mayo clinic"])
def test_as_a_guest_the_bot_answers_the_one_question_it_is_called_with(text: str) -> None:
    dispatcher = RecordingDesk(
        lambda _: Reply("Mayo Clinic: 3 accounts", buttons=(Button("B", "mine:-:2"),))
    )

    async def story() -> None:
        async with telegram(dispatcher) as world:
            somewhere = Chat(world.server, -5005)
            asked = world.ana.message(text, somewhere) | {"guest_query_id": "guest-1"}
            await world.server.push(guest_message=asked)
            await world.server.until(lambda: world.server.of("answerGuestQuery"))

            [answer] = world.server.of("answerGuestQuery")
            assert answer.params["guest_query_id"] == "guest-1"
            content = answer.params["result"]["input_message_content"]
            assert content["message_text"] == "Mayo Clinic: 3 accounts"
            assert "reply_markup" not in answer.params["result"]

    play(story)
    [event] = dispatcher.received
    assert isinstance(event, Heard)
    assert (event.text, event.asking, event.origin.role) == ("mayo clinic", False, RoomRole.SHARED)
