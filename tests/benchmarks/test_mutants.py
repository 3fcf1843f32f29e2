"""The faults that `make mutants` makes can all still be made, and name tests that exist."""

import ast

import pytest

from benchmarks.mutants.__main__ import ROOT, Fault, faults

AT_LEAST = 25


def test_there_are_enough_of_them_and_each_has_a_name_of_its_own() -> None:
    names = [each.name for each in faults()]

    assert len(names) >= AT_LEAST
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.name)
def test_what_a_fault_changes_is_written_so_once(fault: Fault) -> None:
    assert (ROOT / fault.file).read_text("utf-8").count(fault.before) == 1
    assert fault.before != fault.after


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.name)
def test_a_fault_names_tests_that_exist(fault: Fault) -> None:
    for named in fault.tests:
        file, _, test = named.partition("[")[0].partition("::")
        written = ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        assert not test or test in {each.name for each in written if isinstance(each, kinds)}
