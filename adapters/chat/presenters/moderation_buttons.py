"""What a moderator can press on a submission's card, by the state it is in."""

from datetime import datetime

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.proposals import accounts_in
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Button, Confirm, Style
from directory_core.models import (
    REJECT_REASONS,
    SHOWN_AT_ONCE,
    AccountProblem,
    Draft,
    MoreAccounts,
    NewOrganization,
    Report,
    Review,
    Submission,
)

_OPENS_FORM = {Verb.EDIT, Verb.QUESTION, Verb.MERGE, Verb.BLOCK, Verb.REJECT_OWN}


def moderation_buttons(review: Review, reader: Reader) -> tuple[Button, ...]:
    """The buttons of a card: the verdicts that are wanted often, and one that brings the rest."""
    submission, words = review.submission, reader.words
    if submission.state.is_open:
        whole = [_whole_button(review, words)] if _count(review) > SHOWN_AT_ONCE else []
        front = (_button(verb, submission, words) for verb in _front_verbs(review))
        return (*whole, *front)
    if can_undo(submission, reader.now):
        return (_button(Verb.UNDO, submission, words),)
    return ()


def option_buttons(review: Review, words: Words) -> tuple[Button, ...]:
    """The verdicts that are seldom wanted."""
    submission = review.submission
    verbs = [Verb.ASSIGN, Verb.UNBLOCK if review.blocked else Verb.BLOCK]
    others = review.history.pending
    if isinstance(submission.proposal, NewOrganization | MoreAccounts):
        verbs.insert(0, Verb.MERGE)
    buttons = tuple(_button(verb, submission, words) for verb in verbs)
    if not others:
        return buttons
    batch = Button(
        words("button-batch", count=others + 1), str(Token(Verb.BATCH, submission.id, 1))
    )
    return (batch, *buttons)


def whole_buttons(review: Review, page: int, pages: int, words: Words) -> tuple[Button, ...]:
    """What stands under a page of the whole: on to the next, and on the last the verdict."""
    submission = review.submission
    if not submission.state.is_open:
        return ()
    if page < pages:
        following = Token(Verb.WHOLE, f"{submission.id}.{page + 1}", submission.version)
        return (Button(words("button-next"), str(following), style=Style.PRIMARY),)
    marked = f"{submission.id}.{review.mark}" if review.mark else submission.id
    warned = bool(review.findings.warnings)
    approve = Button(
        words("button-approve-warned" if warned else "button-approve-all", count=_count(review)),
        str(Token(Verb.APPROVE, marked, submission.version)),
        style=Style.DANGER if warned else Style.PRIMARY,
    )
    merge = Token(Verb.MERGE, marked, submission.version)
    into = Button(words(f"button-{Verb.MERGE}"), str(merge), opens_form=True)
    return (approve, _button(Verb.REJECT, submission, words), into)


def _whole_button(review: Review, words: Words) -> Button:
    token = Token(Verb.WHOLE, f"{review.submission.id}.1", review.submission.version)
    return Button(words("button-whole", count=_count(review)), str(token))


def _count(review: Review) -> int:
    return len(accounts_in(review.submission.proposal))


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
        for code in REJECT_REASONS
    ]
    return (*buttons, _button(Verb.REJECT_OWN, submission, words))


def merge_buttons(review: Review, draft: Draft, words: Words) -> tuple[Button, ...]:
    """The listed organizations that a submission may be about, as answers to the merge form."""
    return tuple(
        Button(
            words("button-into", name=match.organization.name),
            str(Token(Verb.SET, f"{draft.form}.{match.organization.slug}", draft.version)),
        )
        for match in review.findings.near_duplicates
    )


def _front_verbs(review: Review) -> list[Verb]:
    proposal = review.submission.proposal
    if isinstance(proposal, Report):
        hide = [Verb.HIDE] if proposal.problem is not AccountProblem.DEAD else []
        return [Verb.APPROVE, Verb.REJECT, Verb.QUESTION, *hide, Verb.OPTIONS]
    return [Verb.APPROVE, Verb.EDIT, Verb.REJECT, Verb.QUESTION, Verb.OPTIONS]


def _button(verb: Verb, submission: Submission, words: Words) -> Button:
    claimed = verb is Verb.ASSIGN and submission.assignment is not None
    label = "button-unclaim" if claimed else f"button-{verb}"
    styles = {Verb.APPROVE: Style.PRIMARY, Verb.BLOCK: Style.DANGER, Verb.HIDE: Style.DANGER}
    return Button(
        words(label),
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
