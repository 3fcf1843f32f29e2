"""Presses: each is answered once, with its outcome, and within two seconds."""

import asyncio

from adapters.chat.events import Pressed
from adapters.chat.views import Button, Card, Confirm, Reply
from adapters.telegram.chats import configured
from directory_core.errors import DatabaseUnusable
from directory_core.models import RoomRole
from tests.support.telegram_people import buttons, toasts
from tests.support.telegram_server import TOKEN, Payload
from tests.support.telegram_world import MODERATORS, Event, RecordingDesk, World, play, telegram

APPROVE = "approve:S4F7KQ:1"
ROOM = configured(TOKEN, str(MODERATORS))


async def posted(world: World, *row: Button) -> Payload:
    """A card in the moderators' room, with Ben among the moderators."""
    world.ben.joins(world.moderators)
    row = row or (Button("Approve", APPROVE),)
    await world.venue.messenger.post(ROOM, Reply("A card", parts=(Card("S4F7KQ", buttons=row),)))
    return world.server.message(world.moderators.id)


def pressing(*replies: Reply) -> RecordingDesk:
    said = iter(replies)
    return RecordingDesk(lambda _: next(said))


def test_a_press_reaches_the_desk_with_its_token_and_whether_they_are_a_moderator() -> None:
    dispatcher = pressing(Reply("Approved.", toast="Approved."))

    async def story() -> None:
        async with telegram(dispatcher) as world:
            card = await posted(world)
            await world.ben.presses("Approve", card)
            await world.server.until(lambda: toasts(world.server))

            [event] = dispatcher.received
            assert isinstance(event, Pressed)
            assert (event.token, event.message) == (APPROVE, str(card["message_id"]))
            assert event.origin.role is RoomRole.MODERATORS
            assert event.origin.membership is not None
            assert (event.origin.membership.member, event.origin.membership.room) == (True, ROOM)

    play(story)


def test_the_outcome_is_the_toast_and_the_card_is_left_to_the_courier() -> None:
    dispatcher = pressing(Reply("Approved.", toast="Approved."))

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await posted(world)
            await world.ben.presses("Approve", at=world.moderators)
            await world.server.until(lambda: toasts(world.server))

            assert toasts(world.server) == ["Approved."]

        assert len(world.moderators.said()) == 1
        assert world.server.of("editMessageText") == []

    play(story)


def test_what_does_not_fit_a_toast_is_said_below_the_card() -> None:
    reasons = Reply("Why?", buttons=(Button("Spam", "because:S4F7KQ.spam:1"),))
    long = Reply("No. " * 80)
    dispatcher = pressing(reasons, long)

    async def story() -> None:
        async with telegram(dispatcher) as world:
            card = await posted(world)
            await world.ben.presses("Approve", card)
            await world.ben.presses("Approve", card)
            await world.server.until(lambda: len(world.moderators.said()) == 3)

            why = world.server.of("sendMessage", world.moderators.id)[1]
            assert buttons(why) == ["Spam"]
            assert why.params["reply_parameters"]["message_id"] == card["message_id"]
            assert toasts(world.server) == ["", ""]

    play(story)


def test_words_alone_are_a_toast_in_a_group_and_a_message_in_private() -> None:
    dispatcher = pressing(
        Reply("A form", buttons=(Button("Next", "skip:new:1"),)), Reply("What name?")
    )

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("/submit")
            await world.server.until(world.ana.said)
            await world.ana.presses("Next")
            await world.server.until(lambda: len(world.ana.said()) == 2)

            assert world.ana.said()[1] == "What name?"
            assert toasts(world.server) == [""]

    play(story)


def test_a_slow_database_is_covered_up_for_and_the_outcome_follows() -> None:
    dispatcher = pressing(Reply("Approved.", toast="Approved."))

    async def story() -> None:
        async with telegram(dispatcher) as world:

            async def until_answered(_: Event) -> None:
                await world.server.until(lambda: toasts(world.server))

            dispatcher.takes = until_answered
            card = await posted(world)
            await world.ben.presses("Approve", card)
            await world.server.until(lambda: len(world.moderators.said()) == 2)

            assert toasts(world.server) == ["En ello… el resultado llegará enseguida."]
            assert world.moderators.said()[1] == "Approved."

    play(story)


