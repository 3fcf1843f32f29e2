"""`carehandles propose` prints what a form would be filled with, and stores nothing."""

import json
from pathlib import Path

from typer.testing import CliRunner

from bots.cli import app

_KEYS = [
    "input", "name", "kind", "city", "region", "country", "website", "accounts", "note", "problems",
]  # fmt: skip


def test_a_text_is_printed_as_one_json_object() -> None:
    text = "Lakeside Hospital, Springfield IL - twitter @lakeside"
    printed = CliRunner().invoke(app, ["propose", "--json", text])
    read = json.loads(printed.stdout)
    assert list(read) == _KEYS
    assert read["input"] == text
    assert read["accounts"] == [
        {"platform": "x", "handle": "lakeside", "url": "https://x.com/lakeside", "label": ""}
    ]


def test_each_line_of_a_file_gives_an_object_with_its_id(tmp_path: Path) -> None:
    file = tmp_path / "pasted.jsonl"
    file.write_text('{"id": "a", "input": "fb.com/lakeside"}\n\n{"id": 2, "input": ""}\n')
    printed = CliRunner().invoke(app, ["propose", "--file", str(file), "--json"])
    assert [json.loads(line)["id"] for line in printed.stdout.splitlines()] == ["a", 2]
    assert printed.exit_code == 0


def test_a_line_that_is_none_is_named_and_the_status_says_so(tmp_path: Path) -> None:
    file = tmp_path / "pasted.jsonl"
    file.write_text('nonsense\n{"id": "b", "input": "fb.com/lakeside"}\n')
    printed = CliRunner().invoke(app, ["propose", "--file", str(file), "--json"])
    assert json.loads(printed.stdout)["id"] == "b"
    assert printed.exit_code == 1


def test_people_read_lines_instead_of_json() -> None:
    printed = CliRunner().invoke(app, ["propose", "Lakeside", "Hospital", "fb.com/lakeside"])
    assert "name: Lakeside Hospital" in printed.stdout
    assert "facebook: https://www.facebook.com/lakeside" in printed.stdout
