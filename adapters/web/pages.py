"""Pages of a website: what an answer holds, where it leads by itself, where accounts may stand."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit

from adapters.web.fetching.decoding import decoded
from adapters.web.fetching.domains import site_of
from adapters.web.fetching.fetcher import Fetched, Trouble
from adapters.web.reading.dom import Element, parse
from adapters.web.reading.links import absolute
from adapters.web.reading.mentions import Mention
from adapters.web.reading.styles import hide_by_styles
from adapters.web.words import fold, words
from directory_core.models import LookState

_PAGES = frozenset(
    {"text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", ""}
)
_MOST_PAGES = 3
_MOST_LANGUAGES = 2
_REFRESH = re.compile(r"^\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]+)", re.IGNORECASE)
_SCRIPT_MOVE = re.compile(
    r"(?:window\.|document\.|top\.|self\.)*location(?:\.href)?\s*(?:=|\.(?:replace|assign)\()\s*['\"]([^'\"]+)['\"]"
)
_LOCALE = re.compile(
    r"^/(?:en|de|fr|es|pt|it|nl)(?:[-_][a-z]{2})?/?(?:index\.\w+|home)?$", re.IGNORECASE
)


@dataclass
class Page:
    """A page as it was read, `cut` if it was longer than is taken, with what it mentions.

    `missing` is the path that was asked for, where its page is gone and this is one above it.
    """

    url: str
    root: Element
    cut: bool = False
    mentions: list[Mention] = field(default_factory=list)
    etag: str = ""
    modified: str = ""
    missing: str = ""


class Stopped(Exception):  # noqa: N818 - carries a state, no error
    """A website is not read on: the state it is in, and why."""

    def __init__(self, state: LookState, detail: str = "", retry_after: float = 0.0) -> None:
        super().__init__(detail)
        self.state, self.detail, self.retry_after = state, detail, retry_after


def page_in(answer: Fetched) -> Page:
    """The page in an answer.

    Raises:
        Stopped: it is no page.
    """
    text = decoded(answer.body, answer.headers.get("content-type", ""))
    if answer.content_type not in _PAGES or "\x00" in text[:200] or not text.strip():
        raise Stopped(LookState.UNREACHABLE, Trouble.NOT_A_PAGE)
    root = parse(text)
    hide_by_styles(root)
    base = next((each.attr("href") for each in root.find("base") if each.attr("href")), "")
    root.attrs["-base"] = absolute(base, answer.url) or answer.url
    return Page(
        answer.url,
        root,
        answer.cut,
        etag=answer.headers.get("etag", ""),
        modified=answer.headers.get("last-modified", ""),
    )


def onward_from(page: Page) -> str:
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


def is_above(here: str, asked: str) -> bool:
    """Whether a page is the website's first, or one above that which was asked for."""
    path, wanted = (urlsplit(each).path.rstrip("/") for each in (here, asked))
    return path != wanted and bool(wanted.startswith(f"{path}/") or _LOCALE.match(path))


def is_same_site(url: str, home: str) -> bool:
    """Whether an address is of the same registrable domain."""
    return bool(url) and site_of(url) == site_of(home)


def on_origin(url: str, home: str) -> str:
    """A page of the website under the scheme and port at which its first page was found."""
    theirs, ours = urlsplit(url), urlsplit(home)
    same = (theirs.hostname or "").removeprefix("www.") == (ours.hostname or "").removeprefix(
        "www."
    )
    if same:
        return theirs._replace(scheme=ours.scheme, netloc=ours.netloc, fragment="").geturl()
    return theirs._replace(fragment="").geturl()


def in_other_languages(home: Page) -> list[str]:
    """The first pages in other languages that the website names as such (`hreflang`), at most two.

    Those of another variety of the page's own language (en-GB beside en-US) are left out.
    """
    base = home.root.attr("-base") or home.url
    spoken = {_language(each.attr("lang")) for each in home.root.find("html")}
    found: dict[str, str] = {}
    for each in home.root.find("link", "a"):
        language = _language(each.attr("hreflang"))
        if not language or language in spoken or language in found or language == "x":
            continue
        if each.tag == "link" and "alternate" not in each.attr("rel").lower().split():
            continue
        url = on_origin(absolute(each.attr("href"), base), home.url)
        if is_same_site(url, home.url) and url.rstrip("/") != home.url.rstrip("/"):
            found[language] = url
    return list(dict.fromkeys(found.values()))[:_MOST_LANGUAGES]


def _language(tag: str) -> str:
    return tag.strip().lower().replace("_", "-").partition("-")[0]


def likely_pages(home: Page) -> list[str]:
    """The likely pages, the likeliest first."""
    base = home.root.attr("-base") or home.url
    ranked: dict[str, float] = {}
    links = list(home.root.find("a", "area"))
    for each in links:
        url = absolute(each.attr("href"), base)
        if not url or not is_same_site(url, home.url) or url.split("#")[0] == home.url:
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
