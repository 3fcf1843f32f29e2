"""Reading an organization's own website: which accounts it says are its own."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit

from adapters.web.decoding import decoded
from adapters.web.dns import TextRecords
from adapters.web.dom import Element, parse
from adapters.web.extract import account_in_file, mentions_of
from adapters.web.fetching import (
    MOST_REDIRECTS,
    Fetched,
    Fetcher,
    FetchFailed,
    Trouble,
    redirect_of,
    retry_after,
)
from adapters.web.identity import identify, site_of
from adapters.web.judging import Verdict, judge
from adapters.web.links import absolute
from adapters.web.mentions import Mention, Place, Sign
from adapters.web.ownership import FILE, in_file, in_page, in_records
from adapters.web.parked import is_challenge, is_parked
from adapters.web.proofs import Proofs
from adapters.web.robots import Robots
from adapters.web.structured import entities_of
from adapters.web.words import fold, words
from directory_core.models import (
    EvidenceKind,
    Look,
    LookState,
    ProofSeen,
    Sighting,
    Unchanged,
)

_PAGES = frozenset(
    {"text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", ""}
)
_MOST_PAGES = 3
_MOST_FRAMES = 4
_REFRESH = re.compile(r"^\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)
_SCRIPT_MOVE = re.compile(
    r"(?:window\.|document\.|top\.|self\.)*location(?:\.href)?\s*(?:=|\.(?:replace|assign)\()\s*['\"]([^'\"]+)['\"]"
)
_LOCALE = re.compile(
    r"^/(?:en|de|fr|es|pt|it|nl)(?:[-_][a-z]{2})?/?(?:index\.\w+|home)?$", re.IGNORECASE
)


@dataclass
class _Page:
    url: str
    root: Element
    cut: bool = False
    mentions: list[Mention] = field(default_factory=list)
    etag: str = ""
    modified: str = ""


class _Stopped(Exception):  # noqa: N818 - carries a state, no error
    def __init__(self, state: LookState, detail: str = "", retry_after: float = 0.0) -> None:
        super().__init__(detail)
        self.state, self.detail, self.retry_after = state, detail, retry_after


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

    async def read(self, url: str, name: str = "", last: Unchanged | None = None) -> Look:
        """What the website at `url` says of the accounts of the organization called `name`.

        Without a name the page's own says whose it is.  `last` is what it said last time, and by
        which it is asked whether anything has changed.  Never raises: whatever a website does is a
        state.
        """
        tries = [url] if "://" in url else [f"https://{url}", f"http://{url}"]
        stopped = _Stopped(LookState.UNREACHABLE)
        for each in tries:
            try:
                return await self._read(each, name, last)
            except _Stopped as stop:
                stopped = stop
                if stop.state is not LookState.UNREACHABLE:
                    break
            except FetchFailed as failed:
                stopped = _Stopped(LookState.UNREACHABLE, str(failed), failed.retry_after)
        return Look(url, stopped.state, detail=stopped.detail, retry_after=stopped.retry_after)

    async def proof(self, website: str, code: str) -> ProofSeen:
        """Where the code of a proof of ownership stands: in records, a file or the first page."""
        found = await in_records(self._texts, website, code)
        if found is not None:
            return found
        answer = await self._had(urljoin(website, FILE), {})
        if answer is not None and answer.status == 200:
            found = in_file(decoded(answer.body, "text/plain"), answer.url, code)
        if found is not None:
            return found
        try:
            page = await self._home(website, None)
        except (FetchFailed, _Stopped):
            return ProofSeen(reached=False)
        seen = in_page(page.root, page.url, code) if page is not None else None
        return seen or ProofSeen(reached=True)

    async def _read(self, url: str, name: str, last: Unchanged | None) -> Look:
        home = await self._home(url, last)
        if home is None:
            return await self._repeated(last) if last else Look(url, LookState.UNREACHABLE)
        entities = entities_of(home.root)
        identity = identify(home.root, home.url, entities, name)
        home.mentions = mentions_of(home.root, home.url, entities)
        mentions = [*await self._trusted(home.url), *home.mentions]
        verdicts = judge(mentions, identity)
        if not any(each.own for each in verdicts):
            for page in await self._likely_pages(home):
                mentions += mentions_of(page.root, page.url, entities_of(page.root))
                verdicts = judge(mentions, identity)
                if any(each.own for each in verdicts):
                    break
        if home.cut and not any(each.own for each in verdicts):
            raise _Stopped(LookState.UNREACHABLE, Trouble.TOO_LARGE)
        seen = tuple(_seen(each) for each in verdicts)
        return Look(
            url=home.url,
            state=_state(verdicts),
            sightings=await self._proofs.of(seen, home.url, self._had),
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
        except (FetchFailed, _Stopped):
            return None

    async def _home(self, url: str, last: Unchanged | None) -> _Page | None:
        """The first page, with its redirects followed and its frames in it; None if unchanged."""
        start = site_of(url)
        here = url
        for _ in range(MOST_REDIRECTS + 1):
            answer = await self._get(here, _conditions(last) if last and last.url == here else {})
            if answer.status == 304:
                return None
            onward = redirect_of(answer)
            if not onward:
                page = _page(answer)
                onward = _onward(page)
                if not onward:
                    return await self._checked(page)
            here = onward
            if site_of(here) != start:
                raise _Stopped(LookState.REDIRECTS_ELSEWHERE, here)
        raise _Stopped(LookState.UNREACHABLE, Trouble.REDIRECTS)

    async def _checked(self, page: _Page) -> _Page:
        html = "".join(each.attr("src") + each.attr("href") + " " for each in page.root.walk())
        if is_parked(page.root, html):
            raise _Stopped(LookState.PARKED)
        if is_challenge(page.root):
            raise _Stopped(LookState.UNREACHABLE, Trouble.GUARDED)
        await self._add_frames(page)
        if is_parked(page.root, html):
            raise _Stopped(LookState.PARKED)
        return page

    async def _get(self, url: str, headers: Mapping[str, str] | None = None) -> Fetched:
        """An answer, if robots.txt allows to ask; a server that asks for a moment gets one."""
        if not await self._robots.allows(url):
            raise _Stopped(LookState.ROBOTS)
        answer = await self._fetcher.get(url, headers=headers)
        wait = retry_after(answer)
        if answer.status in {429, 503} and 0 < wait <= 3:
            await asyncio.sleep(wait)
            answer = await self._fetcher.get(url, headers=headers)
        if answer.status >= 400:
            raise _Stopped(LookState.UNREACHABLE, f"{Trouble.STATUS}: {answer.status}", wait)
        return answer

    async def _add_frames(self, page: _Page) -> None:
        """Read the website's own frames into the page that shows them."""
        frames = [
            each
            for each in page.root.find("frame", "iframe", "object", "embed")
            if _is_same_site(_source(each, page.url), page.url)
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

    async def _other_page(self, url: str, home: str) -> _Page | None:
        """A further page of the website; None where it cannot be had."""
        here = _on_origin(url, home)
        try:
            for _ in range(MOST_REDIRECTS):
                answer = await self._get(here)
                onward = redirect_of(answer)
                if not onward:
                    return _page(answer)
                here = _on_origin(onward, home)
                if site_of(here) != site_of(home):
                    return None
        except (FetchFailed, _Stopped):
            return None
        return None

    async def _likely_pages(self, home: _Page) -> list[_Page]:
        """At most three pages on which a website names its accounts, if not on its first."""
        pages = []
        for url in _candidates(home):
            page = await self._other_page(url, home.url)
            if page is not None:
                pages.append(page)
        return pages

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
            except (FetchFailed, _Stopped):
                continue
            found = _in_trust(answer, url)
            if found:
                return found
        return []


def _conditions(last: Unchanged) -> dict[str, str]:
    """The headers that ask for a page only if it has changed (RFC 9110, section 13)."""
    named = {"If-None-Match": last.etag, "If-Modified-Since": last.modified}
    return {name: value for name, value in named.items() if value}


def _state(verdicts: list[Verdict]) -> LookState:
    if any(each.alien for each in verdicts):
        return LookState.CONTRADICTION
    return LookState.OK if any(each.own for each in verdicts) else LookState.NO_LINKS


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
        text=best.label or best.raw,
        platform_id=address.platform_id,
        stranger=verdict.alien,
        kinds=(EvidenceKind.NAMED,) if named else (),
    )


