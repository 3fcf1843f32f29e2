"""Questions: the slash command, a mention, a direct message, message and global shortcuts.

In events and messages Slack wraps what people typed in markup: `<https://x.com/a|x.com/a>`,
`<@U1>`, `<#C1|general>` and `&amp;`.  Source: docs.slack.dev/messaging/formatting-message-text
"""

import html
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from adapters.chat.events import Edited, Heard, Looked, Origin
from adapters.chat.links import Shown, with_targets
from adapters.chat.views import Reply
from adapters.slack.handlers.context import HandlerContext, Payload, team_of, user_of
from adapters.slack.messenger import message_key
from adapters.slack.rendering import modals
from adapters.slack.responder import Place
from directory_core.models import RoomAddress

_MARK = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_HOLDING = ("text", "blocks", "attachments", "elements", "fields")
_PARTS = ("text", "fallback", "title", "title_link", "pretext", "from_url", "url")


def plain(text: str, *, bot: str = "") -> str:
    """`text` as it was typed: links by their address, our own name (user id `bot`) left out.

    Whoever else is mentioned is somebody here, and no account to look up.
    """

    def unwrap(mark: re.Match[str]) -> str:
        target, label = mark[1], mark[2] or ""
        if target.startswith("@"):
            return "" if target[1:] == bot else label.removeprefix("@")
        if target.startswith(("#", "!")):
            return label or target[1:]
        return target.removeprefix("mailto:")

    return " ".join(html.unescape(_MARK.sub(unwrap, text)).split(" ")).strip()


def everything(message: Mapping[str, Any]) -> str:
    """Every text of a message, its blocks and attachments too, with the labels of its links.

    A link may read as one address and lead to another, so both are looked at.
    """
    return "\n".join(dict.fromkeys(part for part in _texts(message) if part))


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, list):
        for each in thing:
            yield from _texts(each)
    elif isinstance(thing, Mapping):
        for name in _PARTS:
            if isinstance(thing.get(name), str):
                yield plain(thing[name])
                yield from (mark[1] for mark in re.finditer(r"\|([^<>|]+)>", thing[name]))
        for name in _HOLDING:
            if not isinstance(thing.get(name), str):
                yield from _texts(thing.get(name))


def links_in(message: Mapping[str, Any]) -> tuple[Shown, ...]:
    """The links of a message, its blocks and attachments too, each with its words."""
    return tuple(dict.fromkeys(_links(message)))


def _links(thing: object) -> Iterator[Shown]:
    if isinstance(thing, list):
        for each in thing:
            yield from _links(each)
    elif isinstance(thing, Mapping):
        yield from _own_link(thing)
        for name in _PARTS:
            yield from _marked(thing.get(name))
        for name in _HOLDING:
            yield from _links(thing.get(name))


def _own_link(thing: Mapping[str, Any]) -> Iterator[Shown]:
    """The link that an element of rich text, a button or an attachment is itself."""
    titled = bool(thing.get("title_link"))
    url = thing.get("title_link" if titled else "url")
    words = thing.get("title" if titled else "text")
    words = words.get("text") if isinstance(words, Mapping) else words
    if isinstance(url, str) and isinstance(words, str) and words:
        yield Shown(html.unescape(words), html.unescape(url))


def _marked(text: object) -> Iterator[Shown]:
    """The links in a marked text: `<https://x.com/a|x.com/b>`."""
    for mark in _MARK.finditer(text) if isinstance(text, str) else ():
        if mark[2] and not mark[1].startswith(("@", "#", "!")):
            yield Shown(html.unescape(mark[2]), html.unescape(mark[1]))


Words = tuple[str, str, tuple[Shown, ...]]
"""The key of the message that somebody changed, its text now, and its links."""
_SPOKEN = {None, "file_share", "thread_broadcast", "me_message"}
"""The subtypes of what a person says; all others tell of something that happened.
https://docs.slack.dev/reference/events/message/#subtypes"""
LOOK = "look"
_LONGEST = 3000
"""Characters of a message that a form is filled from."""
SUBMIT = re.compile("^submit(_new)?$")
"""The shortcuts on a message and from anywhere: Slack wants an id of its own for each."""


