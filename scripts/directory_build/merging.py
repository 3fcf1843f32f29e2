"""Which rows are one organization, and whose an account is that several rows have."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from directory_core.accounts.addresses import same_account_key
from directory_core.models.organizations import Account, AccountStatus, Evidence, Platform
from scripts.directory_build.curation import Curation
from scripts.directory_build.names import fold
from scripts.directory_build.report import Report
from scripts.directory_build.sources import Item

Key = tuple[Platform, str]


def grouped(items: Sequence[Item], curation: Curation, report: Report) -> list[list[Item]]:
    """The rows of each organization, the row that names it first.

    Rows are one where the curation says so, where they have one name in one place, and where the
    second source says that the first has the row already and they share an account.
    """
    groups = _Groups(items)
    _by_name(items, groups)
    _by_account(items, groups)
    _by_curation(items, groups, curation, report)
    found = groups.all()
    for group in found:
        if len(group) > 1:
            report.joined([f"{item.name} [{item.id}]" for item in group])
    return found


class _Groups:
    """Rows that have been found to be the same (a union-find, the earliest row is the root)."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._root = list(range(len(items)))
        self._leaders: dict[int, int] = {}

    def join(self, first: int, second: int) -> None:
        low, high = sorted((self.find(first), self.find(second)))
        self._root[high] = low

    def lead(self, place: int) -> None:
        """Let the row at `place` name its group."""
        self._leaders[place] = place

    def find(self, place: int) -> int:
        while self._root[place] != place:
            place = self._root[place]
        return place

    def all(self) -> list[list[Item]]:
        members: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self._items)):
            members[self.find(place)].append(place)
        return [
            [
                self._items[place]
                for place in sorted(group, key=lambda p: (p not in self._leaders, p))
            ]
            for group in members.values()
        ]


def _by_name(items: Sequence[Item], groups: _Groups) -> None:
    seen: dict[object, int] = {}
    for place, item in enumerate(items):
        key = (fold(item.name), tuple(item.countries), tuple(item.regions))
        groups.join(seen.setdefault(key, place), place)


def _by_account(items: Sequence[Item], groups: _Groups) -> None:
    seen: dict[Key, int] = {}
    for place, item in enumerate(items):
        for account in item.accounts:
            first = seen.setdefault(_key(account), place)
            if item.listed_before:
                groups.join(first, place)


def _by_curation(
    items: Sequence[Item], groups: _Groups, curation: Curation, report: Report
) -> None:
    places: dict[str, int] = {}
    for place, item in enumerate(items):
        places.setdefault(item.id, place)
        places.setdefault(item.name, place)
    for place, item in enumerate(items):
        target = curation.merge_target(item)
        if target is None:
            continue
        into, label = target
        if into not in places:
            report.fault(f"curation.toml, merge: no row {into!r}")
            continue
        if label:
            item.accounts = [replace(account, label=label) for account in item.accounts]
        groups.join(places[into], place)
        groups.lead(places[into])


def with_accounts(
    groups: list[list[Item]], report: Report
) -> list[tuple[list[Item], list[Account]]]:
    """Each group with its accounts; that an account stands in two is a fault."""
    homes: dict[Key, str] = {}
    found = []
    for group in groups:
        accounts = _once(_joined_accounts(group))
        for account in accounts:
            home = homes.setdefault(_key(account), group[0].name)
            if home is not group[0].name:
                report.fault(f"whose is {account.url}: {home} or {group[0].name}?")
        found.append((group, accounts))
    return found


def _joined_accounts(group: Iterable[Item]) -> list[Account]:
    """The accounts of the rows, each once, with all evidence; newest evidence first."""
    found: dict[Key, list[tuple[Account, bool]]] = {}
    for item in group:
        for account in item.accounts:
            found.setdefault(_key(account), []).append((account, item.archived))
    return [_joined(listings) for listings in found.values()]


def _joined(listings: list[tuple[Account, bool]]) -> Account:
    first = listings[0][0]
    evidence = _newest_first(piece for account, _ in listings for piece in account.evidence)
    newest = max(listings, key=lambda listing: listing[0].last_confirmed or "")
    undated = any(account.last_confirmed is None for account, _ in listings)
    return replace(
        first,
        label=next((account.label for account, _ in listings if account.label), ""),
        evidence=evidence,
        last_confirmed=newest[0].last_confirmed,
        status=AccountStatus.DORMANT if newest[1] and not undated else AccountStatus.ACTIVE,
    )


def _newest_first(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """One piece of each source, its newest; of equally new pieces that of the earlier row."""
    newest: dict[str, Evidence] = {}
    for piece in evidence:
        known = newest.setdefault(piece.source, piece)
        if (piece.as_of or "") > (known.as_of or ""):
            newest[piece.source] = piece
    by_source = sorted(newest.values(), key=lambda piece: piece.source)
    return tuple(sorted(by_source, key=lambda piece: piece.as_of or "", reverse=True))


_PREFIXES = ("user/", "c/")


def _once(accounts: list[Account]) -> list[Account]:
    """`accounts` without the older addresses of a YouTube channel beside its newest."""
    names = {
        account.handle.casefold() for account in accounts if account.platform is Platform.YOUTUBE
    }
    return [account for account in accounts if not _is_older(account, names)]


def _is_older(account: Account, names: set[str]) -> bool:
    if account.platform is not Platform.YOUTUBE:
        return False
    kind, slash, name = account.handle.casefold().partition("/")
    if not slash or f"{kind}/" not in _PREFIXES:
        return False
    return name in names or (kind == "c" and f"user/{name}" in names)


def _key(account: Account) -> Key:
    return same_account_key((account.platform, account.handle))
