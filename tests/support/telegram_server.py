"""A Bot API on 127.0.0.1, with its queue of updates, its chats and its moods.

Every call is checked against `telegram_contract`; one that Telegram would refuse is answered as
Telegram would and remembered in `violations`, which a test expects to be empty.
"""

import asyncio
import itertools
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import ClientSession, web

from tests.support import telegram_contract as contract
from tests.support.telegram_html import parse

Payload = dict[str, Any]
TOKEN = "4242:loopback-token"
BOT: Payload = {
    "id": 4242,
    "is_bot": True,
    "first_name": "Directory",
    "username": "carebot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
    "supports_guest_queries": True,
}

GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot's, and whether it was granted."""

    method: str
    params: Payload
    at: float
    status: int = 200

    @property
    def text(self) -> str:
        """What it says, once parsed."""
        text = str(self.params.get("text", ""))
        return parse(text).text if self.params.get("parse_mode") == "HTML" else text

    @property
    def buttons(self) -> list[Payload]:
        """Its buttons, in order."""
        board = self.params.get("reply_markup", {}).get("inline_keyboard", [])
        return [button for row in board for button in row]


@dataclass(slots=True)
class Fault:
    """How to answer the next calls that it fits."""

    method: str
    status: int
    description: str
    parameters: Payload = field(default_factory=dict)
    chat_id: int | None = None
    times: int = 1


