"""Accounts that pose as an organization's: two moderators find so, then whoever asks is warned."""

from collections.abc import Iterator

import pytest

from directory_core import Directory
from directory_core.errors import NotModerator, TaskClosed
from directory_core.models import Assessment, Identity, Proof, ReportOutcome, TaskKind
from directory_core.testing import (
    WindableClock,
    a_directory,
    a_key,
    an_account,
    an_organization,
    people,
)

ANA, BEN, EVA = people("ana", "ben", "eva")
FAKE = "https://x.com/mercygeneraI"
MERCY = an_organization("Mercy General", accounts=(an_account("mercygeneral"),))


@pytest.fixture
def clock() -> WindableClock:
    return WindableClock()


@pytest.fixture
def directory(clock: WindableClock) -> Iterator[Directory]:
    with a_directory(holding=[MERCY], clock=clock, moderators=(BEN, EVA)) as one:
        yield one


def report(directory: Directory, text: str = FAKE) -> ReportOutcome:
    return directory.impostors.report(directory.asking.identify(text), ANA, key=a_key())


def task_of(directory: Directory) -> int:
    (task,) = directory.evidence.tasks(BEN, None).items
    assert task.kind is TaskKind.IMPOSTOR
    return task.id


def confirm(directory: Directory, task: int, by: Identity) -> bool:
    return directory.impostors.confirm(task, Proof.WEBSITE, by, membership=None, key=a_key())


def test_two_moderators_find_that_an_account_is_not_theirs(
    directory: Directory, clock: WindableClock
) -> None:
    assert report(directory) is ReportOutcome.NOTED
    task = task_of(directory)

    assert not confirm(directory, task, BEN)
    assert not confirm(directory, task, BEN), "one moderator counts once"
    assert directory.asking.identify(FAKE).assessment is Assessment.IMITATES
    then = clock.wind(hours=1)
    assert confirm(directory, task, EVA)

    found = directory.asking.identify(FAKE)
    assert (found.assessment, found.since) == (Assessment.REPORTED, then)
    assert [each.organization.slug for each in found.resembles] == ["mercy-general"]
    assert report(directory) is ReportOutcome.KNOWN


def test_one_moderator_is_enough_where_there_is_one() -> None:
    with a_directory(holding=[MERCY], moderators=(BEN,)) as directory:
        report(directory)

        assert confirm(directory, task_of(directory), BEN)


def test_a_finding_lapses_after_a_year_and_can_be_renewed(
    directory: Directory, clock: WindableClock
) -> None:
    report(directory)
    task = task_of(directory)
    confirm(directory, task, BEN)
    confirm(directory, task, EVA)

    clock.wind(days=366)

    assert directory.asking.identify(FAKE).assessment is Assessment.IMITATES
    assert report(directory) is ReportOutcome.NOTED


def test_a_finding_can_be_taken_back(directory: Directory) -> None:
    report(directory)
    task = task_of(directory)
    confirm(directory, task, BEN)
    confirm(directory, task, EVA)

    directory.impostors.take_back(task, BEN, membership=None, key=a_key())

    assert directory.asking.identify(FAKE).assessment is Assessment.IMITATES
    with pytest.raises(TaskClosed):
        directory.impostors.take_back(task, BEN, membership=None, key=a_key())


def test_nobody_but_a_moderator_finds_anything(directory: Directory) -> None:
    report(directory)
    task = task_of(directory)

    with pytest.raises(NotModerator):
        confirm(directory, task, ANA)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("https://x.com/mercygeneral", ReportOutcome.LISTED),
        ("https://x.com/zebrahealth", ReportOutcome.NAMES_NOBODY),
        ("https://bit.ly/abc", ReportOutcome.NO_ACCOUNT),
    ],
)
def test_what_poses_as_nobody_is_not_taken_for_an_impostor(
    directory: Directory, text: str, outcome: ReportOutcome
) -> None:
    assert report(directory, text) is outcome
    assert directory.evidence.tasks(BEN, None).total == 0


def test_reporting_again_opens_no_second_task(directory: Directory) -> None:
    report(directory)
    report(directory)

    (task,) = directory.evidence.tasks(BEN, None).items
    assert task.asked == 2
