"""JSON Lines: one organization a line, as programs like it.

The fields are in `examination`; `docs/data.md` shows a line.
"""

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from directory_core.errors import Fact
from directory_core.exchange.grounds import Told, without_told
from directory_core.exchange.problems import Flaw, Problem, ProblemCode, Row, Step
from directory_core.exchange.records import record_of
from directory_core.exchange.validation import examine
from directory_core.models.organizations import Organization


def to_json(organization: Organization) -> str:
    """`organization` as one line, without a line end."""
    return json.dumps(record_of(organization), ensure_ascii=False)


def write_jsonl(
    organizations: Iterable[Organization], file: TextIO, *, told: Told | None = None
) -> None:
    """Write a line for each organization.  `file` takes UTF-8.

    With `told` each account also says its rung, and in words what it rests on.
    """
    for organization in organizations:
        record = record_of(organization)
        accounts = record.get("accounts")
        if told is not None and accounts:
            grounds = (told(each, organization) for each in organization.accounts)
            record["accounts"] = [one | more for one, more in zip(accounts, grounds, strict=True)]
        file.write(json.dumps(record, ensure_ascii=False) + "\n")


def read_jsonl(lines: Iterable[str], *, start: int = 1) -> Iterator[Row]:
    """A row for each line that is not blank.  `start` is the number of the first line."""
    for number, line in enumerate(lines, start):
        if line.strip():
            yield _row(number, line)


def _row(number: int, line: str) -> Row:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        return _unread(number, ProblemCode.BROKEN_JSON, position=error.pos + 1)
    except (ValueError, RecursionError):  # a number of thousands of digits; thousands of brackets
        return _unread(number, ProblemCode.BROKEN_JSON, position=1)
    without_told(record)
    organization, flaws = examine(record)
    return Row(number, organization, tuple(_problem(number, flaw) for flaw in flaws))


def _unread(number: int, code: ProblemCode, **facts: Fact) -> Row:
    return Row(number, None, (Problem(number, "", code, facts),))


def _problem(number: int, flaw: Flaw) -> Problem:
    return Problem(number, _written(flaw.path), flaw.code, flaw.facts)


def _written(path: tuple[Step, ...]) -> str:
    """`accounts[0].url`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")
