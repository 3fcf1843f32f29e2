"""Counties of US cities: a hospital that moved to the next town is still met.

`counties.txt` is written by `scripts/build_counties.py`.  Its lines stay as they are until a city
is asked for: most are never.
"""

from bisect import bisect_left
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("counties.txt")
MOST_COUNTIES = 12
"""Counties that a city's name may lie in; one that is borne more often says nothing."""
Words = tuple[str, ...]


@lru_cache(maxsize=4096)
def counties_of(city: Words) -> tuple[tuple[str, Words], ...]:
    """The counties that cities of this name lie in, each by its state's code and its words."""
    lines, begins = _lines(), f"{' '.join(city)}\t"
    at = bisect_left(lines, begins)
    if at == len(lines) or not lines[at].startswith(begins):
        return ()
    each = (place.split() for place in lines[at].removeprefix(begins).split(";"))
    return tuple((state, tuple(county)) for state, *county in each)


def states_with(county: Words) -> int:
    """How many states have a county of this name."""
    return len(_states().get(" ".join(county), ()))


@lru_cache(maxsize=1)
def _states() -> dict[str, set[str]]:
    """The states that have a county of each name; told once, for all lines are gone through."""
    found: dict[str, set[str]] = {}
    for line in _lines():
        for place in line.partition("\t")[2].split(";"):
            state, _, name = place.partition(" ")
            found.setdefault(name, set()).add(state)
    return found


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    return FILE.read_text(encoding="utf-8").splitlines()
