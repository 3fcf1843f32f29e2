"""The settings, and the only place that reads the environment.

Each is an environment variable with `CAREHANDLES_` in front, or a line of a `.env` file.  With
none at all the terminal chat works; a venue starts once its token is there.
"""

from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Listed = Annotated[tuple[str, ...], NoDecode]
"""Several values in one variable, separated by commas or blanks."""


class Settings(BaseSettings):
    """What the operator decided.  `.env.example` and the README list them with their meaning."""

    model_config = SettingsConfigDict(
        env_prefix="CAREHANDLES_", env_file=".env", env_file_encoding="utf-8", extra="ignore"
    )

    database: str = Field("", description="A SQLite file or a PostgreSQL address")
    language: str = Field("en", description="The language where nobody chose one")
    secret: SecretStr = Field(SecretStr(""), description="Keys the hashes of blocked people")

    moderators: Listed = Field((), description="Named moderators: venue:tenant:key")
    may_decide_own: bool = Field(False, description="Whether people may decide their own")
    removals_need_two: bool = Field(False, description="Whether a removal needs two moderators")
    undo_hours: float = Field(24, gt=0, description="For how long a decision can be undone")
    claim_minutes: float = Field(30, gt=0, description='How long "I\'m on it" lasts')
    submissions_a_day: int = Field(20, ge=1, description="How many one person may submit a day")
    open_submissions: int = Field(10, ge=1, description="How many may wait at a time")
    remind_hours: float = Field(24, gt=0, description="When the moderators' room is reminded")
    digest: bool = Field(True, description="Whether the moderators' room gets a daily digest")
    keys_days: float = Field(30, gt=0, description="How long keys of handled events are kept")

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

    evidence_contact: str = Field("", description="Whom websites can write to: a URL or address")
    evidence_pause: float = Field(
        1.0, ge=0, le=60, description="Seconds between two requests to a host"
    )
    evidence_allow_loopback: bool = Field(False, description="For tests alone: read this machine")

    http_host: str = Field("127.0.0.1", description="Where health, metrics and webhooks listen")
    http_port: int = Field(8080, ge=0, le=65535, description="Its port; 0: any free one")
    log_level: str = Field("info", description="debug, info, warning or error")
    log_json: bool = Field(False, description="Whether log lines are JSON")

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
