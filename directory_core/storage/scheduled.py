"""What is done by the clock rather than by anybody's word.

Any number of processes may do these at once: rows are held while they are looked at, and each
chore leaves a mark that keeps the next process from doing it again.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from directory_core.clock import SLACK
from directory_core.models import NoticeKind, Rules, VerdictKind
from directory_core.storage import tables as t
from directory_core.storage.drafts import drop_stale
from directory_core.storage.notices import announce, tell_moderators
from directory_core.storage.submissions import OPEN
from directory_core.storage.unit_of_work import Writing

DAY = timedelta(days=1)
_APPROVING = (VerdictKind.APPROVE, VerdictKind.APPROVE_WITH_CHANGES, VerdictKind.MERGE)
_NAMED = 10
"""Submissions that a reminder names; it counts them all."""


def lapse_claims(hand: Writing) -> None:
    """Let go of the claims whose time is over, and have their cards say so."""
    row = t.submissions.c
    lapsed = select(row.id).where(row.claimed_until <= hand.now, row.state.in_(OPEN))
    for row_id in hand.conn.execute(lapsed.with_for_update(skip_locked=True)).scalars().all():
        free = {"claimed_by_id": None, "claimed_until": None, "version": row.version + 1}
        hand.conn.execute(update(t.submissions).where(row.id == row_id).values(free))
        announce(hand, row_id)


def remind(hand: Writing, rules: Rules) -> None:
    """Tell the moderators what has waited too long, of each submission once a day at most."""
    row = t.submissions.c
    long = row.state.in_(OPEN) & (row.submitted_at <= hand.now - rules.remind_after)
    unsaid = row.reminded_at.is_(None) | (row.reminded_at <= hand.now - DAY)
    found = select(row.id, row.public_id).where(long, unsaid).order_by(row.submitted_at, row.id)
    waiting = hand.conn.execute(found.with_for_update(skip_locked=True)).all()
    if not waiting:
        return
    ids = [each.id for each in waiting]
    hand.conn.execute(update(t.submissions).where(row.id.in_(ids)).values(reminded_at=hand.now))
    named = " ".join(each.public_id for each in waiting[:_NAMED])
    facts = {"waiting": str(len(waiting)), "submissions": named}
    tell_moderators(hand, NoticeKind.REMINDER, facts, submission_id=ids[0])


def digest_yesterday(hand: Writing) -> None:
    """Sum up yesterday (UTC) for the moderators, once; a day on which nothing was is not told."""
    today = hand.now.replace(hour=0, minute=0, second=0, microsecond=0)
    if not _first_on(hand, "digest", today.date().isoformat()):
        return
    facts = _summary(hand, today - DAY, today)
    if any(count != "0" for count in facts.values()):
        facts["day"] = (today - DAY).date().isoformat()
        tell_moderators(hand, NoticeKind.DIGEST, facts)


def _first_on(hand: Writing, name: str, day: str) -> bool:
    """Whether nobody has done a daily chore on this day, or, as some clock saw it, a later one."""
    row = t.leases.c
    wanted = select(row.holder).where(row.name == name).with_for_update()
    done = hand.conn.execute(wanted).scalar_one_or_none()
    if done is None:
        hand.conn.execute(insert(t.leases).values(name=name, holder=day, until=hand.now))
    elif done < day:
        hand.conn.execute(update(t.leases).where(row.name == name).values(holder=day))
    return done is None or done < day


def _summary(hand: Writing, since: datetime, until: datetime) -> dict[str, str]:
    """How many were submitted, how many were decided and how, and how many wait now."""
    row, decision = t.submissions.c, t.decisions.c
    within = (decision.at >= since) & (decision.at < until) & decision.undone.is_(False)
    verdicts = (
        select(decision.verdict, func.count().label("times"))
        .where(within)
        .group_by(decision.verdict)
    )
    decided = {found.verdict: found.times for found in hand.conn.execute(verdicts)}
    submitted = (row.submitted_at >= since) & (row.submitted_at < until)
    counts = {
        "submitted": _count(hand, submitted),
        "waiting": _count(hand, row.state.in_(OPEN)),
        "approved": sum(decided.get(kind.value, 0) for kind in _APPROVING),
        "rejected": decided.get(VerdictKind.REJECT.value, 0),
    }
    return {name: str(count) for name, count in counts.items()}


def _count(hand: Writing, where: ColumnElement[bool]) -> int:
    counted = select(func.count()).select_from(t.submissions).where(where)
    return hand.conn.execute(counted).scalar_one()


def prune(hand: Writing, rules: Rules) -> None:
    """Drop what has served its time: old keys, tokens, codes, drafts and settled notices."""
    old = hand.now - rules.keys_kept_for
    for column, before in (
        (t.event_keys.c.at, old),
        (t.notices.c.settled_at, old),
        (t.tokens.c.expires_at, hand.now),
        (t.link_codes.c.expires_at, hand.now),
    ):
        hand.conn.execute(delete(column.table).where(column <= before))
    drop_stale(hand, old)


def take_lease(hand: Writing, name: str, holder: str, lasts: timedelta) -> bool:
    """Take or renew a lease; false while somebody else has it.

    One that would last longer than any ever does was written before the clock was set back.
    """
    row = t.leases.c
    found = hand.conn.execute(select(t.leases).where(row.name == name).with_for_update())
    held = found.one_or_none()
    values = {"holder": holder, "until": hand.now + lasts}
    if held is None:
        hand.conn.execute(insert(t.leases).values(name=name, **values))
        return True
    if held.holder != holder and hand.now < held.until <= hand.now + lasts + SLACK:
        return False
    hand.conn.execute(update(t.leases).where(row.name == name).values(values))
    return True


def drop_lease(hand: Writing, name: str, holder: str) -> None:
    """Let go of a lease, if it is still held."""
    row = t.leases.c
    hand.conn.execute(delete(t.leases).where(row.name == name, row.holder == holder))
