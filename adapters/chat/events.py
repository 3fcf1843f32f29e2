"""What a venue tells the dispatcher: somebody said, pressed or filled in something.

An event carries who and where, the venue's own key (a redelivery carries the same one), and what
the venue knows of the person's language.  Adapters build these and decide nothing.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from adapters.chat.links import Passage, Shown
from directory_core.models import Identity, Membership, RoomAddress, RoomRole

Row = dict[str, str]


FieldValue = str | tuple[str, ...] | tuple[Mapping[str, str], ...]
"""A text; several choices; or rows (accounts: `address`, `platform` and `label` each)."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who, where and which event.

    `key` identifies the event within its venue and tenant (`event_id`, `update_id`, ...);
    `language` is the venue's hint, a BCP 47 tag; `role` what the room is, as far as the venue can
    tell (the operator's list of moderators' rooms outranks it); `membership` is set where the
    venue knows it already.  Where `look` is set, the venue can find out: it is asked only for what
    needs a right.
    """

    who: Identity
    room: RoomAddress
    key: str
    role: RoomRole = RoomRole.PRIVATE
    language: str = ""
    membership: Membership | None = None
    look: Callable[[], Awaitable[Membership | None]] | None = field(
        default=None, compare=False, repr=False
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """Words a person typed.

    `replying_to` is the venue's key of our message they reply to, or empty.  `command` is set
    where the venue itself marked a command (`/find`), without its slash; `text` is then what
    follows. `asking` forces a question, whatever dialog is open.  `message` is the venue's key of
    the words themselves, by which an `Edited` names them later.  `replying_tokens` are the tokens
    of the buttons under the message they reply to, where the venue hands them over: they say what
    the reply is about, whichever process drew the message.

    `links` are the links behind the words.  `quoted` is what somebody else wrote and the person
    points at, by a reply or a quotation, with the links in it.
    """

    origin: Origin
    text: str
    command: str = ""
    replying_to: str = ""
    asking: bool = False
    message: str = ""
    replying_tokens: tuple[str, ...] = ()
    aside: bool = False
    """Said beside any dialog (Slack's slash command): never an answer to an open form."""
    links: tuple[Shown, ...] = ()
    quoted: Passage | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """A person changed what they had said; `message` is the venue's key of it.

    The rest is as in `Heard`.
    """

    origin: Origin
    text: str
    message: str
    command: str = ""
    links: tuple[Shown, ...] = ()
    quoted: Passage | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """A person wants to know of every address in a message: a forward, or a message shortcut."""

    origin: Origin
    text: str
    links: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button a person pressed, by the token we put in it; `message` is the venue's key of it."""

    origin: Origin
    token: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form sent as a whole, by the token we put in it, with a value for each field."""

    origin: Origin
    token: str
    values: Mapping[str, FieldValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Typed:
    """The beginning of a name, for a typeahead or an inline query.

    `bare`: the lines are enough, and nobody sees their cards.
    """

    origin: Origin
    text: str
    offset: int = 0
    bare: bool = False
