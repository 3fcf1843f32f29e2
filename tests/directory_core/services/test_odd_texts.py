"""Whatever is sent, the answer is an answer or a refusal, and never a fault of the database."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from directory_core.errors import Refusal
from directory_core.models import (
    AccountProblem,
    Alias,
    Ask,
    CorrectableField,
    Correction,
    Draft,
    MergeInto,
    MoreAccounts,
    Platform,
    ProposedAccount,
    Reason,
    ReasonCode,
    Reject,
    Report,
    RoomRole,
)
from directory_core.testing import a_key
from tests.support.scene import ANA, BEN, Scene, a_new_one, a_scene, private

ODD = ["a\x00b", "a\ud800b", "\U0010ffff", "x" * 10_000, "'; DROP TABLE people; --", "\u202e<b>"]


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as opened:
        yield opened


@pytest.mark.parametrize("odd", ODD)
def test_odd_proposals_are_checked_and_refused_or_kept(scene: Scene, odd: str) -> None:
    account = ProposedAccount(Platform.X, odd, odd, odd)
    for proposal in (
        a_new_one(odd, city=odd, country=odd, website=f"https://{odd}.example", note=odd),
        a_new_one(accounts=(account,), aliases=(Alias(odd),)),
        MoreAccounts(odd, (account,)),
        Correction("mayo-clinic", CorrectableField.NAME, odd),
        Report("mayo-clinic", Platform.X, odd, AccountProblem.DEAD),
        Report(odd, Platform.X, odd, AccountProblem.DEAD, odd),
    ):
        scene.directory.submitting.check(proposal)
        with suppress(Refusal):
            scene.submit(proposal)


@pytest.mark.parametrize("odd", ODD)
def test_odd_words_and_ids_are_refused_or_kept(scene: Scene, odd: str) -> None:
    made = scene.submit()
    directory, x = scene.directory, Platform.X
    moderating, safety, submitting = directory.moderating, directory.safety, directory.submitting
    for work in (
        lambda: scene.decide(made, Ask(odd)),
        lambda: submitting.answer(made.id, odd, ANA, key=a_key()),
        lambda: scene.decide(replace(made, id=odd), Ask("?")),
        lambda: submitting.withdraw(odd, ANA, version=1, key=a_key()),
        lambda: directory.delivering.review(odd),
        lambda: safety.dispute(odd, x, odd, BEN, reason=odd, membership=None, key=a_key()),
        lambda: safety.dispute(
            "mayo-clinic", x, "mayoclinic", BEN, reason=odd, membership=None, key=a_key()
        ),
        lambda: safety.adopt_alias(odd, "mayo-clinic", BEN, membership=None, key=a_key()),
        lambda: moderating.pending(BEN, None, kind=odd, venue=odd),
        lambda: scene.decide(made, MergeInto(odd)),
        lambda: scene.directory.people.link(odd, ANA, key=a_key()),
        lambda: scene.directory.people.set_language(ANA, odd, key=a_key()),
        lambda: scene.directory.people.token(odd),
        lambda: scene.decide(made, Reject(Reason(ReasonCode.OWN, odd))),
    ):
        with suppress(Refusal):
            work()
    assert scene.directory.operating.verify_audit().why == ""


@pytest.mark.parametrize("odd", ODD)
def test_odd_drafts_names_and_payloads_are_kept(scene: Scene, odd: str) -> None:
    odd_ana = replace(ANA, name=odd)
    draft = Draft(odd_ana, private(ANA), "new", {"raw": {odd: [odd, {"deep": odd}]}})

    assert scene.directory.submitting.keep_draft(draft, key=odd).version == 1
    assert scene.directory.submitting.handled(odd)
    name = scene.directory.people.keep_token({"text": odd}, lasts=timedelta(hours=1))
    assert scene.directory.people.token(name)
    room = scene.directory.delivering.room(private(ANA), RoomRole.PRIVATE, language=odd)
    assert room.address == private(ANA)
