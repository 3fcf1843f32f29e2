"""Wikidata's health organizations with their accounts, by SPARQL, a page at a time.

The service's rules are kept (mediawiki.org/wiki/Wikidata_Query_Service/User_Manual, section "Query
limits"): one query at a time, a pause between them, a User-Agent that says whom to write to, and
`Retry-After` obeyed.  What it says is in the public domain (CC0 1.0).
"""

import asyncio
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from adapters.web.fetching.fetcher import Fetcher, FetchFailed, Trouble, retry_after
from adapters.web.reading.links import account_at, account_named
from directory_core.models import (
    Account,
    AccountStatus,
    Address,
    Alias,
    Evidence,
    EvidenceKind,
    Kind,
    NameKind,
    Organization,
    Platform,
)

SOURCE, LICENCE = "Wikidata", "CC0-1.0"
PAGE = 100
"""Organizations of one page: two queries."""
QUERY_SECONDS = 65.0
"""The service ends a query after a minute."""
_TRIES = 5
_TOO_MANY = "429"
_BUSY = frozenset({429, 500, 502, 503, 504})
_BREAKS = frozenset({Trouble.SLOW, Trouble.CONNECTION, Trouble.NOT_A_PAGE, Trouble.TOO_LARGE})
"""Troubles of a service that is busy or ends an answer amid it: it is asked again, for less."""
_LONGEST_WAIT = 300.0
_UNSAID = 60.0
"""How long the service wants to be left alone where it does not say (its operators' rule)."""

CLASSES: tuple[tuple[str, Kind], ...] = (
    ("Q16917", Kind.HOSPITAL),
    ("Q1774898", Kind.CLINIC),
    ("Q4287745", Kind.OTHER),
)
"""What counts as a health organization: hospitals, clinics, and medical organizations at all."""
PROPERTIES: Mapping[str, tuple[Platform, str]] = {
    "P2002": (Platform.X, ""),
    "P2013": (Platform.FACEBOOK, "https://www.facebook.com/{}"),
    "P2003": (Platform.INSTAGRAM, ""),
    "P2397": (Platform.YOUTUBE, "https://www.youtube.com/channel/{}"),
    "P4264": (Platform.LINKEDIN, "https://www.linkedin.com/company/{}"),
    "P7085": (Platform.TIKTOK, ""),
    "P12361": (Platform.BLUESKY, ""),
    "P4033": (Platform.MASTODON, ""),
}
"""Wikidata's property -> platform, and what address its value stands for, if it is no handle."""
_LANGUAGES = ("en", "es", "fr", "de", "pt", "it", "nl")
_ENTITY = "http://www.wikidata.org/entity/"
_ITEM = re.compile(r"Q[1-9]\d{0,11}")


@dataclass(frozen=True, slots=True)
class Where:
    """How far a harvest has come: the class, and the last item of it that was read."""

    kind: int = 0
    after: str = ""

    @property
    def is_done(self) -> bool:
        """Whether every class was read."""
        return self.kind >= len(CLASSES)


@dataclass
class _Item:
    names: dict[str, str] = field(default_factory=dict)
    website: str = ""
    country: str = ""
    accounts: list[Account] = field(default_factory=list)


class Wikidata:
    """Reads Wikidata's query service; `pause` are the seconds between two queries."""

    def __init__(self, fetcher: Fetcher, endpoint: str, *, pause: float = 1.0) -> None:
        self._fetcher = fetcher
        self._endpoint = endpoint
        self._pause = pause

    async def page(self, where: Where, today: date) -> tuple[tuple[Organization, ...], Where]:
        """The next organizations, and where to go on.

        Raises:
            FetchFailed: the service does not answer, or not as it should.
        """
        item, kind = CLASSES[where.kind]
        rows = await self._ask(_items_query(item, where.after))
        ids = [each for row in rows if (each := _item_of(row))]
        if not ids:
            return (), Where(where.kind + 1)
        facts = await self._facts(ids)
        onward = Where(where.kind, ids[-1]) if len(ids) == PAGE else Where(where.kind + 1)
        return tuple(_organizations(ids, facts, kind, today)), onward

    async def _facts(self, items: list[str]) -> list[Mapping[str, Any]]:
        """What is said of items; where the service ends the query for its length, of fewer each."""
        try:
            return await self._ask(_facts_query(items), tries=_TRIES if len(items) == 1 else 2)
        except FetchFailed as failed:
            if len(items) == 1 or failed.trouble not in _BREAKS or failed.detail == _TOO_MANY:
                raise
        half = len(items) // 2
        return [*await self._facts(items[:half]), *await self._facts(items[half:])]

    async def _ask(self, query: str, *, tries: int = _TRIES) -> list[Mapping[str, Any]]:
        """The rows that answer a query; the service is waited for as it asks."""
        for again in range(_TRIES):
            try:
                return await self._rows(query)
            except FetchFailed as failed:
                unsaid = _UNSAID if failed.detail == _TOO_MANY else float(2**again)
                wait = failed.retry_after or self._pause * unsaid
                last = again + 1 >= (_TRIES if failed.detail == _TOO_MANY else tries)
                if failed.trouble not in _BREAKS or last or wait > _LONGEST_WAIT:
                    raise
            await asyncio.sleep(wait)
        raise FetchFailed(Trouble.SLOW)

    async def _rows(self, query: str) -> list[Mapping[str, Any]]:
        """The rows that one request gives; a pause follows on it, however it ended."""
        url = f"{self._endpoint}?{urlencode({'query': query, 'format': 'json'})}"
        headers = {"Accept": "application/sparql-results+json"}
        try:
            answer = await self._fetcher.get(url, headers=headers, seconds=QUERY_SECONDS)
        finally:
            await asyncio.sleep(self._pause)
        if answer.status != 200:
            trouble = Trouble.SLOW if answer.status in _BUSY else Trouble.STATUS
            raise FetchFailed(trouble, str(answer.status), retry_after(answer))
        try:
            rows = json.loads(answer.body)["results"]["bindings"]
        except (ValueError, KeyError, TypeError, RecursionError) as broken:
            raise FetchFailed(Trouble.NOT_A_PAGE, "no rows") from broken
        return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _items_query(item: str, after: str) -> str:
    """The next items of a class that have an account, by their ids as texts: stable, resumable."""
    having = " UNION ".join(f"{{ ?item wdt:{each} [] }}" for each in PROPERTIES)
    further = f'FILTER(STR(?item) > "{_ENTITY}{after}")' if after else ""
    return (
        f"SELECT DISTINCT ?item WHERE {{ ?item wdt:P31/wdt:P279* wd:{item} . {having} {further} }} "
        f"ORDER BY STR(?item) LIMIT {PAGE}"
    )


