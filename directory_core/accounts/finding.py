"""Links and handles in running text."""

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise

from directory_core.accounts.hosts import is_public_host, is_suffix
from directory_core.accounts.identity import same_account_key
from directory_core.accounts.links import LONGEST, host_of
from directory_core.accounts.parse import led_to, parse_address, published_by
from directory_core.accounts.platforms import platform_of_host
from directory_core.accounts.problems import AddressProblem
from directory_core.errors import AddressRefused
from directory_core.models.answers import Address

_START = r"(?<![\w@/.])"
_USER = r"[\w.+-]{1,64}"
_REST = r"[^\s<>|\"\[\]]"
_CANDIDATE = re.compile(
    rf"""
      (?P<link>(?:https?:/*|(?:(?!\w{{0,15}}https?:)[a-z][a-z0-9+.-]{{1,15}}://)
        |{_START}{_USER}@(?:[\w-]+\.)+[\w-]+/){_REST}{{1,2000}})
    | (?P<mail>{_START}{_USER}@(?:[\w-]+\.)+[\w-]+)
    | (?P<bare>{_START}(?:[\w-]{{1,63}}\.){{1,8}}[^\W\d_]{{2,24}}(?![\w@])(?::\d+)?
        (?P<path>[/?\#]{_REST}{{0,2000}})?)
    | (?P<handle>(?:{_START}|(?:(?<=\w)|(?<=\w/))(?=@[^\s@.]{{5}}))@\w
        [^\s@<>|"'’“”«»()\[\]{{}},;:!?…/\\*`+&=~•·→]{{0,100}}(?:@[\w.-]+)?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"(?<=[^\s/:=])(?=https?://)"
    r"|[,;+&|*•·→](?=(?:www\.|@\w))|[,;](?=https?://|(?:[\w-]+\.)+[a-z]{2,}/)"
)
"""Where one link ends and the next begins without a blank."""
_PLATFORM_NEXT = re.compile(
    r"(?<=[^\W_])(?:[^\w\s:@.?=%#]{1,3}|_)(?=((?:[a-z0-9-]+\.){1,3}[a-z]{2,})/\w)", re.IGNORECASE
)
"""Where within a path the host of another link may begin: `x.com/one+instagram.com/two`."""
_FORWARDED = str.maketrans("＠／：．，；、", "@/:.,;,")
"""Wide characters that keyboards for Chinese and Japanese give."""
_SENTENCE = ".,;:!?'’”»…*`"
"""What ends a sentence, not a link."""
_JOINTS = ",;+&|*•·→-~(){}"
"""What stands between links that were pasted together."""
_JOINT = re.compile(r"^(?:[^\w@]|_)+")
_BRACKETS = {")": "(", "}": "{"}
_WORDS = {
    "am", "as", "at", "be", "by", "do", "in", "is", "it", "me", "my", "no", "so", "to", "us",
    "md", "pl", "py", "rs", "sh",
}  # fmt: skip
"""Country domains that are words or file endings too: in `fine.it was` a blank is missing."""
_SHORTEST_SUFFIX = 3
"""Letters before the dot from which on a suffix is a website's name: `nhs.uk`, but not `so.it`."""
_POSSESSIVE = re.compile(r"['’‘`´]s$", re.IGNORECASE)
_BROKEN = re.compile(r"\[(?![\d\s\]])[^\s\]]*\]?")
_UNSPACED = (
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
    "THAI",
    "LAO",
    "KHMER",
    "MYANMAR",
    "IDEOGRAPHIC",
)
_OF_A_HOST = {AddressProblem.UNKNOWN_HOST, AddressProblem.NOT_HTTPS, AddressProblem.EMAIL}
_MOST_LED = 3
"""How often one page may lead on to the next."""
_RESERVED = {"example", "test", "invalid", "localhost"}
"""Endings that nobody can register (RFC 2606); what stands before one is a website's name too."""
_MOST = 100
"""Candidates looked at in one message."""


@dataclass(frozen=True, slots=True)
class Found:
    """A link or handle in a text, at `span` of it.

    One of three: `address` is the account it names; `handle` is a bare handle, without @, whose
    platform the text does not tell; or `problem` says why the link is no account.  `posted` says
    that the link is to one thing the account of `address` published; `host` is that of a website or
    an e-mail address; `via` is the host of a page that leads on to what was judged.
    """

    text: str
    span: tuple[int, int]
    address: Address | None = None
    handle: str = ""
    problem: AddressProblem | None = None
    posted: bool = False
    host: str = ""
    via: str = ""


def find_addresses(text: str) -> tuple[Found, ...]:
    """Every link, @handle and e-mail address in `text`, in order, each thing once.

    At most 100 are given.
    """
    found: dict[object, Found] = {}
    for match in _CANDIDATE.finditer(text.translate(_FORWARDED)):
        for each in _judged(match):
            found.setdefault(_key(each), each)
        if len(found) >= _MOST:
            break
    return tuple(found.values())[:_MOST]


def judge(text: str, span: tuple[int, int] | None = None) -> Found:
    """What one link, @handle or e-mail address says; `span` is where it stands, if in a text."""
    span, via, link = span or (0, len(text)), "", text
    for _ in range(_MOST_LED):
        onward = led_to(link)
        if onward is None:
            break
        via, link = via or host_of(link), onward
    found = _parsed(link)
    if found.problem is AddressProblem.POST_NOT_ACCOUNT:
        address = published_by(link)
        if address is not None:
            found = Found(link, span, address=address, posted=True)
    return replace(found, text=text, span=span, via=via)


def _parsed(text: str) -> Found:
    span = 0, len(text)
    try:
        return Found(text, span, address=parse_address(text))
    except AddressRefused as refusal:
        problem = AddressProblem(str(refusal.facts["why"]))
    if problem is AddressProblem.PLATFORM_MISSING:
        return Found(text, span, handle=text.strip()[1:])
    host = host_of(text) if problem in _OF_A_HOST else ""
    return Found(text, span, problem=problem, host=host)


def is_address_like(question: str) -> bool:
    """Whether a question is a link or a @handle rather than a name."""
    text = question.strip().strip("<>")
    match = _CANDIDATE.match(text.translate(_FORWARDED)) if len(text) <= LONGEST else None
    if match is None or match.lastgroup == "mail":
        return False
    return not any(char.isspace() for char in text) and bool(_judged(match))


def _judged(match: re.Match[str]) -> list[Found]:
    """What a candidate says; links that were pasted together are several."""
    raw, at = match[0], match.start()
    if match["bare"]:
        raw, at = _without_script(raw, at)
    if not match["handle"] and _goes_on(match):
        raw += _BROKEN.match(match.string, match.end())[0]  # type: ignore[index]  # it goes on
    seams = [0, *_seams(raw), len(raw)]
    found = []
    for low, high in pairwise(seams):
        part = _JOINT.sub("", raw[low:high]) if low else raw[:high]
        written = _trimmed(part if high == len(raw) else part.rstrip(_JOINTS))
        start = at + high - len(part)
        if not any(map(str.isalnum, written.rpartition(":")[2])):
            continue
        if match["bare"] and not written.startswith("@") and not _is_website(written):
            continue
        found.append(_judged_glued(written, (start, start + len(written))))
    return found


def _seams(raw: str) -> list[int]:
    """Where links that were pasted together begin, but for the first."""
    found = {seam.start() for seam in _TOGETHER.finditer(raw)}
    for seam in _PLATFORM_NEXT.finditer(raw):
        before = raw[: seam.start()].partition("://")[2] or raw[: seam.start()]
        in_path = "/" in before and "?" not in before
        if in_path and platform_of_host(seam[1].lower()) is not None:
            found.add(seam.start())
    return sorted(found)


def _judged_glued(written: str, span: tuple[int, int]) -> Found:
    """What a link says; where no account can be named so, words glued behind it are left out."""
    found = judge(written, span)
    if found.problem is AddressProblem.BAD_HANDLE and not written.isascii():
        end = next((i for i, char in enumerate(written) if _leaves_no_blanks(char)), len(written))
        shorter = judge(written[:end], (span[0], span[0] + end))
        return shorter if shorter.problem is None else found
    return found


def _goes_on(match: re.Match[str]) -> bool:
    """Whether a link runs into a bracket that is no footnote and no part of Markdown."""
    return _BROKEN.match(match.string, match.end()) is not None


def _without_script(raw: str, at: int) -> tuple[str, int]:
    """A bare link without the words of a script that leaves no blanks between them."""
    start = next((i for i, char in enumerate(raw) if char.isascii()), 0)
    glued = start and all(_leaves_no_blanks(char) for char in raw[:start])
    return (raw[start:], at + start) if glued else (raw, at)


def _leaves_no_blanks(char: str) -> bool:
    return unicodedata.name(char, "").startswith(_UNSPACED)


def _is_website(written: str) -> bool:
    """Whether dotted words without a scheme are a website's name."""
    host, *path = re.split(r"[/?#:]", written.lower(), maxsplit=1)
    plain = not any(path) and not host.startswith("www.") and platform_of_host(host) is None
    ending = host.rpartition(".")[2]
    if ending in _RESERVED:
        return True
    known = is_public_host(host) or (is_suffix(host) and host.index(".") >= _SHORTEST_SUFFIX)
    return known and not (plain and ending in _WORDS)


def _trimmed(text: str) -> str:
    """A link or handle without the punctuation around it; brackets that it opened stay."""
    text = _POSSESSIVE.sub("", text.rstrip(_SENTENCE))
    while text.endswith(tuple(_BRACKETS)) and text.count(text[-1]) > text.count(
        _BRACKETS[text[-1]]
    ):
        text = _POSSESSIVE.sub("", text[:-1].rstrip(_SENTENCE))
    return text.rstrip("-") if text.startswith("@") else text


def _key(found: Found) -> object:
    if found.address is not None:
        return same_account_key(found.address), found.posted, found.via
    return found.handle.casefold() or found.text
