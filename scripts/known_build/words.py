"""The words that the build goes by, read from `words.toml`."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_DATA: Mapping[str, Any] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
)


def pattern(name: str) -> re.Pattern[str]:
    """One regular expression of a list of alternatives, in any case."""
    return re.compile("|".join(_DATA["patterns"][name]), re.IGNORECASE)


def words(name: str) -> frozenset[str]:
    """A list of words."""
    return frozenset(_DATA["words"][name])


def table(name: str) -> Mapping[str, str]:
    """What stands for what."""
    found: Mapping[str, str] = _DATA[name]
    return found
