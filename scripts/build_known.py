"""Build the directory that ships: the listings, what is known besides, and the index of both.

    python -m scripts.build_known DATA

`DATA` is the folder of the lists that docs/data.md names.  Written are, in `directory_core/data`,
`known.db`, `known.names` and, with what the lists add to the listings, `directory.jsonl`.
The same lists give the same rows, and an organization keeps the slug that it has in the file.
What was left out or joined goes to standard error, line by line.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from directory_core import data, open_directory
from directory_core.exchange import write_jsonl
from directory_core.lookup import LookupIndex
from directory_core.models.organizations import Organization
from directory_core.services.loading.bulk_load import content_digest
from directory_core.storage.audit_chain import digest
from directory_core.storage.database.engine import make_engine, reading
from directory_core.storage.repositories.organizations.changes import revision
from directory_core.storage.repositories.organizations.index_entries import all_entries
from directory_core.storage.repositories.organizations.known import KnownOrganizations, carrying
from directory_core.storage.repositories.organizations.known_file import Facts, Shipped, write_known
from scripts.directory_build.building import built
from scripts.directory_build.report import Report
from scripts.known_build.assembly import Known, told_apart
from scripts.known_build.enriching import enriched
from scripts.known_build.gathering import gathered


def main() -> int:
    """Read, join, write; 0 where the curation met all it names."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("data", type=Path, help="the folder of the lists")
    asked.add_argument("--index-only", action="store_true", help="build the index anew, no more")
    arguments = asked.parse_args()
    report = Report()
    if not arguments.index_only:
        listings = built(arguments.data, data.LISTINGS, report)
        made = gathered(arguments.data, listings, _slugs(data.KNOWN), report)
        if not report.faults:
            _write(made, listings)
    if not report.faults:
        _write_index()
    sys.stderr.writelines(f"{line}\n" for line in (*report.lines, *report.faults))
    return 1 if report.faults else 0


def _write(made: list[Known], bare: list[Organization]) -> None:
    found = {each.organization.slug: each for each in made}
    listings = [enriched(each, found.get(each.slug)) for each in bare]
    with data.LISTINGS.open("w", encoding="utf-8") as file:
        write_jsonl(listings, file)
    listed = {each.slug for each in listings}
    fresh = (each for each in made if each.organization.slug not in listed)
    told = {
        slug: Facts(each.county, each.prominence) for slug, each in found.items() if slug in listed
    }
    rows = [_row(each, found) for each in told_apart(fresh, listings)]
    content = digest("\n".join(map(repr, sorted(rows, key=lambda row: row.organization.slug))))
    about = {"edition": content[:12], "listings": _content(listings)}
    write_known(data.KNOWN, rows, about, told)


def _row(known: Known, found: dict[str, Known]) -> Shipped:
    parent = found.get(known.organization.parent or "")
    name = parent.organization.name if parent else ""
    return Shipped(known.organization, known.county, known.prominence, name)


def _content(listings: Iterable[Organization]) -> str:
    """What the audit log will say that an empty database was loaded with."""
    return digest("\n".join(content_digest(each) for each in listings))


def _write_index() -> None:
    """The index of a database that has just been begun."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'new.sqlite3'}"
        engine = make_engine(url)
        carrying(engine, KnownOrganizations(data.KNOWN))
        open_directory(url, ship=True).close()
        with reading(engine) as conn:
            index = LookupIndex.build(all_entries(conn), revision=revision(conn))
    index.save(data.KNOWN.with_suffix(".names"))


def _slugs(last: Path) -> dict[str, str]:
    """The slugs of the last build, by what registers call the organizations."""
    return dict(KnownOrganizations(last).registered())


if __name__ == "__main__":
    sys.exit(main())
