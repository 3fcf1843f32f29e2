"""How we speak HTTP to the Bot API."""

import json
from typing import Any

from telegram.error import TelegramError
from telegram.request import HTTPXRequest

TOO_MANY = 429


class Flooded(TelegramError):  # noqa: N818 - Telegram's "not now", an outcome
    """Telegram asks us to wait `after` seconds.

    The library's own `RetryAfter` says the same, but warns of a coming change of its type each
    time it is made, unless an environment variable is set.
    """

    __slots__ = ("after",)

    def __init__(self, after: float) -> None:
        super().__init__(f"Too many requests: wait {after} s")
        self.after = after


class Request(HTTPXRequest):
    """The library's requests, with Telegram's "too many requests" told apart."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make a request; see the base class.

        Raises:
            Flooded: Telegram asks us to wait.
        """
        code, payload = await super().do_request(*args, **kwargs)
        if code == TOO_MANY:
            raise Flooded(_seconds(payload))
        return code, payload


def _seconds(payload: bytes) -> float:
    """What the answer says, or a second where it says nothing to be understood."""
    try:
        return max(0.0, float(json.loads(payload)["parameters"]["retry_after"]))
    except (ValueError, TypeError, KeyError):
        return 1.0
