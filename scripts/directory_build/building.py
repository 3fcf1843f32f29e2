"""The listings: the organizations with accounts, from the files that rows were gathered in."""

import json
from pathlib import Path

from directory_core.models.organizations import Organization
from scripts.directory_build.assembly import assembled
from scripts.directory_build.curation import read_curation
from scripts.directory_build.report import Report
from scripts.directory_build.sources import items

SOURCES = ("organizations.jsonl", "organizations_more.jsonl", "govdirectory_health.jsonl")


def built(data: Path, last: Path, report: Report) -> list[Organization]:
    """The listings of the files in `data`; an organization keeps the slug it has in `last`.

    Nothing else is taken from `last`, so what a source or a join no longer says is gone.  What
    nobody has decided yet, such as an account on two organizations, is a fault in the report.
    """
    curation = read_curation()
    rows = [row for name in SOURCES for row in items(data / name, report, curation.addresses)]
    rows.extend(curation.split_off(rows))
    return assembled(rows, curation, report, _slugs(last))


def _slugs(last: Path) -> dict[str, str]:
    """The slugs of the last build, by the URL of an account; none where there was no last build."""
    if not last.exists():
        return {}
    records = map(json.loads, last.read_text(encoding="utf-8").splitlines())
    return {account["url"]: record["slug"] for record in records for account in record["accounts"]}
