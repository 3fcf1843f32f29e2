"""What is more likely: sums of weights of what is seen, fitted to texts that people read.

The weights are data (`weights.json`), fitted by `scripts/fit_pasted.py`.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


@cache
def weights(model: str) -> Mapping[str, float]:
    """The weight of each feature of a model: `name` or `place`."""
    table = files(__package__).joinpath("weights.json")
    return dict(json.loads(table.read_text("utf-8"))[model]) if table.is_file() else {}


def weighed(model: str, features: Iterable[str]) -> float:
    """The sum of the weights of `features`; a feature that was never seen counts nothing."""
    known = weights(model)
    return sum(known.get(feature, 0.0) for feature in features)
