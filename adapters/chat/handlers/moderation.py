"""The clerk for moderators: the queue, verdicts by button, hiding and blocking, gaps."""

from dataclasses import replace
from datetime import timedelta

from adapters.chat.context import Turn
from adapters.chat.forms.flow import open_form
from adapters.chat.forms.proposing import BLOCK, DISPUTE, EDIT, MERGE, QUESTION, REJECT, values_of
from adapters.chat.forms.state import Sheet
from adapters.chat.handlers.questions import reader_of
from adapters.chat.presenters.moderation_buttons import merge_buttons, reason_buttons
from adapters.chat.presenters.moderation_queue import draw_queue
from adapters.chat.presenters.submissions import decided, submission_card
from adapters.chat.tokens import KEPT, Token, TokenRefused, Verb, account_mark
from adapters.chat.views import Bold, Button, Card, Reply
from directory_core.domain.decisions import ensure_open
from directory_core.models import (
    Approve,
    Claim,
    MergeInto,
    Reason,
    ReasonCode,
    Reject,
    Report,
    Undo,
    Verdict,
)

_GAPS_KEPT = timedelta(days=1)
_PLAIN: dict[Verb, Verdict] = {
    Verb.APPROVE: Approve(),
    Verb.CLAIM: Claim(),
    Verb.UNDO: Undo(),
}
_FORMS = {
    Verb.EDIT: EDIT,
    Verb.REJECT_OWN: REJECT,
    Verb.QUESTION: QUESTION,
    Verb.MERGE: MERGE,
    Verb.BLOCK: BLOCK,
}


def queue(turn: Turn, kind: str = "", venue: str = "", page: int = 1) -> Reply:
    """What waits for a decision, oldest first."""
    found = turn.directory.moderating.pending(
        turn.by, turn.origin.membership, kind=kind, venue=venue, page=page, size=8
    )
    return draw_queue(found, reader_of(turn), kind=kind, venue=venue)


def review(turn: Turn, submission_id: str) -> Reply:
    """A submission's card, anew."""
    _ensure_moderator(turn)
    card = submission_card(turn.directory.moderating.review(submission_id), reader_of(turn))
    return Reply(card.title, (card,), language=turn.words.language)


def plain_verdict(turn: Turn, token: Token) -> Reply:
    """Approve, claim or undo."""
    return _decide(turn, token.id, _PLAIN[token.verb], token.version)


def choose_reason(turn: Turn, token: Token) -> Reply:
    """Ask a moderator why, with the canned reasons as buttons."""
    _ensure_moderator(turn)
    submission = turn.directory.moderating.get(token.id)
    ensure_open(submission)
    drawn = replace(submission, version=token.version)
    reply = turn.say("reject-why", id=token.id, buttons=reason_buttons(drawn, turn.words))
    return replace(reply, private=True)


def reject_because(turn: Turn, token: Token) -> Reply:
    """Reject for a canned reason."""
    submission_id, code = _two(token)
    if code not in set(ReasonCode):
        raise TokenRefused(str(token))
    return _decide(turn, submission_id, Reject(Reason(ReasonCode(code))), token.version)


def merge_into(turn: Turn, token: Token) -> Reply:
    """Merge into a listed organization."""
    submission_id, slug = _two(token)
    return _decide(turn, submission_id, MergeInto(slug), token.version)


def open_verdict_form(turn: Turn, token: Token) -> Reply:
    """Open the form of a verdict that has words in it."""
    _ensure_moderator(turn)
    name = _FORMS[token.verb]
    sheet = Sheet(version=token.version)
    submission = turn.directory.moderating.get(token.id)
    if name != BLOCK:
        ensure_open(submission)
    if name == EDIT:
        of, values = values_of(submission.proposal)
        sheet = Sheet(of=of, values=values, version=token.version)
    reply = open_form(turn, f"{name}.{token.id}", {}, fresh=sheet)
    if name != MERGE:
        return reply
    near = merge_buttons(turn.directory.moderating.review(token.id), turn.words)
    return replace(reply, buttons=(*near, *reply.buttons))


