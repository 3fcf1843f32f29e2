"""What people say in Slack reaches the dispatcher, and the answer stays where it belongs."""

import asyncio
from typing import Any

import pytest

from adapters.chat.events import Edited, Heard, Looked
from adapters.chat.views import Button, Field, Form, Reply
from adapters.slack import clients
from directory_core.errors import DatabaseUnusable
from directory_core.models import RoomAddress, RoomRole
from tests.adapters.slack.recording import SAID, RecordingDesk
from tests.support.slack_person import button, words
from tests.support.slack_server import TEAM, signed
from tests.support.slack_stage import MODERATORS, stage

SHAREABLE = Reply("Mayo Clinic: 2 accounts", lead=True, share="share:mayo-clinic:0")
FORM = Form("form:new:1", "New", (Field("name", "Name"),), "Send", "Cancel")


@pytest.mark.parametrize("socket", [False, True], ids=["http", "socket"])
async def test_a_command_is_answered_to_the_asker_alone(socket: bool) -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher, socket=socket) as at:
        answered = await at.ana.command("mayo &amp; sons")
        said = await at.server.until(lambda: at.server.called("response"))

    assert answered.status == 200
    heard = dispatcher.received[0]
    assert isinstance(heard, Heard)
    assert heard.text == "mayo & sons"
    assert (heard.origin.who.name, heard.origin.language) == ("Ana", "en-US")
    assert heard.origin.room == RoomAddress("slack", TEAM, at.ana.id)
    assert heard.origin.role is RoomRole.PRIVATE
    assert said[0]["response_type"] == "ephemeral"
    assert said[0]["text"] == SAID.text


async def test_a_shared_answer_is_for_everybody_and_says_who_shared_it() -> None:
    async with stage(RecordingDesk(SHAREABLE)) as at:
        await at.ana.command("mayo")
        shown = (await at.server.until(lambda: at.server.ephemeral))[0]
        await at.ana.press(shown, "Share")
        public = await at.server.until(lambda: list(at.server.messages.values()))

        assert at.server.ephemeral == [], "the private copy is gone"
        assert public[0]["channel"] == "C0GENERAL"
        assert "Ana shared this" in words(public[0])
        assert "Share" not in [each["text"]["text"] for each in _buttons(public[0])]


def _buttons(shown: dict[str, object]) -> list[dict[str, dict[str, str]]]:
    from tests.support.slack_person import buttons

    return list(buttons(shown))


async def test_a_mention_is_answered_in_its_thread() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        await at.ana.mention("mayo <https://x.com/mayo|x.com/mayo>", thread_ts="17.5")
        posted = await at.server.until(lambda: at.server.called("chat.postMessage"))

    assert dispatcher.received[0].text == "mayo https://x.com/mayo"
    assert dispatcher.received[0].origin.role is RoomRole.SHARED
    assert (posted[0]["channel"], posted[0]["thread_ts"]) == ("C0GENERAL", "17.5")
    assert posted[0]["unfurl_links"] is False


async def test_a_private_answer_to_a_mention_is_seen_by_the_asker_alone() -> None:
    async with stage(RecordingDesk(Reply("For you", private=True))) as at:
        await at.ana.mention("mine")
        quiet = await at.server.until(lambda: at.server.called("chat.postEphemeral"))

        assert quiet[0]["user"] == at.ana.id
        assert at.server.messages == {}


async def test_a_direct_message_and_a_command_happen_in_the_same_room() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        await at.ana.write("mayo")
        await at.ana.command("mayo")
        await at.server.until(lambda: at.server.called("response"))

    direct, command = dispatcher.received
    assert direct.origin.room == command.origin.room


async def test_an_event_delivered_twice_is_answered_once() -> None:
    dispatcher = RecordingDesk()
    dispatcher.gate = asyncio.Event()
    async with stage(dispatcher) as at:
        said = {"type": "app_mention", "channel": "C0GENERAL", "ts": "1.1", "text": "mayo"}
        first = asyncio.create_task(at.ana.event(said, event_id="Ev1"))
        again = asyncio.create_task(at.ana.event(said, event_id="Ev1", retry=1))
        await asyncio.sleep(0.1)
        assert not again.done(), "a repeat is not acknowledged before the first is stored"
        dispatcher.gate.set()
        assert {(await first).status, (await again).status} == {200}
        await at.ana.event(said, event_id="Ev1", retry=2)
        await at.server.until(lambda: at.server.called("chat.postMessage"))

    assert len(dispatcher.received) == 1
    assert len(at.server.called("chat.postMessage")) == 1


async def test_what_could_not_be_stored_is_not_acknowledged_and_comes_again() -> None:
    def fails(_event: object) -> Reply:
        raise DatabaseUnusable(why="locked")

    dispatcher = RecordingDesk(fails)
    async with stage(dispatcher) as at:
        refused = await at.ana.write("mayo", ts="1.1")
        told = await at.ana.command("mayo")
        said = await at.server.until(lambda: at.server.called("response"))
        dispatcher.says = SAID
        served = await at.ana.write("mayo", ts="1.1")
        await at.server.until(lambda: at.server.called("chat.postMessage"))

    assert (refused.status, told.status, served.status) == (500, 500, 200)
    assert "database" in said[0]["text"]


