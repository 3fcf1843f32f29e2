"""What a moderator is shown beside a submission, so that deciding takes one look."""

from dataclasses import dataclass
from datetime import datetime

from directory_core.models.evidence import WebsiteReport
from directory_core.models.organizations import Organization
from directory_core.models.proposals import Findings, ProposedAccount
from directory_core.models.submissions import History, Submission

SHOWN_AT_ONCE = 10
"""How many accounts a card shows; whoever publishes more has to see them all first."""


@dataclass(frozen=True, slots=True)
class Merging:
    """What merging a submission would do: `into` as it is listed now, and `after` it.

    `moves` are the accounts that would be added; `there` those that it lists already.
    """

    submission: Submission
    into: Organization
    after: Organization
    moves: tuple[ProposedAccount, ...]
    there: tuple[ProposedAccount, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A submission with all that bears on it.

    While it is open, `before` is the organization it is about and `after` what approving it would
    publish (None where it could not be published now; `findings` say why).  Once it is decided,
    they are what its decision changed, and None where it changed nothing.  `history` is how the
    submitter's other submissions fared; `blocked` whether they may submit no more.

    `beside` are the listed organizations that problems and warnings name, by slug.  `website` is
    what was last seen on the organization's website, `vouched` the accounts of the proposal that it
    calls its own.  `mark` is what a verdict that publishes has to hand in, to say that the whole
    was shown; it is empty where a card shows all there is.  `proven_since` says since when the
    submitter is proven to speak for the organization.
    """

    submission: Submission
    findings: Findings
    history: History
    before: Organization | None = None
    after: Organization | None = None
    blocked: bool = False
    beside: tuple[Organization, ...] = ()
    website: WebsiteReport | None = None
    vouched: tuple[ProposedAccount, ...] = ()
    mark: str = ""
    proven_since: datetime | None = None
