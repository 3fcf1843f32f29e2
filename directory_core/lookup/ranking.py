"""What a lookup gives back."""

from dataclasses import dataclass

from directory_core.models.answers import Certainty, MatchedBy


@dataclass(frozen=True, slots=True)
class Candidate:
    """One organization that may be meant, and why.

    `score` is in [0, 1] and orders candidates; it is no probability.  `matched` is what the
    question met, as the directory writes it, and `words` are those of its words that the question
    explained.
    """

    slug: str
    score: float
    by: MatchedBy
    matched: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates, best first, and how far to believe them.

    `SURE` has one candidate, `CHOICES` at least one, `NONE` none.  `confidence` is the calibrated
    probability, in [0, 1], that the first candidate is right.  `more` says that others may be
    meant about as well as these.  `order` has the slugs of the likeliest, best first, whether or
    not it is believed enough to show them: for measuring.
    """

    certainty: Certainty
    candidates: tuple[Candidate, ...] = ()
    confidence: float = 0.0
    more: bool = False
    order: tuple[str, ...] = ()
