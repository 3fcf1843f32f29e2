"""However long a text is, names and places are looked for in a bounded number of words."""

import pytest

from directory_core.pasted import read_pasted
from directory_core.pasted.accounts import binding, pairing
from directory_core.pasted.choosing import scene_of
from directory_core.pasted.language import talk
from directory_core.pasted.language.tokens import MOST_WORDS, words_in
from directory_core.pasted.names.naming import LONGEST_NAME, names_in
from directory_core.pasted.shapes.cleaning import tidied

_STARTS = 300
"""Words of a text at which a name may begin."""


@pytest.mark.parametrize("piece", ["Hospital Lake ", "Paris London ", "a.b.c.d. ", "x lake\n"])
def test_no_more_words_of_a_text_are_looked_at_than_a_message_has(piece: str) -> None:
    assert len(words_in(piece * 10_000).tokens) <= MOST_WORDS


def test_a_text_of_nothing_but_names_has_a_bounded_number_of_them() -> None:
    scene = scene_of(["Hospital Lake " * 2_000], [], (), frozenset())
    assert len(names_in(scene.text, scene.around)) <= _STARTS * LONGEST_NAME + 1


@pytest.mark.parametrize("gap", [" ", "\u00a0", " \t", "\n", "\r\n"])
def test_a_gap_of_any_length_is_a_short_one_and_its_lines_stay_apart(gap: str) -> None:
    text = tidied(f"Lakeside Hospital{gap * 10_000}\nSpringfield")
    assert len(text) < 100
    assert [line.strip() for line in text.split("\n") if line.strip()] == [
        "Lakeside Hospital",
        "Springfield",
    ]


def test_few_marks_stand_between_a_handle_and_the_platforms_it_is_on() -> None:
    between = binding._EVERYWHERE
    assert between.fullmatch(" - on all platforms (")
    assert between.fullmatch("," * 1_000) is None


def test_a_word_that_stands_a_thousand_times_is_compared_with_the_others_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[str] = []
    share = talk.share_made_of

    def counted(address: str, parts: list[str]) -> float:
        compared.append(address)
        return share(address, parts)

    monkeypatch.setattr(pairing, "share_made_of", counted)
    read_pasted("lakesidehosp dot org slash x " * 300)
    assert 0 < len(compared) == len(set(compared))
