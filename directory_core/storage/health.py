"""How the database and what waits in it are."""

from collections.abc import Mapping

from sqlalchemy import Connection, func, select

from directory_core.models import State
from directory_core.models.operating import Health
from directory_core.storage import tables as t
from directory_core.storage.database.schema import current, newest
from directory_core.storage.repositories.organizations.changes import revision

_OPEN = [state.value for state in State if state.is_open]


def health_of(conn: Connection, *, organizations: int, decisions: Mapping[str, int]) -> Health:
    """Counts and ages, as this transaction sees them; those that grow are handed in."""
    state = t.submissions.c.state
    waiting = select(func.count(), func.min(t.submissions.c.submitted_at)).where(state.in_(_OPEN))
    unsettled = t.notices.c.settled_at.is_(None)
    notices = select(func.count()).select_from(t.notices).where(unsettled)
    pending, oldest = conn.execute(waiting).one()
    return Health(
        migration=current(conn) or "",
        newest=newest(),
        revision=revision(conn),
        organizations=organizations,
        pending=pending,
        oldest_pending=oldest,
        notices=conn.execute(notices).scalar_one(),
        decisions=tuple(sorted(decisions.items())),
    )


def is_current(conn: Connection) -> bool:
    """Whether the database answers with this version's schema."""
    return current(conn) == newest()
