"""Names to look up, read from files, and made up from parts of real ones where more are wanted."""

import gzip
import json
import random
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from directory_core.lookup import Entry
from directory_core.models.organizations import NameKind

Row = Mapping[str, Any]


class FileUnusable(Exception):  # noqa: N818 - says what is wrong with the file
    """A file can't be read, or isn't what it should be; the text says which, where and why."""


def rows(path: Path, *needed: str) -> Iterator[Row]:
    """The rows of a file of JSON Lines, gzipped or plain, each with the `needed` fields.

    Raises:
        FileUnusable: there is no such file, or not all of it is such rows.
    """
    number = 0
    try:
        with gzip.open(path, "rb") if _is_gzipped(path) else path.open("rb") as file:
            for line in file:
                if line.strip():
                    yield _row(line, needed)
                number += 1
    except ValueError as why:
        raise FileUnusable(f"{path}, line {number + 1}: {why}") from why
    except (OSError, EOFError, zlib.error) as why:
        raise FileUnusable(f"{path}: {getattr(why, 'strerror', None) or why}") from why


def _is_gzipped(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"\x1f\x8b"


def _row(line: bytes, needed: tuple[str, ...]) -> Row:
    row = json.loads(line)
    if missing := [name for name in needed if not isinstance(row, dict) or name not in row]:
        raise ValueError(f"a row without {', '.join(missing)}")
    found: Row = row
    return found


def read_names(path: Path, prefix: str = "") -> list[Entry]:
    """The entries of a file of names or of organizations whose ids begin with `prefix`.

    Raises:
        FileUnusable: as `rows` does, or no id begins so.
    """
    entries = [_entry(row) for row in rows(path, "id", "name") if _id(row).startswith(prefix)]
    if not entries:
        raise FileUnusable(f"{path}: no id begins with “{prefix}”" if prefix else f"{path}: empty")
    return entries


def _id(row: Row) -> str:
    return str(row["id"])


def _entry(row: Row) -> Entry:
    """Names have one `country` and `state`; organizations lists of `country` and `region`."""
    return Entry(
        slug=_id(row),
        names=(
            (row["name"], NameKind.NAME),
            *((text, NameKind.ALIAS) for text in row.get("aliases") or ()),
            *((text, NameKind.ACRONYM) for text in row.get("acronyms") or ()),
        ),
        city=row.get("city") or "",
        regions=_listed(row.get("region") or row.get("state")),
        countries=_listed(row.get("country")),
        website=row.get("website") or "",
        kind=row.get("kind") or (row.get("types") or [""])[-1],
        county=row.get("county") or "",
        handles=tuple(account["handle"] for account in row.get("accounts") or ()),
    )


def _listed(value: str | list[str] | None) -> tuple[str, ...]:
    if not value:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def resized(entries: list[Entry], size: int, must: frozenset[str], seed: int = 11) -> list[Entry]:
    """Exactly `size` entries, those in `must` among them.

    Too many are thinned at random.  Where there are too few, the rest is made up from parts of the
    real ones, and never has the words of a real name.
    """
    chance = random.Random(seed)
    if len(entries) >= size:
        kept = [entry for entry in entries if entry.slug in must]
        others = [entry for entry in entries if entry.slug not in must]
        return [*kept, *chance.sample(others, max(size - len(kept), 0))]
    real = {_words(text) for entry in entries for text, _ in entry.names}
    made = (_made_up(entries, at, real, chance) for at in range(size - len(entries)))
    return [*entries, *made]


def _made_up(
    entries: list[Entry], at: int, real: set[frozenset[str]], chance: random.Random
) -> Entry:
    """The names of one organization, each with a word of another's, at the place of a third."""
    one, two, three = chance.choices(entries, k=3)
    given = [word for word in two.names[0][0].split() if len(word) > 3] or ["Saint"]
    word = chance.choice(given)
    names = [(_with(text, word, chance), kind) for text, kind in one.names]
    fresh = tuple(name for name in names if _words(name[0]) not in real)
    return Entry(
        slug=f"made-up:{at}",
        names=fresh or ((f"{one.names[0][0]} {word} {at}", NameKind.NAME),),
        city=three.city,
        regions=three.regions,
        countries=three.countries,
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.lower().split()) - {"the", "of"}


def _with(text: str, word: str, chance: random.Random) -> str:
    words = text.split()
    if len(words) < 2:
        return f"{text} {word}"
    words[chance.randrange(len(words))] = word
    return " ".join(words)
