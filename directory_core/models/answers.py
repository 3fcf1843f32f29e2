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
    `identification` is set where the question was an address or a @handle.
    """

    question: str
    certainty: Certainty
    matches: tuple[Match, ...] = ()
    confidence: float = 0.0
    more: bool = False
    identification: "Identification | None" = None


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


class Standing(StrEnum):
    """What is known of an address somebody asked about."""

    LISTED = "listed"
    DISPUTED = "disputed"
    RETIRED = "retired"
    UNLISTED = "unlisted"
    LOOKALIKE = "lookalike"
    """It is not listed and poses as one that is."""
    NO_ACCOUNT = "no_account"
    """The address is of a post, a share link, or something else that is no account."""


@dataclass(frozen=True, slots=True)
class Identification:
    """Whose account an address is.

    `owners` are the organizations that list it (rarely more than one, and for a @handle without a
    platform, one for each platform it is listed on), with the account met.
    `problem` is the code of an address refusal where `standing` is `NO_ACCOUNT`; `websites` are
    then the organizations whose website the address is.  `resembles` is what a lookalike poses as;
    for an unlisted account, the accounts of the very same name on other platforms.  `since` is when
    a disputed or retired account became so, where that is known.
    """

    text: str
    standing: Standing
    address: Address | None = None
    owners: tuple[tuple[Organization, Account], ...] = ()
    problem: str = ""
    resembles: tuple[tuple[Organization, Account], ...] = ()
    websites: tuple[Organization, ...] = ()
    since: datetime | None = None
