"""A server that answers calls of a venue's API with whatever a test names, down to the bytes."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

ODD = (
    b"", b"null", b"[]", b"7", b'"x"', b"{}", b"<html>Log in</html>", b"\xff\xfe\x00",
    b'{"ok": true}',
    b'{"ok": true, "result": null}', b'{"ok": true, "result": []}', b'{"ok": true, "result": 7}',
    b'{"ok": true, "result": {}}', b'{"ok": true, "result": {"id": {}, "type": []}}',
    b'{"ok": false}', b'{"ok": false, "error": {"x": 1}}',
    b'{"ok": true, "channel": [], "users": 7}',
    b'{"ok": true, "channel": "x", "users": {}, "url": 7, "user_id": [], "team_id": {}}',
    b'{"ok": false, "error": "a\\u001b[2Jb\\n\\nc", "description": "a\\u001b[2Jb\\n\\nc"}',
    b'{"ok": false, "error": "invalid_blocks", "errors": ["x", 7]}',
    b'{"ok": false, "error": "invalid_blocks", "errors": 7}',
    b"[" * 100_000,
)  # fmt: skip
"""Answers that no venue gives: a proxy's page, a stand-in half done, a server that means harm."""


@asynccontextmanager
async def answering(answers: Mapping[str, Any], status: int = 200) -> AsyncIterator[str]:
    """Serve `answers` by method: bytes as they are, with `status`, else JSON; gives the address."""

    async def answer(request: web.Request) -> web.Response:
        told = answers.get(request.path.rpartition("/")[2], b"")
        if isinstance(told, bytes):
            return web.Response(body=told, status=status, content_type="application/json")
        return web.json_response(told)

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()
