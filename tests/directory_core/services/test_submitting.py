"""Proposing, and what people keep of it: drafts, numbers, answers."""

from collections.abc import Iterator

import pytest

from directory_core.errors import (
    AlreadyDecided,
    Blocked,
    DraftMoved,
    NoSuchSubmission,
    NotAsked,
    NotOpen,
    NotYours,
    ProposalInvalid,
    TextMissing,
    TooManySubmissions,
)
from directory_core.models import (
    Alike,
    Approve,
    Ask,
    Draft,
    NoticeKind,
    Reason,
    ReasonCode,
    RoomAddress,
    State,
)
from directory_core.testing import a_key, people
from tests.support.scene import (
    ANA,
    BEN,
    MODERATORS,
    Scene,
    a_new_one,
    a_scene,
    more_for_mayo,
    private,
    proposed,
)


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url, submissions_a_day=4, open_submissions=3) as opened:
        yield opened


def a_draft(version: int = 0, **state: object) -> Draft:
    return Draft(ANA, private(ANA), "new", state, version)


def test_a_submission_has_a_number_and_waits(scene: Scene) -> None:
    made = scene.submit(a_new_one(country=" us "))

    assert made.id[0] == "S"
    assert len(made.id) == 6
    assert made.id.isascii()
    assert (made.version, made.state) == (1, State.PENDING)
    assert made.submitter.identities == (ANA,)
    assert made.reply_to == private(ANA)
    assert made.proposal == a_new_one(country="US"), "it is kept in canonical form"
    assert scene.get(made) == made


def test_a_submission_delivered_again_is_the_same_one(scene: Scene) -> None:
    key = a_key()

    assert scene.submit(key=key) == scene.submit(key=key)
    assert scene.directory.submitting.mine(ANA).total == 1
    assert scene.directory.submitting.handled(key)
    assert not scene.directory.submitting.handled(a_key())


def test_what_has_problems_is_not_submitted_and_says_which(scene: Scene) -> None:
    with pytest.raises(ProposalInvalid) as refusal:
        scene.submit(a_new_one(accounts=(proposed("MayoClinic"),)))

    assert refusal.value.findings is not None
    (problem,) = refusal.value.findings.problems
    assert problem.code == "account_taken"
    assert dict(problem.facts)["name"] == "Mayo Clinic"


def test_every_moderators_room_is_to_see_its_card(scene: Scene) -> None:
    made = scene.submit()

    (notice,) = scene.deliver()
    assert (notice.kind, notice.room.address) == (NoticeKind.CARD, MODERATORS)
    assert notice.submission == made


def test_what_is_listed_under_a_like_name_is_shown_before_sending(scene: Scene) -> None:
    findings = scene.directory.submitting.check(a_new_one("Mayo Clinc"))

    assert [each.organization.slug for each in findings.near_duplicates] == ["mayo-clinic"]
    assert findings.near_duplicates[0].why is Alike.SIMILAR_NAME
    assert findings.problems == ()


def test_what_is_listed_in_another_country_is_another_one(scene: Scene) -> None:
    findings = scene.directory.submitting.check(a_new_one("Mayo Clinic", country="KE"))

    assert findings.near_duplicates == ()


def test_what_waits_already_is_shown_before_sending(scene: Scene) -> None:
    first = scene.submit(a_new_one("Hospital San José"))

    findings = scene.directory.submitting.check(a_new_one("hospital san jose"))

    assert findings.pending_duplicates == (first.id,)
    assert scene.directory.delivering.review(first.id).findings.pending_duplicates == ()


def test_nobody_submits_more_than_the_limit_of_open_ones(scene: Scene) -> None:
    made = [scene.submit(a_new_one(f"Hospital {n}")) for n in range(3)]

    with pytest.raises(TooManySubmissions) as refusal:
        scene.submit(a_new_one("Hospital 3"))

    assert refusal.value.facts == {"limit": 3, "per": "open"}
    scene.decide(made[0], Approve())
    scene.submit(a_new_one("Hospital 4"))


def test_nobody_submits_more_than_the_limit_of_a_day(scene: Scene) -> None:
    for n in range(4):
        made = scene.submit(a_new_one(f"Hospital {n}"))
        scene.directory.submitting.withdraw(made.id, ANA, version=1, key=a_key())

    with pytest.raises(TooManySubmissions) as refusal:
        scene.submit(a_new_one("Hospital 4"))

    assert refusal.value.facts == {"limit": 4, "per": "day"}
    scene.submit(a_new_one("Hospital 4"), by=BEN)
    scene.clock.wind(days=1, seconds=1)
    scene.submit(a_new_one("Hospital 5"))


