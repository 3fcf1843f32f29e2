"""Submissions beside others: the same, sent or refused before, and all that somebody sends."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import (
    Connection,
    bindparam,
    case,
    func,
    select,
    union,
)

from directory_core.accounts import same_account_key
from directory_core.domain.proposals import about, accounts_of
from directory_core.models import (
    History,
    MoreAccounts,
    Proposal,
    RefusedBefore,
    State,
    VerdictKind,
)
from directory_core.storage import tables as t
from directory_core.storage.documents import (
    proposal_from,
    reason_from,
)
from directory_core.storage.repositories.submissions.submissions import OPEN


def alike(conn: Connection, proposal: Proposal, but: str = "") -> tuple[str, ...]:
    """The public ids of open submissions that say much the same, but for one of them."""
    row = t.submissions.c
    found = (
        select(row.public_id)
        .where(row.about == about(proposal), row.state.in_(OPEN), row.public_id != but)
        .order_by(row.id)
        .limit(10)
    )
    return tuple(conn.execute(found).scalars())


def refused_alike(conn: Connection, proposal: Proposal, but: str = "") -> tuple[RefusedBefore, ...]:
    """Rejections that stand of submissions that said much the same, the latest first."""
    row, ruled = t.submissions.c, t.decisions.c
    found = (
        select(row.public_id, row.proposal, ruled.at, ruled.reason)
        .join(t.decisions, ruled.submission_id == row.id)
        .where(
            row.about == about(proposal),
            row.state == State.REJECTED.value,
            row.public_id != but,
            ruled.verdict == VerdictKind.REJECT.value,
            ruled.undone.is_(False),
        )
        .order_by(ruled.at.desc())
        .limit(20)
    )
    rows = conn.execute(found)
    same = (each for each in rows if _overlaps(proposal_from(each.proposal), proposal))
    return tuple(
        RefusedBefore(each.public_id, each.at, reason.code.value if reason else "")
        for each in islice(same, 3)
        for reason in (reason_from(each.reason),)
    )


def _overlaps(one: Proposal, other: Proposal) -> bool:
    """Whether two proposals about the same share an account, where accounts are all they say."""
    if not isinstance(one, MoreAccounts):
        return True
    first, second = ({same_account_key(each) for each in accounts_of(p)} for p in (one, other))
    return bool(first & second)


@dataclass(frozen=True, slots=True)
class Load:
    """How much was submitted since a moment, whatever became of it, and how much waits."""

    lately: int
    open: int


_mine, _other = t.submissions.c, t.submissions.alias().c
_BY_THEM = _mine.submitter_id.in_(bindparam("ids", expanding=True))
_TOGETHER = union(
    select(t.people.c.id).where(t.people.c.id.in_(bindparam("ids", expanding=True))),
    select(_other.submitter_id).where(
        _other.about == bindparam("about"),
        _other.reply_room_id == bindparam("room"),
        _other.submitted_at > bindparam("since"),
    ),
)
_LATELY, _WAITS = _mine.submitted_at > bindparam("since"), _mine.state.in_(OPEN)
_LOAD = select(
    *(
        func.sum(case((which, 1), else_=0))
        for which in (_BY_THEM & _LATELY, _BY_THEM & _WAITS, _LATELY, _WAITS)
    )
).where(_mine.submitter_id.in_(_TOGETHER))


def load_of(
    conn: Connection, ids: Collection[int], proposal: Proposal, room_id: int, since: datetime
) -> tuple[Load, Load]:
    """What somebody has submitted, and what they have together with those who submit the same.

    Those are whoever sent a proposal about the same from the same room since that moment: several
    identities of one person look just like that.
    """
    asked = {"ids": list(ids), "about": about(proposal), "room": room_id, "since": since}
    lately, waits, all_lately, all_wait = (each or 0 for each in conn.execute(_LOAD, asked).one())
    return Load(lately, waits), Load(all_lately, all_wait)


def history(conn: Connection, ids: Collection[int], but: str) -> History:
    """How a person's submissions fared, but for one of them."""
    row = t.submissions.c
    fared = (
        select(row.state, func.count())
        .where(row.submitter_id.in_(ids), row.public_id != but)
        .group_by(row.state)
    )
    by_state = {State(state): times for state, times in conn.execute(fared)}
    return History(
        approved=by_state.get(State.APPROVED, 0) + by_state.get(State.MERGED, 0),
        rejected=by_state.get(State.REJECTED, 0),
        pending=by_state.get(State.PENDING, 0) + by_state.get(State.ASKED, 0),
    )
