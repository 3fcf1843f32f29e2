"""Driving several matchers through the same questions, one question at a time.

Interleaved, so that each finds the caches as cold as a quiet bot would, and a busy moment
of the machine falls on all of them.
"""

import gc
import math
import resource
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

from benchmarks.lookup.matchers import Found, Matcher
from benchmarks.lookup.questions import Asked, Sort
from directory_core.lookup import Entry

Clock = Callable[[], float]
"""Seconds, from whenever."""
_TRIED = 9
"""Questions to warm up by, and to learn from how long a matcher takes."""
_STATM = Path("/proc/self/statm")


@dataclass(slots=True)
class Tally:
    """Answers to one sort of question."""

    asked: int = 0
    first: int = 0
    five: int = 0
    shown: int = 0
    sure: int = 0
    sure_right: int = 0
    unanswerable: int = 0
    unanswerable_sure: int = 0

    def add(self, asked: Asked, found: Found) -> None:
        """Count one answer."""
        if not asked.expected:
            self.unanswerable += 1
            self.unanswerable_sure += bool(found.sure)
            return
        right = found.ids[:1] and found.ids[0] in asked.expected
        self.asked += 1
        self.first += bool(right)
        self.five += not asked.expected.isdisjoint(found.ids)
        self.shown += not asked.expected.isdisjoint(found.ids[: found.shown])
        self.sure += bool(found.sure)
        self.sure_right += bool(found.sure and right)


@dataclass(slots=True)
class Measured:
    """What one matcher showed; times in milliseconds, memory in megabytes."""

    name: str
    tells: bool = False
    build_seconds: float = 0.0
    peak_megabytes: float = 0.0
    times: list[float] = field(default_factory=list)
    tallies: dict[Sort, Tally] = field(default_factory=lambda: defaultdict(Tally))
    forms: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    """By what a file of questions calls their form, where it does."""

    def quantile(self, share: float) -> float:
        """The time that this share of the questions took at most."""
        ordered = sorted(self.times)
        return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def measure(
    matchers: Iterable[Matcher],
    entries: list[Entry],
    questions: list[Asked],
    progress: Callable[[str], None] = lambda _: None,
    seconds: float = math.inf,
    clock: Clock = perf_counter,
) -> list[Measured]:
    """Build each matcher, then put every question to all of them, and time the answers by `clock`.

    One that would need more than `seconds` for all questions is put every second or third, or
    whichever share it has the time for.
    """
    built: list[tuple[Matcher, Measured, int]] = []
    for matcher in matchers:
        progress(f"Building {matcher.name}")
        measured = build_measured(matcher, entries)
        built.append((matcher, measured, _every(matcher, questions, seconds, clock)))
    for at, asked in enumerate(questions):
        progress(f"Asking {at + 1} of {len(questions)}")
        for matcher, measured, every in built:
            if at % every == 0:
                _ask(matcher, measured, asked, clock)
    return [measured for _, measured, _ in built]


def build_measured(matcher: Matcher, entries: list[Entry]) -> Measured:
    """Build a matcher, and tell in what time and memory."""
    gc.collect()
    before, peak, done = _resident(), [0.0], Event()

    def watch() -> None:
        while not done.wait(0.01):
            peak[0] = max(peak[0], _resident())

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    began = perf_counter()
    matcher.build(entries)
    seconds = perf_counter() - began
    done.set()
    watcher.join()
    most = max(peak[0], _resident()) - before
    return Measured(matcher.name, build_seconds=seconds, peak_megabytes=max(most, 0.0))


def _resident() -> float:
    """Megabytes this process holds; where the system does not say, the most it ever held."""
    if _STATM.exists():
        return int(_STATM.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _every(matcher: Matcher, questions: list[Asked], seconds: float, clock: Clock) -> int:
    """Of how many questions a matcher is asked one, so that a run comes to its end."""
    times = [0.0]
    for asked in questions[:_TRIED]:
        began = clock()
        matcher.ask(asked.text)
        times.append(clock() - began)
        if sum(times) > seconds / 2:
            break
    return max(math.ceil(statistics.median(times) * len(questions) / seconds), 1)


def _ask(matcher: Matcher, measured: Measured, asked: Asked, clock: Clock) -> None:
    began = clock()
    found = matcher.ask(asked.text)
    measured.times.append((clock() - began) * 1e3)
    measured.tells |= found.sure is not None
    measured.tallies[asked.sort].add(asked, found)
    if asked.form:
        measured.forms[asked.form].add(asked, found)
