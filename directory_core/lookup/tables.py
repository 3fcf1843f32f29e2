"""The tables of words, as they lie beside the code in `words.toml`."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

TABLES: Mapping[str, Any] = tomllib.loads(
    files("directory_core.lookup").joinpath("words.toml").read_text(encoding="utf-8")
)


def words(name: str) -> frozenset[str]:
    """The list of words called `name`."""
    return frozenset(TABLES[name])
