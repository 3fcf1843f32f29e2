"""The page that says what may go wrong names tests that exist."""

import re
from pathlib import Path

HERE = Path(__file__).parents[3]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_every_test_that_the_page_names_exists() -> None:
    page = (HERE / "docs/evidence-tests.md").read_text("utf-8")
    named = NAMED.findall(page)
    assert len(named) > 100
    rows = [line for line in page.splitlines() if line.startswith("| ") and "Shown by" not in line]
    assert [row for row in rows if not NAMED.search(row)] == []
    missing = [
        f"{file}::{name}"
        for file, name in named
        if not re.search(rf"def {name}\(", (HERE / file).read_text("utf-8"))
    ]
    assert missing == []
