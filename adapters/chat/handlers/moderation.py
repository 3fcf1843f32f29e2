"""The handler for moderators: the queue, verdicts by button, hiding and blocking, gaps."""

from dataclasses import replace
from datetime import timedelta

from adapters.chat.context import Context
from adapters.chat.forms.flow import open_form
from adapters.chat.forms.proposing import BLOCK, DISPUTE, EDIT, MERGE, QUESTION, REJECT, values_of
from adapters.chat.forms.state import FormState
from adapters.chat.handlers.asking.questions import reader_of
from adapters.chat.presenters.moderation_buttons import option_buttons, reason_buttons
from adapters.chat.presenters.moderation_queue import draw_queue
from adapters.chat.presenters.reviews import submission_card, whole
from adapters.chat.presenters.submissions import decided
from adapters.chat.tokens import KEPT, Token, TokenRefused, Verb, account_mark
from adapters.chat.views import Bold, Button, Card, Reply
from directory_core.errors import NotShown
from directory_core.models import (
    Approve,
    Assign,
    Reason,
    ReasonCode,
    Reject,
    Report,
    Review,
    Submission,
    Undo,
    Verdict,
)

_GAPS_KEPT = timedelta(days=1)
_PLAIN: dict[Verb, Verdict] = {
    Verb.ASSIGN: Assign(),
    Verb.UNDO: Undo(),
}
_FORMS = {
    Verb.EDIT: EDIT,
    Verb.REJECT_OWN: REJECT,
    Verb.QUESTION: QUESTION,
    Verb.MERGE: MERGE,
    Verb.BLOCK: BLOCK,
}


def queue(context: Context, kind: str = "", venue: str = "", page: int = 1) -> Reply:
    """What waits for a decision, oldest first."""
    found = context.directory.moderating.pending(
        context.by, context.origin.membership, kind=kind, venue=venue, page=page, size=8
    )
    membership = context.origin.membership
    seen = context.directory.evidence.tasks(context.by, membership, size=1).total
    return draw_queue(found, reader_of(context), kind=kind, venue=venue, seen=seen)


def review(context: Context, submission_id: str) -> Reply:
    """A submission's card, anew."""
    card = submission_card(_review(context, submission_id), reader_of(context))
    return Reply(card.title, (card,), language=context.words.language)


def show_whole(context: Context, token: Token) -> Reply:
    """Show all that a submission would publish, a page of it."""
    submission_id, page = _two(token)
    return _whole(context, submission_id, int(page) if page.isdigit() else 1)


def options(context: Context, token: Token) -> Reply:
    """Bring the verdicts that are seldom wanted."""
    found = _review(context, token.id)
    _open_submission(context, token.id)
    buttons = option_buttons(found, context.words)
    return replace(context.say("options-title", id=token.id, buttons=buttons), private=True)


def approve(context: Context, token: Token) -> Reply:
    """Approve; what was not shown whole, or is warned of, is shown first."""
    submission_id, _, seen = token.id.partition(".")
    try:
        return _decide(context, submission_id, Approve(seen), token.version)
    except NotShown as refusal:
        return _shown_first(context, submission_id, refusal)


def plain_verdict(context: Context, token: Token) -> Reply:
    """Take a submission on, or undo."""
    return _decide(context, token.id, _PLAIN[token.verb], token.version)


def choose_reason(context: Context, token: Token) -> Reply:
    """Ask a moderator why, with the canned reasons as buttons."""
    drawn = replace(_open_submission(context, token.id), version=token.version)
    reply = context.say("reject-why", id=token.id, buttons=reason_buttons(drawn, context.words))
    return replace(reply, private=True)


def reject_because(context: Context, token: Token) -> Reply:
    """Reject for a canned reason."""
    submission_id, code = _two(token)
    if code not in set(ReasonCode):
        raise TokenRefused(str(token))
    return _decide(context, submission_id, Reject(Reason(ReasonCode(code))), token.version)


def open_verdict_form(context: Context, token: Token) -> Reply:
    """Open the form of a verdict that has words in it."""
    name = _FORMS[token.verb]
    submission_id, _, seen = token.id.partition(".")
    state = FormState(version=token.version, seen=seen)
    read = _submission if name == BLOCK else _open_submission
    submission = read(context, submission_id)
    if name == EDIT:
        of, values = values_of(submission.proposal)
        state = FormState(of=of, values=values, version=token.version)
    if name == MERGE and _review(context, submission_id).mark != seen:
        reply = _whole(context, submission_id, 1)
        return replace(reply, text=context.words("review-look-first"), lead=True)
    return open_form(context, f"{name}.{submission_id}", {}, fresh=state)


