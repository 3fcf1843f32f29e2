"""Registrable domains: what of an address somebody chose and pays for."""

import re
from urllib.parse import urlsplit

import idna
from publicsuffixlist import PublicSuffixList

_SUFFIXES = PublicSuffixList(accept_unknown=True)
_RESERVED = frozenset({"example", "test"})
_ORDINARY = re.compile(r"\.(?:com|org|net|edu|gov|nhs|info|health|[a-z]{2})$")


def site_of(url: str) -> str:
    """The registrable domain of an address, or its host where it has none; with an odd port."""
    try:
        parts = urlsplit(url)
        host = in_ascii((parts.hostname or "").lower().rstrip("."))
        port = parts.port
    except ValueError:
        return ""
    if host == "localhost" or re.fullmatch(r"[\d.]+|.*:.*", host):
        return f"{host}:{port}" if port else host
    return _registrable(host)


def in_ascii(host: str) -> str:
    """A host as it is resolved: `klinik-süd.de` is `xn--klinik-sd-x9a.de`."""
    if host.isascii():
        return host
    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError:
        return host


def _in_letters(label: str) -> str:
    """A label as people write it."""
    try:
        return idna.decode(label) if label.startswith("xn--") else label
    except idna.IDNAError:
        return label


def _registrable(host: str) -> str:
    """The registrable domain of a host; in tests one of any suffix stands below a reserved one."""
    inner, _, reserved = host.rpartition(".")
    if reserved in _RESERVED and _ORDINARY.search(inner):
        return f"{_SUFFIXES.privatesuffix(inner) or inner}.{reserved}"
    return _SUFFIXES.privatesuffix(host) or host


def domain_label(url: str) -> str:
    """The part of a domain that somebody chose: `mayoclinic` of www.mayoclinic.org."""
    site = site_of(url)
    if not site or site[0].isdigit() or ":" in site or site == "localhost":
        return ""
    inner, _, reserved = site.rpartition(".")
    if reserved in _RESERVED and _ORDINARY.search(inner):
        site = inner
    suffix = _SUFFIXES.publicsuffix(site) or ""
    label = site.removesuffix(f".{suffix}") if suffix != site else site.split(".")[0]
    return _in_letters(label)
