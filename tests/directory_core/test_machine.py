"""Everything people and moderators can do, in any order, against a model that knows only sets.

The quick suite runs it briefly.  The long run is

    python -m pytest tests/directory_core/test_machine.py --hypothesis-profile=long

which tries 10,000 walks.
"""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)
from sqlalchemy import select

from directory_core.errors import AlreadyDecided, Refusal
from directory_core.models import (
    AccountProblem,
    AccountStatus,
    Approve,
    ApproveWithChanges,
    Ask,
    Assign,
    CorrectableField,
    Correction,
    Identity,
    MergeInto,
    MoreAccounts,
    NewOrganization,
    Organization,
    Outcome,
    Platform,
    Proposal,
    Reason,
    ReasonCode,
    Reject,
    Report,
    RoomRole,
    State,
    Submission,
    Undo,
    Verdict,
    closes,
)
from directory_core.storage import tables as t
from directory_core.storage.repositories.submissions.submission_values import those
from directory_core.testing import a_key
from tests.support.scene import (
    ANA,
    BEN,
    CARLA,
    DORA,
    MODERATORS,
    Scene,
    a_new_one,
    a_scene,
    private,
    proposed,
    seen,
)

HANDLES = ("alpha", "beta", "gamma", "delta", "epsilon", "mayoclinic")
NAMES = ("Alpha Clinic", "Beta Hospital")
SLUGS = ("mayo-clinic", "mercy-hospital", "alpha-clinic")
CITIES = ("Oslo", "Bergen")

handles = st.sampled_from(HANDLES)
accounts = st.lists(handles, min_size=1, max_size=2, unique=True).map(
    lambda names: tuple(proposed(name) for name in names)
)
proposals: st.SearchStrategy[Proposal] = st.one_of(
    st.builds(a_new_one, st.sampled_from(NAMES), accounts=accounts),
    st.builds(MoreAccounts, st.sampled_from(SLUGS), accounts),
    st.builds(
        Correction,
        st.sampled_from(SLUGS),
        st.just(CorrectableField.CITY),
        st.sampled_from(CITIES),
    ),
    st.builds(
        Report,
        st.sampled_from(SLUGS),
        st.just(Platform.X),
        handles,
        st.sampled_from(AccountProblem),
    ),
)
reasons = st.builds(Reason, st.sampled_from(ReasonCode), st.sampled_from(["", "No."]))
verdicts: st.SearchStrategy[Verdict] = st.one_of(
    st.just(Approve()),
    st.builds(ApproveWithChanges, proposals),
    st.builds(Reject, reasons),
    st.builds(Ask, st.sampled_from(["", "Which one?"])),
    st.builds(MergeInto, st.sampled_from(SLUGS)),
    st.just(Assign()),
    st.just(Undo()),
)
_DECIDED = {State.APPROVED, State.REJECTED, State.MERGED}
people = st.sampled_from([ANA, BEN, CARLA, DORA])
moderators = st.sampled_from([BEN, CARLA, DORA])


@dataclass(frozen=True)
class Listed:
    """The directory as the model knows it: who owns each account, and where each one is."""

    owners: dict[str, str]
    cities: dict[str, str]


