"""Refusals, by which the core says no, and faults, where a database failed it.

Both carry a code and facts, never a sentence: the chat layer words them in the reader's language.
The codes are part of the product; `locales/*.ftl` has a sentence for each.  A refusal can be stored
with the key of the event that was refused, so that a redelivery hears the same.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from directory_core.models import Findings, Problem, Submission

Fact = str | int


class CoreError(Exception):
    """What the core raises.  `code` names the sentence, `facts` fill it."""

    code: ClassVar[str] = ""

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code)
        self.facts: Mapping[str, Fact] = facts

    def __str__(self) -> str:
        """The code and the facts, for a log; people read the sentence."""
        return f"{self.code} {dict(self.facts)}" if self.facts else self.code


class Refusal(CoreError):  # noqa: N818 - a refusal is an outcome
    """The core says no, for a reason that a person can act on."""

    code = "refused"


class Fault(CoreError):  # noqa: N818 - the field's word, and shorter than ours would be
    """A database failed; nothing was changed, and the same may go through later."""


# Asking


class NotListed(Refusal):
    """No organization has this slug.  Facts: `slug`."""

    code = "not_listed"


class AddressRefused(Refusal):
    """A text that looked like an address of an account is none.

    Facts: `text` what was given; `why` the code of what was wrong (see `accounts.addresses`).
    """

    code = "address_refused"


# Submitting


class ProposalInvalid(Refusal):
    """The proposal has problems.  `findings` lists them; facts: `problems` how many."""

    code = "proposal_invalid"

    def __init__(self, findings: "Findings | None" = None, **facts: Fact) -> None:
        if findings is not None:
            facts = {"problems": len(findings.problems)}
        super().__init__(**facts)
        self.findings = findings


class TooManySubmissions(Refusal):
    """They reached the limit.  Facts: `limit`, and `per`: `day`, `open` or `together`."""

    code = "too_many_submissions"


class Blocked(Refusal):
    """A moderator blocked this person from submitting.  Facts: `reason` (a reason code)."""

    code = "blocked"


class DraftMoved(Refusal):
    """The draft went on in the meantime: another window, or the same event twice."""

    code = "draft_moved"


class NotYours(Refusal):
    """The submission is somebody else's.  Facts: `submission`."""

    code = "not_yours"


class NotAsked(Refusal):
    """There is no open question to answer on this submission.  Facts: `submission`."""

    code = "not_asked"


class TextTooLong(Refusal):
    """A text is longer than it may be.  Facts: `length`, `limit` (characters)."""

    code = "text_too_long"


class TextMissing(Refusal):
    """A question or an answer without a word in it."""

    code = "text_missing"


# Moderating


class NoSuchSubmission(Refusal):
    """No submission has this id.  Facts: `submission`."""

    code = "no_such_submission"


class _OfSubmission(Refusal):
    """A refusal that can show the submission as it is now."""

    def __init__(self, *, current: "Submission | None" = None, **facts: Fact) -> None:
        super().__init__(**facts)
        self.submission = current


class AlreadyDecided(_OfSubmission):
    """Another moderator was first.  Facts: `submission`; `.submission` has the decision."""

    code = "already_decided"


class Outdated(_OfSubmission):
    """The submission changed since the button was drawn.  Facts: `submission`."""

    code = "outdated"


class NotOpen(_OfSubmission):
    """The submission is withdrawn: there is nothing to decide.  Facts: `submission`."""

    code = "not_open"


class NotShown(Refusal):
    """The whole has to be shown before this counts: all accounts, or what there is a warning of.

    Facts: `submission`, `accounts` and `warnings` (how many).  `mark` is what the verdict hands in
    once they were shown, and `warned` the warnings.
    """

    code = "not_shown"

    def __init__(self, mark: str = "", warned: "tuple[Problem, ...]" = (), **facts: Fact) -> None:
        super().__init__(**facts)
        self.mark = mark
        self.warned = warned


class NotModerator(Refusal):
    """The rules do not let this person decide."""

    code = "not_moderator"


