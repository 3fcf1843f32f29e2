"""Where the console's lines come from: a terminal with editing and history, or a pipe."""

import asyncio
from typing import BinaryIO, Protocol


class Garbled(Exception):  # noqa: N818 - an outcome the console words
    """A line that is no UTF-8."""


class Interrupted(Exception):  # noqa: N818 - an outcome the console words
    """Ctrl-C at the prompt."""


class Lines(Protocol):
    """Gives one line after another."""

    async def read(self, prompt: str) -> str | None:
        """The next line; None at the end.

        Raises:
            Garbled, Interrupted: there is no line, but more may come.
        """
        ...


class PipedLines:
    """Lines of a pipe or a file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    async def read(self, prompt: str) -> str | None:  # noqa: ARG002 - a pipe is not prompted
        """The next line, without its end."""
        line = await asyncio.to_thread(self._stream.readline)
        if not line:
            return None
        try:
            return line.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            raise Garbled from None
