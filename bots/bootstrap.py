"""The one place that sees everything, and ties it together.

A venue's module is imported only where its token is set: whoever chats in the terminal loads
neither Slack's library nor Telegram's.
"""

import asyncio
from collections.abc import Collection
from typing import TYPE_CHECKING

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from bots.evidence_worker import EvidenceWorker
from bots.leases import Inbox, Lease, Rooms
from bots.metrics import PASSED_OVER, answered
from bots.outbox_worker import OutboxWorker
from bots.process import Service, Venue
from bots.settings import Settings, SettingWrong
from directory_core import Directory
from directory_core.models import RoomAddress, Rules

if TYPE_CHECKING:
    from adapters.slack.config import SlackConfig
    from adapters.telegram.config import TelegramConfig

COURIER = "courier"
EVIDENCE = "evidence"


def service_of(settings: Settings, directory: Directory, *, only: Collection[str]) -> Service:
    """What one process runs: of the configured venues and the outbox worker, the parts in `only`.

    Call it within the event loop that will run the service.

    Raises:
        SettingWrong: nothing is configured, or a setting that a venue needs is missing.
    """
    directory.asking.listener = answered
    texts = Texts(default=settings.language)
    nudging = Nudge()
    dispatcher = Dispatcher(directory, texts, nudge=nudging)
    venues = _venues(settings, directory, dispatcher, texts)
    directory.evidence.looking = settings.evidence == "on"
    evidence_worker = None
    if EVIDENCE in only and directory.evidence.looking:
        evidence_worker = EvidenceWorker.by_settings(directory, settings)
        nudging.wakes(evidence_worker)
    if not venues and (evidence_worker is None or only != {EVIDENCE}):
        raise SettingWrong(
            "No venue is configured. Set CAREHANDLES_SLACK_BOT_TOKEN or CAREHANDLES_TELEGRAM_TOKEN "
            "(docs/slack.md and docs/telegram.md lead through it), or try `carehandles chat`."
        )
    outbox_worker = None
    if COURIER in only:
        messengers = {venue.messenger.venue: venue.messenger for venue in venues}
        outbox_worker = OutboxWorker(directory, messengers, dispatcher.draw)
        nudging.wakes(outbox_worker)
    hearing = tuple(venue for venue in venues if venue.messenger.venue in only)
    return Service(
        directory,
        venues,
        hearing,
        outbox_worker,
        settings.http_host,
        settings.http_port,
        evidence_worker,
    )


class Nudge:
    """Wakes the workers from whatever thread something changed on."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._workers: list[OutboxWorker | EvidenceWorker] = []

    def wakes(self, worker: "OutboxWorker | EvidenceWorker") -> None:
        """From now on `worker` is woken too."""
        self._workers.append(worker)

    def __call__(self) -> None:
        """Something changed that somebody may have to hear of."""
        for worker in self._workers:
            self._loop.call_soon_threadsafe(worker.nudge)


def _venues(
    settings: Settings, directory: Directory, dispatcher: Dispatcher, texts: Texts
) -> tuple[Venue, ...]:
    venues: list[Venue] = []
    try:
        if settings.slack_bot_token.get_secret_value() or settings.slack_client_id:
            venues.append(_slack(settings, directory, dispatcher, texts))
        if settings.telegram_token.get_secret_value():
            venues.append(_telegram(settings, directory, dispatcher, texts))
    except ValueError as wrong:
        raise SettingWrong(f"A venue's settings are wrong: {wrong}.") from wrong
    return tuple(venues)


def slack_config(settings: Settings, rules: Rules) -> "SlackConfig":
    """What the settings say about Slack."""
    from adapters.slack.config import SlackConfig  # noqa: PLC0415 - only where it is configured

    return SlackConfig(
        bot_token=settings.slack_bot_token.get_secret_value(),
        app_token=settings.slack_app_token.get_secret_value(),
        signing_secret=settings.slack_signing_secret.get_secret_value(),
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret.get_secret_value(),
        token_key=settings.slack_token_key.get_secret_value(),
        moderators=_of("slack", rules.moderator_rooms),
        feeds=_of("slack", rules.feed_rooms),
        moderator_group=settings.slack_moderator_group,
        command=settings.slack_command,
        unfurl=settings.slack_unfurl,
        base_url=settings.slack_base_url,
    )


def telegram_config(settings: Settings, rules: Rules) -> "TelegramConfig":
    """What the settings say about Telegram.

    Raises:
        ValueError: the token, or the webhook's address or secret, cannot be right.
    """
    from adapters.telegram.config import TelegramConfig  # noqa: PLC0415 - as above

    return TelegramConfig(
        settings.telegram_token.get_secret_value(),
        moderators=_of("telegram", rules.moderator_rooms),
        feeds=_of("telegram", rules.feed_rooms),
        webhook_url=settings.telegram_webhook_url,
        webhook_secret=settings.telegram_webhook_secret.get_secret_value(),
        base_url=settings.telegram_base_url,
    )


def _slack(settings: Settings, directory: Directory, dispatcher: Dispatcher, texts: Texts) -> Venue:
    from adapters.slack.app import SlackVenue  # noqa: PLC0415 - as above

    config = slack_config(settings, directory.rules)
    return SlackVenue(
        config, dispatcher, texts, rooms=Rooms(directory), engine=directory.processes.engine
    )


def _telegram(
    settings: Settings, directory: Directory, dispatcher: Dispatcher, texts: Texts
) -> Venue:
    from adapters.telegram.app import TelegramVenue  # noqa: PLC0415 - as above
    from adapters.telegram.updates.polling import Shared  # noqa: PLC0415 - as above

    config = telegram_config(settings, directory.rules)
    lease = Lease(directory, f"telegram/{config.tenant}")
    shared = Shared(lease, Inbox(directory, "telegram", config.tenant))
    venue = TelegramVenue(config, dispatcher, texts, rooms=Rooms(directory), shared=shared)
    PASSED_OVER.set_function(lambda: venue.passed_over)
    return venue


def _of(venue: str, rooms: tuple[RoomAddress, ...]) -> tuple[RoomAddress, ...]:
    return tuple(room for room in rooms if room.venue == venue)
