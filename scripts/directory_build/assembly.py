"""From rows to organizations: drop, join, name, sort, and give each its slug."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from directory_core.exchange import slug_for
from directory_core.models.organizations import Account, Alias, Organization
from scripts.directory_build.curation import Curation
from scripts.directory_build.kinds import kind_of
from scripts.directory_build.merging import grouped, with_accounts
from scripts.directory_build.names import are_initials, clean, department_name, fold, sorted_aliases
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

_DEPARTMENT = "public health agency"

T = TypeVar("T")


def assembled(
    rows: Sequence[Item], curation: Curation, report: Report, slugs: Mapping[str, str]
) -> list[Organization]:
    """The organizations of `rows`, in the order of their slugs.

    `slugs` has those of the last build, by the URL of an account.
    """
    kept = [row for row in rows if not _is_dropped(row, curation, report)]
    groups = grouped(kept, curation, report)
    made: list[tuple[list[Item], Organization]] = []
    for group, accounts in with_accounts(groups, report):
        if accounts:
            made.append((group, _organization(group, accounts, curation)))
        else:
            report.dropped(group[0].name, "no account is left")
    organizations = sorted(
        _with_parents(list(_slugged(made, slugs)), curation, report), key=lambda made: made.slug
    )
    curation.report_unused(report)
    return organizations


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
        countries=tuple(_first(map(curation.countries, group)) or first.countries),
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
    if given:
        return given
    if first.kind == _DEPARTMENT:
        return department_name(first.name, first.aliases)
    return clean(first.name)


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
    added = list(dict.fromkeys(alias for item in group for alias in curation.aliases(item)))
    yield from added
    unwanted = [alias.text for alias in added]
    for item in group:
        unwanted.extend(curation.unwanted(item))
    if group[0].kind == _DEPARTMENT:
        unwanted.extend(_mere_handles(group, accounts))
    texts = [text for item in group for text in (item.name, *item.aliases)]
    yield from sorted_aliases(name, texts, group[0].countries, unwanted)


def _mere_handles(group: list[Item], accounts: list[Account]) -> Iterator[str]:
    """Aliases that are but the handle again, or a display name run together (`PuebloHealth`)."""
    handles = {account.handle.casefold() for account in accounts}
    names = [item.name for item in group]
    for text in (text for item in group for text in item.aliases):
        one_word = " " not in text and len(text) > 5
        if (one_word or text.casefold() in handles) and not are_initials(text, names):
            yield text


def _slugged(
    made: list[tuple[list[Item], Organization]], given: Mapping[str, str]
) -> Iterator[tuple[list[Item], Organization]]:
    """Each with its slug; where two have one name, the state or country tells them apart.

    `given` has the slugs of the last build, by the URL of an account: once given, a slug stays.
    """
    taken = set(given.values())
    kept: set[str] = set()
    names = Counter(fold(organization.name) for _, organization in made)
    for group, organization in sorted(made, key=lambda pair: (len(pair[1].name), pair[0][0].id)):
        last = _first(given.get(account.url) for account in organization.accounts)
        if last is not None and last not in kept:
            kept.add(last)
            yield group, replace(organization, slug=last)
            continue
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
