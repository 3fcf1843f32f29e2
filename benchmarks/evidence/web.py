"""Invented websites, served on loopback by name; a third of them misbehave where that is wanted."""

import asyncio
import gzip
import time
from collections import defaultdict

from aiohttp import web

DIDS = {False: "did:plc:" + "a" * 24, True: "did:plc:" + "b" * 24}
_FAULTS = ("hang", "loop", "bomb", "garbage", "error", "liar", "reset")


class Websites:
    """Websites of organizations `h0.example`, `h1.example`, ..., each linking to its accounts.

    `staged` says what became of some: `renamed`, `taken` (its handle is another's), `lapsed`.
    """

    def __init__(self, *, misbehave: bool = False, hang: float = 30.0) -> None:
        self.misbehave = misbehave
        self._hang = hang
        self.staged: dict[int, str] = {}
        self.asked: defaultdict[str, list[float]] = defaultdict(list)
        self.at_once: defaultdict[str, int] = defaultdict(int)
        self.most_at_once = 0
        self._bomb = gzip.compress(b"\0" * 50_000_000)
        self._runner: web.AppRunner | None = None

    async def start(self) -> int:
        """Serve; gives the port."""
        app = web.Application()
        app.router.add_get("/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        server = site._server
        assert isinstance(server, asyncio.Server)
        port: int = server.sockets[0].getsockname()[1]
        return port

    async def stop(self) -> None:
        """Serve no more."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        host = request.host.partition(":")[0]
        self.asked[host].append(time.monotonic())
        self.at_once[host] += 1
        self.most_at_once = max(self.most_at_once, self.at_once[host])
        try:
            return await self._answer(int(host[1:].partition(".")[0]), request.path)
        finally:
            self.at_once[host] -= 1

    async def _answer(self, number: int, path: str) -> web.StreamResponse:
        if path == "/.well-known/atproto-did":
            return web.Response(text=DIDS[self.staged.get(number) == "taken"])
        if path != "/":
            return web.Response(status=404)
        if self.misbehave and number % 3 == 0:
            return await self._misbehave(_FAULTS[number // 3 % len(_FAULTS)])
        return web.Response(text=self.page(number), content_type="text/html")

    def page(self, number: int) -> str:
        """The first page of a website as it stands now."""
        became = self.staged.get(number)
        if became == "lapsed":
            return "<title>h.example</title><h1>This domain is for sale</h1>"
        x = f"stopford{number}new" if became == "renamed" else f"stopford{number}"
        return (
            f"<title>Stopford Hospital {number}</title><main><p>Welcome to our hospital.</p></main>"
            f'<footer><a href="https://x.com/{x}">X</a>'
            f'<a href="https://bsky.app/profile/h{number}.org">Bluesky</a>'
            f'<a href="https://www.facebook.com/stopford{number}">Facebook</a></footer>'
        )

    async def _misbehave(self, fault: str) -> web.StreamResponse:
        match fault:
            case "hang":
                await asyncio.sleep(self._hang)
                return web.Response(text="late")
            case "loop":
                return web.Response(status=302, headers={"Location": "/"})
            case "bomb":
                headers = {"Content-Encoding": "gzip", "Content-Type": "text/html"}
                return web.Response(body=self._bomb, headers=headers)
            case "garbage":
                return web.Response(body=bytes(range(256)) * 300, content_type="text/html")
            case "error":
                return web.Response(status=500, text="no")
            case "liar":
                headers = {"Content-Encoding": "gzip"}
                return web.Response(body=b"not gzip", headers=headers, content_type="text/html")
            case _:
                raise ConnectionResetError
