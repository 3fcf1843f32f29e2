"""The accounts in one cell of somebody's spreadsheet: links, handles, several of them."""

import re

from directory_core.accounts import parse_address
from directory_core.errors import AddressRefused
from directory_core.models import Address, Platform
from directory_core.pasted.accounts.binding import Binder
from directory_core.pasted.accounts.marks import MarkKind, marks_in
from directory_core.pasted.language.vocabulary import level, phrases, platform_named
from directory_core.pasted.shapes.cleaning import tidied

HIDDEN = "link_hidden"
"""A word stands in the cell, and the link, if there is one, behind it."""
_BETWEEN = re.compile(r"[\s,;|]+|\s/\s")
_PARTS = re.compile(r"[,;|\n]+|\s/\s|\s(?:and|or|y|o|e|et|ou|und|oder|&|\+)\s")


class Cell:
    """What a cell says under the heading of `platform`, or under one that names none."""

    def __init__(self, text: str, platform: Platform | None) -> None:
        self.accounts: list[dict[str, str]] = []
        self.websites: list[str] = []
        self.problems: list[tuple[str, str]] = []
        """What is no account, and the code of an address refusal that says why, or `HIDDEN`."""
        if platform is None:
            self._read_any(text)
        else:
            self._read(text, platform)

    def _read(self, text: str, platform: Platform) -> None:
        if _is_mere_word(text):
            self.problems.append((text, HIDDEN))
            return
        whole = _address(text, platform)
        if isinstance(whole, Address):
            self._take(whole)
            return
        tokens = [token for token in _BETWEEN.split(tidied(text)) if token]
        links = [token for token in tokens if marks_in(token) or token.startswith("@")]
        parts = [part.strip() for part in _PARTS.split(tidied(text)) if part.strip()]
        for token in links or parts:
            found = _address(token, platform)
            if isinstance(found, str) and (token.startswith("http") or "/" in token):
                other = _address(token, None)
                found = other if isinstance(other, Address) else found
            if isinstance(found, Address):
                self._take(found)
            else:
                self.problems.append((token, found))

    def _read_any(self, text: str) -> None:
        plain = tidied(text)
        reading = Binder(plain, marks_in(plain)).read()
        for bound in reading.bound:
            self._take(bound.address)
        self.websites = [mark.text for mark in reading.websites]
        self.problems = [(words, code) for code, words, _ in reading.problems]

    def _take(self, address: Address) -> None:
        account = {"platform": address.platform.value, "handle": address.handle}
        if address.url:
            account["url"] = address.url
        self.accounts.append(account)


def _is_mere_word(text: str) -> bool:
    """Whether a cell says `Link` or `Facebook`, which a spreadsheet shows for a link behind it."""
    plain = level(" ".join(text.split())).strip(" .!:")
    return plain in phrases("cells", "no_account") or platform_named(plain) is not None


def holds_accounts(text: str) -> bool:
    """Whether a cell under a heading that says nothing holds an account's link or handle."""
    marks = marks_in(tidied(text))
    return any(mark.kind in {MarkKind.ACCOUNT, MarkKind.HANDLE} for mark in marks)


def holds_links(text: str) -> bool:
    """Whether a cell holds an account's link, a mere handle being somebody's own."""
    return any(mark.kind is MarkKind.ACCOUNT for mark in marks_in(tidied(text)))


def _address(text: str, platform: Platform | None) -> Address | str:
    """The account that `text` names, or why it names none."""
    try:
        return parse_address(text, platform=platform)
    except AddressRefused as refusal:
        return str(refusal.facts["why"])
