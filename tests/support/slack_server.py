"""Slack on loopback: its Web API, response URLs and Socket Mode.

It keeps what was posted, refuses what Slack would refuse, and remembers every problem it met:
`check` fails the test that caused one.  `deliver` hands the app a payload as Slack does, signed
over HTTP or in an envelope over the web socket.
"""

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.support import slack_methods

Json = dict[str, Any]

TEAM, BOT, BOT_ID = "T0HOSPITAL", "U0CAREBOT", "B0CAREBOT"
BOT_TOKEN, APP_TOKEN, SECRET = "xoxb-test-token", "xapp-test-token", "shhh"
TRIGGER_SECONDS = 3.0


@dataclass
class Channel:
    """A channel, and who is in it."""

    id: str
    members: list[str] = field(default_factory=list)
    archived: bool = False


@dataclass
class Fault:
    """What the next call of a method gets instead of an answer."""

    error: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0


@dataclass
class Answered:
    """How the app answered a payload: acknowledged with `status` 200, and `body`."""

    status: int
    body: Json


class SlackServer:
    """Plays Slack for one workspace."""

    def __init__(self) -> None:
        self.users: dict[str, Json] = {}
        self.channels: dict[str, Channel] = {}
        self.groups: dict[str, list[str]] = {}
        self.messages: dict[tuple[str, str], Json] = {}
        self.ephemeral: list[Json] = []
        self.views: dict[str, Json] = {}
        self.homes: dict[str, Json] = {}
        self.files: dict[str, Json] = {}
        self.calls: list[tuple[str, Json]] = []
        self.problems: list[str] = []
        self.faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self.tokens = {BOT_TOKEN: TEAM}
        self.events_url = ""
        self.sockets: list[web.WebSocketResponse] = []
        self.socket_url = ""
        self.deaf = False
        self.scopes: tuple[str, ...] = ()
        self.installing: Json = {}
        self.whoami: Json = {"team_id": TEAM, "user_id": BOT, "bot_id": BOT_ID}
        self._acks: dict[str, asyncio.Future[Json]] = {}
        self._urls: dict[str, Json] = {}
        self._triggers: dict[str, float] = {}
        self._numbers = itertools.count(1)
        self._changed = asyncio.Condition()
        self._runner: web.AppRunner | None = None
        self._http: aiohttp.ClientSession | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._call)
        app.router.add_post("/respond/{id}", self._response)
        app.router.add_post("/upload/{id}", self._upload)
        app.router.add_get("/socket", self._socket)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self

    async def __aexit__(self, *_exception: object) -> None:
        assert self._runner is not None
        assert self._http is not None
        for socket in self.sockets:
            await socket.close()
        await self._http.close()
        await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """Where the app finds the Web API."""
        return f"{self.url}/api/"

    def check(self) -> None:
        """Fail where the app did anything that Slack would refuse."""
        assert self.problems == []

    def fail(self, method: str, error: str = "", **how: Any) -> None:
        """Answer the next call of `method` with a fault."""
        self.faults[method].append(Fault(error, **how))

    async def until(self, holds: Callable[[], Any], seconds: float = 20.0) -> Any:
        """Wait until something holds of what was posted, and give it."""
        async with self._changed:
            async with asyncio.timeout(seconds):
                await self._changed.wait_for(holds)
        return holds()

    def called(self, method: str) -> list[Json]:
        """The arguments of every call of `method` so far."""
        return [arguments for name, arguments in self.calls if name == method]

    def number(self) -> int:
        """The next number: no two things have the same."""
        return next(self._numbers)

    def new_ts(self) -> str:
        """A message's timestamp."""
        return f"1790000000.{self.number():06d}"

    def new_trigger(self) -> str:
        """A trigger, good for three seconds and one use."""
        trigger = f"{self.number()}.{TEAM}"
        self._triggers[trigger] = time.monotonic() + TRIGGER_SECONDS
        return trigger

    def expire_triggers(self) -> None:
        """Let all triggers be too old."""
        self._triggers.clear()

    def new_response_url(self, user: str, channel: str, message: Json | None = None) -> str:
        """A `response_url`, good for five uses."""
        key = f"r{self.number()}"
        self._urls[key] = {"user": user, "channel": channel, "left": 5, "message": message}
        return f"{self.url}/respond/{key}"

    # Deliveries

    async def deliver(self, kind: str, payload: Json, *, retry: int = 0) -> Answered:
        """Hand the app a payload: `events_api`, `interactive` or `slash_commands`."""
        if self.events_url:
            return await self._deliver_signed(kind, payload, retry)
        return await self._deliver_envelope(kind, payload, retry)

    async def _deliver_signed(self, kind: str, payload: Json, retry: int) -> Answered:
        assert self._http is not None
        if kind == "events_api":
            body, content_type = json.dumps(payload), "application/json"
        else:
            form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
            body, content_type = urlencode(form), "application/x-www-form-urlencoded"
        headers = signed(body) | {"Content-Type": content_type}
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        async with self._http.post(self.events_url, data=body, headers=headers) as answer:
            text = await answer.text()
            return Answered(answer.status, json.loads(text) if text.startswith("{") else {})

    async def _deliver_envelope(self, kind: str, payload: Json, retry: int) -> Answered:
        socket = await self.until(lambda: next((s for s in self.sockets if not s.closed), None))
        envelope = f"e{self.number()}"
        ack = self._acks[envelope] = asyncio.get_running_loop().create_future()
        told = {"envelope_id": envelope, "type": kind, "payload": payload, "retry_attempt": retry}
        await socket.send_json(told | {"accepts_response_payload": kind != "events_api"})
        async with asyncio.timeout(5):
            return Answered(200, (await ack).get("payload") or {})

    # What the app calls

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        arguments = await _arguments(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        found = slack_methods.problems(method, arguments)
        self.problems += [f"{method}: {problem}" for problem in found]
        if self.faults[method]:
            fault = self.faults[method].popleft()
            await asyncio.sleep(fault.wait)
            answer = {"ok": False, "error": fault.error}
            return web.json_response(answer, status=fault.status, headers=dict(fault.headers))
        if found:
            return web.json_response({"ok": False, "error": "invalid_arguments"})
        if method == "apps.connections.open":
            url = self.socket_url or self.url.replace("http", "ws") + "/socket"
            good = token == APP_TOKEN
            return web.json_response({"ok": True, "url": url} if good else _no("invalid_auth"))
        if method != "oauth.v2.access" and token not in self.tokens:
            return web.json_response(_no("invalid_auth"))
        answer = getattr(self, "_" + method.replace(".", "_"))(arguments)
        async with self._changed:
            self.calls.append((method, arguments))
            self._changed.notify_all()
        whole = {"ok": True, **answer} if "ok" not in answer else answer
        return web.json_response(whole, headers={"X-OAuth-Scopes": ",".join(self.scopes)})

    def _auth_test(self, _arguments: Json) -> Json:
        return self.whoami

    def _blocks_validate(self, _arguments: Json) -> Json:
        return {}

    def _oauth_v2_access(self, arguments: Json) -> Json:
        team = f"T{arguments['code']}"
        token = f"xoxb-{arguments['code']}"
        self.tokens[token] = team
        installer = {"id": "U0INSTALLER"}
        made = {"access_token": token, "team": {"id": team}, "authed_user": installer}
        made |= {"bot_user_id": BOT, "app_id": "A0", "scope": "commands,chat:write"}
        return made | self.installing

    def _users_info(self, arguments: Json) -> Json:
        user = self.users.get(arguments["user"])
        return {"user": user} if user else _no("user_not_found")

    def _conversations_info(self, arguments: Json) -> Json:
        channel = self.channels.get(arguments["channel"])
        if channel is None:
            return _no("channel_not_found")
        inside = {"is_member": BOT in channel.members, "is_archived": channel.archived}
        return {"channel": {"id": channel.id, "name": channel.id.lower(), **inside}}

    def _conversations_members(self, arguments: Json) -> Json:
        channel = self.channels.get(arguments["channel"])
        if channel is None:
            return _no("channel_not_found")
        start, size = int(arguments.get("cursor") or 0), int(arguments.get("limit") or 100)
        rest = str(start + size) if start + size < len(channel.members) else ""
        page = channel.members[start : start + size]
        return {"members": page, "response_metadata": {"next_cursor": rest}}

    def _usergroups_users_list(self, arguments: Json) -> Json:
        group = self.groups.get(arguments["usergroup"])
        return {"users": group} if group is not None else _no("no_such_subteam")

    def _chat_postMessage(self, arguments: Json) -> Json:  # noqa: N802 - Slack's name
        channel = arguments["channel"]
        if channel in self.users:
            channel = direct(channel)
        known = self.channels.get(channel)
        if known is None:
            return _no("channel_not_found")
        if known.archived:
            return _no("is_archived")
        if BOT not in known.members:
            return _no("not_in_channel")
        ts = self.new_ts()
        self.messages[channel, ts] = {**arguments, "channel": channel, "ts": ts}
        return {"channel": channel, "ts": ts, "message": {"ts": ts}}

    def _chat_postEphemeral(self, arguments: Json) -> Json:  # noqa: N802 - Slack's name
        known = self.channels.get(arguments["channel"])
        if known is None or BOT not in known.members:
            return _no("not_in_channel")
        self.ephemeral.append(arguments)
        return {"message_ts": self.new_ts()}

    def _chat_update(self, arguments: Json) -> Json:
        place = arguments["channel"], arguments["ts"]
        if place not in self.messages:
            return _no("message_not_found")
        self.messages[place] |= {"text": arguments["text"], "blocks": arguments.get("blocks", [])}
        return {"channel": place[0], "ts": place[1]}

    def _chat_unfurl(self, _arguments: Json) -> Json:
        return {}

    def _assistant_threads_setSuggestedPrompts(self, arguments: Json) -> Json:  # noqa: N802
        many = len(arguments["prompts"]) > 4
        return _no("invalid_arguments") if many else {}

    def _functions_completeSuccess(self, arguments: Json) -> Json:  # noqa: N802 - Slack's name
        return {} if isinstance(arguments["outputs"], dict) else _no("bad_outputs")

    def _functions_completeError(self, _arguments: Json) -> Json:  # noqa: N802 - Slack's name
        return {}

    def _files_getUploadURLExternal(self, arguments: Json) -> Json:  # noqa: N802 - Slack's name
        file_id = f"F{self.number()}"
        self.files[file_id] = {**arguments, "content": b""}
        return {"file_id": file_id, "upload_url": f"{self.url}/upload/{file_id}"}

    def _files_completeUploadExternal(self, arguments: Json) -> Json:  # noqa: N802 - Slack's name
        sent = arguments["files"]
        for each in json.loads(sent) if isinstance(sent, str) else sent:
            self.files[each["id"]] |= {"channel": arguments.get("channel_id", "")}
        return {"files": sent}

    async def _upload(self, request: web.Request) -> web.Response:
        self.files[request.match_info["id"]]["content"] = await request.read()
        return web.Response(text="OK")

    def _views_open(self, arguments: Json) -> Json:
        if self._triggers.pop(arguments.get("trigger_id", ""), 0.0) < time.monotonic():
            return _no("expired_trigger_id")
        return {"view": self.keep_view(arguments["view"])}

    def _views_push(self, arguments: Json) -> Json:
        return self._views_open(arguments)

    def _views_update(self, arguments: Json) -> Json:
        known = self.views.get(arguments.get("view_id", ""))
        if known is None:
            return _no("not_found")
        if arguments.get("hash") not in {None, known["hash"]}:
            return _no("hash_conflict")
        return {"view": self.keep_view(arguments["view"], known["id"])}

    def _views_publish(self, arguments: Json) -> Json:
        self.homes[arguments["user_id"]] = self.keep_view(arguments["view"])
        return {"view": self.homes[arguments["user_id"]]}

    def keep_view(self, view: Json, view_id: str = "") -> Json:
        """Show a view; a block that had no id is given one, as Slack does."""
        blocks = [{"block_id": f"b{self.number()}", **block} for block in view["blocks"]]
        kept = {**view, "id": view_id or f"V{self.number()}", "hash": f"h{self.number()}"}
        kept |= {
            "blocks": blocks,
            "team_id": TEAM,
            "private_metadata": view.get("private_metadata", ""),
        }
        self.views[kept["id"]] = kept
        return kept

    async def _response(self, request: web.Request) -> web.Response:
        known = self._urls.get(request.match_info["id"])
        said = await request.json()
        self.problems += [f"response: {each}" for each in slack_methods.response_problems(said)]
        if self.faults["response"]:
            return web.Response(status=self.faults["response"].popleft().status, text="used_url")
        if known is None or known["left"] == 0:
            return web.Response(status=404, text="used_url")
        known["left"] -= 1
        self._respond(known, said)
        async with self._changed:
            self.calls.append(("response", said))
            self._changed.notify_all()
        return web.Response(text="ok")

    def _respond(self, known: Json, said: Json) -> None:
        if said.get("delete_original") and known["message"] in self.ephemeral:
            self.ephemeral.remove(known["message"])
        told = {**said, "channel": known["channel"], "ts": self.new_ts()}
        if said.get("response_type") == "in_channel":
            self.messages[told["channel"], told["ts"]] = told
            return
        if said.get("replace_original") and known["message"] in self.ephemeral:
            self.ephemeral.remove(known["message"])
        self.ephemeral.append(told | {"user": known["user"]})

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        if not self.deaf:
            await socket.send_json({"type": "hello", "num_connections": 1})
        async with self._changed:
            self.sockets.append(socket)
            self._changed.notify_all()
        async for message in socket:
            if message.type is aiohttp.WSMsgType.PING and not self.deaf:
                await socket.pong(message.data)
            elif message.type is aiohttp.WSMsgType.TEXT:
                told = json.loads(message.data)
                ack = self._acks.pop(told.get("envelope_id", ""), None)
                if ack is not None and not ack.done():
                    ack.set_result(told)
        return socket


def signed(body: str, *, at: float | None = None, secret: str = SECRET) -> dict[str, str]:
    """The headers by which Slack signs `body`."""
    stamp = str(int(at if at is not None else time.time()))
    mark = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={mark}"}


def direct(user: str) -> str:
    """The id of the direct channel of the bot and `user`."""
    return f"D{user[1:]}"


def _no(error: str) -> Json:
    return {"ok": False, "error": error}


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        given: Json = await request.json()
        return given
    return dict(await request.post()) | dict(request.query)
