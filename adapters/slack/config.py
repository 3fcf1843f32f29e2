"""What the operator decided about Slack, as plain values."""

from dataclasses import dataclass, field

from directory_core.models import RoomAddress

SLACK_API = "https://slack.com/api/"


@dataclass(frozen=True, slots=True)
class SlackConfig:
    """Settings of the Slack venue.

    One workspace: `bot_token`.  Several: `client_id`, `client_secret` and `token_key` (a Fernet
    key, under which their tokens are stored).  With `app_token` events come over Socket Mode, else
    over HTTP, signed with `signing_secret`.  `moderators` are the moderators' channels, and `feeds`
    those that hear what was published; `moderator_group`, a user group's id, names who decides
    instead of everybody in the channel.
    """

    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    token_key: str = field(default="", repr=False)
    moderators: tuple[RoomAddress, ...] = ()
    feeds: tuple[RoomAddress, ...] = ()
    moderator_group: str = ""
    command: str = "/carehandles"
    unfurl: bool = False
    base_url: str = SLACK_API

    @property
    def has_socket(self) -> bool:
        """Whether events come over Socket Mode."""
        return bool(self.app_token)

    @property
    def has_oauth(self) -> bool:
        """Whether workspaces install the app themselves."""
        return bool(self.client_id)

    def named_in(self, tenant: str) -> tuple[RoomAddress, ...]:
        """The channels of a workspace that the operator named."""
        return tuple(room for room in (*self.moderators, *self.feeds) if room.tenant == tenant)

    def is_moderators(self, tenant: str, channel: str) -> bool:
        """Whether `channel` of a workspace is one of the moderators'."""
        return any((room.tenant, room.key) == (tenant, channel) for room in self.moderators)
