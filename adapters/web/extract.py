"""Every place of a page that names an account."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from adapters.web.dom import Element, parse
from adapters.web.islands import Island, Piece, islands_in_data, islands_of
from adapters.web.links import Target, Way, account_named, in_script, target_of
from adapters.web.mentions import Mention, Place, Sign
from adapters.web.structured import Entity
from adapters.web.surroundings import around_of, label_of, leads_of, place_of, signs_of
from directory_core import find_addresses, parse_address
from directory_core.errors import AddressRefused
from directory_core.models import Address, Platform

MOST = 600
"""Mentions taken from one page."""

_SKIPPED = frozenset(
    {
        "href",
        "src",
        "class",
        "id",
        "style",
        "srcset",
        "alt",
        "title",
        "aria-label",
        "onclick",
        "srcdoc",
    }
)
_WIDGET = frozenset(
    {
        "fbpage",
        "fblike",
        "fblikebox",
        "fbfollow",
        "twittertimeline",
        "gytsubscribe",
        "tiktokembed",
        "timeline",
    }
)
_BUTTONS = frozenset({"twitterfollowbutton", "fbfollow", "gytsubscribe", "fblike"})
_NAMED = {
    "twitter": Platform.X, "x": Platform.X, "facebook": Platform.FACEBOOK,
    "instagram": Platform.INSTAGRAM, "youtube": Platform.YOUTUBE, "linkedin": Platform.LINKEDIN,
    "tiktok": Platform.TIKTOK, "threads": Platform.THREADS, "bluesky": Platform.BLUESKY,
    "pinterest": Platform.PINTEREST, "mastodon": Platform.MASTODON, "vimeo": Platform.VIMEO,
    "flickr": Platform.FLICKR,
}  # fmt: skip
_SAID = re.compile(
    r"\b(twitter|facebook|instagram|youtube|linkedin|tiktok|threads|bluesky|x|pinterest)\b"
    r"(?:\s*\([^)]{1,20}\))?\s*[:\-–—/|]?\s*@([A-Za-z0-9_.\-]{2,40})",
    re.IGNORECASE,
)
_BACKWARDS = re.compile(
    r"@([A-Za-z0-9_.]{2,40})\s+(?:on|auf|sur|en|no|su|op)\s+(twitter|facebook|instagram|youtube|tiktok|threads|x)\b",
    re.IGNORECASE,
)
_META_SITE = frozenset({"twitter:site", "article:publisher", "og:see_also"})
_META_AUTHOR = frozenset(
    {
        "twitter:creator",
        "article:author",
        "fediverse:creator",
        "og:article:author",
        "profile:username",
    }
)
_OPAQUE = re.compile(r"(?:channel/UC[\w-]{22}|\d{4,}|did:.*)")


def mentions_of(root: Element, base: str, entities: list[Entity]) -> list[Mention]:
    """Every mention of an account on a page, in document order, data first."""
    found = [*_described(entities, base), *_tagged(root, base), *_linked(root, base)]
    found += _scripts(root, base)
    found += _texts(root, base, {(m.address.platform, m.address.handle) for m in found})
    return _grouped(found[:MOST])


def spoken_of(address: Address, raw: str) -> str:
    """The handle as words; where it is a number, the words that stand before it in the link."""
    if not _OPAQUE.fullmatch(address.handle):
        handle = address.handle.rpartition("/")[2] if "/" in address.handle else address.handle
        if address.platform is Platform.BLUESKY:
            return handle.removesuffix(".bsky.social").rpartition(".")[0] or handle.split(".")[0]
        return handle.partition("@")[0]
    words = re.findall(r"[A-Za-z]{3,}", raw.split("?", maxsplit=1)[0].partition("facebook.com/")[2])
    return " ".join(
        w for w in words if w.lower() not in {"pages", "people", "profile", "php", "category"}
    )


def _mention(address: Address, page: str, place: Place, raw: str, **more: object) -> Mention:
    made = Mention(address, page, place, raw[:500], spoken=spoken_of(address, raw))
    return replace(made, **more)  # type: ignore[arg-type]


def _described(entities: list[Entity], base: str) -> Iterator[Mention]:
    for entity in entities:
        sign = Sign.OTHERS if entity.others else Sign.OWN
        signs = frozenset({sign} if entity.own or entity.others else ())
        if entity.person:
            signs |= {Sign.PERSON}
        for link in entity.links:
            target = target_of(link, base)
            if target is not None:
                yield _mention(
                    target.address, base, Place.STRUCTURED, link,
                    label=" / ".join(entity.names[:2]), signs=signs,
                )  # fmt: skip


def _tagged(root: Element, base: str) -> Iterator[Mention]:
    """What the tags of the page's head say."""
    for each in root.find("meta"):
        key = (each.attr("property") or each.attr("name") or each.attr("itemprop")).lower()
        content = each.attr("content").strip()
        author = key in _META_AUTHOR
        if not content or not (author or key in _META_SITE):
            continue
        if key.startswith("twitter:") and "/" not in content:
            address = account_named(Platform.X, content)
        elif key == "fediverse:creator":
            address = account_named(Platform.MASTODON, content)
        else:
            target = target_of(content, base)
            address = target.address if target else None
        if address is not None:
            signs = frozenset({Sign.CREATOR} if author else ())
            yield _mention(address, base, Place.META, content, label=key, signs=signs)
    for each in root.find("link"):
        relations = set(each.attr("rel").lower().split())
        if not relations & {"me", "publisher", "author"}:
            continue
        target = target_of(each.attr("href"), base)
        if target is not None:
            sign = Sign.REL_ME if "me" in relations else Sign.CREATOR
            signs = frozenset({sign} if relations & {"me", "author"} else ())
            yield _mention(target.address, base, Place.META, target.raw, signs=signs)


