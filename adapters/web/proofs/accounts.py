"""What proves an account beyond a link: the account links back, or the domain names its id.

Bluesky: a domain names an account's unchanging id in DNS or in a file (atproto.com/specs/handle),
and the account's profile names the domain.  Mastodon and its kin: a profile's field links back
with `rel="me"` (docs.joinmastodon.org/user/profile), and its ActivityPub id never changes.
"""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from adapters.web.fetching.dns import TextRecords
from adapters.web.fetching.domains import site_of
from adapters.web.fetching.fetcher import Fetched, Fetcher, FetchFailed, redirect_of
from adapters.web.reading.dom import parse
from adapters.web.reading.links import absolute
from directory_core.models import EvidenceKind, Platform, Sighting

_DID = re.compile(r"did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.%-]{3,100})")
_ACTOR = "application/activity+json, application/ld+json;q=0.9, text/html;q=0.5"
_MOST = 4
"""Accounts of each platform that are asked about."""
Get = Callable[[str, Mapping[str, str]], Awaitable[Fetched | None]]
"""What an address answers to headers, as its robots.txt allows; None where it cannot be had."""


@dataclass(frozen=True, slots=True)
class _Profile:
    did: str
    handle: str
    about: str


class Proofs:
    """Asks for what proves accounts; `bluesky` is the address of its public interface, if any."""

    def __init__(self, fetcher: Fetcher, texts: TextRecords | None, bluesky: str) -> None:
        self._fetcher = fetcher
        self._texts = texts
        self._bluesky = bluesky.rstrip("/")

    async def of(self, seen: tuple[Sighting, ...], home: str, get: Get) -> tuple[Sighting, ...]:
        """The sightings, each with what more speaks for it now; `home` is the website's page."""
        found = []
        left = {Platform.BLUESKY: _MOST, Platform.MASTODON: _MOST}
        for each in seen:
            if each.own and left.get(each.platform, 0) > 0:
                left[each.platform] -= 1
                ask = self._of_bluesky if each.platform is Platform.BLUESKY else self._of_mastodon
                found.append(await ask(each, home, get))
            else:
                found.append(each)
        return tuple(found)

    async def _of_bluesky(self, each: Sighting, home: str, get: Get) -> Sighting:
        did = await self._named(each.handle, home, get) if is_own_domain(each, home) else ""
        profile = await self._profile(did or each.handle)
        if did:
            proven = replace(each, platform_id=did)
            if profile is not None and profile.handle.casefold() != each.handle.casefold():
                return proven
            return _with(proven, EvidenceKind.DOMAIN, 4)
        if profile is None:
            return each
        known = replace(each, platform_id=profile.did)
        site = site_of(home)
        back = re.search(rf"(?<![\w-]){re.escape(site)}(?!\.?[\w-])", profile.about.lower())
        return _with(known, EvidenceKind.LINKED_BACK, 3) if site and back else known

    async def _named(self, handle: str, home: str, get: Get) -> str:
        """The id that a domain names for itself, in DNS or in its file."""
        for text in (await self._texts.of(f"_atproto.{handle}") if self._texts else None) or ():
            did = text.strip().removeprefix("did=")
            if _DID.fullmatch(did):
                return did
        parts = urlsplit(home)
        for netloc in dict.fromkeys((parts.netloc.removeprefix("www."), parts.netloc)):
            answer = await get(f"{parts.scheme}://{netloc}/.well-known/atproto-did", {})
            found = answer is not None and answer.status == 200
            did = answer.body[:200].decode("ascii", "replace").strip() if answer and found else ""
            if _DID.fullmatch(did):
                return did
        return ""

    async def _profile(self, actor: str) -> _Profile | None:
        """What Bluesky's public interface says of an account; None where it cannot be asked."""
        if not self._bluesky:
            return None
        query = urlencode({"actor": actor})
        url = f"{self._bluesky}/xrpc/app.bsky.actor.getProfile?{query}"
        try:
            answer = await self._fetcher.get(url, headers={"Accept": "application/json"})
        except FetchFailed:
            return None
        said = _json(answer)
        did, handle = said.get("did"), said.get("handle")
        if not (isinstance(did, str) and isinstance(handle, str) and _DID.fullmatch(did)):
            return None
        return _Profile(did, handle, str(said.get("description", ""))[:2000])

    async def _of_mastodon(self, each: Sighting, home: str, get: Get) -> Sighting:
        user, _, host = each.handle.rpartition("@")
        url = f"{_origin(host, home)}/@{quote(user.lstrip('@'))}"
        if not user or not self._fetcher.reaches(url):
            return each
        answer = await _actor(url, get)
        if answer is None:
            return each
        said = _json(answer)
        links = _fields(said) if said else _profile_links(answer)
        known = each
        if isinstance(said.get("id"), str) and site_of(str(said["id"])) == site_of(url):
            known = replace(each, platform_id=str(said["id"])[:200])
        if any(_leads_home(link, home) for link in links):
            return _with(known, EvidenceKind.LINKED_BACK, 3)
        return known


async def _actor(url: str, get: Get) -> Fetched | None:
    """A profile, as data where its server gives it so."""
    here = url
    for _ in range(3):
        answer = await get(here, {"Accept": _ACTOR})
        if answer is None or answer.status == 200:
            return answer
        here = redirect_of(answer)
        if site_of(here) != site_of(url):
            return None
    return None


def _origin(host: str, home: str) -> str:
    """Where a server of profiles is asked; beside a website of a test, on the test's own web."""
    ours = urlsplit(home)
    if not ours.port or not (ours.hostname or "").endswith(".example"):
        return f"https://{host}"
    return f"{ours.scheme}://{host.rpartition('.')[0]}.example:{ours.port}"


def is_own_domain(sighting: Sighting, home: str) -> bool:
    """Whether a Bluesky handle is the website's own domain; `.example` stands for any in tests."""
    if sighting.platform is not Platform.BLUESKY:
        return False
    host = (urlsplit(home).hostname or "").removeprefix("www.")
    name, _, suffix = host.rpartition(".")
    return sighting.handle == host or (
        suffix == "example" and sighting.handle.rpartition(".")[0] == name
    )


def _with(each: Sighting, kind: EvidenceKind, rung: int) -> Sighting:
    return replace(each, rung=max(each.rung, rung), kinds=(*each.kinds, kind))


def _json(answer: Fetched) -> Mapping[str, Any]:
    try:
        said = json.loads(answer.body[:500_000]) if answer.status == 200 else {}
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _fields(actor: Mapping[str, Any]) -> list[str]:
    """The `rel="me"` links in the fields of an ActivityPub actor."""
    fields = actor.get("attachment")
    values = [
        each.get("value")
        for each in (fields if isinstance(fields, list) else ())[:20]
        if isinstance(each, dict)
    ]
    html = " ".join(value[:2000] for value in values if isinstance(value, str))
    return _me_links(html)


def _profile_links(answer: Fetched) -> list[str]:
    return _me_links(answer.body[:500_000].decode("utf-8", "replace"))


def _me_links(html: str) -> list[str]:
    root = parse(html)
    return [
        each.attr("href")
        for each in root.find("a", "link")
        if "me" in each.attr("rel").lower().split()
    ]


def _leads_home(link: str, home: str) -> bool:
    """Whether a link leads to the website itself: its host, `www.` or not, or a page on it."""
    url = absolute(link, home)
    theirs, ours = (urlsplit(each).hostname or "" for each in (url, home))
    return bool(url) and theirs.removeprefix("www.") == ours.removeprefix("www.")
