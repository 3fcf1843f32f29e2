"""Whatever Telegram brings is answered, never with a fault, and makes nobody wait behind it."""

import itertools
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from adapters.telegram.updates import queue
from tests.adapters.telegram.updates.test_receiver import SECRET, hooked
from tests.support.slack_corpus import variants
from tests.support.telegram_corpus import CORPUS
from tests.support.telegram_venue import house
from tests.support.telegram_world import play


@pytest.mark.parametrize("name", CORPUS)
def test_no_update_is_answered_with_a_fault_or_tried_in_vain(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "FIRST_PAUSE", 60.0)  # longer than Telegram waits for an answer
    numbers = itertools.count(1)

    async def story() -> None:
        async with house(tmp_path, **hooked()) as its:
            await its.server.until(lambda: its.server.webhook["url"])
            for told, update in variants(CORPUS[name]):
                numbered = {**update, "update_id": next(numbers)}
                assert await its.server.post(numbered, secret=SECRET) == 200, told
            await its.ben.says("mayo clinic")
            await its.server.until(its.ben.said)
            assert its.venue.is_alive
            its.server.violations.clear()  # what is odd comes back odd

    with capture_logs():
        play(story)
