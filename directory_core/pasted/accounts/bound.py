"""What was understood of a text's accounts: those, what is no account, and what was used up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from directory_core.accounts import parse_address, same_account_key
from directory_core.errors import AddressRefused
from directory_core.models import Address, Platform
from directory_core.pasted.accounts.marks import Mark
from directory_core.pasted.language.tokens import GAP
from directory_core.pasted.language.vocabulary import level, phrases


@dataclass(slots=True)
class Bound:
    """An account that a text names, at `start` to `end`; `text` is what was written."""

    address: Address
    start: int
    end: int
    text: str
    label: str = ""


@dataclass(slots=True)
class Reading:
    """What a text says of accounts: those, what is no account, and what of the text was used up."""

    bound: list[Bound] = field(default_factory=list)
    problems: list[tuple[str, str, int]] = field(default_factory=list)
    """What is wrong, with what, and where."""
    websites: list[Mark] = field(default_factory=list)
    posts: list[Bound] = field(default_factory=list)
    """Accounts that published a post that the text links to."""
    spent: list[tuple[int, int]] = field(default_factory=list)
    spent_by_rules: list[tuple[int, int]] = field(default_factory=list)
    """What of it rules used up for platforms and handles beside each other."""
    last_name: str = ""
    """The handle that `same on TikTok` speaks of."""

    def bind(
        self, word: str, named: list[Platform], start: int, end: int, *, explicit: bool
    ) -> bool:
        """Take `word` as the handle on each platform; tells whether it is one on any.

        Only what was given as a handle, `explicit`, is a problem where it can be none.
        """
        if is_blank(word.lstrip("@")):
            return False
        done = False
        for platform in named:
            try:
                address = parse_address(_handle_of(word, platform), platform=platform)
            except AddressRefused as refusal:
                if explicit:
                    self.problems.append((str(refusal.facts["why"]), word, start))
                continue
            if address.personal:
                self.problems.append(("personal_account", word, start))
            else:
                self.bound.append(Bound(address, start, end, word))
            done = True
        return done

    def emptied(self, text: str) -> str:
        """`text` with what was understood taken out."""
        made, at = [], 0
        for start, end in sorted(self.spent):
            if end <= at:
                continue
            if start >= at:
                made += [text[at:start], GAP]
            at = max(at, end)
        return "".join([*made, text[at:]])


def _handle_of(word: str, platform: Platform) -> str:
    """A bare handle as `parse_address` takes it."""
    bare = word.strip().lstrip("/").rstrip("/")
    if platform is Platform.LINKEDIN:
        bare = re.sub(r"^companies/", "company/", bare)
    return bare


def is_blank(text: str) -> bool:
    """Whether `text` says that there is no such account."""
    plain = level(text).strip(" .!()[]<>")
    return plain in phrases("talk", "blank") or not plain


def unique(bound: list[Bound]) -> Iterator[Bound]:
    """Each account once, with the first label given to it."""
    found: dict[object, Bound] = {}
    for each in bound:
        kept = found.setdefault(same_account_key(each.address), each)
        kept.label = kept.label or each.label
    yield from found.values()
