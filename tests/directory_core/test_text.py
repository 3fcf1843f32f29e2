"""What nobody sees is removed, made a space or refused, by one rule for every surface."""

import pytest

from directory_core.text import first_unseen, one_line, tidy_lines, visible

UNSEEN = [
    "\u200b", "\u202e", "\u2066", "\u00ad", "\ufeff", "\u034f", "\u115f", "\u3164", "\uffa0",
    "\u17b4", "\u180e", "\ufe0f", "\U000e0041", "\ue000", "\ud800", "\U000e0100",
]  # fmt: skip


@pytest.mark.parametrize("char", UNSEEN, ids=ascii)
def test_a_character_that_nobody_sees_is_removed_and_named(char: str) -> None:
    assert visible(f"Mayo{char} Clinic") == "Mayo Clinic"
    assert first_unseen(f"Mayo{char} Clinic") == char


def test_control_characters_become_spaces_and_line_feeds_stay() -> None:
    assert visible("a\tb\x00c\r\nd\u2028e") == "a b c\nd e"
    assert one_line(" a \n\n b\x1b ") == "a b"
    assert tidy_lines(" a  b \n\n\u200b\n e\u0301 ") == "a b\n\u00e9"


def test_a_joiner_stays_within_a_persian_word_and_goes_from_a_latin_one() -> None:
    persian = "\u0645\u06cc\u200c\u062e"
    assert visible(persian) == persian
    assert first_unseen(persian) == ""
    assert first_unseen(persian, joiners=False) == "\u200c"
    assert visible("ma\u200cyo") == "mayo"


def test_what_can_be_seen_is_left_as_it_is() -> None:
    for name in ("Charit\u00e9", "\u5317\u4eac", "St. Mary\u2019s", "x" * 5):
        assert visible(name) == name
