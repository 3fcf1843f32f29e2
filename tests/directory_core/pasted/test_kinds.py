"""What kind an organization is, is read from the name, the words around it, and what is known."""

import pytest

from directory_core.models import Kind
from directory_core.pasted import read_pasted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hi, we're a pediatric practice called Little Larkspur. fb.com/littlelarkspur", "clinic"),
        ("Larkspur Green, Leeds: home to 30 elderly residents. fb.com/larkspurgreen", "care_home"),
        ("Friends of Larkspur Hospital: we raise funds. fb.com/friendsoflarkspur", "charity"),
        ("Wir verkaufen Brillen in Ulm: Klarblick Meier. fb.com/klarblickmeier", "retail"),
        (
            "Name: Larkspur\nType: hospice\nThe clinic next door is another. x.com/larkspur",
            "hospice",
        ),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text: str, kind: str) -> None:
    assert read_pasted(text).kind == Kind(kind)


def test_a_known_organization_is_of_the_kind_that_is_known() -> None:
    pasted = read_pasted("Kaiser Permanente\nhttps://x.com/aboutKP")
    assert pasted.kind is not None