def _page(answer: Fetched) -> _Page:
    """The page in an answer.

    Raises:
        _Stopped: it is no page.
    """
    text = decoded(answer.body, answer.headers.get("content-type", ""))
    if answer.content_type not in _PAGES or "\x00" in text[:200] or not text.strip():
        raise _Stopped(LookState.UNREACHABLE, Trouble.NOT_A_PAGE)
    root = parse(text)
    base = next((each.attr("href") for each in root.find("base") if each.attr("href")), "")
    root.attrs["-base"] = absolute(base, answer.url) or answer.url
    return _Page(
        answer.url,
        root,
        answer.cut,
        etag=answer.headers.get("etag", ""),
        modified=answer.headers.get("last-modified", ""),
    )


def _onward(page: _Page) -> str:
    """Where a page sends on to by itself, by a refresh or a script on an empty page."""
    for each in page.root.find("meta"):
        if each.attr("http-equiv").lower() != "refresh":
            continue
        if any(above.tag == "noscript" for above in each.ancestors):
            continue
        match = _REFRESH.match(each.attr("content"))
        if match and int(match[1]) <= 10:
            target = absolute(match[2], page.root.attr("-base"))
            if target and target.split("#")[0] != page.url.split("#")[0]:
                return target
    body = next(page.root.find("body"), page.root)
    if len(body.text(400)) > 150 or len(list(body.find("a"))) > 2:
        return ""
    for script in page.root.find("script"):
        code = "".join(c for c in script.children if isinstance(c, str))
        match = _SCRIPT_MOVE.search(code[:5000])
        if match and (target := absolute(match[1], page.root.attr("-base"))) and target != page.url:
            return target
    return ""


