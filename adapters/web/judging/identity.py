"""Whose website it is: the names that it goes by, and those of others whom it names."""

import re
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from adapters.web.fetching.domains import domain_label, site_of
from adapters.web.judging.names import Names
from adapters.web.reading.dom import Element
from adapters.web.reading.structured import Entity
from adapters.web.words import fold, phrases, squash, words

_PARTS = re.compile(r"\s+[|–—·•»:-]+\s+|\s*[|·•»]\s*|:\s+|\s+-\s+")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:by\s+)?(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?[\s,.:–-]*(?:by\s+)?"
    r"([^.|©\n•·]{3,80})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\s*(?:all rights|alle rechte|tous droits|todos los derechos|todos os direitos|"
    r"tutti i diritti|alle rechten|website|site|web|powered|designed|,|\d{4}).*$",
    re.IGNORECASE,
)


@dataclass
class Identity:
    """The organization whose website it is (`own`), and others by whom accounts may be (`others`).

    `foreign` says that the page bears another name than the organization that was asked for.
    """

    own: Names
    others: Names = field(default_factory=Names)
    foreign: bool = False
    site: str = ""
    bodies: frozenset[str] = frozenset()
    """What the page says that it is itself, of what else would be a body of its own: a charity."""
    beyond: frozenset[str] | None = None
    """Of a branch: the words that its name adds to that of whose website it is."""

    def is_theirs(self, handle: str) -> bool:
        """Whether a handle that bears both names is others' rather than the organization's."""
        said = self.own.telling() | (self.own.tokens() & words("others", "care"))
        only_ours = said - self.others.tokens()
        if any(len(each) >= 4 and each in squash(handle) for each in only_ours):
            return False
        return _closer(handle, self.others, self.own)

    def is_of_the_whole(self, *said: str) -> bool:
        """Whether handles and labels bear none of the words that tell a branch from the whole."""
        if self.beyond is None:
            return False
        return not any(word in squash(text) for text in said for word in self.beyond)


def _closer(handle: str, one: Names, other: Names) -> bool:
    """Whether a handle is written more like a name of `one` than of `other`."""
    return _ratio(handle, one) > _ratio(handle, other) + 0.05


def _ratio(handle: str, names: Names) -> float:
    bare = squash(handle)
    spelt = [squash(each) for each in (*names.names, *names.domains)]
    return max((SequenceMatcher(None, bare, each).ratio() for each in spelt), default=0.0)


def identify(
    root: Element, url: str, entities: list[Entity], asked: str = "", *, branch: bool = False
) -> Identity:
    """Whose website a page is; `asked` is the organization that it is read for, if one is.

    That is a `branch` where the website is another's, of which it is a part.
    """
    page = Names()
    label = domain_label(url)
    if label:
        page.domains.append(label)
    else:
        page.domains += [each for each in (domain_label(a) for a in _canonical(root)) if each]
    others = Names()
    for said in _said_names(root):
        match = phrases("others", "member").match(fold(said))
        if match and len(match[0].split()) > 1:
            others.add(said.split(" ", len(match[0].split()))[-1])
        else:
            page.add(said)
    _sort(entities, page, others, site_of(url))
    footers = _copyright_names(root)
    for name in footers:
        if not page.names or page.is_like(name):
            page.add(name)
    page.places += [place for each in entities if each.own for place in each.places]
    bodies = _bodies_said(root, page)
    if not asked:
        return Identity(page, others, site=site_of(url), bodies=bodies)
    if branch and fold(asked) not in map(fold, page.names):
        others.add(*page.names)
        others.domains += page.domains
        own = Names([asked])
        beyond = own.telling() - others.tokens()
        return Identity(own, others, foreign=True, site=site_of(url), beyond=beyond)
    titled = _title_parts(root)
    _leave_titles_above(asked, titled, page, others)
    brands = _brands_titled(asked, titled, footers)
    return replace(_asked_for(asked, page, others, url, brands), bodies=bodies)


