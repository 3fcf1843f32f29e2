"""Links as messages show them: the words to press, and where they lead.

A link may read as one address and lead to another: that is how people are led to impostors.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from directory_core import find_addresses, same_account_key


@dataclass(frozen=True, slots=True)
class Shown:
    """A link as a message shows it: the words to press (none for a preview), and where it leads."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Passage:
    """What somebody wrote, with the links in it."""

    text: str
    links: tuple[Shown, ...] = ()

    @property
    def whole(self) -> str:
        """Its words, and the addresses that its links lead to and it does not say."""
        return with_targets(self.text, self.links)


def with_targets(text: str, links: Iterable[Shown]) -> str:
    """`text` with the addresses that its links lead to and it does not say."""
    hidden = dict.fromkeys(link.url for link in links if link.url not in text)
    return "\n".join(filter(None, (text, *hidden)))


def misleading(links: Iterable[Shown]) -> Iterator[tuple[str, str]]:
    """The links whose words are one address while they lead to another: both, each pair once."""
    told: set[tuple[str, str]] = set()
    for link in links:
        target = _meaning(link.url)
        shown = next((each for each in find_addresses(link.text)), None)
        if shown is None or _same(_meaning(shown.text), target):
            continue
        pair = shown.text, link.url
        if pair not in told:
            told.add(pair)
            yield pair


Meaning = tuple[str, object]


def _meaning(text: str) -> Meaning:
    """What an address stands for: an account, a bare handle, a website, or nothing but itself."""
    found = next(iter(find_addresses(text)), None)
    if found is None:
        return "text", _bare(text)
    if found.address is not None:
        return "account", same_account_key(found.address)
    if found.handle:
        return "handle", found.handle.casefold()
    return ("host", found.host.removeprefix("www.")) if found.host else ("text", _bare(text))


def _same(shown: Meaning, target: Meaning) -> bool:
    if shown == target:
        return True
    match shown, target:
        case ("handle", handle), ("account", (_, name)):
            return handle == str(name).casefold()
        case ("host", domain), ("host", host):
            return str(host).endswith(f".{domain}")
        case ("text", bare), ("text", whole):
            return str(whole).startswith(f"{bare}/")
    return False


def _bare(text: str) -> str:
    try:
        parts = urlsplit(text if "//" in text else f"//{text}")
    except ValueError:
        return text
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path}".rstrip("/").casefold()
