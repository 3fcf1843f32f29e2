"""Buttons, on messages, in modals and on the Home tab."""

import asyncio
import re
from collections.abc import Awaitable

from slack_bolt.async_app import AsyncAck, AsyncApp

from adapters.chat.events import Heard, Origin, Pressed
from adapters.chat.views import Reply
from adapters.slack.handlers.context import HandlerContext, Payload, team_of, user_of
from adapters.slack.messenger import message_key
from adapters.slack.open_views import OpenViews
from adapters.slack.rendering import account_rows, buttons, home, inputs, modals
from adapters.slack.responder import Place
from directory_core.models import RoomAddress

ANY = re.compile(".*")


class ActionListeners:
    """Listeners for `block_actions`."""

    def __init__(self, context: HandlerContext) -> None:
        self._at = context
        self._open_views = OpenViews()

    def register(self, app: AsyncApp) -> None:
        """Attach them to `app`; the last takes the buttons of every other version of ours."""
        app.block_action(account_rows.ADD)(self.row)
        app.block_action(account_rows.REMOVE)(self.row)
        app.block_action(home.ASK)(self.ask)
        app.block_action(buttons.BEGIN)(self.begin)
        nothing = re.compile(f"^({buttons.OPEN}:|{inputs.FIND}$|choice$|text$)")
        app.block_action(nothing)(self.nothing)
        app.block_action(ANY)(self.press)

    async def nothing(self, ack: AsyncAck) -> None:
        """A link was opened or a menu used: Slack tells us, and needs to hear that we heard."""
        await ack()

    async def row(self, ack: AsyncAck, body: Payload) -> None:
        """Add a row of accounts to a modal, or take one away.

        A second press may come of a modal in which the first does not show yet.
        """
        view, action, place = body["view"], body["actions"][0], place_of(body)
        await ack()
        update = self._at.answers.update_modal

        async def show(changed: Payload, seen: str) -> Payload:
            return await update(place, view["id"], changed, seen=seen)

        self._at.later(self._open_views.change(view, lambda now: _row_changed(now, action), show))

    async def ask(self, ack: AsyncAck, body: Payload) -> None:
        """Answer the search box of the Home tab, in a modal."""
        await self._say_in_modal(ack, body, "")

    async def begin(self, ack: AsyncAck, body: Payload) -> None:
        """Open a form that was asked for in a room with others."""
        await self._say_in_modal(ack, body, "start")

    async def _say_in_modal(self, ack: AsyncAck, body: Payload, command: str) -> None:
        at, place, key = self._at, place_of(body), _key(body)
        text = body["actions"][0].get("value") or ""

        async def work() -> Reply:
            opening = self._open(place, body)
            room = at.origins.private(place.team, place.user)
            origin = await at.origins.of(room, place.user, key)
            heard = Heard(origin, text, command=command, asking=not command)
            return await self._into_modal(place, opening, origin, at.dispatcher.heard(heard))

        await at.once.serve(key, work)
        await ack()

    async def press(self, ack: AsyncAck, body: Payload) -> None:
        """Pass on a button.

        The card under it is left alone: the outbox worker redraws every copy of it, so that all
        agree.
        """
        at, place = self._at, place_of(body)
        kind, token = buttons.pressed(body["actions"][0])
        key = _key(body)
        if not token:
            await ack()
            return
        if kind == buttons.FORM:
            await at.once.serve(key, lambda: self._press_for_form(body, place, key))
            await ack()
            return
        origin = await self._origin(body, place, key)
        pressed = Pressed(origin, token, _message(body))
        reply, first = await at.once.serve(key, lambda: at.dispatcher.pressed(pressed))
        await ack()
        if first:
            answer = self._answer(place, origin, reply, body)
            at.later(answer, hurried=reply.form is not None)

    async def _press_for_form(self, body: Payload, place: Place, key: str) -> Reply:
        opening = self._open(place, body)
        origin = await self._origin(body, place, key)
        _, token = buttons.pressed(body["actions"][0])
        pressed = Pressed(origin, token, _message(body))
        return await self._into_modal(place, opening, origin, self._at.dispatcher.pressed(pressed))

    async def _origin(self, body: Payload, place: Place, key: str) -> Origin:
        at = self._at
        notes = modals.notes_of(body.get("view") or {})
        room = at.origins.private(place.team, place.user, place.channel)
        if notes.get("room"):
            room = RoomAddress("slack", place.team, notes["room"], notes.get("topic", ""))
        user = body["user"]
        called = user.get("username") or user.get("name") or ""
        return await at.origins.of(room, place.user, key, called=called)

    def _open(self, place: Place, body: Payload) -> "asyncio.Task[str]":
        """Open a modal at once: the trigger is good for three seconds."""
        at = self._at
        words = at.answers.words(at.people.remembered(place.team, place.user).language)
        push = (body.get("view") or {}).get("type") == "modal"
        return asyncio.create_task(
            at.answers.open_modal(place, body["trigger_id"], modals.loading(words), push=push)
        )

    async def _into_modal(
        self,
        place: Place,
        opening: "asyncio.Task[str]",
        origin: Origin,
        work: Awaitable[Reply],
    ) -> Reply:
        """The reply, shown in the modal.  A fault is told there, and then passed on."""
        at = self._at
        try:
            reply = await work
        except Exception:
            words = at.answers.words(origin.language)
            trouble = Reply(words("slack-trouble"), language=words.language)
            at.later(self._fill(place, opening, trouble, origin))
            raise
        at.later(self._fill(place, opening, reply, origin))
        return reply

    async def _fill(
        self, place: Place, opening: "asyncio.Task[str]", reply: Reply, origin: Origin
    ) -> None:
        answers = self._at.answers
        if view := await opening:
            shown = answers.modal(place, reply, _notes(origin))
            await answers.update_modal(place, view, shown)
        else:
            await answers.privately(place, reply)

    async def _answer(self, place: Place, origin: Origin, reply: Reply, body: Payload) -> None:
        at, view = self._at, body.get("view") or {}
        kind, _ = buttons.pressed(body["actions"][0])
        if kind == buttons.FELT:
            await at.answers.privately(place, reply)
        elif kind == buttons.SHARE and not reply.private:
            await at.answers.for_all(place, reply, who=origin.who.name or place.user)
        elif view.get("type") == "modal":
            shown = at.answers.modal(place, reply, _notes(origin))
            await at.answers.update_modal(place, view["id"], shown)
        elif place.is_direct:
            await at.answers.openly(place, reply)
        elif reply.form or view.get("type") == "home":
            shown = at.answers.modal(place, reply, _notes(origin))
            if not await at.answers.open_modal(place, body["trigger_id"], shown, push=False):
                await at.answers.privately(place, reply)
        else:
            instead = place.is_ephemeral and not reply.alert
            await at.answers.privately(place, reply, instead=instead)


