"""Submissions as moderators see them: a card to decide by, and the whole of it page by page."""

from collections.abc import Iterator
from dataclasses import replace

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.moderation_buttons import moderation_buttons, whole_buttons
from adapters.chat.presenters.organizations import Reader, account_row, kind_and_place
from adapters.chat.presenters.proposals import accounts_in, made_of, proposal_rows
from adapters.chat.presenters.refusals import problem_text, reason_text, warning_text
from adapters.chat.presenters.submissions import TONES, mention, submission_title
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Bold, Button, Card, Line, Link, Reply, Tone
from directory_core.models import (
    SHOWN_AT_ONCE,
    Decision,
    Exchange,
    History,
    Problem,
    Review,
    State,
    Submission,
    VerdictKind,
    closes,
)

WHOLE_PAGE = 15
"""How many accounts a page of the whole shows: what a message of any venue has room for."""


def submission_card(review: Review, reader: Reader) -> Card:
    """A submission for those who decide on it, as it stands now."""
    submission, words = review.submission, reader.words
    doubts = doubts_of(review, reader) if submission.state.is_open else ()
    tone = TONES.get(submission.state, Tone.CAUTION if doubts else Tone.PLAIN)
    return Card(
        title=submission_title(submission, words),
        lines=(
            *_state_lines(submission, reader),
            *from_organization(review, words),
            *_submitter(review, reader),
        ),
        rows=(*_rows(review, words), *_changed(submission, words)),
        footer=(
            *_note(submission, words),
            *_seen(review, words),
            *doubts,
            *(_exchange(each, words) for each in submission.exchanges),
            *_history(submission, words),
        ),
        buttons=moderation_buttons(review, reader),
        tone=tone,
    )


def batch_card(review: Review, reader: Reader) -> Card:
    """A submission among others of its submitter: all of it, with a button for its own card."""
    card = submission_card(review, reader)
    submission = review.submission
    opens = Token(Verb.REVIEW, submission.id, submission.version)
    button = Button(reader.words("button-view"), str(opens))
    return replace(card, lines=(), buttons=(button,))


def whole(review: Review, page: int, reader: Reader) -> Reply:
    """A page of all that a submission would publish; the last one has the verdict under it."""
    submission, words = review.submission, reader.words
    before = review.before or submission.target
    accounts = accounts_in(submission.proposal)
    pages = max(1, -(-len(accounts) // WHOLE_PAGE))
    page = min(max(1, page), pages)
    start = (page - 1) * WHOLE_PAGE
    shown = slice(start, start + WHOLE_PAGE)
    rows = proposal_rows(submission.proposal, before, words, accounts=shown, vouched=review.vouched)
    last = page == pages
    footer = (*_note(submission, words), *doubts_of(review, reader)) if last else ()
    card = Card(
        title=submission_title(submission, words),
        lines=((words("whole-page", page=page, pages=pages, count=len(accounts)),),),
        rows=rows,
        footer=footer,
        buttons=whole_buttons(review, page, pages, words),
        tone=Tone.DANGER if review.findings.warnings and last else Tone.PLAIN,
    )
    return Reply(card.title, (card,), private=True, language=words.language)


def doubts_of(review: Review, reader: Reader) -> tuple[Line, ...]:
    """What to look at twice before deciding: problems, warnings, and what it resembles."""
    findings, words = review.findings, reader.words
    lines: list[Line] = []
    for problem in findings.problems:
        text = problem_text(problem.code, dict(problem.facts), words)
        lines.append((Bold(words("review-problem")), " ", text))
        lines += _listed_beside(problem, review, reader)
    for warning in findings.warnings:
        lines.append((Bold(warning_text(warning.code, dict(warning.facts), words)),))
        lines += _listed_beside(warning, review, reader)
    for near in findings.near_duplicates:
        about = kind_and_place(near.organization, words)
        why = words.of("alike", near.why, about=near.about)
        name = Bold(near.organization.name)
        lines.append(words.line("review-near", name=name, about=about, why=why))
    if findings.pending_duplicates:
        lines.append((words("review-pending", ids=words.all_of(findings.pending_duplicates)),))
    for refused in findings.refused_before:
        why, when = words.of("reason", refused.reason), words.moment(refused.at)
        lines.append(words.line("review-refused", id=refused.submission, when=when, why=why))
    return tuple(lines)


def _listed_beside(problem: Problem, review: Review, reader: Reader) -> Iterator[Line]:
    """The listed organization that a problem or a warning speaks of, and its account there."""
    facts, words = dict(problem.facts), reader.words
    listed = next((each for each in review.beside if each.slug == facts.get("slug")), None)
    if listed is None:
        return
    place = kind_and_place(listed, words)
    yield words.line("review-listed", name=Bold(listed.name), about=place)
    wanted = (
        facts.get("listed_platform", facts.get("platform", "")),
        facts.get("listed_handle", facts.get("handle", "")).casefold(),
    )
    for account in listed.accounts:
        if (account.platform.value, account.handle.casefold()) == wanted:
            yield ("→ ", *account_row(account, listed, reader))


def _rows(review: Review, words: Words) -> tuple[Line, ...]:
    """What was or would be published; how many accounts there are, where not all are shown."""
    submission = review.submission
    proposal = submission.decided_as
    before = review.before or submission.target
    rows = proposal_rows(
        proposal, before, words, accounts=slice(SHOWN_AT_ONCE), vouched=review.vouched
    )
    count = len(accounts_in(proposal))
    more: tuple[Line, ...] = ()
    if count > SHOWN_AT_ONCE:
        more = ((Bold(words("accounts-shown", shown=SHOWN_AT_ONCE, count=count)),),)
    return (*rows, *more)


def _changed(submission: Submission, words: Words) -> tuple[Line, ...]:
    """What a moderator published otherwise than it was sent."""
    decision = submission.current_decision
    if decision is None or decision.proposal is None or submission.published is None:
        return ()
    differences = made_of(submission.proposal, submission.published, words)
    return ((Bold(words("card-changed")),), *differences) if differences else ()


def from_organization(review: Review, words: Words) -> tuple[Line, ...]:
    """That the submitter is proven to speak for the organization."""
    since = review.proven_since
    if since is None:
        return ()
    line = words.line("ownership-from", when=words.moment(since))
    return (tuple(Bold(span) if isinstance(span, str) else span for span in line),)


def _seen(review: Review, words: Words) -> tuple[Line, ...]:
    """What the organization's website says of the accounts, and when it was looked at."""
    report, count = review.website, len(accounts_in(review.submission.proposal))
    if report is None or report.looked_at is None or not count:
        return ()
    when = words.moment(report.looked_at)
    website = Link(report.website.partition("://")[2].rstrip("/"), report.website)
    linked = len(review.vouched)
    return (words.line("review-website", website=website, when=when, linked=linked, count=count),)


def _state_lines(submission: Submission, reader: Reader) -> tuple[Line, ...]:
    """Where it stands, for moderators; and who is on it."""
    words = reader.words
    lines: list[Line] = []
    decision = submission.current_decision
    if decision is not None:
        lines.append(_decision(decision, words))
    elif submission.state is not State.PENDING:
        lines.append((Bold(words.of("queue-state", submission.state)),))
    assignment = submission.assignment
    if assignment is not None and submission.state.is_open and assignment.until > reader.now:
        who, until = mention(assignment.by, words), words.moment(assignment.until)
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
    return ((Bold(words("field-note")), words.colon, note),) if note else ()


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
