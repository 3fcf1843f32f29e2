"""The page of promises names tests that exist."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "promises.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def names_in(file: str) -> set[str]:
    """The names of the tests in a file."""
    written = ast.parse((ROOT / file).read_text("utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {each.name for each in ast.walk(written) if isinstance(each, kinds)}


def test_every_promise_names_tests_that_exist() -> None:
    named = NAMED.findall(PAGE.read_text("utf-8"))
    assert len(named) > 100

    missing = [f"{file}::{test}" for file, test in named if test not in names_in(file)]

    assert missing == []


def test_no_promise_stands_without_a_test() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    promised = [row for row in rows if not row.startswith("| Promise")]

    assert [row for row in promised if not NAMED.search(row)] == []
