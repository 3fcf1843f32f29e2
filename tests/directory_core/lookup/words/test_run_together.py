"""Names that are written without spaces, as handles are."""

import pytest

from directory_core.lookup import LookupIndex
from tests.directory_core.lookup.directories import alias, entry

INDEX = LookupIndex.build(
    [
        entry("Cedars-Sinai Medical Center", alias("Cedars-Sinai")),
        entry("St. Jude Children's Research Hospital", alias("St. Jude")),
        entry("Charité - Universitätsmedizin Berlin", alias("Charité")),
    ]
)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("cedarssinai", "cedars sinai"),
        ("stjude", "st jude"),
        ("StJude", "St Jude"),
        ("CharitéBerlin", "Charité Berlin"),
        ("cedars", "cedars"),
        ("xyzzyplugh", "xyzzyplugh"),
    ],
)
def test_the_words_of_a_name_without_spaces_are_found(written: str, words: str) -> None:
    assert INDEX.parted(written) == words
