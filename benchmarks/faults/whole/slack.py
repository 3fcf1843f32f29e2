"""Slack in a drive: it brings events again, and people send and press again what failed."""

import asyncio
import json
from collections import defaultdict
from contextvars import ContextVar
from typing import Any

import structlog
from aiohttp import ClientError

from benchmarks.faults.whole.names import Entry
from benchmarks.faults.whole.telegram import ANSWER_SECONDS, NUMBER, verdict
from tests.support.slack_person import Person, buttons, words
from tests.support.slack_server import (
    BOT,
    BOT_TOKEN,
    SECRET,
    TEAM,
    Answered,
    Channel,
    Json,
    SlackServer,
)

log = structlog.get_logger()

MODERATORS, FEED, COMMON = "C0MODS", "C0FEED", "C0GENERAL"
AGAIN_SECONDS = 0.3
PATIENCE_SECONDS = 60.0
"""How long a form may take to open: a stand-in under a drive's load is slower than Slack."""
_MODAL_LOOKS = 30
_acting: ContextVar[str] = ContextVar("acting", default="")
"""Who has a trigger made."""


class PatientSlack(SlackServer):
    """Brings what it has until the app takes it: Slack does so with events, people with forms."""

    def __init__(self) -> None:
        super().__init__()
        self.brought: list[tuple[str, Json]] = []
        self.opened: dict[str, str] = {}
        """By person, the modal that was opened last."""
        self.cards: defaultdict[str, list[str]] = defaultdict(list)
        """By the number of a submission, its cards."""
        self._whose: dict[str, str] = {}

    async def deliver(self, kind: str, payload: Json, *, retry: int = 0) -> Answered:
        """Return once the payload is taken."""
        if kind != "slash_commands":
            self.brought.append((kind, payload))
        return await self.bring(kind, payload, retry=retry)

    async def bring(self, kind: str, payload: Json, *, retry: int = 0) -> Answered:
        """Bring a payload until it is taken; gives how it was answered."""
        while True:
            try:
                async with asyncio.timeout(ANSWER_SECONDS):
                    answered = await self._deliver_signed(kind, payload, retry)
                    if answered.status == 200:
                        return answered
            except (ClientError, OSError, TimeoutError):
                pass
            retry += 1
            await asyncio.sleep(AGAIN_SECONDS)

    def new_trigger(self) -> str:
        """A trigger that lasts."""
        trigger = super().new_trigger()
        self._triggers[trigger] += PATIENCE_SECONDS
        self._whose[trigger] = _acting.get()
        return trigger

    def _chat_postMessage(self, arguments: Json) -> Json:  # noqa: N802 - Slack's name
        answer = super()._chat_postMessage(arguments)
        if answer.get("channel") == MODERATORS:
            for number in NUMBER.findall(str(arguments["text"]).partition("\n")[0]):
                self.cards[number].append(answer["ts"])
        return answer

    def _views_open(self, arguments: Json) -> Json:
        answer = super()._views_open(arguments)
        if "view" in answer:
            self.opened[self._whose[arguments["trigger_id"]]] = answer["view"]["id"]
        return answer


class SlackSide:
    """The people in Slack, and their moderator."""

    venue = "slack"

    def __init__(self, server: PatientSlack) -> None:
        self.server = server
        self._moderator = Person(server, "U0MODERATOR", "Moderator")
        everybody = Channel(COMMON, [BOT])
        server.channels |= {
            COMMON: everybody,
            FEED: Channel(FEED, [BOT]),
            MODERATORS: Channel(MODERATORS, [self._moderator.id, BOT]),
        }

    def settings(self, port: int) -> dict[str, str]:
        """What the bot is told of this Slack."""
        self.server.events_url = f"http://127.0.0.1:{port}/slack/events"
        return {
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_BASE_URL": self.server.base_url,
            "SLACK_MODERATORS": f"{TEAM}/{MODERATORS}",
            "SLACK_FEED": f"{TEAM}/{FEED}",
        }

    async def submit(self, entry: Entry, *, at_once: bool) -> None:
        """Submit an organization by a form; `at_once` its link comes with the command.

        A form that is gone, and of which nobody tells them a number, they begin anew.
        """
        who = self._person(entry)
        text = f"submit {entry.name}" + (f" {entry.link}" if at_once else "")
        view = await self._modal(who, text)
        for _ in range(10):
            self._fill(who, view, entry)
            answered = await who.send(view)
            if "has the number" in words(answered.body.get("view") or {}):
                return
            shown = self.server.views[view]
            if not shown.get("callback_id"):
                if NUMBER.search(words(shown)):
                    return
                log.info("begins_anew", says=words(shown)[:200])
                view = await self._modal(who, text)
        raise AssertionError(f"{who.name} could not send: {json.dumps(answered.body)[:500]}")

    async def ask(self, entry: Entry, question: str) -> None:
        """Ask something in a direct message."""
        await self._person(entry).write(question)

    async def press(self, public_id: str, *, approve: bool) -> None:
        """Decide on a submission, on its card if that has come."""
        card = next(iter(self.cards(public_id)), None)
        place = {"channel": MODERATORS, "ts": "1.2", "text": "card", "blocks": []}
        token = str(verdict(public_id, approve=approve))
        label = {"type": "plain_text", "text": "Decide"}
        element = {"type": "button", "action_id": "press:0", "value": token, "text": label}
        await self._moderator.act(card or place, element)

    async def repeat(self, brought: Any) -> None:
        """Bring a payload once more."""
        await self.server.bring(*brought, retry=1)

    def cards(self, public_id: str) -> list[Json]:
        """Every card of a submission in the moderators' channel, newest first."""
        times = reversed(self.server.cards[public_id])
        return [self.server.messages[MODERATORS, ts] for ts in times]

    def message(self, key: str) -> Json | None:
        """The message of the moderators' channel that the core knows by this key."""
        channel, _, ts = key.partition(":")
        return self.server.messages.get((channel, ts))

    def tokens(self, card: Json) -> list[str]:
        """What the buttons of a card carry, and the entries of its menus."""
        return [
            str(each.get("value") or (each.get("selected_option") or {}).get("value") or "")
            for each in buttons(card)
        ]

    def in_feed(self) -> list[str]:
        """What the feed shows."""
        return [words(m) for (where, _), m in self.server.messages.items() if where == FEED]

    def in_private(self) -> list[str]:
        """What people were shown in their direct messages."""
        shown = self.server.messages.items()
        return [words(message) for (where, _), message in shown if where.startswith("D")]

    def _person(self, entry: Entry) -> Person:
        return Person(self.server, f"U{5000 + entry.number}", f"Person {entry.number}")

    async def _modal(self, who: Person, text: str) -> str:
        """The form, once it is open; who does not see one asks for it again."""
        _acting.set(who.id)
        for _ in range(_MODAL_LOOKS):
            await who.command(text, COMMON)
            for _ in range(20):
                view = self.server.opened.get(who.id, "")
                if view and "submit" in self.server.views.get(view, {}):
                    return view
                await asyncio.sleep(AGAIN_SECONDS)
        raise AssertionError(f"{who.name} never saw a form")

    def _fill(self, who: Person, view: str, entry: Entry) -> None:
        fields = {"name": entry.name, "kind": "hospital", "country": "US", "city": "Austin"}
        fields |= {"accounts:0:address": entry.link, "same": "none"}
        there = [block.get("block_id", "") for block in self.server.views[view]["blocks"]]
        for field, value in fields.items():
            if any(f":{field}:" in block for block in there):
                who.fill(view, field, value)
