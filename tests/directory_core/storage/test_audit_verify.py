"""The audit chain shows what was done to it."""

import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from directory_core import Directory
from directory_core.exchange import Row
from directory_core.models import (
    Approve,
    ApproveWithChanges,
    Ask,
    Identity,
    Proof,
    Reason,
    ReasonCode,
    Reject,
    RoomAddress,
    Undo,
)
from directory_core.models.operating import AuditReport
from directory_core.storage.audit_chain import GENESIS, AuditRow, FactValue, link
from directory_core.storage.audit_verify import verified
from directory_core.storage.database.engine import writing
from directory_core.storage.unit_of_work import UnitOfWork
from directory_core.testing import (
    WindableClock,
    a_directory,
    a_key,
    an_account,
    an_organization,
    fill,
)
from tests.support.mercy import mercy
from tests.support.scene import ANA, BEN, CARLA, DORA, Scene, a_new_one, a_scene, proposed


def audited(directory: Directory, *actions: str) -> str:
    """Do some things, each audited in a transaction of its own; the head afterwards."""
    for action in actions:

        def work(uow: UnitOfWork, action: str = action) -> None:
            uow.audit(action, "S4F7KQ", code="ok", times=3, own=False, reason=None)

        directory._store.run(work)
    return directory.operating.audit_head()


def tamper(directory: Directory, *statements: str, **values: str) -> AuditReport:
    """Run some SQL behind the program's back, then verify."""
    with writing(directory._store.engine) as connection:
        for statement in statements:
            connection.execute(text(statement), values)
    return directory.operating.verify_audit()


def test_an_untouched_chain_holds_and_so_does_every_head_that_was_kept(database_url: str) -> None:
    with a_directory(database_url, clock=WindableClock()) as directory:
        begin = directory.operating.audit_head()
        early = audited(directory, "counted", "approved")
        late = audited(directory, "undone")

        report = directory.operating.verify_audit()

        assert (report.holds, report.rows, report.head) == (True, 3, late)
        for head in (begin, early, late, f" {early}\n"):
            assert directory.operating.verify_audit(head).holds


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE audit SET action = 'x' WHERE seq = 2",
        "UPDATE audit SET subject = 'x' WHERE seq = 2",
        "UPDATE audit SET actor = 7 WHERE seq = 2",
        "UPDATE audit SET facts = '{}' WHERE seq = 2",
        "UPDATE audit SET at = '2020-01-01 00:00:00' WHERE seq = 2",
    ],
)
def test_an_edited_row_is_found(database_url: str, edit: str) -> None:
    with a_directory(database_url) as directory:
        audited(directory, "counted", "approved", "undone")

        report = tamper(directory, edit)

        assert (report.why, report.at, report.rows) == ("edited", 2, 1)


def test_a_removed_row_is_found(database_url: str) -> None:
    with a_directory(database_url) as directory:
        audited(directory, "counted", "approved", "undone")

        report = tamper(directory, "DELETE FROM audit WHERE seq = 2")

        assert (report.why, report.at) == ("removed", 2)


def test_rows_in_another_order_are_found(database_url: str) -> None:
    with a_directory(database_url) as directory:
        audited(directory, "counted", "approved", "undone")

        report = tamper(
            directory,
            "UPDATE audit SET seq = 99 WHERE seq = 1",
            "UPDATE audit SET seq = 1 WHERE seq = 2",
            "UPDATE audit SET seq = 2 WHERE seq = 99",
        )

        assert (report.why, report.at) == ("removed", 1)


def test_a_chain_that_was_cut_short_is_found_by_the_head_row(database_url: str) -> None:
    with a_directory(database_url) as directory:
        audited(directory, "counted", "approved", "undone")

        report = tamper(directory, "DELETE FROM audit WHERE seq = 3")

        assert (report.why, report.at) == ("head_moved", 2)


def test_a_chain_cut_short_with_its_head_row_is_found_by_a_head_kept_elsewhere(
    database_url: str,
) -> None:
    with a_directory(database_url) as directory:
        early = audited(directory, "counted", "approved")
        late = audited(directory, "undone")
        early_hash = early.partition(":")[2]

        report = tamper(
            directory,
            "DELETE FROM audit WHERE seq = 3",
            "UPDATE head SET audit_seq = 2, audit_hash = :hash",
            hash=early_hash,
        )

        assert report.holds, "nothing within shows it"
        assert directory.operating.verify_audit(early).holds
        kept = directory.operating.verify_audit(late)
        assert (kept.why, kept.at) == ("head_unknown", 3)


