"""Telegram in a drive: it brings updates until they are acknowledged, and people await buttons."""

import asyncio
import re
from collections import defaultdict
from typing import Any

from aiohttp import ClientError

from adapters.chat.tokens import Token, Verb
from benchmarks.faults.whole.names import Entry
from tests.support.telegram_people import Somebody
from tests.support.telegram_server import TOKEN, AnsweredError, Payload, TelegramServer

MODERATORS, FEED = -1001, -1009
SECRET = "whole-drive"
AGAIN_SECONDS = 0.3
ANSWER_SECONDS = 30.0
_LOOKS = 30
NUMBER = re.compile(r"\bS[0-9A-Z]{5}\b")
"""The number of a submission, as a card's title has it."""


class PatientTelegram(TelegramServer):
    """Brings each update until the bot acknowledges it, as Telegram does.

    What stands in a chat is kept by chat, and cards by what they are of: a long drive has many.
    """

    def __init__(self) -> None:
        super().__init__()
        self.in_chat: defaultdict[int, list[int]] = defaultdict(list)
        self.cards: defaultdict[str, list[int]] = defaultdict(list)
        self.life = 0
        """How many bots there were: one that is born anew cannot know whom the last answered."""
        self._answered_in: dict[str, int] = {}

    def begin_a_life(self) -> None:
        """Another bot is born."""
        self.life += 1

    def _toast(self, params: Payload) -> bool:
        query = params["callback_query_id"]
        if self._answered_in.setdefault(query, self.life) < self.life:
            raise AnsweredError(400, "Bad Request: query is too old and response timeout expired")
        return super()._toast(params)

    def _send(self, params: Payload) -> Payload:
        sent = super()._send(params)
        self.in_chat[params["chat_id"]].append(sent["message_id"])
        if params["chat_id"] == MODERATORS:
            for number in NUMBER.findall(sent["text"].partition("\n")[0]):
                self.cards[number].append(sent["message_id"])
        return sent

    async def redeliver(self, update: Payload) -> None:
        """Return once the update is acknowledged."""
        while True:
            if self.webhook["url"]:
                try:
                    async with asyncio.timeout(ANSWER_SECONDS):
                        if await self.post(update) == 200:
                            return
                except (ClientError, OSError, TimeoutError):
                    pass
            await asyncio.sleep(AGAIN_SECONDS)


class TelegramSide:
    """The people in Telegram, and their moderator."""

    venue = "telegram"

    def __init__(self, server: PatientTelegram) -> None:
        self.server = server
        server.members[MODERATORS, 901] = {"status": "member"}
        self._moderator = Somebody(server, 901, "Moderator")

    def settings(self, port: int) -> dict[str, str]:
        """What the bot is told of this Telegram."""
        return {
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_BASE_URL": self.server.base_url,
            "TELEGRAM_MODERATORS": str(MODERATORS),
            "TELEGRAM_FEED": str(FEED),
            "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
            "TELEGRAM_WEBHOOK_SECRET": SECRET,
        }

    async def submit(self, entry: Entry, *, at_once: bool) -> None:
        """Submit an organization by conversation: in one message, or question by question."""
        who = Somebody(self.server, 5000 + entry.number, f"Person {entry.number}")
        whole = f"submit {entry.name}, Austin, Texas {entry.link}"
        if at_once:
            await who.says(whole)
        else:
            await who.says(f"submit {entry.name}")
            for text in ("hospital", "US", "Texas", "Austin", "skip", entry.link, "skip", "skip"):
                if self._button(who, "Send") is None:
                    await who.says(text)
        for label in ("None of these: go on", "Send"):
            again = [entry.link] * 4 + [whole] if label == "Send" else []
            button = await self._wanted(who, label, again)
            if button is not None:
                await who.sends_token(*button)

    async def ask(self, entry: Entry, question: str) -> None:
        """Ask something."""
        await Somebody(self.server, 5000 + entry.number).says(question)

    async def press(self, public_id: str, *, approve: bool) -> None:
        """Decide on a submission, on its card if that has come."""
        shown = self.cards(public_id)
        card = (
            shown[0] if shown else self.server._message({"chat_id": MODERATORS, "text": "card"}, 1)
        )
        await self._moderator.sends_token(str(verdict(public_id, approve=approve)), card)

    async def repeat(self, update: Any) -> None:
        """Bring an update once more."""
        await self.server.redeliver(update)

    def cards(self, public_id: str) -> list[Payload]:
        """Every card of a submission in the moderators' room, newest first."""
        ids = reversed(self.server.cards[public_id])
        return [self.server.messages[MODERATORS, message_id] for message_id in ids]

    def message(self, key: str) -> Payload | None:
        """The message of the moderators' room that the core knows by this key."""
        return self.server.messages.get((MODERATORS, int(key))) if key else None

    def tokens(self, card: Payload) -> list[str]:
        """What the buttons of a card carry."""
        rows = (card.get("reply_markup") or {}).get("inline_keyboard", [])
        return [str(button.get("callback_data") or "") for row in rows for button in row]

    def in_feed(self) -> list[str]:
        """What the feed shows."""
        return [m["text"] for (chat, _), m in self.server.messages.items() if chat == FEED]

    def in_private(self) -> list[str]:
        """What people were shown in their own chats."""
        return [m["text"] for (chat, _), m in self.server.messages.items() if chat > 0]

    async def answer_to(self, question: str) -> str:
        """What somebody hears who asks."""
        who = Somebody(self.server, 4999, "Asker")
        before = len(who.shown())
        await who.says(question)
        for _ in range(_LOOKS):
            if len(who.shown()) > before:
                break
            await asyncio.sleep(AGAIN_SECONDS)
        return "\n".join(who.shown()[before:])

    def _button(self, who: Somebody, label: str) -> tuple[str, Payload] | None:
        """The newest button of that label in somebody's chat: its token, and the message."""
        for message_id in reversed(self.server.in_chat[who.id][-3:]):
            message = self.server.messages[who.id, message_id]
            for row in (message.get("reply_markup") or {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label:
                        return button["callback_data"], message
        return None

    async def _wanted(
        self, who: Somebody, label: str, again: list[str]
    ) -> tuple[str, Payload] | None:
        """The button, once it is shown; who does not see it, and needs it, types `again` in turn.

        A bot whose clock has leapt takes a dialog for one that was left long ago, what is typed
        for a question, and asks whether to continue; one of months ago it has forgotten.
        """
        continued: set[int] = set()
        for turn in range(_LOOKS if again else 1):
            for _ in range(10):
                if (button := self._button(who, label)) is not None:
                    return button
                if not again and self._button(who, "Send") is not None:
                    return None
                await asyncio.sleep(AGAIN_SECONDS)
            asked = self._button(who, "Continue") if again else None
            if asked is not None and asked[1]["message_id"] not in continued:
                continued.add(asked[1]["message_id"])
                await who.sends_token(*asked)
            elif again:
                await who.says(again[turn % len(again)])
        if again:
            raise AssertionError(f"{who.name} never saw {label}: {who.shown()[-3:]}")
        return None


def verdict(public_id: str, *, approve: bool) -> Token:
    """The token of a verdict on a submission as it was sent."""
    if approve:
        return Token(Verb.APPROVE, public_id, 1)
    return Token(Verb.BECAUSE, f"{public_id}.spam", 1)
