"""What one moderator may do at once."""

from collections.abc import Iterator

import pytest

from directory_core.errors import (
    AccountNotListed,
    MembershipUnknown,
    NoSuchPerson,
    NotListed,
    OwnSubmission,
    TextMissing,
)
from directory_core.models import Alias, Assessment, NoticeKind, Platform, Reason, ReasonCode
from directory_core.testing import a_key
from tests.support.scene import ANA, BEN, CARLA, MODERATORS, Scene, a_scene

ACCOUNT = ("mayo-clinic", Platform.X, "MayoClinic")


@pytest.fixture
def scene(database_url: str) -> Iterator[Scene]:
    with a_scene(database_url) as opened:
        yield opened


def test_a_hijacked_account_is_hidden_at_once_and_whoever_asks_is_warned(scene: Scene) -> None:
    organization = scene.directory.safety.dispute(
        *ACCOUNT, BEN, reason="It sells miracle cures", membership=None, key=a_key()
    )

    assert organization.accounts[0].disputed_since == scene.clock()
    found = scene.directory.asking.identify("https://x.com/mayoclinic")
    assert found.assessment is Assessment.DISPUTED


def test_every_moderators_room_hears_who_hid_it_and_why(scene: Scene) -> None:
    scene.directory.safety.dispute(
        *ACCOUNT, BEN, reason="It sells miracle cures", membership=None, key=a_key()
    )

    (notice,) = scene.deliver()
    assert (notice.kind, notice.room.address) == (NoticeKind.SECURITY, MODERATORS)
    assert notice.person is not None
    assert notice.person.identities == (BEN,)
    assert dict(notice.facts) == {
        "action": "disputed",
        "slug": "mayo-clinic",
        "platform": "x",
        "handle": "MayoClinic",
        "reason": "It sells miracle cures",
    }


def test_hiding_it_twice_keeps_the_first_time_and_tells_nobody_again(scene: Scene) -> None:
    dispute, key = scene.directory.safety.dispute, a_key()
    first = dispute(*ACCOUNT, BEN, reason="cures", membership=None, key=key)
    scene.deliver()
    scene.clock.wind(hours=1)

    assert dispute(*ACCOUNT, BEN, reason="cures", membership=None, key=key) == first
    assert dispute(*ACCOUNT, CARLA, reason="cures", membership=None, key=a_key()) == first
    assert scene.deliver() == []


def test_an_account_that_was_cleared_is_shown_again(scene: Scene) -> None:
    safety = scene.directory.safety
    safety.dispute(*ACCOUNT, BEN, reason="cures", membership=None, key=a_key())

    shown = safety.undispute(*ACCOUNT, CARLA, membership=None, key=a_key())

    assert shown.accounts[0].disputed_since is None
    actions = [dict(each.facts)["action"] for each in scene.deliver()]
    assert actions == ["disputed", "undisputed"]


def test_only_a_listed_account_is_hidden_by_a_moderator_who_says_why(scene: Scene) -> None:
    dispute = scene.directory.safety.dispute

    with pytest.raises(MembershipUnknown):
        dispute(*ACCOUNT, ANA, reason="cures", membership=None, key=a_key())
    with pytest.raises(TextMissing):
        dispute(*ACCOUNT, BEN, reason=" ", membership=None, key=a_key())
    with pytest.raises(AccountNotListed):
        dispute("mayo-clinic", Platform.X, "x", BEN, reason="r", membership=None, key=a_key())
    with pytest.raises(NotListed):
        dispute("nowhere", Platform.X, "x", BEN, reason="r", membership=None, key=a_key())


def test_nobody_blocks_themselves_or_somebody_who_is_forgotten(scene: Scene) -> None:
    block, reason = scene.directory.safety.block, Reason(ReasonCode.SPAM)
    own, made = scene.submit(by=BEN), scene.submit()
    scene.directory.people.forget(made.submitter.id, by_operator=True)

    with pytest.raises(OwnSubmission):
        block(own.id, reason, BEN, membership=None, key=a_key())
    with pytest.raises(NoSuchPerson):
        block(made.id, reason, BEN, membership=None, key=a_key())


def test_words_that_people_ask_with_become_an_alias(scene: Scene) -> None:
    adopt = scene.directory.safety.adopt_alias

    adopted = adopt("  the  mayo ", "mayo-clinic", BEN, membership=None, key=a_key())

    assert adopted.aliases == (Alias("the mayo"),)
    assert adopt("the mayo", "mayo-clinic", CARLA, membership=None, key=a_key()) == adopted
    with pytest.raises(MembershipUnknown):
        adopt("mayo", "mayo-clinic", ANA, membership=None, key=a_key())