async def test_our_own_messages_edits_and_joins_are_not_questions() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        await at.ana.write("Hello", bot_id="B1")
        await at.ana.write("", subtype="message_deleted", deleted_ts="1.1")
        await at.ana.event({"type": "message", "channel_type": "channel", "text": "mayo"})
        await at.ana.event({"type": "an_event_slack_will_invent", "x": 1})

    assert dispatcher.received == []


async def test_an_edited_direct_message_is_an_edit_of_what_was_said() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        await at.ana.write(
            "",
            subtype="message_changed",
            message={"user": at.ana.id, "text": "Mercy", "ts": "9.9"},
            previous_message={"text": "Mercey"},
        )
        await at.server.until(lambda: at.server.called("chat.postMessage"))

    assert dispatcher.received[0].message.endswith(":9.9")
    assert dispatcher.received[0].text == "Mercy"


async def test_the_answer_to_a_changed_mention_stands_where_the_first_one_stood() -> None:
    dispatcher = RecordingDesk(Reply("It is not listed."))
    async with stage(dispatcher) as at:
        await at.ana.mention("Mercey", ts="5.1")
        await at.server.until(lambda: at.server.called("chat.postMessage"))
        dispatcher.says = Reply("Mercy Hospital")
        changed: Any = {"edited": {"user": at.ana.id, "ts": "5.2"}, "ts": "5.1"}
        await at.ana.mention("Mercy", **changed)
        await at.server.until(lambda: at.server.called("chat.update"))
        again = await at.ana.mention("Mercy", **changed)

    assert again.status == 200
    assert [type(each) for each in dispatcher.received] == [Heard, Edited]
    assert dispatcher.received[1].text == "Mercy"
    assert len(at.server.called("chat.postMessage")) == 1
    assert [each["text"] for each in at.server.called("chat.update")] == ["Mercy Hospital"]


async def test_the_answer_to_a_changed_direct_message_stands_where_the_first_one_stood() -> None:
    dispatcher = RecordingDesk(Reply("It is not listed."))
    async with stage(dispatcher) as at:
        await at.ana.write("Mercey", ts="9.9")
        await at.server.until(lambda: at.server.called("chat.postMessage"))
        dispatcher.says = Reply("Mercy Hospital")
        now = {"user": at.ana.id, "text": "Mercy", "ts": "9.9"}
        await at.ana.write(
            "", subtype="message_changed", message=now, previous_message={"text": "Mercey"}
        )
        await at.server.until(lambda: at.server.called("chat.update"))

    assert len(at.server.called("chat.postMessage")) == 1


async def test_a_changed_mention_whose_first_answer_is_not_known_is_answered_below() -> None:
    dispatcher = RecordingDesk(Reply("Mercy Hospital"))
    async with stage(dispatcher) as at:
        await at.ana.mention("Mercy", ts="5.1", edited={"user": at.ana.id, "ts": "5.2"})
        said = await at.server.until(lambda: at.server.called("chat.postMessage"))

    assert said[0]["thread_ts"] == "5.1"


async def test_the_shortcut_looks_at_every_link_of_a_message_and_at_what_it_calls_itself() -> None:
    dispatcher = RecordingDesk()
    message = {
        "text": "see <https://x.com/evil|x.com/mayoclinic>",
        "attachments": [{"title_link": "https://facebook.com/mercy", "fallback": "Mercy"}],
    }
    async with stage(dispatcher) as at:
        await at.ana.shortcut("look", message)
        await at.server.until(lambda: at.server.called("response"))

    looked = dispatcher.received[0]
    assert isinstance(looked, Looked)
    for address in ("https://x.com/evil", "x.com/mayoclinic", "https://facebook.com/mercy"):
        assert address in looked.text


async def test_a_form_asked_for_by_command_opens_as_a_modal() -> None:
    async with stage(RecordingDesk(Reply("What is it called?", form=FORM))) as at:
        await at.ana.command("submit")
        view = await at.server.until(lambda: list(at.server.views.values()))

        assert view[0]["title"]["text"] == "New"


async def test_a_form_asked_for_in_words_can_be_opened_by_a_button() -> None:
    dispatcher = RecordingDesk(Reply("What is it called?", form=FORM, lead=True))
    async with stage(dispatcher) as at:
        await at.ana.write("submit")
        asked = (await at.server.until(lambda: list(at.server.messages.values())))[0]
        await at.ana.press(asked, "Open as a form")
        await at.server.until(lambda: at.server.called("views.update"))

    assert dispatcher.received[-1].token == "form:new:1"


