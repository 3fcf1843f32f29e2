"""Everything done once in the parent, so that what it forks need not start cold.

Statements are compiled for an engine when it first runs them, which takes longer than the work of
many a killed worker's life.  Children inherit the engine, with no connection in it.
"""

import asyncio
import threading

from benchmarks.faults import events
from benchmarks.faults.board import SLOTS
from benchmarks.faults.workers import Drive, Worker, a_courier, a_press, a_submission, whom
from directory_core.models import State, Submission

_VERDICTS = ("approve", "approve_with_changes", "merge", "reject")
_FIRST = 10**8
"""Numbers that no submitter comes to."""


def warm_up(drive: Drive) -> None:
    """Do and deliver each thing once, written down like any worker's doings."""
    threads = threading.active_count()
    worker = Worker(drive, SLOTS - 1, None)
    for n, verdict in enumerate(_VERDICTS):
        submission = _submitted(worker, _FIRST + 10 * n + 3 + n)
        for do in ("claim", "ask"):
            submission = _pressed(worker, submission, do)
        _answered(worker, submission)
        _pressed(worker, submission, verdict)
        _deliver(worker)
        _pressed(worker, submission, "undo")
    _withdrawn(worker, _submitted(worker, _FIRST + 50))
    _deliver(worker)
    drive.directory.close()
    assert threading.active_count() == threads, "a thread would be missing in the children"


def _submitted(worker: Worker, n: int) -> Submission:
    draft = a_submission(worker, n, draft=f"new-{n}")
    worker.bring(draft | {"do": "keep_draft", "key": worker.key()})
    submission = worker.bring(draft)
    assert submission is not None
    _deliver(worker)
    return submission


def _pressed(worker: Worker, submission: Submission, do: str) -> Submission:
    by = events.moderator(0)
    now = worker.drive.directory.delivering.submission(submission.id)
    while worker.bring(a_press(worker, now, by, do)) is None:
        pass  # one press in fifty is by somebody who left the room, or was seen there too long ago
    return now


def _answered(worker: Worker, submission: Submission) -> None:
    now = worker.drive.directory.delivering.submission(submission.id)
    if now.state is not State.ASKED:
        return  # whoever asked had been seen too long ago: this process was stopped meanwhile
    by = now.submitter.identities[0]
    whole = {"by": whom(by), "id": now.id, "text": "answer"}
    worker.bring({"do": "answer", "key": worker.key(), **whole})


def _withdrawn(worker: Worker, submission: Submission) -> None:
    by = submission.submitter.identities[0]
    whole = {"by": whom(by), "id": submission.id, "version": 1}
    worker.bring({"do": "withdraw", "key": worker.key(), **whole})


def _deliver(worker: Worker) -> None:
    asyncio.run(a_courier(worker).drain())
