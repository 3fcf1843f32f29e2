"""Replies on paper: colours and frames for a terminal, plain words for a pipe."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.views import (
    Bold,
    Button,
    Card,
    Code,
    Link,
    Mention,
    Reply,
    Style,
    Table,
    Tone,
    When,
)
from adapters.console.screen import Output, draw, pressable
from directory_core import visible

SCREEN = Output(60, terminal=True)
PIPE = Output()
CARD = Card(
    "Mayo Clinic",
    lines=(("Hospital · Rochester",),),
    rows=(
        (Bold("X"), "  ", Code("@mayo"), "  ", Link("x.com/mayo", "https://x.com/mayo")),
        (Bold("Facebook"), "  ", Code("m"), "  ", Link("fb.com/m", "https://fb.com/m"), " · Kids"),
    ),
    footer=((Mention((), "Ben"), " was here ", When(datetime.now(UTC), "today")),),
    buttons=(Button("Open", url="https://x.com/mayo"), Button("Add", "add:mayo:0")),
    tone=Tone.GOOD,
)


def test_a_pipe_gets_plain_lines_with_whole_links() -> None:
    assert draw(Reply("Mayo", (CARD,)), PIPE).splitlines() == [
        "Mayo Clinic",
        "Hospital · Rochester",
        "  • X         @mayo  https://x.com/mayo",
        "  • Facebook  m      https://fb.com/m · Kids",
        "Ben was here today",
        "[1] Add",
    ]


def test_a_terminal_gets_a_frame_colours_and_links_to_click() -> None:
    drawn = draw(Reply("Mayo", (CARD,)), SCREEN)

    assert "╭─" in drawn
    assert "\x1b[32m" in drawn, "good news is green"
    assert "https://x.com/mayo\x1b\\" in drawn


def test_only_what_can_be_pressed_has_a_number() -> None:
    reply = Reply("", (CARD,), (Button("Copy", copy="x"), Button("Help", "help:-:0")))

    assert [button.label for button in pressable(reply)] == ["Add", "Help"]
    assert "[7] Add" in draw(reply, PIPE, first=7)
    assert "[8] Help" in draw(reply, PIPE, first=7)
    assert "Copy" not in draw(reply, PIPE)


def test_a_numbered_line_is_its_own_button() -> None:
    card = Card(
        "Which?",
        (("1. ", Bold("Mercy"), " · Maine"), ("2. ", Bold("Mercy"), " · Ohio")),
        buttons=(Button("1. Mercy", "pick:a:0"), Button("2. Mercy", "pick:b:0")),
    )

    assert draw(Reply("Some", (card,)), PIPE).count("Mercy") == 2
    assert "[4] 1. Mercy" in draw(Reply("Some", (card,)), PIPE, first=4)


def test_the_summary_is_drawn_where_it_leads_or_stands_alone() -> None:
    assert draw(Reply("Hello"), PIPE) == "Hello"
    assert "Hello" not in draw(Reply("Hello", (CARD,)), PIPE)
    assert "Hello" in draw(Reply("Hello", (CARD,), lead=True), PIPE)


def test_a_table_lines_up_its_numbers() -> None:
    table = Table(
        "Accounts", ("Platform", "Accounts"), (("X", "7"), ("Blog", "1,234")), frozenset({1})
    )

    lines = draw(Reply("", (table,)), PIPE).splitlines()

    assert lines[0].strip() == "Accounts"
    assert len(lines[-1]) == len(lines[-2])


@pytest.mark.parametrize("output", [SCREEN, PIPE])
def test_markup_is_only_text(output: Output) -> None:
    nasty = "[bold]x[/bold] <b>&amp; :smile: *x* `y` {z} [link=https://e.com]"

    assert nasty.split(maxsplit=1)[0] in draw(Reply(nasty), Output(200, terminal=output.terminal))


@given(st.text())
def test_nothing_unseen_is_ever_printed(text: str) -> None:
    card = Card(text, ((text,),), ((Bold(text), "  ", Code(text), "  ", text),), ((text,),))
    reply = Reply(text, (card,), (Button(text, "help:-:0", style=Style.DANGER),), lead=True)

    drawn = draw(reply, PIPE)

    assert not {c for c in drawn if c in "\u202e\u200b\u200d\ufeff\x00\x1b\x07\r\x9b"}
    assert visible(drawn) == drawn


@given(st.text(max_size=300), st.integers(20, 120))
def test_a_line_of_a_terminal_is_never_wider_than_it(text: str, width: int) -> None:
    reply = Reply("", (Card(text, ((text,),), ((Bold("X"), "  ", text),)),))

    assert draw(reply, Output(width, terminal=True))


def test_many_buttons_are_wrapped_between_not_within() -> None:
    reply = Reply("Pick", buttons=tuple(Button(f"Other choice {n}", "a:b:0") for n in range(9)))

    lines = draw(reply, Output(60)).splitlines()

    assert len(lines) > 2
    assert all(line.startswith("[") for line in lines[1:])


def test_a_page_that_a_button_opens_is_given_by_its_address() -> None:
    page = Button("Report it to X itself", url="https://help.x.com/en/forms")
    account = Button("Open on X", url="https://x.com/acme")
    row = (Link("x.com/acme", "https://x.com/acme"),)
    drawn = draw(Reply("", (Card("Careful", rows=(row,), buttons=(page, account)),)), Output())
    assert "Report it to X itself: https://help.x.com/en/forms" in drawn
    assert "Open on X" not in drawn


def test_the_sign_before_an_address_is_the_languages_own() -> None:
    page = Button("Le signaler à X", url="https://help.x.com/fr/forms")
    drawn = draw(Reply("", (Card("Attention", buttons=(page,)),), language="fr"), Output())
    assert "Le signaler à X\u00a0: https://help.x.com/fr/forms" in drawn
