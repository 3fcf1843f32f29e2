"""An event loop whose time leaps to the next moment at which something happens.

Minutes of a venue's silence take no time at all, and nothing depends on how fast a machine is.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from directory_core.testing import WindableClock

T = TypeVar("T")


def in_no_time(doing: Coroutine[Any, Any, T], clock: WindableClock) -> T:
    """Run to the end without waiting; `clock` goes along with the loop's time."""
    with asyncio.Runner(loop_factory=lambda: _LeapingLoop(clock)) as runner:
        runner.get_loop().set_default_executor(_AtOnce())
        return runner.run(doing)


class _Leaping(selectors.DefaultSelector):
    leap: Callable[[float], None]

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0 if timeout else timeout)
        if timeout and not ready:
            self.leap(timeout)
        return ready


class _LeapingLoop(asyncio.SelectorEventLoop):
    def __init__(self, clock: WindableClock) -> None:
        self._now = 0.0
        self._clock = clock
        selector = _Leaping()
        selector.leap = self._leap
        super().__init__(selector)

    def time(self) -> float:
        return self._now

    def _leap(self, seconds: float) -> None:
        # A hair more than asked for: a loop whose time falls short by rounding would spin.
        self._now += seconds + 1e-6
        self._clock.wind(seconds=seconds + 1e-6)


class _AtOnce(ThreadPoolExecutor):
    """Does what it is given on the spot, so that time cannot leap while a thread is at work."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 - the future carries it
            done.set_exception(error)
        return done
