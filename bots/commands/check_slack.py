"""`carehandles check slack`: ask Slack whether everything is set up, and say what to do if not."""

import asyncio

from adapters.slack.config import SlackConfig
from adapters.slack.diagnosis import Finding, examine
from bots.rules import rules_of
from bots.settings import Settings


def check(settings: Settings) -> list[Finding]:
    """What there is to say of the Slack settings; nothing is changed and nothing posted.

    Raises:
        SettingWrong: a setting cannot be understood.
    """
    rooms = rules_of(settings, pepper=b"").moderator_rooms
    config = SlackConfig(
        bot_token=settings.slack_bot_token.get_secret_value(),
        app_token=settings.slack_app_token.get_secret_value(),
        signing_secret=settings.slack_signing_secret.get_secret_value(),
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret.get_secret_value(),
        token_key=settings.slack_token_key.get_secret_value(),
        moderators=tuple(room for room in rooms if room.venue == "slack"),
        moderator_group=settings.slack_moderator_group,
        command=settings.slack_command,
        unfurl=settings.slack_unfurl,
        base_url=settings.slack_base_url,
    )
    return asyncio.run(examine(config))
