"""Submissions of one person, approved page by page: each its own decision, undone together."""

from dataclasses import replace
from datetime import timedelta

from adapters.chat.context import Context
from adapters.chat.handlers.asking.questions import reader_of
from adapters.chat.presenters.refusals import word_refusal
from adapters.chat.presenters.reviews import batch_card
from adapters.chat.tokens import KEPT, Token, Verb
from adapters.chat.views import Button, Confirm, Reply, Style
from directory_core.errors import Refusal
from directory_core.models import Approve, Review, Submission, Undo, Verdict

BATCH_PAGE = 4
"""How many submissions a page shows whole."""
_KEPT_FOR = timedelta(days=1)


def show(context: Context, token: Token) -> Reply:
    """Show a page of all that one submitter has waiting, each of them whole."""
    moderating, membership = context.directory.moderating, context.origin.membership
    page = max(1, token.version)
    found = moderating.batch(token.id, context.by, membership, page=page, size=BATCH_PAGE)
    reviews = [moderating.review(each.id, context.by, membership) for each in found.items]
    if not reviews:
        return context.say("queue-empty")
    cards = tuple(batch_card(each, reader_of(context)) for each in reviews)
    buttons = []
    ready = [each.submission for each in reviews if _is_plain(each)]
    if ready:
        kept = _keep(context, ready)
        label = context.words("button-approve-shown", count=len(ready))
        approve = str(Token(Verb.APPROVE_ALL, kept))
        buttons.append(Button(label, approve, style=Style.PRIMARY, confirm=_sure(context, label)))
    if found.page < found.pages:
        following = Token(Verb.BATCH, token.id, found.page + 1)
        buttons.append(Button(context.words("button-next"), str(following)))
    text = context.words("batch-page", page=found.page, pages=found.pages, count=found.total)
    return Reply(
        text, cards, tuple(buttons), lead=True, private=True, language=context.words.language
    )


def approve_all(context: Context, token: Token) -> Reply:
    """Approve what a page of a batch showed, one decision each."""
    done, told = _each(context, token, Approve())
    reply = context.say("batch-approved", count=len(done))
    if done:
        undo = Token(Verb.UNDO_ALL, _keep(context, done))
        label = context.words("button-undo-all", count=len(done))
        button = Button(label, str(undo), confirm=_sure(context, label))
        reply = replace(reply, buttons=(*_going_on(context, done[0].id), button))
    return replace(reply, text="\n".join((reply.text, *told)), private=True)


def _going_on(context: Context, submission_id: str) -> tuple[Button, ...]:
    """The button to what is left of a batch, which begins where the approved ones were."""
    left = context.directory.moderating.batch(
        submission_id, context.by, context.origin.membership, size=BATCH_PAGE
    )
    following = Token(Verb.BATCH, submission_id, 1)
    return (Button(context.words("button-next"), str(following)),) if left.total else ()


def undo_all(context: Context, token: Token) -> Reply:
    """Take back what was approved together, as far as that still can be."""
    done, told = _each(context, token, Undo())
    reply = context.say("batch-undone", count=len(done))
    return replace(reply, text="\n".join((reply.text, *told)), private=True)


def _each(context: Context, token: Token, verdict: Verdict) -> tuple[list[Submission], list[str]]:
    """Give a verdict on each; those it was given on, and why not on the others."""
    done, told = [], []
    key = context.change_key()
    for submission_id, version in context.directory.people.token(token.kept).items():
        try:
            decided = context.directory.moderating.decide(
                submission_id,
                verdict,
                context.by,
                version=int(version),
                membership=context.origin.membership,
                key=f"{key}/{submission_id}",
                batch=token.kept,
            )
        except Refusal as refusal:
            why = word_refusal(refusal, context.words, context.now)
            told.append(f"{submission_id}: {why}")
        else:
            done.append(decided)
    return done, told


def _is_plain(review: Review) -> bool:
    """Whether a page shows all there is to say of a submission, and there is nothing to doubt."""
    findings = review.findings
    doubted = findings.problems or findings.near_duplicates or findings.warnings
    again = findings.pending_duplicates or findings.refused_before
    return not (review.mark or doubted or again)


def _keep(context: Context, submissions: list[Submission]) -> str:
    payload = {each.id: str(each.version) for each in submissions}
    return KEPT + context.directory.people.keep_token(payload, lasts=_KEPT_FOR)


def _sure(context: Context, label: str) -> Confirm:
    words = context.words
    return Confirm(label, words("batch-sure"), label, words("confirm-no"))
