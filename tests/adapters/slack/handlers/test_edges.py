"""Edges of Slack: fast presses, odd payloads, refusals, duplicates, a link that is being typed."""

import asyncio
from typing import Any

import pytest

from adapters.chat.views import Card, Field, Form, Reply
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_person import button, words
from tests.support.slack_server import TEAM, direct
from tests.support.slack_stage import stage

ROWS = Form(
    "form:new.organization:0",
    "Accounts",
    (Field("accounts", "Accounts", "accounts"),),
    "Send",
    "Close",
)
CARD = Reply("Mayo Clinic: 1 account", parts=(Card("Mayo Clinic"),))


async def test_two_fast_presses_on_rows_lose_nothing() -> None:
    async with stage(RecordingDesk(Reply("Accounts", form=ROWS))) as at:
        await at.ana.shortcut("submit_new")
        view = await at.server.until(lambda: at.server.called("views.update")) and at.server.views
        [shown] = view.values()
        add = button(shown, "Add another account")
        await asyncio.gather(*(at.ana.act(shown, add) for _ in range(3)))
        await at.server.until(lambda: len(at.server.called("views.update")) == 4)

        [now] = at.server.views.values()
        rows = {
            block["block_id"].split(":")[2]
            for block in now["blocks"]
            if block["block_id"].startswith("row:")
        }
        assert len(rows) == 4, "the first row, and one for each press"
        assert all(call.get("hash") for call in at.server.called("views.update")[1:])


async def test_a_shortcut_is_acknowledged_before_its_form_is_made() -> None:
    desk = RecordingDesk(Reply("Accounts", form=ROWS))
    desk.gate = asyncio.Event()
    async with stage(desk) as at:
        at.server.fail("views.open", "fatal_error", wait=0.5)
        assert (await at.ana.shortcut("submit_new")).status == 200
        assert desk.received == []
        desk.gate.set()


@pytest.mark.parametrize("kind", ["dialog_submission", "interactive_message", "workflow_step_edit"])
async def test_interactions_of_other_kinds_are_no_buttons_of_ours(kind: str) -> None:
    desk = RecordingDesk()
    async with stage(desk) as at:
        payload: dict[str, Any] = {
            "type": kind, "callback_id": "anything", "team": {"id": TEAM},
            "user": {"id": at.ana.id},
            "channel": {"id": "C0GENERAL"}, "action_ts": "1.1", "token": "x",
            "actions": [{"name": "yes", "type": "button", "value": "1"}],
        }  # fmt: skip
        answered = await at.server.deliver("interactive", payload)

        assert answered.status < 500
    assert desk.received == []


async def test_a_panel_that_is_told_of_twice_is_greeted_once() -> None:
    async with stage(RecordingDesk()) as at:
        where = {"user_id": at.ana.id, "channel_id": direct(at.ana.id), "thread_ts": "1.1"}
        for number in range(2):
            event = {"type": "assistant_thread_started", "assistant_thread": where}
            await at.ana.event(event, event_id=f"Ev0{number}")
        await at.server.until(lambda: at.server.called("assistant.threads.setSuggestedPrompts"))
        await at.venue.stop()

        assert len(at.server.called("chat.postMessage")) == 1


async def test_whoever_opens_the_messages_is_shown_what_to_ask() -> None:
    async with stage(RecordingDesk()) as at:
        await at.ana.event(
            {"type": "app_home_opened", "tab": "messages", "channel": direct(at.ana.id)}
        )
        [asked] = await at.server.until(
            lambda: at.server.called("assistant.threads.setSuggestedPrompts")
        )

        assert "thread_ts" not in asked, "in this experience it makes the call fail without a word"
        assert len(asked["prompts"]) == 4
        assert at.server.called("views.publish") == []


async def test_a_direct_message_is_answered_in_its_thread() -> None:
    async with stage(RecordingDesk()) as at:
        await at.ana.write("mercy general", ts="5.5")
        [said] = await at.server.until(lambda: at.server.called("chat.postMessage"))

        assert said["thread_ts"] == "5.5"


async def test_what_is_for_one_person_who_is_not_in_the_channel_goes_to_them_directly() -> None:
    async with stage(RecordingDesk(Reply("Yours alone", private=True))) as at:
        at.server.fail("chat.postEphemeral", "user_not_in_channel")
        await at.ana.mention("mine")
        [said] = await at.server.until(lambda: at.server.called("chat.postMessage"))

        assert said["channel"] == at.ana.id


@pytest.mark.parametrize("where", ["mention", "direct", "command"])
async def test_where_slack_refuses_the_blocks_the_words_go_out_alone(where: str) -> None:
    async with stage(RecordingDesk(CARD)) as at:
        at.server.fail("chat.postMessage", "invalid_blocks")
        if where == "command":
            at.server.fail("response", status=500)
            await at.ana.command("mayo")
        elif where == "direct":
            await at.ana.write("mayo")
        else:
            await at.ana.mention("mayo")
        [said] = await at.server.until(lambda: at.server.called("chat.postMessage"))

        assert said["text"] == "Mayo Clinic: 1 account"
        assert "blocks" not in said


async def test_where_slack_refuses_the_home_tab_it_says_the_same_in_plain_text() -> None:
    async with stage(RecordingDesk(CARD)) as at:
        at.server.fail("views.publish", "invalid_arguments")
        home = await at.ana.open_home()

        assert words(home["blocks"]) == "Mayo Clinic: 1 account"


async def test_a_link_that_is_still_being_written_is_named_by_its_unfurl() -> None:
    async with stage(RecordingDesk(CARD), unfurl=True) as at:
        link = {"url": "https://x.com/MayoClinic", "domain": "x.com"}
        shared = {"type": "link_shared", "channel": "COMPOSER", "message_ts": "abc-uuid"}
        typing = {"source": "composer", "unfurl_id": "C1.2.3", "links": [link]}
        await at.ana.event({**shared, **typing})
        [told] = await at.server.until(lambda: at.server.called("chat.unfurl"))

        assert (told["unfurl_id"], told["source"]) == ("C1.2.3", "composer")
        assert "channel" not in told


async def test_a_link_behind_words_is_handed_over_with_its_words() -> None:
    desk = RecordingDesk()
    async with stage(desk) as at:
        link = {"type": "link", "url": "https://x.com/mayoclin1c", "text": "x.com/MayoClinic"}
        section = {"type": "rich_text_section", "elements": [link]}
        label = {"type": "plain_text", "text": "Our page"}
        button = {"type": "button", "text": label, "url": "https://x.com/mayoclin1c"}
        blocks = [
            {"type": "rich_text", "elements": [section]},
            {"type": "actions", "elements": [button]},
        ]
        text = "<https://x.com/mayoclin1c|x.com/MayoClinic>"
        await at.ana.shortcut("look", {"text": text, "blocks": blocks, "ts": "1.1"})
        await at.server.until(lambda: at.server.ephemeral)
    [event] = desk.received

    assert [(each.text, each.url) for each in event.links] == [
        ("x.com/MayoClinic", "https://x.com/mayoclin1c"),
        ("Our page", "https://x.com/mayoclin1c"),
    ]
