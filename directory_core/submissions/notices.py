"""Who is to hear of what: the kinds of notice that follow a verdict, and for whom.

Cards are no part of this: whatever happens to a submission, every card of it is redrawn.
"""

from enum import StrEnum

from directory_core.models import NoticeKind, VerdictKind


class Hearer(StrEnum):
    """Somebody who is to hear."""

    SUBMITTER = "submitter"
    """Where they prefer to hear."""
    ASKED = "asked"
    """The submitter, where they submitted: a question is answered in its own dialog."""
    FEED = "feed"
    """Every feed room."""


_OUTCOME = (NoticeKind.OUTCOME, Hearer.SUBMITTER)
_PUBLISHED = (NoticeKind.PUBLISHED, Hearer.FEED)
_FOLLOWING: dict[VerdictKind, tuple[tuple[NoticeKind, Hearer], ...]] = {
    VerdictKind.APPROVE: (_OUTCOME, _PUBLISHED),
    VerdictKind.APPROVE_WITH_CHANGES: (_OUTCOME, _PUBLISHED),
    VerdictKind.MERGE: (_OUTCOME, _PUBLISHED),
    VerdictKind.REJECT: (_OUTCOME,),
    VerdictKind.UNDO: (_OUTCOME, _PUBLISHED),
    VerdictKind.ASK: ((NoticeKind.QUESTION, Hearer.ASKED),),
}


def following(verdict: VerdictKind, *, published: bool) -> tuple[tuple[NoticeKind, Hearer], ...]:
    """What is to be said after a verdict; a feed hears of it only where the directory changed."""
    told = _FOLLOWING.get(verdict, ())
    return tuple(each for each in told if published or each is not _PUBLISHED)
