"""Whatever the dispatcher wants said, Slack takes it, and nothing typed is read as markup."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from adapters.chat.i18n.texts import Texts
from adapters.chat.presenters.answers import draw_organization
from adapters.chat.presenters.organizations import Reader
from adapters.chat.views import Button, Card, Code, Field, Form, Link, Mention, Reply, Table
from adapters.slack.rendering import home, inputs, messages, modals, rich_text
from adapters.slack.rendering.messages import extras
from adapters.slack.rendering.text import clip, markup, size
from directory_core.models import Identity, Organization
from directory_core.testing import NOON
from tests.adapters.slack import strategies as some
from tests.support import slack_blocks, slack_methods

WORDS = Texts().speak("en")
unhurried = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def drawn_text(blocks: object) -> str:
    return json.dumps(blocks, ensure_ascii=False)


@unhurried
@given(some.replies)
def test_any_reply_is_a_message_that_slack_takes(reply: Reply) -> None:
    message = messages.message(reply, tenant="T", extra=extras(reply, WORDS, shareable=True))

    assert slack_blocks.problems(message.blocks, "message") == []
    assert 1 <= slack_blocks.length(message.text) <= 3000
    assert not slack_blocks.pings(message.text)
    assert slack_blocks.length(drawn_text(message.blocks)) <= slack_blocks.HEAVIEST


@unhurried
@given(some.organizations)
def test_any_organization_is_a_card_that_slack_takes(organization: Organization) -> None:
    reply = draw_organization(organization, Reader(WORDS, NOON))
    message = messages.message(reply, tenant="T", extra=extras(reply, WORDS, shareable=True))

    assert slack_blocks.problems(message.blocks, "message") == []
    assert slack_methods.said_problems(message.arguments) == []
    assert slack_blocks.length(drawn_text(message.blocks)) <= slack_blocks.HEAVIEST


@unhurried
@given(some.forms, some.replies)
def test_any_form_is_a_modal_that_slack_takes(form: Form, reply: Reply) -> None:
    view = modals.draw(reply, form, WORDS, tenant="T", notes={"room": "D1"})

    assert slack_blocks.view_problems(view) == []
    assert modals.notes_of(view) == {"token": "form:new:3", "room": "D1"}


@unhurried
@given(some.replies)
def test_any_refusal_is_a_modal_that_slack_takes(reply: Reply) -> None:
    assert slack_blocks.view_problems(modals.notice(reply, WORDS, tenant="T")) == []


@unhurried
@given(some.replies)
def test_any_page_of_a_persons_own_is_a_home_tab_that_slack_takes(reply: Reply) -> None:
    assert slack_blocks.view_problems(home.draw(reply, WORDS, tenant="T")) == []


@given(some.texts, some.texts)
def test_any_organization_is_an_option_that_slack_takes(name: str, place: str) -> None:
    options = [inputs.option("mayo-clinic", name, place)]
    menu = {"type": "static_select", "action_id": "find", "options": options}
    blocks = [{"type": "actions", "elements": [menu]}]

    assert slack_blocks.problems(blocks, "modal") == []


@given(some.texts)
def test_a_shortened_text_keeps_to_its_limit_and_shows_that_it_was_shortened(text: str) -> None:
    short = clip(text, 20)

    assert size(short) <= 20
    assert short == text or short.endswith("…")


@given(some.texts)
def test_markup_holds_no_more_than_its_limit_once_it_is_escaped(text: str) -> None:
    escaped = markup(text, 60)

    assert 1 <= size(escaped) <= 60
    assert "<" not in escaped


def rich_elements(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        span
        for block in blocks
        if block["type"] == "rich_text"
        for part in block["elements"]
        for section in ([part] if part["type"] != "rich_text_list" else part["elements"])
        for span in section["elements"]
    ]


def test_a_handle_keeps_its_underscores_because_nothing_formats_it() -> None:
    card = Card("Clinic", rows=((Link("@_mayo_", "https://x.com/_mayo_"), " · ", Code("*a*")),))

    spans = rich_elements(messages.message(Reply("Clinic", parts=(card,))).blocks)

    assert {"type": "link", "url": "https://x.com/_mayo_", "text": "@_mayo_"} in spans
    assert {"type": "text", "text": "*a*", "style": {"code": True}} in spans


def test_a_link_that_is_no_web_address_is_only_text() -> None:
    card = Card("Clinic", ((Link("site", "javascript:alert(1)"),),))

    assert "javascript" not in drawn_text(messages.message(Reply("c", parts=(card,))).blocks)


def test_a_person_of_this_workspace_is_mentioned_and_one_of_another_is_named() -> None:
    ana = Identity("slack", "T1", "U7")
    card = Card("Submission", ((Mention((ana,), "Ana"),),))
    here, there = (
        rich_elements(messages.message(Reply("s", parts=(card,)), tenant=tenant).blocks)
        for tenant in ("T1", "T2")
    )

    assert here == [{"type": "user", "user_id": "U7"}]
    assert there == [{"type": "text", "text": "Ana"}]


@pytest.mark.parametrize("typed", ["<!channel>", "<!here|x>", "<@U123>", "<#C123>"])
def test_a_typed_ping_calls_nobody(typed: str) -> None:
    card = Card(typed, ((typed,),), ((typed,),), ((typed,),), (Button(typed, "open:a:0"),))

    message = messages.message(Reply(typed, parts=(card,), lead=True))

    assert not slack_blocks.pings(drawn_text(message.blocks) + message.text)


def test_sixty_accounts_of_an_ordinary_hospital_are_all_shown() -> None:
    rows = tuple(("X: ", Link(f"@hospital{n}", f"https://x.com/hospital{n}")) for n in range(60))
    blocks = messages.message(Reply("60", parts=(Card("Hospital", rows=rows),))).blocks

    assert "@hospital59" in drawn_text(blocks)


def test_what_has_no_room_is_counted() -> None:
    rows = tuple((f"account {n} " + "x" * 300,) for n in range(60))

    shown = drawn_text(messages.message(Reply("60", parts=(Card("H", rows=rows),))).blocks)

    assert "… +" in shown


def test_a_copy_button_becomes_a_text_to_copy() -> None:
    blocks = messages.message(Reply("done", buttons=(Button("Code", copy="ABC-123"),))).blocks

    assert {"type": "text", "text": "ABC-123", "style": {"code": True}} in rich_elements(blocks)


@pytest.mark.parametrize("more", ["", "b", "b" * 9], ids=len)
def test_what_follows_a_text_that_fills_all_the_room_is_seen_to_be_missing(more: str) -> None:
    section = rich_text.section([("a" * 20, more)], 20, "T")
    assert section is not None
    shown = "".join(span["text"] for span in section["elements"])

    assert shown == ("a" * 19 + "…" if more else "a" * 20)


def test_what_is_shown_as_code_above_is_not_shown_again_to_copy() -> None:
    rows = (("X ", Code("@mercy")),)
    card = Card("Mercy", rows=rows, buttons=(Button("Copy @mercy", copy="@mercy"),))

    shown = drawn_text(messages.message(Reply("Mercy", parts=(card,))).blocks)

    assert shown.count("@mercy") == 1


def test_a_form_shows_what_its_cards_say_of_it_and_not_what_stands_in_its_fields() -> None:
    fields = (Field("name", "Name", value="Mercy"),)
    form = Form("form:edit.S1:1", "Edit", fields, "Send", "Cancel")
    change = Button("Change: Name", "change:edit.S1.name:1")
    card = Card("Edit", rows=(("Name: Mercy",),), footer=(("Careful.",),), buttons=(change,))

    view = modals.draw(Reply("", parts=(card,)), form, WORDS, tenant="T", notes={})

    assert [block["type"] for block in view["blocks"]] == ["context", "input"]
    assert "Careful." in drawn_text(view["blocks"][0])


def test_a_table_lines_its_numbers_up_on_the_right() -> None:
    table = Table("Counts", ("Kind", "Count"), (("x", "12"), ("youtube", "7")), frozenset({1}))

    blocks = messages.message(Reply("c", parts=(table,))).blocks

    assert "x           12\nyoutube      7" in blocks[0]["elements"][1]["elements"][0]["text"]


def test_a_title_too_long_for_a_heading_stands_whole_in_bold() -> None:
    name = "Hospital " * 20
    drawn = messages.message(Reply("", (Card(name),), language="en")).blocks

    assert [block["type"] for block in drawn] == ["rich_text"]
    shown = drawn[0]["elements"][0]["elements"][0]
    assert shown["style"] == {"bold": True}
    assert shown["text"].strip() == name.strip()
