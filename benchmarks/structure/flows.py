"""How many files of the product five everyday flows enter, by watching calls as they run."""

import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

from tests.support import slack_venue, telegram_venue
from tests.support.telegram_server import Payload
from tests.support.telegram_walks import moderating, says
from tests.support.telegram_walks import submitted as submitted_in_telegram

_ROOT = Path(__file__).parents[2]
_SHIPPED = tuple(str(_ROOT / package) + "/" for package in ("directory_core", "adapters", "bots"))


@dataclass
class Watch:
    """The product's files that were entered while it was on."""

    files: set[str] = field(default_factory=set)
    on: bool = False

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        """Note the file that is entered; Python calls this for every call."""
        if self.on and event == "call" and frame.f_code.co_filename.startswith(_SHIPPED):
            self.files.add(frame.f_code.co_filename)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Count what is entered from here on."""
        self.files, self.on = set(), True
        try:
            yield
        finally:
            self.on = False


Flow = Callable[[Watch], Awaitable[None]]


async def _slack_question(watch: Watch) -> None:
    async with slack_venue.house() as its:
        with watch.watching():
            await its.at.ana.command("Mayo Clinic")
            await slack_venue.private(its.at, "Mayo Clinic")


async def _telegram_question(watch: Watch) -> None:
    with TemporaryDirectory() as folder:
        async with telegram_venue.house(Path(folder)) as its:
            with watch.watching():
                await says(its, its.ana, "mayo clinic")


async def _modal_sent(watch: Watch) -> None:
    async with slack_venue.house() as its:
        view = await slack_venue.opened(its)
        slack_venue.fill(its.at.ana, view, "Nowhere Infirmary", "https://x.com/nowhere_care")
        with watch.watching():
            await its.at.ana.send(view)


async def _approved_in_telegram(watch: Watch) -> None:
    with TemporaryDirectory() as folder:
        async with telegram_venue.house(Path(folder)) as its:
            card, ben = await _submitted(its)
            with watch.watching():
                await _approve(its, ben, card)


async def _asked_after_a_publication(watch: Watch) -> None:
    with TemporaryDirectory() as folder:
        async with telegram_venue.house(Path(folder)) as its:
            card, ben = await _submitted(its)
            await _approve(its, ben, card)
            with watch.watching():
                its.directory.asking.ask("Nowhere Infirmary")


async def _submitted(its: telegram_venue.House) -> tuple[Payload, Any]:
    ben, _ = moderating(its)
    return await submitted_in_telegram(its), ben


async def _approve(its: telegram_venue.House, ben: Any, card: Payload) -> None:
    before = len(its.server.of("answerCallbackQuery"))
    await ben.presses("Approve", card)
    await its.server.until(lambda: len(its.server.of("answerCallbackQuery")) > before)


FLOWS: dict[str, Flow] = {
    "a question from Slack": _slack_question,
    "a question from Telegram": _telegram_question,
    "a modal sent, until it is stored": _modal_sent,
    "Approve in Telegram, until the answer to the press": _approved_in_telegram,
    "the next question after a publication": _asked_after_a_publication,
}


async def entered(flows: dict[str, Flow]) -> dict[str, int]:
    """Run each flow by itself, and count the files that it entered."""
    counts = {}
    watch = Watch()
    threading.setprofile(watch)
    sys.setprofile(watch)
    try:
        for name, flow in flows.items():
            await flow(watch)
            counts[name] = len(watch.files)
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    return counts
