"""Forms: a modal that was sent, closed, or is being filled in."""

import hashlib
import json
import re
from dataclasses import replace

from cachetools import LRUCache
from slack_bolt.async_app import AsyncAck, AsyncApp

from adapters.chat.events import Filled, Origin, Pressed, Typed
from adapters.chat.tokens import Token, TokenRefused, Verb
from adapters.chat.views import Reply
from adapters.slack.handlers.context import HandlerContext, Payload, team_of, user_of
from adapters.slack.rendering import inputs, modals
from adapters.slack.responder import Place
from directory_core.models import RoomAddress, RoomRole

_MODALS = 10_000


class ViewSubmissionListeners:
    """Listeners for modals and the typeahead in them.

    Errors that Slack shows leave the modal as it is, its token too, while the draft has moved on:
    so the token that is good now is kept here.  Another process, or this one after a restart, has
    the old one; the dispatcher then shows the form as it stands, to be sent again.
    """

    def __init__(self, context: HandlerContext) -> None:
        self._at = context
        self._moved: LRUCache[str, str] = LRUCache(_MODALS)

    def register(self, app: AsyncApp) -> None:
        """Attach them to `app`."""
        app.block_suggestion(inputs.FIND)(self.find)
        app.block_action(modals.FILL)(self.pasted)
        app.view_submission(modals.CALLBACK)(self.sent)
        app.view_closed(re.compile(".*"))(self.closed)

    async def find(self, ack: AsyncAck, body: Payload) -> None:
        """Complete the beginning of an organization's name, within 300 milliseconds."""
        team, user = team_of(body), user_of(body)
        origin = self._at.origins.at_once(RoomAddress("slack", team, user), user, "")
        found = await self._at.dispatcher.typed(Typed(origin, body.get("value", ""), bare=True))
        lines = found.lines[: inputs.OPTIONS]
        await ack(options=[inputs.option(each.slug, each.title, each.hint) for each in lines])

    async def closed(self, ack: AsyncAck, body: Payload) -> None:
        """A form was closed: cancel it, lest the next message be taken for an answer to it."""
        at, view = self._at, body["view"]
        form = _token(self._good_token(view))
        if form is not None and form.verb is Verb.FORM:
            cancel = str(replace(form, verb=Verb.CANCEL))
            origin = await self._origin(body, f"x:{view['id']}")
            await at.dispatcher.pressed(Pressed(origin, cancel))
        await ack()

    async def pasted(self, ack: AsyncAck, body: Payload) -> None:
        """Fill the form from what was pasted into it; it stays open, to be looked over."""
        at, view, values = self._at, body["view"], modals.values(body["view"])
        if not values.get("paste"):
            await ack()
            return
        token = self._good_token(view)
        key = _key(view, token, values)
        filled = Filled(await self._origin(body, key), token, values)
        reply, first = await at.once.serve(key, lambda: at.dispatcher.filled(filled))
        await ack()
        if first:
            notes = {name: note for name, note in modals.notes_of(view).items() if name != "token"}
            place = Place(team_of(body), user_of(body))
            shown = at.answers.modal(place, reply, notes)
            self._moved.pop(view["id"], None)
            at.later(at.answers.update_modal(place, view["id"], shown), hurried=True)

    async def sent(self, ack: AsyncAck, body: Payload) -> None:
        """Take a form.  What the modal shows next tells whether it was stored."""
        at, view = self._at, body["view"]
        token, values = self._good_token(view), modals.values(view)
        key = _key(view, token, values)
        origin = await self._origin(body, key)
        filled = Filled(origin, token, values)
        reply, _ = await at.once.serve(key, lambda: at.dispatcher.filled(filled))
        place = Place(team_of(body), user_of(body))
        await self._acknowledge(ack, place, view, reply, origin.role)

    async def _origin(self, body: Payload, key: str) -> Origin:
        team, user, view = team_of(body), user_of(body), body["view"]
        notes = modals.notes_of(view)
        room = RoomAddress("slack", team, notes.get("room", user), notes.get("topic", ""))
        return await self._at.origins.of(room, user, key)

    async def _acknowledge(
        self, ack: AsyncAck, place: Place, view: Payload, reply: Reply, role: RoomRole
    ) -> None:
        """Errors beside their fields, the next step in place of this one, or that it is done.

        A moderator's form simply closes: the card below it says what was decided.
        """
        notes = {key: value for key, value in modals.notes_of(view).items() if key != "token"}
        if reply.form and (wrong := modals.errors(view, reply.form)):
            self._remember(view["id"], reply.form.token)
            await ack(response_action="errors", errors=wrong)
        elif reply.done and role is RoomRole.MODERATORS:
            await ack(response_action="clear")
        else:
            shown = self._at.answers.modal(place, reply, notes, modals.shown_fields(view))
            self._moved.pop(view["id"], None)
            step = "update" if reply.form or reply.done else "push"
            await ack(response_action=step, view=shown)

    def _good_token(self, view: Payload) -> str:
        return self._moved.get(view["id"]) or modals.notes_of(view).get("token", "")

    def _remember(self, view: str, token: str) -> None:
        self._moved[view] = token


def _key(view: Payload, token: str, values: object) -> str:
    """What makes a form that was sent the same one when it comes again."""
    digest = hashlib.sha256(json.dumps([token, values]).encode()).hexdigest()[:16]
    return f"v:{view['id']}:{digest}"


def _token(text: str) -> Token | None:
    try:
        return Token.parse(text)
    except TokenRefused:
        return None
