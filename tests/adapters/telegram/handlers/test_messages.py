"""What people write reaches the dispatcher in its own words, if it was meant for us."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from adapters.chat.events import Edited, Heard, Looked
from adapters.chat.links import Shown
from adapters.chat.views import Button, Card, Reply
from adapters.telegram.updates import queue
from directory_core.models import RoomRole
from tests.support.telegram_people import Chat, buttons
from tests.support.telegram_server import BOT, Payload
from tests.support.telegram_world import Event, RecordingDesk, World, play, telegram


def heard(dispatcher: RecordingDesk) -> list[Heard]:
    return [event for event in dispatcher.received if isinstance(event, Heard)]


def test_any_text_in_private_is_handed_to_the_desk_with_who_and_where() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ben.says("clínica mayo")
            await world.server.until(world.ben.said)

            assert world.ben.said() == ["heard clínica mayo"]

    play(story)
    [event] = heard(dispatcher)
    origin = event.origin
    assert (event.text, event.command, event.asking) == ("clínica mayo", "", False)
    assert (origin.who.venue, origin.who.tenant, origin.who.key) == ("telegram", "4242", "72")
    assert (origin.room.key, origin.role, origin.language) == ("72", RoomRole.PRIVATE, "es")


def test_a_command_is_told_apart_from_what_follows_it() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("/find@CareBot mayo  clinic", at=world.group)
            await world.ana.says("/start o-mayo-clinic")
            await world.server.until(lambda: len(dispatcher.received) == 2)

    play(story)
    assert {(event.command, event.text) for event in heard(dispatcher)} == {
        ("find", "mayo  clinic"),
        ("start", "o-mayo-clinic"),
    }


def test_in_a_group_the_bot_answers_only_what_is_meant_for_it() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            for text in (
                "just chatting",
                "/find@otherbot x",
                "/unknown",
                "care@carebot.org",
                "/ban",
            ):
                await world.ana.says(text, at=world.group)
            await world.ana.says("@carebot mayo clinic", at=world.group)
            await world.server.until(world.group.said)

            assert world.group.said() == ["heard mayo clinic"]

    play(story)
    assert [event.origin.role for event in heard(dispatcher)] == [RoomRole.SHARED]


def test_an_answer_in_a_group_is_a_reply_to_the_question() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            asked = await world.ana.says("/find mayo", at=world.group)
            await world.server.until(world.group.said)

            [said] = world.server.of("sendMessage")
            assert said.params["reply_parameters"] == {
                "message_id": asked["message"]["message_id"],
                "allow_sending_without_reply": True,
            }

    play(story)


def test_a_reply_says_which_message_it_answers_and_what_its_buttons_carry() -> None:
    card = Card("S4F7KQ", buttons=(Button("Approve", "approve:S4F7KQ:1"),))
    dispatcher = RecordingDesk(lambda _: Reply("A card", parts=(card,)))

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("/pending", at=world.moderators)
            await world.server.until(world.moderators.said)
            drawn = world.server.message(world.moderators.id)
            await world.ana.replies(drawn, "no evidence", at=world.moderators)
            await world.server.until(lambda: len(dispatcher.received) == 2)

            assert heard(dispatcher)[1].replying_to == str(drawn["message_id"])

    play(story)
    assert heard(dispatcher)[1].replying_tokens == ("approve:S4F7KQ:1",)


def test_a_reply_to_somebody_else_is_not_for_us() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            word = world.ben.message("hello", world.group)
            await world.ana.says("hi", at=world.group, reply_to_message=word)
            await world.ana.says("after")
            await world.server.until(world.ana.said)

    play(story)
    assert [event.text for event in heard(dispatcher)] == ["after"]


def test_a_forum_topic_is_a_room_of_its_own() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            topic = Chat(world.server, world.group.id, topic=7)
            opened = world.ana.message("", topic) | {
                "from": {name: BOT[name] for name in ("id", "is_bot", "first_name")},
                "forum_topic_created": {"name": "News", "icon_color": 1},
            }
            await world.ana.says("chatting", at=topic, reply_to_message=opened)
            await world.ana.says("/find mayo", at=topic)
            await world.server.until(world.group.said)

            [said] = world.server.of("sendMessage")
            assert said.params["message_thread_id"] == 7

    play(story)
    assert [event.origin.room.topic for event in heard(dispatcher)] == ["7"]


def test_an_edited_message_is_handed_over_as_an_edit() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            first = (await world.ana.says("Mayo Clinc"))["message"]["message_id"]
            await world.server.until(world.ana.said)
            await world.ana.edits(first, "Mayo Clinic")
            await world.server.until(lambda: len(dispatcher.received) == 2)

            said, edited = dispatcher.received
            assert isinstance(said, Heard)
            assert isinstance(edited, Edited)
            assert (said.message, edited.message, edited.text) == (
                str(first),
                str(first),
                "Mayo Clinic",
            )
            assert said.origin.key != edited.origin.key

    play(story)


def forwarded(*entities: Payload) -> Payload:
    origin = {"type": "hidden_user", "sender_user_name": "Someone", "date": 1}
    return {"forward_origin": origin, "entities": list(entities)}


def test_every_address_of_a_forwarded_message_is_looked_up_the_hidden_ones_too() -> None:
    dispatcher = RecordingDesk(lambda _: Reply("looked"))
    link: Payload = {
        "type": "text_link",
        "offset": 0,
        "length": 5,
        "url": "https://x.com/mayoclnic",
    }

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("Click here or @mayoclinic", **forwarded(link))
            await world.server.until(world.ana.said)

    play(story)
    [event] = dispatcher.received
    assert isinstance(event, Looked)
    assert event.text == "Click here or @mayoclinic"
    assert event.links == (Shown("Click", "https://x.com/mayoclnic"),)


def test_the_addresses_under_a_forwarded_messages_buttons_are_looked_up() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            board = {"inline_keyboard": [[{"text": "Follow us", "url": "https://x.com/mayo1"}]]}
            await world.ana.says("News!", **forwarded(), reply_markup=board)
            await world.server.until(world.ana.said)

    play(story)
    [event] = dispatcher.received
    assert isinstance(event, Looked)
    assert event.text == "News!"
    assert event.links == (Shown("Follow us", "https://x.com/mayo1"),)


def test_a_forward_that_leads_nowhere_is_a_question() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("mayo clinic", **forwarded())
            await world.server.until(world.ana.said)

    play(story)
    assert [event.text for event in heard(dispatcher)] == ["mayo clinic"]


ANONYMOUS: Payload = {
    "from": {
        "id": 1087968824,
        "is_bot": True,
        "first_name": "Group",
        "username": "GroupAnonymousBot",
    },
    "sender_chat": {"id": -1001, "type": "supergroup", "title": "Moderators"},
}
CHANNEL: Payload = {
    "from": {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"},
    "sender_chat": {"id": -1055, "type": "channel", "title": "News"},
}


@pytest.mark.parametrize("nobody", [ANONYMOUS, CHANNEL], ids=["administrator", "channel"])
def test_who_writes_in_the_name_of_a_chat_is_no_person_and_is_told_so(nobody: Payload) -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("/pending", at=world.moderators, **nobody)
            await world.server.until(world.moderators.said)

            assert "I cannot tell who you are" in world.moderators.said()[0]

    play(story)
    assert dispatcher.received == []


@pytest.mark.parametrize(
    "update",
    [
        {
            "channel_post": {
                "message_id": 1,
                "date": 1,
                "chat": {"id": -9, "type": "channel"},
                "text": "x",
            }
        },
        {
            "message": {
                "message_id": 1,
                "date": 1,
                "chat": {"id": 71, "type": "private"},
                "from": BOT,
                "text": "x",
            }
        },
        {"message": {"message_id": 1, "date": 1, "chat": {"id": 71, "type": "private"}}},
        {"poll_answer": {"poll_id": "1", "option_ids": [], "option_persistent_ids": []}},
        {"something_from_next_year": {"whatever": True}},
    ],
    ids=["channel post", "another bot", "no words", "poll", "unknown"],
)
def test_what_is_not_for_us_is_let_pass(update: Payload) -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.server.push(**update)
            await world.ana.says("still there?")
            await world.server.until(world.ana.said)

    play(story)
    assert [event.text for event in heard(dispatcher)] == ["still there?"]


def test_a_picture_with_a_caption_says_its_caption() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            said = world.ana.message("")
            del said["text"]
            await world.server.push(message=said | {"caption": "mayo clinic", "photo": []})
            await world.server.until(world.ana.said)

    play(story)
    assert [event.text for event in heard(dispatcher)] == ["mayo clinic"]


def test_a_picture_without_words_is_answered_with_what_the_bot_reads() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            for where in (world.group, None):
                said = world.ana.message("", where)
                del said["text"]
                picture = {"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}
                await world.server.push(message=said | {"photo": [picture]})
            await world.server.until(world.ana.said)

            assert "I read text only" in world.ana.said()[0]
            assert world.group.said() == []

    play(story)
    assert dispatcher.received == []


def test_what_goes_on_in_private_gets_a_link_there() -> None:
    dispatcher = RecordingDesk(lambda _: Reply("Sigamos.", start="n-", language="es"))

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ben.says("/submit", at=world.group)
            await world.server.until(world.group.said)

            [said] = world.server.of("sendMessage")
            assert said.buttons == [
                {
                    "text": "Seguir en privado",
                    "url": "https://t.me/carebot?start=n-",
                    "style": "primary",
                }
            ]
            assert buttons(said) == ["Seguir en privado"]

    play(story)


def test_while_the_desk_takes_its_time_the_chat_shows_that_the_bot_is_typing() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            dispatcher.takes = until_typing(world)
            await world.ana.says("mayo")
            await world.server.until(world.ana.said)

            assert world.server.of("sendChatAction", world.ana.id)

    play(story)


def until_typing(world: World) -> Callable[[Event], Awaitable[None]]:
    async def wait(_: Event) -> None:
        await world.server.until(lambda: world.server.of("sendChatAction"))

    return wait


def test_whoever_wrote_what_cannot_be_served_is_told_and_the_next_message_goes_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(queue, "FIRST_PAUSE", 0.0)
    dispatcher = RecordingDesk()
    dispatcher.fails = [RuntimeError("poison") for _ in range(queue.TRIES)]

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ben.says("poison")
            await world.ben.says("hello")
            await world.server.until(lambda: len(world.ben.said()) == 2)

            assert world.ben.said() == [
                "Lo siento, no ha funcionado. Inténtalo de nuevo.",
                "heard hello",
            ]
            assert world.venue.passed_over == 1

    play(story)


def test_messages_of_one_chat_are_served_in_order_and_of_many_at_once() -> None:
    dispatcher = RecordingDesk()
    gate = asyncio.Event()

    async def slow_for_ana(event: Event) -> None:
        if event.origin.who.key == "71":
            await gate.wait()

    dispatcher.takes = slow_for_ana

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.says("one")
            await world.ana.says("two")
            await world.ben.says("three")
            await world.server.until(world.ben.said)
            assert [event.text for event in heard(dispatcher)] == ["three"]

            gate.set()
            await world.server.until(lambda: len(world.ana.said()) == 2)
            assert world.ana.said() == ["heard one", "heard two"]

    play(story)
