"""What is done by the clock rather than by anybody's word.

Any number of processes may do these at once: rows are held while they are looked at, and each
chore leaves a mark that keeps the next process from doing it again.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from directory_core.clock import SLACK
from directory_core.models import NoticeKind, Rules, VerdictKind
from directory_core.storage import tables as t
from directory_core.storage.elapsed import move_on
from directory_core.storage.repositories.evidence.sightings import open_count
from directory_core.storage.repositories.notices import announce, tell_feeds, tell_moderators
from directory_core.storage.repositories.submissions.submissions import OPEN
from directory_core.storage.unit_of_work import UnitOfWork

DAY = timedelta(days=1)
_APPROVING = (VerdictKind.APPROVE, VerdictKind.APPROVE_WITH_CHANGES, VerdictKind.MERGE)
_NAMED = 10
"""Submissions that a reminder names; it counts them all."""


def lapse_assignments(uow: UnitOfWork, rules: Rules) -> None:
    """Let go of the assignments whose time is over, and have their cards say so.

    One that would last longer than any does was made before the clock was set back.
    """
    row = t.submissions.c
    ahead = row.claimed_until > uow.now + rules.assignment_lasts + SLACK
    over = (row.claimed_until <= uow.now) | ahead
    lapsed = select(row.id).where(over, row.state.in_(OPEN))
    for row_id in uow.conn.execute(lapsed.with_for_update(skip_locked=True)).scalars().all():
        free = {"claimed_by_id": None, "claimed_until": None, "version": row.version + 1}
        uow.conn.execute(update(t.submissions).where(row.id == row_id).values(free))
        announce(uow, row_id)


def remind(uow: UnitOfWork, rules: Rules) -> None:
    """Tell the moderators what has waited too long, of each submission once a day at most."""
    row = t.submissions.c
    long = row.state.in_(OPEN) & (row.submitted_at <= uow.now - rules.remind_after)
    ahead = row.reminded_at > uow.now + SLACK  # by a clock that has been set back since
    unsaid = row.reminded_at.is_(None) | (row.reminded_at <= uow.now - DAY) | ahead
    found = select(row.id, row.public_id).where(long, unsaid).order_by(row.submitted_at, row.id)
    waiting = uow.conn.execute(found.with_for_update(skip_locked=True)).all()
    if not waiting:
        return
    ids = [each.id for each in waiting]
    uow.conn.execute(update(t.submissions).where(row.id.in_(ids)).values(reminded_at=uow.now))
    named = " ".join(each.public_id for each in waiting[:_NAMED])
    facts = {"waiting": str(len(waiting)), "submissions": named}
    tell_moderators(uow, NoticeKind.REMINDER, facts, submission_id=ids[0])


def digest_yesterday(uow: UnitOfWork) -> None:
    """Sum up yesterday (UTC) for the moderators, once; a day on which nothing was is not told."""
    today = uow.now.replace(hour=0, minute=0, second=0, microsecond=0)
    if not _first_on(uow, "digest", today):
        return
    facts = _summary(uow, today - DAY, today)
    if seen := open_count(uow.conn):
        facts["tasks"] = str(seen)
    if any(count != "0" for count in facts.values()):
        facts["day"] = (today - DAY).date().isoformat()
        tell_moderators(uow, NoticeKind.DIGEST, facts)


def tell_yesterdays_head(uow: UnitOfWork) -> None:
    """Tell the feeds where the audit chain stands, once a day, where a row came to it yesterday."""
    today = uow.now.replace(hour=0, minute=0, second=0, microsecond=0)
    if not _first_on(uow, "head", today):
        return
    row = t.audit.c
    until_today = select(row.seq, row.hash, row.at).where(row.at < today)
    last = uow.conn.execute(until_today.order_by(row.seq.desc()).limit(1)).one_or_none()
    if last is not None and last.at >= today - DAY:
        day = (today - DAY).date().isoformat()
        tell_feeds(uow, NoticeKind.HEAD, {"head": f"{last.seq}:{last.hash}", "day": day})


def _first_on(uow: UnitOfWork, name: str, today: datetime) -> bool:
    """Whether nobody has done a daily chore on this day, or, as some clock saw it, on the next.

    One that was done later still was done by a clock that has been set back since.
    """
    day, next_day = today.date().isoformat(), (today + DAY).date().isoformat()
    row = t.leases.c
    wanted = select(row.holder).where(row.name == name).with_for_update()
    done = uow.conn.execute(wanted).scalar_one_or_none()
    if done is None:
        uow.conn.execute(insert(t.leases).values(name=name, holder=day, until=uow.now))
    elif not day <= done <= next_day:
        uow.conn.execute(update(t.leases).where(row.name == name).values(holder=day))
    return done is None or not day <= done <= next_day


def _summary(uow: UnitOfWork, since: datetime, until: datetime) -> dict[str, str]:
    """How many were submitted, how many were decided and how, and how many wait now."""
    row, decision = t.submissions.c, t.decisions.c
    within = (decision.at >= since) & (decision.at < until) & decision.undone.is_(False)
    verdicts = (
        select(decision.verdict, func.count().label("times"))
        .where(within)
        .group_by(decision.verdict)
    )
    decided = {found.verdict: found.times for found in uow.conn.execute(verdicts)}
    submitted = (row.submitted_at >= since) & (row.submitted_at < until)
    counts = {
        "submitted": _count(uow, submitted),
        "waiting": _count(uow, row.state.in_(OPEN)),
        "approved": sum(decided.get(kind.value, 0) for kind in _APPROVING),
        "rejected": decided.get(VerdictKind.REJECT.value, 0),
    }
    return {name: str(count) for name, count in counts.items()}


def _count(uow: UnitOfWork, where: ColumnElement[bool]) -> int:
    counted = select(func.count()).select_from(t.submissions).where(where)
    return uow.conn.execute(counted).scalar_one()


def prune(uow: UnitOfWork, rules: Rules) -> None:
    """Drop what has served its time: old keys, tokens, codes, drafts and settled notices.

    What a venue delivered and nobody came to handle goes after a day, as it would at the venue.
    """
    elapsed = move_on(uow.conn, uow.now, rules)
    old = elapsed - rules.keys_kept_for
    for column, before in (
        (t.event_keys.c.at, old),
        (t.notices.c.settled_at, old),
        (t.drafts.c.elapsed_at, old),
        (t.inbox.c.at, elapsed - DAY),
        (t.tokens.c.elapsed_until, elapsed),
        (t.link_codes.c.elapsed_until, elapsed),
    ):
        uow.conn.execute(delete(column.table).where(column <= before))
