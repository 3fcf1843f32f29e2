"""What an account's file is called."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.site.file_names import file_name


@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("MayoClinic", "mayoclinic"),
        ("@MayoClinic", "mayoclinic"),
        ("user@mastodon.example", "user~40mastodon.example"),
        ("user/mayoclinic", "user~2fmayoclinic"),
        ("..", "~2e~2e"),
        (".hidden", "~2ehidden"),
        ("con", "~63on"),
        ("aux.clinic", "~61ux.clinic"),
        ("東京", "~e6~9d~b1~e4~ba~ac"),
    ],
)
def test_a_handle_has_a_name_that_every_file_system_takes(handle: str, name: str) -> None:
    assert file_name(handle) == name


def test_long_handles_keep_names_of_their_own() -> None:
    first, second = file_name("a" * 300), file_name("a" * 299 + "b")

    assert first != second
    assert len(first) <= 120


@given(st.text(min_size=1))
def test_no_handle_leaves_its_folder(handle: str) -> None:
    name = file_name(handle)

    assert re.fullmatch(r"[a-z0-9~_.-]*", name)
    assert not name.startswith(".")
