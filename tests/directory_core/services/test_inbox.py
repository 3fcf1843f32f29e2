"""Events that a venue has delivered wait until they are handled, and no longer."""

from collections.abc import Iterator

import pytest

from directory_core.models import Received
from tests.support.scene import Scene, a_scene

ONE = Received("1.7", "71", '{"text": "one"}')
TWO = Received("2.8", "72", '{"text": "two"}')


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as opened:
        yield opened


def test_what_was_kept_is_there_in_its_order_until_it_is_handled(scene: Scene) -> None:
    processes = scene.directory.processes
    processes.keep_received("telegram", "42", [ONE])
    processes.keep_received("telegram", "42", [ONE, TWO])
    processes.keep_received("telegram", "42", [])
    assert processes.received("telegram", "42") == (ONE, TWO)

    processes.handled("telegram", "42", [ONE.key, "of nobody"])
    assert processes.received("telegram", "42") == (TWO,)
    assert processes.received("telegram", "43") == (), "another bot's is nobody else's"


def test_what_nobody_comes_to_handle_is_dropped_after_a_day(scene: Scene) -> None:
    processes = scene.directory.processes
    processes.tick()
    processes.keep_received("telegram", "42", [ONE])
    scene.clock.wind(hours=23)
    processes.tick()
    assert processes.received("telegram", "42") == (ONE,)

    scene.clock.wind(hours=1)
    processes.tick()
    assert processes.received("telegram", "42") == ()


def test_what_a_venue_tells_in_letters_that_nobody_can_read_is_kept(scene: Scene) -> None:
    odd = Received("3.9", "71", '{"text": "a\\u0000b", "emoji": "\N{HOSPITAL}"}')
    scene.directory.processes.keep_received("telegram", "42", [odd])
    assert scene.directory.processes.received("telegram", "42") == (odd,)
