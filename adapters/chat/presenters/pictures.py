"""Charts as one picture, by matplotlib, which is an extra: without it nothing is drawn.

The picture repeats what the tables say, so nobody misses anything without it.
https://matplotlib.org/stable/gallery/user_interfaces/web_application_server_sgskip.html
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LISTED, _KNOWN, _INK, _SOFT = "#1f6f94", "#9fc3d4", "#1d2225", "#565e63"
_BARS = 8
"""Bars of a chart at most."""
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Chart:
    """What is counted by something: `rows` are a name with its counts, `columns` their heads.

    The rows of a `line` are months in order; all others have the most frequent first.  `id` is that
    of the title's message.
    """

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    line: bool = False


def can_draw() -> bool:
    """Whether matplotlib is there."""
    return find_spec("matplotlib") is not None


@lru_cache(maxsize=16)
def draw_charts(charts: tuple[Chart, ...]) -> bytes:
    """The charts as a PNG of 1400 pixels across; empty where there is nothing to draw with."""
    if not charts or not can_draw():
        return b""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - an extra
    from matplotlib.figure import Figure  # noqa: PLC0415 - as said

    lines = -(-len(charts) // _COLUMNS)
    figure = Figure(figsize=(14, 4.2 * lines), dpi=100, facecolor="white")
    figure.set_layout_engine("constrained", h_pad=0.15, w_pad=0.15)
    grid = figure.subplots(lines, _COLUMNS, squeeze=False).flat
    for axes, chart in zip(grid, charts, strict=False):
        _draw(axes, chart)
    for axes in list(grid)[len(charts) :]:
        axes.set_axis_off()
    FigureCanvasAgg(figure)
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def _draw(axes: "Axes", chart: "Chart") -> None:
    axes.set_title(chart.title, loc="left", fontsize=13, fontweight="bold", color=_INK)
    axes.tick_params(colors=_SOFT, labelsize=10, length=0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    if chart.line:
        _draw_line(axes, chart)
    else:
        _draw_bars(axes, chart)
    axes.ticklabel_format(axis="y" if chart.line else "x", style="plain")
    axes.locator_params(axis="y" if chart.line else "x", nbins=5, integer=True)


def _draw_bars(axes: "Axes", chart: "Chart") -> None:
    """Bars from the top down; what is merely known stands behind what is listed, paler."""
    rows = chart.rows[:_BARS]
    names, places = [name for name, _ in rows], range(len(rows))
    before: Sequence[int] = [0] * len(rows)
    for at, head in enumerate(chart.columns[1:]):
        counts = [each[at] for _, each in rows]
        axes.barh(places, counts, left=before, color=(_LISTED, _KNOWN)[at], label=head)
        before = [a + b for a, b in zip(before, counts, strict=True)]
    axes.set_yticks(list(places), names, color=_INK)
    axes.invert_yaxis()
    if len(chart.columns) > 2:
        axes.legend(frameon=False, fontsize=10, loc="lower right")


def _draw_line(axes: "Axes", chart: "Chart") -> None:
    months = [name for name, _ in chart.rows]
    counts = [each[0] for _, each in chart.rows]
    axes.plot(range(len(months)), counts, color=_LISTED, linewidth=2.5)
    step = max(1, len(months) // 5)
    axes.set_xticks(range(0, len(months), step), months[::step])
    axes.set_ylim(bottom=0)