async def test_a_card_in_a_channel_the_bot_is_not_in_reaches_the_asker_alone() -> None:
    async with stage(RecordingDesk()) as at:
        at.server.channels["C0GENERAL"].members.remove("U0CAREBOT")
        await at.ana.mention("mayo")
        await at.server.until(lambda: at.server.messages)

        assert next(iter(at.server.messages))[0] == "D0ANA"


async def test_a_spent_response_address_is_no_lost_answer() -> None:
    async with stage(RecordingDesk()) as at:
        at.server.fail("response", status=404)
        await at.ana.command("mayo")
        await at.server.until(lambda: at.server.messages)

        assert next(iter(at.server.messages))[0] == "D0ANA"


@pytest.mark.parametrize(
    "fault", [{"wait": 1.2}, {"status": 429, "headers": {"Retry-After": "30"}}]
)
async def test_a_silent_users_info_costs_the_name_alone(fault: dict[str, object]) -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        at.server.fail("users.info", "ratelimited", **fault)
        assert (await at.ana.command("mayo")).status == 200
        await at.server.until(lambda: at.server.called("response"))

    assert dispatcher.received[0].origin.who.name == "ana", "the name that came with the command"


@pytest.mark.parametrize("wrong", ["signature", "old"])
async def test_what_slack_did_not_sign_just_now_is_refused(wrong: str) -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        import aiohttp

        body = "command=%2Fcarehandles&text=mayo"
        headers = signed(body, secret="x") if wrong == "signature" else signed(body, at=1.0)
        async with (
            aiohttp.ClientSession() as web,
            web.post(at.server.events_url, data=body, headers=headers) as answer,
        ):
            assert answer.status == 401

    assert dispatcher.received == []


async def test_the_assistant_panel_greets_and_suggests_what_to_ask() -> None:
    async with stage(RecordingDesk()) as at:
        thread = {"user_id": at.ana.id, "channel_id": "D0ANA", "thread_ts": "5.5"}
        await at.ana.event({"type": "assistant_thread_started", "assistant_thread": thread})
        called = at.server.called
        asked = await at.server.until(lambda: called("assistant.threads.setSuggestedPrompts"))
        greeted = await at.server.until(lambda: called("chat.postMessage"))
        await at.ana.write("mayo", thread_ts="5.5")
        await at.server.until(lambda: len(called("chat.postMessage")) == 2)

        assert asked[0]["thread_ts"] == greeted[0]["thread_ts"] == "5.5"
        assert called("chat.postMessage")[1]["thread_ts"] == "5.5"


async def test_the_home_tab_has_a_search_box_that_answers_in_a_modal() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        home = await at.ana.open_home()
        box = next(b["element"] for b in home["blocks"] if b["type"] == "input")
        await at.ana.act(home, box, "mayo")
        await at.server.until(lambda: at.server.called("views.update"))

    assert dispatcher.received[-1].text == "mayo"
    assert dispatcher.received[-1].asking


async def test_in_the_moderators_channel_a_command_is_said_there() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher) as at:
        await at.ben.command("pending", MODERATORS.key)

    origin = dispatcher.received[0].origin
    assert (origin.room, origin.role) == (MODERATORS, RoomRole.MODERATORS)
    assert origin.membership is not None
    assert origin.membership.member is True


async def test_a_button_that_copies_is_a_text_to_copy() -> None:
    reply = Reply("Your code", buttons=(Button("Copy", copy="ABC-1"), Button("Go", "help:-:0")))

    async with stage(RecordingDesk(reply)) as at:
        await at.ana.command("link")
        shown = (await at.server.until(lambda: at.server.ephemeral))[0]

        assert "ABC-1" in words(shown)
        assert button(shown, "Go")["value"] == "help:-:0"


async def test_the_command_is_called_as_the_operator_likes() -> None:
    dispatcher = RecordingDesk()
    async with stage(dispatcher, command="/official") as at:
        assert (await at.ana.command("mayo", name="/official")).status == 200
        await at.server.until(lambda: at.server.called("response"))

    assert dispatcher.received[0].text == "mayo"


@pytest.mark.parametrize(
    "fault", [{"status": 429, "headers": {"Retry-After": "0"}}, {"status": 500}, {"status": 503}]
)
async def test_an_answer_waits_out_a_rate_limit_or_a_fault_of_slacks(fault: dict[str, Any]) -> None:
    async with stage(RecordingDesk()) as at:
        at.server.fail("chat.postMessage", "ratelimited", **fault)
        assert (await at.ana.mention("mayo")).status == 200
        await at.server.until(lambda: at.server.messages)

        assert [channel for channel, _ in at.server.messages] == ["C0GENERAL"]


async def test_a_slack_that_says_nothing_is_not_waited_for_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(clients, "CALL_SECONDS", 0.2)

    async with stage(RecordingDesk()) as at:
        at.server.fail("chat.postMessage", wait=1.0)
        assert (await at.ana.mention("mayo")).status == 200
        await at.server.until(lambda: at.server.messages)

        assert [channel for channel, _ in at.server.messages] == ["D0ANA"], "told in person"
