"""Build the directory that ships.

    python -m scripts.build_directory ORGANIZATIONS MORE --out directory_core/data/directory.jsonl

The same source files give the same bytes, and an organization keeps the slug it has in the file.
What was left out, joined or dropped goes to standard error, line by line; what nobody has decided
yet stops the build.
"""

import argparse
import json
import sys
from pathlib import Path

from directory_core.exchange import write_jsonl
from scripts.directory_build.assembly import assembled
from scripts.directory_build.curation import read_curation
from scripts.directory_build.report import Report
from scripts.directory_build.sources import items


def main() -> int:
    """Read, decide, write; 0 where every question had its answer."""
    asked = _arguments()
    report, curation = Report(), read_curation()
    rows = [
        row
        for path in (asked.organizations, asked.more)
        for row in items(path, report, curation.addresses)
    ]
    rows.extend(curation.split_off(rows))
    organizations = assembled(rows, curation, report, _slugs(asked.out))
    sys.stderr.writelines(f"{line}\n" for line in (*report.lines, *report.faults))
    accounts = sum(len(organization.accounts) for organization in organizations)
    sys.stderr.write(f"{len(organizations)} organizations, {accounts} accounts\n")
    if report.faults:
        return 1
    with asked.out.open("w", encoding="utf-8") as file:
        write_jsonl(organizations, file)
    return 0


def _slugs(last: Path) -> dict[str, str]:
    """The slugs of the last build, by the URL of an account; none where there was no last build."""
    if not last.exists():
        return {}
    records = map(json.loads, last.read_text(encoding="utf-8").splitlines())
    return {account["url"]: record["slug"] for record in records for account in record["accounts"]}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("organizations", type=Path, help="the first source file, JSON Lines")
    parser.add_argument("more", type=Path, help="the second source file, JSON Lines")
    parser.add_argument("--out", type=Path, required=True, help="the directory, JSON Lines")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
