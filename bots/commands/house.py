"""What every command needs: settings, the database they name, and an end that says what to do."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console

from adapters.chat.refusals import word_refusal
from adapters.chat.texts import Texts, Words
from bots.opening import open_house
from bots.places import database_url
from bots.rules import SettingWrong
from bots.settings import Settings
from directory_core import Directory
from directory_core.errors import Refusal

Database = Annotated[
    str,
    typer.Option(
        "--database",
        metavar="FILE|ADDRESS",
        help="A SQLite file, or postgresql://...; else CAREHANDLES_DATABASE or your data folder.",
    ),
]

told = Console(stderr=True, highlight=False, soft_wrap=True)
"""Where commands say what they do, so that what they print can be piped on."""


def settings_for(database: str = "") -> Settings:
    """The settings; `--database` outranks them."""
    return Settings(database=database) if database else Settings()


def address_of(database: str = "") -> str:
    """The address of the database that a command works on."""
    return database_url(settings_for(database).database)


def operator_words() -> Words:
    """The sentences in the operator's language."""
    return Texts(default=Settings().language).speak()


@contextmanager
def opened(database: str = "", *, console: bool = False) -> Iterator[Directory]:
    """The directory a command works on, closed at the end."""
    with open_house(settings_for(database), console=console) as directory:
        yield directory


@contextmanager
def sentences() -> Iterator[None]:
    """End the program with a sentence, and status 1, where the core or a setting says no."""
    try:
        yield
    except Refusal as refusal:
        _end(word_refusal(refusal, operator_words()))
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
