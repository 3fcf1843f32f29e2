"""Words that come in several messages, or change: one answer, which changes with them."""

from adapters.chat.events import Edited, Heard, Looked
from adapters.chat.views import Reply
from tests.support.telegram_people import Chat, Somebody
from tests.support.telegram_server import Payload
from tests.support.telegram_world import RecordingDesk, World, play, telegram


def number(update: Payload) -> int:
    return int(update["message"]["message_id"])


async def asked(world: World, who: Somebody, text: str, at: Chat | None = None) -> int:
    """Ask something, and wait for the answer."""
    sent = number(await who.says(text, at))
    await world.server.until((at or who.private).said)
    return sent


def test_the_answer_to_a_changed_question_stands_where_the_first_one_stood() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            question = await asked(world, world.ana, "Mayo Clinc")
            await world.ana.edits(question, "Mayo Clinic")
            await world.server.until(lambda: len(world.ana.shown()) == 2)

            assert world.ana.shown() == ["heard Mayo Clinc", "heard Mayo Clinic"]
            assert world.ana.said() == ["heard Mayo Clinc"]

    play(story)


def test_a_changed_question_in_a_group_is_answered_anew_too() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            question = await asked(world, world.ana, "/find mayo clinc", world.group)
            await world.ana.edits(question, "/find mayo clinic", world.group)
            await world.server.until(lambda: world.server.of("editMessageText"))

            [edit] = world.server.of("editMessageText")
            assert (edit.params["chat_id"], edit.text) == (world.group.id, "heard mayo clinic")

    play(story)
    assert isinstance(dispatcher.received[1], Edited)
    assert dispatcher.received[1].command == "find"


def test_a_question_changed_after_a_restart_is_answered_below() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            await world.ana.edits(world.server.new_id(), "Mayo Clinic")
            await world.server.until(world.ana.said)

            assert world.ana.said() == ["heard Mayo Clinic"]

    play(story)


def test_a_change_that_nobody_sees_is_not_answered_again() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            question = await asked(world, world.ana, "Mayo Clinic")
            await world.ana.edits(question, "Mayo Clinic")
            await world.ana.says("after")
            await world.server.until(lambda: len(world.ana.said()) == 2)

    play(story)
    assert [type(event) for event in dispatcher.received] == [Heard, Heard]


def test_a_change_of_what_was_not_said_to_us_is_none_of_ours() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await world.ana.edits(world.server.new_id(), "just chatting", world.group)
            await world.ana.says("after")
            await world.server.until(world.ana.said)

    play(story)
    assert len(dispatcher.received) == 1


async def shows(world: World, caption: str, at: Chat | None = None, **more: object) -> None:
    """Send a picture, with words or without."""
    told = world.ana.message("", at)
    del told["text"]
    picture = {"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}
    words = {"caption": caption} if caption else {}
    await world.server.push(message=told | {"photo": [picture]} | words | more)


def test_an_album_in_which_several_pictures_have_words_has_one_answer_to_all_of_them() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            for caption in ("x.com/one", "", "x.com/two", "x.com/three"):
                await shows(world, caption, media_group_id="7")
            await world.server.until(lambda: len(world.ana.shown()) == 3)

            assert world.ana.said() == ["heard x.com/one"]
            assert world.ana.shown()[-1] == "heard x.com/one\nx.com/two\nx.com/three"

    play(story)


def test_a_forwarded_album_is_looked_at_as_a_whole() -> None:
    dispatcher = RecordingDesk(lambda _: Reply("looked"))
    origin = {"type": "hidden_user", "sender_user_name": "Someone", "date": 1}

    async def story() -> None:
        async with telegram(dispatcher) as world:
            for caption in ("x.com/one", "@two"):
                entity = {"type": "mention" if "@" in caption else "url", "offset": 0, "length": 4}
                more: Payload = {"media_group_id": "8", "forward_origin": origin}
                await shows(world, caption, caption_entities=[entity], **more)
            await world.server.until(lambda: len(dispatcher.received) == 2)

    play(story)
    last = dispatcher.received[-1]
    assert isinstance(last, Looked)
    assert last.text == "x.com/one\n@two"


def test_a_sticker_in_answer_to_the_bot_in_a_group_is_not_met_with_silence() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            await asked(world, world.ana, "/find mayo", world.group)
            said = {k: v for k, v in world.server.message(world.group.id).items() if k != "html"}
            await shows(world, "", world.group, reply_to_message=said)
            await world.server.until(lambda: len(world.group.said()) == 2)

            assert "I read text only" in world.group.said()[1]

    play(story)
