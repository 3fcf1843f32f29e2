"""The lists, each read into rows.  What is no organization of today is left out and reported."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from directory_core.models.organizations import Kind, NameKind, Organization
from scripts.directory_build.report import Report
from scripts.known_build.kinds import kind_of
from scripts.known_build.places import bare, placed
from scripts.known_build.rows import Row
from scripts.known_build.websites import cleaned
from scripts.known_build.wording import Wording
from scripts.known_build.words import pattern

Record = dict[str, Any]

HISTORY = pattern("history")
"""Words of houses that treat nobody any more; Wikidata's hospitals have no dates."""
_SANATORIUM = re.compile(r"\bsan(?:a|i)tori?um\b|\bsanitarium\b", re.IGNORECASE)
_SANATORIA_ARE_HISTORY = frozenset(
    ("US", "GB", "IE", "CA", "AU", "NZ", "FI", "SE", "NO", "NL", "BE")
)
_MARKUP = re.compile(r"<[^>]*>|&(?:amp|#39|quot|nbsp);")
_CMS_CARE = {
    "psychiatric": "psychiatric", "childrens": "children", "long-term": "long term",
    "critical access hospitals": "general", "acute care hospitals": "general",
    "rural emergency hospital": "general", "acute care - veterans administration": "veterans",
    "acute care - department of defense": "military",
}  # fmt: skip
_HIFLD_CARE = {
    "general acute care": "general", "critical access": "general", "special": "general",
    "women": "general", "psychiatric": "psychiatric", "rehabilitation": "rehabilitation",
    "long term care": "long term", "children": "children", "military": "military",
    "chronic disease": "long term",
}  # fmt: skip


def records(path: Path) -> Iterator[Record]:
    """The records of a JSON Lines file, gzipped or not."""
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    yield from map(json.loads, text.splitlines())


def plain(text: str) -> str:
    """A name without markup, unseen characters and doubled blanks."""
    text = _MARKUP.sub(lambda met: " & " if "amp" in met[0] else " ", text)
    text = text.replace("\u00ad", "").replace("\u200b", "").replace("`", "'").replace("|", ",")
    return re.sub(r"\s+", " ", text).strip(" ,;-–")


def wording_of(names: Iterable[Record], ods: Iterable[Record]) -> Wording:
    """How words and cities are written, by the lists that write them in both cases."""
    here = [each for each in names if each["country"] in {"US", "GB", "CA", "AU", None}]
    written = [text for each in here for text in (each["name"], *each["aliases"])]
    cities = [each["city"] for each in here if each["city"] and each["country"] == "US"]
    return Wording([*written, *(each["name"] for each in ods)], cities)


_LEGAL = re.compile(
    r",? *(?:,? ?(?:LLC|L\.L\.C\.?|INC\.?|LP|LLP|LTD\.?|CORP\.?|A DIV(?:ISION)? OF .*)"
    r"|\(?- ?CAH\)?| CAH)$",
    re.IGNORECASE,
)
_CUT_OFF = 50
"""Characters after which CMS cut names off for years."""
_WHOLE_WORDS = (
    "HOSPITAL", "MEDICAL", "CENTER", "HEALTH", "HEALTHCARE", "SYSTEM", "REGIONAL", "CAMPUS",
    "REHABILITATION", "DISTRICT", "BEHAVIORAL", "SERVICES", "UNIVERSITY", "PSYCHIATRIC",
)  # fmt: skip


def signboard(name: str) -> str:
    """A register's name as on the signboard: what it does business as, no legal form."""
    doing = re.split(r"\b(?:DBA|D/B/A|D\.B\.A\.)[:.]?\s+", name)
    name = doing[-1] if len(doing[-1].split()) > 1 else doing[0]
    name = re.sub(r"^(.*), THE$", r"THE \1", name.strip())
    for _ in range(2):
        name = _LEGAL.sub("", name).strip(" ,-")
    if name.count("(") > name.count(")"):
        name = name.rpartition("(")[0].strip(" ,-")
    return name


def is_cut_off(name: str) -> bool:
    """Whether a register's name ends within a word or a phrase."""
    return len(name) >= _CUT_OFF - 1


def completed(name: str) -> str:
    """A cut-off name, its last word completed where only one usual word begins so."""
    if not is_cut_off(name):
        return name
    start, _, last = name.rpartition(" ")
    whole = [word for word in _WHOLE_WORDS if word.startswith(last) and len(last) > 1]
    if whole:
        return f"{start} {whole[0]}"
    return name if last in _WHOLE_WORDS or len(last) > 4 else start


