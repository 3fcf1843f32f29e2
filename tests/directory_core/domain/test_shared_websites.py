"""Whose a website is that several organizations give for theirs."""

import pytest

from directory_core.domain.shared_websites import Sharer, is_branch, page_of_website

MERCY = Sharer("mercy", "Mercy", listed=True)
ADA = Sharer("ada", "Mercy Hospital Ada", parent="mercy")
JOPLIN = Sharer("joplin", "Mercy Hospital Joplin")
HILLCREST = Sharer("hillcrest", "Hillcrest Hospital")


@pytest.mark.parametrize(
    ("one", "others", "branch"),
    [
        (MERCY, [], False),
        (MERCY, [ADA], False),
        (ADA, [MERCY], True),
        (JOPLIN, [MERCY], True),
        (MERCY, [JOPLIN], False),
        (HILLCREST, [MERCY], True),
        (MERCY, [HILLCREST], False),
        (JOPLIN, [HILLCREST], False),
        (JOPLIN, [HILLCREST, ADA], True),
    ],
    ids=[
        "alone", "a parent", "a branch by its parent", "a branch by its name", "the shorter name",
        "who lists nothing beside a listing", "a listing", "two of unlike names", "three of them",
    ],
)  # fmt: skip
def test_a_website_is_the_parents_and_no_branchs(
    one: Sharer, others: list[Sharer], branch: bool
) -> None:
    assert is_branch(one, others) is branch


def test_a_website_is_the_same_however_it_is_written() -> None:
    same = ("https://www.mercy.net/", "http://mercy.net", "MERCY.net:443")
    assert {page_of_website(each) for each in same} == {"mercy.net"}
    apart = (
        "https://mercy.net/ada",
        "https://mercy.net/?id=4",
        "https://ada.mercy.net",
        "http://[",
    )
    assert len({page_of_website(each) for each in apart}) == 4
