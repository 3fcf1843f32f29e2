"""The name within a sentence that asks for its accounts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.i18n.texts import Texts
from adapters.chat.phrases import name_asked

TEXTS = Texts()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("mayo clinic twitter", "mayo clinic"),
        ("Mayo Clinic facebook page", "Mayo Clinic"),
        ("twitter mayo clinic", "mayo clinic"),
        ("what is mayo clinic's twitter?", "mayo clinic's"),
        ("What's the official twitter of Mayo Clinic?", "Mayo Clinic"),
        ("is there a facebook page for MD Anderson", "MD Anderson"),
        ("who runs the instagram of kaiser permanente", "kaiser permanente"),
        ("does cleveland clinic have tiktok?", "cleveland clinic"),
        ("how do i find mayo clinic on X", "mayo clinic"),
        ("what's the fb page of mayo?", "mayo"),
        ("hi, please find mayo clinic, thanks", "mayo clinic"),
        ("Cuál es el twitter de Mayo Clinic", "Mayo Clinic"),
        ("cuenta oficial de Twitter del Hospital Clínic", "Hospital Clínic"),
        ("hola, busco mayo clinic", "mayo clinic"),
    ],
)
def test_the_words_around_a_name_are_no_part_of_it(sentence: str, name: str) -> None:
    assert name_asked(sentence, TEXTS) == name


@pytest.mark.parametrize(
    "name",
    [
        "Page Hospital",
        "The Christ Hospital",
        "On Lok",
        "Line Hospital",
        "Hospital de la Línea",
        "Real Hospital Madrid",
        "facebook",
        "what is",
        "?",
        "",
    ],
)
def test_a_name_that_nobody_wrapped_is_left_as_it_is(name: str) -> None:
    assert name_asked(name, TEXTS) == name


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    name = name_asked(text, TEXTS)
    assert name == text or name in " ".join(text.split())
