"""What the outbox worker carries, in words: drawn from what is true when it is delivered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.chat.i18n.names import platform_name
from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.presenters.organizations import Reader, handle_of, organization_card
from adapters.chat.presenters.ownership import draw_outcome
from adapters.chat.presenters.proposals import made_of, proposal_family, proposal_title
from adapters.chat.presenters.reviews import submission_card
from adapters.chat.presenters.submissions import (
    mention,
    own_submission_card,
    state_text,
    submission_title,
)
from adapters.chat.presenters.websites import draw_alarm, draw_edited, draw_looked, draw_looked_for
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Button, Card, Code, Line, Reply, Tone
from directory_core.models import (
    Account,
    Notice,
    NoticeKind,
    Organization,
    Platform,
    Review,
    State,
    Submission,
    VerdictKind,
    WebsiteReport,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A notice, what a review of its submission says, and who reads it."""

    notice: Notice
    review: Review | None
    listed: Organization | None
    reader: Reader
    website: WebsiteReport | None = None

    @property
    def words(self) -> Words:
        """The reader's sentences."""
        return self.reader.words

    @property
    def facts(self) -> dict[str, str]:
        """The notice's facts, by name."""
        return dict(self.notice.facts)


def draw_notice(
    notice: Notice,
    review: Review | None = None,
    listed: Organization | None = None,
    *,
    website: WebsiteReport | None = None,
    texts: Texts,
    now: datetime,
) -> Reply:
    """A notice as a reply: in the language of a submitter or of who asked, else in the room's.

    Where that has none, the default's.

    `review` is of a card's submission and `listed` of the organization it is about, as they stand
    now; None where it is about none.
    """
    is_theirs = notice.kind in {NoticeKind.OUTCOME, NoticeKind.QUESTION}
    theirs = notice.person.language if is_theirs and notice.person else ""
    theirs = theirs or dict(notice.facts).get("language", "")
    words = texts.speak(theirs, notice.room.language)
    moderates = notice.kind is NoticeKind.CARD
    reply = _DRAWN[notice.kind](
        Telling(notice, review, listed, Reader(words, now, moderates), website)
    )
    return replace(reply, language=words.language)


def _card(telling: Telling) -> Reply:
    if telling.review is None:
        return Reply(telling.words("notice-gone"), lead=True)
    card = submission_card(telling.review, telling.reader)
    return Reply(card.title, (card,))


def _outcome(telling: Telling) -> Reply:
    """What became of somebody's submission, as it stands now."""
    submission, words = telling.notice.submission, telling.words
    if submission is None:
        return Reply(words("notice-gone"), lead=True)
    undone = any(each.undone for each in submission.decisions) and submission.state.is_open
    told = words("outcome-undone") if undone else state_text(submission, words)
    card = own_submission_card(submission, telling.reader)
    card = replace(card, lines=((told,), *_changes(submission, words), *card.lines[1:]))
    return Reply(f"{submission_title(submission, words)}: {told}", (card,))


def _changes(submission: Submission, words: Words) -> tuple[Line, ...]:
    """What a moderator changed before approving."""
    decision = submission.current_decision
    edited = decision is not None and decision.verdict is VerdictKind.APPROVE_WITH_CHANGES
    if not edited or submission.published is None:
        return ()
    differences = made_of(submission.proposal, submission.published, words)
    return ((words("outcome-changed"),), *differences) if differences else ()


def _answered(telling: Telling) -> Reply:
    """A submitter's answer, with a mention of whoever asked: an edited card alerts nobody."""
    submission, words = telling.notice.submission, telling.words
    if submission is None or not submission.exchanges or not submission.exchanges[-1].answer:
        return Reply(words("notice-gone"), lead=True, silent=True)
    exchange = submission.exchanges[-1]
    who = mention(exchange.asked_by, words)
    line = words.line("answered-for", who=who, id=submission.id, answer=exchange.answer)
    view = Button(words("button-view"), str(Token(Verb.REVIEW, submission.id)))
    told = words(
        "answered-for",
        who=exchange.asked_by.name or words("somebody"),
        id=submission.id,
        answer=exchange.answer,
    )
    return Reply(told, (Card("", (line,), buttons=(view,)),))


def _question(telling: Telling) -> Reply:
    submission, words = telling.notice.submission, telling.words
    if submission is None or submission.state is not State.ASKED:
        return Reply(words("question-gone"), lead=True)
    card = own_submission_card(submission, telling.reader)
    question = submission.exchanges[-1].question
    return Reply(words("question-for-you", question=question, id=submission.id), (card,))


def _published(telling: Telling) -> Reply:
    submission, words = telling.notice.submission, telling.words
    if submission is None:
        return Reply(words("notice-gone"), lead=True, silent=True)
    if submission.published is None:
        what = proposal_title(submission.proposal, submission.target, words)
        return Reply(words("published-gone", what=what), lead=True, silent=True)
    card = organization_card(submission.published, telling.reader)
    plain = tuple(button for button in card.buttons if not button.token)
    family = proposal_family(submission.proposal)
    family = "merge" if submission.state is State.MERGED else family
    text = words.of("published", family, name=submission.published.name)
    return Reply(text, (replace(card, buttons=plain),), lead=True, silent=True)


