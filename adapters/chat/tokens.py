"""What a button carries: a verb, an id and a version, in at most 64 ASCII bytes.

A token has the form `verb:id:version`.  The verb says what a press does (the table below), the id
what it does it to, and the version what the button was drawn for, so that a press on an old card
is told so.  What does not fit (a long question, say) is kept by the core, and the token names the
row.  Telegram allows 64 bytes of callback data, the least of the venues.
https://core.telegram.org/bots/api#inlinekeyboardbutton

Deep links carry a *start parameter*: at most 64 of `A-Za-z0-9_-`.
https://core.telegram.org/bots/features#deep-linking
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from directory_core.models import Account, Platform

TOKEN_BYTES = 64
START_CHARACTERS = 64
NOTHING = "-"
"""Stands where a verb needs no id."""
KEPT = "~"
"""Begins an id that names a row of the core's, which holds what did not fit."""


class Verb(StrEnum):
    """What a press does.  The comment says what stands in the id, and in the version if not 0."""

    # Asking
    OPEN = "open"  # slug: its card
    PICK = "pick"  # slug: its card, chosen from a "did you mean"
    SHARE = "share"  # slug: its card, for everybody in the room
    LOOK = "look"  # carried text: every address in it, none folded
    ASK = "ask"  # carried text: asks it again, for everybody in the room
    SUBMIT_IT = "submit"  # carried text: the form for a new organization, with this as its name
    BROWSE = "browse"  # packed filters; version: the page
    NEWS = "news"  # nothing; version: the page
    STATS = "stats"  # nothing
    HELP = "help"  # nothing
    PRIVACY = "privacy"  # nothing
    SPEAK = "speak"  # language tag
    HEAR = "hear"  # nothing: hear outcomes in this room
    # Proposing something about a listed organization
    ADD = "add"  # slug: form `more_accounts`
    ADD_IT = "addit"  # carried slug and address: the same form, with both filled in
    CORRECT = "correct"  # slug: form `correction`
    REPORT = "report"  # slug: form `report`
    # Somebody's own submissions
    MINE = "mine"  # nothing; version: the page
    VIEW = "view"  # submission
    WITHDRAW = "withdraw"  # submission and its version
    ANSWER = "answer"  # submission: form `answer`, to a moderator's question
    # Moderating: the id is a submission's, the version the submission's
    QUEUE = "queue"  # kind and venue, either may be empty: `kind.venue`; version: the page
    REVIEW = "review"  # submission: its card, anew
    BATCH = "batch"  # submission: all that its submitter has waiting, page by page; version: page
    APPROVE_ALL = "approveall"  # kept: approves what a page of a batch showed
    UNDO_ALL = "undoall"  # kept: takes back what was approved together
    WHOLE = "whole"  # `submission.page`: all of it, page by page, with what to look at twice
    OPTIONS = "options"  # submission: the verdicts that are seldom wanted
    APPROVE = "approve"  # submission, or `submission.mark` where the whole was shown
    EDIT = "edit"  # opens a form
    REJECT = "reject"  # brings the canned reasons as buttons
    BECAUSE = "because"  # `submission.reason`: rejects
    REJECT_OWN = "rejectown"  # opens a form
    QUESTION = "question"  # opens a form: ask the submitter
    MERGE = "merge"  # opens a form: into which organization; a mark as for `approve`
    ASSIGN = "claim"  # the word on buttons that were drawn long ago
    UNDO = "undo"
    HIDE = "hide"  # hides the account that a report is about, at once
    BLOCK = "block"  # opens a form: why
    UNBLOCK = "unblock"
    DISPUTE = "dispute"  # slug: opens a form: which account, and why
    UNDISPUTE = "undispute"  # `slug.account` (see `account_mark`)
    GAPS = "gaps"  # nothing
    ADOPT = "adopt"  # kept: a question to take on as an alias
    # What websites say
    CHECK = "check"  # slug: looks at its website now
    TASKS = "tasks"  # nothing; version: the page
    TASK = "task"  # task: its card
    DO = "do"  # task: does what it proposes
    FAKE = "fake"  # `task.proof`: finds that a reported account is not the organization's
    TAKE_BACK = "takeback"  # task: undoes such a finding
    FELT = "felt"  # carried text: what was asked; version: 1 helpful, 0 not
    IMPOSTOR = "impostor"  # carried text: reports an account that poses as an organization's
    LEAVE = "leave"  # task: closes it without a change
    REOPEN = "reopen"  # task: takes back what became of it
    # Who speaks for an organization
    PROVE = "prove"  # slug: gives out a code
    PROOF = "proof"  # proof: looks for its code now
    PROOFS = "proofs"  # nothing: those that hold
    END_PROOF = "endproof"  # proof: ends it
    # Forms: the id begins with the form's key, the version is the draft's
    FORM = "form"  # form: stands in `Form.token`, comes back in a `Filled`
    SET = "set"  # `form.value`: answers the current question
    SKIP = "skip"  # form
    BACK = "back"  # form
    CANCEL = "cancel"  # form
    CHANGE = "change"  # `form.field`: goes to that question, from the summary
    SAME = "same"  # `form.slug`: "it is this one"
    DIFFERENT = "differs"  # form: "it is none of these"
    SEND = "send"  # form: from the summary
    EVERY = "every"  # form: all choices of a question, or all that the summary can change


class TokenRefused(Exception):  # noqa: N818 - an outcome the dispatcher words
    """A text that came back as a token is none of ours, or of an older or newer release."""