def cms(rows: Iterable[Record], wording: Wording) -> Iterator[Row]:
    """CMS's hospitals, which have a number and no website."""
    for each in rows:
        country, region = placed(each["country"], each["state"])
        care = _CMS_CARE.get(next(iter(each["types"][1:]), ""), "general")
        name = wording.name(completed(signboard(plain(each["name"]))))
        yield Row(
            id=each["id"], origin="cms", name=name, country=country, region=region,
            city=wording.city(each["city"] or ""), kind=kind_of(name, care, hospital=True),
            care=care, ids={"ccn": each["id"].removeprefix("ccn:")},
        )  # fmt: skip


def hifld(path: Path, wording: Wording, report: Report) -> Iterator[Row]:
    """The homeland infrastructure list, with websites of 2018 to 2020."""
    for each in records(path):
        country, region = placed(each["country"], each["state"])
        care = _HIFLD_CARE.get(each["type"], "general")
        name = wording.name(signboard(plain(each["name"])))
        other = wording.name(signboard(plain(each.get("alt_name") or "")))
        site, domain = cleaned(each.get("website"))
        if each.get("website") and not site:
            report.dropped(f"{name} [{each['id']}]", f"website {each['website']!r}")
        county = wording.name((each.get("county") or "").replace("NOT AVAILABLE", ""))
        yield Row(
            id=each["id"], origin="hifld", name=name, country=country, region=region,
            city=wording.city(each["city"]), county=county, care=care,
            kind=kind_of(name, care, hospital=True), site=site, domain=domain,
            names=[(other, NameKind.ALIAS)] if other and other != name else [],
            ids={"hifld": each["id"].removeprefix("hifld:")}, as_of=each["as_of"],
            beds=each.get("beds") or 0,
        )  # fmt: skip


def price_pages(path: Path, wording: Wording) -> Iterator[Row]:
    """Hospitals' price pages, as of January 2026."""
    for each in records(path):
        country, region = placed("US", each["state"])
        site, domain = cleaned(f"https://{each['host']}")
        name = wording.name(signboard(plain(each["name"])))
        yield Row(
            id=f"page:{each['ccn']}", origin="prices", name=name, country=country, region=region,
            kind=kind_of(name, _care_of_number(each["ccn"]), hospital=True),
            care=_care_of_number(each["ccn"]), site=site, domain=domain,
            ids={"ccn": each["ccn"]}, as_of="2026-01",
        )  # fmt: skip


_NUMBERED = ((2000, 2299, "long term"), (3025, 3099, "rehabilitation"), (3300, 3399, "children"),
             (4000, 4499, "psychiatric"))  # fmt: skip
"""What the last four digits of a CMS number say (State Operations Manual, section 2779A)."""


def _care_of_number(ccn: str) -> str:
    last = int(ccn[-4:]) if ccn[-4:].isdigit() else 0
    return next((care for low, high, care in _NUMBERED if low <= last <= high), "general")


def ror(rows: Iterable[Record]) -> Iterator[Row]:
    """ROR's records."""
    for each in rows:
        country, region = placed(each["country"], each["state"])
        name = plain(each["name"])
        site, domain = cleaned(each["website"])
        names = [(plain(text), NameKind.ALIAS) for text in each["aliases"]]
        names += [(plain(text), NameKind.ACRONYM) for text in each["acronyms"]]
        yield Row(
            id=each["id"], origin="ror", name=name, country=country, region=region,
            city=each["city"] or "", kind=kind_of(name), names=names, site=site, domain=domain,
            wikidata=each.get("wikidata") or "", ids={"ror": each["id"].rpartition("/")[2]},
            closed=each.get("status") in {"inactive", "withdrawn"},
        )  # fmt: skip


_NAMED_PLACE = re.compile(
    r"^(?P<name>.{6,}?)(?:, (?P<after>[^,()]{3,})| \((?P<within>[^()]{3,})\))$"
)


def wikidata(rows: Iterable[Record], report: Report, cities: Mapping[str, str]) -> Iterator[Row]:
    """Wikidata's hospitals, which have neither city nor status.

    A city that a name ends with ("Wellington Hospital, London") is its place, where one of `cities`
    (by country and name, folded) is called so.
    """
    for each in rows:
        name = plain(each["name"])
        country, region = placed(each["country"], None)
        site, domain = cleaned(each["website"])
        if _is_history(name, country, site):
            report.dropped(f"{name} [{each['id']}]", "reads as history")
            continue
        if re.fullmatch(r"Q\d+", name) or len(name) < 3:
            report.dropped(f"{name} [{each['id']}]", "no name")
            continue
        met = _NAMED_PLACE.match(name)
        city = cities.get(f"{country} {bare(met['after'] or met['within'])}", "") if met else ""
        yield Row(
            id=each["id"], origin="wikidata", name=met["name"] if met and city else name,
            country=country, region=region, city=city if country != "US" else "",
            kind=kind_of(name, hospital=True), site=site, domain=domain, wikidata=each["wikidata"],
            names=[(name, NameKind.ALIAS)] if city else [],
        )  # fmt: skip