def _linked(root: Element, base: str) -> Iterator[Mention]:
    """The links and widgets of the page's body."""
    for each in root.walk():
        for target in _targets(each, base):
            yield _placed(each, target, base)
        yield from _in_attributes(each, base)


def _targets(element: Element, base: str) -> Iterator[Target]:
    tag = element.tag
    if tag in {"a", "area"}:
        href = element.attr("href") or element.attr("xlink:href")
        target = target_of(href, base) if href else None
        if target is not None:
            yield target
            return
    if tag in {"iframe", "embed", "object"}:
        source = element.attr("src") or element.attr("data") or element.attr("data-src")
        target = target_of(source, base) if source else None
        if target is not None:
            yield Target(target.address, Way.WIDGET, target.raw)
            return
    if tag == "form" and (target := target_of(element.attr("action"), base)):
        yield target
    if element.attr("onclick") and (target := in_script(element.attr("onclick"))):
        yield target
    yield from _buttons(element)


def _buttons(element: Element) -> Iterator[Target]:
    """The accounts that platforms' own buttons name without an address."""
    tokens = element.tokens
    named: tuple[Platform, str] | None = None
    if "gytsubscribe" in tokens:
        named = Platform.YOUTUBE, element.attr("data-channelid") or element.attr("data-channel")
    elif element.attr("type").lower() == "in/followcompany":
        named = Platform.LINKEDIN, element.attr("data-id")
    elif "tiktokembed" in tokens and element.attr("data-embed-type") == "creator":
        named = Platform.TIKTOK, element.attr("data-unique-id")
    elif "twittertimeline" in tokens and element.attr("data-screen-name"):
        named = Platform.X, element.attr("data-screen-name")
    if named is not None and named[1]:
        address = account_named(*named)
        if address is not None:
            yield Target(address, Way.WIDGET, named[1])


def _in_attributes(element: Element, base: str) -> Iterator[Mention]:
    """Accounts in attributes that only scripts read: `data-href`, `data-props`, own elements."""
    if element.tag in {"meta", "link", "script", "img", "source", "html"}:
        return
    custom = "-" in element.tag or "social" in element.tokens
    for name, value in element.attrs.items():
        if name in _SKIPPED or len(value) < 2:
            continue
        bare = value.strip()
        if bare[:1] in "{[" and len(bare) > 12:
            yield from _islands(*islands_in_data(bare), base)
            continue
        target = target_of(value, base) if "/" in value and element.attr("href") != value else None
        if target is None and custom and (platform := _NAMED.get(name.removeprefix("data-"))):
            address = (
                account_named(platform, value) if re.fullmatch(r"@?[\w.\-]{2,60}", value) else None
            )
            target = Target(address, Way.STRAIGHT, value) if address else None
        if target is not None and name != "cite":
            found = _placed(element, target, base)
            yield replace(found, signs=found.signs | {Sign.SOCIAL}) if custom else found


def _placed(element: Element, target: Target, base: str) -> Mention:
    """A link with what surrounds it."""
    place = place_of(element)
    signs = signs_of(element)
    within = {token for each in (element, *element.ancestors[:3]) for token in each.tokens}
    if within & _WIDGET and not within & _BUTTONS and target.way is not Way.REDIRECTOR:
        place = Place.WIDGET
    if target.way is Way.WIDGET and place is not Place.POST and not within & _BUTTONS:
        place = Place.WIDGET
    if target.way is Way.SCRIPT and target.raw.lower().startswith("javascript:"):
        signs.add(Sign.SCRIPTED)
    relations = element.attr("rel").lower().split()
    if "me" in relations:
        signs.add(Sign.REL_ME)
    if "author" in relations:
        signs.add(Sign.BLOCK)
    wide = place in {Place.MAIN, Place.ARTICLE, Place.ASIDE} or Sign.BLOCK in signs
    return _mention(
        target.address, base, place, target.raw,
        label=label_of(element),
        leads=leads_of(element, base, wide=wide),
        around=around_of(element) if place in {Place.MAIN, Place.ARTICLE, Place.ASIDE} else "",
        signs=frozenset(signs),
        group=_list_of(element, base),
    )  # fmt: skip


