"""From a text to the account it names."""

import re
import unicodedata
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from directory_core.accounts.fediverse import fediverse_handle, fediverse_link, is_fediverse_handle
from directory_core.accounts.hosts import imitates_platform, website
from directory_core.accounts.links import Link, cleaned, has_unseen, read_link
from directory_core.accounts.matching import is_rounded_number, match_handle, match_link
from directory_core.accounts.matching import published_by as published_on
from directory_core.accounts.platforms import platform_of_host, redirectors, refused_hosts, rules_of
from directory_core.accounts.problems import AddressProblem, refused
from directory_core.errors import AddressRefused
from directory_core.models.answers import Address
from directory_core.models.organizations import Platform

_MAIL = re.compile(r"(?:mailto:)?[^@/:]+@[^@/:]+", re.IGNORECASE)
_NAME = re.compile(r"@\w[^\s/@]*")
_WEBSITES = {Platform.BLOG, Platform.FEED}


def parse_address(text: str, *, platform: Platform | None = None) -> Address:
    """The account that a link or, where `platform` is given, a handle names.

    See `addresses` for the canonical forms.

    Raises:
        AddressRefused: it names none; `facts["why"]` is an `AddressProblem`.
    """
    bare = cleaned(text)
    if platform is not None and not _is_link(bare, platform):
        return _handle(bare, platform)
    if platform is None and bare.startswith("@"):
        return _handle_alone(bare)
    if _MAIL.fullmatch(bare):
        raise refused(text, AddressProblem.EMAIL)
    if is_rounded_number(bare):
        raise refused(text, AddressProblem.SPREADSHEET_DAMAGE)
    return _link(read_link(bare), platform)


def _is_link(text: str, platform: Platform) -> bool:
    """Whether `text`, given for a known platform, is a link rather than a handle."""
    if text.startswith("@"):
        return False
    if "://" in text or text.startswith("//") or platform in _WEBSITES:
        return True
    try:
        link = read_link(text)
    except AddressRefused:
        return False
    if platform_of_host(link.host) or link.host in refused_hosts():
        return True
    return bool(link.segments) and "." in text.partition("/")[0]


def _handle(text: str, platform: Platform) -> Address:
    if platform is Platform.MASTODON:
        return fediverse_handle(text)
    if platform in _WEBSITES:
        raise refused(text, AddressProblem.NOT_AN_ADDRESS)
    return match_handle(rules_of(platform), _decoded(text).removeprefix("@"))


def _decoded(text: str) -> str:
    """A handle as somebody cut it out of a link: percent signs decoded, no slash behind it."""
    try:
        decoded = unicodedata.normalize("NFC", unquote(text, errors="strict")).rstrip("/")
    except UnicodeDecodeError as unreadable:
        raise refused(text, AddressProblem.BAD_HANDLE) from unreadable
    if has_unseen(decoded):
        raise refused(text, AddressProblem.HIDDEN_CHARACTERS)
    return decoded


def published_by(text: str) -> Address | None:
    """The account that published what `text` links to, where its name stands in the link."""
    try:
        link = read_link(cleaned(text))
        rules = None if link.foreign else platform_of_host(link.host)
        if rules is not None:
            return published_on(rules, link)
        post = link.segments[:1] if link.segments[:1] and link.segments[0].startswith("@") else ()
        return fediverse_link(replace(link, segments=post), asked_for=False) if post else None
    except AddressRefused:
        return None


def named_in(text: str) -> tuple[tuple[Platform, str], ...]:
    """The platform of a link, with each word of it that may be meant as an account's name."""
    try:
        link = read_link(cleaned(text))
    except AddressRefused:
        return ()
    rules = None if link.foreign else platform_of_host(link.host)
    if rules is None:
        return ()
    words = (part.removeprefix("@") for part in link.segments[:3])
    return tuple((rules.platform, word) for word in words if word)


def led_to(text: str) -> str | None:
    """The link that a redirecting page leads to, as it stands in its address; None for others."""
    try:
        return _value(read_link(cleaned(text)), "ways") or None
    except AddressRefused:
        return None


def _value(link: Link, kind: str) -> str:
    page = "/".join((link.host, *link.segments))
    for pattern, parameter in redirectors(kind):
        if pattern.fullmatch(page):
            found = link.parameter(parameter) if parameter else urlsplit(link.text).query
            return found or ""
    return ""


def _handle_alone(text: str) -> Address:
    """A handle that says by itself where it is: `@user@host`, `@name.bsky.social`."""
    if is_fediverse_handle(text):
        return fediverse_handle(text)
    if text.casefold().endswith(".bsky.social"):
        return match_handle(rules_of(Platform.BLUESKY), text[1:])
    named = _NAME.fullmatch(text) is not None
    why = AddressProblem.PLATFORM_MISSING if named else AddressProblem.NOT_AN_ADDRESS
    raise refused(text, why)


def _link(link: Link, platform: Platform | None) -> Address:
    rules = None if link.foreign else platform_of_host(link.host)
    if rules is not None:
        address = match_link(rules, link)
        if platform not in {None, address.platform}:
            raise refused(link.text, AddressProblem.OTHER_PLATFORM)
        return address
    problem = refused_hosts().get(link.host)
    if problem is not None:
        raise refused(link.text, problem)
    if handle := _value(link, "handles").lstrip("@"):
        social = f"@{handle}" if "@" in handle else f"https://bsky.app/profile/{handle}"
        return parse_address(social, platform=platform)
    if platform in _WEBSITES:
        return website(link, platform)
    if platform in {None, Platform.MASTODON}:
        return fediverse_link(link, asked_for=platform is not None)
    imitation = imitates_platform(link.host, foreign=link.foreign)
    why = AddressProblem.LOOKALIKE_HOST if imitation else AddressProblem.UNKNOWN_HOST
    raise refused(link.text, why)
