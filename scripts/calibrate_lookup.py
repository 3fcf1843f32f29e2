"""Fits the lookup's numbers to real questions: run `weights`, paste, then `curves`, paste.

`weights` fits how much each feature counts: the probability that a candidate is right is taken as
the softmax of the candidates' sums, and the likelihood of the right answers is made as large as it
gets.  Where a place of care is asked for, each feature may count more or less than otherwise.
`curves` fits the two logistic curves of `certainty.py`; each question is asked with weights that
were fitted without it, and how well each kind of question is answered so is told.

Each set is `NAMES:PREFIX:QUERIES`.  Misspelt questions and plain names count less than real ones,
for they are easy and many; so do the aliases that are taken out of the first set's names and asked
for.

    calibrate_lookup.py weights names.jsonl.gz:https://ror.org/:queries.jsonl.gz ...

Needs scipy, a development package.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import numpy as np
import typer
from numpy.typing import NDArray
from rich.console import Console
from scipy.optimize import minimize  # type: ignore[import-untyped]  # has no types

from benchmarks.lookup.corpus import read_names
from benchmarks.lookup.questions import Asked, Sort, read_questions
from directory_core.lookup import Entry
from directory_core.lookup.certainty import certainty
from directory_core.lookup.certainty.certainty import Outlook, judge
from directory_core.lookup.certainty.doubts import outlook_of
from directory_core.lookup.matching import scoring
from directory_core.lookup.matching.candidates import find
from directory_core.lookup.matching.features import FEATURES, describe
from directory_core.lookup.matching.query import meet, read
from directory_core.lookup.matching.ranking import Layer, hits
from directory_core.lookup.matching.support import weigh
from directory_core.lookup.segments.build import build
from directory_core.lookup.segments.prepared import prepare
from directory_core.models import Certainty
from scripts.held_out import hold_out

Table = NDArray[np.float64]
app = typer.Typer(help="Fit the lookup's numbers to real questions.", no_args_is_help=True)
told = Console(width=160)
Sets = Annotated[list[str], typer.Argument(help="NAMES:PREFIX:QUERIES, one or more.")]

WORTH = {Sort.REAL: 1.0, Sort.PLAIN: 0.3, Sort.MISSPELT: 0.3}
MOST = {Sort.PLAIN: 300, Sort.MISSPELT: 300}
HELD_OUT, OF_HELD_OUT = 500, 0.3
SIGNS = tuple(certainty.FIRST)
PENALTY, CARING_PENALTY, CURVE_PENALTY = 0.3, 0.6, 0.5
BY_HAND = {"prominence": scoring.WEIGHTS["prominence"], "special": scoring.WEIGHTS["special"]}
"""Features whose weight is not fitted: every right answer of the sets is a general hospital."""
AFTERWARDS = {"whole": scoring.WEIGHTS["whole"]}
"""Those that are left out of the fit: the likeness of spellings says the same there."""
FOLDS = 5


class Corpus(NamedTuple):
    """Names to index and questions to put to them, each with its worth and its kind."""

    layers: list[Layer]
    asked: list[tuple[Asked, float, str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One question: the features of each candidate, which of them are right, and its worth."""

    features: Table
    right: NDArray[np.bool_]
    worth: float
    cares: bool
    fold: int


@dataclass(frozen=True, slots=True)
class Case:
    """One answer: what was known of it, whether it was right, and how much it counts."""

    outlook: Outlook
    first: bool
    among: bool
    worth: float
    kind: str


@app.command()
def weights(sets: Sets) -> None:
    """Fit the weights of `scoring.py`."""
    plain, caring = _fitted([each for corpus in _corpora(sets) for each in _choices(corpus)])
    told.print("WEIGHTS", dict(zip(FEATURES, np.round(plain, 2).tolist(), strict=True)))
    told.print("CARING", dict(zip(FEATURES, np.round(caring, 2).tolist(), strict=True)))


@app.command()
def curves(sets: Sets) -> None:
    """Fit the curves of `certainty.py`, and tell how each kind of question is answered."""
    cases = _cross_asked(_corpora(sets))
    told.print("FIRST", _curve(cases, SIGNS, [case.first for case in cases]))
    among = tuple(certainty.AMONG)
    told.print("AMONG", _curve(cases, among, [case.among for case in cases]))
    _report(cases)


def _corpora(sets: list[str]) -> list[Corpus]:
    made: list[Corpus] = []
    for each in sets:
        names, rest = each.split(":", 1)
        prefix, queries = rest.rsplit(":", 1)
        entries = read_names(Path(names), prefix)
        asked = _thinned(read_questions(Path(queries), (entry.slug for entry in entries)))
        if not made:
            without, held_out = hold_out(entries, HELD_OUT)
            aliases = [(one, OF_HELD_OUT, "alias held out") for one in held_out]
            made.append(Corpus(_layers(without), aliases))
        made.append(Corpus(_layers(entries), asked))
    return made


