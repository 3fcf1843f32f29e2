"""A link that shows one address and leads to another is told apart from one that does not."""

import pytest

from adapters.chat.links import Passage, Shown, misleading, with_targets


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("x.com/MayoClinic", "https://x.com/mayoclin1c"),
        ("https://www.mayoclinic.org", "https://mayoclinic.example.com/"),
        ("mayoclinic.org", "https://mayoclinic.org.evil.com/"),
        ("@MayoClinic", "https://x.com/mayoclin1c"),
        ("See mayoclinic.org for more", "https://x.com/mayoclin1c"),
    ],
)
def test_words_that_are_another_address_mislead(words: str, target: str) -> None:
    [(shown, url)] = misleading([Shown(words, target), Shown(words, target)])

    assert shown in words
    assert url == target


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("here", "https://x.com/mayoclin1c"),
        ("Mayo Clinic", "https://x.com/mayoclin1c"),
        ("x.com/MayoClinic", "https://twitter.com/mayoclinic?ref=1"),
        ("@MayoClinic", "https://x.com/MayoClinic"),
        ("x.com/MayoClinic", "https://x.com/MayoClinic/status/1"),
        ("mayoclinic.org", "https://www.mayoclinic.org/visit"),
        ("mayoclinic.org", "https://newsnetwork.mayoclinic.org/"),
        ("", "https://x.com/mayoclin1c"),
    ],
)
def test_words_that_are_none_or_the_same_do_not(words: str, target: str) -> None:
    assert list(misleading([Shown(words, target)])) == []


def test_what_links_lead_to_is_added_to_the_words_once() -> None:
    links = (Shown("here", "https://a.org/x"), Shown("there", "https://a.org/x"))

    assert with_targets("see here", links) == "see here\nhttps://a.org/x"
    assert with_targets("see https://a.org/x", links) == "see https://a.org/x"
    assert Passage("", links).whole == "https://a.org/x"
