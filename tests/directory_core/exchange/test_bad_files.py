"""A file that is no list of organizations is refused as a whole, with what to do about it."""

import gzip
import io
from pathlib import Path

import pytest

from directory_core.exchange import (
    ExchangeRefused,
    FileEmpty,
    FileUnreadable,
    MissingColumns,
    NotATable,
    WrongEncoding,
    read_organizations,
    write_csv,
    write_jsonl,
)
from tests.directory_core.exchange.samples import MAYO

HEADER = "slug,name,kind\n"


def refusal_of(path: Path) -> ExchangeRefused:
    with pytest.raises(ExchangeRefused) as refused:
        list(read_organizations(path))
    assert refused.value.facts["path"] == str(path)
    return refused.value


def file_of(folder: Path, content: bytes | str, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("content", ["", "\n\n", "   \r\n\t\n", "\ufeff"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: str) -> None:
    assert isinstance(refusal_of(file_of(tmp_path, content)), FileEmpty)


@pytest.mark.parametrize(
    ("content", "line", "guess"),
    [
        ("name,city\nClínica,Jaén\n".encode() + "Águila,Jaén".encode("latin-1"), 3, "windows-1252"),
        (
            b"name,city\n" + "Clínica,x\n".encode("latin-1") + "É,x".encode(),
            2,
            "windows-1252",
        ),
        ("name,city\nHôpital,Orléans".encode("mac-roman"), 2, "mac-roman"),
        ((HEADER + "a,b,c").encode("utf-16-le"), 1, "utf-16"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff\xee", 1, "binary"),
    ],
)
def test_a_file_in_another_encoding_is_recognized(
    tmp_path: Path, content: bytes, line: int, guess: str
) -> None:
    refusal = refusal_of(file_of(tmp_path, content))

    assert isinstance(refusal, WrongEncoding)
    assert (refusal.facts["line"], refusal.facts["guess"]) == (line, guess)


def test_missing_columns_are_named(tmp_path: Path) -> None:
    refusal = refusal_of(file_of(tmp_path, "slug,account_url\na,b\n"))

    assert isinstance(refusal, MissingColumns)
    assert refusal.facts["columns"] == "name, kind"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("," * 1_000_000, "too_many_columns"),
        (",".join(map(str, range(1_000_000))), "line_too_long"),
        ("slug,name,kind,name\n", "repeated_column"),
        ('slug,"name,kind\na,b,c', "broken_header"),
        ("[\n{}\n", "broken_json"),
        ("[]", "no_records"),
        ("slug,name,kind\n" + "x" * 2_000_000, "line_too_long"),
    ],
)
def test_a_text_that_is_no_table_is_refused(tmp_path: Path, content: str, why: str) -> None:
    refusal = refusal_of(file_of(tmp_path, content))

    assert isinstance(refusal, NotATable)
    assert refusal.facts["why"] == why


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    refusal = refusal_of(tmp_path / "nowhere.csv")

    assert isinstance(refusal, FileUnreadable)
    assert refusal.facts["why"] == "missing"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal_of(tmp_path).facts["why"] == "directory"


def test_a_gzip_that_breaks_off_is_refused(tmp_path: Path) -> None:
    whole = gzip.compress((HEADER + "a,b,hospital\n" * 5000).encode())

    for content in (whole[:-20], whole[: len(whole) // 2] + b"garbage" * 10):
        refusal = refusal_of(file_of(tmp_path, content, "rows.csv.gz"))
        assert refusal.facts["why"] == "broken_gzip"


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl", "rows.csv.gz", "rows.jsonl.gz", "rows"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_is_known_by_what_it_holds(tmp_path: Path, name: str, mark: str) -> None:
    text = io.StringIO()
    (write_jsonl if ".jsonl" in name else write_csv)([MAYO], text)
    content = (mark + text.getvalue()).encode()
    path = file_of(tmp_path, gzip.compress(content) if name.endswith(".gz") else content, name)

    assert [row.organization for row in read_organizations(path)] == [MAYO]
