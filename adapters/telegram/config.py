"""What the operator decided about Telegram, as plain values."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from adapters.telegram.chats import tenant_of
from directory_core.models import RoomAddress

API = "https://api.telegram.org/bot"
_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{1,200}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


@dataclass(frozen=True, slots=True)
class TelegramConfig:
    """One bot.

    `moderators` and `feeds` are chats as `rooms.configured` reads them.  With a `webhook_url` the
    bot gets its updates there, and then `webhook_secret` is required: without it, anybody who
    finds the address could speak as anybody.  Without one it polls.  `base_url` is the Bot API's,
    up to where the token follows.

    Raises:
        ValueError: the token, the address of the webhook or its secret cannot be right.
    """

    token: str = field(repr=False)
    moderators: tuple[RoomAddress, ...] = ()
    feeds: tuple[RoomAddress, ...] = ()
    webhook_url: str = ""
    webhook_secret: str = field(default="", repr=False)
    base_url: str = API
    set_up: bool = True
    """Whether to set the bot's commands and texts at the start."""

    def __post_init__(self) -> None:
        if not _TOKEN.fullmatch(self.token):
            raise ValueError("a bot's token looks like 4242:AbC-dEf; BotFather gives it")
        if self.webhook_url and urlsplit(self.webhook_url).path in {"", "/"}:
            raise ValueError("the webhook's address needs a path, such as /telegram")
        if self.webhook_url and not _SECRET.fullmatch(self.webhook_secret):
            raise ValueError(
                "a webhook needs a secret of 1 to 256 letters, digits, _ or -: without it anybody "
                "could speak as anybody"
            )

    @property
    def tenant(self) -> str:
        """The bot's number, which is the first part of its token."""
        return tenant_of(self.token)

    @property
    def webhook_path(self) -> str:
        """Where on our server the updates come in."""
        return urlsplit(self.webhook_url).path
