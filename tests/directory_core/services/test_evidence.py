"""What organizations' websites say: looks given out and taken in, tasks, and what changes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from directory_core import Directory
from directory_core.errors import NotModerator, TaskClosed
from directory_core.exchange import Row
from directory_core.models import (
    Assessment,
    Evidence,
    EvidenceKind,
    Look,
    LookState,
    Platform,
    RoomAddress,
    TaskKind,
)
from directory_core.testing import (
    WindableClock,
    a_directory,
    a_key,
    an_account,
    an_organization,
)
from tests.support.mercy import ANA, BEN, SITE, kinds, look, mercy, seen


@pytest.fixture
def clock() -> WindableClock:
    return WindableClock()


@pytest.fixture
def directory(clock: WindableClock) -> Iterator[Directory]:
    with a_directory(holding=[mercy()], clock=clock, moderators=(BEN,)) as one:
        one.evidence.enroll()
        yield one


def test_a_listed_account_rests_on_the_website_as_of_the_day_it_was_seen(
    directory: Directory,
) -> None:
    assert look(directory, seen("MercyGen")) == []
    (account,) = directory.asking.get("mercy-general").accounts
    (evidence,) = [e for e in account.evidence if e.source == "mercy.org"]
    assert (evidence.kind, evidence.as_of) == (EvidenceKind.WEBSITE, "2026-03-02")
    assert account.last_confirmed == "2026-03-02"


def test_the_audit_log_vouches_for_what_a_look_dates(directory: Directory) -> None:
    look(directory, seen("mercygen"))
    assert directory.operating.verify_audit().holds


def test_a_website_that_nobody_confirmed_dates_nothing() -> None:
    with a_directory(holding=[mercy(website_origin=None)], moderators=(BEN,)) as directory:
        directory.evidence.enroll()
        look(directory, seen("mercygen"))
        (account,) = directory.asking.get("mercy-general").accounts
        assert account.last_confirmed == "2026-01"


def test_a_new_account_is_a_task_until_a_moderator_approves_it(directory: Directory) -> None:
    look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
    assert len(directory.asking.get("mercy-general").accounts) == 1
    (task,) = directory.evidence.tasks(BEN, None).items
    assert (task.kind, [a.handle for a in task.accounts]) == (
        TaskKind.NEW_ACCOUNTS,
        ["mercygeneral"],
    )
    with pytest.raises(NotModerator):
        directory.evidence.approve(task.id, ANA, membership=None, key=a_key())
    key = a_key()
    for _ in range(2):
        assert directory.evidence.approve(task.id, BEN, membership=None, key=key).id == task.id
    listed = {each.handle for each in directory.asking.get("mercy-general").accounts}
    assert listed == {"mercygen", "mercygeneral"}
    with pytest.raises(TaskClosed):
        directory.evidence.approve(task.id, BEN, membership=None, key=a_key())
    assert directory.operating.verify_audit().holds


def test_what_was_dismissed_is_not_brought_up_again(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
    (task,) = directory.evidence.tasks(BEN, None).items
    directory.evidence.dismiss(task.id, BEN, membership=None, key=a_key())
    clock.wind(days=2)
    assert look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK)) == []
    assert kinds(directory) == []


def test_a_link_that_is_gone_is_a_task_and_none_when_it_is_back(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"))
    clock.wind(days=40)
    assert look(directory, state=LookState.NO_LINKS) == [TaskKind.LINK_GONE]
    report = directory.evidence.report("mercy-general")
    assert report is not None
    assert [each.missing_since for each in report.gone] == [clock.now]
    clock.wind(days=1)
    assert look(directory, seen("mercygen")) == []
    assert kinds(directory) == []


def test_a_changed_handle_names_the_old_and_the_new(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"))
    clock.wind(days=40)
    assert look(directory, seen("mercygeneral")) == [TaskKind.HANDLE_CHANGED]
    (task,) = directory.evidence.tasks(BEN, None).items
    directory.evidence.approve(task.id, BEN, membership=None, key=a_key())
    assert [a.handle for a in directory.asking.get("mercy-general").accounts] == ["mercygeneral"]


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (LookState.PARKED, TaskKind.WEBSITE_LAPSED),
        (LookState.REDIRECTS_ELSEWHERE, TaskKind.WEBSITE_MOVED),
    ],
)
def test_a_website_in_other_hands_is_a_task_until_it_is_back(
    directory: Directory, clock: WindableClock, state: LookState, kind: TaskKind
) -> None:
    assert look(directory, state=state, detail="https://casino.example/") == [kind]
    assert len(directory.asking.get("mercy-general").accounts) == 1
    clock.wind(hours=2)
    look(directory, seen("mercygen"))
    assert kinds(directory) == []


def test_another_id_behind_the_same_handle_is_an_alarm(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen", platform_id="id-1"))
    clock.wind(days=40)
    assert TaskKind.ID_CHANGED in look(directory, seen("mercygen", platform_id="id-2"))
    report = directory.evidence.report("mercy-general")
    assert report is not None
    assert [each.kind for each in report.alarms] == [TaskKind.ID_CHANGED]


def test_a_stranger_beside_a_known_account_is_a_contradiction(directory: Directory) -> None:
    stranger = seen("cheapwatches", own=False, stranger=True)
    found = look(directory, seen("mercygen"), stranger, state=LookState.CONTRADICTION)
    assert found == [TaskKind.CONTRADICTION]
    assert len(directory.asking.get("mercy-general").accounts) == 1


def test_a_website_is_looked_at_once_an_hour_however_many_ask(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"))
    assert not directory.evidence.want("mercy-general", BEN)
    assert directory.evidence.claim() == ()
    clock.wind(minutes=61)
    assert directory.evidence.want("mercy-general", BEN)
    assert len(directory.evidence.claim()) == 1


def test_a_look_belongs_to_one_worker_and_is_taken_over_when_that_one_dies(
    directory: Directory, clock: WindableClock
) -> None:
    (mine,) = directory.evidence.claim()
    assert directory.evidence.claim() == ()
    clock.wind(minutes=4)
    (theirs,) = directory.evidence.claim()
    assert directory.evidence.record(mine, Look(SITE, LookState.PARKED)) == ()
    assert kinds(directory) == []
    directory.evidence.record(theirs, Look(SITE, LookState.PARKED))
    assert kinds(directory) == [TaskKind.WEBSITE_LAPSED]


def test_asking_without_end_has_a_bound() -> None:
    every = [an_organization(f"Hospital {n}", website=f"https://h{n}.org") for n in range(25)]
    with a_directory(holding=every) as directory:
        asked = [directory.evidence.want(each.slug, ANA) for each in every]
        assert asked.count(True) == 20


def test_whoever_asked_is_told_once_what_the_website_says(directory: Directory) -> None:
    room = RoomAddress("console", "here", "ana")
    directory.evidence.want("mercy-general", ANA, room=room)
    (wanted,) = directory.evidence.claim()
    directory.evidence.record(wanted, Look(SITE, LookState.OK, (seen("mercygen"),)))
    (notice,) = directory.delivering.claim_notices(["console"])
    assert (notice.kind.value, dict(notice.facts)["slug"]) == ("looked", "mercy-general")


def test_a_website_that_cannot_be_reached_is_tried_less_and_less(
    directory: Directory, clock: WindableClock
) -> None:
    waits = []
    for _ in range(4):
        (wanted,) = directory.evidence.claim()
        directory.evidence.record(wanted, Look(SITE, LookState.UNREACHABLE))
        days = 0
        while not directory.evidence.due():
            clock.wind(days=1)
            days += 1
        waits.append(days)
    assert waits == [1, 2, 4, 8]


def test_what_was_looked_at_while_the_clock_was_ahead_is_looked_at_once_it_is_right(
    directory: Directory, clock: WindableClock
) -> None:
    clock.wind(days=400)
    look(directory, seen("mercygen"))
    assert not directory.evidence.due()

    clock.wind(days=-400)
    look(directory, seen("mercygen"))
    assert not directory.evidence.due()


def test_a_look_is_no_obstacle_to_taking_an_approval_back(directory: Directory) -> None:
    look(directory, seen("mercygen"))
    kept = directory.asking.recent().items
    assert kept == (), "what a look dates is no news"


def test_coverage_counts_organizations_by_the_best_rung_of_their_accounts(
    directory: Directory,
) -> None:
    look(directory, seen("mercygen"))
    (line,) = directory.evidence.coverage()
    assert (line.country, line.known, line.listed) == ("US", 1, 1)
    assert line.by_rung == (0, 0, 1, 0, 0)


def evidence_of(directory: Directory) -> dict[EvidenceKind, str | None]:
    (account,) = directory.asking.get("mercy-general").accounts
    return {each.kind: each.as_of for each in account.evidence if each.source == "mercy.org"}


def test_each_rung_keeps_the_day_on_which_it_was_seen(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen", rung=4, kinds=(EvidenceKind.NAMED, EvidenceKind.DOMAIN)))
    clock.wind(days=20)
    look(directory, seen("mercygen"))
    first, later = "2026-03-02", "2026-03-22"
    assert evidence_of(directory) == {
        EvidenceKind.WEBSITE: later,
        EvidenceKind.NAMED: first,
        EvidenceKind.DOMAIN: first,
    }
    (line,) = directory.evidence.coverage()
    assert line.by_rung == (0, 0, 0, 0, 1)


def test_an_account_says_when_it_was_looked_for_and_since_when_it_is_missing(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"))
    clock.wind(days=40)
    look(directory, state=LookState.NO_LINKS)
    (account,) = directory.asking.get("mercy-general").accounts
    assert (account.last_seen, account.missing_since) == ("2026-03-02", "2026-04-11")
    clock.wind(days=1)
    look(directory, seen("mercygen"))
    (account,) = directory.asking.get("mercy-general").accounts
    assert (account.last_seen, account.missing_since) == ("2026-04-12", None)


def test_a_link_that_is_gone_confirms_nothing_any_more(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"))
    assert_confirmed(directory, Assessment.CONFIRMED)
    clock.wind(days=40)
    look(directory, state=LookState.NO_LINKS)
    assert_confirmed(directory, Assessment.LISTED)


def assert_confirmed(directory: Directory, wanted: Assessment) -> None:
    found = directory.asking.identify("https://x.com/mercygen")
    assert found.assessment is wanted


def test_a_handle_that_followed_another_is_remembered_with_its_day(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"))
    clock.wind(days=40)
    look(directory, seen("mercygeneral"))
    (task,) = directory.evidence.tasks(BEN, None).items
    directory.evidence.approve(task.id, BEN, membership=None, key=a_key())
    found = directory.asking.identify("https://x.com/mercygen")
    assert found.assessment is Assessment.GIVEN_UP
    ((_, account),) = found.owners
    assert (account.until, account.replaced_by) == ("2026-04-11", "mercygeneral")


def test_a_page_that_has_not_changed_dates_its_accounts_anew(
    directory: Directory, clock: WindableClock
) -> None:
    directory.evidence.want("mercy-general", ANA)
    (wanted,) = directory.evidence.claim()
    assert wanted.last is None
    shown = Look(f"{SITE}/", LookState.OK, (seen("mercygen"),), etag='"v1"')
    directory.evidence.record(wanted, shown)
    clock.wind(days=40)
    directory.evidence.want("mercy-general", ANA)
    (wanted,) = directory.evidence.claim()
    assert wanted.last is not None
    assert (wanted.last.url, wanted.last.etag) == (f"{SITE}/", '"v1"')
    directory.evidence.record(
        wanted, Look(wanted.last.url, wanted.last.state, wanted.last.sightings, repeated=True)
    )
    assert evidence_of(directory) == {EvidenceKind.WEBSITE: "2026-04-11"}
    clock.wind(days=60)
    directory.evidence.want("mercy-general", ANA)
    (wanted,) = directory.evidence.claim()
    assert wanted.last is None, "after 90 days it is read whole again"


def test_what_became_of_a_task_can_be_taken_back_and_decided_anew(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
    (task,) = directory.evidence.tasks(BEN, None).items
    directory.evidence.approve(task.id, BEN, membership=None, key=a_key())
    clock.wind(days=30)
    look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
    with pytest.raises(NotModerator):
        directory.evidence.undo(task.id, ANA, membership=None, key=a_key())
    directory.evidence.undo(task.id, BEN, membership=None, key=a_key())
    assert [each.handle for each in directory.asking.get("mercy-general").accounts] == ["mercygen"]
    assert kinds(directory) == [TaskKind.NEW_ACCOUNTS]
    with pytest.raises(TaskClosed):
        directory.evidence.undo(task.id, BEN, membership=None, key=a_key())
    directory.evidence.dismiss(task.id, BEN, membership=None, key=a_key())
    directory.evidence.undo(task.id, BEN, membership=None, key=a_key())
    assert kinds(directory) == [TaskKind.NEW_ACCOUNTS]
    assert directory.operating.verify_audit().holds


def test_a_handle_that_was_replaced_is_back_after_an_undo(
    directory: Directory, clock: WindableClock
) -> None:
    look(directory, seen("mercygen"))
    clock.wind(days=40)
    look(directory, seen("mercygeneral"))
    (task,) = directory.evidence.tasks(BEN, None).items
    directory.evidence.approve(task.id, BEN, membership=None, key=a_key())
    directory.evidence.undo(task.id, BEN, membership=None, key=a_key())
    (account,) = directory.asking.get("mercy-general").accounts
    assert (account.handle, account.until, account.replaced_by) == ("mercygen", None, "")


def test_listing_new_accounts_says_nothing_of_the_others(directory: Directory) -> None:
    look(directory, seen("mercygen"), seen("mercygeneral", Platform.FACEBOOK))
    (task,) = directory.evidence.tasks(BEN, None).items
    directory.evidence.approve(task.id, BEN, membership=None, key=a_key())
    old, new = directory.asking.get("mercy-general").accounts
    assert (old.missing_since, new.missing_since) == (None, None)
    assert EvidenceKind.WEBSITE in {each.kind for each in new.evidence}


def test_an_account_that_only_a_list_names_rests_on_that_list(directory: Directory) -> None:
    account = an_account("mercygeneral", Platform.FACEBOOK)
    page = "https://www.wikidata.org/wiki/Q1"
    said = Evidence(EvidenceKind.REGISTRY, "Wikidata", "CC0-1.0", "2026-03-02", page)
    found = mercy(accounts=(an_account("mercygen"), replace(account, evidence=(said,))))
    assert directory.harvesting.contrast(found).new
    (task,) = directory.evidence.tasks(BEN, None).items
    directory.evidence.approve(task.id, BEN, membership=None, key=a_key())
    new = directory.asking.get("mercy-general").accounts[-1]
    assert [each.kind for each in new.evidence] == [EvidenceKind.MODERATOR, EvidenceKind.REGISTRY]
    assert new.evidence[-1] == said


def test_what_a_look_saw_stays_when_a_newer_list_is_loaded(clock: WindableClock) -> None:
    with a_directory(clock=clock, moderators=(BEN,)) as directory:
        directory.operating.load([Row(1, mercy())], source="list")
        look(directory, seen("mercygen"))
        again = directory.operating.load([Row(1, mercy())], source="list")
        assert (again.unchanged, again.kept) == (1, ()), "a look is no change of somebody's"
        newer = directory.operating.load([Row(1, mercy(city="Joplin"))], source="newer")
        assert (newer.changed, newer.kept) == (1, ())
        assert directory.asking.get("mercy-general").city == "Joplin"
        assert evidence_of(directory) == {EvidenceKind.WEBSITE: "2026-03-02"}
