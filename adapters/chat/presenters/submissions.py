"""Submissions as cards: for moderators, who decide by them, and for those who sent them."""

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.moderation_buttons import moderation_buttons
from adapters.chat.presenters.organizations import Reader, kind_and_place
from adapters.chat.presenters.proposals import proposal_rows, proposal_title
from adapters.chat.presenters.refusals import problem_text, reason_text, warning_text
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Bold, Button, Card, Confirm, Line, Mention, Reply, Style, Tone
from directory_core.models import (
    Ask,
    Claim,
    Decision,
    Exchange,
    History,
    Person,
    Review,
    State,
    Submission,
    Verdict,
    VerdictKind,
    closes,
)


def mention(person: Person, words: Words) -> Mention:
    """Somebody, by their own venue's mention where it has one; "somebody" once forgotten."""
    return Mention(person.identities, person.name or words("somebody"))


_TONES = {State.APPROVED: Tone.GOOD, State.MERGED: Tone.GOOD, State.REJECTED: Tone.DANGER}


def submission_card(review: Review, reader: Reader) -> Card:
    """A submission for those who decide on it, as it stands now."""
    submission, words = review.submission, reader.words
    doubts = _doubts(review, words) if submission.state.is_open else ()
    tone = _TONES.get(submission.state, Tone.CAUTION if doubts else Tone.PLAIN)
    return Card(
        title=submission_title(submission, words),
        lines=(*_state_lines(submission, reader), *_submitter(review, reader)),
        rows=proposal_rows(submission.proposal, review.before or submission.target, words),
        footer=(
            *_note(submission, words),
            *doubts,
            *(_exchange(each, words) for each in submission.exchanges),
            *_history(submission, words),
        ),
        buttons=moderation_buttons(review, reader),
        tone=tone,
    )


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
        ((words("submitted-at", when=words.moment(submission.submitted_at).text),),),
        tuple(buttons),
        _TONES.get(submission.state, Tone.PLAIN),
    )


def state_text(submission: Submission, words: Words) -> str:
    """Where a submission stands, and why, in the submitter's words."""
    told = words.of("state", submission.state)
    decision = submission.current_decision
    if decision is not None and decision.reason is not None:
        return f"{told} {reason_text(decision.reason, words)}"
    return told


def submission_sent(submission: Submission, words: Words) -> Reply:
    """It is sent: its number, and what happens now."""
    view = Token(Verb.VIEW, submission.id, submission.version)
    button = Button(words("button-view"), str(view))
    text = words("submission-sent", id=submission.id)
    buttons = (button, _withdraw(submission, words))
    return Reply(text, buttons=buttons, lead=True, done=True, language=words.language)


def decided(submission: Submission, verdict: Verdict, words: Words) -> Reply:
    """What a moderator's verdict did, as a short answer to the press; the card follows."""
    text = words.of("verdict-done", _came_to(submission, verdict), id=submission.id)
    return Reply(text, toast=text, private=True, lead=True, language=words.language)


def _came_to(submission: Submission, verdict: Verdict) -> str:
    """What a verdict came to: claims and questions are no decisions, the rest is the last one."""
    if isinstance(verdict, Claim):
        return "claim" if submission.claim else "unclaim"
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


def _state_lines(submission: Submission, reader: Reader) -> tuple[Line, ...]:
    """Where it stands, for moderators; and who is on it."""
    words = reader.words
    lines: list[Line] = []
    decision = submission.current_decision
    if decision is not None:
        lines.append(_decision(decision, words))
    elif submission.state is not State.PENDING:
        lines.append((Bold(words.of("queue-state", submission.state)),))
    claim = submission.claim
    if claim is not None and submission.state.is_open and claim.until > reader.now:
        who, until = mention(claim.by, words), words.moment(claim.until)
        lines.append(words.line("claimed", who=who, until=until))
    return tuple(lines)


def _submitter(review: Review, reader: Reader) -> tuple[Line, ...]:
    words, submission, history = reader.words, review.submission, review.history
    sent = words.line(
        "submitted-by",
        who=mention(submission.submitter, words),
        when=words.moment(submission.submitted_at),
        venue=words.of("venue", submission.venue),
    )
    fared = words(
        "submitter-history" if history != History() else "submitter-first",
        approved=history.approved,
        rejected=history.rejected,
        pending=history.pending,
    )
    blocked: tuple[Line, ...] = ((Bold(words("submitter-blocked")),),) if review.blocked else ()
    return (sent, (fared,), *blocked)


def _note(submission: Submission, words: Words) -> tuple[Line, ...]:
    note = submission.proposal.note
    return ((Bold(words("field-note")), ": ", note),) if note else ()


def _doubts(review: Review, words: Words) -> tuple[Line, ...]:
    """What to look at twice before deciding: problems, warnings, and what it resembles."""
    findings = review.findings
    lines: list[Line] = []
    for problem in findings.problems:
        text = problem_text(problem.code, dict(problem.facts), words)
        lines.append((Bold(words("review-problem")), " ", text))
    warnings = ((each.code, dict(each.facts)) for each in findings.warnings)
    lines += [(Bold(warning_text(code, facts, words)),) for code, facts in warnings]
    near = (match.organization for match in findings.near_duplicates)
    lines += [
        words.line("review-near", name=Bold(each.name), about=kind_and_place(each, words))
        for each in near
    ]
    if findings.pending_duplicates:
        lines.append((words("review-pending", ids=words.all_of(findings.pending_duplicates)),))
    return tuple(lines)


def _exchange(exchange: Exchange, words: Words) -> Line:
    who = mention(exchange.asked_by, words)
    asked = words.line("exchange-asked", who=who, question=exchange.question)
    answer = exchange.answer
    told = words("exchange-answered", answer=answer) if answer else words("exchange-waiting")
    return (*asked, " ", told)


def _history(submission: Submission, words: Words) -> tuple[Line, ...]:
    """Earlier decisions, taken back since, and first approvals that wait for a second."""
    told = (VerdictKind.UNDO, VerdictKind.FIRST_APPROVAL)
    return tuple(
        _decision(each, words)
        for each in submission.decisions
        if each is not submission.current_decision
        and (each.undone or each.verdict in told or closes(each))
    )


def _decision(decision: Decision, words: Words) -> Line:
    who, when = mention(decision.by, words), words.moment(decision.at)
    line = words.line(f"decided-{decision.verdict}".replace("_", "-"), who=who, when=when)
    reason = f" {reason_text(decision.reason, words)}" if decision.reason else ""
    undone = f" {words('decision-undone')}" if decision.undone else ""
    return (*line, reason, undone) if reason or undone else line
