"""Backup and restore: SQLite by its online backup, PostgreSQL by its own tools.

Both take one consistent state while the directory is in use.  A restore goes into an empty
database only, and all of it or nothing gets there.
"""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from sqlalchemy import URL, inspect, make_url

from directory_core.errors import BackupFailed, DatabaseNewer, DatabaseUnusable, TargetNotEmpty
from directory_core.storage.database.engine import make_engine, make_private, reading
from directory_core.storage.database.errors import facing_trouble
from directory_core.storage.database.schema import REVISIONS

_SAID = 300
"""Characters of a tool's complaint that a refusal repeats."""


def back_up(url: str, target: Path, *, tools: Path | None = None) -> None:
    """Write the database at `url` to the file `target`, which must not exist yet.

    For SQLite that is a database file; for PostgreSQL an archive of `pg_dump`, which is looked for
    in the folder `tools`, or on the PATH.

    Raises:
        TargetNotEmpty: there is something at `target`.
        BackupFailed: `target` has no folder, or `pg_dump` is missing or failed.
        DatabaseUnusable: the database can't be read.
    """
    if target.exists():
        raise TargetNotEmpty(target=str(target), why="file")
    if not target.absolute().parent.is_dir():
        raise BackupFailed(why="no_folder", target=str(target))
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").exists():
        raise DatabaseUnusable(why="missing")
    with _whole(target) as draft, facing_trouble():
        if parsed.get_backend_name() == "sqlite":
            # Opened for reading, so that the wish to back up a database does not make one.
            _copy(_uri(Path(parsed.database or ""), "mode=ro"), draft)
        else:
            with _connection_string(parsed) as where:
                _run("pg_dump", tools, "--format=custom", "--no-owner", f"--file={draft}", where)


def restore(source: Path, url: str, *, tools: Path | None = None) -> None:
    """Bring a backup into the empty database at `url`.

    Raises:
        TargetNotEmpty: the database has tables already.
        BackupFailed: `source` is missing or no backup of a directory, or `pg_restore` is missing or
            failed.
        DatabaseUnusable: the database can't be written.
        DatabaseNewer: the backup is of a newer version of this program.
    """
    if not source.is_file():
        raise BackupFailed(why="missing", source=str(source))
    parsed = make_url(url)
    with facing_trouble():
        _refuse_filled(url)
        if parsed.get_backend_name() == "sqlite":
            _restore_sqlite(source, Path(parsed.database or ""))
            return
        with _connection_string(parsed) as where:
            _run(
                "pg_restore",
                tools,
                "--single-transaction",
                "--no-owner",
                "--exit-on-error",
                "--dbname",
                where,
                str(source),
            )


def _uri(path: Path, how: str) -> str:
    return f"{path.absolute().as_uri()}?{how}"


def _copy(source: str, target: Path) -> None:
    with (
        closing(sqlite3.connect(source, uri=True)) as origin,
        closing(sqlite3.connect(target)) as copy,
    ):
        origin.backup(copy)


def _restore_sqlite(source: Path, target: Path) -> None:
    # Nobody writes to a backup, and its folder may be read-only.
    uri = _uri(source, "immutable=1")
    try:
        with closing(sqlite3.connect(uri, uri=True)) as backup:
            (found,) = backup.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.Error, TypeError) as error:
        raise BackupFailed(why="not_a_backup") from error
    if found not in REVISIONS:
        raise DatabaseNewer(found=found)
    with _whole(target) as draft:
        _copy(uri, draft)


def _refuse_filled(url: str) -> None:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").exists():
        return
    engine = make_engine(url)
    try:
        with reading(engine) as connection:
            if inspect(connection).get_table_names():
                raise TargetNotEmpty(target=parsed.render_as_string())
    finally:
        engine.dispose()


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """A private file to write that becomes `target` once all is in it, and nothing otherwise.

    Whoever is killed in between leaves the part beside it, which nobody takes for the whole.
    """
    draft = target.with_name(f"{target.name}.part")
    _clear(draft)
    make_private(draft)
    try:
        yield draft
        draft.replace(target)
    finally:
        _clear(draft)


def _clear(path: Path) -> None:
    for each in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        each.unlink(missing_ok=True)


@contextmanager
def _connection_string(url: URL) -> Iterator[str]:
    """What libpq connects by; the password goes by a file, since arguments are seen by anybody."""
    plain = url.set(drivername="postgresql", password=None)
    with TemporaryDirectory(prefix="carehandles-") as folder:
        if url.password is not None:
            passfile = Path(folder) / "password"
            passfile.touch(mode=0o600)
            passfile.write_text(f"*:*:*:*:{_escaped(str(url.password))}\n", "utf-8")
            plain = plain.update_query_dict({"passfile": str(passfile)})
        yield plain.render_as_string(hide_password=False)


def _escaped(password: str) -> str:
    """As a password file has it: https://www.postgresql.org/docs/current/libpq-pgpass.html."""
    return password.replace("\\", "\\\\").replace(":", "\\:")


def _run(tool: str, tools: Path | None, *arguments: str) -> None:
    found = which(tool, path=None if tools is None else str(tools))
    if found is None:
        raise BackupFailed(why="tool_missing", tool=tool)
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BackupFailed(why="tool_failed", tool=tool, said=done.stderr.strip()[:_SAID])
