"""Opening the directory that the settings name: what every command begins with.

It stands apart from the wiring, so that whoever asks one question does not wait for a web server's
library.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from bots.places import database_url, pepper
from bots.rules import rules_of
from bots.settings import Settings
from directory_core import Directory, open_directory


@contextmanager
def open_house(settings: Settings, *, console: bool = False) -> Iterator[Directory]:
    """The directory that the settings name, with the shipped entries in it; closed at the end.

    Raises:
        Refusal: the database can't be used.
        SettingWrong: a setting can't be understood.
    """
    keys = pepper(settings.secret.get_secret_value())
    rules = rules_of(settings, pepper=keys, console=console)
    with open_directory(database_url(settings.database), rules=rules, ship=True) as directory:
        yield directory
