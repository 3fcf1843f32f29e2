"""Lines from somebody at a terminal, with history and editing."""

import contextlib

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.patch_stdout import patch_stdout

from adapters.console.input import Garbled, Interrupted


class TypedLines:
    """Lines that somebody types; what others print meanwhile appears above the prompt."""

    def __init__(self) -> None:
        self._session: PromptSession[str] = PromptSession()

    async def read(self, prompt: str) -> str | None:
        """The next line, as typed."""
        shown = FormattedText([("bold ansigreen", prompt), ("", " ")])
        with patch_stdout(raw=True):
            try:
                line = await self._session.prompt_async(shown)
            except EOFError:
                return None
            except KeyboardInterrupt:
                raise Interrupted from None
        with contextlib.suppress(UnicodeEncodeError):
            line.encode("utf-8")
            return line
        raise Garbled
