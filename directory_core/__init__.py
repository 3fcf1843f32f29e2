"""The directory: asking it, submitting to it, deciding on it.

The names here are the whole of what other packages build on, with `directory_core.models` (the
nouns), `directory_core.errors` (the refusals), `directory_core.exchange` (files) and
`directory_core.testing`.  They are imported when they are first used, so that whoever needs a
noun alone does not wait for the database's library.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from directory_core.accounts import (
        find_addresses,
        parse_address,
        platforms_by_name,
        same_account_key,
    )
    from directory_core.directory import Directory, open_directory
    from directory_core.domain.evidence import Grounds, Rung, grounds_in_words, grounds_of
    from directory_core.domain.privacy import without_personal_numbers
    from directory_core.errors import Refusal
    from directory_core.lookup.places.places import countries_in
    from directory_core.lookup.words.normalize import words_of
    from directory_core.lookup.words.vocabulary import REGIONS
    from directory_core.models import Rules
    from directory_core.pasted import divide_pasted, read_pasted
    from directory_core.services.delivering import Delivering
    from directory_core.storage.database.backup import back_up, restore
    from directory_core.text import one_line, tidy_lines, visible

__all__ = [
    "REGIONS",
    "Delivering",
    "Directory",
    "Grounds",
    "Refusal",
    "Rules",
    "Rung",
    "back_up",
    "countries_in",
    "divide_pasted",
    "find_addresses",
    "grounds_in_words",
    "grounds_of",
    "one_line",
    "open_directory",
    "parse_address",
    "platforms_by_name",
    "read_pasted",
    "restore",
    "same_account_key",
    "tidy_lines",
    "visible",
    "without_personal_numbers",
    "words_of",
]

_HOMES = {
    "REGIONS": "directory_core.lookup.words.vocabulary",
    "Delivering": "directory_core.services.delivering",
    "Directory": "directory_core.directory",
    "Grounds": "directory_core.domain.evidence",
    "Refusal": "directory_core.errors",
    "Rules": "directory_core.models",
    "Rung": "directory_core.domain.evidence",
    "back_up": "directory_core.storage.database.backup",
    "countries_in": "directory_core.lookup.places.places",
    "divide_pasted": "directory_core.pasted",
    "find_addresses": "directory_core.accounts",
    "grounds_in_words": "directory_core.domain.evidence",
    "grounds_of": "directory_core.domain.evidence",
    "one_line": "directory_core.text",
    "open_directory": "directory_core.directory",
    "parse_address": "directory_core.accounts",
    "platforms_by_name": "directory_core.accounts",
    "read_pasted": "directory_core.pasted",
    "restore": "directory_core.storage.database.backup",
    "same_account_key": "directory_core.accounts",
    "tidy_lines": "directory_core.text",
    "visible": "directory_core.text",
    "without_personal_numbers": "directory_core.domain.privacy",
    "words_of": "directory_core.lookup.words.normalize",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
