"""What is handed to the bot without words is answered; what happens to a chat is not."""

import pytest

from tests.support.telegram_world import RecordingDesk, play, telegram


@pytest.mark.parametrize(
    "handed",
    [
        {"web_app_data": {"data": "mayo", "button_text": "Mayo"}},
        {"users_shared": {"request_id": 1, "users": [{"user_id": 9}]}},
        {"chat_shared": {"request_id": 1, "chat_id": -100}},
        {"contact": {"phone_number": "1", "first_name": "Ben"}},
        {"dice": {"emoji": "D", "value": 1}},
    ],
    ids=lambda handed: next(iter(handed)),
)
def test_whatever_somebody_hands_to_the_bot_is_answered(handed: dict[str, object]) -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            said = world.ana.message("")
            del said["text"]
            await world.server.push(message=said | handed)
            await world.server.until(world.ana.said)
            assert "I read text only" in world.ana.said()[0]

    play(story)


def test_what_happens_to_a_chat_is_answered_with_silence() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            pinned = world.ana.message("mayo clinic")
            happened: list[dict[str, object]] = [
                {"pinned_message": pinned},
                {"new_chat_title": "Moderators"},
                {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
                {"write_access_allowed": {"from_request": True}},
                {"video_chat_started": {}},
            ]
            for where in (None, world.group):
                for what in happened:
                    told = world.ana.message("", where)
                    del told["text"]
                    await world.server.push(message=told | what)
            await world.server.until(lambda: not world.server.queue)
            assert (world.ana.said(), world.group.said()) == ([], [])

    play(story)
    assert dispatcher.received == []
