"""The short answers to presses: each press gets one, with its outcome where that is known in time.

Telegram shows a spinner until a press is answered, and lets an answer be too late.  So a press is
promised one as it comes in: after `patience` seconds it hears that the work goes on, and the
outcome follows as a message.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

import structlog
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from adapters.telegram.messenger import is_old_press
from adapters.telegram.rendering.replies import draw_toast

log = structlog.get_logger()

PATIENCE = 1.5
"""Seconds; with the way to Telegram and back it is answered within two."""
REMEMBERED = 5000
TRIES = 3


@dataclass(slots=True)
class _Promise:
    timer: asyncio.Task[None]
    answered: bool = False


class CallbackAnswers:
    """Answers presses, each once."""

    def __init__(self, bot: Bot, *, patience: float = PATIENCE) -> None:
        self._bot = bot
        self._patience = patience
        self._promises: OrderedDict[str, _Promise] = OrderedDict()

    def promise(self, query: str, working: str) -> None:
        """A press came in: it will be answered, with `working` if the outcome takes too long."""
        if query in self._promises:
            return
        timer = asyncio.create_task(self._hold_off(query, working))
        self._promises[query] = _Promise(timer)
        while len(self._promises) > REMEMBERED:
            _, oldest = self._promises.popitem(last=False)
            oldest.timer.cancel()

    async def settle(self, query: str, text: str, *, alert: bool = False, url: str = "") -> bool:
        """Answer a press with its outcome; whether that is how the person hears of it.

        A `url` into the private chat with the bot is opened for them.

        It is not where the press had been answered before, or is too old to be answered.
        """
        promise = self._promises.get(query)
        if promise is None or promise.answered:
            return False
        promise.answered = True
        promise.timer.cancel()
        return await self._answer(query, text, alert=alert, url=url)

    async def close(self) -> None:
        """Drop every promise."""
        for promise in self._promises.values():
            promise.timer.cancel()
        timers = [promise.timer for promise in self._promises.values()]
        await asyncio.gather(*timers, return_exceptions=True)

    async def _hold_off(self, query: str, working: str) -> None:
        await asyncio.sleep(self._patience)
        self._promises[query].answered = True
        await self._answer(query, working, alert=False)

    async def _answer(self, query: str, text: str, *, alert: bool, url: str = "") -> bool:
        shown = draw_toast(text)
        for attempt in range(TRIES):
            try:
                await self._bot.answer_callback_query(
                    query, shown or None, show_alert=alert, url=url or None
                )
            except BadRequest as error:
                if not is_old_press(error):
                    log.warning("telegram.toast_refused", error=error.message)
                return False
            except TelegramError:
                await asyncio.sleep(0.1 * 2**attempt)
            else:
                return True
        return False
