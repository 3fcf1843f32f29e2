"""Forms: opened, filled in row by row, sent, refused beside their fields, and sent again."""

import asyncio
from dataclasses import replace
from functools import partial
from typing import Any

from adapters.chat.events import Filled, Heard, Pressed
from adapters.chat.views import Choice, Field, Form, Reply
from tests.adapters.slack.recording import RecordingDesk
from tests.support.slack_person import button, words
from tests.support.slack_stage import Stage, stage

PLATFORMS = (Choice("x", "X"), Choice("facebook", "Facebook"))
FORM = Form(
    "form:new:1",
    "New organization",
    (
        Field("name", "Name"),
        Field("organization", "Organization", "organization", required=False),
        Field("kind", "Kind", "choice", choices=(Choice("hospital", "Hospital"),)),
        Field("accounts", "Account", "accounts", choices=PLATFORMS),
        Field("aliases", "Other names", "aliases", required=False),
    ),
    "Send",
    "Cancel",
)
OPENED = Reply("What is it called?", form=FORM)


async def opened(at: Stage) -> str:
    """The id of the form that Ana has opened."""
    await at.ana.shortcut("submit_new")
    await at.server.until(lambda: at.server.called("views.update"))
    return next(iter(at.server.views))


def last_filled(dispatcher: RecordingDesk) -> Filled:
    return next(event for event in reversed(dispatcher.received) if isinstance(event, Filled))


def with_error(field: str, error: str, version: int = 2) -> Reply:
    fields = tuple(replace(f, error=error) if f.name == field else f for f in FORM.fields)
    return Reply("Not quite.", form=replace(FORM, fields=fields, token=f"form:new:{version}"))


async def test_what_was_filled_in_reaches_the_desk_by_field() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)
        at.ana.fill(view, "name", "Mercy")
        at.ana.fill(view, "organization", "mayo-clinic")
        at.ana.fill(view, "kind", "hospital")
        at.ana.fill(view, "accounts:0:address", "@mercy")
        at.ana.fill(view, "accounts:0:platform", "x")
        at.ana.fill(view, "accounts:0:label", "patients")
        at.ana.fill(view, "aliases", "Mercy General\n\n Mercy ")
        dispatcher.says = Reply("Thank you.", done=True)
        await at.ana.send(view)

        assert "Thank you." in words(at.server.views[view])
    filled = last_filled(dispatcher)
    assert filled.token == "form:new:1"
    assert filled.origin.room.key == at.ana.id
    assert filled.values == {
        "name": "Mercy",
        "organization": "mayo-clinic",
        "kind": "hospital",
        "accounts": ({"address": "@mercy", "platform": "x", "label": "patients"},),
        "aliases": ("Mercy General", "Mercy"),
    }


async def test_rows_come_and_go_and_what_was_typed_into_the_others_stays() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)
        at.ana.fill(view, "accounts:0:address", "x.com/first")
        for count in (1, 2):
            await at.ana.press(at.server.views[view], "Add another account")
            await at.server.until(partial(_has_rows, at, view, count + 1))
        at.ana.fill(view, "accounts:1:address", "x.com/second")
        at.ana.fill(view, "accounts:2:address", "x.com/third")
        removing = [each for each in _buttons(at, view) if each["action_id"] == "row-remove"]
        await at.ana.act(at.server.views[view], removing[1])
        await at.server.until(lambda: _rows(at, view) == 2)
        dispatcher.says = Reply("Thank you.", done=True)
        await at.ana.send(view)

    accounts = last_filled(dispatcher).values["accounts"]
    assert [row["address"] for row in accounts if isinstance(row, dict)] == [
        "x.com/first",
        "x.com/third",
    ]


async def test_the_last_row_is_emptied_rather_than_taken_away() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)
        at.ana.fill(view, "accounts:0:address", "x.com/first")
        await at.ana.press(at.server.views[view], "Remove this account")
        await at.server.until(lambda: len(at.server.called("views.update")) == 2)
        dispatcher.says = Reply("Thank you.", done=True)
        await at.ana.send(view)

    assert last_filled(dispatcher).values["accounts"] == ()


def _has_rows(at: Stage, view: str, count: int) -> bool:
    return _rows(at, view) == count


def _rows(at: Stage, view: str) -> int:
    return sum(":address:" in block["block_id"] for block in at.server.views[view]["blocks"])


def _buttons(at: Stage, view: str) -> list[dict[str, Any]]:
    from tests.support.slack_person import buttons

    return list(buttons(at.server.views[view]))


