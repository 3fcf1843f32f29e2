"""One human under several identities, and their erasure."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from directory_core.errors import (
    LinkCodeUnknown,
    LinkToSelf,
    NoSuchPerson,
    OwnSubmission,
    TokenExpired,
    TooManySubmissions,
)
from directory_core.models import (
    Approve,
    Ask,
    Assign,
    Draft,
    Identity,
    NoticeKind,
    Reason,
    ReasonCode,
    Reject,
    RoomAddress,
)
from directory_core.storage import tables as t
from directory_core.testing import a_key
from tests.support.scene import ANA, BEN, CARLA, Scene, a_new_one, a_scene, private

ANA_ON_SLACK = Identity("slack", "T1", "U1", "ana.k")


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url, open_submissions=2) as opened:
        yield opened


def join(scene: Scene, one: Identity, other: Identity) -> None:
    code = scene.directory.people.link_code(one, key=a_key())
    scene.directory.people.link(code, other, key=a_key())


def everything_kept(scene: Scene) -> str:
    """Every value of every row, as one text."""
    with scene.directory._store.reading() as conn:
        rows = [
            str(tuple(row))
            for table in t.metadata.sorted_tables
            for row in conn.execute(select(table))
        ]
    return "\n".join(rows)


def test_a_stranger_is_a_person_without_a_number(scene: Scene) -> None:
    person = scene.directory.people.person(ANA)

    assert (person.id, person.identities, person.name) == (0, (ANA,), "Ana")


def test_a_code_joins_two_identities_into_one_person(scene: Scene) -> None:
    people = scene.directory.people
    code = people.link_code(ANA, key=a_key())

    joined = people.link(code, ANA_ON_SLACK, key=a_key())

    assert joined.identities == (ANA, ANA_ON_SLACK)
    assert people.person(ANA) == people.person(ANA_ON_SLACK) == joined


def test_a_code_can_be_typed_as_people_type(scene: Scene) -> None:
    code = scene.directory.people.link_code(ANA, key=a_key())
    assert len(code) == 8
    typed = f" {code[:4].lower()}-{code[4:]} ".replace("0", "O").replace("1", "l")

    assert len(scene.directory.people.link(typed, ANA_ON_SLACK, key=a_key()).identities) == 2


def test_a_code_works_once_in_its_time_and_only_the_last_one(scene: Scene) -> None:
    people = scene.directory.people
    old, code = (people.link_code(ANA, key=a_key()) for _ in range(2))
    with pytest.raises(LinkCodeUnknown):
        people.link(old, ANA_ON_SLACK, key=a_key())
    people.link(code, ANA_ON_SLACK, key=a_key())
    with pytest.raises(LinkCodeUnknown):
        people.link(code, BEN, key=a_key())

    late = people.link_code(ANA, key=a_key())
    scene.clock.wind(minutes=10)
    with pytest.raises(LinkCodeUnknown):
        people.link(late, BEN, key=a_key())


def test_a_code_asked_for_again_by_the_same_event_is_the_same_one(scene: Scene) -> None:
    key = a_key()
    people = scene.directory.people

    code = people.link_code(ANA, key=key)

    assert people.link_code(ANA, key=key) == code
    assert code not in everything_kept(scene)


def test_nobody_is_joined_to_themselves(scene: Scene) -> None:
    people = scene.directory.people
    code = people.link_code(ANA, key=a_key())

    with pytest.raises(LinkToSelf):
        people.link(code, ANA, key=a_key())
    people.link(code, ANA_ON_SLACK, key=a_key())


def test_nobody_approves_their_own_from_the_other_side(scene: Scene) -> None:
    made = scene.submit()
    join(scene, BEN, ANA)

    with pytest.raises(OwnSubmission):
        scene.decide(made, Approve())


def test_who_may_moderate_may_under_every_identity(scene: Scene) -> None:
    assert not scene.directory.moderating.may_moderate(ANA_ON_SLACK, None)
    join(scene, BEN, ANA_ON_SLACK)

    assert scene.directory.moderating.may_moderate(ANA_ON_SLACK, None)


def test_who_was_blocked_stays_blocked_under_every_identity(scene: Scene) -> None:
    made = scene.submit()
    reason = Reason(ReasonCode.SPAM)
    scene.directory.safety.block(made.id, reason, BEN, membership=None, key=a_key())
    join(scene, ANA_ON_SLACK, ANA)

    later = scene.directory.delivering.review(made.id)

    assert later.blocked
    assert later.submission.submitter.identities == (ANA, ANA_ON_SLACK)


def test_what_both_submitted_is_theirs_and_counts_together(scene: Scene) -> None:
    room = RoomAddress("slack", "T1", "D1")
    scene.submit(a_new_one("A"))
    scene.submit(a_new_one("B"), by=ANA_ON_SLACK, room=room)
    join(scene, ANA_ON_SLACK, ANA)
    join(scene, CARLA, ANA_ON_SLACK)

    assert scene.directory.submitting.mine(ANA).total == 2
    with pytest.raises(TooManySubmissions):
        scene.submit(a_new_one("C"), by=CARLA)


def test_drafts_go_along_and_of_two_the_one_of_who_made_the_code_is_kept(scene: Scene) -> None:
    submitting = scene.directory.submitting
    room = RoomAddress("console", "here", "shared")
    for who, form in ((ANA, "new"), (CARLA, "new"), (CARLA, "report")):
        submitting.keep_draft(Draft(who, room, form, {"by": who.key}), key=a_key())

    join(scene, ANA, CARLA)

    drafts = {each.form: each.state["by"] for each in submitting.drafts(CARLA, room)}
    assert drafts == {"new": "ana", "report": "carla"}


def test_outcomes_are_heard_where_somebody_prefers(scene: Scene) -> None:
    made = scene.submit()
    room = RoomAddress("slack", "T1", "D1")
    join(scene, ANA, ANA_ON_SLACK)
    scene.directory.people.prefer_room(ANA_ON_SLACK, room, key=a_key())

    scene.decide(made, Approve())

    notices = scene.directory.delivering.claim_notices(["slack"])
    assert [(each.kind, each.room.address) for each in notices] == [(NoticeKind.OUTCOME, room)]


def test_the_language_somebody_chose_is_kept(scene: Scene) -> None:
    assert scene.directory.people.set_language(ANA, "es", key=a_key()).language == "es"
    join(scene, CARLA, ANA)
    assert scene.directory.people.person(CARLA).language == "es"


def test_a_forgotten_person_leaves_nothing_but_a_number(scene: Scene) -> None:
    ana = Identity("console", "here", "4711-ana", "Ana Kowalska")
    people = scene.directory.people
    people.set_language(ana, "pl", key="console:here:4711-ana:press")
    people.prefer_room(ana, private(ana), key=a_key())
    made = scene.submit(a_new_one(note="Call me, Kowalska"), by=ana)
    scene.deliver()
    asked = scene.decide(made, Ask("Kowalska, who are you?"))
    answer = scene.directory.submitting.answer
    answer(made.id, "My name is Kowalska", ana, key=a_key())
    draft = Draft(ana, private(ana), "new", {"name": "Kowalska Clinic"})
    scene.directory.submitting.keep_draft(draft, key=a_key())
    scene.deliver()
    person = people.person(ana)
    assert "Kowalska" in everything_kept(scene)

    people.forget(person.id, by_operator=True)
    people.forget(people.person(BEN).id, by_operator=True)

    kept = everything_kept(scene)
    assert "Kowalska" not in kept
    assert "4711-ana" not in kept
    assert scene.get(asked).submitter.identities == ()
    assert scene.get(asked).submitter.id == person.id
    assert scene.directory.operating.verify_audit().why == ""


def test_the_cards_that_show_a_forgotten_person_are_redrawn(scene: Scene) -> None:
    made = scene.submit()
    claimed = scene.decide(made, Assign())
    scene.deliver()

    scene.directory.people.forget(claimed.submitter.id, by_operator=False)

    (card,) = scene.deliver()
    assert card.kind is NoticeKind.CARD
    assert card.submission is not None
    assert card.submission.submitter.name == ""
    scene.directory.people.forget(scene.directory.people.person(BEN).id, by_operator=True)
    assert scene.get(made).assignment is None


def test_the_words_of_a_forgotten_moderator_are_erased_and_their_decision_stays(
    scene: Scene,
) -> None:
    why = Reject(Reason(ReasonCode.OWN, "Because I, Benjamin, say so"))
    decided = scene.decide(scene.submit(), why)
    ben = scene.directory.people.person(BEN)

    scene.directory.people.forget(ben.id, by_operator=True)

    decision = scene.get(decided).current_decision
    assert decision is not None
    assert (decision.by.id, decision.by.identities) == (ben.id, ())
    assert decision.reason == Reason(ReasonCode.OWN, "")
    assert "Benjamin" not in everything_kept(scene)


def test_nobody_is_told_the_outcome_once_they_are_forgotten(scene: Scene) -> None:
    made = scene.submit()
    scene.directory.people.forget(made.submitter.id, by_operator=True)

    scene.decide(made, Approve())

    kinds = {each.kind for each in scene.deliver()}
    assert NoticeKind.OUTCOME not in kinds


def test_a_block_outlives_the_erasure(scene: Scene) -> None:
    made = scene.submit()
    reason = Reason(ReasonCode.SPAM)
    scene.directory.safety.block(made.id, reason, BEN, membership=None, key=a_key())
    scene.directory.people.forget(made.submitter.id, by_operator=True)

    again = scene.directory.people.set_language(ANA, "en", key=a_key())

    assert again.id != made.submitter.id
    with pytest.raises(Exception, match="blocked"):
        scene.submit(a_new_one("Another"))


def test_an_event_of_a_forgotten_person_still_changes_nothing(scene: Scene) -> None:
    key = a_key()
    made = scene.submit(key=key)
    scene.directory.people.forget(made.submitter.id, by_operator=True)

    with pytest.raises(NoSuchPerson):
        scene.submit(key=key)


def test_only_who_is_there_is_forgotten(scene: Scene) -> None:
    made = scene.submit()
    scene.directory.people.forget(made.submitter.id, by_operator=True)

    for person_id in (made.submitter.id, 4711):
        with pytest.raises(NoSuchPerson):
            scene.directory.people.forget(person_id, by_operator=True)


def test_a_room_that_others_are_answered_in_stays(scene: Scene) -> None:
    shared = RoomAddress("console", "here", "lobby")
    made = scene.submit(room=shared)
    scene.submit(a_new_one("B"), by=CARLA, room=shared)

    scene.directory.people.forget(made.submitter.id, by_operator=True)

    assert scene.get(made).reply_to == shared


def test_what_does_not_fit_into_a_button_is_kept_for_its_time(scene: Scene) -> None:
    people = scene.directory.people
    name = people.keep_token({"text": "mayo " * 100}, lasts=timedelta(hours=1))

    assert len(name) == 12
    assert people.token(name) == {"text": "mayo " * 100}
    scene.clock.wind(hours=1)
    for gone in (name, "never-ours"):
        with pytest.raises(TokenExpired):
            people.token(gone)
    scene.directory.processes.tick()
    with scene.directory._store.reading() as conn:
        assert conn.execute(text("SELECT count(*) FROM tokens")).scalar_one() == 0
