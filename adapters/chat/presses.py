"""Presses: what a button does, by the verb of its token."""

from collections.abc import Callable, Mapping

from adapters.chat.context import Context
from adapters.chat.filters import unpack_filters
from adapters.chat.forms import step_by_step
from adapters.chat.forms.definitions import split_id
from adapters.chat.forms.flow import open_form
from adapters.chat.forms.proposing import ANSWER, CORRECTION, MORE, REPORT
from adapters.chat.forms.state import FormState
from adapters.chat.forms.validators import BY_SLUG
from adapters.chat.handlers import (
    batches,
    browse,
    impostors,
    moderation,
    own_submissions,
    ownership,
    preferences,
)
from adapters.chat.handlers.asking import new_accounts, websites
from adapters.chat.handlers.asking.conversation import ask
from adapters.chat.handlers.asking.questions import felt, look_around, pick, show
from adapters.chat.rights import FORM_VERBS, MODERATORS_FORMS, MODERATORS_VERBS
from adapters.chat.router import submit_new
from adapters.chat.tokens import Token, Verb, unpack
from adapters.chat.views import Reply
from directory_core.models import RoomRole

Act = Callable[[Context, Token], Reply]


def press(context: Context, text: str) -> Reply:
    """Do what the button with this token says.

    Raises:
        TokenRefused: it is none of ours, or of another release.
    """
    token = Token.parse(text)
    form = split_id(token.id)[0] if _ACTS[token.verb] is step_by_step.press else ""
    moderators = context.origin.role is RoomRole.MODERATORS
    if moderators or token.verb in MODERATORS_VERBS or form in MODERATORS_FORMS:
        context.need_rights()
    return _ACTS[token.verb](context, token)


def _carried(context: Context, token: Token) -> str:
    """The text a button carries, in itself or in a row of the core's."""
    if token.kept:
        return context.directory.people.token(token.kept)["text"]
    return unpack(token.id)


def _proposal(form: str) -> Act:
    return lambda context, token: open_form(context, form, {"organization": f"{BY_SLUG}{token.id}"})


def _answer(context: Context, token: Token) -> Reply:
    return open_form(context, f"{ANSWER}.{token.id}", {}, fresh=FormState())


def _queue(context: Context, token: Token) -> Reply:
    kind, _, venue = token.id.partition(".")
    return moderation.queue(context, kind, venue, token.version)


_ACTS: Mapping[Verb, Act] = {
    Verb.OPEN: lambda context, token: show(context, token.id),
    Verb.PICK: lambda context, token: pick(context, token.id),
    Verb.SHARE: lambda context, token: show(context, token.id),
    Verb.ASK: lambda context, token: ask(context, _carried(context, token)),
    Verb.LOOK: lambda context, token: look_around(
        context, _carried(context, token), everything=True
    ),
    Verb.FELT: lambda context, token: felt(
        context, _carried(context, token), helped=bool(token.version)
    ),
    Verb.SUBMIT_IT: lambda context, token: submit_new(context, _carried(context, token)),
    Verb.BROWSE: lambda context, token: browse.browse(
        context, unpack_filters(token.id), token.version
    ),
    Verb.NEWS: lambda context, token: browse.news(context, max(1, token.version)),
    Verb.STATS: lambda context, token: browse.statistics(context, whole=token.version > 0),
    Verb.HELP: lambda context, _: preferences.help_(context),
    Verb.PRIVACY: lambda context, _: preferences.privacy(context),
    Verb.SPEAK: lambda context, token: preferences.language(context, token.id),
    Verb.HEAR: lambda context, _: preferences.hear_here(context),
    Verb.ADD: _proposal(MORE),
    Verb.ADD_IT: lambda context, token: new_accounts.add(context, _carried(context, token)),
    Verb.CORRECT: _proposal(CORRECTION),
    Verb.REPORT: _proposal(REPORT),
    Verb.MINE: lambda context, token: own_submissions.list_mine(context, max(1, token.version)),
    Verb.VIEW: lambda context, token: own_submissions.view(context, token.id),
    Verb.WITHDRAW: lambda context, token: own_submissions.withdraw(
        context, token.id, token.version
    ),
    Verb.ANSWER: _answer,
    Verb.QUEUE: _queue,
    Verb.REVIEW: lambda context, token: moderation.review(context, token.id),
    Verb.BATCH: batches.show,
    Verb.APPROVE_ALL: batches.approve_all,
    Verb.UNDO_ALL: batches.undo_all,
    Verb.WHOLE: moderation.show_whole,
    Verb.OPTIONS: moderation.options,
    Verb.APPROVE: moderation.approve,
    Verb.ASSIGN: moderation.plain_verdict,
    Verb.UNDO: moderation.plain_verdict,
    Verb.REJECT: moderation.choose_reason,
    Verb.BECAUSE: moderation.reject_because,
    **dict.fromkeys(
        (Verb.EDIT, Verb.REJECT_OWN, Verb.QUESTION, Verb.MERGE, Verb.BLOCK),
        moderation.open_verdict_form,
    ),
    Verb.HIDE: moderation.hide_reported,
    Verb.UNBLOCK: lambda context, token: moderation.unblock(context, token.id),
    Verb.DISPUTE: lambda context, token: moderation.open_dispute(context, token.id),
    Verb.UNDISPUTE: moderation.undispute,
    Verb.GAPS: lambda context, _: moderation.gaps(context),
    Verb.ADOPT: moderation.adopt,
    Verb.CHECK: lambda context, token: websites.check(context, token.id),
    Verb.TASKS: lambda context, token: websites.tasks(context, max(1, token.version)),
    Verb.PROVE: lambda context, token: ownership.begin(context, token.id),
    Verb.PROOF: ownership.look,
    Verb.PROOFS: lambda context, _: ownership.standing(context),
    Verb.END_PROOF: ownership.end,
    Verb.TASK: websites.task,
    Verb.DO: websites.approve,
    Verb.LEAVE: websites.leave,
    Verb.REOPEN: websites.undo,
    Verb.IMPOSTOR: lambda context, token: impostors.report(context, _carried(context, token)),
    Verb.FAKE: impostors.confirm,
    Verb.TAKE_BACK: impostors.take_back,
    **dict.fromkeys(FORM_VERBS, step_by_step.press),
}
