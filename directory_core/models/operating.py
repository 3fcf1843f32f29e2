"""What an operator hears: reports on loading and auditing, and how the directory is."""

from dataclasses import dataclass
from datetime import datetime

from directory_core.models.browsing import Statistics
from directory_core.models.organizations import Change, Organization

NO_FIGURES = Statistics(0, 0)


@dataclass(frozen=True, slots=True)
class AuditReport:
    """Whether the audit chain holds.

    `rows` were recomputed and hold; `head` is where the chain stands now, as `audit_head` gives it.
    Where it does not hold, `why` is a code and `at` the sequence number where it breaks:

    - `edited`: a row is not what was hashed.
    - `removed`: a row is missing, or stands in another's place.
    - `head_moved`: the last row is not the one that the head row names.
    - `head_unknown`: the head that was kept elsewhere is not in the chain: it was cut short or made
      anew.
    - `head_malformed`: what was given is no head.
    - `change_edited`: a change row is not what the audit log vouches for; `at` is its revision.
    - `change_added`: there is a change, or a revision, that the audit log vouches for nowhere; `at`
      is the first revision it does not know.
    - `listed_edited`: an organization is not what its last change made of it; `at` is a revision.
    - `listed_removed`: an organization that was published is there no longer; `at` is a revision.
    - `derived_edited`: an organization is not found by what it is called; `at` is a revision.
    - `fact_edited`: a row of the kind `what` is not as row `at` of the log left it, or is gone.
    - `fact_added`: there is a row of the kind `what`, number `at`, that the log never told of.

    `what` is `submission`, `decision`, `question`, `person`, `block`, `finding` or `proof`.
    """

    rows: int
    head: str
    why: str = ""
    at: int | None = None
    what: str = ""

    @property
    def holds(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.why


@dataclass(frozen=True, slots=True)
class Notice:
    """What the licence of a list asks for: credit, and where it wants it, its own text."""

    title: str
    url: str
    licence: str
    credit: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The whole directory at one revision, to be published.

    `head` is where the audit chain stood.  `changes` are all that are news, the oldest first;
    `figures` are today's.
    """

    revision: int
    head: str
    organizations: tuple[Organization, ...]
    changes: tuple[Change, ...] = ()
    figures: Statistics = NO_FIGURES


@dataclass(frozen=True, slots=True)
class Health:
    """How the directory is just now.

    `migration` is where the database stands and `newest` where this program wants it.  `pending`
    are open submissions, the oldest from `oldest_pending`; `notices` wait to be delivered.
    `decisions` counts what moderators said, by verdict.
    """

    migration: str
    newest: str
    revision: int
    organizations: int
    pending: int
    oldest_pending: datetime | None
    notices: int
    decisions: tuple[tuple[str, int], ...] = ()

    @property
    def current(self) -> bool:
        """Whether the migrations are those of this program."""
        return self.migration == self.newest