def test_who_was_blocked_submits_no_more_until_it_is_lifted(scene: Scene) -> None:
    made = scene.submit()
    delivering, safety = scene.directory.delivering, scene.directory.safety
    safety.block(made.id, Reason(ReasonCode.SPAM), BEN, membership=None, key=a_key())

    with pytest.raises(Blocked) as refusal:
        scene.submit(a_new_one("Another"))
    assert refusal.value.facts == {"reason": "spam"}
    assert delivering.review(made.id).blocked

    safety.unblock(made.id, BEN, membership=None, key=a_key())
    scene.submit(a_new_one("Another"))
    assert not delivering.review(made.id).blocked


def test_a_refusal_delivered_again_is_the_same_refusal(scene: Scene) -> None:
    key = a_key()
    for _ in range(2):
        with pytest.raises(ProposalInvalid) as refusal:
            scene.submit(a_new_one(name=" "), key=key)
        assert refusal.value.facts == {"problems": 1}


def test_people_see_their_own_newest_first(scene: Scene) -> None:
    first = scene.submit(a_new_one("Hospital 1"))
    scene.clock.wind(minutes=1)
    second = scene.submit(a_new_one("Hospital 2"))
    scene.submit(a_new_one("Hospital 3"), by=BEN)

    page = scene.directory.submitting.mine(ANA, size=1)

    assert (page.items, page.pages, page.total) == ((second,), 2, 2)
    assert scene.directory.submitting.mine(ANA, page=2, size=1).items == (first,)


def test_people_withdraw_their_own_while_it_waits(scene: Scene) -> None:
    made = scene.submit()
    withdraw = scene.directory.submitting.withdraw
    key = a_key()

    gone = withdraw(made.id, ANA, version=1, key=key)

    assert (gone.state, gone.version) == (State.WITHDRAWN, 2)
    assert withdraw(made.id, ANA, version=1, key=key) == gone
    with pytest.raises(NotOpen) as refusal:
        withdraw(made.id, ANA, version=2, key=a_key())
    assert refusal.value.submission == gone
    with pytest.raises(NotYours):
        withdraw(scene.submit(by=BEN).id, ANA, version=1, key=a_key())
    with pytest.raises(NoSuchSubmission):
        withdraw("S00000", ANA, version=1, key=a_key())


def test_what_was_decided_is_not_withdrawn(scene: Scene) -> None:
    made = scene.submit()
    decided = scene.decide(made, Approve())

    with pytest.raises(AlreadyDecided) as refusal:
        scene.directory.submitting.withdraw(made.id, ANA, version=1, key=a_key())

    assert refusal.value.submission == decided


def test_an_answer_comes_back_to_the_card(scene: Scene) -> None:
    made = scene.submit()
    scene.deliver()
    asked = scene.decide(made, Ask("Which campus?"))
    assert asked.state is State.ASKED
    (question,) = scene.deliver(NoticeKind.QUESTION)
    assert question.room.address == private(ANA)

    answered = scene.directory.submitting.answer(made.id, " The old one ", ANA, key=a_key())

    assert answered.state is State.PENDING
    (exchange,) = answered.exchanges
    assert (exchange.question, exchange.asked_by.name) == ("Which campus?", "Ben")
    assert (exchange.answer, exchange.answered_at) == ("The old one", scene.clock())
    (card,) = scene.deliver(NoticeKind.CARD)
    assert card.submission == answered
    assert card.card is not None, "the card is edited where it was posted"


def test_only_what_was_asked_is_answered_and_by_whom(scene: Scene) -> None:
    made = scene.submit()
    answer = scene.directory.submitting.answer

    with pytest.raises(NotAsked):
        answer(made.id, "The old one", ANA, key=a_key())
    scene.decide(made, Ask("Which campus?"))
    with pytest.raises(NotYours):
        answer(made.id, "The old one", BEN, key=a_key())
    with pytest.raises(TextMissing):
        answer(made.id, " ", ANA, key=a_key())


