"""Saying a reply where it belongs: under a command, in a thread, in a modal.

An answer to an interaction goes through its `response_url`, which works in channels that the bot
is not in.  Where that is spent (five uses, thirty minutes) or missing, it goes to the person's own
room.  Nothing here raises: it runs after the event was acknowledged.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError

from adapters.chat.given_answers import GivenAnswers
from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.views import Awaited, Picture, Reply
from adapters.slack.clients import FAULTS, TOO_MUCH, VIEW_REFUSED, Clients, code_of
from adapters.slack.messenger import message_key
from adapters.slack.rendering import messages, modals
from adapters.slack.rendering.buttons import label_of
from adapters.slack.rendering.messages import extras
from adapters.slack.rendering.text import clip
from adapters.slack.workspaces import Workspaces

log = structlog.get_logger()
ALT_LENGTH = 1000
"""Characters of the words that stand for a picture: docs.slack.dev/reference/methods, under
`files.getUploadURLExternal`."""
Json = dict[str, Any]
Answered = Callable[[Awaited, str], Awaitable[None]]
"""Hears which message answered a question of which more will be known."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event came from: what is needed to answer it."""

    team: str
    user: str
    channel: str = ""
    thread: str = ""
    response_url: str = ""
    is_ephemeral: bool = False
    is_direct: bool = False


