"""A directory with moderators in a room and people who submit: what most tests here begin with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from directory_core import Directory
from directory_core.models import (
    Identity,
    Kind,
    Membership,
    MoreAccounts,
    NewOrganization,
    Notice,
    NoticeKind,
    Organization,
    Outcome,
    Platform,
    Proposal,
    ProposedAccount,
    RoomAddress,
    Submission,
    Verdict,
)
from directory_core.testing import (
    WindableClock,
    a_directory,
    a_key,
    an_account,
    an_organization,
    people,
)

ANA, BEN, CARLA, DORA = people("ana", "ben", "carla", "dora")
"""Ana submits; Ben, Carla and Dora moderate."""
MODERATORS = RoomAddress("console", "here", "moderators")
FEED = RoomAddress("console", "here", "feed")
MAYO = an_organization("Mayo Clinic", city="Rochester", accounts=(an_account("mayoclinic"),))
MERCY = an_organization("Mercy Hospital", city="Springfield", accounts=(an_account("mercyhealth"),))


def proposed(handle: str, platform: Platform = Platform.X) -> ProposedAccount:
    """An account as somebody proposes it."""
    account = an_account(handle, platform)
    return ProposedAccount(platform, account.handle, account.url)


def a_new_one(name: str = "Saint Elsewhere", **fields: Any) -> NewOrganization:
    """A proposal for an organization that is not listed."""
    fields.setdefault("kind", Kind.HOSPITAL)
    letters = "".join(char for char in name.lower() if char.isascii() and char.isalnum())
    fields.setdefault("accounts", (proposed(letters[:15] or "saintelsewhere"),))
    return NewOrganization(name, **fields)


def more_for_mayo(handle: str = "mayoclinicen") -> MoreAccounts:
    """A proposal of one more account for the Mayo Clinic."""
    return MoreAccounts("mayo-clinic", (proposed(handle),))


@dataclass(frozen=True, slots=True)
class Scene:
    """The directory, its clock, and short ways to do the usual."""

    directory: Directory
    clock: WindableClock

    def submit(
        self, proposal: Proposal | None = None, by: Identity = ANA, **fields: Any
    ) -> Submission:
        """Submit as `by`, from a private room of theirs."""
        fields.setdefault("room", private(by))
        fields.setdefault("key", a_key())
        return self.directory.submitting.submit(proposal or a_new_one(), by, **fields)

    def decide(
        self, submission: Submission, verdict: Verdict, by: Identity = BEN, **fields: Any
    ) -> Submission:
        """Decide as `by`, with a button drawn for `submission` as it is given."""
        fields.setdefault("version", submission.version)
        fields.setdefault("membership", None)
        fields.setdefault("key", a_key())
        return self.directory.moderating.decide(submission.id, verdict, by, **fields)

    def get(self, submission: Submission) -> Submission:
        """The submission as it stands now."""
        return self.directory.delivering.submission(submission.id)

    def listed(self, slug: str) -> Organization:
        """What askers get to see of an organization."""
        return self.directory.asking.get(slug)

    def claim(self) -> tuple[Notice, ...]:
        """What a outbox worker would get to deliver."""
        return self.directory.delivering.claim_notices(["console"])

    def deliver(self, *kinds: NoticeKind) -> list[Notice]:
        """Deliver all that is due; gives the notices, of `kinds` alone where some are named."""
        delivered: list[Notice] = []
        while notices := self.claim():
            for notice in notices:
                self.post(notice)
            delivered += notices
        return [each for each in delivered if not kinds or each.kind in kinds]

    def post(self, notice: Notice, **fields: Any) -> None:
        """Deliver one notice as a outbox worker does."""
        message = notice.card.message if notice.card else f"message-{notice.id}"
        fields.setdefault("version_drawn", notice.version)
        self.directory.delivering.settle(notice, Outcome.DELIVERED, message=message, **fields)


def private(of: Identity) -> RoomAddress:
    """The room that somebody shares with the bot alone."""
    return RoomAddress(of.venue, of.tenant, of.key)


def seen(at: datetime, *, member: bool | None = True, room: RoomAddress = MODERATORS) -> Membership:
    """What an adapter saw of somebody in the moderators' room."""
    return Membership(room, member, at)


@contextmanager
def a_scene(
    url: str | None = None, *, holding: tuple[Organization, ...] = (MAYO, MERCY), **rules: Any
) -> Iterator[Scene]:
    """A directory with two hospitals, three moderators by name, their room and a feed."""
    rules.setdefault("moderators", (BEN, CARLA, DORA))
    rules.setdefault("moderator_rooms", (MODERATORS,))
    rules.setdefault("feed_rooms", (FEED,))
    rules.setdefault("pepper", b"pepper")
    clock = WindableClock()
    with a_directory(url, holding=holding, clock=clock, **rules) as directory:
        yield Scene(directory, clock)
