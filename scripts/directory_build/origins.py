"""From the source text of a row to the evidence that a reader of a card can judge."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from directory_core.models.organizations import Evidence, EvidenceKind

TABLE = Path(__file__).with_name("origins.toml")


def evidence_of(row: Mapping[str, Any], source: str) -> Evidence:
    """What an account of `row` rests on.

    `source` is the account's own or the row's.  The date of a row holds for its own source only.
    """
    origin = next(origin for origin in _origins() if re.search(origin["pattern"], source))
    own = source == row["source"]
    wikidata = row.get("wikidata")
    return Evidence(
        kind=EvidenceKind(origin["kind"]),
        source=origin["source"],
        licence=origin["licence"],
        as_of=origin.get("as_of") or (row.get("as_of") if own else None),
        url=f"https://www.wikidata.org/wiki/{wikidata}" if wikidata and own else "",
    )


@cache
def _origins() -> tuple[Mapping[str, str], ...]:
    return tuple(tomllib.loads(TABLE.read_text(encoding="utf-8"))["origin"])
