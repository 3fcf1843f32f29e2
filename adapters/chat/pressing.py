"""What a button does: each verb of a token, and its clerk."""

from collections.abc import Callable, Mapping

from adapters.chat import browsing, deciding, own_submissions, settling_in
from adapters.chat.asking import answer_question, pick, show
from adapters.chat.browse_words import unpack_filters
from adapters.chat.forms import dialog
from adapters.chat.forms.checks import BY_SLUG
from adapters.chat.forms.names import ANSWER, CORRECTION, MORE, REPORT
from adapters.chat.forms.opening import open_form
from adapters.chat.forms.sheet import Sheet
from adapters.chat.reception import submit_new
from adapters.chat.tokens import Token, Verb, unpack
from adapters.chat.turn import Turn
from adapters.chat.views import Reply

Act = Callable[[Turn, Token], Reply]


def press(turn: Turn, text: str) -> Reply:
    """Do what the button with this token says.

    Raises:
        TokenRefused: it is none of ours, or of another release.
    """
    token = Token.parse(text)
    return _ACTS[token.verb](turn, token)


def _carried(turn: Turn, token: Token) -> str:
    """The text a button carries, in itself or in a row of the core's."""
    if token.kept:
        return turn.directory.people.token(token.kept)["text"]
    return unpack(token.id)


def _proposal(form: str) -> Act:
    return lambda turn, token: open_form(turn, form, {"organization": f"{BY_SLUG}{token.id}"})


def _answer(turn: Turn, token: Token) -> Reply:
    return open_form(turn, f"{ANSWER}.{token.id}", {}, fresh=Sheet())


def _queue(turn: Turn, token: Token) -> Reply:
    kind, _, venue = token.id.partition(".")
    return deciding.queue(turn, kind, venue, token.version)


_ACTS: Mapping[Verb, Act] = {
    Verb.OPEN: lambda turn, token: show(turn, token.id),
    Verb.PICK: lambda turn, token: pick(turn, token.id),
    Verb.SHARE: lambda turn, token: show(turn, token.id),
    Verb.ASK: lambda turn, token: answer_question(turn, _carried(turn, token)),
    Verb.SUBMIT_IT: lambda turn, token: submit_new(turn, _carried(turn, token)),
    Verb.BROWSE: lambda turn, token: browsing.browse(turn, unpack_filters(token.id), token.version),
    Verb.NEWS: lambda turn, token: browsing.news(turn, max(1, token.version)),
    Verb.STATS: lambda turn, _: browsing.statistics(turn),
    Verb.HELP: lambda turn, _: settling_in.help_(turn),
    Verb.PRIVACY: lambda turn, _: settling_in.privacy(turn),
    Verb.SPEAK: lambda turn, token: settling_in.language(turn, token.id),
    Verb.HEAR: lambda turn, _: settling_in.hear_here(turn),
    Verb.ADD: _proposal(MORE),
    Verb.CORRECT: _proposal(CORRECTION),
    Verb.REPORT: _proposal(REPORT),
    Verb.MINE: lambda turn, token: own_submissions.list_mine(turn, max(1, token.version)),
    Verb.VIEW: lambda turn, token: own_submissions.view(turn, token.id),
    Verb.WITHDRAW: lambda turn, token: own_submissions.withdraw(turn, token.id, token.version),
    Verb.ANSWER: _answer,
    Verb.QUEUE: _queue,
    Verb.REVIEW: lambda turn, token: deciding.review(turn, token.id),
    Verb.APPROVE: deciding.plain_verdict,
    Verb.CLAIM: deciding.plain_verdict,
    Verb.UNDO: deciding.plain_verdict,
    Verb.REJECT: deciding.choose_reason,
    Verb.BECAUSE: deciding.reject_because,
    Verb.INTO: deciding.merge_into,
    **dict.fromkeys(
        (Verb.EDIT, Verb.REJECT_OWN, Verb.QUESTION, Verb.MERGE, Verb.BLOCK),
        deciding.open_verdict_form,
    ),
    Verb.HIDE: deciding.hide_reported,
    Verb.UNBLOCK: lambda turn, token: deciding.unblock(turn, token.id),
    Verb.DISPUTE: lambda turn, token: deciding.open_dispute(turn, token.id),
    Verb.UNDISPUTE: deciding.undispute,
    Verb.GAPS: lambda turn, _: deciding.gaps(turn),
    Verb.ADOPT: deciding.adopt,
    **dict.fromkeys(
        (
            Verb.FORM,
            Verb.SET,
            Verb.SKIP,
            Verb.BACK,
            Verb.CANCEL,
            Verb.CHANGE,
            Verb.SAME,
            Verb.DIFFERENT,
            Verb.SEND,
        ),
        dialog.press,
    ),
}
