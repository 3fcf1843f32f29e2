"""A published folder, replaced as a whole: readers see the old site or the new one, never half.

The new site is written beside the old one and takes its place in one step.  Where anything fails in
between, a full disk say, the old one stays.
"""

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MANIFEST = "manifest.json"
"""Stands in every published folder; one without it is not ours, and is left alone."""
_EXCHANGE = 2
_HERE = -100
"""RENAME_EXCHANGE and AT_FDCWD of renameat2(2)."""


class FolderRefused(Exception):  # noqa: N818 - it is told to the operator, and says what to do
    """Nothing may be published into this folder.  The message says why."""


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """An empty folder to write the new site into; at the end it takes the place of `folder`.

    Raises:
        FolderRefused: `folder` holds something else than a published site, or is a file.
    """
    folder = folder.absolute()
    _check(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        yield fresh
        fresh.chmod(0o755)
        _exchange(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _check(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise FolderRefused(f"{folder} is no folder. Name one that is empty, or a published one.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise FolderRefused(
            f"{folder} holds something else than a published site, and is left alone. "
            "Name an empty folder, or one that was published before."
        )


def _exchange(fresh: Path, folder: Path) -> None:
    """Let `fresh` become `folder`; what was `folder` is then called `fresh`."""
    if not folder.exists():
        fresh.rename(folder)
    elif not _exchanged_at_once(fresh, folder):
        aside = fresh.with_name(f"{fresh.name}.old")
        folder.rename(aside)
        try:
            fresh.rename(folder)
        except OSError:
            aside.rename(folder)
            raise
        aside.rename(fresh)


def _exchanged_at_once(fresh: Path, folder: Path) -> bool:
    """Whether the system could swap the two names in one step, as Linux can."""
    swap = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if swap is None:
        return False
    names = (_HERE, os.fsencode(fresh), _HERE, os.fsencode(folder))
    return bool(swap(*names, _EXCHANGE) == 0)
