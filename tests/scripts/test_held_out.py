"""Aliases are held out as questions only where somebody could answer them."""

from directory_core.lookup import Entry
from directory_core.models import NameKind
from scripts.held_out import hold_out


def _entry(slug: str, name: str, *aliases: str) -> Entry:
    others = tuple((alias, NameKind.ALIAS) for alias in aliases)
    return Entry(slug=slug, names=((name, NameKind.NAME), *others))


ENTRIES = [
    _entry("geneva", "University of Geneva", "Geneva Academy", "Université de Genève", "UniGe"),
    _entry("lake", "Lakeside Clinic", "Lakeside Eye Clinic"),
    _entry("shore", "Lakeside Shore Clinic", "Lakeside Eye Clinic"),
]


def test_an_alias_is_asked_for_where_it_is_one_organizations_and_shares_a_telling_word() -> None:
    _, questions = hold_out(ENTRIES, 10)

    assert {(asked.text, *asked.expected) for asked in questions} == {("Geneva Academy", "geneva")}


def test_what_is_asked_for_is_no_longer_among_the_names() -> None:
    without, _ = hold_out(ENTRIES, 10)

    assert [text for text, _ in without[0].names] == [
        "University of Geneva",
        "Université de Genève",
        "UniGe",
    ]
    assert without[1:] == ENTRIES[1:]
