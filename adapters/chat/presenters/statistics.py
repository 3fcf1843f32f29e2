"""The directory in figures: what the chat, the pages and the picture say, from one set of charts.

Organizations that are merely known are counted apart from listed ones, everywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from adapters.chat.i18n.names import kinds_name, platform_name
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.pictures import Chart, draw_charts
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Button, Picture, Reply, Table
from directory_core import REGIONS
from directory_core.models import Kind, Platform, Statistics

TOP, MOST = 5, 15
"""Rows of a table at first, and where more is asked for; the rest is one row."""


def charts_of(figures: Statistics, words: Words) -> tuple[Chart, ...]:
    """Every chart that has something to show, with all of its rows."""
    accounts, listed = words("stats-accounts"), words("stats-listed")
    both, states = (listed, words("stats-known-column")), REGIONS["US"]
    country = _beside(figures.by_country, figures.known_by_country)
    state = _beside(figures.by_state, figures.known_by_state)
    charts = (
        _chart(
            "stats-by-platform", "stats-by-platform-column", (accounts,), words,
            [(platform_name(Platform(each), words), (n,)) for each, n in figures.by_platform],
        ),
        _chart(
            "stats-age", "stats-age-column", (accounts,), words,
            [(words(f"stats-age-{age}"), (n,)) for age, n in figures.by_age],
        ),
        _chart(
            "stats-by-country", "stats-by-country-column", both, words,
            [(words.country(code), counts) for code, counts in country if code],
        ),
        _chart(
            "stats-states", "stats-state", both, words,
            [(states[code], counts) for code, counts in state if code in states],
        ),
        _chart(
            "stats-by-kind", "stats-by-kind-column", (listed,), words,
            [(kinds_name(Kind(kind), words), (n,)) for kind, n in figures.by_kind],
        ),
        _growth(figures, words),
    )  # fmt: skip
    return tuple(each for each in charts if any(any(counts) for _, counts in each.rows))


def shortened(chart: Chart, most: int, words: Words) -> Chart:
    """A chart with at most so many rows: of months the last, of others the first and the rest."""
    if chart.line:
        return replace(chart, rows=chart.rows[-most:])
    shown, left = chart.rows[:most], [counts for _, counts in chart.rows[most:]]
    if not left:
        return chart
    rest = (words("stats-others"), tuple(map(sum, zip(*left, strict=True))))
    return replace(chart, rows=(*shown, rest))


def told(chart: Chart, words: Words) -> str:
    """The largest figures of a chart, or its last ones, in words."""
    rows = chart.rows[-1:] if chart.line else chart.rows[:TOP]
    return words.all_of(
        f"{name} {' / '.join(words.number(count) for count in counts)}" for name, counts in rows
    )


def titled(chart: Chart, words: Words) -> str:
    """The same after its title, and what the numbers are where there are two of them."""
    heads = chart.columns[1:]
    title = f"{chart.title} ({' / '.join(heads)})" if len(heads) > 1 else chart.title
    return words("stats-chart", title=title, figures=told(chart, words))


def totals(figures: Statistics, words: Words) -> tuple[str, ...]:
    """The sentences on top: what is listed, what is merely known, how long decisions take."""
    said = [words("stats", organizations=figures.organizations, accounts=figures.accounts)]
    if figures.known:
        said.append(words("stats-known", known=figures.known))
    if figures.median_wait is not None:
        said.append(words("stats-decision", median=words.lasting(figures.median_wait)))
    return tuple(said)


def draw_statistics(figures: Statistics, words: Words, *, whole: bool = False) -> Reply:
    """The figures as tables: the top five of each, or the `whole`; with a picture of them."""
    charts = charts_of(figures, words)
    tables = tuple(_table(shortened(each, MOST if whole else TOP, words), words) for each in charts)
    more = Button(words("button-all-figures"), str(Token(Verb.STATS, version=1)))
    return Reply(
        "\n".join(totals(figures, words)),
        tables,
        () if whole else (more,),
        lead=True,
        language=words.language,
        picture=None if whole else picture_of(charts, words),
    )


def picture_of(charts: Sequence[Chart], words: Words) -> Picture:
    """The charts as one picture, which is drawn by whatever venue can show it."""
    shown = tuple(shortened(each, MOST, words) for each in charts)
    alt = words("stats-alt", figures=" · ".join(titled(each, words) for each in charts))
    return Picture(lambda: draw_charts(shown), alt, "statistics.png")


def _growth(figures: Statistics, words: Words) -> Chart:
    rows = [(words.day(month), (count,)) for month, count in figures.growth]
    columns = (words("stats-accounts"),)
    drawn = _chart("stats-growth", "stats-month", columns, words, rows if len(rows) > 1 else [])
    return replace(drawn, line=True)


def _chart(
    title: str,
    first: str,
    columns: tuple[str, ...],
    words: Words,
    rows: Sequence[tuple[str, tuple[int, ...]]],
) -> Chart:
    return Chart(title, words(title), (words(first), *columns), tuple(rows))


def _beside(
    listed: Sequence[tuple[str, int]], known: Sequence[tuple[str, int]]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """What is listed and what is merely known of each place, by what is listed."""
    listed_in, known_in = dict(listed), dict(known)
    both = {key: (listed_in.get(key, 0), known_in.get(key, 0)) for key in {**listed_in, **known_in}}
    return iter(sorted(both.items(), key=lambda item: (-item[1][0], -item[1][1], item[0])))


def _table(chart: Chart, words: Words) -> Table:
    rows = tuple((name, *map(words.number, counts)) for name, counts in chart.rows)
    return Table(chart.title, chart.columns, rows, frozenset(range(1, len(chart.columns))))
