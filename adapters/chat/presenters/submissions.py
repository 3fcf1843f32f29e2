"""Submissions as those see them who sent them, and what they share with moderators' cards."""

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.proposals import proposal_family, proposal_rows, proposal_title
from adapters.chat.presenters.refusals import reason_text
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Bold, Button, Card, Confirm, Line, Mention, Reply, Style, Tone
from directory_core.models import (
    Ask,
    Assign,
    InLine,
    Person,
    State,
    Submission,
    Verdict,
    VerdictKind,
)


def mention(person: Person, words: Words) -> Mention:
    """Somebody, by their own venue's mention where it has one; "somebody" once forgotten."""
    return Mention(person.identities, person.name or words("somebody"))


TONES = {State.REJECTED: Tone.DANGER}
"""Green is said of accounts alone, and of those that are official: an approval makes none so."""


def submission_title(submission: Submission, words: Words) -> str:
    """`S4F7KQ · New organization: Mayo Clinic`."""
    title = proposal_title(submission.proposal, submission.target, words)
    return words("submission-title", id=submission.id, title=title)


def own_submission_card(submission: Submission, reader: Reader) -> Card:
    """A submission for the person who sent it."""
    words = reader.words
    lines: list[Line] = [(state_text(submission, words),)]
    buttons: list[Button] = []
    if submission.state is State.ASKED:
        lines.append((Bold(words("asked-you", question=submission.exchanges[-1].question)),))
        answer = Token(Verb.ANSWER, submission.id, submission.version)
        label = words("button-answer")
        buttons.append(Button(label, str(answer), style=Style.PRIMARY, opens_form=True))
    if submission.state.is_open:
        buttons.append(_withdraw(submission, words))
    if submission.published is not None:
        opens = Token(Verb.OPEN, submission.published.slug)
        buttons.append(Button(words("button-open", name=submission.published.name), str(opens)))
    return Card(
        submission_title(submission, words),
        tuple(lines),
        proposal_rows(submission.proposal, submission.target, words),
        (words.line("submitted-at", when=words.moment(submission.submitted_at)),),
        tuple(buttons),
        TONES.get(submission.state, Tone.PLAIN),
    )


def state_text(submission: Submission, words: Words) -> str:
    """Where a submission stands, and why, in the submitter's words."""
    if submission.state is State.APPROVED:
        told = words.of("approved", proposal_family(submission.proposal))
    else:
        told = words.of("state", submission.state)
    decision = submission.current_decision
    if decision is not None and decision.reason is not None:
        return f"{told} {reason_text(decision.reason, words)}"
    return told


def line_text(line: InLine, words: Words) -> str:
    """The place in line, and how long a decision usually takes, where that is known."""
    told = words("submission-in-line", place=line.place)
    if line.usual is None:
        return told
    return f"{told} {words('submission-usual', time=words.lasting(line.usual))}"


def submission_sent(submission: Submission, line: InLine, words: Words) -> Reply:
    """It is sent: its number, what happens now, and how long that takes."""
    view = Token(Verb.VIEW, submission.id, submission.version)
    button = Button(words("button-view"), str(view))
    text = f"{words('submission-sent', id=submission.id)} {line_text(line, words)}"
    buttons = (button, _withdraw(submission, words))
    return Reply(text, buttons=buttons, lead=True, done=True, language=words.language)


def decided(submission: Submission, verdict: Verdict, words: Words) -> Reply:
    """What a moderator's verdict did, as a short answer to the press; the card follows."""
    came_to = _came_to(submission, verdict)
    if came_to == VerdictKind.APPROVE:
        family = proposal_family(submission.proposal)
        text = words.of("approved-now", family, id=submission.id)
    else:
        text = words.of("verdict-done", came_to, id=submission.id)
    return Reply(text, toast=text, private=True, lead=True, language=words.language)


def _came_to(submission: Submission, verdict: Verdict) -> str:
    """What a verdict came to: claims and questions are no decisions, the rest is the last one."""
    if isinstance(verdict, Assign):
        return "claim" if submission.assignment else "unclaim"
    if isinstance(verdict, Ask):
        return "ask"
    return submission.decisions[-1].verdict.value if submission.decisions else "other"


def _withdraw(submission: Submission, words: Words) -> Button:
    confirm = Confirm(
        words("confirm-withdraw-title"),
        words("confirm-withdraw", id=submission.id),
        words("button-withdraw"),
        words("confirm-no"),
    )
    token = Token(Verb.WITHDRAW, submission.id, submission.version)
    return Button(words("button-withdraw"), str(token), style=Style.DANGER, confirm=confirm)
