"""What can be told from a host's name alone.

Public suffixes come from the list bundled with publicsuffixlist: nothing is fetched.
"""

from functools import cache, lru_cache

import idna
from publicsuffixlist import PublicSuffixList
from rapidfuzz.distance import OSA

from directory_core.accounts.platforms import every_host, words
from directory_core.accounts.skeletons import skeleton


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)


def is_public_host(host: str) -> bool:
    """Whether `host` is a name below a public suffix (not `localhost`, not `co.uk`, no number)."""
    return _suffixes().privatesuffix(host) is not None


def registered_domain(host: str) -> str:
    """The part of `host` that somebody registered; empty for none."""
    return _suffixes().privatesuffix(host) or ""


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
