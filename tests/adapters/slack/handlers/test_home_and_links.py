"""What surrounds the conversation: unfurled links, channels that go, tokens that are revoked."""

import pytest

from adapters.chat.views import Card, Reply, Tone
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_person import words
from tests.support.slack_stage import Stage, stage

LISTED = Reply("It is theirs", parts=(Card("Mayo Clinic", (("@MayoClinic on X is listed",),)),))
DOUBT = Reply(
    "Not listed", parts=(Card("Not listed", (("It may be anybody's",),), tone=Tone.CAUTION),)
)


async def share_link(at: Stage) -> None:
    link = {"url": "https://x.com/MayoClinic", "domain": "x.com"}
    shared = {"type": "link_shared", "channel": "C0GENERAL", "message_ts": "1.1"}
    assert (await at.ana.event({**shared, "links": [link]})).status == 200


async def test_a_link_to_a_listed_account_says_whose_it_is() -> None:
    async with stage(RecordingDesk(LISTED), unfurl=True) as at:
        await share_link(at)
        told = await at.server.until(lambda: at.server.called("chat.unfurl"))

        assert "Mayo Clinic" in words(told[0]["unfurls"]["https://x.com/MayoClinic"])


@pytest.mark.parametrize(("reply", "unfurl"), [(LISTED, False), (DOUBT, True)])
async def test_links_stay_as_they_are_unless_asked_for_and_sure(reply: Reply, unfurl: bool) -> None:
    async with stage(RecordingDesk(reply), unfurl=unfurl) as at:
        await share_link(at)
        await at.venue.stop()

        assert at.server.called("chat.unfurl") == []
