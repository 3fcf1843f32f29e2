"""Health, readiness and metrics, asked for over HTTP."""

import asyncio

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bots import http
from bots.http import application, start
from bots.metrics import answered
from directory_core.testing import a_directory, an_account, an_organization

MAYO = an_organization("Mayo Clinic", accounts=(an_account("MayoClinic"),))


def asked(path: str, *, ready: bool = True) -> tuple[int, str]:
    """What the server says to one request."""

    async def talk() -> tuple[int, str]:
        with a_directory(holding=(MAYO,)) as directory:
            directory.asking.listener = answered
            directory.asking.ask("Mayo Clinic")
            runner, port = await start(application(directory, lambda: ready), "127.0.0.1", 0)
            async with aiohttp.ClientSession() as session:
                url = f"http://127.0.0.1:{port}{path}"
                async with session.get(url) as response:
                    told = response.status, await response.text()
            await runner.cleanup()
            return told

    return asyncio.run(talk())


def test_a_process_that_serves_is_healthy() -> None:
    assert asked("/healthz") == (200, "ok\n")


@pytest.mark.parametrize(
    ("ready", "said"), [(True, (200, "ready\n")), (False, (503, "connecting\n"))]
)
def test_it_is_ready_once_its_venues_are_connected(ready: bool, said: tuple[int, str]) -> None:
    assert asked("/readyz", ready=ready) == said


def test_metrics_tell_what_is_asked_and_what_waits() -> None:
    status, text = asked("/metrics")

    assert status == 200
    for line in (
        "carehandles_organizations 1.0",
        "carehandles_pending 0.0",
        "carehandles_notices_waiting 0.0",
        "carehandles_telegram_passed_over ",
    ):
        assert line in text
    assert 'carehandles_questions_total{certainty="sure"}' in text
    assert "Mayo" not in text, "no question is told"


async def said_to(*parts: bytes, pause: float = 0.0) -> bytes:
    """What the server answers to a connection on which these bytes come one after the other."""
    with a_directory(holding=(MAYO,)) as directory:
        app = application(directory, lambda: True)
        app.router.add_post("/hook", _taken)
        runner, port = await start(app, "127.0.0.1", 0)
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            for part in parts:
                writer.write(part)
                await asyncio.sleep(pause)
            async with asyncio.timeout(5):
                told = await reader.read()
            writer.close()
            return told
        finally:
            await runner.cleanup()


async def _taken(_request: web.Request) -> web.Response:
    return web.Response(text="taken")


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "HEAD_SECONDS", 0.2)
    monkeypatch.setattr(http, "BODY_SECONDS", 0.2)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("begun", [b"", b"GET /healthz HTTP/1.1\r\nHost: a\r\nX: b\r\n"])
async def test_a_head_that_never_ends_ends_the_connection(begun: bytes) -> None:
    assert await said_to(begun) == b""


@pytest.mark.parametrize(
    "head", [b"X-Secret: \x00", b"X-Secret: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked"]
)
async def test_bytes_that_are_no_http_are_one_line_in_the_log_that_does_not_repeat_them(
    head: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with capture_logs() as lines:
        told = await said_to(b"POST /hook HTTP/1.1\r\nHost: a\r\n" + head + b"\r\n\r\n")

    assert told.split()[1] == b"400"
    assert [each["event"] for each in lines] == ["http_request_malformed"]
    assert "Secret" not in f"{lines}{caplog.text}"


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("path", [b"/hook", b"/nowhere", b"/healthz"])
async def test_a_body_that_never_comes_is_not_waited_for(path: bytes) -> None:
    told = await said_to(b"POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc" % path)

    assert told.startswith(b"HTTP/1.1 408 ")


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("method", "length"), [(b"POST", 1024 * 1024 + 1), (b"GET", 1), (b"PUT", 5)]
)
async def test_a_body_too_large_or_where_none_belongs_is_not_read(
    method: bytes, length: int
) -> None:
    told = await said_to(
        b"%s /hook HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n" % (method, length)
    )

    assert told.startswith(b"HTTP/1.1 413 ")


@pytest.mark.usefixtures("hurried")
async def test_a_body_that_says_no_length_is_cut_off_where_it_is_too_large() -> None:
    chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
    head = b"POST /hook HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"

    told = await said_to(head, *([chunk] * 17))

    assert told.startswith(b"HTTP/1.1 413 ")


@pytest.mark.usefixtures("hurried")
async def test_a_body_that_comes_in_time_is_served() -> None:
    told = await said_to(b"POST /hook HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n", b"abc")

    assert told.startswith(b"HTTP/1.1 200 ")
