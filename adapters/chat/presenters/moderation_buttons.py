"""What a moderator can press on a submission's card, by the state it is in."""

from datetime import datetime

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import Reader
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Button, Confirm, Style
from directory_core.models import (
    AccountProblem,
    MoreAccounts,
    NewOrganization,
    ReasonCode,
    Report,
    Review,
    Submission,
)

_OPENS_FORM = {Verb.EDIT, Verb.QUESTION, Verb.MERGE, Verb.BLOCK, Verb.REJECT_OWN}


def moderation_buttons(review: Review, reader: Reader) -> tuple[Button, ...]:
    """The buttons of a card: all that can still be done, and nothing else."""
    submission, words = review.submission, reader.words
    if submission.state.is_open:
        verbs = _open_verbs(review)
    elif can_undo(submission, reader.now):
        verbs = [Verb.UNDO]
    else:
        return ()
    return tuple(_button(verb, submission, words) for verb in verbs)


def can_undo(submission: Submission, now: datetime) -> bool:
    """Whether the decision that stands can still be taken back."""
    until = submission.undo_until
    return submission.current_decision is not None and until is not None and now <= until


def reason_buttons(submission: Submission, words: Words) -> tuple[Button, ...]:
    """The canned reasons for a rejection, and one's own."""
    buttons = [
        Button(
            words.of("reason-short", code),
            str(Token(Verb.BECAUSE, f"{submission.id}.{code}", submission.version)),
        )
        for code in ReasonCode
        if code is not ReasonCode.OWN
    ]
    return (*buttons, _button(Verb.REJECT_OWN, submission, words))


def merge_buttons(review: Review, words: Words) -> tuple[Button, ...]:
    """The listed organizations that a submission may be about, to merge it into."""
    submission = review.submission
    return tuple(
        Button(
            words("button-into", name=match.organization.name),
            str(Token(Verb.INTO, f"{submission.id}.{match.organization.slug}", submission.version)),
            confirm=_confirm(Verb.MERGE, words),
        )
        for match in review.findings.near_duplicates
    )


def _open_verbs(review: Review) -> list[Verb]:
    proposal = review.submission.proposal
    verbs = [Verb.APPROVE, Verb.EDIT, Verb.REJECT, Verb.QUESTION, Verb.CLAIM]
    if isinstance(proposal, NewOrganization | MoreAccounts):
        verbs.insert(4, Verb.MERGE)
    if isinstance(proposal, Report):
        verbs.remove(Verb.EDIT)
        if proposal.problem is not AccountProblem.DEAD:
            verbs.append(Verb.HIDE)
    return [*verbs, Verb.UNBLOCK if review.blocked else Verb.BLOCK]


def _button(verb: Verb, submission: Submission, words: Words) -> Button:
    claimed = verb is Verb.CLAIM and submission.claim is not None
    styles = {Verb.APPROVE: Style.PRIMARY, Verb.BLOCK: Style.DANGER, Verb.HIDE: Style.DANGER}
    return Button(
        words("button-unclaim" if claimed else f"button-{verb}"),
        str(Token(verb, submission.id, submission.version)),
        style=styles.get(verb, Style.PLAIN),
        confirm=_confirm(verb, words) if verb in {Verb.UNDO, Verb.HIDE} else None,
        opens_form=verb in _OPENS_FORM,
    )


def _confirm(verb: Verb, words: Words) -> Confirm:
    return Confirm(
        title=words(f"confirm-{verb}-title"),
        text=words(f"confirm-{verb}"),
        yes=words(f"button-{verb}"),
        no=words("confirm-no"),
    )