def is_part(asked: str, whole: Names, path: str) -> bool:
    """Whether an address of which the page is gone was a branch's: `/locations/ada` at `whole`."""
    beyond = Names([asked]).telling() - whole.tokens()
    slugs = set(fold(path).split())
    named = any(len(each) > 2 and each in squash(path) for each in beyond)
    return bool(beyond) and (named or bool(slugs & words("pages", "branches")))


def _leave_titles_above(asked: str, titled: list[str], page: Names, others: Names) -> None:
    """Take what stands in a title beside the whole name asked for, and shares no word with it.

    `Fort Harmon VA Medical Center | Veterans Affairs`.  What speaks of care and of
    no group may be another name.
    """
    if fold(asked) not in map(fold, titled):
        return
    aside = (each for each in titled if each in page.names and not Names([asked]).is_like(each))
    for name in list(aside):
        said = set(fold(name).split())
        group = said & words("others", "systems") and not Names([name]).is_like_any(page.domains)
        if len(said) > 1 and (group or not said & words("others", "care")):
            page.names.remove(name)
            others.add(name)


def _bodies_said(root: Element, page: Names) -> frozenset[str]:
    """The bodies that a page says it is: "Breathe Along is a registered charity"."""
    text = fold(next(root.find("body"), root).text(80_000))
    us = "|".join(["we are", *(f"{re.escape(fold(each))} is" for each in page.names if fold(each))])
    said = re.findall(rf"(?<![a-z])(?:{us}) (?:a|an|the) ((?:[a-z]+ ){{0,3}}[a-z]+)", text)
    return frozenset(" ".join(said).split()) & words("others", "bodies")


def _brands_titled(asked: str, titled: list[str], footers: list[str]) -> list[str]:
    """The system that a page's title and copyright name beside a house that bears more names.

    `Mercy Ridge Clinton Hospital | Mercy Ridge Health`, and at its foot `© Mercy Ridge Health`.
    """
    if fold(asked) not in map(fold, titled) or not footers:
        return []
    own, above = Names([asked]), Names(footers)
    smaller = bool(above.telling()) and above.telling() < own.telling()
    system = words("others", "systems") | {"health", "healthcare"}
    named = [each for each in titled if fold(each) in map(fold, footers)]
    return named if smaller and (above.tokens() & system) - own.tokens() else []


def _asked_for(asked: str, page: Names, others: Names, url: str, titled: list[str]) -> Identity:
    own = Names([asked])
    for suffix in (",", " - ", " ("):
        head, _, rest = asked.partition(suffix)
        if rest and len(head) > 3:
            own.add(head)
            own.places.append(rest)
    _leave_bodies_above(asked, page, others)
    brands = [*titled, *_brands_above(own, page, url)]
    like = [name for name in page.names if own.is_like(name)]
    domain = any(own.affinity(each) >= 0.8 for each in page.domains)
    foreign = bool(page.names) and not like and not domain
    owners = [] if domain else [each for each in page.names if each not in like]
    owners = [each for each in owners if Names([each]).is_like_any(page.domains)]
    if brands:
        owners = brands
    if foreign or owners:
        others.add(*(page.names if foreign else owners))
        others.domains += page.domains
        own.add(*(each for each in like if each not in brands))
        foreign = True
    else:
        own.add(*(page.names if not like else [*like, *page.names]))
        own.domains += page.domains
        own.places += page.places
    return Identity(own, others, foreign, site_of(url))


def _brands_above(own: Names, page: Names, url: str) -> list[str]:
    """The names of a system on whose website a branch has a part of its own.

    `easton.aurelia.org` is Aurelia Easton Hospital's, in the house of Aurelia: what the address
    adds to the registrable domain is what the name adds to the system's.
    """
    parts = urlsplit(url)
    below = (parts.hostname or "").lower().removesuffix(site_of(url)).removeprefix("www.")
    added = squash(f"{below} {parts.path}")
    found = []
    for name in page.names:
        theirs = Names([name]).telling()
        more = {each for each in own.telling() - theirs if len(each) > 2 and each in added}
        if theirs and theirs < own.telling() and more and Names([name]).is_like_any(page.domains):
            found.append(name)
    return found