def _reminder(telling: Telling) -> Reply:
    words, ids = telling.words, telling.facts.get("submissions", "").split()
    buttons = [Button(each, str(Token(Verb.REVIEW, each))) for each in ids]
    buttons.append(Button(words("button-queue"), str(Token(Verb.QUEUE, ".", 1))))
    count = int(telling.facts.get("waiting", len(ids)))
    return Reply(words("reminder", count=count), buttons=tuple(buttons), lead=True)


def _digest(telling: Telling) -> Reply:
    words, facts = telling.words, telling.facts
    counted = (
        "submitted",
        "approved",
        "rejected",
        "waiting",
        *(("tasks",) if "tasks" in facts else ()),
    )
    rows = tuple((words(f"digest-{name}", count=int(facts.get(name, 0))),) for name in counted)
    title = words("digest", day=words.day(facts["day"])) if "day" in facts else words("queue-title")
    queue = Button(words("button-queue"), str(Token(Verb.QUEUE, ".", 1)))
    tasks = Button(words("button-tasks"), str(Token(Verb.TASKS, ".", 1)))
    seen = (tasks,) if int(facts.get("tasks", 0)) else ()
    return Reply(title, (Card(title, rows=rows),), (queue, *seen))


def _head(telling: Telling) -> Reply:
    """Where the audit chain stood at the end of a day, for whoever keeps it."""
    words, facts = telling.words, telling.facts
    title = words("daily-head", day=words.day(facts["day"]))
    line = words.line("daily-head-advice", head=Code(facts["head"]))
    return Reply(title, (Card(title, (line,)),), silent=True)


def _unreachable(telling: Telling) -> Reply:
    words, facts, submission = telling.words, telling.facts, telling.notice.submission
    venue = words.of("venue", facts.get("venue", "other"))
    why = words.of("unreachable-why", facts.get("why", "other"))
    if facts.get("role") in {"moderators", "feed"}:
        return Reply(words("unreachable-room", venue=venue, why=why), lead=True)
    person = telling.notice.person
    who = (person.name if person else "") or words("somebody")
    about = submission.id if submission else words("somebody")
    return Reply(words("unreachable-person", who=who, id=about, why=why), lead=True)


def _security(telling: Telling) -> Reply:
    words, facts, person = telling.words, telling.facts, telling.notice.person
    account = Account(Platform(facts["platform"]), facts["handle"], "")
    told = words.of(
        "security",
        facts.get("action", "other"),
        who=(person.name if person else "") or words("somebody"),
        name=telling.listed.name if telling.listed else facts["slug"],
        handle=handle_of(account),
        platform=platform_name(account.platform, words),
    )
    reason = facts.get("reason", "")
    lines: tuple[Line, ...] = ((words("reason-given", reason=reason),),) if reason else ()
    opens = Button(words("button-view"), str(Token(Verb.OPEN, facts["slug"])))
    return Reply(told, (Card(told, lines, buttons=(opens,), tone=Tone.DANGER),))


def _haste(telling: Telling) -> Reply:
    """Who decided faster than anybody reads, and what their colleagues should look over."""
    words, facts, person = telling.words, telling.facts, telling.notice.person
    told = words(
        "haste",
        who=(person.name if person else "") or words("somebody"),
        acts=int(facts["acts"]),
        seconds=int(facts["seconds"]),
        minutes=int(facts["minutes"]),
    )
    ids = facts.get("submissions", "").split()
    buttons = tuple(Button(each, str(Token(Verb.REVIEW, each))) for each in ids)
    card = Card(told, ((words("haste-advice"),),), buttons=buttons, tone=Tone.DANGER)
    return Reply(told, (card,))


def _told_alarm(telling: Telling) -> Reply:
    name = telling.listed.name if telling.listed else telling.facts["slug"]
    return draw_alarm(telling.facts, name, telling.reader)


def _looked(telling: Telling) -> Reply:
    name = telling.listed.name if telling.listed else telling.facts["slug"]
    about, report = telling.facts.get("about", ""), telling.website
    if about and report is not None and telling.listed is not None:
        said = draw_looked_for(about, report, telling.listed, telling.reader)
        if said is not None:
            return said
    if telling.notice.card is not None and telling.listed is not None:
        return draw_edited(telling.website, telling.listed, telling.reader)
    return draw_looked(telling.website, name, telling.reader)


def _ownership(telling: Telling) -> Reply:
    name = telling.listed.name if telling.listed else telling.facts["slug"]
    return draw_outcome(telling.facts, name, telling.words)


_DRAWN: Mapping[NoticeKind, Callable[[Telling], Reply]] = {
    NoticeKind.CARD: _card,
    NoticeKind.OUTCOME: _outcome,
    NoticeKind.QUESTION: _question,
    NoticeKind.PUBLISHED: _published,
    NoticeKind.ANSWERED: _answered,
    NoticeKind.REMINDER: _reminder,
    NoticeKind.DIGEST: _digest,
    NoticeKind.HEAD: _head,
    NoticeKind.UNREACHABLE: _unreachable,
    NoticeKind.SECURITY: _security,
    NoticeKind.HASTE: _haste,
    NoticeKind.ALARM: _told_alarm,
    NoticeKind.LOOKED: _looked,
    NoticeKind.OWNERSHIP: _ownership,
}
