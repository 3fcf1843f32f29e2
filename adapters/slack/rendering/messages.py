"""Replies drawn as Slack messages: a text for notifications, blocks, and Slack's own buttons.

Pure, and the only place where the limits of a message are kept: 50 blocks, 3,000 characters of
text in one, a header of 150.  Slack also refuses messages whose blocks weigh more than about 13,200
characters together (undocumented; measured in github.com/slackapi/bolt-js/issues/2509 and 2867).
What does not fit is drawn shorter, and says so; a title that is too long for a header, a warning
say, stands in bold instead, and whole.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from adapters.chat.i18n.texts import Words
from adapters.chat.views import Bold, Button, Card, Code, Line, Link, Reply, Table, Tone, When
from adapters.slack.rendering import buttons, rich_text, tables
from adapters.slack.rendering.text import markup, plain, size

Json = dict[str, Any]


def extras(reply: Reply, words: Words, *, shareable: bool) -> list[Json]:
    """Buttons to put before those of `reply`.

    What everybody sees already is not `shareable`.  A form that could not be opened on the spot
    (nobody pressed anything: they typed) can be opened by a button: the one that is being asked
    for, or in a room with others one that is to begin.
    """
    extra = []
    if reply.share and shareable:
        extra.append(buttons.single(buttons.SHARE, words("slack-share"), reply.share))
    if reply.form is not None:
        kind, value = (
            (buttons.BEGIN, reply.start) if reply.start else (buttons.FORM, reply.form.token)
        )
        extra.append(buttons.single(kind, words("slack-open-form"), value))
    return extra


MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
HEAVIEST = 12_500
TEXT_LENGTH = 3000
HEADER_LENGTH = 150

TONES = {Tone.PLAIN: "", Tone.GOOD: "✅ ", Tone.CAUTION: "⚠️ ", Tone.DANGER: "⛔ "}


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent: `text` for notifications and screen readers, and the blocks that are shown."""

    text: str
    blocks: list[Json] = field(default_factory=list)

    @property
    def arguments(self) -> Json:
        """The arguments of the calls that post: nothing is linked, parsed or unfurled."""
        return {
            "text": self.text,
            "blocks": self.blocks,
            "unfurl_links": False,
            "unfurl_media": False,
        }


@dataclass(frozen=True, slots=True)
class _Scale:
    """How much of everything is drawn.  `flat` puts a whole card into one block."""

    rows: int
    length: int
    parts: int
    buttons: int
    flat: bool = False


_SCALES = (
    _Scale(200, TEXT_LENGTH, 10, 100),
    _Scale(100, 1500, 40, 50, flat=True),
    _Scale(40, 800, 30, 40, flat=True),
    _Scale(20, 400, 20, 25, flat=True),
    _Scale(10, 200, 15, 15, flat=True),
    _Scale(5, 100, 10, 10, flat=True),
    _Scale(3, 60, 5, 5, flat=True),
)


def message(reply: Reply, *, tenant: str = "", extra: Sequence[Json] = ()) -> Message:
    """`reply` as a message for the workspace `tenant`; `extra` are buttons before its own."""
    felt = [buttons.feedback(*reply.feedback)] if reply.feedback else []
    drawn = body(reply, tenant=tenant, most=MESSAGE_BLOCKS - len(felt), extra=extra)
    return Message(markup(reply.brief or reply.text, TEXT_LENGTH), [*drawn, *felt])


def body(reply: Reply, *, tenant: str, most: int, extra: Sequence[Json] = ()) -> list[Json]:
    """The blocks of `reply`, at most `most` of them."""
    for scale in _SCALES:
        blocks = _blocks(reply, scale, tenant, extra)
        if len(blocks) <= most and size(json.dumps(blocks, ensure_ascii=False)) <= HEAVIEST:
            return blocks
    return _blocks(Reply(text=reply.text, lead=True), _SCALES[-1], tenant, extra)


def _blocks(reply: Reply, scale: _Scale, tenant: str, extra: Sequence[Json]) -> list[Json]:
    blocks: list[Json] = []
    if reply.lead or not reply.parts:
        blocks += _paragraph(reply.text, scale.length)
    first = next((part for part in reply.parts if isinstance(part, Card) and part.buttons), None)
    for number, part in enumerate(reply.parts[: scale.parts]):
        if isinstance(part, Table):
            blocks.append(tables.draw(part, scale.rows, scale.length))
        else:
            leading = extra if part is first else ()
            blocks += _card(part, scale, tenant, start=100 * (number + 1), first=leading)
    if len(reply.parts) > scale.parts:
        blocks += _paragraph(f"… +{len(reply.parts) - scale.parts}", 20)
    blocks += _copies(reply.buttons, (), tenant)
    leading = extra if first is None else ()
    return blocks + buttons.rows(reply.buttons[: scale.buttons], first=leading)


def _paragraph(text: str, limit: int) -> list[Json]:
    drawn = rich_text.block([rich_text.section([(plain(text, limit),)], limit, "")])
    return [drawn] if drawn else []


def _card(
    card: Card, scale: _Scale, tenant: str, start: int, first: Sequence[Json] = ()
) -> list[Json]:
    title = TONES[card.tone] + card.title if card.title else ""
    headed = bool(title) and not scale.flat and size(title) <= HEADER_LENGTH
    lines = ((Bold(title),), *card.lines) if title and not headed else card.lines
    text = [
        rich_text.section(lines, scale.length, tenant),
        rich_text.bullets(card.rows, scale.rows, min(scale.length, 500), tenant),
    ]
    footer = rich_text.section(card.footer, scale.length, tenant)
    blocks: list[Json | None] = []
    if scale.flat:
        blocks = [rich_text.block([*text, footer])]
    else:
        header = {"type": "header", "text": buttons.label_of(title, HEADER_LENGTH)}
        blocks = [
            header if headed else None,
            rich_text.block(text),
            _small(card.footer, scale.length, footer),
        ]
    drawn = [block for block in blocks if block]
    actions = buttons.rows(card.buttons[: scale.buttons], start=start, first=first)
    return drawn + _copies(card.buttons, (*card.lines, *card.rows), tenant) + actions


def _small(footer: Sequence[Line], limit: int, drawn: Json | None) -> Json | None:
    """A footer in small print; with links or moments it stays rich text: small print has none."""
    if not drawn or any(isinstance(span, Link | When) for line in footer for span in line):
        return rich_text.block([drawn])
    text = {"type": "plain_text", "text": plain(rich_text.words(footer), limit), "emoji": False}
    return {"type": "context", "elements": [text]}


def _copies(wanted: Sequence[Button], above: Sequence[Line], tenant: str) -> list[Json]:
    """What a button would copy, as code, unless that stands above: Slack has no button for it."""
    shown = {span.text for line in above for span in line if isinstance(span, Code)}
    lines = [(Code(each.copy),) for each in wanted if each.copy and each.copy not in shown]
    drawn = rich_text.block([rich_text.section(lines, TEXT_LENGTH, tenant)])
    return [drawn] if drawn else []
