"""Build the table of towns from GeoNames' export `cities1000.txt`, named on the command line.

The export is at download.geonames.org/export/dump (CC BY 4.0).  Small towns are kept where most
submissions come from, names in other languages for large cities.
"""

import gzip
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

TABLE = Path("directory_core/pasted/where/cities.tsv.gz")
_LEAST = {
    "US": 1000, "CA": 1000, "IE": 1000, "GB": 1500, "PT": 1500, "AU": 1500, "DE": 2000, "FR": 2000,
    "ES": 2000, "AT": 2000, "CH": 2000, "BE": 3000, "BR": 4000, "MX": 5000,
}  # fmt: skip
_LEAST_ELSEWHERE = 15_000
_TRANSLATED, _OTHER_SCRIPTS = 100_000, 300_000
_SCRIPTS = ("CYRILLIC", "CJK", "GREEK", "ARABIC", "HANGUL", "KATAKANA", "HIRAGANA")


def main() -> None:
    """Write the table from the export that the command line names."""
    largest: dict[tuple[str, str, str], int] = {}
    with Path(sys.argv[1]).open(encoding="utf-8") as export:
        for line in export:
            for key, people in _names(line.rstrip("\n").split("\t")):
                largest[key] = max(largest.get(key, 0), people)
    rows = (
        f"{name}\t{country}\t{state}\t{people // 1000 or 1}\n"
        for (name, country, state), people in sorted(largest.items())
    )
    TABLE.write_bytes(gzip.compress("".join(rows).encode("utf-8"), mtime=0))


def _names(row: list[str]) -> Iterator[tuple[tuple[str, str, str], int]]:
    """Each name of a town, with its country and US state, and how many people live there."""
    name, others, country, admin, people = row[1], row[3], row[8], row[10], int(row[14])
    if people < _LEAST.get(country, _LEAST_ELSEWHERE):
        return
    state = admin if country == "US" else ""
    yield (name, country, state), people
    for other in others.split(",") if people >= _TRANSLATED else ():
        if _is_translation(other) or (people >= _OTHER_SCRIPTS and _is_foreign(other)):
            yield (other, country, state), people


def _is_translation(name: str) -> bool:
    latin = all("LATIN" in unicodedata.name(char, "") for char in name if char.isalpha())
    plain = not any(char.isdigit() for char in name) and not name.isupper()
    return latin and plain and 4 <= len(name) <= 30 and name[0].isupper()


def _is_foreign(name: str) -> bool:
    return len(name) > 1 and any(unicodedata.name(char, "").startswith(_SCRIPTS) for char in name)


if __name__ == "__main__":
    main()
