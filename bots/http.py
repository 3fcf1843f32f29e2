"""The one HTTP server: health, metrics, and whatever routes the venues add.

Whoever is connected has seconds to say what they want, on every route: a head that trickles in
ends with the connection, a body with 408, and one that is too large, or where none belongs, with
413 before it is read.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

import structlog
from aiohttp import ClientError, web
from aiohttp.http_exceptions import HttpProcessingError
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest

from bots.metrics import Waiting
from directory_core import Directory
from directory_core.clock import utc_now
from directory_core.errors import Fault

log = structlog.get_logger()

HEAD_SECONDS = 20.0
"""For a request's head, from the connection or the last answer on."""
BODY_SECONDS = 10.0
BODY_BYTES = 1024 * 1024
"""More than Slack or Telegram ever send."""
_REST_SECONDS = 2.0
"""For what comes after an answer that did not wait for it."""
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(directory: Directory, ready: Callable[[], bool]) -> web.Application:
    """An application with `/healthz`, `/readyz` and `/metrics`.

    `/healthz` says that the process serves; `/readyz` that its venues are connected and that the
    database answers with this version's schema.
    """
    app = web.Application(client_max_size=BODY_BYTES, middlewares=[bounded])
    app.router.add_get("/healthz", _healthz)
    app.router.add_get("/readyz", partial(_readyz, directory, ready))
    waiting = CollectorRegistry()
    waiting.register(Waiting(directory.operating.health, utc_now))
    app.router.add_get("/metrics", partial(_metrics, waiting))
    return app


async def start(app: web.Application, host: str, port: int) -> tuple[web.AppRunner, int]:
    """Listen; gives the runner, to be cleaned up by the caller, and the port."""
    server = logging.getLogger("aiohttp.server")
    server.addFilter(_of_ours)
    runner = web.AppRunner(
        app,
        logger=server,
        access_log=None,
        handle_signals=False,
        keepalive_timeout=HEAD_SECONDS,
        lingering_time=_REST_SECONDS,
    )
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner, int(runner.addresses[0][1])


def _of_ours(record: logging.LogRecord) -> bool:
    """Whether a fault is ours; what no client writes is one line, without its bytes or a trace."""
    fault = record.exc_info[1] if record.exc_info else None
    if not isinstance(fault, HttpProcessingError):
        return True
    log.warning("http_request_malformed", why=type(fault).__name__)
    return False


@web.middleware
async def bounded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Read the body within its bounds before a route sees the request."""
    if request.body_exists:
        most = BODY_BYTES if request.method == "POST" else 0
        if (request.content_length or 0) > most or not most:
            return _hung_up(413)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                await request.read()
        except TimeoutError:
            return _hung_up(408)
        except web.HTTPRequestEntityTooLarge:
            return _hung_up(413)
        except (web.RequestPayloadError, ClientError, ValueError):
            return _hung_up(400)
    return await handler(request)


def _hung_up(status: int) -> web.Response:
    answer = web.Response(status=status)
    answer.force_close()
    return answer


async def _healthz(_request: web.Request) -> web.Response:
    return web.Response(text="ok\n")


async def _readyz(
    directory: Directory, ready: Callable[[], bool], _request: web.Request
) -> web.Response:
    try:
        current = await asyncio.to_thread(directory.operating.is_current)
    except Fault as fault:
        return web.Response(status=503, text=f"{fault.code}\n")
    if not current:
        return web.Response(status=503, text="migrations\n")
    if not ready():
        return web.Response(status=503, text="connecting\n")
    return web.Response(text="ready\n")


async def _metrics(waiting: CollectorRegistry, _request: web.Request) -> web.Response:
    body = generate_latest(REGISTRY)
    try:
        body += await asyncio.to_thread(generate_latest, waiting)
    except Fault as fault:
        log.warning("metrics_without_database", code=fault.code)
    return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})
