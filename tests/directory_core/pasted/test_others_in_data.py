"""Accounts that data hold under somebody else's key, and ones put right, are not taken."""

import pytest

from directory_core.pasted import read_pasted


@pytest.mark.parametrize(
    "text",
    [
        "org:\n  name: 'Larkspur Hospital'\n  x: 'larkspur'\n  owner:\n    x: 'mire'",
        '{"name": "Larkspur Hospital", "x": "larkspur", "sponsor": {"name": "Mire", "x": "mire"}}',
        '[org]\nname = "Larkspur Hospital"\nx = "larkspur"\n\n[parent]\nname = "Mire"\nx = "mire"',
        "INSERT INTO orgs (name, x, fb) VALUES ('Larkspur Hospital', 'larkspur', NULL);",
        "<o><name>Larkspur Hospital</name><twitter>larkspur</twitter></o>",
        "org.name: Larkspur Hospital\norg.twitter: larkspur",
        "Larkspur Hospital, Twitter @larkspr... sorry, @larkspur",
    ],
)
def test_only_their_own_account_is_read(text: str) -> None:
    pasted = read_pasted(text)
    assert pasted.name == "Larkspur Hospital"
    assert [(each.platform.value, each.handle) for each in pasted.accounts] == [("x", "larkspur")]


def test_lists_nested_without_end_are_read_without_trouble() -> None:
    assert read_pasted("[" * 12_000).accounts == ()
