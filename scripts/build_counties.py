"""Writes `directory_core/lookup/counties.txt`: which county each US city with a hospital lies in.

From the homeland infrastructure list of hospitals (US Government work, public domain).  A line is a
state's code, a county, and its cities, with tabs between the three and semicolons between cities.

    build_counties.py us_hospitals.jsonl.gz
"""

import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path

from directory_core.lookup.normalize import words_of
from directory_core.lookup.vocabulary import telling

OUT = Path("directory_core/lookup/counties.txt")


def main(given: Path) -> None:
    """Write the table of the list in `given`."""
    cities: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    with gzip.open(given, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            county = _folded(row.get("county") or "")
            city = _folded(row.get("city") or "")
            if row.get("country") == "US" and county and city and "not available" not in county:
                cities[row["state"], county].add(city)
    lines = (
        f"{state}\t{county}\t{';'.join(sorted(found))}\n"
        for (state, county), found in sorted(cities.items())
    )
    OUT.write_text("".join(lines), encoding="utf-8")


def _folded(text: str) -> str:
    """The telling words of a place as the lookup compares them."""
    return " ".join(telling(words_of(text))) if text else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
