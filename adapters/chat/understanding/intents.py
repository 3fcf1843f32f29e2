"""What somebody wants, as far as their words tell: an intent with slots."""

from dataclasses import dataclass
from enum import StrEnum

from directory_core.models import Kind, Platform


class Ask(StrEnum):
    """The kinds of things that people say."""

    EMERGENCY = "emergency"
    PERSONAL_DATA = "personal_data"
    SCAM = "scam"
    REPORT = "report"
    IMPOSTOR = "impostor"
    """Somebody is said to pose as another, and no report was asked for yet."""
    SUBMIT = "submit"
    CORRECT = "correct"
    ORGANIZATION = "organization"
    """Which accounts an organization has, on some platform or on all."""
    VERIFY = "verify"
    """Whether an account that is named in words is genuine."""
    COMPARE = "compare"
    LIST = "list"
    PLATFORM_NEXT = "platform_next"
    """A platform of the organization that was spoken of last: `and their instagram?`"""
    NAME_NEXT = "name_next"
    """Another organization, asked like the last one: `and mayo clinic?`"""
    PLACE_NEXT = "place_next"
    """Another place of the organization spoken of last: `no, the one in Florida`"""
    NUMBER = "number"
    REAL_NEXT = "real_next"
    """The genuine account of whoever was spoken of last: `so which is the real one?`"""
    DOUBT = "doubt"
    """`are you sure?`: the evidence for what was said last."""
    WEBSITE_NEXT = "website_next"
    MORE = "more"
    PHONE = "phone"
    GREETING = "greeting"
    THANKS = "thanks"
    BYE = "bye"
    YES = "yes"
    NO = "no"
    OK = "ok"
    TEST = "test"
    IDENTITY = "identity"
    CAPABILITY = "capability"
    NETWORKS = "networks"
    """Which platforms the bot knows accounts on."""
    LANGUAGES = "languages"
    """Which languages the bot speaks."""
    EVIDENCE = "evidence"
    PRIVACY = "privacy"
    ERASE = "erase"
    ABUSE = "abuse"
    APPOINTMENT = "appointment"
    MEDICAL = "medical"
    PRICE = "price"
    JOB = "job"
    HOURS = "hours"
    CHAT = "chat"
    HUMAN = "human"
    """Somebody wants to talk to a person."""
    ACT = "act"
    """Something is to be done that a directory cannot do: a call, an order, a message."""
    FREE = "free"
    """Whether asking costs anything."""
    NEARBY = "nearby"
    """What is near to somebody, whose whereabouts nobody knows."""
    WRONG = "wrong"
    """`that is wrong`: the answer before was not what was wanted."""
    INJECTION = "injection"
    UNKNOWN = "unknown"
    """A sentence that asks, but for nothing that the directory holds."""


class Danger(StrEnum):
    """What kind of help is needed."""

    SELF_HARM = "self_harm"
    MEDICAL = "medical"
    POISON = "poison"
    VIOLENCE = "violence"


@dataclass(frozen=True, slots=True)
class Intent:
    """What a message asks.

    `names` are what may be an organization's name in it, the likeliest first, as it was typed.
    `kind`, `place` and `qualifiers` (words that a listed one's name has to hold) narrow a list;
    `place` is also the other place of a follow-up. `number` picks from a list (-1 is its last).
    `language` is that of the sentence around the names, empty where there is none: a bare name
    speaks no language.
    """

    ask: Ask
    names: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    """The names with words of the sentence beside them, which one may be called exactly like."""
    platforms: tuple[Platform, ...] = ()
    kind: Kind | None = None
    place: str = ""
    also: tuple[str, ...] = ()
    """Further places of a list, each of which is asked for as well as `place`."""
    qualifiers: tuple[str, ...] = ()
    number: int = 0
    danger: Danger | None = None
    language: str = ""
    framed: bool = True
    """Whether a sentence stands around the name; a bare name is looked for as it stands."""
    about_accounts: bool = False
    """Whether an account, a platform or what is genuine is spoken of."""
    about_health: bool = False
    """Whether a hospital, a clinic or something of the kind is spoken of."""
    about_last: bool = False
    """Whether `they`, `their` or the like points to who was spoken of before."""
    owned: bool = False
    """Whether the place of a list is named as its owner, so that all of it may be a name."""
    addressed: bool = False
    """Whether a link, a handle or a domain is in it."""
    aside: Ask | None = None
    """The small talk that it begins or ends with, which is answered where nothing else is meant."""
