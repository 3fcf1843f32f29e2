"""The evidence ladder: what counts, how it ages, and what an unconfirmed website is worth."""

from dataclasses import replace
from datetime import date

import pytest

from directory_core.domain.evidence import Age, Rung, age_of, grounds_of
from directory_core.models import Evidence, EvidenceKind
from directory_core.testing import an_account
from tests.support.mercy import mercy

TODAY = date(2026, 11, 30)


def best(*reasons: tuple[EvidenceKind, str], missing: str | None = None, **site: object) -> object:
    account = replace(
        an_account("mercygen"),
        evidence=tuple(Evidence(kind, "somebody", as_of=day) for kind, day in reasons),
        missing_since=missing,
    )
    grounds = grounds_of(account, mercy(accounts=(account,), **site), today=TODAY)
    return grounds.rung, grounds.age


@pytest.mark.parametrize(
    ("kind", "rung"),
    [
        (EvidenceKind.REGISTRY, Rung.LISTED),
        (EvidenceKind.MODERATOR, Rung.LOOKED_AT),
        (EvidenceKind.WEBSITE, Rung.LINKED),
        (EvidenceKind.NAMED, Rung.LINKED_BACK),
        (EvidenceKind.LINKED_BACK, Rung.LINKED_BACK),
        (EvidenceKind.DOMAIN, Rung.PROVEN),
    ],
)
def test_each_kind_of_evidence_has_its_rung(kind: EvidenceKind, rung: Rung) -> None:
    assert best((kind, "2026-11-01")) == (rung, Age.FRESH)


@pytest.mark.parametrize(
    "kind",
    [
        EvidenceKind.WEBSITE,
        EvidenceKind.NAMED,
        EvidenceKind.LINKED_BACK,
        EvidenceKind.DOMAIN,
    ],
)
def test_what_an_unconfirmed_website_says_is_rung_0(kind: EvidenceKind) -> None:
    assert best((kind, "2026-11-01"), website_origin=None) == (Rung.LISTED, Age.FRESH)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        ("2026-11-30", Age.FRESH),
        ("2026-09-01", Age.FRESH),
        ("2026-08-31", Age.AGEING),
        ("2025-11-30", Age.AGEING),
        ("2025-11-29", Age.OLD),
        ("2026-10", Age.FRESH),
        ("2026", Age.AGEING),
        ("", Age.UNDATED),
        (None, Age.UNDATED),
    ],
)
def test_knowledge_is_fresh_for_90_days_and_old_after_a_year(day: str | None, age: Age) -> None:
    assert age_of(day, TODAY) is age


def test_young_comes_before_old_then_the_rung_decides_then_the_date() -> None:
    website, look = EvidenceKind.WEBSITE, EvidenceKind.MODERATOR
    assert best((website, "2024-01-01"), (look, "2026-01-01")) == (Rung.LOOKED_AT, Age.AGEING)
    assert best((website, "2026-01-01"), (look, "2026-11-01")) == (Rung.LINKED, Age.AGEING)
    assert best((website, "2026-01-01"), (website, "2026-11-01")) == (Rung.LINKED, Age.FRESH)


def test_what_a_website_says_no_more_is_old_at_once() -> None:
    website, look = EvidenceKind.WEBSITE, EvidenceKind.MODERATOR
    assert best((website, "2026-11-01"), missing="2026-11-20") == (Rung.LINKED, Age.OLD)
    both = ((website, "2026-11-01"), (look, "2026-03-01"))
    assert best(*both, missing="2026-11-20") == (Rung.LOOKED_AT, Age.AGEING)
