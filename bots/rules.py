"""From settings to rules: who may moderate, where, and how."""

from datetime import timedelta

from adapters.chat.texts import languages, spoken
from bots.settings import Settings
from directory_core.models import Identity, RoomAddress, Rules

CONSOLE_MODERATOR = Identity("console", "local", "moderator", "moderator")
CONSOLE_ROOM = RoomAddress("console", "local", "moderators")


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
        undo_within=timedelta(hours=settings.undo_hours),
        claim_lasts=timedelta(minutes=settings.claim_minutes),
        submissions_a_day=settings.submissions_a_day,
        open_submissions=settings.open_submissions,
        remind_after=timedelta(hours=settings.remind_hours),
        digest=settings.digest,
        keys_kept_for=timedelta(days=settings.keys_days),
        language=_language(settings.language),
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
    parts = [chat.partition("/") for chat in chats]
    return tuple(RoomAddress("telegram", tenant, key, topic) for key, _, topic in parts)


def _rooms(venue: str, named: tuple[str, ...]) -> tuple[RoomAddress, ...]:
    rooms = []
    for text in named:
        tenant, _, key = text.partition("/")
        if not tenant or not key:
            raise SettingWrong(
                f"{text!r} names no {venue} channel; write it as TEAM/CHANNEL, "
                "for instance T024BE7LD/C024BE91L."
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
