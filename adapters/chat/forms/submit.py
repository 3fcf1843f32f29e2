"""What a finished form does: a submission, an answer, or a moderator's verdict with words in it."""

from dataclasses import replace

from adapters.chat.context import DROP, Context
from adapters.chat.forms.answer_lines import WARNING
from adapters.chat.forms.definitions import Definition, definition, subject
from adapters.chat.forms.flow import faulted, keep_and_draw
from adapters.chat.forms.proposing import ANSWER, BLOCK, DISPUTE, EDIT, MERGE, QUESTION
from adapters.chat.forms.state import SUMMARY, FieldProblem, FormState
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
    NotShown,
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


def send(context: Context, draft: Draft, state: FormState) -> Reply:
    """Do what the finished form is for.  Where the core objects, the form stays open."""
    form = definition(draft.form, state)
    try:
        reply = _done(context, draft, form, state)
    except ProposalInvalid as refusal:
        if refusal.findings is None:
            raise
        return keep_and_draw(context, draft, faulted(form, state, refusal.findings))
    except Outdated as refusal:
        if refusal.submission is None:
            raise
        newer = replace(state, version=refusal.submission.version)
        reply = keep_and_draw(context, draft, newer)
        why = word_refusal(refusal, context.words, context.now)
        return replace(reply, text=f"{why}\n{reply.text}")
    except NotShown as refusal:
        warned = [FieldProblem(f"{WARNING}{each.code}", each.facts) for each in refusal.warned]
        shown = replace(state.at(SUMMARY), seen=refusal.mark, faults={"": warned})
        return keep_and_draw(context, draft, shown, context.words("review-warned-first"))
    except (AlreadyDecided, NotOpen, NoSuchSubmission, NotAsked, NotListed):
        context.directory.submitting.drop_draft(draft, key=context.key(DROP))
        raise
    return replace(reply, done=True)


def _done(context: Context, draft: Draft, form: Definition, state: FormState) -> Reply:
    if form.name == ANSWER:
        return _answer(context, draft, state)
    if form.propose is not None and form.name != EDIT:
        return _submit(context, draft, form, state)
    acts = {BLOCK: _block, DISPUTE: _dispute}
    reply = acts.get(form.name, _decide)(context, draft, form, state)
    context.directory.submitting.drop_draft(draft, key=context.key(DROP))
    return reply


def _submit(context: Context, draft: Draft, form: Definition, state: FormState) -> Reply:
    assert form.propose is not None  # noqa: S101 - `_done` looked
    submission = context.directory.submitting.submit(
        form.propose(state, context),
        context.by,
        room=context.origin.room,
        key=context.change_key(),
        draft=draft if draft.version else None,
        language=context.words.language,
    )
    line = context.directory.submitting.in_line(submission)
    return submission_sent(submission, line, context.words)


def _answer(context: Context, draft: Draft, state: FormState) -> Reply:
    context.directory.submitting.answer(
        subject(draft.form),
        state.text("text"),
        context.by,
        key=context.change_key(),
        draft=draft if draft.version else None,
    )
    return context.say("answered")


def _decide(context: Context, draft: Draft, form: Definition, state: FormState) -> Reply:
    verdict = _verdict(context, form, state)
    submission = context.directory.moderating.decide(
        subject(draft.form),
        verdict,
        context.by,
        version=state.version,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return decided(submission, verdict, context.words)


def _verdict(context: Context, form: Definition, state: FormState) -> Verdict:
    if form.name == EDIT and form.propose is not None:
        return ApproveWithChanges(form.propose(state, context), state.seen)
    if form.name == MERGE:
        return MergeInto(state.text("organization"), state.seen)
    if form.name == QUESTION:
        return Ask(state.text("text"))
    return Reject(Reason(ReasonCode.OWN, state.text("text")))


def _block(context: Context, draft: Draft, _form: Definition, state: FormState) -> Reply:
    context.directory.safety.block(
        subject(draft.form),
        Reason(ReasonCode(state.text("reason")), state.text("text")),
        context.by,
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return context.say("moderation-blocked")


def _dispute(context: Context, _draft: Draft, _form: Definition, state: FormState) -> Reply:
    organization = context.directory.asking.get(state.text("organization"))
    mark = state.text("account")
    account = next(each for each in organization.accounts if account_mark(each) == mark)
    context.directory.safety.dispute(
        organization.slug,
        account.platform,
        account.handle,
        context.by,
        reason=state.text("text"),
        membership=context.origin.membership,
        key=context.change_key(),
    )
    return context.say("moderation-hidden", name=organization.name)
