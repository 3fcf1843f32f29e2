"""The right to decide, as every call of a moderator asks for it."""

import re
from datetime import timedelta

from directory_core.domain.authorization import (
    PAUSED,
    ensure_moderator,
    ensure_not_paused,
    is_named,
    read_lately,
)
from directory_core.errors import Refusal
from directory_core.models import Identity, Membership, NoticeKind, Person, Rules
from directory_core.storage.repositories.notices import tell_moderators
from directory_core.storage.repositories.people.identities import (
    all_ids,
    known_person_id,
    person_of,
)
from directory_core.storage.repositories.people.people import acts_of
from directory_core.storage.repositories.people.rooms import present
from directory_core.storage.repositories.submissions.decisions import others_decided
from directory_core.storage.store import Reading, Store, actor
from directory_core.storage.unit_of_work import UnitOfWork

DECIDED_LATELY = timedelta(days=90)
"""Whoever decided within it moderates still."""
_NAMED = 8
"""Submissions that an alarm names; the audit names all."""
_PUBLIC_ID = re.compile("S[0-9A-Z]{5}")


def acting_moderator(  # noqa: PLR0913 - what the right hangs on, and what it is for
    uow: UnitOfWork,
    by: Identity,
    membership: Membership | None,
    rules: Rules,
    *,
    about: str = "",
    batch: str = "",
    decides: bool = True,
) -> Person:
    """The person whose event this is, who may decide and has not been too hasty to.

    With this act, if it `decides` anything, they may turn out to be: it counts, their colleagues
    are told, and for a while it is their last.  `about` is the submission it is on, `batch` a name
    for all that was shown and done at once.

    Raises:
        NotModerator, MembershipUnknown, Paused: they may not.
    """
    person = person_of(uow.conn, actor(uow))
    rooms = () if is_named(person, by, rules) else present(uow.conn, rules.moderator_rooms)
    ensure_moderator(person, by, membership, rules=rules, rooms=rooms, now=uow.now)
    if rules.hasty_after:
        since = uow.now - max(rules.hasty_within, rules.pause_lasts)
        acts = acts_of(uow.conn, person.id, since, uow.now)
        ensure_not_paused(acts, rules, uow.now)
        read = read_lately(acts, rules, uow.now, batch)
        if decides and len(read) + 1 >= rules.hasty_after:
            _pause(uow, person, rules, [*(each.subject for each in read), about])
    return person


def _pause(uow: UnitOfWork, person: Person, rules: Rules, subjects: list[str]) -> None:
    """Let this act be somebody's last for a while, and their colleagues look it over."""
    uow.audit(PAUSED, f"person {person.id}", acts=len(subjects))
    decided = [each for each in dict.fromkeys(reversed(subjects)) if _PUBLIC_ID.fullmatch(each)]
    facts = {
        "acts": str(len(subjects)),
        "seconds": str(int(rules.hasty_within.total_seconds())),
        "minutes": str(int(rules.pause_lasts.total_seconds() // 60)),
        "submissions": " ".join(decided[:_NAMED]),
    }
    tell_moderators(uow, NoticeKind.HASTE, facts, person_id=person.id)


def removal_needs_two(uow: UnitOfWork, person: Person, rules: Rules) -> bool:
    """Whether a removal that `person` approves needs somebody else's approval too.

    Where the rules don't say, it does if somebody else is known to moderate.
    """
    if rules.removals_need_two is not None:
        return rules.removals_need_two
    theirs = {each.address for each in person.identities}
    if any(named.address not in theirs for named in rules.moderators):
        return True
    return others_decided(uow.conn, all_ids(uow.conn, person.id), uow.now - DECIDED_LATELY)


def ensure_may_look(
    conn: Reading, store: Store, by: Identity, membership: Membership | None, rules: Rules
) -> None:
    """Return where `by` may see what moderators see.

    Raises:
        NotModerator, MembershipUnknown: they may not.
    """
    person_id = known_person_id(conn, by)
    person = Person(0, (by,)) if person_id is None else person_of(conn, person_id)
    rooms = present(conn, rules.moderator_rooms)
    ensure_moderator(person, by, membership, rules=rules, rooms=rooms, now=store.clock())


def may_look(
    conn: Reading, store: Store, by: Identity, membership: Membership | None, rules: Rules
) -> bool:
    """Whether `by` may see what moderators see."""
    try:
        ensure_may_look(conn, store, by, membership, rules)
    except Refusal:
        return False
    return True
