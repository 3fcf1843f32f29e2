"""What can be told from a host's name alone, and websites as blogs and feeds.

Public suffixes come from the list bundled with publicsuffixlist: nothing is fetched.  Any website
may be a blog or a feed, so it is one only where the person said so.
"""

from functools import cache, lru_cache
from urllib.parse import quote, urlencode

import idna
from publicsuffixlist import PublicSuffixList
from rapidfuzz.distance import OSA

from directory_core.accounts.confusables import skeleton
from directory_core.accounts.links import Link
from directory_core.accounts.platforms import every_host, platform_of_host, refused_hosts, words
from directory_core.accounts.problems import AddressProblem, refused
from directory_core.models.answers import Address
from directory_core.models.organizations import Platform


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)


def is_public_host(host: str) -> bool:
    """Whether `host` is a name below a public suffix (not `localhost`, not `co.uk`, no number)."""
    return _suffixes().privatesuffix(host) is not None


def registered_domain(host: str) -> str:
    """The part of `host` that somebody registered; empty for none."""
    return _suffixes().privatesuffix(host) or ""


def is_suffix(host: str) -> bool:
    """Whether others register their names below `host`, which is below another: `nhs.uk`."""
    return "." in host and _suffixes().publicsuffix(host) == host


def names_within(host: str) -> tuple[str, ...]:
    """The names of other hosts that may be written within one, as in `mayo-org.com`."""
    suffix = _suffixes().publicsuffix(host) or ""
    labels = host.removesuffix(suffix).strip(".").replace("-", ".").split(".")
    ends = range(len(labels) + 1)
    return tuple(".".join(labels[low:high]) for low in ends for high in ends if high - low > 1)


def parents_of(host: str) -> tuple[str, ...]:
    """`host` without `www.`, and the hosts above it, up to what somebody registered.

    Who gives out names below a suffix may have a website at the suffix itself: `nhs.uk`.
    """
    bare, registered = host.removeprefix("www."), registered_domain(host)
    if is_suffix(bare):
        return (bare,)
    labels = bare.split(".")
    above = [".".join(labels[at:]) for at in range(len(labels))]
    return tuple(each for each in above if registered and each.endswith(registered))


@cache
def _owned() -> frozenset[str]:
    return frozenset(registered_domain(host) for host in every_host())


def belongs_to_platform(host: str) -> bool:
    """Whether a platform owns `host`, be it for accounts or for something else."""
    return registered_domain(host) in _owned()


def imitates_platform(host: str, *, foreign: bool) -> bool:
    """Whether `host`, which is no platform's own, is written so as to look like one's.

    It is when a platform's host stands inside it (`x.com.evil.com`), when a platform's name
    does, whole or with a letter off, and when letters beyond ASCII spell one.
    """
    if belongs_to_platform(host):
        return False
    shown = _shown(host) if foreign or "xn--" in host else host
    labels = _labels(shown)
    inside = f".{'.'.join(labels)}."
    if any(f".{'.'.join(_labels(domain))}." in inside for domain in _owned()):
        return True
    return any(_looks_branded(label) for label in labels)


@lru_cache(maxsize=1024)
def _labels(host: str) -> tuple[str, ...]:
    return tuple(skeleton(label) for label in host.split("."))


def _looks_branded(label: str) -> bool:
    brands, alone = _drawn("brands"), _drawn("words")
    if any(brand in label for brand in brands):
        return True
    return any(_a_letter_off(label, brand) for brand in brands | alone)


def _a_letter_off(label: str, brand: str) -> bool:
    allowed = 1 if len(brand) > 5 else 0
    return OSA.distance(label, brand, score_cutoff=allowed) <= allowed


@cache
def _drawn(key: str) -> frozenset[str]:
    return frozenset(skeleton(brand) for brand in words("imitated", key))


def _shown(host: str) -> str:
    try:
        return idna.decode(host)
    except idna.IDNAError:
        return host


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
