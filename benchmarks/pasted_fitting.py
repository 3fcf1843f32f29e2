"""What the weights of the reader of pasted texts are fitted to, and the fit.

The likelihood of what people read is made as large as it gets, the probability of a candidate
being the softmax of the sums, with a penalty on large weights.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]  # has no types
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # has no types

from benchmarks.pasted import Sample, plain
from directory_core.accounts import AccountKey, parse_address, same_account_key
from directory_core.errors import AddressRefused
from directory_core.models import Platform
from directory_core.pasted.accounts.binding import Binder
from directory_core.pasted.accounts.impostors import others_clauses
from directory_core.pasted.accounts.marks import marks_in
from directory_core.pasted.accounts.owners import Owners
from directory_core.pasted.accounts.pairing import Pairing, pair_what_is_left
from directory_core.pasted.choosing import name_of, seen_of
from directory_core.pasted.kinds.signs import kinds_seen
from directory_core.pasted.labelled import labelled_place
from directory_core.pasted.language.weighing import Weights
from directory_core.pasted.names.naming import names_in
from directory_core.pasted.parts import Draft, parts_of, plain_of, provisional_name
from directory_core.pasted.telling import telling_in
from directory_core.pasted.where.spots import spots_in

LEAST_SEEN, LEAST = 3, 0.005
Table = NDArray[np.float64]
PENALTY = {"name": 0.1, "kind": 0.1, "place": 0.1, "handle": 0.1, "owner": 0.3}
"""For each model how large weights are held down."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of one text, by what is seen of each, and which are right."""

    id: str
    seen: list[tuple[str, ...]]
    told: list[str]
    right: list[bool]


def choices_of(samples: Iterable[Sample]) -> dict[str, list[Choice]]:
    """What had to be chosen in texts, as far as it is told, by model."""
    made: dict[str, list[Choice]] = defaultdict(list)
    for sample in samples:
        for model, choice in (*_named(sample), *_kind(sample), *_accounts(sample)):
            made[model].append(choice)
    return made


def _named(sample: Sample) -> Iterator[tuple[str, Choice]]:
    """The name and the place."""
    if "name" not in sample.told:
        return
    draft = Draft()
    parts = parts_of(plain_of(sample.text, draft), draft)
    scene = parts.scene
    names = names_in(scene.text, scene.around)
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


def _kind(sample: Sample) -> Iterator[tuple[str, Choice]]:
    """Which kind it is."""
    wanted = {plain("kind", each) for each in sample.told.get("kind", [])} - {""}
    draft = Draft()
    parts = parts_of(plain_of(sample.text, draft), draft)
    if not wanted or parts.fields.first("kind"):
        return
    called = name_of(parts.scene).called.name or parts.fields.first("name")
    seen = kinds_seen(telling_in(parts, called, parts.kept))
    told = [kind.value for kind, _ in seen]
    yield (
        "kind",
        Choice(sample.id, [signs for _, signs in seen], told, [each in wanted for each in told]),
    )


def _accounts(sample: Sample) -> Iterator[tuple[str, Choice]]:
    """Which handle goes with each platform, and whose each account is."""
    if sample.accounts is None:
        return
    text = plain_of(sample.text, Draft())
    marks = marks_in(text)
    binder = Binder(text, marks)
    pairing = Pairing(text, binder.plain, marks, binder.groups)
    reading = binder.read()
    denied = {same_account_key(each.address) for each in reading.bound} - sample.accounts
    for mention in pairing.mentions:
        pairs = pairing.pairs(mention)
        said = ["" if pair.candidate is None else pair.candidate.text for pair in pairs]
        keys = [_key(each, mention.platform) if each else None for each in said]
        right = [key in sample.accounts for key in keys]
        if any(right) or not denied & set(keys):
            right[0] = not any(right)
            yield "handle", Choice(sample.id, [pair.seen for pair in pairs], said, right)
    pair_what_is_left(text, marks, binder.groups, reading)
    name = provisional_name(text, marks, reading)
    owners = Owners(text, [*reading.bound, *reading.posts], others_clauses(text), name=name)
    for each in reading.bound:
        own = same_account_key(each.address) in sample.accounts
        seen = [(), owners.signs(each)]
        yield "owner", Choice(sample.id, seen, ["own", "another's"], [own, not own])


def _key(text: str, platform: Platform) -> AccountKey | None:
    try:
        return same_account_key(parse_address(text.strip("/"), platform=platform))
    except AddressRefused:
        return None


def fitted_all(choices: Mapping[str, Sequence[Choice]]) -> Weights:
    """The weights of all models."""
    return {model: fitted(choices.get(model, []), PENALTY[model]) for model in PENALTY}


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
