"""Forgetting is whole: not a byte of any file, and no row, still says who somebody was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url, select

from directory_core.models import (
    ApproveWithChanges,
    Ask,
    Draft,
    Identity,
    NoticeKind,
    Platform,
    Reason,
    ReasonCode,
    Received,
    Reject,
    RoomAddress,
    Undo,
)
from directory_core.storage import tables as t
from directory_core.testing import a_key
from tests.support.scene import ANA, BEN, CARLA, Scene, a_new_one, a_scene

NAME, KEY, NAME_ELSEWHERE, KEY_ELSEWHERE = "Quenna Zorvath", "7741-quenna", "q.zorvath", "U0ZORVATH"
GONE = Identity("console", "here", KEY, NAME)
ELSEWHERE = Identity("slack", "T1", KEY_ELSEWHERE, NAME_ELSEWHERE)
SECRET = {
    which: f"planted{number:02}{which}"
    for number, which in enumerate(
        ("note", "changed", "answer", "question", "rejected", "blocked", "draft", "editing",
         "typed", "room", "asked", "undone", "reported", "channel", "disputed", "waiting",
         "unhandled", "quoted")
    )
}  # fmt: skip


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as opened:
        yield opened


def plant(scene: Scene) -> None:
    """Leave somebody's traces wherever somebody can."""
    directory, submitting = scene.directory, scene.directory.submitting
    code = directory.people.link_code(GONE, key=a_key())
    directory.people.link(code, ELSEWHERE, key=a_key())
    room = RoomAddress("console", "here", SECRET["room"])
    directory.people.prefer_room(GONE, RoomAddress("slack", "T1", SECRET["channel"]), key=a_key())

    first = scene.submit(a_new_one("First Clinic", note=SECRET["note"]), by=GONE, room=room)
    changed = a_new_one("First Clinic", note=SECRET["changed"])
    scene.decide(first, ApproveWithChanges(changed))
    second = scene.submit(a_new_one("Second Clinic"), by=ELSEWHERE)
    asked = scene.decide(second, Ask(SECRET["question"]))
    submitting.answer(asked.id, SECRET["answer"], GONE, key=a_key())
    scene.decide(scene.get(asked), Reject(Reason(ReasonCode.OWN, SECRET["rejected"])))
    scene.decide(scene.submit(a_new_one("Third"), by=GONE), Ask(SECRET["asked"]))
    fourth = scene.submit(a_new_one("Fourth"), by=ELSEWHERE)
    rejecting = Reject(Reason(ReasonCode.OWN, SECRET["undone"]))
    scene.decide(scene.decide(fourth, rejecting), Undo())
    why = Reason(ReasonCode.OWN, SECRET["blocked"])
    directory.safety.block(first.id, why, CARLA, membership=None, key=a_key())

    mine = Draft(GONE, room, "new", {"name": SECRET["draft"]})
    submitting.keep_draft(mine, key=a_key())
    deciding: dict[str, object] = {"submission": first.id, "text": SECRET["editing"]}
    submitting.keep_draft(Draft(BEN, room, "reject", deciding), key=a_key())
    directory.people.keep_token(
        {"text": f"{NAME} {SECRET['typed']}"}, lasts=scene.directory.rules.keys_kept_for
    )
    sent = Received("1.7", KEY_ELSEWHERE, f'{{"text": "{SECRET["unhandled"]}"}}')
    quoting = Received("2.8", "U2", f'{{"text": "{NAME} says {SECRET["quoted"]}"}}')
    directory.processes.keep_received("slack", "T1", [sent, quoting])
    _plant_in_what_others_wrote(scene)


def _plant_in_what_others_wrote(scene: Scene) -> None:
    other = scene.submit(a_new_one("Other Clinic", note=f"{NAME} sent me {SECRET['reported']}"))
    scene.decide(other, Reject(Reason(ReasonCode.OWN, f"See {KEY}. {SECRET['waiting']}")))
    scene.directory.safety.dispute(
        "mayo-clinic", Platform.X, "mayoclinic", BEN,
        reason=f"{NAME} took it over {SECRET['disputed']}", membership=None, key=a_key(),
    )  # fmt: skip


PLANTED = [NAME, KEY, NAME_ELSEWHERE, KEY_ELSEWHERE, *SECRET.values()]


def rows(scene: Scene) -> str:
    """Every value of every row, as one text."""
    with scene.directory._store.reading() as conn:
        tables = t.metadata.sorted_tables
        return "\n".join(str(tuple(row)) for each in tables for row in conn.execute(select(each)))