def test_a_chain_that_was_computed_anew_is_found_by_a_head_kept_elsewhere(
    database_url: str,
) -> None:
    clock = WindableClock()
    with a_directory(database_url, clock=clock) as directory:
        kept = audited(directory, "rejected")
        facts: dict[str, FactValue] = {"code": "ok", "times": 3, "own": False, "reason": None}
        forged = link(GENESIS, AuditRow(1, clock.now, None, "approved", "S4F7KQ", facts))

        report = tamper(
            directory,
            "UPDATE audit SET action = 'approved', hash = :hash",
            "UPDATE head SET audit_hash = :hash",
            hash=forged,
        )

        assert report.holds, "nothing within shows it"
        assert directory.operating.verify_audit(kept).why == "head_unknown"


@pytest.mark.parametrize("head", ["7", "x:y", "1:abc", "'; --"])
def test_what_is_no_head_is_called_that(head: str) -> None:
    with a_directory() as directory:
        assert directory.operating.verify_audit(head).why == "head_malformed"


PLAIN = AuditRow(
    7, datetime(2026, 3, 2, 12, 0, 1, 5, tzinfo=UTC), 42, "decided", "S4F7KQ",
    {"verdict": "approve", "version": 3, "own": False, "into": None, "who": "Ä\N{BELL}"},
)  # fmt: skip
VECTORS = [
    (
        GENESIS,
        PLAIN,
        "b53b9dbec3dc4857dc6a40d29d7b889b3137c98d2fed5c581e908ceb7112ee5a",
    ),
    (
        "f" * 64,
        PLAIN,
        "806a3d2c1aef279833dcc94b915bf17859e641e03495848804b74b197ac5ec39",
    ),
]
"""Hashes that were computed apart from the program, by `printf ... | sha256sum`."""


@pytest.mark.parametrize(("previous", "row", "hashed"), VECTORS)
def test_a_row_is_hashed_as_it_always_was(previous: str, row: AuditRow, hashed: str) -> None:
    assert link(previous, row) == hashed


def test_what_is_hashed_is_the_row_in_canonical_json_with_the_hash_before_it() -> None:
    said = (
        '{"action":"decided","actor":42,"at":"2026-03-02T12:00:01.000005+00:00",'
        '"facts":{"into":null,"own":false,"verdict":"approve","version":3,"who":"Ä\\u0007"},'
        '"previous":"' + GENESIS + '","seq":7,"subject":"S4F7KQ"}'
    )
    facts = {**PLAIN.facts, "who": "Ä\a"}
    assert link(GENESIS, replace(PLAIN, facts=facts)) == hashlib.sha256(said.encode()).hexdigest()


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ("UPDATE accounts SET handle = 'impostor'", "listed_edited"),
        ("UPDATE accounts SET status = 'retired'", "listed_edited"),
        ("DELETE FROM accounts", "listed_edited"),
        ("UPDATE organizations SET website = 'https://evil.example'", "listed_edited"),
        ("UPDATE aliases SET text = 'x'", "listed_edited"),
        ("UPDATE accounts SET same_as = same_as || 'x'", "derived_edited"),
        ("UPDATE places SET value_as = 'x'", "derived_edited"),
        ("UPDATE organizations SET sorted_as = 'x'", "derived_edited"),
        ("UPDATE organizations SET domain = 'x.example'", "derived_edited"),
        ("UPDATE changes SET at = '2020-01-01 00:00:00'", "change_edited"),
        ("UPDATE changes SET slug = 'x'", "change_edited"),
        ("UPDATE changes SET after = NULL WHERE revision = 2", "change_edited"),
        ("DELETE FROM changes WHERE revision = 2", "change_edited"),
    ],
)
def test_what_was_edited_by_hand_is_found(database_url: str, edit: str, why: str) -> None:
    with a_directory(database_url) as directory:
        rows = [
            Row(number, an_organization(name, aliases=("MC",), accounts=(an_account(name[:4]),)))
            for number, name in enumerate(("Mayo Clinic", "Mercy Hospital"))
        ]
        directory.operating.load(rows, source="list.csv")
        assert directory.operating.verify_audit().holds

        assert tamper(directory, edit).why == why


