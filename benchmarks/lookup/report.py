"""What was measured, as a table for people and as JSON for programs."""

from typing import Any

from rich.table import Table

from benchmarks.lookup.measuring import Measured, Tally
from benchmarks.lookup.questions import Sort

HEADINGS = (
    "matcher",
    "asked",
    "first",
    "in five",
    "shown",
    "sure",
    "sure right",
    "no answer",
    "of it sure",
    "plain",
    "misspelt",
    "median ms",
    "95 %",
    "99 %",
    "build s",
    "peak MB",
)


def as_data(measured: Measured) -> dict[str, Any]:
    """One matcher's figures: shares of 1, milliseconds, seconds and megabytes."""
    return {
        "matcher": measured.name,
        "sorts": {str(sort): _shares(tally) for sort, tally in measured.tallies.items()},
        "forms": {form: _shares(tally) for form, tally in measured.forms.items()},
        "milliseconds": {str(share): measured.quantile(share) for share in (0.5, 0.95, 0.99)},
        "build_seconds": measured.build_seconds,
        "peak_megabytes": measured.peak_megabytes,
    }


def _shares(tally: Tally) -> dict[str, float | int | None]:
    return {
        "answerable": tally.asked,
        "right_first": _share(tally.first, tally.asked),
        "right_in_five": _share(tally.five, tally.asked),
        "right_is_shown": _share(tally.shown, tally.asked),
        "sure": _share(tally.sure, tally.asked),
        "sure_right": _share(tally.sure_right, tally.sure),
        "unanswerable": tally.unanswerable,
        "unanswerable_sure": _share(tally.unanswerable_sure, tally.unanswerable),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def as_table(results: list[Measured], title: str) -> Table:
    """All matchers: the real questions first, then plain and misspelt ones, then the cost."""
    table = Table(title=title)
    for heading in HEADINGS:
        table.add_column(heading, justify="left" if heading == "matcher" else "right")
    for measured in results:
        table.add_row(*_cells(measured))
    return table


def as_forms(results: list[Measured]) -> Table | None:
    """All matchers by the forms of the questions; nothing where the file tells none."""
    forms = sorted({form for measured in results for form in measured.forms})
    if not forms:
        return None
    table = Table("form", "matcher", "asked", "first", "in five", "sure", "sure right")
    for form in forms:
        for measured in results:
            tally = measured.forms[form]
            told = [_percent(tally.sure, tally.asked), _percent(tally.sure_right, tally.sure)]
            table.add_row(
                form,
                measured.name,
                str(tally.asked),
                _percent(tally.first, tally.asked),
                _percent(tally.five, tally.asked),
                *(told if measured.tells else ["–", "–"]),
            )
    return table


def _cells(measured: Measured) -> list[str]:
    real = measured.tallies[Sort.REAL]
    told = [
        _percent(real.sure, real.asked),
        _percent(real.sure_right, real.sure),
        str(real.unanswerable),
        _percent(real.unanswerable_sure, real.unanswerable),
    ]
    others = [measured.tallies[sort] for sort in (Sort.PLAIN, Sort.MISSPELT)]
    return [
        measured.name,
        str(real.asked),
        _percent(real.first, real.asked),
        _percent(real.five, real.asked),
        _percent(real.shown, real.asked),
        *(told if measured.tells else ["–", "–", told[2], "–"]),
        *(_percent(tally.first, tally.asked) for tally in others),
        *(f"{measured.quantile(share):.2f}" for share in (0.5, 0.95, 0.99)),
        f"{measured.build_seconds:.1f}",
        f"{measured.peak_megabytes:.0f}",
    ]


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"
