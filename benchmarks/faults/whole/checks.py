"""What must hold when a drive of the whole bot is over: tables, people and venues compared."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from directory_core.storage import tables as t

CLOSING = ("approve", "approve_with_changes", "reject", "merge")
COUNTED = (t.submissions, t.decisions, t.changes, t.organizations, t.accounts, t.cards, t.blocks)
"""Tables that a repeated event must leave alone."""


@dataclass
class Shown:
    """What one venue shows in the end, by submission."""

    cards: dict[str, Sequence[str]] = field(default_factory=dict)
    """What the buttons of the card in the moderators' room carry; nothing where there is none."""
    published: Counter[str] = field(default_factory=Counter)
    """How often the feed names an organization."""
    told: Counter[str] = field(default_factory=Counter)
    """How often submitters of this venue were told of their submission's outcome."""


@dataclass
class Evidence:
    """Everything that the checks look at."""

    acknowledged: Mapping[str, str]
    """By the name that somebody submitted and had acknowledged, the venue."""
    pressed: set[str]
    submitted: list[tuple[str, str, str, int]]
    """Of each submission: its number, the name in it, its state, its version."""
    closings: Counter[str]
    """Decisions that close, by submission."""
    published: Counter[str]
    """Changes that decisions published, by submission."""
    unsettled: int
    """Notices that are not settled, or not delivered."""
    drawn: dict[tuple[str, str], tuple[str, int]]
    """Which message the card is and what version it was drawn from, by submission and venue."""
    venues: dict[str, Shown]
    repeats_changed: bool = False
    audit: str = ""
    problems: Sequence[str] = ()
    """What the bot did that its venues would refuse."""
    stale_answers: Sequence[str] = ()
    """Published addresses of which the bot says at last that they are not listed."""


def checked(found: Evidence) -> dict[str, list[str]]:
    """What broke each promise, by the promise; nothing where all hold."""
    return {
        "lost": lost(found),
        "doubled": doubled(found),
        "decided more than once": [n for n, times in found.closings.items() if times > 1],
        "pressed and not decided": sorted(found.pressed - set(found.closings)),
        "published wrongly": published_wrongly(found),
        "undelivered": undelivered(found),
        "stale cards": stale_cards(found),
        "stale answers": list(found.stale_answers),
        "changed by the repeats": ["tables"] if found.repeats_changed else [],
        "audit log": [found.audit] if found.audit else [],
        "refused by a venue": list(found.problems)[:5],
    }


def lost(found: Evidence) -> list[str]:
    """Names that somebody had acknowledged and that are in no submission."""
    there = {name for _, name, _, _ in found.submitted}
    return [name for name in found.acknowledged if name not in there]


def doubled(found: Evidence) -> list[str]:
    """Names that more than one submission has."""
    times = Counter(name for _, name, _, _ in found.submitted)
    return [name for name, many in times.items() if many > 1]


def published_wrongly(found: Evidence) -> list[str]:
    """Approvals that published nothing or twice, and other verdicts that published."""
    return [
        number
        for number, _, state, _ in found.submitted
        if found.published[number] != (state == "approved")
    ]


def undelivered(found: Evidence) -> list[str]:
    """Notices that are left, and what nobody was told though they were to hear it."""
    missing = [f"{found.unsettled} notices"] if found.unsettled else []
    for number, name, state, _ in found.submitted:
        for venue, shown in found.venues.items():
            if number not in shown.cards:
                missing.append(f"the card of {number} in {venue}")
            if state == "approved" and not shown.published[name]:
                missing.append(f"the publication of {name} in {venue}")
        own = found.venues.get(found.acknowledged.get(name, ""))
        if own is not None and number in found.closings and not own.told[number]:
            missing.append(f"the outcome of {number}")
    return missing


def stale_cards(found: Evidence) -> list[str]:
    """Cards drawn from an older version, or whose buttons are for one, in what the venue shows."""
    stale = []
    for number, _, _, version in found.submitted:
        for venue, shown in found.venues.items():
            tokens = shown.cards.get(number, ())
            old = [each for each in tokens if _is_of_another(each, number, version)]
            if old or found.drawn.get((number, venue), ("", 0))[1] != version:
                stale.append(f"{number} in {venue}")
    return stale


def _is_of_another(token: str, number: str, version: int) -> bool:
    """Whether a button's token decides on another version of the submission."""
    verb, _, rest = token.rpartition(" ")[2].partition(":")
    name, _, drawn_for = rest.rpartition(":")
    return verb in {"approve", "edit", "undo"} and name == number and drawn_for != str(version)


def read(conn: Connection) -> Evidence:
    """What the tables tell; what people and venues tell is to be added."""
    row = t.submissions.c
    submitted = [
        (public_id, proposal["name"], state, version)
        for public_id, proposal, state, version in conn.execute(
            select(row.public_id, row.proposal, row.state, row.version).order_by(row.id)
        )
    ]
    decided = (
        select(row.public_id)
        .join(t.decisions, t.decisions.c.submission_id == row.id)
        .where(t.decisions.c.verdict.in_(CLOSING))
    )
    changed = decided.with_only_columns(row.public_id).join(
        t.changes, t.changes.c.decision_id == t.decisions.c.id
    )
    cards = (
        select(row.public_id, t.rooms.c.venue, t.cards.c.message, t.cards.c.version_drawn)
        .join(t.cards, t.cards.c.submission_id == row.id)
        .join(t.rooms, t.rooms.c.id == t.cards.c.room_id)
    )
    return Evidence(
        acknowledged={},
        pressed=set(),
        submitted=submitted,
        closings=Counter(conn.execute(decided).scalars()),
        published=Counter(conn.execute(changed).scalars()),
        unsettled=unsettled(conn),
        drawn={(number, venue): (message, v) for number, venue, message, v in conn.execute(cards)},
        venues={},
    )


def unsettled(conn: Connection) -> int:
    """Notices that are not settled, or were given up."""
    row = t.notices.c
    left = select(func.count()).where(row.settled_at.is_(None) | (row.outcome != "delivered"))
    return int(conn.execute(left).scalar_one())


def counted(conn: Connection) -> dict[str, int]:
    """Rows of the tables that a repeat must leave alone."""
    return {
        table.name: int(conn.execute(select(func.count()).select_from(table)).scalar_one())
        for table in COUNTED
    }