class MessageListeners:
    """Listeners for what people say."""

    def __init__(self, context: HandlerContext) -> None:
        self._at = context

    def register(self, app: AsyncApp) -> None:
        """Attach them to `app`."""
        app.command(self._at.config.command)(self.command)
        app.event("app_mention")(self.mention)
        app.event("message")(self.message)
        app.message_shortcut(LOOK)(self.look)
        app.message_shortcut(SUBMIT)(self.submit)
        app.global_shortcut(SUBMIT)(self.submit)

    async def command(self, ack: AsyncAck, body: Payload) -> None:
        """Answer `/carehandles anything`, to the asker alone."""
        at = self._at
        team, user = body["team_id"], body["user_id"]
        place = Place(team, user, body.get("channel_id", ""), response_url=body["response_url"])
        room = at.origins.private(team, user, place.channel)
        key = f"c:{body['trigger_id']}"
        origin = await at.origins.of(room, user, key, called=body.get("user_name", ""))
        text = body.get("text") or ""
        heard = Heard(origin, plain(text), aside=True, links=links_in({"text": text}))
        reply, first = await at.once.serve(key, lambda: at.dispatcher.heard(heard))
        await ack()
        if first:
            answer = self._answer_command(place, origin, reply, body["trigger_id"])
            at.later(answer, hurried=reply.form is not None)

    async def mention(self, ack: AsyncAck, body: Payload) -> None:
        """Answer a mention, in its thread; one that was changed is told again by Slack."""
        event = body["event"]
        if event.get("bot_id") or not event.get("user"):
            await ack()
            return
        thread = event.get("thread_ts") or event["ts"]
        team = body["team_id"]
        room = RoomAddress("slack", team, event["channel"], thread)
        place = Place(team, event["user"], event["channel"], thread)
        await self._hear(ack, body, place, room)

    async def message(self, ack: AsyncAck, body: Payload) -> None:
        """Answer a direct message, in its thread.  In channels we answer to our name only."""
        event = body["event"]
        subtype = event.get("subtype")
        if event.get("channel_type") != "im" or event.get("bot_id"):
            await ack()
        elif subtype == "message_changed":
            await self._edited(ack, body)
        elif subtype in _SPOKEN and event.get("user"):
            team, user = body["team_id"], event["user"]
            thread = event.get("thread_ts") or event["ts"]
            place = Place(team, user, event["channel"], thread, is_direct=True)
            await self._hear(ack, body, place, self._at.origins.private(team, user))
        else:
            await ack()

    async def look(self, ack: AsyncAck, body: Payload) -> None:
        """Say of every link and handle in a message whose it is."""
        at = self._at
        message = body.get("message") or {}
        place = _of_interaction(body)
        room = at.origins.private(place.team, place.user)
        key = f"l:{body['trigger_id']}"
        origin = await at.origins.of(room, place.user, key)
        looked = Looked(origin, everything(message), links_in(message))
        reply, first = await at.once.serve(key, lambda: at.dispatcher.looked(looked))
        await ack()
        if first:
            at.later(at.answers.privately(place, reply))

    async def submit(self, ack: AsyncAck, body: Payload) -> None:
        """Open the form for a new entry; from a message, with what it says.

        Nothing is stored before somebody fills it in, and the trigger lasts three seconds: so Slack
        hears of it first.
        """
        await ack()
        self._at.later(self._opened(body), hurried=True)

    async def _opened(self, body: Payload) -> None:
        at, place, trigger = self._at, _of_interaction(body), body["trigger_id"]
        room = at.origins.private(place.team, place.user)
        words = at.answers.words(at.people.remembered(place.team, place.user).language)

        async def work() -> Reply:
            view = await at.answers.open_modal(place, trigger, modals.loading(words), push=False)
            origin = await at.origins.of(room, place.user, f"s:{trigger}")
            message = body.get("message") or {}
            text = with_targets(plain(message.get("text") or ""), links_in(message))
            reply = await at.dispatcher.heard(Heard(origin, text[:_LONGEST], command="submit"))
            if view:
                shown = at.answers.modal(place, reply, _notes(room))
                await at.answers.update_modal(place, view, shown)
            else:
                await at.answers.privately(place, reply)
            return reply

        await at.once.serve(f"s:{trigger}", work)

    async def _hear(self, ack: AsyncAck, body: Payload, place: Place, room: RoomAddress) -> None:
        at, event = self._at, body["event"]
        bot = await at.workspaces.bot(place.team)
        text = plain(event.get("text", ""), bot=bot.user if bot else "")
        said = message_key(event["channel"], event["ts"])
        if event.get("edited"):
            await self._hear_again(ack, body, place, room, (said, text, links_in(event)))
            return
        origin = await at.origins.of(room, place.user, body["event_id"])
        heard = Heard(origin, text, message=said, links=links_in(event))
        await self._answer(ack, place, heard, lambda: at.dispatcher.heard(heard))

    async def _edited(self, ack: AsyncAck, body: Payload) -> None:
        """Answer a direct message that was changed."""
        at, event = self._at, body["event"]
        now, before = event.get("message") or {}, event.get("previous_message") or {}
        user, text = now.get("user", ""), now.get("text", "")
        if now.get("bot_id") or not user or text == before.get("text"):
            await ack()
            return
        team, said = body["team_id"], message_key(event["channel"], now["ts"])
        place = Place(
            team, user, event["channel"], now.get("thread_ts") or now["ts"], is_direct=True
        )
        words = (said, plain(text), links_in(now))
        await self._hear_again(ack, body, place, at.origins.private(team, user), words)

    async def _hear_again(
        self, ack: AsyncAck, body: Payload, place: Place, room: RoomAddress, words: Words
    ) -> None:
        """Answer words that were changed, unless it is these that were answered last."""
        at, (said, text, links) = self._at, words
        if at.answers.given.was_said(said, text):
            await ack()
            return
        origin = await at.origins.of(room, place.user, body["event_id"])
        edit = Edited(origin, text, said, links=links)
        await self._answer(ack, place, edit, lambda: at.dispatcher.edited(edit))

    async def _answer(
        self,
        ack: AsyncAck,
        place: Place,
        words: Heard | Edited,
        work: Callable[[], Awaitable[Reply]],
    ) -> None:
        """Acknowledge once it is stored, then say it in answer to the words."""
        at = self._at
        reply, first = await at.once.serve(words.origin.key, work)
        at.answers.given.said(words.message, words.text)
        await ack()
        if first:
            at.later(at.answers.openly(place, reply, to=words.message))

    async def _answer_command(
        self, place: Place, origin: Origin, reply: Reply, trigger: str
    ) -> None:
        """A form opens as a modal; where that comes too late, its questions are asked in words."""
        answers = self._at.answers
        if reply.form:
            view = answers.modal(place, reply, _notes(origin.room))
            if await answers.open_modal(place, trigger, view, push=False):
                return
        await answers.privately(place, reply)


def _notes(room: RoomAddress) -> dict[str, str]:
    return {"room": room.key, "topic": room.topic}


def _of_interaction(body: Payload) -> Place:
    return Place(
        team_of(body),
        user_of(body),
        (body.get("channel") or {}).get("id", ""),
        response_url=body.get("response_url", ""),
    )