def _facts_query(items: Iterable[str]) -> str:
    """Accounts with their qualifiers (P6552: X's own id, P582: ended), names, website, country.

    Where one statement is preferred, the others are former accounts: they count if they ended.
    """
    values = " ".join(f"wd:{each}" for each in items)
    claims = " ".join(f"(p:{each} ps:{each} wd:{each})" for each in PROPERTIES)
    languages = ", ".join(f'"{each}"' for each in _LANGUAGES)
    return f"""SELECT ?item ?what ?value ?id ?end WHERE {{ VALUES ?item {{ {values} }}
{{ VALUES (?claim ?says ?what) {{ {claims} }} ?item ?claim ?s . ?s ?says ?value .
   OPTIONAL {{ ?s pq:P6552 ?id }} OPTIONAL {{ ?s pq:P582 ?end }}
   FILTER NOT EXISTS {{ ?s wikibase:rank wikibase:DeprecatedRank }}
   FILTER(BOUND(?end) || EXISTS {{ ?s a wikibase:BestRank }}) }}
UNION {{ ?item rdfs:label ?value . BIND("label" AS ?what) FILTER(LANG(?value) IN ({languages})) }}
UNION {{ ?item wdt:P856 ?value . BIND("website" AS ?what) }}
UNION {{ ?item wdt:P17/wdt:P297 ?value . BIND("country" AS ?what) }} }}"""


def _organizations(
    ids: list[str], rows: list[Mapping[str, Any]], kind: Kind, today: date
) -> Iterable[Organization]:
    found = {each: _Item() for each in ids}
    for row in rows:
        item = found.get(_item_of(row))
        if item is not None:
            _take(item, row, _item_of(row), today)
    for qid, item in found.items():
        names = [item.names[each] for each in _LANGUAGES if each in item.names]
        if names and item.accounts:
            yield Organization(
                slug=qid.lower(),
                name=names[0][:200],
                kind=kind,
                aliases=tuple(
                    Alias(each[:200], NameKind.TRANSLATION) for each in dict.fromkeys(names[1:])
                    if each != names[0]
                ),
                countries=(item.country,) if re.fullmatch("[A-Z]{2}", item.country) else (),
                website=item.website,
                wikidata=qid,
                accounts=tuple({each.key: each for each in item.accounts}.values()),
            )  # fmt: skip


def _take(item: _Item, row: Mapping[str, Any], qid: str, today: date) -> None:
    """Note what one row says of an item."""
    what = _text(row, "what").removeprefix(_ENTITY)
    value = _text(row, "value")
    if what == "label":
        item.names.setdefault(_language(row), " ".join(value.split()))
    elif what == "website" and value.startswith(("http://", "https://")):
        item.website = item.website or value[:500]
    elif what == "country":
        item.country = item.country or value
    elif what in PROPERTIES and (address := _address(what, value)) is not None:
        end = _text(row, "end")[:10]
        ended = re.fullmatch(r"\d{4}-\d\d-\d\d", end) is not None and end <= today.isoformat()
        item.accounts.append(
            Account(
                address.platform,
                address.handle,
                address.url,
                platform_id=_text(row, "id") or address.platform_id,
                status=AccountStatus.RETIRED if ended else AccountStatus.ACTIVE,
                until=end if ended else None,
                evidence=(
                    Evidence(
                        EvidenceKind.REGISTRY, SOURCE, LICENCE, as_of=today.isoformat(),
                        url=f"https://www.wikidata.org/wiki/{qid}",
                    ),
                ),
            )
        )  # fmt: skip


def _address(what: str, value: str) -> Address | None:
    platform, shape = PROPERTIES[what]
    address = account_at(shape.format(value)) if shape else account_named(platform, value)
    return address if address is not None and address.platform is platform else None


def _item_of(row: Mapping[str, Any]) -> str:
    item = _text(row, "item").removeprefix(_ENTITY)
    return item if _ITEM.fullmatch(item) else ""


def _text(row: Mapping[str, Any], name: str) -> str:
    cell = row.get(name)
    value = cell.get("value") if isinstance(cell, dict) else None
    return value[:1000] if isinstance(value, str) else ""


def _language(row: Mapping[str, Any]) -> str:
    cell = row.get("value")
    return str(cell.get("xml:lang", "")) if isinstance(cell, dict) else ""
