"""The search index that a browser reads: one small file for the first letters of a name's words.

A visitor's browser fetches `search/ma.json` when somebody types `may`, and nothing else.  Rows are
`[slug, name, place, other names, whether accounts are listed]`.  Words that very many names have
(hospital, health) lead to no file of their own, unless a name has no other.
"""

import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

VERSION = 1
_LETTERS = 2
_COMMON = 0.02
"""The share of all names from which on a word is too common to lead anywhere."""
_FEW = 200
"""Of fewer organizations than this no word is too common."""
Row = tuple[str, str, str, str, int]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search shows of an organization, and the names it is found by."""

    slug: str
    name: str
    place: str
    others: tuple[str, ...]
    listed: bool

    @property
    def row(self) -> Row:
        """As it stands in the index."""
        return self.slug, self.name, self.place, " · ".join(self.others), int(self.listed)


def folded(text: str) -> list[str]:
    """The words of a text without case and accents; `site.js` does the same."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(each if each.isalnum() else " " for each in plain if not _is_mark(each))
    return kept.split()


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) != 0 or character in "'’"


def shard_of(word: str) -> str:
    """The name of the file a word leads to: its first two letters, as hexadecimal if need be."""
    first = word[:_LETTERS]
    return first if first.isascii() else "u" + first.encode().hex()


def shards(every: Iterable[Found]) -> Iterator[tuple[str, list[Row]]]:
    """Each file of the index with its rows, the listed organizations first."""
    words = {each: {*folded(each.name)}.union(*map(folded, each.others)) for each in every}
    counts = Counter(word for found in words.values() for word in found)
    most = max(_FEW, int(len(words) * _COMMON))
    rows: dict[str, list[Row]] = defaultdict(list)
    for each, found in words.items():
        telling = {word for word in found if counts[word] <= most} or found
        for shard in {shard_of(word) for word in telling}:
            rows[shard].append(each.row)
    for shard, these in sorted(rows.items()):
        yield shard, sorted(these, key=lambda row: (-row[4], row[1].casefold()))


def write_index(every: Iterable[Found], folder: Path) -> None:
    """Write the index into `folder`, with the list of its files."""
    folder.mkdir(parents=True)
    names = []
    for name, rows in shards(every):
        names.append(name)
        text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text, "utf-8")
    about = {"version": VERSION, "letters": _LETTERS, "shards": names}
    (folder / "index.json").write_text(json.dumps(about), "utf-8")
