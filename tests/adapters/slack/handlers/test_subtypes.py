"""Direct messages of each subtype: what a person says is answered, what happened is not."""

import pytest

from tests.adapters.slack.recording import SAID, RecordingDesk
from tests.support.slack_stage import stage


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
@pytest.mark.parametrize("words", ["mayo clinic", ""])
async def test_whatever_way_somebody_speaks_to_the_bot_they_are_answered(
    subtype: str, words: str
) -> None:
    async with stage(RecordingDesk(SAID)) as at:
        await at.ana.write(words, subtype=subtype)
        assert await at.server.until(lambda: at.server.called("chat.postMessage"))


@pytest.mark.parametrize(
    "subtype",
    [
        "assistant_app_thread", "bot_message", "channel_join", "channel_topic", "document_mention",
        "ekm_access_denied", "huddle_thread", "message_replied", "pinned_item", "reminder_add",
        "sh_room_created", "tombstone", "invented_next_year",
    ],
)  # fmt: skip
async def test_what_merely_happened_in_a_direct_message_is_answered_with_silence(
    subtype: str,
) -> None:
    dispatcher = RecordingDesk(SAID)
    async with stage(dispatcher) as at:
        told = await at.ana.write("Ana pinned a message", subtype=subtype)

    assert told.status == 200
    assert dispatcher.received == []
    assert at.server.called("chat.postMessage") == []