def test_what_was_taken_off_by_hand_is_found(database_url: str) -> None:
    with a_directory(database_url, holding=(an_organization("Mayo Clinic"),)) as directory:
        gone = "DELETE FROM places", "DELETE FROM organizations"

        assert tamper(directory, *gone).why == "listed_removed"


def test_a_change_and_what_is_listed_edited_alike_are_found(database_url: str) -> None:
    with a_directory(database_url) as directory:
        directory.operating.load([Row(1, an_organization("Mayo Clinic"))], source="list.csv")

        replaced = "REPLACE(CAST(after AS TEXT), 'Mayo Clinic', 'Evil Clinic')"
        if database_url.startswith("postgresql"):
            replaced += "::jsonb"
        report = tamper(
            directory,
            "UPDATE organizations SET name = 'Evil Clinic'",
            f"UPDATE changes SET after = {replaced}",  # noqa: S608 - our own words
        )

        assert report.why == "change_edited"


def test_a_change_that_was_put_in_by_hand_is_found(database_url: str) -> None:
    with a_directory(database_url) as directory:
        directory.operating.load([Row(1, an_organization("Mayo Clinic"))], source="list.csv")
        named = "REPLACE(CAST(after AS TEXT), 'Mayo Clinic', 'Evil Clinic')"
        forged = f"REPLACE({named}, '1', '2')"
        if database_url.startswith("postgresql"):
            forged = f"({forged})::jsonb"

        columns = "revision, slug, before, after, at, origin"
        forging = f"2, slug, after, {forged}, at, 'load'"
        report = tamper(
            directory,
            f"INSERT INTO changes ({columns}) SELECT {forging} FROM changes",  # noqa: S608 - our own
            "UPDATE organizations SET name = 'Evil Clinic', revision = 2",
            "UPDATE head SET revision = 2",
        )

        assert (report.why, report.at) == ("change_added", 2)


def test_a_revision_that_nothing_changed_is_found(database_url: str) -> None:
    with a_directory(database_url, holding=(an_organization("Mayo Clinic"),)) as directory:
        assert tamper(directory, "UPDATE head SET revision = 7").why == "change_added"


def test_a_long_chain_is_read_in_parts(sqlite_url: str) -> None:
    with a_directory(sqlite_url) as directory:

        def work(uow: UnitOfWork) -> None:
            for number in range(4500):
                uow.audit("did", str(number))

        directory._store.run(work)

        assert directory.operating.verify_audit().rows == 4500


BLOCK = Reason(ReasonCode.OWN, "Sells cures")
ELSEWHERE = RoomAddress("console", "here", "elsewhere")


def much_was_done(scene: Scene) -> None:
    """Submissions of each end, questions, a block and one that was lifted, findings and proofs."""
    directory = scene.directory
    approved = scene.decide(scene.submit(), Approve())
    scene.decide(approved, Undo())
    rejected = scene.submit(a_new_one("Odd Clinic", accounts=(proposed("oddclinic"),)))
    scene.decide(rejected, Reject(Reason(ReasonCode.OWN, "It is a bakery.")))
    other = scene.submit(a_new_one("Saint Other", accounts=(proposed("saintother"),)), DORA)
    scene.decide(other, Ask("Which town?"))
    directory.submitting.answer(other.id, "Salem", DORA, key=a_key())
    changed = a_new_one("Saint Other Hospital", accounts=(proposed("saintother"),))
    scene.decide(scene.get(other), ApproveWithChanges(changed))
    mine = scene.submit(a_new_one("Third Clinic", accounts=(proposed("thirdclinic"),)))
    directory.submitting.withdraw(mine.id, ANA, version=1, key=a_key())
    directory.safety.block(other.id, BLOCK, BEN, membership=None, key=a_key())
    scene.clock.wind(minutes=1)
    directory.safety.block(rejected.id, BLOCK, BEN, membership=None, key=a_key())
    directory.safety.unblock(other.id, CARLA, membership=None, key=a_key())
    fake = directory.asking.identify("https://x.com/mayocliniic")
    directory.impostors.report(fake, ANA, key=a_key())
    (task,) = directory.evidence.tasks(BEN, None).items
    for each in (BEN, CARLA):
        directory.impostors.confirm(task.id, Proof.WEBSITE, each, membership=None, key=a_key())
    fill(directory, mercy())
    directory.ownership.begin("mercy-general", ANA, room=ELSEWHERE, key=a_key())
    code = directory.people.link_code(ANA, key=a_key())
    directory.people.link(code, Identity("other", "there", "ana"), key=a_key())


