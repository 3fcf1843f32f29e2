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


@lru_cache(maxsize=256)
def states_with(county: Words) -> int:
    """How many states have a county of this name."""
    end = " ".join(county)
    found = (place.partition(" ") for line in _lines() for place in _places(line))
    return len({state for state, _, name in found if name == end})


def _places(line: str) -> list[str]:
    return line.partition("\t")[2].split(";")


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    return FILE.read_text(encoding="utf-8").splitlines()