class AnsweredError(Exception):
    """The server refuses: a status, a description, and parameters."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


class TelegramServer:
    """Plays the Bot API for one bot.  Use as `async with TelegramServer() as server`."""

    def __init__(self) -> None:
        self.bot = dict(BOT)
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.faults: list[Fault] = []
        self.down = False
        self.dropped = 0
        self.hangs: asyncio.Event | None = None
        self.queue: list[Payload] = []
        self.pushed: list[Payload] = []
        self.next_update_id = 1000
        self.members: dict[tuple[int, int], Payload] = {}
        self.chats: dict[int, Payload] = {}
        self.messages: dict[tuple[int, int], Payload] = {}
        self.migrated: dict[int, int] = {}
        self.blocked: set[int] = set()
        self.settings: dict[str, Any] = {}
        self.files: dict[str, bytes] = {}
        self.webhook: Payload = {"url": ""}
        self.open_callbacks: set[str] = set()
        self.answered: list[str] = []
        self._ids = itertools.count(1)
        self._pollers = 0
        self._asked: tuple[int | None, float] | None = None
        self._news = asyncio.Condition()
        self._runner: web.AppRunner | None = None
        self._port = 0
        self._http: ClientSession | None = None
        self._posting: set[asyncio.Task[int]] = set()

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**24)
        app.router.add_post("/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self._http = ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.webhook_posts()
        assert self._http is not None
        await self._http.close()
        assert self._runner is not None
        await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """What the bot's setting `base_url` is to say."""
        return f"http://127.0.0.1:{self._port}/bot"

    # What a test does

    def new_id(self) -> int:
        """A number nothing else has here."""
        return next(self._ids)

    async def push(self, **update: Any) -> Payload:
        """Something happened: queue an update, or post it where a webhook is set."""
        whole = {"update_id": self.next_update_id, **update}
        self.pushed.append(whole)
        self.next_update_id = whole["update_id"] + 1
        await self.redeliver(whole)
        return whole

    async def redeliver(self, update: Payload) -> None:
        """Hand the same update over (again)."""
        if self.webhook["url"]:
            task = asyncio.create_task(self.post(update))
            self._posting.add(task)
            return
        self.queue.append(update)
        await self.changed()

    async def post(self, update: Payload, secret: str | None = None) -> int:
        """Post an update to the webhook; gives the status it was answered with."""
        assert self._http is not None
        known = self.webhook.get("secret_token", "") if secret is None else secret
        headers = {"X-Telegram-Bot-Api-Secret-Token": known} if known else {}
        async with self._http.post(self.webhook["url"], json=update, headers=headers) as answer:
            return answer.status

    async def webhook_posts(self) -> list[int]:
        """The statuses of the updates posted since the last call, once all are answered."""
        posting, self._posting = self._posting, set()
        results = await asyncio.gather(*posting, return_exceptions=True)
        return [0 if isinstance(each, BaseException) else each for each in results]

    def fail(self, method: str, status: int, description: str, **more: Any) -> None:
        """Answer the next call of `method` (to `chat_id`, `times` times) with a fault."""
        fields = {name: more.pop(name) for name in ("chat_id", "times") if name in more}
        self.faults.append(Fault(method, status, description, more, **fields))

    def of(self, method: str, chat_id: int | None = None) -> list[Call]:
        """The granted calls of a method (to a chat), in order."""
        return [
            call
            for call in self.calls
            if call.method == method
            and call.status == 200
            and chat_id in (None, call.params.get("chat_id"))
        ]

    def texts(self, chat_id: int) -> list[str]:
        """Everything the bot said in a chat, in order."""
        return [call.text for call in self.of("sendMessage", chat_id)]

    async def until(self, holds: Callable[[], object], *, within: float = 20) -> None:
        """Wait until `holds`; looked at after every call.

        Raises:
            AssertionError: it never did.
        """
        try:
            async with asyncio.timeout(within), self._news:
                await self._news.wait_for(lambda: bool(holds()))
        except TimeoutError:
            said = [(c.method, c.status, c.text) for c in self.calls if c.method != "getUpdates"]
            raise AssertionError(f"never came to hold; the bot's last calls: {said[-8:]}") from None

    async def changed(self) -> None:
        """Wake whoever waits for something here."""
        async with self._news:
            self._news.notify_all()

    def message(self, chat_id: int, message_id: int | None = None) -> Payload:
        """A message as it stands now, the last one of the chat unless told."""
        if message_id is None:
            message_id = max(mid for cid, mid in self.messages if cid == chat_id)
        return self.messages[chat_id, message_id]

    # What the bot does

    async def _serve(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        form = {name: self._received(value) for name, value in (await request.post()).items()}
        if self.down:
            assert request.transport is not None
            request.transport.abort()
            self.dropped += 1
            await self.changed()
            return web.Response(status=502)
        if self.hangs is not None:
            await self.hangs.wait()
        params: Payload = {}
        try:
            params = self._read(request.match_info["token"], method, form)
            self._mood(method, params)
            body, status = {"ok": True, "result": await self._answer(method, params)}, 200
        except AnsweredError as no:
            body = {"ok": False, "error_code": no.status, "description": no.description}
            body |= {"parameters": no.parameters} if no.parameters else {}
            status = no.status
        self.calls.append(Call(method, params, time.monotonic(), status))
        await self.changed()
        return web.Response(text=json.dumps(body), status=status, content_type="application/json")

    def _received(self, value: str | bytes | bytearray | web.FileField) -> str:
        """A field of a form; a file is kept, and stands there by its name."""
        if isinstance(value, web.FileField):
            self.files[value.filename] = value.file.read()
            return value.filename
        return str(value)

    def _read(self, token: str, method: str, form: dict[str, str]) -> Payload:
        if token != TOKEN:
            raise AnsweredError(401, "Unauthorized")
        try:
            return contract.read(method, form)
        except contract.RefusedError as refused:
            self.violations.append(str(refused))
            raise AnsweredError(400, f"Bad Request: {refused}") from refused

    def _mood(self, method: str, params: Payload) -> None:
        for fault in self.faults:
            if fault.method == method and fault.chat_id in (None, params.get("chat_id")):
                fault.times -= 1
                if not fault.times:
                    self.faults.remove(fault)
                raise AnsweredError(fault.status, fault.description, **fault.parameters)
        chat = params.get("chat_id")
        if chat in self.migrated:
            new = self.migrated[chat]
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            raise AnsweredError(400, text, migrate_to_chat_id=new)
        if chat in self.blocked:
            raise AnsweredError(403, "Forbidden: bot was blocked by the user")

    async def _answer(self, method: str, params: Payload) -> Any:
        if method == "getUpdates":
            return await self._updates(params)
        own: dict[str, Callable[[Payload], Any]] = {
            "getMe": lambda _: self.bot,
            "sendMessage": self._send,
            "sendPhoto": self._photo,
            "editMessageText": self._edit,
            "editMessageReplyMarkup": self._unbutton,
            "answerCallbackQuery": self._toast,
            "answerInlineQuery": lambda _: True,
            "answerGuestQuery": lambda _: {"inline_message_id": f"inline-{self.new_id()}"},
            "sendChatAction": lambda _: True,
            "getChatMember": self._member,
            "getChat": self._full_chat,
            "setWebhook": self._hook,
            "deleteWebhook": lambda _: self._hook({"url": ""}),
            "getWebhookInfo": lambda _: {
                "has_custom_certificate": False,
                "pending_update_count": 0,
                **self.webhook,
            },
        }
        return own[method](params) if method in own else self._setting(method, params)

    def _hook(self, params: Payload) -> bool:
        self.webhook = params
        return True

    async def _updates(self, params: Payload) -> list[Payload]:
        if self.webhook["url"]:
            raise AnsweredError(409, "Conflict: can't use getUpdates while webhook is active")
        if offset := params.get("offset"):
            self.queue = [update for update in self.queue if update["update_id"] >= offset]
        hasty = self._is_hasty(offset)
        self._pollers += 1
        mine = self._pollers
        await self.changed()
        limit = params.get("limit", 100)
        try:
            async with asyncio.timeout(params.get("timeout", 0)), self._news:
                await self._news.wait_for(lambda: self.queue or self._pollers != mine or self.down)
        except TimeoutError:
            return []
        if self._pollers != mine:
            raise AnsweredError(409, "Conflict: terminated by other getUpdates request")
        if self.down:
            raise AnsweredError(502, "Bad Gateway")
        return self.queue[: 1 if hasty else limit]

    def _is_hasty(self, offset: int | None) -> bool:
        """Whether one offset is repeated within half a second, which is answered with one update.

        So the open-source server does: https://github.com/tdlib/telegram-bot-api
        """
        asked, at = (offset, time.monotonic())
        last, self._asked = self._asked, (asked, at)
        return last is not None and last[0] == asked and at - last[1] < 0.5

    def _send(self, params: Payload) -> Payload:
        sent = self._message(params, self.new_id())
        self.messages[params["chat_id"], sent["message_id"]] = sent
        return sent

    def _photo(self, params: Payload) -> Payload:
        return self._message({**params, "text": params["caption"]}, self.new_id())

    def _message(self, params: Payload, message_id: int) -> Payload:
        parsed = contract.message(params["text"], params.get("parse_mode"))
        message: Payload = {
            "message_id": message_id,
            "date": int(time.time()),
            "chat": self._chat(params["chat_id"]),
            "from": {name: self.bot[name] for name in ("id", "is_bot", "first_name", "username")},
            "text": parsed.text.strip(),
        }
        if thread := params.get("message_thread_id"):
            message |= {"message_thread_id": thread, "is_topic_message": True}
        if board := params.get("reply_markup"):
            message["reply_markup"] = board
        return message | {"html": params["text"]}

    def _edit(self, params: Payload) -> Payload:
        key = params["chat_id"], params["message_id"]
        old = self.messages.get(key)
        if old is None:
            raise AnsweredError(400, "Bad Request: message to edit not found")
        new = self._message(params, key[1])
        if all(new.get(name) == old.get(name) for name in ("html", "reply_markup")):
            raise AnsweredError(
                400,
                "Bad Request: message is not modified: specified new message content and reply "
                "markup are exactly the same as a current content and reply markup of the message",
            )
        self.messages[key] = old | {"reply_markup": None} | new
        return new

    def _unbutton(self, params: Payload) -> Payload:
        key = params["chat_id"], params["message_id"]
        if key not in self.messages:
            raise AnsweredError(400, "Bad Request: message to edit not found")
        self.messages[key] = self.messages[key] | {"reply_markup": params.get("reply_markup")}
        return self.messages[key]

    def _toast(self, params: Payload) -> bool:
        query = params["callback_query_id"]
        if query in self.answered:
            self.violations.append(f"callback query {query} was answered twice")
        if query not in self.open_callbacks:
            raise AnsweredError(
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
            )
        self.open_callbacks.remove(query)
        self.answered.append(query)
        return True

    def _member(self, params: Payload) -> Payload:
        who = params["user_id"]
        known = self.members.get((params["chat_id"], who), {"status": "left"})
        return {"user": {"id": who, "is_bot": False, "first_name": "Somebody"}, **known}

    def _chat(self, chat_id: int) -> Payload:
        kind = "private" if chat_id > 0 else "supergroup"
        chat: Payload = {"id": chat_id, "type": kind, **self.chats.get(chat_id, {})}
        return chat | ({"first_name": "Somebody"} if chat_id > 0 else {"title": "A group"})

    def _full_chat(self, params: Payload) -> Payload:
        full = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}
        return self._chat(params["chat_id"]) | full

    def _setting(self, method: str, params: Payload) -> Any:
        verb, name = method[:3], method[3:]
        told = {k: params[k] for k in ("scope", "language_code") if params.get(k)}
        where = json.dumps(told, sort_keys=True)
        key = f"{name} {where}"
        if verb == "get":
            empty: Any = [] if name == "MyCommands" else {_field(name): ""}
            return self.settings.get(key, empty)
        if verb != "set":
            raise AnsweredError(404, "Not Found")
        kept = params["commands"] if name == "MyCommands" else {_field(name): params[_field(name)]}
        self.settings[key] = kept
        return True


def _field(name: str) -> str:
    return {
        "MyName": "name",
        "MyDescription": "description",
        "MyShortDescription": "short_description",
    }[name]
