"""The buttons that Slack adds to a reply's own: to share it, and to fill its form in at once."""

from typing import Any

from adapters.chat.texts import Words
from adapters.chat.views import Reply
from adapters.slack import buttons

Json = dict[str, Any]


def extras(reply: Reply, words: Words, *, shareable: bool) -> list[Json]:
    """Buttons to put behind those of `reply`.

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
