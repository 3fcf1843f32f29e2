"""Fit the weights by which pasted texts' names and places are chosen, to texts that people read.

    python -m scripts.fit_pasted FILE... [--check]

The files are those of `benchmarks.pasted`.  The likelihood of what people read is made as large as
it gets, the probability of a candidate being the softmax of the sums, with a penalty on large
weights.  `--check` fits five times without a fifth of the texts, reads that fifth, and writes
nothing.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]  # has no types
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # has no types

from benchmarks.pasted import Sample, plain, samples
from directory_core.pasted.choosing import seen_of
from directory_core.pasted.labelled import labelled_place
from directory_core.pasted.names.naming import names_in
from directory_core.pasted.parts import Draft, parts_of, plain_of
from directory_core.pasted.where.spots import spots_in

TABLE = Path("directory_core/pasted/weights.json")
FOLDS, LEAST_SEEN, LEAST = 5, 3, 0.005
Table = NDArray[np.float64]
PENALTY = {"name": 0.1, "place": 0.1}


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of one text, by what is seen of each, and which are right."""

    id: str
    seen: list[tuple[str, ...]]
    told: list[str]
    right: list[bool]


def main(
    files: list[Path],
    check: Annotated[bool, typer.Option(help="Tell how well unseen texts are read.")] = False,
) -> None:
    """Fit both models to the texts of `files`."""
    read = [sample for file in files for sample in samples(file)]
    choices: dict[str, list[Choice]] = {"name": [], "place": []}
    for sample in read:
        for model, choice in choices_of(sample):
            choices[model].append(choice)
    if check:
        for model, each in choices.items():
            tell(model, each)
        return
    made = {model: fitted(each, PENALTY[model]) for model, each in choices.items()}
    TABLE.write_text(json.dumps(made, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def choices_of(sample: Sample) -> Iterable[tuple[str, Choice]]:
    """What had to be chosen in one text, as far as it is told."""
    draft = Draft()
    parts = parts_of(plain_of(sample.text, draft), draft)
    scene = parts.scene
    names = names_in(scene.text, scene.around)
    if "name" not in sample.told:
        return
    wanted = {plain("name", each) for each in sample.told["name"]}
    right = [plain("name", each.name) in wanted for each in names]
    yield (
        "name",
        Choice(sample.id, [each.seen for each in names], [each.name for each in names], right),
    )
    if not any(right) or labelled_place(parts.fields).city:
        return
    called = names[right.index(True)]
    spots = spots_in(scene.text, scene.known, set(scene.hints))
    seen = [tuple(seen_of(scene, spot, called)) for spot in spots]
    good = [
        all(
            plain(name, getattr(spot.place, name))
            in {plain(name, each) for each in sample.told[name]}
            for name in ("city", "region")
            if name in sample.told
        )
        for spot in spots
    ]
    yield "place", Choice(sample.id, seen, [str(spot.place) for spot in spots], good)


def fitted(choices: Sequence[Choice], penalty: float) -> dict[str, float]:
    """The weights under which what is right is likeliest."""
    useful = [each for each in choices if any(each.right) and not all(each.right)]
    often = Counter(sign for each in useful for seen in each.seen for sign in set(seen))
    signs = sorted(sign for sign, times in often.items() if times >= LEAST_SEEN)
    order = {sign: at for at, sign in enumerate(signs)}
    rows = [
        sorted({order[sign] for sign in seen if sign in order})
        for each in useful
        for seen in each.seen
    ]
    columns = [at for row in rows for at in row]
    ends = np.cumsum([0, *map(len, rows)])
    table = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(order)))
    good = np.array([right for each in useful for right in each.right])
    starts = np.cumsum([0, *(len(each.seen) for each in useful)])
    given = (table, good, starts, penalty)
    best = minimize(_loss, np.zeros(len(order)), given, "L-BFGS-B", jac=True).x
    return {sign: round(float(best[at]), 3) for sign, at in order.items() if abs(best[at]) > LEAST}


def _loss(
    weights: Table,
    table: csr_matrix,
    good: NDArray[np.bool_],
    starts: NDArray[np.int64],
    penalty: float,
) -> tuple[float, Table]:
    scores = table @ weights
    share = np.zeros_like(scores)
    loss = penalty * float(weights @ weights)
    for begin, end in pairwise(starts):
        part = scores[begin:end]
        likely = np.exp(part - part.max())
        likely /= likely.sum()
        right = np.where(good[begin:end], likely, 0.0)
        total = max(right.sum(), 1e-12)
        loss -= float(np.log(total))
        share[begin:end] = likely - right / total
    return loss, table.T @ share + 2 * penalty * weights


def tell(model: str, choices: Sequence[Choice]) -> None:
    """Print how often what is chosen in unseen texts is right, and what is not."""
    missing = [each.id for each in choices if not any(each.right)]
    good = 0
    for fold in range(FOLDS):
        others = [each for at, each in enumerate(choices) if at % FOLDS != fold]
        weights = fitted(others, PENALTY[model])
        for each in choices[fold::FOLDS]:
            scores = [sum(weights.get(sign, 0.0) for sign in seen) for seen in each.seen]
            best = int(np.argmax(scores))
            good += each.right[best]
            if not each.right[best] and any(each.right):
                typer.echo(
                    f"{each.id}: {each.told[best]!r} for {each.told[each.right.index(True)]!r}"
                )
    said = f"no candidate in {len(missing)}: {' '.join(missing)}"
    typer.echo(f"{model}: {good} of {len(choices)} right; {said}")


if __name__ == "__main__":
    typer.run(main)
