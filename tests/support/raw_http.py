"""Requests as no well-bred client writes them, byte by byte, and a venue that serves them."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Any, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")
R = TypeVar("R")


def post(url: str, body: bytes, headers: Mapping[str, bytes | str]) -> int:
    """Post `body`, and give the status of the answer; 0 where the connection was just closed."""
    address = urlsplit(url)
    given: dict[str, bytes | str] = {"Host": address.netloc, "Connection": "close", **headers}
    given.setdefault("Content-Length", str(len(body)))
    lines = [f"POST {address.path} HTTP/1.1".encode()]
    for name, value in given.items():
        lines.append(
            name.encode() + b": " + (value if isinstance(value, bytes) else value.encode())
        )
    with socket.create_connection((address.hostname, address.port), timeout=10) as line:
        answer = b""
        with contextlib.suppress(ConnectionError):
            line.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + body)
            while chunk := line.recv(65536):
                answer += chunk
    return int(answer.split(b" ", 2)[1]) if answer else 0


@contextmanager
def served(world: Callable[[], AbstractAsyncContextManager[T]]) -> Iterator[T]:
    """Keep a world on a loop of its own, so that tests can knock at it from outside."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def done(work: Coroutine[Any, Any, R]) -> R:
        return asyncio.run_coroutine_threadsafe(work, loop).result(30)

    async def closed() -> None:
        await context.__aexit__(None, None, None)

    async def opened() -> T:
        return await context.__aenter__()

    context = world()
    try:
        yield done(opened())
    finally:
        done(closed())
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
