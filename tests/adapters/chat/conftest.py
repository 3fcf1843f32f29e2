"""The dispatcher that these tests stand before."""

from collections.abc import Iterator

import pytest

from tests.support.dispatcher import BEN, FrontDesk, Talk, a_front_desk


@pytest.fixture
def front() -> Iterator[FrontDesk]:
    """A dispatcher over Mayo Clinic and two Mercy Hospitals; Ben and Carla moderate."""
    with a_front_desk() as front:
        yield front


@pytest.fixture
def ana(front: FrontDesk) -> Talk:
    """Ana in her private room."""
    return front.talk()


@pytest.fixture
def ben(front: FrontDesk) -> Talk:
    """Ben, a moderator, in his private room."""
    return front.talk(BEN)