def _source(frame: Element, base: str) -> str:
    return absolute(frame.attr("src") or frame.attr("data"), base)


def _is_same_site(url: str, home: str) -> bool:
    return bool(url) and site_of(url) == site_of(home)


def _on_origin(url: str, home: str) -> str:
    """A page of the website under the scheme and port at which its first page was found."""
    theirs, ours = urlsplit(url), urlsplit(home)
    same = (theirs.hostname or "").removeprefix("www.") == (ours.hostname or "").removeprefix(
        "www."
    )
    if same:
        return theirs._replace(scheme=ours.scheme, netloc=ours.netloc, fragment="").geturl()
    return theirs._replace(fragment="").geturl()


def _candidates(home: _Page) -> list[str]:
    """The likely pages, the likeliest first."""
    base = home.root.attr("-base") or home.url
    ranked: dict[str, float] = {}
    links = list(home.root.find("a", "area"))
    for each in links:
        url = absolute(each.attr("href"), base)
        if not url or not _is_same_site(url, home.url) or url.split("#")[0] == home.url:
            continue
        weight = _likeliness(url, each.text(80) or each.attr("aria-label"), few=len(links) < 15)
        if weight:
            bare = url.split("#")[0]
            ranked[bare] = max(ranked.get(bare, 0), weight)
    best = sorted(ranked, key=lambda each: -ranked[each])[:_MOST_PAGES]
    return best or [urljoin(home.url, "/contact"), urljoin(home.url, "/about")]


def _likeliness(url: str, text: str, *, few: bool) -> float:
    path = unquote(urlsplit(url).path).lower()
    if re.search(r"\.(?:pdf|jpe?g|png|docx?|zip|xml)$", path):
        return 0.0
    slugs = {re.sub(r"\.\w+$", "", part) for part in path.split("/") if part}
    said = fold(text).replace(" ", "-")
    for key, weight in (("social", 3.0), ("contact", 2.0), ("about", 1.0)):
        named = words("pages", key)
        if said in named or slugs & named:
            return weight
        if any(
            each in said or any(each in slug for slug in slugs) for each in named if len(each) > 5
        ):
            return weight - 0.5
    return 2.5 if few and _LOCALE.match(path) else 0.0


def _in_trust(answer: Fetched, url: str) -> list[Mention]:
    """The `social=` lines of a trust.txt, as JournalList specifies it (journallist.net)."""
    if answer.status != 200 or answer.content_type in {"text/html", "application/xhtml+xml"}:
        return []
    text = decoded(answer.body, "")
    if text.lstrip()[:1] == "<":
        return []
    found = []
    for line in text.splitlines()[:2000]:
        key, _, value = line.partition("#")[0].partition("=") if "=" in line else ("", "", "")
        if key.strip().lower() != "social" or not value.strip():
            continue
        address = account_in_file(value.strip())
        if address is not None:
            found.append(Mention(address, url, Place.FILE, line.strip(), label=line.strip()))
    return found