async def test_errors_stand_beside_their_fields_and_the_newer_draft_is_sent_next() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)
        at.ana.fill(view, "name", "Mercy")
        dispatcher.says = with_error("accounts", "No such platform.")
        answered = await at.ana.send(view)
        dispatcher.says = Reply("Thank you.", done=True)
        await at.ana.send(view)

    ((place, error),) = answered.body["errors"].items()
    assert answered.body["response_action"] == "errors"
    assert place.startswith("row:accounts:0:address:")
    assert error == "No such platform."
    assert last_filled(dispatcher).token == "form:new:2"
    assert last_filled(dispatcher).values["name"] == "Mercy"


async def test_a_second_step_takes_the_place_of_the_first() -> None:
    dispatcher = RecordingDesk(OPENED)
    same = Field("same", "Is it one of these?", "choice", choices=(Choice("none", "No"),))
    async with stage(dispatcher) as at:
        view = await opened(at)
        dispatcher.says = Reply("?", form=replace(FORM, token="form:new:3", fields=(same,)))
        answered = await at.ana.send(view)
        at.ana.fill(view, "same", "none")
        dispatcher.says = Reply("Thank you.", done=True)
        await at.ana.send(view)

    assert answered.body["response_action"] == "update"
    assert last_filled(dispatcher).values == {"same": "none"}
    assert last_filled(dispatcher).token == "form:new:3"


async def test_a_question_that_comes_up_by_the_answers_is_pointed_out() -> None:
    dispatcher = RecordingDesk(OPENED)
    account = Field("account", "Account", "choice", choices=(Choice("a", "@mercy on X"),))
    fields = (*FORM.fields, account)
    async with stage(dispatcher) as at:
        view = await opened(at)
        assert "One question more" not in words(at.server.views[view])
        dispatcher.says = Reply("?", form=replace(FORM, token="form:report:2", fields=fields))
        await at.ana.send(view)

        at_last = [words(block) for block in at.server.views[view]["blocks"]][-2:]
        assert at_last[0].strip().startswith("One question more")
        assert "@mercy on X" in at_last[1]


async def test_a_refusal_stands_on_top_of_the_form_so_that_nothing_is_lost() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)
        dispatcher.says = Reply("That is too many for today.", alert=True, private=True)
        answered = await at.ana.send(view)

        assert answered.body["response_action"] == "push"
        assert view in at.server.views


async def test_a_form_sent_twice_is_taken_once_and_answered_alike() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)
        dispatcher.says = Reply("Thank you.", done=True)
        dispatcher.gate = asyncio.Event()
        shown = dict(at.server.views)
        sending = [asyncio.create_task(at.ana.send(view)) for _ in range(2)]
        await asyncio.sleep(0.05)
        dispatcher.gate.set()
        one, other = await asyncio.gather(*sending)

    assert shown
    assert one.body["response_action"] == other.body["response_action"] == "update"
    assert sum(isinstance(event, Filled) for event in dispatcher.received) == 1


async def test_a_form_that_could_not_be_stored_is_not_acknowledged() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)

        def fails(_event: Any) -> Reply:
            raise OSError("disk full")

        dispatcher.says = fails
        assert (await at.ana.send(view)).status == 500


async def test_closing_a_form_cancels_it() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)
        await at.ana.close(view)

    pressed = dispatcher.received[-1]
    assert isinstance(pressed, Pressed)
    assert pressed.token == "cancel:new:1"


async def test_the_typeahead_offers_listed_organizations_without_asking_slack_anything() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        view = await opened(at)
        calls = len(at.server.calls)
        options = await at.ana.suggest(view, "may")

        assert len(at.server.calls) == calls
        assert options[0]["value"] == "mayo-clinic"
    assert dispatcher.received[-1].bare, "nobody sees cards in a menu, so none are drawn"


async def test_a_message_shortcut_carries_what_the_message_says_into_the_form() -> None:
    dispatcher = RecordingDesk(OPENED)
    async with stage(dispatcher) as at:
        await at.ana.shortcut("submit", {"text": "<https://x.com/mercy>"})
        await at.server.until(lambda: at.server.called("views.update"))

    heard = dispatcher.received[0]
    assert isinstance(heard, Heard)
    assert (heard.command, heard.text) == ("submit", "https://x.com/mercy")


async def test_sixty_accounts_come_back_as_they_were_shown() -> None:
    value = tuple(
        {"address": f"https://x.com/mercy{n}", "platform": "", "label": f"ward {n}"}
        for n in range(60)
    )

    fields = (Field("accounts", "Account", "accounts", value=value),)
    dispatcher = RecordingDesk(Reply("", form=replace(FORM, fields=fields)))
    async with stage(dispatcher) as at:
        view = await opened(at)
        assert button(at.server.views[view], "Add another account")
        dispatcher.says = Reply("Thank you.", done=True)
        await at.ana.send(view)

    assert last_filled(dispatcher).values["accounts"] == value
