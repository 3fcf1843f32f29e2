"""A large directory's index, kept beside its SQLite file, so that a start need not build it.

What is kept names the row of the audit log that was the last when it was built, and counts only
where the database still has that row with that hash: so neither a restored database nor another
one in its place is ever answered from it.  What changed since is applied like any change.
"""

from collections.abc import Iterator
from contextlib import suppress
from glob import escape
from pathlib import Path

from directory_core.lookup import LookupIndex
from directory_core.storage.auditing import has_row
from directory_core.storage.store import Reading, Store

LARGE = 10_000
"""Organizations from which on an index is worth keeping: fewer are built within a second."""
_HASH = 16
"""Digits of the hash that a file's name carries."""


class KeptIndex:
    """Where the index of one database is kept; nowhere for a server's database."""

    def __init__(self, store: Store) -> None:
        self._file = store.file

    def fetch(self, conn: Reading) -> LookupIndex | None:
        """The index that was kept for this very database, as it stood then; None without one."""
        for path in self._paths():
            seq, _, digest = path.name.rpartition(".names-")[2].partition("-")
            if seq.isdigit() and len(digest) == _HASH and has_row(conn, int(seq), digest):
                return LookupIndex.load(path)
        return None

    def keep(self, index: LookupIndex, head: str) -> None:
        """Keep a large index that was built when the audit chain stood at `head`.

        Where there is no room for it, or no right to write, it is not kept.
        """
        if self._file is None or len(index) < LARGE:
            return
        seq, _, digest = head.partition(":")
        path = self._file.with_name(f"{self._file.name}.names-{seq}-{digest[:_HASH]}")
        with suppress(OSError):
            index.save(path)
            for other in self._paths():
                if other != path:
                    other.unlink(missing_ok=True)

    def _paths(self) -> Iterator[Path]:
        if self._file is None:
            return iter(())
        return self._file.parent.glob(f"{escape(self._file.name)}.names-*")
