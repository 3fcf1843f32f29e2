"""A web on loopback: written websites served by name, from one server."""

import asyncio
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from adapters.web import WebsiteReader, open_fetcher
from directory_core.models import Look

Answer = tuple[int, dict[str, str], bytes]


class Web:
    """Websites on this machine: `pages[host][path]` is a page's HTML, or a whole answer."""

    def __init__(self) -> None:
        self.pages: dict[str, dict[str, str | Answer]] = {}
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                host = (self.headers.get("Host") or "").partition(":")[0]
                path = self.path.partition("?")[0]
                web.asked.append((host, path))
                web.headers.append(dict(self.headers))
                status, headers, body = web.answer(host, path)
                tag = headers.get("ETag")
                if tag and self.headers.get("If-None-Match") == tag:
                    status, body = 304, b""
                self.send_response(status)
                headers = {"Content-Length": str(len(body)), **headers}
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.05,), daemon=True
        )
        self._thread.start()

    def answer(self, host: str, path: str) -> Answer:
        page = self.pages.get(host, {}).get(path)
        if page is None:
            return 404, {"Content-Type": "text/html"}, b"<html><title>Not found</title></html>"
        if isinstance(page, tuple):
            return page
        kind = "text/plain" if path.endswith(".txt") else "text/html; charset=utf-8"
        return 200, {"Content-Type": kind}, page.encode()

    def url(self, host: str) -> str:
        return f"http://{host}:{self.port}/"

    def read(self, host: str, name: str = "") -> Look:
        """What the reader makes of a website."""
        return self.read_all([(host, name)])[0]

    def read_all(self, sites: list[tuple[str, str]]) -> list[Look]:
        return asyncio.run(self._read(sites))

    async def _read(self, sites: list[tuple[str, str]]) -> list[Look]:
        async with open_fetcher("", loopback=True, pause=0) as fetcher:
            reader = WebsiteReader(fetcher)
            return [await reader.read(self.url(host), name) for host, name in sites]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    """A web on loopback, closed at the end."""
    one = Web()
    yield one
    one.close()