def test_a_press_that_could_not_be_stored_is_tried_again_and_answered_once() -> None:
    dispatcher = pressing(Reply("Approved.", toast="Approved."))
    dispatcher.fails = [DatabaseUnusable(why="locked"), OSError("disk")]

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await posted(world)
            await world.ben.presses("Approve", at=world.moderators)
            await world.server.until(lambda: dispatcher.received)
            await world.server.until(lambda: toasts(world.server))

        assert len(world.server.answered) == 1
        assert len({event.origin.key for event in dispatcher.received}) == 1

    play(story)


def test_a_press_that_is_too_old_to_be_answered_is_still_served_and_told_of() -> None:
    dispatcher = pressing(Reply("Approved.", toast="Approved."))

    async def story() -> None:
        async with telegram(dispatcher) as world:
            card = await posted(world)
            await world.ben.sends_token(APPROVE, card, too_old=True)
            await world.server.until(lambda: len(world.moderators.said()) == 2)

            assert world.moderators.said()[1] == "Approved."

    play(story)


def test_a_press_under_a_message_that_is_not_accessible_any_more_is_served() -> None:
    dispatcher = pressing(Reply("Approved.", toast="Approved."))

    async def story() -> None:
        async with telegram(dispatcher) as world:
            card = await posted(world)
            old = {"message_id": card["message_id"], "chat": card["chat"], "date": 0}
            await world.ben.sends_token(APPROVE, old)
            await world.server.until(lambda: toasts(world.server))

            assert toasts(world.server) == ["Approved."]
            assert dispatcher.received[0].origin.room == ROOM

    play(story)


def test_an_anonymous_presser_is_told_that_they_are_nobody() -> None:
    dispatcher = pressing()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            card = await posted(world)
            world.ben.id = 1087968824
            await world.ben.sends_token(APPROVE, card)
            await world.server.until(lambda: toasts(world.server))

            assert "I cannot tell who you are" in toasts(world.server)[0]

    play(story)
    assert dispatcher.received == []


def test_a_button_that_cannot_be_undone_takes_effect_at_the_second_press() -> None:
    sure = Confirm("Hide it?", "Nobody will see it.", "Hide", "Leave")
    dispatcher = pressing(Reply("Hidden.", toast="Hidden."))

    async def story() -> None:
        async with telegram(dispatcher) as world:
            card = await posted(world, Button("Hide", "hide:S4F7KQ:1", confirm=sure))
            await world.ben.presses("Hide", card)
            await world.server.until(lambda: len(world.moderators.said()) == 2)
            assert dispatcher.received == []
            assert world.moderators.said()[1] == "Pulsa «Hide» otra vez para confirmar."

            await world.ben.presses("Hide", at=world.moderators)
            await world.server.until(lambda: "Hidden." in toasts(world.server))

    play(story)
    [event] = dispatcher.received
    assert isinstance(event, Pressed)
    assert event.token == "hide:S4F7KQ:1"


def test_the_next_page_takes_the_place_of_the_one_before() -> None:
    first = Reply("Page 1", buttons=(Button("Next", "mine:-:2"),))
    second = Reply("Page 2", buttons=(Button("Back", "mine:-:1"),))
    dispatcher = pressing(first, second, first)

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("/mine")
            await world.server.until(world.ana.said)
            page = world.server.message(world.ana.id)
            await world.ana.presses("Next", page)
            await world.server.until(lambda: world.server.of("editMessageText"))
            assert world.server.message(world.ana.id)["text"] == "Page 2"

            del world.server.messages[world.ana.id, page["message_id"]]
            await world.ana.sends_token("mine:-:1", page)
            await world.server.until(lambda: len(world.ana.said()) == 2)

    play(story)


def test_two_presses_at_once_are_both_answered() -> None:
    dispatcher = pressing(
        Reply("Approved.", toast="Approved."), Reply("Too late.", toast="Too late.")
    )

    async def story() -> None:
        async with telegram(dispatcher) as world:
            card = await posted(world)
            world.ana.joins(world.moderators)
            await asyncio.gather(
                world.ana.sends_token(APPROVE, card), world.ben.sends_token(APPROVE, card)
            )
            await world.server.until(lambda: len(toasts(world.server)) == 2)

            assert sorted(toasts(world.server)) == ["Approved.", "Too late."]

    play(story)
