"""Blogs and feeds: any website, so only where the person said that one is meant."""

from urllib.parse import quote, urlencode

from directory_core.accounts.hosts import imitates_platform, is_public_host
from directory_core.accounts.links import Link
from directory_core.accounts.platforms import platform_of_host, refused_hosts
from directory_core.accounts.problems import AddressProblem, refused
from directory_core.models.answers import Address
from directory_core.models.platforms import Platform

_SAFE = "@&+,'()!~:;=$*"
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igsh", "ref")


def website(link: Link, platform: Platform) -> Address:
    """The blog or feed at `link`.  A feed keeps its query, for some are told apart by nothing else.

    Raises:
        AddressRefused: it is not https, or no website with a public name, or a platform's.
    """
    if platform_of_host(link.host) or link.host in refused_hosts():
        raise refused(link.text, AddressProblem.OTHER_PLATFORM)
    if imitates_platform(link.host, foreign=link.foreign):
        raise refused(link.text, AddressProblem.LOOKALIKE_HOST)
    if not is_public_host(link.host):
        raise refused(link.text, AddressProblem.UNKNOWN_HOST)
    if not link.secure:
        raise refused(link.text, AddressProblem.NOT_HTTPS)
    path = "".join(f"/{segment}" for segment in link.segments)
    handle, url = link.host + path, f"https://{link.host}{quote(path, safe=_SAFE + '/')}"
    query = _query(link) if platform is Platform.FEED else ""
    root = "" if link.segments else "/"
    return Address(platform, handle + query, url + root + query)


def _query(link: Link) -> str:
    kept = [(key, value) for key, value in link.query if not key.startswith(_TRACKING)]
    return f"?{urlencode(kept)}" if kept else ""
