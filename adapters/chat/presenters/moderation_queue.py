"""The moderators' queue as a card: oldest first, with age and who is on it."""

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.submissions import submission_title
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Bold, Button, Card, Line, Reply
from directory_core.models import Page, State, Submission


def draw_queue(
    found: Page[Submission], reader: Reader, *, kind: str = "", venue: str = "", seen: int = 0
) -> Reply:
    """A page of what waits for a decision; `seen` is how much was seen on websites beside it."""
    words = reader.words
    more = [Button(words("button-tasks"), str(Token(Verb.TASKS, ".", 1)))] if seen else []
    if not found.total:
        empty = words("tasks-count", count=seen) if seen else words("queue-empty")
        return Reply(empty, buttons=tuple(more), lead=True, language=words.language)
    if found.page < found.pages:
        token = Token(Verb.QUEUE, f"{kind}.{venue}", found.page + 1)
        more.append(Button(words("button-next"), str(token)))
    text = words("queue-count", count=found.total)
    card = queue_card(found.items, reader)
    return Reply(text, (card,), tuple(more), lead=True, language=words.language)


def queue_card(waiting: tuple[Submission, ...], reader: Reader) -> Card:
    """Submissions that wait, with a button for the card of each."""
    words = reader.words
    rows = tuple(_row(each, reader) for each in waiting)
    buttons = tuple(
        Button(
            each.id,
            str(Token(Verb.REVIEW, each.id, each.version)),
            spoken=submission_title(each, words),
        )
        for each in waiting
    )
    return Card(words("queue-title"), rows=rows, buttons=buttons)


def _row(submission: Submission, reader: Reader) -> Line:
    words = reader.words
    age = words.lasting(reader.now - submission.submitted_at)
    notes = [words("queue-age", age=age)]
    if submission.state is State.ASKED:
        notes.append(words("queue-state-asked"))
    notes += _assigned(submission, reader, words)
    return (Bold(submission_title(submission, words)), *(f" · {note}" for note in notes))


def _assigned(submission: Submission, reader: Reader, words: Words) -> list[str]:
    assignment = submission.assignment
    if assignment is None or assignment.until <= reader.now:
        return []
    return [words("queue-claimed", who=assignment.by.name or words("somebody"))]
