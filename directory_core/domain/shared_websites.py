"""Whose a website is that several organizations give for theirs.

A health system's first page stands in the lists for each of its hospitals.  What it links to is the
system's, and no evidence for a hospital of it.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

_NOBODYS = 3
"""So many organizations with nothing else in common do not own one website together."""


@dataclass(frozen=True, slots=True)
class Sharer:
    """An organization that gives a website for its own."""

    slug: str
    name: str
    parent: str | None = None
    listed: bool = False


def page_of_website(website: str) -> str:
    """What is compared of a website: its host without `www.`, port, path and query."""
    try:
        parts = urlsplit(website if "//" in website else f"//{website}")
    except ValueError:
        return ""
    host = parts.netloc.casefold().removeprefix("www.").removesuffix(":443").removesuffix(":80")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}".rstrip("?")


def is_branch(one: Sharer, others: Collection[Sharer]) -> bool:
    """Whether a website that others give as well is theirs rather than this organization's.

    It is the parent's before the branch's, and that of the shorter name before that of the longer
    one it is part of (`Mercy`, `Mercy Hospital Ada`); a listing's before that of who has no
    account; otherwise two may be one organization under two names, and three are its branches.
    """
    mine, theirs = _words(one.name), [_words(each.name) for each in others]
    tellings = (
        (
            one.parent in {each.slug for each in others},
            one.slug in {each.parent for each in others},
        ),
        (any(each < mine for each in theirs), any(mine < each for each in theirs)),
        (any(each.listed for each in others), one.listed),
    )
    for above, below in tellings:
        if above is not below:
            return above
    return len(others) + 1 >= _NOBODYS


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))
