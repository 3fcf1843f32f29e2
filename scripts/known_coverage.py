"""How much is known of where: tables for docs/data.md, by country and by US state.

    python -m scripts.known_coverage DATA

`DATA` is the folder of the lists.  The denominator of a US state is the number of hospitals that
CMS certifies there, each once whose number has changed; of a country there is none that counts
alike.
"""

import sqlite3
import sys
from collections import Counter
from pathlib import Path

from directory_core import data
from directory_core.data import shipped
from directory_core.models.organizations import Organization
from scripts.known_build.likeness import strict
from scripts.known_build.lists import records
from scripts.known_build.places import bare

_COUNTRIES = 30
_HOSPITALS = ("hospital", "mental_health", "rehabilitation", "veterans_facility")


def main() -> int:
    """Print the two tables in Markdown."""
    file = sqlite3.connect(data.KNOWN)
    listed = list(shipped())
    out = sys.stdout
    out.write("| country | known | with website | confirmed | listed, with accounts |\n")
    out.write("|---|---|---|---|---|\n")
    by_country = Counter(country for each in listed for country in each.countries)
    counted = (
        "SELECT country, count(*), sum(website != ''), sum(website_confirmed AND website != '')"
        " FROM organizations WHERE status = 'active' GROUP BY country ORDER BY 2 DESC"
    )
    rows = list(file.execute(counted))
    for country, known, sites, confirmed in [row for row in rows if row[0]][:_COUNTRIES]:
        out.write(_line(country, known, sites, confirmed, by_country[country]))
    total = [sum(row[at] for row in rows) for at in (1, 2, 3)]
    out.write(_line(f"all {len(rows) - 1}", *total, len(listed)))
    certified = Counter(
        state
        for state, _, _ in {
            (each["state"], bare(each.get("city") or ""), strict(each["name"]))
            for each in records(Path(sys.argv[1]) / "names.jsonl.gz")
            if each["id"].startswith("ccn:")
        }
    )
    by_state, numbered = _with_accounts(listed)
    out.write(
        "\n| state | certified by CMS | of these known or listed | hospitals known | with website |"
        " listed with accounts |\n|---|---|---|---|---|---|\n"
    )
    counted = (
        "SELECT region, count(*), sum(website != ''), sum(instr(ids, '\"ccn\"') > 0)"
        " FROM organizations WHERE status = 'active' AND country = 'US'"
        " AND kind IN (?, ?, ?, ?) GROUP BY region"
    )
    for state, known, sites, ccn in file.execute(counted, _HOSPITALS):
        if state in certified:
            met = min(ccn + numbered[state], certified[state])
            out.write(_line(state, certified[state], met, known, sites, by_state[state]))
    return 0


def _with_accounts(listed: list[Organization]) -> tuple[Counter[str], Counter[str]]:
    """Of each state the listings, and those of them that CMS certifies."""
    here = [each for each in listed if "US" in each.countries and len(each.regions) == 1]
    numbers = [each for each in here if "ccn" in dict(each.ids)]
    return (
        Counter(each.regions[0] for each in here),
        Counter(each.regions[0] for each in numbers),
    )


def _line(name: str, *numbers: int) -> str:
    return f"| {name} | {' | '.join(f'{number:,}' for number in numbers)} |\n"


if __name__ == "__main__":
    sys.exit(main())
