"""The settings, the rules that follow from them, and the only place that reads the environment.

Each is an environment variable with `CAREHANDLES_` in front, or a line of a `.env` file.  With
none at all the terminal chat works; a venue starts once its token is there.
"""

import os
import re
from datetime import timedelta
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    NoDecode,
    SettingsConfigDict,
)

from adapters.chat.i18n.texts import languages, spoken
from directory_core.models import Identity, RoomAddress, Rules

Listed = Annotated[tuple[str, ...], NoDecode]
"""Several values in one variable, separated by commas or blanks."""


class Settings(BaseSettings):
    """What the operator decided.  `.env.example` and the README list them with their meaning."""

    model_config = SettingsConfigDict(
        env_prefix="CAREHANDLES_", env_file=".env", env_file_encoding="utf-8", extra="ignore"
    )

    database: str = Field("", repr=False, description="A SQLite file or a PostgreSQL address")
    language: str = Field("en", description="The language where nobody chose one")
    contact: str = Field("", description="Whom to write to when something listed is wrong")
    site_address: str = Field("", description="Where the published pages are read: https://...")
    secret: SecretStr = Field(SecretStr(""), description="Keys the hashes of blocked people")

    moderators: Listed = Field((), description="Named moderators: venue:tenant:key")
    may_decide_own: bool = Field(False, description="Whether people may decide their own")
    removals_need_two: bool | None = Field(
        None, description="Whether a removal needs two moderators; empty: where there are two"
    )
    hasty_after: int = Field(
        20, ge=0, description="Decisions a minute after which a moderator is paused; 0: never"
    )
    pause_minutes: float = Field(15, gt=0, description="How long such a pause lasts")
    undo_hours: float = Field(24, gt=0, description="For how long a decision can be undone")
    claim_minutes: float = Field(30, gt=0, description='How long "I\'m on it" lasts')
    submissions_a_day: int = Field(20, ge=1, description="How many one person may submit a day")
    open_submissions: int = Field(10, ge=1, description="How many may wait at a time")
    remind_hours: float = Field(24, gt=0, description="When the moderators' room is reminded")
    digest: bool = Field(True, description="Whether the moderators' room gets a daily digest")
    daily_head: bool = Field(True, description="Whether feeds are told the audit log's daily head")
    keys_days: float = Field(
        30,
        gt=0,
        description=(
            "How long keys of handled events, and forms that nobody goes on with, "
            "are kept while the bot runs"
        ),
    )

    slack_bot_token: SecretStr = Field(SecretStr(""), description="xoxb-..., for one workspace")
    slack_app_token: SecretStr = Field(SecretStr(""), description="xapp-..., for Socket Mode")
    slack_signing_secret: SecretStr = Field(SecretStr(""), description="For HTTP mode")
    slack_client_id: str = Field("", description="For several workspaces (OAuth)")
    slack_client_secret: SecretStr = Field(SecretStr(""), description="For several workspaces")
    slack_token_key: SecretStr = Field(SecretStr(""), description="Encrypts stored tokens")
    slack_moderators: Listed = Field((), description="Moderators' channel: TEAM/CHANNEL")
    slack_moderator_group: str = Field("", description="Who of it may decide: a user group's id")
    slack_feed: Listed = Field((), description="Channel for what was published: TEAM/CHANNEL")
    slack_command: str = Field("/carehandles", description="The slash command")
    slack_unfurl: bool = Field(False, description="Whether links to listed accounts are explained")
    slack_base_url: str = Field("https://slack.com/api/", description="Slack's Web API")

    telegram_token: SecretStr = Field(SecretStr(""), description="From BotFather")
    telegram_moderators: Listed = Field((), description="Moderators' group: CHAT or CHAT/TOPIC")
    telegram_feed: Listed = Field((), description="Channel for what was published: CHAT")
    telegram_webhook_url: str = Field("", description="Public https address; empty: polling")
    telegram_webhook_secret: SecretStr = Field(SecretStr(""), description="Required with it")
    telegram_base_url: str = Field("https://api.telegram.org/bot", description="The Bot API")

    evidence: Literal["on", "off"] = Field(
        "on", description="Whether organizations' own websites are looked at"
    )
    evidence_contact: str = Field("", description="Whom websites can write to: a URL or address")
    evidence_pause: float = Field(
        1.0, ge=0, le=60, description="Seconds between two requests to a host"
    )
    evidence_bluesky: str = Field(
        "https://public.api.bsky.app", description="Bluesky's public interface; empty: never asked"
    )
    evidence_dns: str = Field(
        "", description="Whom to ask for text records: HOST:PORT; empty: whom this machine asks"
    )
    harvest_wikidata: str = Field(
        "https://query.wikidata.org/sparql", description="Wikidata's query service"
    )
    evidence_allow_loopback: bool = Field(False, description="For tests alone: read this machine")

    http_host: str = Field("127.0.0.1", description="Where health, metrics and webhooks listen")
    http_port: int = Field(8080, ge=0, le=65535, description="Its port; 0: any free one")
    log_level: str = Field("info", description="debug, info, warning or error")
    log_json: bool = Field(False, description="Whether log lines are JSON")

    @field_validator("removals_need_two", mode="before")
    @classmethod
    def _unsaid(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator(
        "moderators",
        "slack_moderators",
        "slack_feed",
        "telegram_moderators",
        "telegram_feed",
        mode="before",
    )
    @classmethod
    def _listed(cls, value: object) -> object:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


CONSOLE_MODERATOR = Identity("console", "local", "moderator", "moderator")
CONSOLE_ROOM = RoomAddress("console", "local", "moderators")


def unknown_settings() -> tuple[str, ...]:
    """Variables, or lines of a `.env` file, that look like settings of ours and are none."""
    known = {f"CAREHANDLES_{name}".upper() for name in Settings.model_fields}
    lines = DotEnvSettingsSource(Settings).env_vars
    given = {*os.environ, *lines}  # noqa: TID251 - the place that may
    ours = {name.upper() for name in given if name.upper().startswith("CAREHANDLES_")}
    return tuple(sorted(ours - known))


class SettingWrong(Exception):  # noqa: N818 - it is told to the operator, and says what to do
    """A setting cannot be understood.  The message says which, and how it should look."""


def rules_of(settings: Settings, *, pepper: bytes, console: bool = False) -> Rules:
    """The rules that the settings ask for; `console` adds the terminal's own moderator and room.

    Raises:
        SettingWrong: with the sentence for the operator.
    """
    moderators = tuple(_identity(text) for text in settings.moderators)
    rooms = _rooms("slack", settings.slack_moderators) + _telegram(settings, "moderators")
    return Rules(
        moderators=moderators + ((CONSOLE_MODERATOR,) if console else ()),
        moderator_rooms=rooms + ((CONSOLE_ROOM,) if console else ()),
        feed_rooms=_rooms("slack", settings.slack_feed) + _telegram(settings, "feed"),
        may_decide_own=settings.may_decide_own,
        removals_need_two=settings.removals_need_two,
        hasty_after=settings.hasty_after,
        pause_lasts=timedelta(minutes=settings.pause_minutes),
        undo_within=timedelta(hours=settings.undo_hours),
        assignment_lasts=timedelta(minutes=settings.claim_minutes),
        submissions_a_day=settings.submissions_a_day,
        open_submissions=settings.open_submissions,
        remind_after=timedelta(hours=settings.remind_hours),
        digest=settings.digest,
        daily_head=settings.daily_head,
        keys_kept_for=timedelta(days=settings.keys_days),
        language=_language(settings.language),
        contact=settings.contact,
        site_address=site_of(settings.site_address),
        pepper=pepper,
    )


def _language(wanted: str) -> str:
    found = spoken(wanted)
    if found is None:
        raise SettingWrong(
            f"CAREHANDLES_LANGUAGE is {wanted!r}, which is not spoken here. "
            f"There are catalogues for {', '.join(languages())}."
        )
    return found


def site_of(address: str) -> str:
    """The address of the published pages with a slash at its end; empty for none.

    Raises:
        SettingWrong: it is no web address.
    """
    wanted = address.strip()
    if not wanted:
        return ""
    try:
        parts = urlsplit(wanted)
        good = parts.scheme in {"https", "http"} and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or any(character.isspace() for character in wanted):
        raise SettingWrong(
            f"CAREHANDLES_SITE_ADDRESS is {address!r}, which is no web address; "
            "write it like https://accounts.example.org/."
        )
    return f"{wanted.rstrip('/')}/"


def telegram_tenant(settings: Settings) -> str:
    """The bot's id, which stands before the colon of its token."""
    return settings.telegram_token.get_secret_value().partition(":")[0]


def _telegram(settings: Settings, which: str) -> tuple[RoomAddress, ...]:
    chats: tuple[str, ...] = getattr(settings, f"telegram_{which}")
    if not chats:
        return ()
    tenant = telegram_tenant(settings)
    if not tenant.isdigit():
        raise SettingWrong(
            f"CAREHANDLES_TELEGRAM_{which.upper()} names a chat, but CAREHANDLES_TELEGRAM_TOKEN "
            "is missing or is no token; copy the token from BotFather."
        )
    return tuple(RoomAddress("telegram", tenant, *_chat(text)) for text in chats)


_CHAT = re.compile(r"(-[0-9]{1,19})(?:/([0-9]{1,19}))?")
_MESSAGE = re.compile(r"(?:https?://)?t\.me/c/([0-9]{1,19})(?:/([0-9]{1,19}))?/[0-9]+/?(?:\?.*)?")
"""The link of a message in a group, which names the group without its `-100`, and the topic."""


def _chat(text: str) -> tuple[str, str]:
    """The number of a group and of the topic, as an operator writes or pastes them."""
    if found := _CHAT.fullmatch(text):
        return found[1], found[2] or ""
    if found := _MESSAGE.fullmatch(text):
        return f"-100{found[1]}", found[2] or ""
    raise SettingWrong(
        f"{text!r} names no Telegram group; write its number, for instance -1001234567890, with a "
        "topic -1001234567890/7, or paste the link of a message in it: "
        "https://t.me/c/1234567890/7/12. The bot's log says the number when it is added."
    )


_PASTED = re.compile(r"https://app\.slack\.com/client/([A-Z0-9]+/[A-Z0-9]+)(?:[/?#].*)?")
"""The address of a channel in a browser, which names workspace and channel."""


def _rooms(venue: str, named: tuple[str, ...]) -> tuple[RoomAddress, ...]:
    rooms = []
    for text in named:
        pasted = _PASTED.fullmatch(text)
        tenant, _, key = pasted[1].partition("/") if pasted else text.partition("/")
        if not tenant or not key or "/" in key or ":" in tenant:
            raise SettingWrong(
                f"{text!r} names no {venue} channel; write it as TEAM/CHANNEL, for instance "
                "T024BE7LD/C024BE91L, or paste its address from a browser: "
                "https://app.slack.com/client/T024BE7LD/C024BE91L."
            )
        rooms.append(RoomAddress(venue, tenant, key))
    return tuple(rooms)


def _identity(text: str) -> Identity:
    venue, tenant, key = (*text.split(":", 2), "", "")[:3]
    if venue not in {"slack", "telegram", "console"} or not tenant or not key:
        raise SettingWrong(
            f"{text!r} in CAREHANDLES_MODERATORS names nobody; write VENUE:TENANT:KEY, "
            "for instance slack:T024BE7LD:U024BE7LH."
        )
    return Identity(venue, tenant, key)
