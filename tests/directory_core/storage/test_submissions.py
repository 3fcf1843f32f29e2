"""Rows of submissions: one that moved on since it was read is left as it is."""

from collections.abc import Iterator

import pytest

from directory_core.errors import Outdated
from directory_core.models import Approve, Reason, ReasonCode, Reject, State
from directory_core.storage.repositories.submissions import submissions
from tests.support.scene import Scene, a_scene


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as opened:
        yield opened


@pytest.mark.parametrize("verdict", [Approve(), Reject(Reason(ReasonCode.SPAM))])
def test_a_submission_that_moved_on_since_it_was_read_is_left_as_it_is(
    scene: Scene, verdict: Approve | Reject
) -> None:
    sent, store = scene.submit(), scene.directory._store
    held = store.run(lambda uow: submissions.hold(uow, sent.id))
    decided = scene.decide(sent, verdict)

    with pytest.raises(Outdated):
        store.run(lambda uow: submissions.advance(uow, held, state=State.PENDING.value))

    assert scene.get(sent) == decided
