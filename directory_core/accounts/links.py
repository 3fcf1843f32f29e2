"""A link, taken apart without trusting it.

What a person pastes is read as a browser would read it, or refused.  Whatever browsers and parsers
are known to read differently (backslashes, tabs, a user name before the host, encoded hosts) is
refused rather than guessed at: that is where `https://x.com@evil.com` lives.
"""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

import idna

from directory_core.accounts.problems import AddressProblem, refused
from directory_core.errors import AddressRefused
from directory_core.text import first_unseen

LONGEST = 2048
"""Characters; longer texts are no addresses."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])")
_BEFORE = "<([{\"'“‘«‹`*¿¡"
_AFTER = ">)]}\"'”’»›`*.,;:!?…。、，！？؟،"
_PORTS = {"https": {None, 443}, "http": {None, 80}}


@dataclass(frozen=True, slots=True)
class Link:
    """A web link: `host` in lower-case ASCII, `segments` decoded, without empty ones.

    `foreign` says that the host was written with letters beyond ASCII.
    """

    text: str
    secure: bool
    host: str
    foreign: bool
    segments: tuple[str, ...]
    query: tuple[tuple[str, str], ...]
    fragment: str

    @property
    def path(self) -> str:
        """The decoded path without outer slashes."""
        return "/".join(self.segments)

    def parameter(self, name: str) -> str | None:
        """The one value of a query parameter; None where it is missing or given twice."""
        values = {value for key, value in self.query if key == name}
        return values.pop() if len(values) == 1 else None


def cleaned(text: str) -> str:
    """`text` without what people and programs wrap around a link.

    Raises:
        AddressRefused: it is empty, too long, or holds characters that cannot be seen.
    """
    if len(text) > LONGEST:
        raise refused(text, AddressProblem.TOO_LONG)
    bare = text.strip()
    if bare.startswith("<") and "|" in bare:
        bare = bare.partition("|")[0]
    bare = bare.lstrip(_BEFORE).rstrip(_AFTER).strip()
    if not bare:
        raise refused(text, AddressProblem.NOT_AN_ADDRESS)
    if has_unseen(bare):
        raise refused(text, AddressProblem.HIDDEN_CHARACTERS)
    return unicodedata.normalize("NFC", bare)


def host_of(text: str) -> str:
    """The host of a link or an e-mail address, in lower-case ASCII; empty where there is none."""
    bare = text.strip().removeprefix("mailto:")
    link = f"https://{bare.rpartition('@')[2]}" if "@" in bare and "/" not in bare else bare
    try:
        return read_link(cleaned(link)).host
    except AddressRefused:
        return ""


def has_unseen(text: str) -> bool:
    """Whether `text` holds control, direction, zero-width or unassigned characters."""
    return bool(first_unseen(text, joiners=False))


def read_link(text: str) -> Link:
    """Take apart a link that `cleaned` has seen, with or without its scheme.

    Raises:
        AddressRefused: it is no web link, or one that is read differently by different programs.
    """
    scheme, rest = _scheme(text)
    if "\\" in text or any(char.isspace() for char in text):
        raise refused(text, AddressProblem.NOT_AN_ADDRESS)
    try:
        parts = urlsplit(f"{scheme}://{rest}")
        query = tuple(parse_qsl(parts.query, keep_blank_values=True))
        port = parts.port
    except ValueError as unreadable:
        raise refused(text, AddressProblem.NOT_AN_ADDRESS) from unreadable
    if "@" in parts.netloc:
        raise refused(text, AddressProblem.USERINFO_IN_URL)
    if port not in _PORTS[scheme]:
        raise refused(text, AddressProblem.UNUSUAL_PORT)
    host = _host(parts, text)
    segments = tuple(_segment(raw, text) for raw in parts.path.split("/") if raw)
    return Link(
        text=text,
        secure=scheme == "https",
        host=host,
        foreign=not (parts.hostname or "").isascii(),
        segments=segments,
        query=query,
        fragment=parts.fragment,
    )


def _scheme(text: str) -> tuple[str, str]:
    """The scheme (https where none is given) and what follows it."""
    match = _SCHEME.match(text)
    if text.startswith("//"):
        return "https", text[2:]
    if match is None or ("." in match[1] and not text.startswith("//", match.end())):
        return "https", text
    scheme, rest = match[1].lower(), text[match.end() :]
    if scheme not in _PORTS:
        raise refused(text, AddressProblem.WRONG_SCHEME)
    # Browsers read `https:x.com` and `https:/x.com` as they read `https://x.com`.
    bare = rest.lstrip("/")
    if not bare or len(rest) - len(bare) > len("//"):
        raise refused(text, AddressProblem.NOT_AN_ADDRESS)
    return scheme, bare


def _host(parts: SplitResult, text: str) -> str:
    host = (parts.hostname or "").removesuffix(".")
    try:
        if not host.isascii():
            host = idna.encode(host, uts46=True, std3_rules=True).decode("ascii")
        elif "xn--" in host:
            idna.decode(host)
    except (idna.IDNAError, UnicodeError) as unreadable:
        raise refused(text, AddressProblem.LOOKALIKE_HOST) from unreadable
    if len(host) > 253 or not _HOST.fullmatch(host):
        raise refused(text, AddressProblem.NOT_AN_ADDRESS)
    return host


def _segment(raw: str, text: str) -> str:
    """One part of a path, decoded once."""
    try:
        decoded = unicodedata.normalize("NFC", unquote(raw, errors="strict"))
    except UnicodeDecodeError as unreadable:
        raise refused(text, AddressProblem.NOT_AN_ADDRESS) from unreadable
    if has_unseen(decoded):
        raise refused(text, AddressProblem.HIDDEN_CHARACTERS)
    if decoded in {".", ".."} or "/" in decoded or "\\" in decoded:
        raise refused(text, AddressProblem.NOT_AN_ADDRESS)
    return decoded
