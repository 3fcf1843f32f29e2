"""What a finished form does: a submission, an answer, or a moderator's verdict with words in it."""

from dataclasses import replace

from adapters.chat.context import DROP, Turn
from adapters.chat.forms.definitions import Definition, definition, subject
from adapters.chat.forms.flow import faulted, keep_and_draw
from adapters.chat.forms.proposing import ANSWER, BLOCK, DISPUTE, EDIT, MERGE, QUESTION
from adapters.chat.forms.state import Sheet
from adapters.chat.presenters.refusals import word_refusal
from adapters.chat.presenters.submissions import decided, submission_sent
from adapters.chat.tokens import account_mark
from adapters.chat.views import Reply
from directory_core.errors import (
    AlreadyDecided,
    NoSuchSubmission,
    NotAsked,
    NotListed,
    NotOpen,
    Outdated,
    ProposalInvalid,
)
from directory_core.models import (
    ApproveWithChanges,
    Ask,
    Draft,
    MergeInto,
    Reason,
    ReasonCode,
    Reject,
    Verdict,
)


def send(turn: Turn, draft: Draft, sheet: Sheet) -> Reply:
    """Do what the finished form is for.  Where the core objects, the form stays open."""
    form = definition(draft.form, sheet)
    try:
        reply = _done(turn, draft, form, sheet)
    except ProposalInvalid as refusal:
        if refusal.findings is None:
            raise
        return keep_and_draw(turn, draft, faulted(form, sheet, refusal.findings))
    except Outdated as refusal:
        if refusal.submission is None:
            raise
        newer = replace(sheet, version=refusal.submission.version)
        reply = keep_and_draw(turn, draft, newer)
        return replace(reply, text=f"{word_refusal(refusal, turn.words)}\n{reply.text}")
    except (AlreadyDecided, NotOpen, NoSuchSubmission, NotAsked, NotListed):
        turn.directory.submitting.drop_draft(draft, key=turn.key(DROP))
        raise
    return replace(reply, done=True)


def _done(turn: Turn, draft: Draft, form: Definition, sheet: Sheet) -> Reply:
    if form.name == ANSWER:
        return _answer(turn, draft, sheet)
    if form.propose is not None and form.name != EDIT:
        return _submit(turn, draft, form, sheet)
    acts = {BLOCK: _block, DISPUTE: _dispute}
    reply = acts.get(form.name, _decide)(turn, draft, form, sheet)
    turn.directory.submitting.drop_draft(draft, key=turn.key(DROP))
    return reply


def _submit(turn: Turn, draft: Draft, form: Definition, sheet: Sheet) -> Reply:
    assert form.propose is not None  # noqa: S101 - `_done` looked
    submission = turn.directory.submitting.submit(
        form.propose(sheet, turn),
        turn.by,
        room=turn.origin.room,
        key=turn.change_key(),
        draft=draft if draft.version else None,
        language=turn.words.language,
    )
    return submission_sent(submission, turn.words)


def _answer(turn: Turn, draft: Draft, sheet: Sheet) -> Reply:
    turn.directory.submitting.answer(
        subject(draft.form),
        sheet.text("text"),
        turn.by,
        key=turn.change_key(),
        draft=draft if draft.version else None,
    )
    return turn.say("answered")


def _decide(turn: Turn, draft: Draft, form: Definition, sheet: Sheet) -> Reply:
    verdict = _verdict(turn, form, sheet)
    submission = turn.directory.moderating.decide(
        subject(draft.form),
        verdict,
        turn.by,
        version=sheet.version,
        membership=turn.origin.membership,
        key=turn.change_key(),
    )
    return decided(submission, verdict, turn.words)


def _verdict(turn: Turn, form: Definition, sheet: Sheet) -> Verdict:
    if form.name == EDIT and form.propose is not None:
        return ApproveWithChanges(form.propose(sheet, turn))
    if form.name == MERGE:
        return MergeInto(sheet.text("organization"))
    if form.name == QUESTION:
        return Ask(sheet.text("text"))
    return Reject(Reason(ReasonCode.OWN, sheet.text("text")))


def _block(turn: Turn, draft: Draft, _form: Definition, sheet: Sheet) -> Reply:
    turn.directory.moderating.block(
        subject(draft.form),
        Reason(ReasonCode(sheet.text("reason")), sheet.text("text")),
        turn.by,
        membership=turn.origin.membership,
        key=turn.change_key(),
    )
    return turn.say("moderation-blocked")


def _dispute(turn: Turn, _draft: Draft, _form: Definition, sheet: Sheet) -> Reply:
    organization = turn.directory.asking.get(sheet.text("organization"))
    mark = sheet.text("account")
    account = next(each for each in organization.accounts if account_mark(each) == mark)
    turn.directory.moderating.dispute(
        organization.slug,
        account.platform,
        account.handle,
        turn.by,
        reason=sheet.text("text"),
        membership=turn.origin.membership,
        key=turn.change_key(),
    )
    return turn.say("moderation-hidden", name=organization.name)
