"""A mention: one place of a page that names an account, with all that tells whose it is."""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from directory_core.models import Address, Platform


class Place(StrEnum):
    """Where on a website an account is named."""

    FOOTER = "footer"
    HEADER = "header"
    NAVIGATION = "navigation"
    ASIDE = "aside"
    MAIN = "main"
    ARTICLE = "article"
    POST = "embedded post"
    WIDGET = "embedded feed"
    STRUCTURED = "structured data"
    META = "meta tag"
    SCRIPT = "script"
    TEXT = "text"
    FILE = "trust.txt"


class Sign(StrEnum):
    """What is remarkable about a mention."""

    SOCIAL = "social"
    """It stands in a list of accounts, by its class or by its neighbours on other platforms."""
    FOLLOW = "follow"
    """Words like "follow us" stand at it."""
    CREDIT = "credit"
    """Words like "website by" stand before it."""
    MEMBER = "member"
    """Words like "part of" stand before it."""
    PERSON = "person"
    """Structured data says that it is a human being's."""
    BLOCK = "block"
    """It stands in a part for a team, partners, comments, credits."""
    HIDDEN = "hidden"
    SCRIPTED = "scripted"
    UNSCRIPTED = "noscript"
    REL_ME = "rel=me"
    OWN = "own"
    """Structured data says that it is the organization's."""
    OTHERS = "others"
    """Structured data says that it is somebody else's."""
    CREATOR = "creator"
    """It is the author's of the page, not the site's."""


@dataclass(frozen=True)
class Mention:
    """One place of a page that names an account.

    `label` is what the link itself says, `leads` what is said before it (headings, "follow us"),
    the nearest first; `around` is the paragraph it stands in.  `spoken` is the handle, or where
    that is a number, the words of the address that stand for it.
    """

    address: Address
    page: str
    place: Place
    raw: str
    label: str = ""
    leads: tuple[str, ...] = ()
    around: str = ""
    spoken: str = ""
    signs: frozenset[Sign] = field(default_factory=frozenset)
    group: int = 0
    """Which list of the page it stands in; 0 for none."""


_OPAQUE = re.compile(r"(?:channel/UC[\w-]{22}|\d{4,}|did:.*)")


def spoken_of(address: Address, raw: str) -> str:
    """The handle as words; where it is a number, the words that stand before it in the link."""
    if not _OPAQUE.fullmatch(address.handle):
        handle = address.handle.rpartition("/")[2] if "/" in address.handle else address.handle
        if address.platform is Platform.BLUESKY:
            return handle.removesuffix(".bsky.social").rpartition(".")[0] or handle.split(".")[0]
        return handle.partition("@")[0]
    words = re.findall(r"[A-Za-z]{3,}", raw.split("?", maxsplit=1)[0].partition("facebook.com/")[2])
    return " ".join(
        w for w in words if w.lower() not in {"pages", "people", "profile", "php", "category"}
    )


def mention_of(address: Address, page: str, place: Place, raw: str, **more: object) -> Mention:
    """A mention of an account, with its handle as it is spoken."""
    made = Mention(address, page, place, raw[:500], spoken=spoken_of(address, raw))
    return replace(made, **more)  # type: ignore[arg-type]
