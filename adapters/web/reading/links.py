"""From whatever stands in a page where a link should be to the account it leads to.

Pages link to accounts straight, without a scheme (`www.facebook.com/x`), through redirectors
(`l.facebook.com/l.php?u=...`, `/leaving?url=...`), from inside `window.open('...')`, and by the
addresses of buttons and feeds (`facebook.com/plugins/page.php?href=...`).

What names an account that the platform cannot have, since its name is too long, is read as an
`Impossible` one: a website that says so says something wrong, and still it says it.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from directory_core import parse_address, platforms_by_name
from directory_core.errors import AddressRefused
from directory_core.models import Address, Platform


class Way(StrEnum):
    """How a link leads to an account."""

    STRAIGHT = "straight"
    REDIRECTOR = "redirector"
    SCRIPT = "script"
    WIDGET = "widget"
    """An embedded feed or button names the account."""


@dataclass(frozen=True, slots=True)
class Target:
    """An account that a link leads to; `raw` is the link as it stood."""

    address: Address
    way: Way
    raw: str


@dataclass(frozen=True, slots=True)
class Impossible(Address):
    """An account that a page names and its platform cannot have: the name is too long."""


_PLATFORM_HOST = re.compile(
    r"(?:^|[/.@=:])(?:facebook|fb|twitter|x|instagram|instagr|youtube|youtu|linkedin|tiktok|threads|"
    r"bsky|pinterest|snapchat|t|telegram|whatsapp|flickr|vimeo|reddit|vk|vkontakte|weibo|line|xing)"
    r"\.(?:com|net|app|me|am|ru|be|cn|[a-z]{2})(?:[/:?#]|$)|/@[\w.]+|/users/",
    re.IGNORECASE,
)
_NAMED_BY_DOMAIN = re.compile(r"//(?:bsky\.app/profile/([a-z0-9.-]+)|([a-z0-9.-]+)/@\w+)")
_INNER = re.compile(r"https?(?::|%3A|%253A)(?:/|%2F|%252F){2}[^\s'\"<>\\]+", re.IGNORECASE)
_QUOTED = re.compile(r"['\"`]((?:https?:)?//[^'\"`\s]+|(?:www|m)\.[^'\"`\s]+/[^'\"`\s]+)['\"`]")
_TWICE = re.compile(r"^(?:https?:/{0,2})+(?=https?:)", re.IGNORECASE)
_ONE_SLASH = re.compile(r"^(https?):/*(?=[^/])", re.IGNORECASE)
_BARE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,6}/", re.IGNORECASE)
_WIDGETS = re.compile(
    r"^(?:www\.|web\.|[a-z]{2}-[a-z]{2}\.)?(?:facebook\.com/(?:v[\d.]+/)?plugins/|platform\.twitter\.com|"
    r"syndication\.twitter\.com|platform\.x\.com|twitframe\.com|youtube\.com/subscribe_embed)",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"/(?:sharer?|share-offsite|sharearticle|intent/(?:tweet|post)|dialog|pin/create|submit|"
    r"cws/share|plugins/(?:post|video|comment|share))",
    re.IGNORECASE,
)
PLATFORMS_BY_NAME = {
    name: platform
    for name, platform in platforms_by_name().items()
    if platform not in {Platform.BLOG, Platform.FEED, Platform.LINE, Platform.MEDIUM}
}
"""Platforms that a page names by a word; the names that are left out are words besides."""
_BAD_HANDLE = "bad_handle"
_SHORT = 15
_OVERLONG = re.compile(rf"@?[\w.-]{{{_SHORT + 1},60}}", re.ASCII)
_OVERLONG_PART = re.compile(rf"(?<=[a-z])/@?([\w.-]{{{_SHORT + 1},60}})(?=[/?#]|$)", re.ASCII)
"""A name that is longer than the shortest that a platform takes for too long, and not absurd."""
_NO_ACCOUNTS = frozenset({Platform.BLOG, Platform.FEED, Platform.WECHAT})


def target_of(href: str, base: str) -> Target | None:
    """The account that a link on the page at `base` leads to; None where it leads to none."""
    raw = re.sub(r"[\t\r\n]", "", href).strip()
    if not raw or raw.startswith(("#", "mailto:", "tel:", "data:", "sms:")) or len(raw) > 4000:
        return None
    if raw.lower().startswith("javascript:"):
        return in_script(raw)
    written = _mended(raw)
    address = _account(written, base)
    if address is not None:
        return Target(address, Way.STRAIGHT, raw)
    return _widget(written, raw, base) or _behind(written, raw, base)


def in_script(code: str) -> Target | None:
    """The account that a piece of script (an `onclick`, a `javascript:` link) opens."""
    for match in _QUOTED.finditer(code[:4000]):
        address = _account(_mended(match[1]), "")
        if address is not None:
            return Target(address, Way.SCRIPT, code.strip()[:300])
    return None


def absolute(href: str, base: str) -> str:
    """A link as seen from its page; empty where it is none of the web."""
    try:
        joined = urljoin(base, re.sub(r"[\t\r\n]", "", href).strip())
        scheme = urlsplit(joined).scheme
    except ValueError:
        return ""
    return joined if scheme in {"http", "https"} else ""


def account_at(text: str) -> Address | None:
    """The account at an address as written in data: `https://x.com/a`, `//x.com/a`, `x.com/a`."""
    return _account(_mended(text.strip()), "")


def account_in_file(line: str) -> Address | None:
    """The account that a line of a trust.txt names."""
    try:
        return parse_address(line)
    except AddressRefused:
        return None


def account_named(platform: Platform, handle: str) -> Address | None:
    """The account with a handle on a platform, if that platform can have such a one."""
    bare = handle.strip()
    try:
        return parse_address(bare, platform=platform)
    except AddressRefused as refusal:
        bad = refusal.facts.get("why") == _BAD_HANDLE and _OVERLONG.fullmatch(bare)
        return _cut_short(bare, bare.removeprefix("@"), platform) if bad else None


def _cut_short(text: str, name: str, platform: Platform | None = None) -> Impossible | None:
    """The account that `text` would name if its platform allowed names as long as `name`."""
    for size in range(len(name) - 1, _SHORT - 1, -1):
        try:
            found = parse_address(text.replace(name, name[:size]), platform=platform)
        except AddressRefused:
            continue
        handle, url = (_instead(name[:size], name, each) for each in (found.handle, found.url))
        return Impossible(found.platform, handle, url, personal=found.personal)
    return None


def _instead(cut: str, whole: str, text: str) -> str:
    """A text with a name in full where it has it cut short, in whatever case."""
    before, _, after = text.casefold().rpartition(cut.casefold())
    return f"{text[: len(before)]}{whole}{text[len(text) - len(after) :]}"


def _mended(raw: str) -> str:
    """A link with the slips mended that people make in editors."""
    text = _TWICE.sub("", raw.replace("\\/", "/"))
    text = _ONE_SLASH.sub(r"\1://", text)
    if text.startswith("//"):
        return "https:" + text
    if "://" not in text[:12] and _BARE.match(text) and _PLATFORM_HOST.search(text.split("?")[0]):
        return "https://" + text
    return text.lstrip("/") if text.startswith("/http") else text


@lru_cache(maxsize=4096)
def _account(written: str, base: str) -> Address | None:
    text = written.replace(" ", "%20")
    if "://" not in text[:12] or not _PLATFORM_HOST.search(text):
        return None
    try:
        address = parse_address(text)
    except AddressRefused as refusal:
        bad = refusal.facts.get("why") == _BAD_HANDLE
        return _reserved(text, base) or (_overlong(text) if bad else None)
    if address.platform in _NO_ACCOUNTS:
        return None
    if address.platform is Platform.MASTODON and _host(text) == _host(base):
        return None
    return address


def _overlong(text: str) -> Impossible | None:
    """The account of a link whose only fault is that the name in it is too long."""
    named = _OVERLONG_PART.search(text)
    return _cut_short(text, named[1]) if named else None


def _reserved(text: str, base: str) -> Address | None:
    """A Bluesky handle or Mastodon server below a suffix reserved for tests, as the website is."""
    suffix = _host(base).rpartition(".")[2]
    match = _NAMED_BY_DOMAIN.search(text)
    if suffix not in {"example", "test"} or match is None or _host(text) == _host(base):
        return None
    named = match[1] or match[2]
    if not named.endswith(f".{suffix}"):
        return None
    public = f"{named.removesuffix(suffix)}org"
    try:
        address = parse_address(text.replace(named, public))
    except AddressRefused:
        return None
    handle, url = (each.replace(public, named) for each in (address.handle, address.url))
    return replace(address, handle=handle, url=url)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _widget(written: str, raw: str, base: str) -> Target | None:
    """The account that a platform's own button or feed names."""
    bare = written.split("://", 1)[-1]
    if not _WIDGETS.match(bare):
        return None
    if _SHARES.search(bare.split("?")[0]):
        return None
    given = dict(_query(written))
    address = _account(_mended(given.get("href", "")), base)
    if address is None and "screen_name" in given:
        address = account_named(Platform.X, given["screen_name"])
    if address is None and "channelid" in given:
        address = account_named(Platform.YOUTUBE, given["channelid"])
    return Target(address, Way.WIDGET, raw) if address else None


def _behind(written: str, raw: str, base: str) -> Target | None:
    """The account behind a redirector: a whole address inside another's query or path."""
    tail = written.split("://", 1)[-1] if "://" in written[:12] else written
    if _SHARES.search(tail.split("?")[0]):
        return None
    given = [_mended(value) for _, value in _query(written)]
    inner = [match[0] for match in _INNER.finditer(tail)]
    for each in (*given, *inner):
        text = each
        for _ in range(3):
            address = _account(re.sub(r"(?:__;.*|[&;].*)$", "", text), base) or _account(text, base)
            if address is not None:
                return Target(address, Way.REDIRECTOR, raw)
            text = unquote(text)
    return None


def _query(written: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(urlsplit(written).query)
    except ValueError:
        return []
