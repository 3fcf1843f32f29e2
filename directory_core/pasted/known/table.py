"""The listed and known organizations by name, host and handle: what kind they are, and where.

The table is built by `scripts/build_pasted_known.py`, sorted by its keys, and searched as it lies.
"""

import gzip
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from directory_core.models import Kind, Platform
from directory_core.pasted.language.vocabulary import folded

_MOST = 40
"""Organizations of one name that are looked at."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an organization: its kind, and where it is; its town leveled."""

    kind: Kind
    town: str
    region: str
    country: str


def name_key(name: str) -> str:
    """What two spellings of a name share."""
    words = re.findall(r"[^\W_]+", folded(name).replace("'", ""))
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def host_key(host: str) -> str:
    """The key of a website's host."""
    return f"//{host.casefold().removeprefix('www.')}"


def handle_key(platform: Platform, handle: str) -> str:
    """The key of an account."""
    return f"@{platform.value}/{handle.casefold()}"


def town(name: str) -> str:
    """A town's name as it is compared."""
    return " ".join(re.findall(r"[^\W_]+", folded(name)))


class _Table:
    """The lines, sorted by their keys, and where each begins."""

    def __init__(self) -> None:
        packed = files(__package__).joinpath("organizations.tsv.gz").read_bytes()
        self.lines = gzip.decompress(packed)
        self.starts = array("I", [0])
        self.starts.extend(match.end() for match in re.finditer(rb"\n", self.lines))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, at: int) -> bytes:
        start = self.starts[at]
        return self.lines[start : self.lines.index(b"\t", start)]

    def found(self, key: bytes) -> Iterator[list[str]]:
        """The rows of a key, without it."""
        at = bisect_left(self, key)
        while at < len(self) and self[at] == key:
            start, end = self.starts[at], self.starts[at + 1] - 1
            yield self.lines[start:end].decode("utf-8").split("\t")[1:]
            at += 1


@cache
def _table() -> _Table:
    return _Table()


@lru_cache(maxsize=8192)
def known_by(key: str) -> tuple[Known, ...]:
    """The organizations of a key."""
    rows = list(_table().found(key.encode("utf-8")))[:_MOST]
    return tuple(Known(Kind(kind), *place) for kind, *place in rows)
