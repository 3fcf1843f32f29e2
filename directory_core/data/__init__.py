"""The directory that ships with the package: what a new database begins with.

`directory.jsonl` is built by `scripts/build_known.py`; `docs/data.md` says from what, and under
which licences.  It is known to be sound (a test examines every line), so it is read without checks.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from directory_core.exchange.records import organization_from
from directory_core.models.operating import Notice
from directory_core.models.organizations import Organization

LISTINGS = Path(str(files(__name__))) / "directory.jsonl"
"""The organizations with accounts."""
KNOWN = Path(str(files(__name__))) / "known.db"
"""The organizations that are known by name, place and website only; `known.names` is the index.

`scripts/build_known.py` builds both.
"""


def shipped() -> Iterator[Organization]:
    """The organizations that ship, in the order of their slugs."""
    with LISTINGS.open(encoding="utf-8") as lines:
        for line in lines:
            yield organization_from(json.loads(line))


@cache
def notices() -> tuple[Notice, ...]:
    """The lists that facts come from, with the words that their licences ask for."""
    table = tomllib.loads((files(__name__) / "notices.toml").read_text("utf-8"))
    return tuple(Notice(**{k: v.strip() for k, v in each.items()}) for each in table["notice"])


@cache
def shipped_digest() -> str:
    """The SHA-256 of what ships, in hex: it differs exactly when the shipped directory does."""
    return hashlib.sha256(LISTINGS.read_bytes()).hexdigest()