def _is_history(name: str, country: str, site: str) -> bool:
    if HISTORY.search(name):
        return True
    return bool(_SANATORIUM.search(name)) and country in _SANATORIA_ARE_HISTORY and not site


def cities_of(rows: Iterable[Row]) -> dict[str, str]:
    """The cities that lists name, by country and folded name."""
    return {f"{row.country} {bare(row.city)}": row.city for row in rows if row.city}


def ontario(rows: Iterable[Record], wording: Wording, cities: Mapping[str, str]) -> Iterator[Row]:
    """Ontario's hospital corporations; the ministry's name begins with the city."""
    for each in rows:
        name = plain(each["name"].replace("’", "'"))
        names = [(wording.name(plain(text)), NameKind.ALIAS) for text in each["aliases"]]
        city = next(filter(None, (_first_city(text, cities) for text in each["aliases"])), "")
        yield Row(
            id=each["id"], origin="ontario", name=name, country="CA", region="Ontario", city=city,
            kind=kind_of(name, hospital=True), names=names,
            ids={"fac": each["id"].removeprefix("fac:")},
        )  # fmt: skip


def _first_city(text: str, cities: Mapping[str, str]) -> str:
    words = text.split()
    for end in (3, 2, 1):
        if (city := cities.get(f"CA {bare(' '.join(words[:end]))}")) is not None:
            return city
    return ""


def _without_parent(name: str, parent: str) -> str:
    """`St Austell Hospital - Cornwall Partnership NHS Foundation Trust`, without the trust."""
    start = name.lower().rfind(parent.lower())
    bare_name = name[:start].strip(" -,(") if start > 0 else name
    return bare_name if len(bare_name) >= 5 else name


def ods(path: Path, report: Report) -> Iterator[Row]:
    """The UK's hospitals, and a row for each trust or company."""
    seen: set[str] = set()
    parents: dict[str, str] = {}
    sites: dict[str, Counter[str]] = {}
    for each in records(path):
        code = each["id"].removeprefix("ods:")
        name = _without_parent(plain(each["name"]), plain(each["parent"]))
        if each["id"] in seen and code != "RT1FC":
            report.dropped(f"{name} [{each['id']}]", "the number stands twice")
            continue
        again = f"{name.lower()} {each['postcode']}"
        if again in seen:
            report.dropped(f"{name} [{each['id']}]", "the same house under another number")
            continue
        seen |= {each["id"], again}
        if HISTORY.search(name):
            report.dropped(f"{name} [{each['id']}]", "reads as history")
            continue
        site, domain = cleaned(each.get("website"))
        parents[each["parent_code"]] = plain(each["parent"])
        if domain:
            sites.setdefault(each["parent_code"], Counter())[site.split("//")[1].split("/")[0]] += 1
        yield Row(
            id=each["id"], origin="ods", name=name, country="GB", region="",
            city=each.get("city") or "", county=each.get("county") or "",
            kind=kind_of(name, hospital=each["type"] == "hospital"), site=site, domain=domain,
            ids={"ods": code} if code != "RT1FC" else {}, as_of=each["as_of"],
            parent=f"trust:{each['parent_code']}",
        )  # fmt: skip
    for code, name in parents.items():
        host = next(iter(sites.get(code, Counter()).most_common(1)), ("", 0))[0]
        site, domain = cleaned(host)
        yield Row(
            id=f"trust:{code}", origin="trust", name=name, country="GB", kind=Kind.HEALTH_SYSTEM,
            site=site, domain=domain, ids={"ods": code}, as_of="2018-02",
        )  # fmt: skip


def listings(organizations: Iterable[Organization]) -> Iterator[Row]:
    """The organizations that ship with accounts: what is known of them joins them."""
    for each in organizations:
        site, domain = cleaned(each.website)
        countries = each.countries if len(each.countries) == 1 else ("",)
        country, region = placed(countries[0], each.regions[0] if len(each.regions) == 1 else None)
        yield Row(
            id=f"listing:{each.slug}", origin="listing", name=each.name, country=country,
            region=region, city=each.city, kind=each.kind, site=site, domain=domain,
            names=[(alias.text, alias.kind) for alias in each.aliases], wikidata=each.wikidata,
            slug=each.slug,
        )  # fmt: skip


def bodies(rows: Iterable[Record]) -> Iterator[Row]:
    """ROR's public health bodies, which it does not count as health care."""
    for each, row in zip(rows, ror(rows), strict=True):
        named = [row.name, *each["aliases"]]
        public = {"government", "nonprofit"} & set(each["types"])
        if public and any(map(_BODY.search, named)) and not any(map(_NO_BODY.search, named)):
            yield row


_BODY = pattern("body")
_NO_BODY = pattern("no_body")
