"""Websites as lists have them, cleaned; whose a domain is; and what confirms a claim."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from directory_core.accounts.hosts import registered_domain
from directory_core.accounts.platforms import platform_of_host
from scripts.known_build.places import bare
from scripts.known_build.rows import Row
from scripts.known_build.words import words

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
_RESTRICTED = re.compile(
    r"\.(?:gov|mil|edu|int)$|\.(?:gov|gob|gouv|gub|govt|mil|nhs|edu|ac|go|nic)\.[a-z]{2}$"
    r"|\.(?:gv\.at|gc\.ca|nhs\.uk|admin\.ch|europa\.eu|overheid\.nl|bund\.de|gov\.scot|nhs\.scot)$"
)
"""Suffixes that are given to public bodies or schools only."""
_MANY = 3
_NO_SITE = frozenset(
    ["facebook.com", "wikipedia.org", "google.com", "archive.org", "healthgrades.com"]
)
_DULL = words("dull")


def cleaned(written: str | None) -> tuple[str, str]:
    """A website and its registered domain; both empty where it is none.

    Of two in one field the first counts; a mail address or a word is no website.
    """
    text = _UNSEEN.sub(" ", (written or "").strip()).split()
    if not text:
        return "", ""
    one = re.sub(r"^(https?:?/*)+", "", text[0], flags=re.IGNORECASE).strip("\"'<>,; ")
    one = re.split(r"https?:", one, flags=re.IGNORECASE)[0]
    secure = text[0].lower().startswith("https")
    try:
        parts = urlsplit(f"//{one}")
        host = (parts.hostname or "").rstrip(".")
        shown = host.encode("idna").decode() if host and not host.isascii() else host
    except (ValueError, UnicodeError):
        return "", ""
    if "@" in one or not _HOST.fullmatch(shown):
        return "", ""
    domain = registered_domain(shown)
    if not domain or domain in _NO_SITE or platform_of_host(shown):
        return "", ""
    path = parts.path if re.fullmatch(r"[\w\-./~%&+,()!:;=$*']*", parts.path) else ""
    query = (
        f"?{parts.query}" if parts.query and re.fullmatch(r"[\w\-./~%&=+,]*", parts.query) else ""
    )
    path = re.sub(
        r"/(?:index|default|home)\.(?:html?|aspx?|php|cfm)$", "/", path, flags=re.IGNORECASE
    )
    url = f"{'https' if secure else 'http'}://{shown.lower()}{'' if path == '/' else path}{query}"
    return url, domain


def is_restricted(domain_or_host: str) -> bool:
    """Whether only a public body, or a school, gets a name with this suffix."""
    return _RESTRICTED.search(f".{domain_or_host}") is not None


def own_price_pages(pages: Sequence[Row], known: Iterable[Row]) -> set[str]:
    """The domains of price pages that are hospitals' or systems' own, not vendors'.

    A domain is own where another list gives it to a hospital of the state, or where it is spelled
    of a name's words or initials.  A vendor's is used by hospitals of many names and owners.
    """
    sites: defaultdict[str, set[str]] = defaultdict(set)
    for row in known:
        if row.domain:
            sites[row.domain].add(row.country + row.region)
    using: defaultdict[str, list[Row]] = defaultdict(list)
    for page in pages:
        using[page.domain].append(page)
    return {
        domain
        for domain, rows in using.items()
        if domain and _is_own(domain, rows, sites.get(domain, set()))
    }


def _is_own(domain: str, rows: Sequence[Row], states: set[str]) -> bool:
    listed = sum(row.country + row.region in states for row in rows)
    spelled = sum(is_spelled(domain, row.name) for row in rows)
    return listed * 2 >= len(rows) or spelled * 2 >= len(rows)


def is_spelled(domain: str, name: str) -> bool:
    """Whether the first label of a domain is made of a name's telling words or initials."""
    label = re.sub(r"[^a-z0-9]", "", domain.split(".", maxsplit=1)[0])
    words = re.findall(r"[a-z0-9]+", bare(name))
    telling = [word for word in words if word not in _DULL and len(word) >= _MANY]
    initials = "".join(word[0] for word in words if word not in {"the", "of", "and", "at"})
    if any(word in label for word in telling):
        return True
    return any(initials[:n] in label for n in range(len(initials), _MANY - 1, -1))