def hide_reported(turn: Turn, token: Token) -> Reply:
    """Hide the account that a report is about, at once."""
    proposal = turn.directory.moderating.get(token.id).proposal
    if not isinstance(proposal, Report):
        raise TokenRefused(str(token))
    organization = turn.directory.moderating.dispute(
        proposal.slug,
        proposal.platform,
        proposal.handle,
        turn.by,
        reason=token.id,
        membership=turn.origin.membership,
        key=turn.change_key(),
    )
    return _toast(turn.say("moderation-hidden", name=organization.name))


def open_dispute(turn: Turn, slug: str) -> Reply:
    """Open the form that hides an account of an organization at once."""
    _ensure_moderator(turn)
    listed = turn.directory.asking.get(slug)
    return open_form(turn, DISPUTE, {}, fresh=Sheet(values={"organization": listed.slug}))


def undispute(turn: Turn, token: Token) -> Reply:
    """Show again an account that was hidden."""
    slug, mark = _two(token)
    listed = turn.directory.asking.get(slug)
    account = next((each for each in listed.accounts if account_mark(each) == mark), None)
    if account is None:
        return turn.say("moderation-account-gone")
    turn.directory.moderating.undispute(
        listed.slug,
        account.platform,
        account.handle,
        turn.by,
        membership=turn.origin.membership,
        key=turn.change_key(),
    )
    return _toast(turn.say("moderation-shown", name=listed.name))


def unblock(turn: Turn, submission_id: str) -> Reply:
    """Let a submitter submit again."""
    membership = turn.origin.membership
    turn.directory.moderating.unblock(
        submission_id, turn.by, membership=membership, key=turn.change_key()
    )
    return _toast(turn.say("moderation-unblocked"))


def gaps(turn: Turn) -> Reply:
    """The most wanted missing names, and the words people use for listed ones."""
    _ensure_moderator(turn)
    found = turn.directory.asking.gaps()
    if not found:
        return turn.say("gaps-none")
    words, reader = turn.words, reader_of(turn)
    rows, buttons = [], []
    for gap in found:
        asked = Bold(gap.question)
        if gap.organization is None:
            rows.append(words.line("gap-missing", question=asked, times=gap.times))
            continue
        name = gap.organization.name
        rows.append(words.line("gap-alias", question=asked, times=gap.times, name=name))
        payload = {"question": gap.question, "slug": gap.organization.slug}
        kept = turn.directory.people.keep_token(payload, lasts=_GAPS_KEPT)
        label = words("button-adopt", question=gap.question, name=name)
        buttons.append(Button(label, str(Token(Verb.ADOPT, KEPT + kept))))
    card = Card(words("gaps-title"), rows=tuple(rows), buttons=tuple(buttons))
    return Reply(words("gaps-title"), (card,), private=True, language=reader.words.language)


def adopt(turn: Turn, token: Token) -> Reply:
    """Take on the words people use as an alias."""
    payload = turn.directory.people.token(token.kept)
    organization = turn.directory.moderating.adopt_alias(
        payload["question"],
        payload["slug"],
        turn.by,
        membership=turn.origin.membership,
        key=turn.change_key(),
    )
    return _toast(turn.say("gap-adopted", name=organization.name))


def _decide(turn: Turn, submission_id: str, verdict: Verdict, version: int) -> Reply:
    submission = turn.directory.moderating.decide(
        submission_id,
        verdict,
        turn.by,
        version=version,
        membership=turn.origin.membership,
        key=turn.change_key(),
    )
    return decided(submission, verdict, turn.words)


def _ensure_moderator(turn: Turn) -> None:
    """Before anything is shown: whoever may see the queue.  The verdict itself is checked again.

    Raises:
        NotModerator, MembershipUnknown: they may not, or nobody knows.
    """
    turn.directory.moderating.pending(turn.by, turn.origin.membership, size=1)


def _two(token: Token) -> tuple[str, str]:
    first, dot, second = token.id.partition(".")
    if not dot:
        raise TokenRefused(str(token))
    return first, second


def _toast(reply: Reply) -> Reply:
    return replace(reply, toast=reply.text, private=True)
