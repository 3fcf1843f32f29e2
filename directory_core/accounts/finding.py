"""Links and handles in running text."""

import re
from dataclasses import dataclass

from directory_core.accounts.hosts import is_public_host
from directory_core.accounts.identity import same_account_key
from directory_core.accounts.links import LONGEST
from directory_core.accounts.parse import parse_address
from directory_core.accounts.platforms import platform_of_host
from directory_core.accounts.problems import AddressProblem
from directory_core.errors import AddressRefused
from directory_core.models.answers import Address

_START = r"(?<![\w@/.])"
_USER = r"[\w.+-]{1,64}"
_REST = r"[^\s<>|\"\[\]]"
_CANDIDATE = re.compile(
    rf"""
      (?P<link>(?:[a-z][a-z0-9+.-]{{1,15}}://|{_START}{_USER}@(?:[\w-]+\.)+[\w-]+/){_REST}{{1,2000}})
    | (?P<mail>{_START}{_USER}@(?:[\w-]+\.)+[\w-]+)
    | (?P<bare>{_START}(?:[\w-]{{1,63}}\.){{1,8}}[^\W\d_]{{2,24}}(?![\w@])(?::\d+)?
        (?P<path>[/?\#]{_REST}{{0,2000}})?)
    | (?P<handle>{_START}@\w[^\s@<>|"'’“”«»()\[\]{{}},;:!?…/\\*`]{{0,100}}(?:@[\w.-]+)?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE = ".,;:!?'’”»…*`"
"""What ends a sentence, not a link."""
_BRACKETS = {")": "(", "}": "{"}
_WORDS = {
    "am", "as", "at", "be", "by", "do", "in", "is", "it", "me", "my", "no", "so", "to", "us",
    "md", "pl", "py", "rs", "sh",
}  # fmt: skip
"""Country domains that are words or file endings too: in `fine.it was` a blank is missing."""
_MOST = 100
"""Candidates looked at in one message."""


@dataclass(frozen=True, slots=True)
class Found:
    """A link or handle in a text, at `span` of it.

    One of three: `address` is the account it names; `handle` is a bare handle, without @, whose
    platform the text does not tell; or `problem` says why the link is no account.
    """

    text: str
    span: tuple[int, int]
    address: Address | None = None
    handle: str = ""
    problem: AddressProblem | None = None


def find_addresses(text: str) -> tuple[Found, ...]:
    """Every link and @handle in `text`, in order; what names the same thing again is left out.

    E-mail addresses are neither.  At most 100 are given.
    """
    found: dict[object, Found] = {}
    for match in _CANDIDATE.finditer(text):
        each = _judged(match)
        if each is not None:
            found.setdefault(_key(each), each)
        if len(found) == _MOST:
            break
    return tuple(found.values())


def is_address_like(question: str) -> bool:
    """Whether a question is a link or a @handle rather than a name."""
    text = question.strip().strip("<>")
    match = _CANDIDATE.match(text) if len(text) <= LONGEST else None
    if match is None or match.lastgroup == "mail":
        return False
    return not any(char.isspace() for char in text) and _judged(match) is not None


def _judged(match: re.Match[str]) -> Found | None:
    written = _trimmed(match[0])
    span = (match.start(), match.start() + len(written))
    if match.lastgroup == "mail" or (match["bare"] and not _is_website(written, match["path"])):
        return None
    try:
        return Found(written, span, address=parse_address(written))
    except AddressRefused as refusal:
        problem = AddressProblem(str(refusal.facts["why"]))
    if problem is AddressProblem.PLATFORM_MISSING:
        return Found(written, span, handle=written[1:])
    return Found(written, span, problem=problem)


def _is_website(written: str, path: str | None) -> bool:
    """Whether dotted words without a scheme are a website's name."""
    host = re.split(r"[/?#:]", written)[0].lower()
    plain = not path and not host.startswith("www.") and platform_of_host(host) is None
    return is_public_host(host) and not (plain and host.rpartition(".")[2] in _WORDS)


def _trimmed(text: str) -> str:
    """A link or handle without the punctuation around it; brackets that it opened stay."""
    text = text.rstrip(_SENTENCE)
    while text.endswith(tuple(_BRACKETS)) and text.count(text[-1]) > text.count(
        _BRACKETS[text[-1]]
    ):
        text = text[:-1].rstrip(_SENTENCE)
    return text.rstrip("-") if text.startswith("@") else text


def _key(found: Found) -> object:
    if found.address is not None:
        return same_account_key(found.address)
    return found.handle.casefold() or found.text
