"""What the directory says to a question, and how sure it is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory_core.models.organizations import Account, NameKind, Organization, Platform


class Certainty(StrEnum):
    """How sure an answer is.  A patient's safety hangs on `SURE`."""

    SURE = "sure"
    CHOICES = "choices"
    NONE = "none"


class MatchedBy(StrEnum):
    """What of an organization the question met."""

    NAME = "name"
    ALIAS = "alias"
    ACRONYM = "acronym"
    FORMER_NAME = "former_name"
    TRANSLATION = "translation"
    HANDLE = "handle"
    ADDRESS = "address"
    WEBSITE = "website"

    @classmethod
    def of(cls, kind: NameKind) -> "MatchedBy":
        """The way of matching that meets a name of `kind`."""
        return cls(kind.value)


@dataclass(frozen=True, slots=True)
class Match:
    """An organization that may be meant, and why.

    `score` is in [0, 1] and orders matches; it is no probability.  `matched` is the name, handle or
    domain that was met, as the directory writes it; `words` are the words of it that the
    question explained.
    """

    organization: Organization
    score: float
    by: MatchedBy
    matched: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What `ask` gives back: `SURE` has one match, `CHOICES` one to `limit`, `NONE` none.

    `confidence` is the calibrated probability, in [0, 1], that the first match is right.
    `more` says that others may be meant about as well, which the `limit` left out.
    `identifications` say whose the addresses and @handles in the question are, the worst first;
    `matches` are then who has the first, or who the words beside it name.
    """

    question: str
    certainty: Certainty
    matches: tuple[Match, ...] = ()
    confidence: float = 0.0
    more: bool = False
    identifications: "tuple[Identification, ...]" = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A place where one account can be: the parsed form of a URL or @handle.

    `handle` is canonical, in the case the platform shows it; `url` is the canonical link.
    `platform_id` is set where the address itself carries the platform's unchanging id.  `personal`
    marks an address that belongs to one human being (such as a LinkedIn /in/ page).
    """

    platform: Platform
    handle: str
    url: str
    platform_id: str = ""
    personal: bool = False


class Assessment(StrEnum):
    """What is said of an address somebody asked about, the worst first."""

    REPORTED = "reported_not_theirs"
    """Moderators found that it is not its namesake's."""
    IMITATES = "imitates"
    """It is not listed, and drawn like one that is."""
    DISPUTED = "disputed"
    """It is listed, and somebody may have taken it over."""
    GIVEN_UP = "given_up"
    """It was listed, and is its owner's no longer; anybody may hold the name now."""
    CONTAINS = "contains"
    """It is not listed, and holds the name of one that is, or has it on another platform."""
    NOT_LISTED = "not_listed"
    NO_ACCOUNT = "no_account"
    """It is the address of a website, a share link, or something else that is no account."""
    LISTED = "listed"
    CONFIRMED = "confirmed"
    """It is listed, and somebody looked within a year, or its owner's website links to it."""


@dataclass(frozen=True, slots=True)
class Resembled:
    """What an address resembles: a listed account or, where that is None, a website.

    `how` says by which trick: `looks_alike`, `word_added`, `letter_off`, `same_name`, `contains`.
    """

    organization: Organization
    account: Account | None
    how: str


@dataclass(frozen=True, slots=True)
class Identification:
    """Whose account an address is.

    `owners` are the organizations that list it (rarely more than one, and for a @handle without a
    platform, one for each platform it is listed on), with the account met.  `problem` is the code
    of an address refusal, where there was one.  `websites` are the organizations whose website, or
    the domain of an e-mail address, it is.  `resembles` is what it is like; `since` when a disputed
    or given-up account became so, or when a report was confirmed, where that is known.

    `posted` says that the text leads to one thing the account published, `via` names the host of a
    redirecting page it led through, and `host` is that of a website or an e-mail address.
    """

    text: str
    assessment: Assessment
    address: Address | None = None
    owners: tuple[tuple[Organization, Account], ...] = ()
    problem: str = ""
    resembles: tuple[Resembled, ...] = ()
    websites: tuple[Organization, ...] = ()
    since: datetime | None = None
    posted: bool = False
    via: str = ""
    host: str = ""
    report: int = 0
    """The id of the moderators' finding, where the account was reported."""

    @property
    def is_warning(self) -> bool:
        """Whether somebody should be warned of it before anything else is said."""
        return self.assessment in _WARNED_OF or self.problem in _TRICKS

    @property
    def is_listed(self) -> bool:
        """Whether an organization lists it today, however doubtful that is."""
        return self.assessment in _LISTED


_LISTED = {Assessment.LISTED, Assessment.CONFIRMED, Assessment.DISPUTED}
_WARNED_OF = {Assessment.REPORTED, Assessment.IMITATES, Assessment.DISPUTED}
_TRICKS = {"userinfo_in_url", "lookalike_host", "mixed_scripts", "hidden_characters"}
"""Problems of an address that are made to deceive."""
