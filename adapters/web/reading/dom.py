"""A page's tree, small enough to look around in: what stands above, before and inside an element.

The parser is Lexbor's (selectolax), which repairs broken HTML as browsers do.  Its tree is copied
into plain objects up to a bound, so that whatever a website sends costs a bounded time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

MOST_NODES = 60_000
_MOST_CHILDREN = 20_000
"""Of an element with more children the first and the last are taken."""
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_UNREAD = frozenset({"script", "style", "template"})
_TELLING = ("class", "id", "role", "data-testid", "data-component", "data-ux", "data-aid")
"""Attributes in which page builders say what an element is."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(eq=False)
class Element:
    """One element: its children are elements and texts, in order."""

    tag: str
    attrs: dict[str, str]
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def attr(self, name: str) -> str:
        """The value of an attribute; empty where it is missing."""
        return self.attrs.get(name, "")

    @cached_property
    def tokens(self) -> frozenset[str]:
        """The words that the element's class, id and the like are made of."""
        written = " ".join(self.attr(name) for name in _TELLING)
        words = {word.lower() for word in _WORD.findall(written)}
        joined = {re.sub(r"[^a-z0-9]", "", part.lower()) for part in written.split()}
        return frozenset(words | joined)

    @cached_property
    def ancestors(self) -> "tuple[Element, ...]":
        """What the element stands in, the innermost first."""
        found: list[Element] = []
        here = self.parent
        while here is not None and len(found) < 200:
            found.append(here)
            here = here.parent
        return tuple(found)

    @cached_property
    def holds_frame(self) -> bool:
        """Whether a page's footer, header or main part is in it: it is the page's, not a part's."""
        return any(True for _ in self.find("footer", "main", "nav"))

    def walk(self) -> "Iterator[Element]":
        """The element and all below it, in document order."""
        todo = [self]
        while todo:
            here = todo.pop()
            yield here
            todo.extend(child for child in reversed(here.children) if isinstance(child, Element))

    def text(self, most: int = 4000) -> str:
        """What a reader sees of it, with single blanks; scripts and styles are left out."""
        parts: list[str] = []
        size = 0
        # Children are taken one by one: of thousands, most lie beyond what is asked for.
        under_way: list[Iterator[Element | str]] = [iter((self,))]
        while under_way and size < most:
            here = next(under_way[-1], None)
            if here is None:
                under_way.pop()
                continue
            told = here if isinstance(here, str) else " "
            if isinstance(here, Element) and here.tag not in _UNREAD:
                under_way.append(iter(here.children))
            parts.append(told)
            size += len(told)
        return " ".join("".join(parts).split())[:most]

    def find(self, *tags: str) -> "Iterator[Element]":
        """The elements of these tags below it."""
        return (each for each in self.walk() if each.tag in tags)


def parse(html: str) -> Element:
    """The tree of a page, or of a piece of one.  Comments are left out."""
    # What stands last is read first after the head: where a page is cut, its footer is kept.
    root = Element("html", {})
    top = LexborHTMLParser(html).root
    if top is None:
        return root
    root.attrs = _attributes(top)
    todo: list[tuple[LexborNode, Element]] = [(top, root)]
    count = 0
    while todo and count < MOST_NODES:
        node, element = todo.pop()
        children = list(node.iter(include_text=True))
        if len(children) > _MOST_CHILDREN:
            children = [*children[: _MOST_CHILDREN // 2], *children[-_MOST_CHILDREN // 2 :]]
        for child in children:
            count += 1
            if child.tag == "-text":
                element.children.append(child.text_content or "")
            elif child.is_element_node and child.tag:
                below = Element(child.tag, _attributes(child), element)
                element.children.append(below)
                todo.append((child, below))
                _fill(below, child)
        if element is root:
            todo.sort(key=lambda pair: pair[1].tag == "head")
    return root


def _fill(element: Element, node: LexborNode) -> None:
    """Give an element what browsers show in it though it is no part of the page's own tree."""
    if element.tag == "template":
        html = (node.html or "").partition(">")[2].rpartition("</template")[0]
        if {"shadowrootmode", "shadowroot"} & element.attrs.keys():
            element.tag = "div"
            graft(element, html)
        else:
            element.children.append(html)
    elif element.tag == "iframe" and element.attr("srcdoc"):
        graft(element, element.attr("srcdoc"))


def graft(element: Element, html: str) -> None:
    """Hang what `html` holds below an element."""
    for child in parse(html).children:
        if isinstance(child, Element):
            child.tag = "div" if child.tag == "body" else child.tag
            child.parent = element
        element.children.append(child)


def _attributes(node: LexborNode) -> dict[str, str]:
    return {name: value or "" for name, value in node.attributes.items()}
