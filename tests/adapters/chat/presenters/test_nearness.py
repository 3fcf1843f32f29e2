"""Whether a choice bears the words that were asked for."""

import pytest

from adapters.chat.i18n.texts import Texts
from adapters.chat.presenters.answers import draw_answer
from adapters.chat.presenters.nearness import holds
from adapters.chat.presenters.organizations import Reader
from directory_core.models import Answer, Certainty, Match, MatchedBy
from directory_core.testing import NOON, an_organization

WORDS = Texts().speak("en")
RIDGE = Match(
    an_organization("Blue Ridge Medical Center", city="Boise", countries=("US",)),
    0.5,
    MatchedBy.NAME,
    "Blue Ridge Medical Center",
)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Kestrel Ridge Family Medicine in Boise", False),
        ("Blue Ridge Family Medicine in Boise", True),
        ("Bleu Rigde Hospital", True),
        ("BRMC", True),
        ("ridge hospital usa", True),
    ],
)
def test_every_telling_word_is_of_the_name_or_of_the_place(question: str, held: bool) -> None:
    assert holds(RIDGE, question, WORDS) is held


def test_choices_that_bear_none_of_the_words_are_said_to_be_of_other_names() -> None:
    question = "Kestrel Ridge Medicine"
    answer = Answer(question, Certainty.CHOICES, (RIDGE, RIDGE), more=True)
    assert draw_answer(answer, Reader(WORDS, NOON)).text.startswith(
        "Nothing is listed as “Kestrel Ridge Medicine”"
    )
