"""The forms: which questions each asks, in which order, and what its answers amount to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from adapters.chat.context import Context
from adapters.chat.forms import proposing, validators
from adapters.chat.forms.fields import NOTE_LENGTH, Question, choice_check, text_check
from adapters.chat.forms.proposing import (
    ANSWER,
    BLOCK,
    CORRECTION,
    DISPUTE,
    EDIT,
    MERGE,
    MORE,
    NEW,
    QUESTION,
    REJECT,
    REPORT,
)
from adapters.chat.forms.state import FormState
from adapters.chat.forms.validators import accounts_check
from directory_core.models import Proposal, ReasonCode

Propose = Callable[[FormState, Context], Proposal]


@dataclass(frozen=True, slots=True)
class Definition:
    """One form.  `propose` is set where its answers make a proposal; `looks_over`: with a summary.

    `about_submission`: the form's key is `name.SUBMISSION`, for there may be one for each.
    """

    name: str
    questions: tuple[Question, ...]
    propose: Propose | None = None
    looks_over: bool = True
    about_submission: bool = False


_NOTE = Question("note", text_check(NOTE_LENGTH), "long", required=False, max_length=NOTE_LENGTH)
_ACCOUNTS = Question("accounts", accounts_check, "accounts", max_length=3000)
_ORGANIZATION = Question(
    "organization", validators.organization_check, "organization", resets=("account",)
)
_ACCOUNT = Question(
    "account",
    choice_check(validators.account_choices),
    "choice",
    choices=validators.account_choices,
    applies=lambda state: bool(state.text("organization")),
)


def _words(wording: str) -> Question:
    """One long text, as a moderator's reason or somebody's answer."""
    check = text_check(NOTE_LENGTH, letters=True)
    return Question("text", check, "long", max_length=NOTE_LENGTH, wording=wording)


FORMS = (
    Definition(
        NEW,
        (
            Question("name", text_check(200, letters=True)),
            Question("kind", validators.kind_check, "choice", choices=validators.kind_choices),
            Question("country", validators.country_check, required=False),
            Question("region", validators.region_check, required=False),
            Question("city", text_check(100, letters=True), required=False, max_length=100),
            Question("website", validators.website_check, required=False, max_length=300),
            _ACCOUNTS,
            Question(
                "aliases", validators.aliases_check, "aliases", required=False, max_length=1200
            ),
            _NOTE,
        ),
        proposing.new_organization,
    ),
    Definition(MORE, (_ORGANIZATION, _ACCOUNTS, _NOTE), proposing.more_accounts),
    Definition(
        CORRECTION,
        (
            _ORGANIZATION,
            Question(
                "field",
                choice_check(validators.correctable_choices),
                "choice",
                choices=validators.correctable_choices,
                resets=("value",),
            ),
            Question("value", validators.corrected_value_check),
            _NOTE,
        ),
        proposing.correction,
    ),
    Definition(
        REPORT,
        (
            _ORGANIZATION,
            _ACCOUNT,
            Question(
                "problem",
                choice_check(validators.problem_choices),
                "choice",
                choices=validators.problem_choices,
            ),
            _NOTE,
        ),
        proposing.report,
    ),
    Definition(ANSWER, (_words("answer"),), looks_over=False, about_submission=True),
    Definition(REJECT, (_words("reject"),), looks_over=False, about_submission=True),
    Definition(QUESTION, (_words("question"),), looks_over=False, about_submission=True),
    Definition(
        MERGE,
        (replace(_ORGANIZATION, wording="merge"),),
        about_submission=True,
    ),
    Definition(
        BLOCK,
        (
            Question(
                "reason",
                choice_check(validators.reason_choices),
                "choice",
                choices=validators.reason_choices,
                wording="block",
            ),
            replace(
                _words("block-text"),
                applies=lambda state: state.text("reason") == ReasonCode.OWN,
            ),
        ),
        looks_over=False,
        about_submission=True,
    ),
    Definition(
        DISPUTE,
        (_ORGANIZATION, _ACCOUNT, replace(_words("dispute"), name="text")),
        looks_over=False,
    ),
)
_BY_NAME: Mapping[str, Definition] = {each.name: each for each in FORMS}


def definition(key: str, state: FormState) -> Definition:
    """The form that a draft's key names; an edit has the questions of what is edited.

    Raises:
        KeyError: no such form.
    """
    name = key.partition(".")[0]
    if name == EDIT:
        return replace(_BY_NAME[state.of], name=EDIT, about_submission=True)
    return _BY_NAME[name]


def may_begin(key: str) -> bool:
    """Whether a form can be sent that was never stored: one opened in a room with others."""
    return key in _BY_NAME and _BY_NAME[key].propose is not None


def split_id(id_: str) -> tuple[str, str]:
    """The form's key, and what follows it, of a token's id such as `reject.S4F7KQ.value`."""
    parts = id_.split(".")
    about = parts[0] == EDIT or (parts[0] in _BY_NAME and _BY_NAME[parts[0]].about_submission)
    size = 2 if about else 1
    return ".".join(parts[:size]), ".".join(parts[size:])


def subject(key: str) -> str:
    """The submission that a form's key names, or empty."""
    return key.partition(".")[2]


def asked(form: Definition, state: FormState) -> tuple[Question, ...]:
    """The questions that apply, given the answers so far; an edit leaves the organization alone."""
    fixed = form.name == EDIT
    return tuple(
        each
        for each in form.questions
        if each.applies(state) and not (fixed and each.kind == "organization")
    )
