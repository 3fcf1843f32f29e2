"""Asking whether a message is real: typed links, replies, quotations, albums, and as a guest."""

from typing import Any

import pytest

from adapters.chat.events import Heard, Looked
from adapters.chat.links import Passage, Shown
from adapters.chat.views import Button, Reply
from directory_core.models import RoomRole
from tests.support.telegram_people import Chat
from tests.support.telegram_server import Payload
from tests.support.telegram_world import RecordingDesk, play, telegram

FAKE = "https://x.com/mayoclin1c"


def hidden(offset: int, length: int, url: str = FAKE) -> Payload:
    return {"type": "text_link", "offset": offset, "length": length, "url": url}


def heard_of(desk: RecordingDesk) -> Heard:
    [event] = desk.received
    assert isinstance(event, Heard)
    return event


def test_a_link_behind_typed_words_is_handed_over_with_its_words() -> None:
    desk = RecordingDesk()

    async def story() -> None:
        async with telegram(desk) as world:
            text = "😀 is this one real?"
            await world.ana.says(text, entities=[hidden(6, 4)])
            await world.server.until(world.ana.said)

    play(story)
    event = heard_of(desk)
    assert event.text == "😀 is this one real?"
    assert event.links == (Shown("this", FAKE),), "a place is counted in UTF-16 units"


@pytest.mark.parametrize("asked", ["/find", "/find@carebot", "@carebot", "@carebot is this real?"])
def test_a_command_or_the_bots_name_as_a_reply_points_at_what_it_replies_to(asked: str) -> None:
    desk = RecordingDesk()

    async def story() -> None:
        async with telegram(desk) as world:
            word = world.ben.message("Follow us here", world.group) | {"entities": [hidden(0, 6)]}
            await world.ana.says(asked, at=world.group, reply_to_message=word)
            await world.server.until(world.group.said)

    play(story)
    assert heard_of(desk).quoted == Passage("Follow us here", (Shown("Follow", FAKE),))


def test_a_quotation_points_at_the_quoted_words_and_their_links_alone() -> None:
    desk = RecordingDesk()

    async def story() -> None:
        async with telegram(desk) as world:
            text = "Ours: here. Theirs: there."
            links = [hidden(6, 4, "https://x.com/MayoClinic"), hidden(20, 5)]
            word = world.ben.message(text, world.group) | {"entities": links}
            quote = {"text": "Theirs: there.", "position": 12, "is_manual": True}
            await world.ana.says("/find", at=world.group, reply_to_message=word, quote=quote)
            await world.server.until(world.group.said)

    play(story)
    assert heard_of(desk).quoted == Passage("Theirs: there.", (Shown("there", FAKE),))


def test_a_reply_to_a_message_of_another_chat_points_at_what_is_quoted_of_it() -> None:
    desk = RecordingDesk()

    async def story() -> None:
        async with telegram(desk) as world:
            origin = {"type": "hidden_user", "sender_user_name": "Someone", "date": 1}
            quote = {"text": "@mayoclin1c", "position": 0}
            await world.ana.says("real?", external_reply={"origin": origin}, quote=quote)
            await world.server.until(world.ana.said)

    play(story)
    assert heard_of(desk).quoted == Passage("@mayoclin1c")


def test_the_bots_name_alone_is_not_passed_over() -> None:
    desk = RecordingDesk()

    async def story() -> None:
        async with telegram(desk) as world:
            await world.ana.says("@carebot", at=world.group)
            await world.server.until(world.group.said)

    play(story)
    assert (heard_of(desk).text, heard_of(desk).quoted) == ("", None)


def test_a_forward_brings_the_address_of_a_preview_that_was_chosen_by_hand() -> None:
    desk = RecordingDesk(lambda _: Reply("looked"))

    async def story() -> None:
        async with telegram(desk) as world:
            origin = {"type": "hidden_user", "sender_user_name": "Someone", "date": 1}
            preview = {"url": FAKE}
            await world.ana.says("Great news!", forward_origin=origin, link_preview_options=preview)
            await world.server.until(world.ana.said)

    play(story)
    [event] = desk.received
    assert isinstance(event, Looked)
    assert event.links == (Shown("", FAKE),)


def picture(world: Any, album: str = "", caption: str = "") -> Payload:
    said: Payload = world.ana.message("")
    del said["text"]
    more = {"media_group_id": album} if album else {}
    return said | {"photo": []} | more | ({"caption": caption} if caption else {})


def test_an_album_without_words_is_answered_once() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            for _ in range(4):
                await world.server.push(message=picture(world, "album-1"))
            await world.server.until(world.ana.said)
            await world.ana.says("and now?")
            await world.server.until(lambda: len(world.ana.said()) == 2)

            assert world.ana.said()[0].startswith("I read text only")

    play(story)


@pytest.mark.parametrize("place", [0, 2])
def test_an_album_with_words_under_one_picture_is_answered_by_them_alone(place: int) -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            for at in range(3):
                caption = "mayo clinic" if at == place else ""
                await world.server.push(message=picture(world, "album-2", caption))
            await world.server.until(world.ana.said)
        assert world.ana.said() == ["heard mayo clinic"]

    play(story)


CONTACT = {"contact": {"phone_number": "1", "first_name": "A"}}
DICE = {"dice": {"emoji": "🎲", "value": 3}}
PLACE = {"location": {"longitude": 1.0, "latitude": 2.0}}


@pytest.mark.parametrize(
    "what", [CONTACT, DICE, PLACE, {"photo": []}], ids=lambda each: next(iter(each))
)
def test_whatever_has_no_words_is_answered_in_a_sentence(what: Payload) -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            said = world.ana.message("") | what
            del said["text"]
            await world.server.push(message=said)
            await world.server.until(world.ana.said)

            assert world.ana.said()[0].startswith("I read text only")

    play(story)


def test_a_guest_understands_the_whole_grammar_and_its_buttons_are_links() -> None:
    way = (
        Button("Submit it", "submit:TWVyY3k:0"),
        Button("Copy", copy="@x"),
        Button("Page", "mine:-:2"),
    )
    desk = RecordingDesk(lambda _: Reply("Not listed", buttons=way))

    async def story() -> None:
        async with telegram(desk) as world:
            somewhere = Chat(world.server, -5005)
            word = world.ben.message(f"see {FAKE}", somewhere)
            asked = world.ana.message("@carebot is this real?", somewhere, reply_to_message=word)
            await world.server.push(guest_message=asked | {"guest_query_id": "guest-1"})
            await world.server.until(lambda: world.server.of("answerGuestQuery"))

            [answer] = world.server.of("answerGuestQuery")
            rows = answer.params["result"]["reply_markup"]["inline_keyboard"]
            buttons = [button for row in rows for button in row]
            assert [button["text"] for button in buttons] == ["Submit it", "Copy"]
            assert buttons[0]["url"] == "https://t.me/carebot?start=n-TWVyY3k"

    play(story)
    event = heard_of(desk)
    assert (event.text, event.asking, event.origin.role) == (
        "is this real?",
        False,
        RoomRole.SHARED,
    )
    assert event.quoted == Passage(f"see {FAKE}")