class Moderation(RuleBasedStateMachine):
    """One directory, four people, and a clock that may run backwards."""

    submissions: Bundle[str] = Bundle("submissions")

    def __init__(self) -> None:
        super().__init__()
        self.opened = ExitStack()
        self.done: dict[str, tuple[Listed, Listed]] = {}
        self.repeats: list[tuple[Callable[[], object], str]] = []

    @initialize(own=st.booleans(), two=st.booleans())
    def begin(self, own: bool, two: bool) -> None:
        self.scene: Scene = self.opened.enter_context(
            a_scene(may_decide_own=own, removals_need_two=two, open_submissions=6)
        )
        self.own, self.two = own, two
        self.model = self.listed()

    def teardown(self) -> None:
        with self.opened:
            if hasattr(self, "scene"):
                self.end_up_right()

    # What people do

    @rule(target=submissions, proposal=proposals, by=people)
    def submit(self, proposal: Proposal, by: Identity) -> MultipleResults[str]:
        made = self.attempt(partial(self.scene.submit, proposal, by, key=a_key()))
        if made is None:
            return multiple()
        assert (made.state, made.version, made.decisions) == (State.PENDING, 1, ())
        return multiple(made.id)

    @rule(of=submissions, by=people)
    def withdraw(self, of: str, by: Identity) -> None:
        before = self.get(of)
        door = self.scene.directory.submitting
        after = self.attempt(partial(door.withdraw, of, by, version=before.version, key=a_key()))
        if after is not None:
            assert by in before.submitter.identities
            assert before.state.is_open
            assert (after.state, after.version) == (State.WITHDRAWN, before.version + 1)

    @rule(of=submissions, own=st.sampled_from([True, True, True, False]))
    def answer(self, of: str, own: bool) -> None:
        before = self.get(of)
        by = before.submitter.identities[0] if own else DORA
        door = self.scene.directory.submitting
        after = self.attempt(partial(door.answer, of, "The old one.", by, key=a_key()))
        if after is not None:
            assert by in before.submitter.identities
            assert (before.state, after.state) == (State.ASKED, State.PENDING)

    @rule(
        of=submissions,
        verdict=verdicts,
        by=people,
        ago=st.sampled_from([0, 0, 0, 1, 2]),
        member=st.sampled_from([True, True, False, None]),
    )
    def decide(
        self, of: str, verdict: Verdict, by: Identity, ago: int, member: bool | None
    ) -> None:
        before = self.get(of)
        fact = seen(self.scene.clock(), member=member)
        press = partial(
            self.scene.decide,
            before,
            verdict,
            by,
            version=before.version - ago,
            membership=fact,
            key=a_key(),
        )
        after = self.attempt(press, before)
        if after is None:
            return
        assert by is not ANA or member, "who was not seen in the room decides nothing"
        assert self.own or by not in before.submitter.identities
        assert after.version == before.version + 1
        if isinstance(verdict, Undo):
            self.undo(before, after)
        else:
            assert before.state.is_open
            self.follow(before, verdict, after)

    @rule(of=submissions, by=moderators, merge=st.booleans())
    def approve(self, of: str, by: Identity, merge: bool) -> None:
        verdict = MergeInto("mayo-clinic") if merge else Approve()
        self.decide(of, verdict, by, 0, None)

    @rule(of=submissions, by=moderators)
    def take_back(self, of: str, by: Identity) -> None:
        if self.get(of).current_decision is not None:
            self.decide(of, Undo(), by, 0, None)

    @rule(which=st.randoms(use_true_random=False))
    def repeat(self, which: Random) -> None:
        """Whatever happened before is delivered again, and changes nothing."""
        if not self.repeats:
            return
        again, code = which.choice(self.repeats)
        rows = self.scene.directory.operating.verify_audit().rows
        heard = ""
        try:
            again()
        except Refusal as refusal:
            heard = refusal.code
        assert heard == code
        assert self.scene.directory.operating.verify_audit().rows == rows

    # What happens by itself

    @rule(minutes=st.sampled_from([-90, 1, 40, 25 * 60]))
    def wind(self, minutes: int) -> None:
        self.scene.clock.wind(minutes=minutes)

    @rule()
    def tick(self) -> None:
        self.scene.directory.processes.tick()

    @rule(outcome=st.sampled_from(Outcome))
    def deliver(self, outcome: Outcome) -> None:
        for notice in self.scene.claim():
            if outcome is Outcome.DELIVERED:
                self.scene.post(notice)
            else:
                again_at = self.scene.clock() + timedelta(minutes=5)
                self.scene.directory.delivering.settle(
                    notice, outcome, version_drawn=notice.version, again_at=again_at, why="blocked"
                )

    @rule()
    def claim_and_die(self) -> None:
        """A outbox worker is killed with its notices in hand."""
        self.scene.claim()

    @rule(by=people)
    def speak(self, by: Identity) -> None:
        """Somebody whose room was out of reach is heard from, and so is the moderators' room."""
        self.scene.directory.delivering.room(private(by), RoomRole.PRIVATE)
        self.scene.directory.delivering.room(MODERATORS, RoomRole.SHARED)

    # What never breaks

    @invariant()
    def the_directory_holds_what_was_approved_and_nothing_else(self) -> None:
        if hasattr(self, "scene"):
            assert self.listed() == self.model

    @invariant()
    def no_submission_is_decided_twice(self) -> None:
        for submission in self.all():
            closing = [each for each in submission.decisions if closes(each)]
            assert len(closing) == (submission.state in _DECIDED)
            versions = [each.version for each in submission.decisions]
            assert versions == sorted(set(versions))

    @invariant()
    def every_change_is_numbered_and_audited(self) -> None:
        if not hasattr(self, "scene"):
            return
        changes = self.scene.directory.asking.changes(0)
        assert [each.revision for each in changes] == list(range(1, len(changes) + 1))
        assert self.scene.directory.operating.verify_audit().why == ""

    def end_up_right(self) -> None:
        """Once all is delivered, every card shows its submission as it stands."""
        for _ in range(8):
            self.scene.directory.delivering.room(MODERATORS, RoomRole.SHARED)
            self.scene.deliver()
            self.scene.clock.wind(hours=2)
        with self.scene.directory._store.reading() as conn:
            drawn = dict(
                conn.execute(
                    select(t.submissions.c.public_id, t.cards.c.version_drawn).join(
                        t.cards, t.cards.c.submission_id == t.submissions.c.id
                    )
                ).all()
            )
        for submission in self.all():
            never_seen = submission.id not in drawn and not submission.state.is_open
            assert never_seen or drawn[submission.id] == submission.version

    # The model

    def follow(self, before: Submission, verdict: Verdict, after: Submission) -> None:
        """Expect what a verdict publishes, by the plainest account of it."""
        if after.state not in _DECIDED:
            return
        expected = self.model
        if not isinstance(verdict, Reject):
            expected = approved(self.model, before, verdict, after.published)
        if after.published is None:
            assert expected == self.model
        elif not isinstance(verdict, MergeInto):  # which may add nothing but a name
            assert expected != self.model
        self.done[after.id] = (self.model, expected)
        self.model = expected
        if self.two and isinstance(before.proposal, Report) and not isinstance(verdict, Reject):
            assert len({each.by.id for each in after.decisions if not each.undone}) >= 2

    def undo(self, before: Submission, after: Submission) -> None:
        assert before.state in _DECIDED
        assert (after.state, after.published) == (State.PENDING, None)
        was, became = self.done[before.id]
        self.model = Listed(
            _put_back(self.model.owners, was.owners, became.owners),
            _put_back(self.model.cities, was.cities, became.cities),
        )

    # How it is looked at

    def attempt(
        self, work: Callable[[], Submission], before: Submission | None = None
    ) -> Submission | None:
        """What `work` gives; None where it was refused, and then nothing has changed."""
        done, refused = None, None
        try:
            done = work()
        except Refusal as refusal:
            refused = refusal
        self.repeats.append((work, refused.code if refused else ""))
        if refused is not None and before is not None:
            assert self.get(before.id) == before
        if isinstance(refused, AlreadyDecided):
            assert refused.submission is not None
            assert refused.submission.current_decision is not None
        return done

    def get(self, submission_id: str) -> Submission:
        return self.scene.directory.delivering.submission(submission_id)

    def all(self) -> list[Submission]:
        if not hasattr(self, "scene"):
            return []
        with self.scene.directory._store.reading() as conn:
            return list(those(conn, select(t.submissions), self.scene.clock()))

    def listed(self) -> Listed:
        shelf = list(self.scene.directory.operating.dump())
        owners = [
            (account.handle, each.slug)
            for each in shelf
            for account in each.accounts
            if account.status is not AccountStatus.RETIRED
        ]
        assert len(owners) == len(dict(owners)), "an account has one owner"
        return Listed(dict(owners), {each.slug: each.city for each in shelf})


