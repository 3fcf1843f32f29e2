"""Fits the lookup's numbers to real questions: run `weights`, paste, then `curves`, paste.

`weights` fits how much each piece of evidence counts: the probability that a candidate is right is
taken as the softmax of the candidates' sums, each weight is bound to the sign that its meaning
gives it, and the likelihood of the right answers is made as large as it gets.  `curves` fits,
with the weights that are in force, the two logistic curves of `certainty.py`.

Only the tuning half of the questions is read.  Misspelt questions and plain names count less than
real ones, for they are easy and many; so do the aliases that `weights` holds out and asks for,
which are none of the questions but teach what other tongues and abbreviations do.  For the curves,
a question that has, word for word, the words of the name of another organization than the one it
is labelled with is left out: there the label is wrong far more often than the name.  With
`--listed` and `--unlisted` the curves also see a small directory that is asked for hospitals it
does not have: the sets are a directory's file and names whose ids begin with a prefix.

    calibrate_lookup.py weights NAMES QUERIES --prefix https://ror.org/
    calibrate_lookup.py curves NAMES QUERIES --prefix https://ror.org/ --listed FILE --unlisted ccn:

Needs scipy, a development package.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer
from numpy.typing import NDArray
from rich.console import Console
from scipy.optimize import minimize  # type: ignore[import-untyped]  # has no types

from benchmarks.lookup.corpus import read_names
from benchmarks.lookup.questions import Asked, Half, Sort, read_questions
from directory_core.lookup import Entry
from directory_core.lookup.build import build, prepare
from directory_core.lookup.candidates import find
from directory_core.lookup.evidence import weigh
from directory_core.lookup.features import FEATURES
from directory_core.lookup.query import meet, read
from directory_core.lookup.ranking import Layer, hits, outlook_of
from directory_core.lookup.scoring import Outlook
from scripts.held_out import hold_out

Table = NDArray[np.float64]
app = typer.Typer(help="Fit the lookup's numbers to real questions.", no_args_is_help=True)
told = Console()

WORTH = {Sort.REAL: 1.0, Sort.PLAIN: 0.3, Sort.MISSPELT: 0.1}
OF_SMALL_DIRECTORY = 0.05
OF_HELD_OUT = 0.1
HELD_OUT = 1200
AGAINST = frozenset({"careless", "misplaced", "named_gap"})
"""Evidence that can only speak against a candidate; all other can only speak for it."""
SIGNS = (
    "bias", "explained", "by_all", "misplaced", "product", "named_words", "named_gap", "in_order",
    "sorted_alike", "asked_kind", "shouted", "score", "lead", "short_lead", "single",
)  # fmt: skip
OF_FIRST = frozenset({"lead", "short_lead", "misplaced"})
"""Signs that tell nothing of whether the right one is among five."""
PENALTY, CURVE_PENALTY = 0.3, 0.5
WORD_FOR_WORD = 0.98


@dataclass(frozen=True, slots=True)
class Case:
    """One answer: what was known of it, whether it was right, and how much it counts."""

    outlook: Outlook
    first: bool
    among: bool
    worth: float


@app.command()
def weights(
    names: Annotated[Path, typer.Argument(help="Names to index.")],
    queries: Annotated[Path, typer.Argument(help="Questions with their right answers.")],
    prefix: Annotated[str, typer.Option(help="Index ids that begin so.")] = "",
) -> None:
    """Fit the weights of `scoring.py`."""
    entries = read_names(names, prefix)
    without, held_out = hold_out(entries, HELD_OUT)
    choices = [
        *_choices(entries, _questions(queries, entries)),
        *_choices(without, held_out, OF_HELD_OUT),
    ]
    told.print(_fitted_weights(choices))


def _questions(queries: Path, entries: list[Entry]) -> list[Asked]:
    return read_questions(queries, (entry.slug for entry in entries), Half.TUNING)


def _choices(
    entries: list[Entry], questions: list[Asked], worth: float = 0.0
) -> Iterable[tuple[Table, NDArray[np.bool_], float]]:
    """Of each question: the evidence for each candidate, which of them are right, and its worth."""
    segment = build(map(prepare, entries))
    for asked in questions:
        reading = meet(read(asked.text), segment)
        evidence = weigh(segment, reading, find(segment, reading))
        slugs = [segment.slugs[at] for at in evidence.organizations.tolist()]
        right = np.array([slug in asked.expected for slug in slugs], dtype=np.bool_)
        if right.any():
            yield evidence.features.astype(np.float64), right, worth or WORTH[asked.sort]


def _fitted_weights(choices: list[tuple[Table, NDArray[np.bool_], float]]) -> dict[str, float]:
    def loss(weights: Table) -> tuple[float, Table]:
        total, slope = PENALTY * float(weights @ weights), 2 * PENALTY * weights
        for features, right, worth in choices:
            sums = features @ weights
            shares = np.exp(sums - sums.max())
            shares /= shares.sum()
            inside = float(shares[right].sum()) + 1e-12
            total -= worth * float(np.log(inside))
            slope -= worth * ((shares * right / inside - shares) @ features)
        return total, slope

    bounds = [(-20, 0) if name in AGAINST else (0, 20) for name in FEATURES]
    found = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B", bounds=bounds)
    return dict(zip(FEATURES, np.round(found.x, 2).tolist(), strict=True))


@app.command()
def curves(
    names: Annotated[Path, typer.Argument(help="Names to index.")],
    queries: Annotated[Path, typer.Argument(help="Questions with their right answers.")],
    prefix: Annotated[str, typer.Option(help="Index ids that begin so.")] = "",
    listed: Annotated[Path | None, typer.Option(help="A small directory.")] = None,
    unlisted: Annotated[str, typer.Option(help="Ids of names it does not have.")] = "",
) -> None:
    """Fit the curves of `certainty.py`."""
    entries = read_names(names, prefix)
    cases = list(_cases(entries, _questions(queries, entries)))
    if listed:
        cases += _small(read_names(listed), read_names(names, unlisted))
    kept = [case for case in cases if case.first or not _is_word_for_word(case.outlook)]
    told.print(f"{len(kept)} of {len(cases)} answers kept")
    told.print("_FIRST", _fitted_curve(kept, SIGNS, [case.first for case in kept]))
    among = tuple(sign for sign in SIGNS if sign not in OF_FIRST)
    told.print("_AMONG", _fitted_curve(kept, among, [case.among for case in kept]))


def _cases(entries: list[Entry], questions: list[Asked], worth: float = 0.0) -> Iterable[Case]:
    layers = [Layer(build(map(prepare, entries)))]
    for asked in questions:
        question = read(asked.text)
        found = hits(layers, question) if question.words else []
        if found:
            slugs = [hit.slug for hit in found[:5]]
            yield Case(
                outlook=outlook_of(question, found),
                first=slugs[0] in asked.expected,
                among=not asked.expected.isdisjoint(slugs),
                worth=worth or WORTH[asked.sort],
            )


def _small(listed: list[Entry], others: list[Entry]) -> list[Case]:
    """A small directory asked for its own names, and for names that it does not have."""
    own = {text: entry.slug for entry in listed for text, _ in entry.names}
    known = {read(text).folded for text in own}
    asked = [Asked(text, frozenset({slug}), Sort.PLAIN) for text, slug in own.items()]
    for entry in others:
        name = entry.names[0][0]
        if read(name).folded not in known:
            asked.append(Asked(name, frozenset(), Sort.REAL))
            asked.append(Asked(f"{name.title()}, {entry.city.title()}", frozenset(), Sort.REAL))
    tuning = [one for one in asked if Half.of(one.text) is Half.TUNING]
    return list(_cases(listed, tuning, OF_SMALL_DIRECTORY))


def _is_word_for_word(outlook: Outlook) -> bool:
    """Whether the question has the very words of a name that one organization alone bears."""
    signs = outlook.signs()
    whole = (signs["named_words"], signs["explained"], signs["by_all"])
    return min(whole) > WORD_FOR_WORD and not outlook.shared


def _fitted_curve(
    cases: list[Case], signs: tuple[str, ...], right: list[bool]
) -> Mapping[str, float]:
    known = [case.outlook.signs() for case in cases]
    table = np.array([[one[sign] for sign in signs] for one in known])
    worth = np.array([case.worth for case in cases])
    truth = np.array(right, dtype=np.float64)
    penalty = CURVE_PENALTY * np.array([sign != "bias" for sign in signs])

    def loss(weights: Table) -> tuple[Any, Table]:
        sums = table @ weights
        slope = table.T @ (worth * (1 / (1 + np.exp(-sums)) - truth))
        cost = worth @ (np.logaddexp(0, sums) - truth * sums) + penalty @ weights**2
        return cost, slope + 2 * penalty * weights

    found = minimize(loss, np.zeros(len(signs)), jac=True, method="L-BFGS-B")
    return dict(zip(signs, np.round(found.x, 3).tolist(), strict=True))


if __name__ == "__main__":
    app()
