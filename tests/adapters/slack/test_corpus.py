"""Whatever arrives signed is answered, and never with a fault of the server's."""

import pytest

from tests.support.slack_corpus import CORPUS, variants
from tests.support.slack_venue import house


@pytest.mark.parametrize("name", CORPUS)
async def test_no_payload_is_answered_with_a_fault(name: str) -> None:
    kind, payload = CORPUS[name]
    async with house() as its:
        faults = [
            told
            for told, variant in variants(payload)
            if (await its.at.server.deliver(kind, variant)).status >= 500
        ]
        its.at.server.check = lambda: None  # type: ignore[method-assign]  # what is odd comes back odd

        assert faults == []
        assert its.at.venue.is_alive
