"""The examples of docs/library.md are one program that runs."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "library.md"


def test_the_examples_run_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    program = compile("\n".join(blocks), str(PAGE), "exec")

    exec(program, {})  # noqa: S102 - our own page

    said = capsys.readouterr().out
    assert "Mayo Clinic" in said
    assert "approved" in said
    assert "lakeside-valley-hospital new" in said
