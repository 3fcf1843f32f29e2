"""The page of faults in both venues names tests that are there."""

import ast
import re
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "venue-faults.md"
_NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_each_fault_is_shown_by_a_test_that_is_there() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    faults = [row for row in rows if "Shown by" not in row]

    assert len(faults) > 40
    for row in faults:
        named = _NAMED.findall(row)
        assert named, row
        for file, test in named:
            assert test in _tests_of(PAGE.parents[1] / file), f"{file}::{test}"


def _tests_of(file: Path) -> set[str]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    walked = ast.walk(ast.parse(file.read_text("utf-8")))
    return {each.name for each in walked if isinstance(each, functions)}
