"""The console: lines in, sentences out, whatever the line."""

import asyncio
import io
from collections.abc import Iterator

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from adapters.chat.views import Reply
from adapters.console.input import Garbled, Interrupted, PipedLines
from adapters.console.messenger import MODERATORS, User, seat_for
from adapters.console.prompt import TypedLines
from adapters.console.screen import Output
from adapters.console.stdio import print_reply
from directory_core.models import RoomAddress
from directory_core.testing import WindableClock, a_directory
from tests.support.console_page import CTRL_C, GARBLED, Page
from tests.support.dispatcher import some_organizations, values_in


@pytest.fixture
def page() -> Iterator[Page]:
    clock = WindableClock()
    moderator = User("moderator").identity
    with a_directory(
        holding=some_organizations(),
        clock=clock,
        moderators=(moderator,),
        moderator_rooms=(MODERATORS,),
    ) as directory:
        yield Page(directory, clock)


def test_a_question_is_answered_and_the_end_ends_it(page: Page) -> None:
    said = page.type("mayo clinic")

    assert said.startswith("Mayo Clinic\nHealth system · Rochester")
    assert "\x1b" not in said


def test_a_number_presses_the_button_it_stands_before(page: Page) -> None:
    said = page.type("mercy hospital", "1")

    assert "“mercy hospital” could be one of 2" in said
    assert "[1] Add accounts" in said


@pytest.mark.parametrize("number", ["0", "4", "99", "9" * 400])
def test_a_number_out_of_range_says_which_there_are(page: Page, number: str) -> None:
    assert "Choose a number from 1 to 3." in page.type("mayo clinic", number)


def test_a_number_without_buttons_is_a_question(page: Page) -> None:
    assert "I did not understand that" in page.type("7")


def test_seats_are_changed_and_each_has_a_room_of_its_own(page: Page) -> None:
    page.type("submit Acme Kids", "/as ana", "submit Zebra Kids", "/as guest", "?", "/as ana", "?")

    ana, guest = User("ana"), User("guest")
    drafts = page.directory.submitting.drafts
    assert values_in(drafts(ana.identity, ana.room)[0])["name"] == "Zebra Kids"
    assert values_in(drafts(guest.identity, guest.room)[0])["name"] == "Acme Kids"
    assert page.prompts[:3] == ["guest>", "guest>", "ana>"]


@pytest.mark.parametrize("name", ["", "moderators", "Ana Lovelace", "../x", "x" * 99, "\u202eana"])
def test_a_seat_has_a_plain_name(page: Page, name: str) -> None:
    assert "Nobody can be called that" in page.type(f"/as {name}")
    assert seat_for(name) is None


def test_a_button_that_cannot_be_undone_is_asked_about_first(page: Page) -> None:
    page.type("submit Acme Kids", "hospital", "x.com/acme", "send")

    said = page.type("mine", "1", "1", "2", "mine", "1", "1", "1")

    assert "will not be looked at any more" in said
    assert "nothing was done" in said
    assert "is withdrawn" in said


def test_the_moderators_room_shows_what_came_while_nobody_sat_there(page: Page) -> None:
    said = page.type(
        "submit Acme Kids", "hospital", "x.com/acme", "send",
        "/as moderator", "1", "/as guest",
    )  # fmt: skip

    assert "(There is something to see for moderator: /as moderator)" in said
    before, _, after = said.partition("From here on you are moderator.")
    assert "[1] Approve" in after
    assert "is approved and published" in after
    assert "(There is something to see for guest: /as guest)" in after
    assert "── for guest ──" in after
    assert "It was approved and is in the directory" in after
    assert "Approve" not in before


def test_only_the_moderator_decides(page: Page) -> None:
    page.type("submit Acme Kids", "hospital", "x.com/acme", "send")

    assert "Only moderators can do that." in page.type("pending")
    assert "Only moderators can do that." in page.type("/as ana", "gaps")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "Type the name of a hospital"),
        ("x" * 10_000, "has 10,000 characters; at most 4,000"),
        (GARBLED, "not UTF-8"),
        ("\x00\x1b[2J\x07", "I did not understand that"),
        ("\u202eclinic", "“clinic”"),
        ("🦴", "I did not understand that"),
        ("'; DROP TABLE organizations; --", "I cannot do that"),
        ("[bold red]x[/]", "bold"),
        ("/dance", "I don't know the command"),
        (CTRL_C, "Type /quit or press Ctrl-D"),
    ],
)
def test_every_odd_line_gets_a_sentence_and_the_next_is_read(
    page: Page, line: str, told: str
) -> None:
    said = page.type(line, "mayo clinic")

    assert told in said
    assert "Rochester" in said
    assert not set(said) & set("\x00\x1b\x07\u202e")


def test_ctrl_c_twice_leaves(page: Page) -> None:
    assert "Rochester" not in page.type(CTRL_C, CTRL_C, "mayo clinic")
    assert "Rochester" in page.type(CTRL_C, "mayo clinic", CTRL_C)


@pytest.mark.parametrize("line", ["/quit", "/EXIT", "/salir"])
def test_one_can_leave_by_a_word(page: Page, line: str) -> None:
    assert page.type(line, "mayo clinic") == ""


def test_the_console_speaks_the_language_that_was_chosen(page: Page) -> None:
    said = page.type("idioma español", "/como ana", "99")

    assert "Desde aquí eres ana." in said


def test_a_terminal_is_welcomed(page: Page) -> None:
    page.output = Output(80, terminal=True)

    assert "/as moderator sits down with the moderators" in page.type().replace("\n", " ")


def test_two_consoles_at_once_see_one_directory(page: Page) -> None:
    other = Page(page.directory, page.clock)
    page.type("submit Acme Kids", "hospital", "x.com/acme", "send")

    other.type("/as moderator", "pending", "1", "1")
    said = page.type("acme kids", "/as moderator", "pending")

    assert "confirmed by a moderator on" in said
    assert "Nothing waits" in said


def test_a_pipe_is_read_line_by_line() -> None:
    async def read() -> list[str | None]:
        lines = PipedLines(io.BytesIO(b"mayo clinic\r\n\xff\xfe\nlast"))
        first = await lines.read("")
        with pytest.raises(Garbled):
            await lines.read("")
        return [first, await lines.read(""), await lines.read("")]

    assert asyncio.run(read()) == ["mayo clinic", "last", None]


def test_a_reply_is_printed_without_control_codes_where_no_terminal_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_reply(Reply("Hello \u202eworld\x07"))

    assert capsys.readouterr().out == "Hello world\n"


def test_each_seat_is_an_identity_and_a_room() -> None:
    user = User("ana")

    assert user.identity.address == ("console", "local", "ana")
    assert user.room == RoomAddress("console", "local", "ana")
    assert user.rooms == (user.room,)
    assert MODERATORS in User("moderator").rooms


@pytest.mark.parametrize(
    ("keys", "read"),
    [("mayo clinic\r", "mayo clinic"), ("mayp\x7fo\r", "mayo"), ("\x04", None)],
)
def test_a_line_is_typed_and_mended_and_ctrl_d_ends(keys: str, read: str | None) -> None:
    with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):
        typed.send_text(keys)

        assert asyncio.run(TypedLines().read("guest>")) == read


def test_ctrl_c_at_the_prompt_is_no_line_and_no_end() -> None:
    with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):
        typed.send_text("half a li\x03")

        with pytest.raises(Interrupted):
            asyncio.run(TypedLines().read("guest>"))
