"""Links and handles in running text."""

import re
from dataclasses import dataclass

from directory_core.accounts.fediverse import is_fediverse_handle
from directory_core.accounts.hosts import is_public_host
from directory_core.accounts.identity import same_account_key
from directory_core.accounts.links import LONGEST
from directory_core.accounts.parsing import parse_address
from directory_core.accounts.problems import AddressProblem
from directory_core.errors import AddressRefused
from directory_core.models.answers import Address

_CANDIDATE = re.compile(
    r"""
      (?P<mail>(?<![\w@/.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
    | (?P<link>[a-z][a-z0-9+.-]{1,15}://[^\s<>|"]+)
    | (?P<bare>(?<![\w@/.])(?:[\w-]+\.)+[^\W\d_]{2,24}(?![\w@])(?::\d+)?(?:[/?\#][^\s<>|"]*)?)
    | (?P<handle>(?<![\w@/.])@[\w.·-]+(?:@[\w.-]+)?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TRAILING = ".,;:!?'’”»)]}…*_`·-"
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
    written = match[0].rstrip(_TRAILING) if match.lastgroup == "handle" else _trimmed(match[0])
    span = (match.start(), match.start() + len(written))
    if match.lastgroup == "mail" or written == "@":
        return None
    if match.lastgroup == "bare" and not is_public_host(re.split(r"[/?#:]", written)[0].lower()):
        return None
    try:
        return Found(written, span, address=parse_address(written))
    except AddressRefused as refusal:
        problem = AddressProblem(str(refusal.facts["why"]))
    if problem is AddressProblem.PLATFORM_MISSING and not is_fediverse_handle(written):
        return Found(written, span, handle=written[1:])
    return Found(written, span, problem=problem)


def _trimmed(link: str) -> str:
    """A link without the punctuation of the sentence around it; brackets it opened stay."""
    link = link.rstrip(".,;:!?'’”»…*`")
    while link.endswith((")", "]", "}")) and link.count(link[-1]) > link.count(_OPENED[link[-1]]):
        link = link[:-1].rstrip(".,;:!?'’”»…*`")
    return link


_OPENED = {")": "(", "]": "[", "}": "{"}


def _key(found: Found) -> object:
    if found.address is not None:
        return same_account_key(found.address)
    return found.handle.casefold() or found.text
