"""What people do in the drive, as JSON: so that whoever comes after a killed worker does it again.

An event is built from its numbers alone, so a repeat is the same event.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from directory_core import Directory
from directory_core.models import (
    AccountProblem,
    Approve,
    ApproveWithChanges,
    Ask,
    Assign,
    CorrectableField,
    Correction,
    Draft,
    Identity,
    Kind,
    Membership,
    MergeInto,
    MoreAccounts,
    NewOrganization,
    Platform,
    Proposal,
    ProposedAccount,
    Reason,
    ReasonCode,
    Reject,
    Report,
    RoomAddress,
    Rules,
    Submission,
    Undo,
    Verdict,
)
from directory_core.testing import an_account, an_organization

Event = dict[str, Any]

ROOMS = tuple(RoomAddress("console", tenant, "moderators") for tenant in ("one", "two"))
FEED = RoomAddress("console", "one", "feed")
MODERATORS = 8
SEEDS = 30
PEOPLE = 4000
"""So many that new ones come for as long as a drive lasts."""
RULES = Rules(
    moderator_rooms=ROOMS,
    feed_rooms=(FEED,),
    submissions_a_day=10**6,
    open_submissions=10**6,
    hasty_after=0,
    pepper=b"drive",
)
_WORDS = ("Mercy", "Harbor", "Lake", "Summit", "Grace", "Valley", "Cedar", "Union", "River", "Hope")


def seeds() -> list[Any]:
    """The organizations that the directory starts with."""
    return [
        an_organization(
            f"Seed {_WORDS[n % 10]} Clinic {n}",
            slug=f"seed-{n}",
            accounts=(an_account(f"seed{n}a"), an_account(f"seed{n}b")),
        )
        for n in range(SEEDS)
    ]


def person(n: int) -> Identity:
    """Somebody who submits."""
    return Identity(
        "console", ("one", "two")[n % 2], f"person-{n % PEOPLE}", f"Person {n % PEOPLE}"
    )


def moderator(n: int) -> Identity:
    """One of the moderators, half of them on each side; from 8 on, somebody who is none."""
    return Identity("console", ("one", "two")[n % 2], f"moderator-{n}", f"Moderator {n}")


def proposal(n: int) -> Proposal:
    """What is proposed by number `n`: mostly new organizations."""
    account = ProposedAccount(Platform.X, f"care{n}x", "")
    match n % 10:
        case 0:
            return MoreAccounts(f"seed-{n % SEEDS}", (account,))
        case 1:
            return Correction(f"seed-{n % SEEDS}", CorrectableField.CITY, f"City {n}")
        case 2:
            return Report(f"seed-{n % SEEDS}", Platform.X, f"seed{n % SEEDS}a", AccountProblem.DEAD)
        case _:
            name = f"{_WORDS[n % 10]} {_WORDS[n // 10 % 10]} Hospital {n}"
            return NewOrganization(name, Kind.HOSPITAL, (account,), country="US")


def perform(directory: Directory, event: Event, now: datetime) -> Submission | None:
    """Bring an event to the core, as an adapter would.

    Raises:
        Refusal: what the core says to it.
    """
    key, by = event["key"], Identity(*event["by"])
    room = RoomAddress(by.venue, by.tenant, by.key)
    submitting = directory.submitting
    match event["do"]:
        case "submit":
            draft = Draft(by, room, event["draft"], {}, 1) if event["draft"] else None
            return submitting.submit(proposal(event["n"]), by, room=room, key=key, draft=draft)
        case "keep_draft":
            submitting.keep_draft(Draft(by, room, event["draft"], {"n": event["n"]}), key=key)
            return None
        case "withdraw":
            return submitting.withdraw(event["id"], by, version=event["version"], key=key)
        case "answer":
            return submitting.answer(event["id"], event["text"], by, key=key)
        case _:
            here = ROOMS[0] if by.tenant == "one" else ROOMS[1]
            seen = Membership(here, event["member"], now)
            return directory.moderating.decide(
                event["id"],
                _verdict(event),
                by,
                version=event["version"],
                membership=seen,
                key=key,
            )


def _verdict(event: Event) -> Verdict:  # noqa: PLR0911 - one for each button
    match event["do"]:
        case "approve":
            return Approve()
        case "approve_with_changes":
            changed = proposal(event["n"])
            assert isinstance(changed, NewOrganization)
            return ApproveWithChanges(replace(changed, name=f"{changed.name} of {event['text']}"))
        case "reject":
            return Reject(Reason(ReasonCode.OWN, event["text"]))
        case "ask":
            return Ask(event["text"])
        case "merge":
            return MergeInto(event["slug"])
        case "claim":
            return Assign()
        case _:
            return Undo()
