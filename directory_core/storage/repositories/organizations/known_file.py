"""The file of the known organizations: its tables, and how it is written when it is built."""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from directory_core.models import Organization
from directory_core.storage.keys import domain_of, sorted_as

COLUMNS = (
    "slug",
    "name",
    "kind",
    "aliases",
    "city",
    "county",
    "region",
    "country",
    "website",
    "website_source",
    "website_as_of",
    "website_confirmed",
    "wikidata",
    "ids",
    "parent",
    "parent_name",
    "status",
    "prominence",
    "sorted_as",
    "city_as",
    "region_as",
    "domain",
)
SCHEMA = f"""
    CREATE TABLE organizations ({", ".join(COLUMNS)}, PRIMARY KEY (slug)) WITHOUT ROWID;
    CREATE TABLE listings (slug TEXT PRIMARY KEY, county, prominence) WITHOUT ROWID;
    CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
INDEXES = """
    CREATE INDEX by_place ON organizations (country, region_as, city_as);
    CREATE INDEX by_domain ON organizations (domain) WHERE domain != '';
"""


class Facts(NamedTuple):
    """What the lookup alone needs of an organization."""

    county: str = ""
    prominence: float = 0.0


class Shipped(NamedTuple):
    """An organization as it ships, with what the lookup alone needs of it."""

    organization: Organization
    county: str = ""
    prominence: float = 0.0
    parent_name: str = ""


def write_known(
    path: Path,
    organizations: Iterable[Shipped],
    about: dict[str, str] | None = None,
    listings: dict[str, Facts] | None = None,
) -> None:
    """Write the file anew, with what it says of itself, and of listings for the lookup."""
    path.unlink(missing_ok=True)
    file = sqlite3.connect(path)
    file.executescript(f"PRAGMA page_size = 4096; {SCHEMA}")
    marks = ", ".join("?" * len(COLUMNS))
    rows = [_row(each) for each in organizations]
    file.executemany(f"INSERT INTO organizations VALUES ({marks})", sorted(rows))  # noqa: S608
    file.executemany("INSERT INTO about VALUES (?, ?)", sorted((about or {}).items()))
    told = [(slug, *facts) for slug, facts in sorted((listings or {}).items())]
    file.executemany("INSERT INTO listings VALUES (?, ?, ?)", told)
    file.executescript(INDEXES)
    file.commit()
    file.execute("VACUUM")
    file.close()


def _row(shipped: Shipped) -> tuple[Any, ...]:
    organization = shipped.organization
    origin = organization.website_origin
    aliases: dict[str, list[str]] = {}
    for alias in organization.aliases:
        aliases.setdefault(alias.kind.value, []).append(alias.text)
    region, country = "".join(organization.regions[:1]), "".join(organization.countries[:1])
    return (
        organization.slug,
        organization.name,
        organization.kind.value,
        _packed(aliases),
        organization.city,
        shipped.county,
        region,
        country,
        organization.website,
        origin.source if origin else "",
        (origin.as_of or "") if origin else "",
        int(origin.confirmed) if origin else 0,
        organization.wikidata,
        _packed(dict(organization.ids)),
        organization.parent or "",
        shipped.parent_name,
        organization.status.value,
        shipped.prominence,
        sorted_as(organization.name),
        sorted_as(organization.city),
        sorted_as(region),
        domain_of(organization.website),
    )


def _packed(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""
