"""What organizations' own websites say of their accounts, and what follows for moderators."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory_core.models.organizations import EvidenceKind, Platform


class LookState(StrEnum):
    """What became of looking at a website."""

    OK = "ok"
    PARKED = "parked"
    """It is for sale, lapsed, or a server's own page: nothing on it is believed."""
    ROBOTS = "robots"
    """It asks not to be read by programs."""
    REDIRECTS_ELSEWHERE = "redirects_elsewhere"
    """It leads to another registrable domain now."""
    CONTRADICTION = "contradiction"
    """A stranger's account stands beside one that is known."""
    NO_LINKS = "no_links"
    UNREACHABLE = "unreachable"

    @property
    def was_read(self) -> bool:
        """Whether what the website links to is known now."""
        return self in {LookState.OK, LookState.CONTRADICTION, LookState.NO_LINKS}


@dataclass(frozen=True, slots=True)
class Sighting:
    """An account seen on a website: `own` if the website says that it is its organization's.

    `rung` is that of the evidence ladder for a confirmed website.  `where` is the address of the
    page it stood on, `place` the part of it, `text` what the link said.
    """

    platform: Platform
    handle: str
    url: str
    own: bool
    rung: int
    where: str
    place: str = ""
    text: str = ""
    platform_id: str = ""
    stranger: bool = False
    """It stands where the organization's own would, beside one that is known."""
    kinds: tuple[EvidenceKind, ...] = ()
    """What speaks for it beside the link."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """What lets a website be asked whether its first page has changed since it was read.

    `url` is that page's; `sightings` are what it linked to, all of them on that page.
    """

    url: str
    etag: str = ""
    modified: str = ""
    sightings: tuple[Sighting, ...] = ()
    state: LookState = LookState.OK


@dataclass(frozen=True, slots=True)
class Look:
    """What a website said when it was looked at.  `detail` is the trouble, or where it leads.

    `etag` and `modified` are what its first page may be asked by next time; `repeated` says that
    it has not changed since the last look, whose sightings these are.  `impossible` are the
    accounts it links to that their platforms cannot have, since their names are too long: a slip
    of the website's, and nothing that could be listed.
    """

    url: str
    state: LookState
    sightings: tuple[Sighting, ...] = ()
    impossible: tuple[Sighting, ...] = ()
    detail: str = ""
    name: str = ""
    retry_after: float = 0.0
    etag: str = ""
    modified: str = ""
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class LookWanted:
    """A website that one worker is to look at until its lease ends.

    `branch` says that the website is another organization's, of which this one is a part.
    """

    slug: str
    name: str
    website: str
    lease: str
    last: Unchanged | None = None
    branch: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting as it is remembered; `missing_since` is set while the link is gone.

    `listed` says that the organization lists the account.
    """

    sighting: Sighting
    first_seen: datetime
    last_seen: datetime
    missing_since: datetime | None = None
    listed: bool = False


class TaskKind(StrEnum):
    """What a moderator is asked to look at."""

    NEW_ACCOUNTS = "new_accounts"
    """A website links to accounts that are not listed."""
    LINK_GONE = "link_gone"
    """A website links to a listed account no more."""
    HANDLE_CHANGED = "handle_changed"
    """A website links to another account on the platform of a listed one it linked to."""
    WEBSITE_MOVED = "website_moved"
    WEBSITE_LAPSED = "website_lapsed"
    CONTRADICTION = "contradiction"
    ID_CHANGED = "id_changed"
    """Another account answers to a listed handle: it may have been given up and taken."""

    IMPOSTOR = "impostor"
    """Somebody says that an account which is not listed poses as the organization's."""

    @property
    def is_alarm(self) -> bool:
        """Whether moderators hear of it at once, and answers warn."""
        return self in {TaskKind.WEBSITE_LAPSED, TaskKind.ID_CHANGED, TaskKind.CONTRADICTION}

    @property
    def is_removal(self) -> bool:
        """Whether approving it takes an account off the list, which the rules may want two for."""
        return self in {TaskKind.LINK_GONE, TaskKind.HANDLE_CHANGED}


@dataclass(frozen=True, slots=True)
class EvidenceTask:
    """Something that a moderator is to look at.  `accounts` are those it is about.

    `asked` is how often its organization was asked for.  Where it `waits_for_second`, one moderator
    has approved it, and another one has to.
    """

    id: int
    kind: TaskKind
    slug: str
    name: str
    opened_at: datetime
    asked: int = 0
    accounts: tuple[Sighting, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    waits_for_second: bool = False


@dataclass(frozen=True, slots=True)
class WebsiteReport:
    """What is known of an organization's website: when it was looked at, and what was seen.

    `confirmed` says that it is surely the organization's: only then may what was seen be shown to
    anybody but moderators.  `wanted` says that somebody asked for a look that is still to come.
    `alarms` are open tasks of which answers warn.
    """

    slug: str
    website: str
    confirmed: bool
    looked_at: datetime | None = None
    state: LookState | None = None
    detail: str = ""
    wanted: bool = False
    seen: tuple[Seen, ...] = ()
    alarms: tuple[EvidenceTask, ...] = ()

    @property
    def undecided(self) -> tuple[Seen, ...]:
        """Accounts that the website calls its own and nobody has decided on."""
        return tuple(
            each
            for each in self.seen
            if each.sighting.own and not each.listed and each.missing_since is None
        )

    @property
    def gone(self) -> tuple[Seen, ...]:
        """Listed accounts that the website linked to once and links to no more."""
        return tuple(each for each in self.seen if each.listed and each.missing_since is not None)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many organizations of one place have accounts of which rung."""

    country: str
    region: str
    known: int
    listed: int
    by_rung: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
