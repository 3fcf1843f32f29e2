"""What takes an account off the list wants two moderators, where there are two."""

from collections.abc import Iterator

import pytest

from directory_core import Directory
from directory_core.errors import SecondNeeded, TaskClosed
from directory_core.models import EvidenceTask, Identity, LookState, Platform
from directory_core.testing import WindableClock, a_directory, a_key
from tests.support.mercy import BEN, CLEO, kinds, look, mercy, seen


@pytest.fixture
def clock() -> WindableClock:
    return WindableClock()


@pytest.fixture
def directory(database_url: str, clock: WindableClock) -> Iterator[Directory]:
    with a_directory(database_url, holding=[mercy()], clock=clock, moderators=(BEN, CLEO)) as one:
        one.evidence.enroll()
        yield one


def gone(directory: Directory, clock: WindableClock) -> EvidenceTask:
    """The task of a link that was there and is no more."""
    look(directory, seen("mercygen"))
    clock.wind(days=40)
    look(directory, state=LookState.NO_LINKS)
    return directory.evidence.tasks(BEN, None).items[0]


def approve(directory: Directory, task: EvidenceTask, by: Identity, key: str = "") -> bool:
    """Approve it; whether that settled it."""
    found = directory.evidence.approve(task.id, by, membership=None, key=key or a_key())
    return not found.waits_for_second


def listed(directory: Directory) -> list[str]:
    return [each.handle for each in directory.asking.get("mercy-general").accounts]


def test_one_moderator_alone_takes_no_account_away(
    directory: Directory, clock: WindableClock
) -> None:
    task = gone(directory, clock)
    key = a_key()
    assert not approve(directory, task, BEN, key)
    assert not approve(directory, task, BEN, key), "a repeat is answered as the first was"
    with pytest.raises(SecondNeeded):
        approve(directory, task, BEN)
    assert listed(directory) == ["mercygen"]
    (waiting,) = directory.evidence.tasks(CLEO, None).items
    assert waiting.waits_for_second

    assert approve(directory, task, CLEO)
    assert listed(directory) == []
    with pytest.raises(TaskClosed):
        approve(directory, task, CLEO)
    assert directory.operating.verify_audit().holds


def test_replacing_a_handle_takes_one_away_too(directory: Directory, clock: WindableClock) -> None:
    look(directory, seen("mercygen"))
    clock.wind(days=40)
    look(directory, seen("mercygeneral"))
    (task,) = directory.evidence.tasks(BEN, None).items
    assert not approve(directory, task, BEN)
    assert listed(directory) == ["mercygen"]
    assert approve(directory, task, CLEO)
    assert listed(directory) == ["mercygeneral"]


def test_listing_new_accounts_takes_one(directory: Directory) -> None:
    look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
    (task,) = directory.evidence.tasks(BEN, None).items
    assert approve(directory, task, BEN)


def test_after_an_undo_two_have_to_agree_anew(directory: Directory, clock: WindableClock) -> None:
    task = gone(directory, clock)
    approve(directory, task, BEN)
    approve(directory, task, CLEO)
    directory.evidence.undo(task.id, CLEO, membership=None, key=a_key())
    assert listed(directory) == ["mercygen"]
    assert not approve(directory, task, CLEO)
    assert listed(directory) == ["mercygen"]


def test_whoever_approved_first_may_leave_it_after_all(
    directory: Directory, clock: WindableClock
) -> None:
    task = gone(directory, clock)
    approve(directory, task, BEN)
    directory.evidence.dismiss(task.id, BEN, membership=None, key=a_key())
    assert kinds(directory) == []
    assert listed(directory) == ["mercygen"]


def test_the_only_moderator_and_rules_that_want_one_need_no_second(clock: WindableClock) -> None:
    for rules in ({"moderators": (BEN,)}, {"moderators": (BEN, CLEO), "removals_need_two": False}):
        with a_directory(holding=[mercy()], clock=clock, **rules) as directory:
            assert approve(directory, gone(directory, clock), BEN)
            assert listed(directory) == []