class MembershipUnknown(Refusal):
    """Nobody could say, just now, whether this person is in the moderators' room."""

    code = "membership_unknown"


class Paused(Refusal):
    """They decided faster than anybody reads, and decide nothing for a while.  Facts: `minutes`."""

    code = "paused"


class OwnSubmission(Refusal):
    """Nobody decides what they submitted themselves.  Facts: `submission`."""

    code = "own_submission"


class SecondNeeded(Refusal):
    """This removal was approved by this person already; it needs somebody else too."""

    code = "second_needed"


class ReasonMissing(Refusal):
    """A rejection is sent to the submitter, so it has to say why."""

    code = "reason_missing"


class NothingToUndo(Refusal):
    """No decision stands.  Facts: `submission`."""

    code = "nothing_to_undo"


class UndoTooLate(Refusal):
    """The time for undoing is over.  Facts: `hours` how long it lasted."""

    code = "undo_too_late"


class ChangedSince(Refusal):
    """What the decision published has been changed again.  Facts: `slug`, `revision`, `field`."""

    code = "changed_since"


class AccountNotListed(Refusal):
    """The organization lists no such account.  Facts: `slug`, `platform`, `handle`."""

    code = "account_not_listed"


class AccountTaken(Refusal):
    """Another organization lists the account.  Facts: `slug`, `name`, `platform`, `handle`."""

    code = "account_taken"


# People


class LinkCodeUnknown(Refusal):
    """The code joins nobody: mistyped, used, or expired."""

    code = "link_code_unknown"


class LinkToSelf(Refusal):
    """The code was made by the person who gives it."""

    code = "link_to_self"


class NoSuchPerson(Refusal):
    """No person has this id.  Facts: `person`."""

    code = "no_such_person"


class TokenExpired(Refusal):
    """The button is too old, or was never ours."""

    code = "token_expired"


class TaskClosed(Refusal):
    """Nobody needs to look at that any more: it is done, or holds no more.  Facts: `task`."""

    code = "task_closed"


class WebsiteUnconfirmed(Refusal):
    """Nothing can be proven on a website that may not be the organization's.  Facts: `name`."""

    code = "website_unconfirmed"


class ProofsTooMany(Refusal):
    """They asked for too many codes within a day.  Facts: `limit`."""

    code = "proofs_too_many"


class NoSuchProof(Refusal):
    """There is no such proof of ownership, or it is somebody else's."""

    code = "no_such_proof"


class ProofClosed(Refusal):
    """The proof of ownership is over: its code lapsed, is gone, or a moderator ended it."""

    code = "proof_closed"


# Operating


class DatabaseNewer(Fault):
    """The database was written by a newer version of this program.  Facts: `found`."""

    code = "database_newer"


class DatabaseUnusable(Fault):
    """The database can't be opened, read or written.

    Facts: `why`: address (no address of a database), cannot_open, damaged, disk, full, locked,
    not_a_database, read_only, starting, unreachable.
    """

    code = "database_unusable"


class TargetNotEmpty(Refusal):
    """A backup goes into an empty database only, and over no file.

    Facts: `target`; `why`: `file` where a backup would be written over it.
    """

    code = "target_not_empty"


class BackupFailed(Fault):
    """A backup could not be made or restored.

    Facts: `why`: not_a_backup, missing (`source`), no_folder (`target`), tool_missing (`tool`),
    tool_failed (`tool`, `said`).
    """

    code = "backup_failed"


def all_errors(root: type[CoreError] = CoreError) -> dict[str, type[CoreError]]:
    """Every refusal and fault by its code, those of other modules that are imported too."""
    named = root.code and not root.__name__.startswith("_")
    found = {root.code: root} if named else {}
    for child in root.__subclasses__():
        found |= all_errors(child)
    return found


def recalled(code: str, facts: Mapping[str, Fact]) -> Refusal:
    """The refusal that was stored as `code` and `facts`."""
    found = all_errors().get(code, Refusal)
    return found(**facts) if issubclass(found, Refusal) else Refusal(**facts)