def said(table: str, column: str, word: str, other: str) -> str:
    """Another word in the documents of a column, on either database."""
    return f"UPDATE {table} SET {column} = REPLACE(CAST({column} AS TEXT), '{word}', '{other}')"  # noqa: S608 - our own words


EDITS = [
    ("UPDATE submissions SET state = 'approved' WHERE state = 'rejected'", "submission"),
    ("UPDATE submissions SET state = 'pending' WHERE state = 'withdrawn'", "submission"),
    ("UPDATE submissions SET version = version + 1", "submission"),
    ("UPDATE submissions SET submitter_id = 1 + submitter_id % 2", "submission"),
    ("UPDATE submissions SET kind = 'report'", "submission"),
    ("UPDATE submissions SET submitted_at = '2020-01-01 00:00:00'", "submission"),
    (said("submissions", "proposal", "Odd", "Evil"), "submission"),
    ("UPDATE decisions SET verdict = 'approve' WHERE verdict = 'reject'", "decision"),
    ("UPDATE decisions SET undone = NOT undone", "decision"),
    ("UPDATE decisions SET by_id = 1", "decision"),
    ("UPDATE decisions SET at = '2020-01-01 00:00:00'", "decision"),
    ("UPDATE decisions SET version = version + 7 WHERE verdict = 'reject'", "decision"),
    (said("decisions", "reason", "bakery", "brothel"), "decision"),
    ("UPDATE decisions SET reason = NULL", "decision"),
    (said("decisions", "facts", "Saint", "Evil"), "decision"),
    ("DELETE FROM decisions WHERE verdict = 'reject'", "decision"),
    ("UPDATE exchanges SET question = 'Who pays?'", "question"),
    ("UPDATE exchanges SET answer = 'Boston'", "question"),
    ("UPDATE exchanges SET answer = ''", "question"),
    ("DELETE FROM exchanges", "question"),
    ("UPDATE people SET joined_to = NULL", "person"),
    ("UPDATE people SET joined_to = 1 WHERE id = 2", "person"),
    ("UPDATE people SET forgotten_at = '2026-01-01 00:00:00' WHERE id = 2", "person"),
    ("DELETE FROM blocks", "block"),
    ("UPDATE blocks SET identity_hash = 'x' WHERE lifted_at IS NULL", "block"),
    (said("blocks", "reason", "cures", "lies"), "block"),
    ("UPDATE blocks SET lifted_at = at, lifted_by_id = by_id WHERE lifted_at IS NULL", "block"),
    ("UPDATE blocks SET lifted_at = NULL, lifted_by_id = NULL", "block"),
    ("UPDATE tasks SET outcome = 'dismissed'", "finding"),
    ("UPDATE tasks SET closed_at = NULL, outcome = ''", "finding"),
    ("UPDATE tasks SET about = 'x'", "finding"),
    ("UPDATE tasks SET slug = 'saint-other'", "finding"),
    ("DELETE FROM tasks", "finding"),
    ("UPDATE ownership_proofs SET state = 'proven'", "proof"),
    ("UPDATE ownership_proofs SET person_id = 1 + person_id % 2", "proof"),
    ("UPDATE ownership_proofs SET slug = 'saint-other'", "proof"),
    ("UPDATE ownership_proofs SET website = 'https://evil.example'", "proof"),
    ("DELETE FROM ownership_proofs", "proof"),
]


GONE = re.compile("ownership_proofs|bakery|answer = ''")
"""What an edit can change no more, or forgetting changes itself."""


@pytest.mark.parametrize("forgetting", [False, True])
def test_whatever_people_are_told_from_is_held_to_the_log(
    database_url: str, *, forgetting: bool
) -> None:
    with a_scene(database_url) as scene:
        much_was_done(scene)
        edits = EDITS
        if forgetting:
            scene.directory.people.forget(1, by_operator=True)
            edits = [(edit, what) for edit, what in EDITS if not GONE.search(edit)]
        engine = scene.directory._store.engine
        unseen = []
        assert scene.directory.operating.verify_audit().holds
        for edit, what in edits:
            done = re.sub(r"(REPLACE\(.*\))", r"CAST(\1 AS jsonb)", edit)
            with engine.connect() as connection:
                connection.execute(text(done if engine.dialect.name == "postgresql" else edit))
                report = verified(connection)
                connection.rollback()
            if (report.why[:5], report.what) != ("fact_", what):
                unseen.append((edit, report))

    assert unseen == []
