"""`python -m benchmarks.growth`: what each event costs in a directory that has grown.

It makes organizations, rooms and keys of events, and does each kind of event a few times, on SQLite
in a temporary folder.  What is told is processor time, since other programs may keep the machine
busy, and how many instructions SQLite's virtual machine took, on which nothing else has a say: a
statement that goes through a table takes more where the table has grown.
"""

import argparse
import json
import sys
from collections.abc import Callable
from itertools import count
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from sqlalchemy import Engine, event, insert

from directory_core import Directory, open_directory
from directory_core.errors import NotShown
from directory_core.models import (
    Approve,
    Filters,
    Kind,
    MoreAccounts,
    Organization,
    Outcome,
    Platform,
    ProposedAccount,
    RoomAddress,
    RoomRole,
    Rules,
    Submission,
    Undo,
    Verdict,
)
from directory_core.storage import tables as t
from directory_core.storage.unit_of_work import UnitOfWork
from directory_core.testing import a_key, an_account, an_organization, fill, people

ANA, BEN = people("ana", "ben")
MODERATORS = RoomAddress("console", "here", "moderators")
FEED = RoomAddress("console", "here", "feed")
HERE = RoomAddress("console", "here", "ana")
TIMES = 15
INSTRUCTIONS = 20
"""SQLite tells of so many at once."""
_WORDS = ("Mercy", "Harbor", "Lake", "Summit", "Grace", "Valley", "Cedar", "Union", "River", "Hope")
_BATCH = 5000


def main() -> int:
    """Measure as the command line says, and print JSON: milliseconds, the median of each event."""
    asked = _arguments()
    rules = Rules(
        moderators=(BEN,),
        moderator_rooms=(MODERATORS,),
        feed_rooms=(FEED,),
        submissions_a_day=10**6,
        open_submissions=10**6,
        hasty_after=0,
        pepper=b"growth",
    )
    with (
        TemporaryDirectory(prefix="growth-") as folder,
        open_directory(f"sqlite:///{folder}/directory.sqlite3", rules=rules) as directory,
    ):
        for batch in range(0, asked.organizations, _BATCH):
            last = min(batch + _BATCH, asked.organizations)
            fill(directory, *(_organization(number) for number in range(batch, last)))
        directory._store.run(lambda uow: _rooms(uow, asked.rooms), patient=True)
        directory._store.run(lambda uow: _keys(uow, asked.rooms), patient=True)
        began = process_time()
        directory.asking.warm_up()
        report: dict[str, Any] = {"warm up": round(1000 * (process_time() - began))}
        counted = _Counted(directory._store.engine)
        for name, happen in _events(directory, asked.organizations).items():
            measured = [_measured(happen, counted) for _ in range(TIMES)]
            seconds, steps = (median(each) for each in zip(*measured, strict=True))
            report[name] = {"ms": round(1000 * seconds, 2), "instructions": int(steps)}
        at_size = {"organizations": asked.organizations, "rooms": asked.rooms, "keys": asked.rooms}
        sys.stdout.write(json.dumps(at_size | report, indent=2) + "\n")
    return 0


class _Counted:
    """Counts the instructions of all connections, as far as SQLite tells of them."""

    def __init__(self, engine: Engine) -> None:
        self.instructions = 0
        event.listen(engine, "checkout", self._listen)

    def _listen(self, connection: Any, *_: object) -> None:
        connection.set_progress_handler(self._count, INSTRUCTIONS)

    def _count(self) -> int:
        self.instructions += INSTRUCTIONS
        return 0


