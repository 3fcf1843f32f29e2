"""For tests, ours and those of whoever builds on the directory: builders, a clock, a directory.

Everything has a default, so that a test names only what it is about.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from directory_core.accounts import parse_address
from directory_core.clock import Clock, utc_now
from directory_core.directory import Directory, open_directory
from directory_core.exchange import slug_for
from directory_core.models import (
    Account,
    Alias,
    Evidence,
    EvidenceKind,
    Identity,
    Organization,
    Platform,
    Rules,
)
from directory_core.storage.database.engine import make_private
from directory_core.storage.repositories.organizations.organizations import organization, put
from directory_core.storage.unit_of_work import UnitOfWork

_SQLITE = "sqlite:///"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
EVIDENCE = Evidence(EvidenceKind.WEBSITE, "https://example.org", as_of="2026-01")


class WindableClock:
    """A clock that stands still until it is wound, in either direction."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.now

    def wind(self, **by: float) -> datetime:
        """Move on by `days`, `hours`, `minutes` or `seconds`, and give the time it is then."""
        self.now += timedelta(**by)
        return self.now


def an_account(
    handle: str = "mayoclinic", platform: Platform = Platform.X, **fields: Any
) -> Account:
    """A listed account; `fields` are those of `Account`."""
    address = parse_address(handle, platform=platform)
    made = Account(
        platform, address.handle, address.url, evidence=(EVIDENCE,), last_confirmed="2026-01"
    )
    return replace(made, **fields)


def an_organization(name: str = "Mayo Clinic", **fields: Any) -> Organization:
    """An organization; its slug is made from its name, and aliases may be plain texts."""
    aliases = fields.pop("aliases", ())
    fields["aliases"] = tuple(Alias(each) if isinstance(each, str) else each for each in aliases)
    fields.setdefault("slug", slug_for(name, ()))
    fields.setdefault("countries", ("US",))
    return Organization(name=name, **fields)


def people(*names: str, venue: str = "console", tenant: str = "here") -> tuple[Identity, ...]:
    """Somebody for each name, in one venue."""
    return tuple(Identity(venue, tenant, name, name.title()) for name in names)


_event_numbers = count(1)


def a_key() -> str:
    """The key of an event that never happened before."""
    return f"console:here:event-{next(_event_numbers)}"


@contextmanager
def a_directory(
    url: str | None = None,
    *,
    holding: Iterable[Organization] = (),
    clock: Clock | None = None,
    rules: Rules | None = None,
    **named: Any,
) -> Iterator[Directory]:
    """An open directory, `holding` these organizations; on a temporary SQLite file without `url`.

    What else is named are fields of `Rules`, where `rules` are not given.
    """
    shown, held, rules = clock or WindableClock(), tuple(holding), rules or Rules(**named)
    with TemporaryDirectory(prefix="carehandles-") as folder:
        where = url or f"{_SQLITE}{Path(folder) / 'directory.sqlite3'}"
        copied = _copy(where, held, rules, shown)
        with open_directory(where, rules=rules, clock=shown) as directory:
            if not copied:
                fill(directory, *held)
            yield directory


def _copy(url: str, held: tuple[Organization, ...], rules: Rules, clock: Clock) -> bool:
    """Copy to `url` what was written for another test alike; false where it is no new file.

    By the machine's clock that may be minutes ago; for another clock all is written anew.
    """
    file = Path(url.removeprefix(_SQLITE))
    if not url.startswith(_SQLITE) or file.exists():
        return False
    if not (clock is utc_now or isinstance(clock, WindableClock)):
        return False
    make_private(file)
    file.write_bytes(_written(held, rules, None if clock is utc_now else clock()))
    return True


@lru_cache(maxsize=50)
def _written(held: tuple[Organization, ...], rules: Rules, at: datetime | None) -> bytes:
    """A new database with these organizations: to write one takes ten times as long as to copy."""
    now = at or utc_now()
    with TemporaryDirectory(prefix="carehandles-") as folder:
        file = Path(folder) / "directory.sqlite3"
        with open_directory(f"{_SQLITE}{file}", rules=rules, clock=lambda: now) as directory:
            fill(directory, *held)
        return file.read_bytes()


def fill(directory: Directory, *organizations: Organization, origin: str = "load") -> None:
    """Publish organizations, new ones or as they are now; `decision` as origin makes it news."""

    def work(uow: UnitOfWork) -> None:
        for each in organizations:
            before = organization(uow.conn, each.slug)
            put(uow, each)
            uow.publish(before, each, origin=origin)
        if organizations:
            uow.audit("loaded", "testing", added=len(organizations))

    directory._store.run(work, patient=True)  # noqa: SLF001
