"""Where links, handles, e-mail addresses and telephone numbers stand in a text."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from directory_core.accounts import AddressProblem, parse_address
from directory_core.accounts.hosts import is_public_host
from directory_core.accounts.parse import led_to, published_by
from directory_core.accounts.platforms import platform_of_host
from directory_core.errors import AddressRefused
from directory_core.models import Address, Platform

_START = r"(?<![\w@/.&-])"
_USER = r"[\w.+-]{1,64}"
_REST = r"(?:(?![,;](?:https?://|www\.|@|\w+@))[^\s<>|\"\[\]])"
_MARK = re.compile(
    rf"""
      (?P<link>(?:https?://|ftp://|(?<!\w)//(?=[\w-]+\.)){_REST}{{1,2000}})
    | (?P<fedi>{_START}@[\w.-]{{1,64}}@(?:[\w-]+\.)+[\w-]+)
    | (?P<mail>{_START}(?:mailto:)?{_USER}@(?:[\w-]+\.)+[\w-]+)
    | (?P<bare>{_START}(?:[\w-]{{1,63}}\.){{1,8}}[^\W\d_]{{2,24}}(?![\w@])(?::\d+)?
        (?:[/?\#]{_REST}{{0,2000}})?)
    | (?P<handle>(?<![\w@.&])@\s?[\w](?:[\w.·-]{{0,99}}[\w])?)
    | (?P<channel>(?<!\w)(?-i:UC[A-Za-z0-9_-]{{22}})(?!\w))
    | (?P<phone>(?<![\w.@/-])(?:\+|\(?0)?\(?\d{{1,4}}\)?
        (?:[\s./-]{{1,3}}\(?\d{{1,5}}\)?){{2,6}}(?![\w@/-]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MOST_LED = 3
"""Links within links that are followed."""
_SENTENCE = ".,;:!?'’”»…*`"
_WORDS = {
    "am", "as", "at", "be", "by", "do", "in", "is", "it", "me", "my", "no", "so", "to", "us",
    "md", "pl", "py", "rs", "sh", "de", "es", "la", "el", "les", "et", "pm", "st", "ms", "im",
}  # fmt: skip
"""Country domains that are words or file endings too: in `fine.it was` a blank is missing."""
_ABBREVIATION = re.compile(
    r"(?:st|dr|mr|mrs|e|i|p|a|o|u|z|b|no|nr|prof|sr|sra|av|str|tel)\.", re.IGNORECASE
)
_OTHER_SITES = re.compile(
    r"^(?:www\.)?example\.(?:com|org|net)$|"  # what a form shows where nobody filled it in
    r"(?:^|\.)(?:google\.[a-z.]+|goo\.gl|wikipedia\.org|wikidata\.org|yelp\.[a-z.]+|"
    r"openstreetmap\.org|maps\.apple\.com"
    r"|waze\.com|gofundme\.com|vakinha\.com\.br|betterplace\.org|paypal\.[a-z.]+|patreon\.com|"
    r"justgiving\.com|(?:[\w-]+\.)?list-manage\.com|mailchi\.mp|ec\.europa\.eu|fontawesome\.com|apps\.apple\.com|play\.google\.com|open\.spotify\.com|podcasts\.apple\.com|soundcloud\.com|deezer\.com|leetchi\.com|eventbrite\.[a-z.]+|surveymonkey\.com|typeform\.com|tripadvisor\.[a-z.]+|zoom\.us|github\.com|forms\.gle|"
    r"doctolib\.[a-z.]+|jameda\.de|doctoralia\.[a-z.]+)$"
)


RESERVED = ".example"
"""The end of names that are kept for examples; a text may still be about one."""


class MarkKind(StrEnum):
    """What stands in the text."""

    ACCOUNT = "account"
    WEBSITE = "website"
    HANDLE = "handle"
    REFUSED = "refused"
    MAIL = "mail"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Mark:
    """A link, handle, e-mail address or number at `start` to `end`, or why it is refused.

    The `address` of a link that is refused is that of the account that published it.
    """

    kind: MarkKind
    start: int
    end: int
    text: str
    address: Address | None = None
    problem: str = ""


def marks_in(text: str) -> list[Mark]:
    """All of them, in order."""
    return [mark for match in _MARK.finditer(text) if (mark := _judged(match)) is not None]


def _judged(match: re.Match[str]) -> Mark | None:
    kind, start = match.lastgroup, match.start()
    written = _trimmed(match[0])
    end = start + len(written)
    if kind == "phone":
        enough = sum(char.isdigit() for char in written) >= 7 and not re.fullmatch(
            r"[\d]+", written
        )
        return Mark(MarkKind.PHONE, start, end, written) if enough else None
    if kind == "mail":
        return Mark(MarkKind.MAIL, start, end, written)
    if kind == "channel":
        address = parse_address(written, platform=Platform.YOUTUBE)
        return Mark(MarkKind.ACCOUNT, start, end, written, address)
    if kind == "handle":
        return _handle(match.string, written, start, end)
    if kind == "bare" and not _is_website(written, alone=_is_alone(match.string, start, end)):
        return None
    return _link(written, start, end)


_SIGNED = re.compile(r"[:=–—-][ \t]*\Z")
"""Before a handle that a blank parts from its sign: `Facebook - @ LakesideHospital`."""


def _handle(text: str, written: str, start: int, end: int) -> Mark | None:
    name = written[1:].strip()
    if text[end : end + 1] == "/":
        return None
    if "." in name and name.casefold().endswith(".bsky.social"):
        return _link("@" + name, start, end)
    parted = written[1:2].isspace() and not _SIGNED.search(text[max(0, start - 9) : start])
    if parted and not re.fullmatch(r"[a-z0-9_.]*[0-9_][a-z0-9_.]*|[a-z_.]{6,}", name):
        return None
    return Mark(MarkKind.HANDLE, start, end, name)


def _link(written: str, start: int, end: int) -> Mark:
    for _ in range(_MOST_LED):
        onward = led_to(written)
        if onward is None:
            break
        written = onward
    try:
        return Mark(MarkKind.ACCOUNT, start, end, written, parse_address(written))
    except AddressRefused as refusal:
        problem = AddressProblem(str(refusal.facts["why"]))
    if problem is AddressProblem.POST_NOT_ACCOUNT and (author := published_by(written)):
        return Mark(MarkKind.REFUSED, start, end, written, author, problem.value)
    if problem is AddressProblem.UNKNOWN_HOST and not _OTHER_SITES.search(host_of(written)):
        return Mark(MarkKind.WEBSITE, start, end, written)
    return Mark(MarkKind.REFUSED, start, end, written, problem=problem.value)


def host_of(written: str) -> str:
    """The host of a link, or of what may be one; empty for none."""
    try:
        return urlsplit(written if "//" in written else f"//{written}").hostname or ""
    except ValueError:
        return ""


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but marks or line ends stand around a piece."""
    before = text[:start].rstrip(" \t")[-1:]
    behind = text[end:].lstrip(" \t")[:1]
    return before in _AROUND and behind in _AROUND


_AROUND = {"", "\n", "|", ",", ";", "(", ")", ":", "-", "–", "—", "•", "·"}


def _is_website(written: str, *, alone: bool) -> bool:
    """Whether dotted words without a scheme are a website's name."""
    host = re.split(r"[/?#:]", written)[0]
    path = written[len(host) :]
    lowered = host.lower()
    if _ABBREVIATION.match(host) and not path and not lowered.startswith("www."):
        return False
    suffix = lowered.rpartition(".")[2]
    plain = not path and not lowered.startswith("www.") and platform_of_host(lowered) is None
    if plain and host[host.rfind(".") + 1].isupper() and not host.isupper():
        return False
    if plain and suffix in _WORDS and not _own_suffix(lowered, alone=alone):
        return False
    return is_public_host(lowered) or lowered.endswith(RESERVED)


def _own_suffix(host: str, *, alone: bool) -> bool:
    """Whether a host in a suffix that is a word too looks like a host all the same."""
    suffix = host.rpartition(".")[2]
    name = host.rpartition(".")[0]
    if "." in name.removeprefix("www.") or (alone and len(name) >= 4 and host.islower()):
        return True
    if suffix in {"de", "at", "us", "be", "pl"}:
        return len(name) >= 2 and host.islower()
    if suffix in {"es", "me", "it", "rs", "no", "st"}:
        return len(name) >= 4
    return "-" in name or any(char.isdigit() for char in name)


def _trimmed(text: str) -> str:
    text = text.rstrip(_SENTENCE)
    for closing, opening in ((")", "("), ("}", "{")):
        while text.endswith(closing) and text.count(closing) > text.count(opening):
            text = text[:-1].rstrip(_SENTENCE)
    return text.rstrip("-") if text.startswith("@") else text
