"""Changes taken in by an index in memory, and questions while another is being built."""

import random
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread
from time import perf_counter, sleep

from directory_core.lookup import Entry, LookupIndex
from directory_core.models.organizations import NameKind
from directory_core.services.live_index import in_turns

LETTERS = (2, 3, 4, 6, 9)
"""How much of a name has been typed when completions are asked for."""
_CHANGES = 120
"""No more than an index takes before it is due to be built anew."""
_PAUSE = 0.005


@dataclass(frozen=True, slots=True)
class Change:
    """What an index is told, and who a question means from then on: somebody, or no longer."""

    kind: str
    entries: tuple[tuple[str, Entry | None], ...]
    question: str
    slug: str
    is_found: bool = True


def took(work: Callable[[], object]) -> float:
    """Milliseconds."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1e3


def quantiles(times: list[float]) -> dict[str, float]:
    """The median, the 99th percentile and the most of some times."""
    ordered = sorted(times)
    last = ordered[min(int(0.99 * len(ordered)), len(ordered) - 1)]
    return {"median": statistics.median(ordered), "99th": last, "most": ordered[-1]}


def saved_and_loaded(index: LookupIndex, path: Path) -> dict[str, float]:
    """Seconds to save an index, to take it back, and to the first answer after that."""
    saved = took(lambda: index.save(path))
    began = perf_counter()
    again = LookupIndex.load(path)
    loaded = (perf_counter() - began) * 1e3
    if again is None:
        raise RuntimeError("The index was not taken back")
    first = took(lambda: again.ask("general hospital"))
    return {"save s": saved / 1e3, "load s": loaded / 1e3, "first answer s": (loaded + first) / 1e3}


def completions(index: LookupIndex, entries: list[Entry]) -> dict[int, dict[str, float]]:
    """Milliseconds to complete the beginnings of names, by how many letters were typed."""
    names = [entry.names[0][0] for entry in random.Random(3).choices(entries, k=400)]
    return {
        letters: quantiles([took(lambda: index.complete(name[:letters])) for name in names])  # noqa: B023
        for letters in LETTERS
    }


def taken_in(index: LookupIndex, entries: list[Entry]) -> dict[str, dict[str, float]]:
    """Milliseconds to take in each kind of change, and how many the next question found."""
    times: defaultdict[str, list[float]] = defaultdict(list)
    seen: defaultdict[str, int] = defaultdict(int)
    for revision, change in enumerate(_changes(entries), 1):
        times[change.kind].append(took(lambda: index.apply(change.entries, revision=revision)))  # noqa: B023
        seen[change.kind] += (change.slug in index.ask(change.question).order) is change.is_found
    return {
        kind: quantiles(found) | {"changes": len(found), "seen by the next question": seen[kind]}
        for kind, found in times.items()
    }


def _changes(entries: list[Entry]) -> Iterator[Change]:
    chance = random.Random(7)
    drawn = chance.sample(entries, 2 * _CHANGES)
    for at, (entry, other) in enumerate(zip(drawn[::2], drawn[1::2], strict=True)):
        name = f"{entry.names[0][0]} of Nowhere {at}"
        renamed = replace(entry, names=((name, NameKind.NAME),))
        match at % 4:
            case 0:
                fresh = replace(renamed, slug=f"fresh:{at}")
                yield Change("publication", ((fresh.slug, fresh),), name, fresh.slug)
            case 1:
                yield Change("rename", ((entry.slug, renamed),), name, entry.slug)
            case 2:
                joined = replace(other, names=(*other.names, (name, NameKind.ALIAS)))
                merged = ((entry.slug, None), (other.slug, joined))
                yield Change("merge", merged, name, other.slug)
            case _:
                gone = ((entry.slug, None),)
                yield Change("retirement", gone, entry.names[0][0], entry.slug, is_found=False)


def meanwhile(
    index: LookupIndex, entries: list[Entry], questions: list[str]
) -> dict[str, dict[str, float]]:
    """Milliseconds for a question when nothing else goes on, and while another index is built.

    Between two questions there is a pause, as there is between people.
    """
    quiet = [took(lambda: index.ask(question)) for question in questions]  # noqa: B023
    aside = Thread(target=lambda: LookupIndex.build(in_turns(entries)), daemon=True)
    aside.start()
    busy = []
    for question in questions:
        if not aside.is_alive():
            break
        sleep(_PAUSE)
        busy.append(took(lambda: index.ask(question)))  # noqa: B023
    aside.join()
    return {"alone": quantiles(quiet), "while another is built": quantiles(busy)}
