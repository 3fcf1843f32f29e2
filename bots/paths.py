"""Where things are kept on this machine."""

import os
import secrets
from pathlib import Path

from platformdirs import user_data_path

from directory_core.errors import DatabaseUnusable


def data_folder() -> Path:
    """The user's data folder for this program; made when it is first written to."""
    return user_data_path("carehandles", appauthor=False)


def database_url(named: str) -> str:
    """The address of the database: as named (an address or a path), or the file in the data folder.

    Raises:
        DatabaseUnusable: the folder for the file cannot be made.
    """
    if "://" in named:
        return named
    path = Path(named).expanduser() if named else data_folder() / "directory.sqlite3"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseUnusable(why="cannot_open") from error
    return f"sqlite:///{path}"


def pepper(secret: str) -> bytes:
    """The key of the hashes under which a block outlives a person's erasure.

    Without a setting it is made once and kept beside the data, readable by this user alone.
    """
    if secret:
        return secret.encode()
    path = data_folder() / "secret"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(made, "wb") as file:
        file.write(secrets.token_hex(32).encode())
    return path.read_bytes()
