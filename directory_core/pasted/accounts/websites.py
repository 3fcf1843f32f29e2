"""The organization's own website among the links of a text."""

import re
from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

from directory_core.accounts import parse_address
from directory_core.accounts.hosts import is_suffix, registered_domain
from directory_core.accounts.platforms import platform_of_host
from directory_core.errors import AddressRefused
from directory_core.models import Platform
from directory_core.models.pasted import PastedProblem
from directory_core.pasted.accounts.bound import Bound, Reading
from directory_core.pasted.accounts.marks import RESERVED, Mark, MarkKind, host_of
from directory_core.pasted.language.talk import share_made_of
from directory_core.pasted.language.vocabulary import alternation, level, phrases

_OF_OTHERS = 0.8
"""The share of a host's letters that words of the text make up which are not the name's."""


def find_website(
    text: str, reading: Reading, marks: list[Mark], name: str, kept: Sequence[Bound]
) -> tuple[str, list[PastedProblem]]:
    """The organization's own website among the links, and what is wrong with the others."""
    problems: list[PastedProblem] = []
    mails = {mark.text.rpartition("@")[2].lower() for mark in marks if mark.kind is MarkKind.MAIL}
    scores = {
        mark.start: _score(text, mark, mails)
        - (_LED_ASTRAY if _is_called_else(text, mark, name, kept) else 0)
        for mark in reading.websites
    }
    ranked = sorted(reading.websites, key=lambda mark: -scores[mark.start])
    chosen, domains = "", set[str]()
    for mark in ranked:
        url = website_of(mark.text)
        if url is None:
            problems.append(PastedProblem("website", "not_a_website", mark.text))
            continue
        domain = registered_domain(urlsplit(url).hostname or "")
        if not chosen and scores[mark.start] > -2:
            chosen = url
        elif domain not in domains:
            problems.append(PastedProblem("website", "another_website", mark.text))
        domains.add(domain)
    return chosen or _shared(marks), problems


_LED_ASTRAY = 6
"""What a website loses whose host is made of another's name: an agency's, a host's."""


def _is_called_else(text: str, mark: Mark, name: str, kept: Sequence[Bound]) -> bool:
    """Whether a host is made of words right before it, and like neither name nor accounts."""
    host = registered_domain(host_of(mark.text)) or host_of(mark.text)
    letters = re.sub(r"[\W_]", "", level(host.partition(".")[0]))
    own = re.findall(r"\w+", level(name))
    initials = "".join(word[0] for word in own)
    if (
        not name
        or len(letters) < _LEAST
        or letters in initials
        or share_made_of(letters, own) > _LEAST_OWN
    ):
        return False
    handles = (re.sub(r"[\W_]", "", level(each.address.handle)) for each in kept)
    if any(each[:_LEAST] == letters[:_LEAST] or letters in each for each in handles):
        return False
    before = re.findall(r"\w{3,}", level(text[max(0, mark.start - 60) : mark.start]))
    return share_made_of(letters, [each for each in before if each not in own]) >= _OF_OTHERS


_LEAST, _LEAST_OWN = 5, 0.3
"""Letters of a host that is called by a name, and their share that is the organization's."""


def _shared(marks: list[Mark]) -> str:
    """The website of the page that a button shares, where no other is told; empty for none."""
    for mark in marks:
        query = parse_qs(urlsplit(mark.text).query) if mark.kind is MarkKind.REFUSED else {}
        for page in (*query.get("u", ()), *query.get("url", ())):
            host = host_of(page)
            if "." in host and platform_of_host(host) is None:
                return website_of(f"https://{host}/") or ""
    return ""


def website_of(text: str) -> str | None:
    """A link as the directory keeps an organization's website, or None where it is none."""
    written = text.strip().rstrip("/.,")
    link = written if "://" in written else f"https://{written.lstrip('/')}"
    secure = re.sub(r"^http://", "https://", link, flags=re.IGNORECASE)
    try:
        url = parse_address(secure, platform=Platform.BLOG).url
    except AddressRefused:
        host = urlsplit(link).hostname or ""
        of_state = is_suffix(host) and bool(urlsplit(link).path.strip("/"))
        return link.lower() if host.endswith(RESERVED) or of_state else None
    return url if secure == link else "http://" + url.removeprefix("https://")


def _score(text: str, mark: Mark, mails: set[str]) -> float:
    before = level(text[max(0, mark.start - 40) : mark.start]).rpartition("\n")[2]
    last = re.split(r"[,;|]|\.\s", before)[-1]
    host = re.sub(r"^(?:\w+:)?//", "", mark.text.lower()).split("/")[0].split("?")[0]
    path = re.sub(r"^(?:\w+:)?//[^/]*|^[^/]*", "", mark.text).strip("/")
    score = 0.0
    if re.search(rf"(?<!\w)(?:{alternation(phrases('labels', 'website'))})(?!\w)", last):
        score += 4
    if re.search(rf"(?<!\w)(?:{alternation(phrases('talk', 'not_websites'))})(?!\w)", last):
        score -= 5
    first = host.removeprefix("www.").split(".")[0]
    if first in {
        "careers",
        "jobs",
        "donate",
        "giving",
        "blog",
        "shop",
        "news",
        "portal",
        "mychart",
        "foundation",
        "karriere",
        "empleo",
        "vagas",
        "recrutement",
        "my",
        "es",
    }:
        score -= 2
    score += 1.5 if not path else 0
    score += 1 if host.startswith("www.") else 0
    score += (
        2
        if any(host.removeprefix("www.") == mail or host.endswith("." + mail) for mail in mails)
        else 0
    )
    return score
