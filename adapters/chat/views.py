"""What the dispatcher wants shown, in no venue's own form.

Texts are worded already, in the reader's language, and are plain: nothing in them is markup.
The drawing modules escape, shorten and lay out.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal

from adapters.chat.facts import NOTHING, Facts
from directory_core.models import Identity, RoomAddress


@dataclass(frozen=True, slots=True)
class Bold:
    """A text that stands out."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A text to copy as it is, such as a handle or a command."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an http(s) address."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A person; a venue may draw its own mention where the identity is of that venue and tenant."""

    identities: tuple[Identity, ...]
    name: str


@dataclass(frozen=True, slots=True)
class When:
    """A moment (UTC, aware); `text` is how to say it where the venue has no dates of its own."""

    at: datetime
    text: str


Span = str | Bold | Code | Link | Mention | When
Line = tuple[Span, ...]


def plain(line: Line) -> str:
    """A line without its styles."""
    return "".join(
        span if isinstance(span, str) else span.name if isinstance(span, Mention) else span.text
        for span in line
    )


class Style(StrEnum):
    """How much a button calls for."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Confirm:
    """What is asked before a button that cannot be undone takes effect."""

    title: str
    text: str
    yes: str
    no: str


class Way(StrEnum):
    """What a venue may offer of its own."""

    SEARCH = "search"
    """To complete a name in the very chat."""
    INVITE = "invite"
    """To add the bot to a group."""
    SHARE = "share"
    """To show the reply in another chat."""


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press.

    One of: `token` comes back in a `Pressed` (at most 64 ASCII bytes); `url` opens a page;
    `copy` puts a text on the clipboard (a venue without that shows it as code); `way` is something
    that only some venues have.  `opens_form` says that pressing it will bring a form, so
    that a venue with modals can open one at once.  `minor` buttons may be folded away behind the
    others; `spoken` is what a screen reader says where the label alone is not enough.
    """

    label: str
    token: str = ""
    url: str = ""
    copy: str = ""
    style: Style = Style.PLAIN
    confirm: Confirm | None = None
    opens_form: bool = False
    way: Way | None = None
    minor: bool = False
    spoken: str = ""


class Tone(StrEnum):
    """What a card is about, for an emoji or a colour beside it."""

    PLAIN = "plain"
    GOOD = "good"
    CAUTION = "caution"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Card:
    """One thing, with a title, lines below it, and what can be done about it.

    `rows` are laid out as a list, one bullet each: the accounts of an organization, say.  Where it
    `folds`, a venue may hide what is long until somebody opens it; what a decision or a life hangs
    on never does.
    """

    title: str
    lines: tuple[Line, ...] = ()
    rows: tuple[Line, ...] = ()
    footer: tuple[Line, ...] = ()
    buttons: tuple[Button, ...] = ()
    tone: Tone = Tone.PLAIN
    folds: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; `numeric` names the columns (from 0) that hold numbers."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside a reply, for venues that can show one; the reply says the same in words.

    `draw` gives a PNG, or nothing where it cannot be drawn, and takes a second the first time;
    `alt` says what it shows.
    """

    draw: Callable[[], bytes]
    alt: str
    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values a field can have."""

    value: str
    label: str
    hint: str = ""


FieldKind = Literal["text", "long", "choice", "organization", "accounts", "aliases", "paste"]


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form.

    `kind`: `text` one line, `long` several, `choice` one of `choices`, `organization` a listed one
    (by slug, found by typeahead), `accounts` rows of address and label, `aliases` several short
    texts, one a line, `paste` a text that fills in the rest.  `value` is what stands there now,
    `error` what is wrong with it, `hint` how to fill it in.
    """

    name: str
    label: str
    kind: FieldKind = "text"
    hint: str = ""
    required: bool = True
    choices: tuple[Choice, ...] = ()
    value: str | tuple[str, ...] | tuple[dict[str, str], ...] = ""
    value_label: str = ""
    error: str = ""
    max_length: int = 200


@dataclass(frozen=True, slots=True)
class Form:
    """Fields to fill in at once (a modal).  `token` comes back in a `Filled`.

    A venue without modals shows `Reply.text` and `Reply.buttons` instead: the same form, one
    question at a time, which the dispatcher conducts.
    """

    token: str
    title: str
    fields: tuple[Field, ...]
    submit: str
    cancel: str
    intro: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Awaited:
    """What an answer will say more of: an organization (by slug) whose website is looked at."""

    slug: str
    room: RoomAddress


@dataclass(frozen=True, slots=True)
class Reply:
    """What the dispatcher says to an event, or the outbox worker into a room.

    `text` alone makes sense: in a notification, to a screen reader, on a venue that can draw no
    more.  `parts` are what is drawn below it; where there are parts, `text` is their summary and is
    drawn only where `lead` is set.  `buttons` stand below everything.  `toast` is a short answer
    to a press.  `private` asks for the asker's eyes alone.  `share` is the token of a button that
    shows the reply to everybody in the room.  `form` is for venues with modals; `done` says that
    the form this answers is finished. `language` is the BCP 47 tag the texts are in.  `start` asks
    the person to go on in their private chat with the bot: a venue that can link there puts it into
    the link (see `tokens.start_parameter`); one that opens `form` on the spot need not.  `facts`
    are what it rests on, for programs.  `awaited` asks a venue that can edit for the key of the
    message (`Dispatcher.answered`).  `brief` is what a notification says instead of `text`.
    `feedback` are the two buttons that say whether it helped, for venues that have such.
    """

    text: str
    parts: tuple[Card | Table, ...] = ()
    buttons: tuple[Button, ...] = ()
    lead: bool = False
    toast: str = ""
    alert: bool = False
    private: bool = False
    share: str = ""
    form: Form | None = None
    done: bool = False
    language: str = "en"
    silent: bool = field(default=False)
    start: str = ""
    brief: str = ""
    feedback: tuple[Button, Button] | None = None
    facts: Facts = NOTHING
    awaited: Awaited | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of a typeahead or an inline result: an organization, and what choosing it says."""

    slug: str
    title: str
    hint: str
    reply: Reply | None = None


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What a `Typed` brings: lines, and where the next page starts (None at the end)."""

    lines: tuple[Suggestion, ...]
    next_offset: int | None = None
    submit_label: str = ""
    """What to call "submit a missing one"; a venue puts it on top where it can."""
