"""The Home tab, the assistant panel, and unfurled links."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from adapters.chat.events import Looked
from adapters.chat.i18n.texts import Words
from adapters.chat.views import Card, Reply, Tone
from adapters.slack.handlers.context import HandlerContext, Payload
from adapters.slack.rendering import home, rich_text
from adapters.slack.rendering.buttons import label_of
from adapters.slack.responder import Place

_PROMPTS = ("ask", "check", "news", "help")
_LINKS = 5


class HomeAndLinkListeners:
    """Listeners for what surrounds the conversation."""

    def __init__(self, context: HandlerContext) -> None:
        self._at = context

    def register(self, app: AsyncApp) -> None:
        """Attach them to `app`; the last acknowledges events we do not know."""
        app.event("app_home_opened")(self.home)
        app.event("assistant_thread_started")(self.panel)
        app.event("link_shared")(self.link)
        app.event(re.compile(".*"))(self.unknown)

    async def home(self, ack: AsyncAck, body: Payload) -> None:
        """Draw a person's Home tab, or suggest what to ask where they open the messages."""
        at, event = self._at, body["event"]
        if event.get("tab") == "messages" and event.get("channel"):
            await self._opened_messages(ack, body)
            return
        if event.get("tab") != "home":
            await ack()
            return
        team, user = body["team_id"], event["user"]
        origin = await at.origins.of(at.origins.private(team, user), user, body["event_id"])
        reply = await at.dispatcher.home(origin)
        await ack()
        view = home.draw(reply, at.answers.words(reply.language), tenant=team)
        at.later(at.answers.publish_home(Place(team, user), view, reply))

    async def _opened_messages(self, ack: AsyncAck, body: Payload) -> None:
        """Suggest what to ask; in this experience prompts belong to no thread."""
        at, event = self._at, body["event"]
        team, user = body["team_id"], event["user"]
        words = at.answers.words((await at.people.known(team, user)).language)
        await ack()
        place = Place(team, user, event["channel"], is_direct=True)
        at.later(self._suggest(place, words, {"channel_id": place.channel}))

    async def panel(self, ack: AsyncAck, body: Payload) -> None:
        """Greet somebody who opened the assistant panel, once, and suggest what to ask."""
        at, thread = self._at, body["event"]["assistant_thread"]
        team, user = body["team_id"], thread["user_id"]
        words = at.answers.words((await at.people.known(team, user)).language)
        place = Place(team, user, thread["channel_id"], thread["thread_ts"], is_direct=True)

        async def greeting() -> Reply:
            return Reply(words("slack-hello"), language=words.language)

        said, first = await at.once.serve(f"t:{team}:{place.channel}:{place.thread}", greeting)
        await ack()
        if first:
            at.later(at.answers.openly(place, said))
            thread = {"channel_id": place.channel, "thread_ts": place.thread}
            at.later(self._suggest(place, words, thread))

    async def _suggest(self, place: Place, words: Words, where: Payload) -> None:
        prompts = [
            {"title": words(f"slack-prompt-{name}"), "message": words(f"slack-prompt-{name}-text")}
            for name in _PROMPTS
        ]
        asked = where | {"prompts": prompts, "title": words("slack-prompts")}
        await self._at.answers.call(place, "assistant.threads.setSuggestedPrompts", asked)

    async def link(self, ack: AsyncAck, body: Payload) -> None:
        """Say under a link to a listed account whose it is, where the operator wants that."""
        at, event = self._at, body["event"]
        if not at.config.unfurl or not event.get("links"):
            await ack()
            return
        team, user = body["team_id"], event.get("user", "")
        origin = at.origins.at_once(at.origins.private(team, user), user, body["event_id"])
        unfurls = {}
        for url in [link["url"] for link in event["links"][:_LINKS]]:
            if blocks := _unfurled(await at.dispatcher.looked(Looked(origin, url))):
                unfurls[url] = {"blocks": blocks}
        await ack()
        if unfurls:
            place = Place(team, user, event["channel"])
            at.later(at.answers.call(place, "chat.unfurl", _where(event) | {"unfurls": unfurls}))

    async def unknown(self, ack: AsyncAck) -> None:
        """An event that a newer manifest asks for, or Slack invented: nothing of ours."""
        await ack()


def _where(event: Payload) -> Payload:
    """Where the links stand: in a message, or in one that is still being written."""
    if event.get("source") == "composer" and event.get("unfurl_id"):
        return {"unfurl_id": event["unfurl_id"], "source": "composer"}
    return {"channel": event["channel"], "ts": event["message_ts"]}


def _unfurled(reply: Reply) -> list[dict[str, Any]]:
    """What stands under a link: who the account belongs to, and nothing where that is in doubt."""
    cards = [part for part in reply.parts if isinstance(part, Card)]
    if not cards or any(card.tone in {Tone.CAUTION, Tone.DANGER} for card in cards):
        return []
    lines = [card.title + "\n" + rich_text.words(card.lines[:1]) for card in cards]
    return [{"type": "section", "text": label_of(line, 3000)} for line in lines]
