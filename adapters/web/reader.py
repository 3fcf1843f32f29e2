"""Reading an organization's own website: which accounts it says are its own."""

import asyncio
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from adapters.web.fetching.decoding import decoded
from adapters.web.fetching.dns import TextRecords
from adapters.web.fetching.domains import site_of
from adapters.web.fetching.fetcher import (
    MOST_REDIRECTS,
    Fetched,
    Fetcher,
    FetchFailed,
    Trouble,
    redirect_of,
    retry_after,
)
from adapters.web.fetching.robots import Robots
from adapters.web.judging import Identity, Verdict, identify, is_part, judge
from adapters.web.pages import (
    Page,
    Stopped,
    in_other_languages,
    is_above,
    is_same_site,
    likely_pages,
    on_origin,
    onward_from,
    page_in,
)
from adapters.web.proofs.accounts import Proofs
from adapters.web.proofs.ownership import FILE, in_file, in_page, in_records
from adapters.web.reading.dom import Element
from adapters.web.reading.extract import mentions_of
from adapters.web.reading.links import Impossible, absolute
from adapters.web.reading.mentions import Mention, Place, Sign
from adapters.web.reading.parked import is_challenge, is_parked
from adapters.web.reading.structured import entities_of
from adapters.web.reading.trust import accounts_in_trust
from directory_core import one_line
from directory_core.models import (
    EvidenceKind,
    Look,
    LookState,
    ProofSeen,
    Sighting,
    Unchanged,
)

_MOST_FRAMES = 4
_MOMENT = 3.0
"""Seconds that are waited for a server that asks for a moment; for more, the look ends."""
_GONE = frozenset({f"{Trouble.STATUS}: 404", f"{Trouble.STATUS}: 410"})