def _leave_bodies_above(asked: str, page: Names, others: Names) -> None:
    """Take a county, city or university of which the organization asked for is a part for another.

    "River County" is not the River County Health Department, nor a university its hospital.
    """
    if not set(fold(asked).split()) & words("others", "care"):
        return
    for name in list(page.names):
        said = set(fold(name).split())
        if said & words("others", "kinds") and not said & words("others", "care"):
            page.names.remove(name)
            others.add(name)
            bearing = [each for each in page.domains if squash(each) == squash(name)]
            others.domains += bearing
            page.domains = [each for each in page.domains if each not in bearing]


def _sort(entities: list[Entity], page: Names, others: Names, site: str) -> None:
    """Take the names of what the data describes: as the page's own, or as others'."""
    for each in entities:
        name = next(iter(each.names), "")
        if not name:
            continue
        here = any(site_of(url) == site for url in each.urls)
        if each.others or not each.own:
            if not page.is_like(name) or each.others:
                others.add(name)
        elif here or not page.names or page.is_like(name):
            page.add(*each.names)
        else:
            others.add(*each.names)


def _canonical(root: Element) -> list[str]:
    found = [
        each.attr("href") for each in root.find("link") if each.attr("rel").lower() == "canonical"
    ]
    found += [
        each.attr("content") for each in root.find("meta") if each.attr("property") == "og:url"
    ]
    return found[:2]


_NAMING = frozenset(
    {"og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "copyright"}
)
"""The tags of a page's head that name whose website it is."""


def _said_names(root: Element) -> list[str]:
    """The names that a page's head, logo and heading give."""
    titled = [part for part in _title_parts(root) if _is_name(part)]
    titled = [each for each in titled if not _is_person(each)] or titled
    logos = [each for each in _logo_names(root)[:2] if _is_name(each)]
    said = [*_tagged_names(root), *titled, *logos]
    if not said:
        headings = [each.text(120) for each in root.find("h1")][:1]
        said = [each for each in headings if _is_name(each)]
    return list(dict.fromkeys(said))


def _tagged_names(root: Element) -> list[str]:
    """The names in the tags of the head, but for the author's, which may be an agency's."""
    said: dict[str, list[str]] = {}
    for each in root.find("meta"):
        key = (each.attr("property") or each.attr("name")).lower()
        said.setdefault(key, []).append(each.attr("content").strip())
    authors = said.get("author", [])
    return [
        text
        for key, texts in said.items()
        if key in _NAMING
        for text in texts
        if text not in authors and (key != "copyright" or len(text) < 60)
    ]


def _title_parts(root: Element) -> list[str]:
    titles = [
        each.text(200) for each in root.find("title") if each.parent and each.parent.tag == "head"
    ]
    return [part.strip() for title in titles[:1] for part in _PARTS.split(title)]


def _logo_names(root: Element) -> list[str]:
    """What the pictures of the header's logo are called."""
    return [
        re.sub(r"\blogo\b|\bhome\b", "", each.attr("alt"), flags=re.IGNORECASE).strip()
        for each in root.find("img")
        if "logo" in f"{each.attr('alt')} {each.attr('class')} {each.attr('src')}".lower()
        and any(a.tag == "header" or a.tokens & {"header", "logo", "brand"} for a in each.ancestors)
    ]


def _is_name(text: str) -> bool:
    said = fold(text).split()
    told = [each for each in said if each not in words("vocabulary", "titles")]
    return len(told) > 0 and len(said) <= 12


def _is_person(text: str) -> bool:
    return bool(words("others", "person") & set(fold(text).split()))


def _copyright_names(root: Element) -> list[str]:
    body = next(root.find("body"), root)
    text = body.text(80_000)[-6000:]
    found = [_RIGHTS.sub("", match[1]).strip() for match in _COPYRIGHT.finditer(text)]
    return [name for name in found if _is_name(name)][:2]
