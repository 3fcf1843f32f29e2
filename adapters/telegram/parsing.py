"""What an update says: who, where, and in which words.

Pure readings of the library's objects; `handlers` decides what to do with them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from telegram import (
    InaccessibleMessage,
    InlineKeyboardButton,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    Update,
    User,
)
from telegram.constants import ChatID

from adapters.chat.links import Passage, Shown
from adapters.telegram.chats import VENUE
from adapters.telegram.rendering.keyboards import ASKS_FIRST
from directory_core.models import Identity

_BOTS_FOR_NOBODY = {ChatID.ANONYMOUS_ADMIN, ChatID.FAKE_CHANNEL, ChatID.SERVICE_CHAT}
_LEADS_SOMEWHERE = {
    MessageEntity.URL,
    MessageEntity.TEXT_LINK,
    MessageEntity.MENTION,
    MessageEntity.EMAIL,
}
_HANDLE = re.compile(r"(?<!\w)@\w")


def key_of(update: Update) -> str:
    """What makes an update the same one when it comes again.

    Its number alone may start again at random after a quiet week, so what it brings counts too.
    https://core.telegram.org/bots/api#update
    """
    brought = update.callback_query or update.inline_query or update.effective_message or None
    own = getattr(brought, "id", "")
    return f"{update.update_id}.{own}"


def lane_of(update: Update) -> str:
    """What is served in order: a chat, or where there is none, a person."""
    if update.effective_chat is not None:
        return str(update.effective_chat.id)
    return str(update.effective_user.id) if update.effective_user else ""


def identity(tenant: str, user: User) -> Identity:
    """A person as the core knows them."""
    return Identity(VENUE, tenant, str(user.id), str(user.full_name))


def is_person(user: User | None) -> bool:
    """Whether somebody is behind it: an anonymous administrator and a channel are nobody."""
    return user is not None and user.id not in _BOTS_FOR_NOBODY and not user.is_bot


def is_bot(user: User) -> bool:
    """Whether it is another bot, and not one of those that Telegram writes anonymous people as."""
    return user.is_bot and user.id not in _BOTS_FOR_NOBODY


def is_anonymous(message: Message) -> bool:
    """Whether it was written in the name of a chat."""
    return message.sender_chat is not None or not is_person(message.from_user)


def text_of(message: Message) -> str:
    """Its words, of a picture its caption."""
    return message.text or message.caption or ""


@dataclass(frozen=True, slots=True)
class Command:
    """`/find@carebot mayo`: the word, to whom, and what follows."""

    word: str
    to: str
    rest: str


def command_of(message: Message) -> Command | None:
    """The command a message begins with."""
    first = next(iter(message.entities or message.caption_entities), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset:
        return None
    text = text_of(message)
    word, _, to = text[1 : first.length].partition("@")
    return Command(word, to, text[first.length :].strip())


def leads_somewhere(message: Message) -> bool:
    """Whether a message has a link, a handle or an address in it, shown or hidden."""
    found = [*message.entities, *message.caption_entities]
    shown = any(entity.type in _LEADS_SOMEWHERE for entity in found)
    return shown or bool(links_in(message)) or _HANDLE.search(text_of(message)) is not None


def links_in(message: Message, span: tuple[int, int] | None = None) -> tuple[Shown, ...]:
    """The links that a message's words do not spell out; those within `span` of it, if told.

    They hide behind words, behind buttons where another bot wrote it, and behind a preview that
    was chosen by hand.  `span` is a place and a length, in UTF-16 units as Telegram counts.
    """
    units = text_of(message).encode("utf-16-le", "surrogatepass")
    hidden = [
        Shown(_cut(units, entity), entity.url)
        for entity in (*message.entities, *message.caption_entities)
        if entity.type == MessageEntity.TEXT_LINK and entity.url and _within(entity, span)
    ]
    if span is None:
        hidden += [Shown(button.text, url) for button in _buttons(message) if (url := _url(button))]
        hidden += _previewed(message.link_preview_options)
    return tuple(hidden)


def passage_of(message: Message) -> Passage | None:
    """What of another message somebody points at: the words they quote, or all of it."""
    quote, to = message.quote, message.reply_to_message
    if quote is not None and (quote.is_manual or to is None):
        span = quote.position, len(quote.text.encode("utf-16-le", "surrogatepass")) // 2
        return Passage(quote.text, links_in(to, span) if to is not None else ())
    if to is not None:
        return None if to.forum_topic_created else Passage(text_of(to), links_in(to))
    elsewhere = message.external_reply
    return Passage("", _previewed(elsewhere.link_preview_options)) if elsewhere else None


def _previewed(preview: LinkPreviewOptions | None) -> tuple[Shown, ...]:
    """The address of a preview that was chosen by hand: the words need not say it."""
    url = preview.url if preview is not None and not preview.is_disabled else None
    return (Shown("", url),) if isinstance(url, str) and url else ()


def _cut(units: bytes, entity: MessageEntity) -> str:
    at = slice(2 * entity.offset, 2 * (entity.offset + entity.length))
    return units[at].decode("utf-16-le", "replace")


def _within(entity: MessageEntity, span: tuple[int, int] | None) -> bool:
    if span is None:
        return True
    at, length = span
    return entity.offset < at + length and at < entity.offset + entity.length


def _url(button: InlineKeyboardButton) -> str:
    pages = (button.web_app, button.login_url)
    return button.url or next((page.url for page in pages if page is not None), "")


def without_mention(text: str, username: str) -> str | None:
    """`text` without the bot's name in it; None where it is not named."""
    name = re.compile(rf"(?<!\w)@{re.escape(username)}(?!\w)[:,]?", re.IGNORECASE)
    return " ".join(name.sub(" ", text).split()) if name.search(text) else None


def tokens_under(message: Message | InaccessibleMessage | None) -> Iterator[str]:
    """What the buttons under a message carry."""
    if isinstance(message, Message):
        for button in _buttons(message):
            if isinstance(button.callback_data, str):
                yield button.callback_data.removeprefix(ASKS_FIRST)


def _buttons(message: Message) -> Iterator[InlineKeyboardButton]:
    for row in message.reply_markup.inline_keyboard if message.reply_markup else ():
        yield from row