def _organization(number: int) -> Organization:
    first, second = _WORDS[number % 10], _WORDS[number // 10 % 10]
    return an_organization(
        f"{first} {second} Hospital {number:06}",
        kind=(Kind.HOSPITAL, Kind.CLINIC)[number % 2],
        city=f"Town {number % 500}",
        regions=("TX", "NY", "CA")[number % 3 :][:1],
        accounts=(an_account(f"mercy{number}"),),
    )


def _rooms(uow: UnitOfWork, many: int) -> None:
    for batch in range(0, many, _BATCH):
        rows = [
            {
                "venue": "telegram",
                "tenant": "1",
                "key": str(number),
                "topic": "",
                "language": "",
                "role": RoomRole.PRIVATE.value,
            }
            for number in range(batch, min(batch + _BATCH, many))
        ]
        uow.conn.execute(insert(t.rooms), rows)


def _keys(uow: UnitOfWork, many: int) -> None:
    for batch in range(0, many, _BATCH):
        numbers = range(batch, min(batch + _BATCH, many))
        rows = [{"key": f"key:{number}", "outcome": {}, "at": uow.now} for number in numbers]
        uow.conn.execute(insert(t.event_keys), rows)


def _measured(happen: Callable[[], object], counted: _Counted) -> tuple[float, int]:
    began, before = process_time(), counted.instructions
    happen()
    return process_time() - began, counted.instructions - before


class _Moderation:
    """What is submitted, decided, undone and delivered, each so that it can happen again."""

    def __init__(self, directory: Directory, many: int) -> None:
        self._directory, self._many = directory, many
        self._submitted: list[Submission] = []
        self._decided: list[Submission] = []
        self._numbers = count()

    def submit(self) -> None:
        """One more account for one organization after another."""
        number = next(self._numbers)
        account = an_account(f"more{number}", Platform.FACEBOOK)
        proposed = ProposedAccount(account.platform, account.handle, account.url)
        proposal = MoreAccounts(_organization(number * 7 % self._many).slug, (proposed,))
        submit = self._directory.submitting.submit
        self._submitted.append(submit(proposal, ANA, room=HERE, key=a_key()))

    def approve(self) -> None:
        """The last that was submitted, with what is to be seen first where that is asked for."""
        of = self._submitted.pop()
        try:
            self._decided.append(self._decide(of, Approve("")))
        except NotShown as warned:
            self._decided.append(self._decide(of, Approve(warned.mark)))

    def undo(self) -> None:
        """The last approval."""
        self._decide(self._decided.pop(), Undo())

    def _decide(self, of: Submission, verdict: Verdict) -> Submission:
        return self._directory.moderating.decide(
            of.id, verdict, BEN, version=of.version, membership=None, key=a_key()
        )

    def deliver(self) -> None:
        """One notice."""
        delivering = self._directory.delivering
        for notice in delivering.claim_notices(["console"], limit=1):
            version, message = notice.version, f"m{notice.id}"
            delivering.settle(notice, Outcome.DELIVERED, version_drawn=version, message=message)


def _events(directory: Directory, many: int) -> dict[str, Callable[[], object]]:
    """Each kind of event, in an order in which it can happen again and again."""
    moderation = _Moderation(directory, many)
    asking, pages = directory.asking, -(-many // 10)
    in_texas = Filters(kind=Kind.HOSPITAL, region="TX")
    return {
        "ask by name": lambda: asking.ask("mercy harbor hospital 000010"),
        "ask by handle": lambda: asking.ask("@mercy77"),
        "browse the first page": lambda: asking.browse(Filters()),
        "browse a page in the middle": lambda: asking.browse(Filters(), page=pages // 2),
        "browse the last page": lambda: asking.browse(Filters(), page=pages),
        "browse hospitals in Texas": lambda: asking.browse(in_texas),
        "browse the last of them": lambda: asking.browse(in_texas, page=10**9),
        "what is new": asking.recent,
        "statistics": asking.statistics,
        "is it ready": directory.operating.is_current,
        "metrics": directory.operating.health,
        "submit": moderation.submit,
        "claim and settle": moderation.deliver,
        "approve": moderation.approve,
        "undo": moderation.undo,
        "ask after a publication": lambda: asking.ask("mercy harbor hospital 000010"),
        "the queue": lambda: directory.moderating.pending(BEN, None),
        "my own": lambda: directory.submitting.mine(ANA),
        "tick": directory.processes.tick,
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--organizations", type=int, default=100_000)
    parser.add_argument("--rooms", type=int, default=200_000)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
