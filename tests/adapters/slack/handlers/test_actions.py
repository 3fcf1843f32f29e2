"""Buttons: passed on as they are, answered at once, and never twice."""

import asyncio
from typing import Any

from adapters.chat.events import Pressed
from adapters.chat.views import Button, Field, Form, Reply, Style
from directory_core.models import RoomAddress
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_person import button, words
from tests.support.slack_server import TEAM
from tests.support.slack_stage import MODERATORS, stage

CARD = Reply(
    "New submission",
    buttons=(
        Button("Approve", "approve:S1:1", style=Style.PRIMARY),
        Button("Reject", "rejectown:S1:1", opens_form=True),
    ),
    lead=True,
)
REASON = Form("form:reject.S1:1", "Reject", (Field("text", "Why", "long"),), "Reject", "Cancel")


async def test_a_press_carries_its_token_its_message_and_the_right_to_moderate() -> None:
    dispatcher = RecordingDesk(Reply("Approved.", private=True))
    async with stage(dispatcher) as at:
        key = await at.venue.messenger.post(MODERATORS, CARD)
        card = at.server.messages[MODERATORS.key, key.partition(":")[2]]
        await at.ben.press(card, "Approve")
        said = await at.server.until(lambda: at.server.ephemeral)

        assert card == at.server.messages[MODERATORS.key, key.partition(":")[2]], "left alone"
    pressed = dispatcher.received[0]
    assert isinstance(pressed, Pressed)
    assert (pressed.token, pressed.message) == ("approve:S1:1", key)
    assert pressed.origin.membership is not None
    assert (pressed.origin.membership.member, pressed.origin.room) == (True, MODERATORS)
    assert said[0]["text"] == "Approved."


async def test_somebody_outside_the_channel_is_known_to_be_no_member() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        key = await at.venue.messenger.post(MODERATORS, CARD)
        await at.ana.press(at.server.messages[MODERATORS.key, key.partition(":")[2]], "Approve")

    assert dispatcher.received[0].origin.membership.member is False


async def test_a_press_delivered_twice_is_answered_once_and_a_second_press_again() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        await at.ana.command("mayo")
        await at.server.until(lambda: at.server.ephemeral)
        key = await at.venue.messenger.post(MODERATORS, CARD)
        card = at.server.messages[MODERATORS.key, key.partition(":")[2]]
        approve = {**button(card, "Approve"), "action_ts": "5.5"}
        await at.ben.act(card, approve)
        await at.ben.act(card, approve)
        await at.ben.act(card, {**approve, "action_ts": "6.6"})
        await at.server.until(lambda: len(at.server.called("response")) == 3)

    keys = [event.origin.key for event in dispatcher.received if isinstance(event, Pressed)]
    assert len(keys) == len(set(keys)) == 2


async def test_a_form_is_opened_before_the_desk_has_made_it() -> None:
    dispatcher = RecordingDesk(Reply("Why?", form=REASON))
    dispatcher.gate = asyncio.Event()
    async with stage(dispatcher) as at:
        key = await at.venue.messenger.post(MODERATORS, CARD)
        card = at.server.messages[MODERATORS.key, key.partition(":")[2]]
        pressing = asyncio.create_task(at.ben.press(card, "Reject"))
        await at.server.until(lambda: at.server.called("views.open"))
        assert not pressing.done()
        assert "One moment" in words(next(iter(at.server.views.values())))
        dispatcher.gate.set()
        await pressing
        await at.server.until(lambda: at.server.called("views.update"))

        view = next(iter(at.server.views.values()))
        assert (view["title"]["text"], view["submit"]["text"]) == ("Reject", "Reject")


async def test_a_late_press_on_a_form_button_gets_its_sentence_in_the_modal() -> None:
    late = Reply("Carla approved this already.", alert=True, private=True)
    async with stage(RecordingDesk(late)) as at:
        key = await at.venue.messenger.post(MODERATORS, CARD)
        await at.ben.press(at.server.messages[MODERATORS.key, key.partition(":")[2]], "Reject")
        await at.server.until(lambda: at.server.called("views.update"))

        view = next(iter(at.server.views.values()))
        assert "Carla approved this already." in words(view)
        assert "submit" not in view


