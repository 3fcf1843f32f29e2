"""The US states that lists leave out, found by the city."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from scripts.known_build.likeness import city_key
from scripts.known_build.rows import Row

CLEARLY = 6
"""How many times as often a city must stand in one state as in the next to be meant there."""


def with_states(rows: Sequence[Row]) -> None:
    """Give a row of a US city without a state the one that the city nearly always lies in.

    Chicago is in Illinois; Kansas City may be in either of two.
    """
    states: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row.country == "US" and row.city and row.region:
            states[city_key(row)][row.region] += 1
    for row in rows:
        if row.country == "US" and row.city and not row.region:
            first, second = [*states[city_key(row)].most_common(2), ("", 0), ("", 0)][:2]
            if first[1] >= CLEARLY * second[1]:
                row.region = first[0]
