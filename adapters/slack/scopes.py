"""What the app asks leave for, and why.  `bots/slack_manifest.yaml` asks for the same."""

BOT_SCOPES = (
    "app_mentions:read",  # a mention is a question
    "assistant:write",  # suggested prompts in the assistant panel
    "channels:read",  # who is in a public moderators' channel; its being archived or deleted
    "chat:write",  # to answer
    "commands",  # the slash command and the shortcuts
    "groups:read",  # the same for a private moderators' channel
    "im:history",  # direct messages to the bot
    "users:read",  # a person's name and language
)
GROUP_SCOPES = ("usergroups:read",)
"""Where a user group says who moderates."""

UNFURL_SCOPES = ("links:read", "links:write")
"""Where links to listed accounts are unfurled."""


def wanted(*, group: bool, unfurl: bool) -> tuple[str, ...]:
    """The scopes that these settings need."""
    return BOT_SCOPES + (GROUP_SCOPES if group else ()) + (UNFURL_SCOPES if unfurl else ())
