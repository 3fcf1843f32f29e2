"""The downloads: the directory as CSV, JSON Lines and JSON-LD, of what may be given on."""

import json
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from adapters.site.facts import linked_data
from directory_core import grounds_in_words
from directory_core.exchange import given_on, write_csv, write_jsonl
from directory_core.models import Organization

NAMES = ("directory.csv", "directory.jsonl", "directory.jsonld")


def write_downloads(
    organizations: Sequence[Organization], folder: Path, *, everything: bool, today: date
) -> tuple[Path, ...]:
    """Write the files; `everything` is the operator's word that all rows may be given on."""
    folder.mkdir(parents=True)
    rows = (
        organizations
        if everything
        else [kept for each in organizations if (kept := given_on(each))]
    )
    told = partial(grounds_in_words, today=today)
    files = tuple(folder / name for name in NAMES)
    with files[0].open("w", encoding="utf-8", newline="") as out:
        write_csv(rows, out, told=told)
    with files[1].open("w", encoding="utf-8", newline="") as out:
        write_jsonl(rows, out, told=told)
    with files[2].open("w", encoding="utf-8", newline="") as out:
        for each in rows:
            if facts := linked_data(each):
                out.write(json.dumps(facts, ensure_ascii=False) + "\n")
    return files
