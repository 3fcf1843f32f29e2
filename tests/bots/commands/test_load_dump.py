"""What an operator reads when a row of a file is wrong."""

import pytest
from rich.text import Text

from bots.commands.load_dump import SENTENCES, sentence
from directory_core.errors import Fact
from directory_core.exchange import Problem, ProblemCode


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_of_a_row_has_its_sentence(code: ProblemCode) -> None:
    facts: dict[str, Fact] = {"value": "[red]x", "limit": 3, "length": 9, "why": "short_link"}

    told = Text.from_markup(sentence(Problem(2, "name", code, facts)))

    assert len(told.plain) > 10
    assert "{" not in told.plain, "every fact is filled in"
    assert told.spans == [], "what stood in the cell is no markup"


def test_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) == set(ProblemCode)
