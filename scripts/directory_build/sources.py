"""The rows of the source files, read into one shape, each account with its evidence.

Nothing is decided here about which organizations there are.  Addresses are brought into their
canonical form; those that are of no account are reported and left out.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from directory_core.accounts.addresses import parse_address
from directory_core.errors import AddressRefused
from directory_core.models.organizations import Account, Platform
from scripts.directory_build.origins import evidence_of
from scripts.directory_build.report import Report

_LANGUAGES = {"Spanish": "Español"}


@dataclass(slots=True)
class Item:
    """One row of a source file.  `archived` says that its register listed an account so."""

    id: str
    name: str
    aliases: list[str]
    kind: str
    description: str
    countries: list[str]
    regions: list[str]
    city: str
    website: str
    wikidata: str
    note: str
    archived: bool
    listed_before: bool
    accounts: list[Account] = field(default_factory=list)


def items(path: Path, report: Report, fixes: Mapping[str, str]) -> Iterator[Item]:
    """The rows of a file.

    `fixes` maps an address as written, or a row's id and its, to the right one, or to nothing.
    """
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            item = _item(row)
            item.accounts = list(_accounts(row, item, report, fixes))
            yield item


def _item(row: Mapping[str, Any]) -> Item:
    note = row.get("note") or ""
    countries, regions = _place(row)
    return Item(
        id=row["id"],
        name=row["name"],
        aliases=row["aliases"],
        kind=row["kind"],
        description=row.get("description") or "",
        countries=countries,
        regions=regions,
        city=row.get("city") or "",
        website=row.get("website") or "",
        wikidata=row.get("wikidata") or "",
        note="" if "archived" in note else note,
        archived="archived" in note,
        listed_before=bool(row.get("already_in_directory")),
    )


_NATIONS = {
    "gb-eng": "England",
    "gb-nir": "Northern Ireland",
    "gb-sct": "Scotland",
    "gb-wls": "Wales",
}


def _place(row: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Countries and regions; an `area` such as `gb-sct` or `us-hi` says both."""
    countries = list(row["country"])
    regions = [_region(region) for region in row["region"]]
    for area in row.get("area", []):
        country, dash, region = area.partition("-")
        if dash and countries in ([], [country.upper()]):
            countries = [country.upper()]
            regions.append(_NATIONS.get(area, region.upper()))
    return countries, sorted(set(regions))


def _region(code: str) -> str:
    """`NY-NEW_YORK_CITY`, which names a part of a state, is the state; `SOUTH-WEST` has words."""
    state, dash, part = code.partition("-")
    if dash and "_" in part:
        return state
    return code.replace("-", " ").title() if dash else code


def _accounts(
    row: Mapping[str, Any], item: Item, report: Report, fixes: Mapping[str, str]
) -> Iterator[Account]:
    for raw in row["accounts"]:
        written = raw["url"]
        url = fixes.get(f"{item.id} {written}", fixes.get(written, written))
        if url == "":
            report.left_out(written, item.name, "curation")
            continue
        try:
            address = parse_address(url, platform=Platform(raw["platform"]))
        except AddressRefused as refused:
            report.left_out(written, item.name, str(refused.facts.get("why", "")))
            continue
        evidence = evidence_of(row, raw.get("source", row["source"]))
        yield Account(
            platform=address.platform,
            handle=address.handle,
            url=address.url,
            label=_LANGUAGES.get(raw.get("lang", ""), ""),
            platform_id=address.platform_id or raw.get("channel_id", ""),
            evidence=(evidence,),
            last_confirmed=evidence.as_of,
        )
