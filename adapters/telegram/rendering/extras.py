"""What the dispatcher's reply becomes in Telegram beside its words.

Telegram has no forms and no message for one person in a group.  What asks to go on in private
gets a link there; what is for the asker's eyes alone is a toast where it fits one.
"""

from dataclasses import replace
from typing import cast

from adapters.chat.i18n.texts import Words
from adapters.chat.tokens import Token, TokenRefused, Verb
from adapters.chat.views import Button, Card, Reply, Style, Table, Way
from adapters.telegram.rendering import text
from adapters.telegram.rendering.text import units
from directory_core import one_line

PAGED = {Verb.BROWSE, Verb.NEWS, Verb.MINE, Verb.QUEUE, Verb.TASKS, Verb.WHOLE}
"""What a press turns the page of, in place."""
STEPS = {
    Verb.SET, Verb.SKIP, Verb.BACK, Verb.CHANGE, Verb.SAME, Verb.DIFFERENT, Verb.SEND, Verb.CANCEL,
    Verb.EVERY,
}  # fmt: skip
"""What moves a form on, in place."""


def with_ways_on(reply: Reply, username: str, words: Words, *, inline: bool) -> Reply:
    """`reply` with a button into the private chat where it asks to go on there, and one to share.

    A chat shows everybody everything already, so sharing takes the card to another one; that takes
    inline mode.  Where several cards have buttons, the first is the answer, which is shared.
    """
    before: tuple[Button, ...] = ()
    after: tuple[Button, ...] = ()
    if reply.start and username:
        url = f"https://t.me/{username}?start={reply.start}"
        before = (Button(words("telegram-continue"), url=url, style=Style.PRIMARY),)
    if reply.share and inline:
        after = (Button(words("telegram-share"), reply.share, way=Way.SHARE),)
    own = tuple(_inviting(button, username) for button in reply.buttons)
    if pressable := [at for at, part in enumerate(reply.parts) if _has_buttons(part)][:-1]:
        answer = cast("Card", reply.parts[pressable[0]])
        parts = list(reply.parts)
        parts[pressable[0]] = replace(answer, buttons=(*answer.buttons, *after))
        return replace(reply, parts=tuple(parts), buttons=(*before, *own))
    return replace(reply, buttons=(*before, *own, *after))


def _has_buttons(part: Card | Table) -> bool:
    return isinstance(part, Card) and bool(part.buttons)


def _inviting(button: Button, username: str) -> Button:
    """The button that adds the bot to a group as the link that does so; any other as it is."""
    if button.way is not Way.INVITE or not username:
        return button
    return replace(button, url=f"https://t.me/{username}?startgroup=h-")


def toast_of(reply: Reply, *, private_chat: bool) -> str:
    """What a press is answered with; empty where only the message below says it."""
    if reply.toast or private_chat or not fits_a_toast(reply, reply.text):
        return reply.toast
    return reply.text


def fits_a_toast(reply: Reply, toast: str) -> bool:
    """Whether `toast` says all there is to say."""
    more = reply.parts or reply.buttons or reply.start
    return bool(toast) and not more and units(one_line(toast)) <= text.TOAST


def stands_in(token: str, reply: Reply, *, private_chat: bool) -> bool:
    """Whether the answer to this press takes the place of the message it is under.

    In a group somebody else may press a button of a form, and their answer replaces nothing.
    """
    try:
        verb = Token.parse(token).verb
    except TokenRefused:
        return False
    moved = reply.form is not None or (reply.done and private_chat)
    return verb in PAGED or (verb in STEPS and moved)
