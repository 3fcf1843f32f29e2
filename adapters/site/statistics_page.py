"""The directory in figures: pictures drawn with the page, and the same figures as tables."""

from collections.abc import Iterator
from typing import Any

from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.pictures import Chart
from adapters.chat.presenters.statistics import (
    MOST,
    charts_of,
    shortened,
    titled,
    told,
    totals,
)
from adapters.site.renderer import Renderer
from directory_core.models import Statistics

_WIDTH, _HEIGHT, _TOP, _EDGE = 620, 180, 20, 10
"""Of the line's drawing, and the margins around it."""


def write_statistics(renderer: Renderer, figures: Statistics) -> None:
    """Write the page of figures."""
    words = renderer.edition.words
    renderer.write(
        "statistics.html",
        "statistics.html",
        title=words("site-statistics-title"),
        totals=totals(figures, words),
        charts=[_drawn(each, words) for each in charts_of(figures, words)],
    )


def _drawn(chart: Chart, words: Words) -> dict[str, Any]:
    shown = chart if chart.line else shortened(chart, MOST, words)
    most = max((sum(counts) for _, counts in shown.rows), default=1) or 1
    return {
        "id": chart.id,
        "title": chart.title,
        "columns": chart.columns,
        "rows": [
            {"name": name, "counts": counts, "bars": list(_bars(counts, most))}
            for name, counts in shown.rows
        ],
        "points": _points(chart) if chart.line else "",
        "words": titled(chart, words),
        "words_short": told(chart, words),
    }


def _bars(counts: tuple[int, ...], most: int) -> Iterator[tuple[float, float]]:
    """Where each bar of a row begins and how long it is, in hundredths of the longest row."""
    begin = 0
    for count in counts:
        yield round(100 * begin / most, 1), round(100 * count / most, 1)
        begin += count


def _points(chart: Chart) -> str:
    most = max(counts[0] for _, counts in chart.rows) or 1
    step = _WIDTH / (len(chart.rows) - 1)
    return " ".join(
        f"{_EDGE + at * step:.0f},{_TOP + _HEIGHT - _HEIGHT * counts[0] / most:.0f}"
        for at, (_, counts) in enumerate(chart.rows)
    )