def hide_reported(context: Context, token: Token) -> Reply:
    """Hide the account that a report is about, at once."""
    proposal = _submission(context, token.id).proposal
    if not isinstance(proposal, Report):
        raise TokenRefused(str(token))
    organization = context.directory.safety.dispute(
        proposal.slug,
        proposal.platform,
        proposal.handle,
        context.by,
        reason=token.id,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return _toast(context.say("moderation-hidden", name=organization.name))


def open_dispute(context: Context, slug: str) -> Reply:
    """Open the form that hides an account of an organization at once."""
    context.directory.moderating.ensure_moderator(context.by, context.origin.membership)
    listed = context.directory.asking.get(slug)
    return open_form(context, DISPUTE, {}, fresh=FormState(values={"organization": listed.slug}))


def undispute(context: Context, token: Token) -> Reply:
    """Show again an account that was hidden."""
    slug, mark = _two(token)
    listed = context.directory.asking.get(slug)
    account = next((each for each in listed.accounts if account_mark(each) == mark), None)
    if account is None:
        return context.say("moderation-account-gone")
    context.directory.safety.undispute(
        listed.slug,
        account.platform,
        account.handle,
        context.by,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return _toast(context.say("moderation-shown", name=listed.name))


def unblock(context: Context, submission_id: str) -> Reply:
    """Let a submitter submit again."""
    membership = context.origin.membership
    context.directory.safety.unblock(
        submission_id, context.by, membership=membership, key=context.change_key()
    )
    return _toast(context.say("moderation-unblocked"))


def undo_last(context: Context, submission_id: str) -> Reply:
    """Show what would be taken back, with its button: the submission named, or the last decided."""
    moderating, membership = context.directory.moderating, context.origin.membership
    if not submission_id:
        found = moderating.last_decided(context.by, membership)
        if found is None:
            return context.say("undo-none")
        submission_id = found.id
    return review(context, submission_id.upper())


def gaps(context: Context) -> Reply:
    """The most wanted missing names, and the words people use for listed ones."""
    context.directory.moderating.ensure_moderator(context.by, context.origin.membership)
    found = context.directory.asking.gaps()
    if not found:
        return context.say("gaps-none")
    words, reader = context.words, reader_of(context)
    rows, buttons = [], []
    for gap in found:
        asked = Bold(gap.question)
        if gap.unhelpful:
            rows.append(words.line("gap-unhelpful", question=asked, times=gap.times))
            continue
        if gap.organization is None:
            rows.append(words.line("gap-missing", question=asked, times=gap.times))
            continue
        name = gap.organization.name
        rows.append(words.line("gap-alias", question=asked, times=gap.times, name=name))
        payload = {"question": gap.question, "slug": gap.organization.slug}
        kept = context.directory.people.keep_token(payload, lasts=_GAPS_KEPT)
        label = words("button-adopt", question=gap.question, name=name)
        buttons.append(Button(label, str(Token(Verb.ADOPT, KEPT + kept))))
    card = Card(words("gaps-title"), rows=tuple(rows), buttons=tuple(buttons))
    return Reply(words("gaps-title"), (card,), private=True, language=reader.words.language)


def adopt(context: Context, token: Token) -> Reply:
    """Take on the words people use as an alias."""
    payload = context.directory.people.token(token.kept)
    organization = context.directory.safety.adopt_alias(
        payload["question"],
        payload["slug"],
        context.by,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return _toast(context.say("gap-adopted", name=organization.name))


def _whole(context: Context, submission_id: str, page: int) -> Reply:
    return whole(_review(context, submission_id), page, reader_of(context))


def _shown_first(context: Context, submission_id: str, refusal: NotShown) -> Reply:
    """The whole, from its first page, and why it comes before the verdict."""
    message = "review-warned-first" if refusal.warned else "review-look-first"
    reply = _whole(context, submission_id, 1)
    return replace(reply, text=context.words(message), lead=True)


def _decide(context: Context, submission_id: str, verdict: Verdict, version: int) -> Reply:
    submission = context.directory.moderating.decide(
        submission_id,
        verdict,
        context.by,
        version=version,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return decided(submission, verdict, context.words)


def _submission(context: Context, submission_id: str) -> Submission:
    return context.directory.moderating.get(submission_id, context.by, context.origin.membership)


def _open_submission(context: Context, submission_id: str) -> Submission:
    moderating = context.directory.moderating
    return moderating.get_open(submission_id, context.by, context.origin.membership)


def _review(context: Context, submission_id: str) -> Review:
    return context.directory.moderating.review(submission_id, context.by, context.origin.membership)


def _two(token: Token) -> tuple[str, str]:
    first, dot, second = token.id.partition(".")
    if not dot:
        raise TokenRefused(str(token))
    return first, second


def _toast(reply: Reply) -> Reply:
    return replace(reply, toast=reply.text, private=True)