def _row_changed(view: Payload, action: Payload) -> Payload:
    if action["action_id"] == account_rows.ADD:
        return account_rows.added(view, action["block_id"].partition(":")[2])
    field, _, number = action.get("value", "").rpartition(":")
    return account_rows.removed(view, field, int(number) if number.isdecimal() else -1)


def place_of(body: Payload) -> Place:
    """Where a button was pressed."""
    container = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id") or ""
    message = body.get("message") or {}
    return Place(
        team_of(body),
        user_of(body),
        channel,
        message.get("thread_ts") or container.get("thread_ts") or "",
        body.get("response_url", ""),
        is_ephemeral=bool(container.get("is_ephemeral")),
        is_direct=channel.startswith("D") and not container.get("is_ephemeral"),
    )


def _notes(origin: Origin) -> dict[str, str]:
    return {"room": origin.room.key, "topic": origin.room.topic}


def _key(body: Payload) -> str:
    """One press: a person, a button and a moment.  Delivered again, it is the same."""
    action = body["actions"][0]
    _, token = buttons.pressed(action)
    return f"p:{body['user']['id']}:{action.get('action_ts', '')}:{token}"[:200]


def _message(body: Payload) -> str:
    """The key by which the message under a button is edited.

    Only its `response_url` reaches one that a single person sees.
    """
    container = body.get("container") or {}
    if container.get("is_ephemeral"):
        return str(body.get("response_url") or "")
    ts = container.get("message_ts")
    return message_key(container.get("channel_id", ""), ts) if ts else ""