def _list_of(element: Element, base: str) -> int:
    """The smallest part of the page around a link that links to another account too."""
    here = element
    for each in element.ancestors[:4]:
        if each.tag in {"body", "html", "main"}:
            return 0
        links = [a for a in each.find("a") if a is not element]
        if len(links) > 40:
            return 0
        if any(target_of(a.attr("href"), base) for a in links):
            return id(each)
        here = each
    return id(here) if here.tag == "ul" else 0


def _grouped(found: list[Mention]) -> list[Mention]:
    """The mentions, those in a list of one account on each of several platforms marked so."""
    lists: dict[int, dict[Platform, set[str]]] = {}
    for each in found:
        if each.group:
            platforms = lists.setdefault(each.group, {})
            platforms.setdefault(each.address.platform, set()).add(each.address.handle.casefold())
    social = {
        group
        for group, platforms in lists.items()
        if len(platforms) > 1 and all(len(handles) == 1 for handles in platforms.values())
    }
    return [
        replace(each, signs=each.signs | {Sign.SOCIAL}) if each.group in social else each
        for each in found
    ]


def _scripts(root: Element, base: str) -> Iterator[Mention]:
    for script in root.find("script"):
        kind = script.attr("type").lower()
        code = "".join(child for child in script.children if isinstance(child, str))
        if "ld+json" in kind or len(code) < 10:
            continue
        if "template" in kind or kind in {"text/html", "text/x-handlebars"}:
            yield from _islands([], [Piece(code, kind)], base)
        else:
            yield from _islands(*islands_of(code), base)
    for template in root.find("template"):
        html = "".join(c for c in template.children if isinstance(c, str))
        if html:
            yield from _islands([], [Piece(html, "template")], base)


def _islands(islands: list[Island], pieces: list[Piece], base: str) -> Iterator[Mention]:
    paths: dict[str, set[Platform]] = {}
    for each in islands:
        paths.setdefault(each.path, set()).add(each.address.platform)
    counts = Counter(each.path for each in islands)
    rows = {path for path, platforms in paths.items() if 1 < len(platforms) == counts[path]}
    for each in islands:
        signs = (
            {Sign.BLOCK}
            if each.theirs
            else {Sign.SOCIAL}
            if each.ours or each.path in rows
            else set()
        )
        yield _mention(
            each.address, base, Place.SCRIPT, each.address.url,
            label=each.label, leads=(each.path,) if each.path else (), signs=frozenset(signs),
        )  # fmt: skip
    for piece in pieces[:40]:
        root = parse(piece.html)
        for found in _linked(root, base):
            place = Place.SCRIPT if found.place is Place.MAIN else found.place
            yield replace(found, place=place, group=0)


def _texts(root: Element, base: str, known: set[tuple[Platform, str]]) -> Iterator[Mention]:
    """Accounts that are written out without a link: `facebook.com/x`, `Instagram: @x`."""
    body = next(root.find("body"), root)
    text = body.text(60_000)
    for match in _SAID.finditer(text):
        address = account_named(_NAMED[match[1].lower()], match[2].rstrip("."))
        if address is not None and (address.platform, address.handle) not in known:
            yield _written(address, text, match.span(), base)
    for backwards, span in _said_backwards(text):
        if (backwards.platform, backwards.handle) not in known:
            yield _written(backwards, text, span, base)
    for found in find_addresses(text):
        named = None if found.posted else found.address
        if named is None or named.platform in {Platform.BLOG, Platform.FEED}:
            continue
        if "/" in found.text and (named.platform, named.handle) not in known:
            yield _written(named, text, found.span, base)


def _said_backwards(text: str) -> Iterator[tuple[Address, tuple[int, int]]]:
    """`@x on Instagram`."""
    for match in _BACKWARDS.finditer(text):
        address = account_named(_NAMED[match[2].lower()], match[1].rstrip("."))
        if address is not None:
            yield address, match.span()


def _written(address: Address, text: str, span: tuple[int, int], base: str) -> Mention:
    start, end = span
    return _mention(
        address, base, Place.TEXT, text[start:end], around=text[max(0, start - 100) : end + 60]
    )


def account_in_file(line: str) -> Address | None:
    """The account that a line of a trust.txt names."""
    try:
        return parse_address(line)
    except AddressRefused:
        return None
