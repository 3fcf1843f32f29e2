"""One house that a register has under two numbers, by its name and city.

CMS gives a hospital another number when it becomes a critical access or a rural emergency
hospital, and keeps the old one; the NHS has a house once for each trust that works in it; the
homeland infrastructure list has some twice, with a number for each wing.  Who asks for one of them
by name cannot mean the one and not the other.
"""

from collections.abc import Iterable, Sequence

from scripts.known_build.likeness import city_key, class_of, tokens
from scripts.known_build.rows import Row

_LISTS = {"ccn": "cms", "ods": "ods", "hifld": "hifld"}
_ACUTE, _CRITICAL_ACCESS = range(1, 1000), range(1300, 1400)
"""CMS's numbers of hospitals for all, by their last four digits (State Operations Manual, 2779A).

Those of other kinds have a row of their own within one building.
"""
_LITTLE = frozenset(("of", "the", "at", "and", "in"))


def are_one_house(first: Sequence[Row], second: Sequence[Row], scheme: str) -> bool:
    """Whether two groups that a register tells apart are of one name, city and kind."""
    here, there = (_of_list(rows, scheme) for rows in (first, second))
    return any(_are_one(one, other, scheme) for one in here for other in there)


def _of_list(rows: Iterable[Row], scheme: str) -> list[Row]:
    return [row for row in rows if row.origin == _LISTS.get(scheme)]


def _are_one(one: Row, other: Row, scheme: str) -> bool:
    here, there = _words(one), _words(other)
    if scheme == "ods":
        here, there = sorted(here), sorted(there)
    if not one.city or city_key(one) != city_key(other) or here != there:
        return False
    if scheme == "ccn":
        return _is_for_all(one) and _is_for_all(other)
    return class_of(one) == class_of(other) and not _have_own_pages(one, other)


def _words(row: Row) -> list[str]:
    """The words of its name in their order: St. Luke's campus is not that of Faxton St. Luke's.

    A trust may turn them round, where two have the house: Aintree University Hospital.
    """
    return [word for word in tokens(row.name) if word not in _LITTLE]


def _is_for_all(row: Row) -> bool:
    last = row.ids["ccn"][-4:]
    return last.isdigit() and (int(last) in _ACUTE or int(last) in _CRITICAL_ACCESS)


def _have_own_pages(one: Row, other: Row) -> bool:
    """Whether each has a website, or a page of one, that is not the other's: true campuses.

    An address that only goes on from the other's is no other page.
    """
    here, there = (row.site.rstrip("/") for row in (one, other))
    if not here or not there:
        return False
    return not (here.startswith(there) or there.startswith(here))
