"""What every command needs: settings, an open directory, and an end that says what to do.

It stands apart from the bootstrap, so that whoever asks one question does not wait for a web
server's library.
"""

import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console

from adapters.chat.i18n.texts import Texts, Words
from adapters.chat.presenters.refusals import word_refusal
from bots.paths import database_url, pepper
from bots.settings import Settings, SettingWrong, rules_of
from directory_core import Directory, open_directory
from directory_core.clock import utc_now
from directory_core.errors import CoreError, DatabaseUnusable


@contextmanager
def open_configured(
    settings: Settings, *, console: bool = False, read_only: bool = False
) -> Iterator[Directory]:
    """The directory that the settings name, with the shipped entries in it; closed at the end.

    Where it is opened `read_only` nothing is made, loaded or written.

    Raises:
        Refusal: the database can't be used.
        SettingWrong: a setting can't be understood.
    """
    # Who only reads blocks nobody, and needs no key for that.
    keys = secrets.token_bytes() if read_only else pepper(settings.secret.get_secret_value())
    rules = rules_of(settings, pepper=keys, console=console)
    url = database_url(settings.database, make=not read_only)
    with open_directory(url, rules=rules, ship=True, read_only=read_only) as directory:
        yield directory


Database = Annotated[
    str,
    typer.Option(
        "--database",
        metavar="FILE|ADDRESS",
        help="A SQLite file, or postgresql://...; else CAREHANDLES_DATABASE or your data folder.",
    ),
]

_EXTRAS = {
    "slack_bolt": "slack", "slack_sdk": "slack", "cryptography": "slack", "telegram": "telegram",
    "psycopg": "postgres", "mcp": "mcp", "matplotlib": "pictures",
}  # fmt: skip
"""Packages that not everybody needs, and the extra each comes with."""

told = Console(stderr=True, highlight=False, soft_wrap=True)
"""Where commands say what they do, so that what they print can be piped on."""


def settings_for(database: str = "") -> Settings:
    """The settings; `--database` outranks them."""
    return Settings(database=database) if database else Settings()


def address_of(database: str = "", *, make: bool = True) -> str:
    """The address of the database that a command works on; `make` as in `database_url`."""
    return database_url(settings_for(database).database, make=make)


def operator_words() -> Words:
    """The sentences in the operator's language."""
    return Texts(default=Settings().language).speak()


@contextmanager
def opened(
    database: str = "", *, console: bool = False, read_only: bool = False
) -> Iterator[Directory]:
    """The directory a command works on, closed at the end."""
    settings = settings_for(database)
    with open_configured(settings, console=console, read_only=read_only) as directory:
        yield directory


def _missing(named: str) -> bool:
    """Whether the database, as named or at home, is a SQLite file that is not there."""
    scheme, _, path = database_url(named, make=False).partition(":///")
    return scheme == "sqlite" and not Path(path).exists()


@contextmanager
def existing(database: str = "") -> Iterator[Directory]:
    """The directory a command works on; one that is named has to be there: a typo makes none.

    Raises:
        DatabaseUnusable: the file that was named is missing.
    """
    named = settings_for(database).database
    if named and _missing(named):
        raise DatabaseUnusable(why="missing")
    with opened(database) as directory:
        yield directory


@contextmanager
def consulted(database: str = "", *, read_only: bool = False) -> Iterator[Directory]:
    """The directory a command asks; where the file is missing, the one that ships.

    That one is made aside and gone at the end, so that looking leaves no file where none was.
    Only the user's own one is made, by whoever asks it, unless it is to be `read_only`.
    """
    named = settings_for(database).database
    if not _missing(named) or not (named or read_only):
        with opened(database, read_only=read_only) as directory:
            yield directory
        return
    if named:
        told.print(f"There is no directory at {named}: this is the one that ships.", markup=False)
    with TemporaryDirectory() as aside, opened(f"{aside}/directory.sqlite3") as directory:
        yield directory


@contextmanager
def sentences() -> Iterator[None]:
    """End the program with a sentence, and status 1, where the core or a setting says no."""
    try:
        yield
    except CoreError as refusal:
        _end(word_refusal(refusal, operator_words(), utc_now()))
    except ModuleNotFoundError as missing:
        extra = _EXTRAS.get((missing.name or "").partition(".")[0])
        if extra is None:
            raise
        _end(operator_words()("extra-missing", extra=extra))
    except SettingWrong as wrong:
        _end(str(wrong))
    except ValidationError as invalid:
        _end("\n".join(_setting(error) for error in invalid.errors()))


def _setting(error: object) -> str:
    assert isinstance(error, dict)  # noqa: S101 - pydantic's own shape
    name = "_".join(str(part) for part in error["loc"]).upper()
    return f"The setting CAREHANDLES_{name} is wrong: {error['msg']}."


def _end(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201 - the last words of a command
    raise SystemExit(1)