def test_a_draft_goes_on_where_it_stopped(scene: Scene) -> None:
    submitting = scene.directory.submitting
    first = submitting.keep_draft(a_draft(step="name"), key=a_key())
    second = submitting.keep_draft(a_draft(first.version, step="city"), key=a_key())

    assert (second.version, second.state) == (2, {"step": "city"})
    assert submitting.draft(ANA, private(ANA), "new") == second
    assert submitting.draft(ANA, private(ANA), "report") is None
    assert submitting.draft(BEN, private(BEN), "new") is None


def test_of_two_windows_the_later_one_is_told_that_the_draft_moved(scene: Scene) -> None:
    submitting = scene.directory.submitting
    first = submitting.keep_draft(a_draft(step="name"), key=a_key())
    submitting.keep_draft(a_draft(first.version, step="city"), key=a_key())

    for stale in (a_draft(0), a_draft(first.version, step="kind")):
        with pytest.raises(DraftMoved):
            submitting.keep_draft(stale, key=a_key())


def test_a_step_delivered_again_gets_the_draft_as_it_is_now(scene: Scene) -> None:
    submitting, key = scene.directory.submitting, a_key()
    first = submitting.keep_draft(a_draft(step="name"), key=key)
    second = submitting.keep_draft(a_draft(first.version, step="city"), key=a_key())

    assert submitting.keep_draft(a_draft(step="name"), key=key) == second


def test_the_draft_touched_last_comes_first(scene: Scene) -> None:
    submitting = scene.directory.submitting
    for form in ("new", "report", "correction"):
        scene.clock.wind(seconds=1)
        submitting.keep_draft(Draft(ANA, private(ANA), form, {}), key=a_key())
    elsewhere = RoomAddress("console", "here", "elsewhere")
    submitting.keep_draft(Draft(ANA, elsewhere, "new", {}), key=a_key())

    drafts = submitting.drafts(ANA, private(ANA))

    assert [each.form for each in drafts] == ["correction", "report", "new"]
    submitting.drop_draft(drafts[0], key=a_key())
    assert [each.form for each in submitting.drafts(ANA, private(ANA))] == ["report", "new"]


def test_submitting_uses_the_draft_up(scene: Scene) -> None:
    submitting = scene.directory.submitting
    kept = submitting.keep_draft(a_draft(step="summary"), key=a_key())

    scene.submit(draft=kept)

    assert submitting.drafts(ANA, private(ANA)) == ()


def test_a_draft_that_moved_is_not_submitted(scene: Scene) -> None:
    submitting = scene.directory.submitting
    kept = submitting.keep_draft(a_draft(step="summary"), key=a_key())
    submitting.keep_draft(a_draft(kept.version, step="name"), key=a_key())

    with pytest.raises(DraftMoved):
        scene.submit(draft=kept)

    assert submitting.mine(ANA).total == 0
    assert submitting.draft(ANA, private(ANA), "new") is not None


def test_a_change_needs_the_key_of_its_event(scene: Scene) -> None:
    with pytest.raises(ValueError, match="key"):
        scene.submit(key="")


def test_more_accounts_name_the_organization_they_are_for(scene: Scene) -> None:
    made = scene.submit(more_for_mayo())

    assert made.target is not None
    assert made.target.slug == "mayo-clinic"
    review = scene.directory.delivering.review(made.id)
    assert review.before == made.target
    assert review.after is not None
    assert [each.handle for each in review.after.accounts] == ["mayoclinic", "mayoclinicen"]


GROUP = RoomAddress("console", "here", "group")


def test_identities_of_one_room_that_submit_the_same_are_counted_together(
    database_url: str,
) -> None:
    with a_scene(database_url, open_submissions=4) as scene:
        puppets = people("one", "two", "three", "four", "five", "six")
        for puppet in puppets[:4]:
            scene.submit(by=puppet, room=GROUP)

        with pytest.raises(TooManySubmissions) as refusal:
            scene.submit(by=puppets[4], room=GROUP)

        assert refusal.value.facts == {"limit": 4, "per": "together"}
        other = scene.submit(a_new_one("Another Clinic"), by=puppets[4], room=GROUP)
        assert other.state is State.PENDING
        assert scene.submit(by=puppets[5]).state is State.PENDING, (
            "a room of one's own is one's own"
        )
        scene.clock.wind(days=1, seconds=1)
        assert scene.submit(by=puppets[4], room=GROUP).state is State.PENDING
