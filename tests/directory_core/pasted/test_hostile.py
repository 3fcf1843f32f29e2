"""However long a text is, names and places are looked for in a bounded number of words."""

import pytest

from directory_core.pasted.choosing import scene_of
from directory_core.pasted.language.tokens import MOST_WORDS, words_in
from directory_core.pasted.names.naming import LONGEST_NAME, names_in

_STARTS = 300
"""Words of a text at which a name may begin."""


@pytest.mark.parametrize("piece", ["Hospital Lake ", "Paris London ", "a.b.c.d. ", "x lake\n"])
def test_no_more_words_of_a_text_are_looked_at_than_a_message_has(piece: str) -> None:
    assert len(words_in(piece * 10_000).tokens) <= MOST_WORDS


def test_a_text_of_nothing_but_names_has_a_bounded_number_of_them() -> None:
    scene = scene_of(["Hospital Lake " * 2_000], [], (), frozenset())
    assert len(names_in(scene.text, scene.around)) <= _STARTS * LONGEST_NAME + 1
