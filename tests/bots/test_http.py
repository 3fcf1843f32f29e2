"""Health, readiness and metrics, asked for over HTTP."""

import asyncio

import aiohttp
import pytest

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
    ):
        assert line in text
    assert 'carehandles_questions_total{certainty="sure"}' in text
    assert "Mayo" not in text, "no question is told"
