"""Mercy General, a hospital with a confirmed website and one account, for tests of evidence."""

from directory_core import Directory
from directory_core.models import (
    Look,
    LookState,
    Organization,
    Platform,
    Sighting,
    TaskKind,
    WebsiteOrigin,
)
from directory_core.testing import an_account, an_organization, people

ANA, BEN, CLEO = people("ana", "ben", "cleo")
SITE = "https://www.mercy.org"
CONFIRMED = WebsiteOrigin("two lists", "2026-01", confirmed=True)


def mercy(**fields: object) -> Organization:
    given = {"website": SITE, "website_origin": CONFIRMED, "accounts": (an_account("mercygen"),)}
    return an_organization("Mercy General", **(given | fields))


def seen(handle: str, platform: Platform = Platform.X, **fields: object) -> Sighting:
    account = an_account(handle, platform)
    given = {"own": True, "rung": 2, "where": f"{SITE}/", "place": "footer", "text": "X"}
    return Sighting(platform, account.handle, account.url, **(given | fields))  # type: ignore[arg-type]


def look(
    directory: Directory, *sightings: Sighting, state: LookState = LookState.OK, **more: str
) -> list[TaskKind]:
    """Let a worker look at the one website there is."""
    directory.evidence.want("mercy-general", ANA)
    (wanted,) = directory.evidence.claim()
    return list(directory.evidence.record(wanted, Look(SITE, state, sightings, **more)))  # type: ignore[arg-type]


def kinds(directory: Directory) -> list[TaskKind]:
    return [each.kind for each in directory.evidence.tasks(BEN, None).items]
