"""Every place of a page that names an account."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from adapters.web.reading.dom import Element, parse
from adapters.web.reading.islands import Island, Piece, islands_in_data, islands_of
from adapters.web.reading.links import (
    PLATFORMS_BY_NAME,
    Target,
    Way,
    account_named,
    in_script,
    target_of,
)
from adapters.web.reading.mentions import Mention, Place, Sign, mention_of
from adapters.web.reading.structured import Entity
from adapters.web.reading.surroundings import around_of, label_of, leads_of, place_of, signs_of
from adapters.web.reading.written import written_in
from directory_core.models import Platform

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


def mentions_of(root: Element, base: str, entities: list[Entity]) -> list[Mention]:
    """Every mention of an account on a page, in document order, data first."""
    found = [*_described(entities, base), *_tagged(root, base), *_linked(root, base)]
    found += _scripts(root, base)
    found += written_in(root, base, {(m.address.platform, m.address.handle) for m in found})
    return _grouped(found[:MOST])


def _described(entities: list[Entity], base: str) -> Iterator[Mention]:
    for entity in entities:
        sign = Sign.OTHERS if entity.others else Sign.OWN
        signs = frozenset({sign} if entity.own or entity.others else ())
        if entity.person:
            signs |= {Sign.PERSON}
        for link in entity.links:
            target = target_of(link, base)
            if target is not None:
                yield mention_of(
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
            yield mention_of(address, base, Place.META, content, label=key, signs=signs)
    for each in root.find("link"):
        relations = set(each.attr("rel").lower().split())
        if not relations & {"me", "publisher", "author"}:
            continue
        target = target_of(each.attr("href"), base)
        if target is not None:
            sign = Sign.REL_ME if "me" in relations else Sign.CREATOR
            signs = frozenset({sign} if relations & {"me", "author"} else ())
            yield mention_of(target.address, base, Place.META, target.raw, signs=signs)


def _linked(root: Element, base: str) -> Iterator[Mention]:
    """The links and widgets of the page's body; of very many the first and the last."""
    found = [(each, target) for each in root.walk() for target in _targets(each, base)]
    if len(found) > MOST:
        found = [*found[: MOST // 2], *found[-MOST // 2 :]]
    for element, target in found:
        yield _placed(element, target, base)
    attributes = (found for each in root.walk() for found in _in_attributes(each, base))
    yield from islice(attributes, MOST)


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
        if (
            target is None
            and custom
            and (platform := PLATFORMS_BY_NAME.get(name.removeprefix("data-")))
        ):
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
    return mention_of(
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
        links = [a for a in islice(each.find("a"), 42) if a is not element]
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
        yield mention_of(
            each.address, base, Place.SCRIPT, each.address.url,
            label=each.label, leads=(each.path,) if each.path else (), signs=frozenset(signs),
        )  # fmt: skip
    for piece in pieces[:40]:
        root = parse(piece.html)
        for found in _linked(root, base):
            place = Place.SCRIPT if found.place is Place.MAIN else found.place
            yield replace(found, place=place, group=0)
