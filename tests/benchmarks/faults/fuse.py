"""Dying between two statements.

A boundary is the moment before or after a statement or a commit.  A worker with a fuse counts the
boundaries of one kind of operation and kills itself, as `kill -9` would, at the one it was given;
the last of a commit lies between the commit and its acknowledgement.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event

from tests.benchmarks.faults.board import Board


@dataclass(frozen=True, slots=True)
class Fuse:
    """Die at a boundary of an operation, once as many of its kind have been survived."""

    operation: str
    boundary: int
    survive: int


@dataclass(slots=True)
class _Running:
    operation: str
    passed: int = 0


_running: ContextVar[_Running | None] = ContextVar("running", default=None)


class Boundaries:
    """Counts boundaries, and dies at the one it was told to.  `note` hears the last words."""

    def __init__(self, board: Board, fuse: Fuse | None, note: Callable[..., None]) -> None:
        self._board = board
        self._fuse = fuse
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
            if self._fuse is not None and self._fuse.operation == operation:
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
        fuse = self._fuse
        if (
            fuse is not None
            and fuse.operation == running.operation
            and fuse.boundary == running.passed
            and self._survived >= fuse.survive
        ):
            self._note(died=running.operation, boundary=running.passed, at=what)
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, engine: Engine) -> None:
        """Count the statements and commits of an engine."""

        def before(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            self.reached(f"before {statement[:40]}")

        def after(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            self.reached(f"after {statement[:40]}")

        event.listen(engine, "before_cursor_execute", before)
        event.listen(engine, "after_cursor_execute", after)
        commit = engine.dialect.do_commit

        def counted(connection: Any) -> None:
            self.reached("before COMMIT")
            commit(connection)
            self.reached("after COMMIT")

        engine.dialect.do_commit = counted  # type: ignore[method-assign, assignment]  # SQLAlchemy has no event for "committed"
