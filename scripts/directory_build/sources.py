"""The rows of the source files, read into one shape, each account with its evidence.

Nothing is decided here about which organizations there are.  Addresses are brought into their
canonical form; those that are of no account are reported and left out.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from directory_core.accounts.addresses import parse_address
from directory_core.errors import AddressRefused
from directory_core.models.organizations import Account, Evidence, EvidenceKind
from directory_core.models.platforms import Platform

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
    """The rows of a file.  `fixes` maps an address as written to the right one, or to nothing."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            item = _item(row)
            item.accounts = list(_accounts(row, item, report, fixes))
            yield item


def _item(row: Mapping[str, Any]) -> Item:
    note = row.get("note") or ""
    return Item(
        id=row["id"],
        name=row["name"],
        aliases=row["aliases"],
        kind=row["kind"],
        description=row.get("description") or "",
        countries=row["country"],
        regions=[_region(region) for region in row["region"]],
        city=row.get("city") or "",
        website=row.get("website") or "",
        wikidata=row.get("wikidata") or "",
        note="" if "archived" in note else note,
        archived="archived" in note,
        listed_before=bool(row.get("already_in_directory")),
    )


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
        url = fixes.get(written, written)
        if url == "":
            report.left_out(written, item.name, "curation")
            continue
        try:
            address = parse_address(url, platform=Platform(raw["platform"]))
        except AddressRefused as refused:
            report.left_out(written, item.name, str(refused.facts.get("why", "")))
            continue
        evidence = _evidence(row, raw.get("source", row["source"]))
        yield Account(
            platform=address.platform,
            handle=address.handle,
            url=address.url,
            label=_LANGUAGES.get(raw.get("lang", ""), ""),
            platform_id=address.platform_id or raw.get("channel_id", ""),
            evidence=(evidence,),
            last_confirmed=evidence.as_of,
        )


@dataclass(frozen=True, slots=True)
class _Origin:
    """What a source text of the rows stands for."""

    pattern: re.Pattern[str]
    kind: EvidenceKind
    source: str
    licence: str
    as_of: str | None = None
    """Only where it is the same for all; otherwise the row says it."""


_FACTS = "No licence stated; facts only"
_PUBLIC_DOMAIN = "US Government work, public domain"
_ORIGINS = tuple(
    _Origin(re.compile(pattern), *rest)
    for pattern, *rest in (
        (
            "name-suggestion-index",
            EvidenceKind.REGISTRY,
            "Wikidata and name-suggestion-index 8.0.20260918",
            "CC0-1.0 (Wikidata) and BSD-3-Clause (name-suggestion-index)",
        ),
        (
            "ringsail",
            EvidenceKind.REGISTRY,
            "US federal social media registry, list of 2012-2014 (measuredvoice/ringsail)",
            _PUBLIC_DOMAIN,
            "2014",
        ),
        (
            "^VA.gov",
            EvidenceKind.WEBSITE,
            "VA.gov, list of its health care region pages",
            _PUBLIC_DOMAIN,
        ),
        (
            "COVID Tracking Project",
            EvidenceKind.REGISTRY,
            "The COVID Tracking Project at The Atlantic, list of state health departments",
            "CC BY 4.0",
        ),
        (
            "JSCryptoMinerStudy",
            EvidenceKind.WEBSITE,
            "Links on the organization's own home page, as kept in March 2018",
            _FACTS,
        ),
        ("CrowdClinical", EvidenceKind.REGISTRY, "CrowdClinical, list of hospitals", _FACTS),
        (
            "covid19africa",
            EvidenceKind.REGISTRY,
            "Data Science for Social Impact, list of country sources (dsfsi/covid19africa)",
            "CC BY-SA 4.0; facts only",
            "2020",
        ),
        (
            "ppol683",
            EvidenceKind.REGISTRY,
            "List of health departments on Twitter (aadams149/ppol683_fall2021_project)",
            _FACTS,
        ),
        (
            "Digital_Registry.*Military-Departments|Military-Departments.*Digital_Registry",
            EvidenceKind.REGISTRY,
            "U.S. Digital Registry and Department of Defense list of official pages",
            _PUBLIC_DOMAIN,
        ),
        (
            "Military-Departments",
            EvidenceKind.REGISTRY,
            "US Department of Defense, list of sites and official pages",
            _PUBLIC_DOMAIN,
        ),
        ("Digital Registry", EvidenceKind.REGISTRY, "U.S. Digital Registry", _PUBLIC_DOMAIN),
        (
            "nsft.nhs.uk|leedsandyorkpft",
            EvidenceKind.WEBSITE,
            "The trust's own page about its social media",
            _FACTS,
        ),
        (
            "smich.ca",
            EvidenceKind.REGISTRY,
            "smich.ca, blog on social media in Canadian health care",
            _FACTS,
        ),
        ("stlmag", EvidenceKind.REGISTRY, "St. Louis Magazine, Tweetside Manner", _FACTS),
        (
            "Globe and Mail",
            EvidenceKind.REGISTRY,
            "The Globe and Mail, feature that names the handle",
            _FACTS,
        ),
    )
)


def _evidence(row: Mapping[str, Any], source: str) -> Evidence:
    origin = next(origin for origin in _ORIGINS if origin.pattern.search(source))
    dated = source == row["source"]
    wikidata = row.get("wikidata")
    return Evidence(
        kind=origin.kind,
        source=origin.source,
        licence=origin.licence,
        as_of=origin.as_of or (row.get("as_of") if dated else None),
        url=f"https://www.wikidata.org/wiki/{wikidata}" if wikidata and dated else "",
    )
