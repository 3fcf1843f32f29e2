"""What a page says of organizations in data: JSON-LD, microdata and RDFa of schema.org.

Every thing described becomes an `Entity` with its name, the addresses it says are the same thing
(`sameAs`), and how the page speaks of it: as its own organization, or as somebody related.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from adapters.web.reading.dom import Element
from adapters.web.words import words

_MOST_ENTITIES = 300
"""Things that are taken from the data of one page: each is compared with every account."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that a page describes in data.

    `own` says that the page speaks of it as of its own organization; `others` that it is related to
    it, or a person (`person`).  `names` are its names, `links` its `sameAs`,
    `urls` its websites, `places` the towns of its address.
    """

    names: tuple[str, ...]
    links: tuple[str, ...]
    urls: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    own: bool = True
    others: bool = False
    person: bool = False
    form: str = "JSON-LD"


def entities_of(root: Element) -> list[Entity]:
    """Every thing with a name or a `sameAs` that a page describes in data."""
    found: list[Entity] = []
    data: list[Any] = []
    for script in root.find("script"):
        if "ld+json" in script.attr("type").lower():
            data += _loaded("".join(c for c in script.children if isinstance(c, str)))
    described = islice(_Graph(data).entities(), _MOST_ENTITIES)
    found += described
    found += islice(_microdata(root), _MOST_ENTITIES)
    return found


def _loaded(text: str) -> list[Any]:
    """The values in a JSON-LD block, mended where people and programs break it."""
    bare = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?://\s*)?(?:-->|\]\]>)\s*$", "", text
    )
    bare = bare.strip().rstrip(";").strip()
    for attempt in (bare, re.sub(r",\s*(?=[}\]])", "", bare), _uncommented(bare)):
        try:
            return [json.loads(attempt, strict=False)]
        except (ValueError, RecursionError):
            continue
    found: list[Any] = []
    at = 0
    decoder = json.JSONDecoder(strict=False)
    while (start := bare.find("{", at)) >= 0 and len(found) < 50:
        try:
            value, at = decoder.raw_decode(bare, start)
            found.append(value)
        except (ValueError, RecursionError):
            break
    return found or _torn(bare)


def _uncommented(text: str) -> str:
    plain = re.sub(r"(?m)^\s*//.*$|/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r",\s*(?=[}\]])", "", plain)


def _torn(text: str) -> list[Any]:
    """A block that is no JSON at all: its `sameAs` and first name, read word by word."""
    same = re.search(r'"sameAs"\s*:\s*(\[[^\]]*\]?|"[^"]*")', text)
    if same is None:
        return []
    kind = re.search(r'"@type"\s*:\s*"(\w+)"', text)
    name = re.search(r'"name"\s*:\s*"([^"]*)"', text)
    return [
        {
            "@type": kind[1] if kind else "Organization",
            "name": name[1] if name else "",
            "sameAs": re.findall(r'"(https?:[^"]+)"', same[1]),
        }
    ]


class _Graph:
    """JSON-LD nodes with their references followed."""

    def __init__(self, data: list[Any]) -> None:
        self._top: list[Mapping[str, Any]] = []
        self._by_id: dict[str, list[Mapping[str, Any]]] = {}
        self._data = data
        self._seen = 0
        self._related: set[str] = set()

    def entities(self) -> Iterator[Entity]:
        for value in self._data:
            self._relate(value, 0)
        for value in self._data:
            yield from self._read(value, "", others=False, work=False, depth=0)

    def _relate(self, value: Any, depth: int, *, inside: bool = False) -> None:
        """Note the ids of nodes that others name as their authors, parents and the like."""
        if depth > 12:
            return
        if isinstance(value, list):
            for each in value:
                self._relate(each, depth + 1, inside=inside)
        elif isinstance(value, Mapping):
            if inside and isinstance(value.get("@id"), str):
                self._related.add(value["@id"])
            for key, each in value.items():
                if key != "@id":
                    self._relate(each, depth + 1, inside=_plain(key) in words("data", "relations"))

    def _read(
        self, value: Any, key: str, *, others: bool, work: bool, depth: int
    ) -> Iterator[Entity]:
        self._seen += 1
        if depth > 12 or self._seen > 5000:
            return
        if isinstance(value, list):
            for each in value:
                yield from self._read(each, key, others=others, work=work, depth=depth + 1)
        elif isinstance(value, Mapping):
            kinds = {_plain(kind) for kind in _texts(value.get("@type"))}
            related = _plain(key) in words("data", "relations") or value.get("@id") in self._related
            alone = kinds == {"physician"} and bool(key) and _plain(key) != "@graph"
            beside = others or related or alone or bool(kinds & words("data", "people"))
            works = bool(kinds & words("data", "works"))
            if not works:
                entity = _entity(
                    value, others=beside, own=not (work and _plain(key) != "publisher")
                )
                if entity is not None:
                    yield entity
            for name, each in value.items():
                if isinstance(each, dict | list) and name not in {"sameAs", "@type"}:
                    yield from self._read(each, name, others=beside, work=works, depth=depth + 1)


def _entity(node: Mapping[str, Any], *, others: bool, own: bool) -> Entity | None:
    kinds = {_plain(kind) for kind in _texts(node.get("@type"))}
    names = [
        *_texts(node.get("name")),
        *_texts(node.get("legalName")),
        *_texts(node.get("alternateName")),
    ]
    links = [
        part
        for key in (
            "sameAs",
            "schema:sameAs",
            "http://schema.org/sameAs",
            "https://schema.org/sameAs",
        )
        for text in _texts(node.get(key))
        for part in re.split(r"[\s,]+(?=https?:|//|www\.)", text)
    ]
    if not links and (
        not names or not kinds or kinds & (words("data", "sites") | words("data", "works"))
    ):
        return None
    if kinds & words("data", "sites") and not links:
        return None
    places = [
        text
        for address in _each(node.get("address"))
        if isinstance(address, Mapping)
        for text in _texts(address.get("addressLocality"))
    ]
    return Entity(
        names=tuple(names),
        links=tuple(links[:300]),
        urls=tuple(_texts(node.get("url"))),
        places=tuple(places),
        own=own and not others,
        others=others,
        person=bool(kinds & words("data", "people") or kinds == {"physician"}),
    )


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: Any) -> list[str]:
    """The texts in a value: itself, those of a list, or the `@id`, `@value` or `url` of a node."""
    found = []
    for each in _each(value):
        if isinstance(each, str):
            found.append(each.strip())
        elif isinstance(each, Mapping):
            inner = each.get("@id") or each.get("@value") or each.get("url")
            found += [inner.strip()] if isinstance(inner, str) else []
    return [text for text in found if text]


def _plain(word: Any) -> str:
    return str(word).rpartition("/")[2].rpartition(":")[2].rpartition("#")[2].lower()


def _microdata(root: Element) -> Iterator[Entity]:
    """The things described by `itemscope` and `typeof`, by what stands straight in each."""
    owned: dict[int, tuple[Element, list[Element]]] = {}
    for each in root.walk():
        if not ({"itemprop", "property"} & each.attrs.keys()):
            continue
        scope = next((a for a in each.ancestors if _is_scope(a)), None)
        if scope is not None:
            owned.setdefault(id(scope), (scope, []))[1].append(each)
    for scope, properties in owned.values():
        entity = _scoped(scope, properties)
        if entity is not None:
            yield entity


def _is_scope(element: Element) -> bool:
    return "itemscope" in element.attrs or "typeof" in element.attrs


def _scoped(scope: Element, properties: list[Element]) -> Entity | None:
    given: dict[str, list[str]] = {}
    for each in properties:
        for name in (each.attr("itemprop") or each.attr("property")).split():
            value = each.attr("content") or each.attr("href") or each.text(200)
            given.setdefault(_plain(name), []).append(value)
    kinds = {_plain(kind) for kind in (scope.attr("itemtype") or scope.attr("typeof")).split()}
    relation = {_plain(name) for name in (scope.attr("itemprop") or scope.attr("property")).split()}
    around = [a for a in scope.ancestors if _is_scope(a)]
    in_person = any(
        _plain(a.attr("itemtype") or a.attr("typeof")) in words("data", "people") for a in around
    )
    links = given.get("sameas", [])
    if kinds & words("data", "works") or not links:
        return None
    others = bool(
        relation & words("data", "relations") or kinds & words("data", "people") or in_person
    )
    return Entity(
        names=tuple(given.get("name", [])[:1] + given.get("legalname", [])[:1]),
        links=tuple(links),
        urls=tuple(given.get("url", [])),
        places=tuple(given.get("addresslocality", [])),
        own=not others,
        others=others,
        person=bool(kinds & words("data", "people")),
        form="microdata",
    )
