"""Proofs that somebody speaks for an organization: given out, seen, bound, lapsed and ended."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from directory_core import Directory
from directory_core.errors import (
    NoSuchProof,
    NotModerator,
    ProofClosed,
    ProofsTooMany,
    WebsiteUnconfirmed,
)
from directory_core.models import (
    EvidenceKind,
    MoreAccounts,
    OwnershipProof,
    Platform,
    ProofSeen,
    ProofState,
    ProposedAccount,
    RoomAddress,
    Sighting,
    TaskKind,
)
from directory_core.testing import (
    WindableClock,
    a_directory,
    a_key,
    an_account,
    an_organization,
    fill,
)
from tests.support.mercy import ANA, BEN, CLEO, mercy

HERE = RoomAddress("console", "local", "ana")
MERCY = "mercy-general"
FOUND = ProofSeen(reached=True, where="https://www.mercy.org/.well-known/carehandles.txt")
MISSING = ProofSeen(reached=True)


@pytest.fixture
def clock() -> WindableClock:
    return WindableClock()


@pytest.fixture
def directory(clock: WindableClock) -> Iterator[Directory]:
    doubtful = an_organization("Doubtful Clinic", website="https://doubtful.org")
    with a_directory(holding=[mercy(), doubtful], clock=clock, moderators=(BEN,)) as one:
        yield one


def begun(directory: Directory, by: object = ANA) -> OwnershipProof:
    return directory.ownership.begin(MERCY, by, room=HERE, key=a_key())  # type: ignore[arg-type]


def looked(directory: Directory, proof: OwnershipProof, seen: ProofSeen) -> ProofState | None:
    """Say that the code is there, and let a worker look."""
    directory.ownership.look(proof.id, ANA, key=a_key())
    (wanted,) = directory.ownership.claim()
    assert wanted.code == proof.code
    return directory.ownership.record(wanted, seen)


def told(directory: Directory) -> list[str]:
    notices = directory.delivering.claim_notices(["console"])
    return [dict(each.facts)["state"] for each in notices if each.kind.value == "ownership"]


def submitted(directory: Directory) -> str:
    account = ProposedAccount(Platform.FACEBOOK, "MercyGen", "https://www.facebook.com/MercyGen")
    proposal = MoreAccounts(MERCY, (account,))
    sent = directory.submitting.submit(proposal, ANA, room=HERE, key=a_key())
    return sent.id


def test_a_code_is_bound_to_person_and_organization_and_kept_nowhere(directory: Directory) -> None:
    mine, hers = begun(directory), begun(directory, CLEO)
    assert mine.code != hers.code
    assert len(mine.code) == 24
    with pytest.raises(NoSuchProof):
        directory.ownership.look(hers.id, ANA, key=a_key())


def test_who_asks_again_has_the_same_code_until_it_has_served(
    directory: Directory, clock: WindableClock
) -> None:
    mine = begun(directory)
    assert begun(directory).code == mine.code, "a webmaster may be putting it up just now"
    clock.wind(hours=23, minutes=30)
    second = begun(directory)
    assert second.code != mine.code, "that one is nearly over"
    assert looked(directory, second, FOUND) is ProofState.PROVEN
    again = begun(directory)
    assert (again.id, again.state) == (second.id, ProofState.PROVEN), "nothing more is needed"
    assert looked(directory, again, FOUND) is ProofState.PROVEN
    assert told(directory) == ["proven", "proven"], "who asked again hears of it again"


def test_the_same_event_gives_the_same_code(directory: Directory) -> None:
    key = a_key()
    first, second = (directory.ownership.begin(MERCY, ANA, room=HERE, key=key) for _ in range(2))
    assert first == second


def test_what_a_proven_person_submits_comes_from_the_organization(directory: Directory) -> None:
    before = submitted(directory)
    assert directory.delivering.review(before).proven_since is None
    assert looked(directory, begun(directory), FOUND) is ProofState.PROVEN
    assert told(directory) == ["proven"]
    assert directory.delivering.review(before).proven_since is not None
    assert directory.operating.verify_audit().holds


def test_a_code_that_is_not_there_yet_can_be_looked_for_again(directory: Directory) -> None:
    proof = begun(directory)
    assert looked(directory, proof, MISSING) is ProofState.WAITING
    assert told(directory) == ["not_found"]
    assert directory.ownership.claim() == (), "nobody asked again"
    assert looked(directory, proof, FOUND) is ProofState.PROVEN


def test_a_code_is_good_for_a_day(directory: Directory, clock: WindableClock) -> None:
    proof = begun(directory)
    clock.wind(hours=25)
    assert looked(directory, proof, FOUND) is ProofState.EXPIRED
    with pytest.raises(ProofClosed):
        directory.ownership.look(proof.id, ANA, key=a_key())


def test_a_proof_that_was_looked_for_while_the_clock_was_ahead_is_looked_for_again(
    directory: Directory, clock: WindableClock
) -> None:
    clock.wind(days=31)
    looked(directory, begun(directory), FOUND)
    assert directory.ownership.claim() == ()

    clock.wind(days=-31)
    (wanted,) = directory.ownership.claim()
    assert directory.ownership.record(wanted, FOUND) is ProofState.PROVEN
    assert directory.ownership.claim() == ()


def test_a_proof_lapses_when_the_code_is_gone_and_not_when_nobody_answers(
    directory: Directory, clock: WindableClock
) -> None:
    looked(directory, begun(directory), FOUND)
    clock.wind(days=8)
    (wanted,) = directory.ownership.claim()
    assert directory.ownership.record(wanted, ProofSeen(reached=False)) is ProofState.PROVEN
    clock.wind(days=2)
    (wanted,) = directory.ownership.claim()
    assert directory.ownership.record(wanted, MISSING) is ProofState.GONE
    assert told(directory)[-1] == "gone"
    assert directory.delivering.review(submitted(directory)).proven_since is None


def test_a_proof_lapses_where_its_website_stays_away_for_a_month(
    directory: Directory, clock: WindableClock
) -> None:
    looked(directory, begun(directory), FOUND)
    for days, state in ((8, "proven"), (21, "proven"), (2, "gone")):
        for _ in range(days):
            clock.wind(days=1)
            directory.processes.tick()
        (wanted,) = directory.ownership.claim()
        seen = ProofSeen(reached=False)
        assert directory.ownership.record(wanted, seen) is ProofState(state), days
    assert told(directory) == ["proven", "unseen"]


def test_a_proof_on_a_website_that_is_confirmed_no_more_is_said_so(
    directory: Directory, clock: WindableClock
) -> None:
    looked(directory, begun(directory), FOUND)
    elsewhere = replace(mercy(), website="https://www.mercygeneral.org")
    fill(directory, elsewhere)
    clock.wind(days=8)
    (wanted,) = directory.ownership.claim()
    assert directory.ownership.record(wanted, FOUND) is ProofState.GONE
    assert told(directory) == ["proven", "unconfirmed"]


def test_a_moderator_ends_a_proof_and_nobody_else(directory: Directory) -> None:
    proof = begun(directory)
    looked(directory, proof, FOUND)
    with pytest.raises(NotModerator):
        directory.ownership.end(proof.id, ANA, membership=None, key=a_key())
    with pytest.raises(NotModerator):
        directory.ownership.standing(ANA, None)
    assert [each.id for each in directory.ownership.standing(BEN, None)] == [proof.id]
    directory.ownership.end(proof.id, BEN, membership=None, key=a_key())
    assert directory.ownership.standing(BEN, None) == ()
    assert directory.delivering.review(submitted(directory)).proven_since is None
    with pytest.raises(ProofClosed):
        directory.ownership.end(proof.id, BEN, membership=None, key=a_key())


def test_only_accounts_that_the_record_names_are_proven_by_the_domain(directory: Directory) -> None:
    named = [
        Sighting(
            each.platform, each.handle, each.url, own=True, rung=4, where="DNS: mercy.org",
            kinds=(EvidenceKind.DOMAIN,),
        )
        for each in (an_account("mercygen"), an_account("mercykids", Platform.INSTAGRAM))
    ]  # fmt: skip
    looked(directory, begun(directory), ProofSeen(reached=True, where="DNS", accounts=tuple(named)))
    (account,) = directory.asking.get(MERCY).accounts
    assert EvidenceKind.DOMAIN in {each.kind for each in account.evidence}
    (task,) = directory.evidence.tasks(BEN, None).items
    assert (task.kind, task.accounts[0].handle) == (TaskKind.NEW_ACCOUNTS, "mercykids")


def test_nothing_is_proven_on_a_website_that_nobody_confirmed_nor_without_end(
    directory: Directory,
) -> None:
    with pytest.raises(WebsiteUnconfirmed):
        directory.ownership.begin("doubtful-clinic", ANA, room=HERE, key=a_key())
    for _ in range(5):
        proof = begun(directory)
        looked(directory, proof, FOUND)
        directory.ownership.end(proof.id, BEN, membership=None, key=a_key())
    with pytest.raises(ProofsTooMany):
        begun(directory)


def test_whoever_is_forgotten_speaks_for_nobody(directory: Directory) -> None:
    looked(directory, begun(directory), FOUND)
    directory.people.forget(directory.people.person(ANA).id, by_operator=True)
    assert directory.ownership.standing(BEN, None) == ()
