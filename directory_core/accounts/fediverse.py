"""Mastodon and its kin: accounts on any host, so the host cannot prove anything.

`@user@host` names an account wherever it is written.  A link names one only by its shape, and the
same shape (`/@name`) is used by other websites and by those who imitate them: so a link is taken
for one only when its host is no platform, no other website known to use the shape, and does not
resemble a platform.  That the account exists is for WebFinger to confirm.
"""

import re

from directory_core.accounts.hosts import imitates_platform, is_public_host
from directory_core.accounts.links import Link, read_link
from directory_core.accounts.platforms import platform_of_host, refused_hosts, words
from directory_core.accounts.problems import AddressProblem, refused
from directory_core.models.answers import Address
from directory_core.models.organizations import Platform

_USER = r"(?![^/@]+\.(?:rss|json|atom)(?:$|[/@]))[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?"
_PROFILE = re.compile(rf"(?:web/)?@({_USER})(?:@([^/@\s]+))?", re.IGNORECASE)
_ACTOR = re.compile(rf"users/({_USER})", re.IGNORECASE)
_HANDLE = re.compile(rf"@?({_USER})@([^/@\s]+)", re.IGNORECASE)
_TAILS = {"with_replies", "media", "featured", "followers", "following", "tagged"}
_HINTS = re.compile(
    r"(?:^|[.-])(?:mastodon|mstdn|mast|masto|social|toot|tooter|fedi\w*|pleroma|akkoma|misskey|pixelfed"
    r"|gotosocial|peertube|firefish|sharkey)(?:[.-]|$)|mastodon|mstdn"
)


def is_fediverse_handle(text: str) -> bool:
    """Whether `text` is written as `@user@host`."""
    return text.startswith("@") and _HANDLE.fullmatch(text) is not None


def fediverse_handle(text: str) -> Address:
    """The account that `@user@host` or `user@host` names.

    Raises:
        AddressRefused: it is not written so, or the host is none that could have accounts.
    """
    match = _HANDLE.fullmatch(text)
    if match is None:
        raise refused(text, AddressProblem.BAD_HANDLE)
    return _account(match[1], read_link(match[2]).host, text)


def fediverse_link(link: Link, *, asked_for: bool) -> Address:
    """The account that `link` names by its shape; `asked_for` says that Mastodon was meant.

    Raises:
        AddressRefused: the shape is another, or the host may be something else.
    """
    if imitates_platform(link.host, foreign=link.foreign):
        raise refused(link.text, AddressProblem.LOOKALIKE_HOST)
    segments = link.segments
    if len(segments) > 1 and segments[-1].casefold() in _TAILS:
        segments = segments[:-1]
    path = "/".join(segments)
    match = _PROFILE.fullmatch(path) or _ACTOR.fullmatch(path)
    if match is None:
        is_post = path.startswith("@") and len(segments) > 1 and not _elsewhere(link.host)
        why = AddressProblem.POST_NOT_ACCOUNT if is_post else AddressProblem.UNKNOWN_HOST
        raise refused(link.text, why)
    certain = asked_for or _is_server(link.host)
    if _elsewhere(link.host) or (path.startswith("users/") and not certain):
        raise refused(link.text, AddressProblem.UNKNOWN_HOST)
    home = match[2] if match.re is _PROFILE and match[2] else link.host
    return _account(match[1], read_link(home).host, link.text)


def _account(user: str, host: str, text: str) -> Address:
    rules = platform_of_host(host)
    if rules is not None and rules.platform is Platform.THREADS:
        name = user.lower()
        return Address(Platform.THREADS, name, f"https://www.threads.com/@{name}")
    if rules is not None or host in refused_hosts() or not is_public_host(host):
        raise refused(text, AddressProblem.UNKNOWN_HOST)
    if imitates_platform(host, foreign=False):
        raise refused(text, AddressProblem.LOOKALIKE_HOST)
    return Address(Platform.MASTODON, f"{user}@{host}", f"https://{host}/@{user}")


def _is_server(host: str) -> bool:
    return host in words("fediverse", "servers") or _HINTS.search(host) is not None


def _elsewhere(host: str) -> bool:
    return any(
        host == site or host.endswith(f".{site}") for site in words("fediverse", "other_sites")
    )