_VERBS = frozenset(Verb)
_TOKEN = re.compile(r"([a-z]{2,12}):([!-9;-~]{1,62}):([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Token:
    """A button's token, parsed."""

    verb: Verb
    id: str = NOTHING
    version: int = 0

    def __str__(self) -> str:
        """The token as a button carries it.

        Raises:
            ValueError: it is longer than a button can carry; keep its payload in the core instead.
        """
        text = f"{self.verb}:{self.id}:{self.version}"
        if not self.fits:
            raise ValueError(f"not a token of at most {TOKEN_BYTES} bytes: {text!r}")
        return text

    @property
    def fits(self) -> bool:
        """Whether a button can carry it."""
        text = f"{self.verb}:{self.id}:{self.version}"
        return len(text) <= TOKEN_BYTES and _TOKEN.fullmatch(text) is not None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a token back.

        Raises:
            TokenRefused: it is none of ours.
        """
        match = _TOKEN.fullmatch(text) if len(text) <= TOKEN_BYTES else None
        if match is None or match[1] not in _VERBS:
            raise TokenRefused(text)
        return cls(Verb(match[1]), match[2], int(match[3]))

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of an id of several, such as `form.value`."""
        return tuple(self.id.split("."))

    @property
    def kept(self) -> str:
        """The core's name for the row that holds what did not fit, or empty."""
        return self.id.removeprefix(KEPT) if self.id.startswith(KEPT) else ""


def pack(text: str) -> str:
    """`text` in the letters an id may have."""
    return base64.urlsafe_b64encode(text.encode(errors="replace")).decode().rstrip("=") or NOTHING


def unpack(packed: str) -> str:
    """The text that `pack` was given.

    Raises:
        TokenRefused: it was not packed by `pack`.
    """
    if packed == NOTHING:
        return ""
    try:
        return base64.b64decode(packed + "=" * (-len(packed) % 4), "-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as fault:
        raise TokenRefused(packed) from fault


def carried_in(text: str) -> str:
    """The words that a token carries in itself; empty where it carries none, or keeps them."""
    try:
        token = Token.parse(text)
        return "" if token.kept or token.verb is not Verb.ASK else unpack(token.id)
    except TokenRefused:
        return ""


def carrying(verb: Verb, text: str, keep: Callable[[str], str] | None) -> Token:
    """A token that carries `text`: in itself where it fits, else in the row that `keep` makes.

    `keep` takes the text and gives the row's name; without it a long text is cut to what fits.
    """
    token = Token(verb, pack(text))
    if token.fits:
        return token
    if keep is not None:
        return Token(verb, KEPT + keep(text))
    cuts = (Token(verb, pack(text[:end])) for end in range(len(text), -1, -1))
    return next(cut for cut in cuts if cut.fits)


def account_mark(account: Account) -> str:
    """A short name for an account within its organization, for an id that has room for no more."""
    return handle_mark(*account.key)


def handle_mark(platform: Platform, handle: str) -> str:
    """The same, of a platform and a handle."""
    return hashlib.sha256(f"{platform}:{handle.casefold()}".encode()).hexdigest()[:8]


class StartKind(StrEnum):
    """Where a deep link leads."""

    ORGANIZATION = "o"
    """The card of an organization, by slug."""
    SUBMIT = "n"
    """The form for a new organization; the id is the packed name, or nothing."""
    SUBMISSION = "s"
    """A submission, by its id."""
    ADD = "a"
    """The form for more accounts of an organization, by slug."""
    CORRECT = "c"
    """The form for a correction, by slug."""
    REPORT = "r"
    """The form for a report, by slug."""
    ANSWER = "q"
    """The answer to a moderator's question, by the submission's id."""
    HELP = "h"
    """What the bot does; the id is nothing."""
    ASK = "k"
    """A question; the id is the packed words."""
    MINE = "m"
    """Somebody's own submissions; the id is nothing."""
    LANGUAGE = "l"
    """The choice of a language; the id is nothing."""


_START = re.compile(r"([a-z])-([A-Za-z0-9_-]{0,62})")


def start_parameter(kind: StartKind, subject: str = "") -> str:
    """The start parameter of a deep link; a subject that does not fit is left out."""
    text = f"{kind}-{subject}"
    return text if _START.fullmatch(text) else f"{kind}-"


_LEADS = {
    Verb.OPEN: StartKind.ORGANIZATION,
    Verb.PICK: StartKind.ORGANIZATION,
    Verb.SUBMIT_IT: StartKind.SUBMIT,
    Verb.ADD: StartKind.ADD,
    Verb.CORRECT: StartKind.CORRECT,
    Verb.REPORT: StartKind.REPORT,
    Verb.VIEW: StartKind.SUBMISSION,
    Verb.ANSWER: StartKind.ANSWER,
    Verb.ASK: StartKind.ASK,
    Verb.HELP: StartKind.HELP,
}


def start_of(text: str) -> str:
    """The start parameter that leads where a press on this token does; empty where none does."""
    try:
        token = Token.parse(text)
    except TokenRefused:
        return ""
    kind = _LEADS.get(token.verb)
    if kind is None:
        return ""
    subject = "" if token.id == NOTHING else token.id
    parameter = start_parameter(kind, subject)
    return parameter if parameter == f"{kind}-{subject}" else ""


def parse_start(text: str) -> tuple[StartKind, str]:
    """What a start parameter leads to.

    Raises:
        TokenRefused: it is none of ours.
    """
    match = _START.fullmatch(text)
    if match is None or match[1] not in set(StartKind):
        raise TokenRefused(text)
    return StartKind(match[1]), match[2]
