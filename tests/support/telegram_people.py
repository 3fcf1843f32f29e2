"""People in Telegram: what they do arrives as the updates that Telegram would send.

https://core.telegram.org/bots/api#update
"""

import time
from dataclasses import dataclass, field
from typing import Any

from tests.support.telegram_server import Call, Payload, TelegramServer


@dataclass
class Chat:
    """A chat of any kind; `topic` is a forum topic in it."""

    server: TelegramServer
    id: int
    type: str = "supergroup"
    topic: int = 0

    def __post_init__(self) -> None:
        self.server.chats.setdefault(self.id, {"type": self.type})

    @property
    def payload(self) -> Payload:
        return {"id": self.id, "type": self.type, "title": "A group"}

    def said(self) -> list[str]:
        """What the bot said here, in order."""
        return self.server.texts(self.id)


@dataclass
class Somebody:
    """A person; without `at`, what they do they do in their private chat with the bot."""

    server: TelegramServer
    id: int
    name: str = "Ana"
    language: str = "en"
    private: Chat = field(init=False)

    def __post_init__(self) -> None:
        self.private = Chat(self.server, self.id, "private")

    @property
    def payload(self) -> Payload:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language,
        }

    def joins(self, chat: Chat, status: str = "member", **more: Any) -> None:
        """Become a member of a group (or `left`, `kicked`, `restricted`, `administrator`)."""
        needed = {"is_anonymous": False, "until_date": 0} if status == "kicked" else {}
        self.server.members[chat.id, self.id] = {"status": status, **needed, **more}

    def said(self) -> list[str]:
        """What the bot said to them in private, in order."""
        return self.private.said()

    def shown(self) -> list[str]:
        """The same, with what messages were made to say instead."""
        shown = ("sendMessage", "editMessageText")
        return [
            call.text
            for call in self.server.calls
            if call.method in shown and call.status == 200 and call.params["chat_id"] == self.id
        ]

    async def says(self, text: str, at: Chat | None = None, **more: Any) -> Payload:
        """Write a message."""
        return await self.server.push(message=self.message(text, at, **more))

    async def edits(self, message_id: int, text: str, at: Chat | None = None) -> Payload:
        """Change a message."""
        changed = self.message(text, at) | {"message_id": message_id, "edit_date": _now()}
        return await self.server.push(edited_message=changed)

    async def replies(self, to: Payload, text: str, at: Chat | None = None, **more: Any) -> Payload:
        """Reply to a message of the bot's."""
        answered = {name: value for name, value in to.items() if name != "html"}
        return await self.says(text, at, reply_to_message=answered, **more)

    def message(self, text: str, at: Chat | None = None, **more: Any) -> Payload:
        """A message of theirs, as Telegram tells of it."""
        chat = at or self.private
        told: Payload = {
            "message_id": self.server.new_id(),
            "date": _now(),
            "from": self.payload,
            "chat": chat.payload,
            "text": text,
            **({"message_thread_id": chat.topic, "is_topic_message": True} if chat.topic else {}),
        }
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            told["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return told | more

    async def presses(self, label: str, on: Payload | None = None, at: Chat | None = None) -> str:
        """Press the button with that label, on the chat's last message unless told."""
        message = on or self.server.message((at or self.private).id)
        rows = message["reply_markup"]["inline_keyboard"]
        [data] = [b["callback_data"] for row in rows for b in row if b["text"] == label][:1]
        return await self.sends_token(data, message)

    async def sends_token(self, data: str, message: Payload, *, too_old: bool = False) -> str:
        """Press a button that carries `data`; gives the id of the query."""
        query = f"query-{self.server.new_id()}"
        if not too_old:
            self.server.open_callbacks.add(query)
        shown = {name: value for name, value in message.items() if name != "html"}
        await self.server.push(
            callback_query={
                "id": query,
                "from": self.payload,
                "message": shown,
                "chat_instance": "1",
                "data": data,
            }
        )
        return query

    async def types(self, query: str, offset: str = "") -> str:
        """Type `@bot query` in some chat; gives the id of the query."""
        told = f"inline-{self.server.new_id()}"
        asked = {"id": told, "from": self.payload, "query": query, "offset": offset}
        await self.server.push(inline_query=asked)
        return told

    async def moves_bot(self, chat: Chat, status: str, before: str = "member") -> Payload:
        """Add, remove or block the bot: its membership of `chat` changes."""
        bot = {name: self.server.bot[name] for name in ("id", "is_bot", "first_name", "username")}
        gone: Payload = {"until_date": 0} if status == "kicked" else {}
        came: Payload = {"until_date": 0} if before == "kicked" else {}
        return await self.server.push(
            my_chat_member={
                "chat": chat.payload,
                "from": self.payload,
                "date": _now(),
                "old_chat_member": {"user": bot, "status": before, **came},
                "new_chat_member": {"user": bot, "status": status, **gone},
            }
        )


def toasts(server: TelegramServer) -> list[str]:
    """What presses were answered with, in order."""
    return [str(call.params.get("text", "")) for call in server.of("answerCallbackQuery")]


def buttons(call: Call) -> list[str]:
    """The labels of a message's buttons."""
    return [str(button["text"]) for button in call.buttons]


def _now() -> int:
    return int(time.time())
