"""How the database and what waits in it are."""

from sqlalchemy import Connection, func, select

from directory_core.models import OrganizationStatus, State
from directory_core.models.operating import Health
from directory_core.storage import tables as t
from directory_core.storage.changes import revision
from directory_core.storage.schema import current, newest

_OPEN = [state.value for state in State if state.is_open]


def health_of(conn: Connection) -> Health:
    """Counts and ages, as this transaction sees them."""
    status, state = t.organizations.c.status, t.submissions.c.state
    active = status == OrganizationStatus.ACTIVE.value
    organizations = select(func.count()).select_from(t.organizations).where(active)
    waiting = select(func.count(), func.min(t.submissions.c.submitted_at)).where(state.in_(_OPEN))
    unsettled = t.notices.c.settled_at.is_(None)
    notices = select(func.count()).select_from(t.notices).where(unsettled)
    verdict = t.decisions.c.verdict
    decisions = select(verdict, func.count()).group_by(verdict).order_by(verdict)
    pending, oldest = conn.execute(waiting).one()
    return Health(
        migration=current(conn) or "",
        newest=newest(),
        revision=revision(conn),
        organizations=conn.execute(organizations).scalar_one(),
        pending=pending,
        oldest_pending=oldest,
        notices=conn.execute(notices).scalar_one(),
        decisions=tuple((verdict, count) for verdict, count in conn.execute(decisions)),
    )