class WebsiteReader:
    """Reads websites through one fetcher, as their robots.txt allows."""

    def __init__(
        self, fetcher: Fetcher, *, texts: TextRecords | None = None, bluesky: str = ""
    ) -> None:
        self._fetcher = fetcher
        self._robots = Robots(fetcher)
        self._texts = texts
        self._proofs = Proofs(fetcher, texts, bluesky)

    async def close(self) -> None:
        """Let go of every connection."""
        await self._fetcher.close()

    async def read(
        self, url: str, name: str = "", last: Unchanged | None = None, *, branch: bool = False
    ) -> Look:
        """What the website at `url` says of the accounts of the organization called `name`.

        Without a name the page's own says whose it is.  `last` is what it said last time, and by
        which it is asked whether anything has changed.  `branch` says that the website is
        another's, of which the organization is a part.  Never raises: whatever a website does is a
        state.
        """
        tries = [url] if "://" in url else [f"https://{url}", f"http://{url}"]
        stopped = Stopped(LookState.UNREACHABLE, Trouble.NAME)
        if not site_of(tries[0]):
            return Look(url, stopped.state, detail=stopped.detail)
        for each in tries:
            try:
                return await self._read(each, name, last, branch=branch)
            except Stopped as stop:
                stopped = stop
                if stop.state is not LookState.UNREACHABLE:
                    break
            except FetchFailed as failed:
                stopped = Stopped(LookState.UNREACHABLE, str(failed), failed.retry_after)
        return Look(url, stopped.state, detail=stopped.detail, retry_after=stopped.retry_after)

    async def proof(self, website: str, code: str) -> ProofSeen:
        """Where the code of a proof of ownership stands: in records, a file or the first page."""
        records = await in_records(self._texts, website, code)
        if records.where:
            return records
        answer = await self._file_at(urljoin(website, FILE))
        found = in_file(decoded(answer.body, "text/plain"), answer.url, code) if answer else None
        if found is not None:
            return found
        try:
            page = await self._home(website, None)
        except FetchFailed:
            return ProofSeen(reached=False)
        except Stopped as stop:
            return ProofSeen(reached=records.reached and _is_in_other_hands(stop))
        seen = in_page(page.root, page.url, code) if page is not None else None
        return seen or records

    async def _file_at(self, url: str) -> Fetched | None:
        """A file of the website, behind redirects within it; None where it cannot be had."""
        here, start = url, site_of(url)
        for _ in range(MOST_REDIRECTS + 1):
            answer = await self._had(here, {})
            if answer is None or not redirect_of(answer):
                return answer if answer is not None and answer.status == 200 else None
            here = redirect_of(answer)
            if site_of(here) != start:
                return None
        return None

    async def _read(self, url: str, name: str, last: Unchanged | None, *, branch: bool) -> Look:
        home = await self._home_or_above(url, last)
        if home is None:
            return await self._repeated(last) if last else Look(url, LookState.UNREACHABLE)
        entities = entities_of(home.root)
        if home.missing and name:
            whole = identify(home.root, home.url, entities).own
            branch = branch or is_part(name, whole, home.missing)
        identity = identify(home.root, home.url, entities, name, branch=branch)
        home.mentions = mentions_of(home.root, home.url, entities)
        mentions = [*await self._trusted(home.url), *home.mentions]
        if _links_own(mentions, identity):
            mentions += await self._in_other_languages(home, identity)
        else:
            mentions += await self._on_likely_pages(home, mentions, identity)
        verdicts = judge(mentions, identity)
        if home.cut and not any(each.own for each in verdicts):
            raise Stopped(LookState.UNREACHABLE, Trouble.TOO_LARGE)
        seen = tuple(_seen(each) for each in verdicts if not _is_impossible(each))
        return Look(
            url=home.url,
            state=_state(verdicts),
            sightings=await self._proofs.of(seen, home.url, self._had),
            impossible=tuple(_seen(each) for each in verdicts if _is_impossible(each)),
            name=next(iter(identity.own.names), ""),
            etag=home.etag,
            modified=home.modified,
        )

    async def _repeated(self, last: Unchanged) -> Look:
        """What a website said last time, of which its first page says that nothing has changed."""
        proven = await self._proofs.of(last.sightings, last.url, self._had)
        return Look(last.url, last.state, proven, repeated=True)

    async def _had(self, url: str, headers: Mapping[str, str]) -> Fetched | None:
        """What an address answers, as its robots.txt allows; None where it cannot be had."""
        try:
            return await self._get(url, headers)
        except (FetchFailed, Stopped):
            return None

    async def _home_or_above(self, url: str, last: Unchanged | None) -> Page | None:
        """The page at an address; where it is gone, the first page of the website it was on."""
        path = urlsplit(url).path
        try:
            return await self._home(url, last)
        except Stopped as stop:
            if path in {"", "/"} or stop.detail not in _GONE:
                raise
        home = await self._home(urljoin(url, "/"), last)
        if home is not None:
            home.missing = path
        return home

    async def _home(self, url: str, last: Unchanged | None) -> Page | None:
        """The first page, with its redirects followed and its frames in it; None if unchanged."""
        start = site_of(url)
        here = url
        for _ in range(MOST_REDIRECTS + 1):
            answer = await self._get(here, _conditions(last) if last and last.url == here else {})
            if answer.status == 304:
                return None
            onward = redirect_of(answer)
            if not onward:
                page = page_in(answer)
                onward = onward_from(page)
                if not onward:
                    page.missing = urlsplit(url).path if is_above(here, url) else ""
                    return await self._checked(page)
            here = onward
            if site_of(here) != start:
                raise Stopped(LookState.REDIRECTS_ELSEWHERE, here)
        raise Stopped(LookState.UNREACHABLE, Trouble.REDIRECTS)

    async def _checked(self, page: Page) -> Page:
        html = "".join(each.attr("src") + each.attr("href") + " " for each in page.root.walk())
        if is_parked(page.root, html):
            raise Stopped(LookState.PARKED)
        if is_challenge(page.root):
            raise Stopped(LookState.UNREACHABLE, Trouble.GUARDED)
        await self._add_frames(page)
        if is_parked(page.root, html):
            raise Stopped(LookState.PARKED)
        return page

    async def _get(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """An answer, if robots.txt allows to ask; a server that asks for a moment gets one."""
        try:
            allowed = await self._robots.allows(url)
        except FetchFailed as failed:
            if not 0 < failed.retry_after <= _MOMENT:
                raise
            await asyncio.sleep(failed.retry_after)
            allowed = await self._robots.allows(url)
        if not allowed:
            raise Stopped(LookState.ROBOTS)
        answer = await self._fetcher.get(url, headers=headers)
        wait = retry_after(answer)
        if answer.status in {429, 503} and 0 < wait <= _MOMENT:
            await asyncio.sleep(wait)
            answer = await self._fetcher.get(url, headers=headers)
        if answer.status >= 400:
            raise Stopped(LookState.UNREACHABLE, f"{Trouble.STATUS}: {answer.status}", wait)
        return answer

    async def _add_frames(self, page: Page) -> None:
        """Read the website's own frames into the page that shows them."""
        frames = [
            each
            for each in page.root.find("frame", "iframe", "object", "embed")
            if is_same_site(_source(each, page.url), page.url)
        ]
        for each in frames[:_MOST_FRAMES]:
            inner = await self._other_page(_source(each, page.url), page.url)
            if inner is not None:
                each.tag = "div"
                for child in inner.root.children:
                    if isinstance(child, Element):
                        child.tag = "div" if child.tag == "body" else child.tag
                        child.parent = each
                    each.children.append(child)

    async def _other_page(self, url: str, home: str) -> Page | None:
        """A further page of the website; None where it cannot be had."""
        here = on_origin(url, home)
        try:
            for _ in range(MOST_REDIRECTS):
                answer = await self._get(here)
                onward = redirect_of(answer)
                if not onward:
                    return page_in(answer)
                here = on_origin(onward, home)
                if site_of(here) != site_of(home):
                    return None
        except (FetchFailed, Stopped):
            return None
        return None

    async def _pages(self, urls: list[str], home: Page) -> list[Page]:
        """Further pages of the website, as far as they can be had."""
        pages = [await self._other_page(url, home.url) for url in urls]
        return [each for each in pages if each is not None]

    async def _in_other_languages(self, home: Page, identity: Identity) -> list[Mention]:
        """What the first page says in other languages, whose titles are names of its own too."""
        found: list[Mention] = []
        for page in await self._pages(in_other_languages(home), home):
            entities = entities_of(page.root)
            found += mentions_of(page.root, page.url, entities)
            if not identity.foreign and identity.beyond is None:
                identity.own.add(*identify(page.root, page.url, entities).own.names)
        return found

    async def _on_likely_pages(
        self, home: Page, known: list[Mention], identity: Identity
    ) -> list[Mention]:
        """What the likely pages say, up to the first that links to accounts of the website's."""
        found: list[Mention] = []
        for url in likely_pages(home):
            page = await self._other_page(url, home.url)
            if page is not None:
                found += mentions_of(page.root, page.url, entities_of(page.root))
                if _links_own([*known, *found], identity):
                    break
        return found

    async def _trusted(self, home: str) -> list[Mention]:
        """The accounts that the website's trust.txt names."""
        for path in ("/trust.txt", "/.well-known/trust.txt"):
            url = urljoin(home, path)
            try:
                answer = await self._get(url)
                if onward := redirect_of(answer):
                    if site_of(onward) != site_of(home):
                        continue
                    answer = await self._get(onward)
            except (FetchFailed, Stopped):
                continue
            found = accounts_in_trust(answer, url)
            if found:
                return found
        return []


def _conditions(last: Unchanged) -> dict[str, str]:
    """The headers that ask for a page only if it has changed (RFC 9110, section 13)."""
    named = {"If-None-Match": last.etag, "If-Modified-Since": last.modified}
    return {name: value for name, value in named.items() if value}


def _is_in_other_hands(stop: Stopped) -> bool:
    """Whether a website that is not read on is for sale, led away or gone: no code is there."""
    moved = stop.state in {LookState.PARKED, LookState.REDIRECTS_ELSEWHERE}
    return moved or stop.detail in _GONE


def _state(verdicts: list[Verdict]) -> LookState:
    if any(each.alien for each in verdicts):
        return LookState.CONTRADICTION
    return LookState.OK if any(each.own for each in verdicts) else LookState.NO_LINKS


def _links_own(mentions: list[Mention], identity: Identity) -> bool:
    """Whether pages of the website link to an account of its own, whatever a trust.txt names."""
    linked = [each for each in mentions if each.place is not Place.FILE]
    return any(each.own for each in judge(linked, identity))


def _is_impossible(verdict: Verdict) -> bool:
    return isinstance(verdict.best.address, Impossible)


def _seen(verdict: Verdict) -> Sighting:
    best, address = verdict.best, verdict.best.address
    vouched = any(Sign.REL_ME in m.signs or m.place is Place.FILE for m in verdict.mentions)
    named = verdict.own and vouched
    return Sighting(
        address.platform,
        address.handle,
        address.url,
        own=verdict.own,
        rung=(3 if named else 2) if verdict.own else 0,
        where=best.page,
        place=best.place.value,
        text=one_line(best.label or best.raw),
        platform_id=address.platform_id,
        stranger=verdict.alien,
        kinds=(EvidenceKind.NAMED,) if named else (),
    )


def _source(frame: Element, base: str) -> str:
    return absolute(frame.attr("src") or frame.attr("data"), base)
