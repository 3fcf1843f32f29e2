"""What exports say of an account's grounds, and that loading leaves it alone."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from directory_core import grounds_in_words
from directory_core.exchange import record_of, write_csv, write_jsonl
from directory_core.exchange.jsonlines import read_jsonl
from directory_core.exchange.sheets.csv_reader import read_csv
from directory_core.models import Evidence, EvidenceKind, Organization, WebsiteOrigin
from directory_core.testing import an_account, an_organization

TOLD = partial(grounds_in_words, today=date(2026, 3, 2))


def mercy(kind: EvidenceKind, as_of: str | None, *, confirmed: bool = True) -> Organization:
    evidence = (Evidence(kind, "mercy.org", as_of=as_of),)
    return an_organization(
        "Mercy General",
        website="https://www.mercy.org",
        website_origin=WebsiteOrigin("two lists", "2026-01", confirmed=confirmed),
        accounts=(an_account("mercygen", evidence=evidence), an_account("mercykids")),
    )


@pytest.mark.parametrize(
    ("organization", "rung", "said"),
    [
        (mercy(EvidenceKind.REGISTRY, None), 0, "listed by mercy.org (undated)"),
        (mercy(EvidenceKind.MODERATOR, "2024-05"), 1, "a moderator looked (2024-05, old)"),
        (
            mercy(EvidenceKind.WEBSITE, "2026-02-20"),
            2,
            "linked from its own website mercy.org (2026-02-20, fresh)",
        ),
        (
            mercy(EvidenceKind.WEBSITE, "2026-02-20", confirmed=False),
            0,
            "listed by mercy.org (2026-02-20, fresh)",
        ),
        (
            mercy(EvidenceKind.LINKED_BACK, "2025-09-01"),
            3,
            (
                "linked from its own website mercy.org, and linked back or named in a file "
                "(2025-09-01, ageing)"
            ),
        ),
        (
            mercy(EvidenceKind.DOMAIN, "2026-03-01"),
            4,
            "proven by its own domain mercy.org (2026-03-01, fresh)",
        ),
    ],
)
def test_an_export_says_what_an_account_rests_on(
    organization: Organization, rung: int, said: str
) -> None:
    lines, rows = io.StringIO(), io.StringIO()
    write_jsonl([organization], lines, told=TOLD)
    write_csv([organization], rows, told=TOLD)

    account, _ = json.loads(lines.getvalue())["accounts"]
    row, _ = csv.DictReader(io.StringIO(rows.getvalue()))
    assert (account["rung"], account["rests_on"]) == (rung, said)
    assert (row["account_rung"], row["account_rests_on"]) == (str(rung), said)


def test_what_an_export_says_is_read_back_by_nobody() -> None:
    organization = replace(mercy(EvidenceKind.WEBSITE, "2026-02-20"), city="Joplin")
    lines, rows = io.StringIO(), io.StringIO()
    write_jsonl([organization], lines, told=TOLD)
    write_csv([organization], rows, told=TOLD)

    (read,) = read_jsonl(lines.getvalue().splitlines())
    assert (read.organization, read.problems) == (organization, ())
    header, *more = rows.getvalue().splitlines(keepends=True)
    (row,) = read_csv("a.csv", header, more)
    assert row.organization is not None
    assert (record_of(row.organization), row.problems) == (record_of(organization), ())
