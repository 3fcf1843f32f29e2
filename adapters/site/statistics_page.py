"""The directory in figures: pictures drawn with the page, and the same figures as a table."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from adapters.chat.i18n.names import kinds_name, platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import visible_accounts
from adapters.site.facts import last_known
from adapters.site.renderer import Renderer
from directory_core import REGIONS
from directory_core.models import Kind, Organization, OrganizationStatus, Platform
from directory_core.models.operating import Snapshot

_TOP = 15
_NAMED = 5
"""Rows of a table, and how many of them the words name."""
_WIDTH, _HEIGHT = 620, 180
FRESH, YOUNG = timedelta(days=90), timedelta(days=365)
AGES = ("fresh", "ageing", "old", "undated")


def write_statistics(renderer: Renderer, snapshot: Snapshot, today: date, totals: str) -> None:
    """Write the page of figures."""
    words = renderer.edition.words
    active = [each for each in snapshot.organizations if each.status is OrganizationStatus.ACTIVE]
    told = ""
    if snapshot.waits:
        told = words("site-stats-decision", median=words.lasting(_median(snapshot.waits)))
    renderer.write(
        "statistics.html",
        "statistics.html",
        title=words("site-statistics-title"),
        totals=totals,
        decision=told,
        charts=list(_charts(active, snapshot, today, words)),
    )


def _charts(
    active: Sequence[Organization], snapshot: Snapshot, today: date, words: Words
) -> Iterable[dict[str, Any]]:
    accounts = [(each, account) for each in active for account in visible_accounts(each)]
    platforms = Counter(account.platform.value for _, account in accounts)
    yield _bars(
        words, "stats-by-platform", "stats-accounts",
        [(platform_name(Platform(p), words), n) for p, n in platforms.most_common()],
    )  # fmt: skip
    ages = Counter(_age(last_known(account), today) for _, account in accounts)
    yield _bars(
        words, "site-stats-age", "stats-accounts",
        [(words(f"site-age-{age}"), ages[age]) for age in AGES], column="site-stats-age-column",
    )  # fmt: skip
    kinds = Counter(each.kind.value for each in active)
    yield _bars(
        words, "stats-by-kind", "stats-organizations",
        [(kinds_name(Kind(k), words), n) for k, n in kinds.most_common()],
    )  # fmt: skip
    countries = Counter(code for each in active for code in each.countries)
    yield _bars(
        words, "stats-by-country", "stats-organizations",
        [(words.country(code), n) for code, n in countries.most_common()],
    )  # fmt: skip
    states = Counter(r for each in active if "US" in each.countries for r in each.regions)
    names = REGIONS["US"]
    yield _bars(
        words, "site-stats-states", "stats-organizations",
        [(names[code], n) for code, n in states.most_common() if code in names],
        column="site-stats-state",
    )  # fmt: skip
    growth = _growth(snapshot)
    if len(growth) > 1:
        yield _line(words, growth)


def _bars(
    words: Words, title: str, unit: str, counted: Sequence[tuple[str, int]], column: str = ""
) -> dict[str, Any]:
    shown = list(counted[:_TOP])
    if rest := sum(count for _, count in counted[_TOP:]):
        shown.append((words("site-stats-others"), rest))
    most = max((count for _, count in shown), default=1) or 1
    rows = [
        {"name": name, "count": count, "share": round(100 * count / most, 1), "href": ""}
        for name, count in shown
    ]
    return _chart(words, title, unit, rows, column or f"{title}-column")


def _line(words: Words, growth: Sequence[tuple[str, int]]) -> dict[str, Any]:
    most = max(count for _, count in growth) or 1
    step = _WIDTH / (len(growth) - 1)
    points = " ".join(
        f"{10 + at * step:.0f},{200 - _HEIGHT * count / most:.0f}"
        for at, (_, count) in enumerate(growth)
    )
    rows = [{"name": words.day(month), "count": count, "href": ""} for month, count in growth]
    chart = _chart(words, "site-stats-growth", "stats-accounts", rows, "site-stats-month")
    return chart | {"points": points}


def _chart(
    words: Words, title: str, unit: str, rows: list[dict[str, Any]], column: str
) -> dict[str, Any]:
    named = words.all_of(f"{row['name']} {row['count']}" for row in rows[:_NAMED])
    said = words("site-chart", title=words(title), figures=named)
    return {
        "id": title, "title": words(title), "column": words(column), "unit": words(unit),
        "rows": rows, "points": "", "words": said, "words_short": named,
    }  # fmt: skip


def _median(waits: Sequence[timedelta]) -> timedelta:
    return sorted(waits)[len(waits) // 2]


def _age(known: str | None, today: date) -> str:
    """How old a partial date is; of a month or year the first day counts."""
    if not known:
        return "undated"
    year, month, day = (int(part) for part in f"{known}-01-01".split("-")[:3])
    since = today - date(year, month, day)
    return "fresh" if since <= FRESH else "ageing" if since <= YOUNG else "old"


def _growth(snapshot: Snapshot) -> list[tuple[str, int]]:
    """How many accounts were listed at the end of each month, as far as the changes tell."""
    count = sum(len(visible_accounts(each)) for each in snapshot.organizations)
    months: dict[str, int] = {}
    for change in reversed(snapshot.changes):
        months.setdefault(f"{change.at:%Y-%m}", count)
        after = len(visible_accounts(change.after)) if change.after else 0
        before = len(visible_accounts(change.before)) if change.before else 0
        count -= after - before
    return sorted(months.items())
