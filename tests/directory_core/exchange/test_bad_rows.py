"""Whatever is wrong with a row is said by row and column, all at once, and never as a traceback."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_core.exchange import Problem, ProblemCode, Row, read_organizations, record_of
from directory_core.exchange.validation import examine
from tests.directory_core.exchange.samples import MAYO

Code = ProblemCode
X = "https://x.com/MayoClinic"


def rows_of(folder: Path, *lines: str) -> list[Row]:
    path = folder / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8", errors="surrogatepass")
    return list(read_organizations(path))


def problem_in(folder: Path, **changed: Any) -> Problem:
    [row] = rows_of(folder, json.dumps(record_of(MAYO) | changed))
    assert row.organization is None
    [problem] = row.problems
    assert problem.row == row.number == 1
    return problem


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("slug", None, Code.REQUIRED),
        ("slug", "Mayo Clinic", Code.NOT_A_SLUG),
        ("slug", "-mayo", Code.NOT_A_SLUG),
        ("slug", "m" * 41, Code.NOT_A_SLUG),
        ("slug", "mayo-clinic\u00b2", Code.NOT_A_SLUG),
        ("name", "", Code.REQUIRED),
        ("name", "  ", Code.REQUIRED),
        ("name", "x" * 201, Code.TOO_LONG),
        ("name", "Mayo\u202eClinic", Code.CONTROL_CHARACTER),
        ("name", "Mayo\u200bClinic", Code.CONTROL_CHARACTER),
        ("name", "Mayo\x00Clinic", Code.CONTROL_CHARACTER),
        ("name", "Mayo\ud800Clinic", Code.CONTROL_CHARACTER),
        ("name", 7, Code.WRONG_TYPE),
        ("kind", "hospitol", Code.UNKNOWN_CHOICE),
        ("status", "gone", Code.UNKNOWN_CHOICE),
        ("status", "merged", Code.MERGE_UNCLEAR),
        ("merged_into", "other-clinic", Code.MERGE_UNCLEAR),
        ("parent", "mayo-clinic", Code.SELF_REFERENCE),
        ("website", "ftp://mayoclinic.org", Code.NOT_A_WEB_ADDRESS),
        ("website", "javascript:alert(1)", Code.NOT_A_WEB_ADDRESS),
        ("website", "https://mayoclinic.org@evil.com/", Code.NOT_A_WEB_ADDRESS),
        ("website", "https://[::1", Code.NOT_A_WEB_ADDRESS),
        ("website", "https://localhost/", Code.NOT_A_WEB_ADDRESS),
        ("wikidata", "1130172", Code.NOT_A_WIKIDATA_ID),
        ("ids", "ccn:050625", Code.WRONG_TYPE),
        ("website_confirmed", "perhaps", Code.UNKNOWN_CHOICE),
        ("note", "x" * 3_000_000, Code.TOO_LONG),
        ("aliases", "Mayo", Code.WRONG_TYPE),
        ("popularity", 5, Code.UNKNOWN_COLUMN),
    ],
)
def test_a_faulty_field_is_named(field: str, value: object, code: Code) -> None:
    flaws = examine(record_of(MAYO) | {field: value})[1]

    expected = "merged_into" if code is Code.MERGE_UNCLEAR else field
    assert [(flaw.path, flaw.code) for flaw in flaws] == [((expected,), code)]


def test_a_number_without_its_register_is_named() -> None:
    flaws = examine(record_of(MAYO) | {"ids": ["ccn:240010", "050625"]})[1]

    assert [(flaw.path, flaw.code) for flaw in flaws] == [(("ids", 1), Code.NOT_A_REGISTER_ID)]


@pytest.mark.parametrize(
    ("field", "value", "column", "code"),
    [
        ("countries", ["US", "XX"], "countries[1]", Code.NOT_A_COUNTRY),
        ("countries", ["EU"], "countries[0]", Code.NOT_A_COUNTRY),
        ("countries", ["US", "us"], "countries[1]", Code.DUPLICATE_ENTRY),
        ("regions", [""], "regions[0]", Code.REQUIRED),
        ("regions", ["x"] * 501, "regions", Code.TOO_MANY),
        ("aliases", [{"text": "MC", "kind": "acronim"}], "aliases[0].kind", Code.UNKNOWN_CHOICE),
        ("aliases", [{"text": "MC", "kind": "name"}], "aliases[0].kind", Code.UNKNOWN_CHOICE),
        ("aliases", ["MC"], "aliases[0]", Code.NOT_AN_OBJECT),
    ],
)
def test_a_faulty_entry_of_a_list_is_named(
    tmp_path: Path, field: str, value: object, column: str, code: Code
) -> None:
    problem = problem_in(tmp_path, **{field: value})

    assert (problem.column, problem.code) == (column, code)


@pytest.mark.parametrize(
    ("account", "column", "code"),
    [
        ({}, "url", Code.REQUIRED),
        ({"handle": "MayoClinic"}, "url", Code.REQUIRED),
        ({"platform": "myspace", "url": X}, "platform", Code.UNKNOWN_CHOICE),
        ({"url": "https://x.com@evil.com/MayoClinic"}, "url", Code.NOT_AN_ACCOUNT),
        ({"url": "https://x.com/share?url=a"}, "url", Code.NOT_AN_ACCOUNT),
        ({"url": X, "platform": "facebook"}, "url", Code.NOT_AN_ACCOUNT),
        ({"url": X, "handle": "SomebodyElse"}, "handle", Code.ADDRESS_DIFFERS),
        ({"url": X, "status": "asleep"}, "status", Code.UNKNOWN_CHOICE),
        ({"url": X, "since": "2014-13"}, "since", Code.NOT_A_DATE),
        ({"url": X, "since": "14"}, "since", Code.NOT_A_DATE),
        ({"url": X, "last_confirmed": "2012-2014"}, "last_confirmed", Code.NOT_A_DATE),
        ({"url": X, "last_confirmed": "2023-02-29"}, "last_confirmed", Code.NOT_A_DATE),
        ({"url": X, "disputed_since": "2014-05-03T10:00"}, "disputed_since", Code.NOT_A_TIME),
        ({"url": X, "evidence": [{"kind": "website"}]}, "evidence[0].source", Code.REQUIRED),
        ({"url": X, "evidence": [{"source": "a"}]}, "evidence[0].kind", Code.REQUIRED),
        ({"url": X, "evidence": {}}, "evidence", Code.WRONG_TYPE),
    ],
)
def test_a_faulty_account_is_named(
    tmp_path: Path, account: object, column: str, code: Code
) -> None:
    problem = problem_in(tmp_path, accounts=[account])

    assert (problem.column, problem.code) == (f"accounts[0].{column}", code)


def test_a_refused_address_says_what_was_wrong_with_it(tmp_path: Path) -> None:
    problem = problem_in(tmp_path, accounts=[{"url": "https://x.com/MayoClinic/status/1"}])

    assert problem.facts["why"] == "post_not_account"


def test_the_same_account_twice_is_one_too_many(tmp_path: Path) -> None:
    problem = problem_in(tmp_path, accounts=[{"url": X}, {"url": "https://twitter.com/mayoclinic"}])

    assert (problem.column, problem.code) == ("accounts[1]", Code.DUPLICATE_ENTRY)


def test_an_account_needs_no_more_than_its_address(tmp_path: Path) -> None:
    record = record_of(MAYO) | {"accounts": [{"url": "twitter.com/MayoClinic?lang=en"}]}
    [row] = rows_of(tmp_path, json.dumps(record))

    assert row.organization is not None
    [account] = row.organization.accounts
    assert (account.platform, account.handle, account.url) == ("x", "MayoClinic", X)


def test_every_fault_of_a_row_is_told_at_once(tmp_path: Path) -> None:
    record = {"slug": "?", "name": "", "kind": "x", "accounts": [{"url": "nonsense"}]}
    [row] = rows_of(tmp_path, json.dumps(record))

    assert [problem.column for problem in row.problems] == [
        "slug",
        "name",
        "kind",
        "accounts[0].url",
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('{"slug": "mayo"', Code.BROKEN_JSON),
        ('{"n": ' + "9" * 5000 + "}", Code.BROKEN_JSON),
        ('{"n": ' + "[" * 100_000, Code.BROKEN_JSON),
        ("null", Code.NOT_AN_OBJECT),
        ('"mayo"', Code.NOT_AN_OBJECT),
    ],
)
def test_a_line_that_is_no_record_spares_its_neighbours(
    tmp_path: Path, line: str, code: Code
) -> None:
    good = json.dumps(record_of(MAYO))
    broken, fine = rows_of(tmp_path, line, good)

    assert [(problem.row, problem.code) for problem in broken.problems] == [(1, code)]
    assert fine.organization == MAYO


def test_the_second_of_two_equal_slugs_is_told_of_the_first(tmp_path: Path) -> None:
    good = json.dumps(record_of(MAYO))
    _, _, repeated = rows_of(tmp_path, good, json.dumps(record_of(MAYO) | {"slug": "b"}), good)

    assert repeated.problems == (
        Problem(3, "slug", Code.DUPLICATE_SLUG, {"value": "mayo-clinic", "first": 1}),
    )


def test_a_quoted_value_is_cut_short() -> None:
    [flaw] = examine(record_of(MAYO) | {"name": "x" * 5000})[1]

    assert len(str(flaw.facts["value"])) == 80


@pytest.mark.parametrize("name", ["بیمارستان میلاد\u200cنور", "ශ්\u200dරී ජයවර්ධනපුර"])
def test_a_joiner_inside_a_word_that_needs_it_is_no_fault(name: str) -> None:
    assert examine(record_of(MAYO) | {"name": name})[1] == ()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*record_of(MAYO), "text", "url", "kind"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(json_values)
def test_any_json_is_an_organization_or_has_a_flaw(value: object) -> None:
    organization, flaws = examine(value)

    assert (organization is None) == bool(flaws)
