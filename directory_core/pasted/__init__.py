"""Pasted submissions: from what people send, in whatever shape, to a filled form."""

from directory_core.models import Pasted


def read_pasted(text: str) -> Pasted:
    """Read what `text` says of an organization and its accounts.

    What it takes to read is loaded when somebody first pastes: places, words and patterns enough
    to be felt by whoever starts the program to ask a question.
    """
    from directory_core.pasted.reader import read_pasted as read  # noqa: PLC0415 - as said

    return read(text)


def divide_pasted(text: str) -> tuple[tuple[str, str], ...]:
    """The name and the part of each organization of `text`; none where it is about but one."""
    from directory_core.pasted.reader import divide_pasted as divide  # noqa: PLC0415 - as said

    return divide(text)


__all__ = ["divide_pasted", "read_pasted"]