class Responder:
    """Says replies in every workspace the app is installed in."""

    def __init__(
        self, workspaces: Workspaces, clients: Clients, texts: Texts, answered: Answered
    ) -> None:
        self._workspaces = workspaces
        self._answered = answered
        self._clients = clients
        self._texts = texts
        self.given = GivenAnswers()

    async def privately(self, place: Place, reply: Reply, *, instead: bool = False) -> None:
        """Say it to the person alone; `instead` puts it in place of the ephemeral message."""
        said = self._draw(place, reply, shareable=bool(place.response_url)).arguments
        how = {"response_type": "ephemeral", "replace_original": instead}
        if await self._respond(place, said | how):
            await self._note(reply, place.response_url)
            return
        posted = await self._post(place, "chat.postMessage", said | {"channel": place.user})
        await self._note(reply, _key(posted))

    async def for_all(self, place: Place, reply: Reply, *, who: str) -> None:
        """Show it to everybody in the channel, and take the private answer away.

        `who` shared it stands below, by name: a mention would call them.
        """
        shown = self._draw(place, reply)
        told = self.words(reply.language)("slack-shared", who=who)
        note = {"type": "context", "elements": [label_of(told, 300)]}
        said = replace(shown, blocks=[*shown.blocks[: messages.MESSAGE_BLOCKS - 1], note]).arguments
        how = {"response_type": "in_channel", "delete_original": True}
        if not await self._respond(place, said | how):
            await self._post(place, "chat.postMessage", said | _where(place))

    async def openly(self, place: Place, reply: Reply, *, to: str = "") -> None:
        """Say it in the channel or thread; to the person alone where it is private.

        `to` is the message that it answers: what answered that before is written over.
        """
        said = self._draw(place, reply).arguments
        if await self._replaced(place, reply, said, to):
            return
        where = _where(place)
        if reply.private and not place.is_direct:
            quiet = {key: said[key] for key in ("text", "blocks")} | {"user": place.user}
            done = await self._post(place, "chat.postEphemeral", where | quiet)
        else:
            done = await self._post(place, "chat.postMessage", where | said)
            self.given.note(to, reply, _key(done))
            await self._note(reply, _key(done))
            if done and reply.picture is not None:
                await self._show(place, reply.picture)
        if not done:  # they are not in the channel, or the bot is not (any more)
            await self._post(place, "chat.postMessage", said | {"channel": place.user})

    async def open_modal(self, place: Place, trigger: str, view: Json, *, push: bool) -> str:
        """Open `view`, or push it on top of the modal it was asked for in; gives its id, or ''."""
        method = "views.push" if push else "views.open"
        opened = await self._view(place, method, {"trigger_id": trigger}, view)
        return str(((opened or {}).get("view") or {}).get("id") or "")

    async def update_modal(self, place: Place, view_id: str, view: Json, *, seen: str = "") -> Json:
        """Show `view` in an open modal, and give what Slack shows then; empty where it refused.

        `seen` is the hash of the modal that `view` was made of: Slack refuses what was overtaken.
        """
        where = {"view_id": view_id} | ({"hash": seen} if seen else {})
        answer = await self._view(place, "views.update", where, view)
        return dict((answer or {}).get("view") or {})

    async def publish_home(self, place: Place, view: Json, reply: Reply) -> None:
        """Show `view`, drawn from `reply`, on a person's Home tab."""
        await self._view(place, "views.publish", {"user_id": place.user}, view, said=reply.text)

    async def call(self, place: Place, method: str, arguments: Mapping[str, Any]) -> bool:
        """Call another method; whether Slack took it."""
        return await self._call(place, method, arguments) is not None

    def modal(
        self, place: Place, reply: Reply, notes: Mapping[str, str], shown: Collection[str] = ()
    ) -> Json:
        """`reply` as a modal: its form, or else what it says; `shown` as in `modals.draw`."""
        words = self.words(reply.language)
        if reply.form is None:
            return modals.notice(reply, words, tenant=place.team)
        noted = {**notes, "language": reply.language}
        return modals.draw(reply, reply.form, words, tenant=place.team, notes=noted, shown=shown)

    def words(self, language: str) -> Words:
        """The sentences in `language`."""
        return self._texts.speak(language)

    async def _replaced(self, place: Place, reply: Reply, said: Json, to: str) -> bool:
        """Write over what answered before; whether there was such a message, and it is there."""
        if reply.private and not place.is_direct:
            return False
        channel, _, ts = self.given.given(to, reply).partition(":")
        if not ts:
            return False
        written = {key: said[key] for key in ("text", "blocks")} | {"channel": channel, "ts": ts}
        done = await self._post(place, "chat.update", written)
        await self._note(reply, _key(done))
        return done is not None

    async def _note(self, reply: Reply, message: str) -> None:
        """Tell the core which message answered, where more will be known of it in a moment."""
        if reply.awaited is not None and message:
            await self._answered(reply.awaited, message)

    def _draw(self, place: Place, reply: Reply, *, shareable: bool = False) -> messages.Message:
        extra = extras(reply, self.words(reply.language), shareable=shareable)
        return messages.message(reply, tenant=place.team, extra=extra)

    async def _show(self, place: Place, picture: Picture) -> None:
        """Put a picture below what was said; the words have said it already."""
        png = await asyncio.to_thread(picture.draw)
        bot = await self._workspaces.bot(place.team)
        if not png or bot is None:
            return
        try:
            await self._clients.talking(bot.token).files_upload_v2(
                channel=place.channel,
                thread_ts=place.thread or None,
                file=png,
                filename=picture.name,
                alt_txt=clip(picture.alt, ALT_LENGTH),
            )
        except FAULTS as fault:
            log.warning("slack_picture_failed", why=str(fault)[:300])

    async def _respond(self, place: Place, said: Json) -> bool:
        """Answer through the `response_url`; in plain text where the blocks are refused."""
        client = self._clients.responding(place.response_url) if place.response_url else None
        if client is None:
            return False
        thread = {"thread_ts": place.thread} if place.thread else {}
        for told in (said, _plainly(said)):
            try:
                answer = await client.send_dict(told | thread)
            except FAULTS as fault:
                log.warning("slack_response_failed", why=type(fault).__name__)
                return False
            if answer.status_code == 200:
                return True
            why = str(answer.body)[:200]
            log.warning("slack_response_refused", status=answer.status_code, why=why)
            if not any(code in why for code in TOO_MUCH):
                return False
        return False

    async def _post(self, place: Place, method: str, said: Json) -> Json | None:
        """Post words with blocks; without them where Slack refuses those."""
        try:
            return await self._called(place, method, said)
        except SlackApiError as refusal:
            code = code_of(refusal)
            log.warning("slack_call_failed", method=method, why=str(refusal)[:300])
            return await self._call(place, method, _plainly(said)) if code in TOO_MUCH else None
        except FAULTS as fault:
            log.warning("slack_call_failed", method=method, why=str(fault)[:300])
            return None

    async def _view(
        self, place: Place, method: str, where: Json, view: Json, *, said: str = ""
    ) -> Json | None:
        """Show a view; what it says in plain text where Slack refuses its blocks."""
        try:
            return await self._called(place, method, where | {"view": view})
        except SlackApiError as refusal:
            log.warning("slack_call_failed", method=method, why=str(refusal)[:300])
            if code_of(refusal) not in {*TOO_MUCH, *VIEW_REFUSED}:
                return None
            plain = modals.plainly(view, said)
            where = {name: value for name, value in where.items() if name != "hash"}
            return await self._call(place, method, where | {"view": plain})
        except FAULTS as fault:
            log.warning("slack_call_failed", method=method, why=str(fault)[:300])
            return None

    async def _call(self, place: Place, method: str, arguments: Mapping[str, Any]) -> Json | None:
        """Call `method`; None where it failed, which is logged."""
        try:
            return await self._called(place, method, arguments)
        except FAULTS as fault:
            log.warning("slack_call_failed", method=method, why=str(fault)[:300])
            return None

    async def _called(self, place: Place, method: str, arguments: Mapping[str, Any]) -> Json | None:
        bot = await self._workspaces.bot(place.team)
        if bot is None:
            return None
        client = self._clients.talking(bot.token)
        answer = await client.api_call(method, json=dict(arguments))
        return answer.data if isinstance(answer.data, dict) else {}


def _plainly(said: Json) -> Json:
    """What is said, without blocks; the text alone makes sense."""
    return {name: value for name, value in said.items() if name != "blocks"}


def _key(posted: Json | None) -> str:
    """The key of a message that was posted; empty where none was."""
    channel, ts = (posted or {}).get("channel"), (posted or {}).get("ts")
    return message_key(channel, ts) if channel and ts else ""


def _where(place: Place) -> Json:
    return {"channel": place.channel} | ({"thread_ts": place.thread} if place.thread else {})
