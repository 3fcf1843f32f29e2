"""What a moderator is shown beside a submission, so that deciding takes one look."""

from dataclasses import dataclass

from directory_core.models.organizations import Organization
from directory_core.models.proposals import Findings
from directory_core.models.submissions import History, Submission


@dataclass(frozen=True, slots=True)
class Review:
    """A submission with all that bears on it.

    While it is open, `before` is the organization it is about and `after` what approving it would
    publish (None where it could not be published now; `findings` say why).  Once it is decided,
    they are what its decision changed, and None where it changed nothing.  `history` is how the
    submitter's other submissions fared; `blocked` whether they may submit no more.
    """

    submission: Submission
    findings: Findings
    history: History
    before: Organization | None = None
    after: Organization | None = None
    blocked: bool = False