def approved(
    model: Listed, before: Submission, verdict: Verdict, published: Organization | None
) -> Listed:
    """The directory once a submission is approved or merged."""
    proposal = verdict.proposal if isinstance(verdict, ApproveWithChanges) else before.proposal
    owners, cities = dict(model.owners), dict(model.cities)
    match proposal:
        case NewOrganization() | MoreAccounts():
            slug = _slug(proposal, verdict, published)
            for account in proposal.accounts:
                assert owners.setdefault(account.handle, slug) == slug
            cities.setdefault(slug, "")
        case Correction():
            cities[proposal.slug] = proposal.value
        case Report():
            if owners.get(proposal.handle) == proposal.slug:
                del owners[proposal.handle]
    return Listed(owners, cities)


def _slug(
    proposal: NewOrganization | MoreAccounts, verdict: Verdict, published: Organization | None
) -> str:
    if isinstance(verdict, MergeInto):
        return verdict.slug
    if isinstance(proposal, MoreAccounts):
        return proposal.slug
    assert published is not None
    return published.slug


def _put_back(now: dict[str, str], was: dict[str, str], became: dict[str, str]) -> dict[str, str]:
    """`now` without what changed from `was` to `became`."""
    changed = {key for key in was | became if was.get(key) != became.get(key)}
    kept = {key: value for key, value in now.items() if key not in changed}
    return kept | {key: was[key] for key in changed & was.keys()}


TestModeration = Moderation.TestCase
if settings.get_current_profile_name() != "long":  # "default" here, "ci" where CI is set
    TestModeration.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
