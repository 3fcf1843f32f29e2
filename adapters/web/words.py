"""The word lists beside this file (`words.toml`), ready to be compared with what pages say."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

from anyascii import anyascii

_APOSTROPHES = re.compile(r"['’`´ʼ]")


def fold(text: str) -> str:
    """`text` in lower-case ASCII words with one blank between: `St. Mary's` is `st marys`."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ß", "ss").replace("&", " and ")
    if not plain.isascii():
        bare = "".join(
            c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c)
        )
        plain = bare if bare.isascii() else anyascii(bare).lower()
    return " ".join(re.findall(r"[a-z0-9]+", _APOSTROPHES.sub("", plain)))


def squash(text: str) -> str:
    """`text` folded, without blanks: what a handle would be made of."""
    return fold(text).replace(" ", "")


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of single words of the table."""
    return frozenset(_table()[section][key].split())


@cache
def phrases(section: str, key: str) -> re.Pattern[str]:
    """The phrases of a list as one pattern, to be searched in folded text."""
    listed = {fold(phrase) for phrase in _table()[section][key].split("|")} - {""}
    ordered = sorted(listed, key=len, reverse=True)
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, ordered))})(?![a-z0-9])")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
