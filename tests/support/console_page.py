"""A console whose lines are given and whose page is read, with the outbox worker that serves it."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.console import Console
from adapters.console.input import Garbled, Interrupted
from adapters.console.screen import Output, Screen
from bots.outbox_worker import OutboxWorker
from directory_core.clock import Clock
from directory_core.directory import Directory

CTRL_C = "\x03"
GARBLED = "\udcff"


class GivenLines:
    """The lines of a test; some stand for what is no line."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.prompts: list[str] = []

    async def read(self, prompt: str) -> str | None:
        """The next one."""
        self.prompts.append(prompt)
        line = next(self._lines, None)
        if line == CTRL_C:
            raise Interrupted
        if line == GARBLED:
            raise Garbled
        return line


@dataclass
class Page:
    """One console on a directory; it can be closed and opened again between lines."""

    directory: Directory
    clock: Clock
    texts: Texts = field(default_factory=Texts)
    output: Output = field(default_factory=Output)
    said: list[str] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)

    def type(self, *lines: str) -> str:
        """Open a console, type some lines, close it; gives what was printed."""
        return self.follow(lines)

    def follow(self, lines: Iterable[str]) -> str:
        """Type lines that are made as they are wanted, in view of what was `said` so far."""
        self.said = []
        asyncio.run(self._run(lines))
        return "".join(self.said)

    async def _run(self, lines: Iterable[str]) -> None:
        given = GivenLines(lines)
        dispatcher = Dispatcher(self.directory, self.texts, nudge=lambda: None, clock=self.clock)
        screen = Screen(self.output, self.said.append)
        console = Console(dispatcher, self.texts, given, screen, clock=self.clock)
        outbox_worker = OutboxWorker(
            self.directory, {"console": console.messenger}, dispatcher.draw, clock=self.clock
        )
        await console.run(outbox_worker.drain)
        self.prompts = given.prompts
