"""What is more likely: sums of weights of what is seen, fitted to texts that people read.

The weights are data (`weights.json`), fitted by `scripts/fit_pasted.py`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files

Weights = Mapping[str, Mapping[str, float]]
_OTHERS: ContextVar[Weights | None] = ContextVar("weights of pasted texts", default=None)


@cache
def _shipped() -> Weights:
    """The weight of each sign by model: `name`, `place`, `handle`, `owner`."""
    table = files(__package__).joinpath("weights.json")
    return dict(json.loads(table.read_text("utf-8")))


@contextmanager
def weighing_by(weights: Weights) -> Iterator[None]:
    """Weigh by other weights than those that ship, to see how texts fare that are left out."""
    before = _OTHERS.set(weights)
    try:
        yield
    finally:
        _OTHERS.reset(before)


def weighed(model: str, signs: Iterable[str]) -> float:
    """The sum of the weights of `signs`; one that was never seen counts nothing."""
    known = (_OTHERS.get() or _shipped()).get(model, {})
    total = 0.0
    for sign in signs:
        total += known.get(sign, 0.0)
    return total
