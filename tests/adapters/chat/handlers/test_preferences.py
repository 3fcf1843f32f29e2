"""A person's own affairs: language, linked venues, where to hear, help and privacy."""

import pytest

from directory_core.errors import DatabaseUnusable
from directory_core.models import RoomAddress, RoomRole
from directory_core.testing import people
from tests.support.dispatcher import FrontDesk, Talk, button, labels, submitted, words_of


def test_help_is_by_example_and_longer_for_moderators(ana: Talk, ben: Talk) -> None:
    assert "hospitals in Texas" in words_of(ana.say("help"))
    assert "Moderate" not in words_of(ana.last)
    assert "Moderate" in words_of(ben.say("help"))
    assert "(1 of 3)" in ana.press(button(ana.say("help"), "Submit an organization").token).text


def test_privacy_says_what_is_kept(ana: Talk) -> None:
    assert "counted without who asked" in words_of(ana.say("privacy"))


def test_privacy_says_how_many_it_takes_to_take_an_account_off_the_list(ana: Talk) -> None:
    assert "when two moderators agree, where there are two" in words_of(ana.say("privacy"))


@pytest.mark.parametrize("wanted", ["es", "es-MX", "español", "Spanish"])
def test_a_language_once_chosen_is_spoken_from_then_on(
    front: FrontDesk, ana: Talk, wanted: str
) -> None:
    assert ana.say(f"language {wanted}").text == "Desde ahora hablo español contigo."
    front.reopen()
    assert "cuentas registradas" in ana.say("mayo clinic").text
    assert "English" in ana.say("idioma english").text


def test_a_language_we_do_not_speak_is_told(ana: Talk) -> None:
    assert ana.say("language it").text == (
        "I don't speak “it”. I speak Deutsch, English, español, français, and português."
    )
    assert labels(ana.say("language")) == ["Deutsch", "English", "español", "français", "português"]
    assert "español" in ana.push("español").text


def test_the_venue_s_hint_holds_until_somebody_chooses(front: FrontDesk, ana: Talk) -> None:
    eva = front.talk(language="es-AR")
    assert "cuentas registradas" in eva.say("mayo clinic").text
    eva.say("language en")
    assert "accounts are listed" in eva.say("mayo clinic").text


def test_a_code_joins_two_venues_so_that_nobody_decides_their_own(
    front: FrontDesk, ben: Talk
) -> None:
    (there,) = people("ben77", venue="telegram", tenant="12")
    elsewhere = front.talk(there, room=RoomAddress("telegram", "12", "77"))
    number = submitted(elsewhere)
    code = button(ben.say("link"), ben.last.buttons[0].label).copy
    assert code in ben.last.text

    assert "one person" in elsewhere.say(f"link {code}").text

    assert "your own" in ben.press(f"approve:{number}:1").text
    assert number in words_of(ben.say("mine"))


def test_a_code_that_joins_nobody_is_told_so(ana: Talk) -> None:
    assert "joins nobody" in ana.say("link 00000000").text
    code = ana.say("link").buttons[0].copy
    assert "your own" in ana.say(f"link {code}").text


def test_codes_are_for_one_s_own_eyes_only(front: FrontDesk) -> None:
    group = front.talk(room=RoomAddress("console", "here", "lobby"), role=RoomRole.SHARED)

    for text in ("link", "link 00000000"):
        reply = group.say(text)
        assert reply.private
        assert "private chat" in reply.text
        assert not reply.buttons


def test_outcomes_are_heard_where_one_wants_to(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    other = front.talk(room=RoomAddress("console", "here", "anas-other-room"))
    number = submitted(ana)
    assert "hear here" in other.say("hear here").text

    ben.press(f"approve:{number}:1")

    assert "anas-other-room" in front.deliver()
    group = front.talk(room=RoomAddress("console", "here", "lobby"), role=RoomRole.SHARED)
    assert "private chat" in group.say("hear here").text


def test_an_unknown_command_says_how_to_find_the_known_ones(ana: Talk) -> None:
    assert ana.say("/dance").text == (
        "I don't know the command “dance”. Type help to see what I do."
    )


def test_a_fault_of_the_database_is_worded_without_asking_the_database(
    front: FrontDesk, ana: Talk
) -> None:
    ana.language = "es"

    reply = front.dispatcher.sorry(ana.origin(), DatabaseUnusable(why="full"))

    assert reply.text.startswith("El disco está lleno")


def test_a_fault_of_the_database_is_passed_on_so_that_nothing_is_acknowledged(
    front: FrontDesk, ana: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise DatabaseUnusable(why="locked")

    monkeypatch.setattr(front.directory.asking, "ask", broken)

    with pytest.raises(DatabaseUnusable):
        ana.say("mayo clinic")
