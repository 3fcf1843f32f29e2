"""All lists read, joined and named: the way from files to organizations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from directory_core.models.organizations import Organization
from scripts.directory_build.report import Report
from scripts.known_build import lists
from scripts.known_build.assembly import Known, assembled
from scripts.known_build.curation import Curation
from scripts.known_build.likeness import strict
from scripts.known_build.matching import grouped
from scripts.known_build.rows import Row
from scripts.known_build.states import with_states
from scripts.known_build.websites import own_price_pages
from scripts.known_build.wording import Wording


def gathered(
    data: Path, listings: Iterable[Organization], slugs: Mapping[str, str], report: Report
) -> list[Known]:
    """The organizations of the lists in `data` and of the `listings`, by slug.

    `slugs` are those of the last build, by what registers call the organizations.
    """
    curation = Curation()
    rows = _rows(data, listings, curation, report)
    groups = grouped(rows).all()
    for group in groups:
        if len(group) > 1:
            report.joined([f"{row.name} [{row.id}]" for row in group])
    groups = list(_without_namesakes(groups, report))
    curation.name(groups, report)
    return assembled(groups, _former(data), curation.famous, slugs)


def _without_namesakes(groups: list[list[Row]], report: Report) -> Iterator[list[Row]]:
    """The groups without those that are nothing but a name, which another bears as well."""
    placed = [rows for rows in groups if any(row.country for row in rows)]
    named = {strict(text) for rows in placed for row in rows for text in row.texts()}
    for rows in groups:
        bare = not any(row.country or row.site or row.slug for row in rows)
        if bare and any(strict(row.name) in named for row in rows):
            report.dropped(f"{rows[0].name} [{rows[0].id}]", "nothing but the name of another")
        else:
            yield rows


def _rows(
    data: Path, listings: Iterable[Organization], curation: Curation, report: Report
) -> list[Row]:
    names = list(lists.records(data / "names.jsonl.gz"))
    by_prefix: defaultdict[str, list[lists.Record]] = defaultdict(list)
    for each in names:
        prefix = "ror" if each["id"].startswith("https:") else each["id"].partition(":")[0]
        by_prefix[prefix if each["healthcare"] else f"{prefix} besides"].append(each)
    wording = lists.wording_of(names, lists.records(data / "uk_hospitals.jsonl.gz"))
    ror = list(lists.ror(by_prefix["ror"]))
    besides = by_prefix["ror besides"]
    bodies = {row.id: row for row in lists.bodies(besides)}
    bodies |= {row.id: row for row in curation.taken(lists.ror(besides))}
    ods = list(lists.ods(data / "uk_hospitals.jsonl.gz", report))
    cities = lists.cities_of([*ror, *ods])
    hifld = list(lists.hifld(data / "us_hospitals.jsonl.gz", wording, report))
    wikidata = list(lists.wikidata(by_prefix["wd"], report, cities))
    rows = [
        *lists.listings(listings),
        *curation.added(),
        *lists.cms(by_prefix["ccn"], wording),
        *_price_pages(data, [*hifld, *ror, *wikidata], wording, report),
        *hifld,
        *ror,
        *bodies.values(),
        *wikidata,
        *lists.ontario(by_prefix["fac"], wording, cities),
        *ods,
    ]
    with_states(rows)
    return rows


def _price_pages(data: Path, known: list[Row], wording: Wording, report: Report) -> list[Row]:
    """Price pages; those on a vendor's host say nothing of a website."""
    pages = list(lists.price_pages(data / "us_price_pages.jsonl.gz", wording))
    own = own_price_pages(pages, known)
    for page in pages:
        if page.domain not in own:
            report.dropped(f"{page.name} [{page.id}]", f"{page.domain} is a vendor's")
            page.site = page.domain = ""
    return pages


def _former(data: Path) -> dict[str, list[str]]:
    """What hospitals were called in 2011, by CMS number."""
    former: defaultdict[str, list[str]] = defaultdict(list)
    for each in lists.records(data / "queries_us_hospitals_dev.jsonl.gz"):
        if each["form"] != "name and city" and not each["ambiguous"]:
            for expected in each["expected_ids"]:
                former[expected.removeprefix("ccn:")].append(each["query"])
    return former