async def test_an_expired_trigger_costs_the_modal_and_not_the_answer() -> None:
    dispatcher = RecordingDesk(Reply("Why?", form=REASON, lead=True))
    async with stage(dispatcher) as at:
        key = await at.venue.messenger.post(MODERATORS, CARD)
        at.server.fail("views.open", "expired_trigger_id")
        await at.ben.press(at.server.messages[MODERATORS.key, key.partition(":")[2]], "Reject")
        said = await at.server.until(lambda: at.server.ephemeral)

        assert button(said[0], "Open as a form")["value"] == REASON.token


async def test_a_fault_is_told_in_the_modal_that_was_opened() -> None:
    def fails(_event: Any) -> Reply:
        raise OSError("disk full")

    async with stage(RecordingDesk(fails)) as at:
        key = await at.venue.messenger.post(MODERATORS, CARD)
        card = at.server.messages[MODERATORS.key, key.partition(":")[2]]
        answered = await at.ben.press(card, "Reject")
        await at.server.until(lambda: at.server.called("views.update"))

        assert answered.status == 500
        assert "nothing was changed" in words(next(iter(at.server.views.values())))


async def test_a_button_of_another_version_of_ours_reaches_the_desk() -> None:
    dispatcher = RecordingDesk()
    shown = {"channel": "C0GENERAL", "ts": "1.1", "text": "old", "blocks": []}
    old = {"type": "button", "action_id": "vote_v0", "value": "approve-17"}
    async with stage(dispatcher) as at:
        assert (await at.ana.act(shown, old)).status == 200
        await at.server.until(lambda: at.server.ephemeral)

    assert dispatcher.received[0].token == "approve-17"


async def test_a_choice_takes_the_place_of_the_private_question() -> None:
    question = Reply("Which?", buttons=(Button("1. Mercy", "pick:mercy:0"),), lead=True)

    dispatcher = RecordingDesk(question)
    async with stage(dispatcher) as at:
        await at.ana.command("mercy")
        shown = (await at.server.until(lambda: at.server.ephemeral))[0]
        dispatcher.says = Reply("Mercy: 3 accounts", lead=True)
        await at.ana.press(shown, "1. Mercy")
        await at.server.until(lambda: at.server.ephemeral[0]["text"] == "Mercy: 3 accounts")

        assert len(at.server.ephemeral) == 1


async def test_a_refusal_does_not_take_the_place_of_what_it_is_about() -> None:
    question = Reply("Which?", buttons=(Button("1. Mercy", "pick:mercy:0"),), lead=True)

    dispatcher = RecordingDesk(question)
    async with stage(dispatcher) as at:
        await at.ana.command("mercy")
        shown = (await at.server.until(lambda: at.server.ephemeral))[0]
        dispatcher.says = Reply("That is too old.", alert=True, private=True)
        await at.ana.press(shown, "1. Mercy")
        await at.server.until(lambda: len(at.server.ephemeral) == 2)


async def test_a_form_asked_for_in_a_channel_begins_in_the_persons_own_room() -> None:
    elsewhere = Reply(
        "In private, please.", form=REASON, start="n-TWVyY3k", private=True, lead=True
    )

    dispatcher = RecordingDesk(elsewhere)
    async with stage(dispatcher) as at:
        await at.ana.mention("submit Mercy")
        said = (await at.server.until(lambda: at.server.ephemeral))[0]
        await at.ana.press(said, "Open as a form")
        await at.server.until(lambda: at.server.called("views.update"))

    heard = dispatcher.received[-1]
    assert (heard.command, heard.text) == ("start", "n-TWVyY3k")
    assert heard.origin.room == RoomAddress("slack", TEAM, at.ana.id)
