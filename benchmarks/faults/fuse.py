"""Dying between two statements.

A boundary is the moment before or after a statement or a commit; the last of an operation lies
between its commit and its acknowledgement.  A worker with a fuse kills itself, as `kill -9` would,
at the first boundary that nobody has died at, so that in the end somebody has died at each.  A
transaction that is tried again has the boundaries that it had before, not more of them.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event

from benchmarks.faults.board import Board


@dataclass(slots=True)
class _Running:
    operation: str
    passed: int = 0
    begun_at: int = 0
    failed: bool = False

    def begin(self) -> None:
        """A transaction begins: another one, or the one that failed once more."""
        if self.failed:
            self.passed, self.failed = self.begun_at, False
        self.begun_at = self.passed

    def end(self, *, failed: bool) -> None:
        """A statement or the commit of the transaction failed, or it is committed."""
        self.failed = failed


_running: ContextVar[_Running | None] = ContextVar("running", default=None)


class Boundaries:
    """Counts boundaries, and dies at a new one after the operations it is to survive.

    `survive` is None for a worker without a fuse.  `note` hears the last words.
    """

    def __init__(self, board: Board, survive: int | None, note: Callable[..., None]) -> None:
        self._board = board
        self._survive = survive
        self._note = note
        self._survived = 0

    @contextmanager
    def of(self, operation: str) -> Iterator[None]:
        """Count what happens within as boundaries of one operation."""
        running = _Running(operation)
        token = _running.set(running)
        try:
            yield
            self.reached("acknowledging")
        finally:
            _running.reset(token)
            self._board.saw(operation, running.passed)
            self._survived += 1

    def around(self, operation: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, as an operation."""

        def counted(*args: Any, **kwargs: Any) -> Any:
            with self.of(operation):
                return call(*args, **kwargs)

        return counted

    def reached(self, what: str) -> None:
        """One more boundary; does not return where the fuse ends."""
        running = _running.get()
        if running is None:
            return
        running.passed += 1
        if self._is_time() and not self._board.deaths(running.operation, running.passed):
            self._board.dies(running.operation, running.passed)
            self._note(died=running.operation, boundary=running.passed, at=what)
            os.kill(os.getpid(), signal.SIGKILL)

    def _is_time(self) -> bool:
        fused = self._survive is not None and self._survived >= self._survive
        return fused and self._board.killing

    def watch(self, engine: Engine) -> None:
        """Count the statements and commits of an engine."""

        def begin(_c: Any) -> None:
            if running := _running.get():
                running.begin()

        def failed(_c: Any) -> None:
            if running := _running.get():
                running.end(failed=True)

        def before(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            self.reached(f"before {statement[:40]}")

        def after(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            self.reached(f"after {statement[:40]}")

        event.listen(engine, "begin", begin, insert=True)
        event.listen(engine, "handle_error", failed)
        event.listen(engine, "before_cursor_execute", before)
        event.listen(engine, "after_cursor_execute", after)
        commit = engine.dialect.do_commit

        def counted(connection: Any) -> None:
            self.reached("before COMMIT")
            commit(connection)
            self.reached("after COMMIT")
            if running := _running.get():
                running.end(failed=False)

        engine.dialect.do_commit = counted  # type: ignore[method-assign, assignment]  # SQLAlchemy has no event for "committed"