def _layers(entries: Iterable[Entry]) -> list[Layer]:
    return [Layer(build(map(prepare, entries)))]


def _thinned(asked: list[Asked]) -> list[tuple[Asked, float, str]]:
    """All real questions, and some of the easy ones."""
    asked.sort(key=lambda one: hashlib.sha256(one.text.encode()).digest())
    count: Counter[Sort] = Counter()
    kept = []
    for one in asked:
        count[one.sort] += 1
        if count[one.sort] <= MOST.get(one.sort, len(asked)):
            kind = one.form or str(one.sort)
            kept.append((one, WORTH[one.sort], kind if one.expected else "no answer"))
    return kept


def _fold(asked: Asked) -> int:
    """The part that all questions with the same right answer are in."""
    key = min(asked.expected, default=asked.text)
    return hashlib.sha256(key.encode()).digest()[1] % FOLDS


def _choices(corpus: Corpus) -> Iterable[Choice]:
    segment = corpus.layers[0].segment
    for asked, worth, _ in corpus.asked:
        question = read(asked.text)
        reading = meet(question, segment)
        support = weigh(segment, reading, find(segment, reading))
        if support is None:
            continue
        slugs = [segment.slugs[at] for at in support.organizations.tolist()]
        right = np.array([slug in asked.expected for slug in slugs], dtype=np.bool_)
        if right.any():
            features = describe(support).astype(np.float64)
            yield Choice(features, right, worth, question.cares, _fold(asked))


def _fitted(choices: list[Choice]) -> tuple[Table, Table]:
    """The weights for any question, and what is added where a place of care is asked for."""
    table = np.concatenate([each.features for each in choices])
    scale = table.std(axis=0) + 1e-6
    lengths = np.array([len(each.right) for each in choices])
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    rows = np.repeat(np.arange(len(choices)), lengths)
    cares = np.repeat([each.cares for each in choices], lengths)[:, None]
    by_hand, afterwards = _columns(BY_HAND), _columns(AFTERWARDS)
    given = table[:, by_hand] @ np.array(list(BY_HAND.values()))
    table[:, by_hand + afterwards] = 0
    wide = np.concatenate((table / scale, table / scale * cares), axis=1)
    right = np.concatenate([each.right for each in choices])
    worth = np.array([each.worth for each in choices])
    penalty = np.repeat([PENALTY, CARING_PENALTY], len(scale))

    def loss(weights: Table) -> tuple[float, Table]:
        sums = wide @ weights + given
        shares = np.exp(sums - np.maximum.reduceat(sums, starts)[rows])
        shares /= np.add.reduceat(shares, starts)[rows]
        inside = np.add.reduceat(shares * right, starts) + 1e-12
        slope = (shares - shares * right / inside[rows]) * worth[rows]
        cost = -float(worth @ np.log(inside)) + float(penalty @ weights**2)
        return cost, slope @ wide + 2 * penalty * weights

    found = minimize(loss, np.zeros(len(penalty)), jac=True, method="L-BFGS-B")
    plain, caring = np.split(found.x / np.concatenate((scale, scale)), 2)
    plain[by_hand + afterwards] = [*BY_HAND.values(), *AFTERWARDS.values()]
    return plain, caring


def _columns(names: Iterable[str]) -> list[int]:
    return [FEATURES.index(name) for name in names]


def _cross_asked(corpora: list[Corpus]) -> list[Case]:
    """The answers to all questions, each by weights that were fitted without it."""
    choices = [each for corpus in corpora for each in _choices(corpus)]
    cases: list[Case] = []
    for fold in range(FOLDS):
        plain, caring = _fitted([each for each in choices if each.fold != fold])
        scoring.PLAIN[:], scoring.CARES[:] = plain, plain + caring
        for corpus in corpora:
            cases += _cases(corpus, fold)
    return cases


def _cases(corpus: Corpus, fold: int) -> Iterable[Case]:
    for asked, worth, kind in corpus.asked:
        question = read(asked.text)
        found = hits(corpus.layers, question) if _fold(asked) == fold and question.words else []
        if found:
            slugs = [hit.slug for hit in found[:5]]
            first, among = slugs[0] in asked.expected, not asked.expected.isdisjoint(slugs)
            yield Case(outlook_of(question, found), first, among, worth, kind)


def _report(cases: list[Case]) -> None:
    """Tell how well each kind of question was answered."""
    kinds: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        kinds[case.kind].append(case)
    for kind, some in sorted(kinds.items()):
        sure = [case for case in some if judge(case.outlook).certainty is Certainty.SURE]
        first = sum(case.first for case in some) / len(some)
        among = sum(case.among for case in some) / len(some)
        right = sum(case.first for case in sure) / max(len(sure), 1)
        told.print(
            f"{kind}: {len(some)}, first {first:.3f}, in five {among:.3f}, "
            f"sure {len(sure) / len(some):.3f}, of these right {right:.3f}"
        )


def _curve(cases: list[Case], signs: tuple[str, ...], right: list[bool]) -> Mapping[str, float]:
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
