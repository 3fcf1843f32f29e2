"""Well-known organizations, typed as people do, on the index that ships."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

from directory_core import data
from directory_core.lookup import LookupIndex
from directory_core.models import Certainty

ASKED = Path("benchmarks/lookup/well_known.jsonl")


@cache
def _answers() -> Counter[str]:
    index = LookupIndex.load(data.KNOWN.with_suffix(".names"))
    assert index is not None
    found: Counter[str] = Counter()
    for line in ASKED.read_text(encoding="utf-8").splitlines():
        asked = json.loads(line)
        ranking = index.ask(asked["query"])
        slugs = [candidate.slug for candidate in ranking.candidates]
        sure = ranking.certainty is Certainty.SURE
        found["asked"] += 1
        found["sure"] += sure and slugs == [asked["expected"]]
        found["wrong"] += sure and slugs != [asked["expected"]]
        found["shown"] += asked["expected"] in slugs
    return found


def test_no_well_known_organization_is_surely_mistaken_for_another() -> None:
    assert _answers()["wrong"] == 0


def test_four_in_five_well_known_organizations_are_answered_at_once() -> None:
    found = _answers()

    assert found["sure"] >= 0.8 * found["asked"]
    assert found["shown"] >= 0.97 * found["asked"]
