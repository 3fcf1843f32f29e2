"""Cities by their names in other languages: `München` is `Munich`, `La Habana` is `Havana`."""

from functools import lru_cache
from importlib.resources import files

from directory_core import words_of

_TABLE = "cities.txt"
Folded = tuple[str, ...]


def other_names(city: str) -> tuple[str, ...]:
    """What else a city is called; none where the table has no such city."""
    names = _cities().get(tuple(words_of(city)), ())
    return tuple(name for name in names if name.casefold() != city.casefold())


def spelled(city: str) -> str:
    """A city as whoever calls it so writes it: `münchen` is München; empty for one not known."""
    typed = tuple(words_of(city))
    names = _cities().get(typed, ())
    return next((name for name in names if tuple(words_of(name)) == typed), "")


@lru_cache(maxsize=1)
def _cities() -> dict[Folded, tuple[str, ...]]:
    """Each name's folded words, with all names of its city."""
    lines = (files(__package__) / _TABLE).read_text("utf-8").splitlines()
    found: dict[Folded, tuple[str, ...]] = {}
    for line in lines:
        names = tuple(each.strip() for each in line.split(" / "))
        if line and not line.startswith("#"):
            found |= {tuple(words_of(name)): names for name in names}
    return found
