"""Buttons and deep links carry their meaning in very few bytes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.tokens import (
    START_CHARACTERS,
    TOKEN_BYTES,
    StartKind,
    Token,
    TokenRefused,
    Verb,
    carrying,
    pack,
    parse_start,
    start_parameter,
    unpack,
)

LONGEST_SLUG = "a" * 40


@given(st.sampled_from(list(Verb)), st.from_regex(r"[a-z0-9.~_-]{1,40}", fullmatch=True))
def test_a_token_comes_back_as_it_was_made(verb: Verb, subject: str) -> None:
    token = Token(verb, subject, 7)

    assert Token.parse(str(token)) == token


@pytest.mark.parametrize("verb", Verb)
def test_the_longest_slug_fits_into_every_button(verb: Verb) -> None:
    assert len(str(Token(verb, LONGEST_SLUG, 9_999)).encode()) <= TOKEN_BYTES


@given(st.text())
def test_no_text_is_taken_for_a_token_that_it_is_not(text: str) -> None:
    try:
        token = Token.parse(text)
    except TokenRefused:
        return
    assert str(token) == text


@pytest.mark.parametrize(
    "text", ["", "approve", "approve:S1", "approve:S1:x", "APPROVE:S1:1", "vote:S1:1", "open:é:0"]
)
def test_tokens_of_another_release_are_refused(text: str) -> None:
    with pytest.raises(TokenRefused):
        Token.parse(text)


def test_what_is_too_long_for_a_button_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        str(Token(Verb.OPEN, "a" * 63))


@given(st.text(st.characters(codec="utf-8")))
def test_a_packed_text_comes_back(text: str) -> None:
    assert unpack(pack(text)) == text


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_a_button_carries_any_text_in_itself_or_in_a_row(text: str) -> None:
    rows = {}

    def keep(long: str) -> str:
        rows["row1"] = long
        return "row1"

    token = carrying(Verb.SUBMIT_IT, text, keep)

    assert token.fits
    assert (rows[token.kept] if token.kept else unpack(token.id)) == text


def test_without_a_place_for_long_texts_the_beginning_is_carried() -> None:
    token = carrying(Verb.SUBMIT_IT, "Children's Hospital " * 20, None)

    assert token.fits
    assert unpack(token.id).startswith("Children's Hospital Children's")


@pytest.mark.parametrize("kind", StartKind)
@pytest.mark.parametrize("subject", ["", "mayo-clinic", LONGEST_SLUG])
def test_a_deep_link_leads_back_to_what_it_was_made_for(kind: StartKind, subject: str) -> None:
    parameter = start_parameter(kind, subject)

    assert re.fullmatch(r"[A-Za-z0-9_-]+", parameter)
    assert len(parameter) <= START_CHARACTERS
    assert parse_start(parameter) == (kind, subject)


def test_a_subject_too_long_for_a_link_is_left_out() -> None:
    assert start_parameter(StartKind.SUBMIT, "x" * 63) == "n-"


@pytest.mark.parametrize("text", ["", "o", "z-mayo", "o-mayo clinic", "o-" + "x" * 63])
def test_a_start_parameter_that_is_none_of_ours_is_refused(text: str) -> None:
    with pytest.raises(TokenRefused):
        parse_start(text)
