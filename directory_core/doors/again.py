"""What the doors share about events: who acts, and what a repeat is told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from directory_core.errors import AlreadyDecided, NotOpen, Outdated
from directory_core.models import Submission
from directory_core.storage.store import Outcome
from directory_core.storage.writing import Writing


@contextmanager
def showing(get: Callable[[str], Submission], submission_id: str) -> Iterator[None]:
    """Let a refusal about a submission carry it as it stands now, also when it is a repeat's."""
    try:
        yield
    except (AlreadyDecided, Outdated, NotOpen) as refusal:
        raise type(refusal)(standing=get(submission_id), **refusal.facts) from refusal


def actor(hand: Writing) -> int:
    """The person whose event this is."""
    if hand.actor is None:
        raise ValueError("nobody's event changes nothing")
    return hand.actor


def same_submission(_hand: Writing, outcome: Outcome) -> str:
    """The submission that the first delivery of an event was about."""
    submission_id: str = outcome["submission"]
    return submission_id


def nothing(_hand: Writing, _outcome: Outcome) -> None:
    """What a repeat gets where the first got nothing."""
