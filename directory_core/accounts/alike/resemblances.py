"""What it is to resemble a listed name: by which trick, and whether that is a warning."""

from dataclasses import dataclass
from enum import StrEnum

from directory_core.accounts.alike.disguises import is_generic, telling
from directory_core.accounts.confusables import flattened
from directory_core.accounts.hosts import registered_domain
from directory_core.accounts.platforms import rules_of
from directory_core.models.organizations import Platform

_KNOWN_FROM, _KNOWN_TELLING = 6, 4
"""Letters of a website's name, and of what tells it from others, from which on it can be imitated
although no account of whose it is is listed."""


class Trick(StrEnum):
    """How a name resembles a listed one; the first that applies is given."""

    LOOKS_ALIKE = "looks_alike"
    """Letters, digits or separators replaced by ones that look like them."""
    WORD_ADDED = "word_added"
    """A word of money or rescue, or of being the true one, before or behind the name."""
    LETTER_OFF = "letter_off"
    """A letter added, missing, replaced or swapped with its neighbour."""
    SAME_NAME = "same_name"
    """The very name, on another platform or as another kind of account."""
    CONTAINS = "contains"
    """The name with anything else beside it."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A listed account that a name resembles, its organization's slug, and by which trick.

    `imitates` says that it is a warning; otherwise the resemblance claims nothing.
    """

    slug: str
    platform: Platform
    handle: str
    how: Trick
    imitates: bool


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """A listed handle and whose it is."""

    slug: str
    platform: Platform
    handle: str


def is_worth_imitating(domain: str) -> bool:
    """Whether a domain says enough of itself for others like it to be told."""
    label = flattened(domain.partition(".")[0])
    rare = len(telling(label, shared=True)) >= _KNOWN_TELLING and not is_generic(label)
    return domain == registered_domain(domain) and len(label) >= _KNOWN_FROM and rare


def spoken_name(platform: Platform, handle: str) -> str:
    """The part of a handle that people read as a name; empty where it is a number or a code."""
    form = rules_of(platform).form_of(handle)
    if form is not None and form.stable:
        return ""
    match platform:
        case Platform.BLOG | Platform.FEED:
            return registered_domain(handle.partition("/")[0]).partition(".")[0]
        case Platform.BLUESKY if not handle.endswith(".bsky.social"):
            return registered_domain(handle).partition(".")[0]
        case Platform.BLUESKY:
            return handle.partition(".")[0]
        case Platform.MASTODON:
            return handle.partition("@")[0]
        case _:
            return handle.rpartition("/")[2]
