"""Where a name is heard again: elsewhere in its text, in handles and in websites."""

import re
from collections.abc import Iterator

from directory_core.pasted.language.talk import share_made_of
from directory_core.pasted.language.tokens import Words
from directory_core.pasted.language.vocabulary import level, words
from directory_core.pasted.where.gazetted import Gazetted


def of_repeats(text: Words, known: Gazetted, start: int, end: int) -> Iterator[str]:
    """Whether the text says the words again, or the same but for a place at their end."""
    if end - start > 1 and _occurs(text, start, end) > 1:
        yield "said again"
    last = known.ends_at(end, start)
    if last is not None and last[0] - start > 1 and _occurs(text, start, last[0]) > 1:
        yield "said without its place"


_MOST = 12
"""Places of a word that are looked at."""


def _occurs(text: Words, start: int, end: int) -> int:
    """How often words stand in a text, this once too."""
    said = [token.plain for token in text.tokens[start:end]]
    size = end - start
    return sum(
        [each.plain for each in text.tokens[at : at + size]] == said
        for at in text.places[said[0]][:_MOST]
    )


def of_addresses(written: str, addresses: tuple[str, ...]) -> Iterator[str]:
    """How the name and the handles and websites are alike."""
    if not addresses:
        yield "no addresses"
        return
    parts = re.findall(r"\w+", level(written))
    telling = [part for part in parts if part not in words("talk", "connectors")]
    if not telling:
        return
    joined, letters = "".join(telling), "".join(part[0] for part in telling)
    covered = max(share_made_of(each, telling) for each in addresses)
    yield f"covers:{int(covered * 4)}"
    heard = sum(any(part in each for each in addresses) for part in telling if len(part) > 2)
    share = heard / len(telling)
    yield f"heard:{int(share * 4)}"
    if any(joined in each for each in addresses):
        yield "whole in an address"
    if len(letters) > 2 and any(letters in each for each in addresses):
        yield "initials in an address"
