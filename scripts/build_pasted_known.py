"""Build the table by which the reader of pasted texts knows organizations, from what ships.

    python -m scripts.build_pasted_known

Of each listed and known organization: the words of each of its names, its website's host and its
handles, with its kind and where it is.
"""

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from directory_core.data import KNOWN, shipped
from directory_core.models import Filters, Organization
from directory_core.pasted.known.table import handle_key, host_key, name_key, town
from directory_core.storage.keys import domain_of
from directory_core.storage.repositories.organizations.known import KnownOrganizations

TABLE = Path("directory_core/pasted/known/organizations.tsv.gz")
_SHORTEST = 4
"""Letters of a name that is told from a word."""
_EVERY = 1_000_000


def main() -> None:
    """Write the table."""
    known = KnownOrganizations(KNOWN).listed(Filters(), (), offset=0, limit=_EVERY)
    organizations = [*shipped(), *known]
    rows = {row for each in organizations for row in _rows(each)} | set(_hosts(organizations))
    lines = "".join("\t".join(row) + "\n" for row in sorted(rows, key=lambda row: _ordered(*row)))
    TABLE.write_bytes(gzip.compress(lines.encode("utf-8"), mtime=0))


def _ordered(key: str, *rest: str) -> tuple[bytes, tuple[str, ...]]:
    return key.encode("utf-8"), rest


def _rows(of: Organization) -> Iterator[tuple[str, ...]]:
    place = town(of.city), "".join(of.regions[:1]), "".join(of.countries[:1])
    for text in (of.name, *(alias.text for alias in of.aliases)):
        key = name_key(text)
        if len(key) >= _SHORTEST:
            yield key, of.kind.value, *place
    for account in of.accounts:
        yield handle_key(account.platform, account.handle), of.kind.value, *place


def _hosts(organizations: list[Organization]) -> Iterator[tuple[str, ...]]:
    """Each website's host with the kind that most of those have whose it is."""
    kinds: dict[str, Counter[str]] = {}
    for each in organizations:
        if host := domain_of(each.website):
            kinds.setdefault(host, Counter())[each.kind.value] += 1
    for host, counted in kinds.items():
        yield host_key(host), counted.most_common(1)[0][0], "", "", ""


if __name__ == "__main__":
    main()
