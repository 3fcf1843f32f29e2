"""From rows to organizations: drop, join, name, sort, and give each its slug."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from directory_core.exchange import slug_for
from directory_core.models.organizations import Account, Alias, Organization

from scripts.directory_build.curation import Curation
from scripts.directory_build.kinds import kind_of
from scripts.directory_build.merging import grouped, with_accounts
from scripts.directory_build.names import clean, display_name, fold, sorted_aliases, without_state
from scripts.directory_build.report import Report
from scripts.directory_build.sources import Item

_NOTES = {
    "name formed from the county of the source row; the exact official name may differ": (
        "Name formed from the county; the official name may differ."
    ),
    "multi-county district": "Serves several counties.",
    "US military facility abroad; place by its name": "US military facility abroad.",
    "merged into NL Health Services in 2023": "Merged into NL Health Services in 2023.",
}
"""What of the sources' remarks a reader of a card can use."""

T = TypeVar("T")


def assembled(rows: Sequence[Item], curation: Curation, report: Report) -> list[Organization]:
    """The organizations of `rows`, in the order of their slugs."""
    kept = [row for row in rows if not _is_dropped(row, curation, report)]
    groups = grouped(kept, curation, report)
    made: list[tuple[list[Item], Organization]] = []
    for group, accounts in with_accounts(groups, report):
        if accounts:
            made.append((group, _organization(group, accounts, curation)))
        else:
            report.dropped(group[0].name, "no account is left")
    with_slugs = list(_slugged(made))
    curation.report_unused(report)
    return sorted(_with_parents(with_slugs, curation, report), key=lambda o: o.slug)


def _is_dropped(row: Item, curation: Curation, report: Report) -> bool:
    why = curation.reason_to_drop(row)
    if why is not None:
        report.dropped(row.name, why)
    return why is not None


def _organization(group: list[Item], accounts: list[Account], curation: Curation) -> Organization:
    first = group[0]
    name = _name(group, curation)
    regions, city = _place(group, curation)
    return Organization(
        slug="",
        name=name,
        kind=_first(curation.kind(item) for item in group)
        or kind_of(first.kind, name, first.description),
        aliases=tuple(_aliases(name, group, accounts, curation)),
        city=city,
        regions=tuple(regions),
        countries=tuple(first.countries),
        website=_first(item.website for item in group) or "",
        wikidata=_first(item.wikidata for item in group) or "",
        note=_note(group, curation),
        accounts=tuple(accounts),
    )


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value), None)


def _name(group: list[Item], curation: Curation) -> str:
    first = group[0]
    given = _first(map(curation.name, group))
    return given or without_state(display_name(first.name), first.aliases)


def _place(group: list[Item], curation: Curation) -> tuple[list[str], str]:
    given = _first(map(curation.place, group))
    if given is not None:
        return given
    regions = _first(item.regions for item in group) or []
    return regions, _first(item.city for item in group) or ""


def _note(group: list[Item], curation: Curation) -> str:
    given = _first(map(curation.note, group))
    return given or _first(_NOTES.get(item.note) for item in group) or ""


def _aliases(
    name: str, group: list[Item], accounts: list[Account], curation: Curation
) -> Iterator[Alias]:
    """The curated names first, then those of the rows; a county's name stays searchable."""
    added = [alias for item in group for alias in curation.aliases(item)]
    yield from added
    known = {fold(alias.text) for alias in added}
    unwanted = {fold(text) for item in group for text in curation.unwanted(item)}
    texts = [text for item in group for text in (item.name, *item.aliases)]
    wanted = [text for text in texts if fold(clean(text)) not in unwanted | known]
    handles = [account.handle for account in accounts]
    yield from sorted_aliases(name, wanted, group[0].countries, handles)


def _slugged(
    made: list[tuple[list[Item], Organization]],
) -> Iterator[tuple[list[Item], Organization]]:
    """Each with its slug; where two have one name, the state or country tells them apart."""
    taken: set[str] = set()
    names = Counter(fold(organization.name) for _, organization in made)
    for group, organization in sorted(made, key=lambda pair: pair[0][0].id):
        place = (*organization.regions[:1], *organization.countries[:1], "")[0]
        shared = names[fold(organization.name)] > 1
        slug = slug_for(f"{organization.name} {place}" if shared else organization.name, taken)
        taken.add(slug)
        yield group, replace(organization, slug=slug)


def _with_parents(
    made: list[tuple[list[Item], Organization]], curation: Curation, report: Report
) -> Iterator[Organization]:
    slugs = {key: org.slug for group, org in made for item in group for key in (item.id, item.name)}
    for group, organization in made:
        key = _first(map(curation.parent, group))
        if key is None or slugs.get(key) == organization.slug:
            yield organization
        elif key in slugs:
            yield replace(organization, parent=slugs[key])
        else:
            report.fault(f"curation.toml, parent: no row {key!r}")
