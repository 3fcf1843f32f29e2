"""Accounts that a page writes out without a link: `facebook.com/x`, `Instagram: @x`."""

import re
from collections.abc import Iterator

from adapters.web.reading.dom import Element
from adapters.web.reading.links import PLATFORMS_BY_NAME, account_named
from adapters.web.reading.mentions import Mention, Place, mention_of
from directory_core import find_addresses
from directory_core.models import Address, Platform

_NAMES = "|".join(sorted(PLATFORMS_BY_NAME))
_SAID = re.compile(
    rf"\b({_NAMES})\b"
    r"(?:\s*\([^)]{1,20}\))?\s*[:\-–—/|]?\s*@([A-Za-z0-9_.\-]{2,40})",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"({_NAMES})"
    r"(?:\s*[(/|]\s*[\w ]{1,20}\)?)?\s*[:\-–—|\n]\s*([A-Za-z0-9_.\-]{4,40})",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z]?[a-z]+")
_BACKWARDS = re.compile(
    rf"@([A-Za-z0-9_.]{{2,40}})\s+(?:on|auf|sur|en|no|su|op)\s+({_NAMES})\b",
    re.IGNORECASE,
)


def written_in(root: Element, base: str, known: set[tuple[Platform, str]]) -> Iterator[Mention]:
    """Accounts that are written out without a link: `facebook.com/x`, `Instagram: @x`."""
    body = next(root.find("body"), root)
    text = body.text(60_000)
    for match in _SAID.finditer(text):
        named = account_named(PLATFORMS_BY_NAME[match[1].lower()], match[2].rstrip("."))
        if named is not None and (named.platform, named.handle) not in known:
            yield _written(named, text, match.span(), base)
    for address, said in _listed_bare(body):
        if (address.platform, address.handle) not in known:
            yield mention_of(address, base, Place.TEXT, said, around=said)
    for backwards, span in _said_backwards(text):
        if (backwards.platform, backwards.handle) not in known:
            yield _written(backwards, text, span, base)
    for found in find_addresses(text):
        named = None if found.posted else found.address
        if named is None or named.platform in {Platform.BLOG, Platform.FEED}:
            continue
        if "/" in found.text and (named.platform, named.handle) not in known:
            yield _written(named, text, found.span, base)


def _listed_bare(body: Element) -> Iterator[tuple[Address, str]]:
    """A handle alone in an item that begins with its platform, or behind it in a list of terms.

    `Facebook: ospreyhealth`.  A capital word may be a name (`Facebook: Osprey`).
    """
    for each in body.find("li", "p", "dd", "td"):
        told = each.text(80)
        if each.tag in {"dd", "td"} and each.parent is not None:
            beside = [one for one in each.parent.children if isinstance(one, Element)]
            before = beside[max(0, beside.index(each) - 1)]
            told = f"{before.text(40)}\n{told}" if before is not each else told
        match = _BARE.fullmatch(told)
        if match is None or (_NAME.fullmatch(match[2]) and match[2][0].isupper()):
            continue
        address = account_named(PLATFORMS_BY_NAME[match[1].lower()], match[2].rstrip("."))
        if address is not None:
            yield address, told.replace("\n", ": ")


def _said_backwards(text: str) -> Iterator[tuple[Address, tuple[int, int]]]:
    """`@x on Instagram`."""
    for match in _BACKWARDS.finditer(text):
        address = account_named(PLATFORMS_BY_NAME[match[2].lower()], match[1].rstrip("."))
        if address is not None:
            yield address, match.span()


def _written(address: Address, text: str, span: tuple[int, int], base: str) -> Mention:
    start, end = span
    return mention_of(
        address, base, Place.TEXT, text[start:end], around=text[max(0, start - 100) : end + 60]
    )
