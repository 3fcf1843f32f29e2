"""Where things are kept on this machine."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from directory_core.errors import DatabaseUnusable


def data_folder() -> Path:
    """The user's data folder for this program; made when it is first written to."""
    return user_data_path("carehandles", appauthor=False)


def database_url(named: str, *, make: bool = True) -> str:
    """The address of the database: as named (an address or a path), or the file in the data folder.

    `make` makes the folder for the file, readable by this user alone, where there is none.

    Raises:
        DatabaseUnusable: the folder for the file cannot be made.
    """
    if "://" in named:
        return named
    path = Path(named).expanduser() if named else data_folder() / "directory.sqlite3"
    if make:
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseUnusable(why="cannot_open") from error
    return f"sqlite:///{path}"


def pepper(secret: str) -> bytes:
    """The key of the hashes under which a block outlives a person's erasure.

    Without a setting it is made once and kept beside the data, readable by this user alone.
    """
    if secret.strip():
        return secret.encode()
    path = data_folder() / "secret"
    if not path.exists() or not path.stat().st_size:
        _make_secret(path)
    return path.read_bytes()


def _make_secret(path: Path) -> None:
    """Write a secret whole before it has its name, so that nobody else reads half of one."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    written, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(written, "wb") as file:
            file.write(secrets.token_hex(32).encode())
        if path.exists() and not path.stat().st_size:
            path.unlink()
        with suppress(FileExistsError):
            os.link(name, path)
    finally:
        Path(name).unlink()