def files(scene: Scene) -> bytes:
    """Every byte of the database's files, and of those beside it; nothing for a server's."""
    url = make_url(str(scene.directory._store.engine.url))
    if url.get_backend_name() != "sqlite":
        return b""
    beside = sorted(Path(str(url.database)).parent.iterdir())
    return b"".join(path.read_bytes() for path in beside if path.is_file())


def test_no_row_and_no_byte_of_a_file_says_who_was_forgotten(scene: Scene) -> None:
    plant(scene)
    before, stored = rows(scene), files(scene)
    missing = [text for text in PLANTED if text not in before]
    assert missing == [], "what was never there would prove nothing"
    assert len(PLANTED) == 22
    on_disk = stored != b""
    assert all(text.encode() in stored for text in PLANTED if on_disk and text in before)

    person = scene.directory.people.person(GONE)
    scene.directory.people.forget(person.id, by_operator=True)

    left, bytes_left = rows(scene), files(scene)
    assert [text for text in PLANTED if text in left] == []
    assert [text for text in PLANTED if text.encode() in bytes_left] == []
    assert scene.directory.operating.verify_audit().holds
    assert scene.directory.moderating.pending(BEN, None).total == 2


def test_whoever_named_the_forgotten_and_wherever_it_is_erased(scene: Scene) -> None:
    """A question that was counted, a note in an approval, and a form of others."""
    directory, submitting = scene.directory, scene.directory.submitting
    made = scene.submit(a_new_one("Own Clinic"), by=GONE)
    directory.asking.ask(f"Clinic of {NAME}")
    directory.asking.close()
    changed = a_new_one("Other Clinic", note=f"{NAME} told us")
    other = scene.submit(a_new_one("Other Clinic"))
    scene.decide(other, ApproveWithChanges(changed))
    room = RoomAddress("console", "here", "elsewhere")
    submitting.keep_draft(Draft(BEN, room, "reject", {"text": f"as {NAME} says"}), key=a_key())
    assert rows(scene).casefold().count("quenna zorvath") == 4

    directory.people.forget(made.submitter.id, by_operator=True)

    assert "quenna zorvath" not in rows(scene).casefold()


@pytest.mark.parametrize(
    "named",
    ["Zorvath, Quenna", "QUENNA   zorvath", "Quénna\nZorváth", "quenna-zorvath", f"(@{KEY})"],
)
def test_a_name_is_found_however_it_is_written(scene: Scene, named: str) -> None:
    scene.submit(a_new_one("Own Clinic"), by=GONE)
    other = scene.submit(a_new_one("Other Clinic", note=f"as {named} told us"))
    scene.directory.asking.ask(f"Clinic of {named}")
    scene.directory.asking.close()

    scene.directory.people.forget(scene.directory.people.person(GONE).id, by_operator=True)

    assert scene.get(other).proposal.note == ""
    assert "zorvath" not in rows(scene).casefold()
    assert KEY not in rows(scene).casefold()  # its digits alone may stand in a digest


def test_the_words_of_a_name_apart_are_words_like_others(scene: Scene) -> None:
    scene.submit(a_new_one("Own Clinic"), by=GONE)
    note = "Quenna is a town, and Zorvath another"
    other = scene.submit(a_new_one("Other Clinic", note=note))

    scene.directory.people.forget(scene.directory.people.person(GONE).id, by_operator=True)

    assert scene.get(other).proposal.note == note


def test_what_moderators_wrote_of_others_stays(scene: Scene) -> None:
    why = Reason(ReasonCode.OWN, "We could not reach the hospital")
    other = scene.decide(scene.submit(a_new_one("Other Clinic", note="See page 2")), Reject(why))
    plant(scene)

    scene.directory.people.forget(scene.directory.people.person(GONE).id, by_operator=False)

    kept = scene.get(other)
    assert kept.current_decision is not None
    assert kept.current_decision.reason == why
    assert kept.proposal.note == "See page 2"
    assert kept.submitter.name == ANA.name


def test_a_short_name_is_a_word_like_others_and_erases_no_texts(scene: Scene) -> None:
    made = scene.submit(a_new_one("Ana Clinic"))
    why = Reason(ReasonCode.OWN, "Ana is a common name")
    other = scene.decide(scene.submit(a_new_one("Other"), by=CARLA), Reject(why))

    scene.directory.people.forget(made.submitter.id, by_operator=True)

    decision = scene.get(other).current_decision
    assert decision is not None
    assert decision.reason == why


def test_the_cards_and_notices_that_wait_say_nothing_of_the_forgotten(scene: Scene) -> None:
    plant(scene)
    scene.directory.people.forget(scene.directory.people.person(GONE).id, by_operator=True)

    for notice in scene.deliver():
        assert not [text for text in PLANTED if text in str(notice)]
        assert notice.kind is not NoticeKind.OUTCOME or notice.person is not None
