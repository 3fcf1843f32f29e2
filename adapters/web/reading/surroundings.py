"""What surrounds a link: the part of the page it is in, the words before it, whether it is seen."""

import re

from adapters.web.reading.dom import HEADINGS, Element
from adapters.web.reading.links import target_of
from adapters.web.reading.mentions import Place, Sign
from adapters.web.reading.styles import UNSEEN
from adapters.web.words import fold, words

_PLACES = (
    (
        Place.FOOTER,
        {"footer", "foot", "colophon", "contentinfo", "fuss", "footerbar", "rodape", "piede"},
    ),
    (
        Place.HEADER,
        {"header", "topbar", "banner", "masthead", "utility", "preheader", "kopf", "topheader"},
    ),
    (Place.NAVIGATION, {"nav", "navbar", "navigation", "menu", "offcanvas"}),
    (Place.ASIDE, {"aside", "sidebar", "complementary"}),
)
_ARTICLES = {"article", "post", "entry", "story", "blogpost", "newsitem"}
_SOCIAL = {
    "social", "socials", "sns", "follow", "followus", "connect", "redes", "sozial", "soziale",
    "reseaux", "rrss", "sociallinks", "socialmedia", "socialicons", "somee", "siguenos", "icons",
}  # fmt: skip
_MOVING = {"wow", "aos", "animate", "animated", "fade", "fadein", "reveal", "lazyload"}
_FADED = re.compile(r"opacity\s*:\s*0|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCKS = {"li", "p", "div", "td", "section", "article", "blockquote", "figcaption", "dd", "body"}
_STOPS = {"footer", "header", "nav", "main", "article", "aside", "body", "html", "td", "section"}


def place_of(element: Element) -> Place:
    """The part of the page in which an element stands."""
    found = Place.MAIN
    for each in reversed(element.ancestors):
        if each.tag in {"html", "body"}:
            continue
        if each.tag == "blockquote" or each.tokens & words("others", "posts"):
            if each.tag != "blockquote" or each.tokens & words("others", "posts"):
                return Place.POST
            found = Place.ARTICLE
        elif each.tag == "article" or (each.tokens & _ARTICLES and each.tag != "a"):
            found = Place.ARTICLE if found is Place.MAIN else found
        elif found is not Place.ARTICLE:
            found = _named_place(each) or found
    return found


def _named_place(element: Element) -> Place | None:
    for place, names in _PLACES:
        if element.tag in names or element.tokens & names:
            return place
    return None


def signs_of(element: Element) -> set[Sign]:
    """What the elements around a link say by their classes and styles."""
    signs: set[Sign] = set()
    for each in (element, *element.ancestors):
        if each.tag in {"html", "body"}:
            continue
        if each.tokens & _SOCIAL and not each.holds_frame:
            signs.add(Sign.SOCIAL)
        if each is not element and each.tokens & words("others", "blocks") and not _is_wide(each):
            signs.add(Sign.BLOCK)
        if each.tag == "noscript":
            signs.add(Sign.UNSCRIPTED)
        if "hidden" in each.attrs or _is_unseen(each):
            signs.add(Sign.HIDDEN)
    return signs


def _is_unseen(element: Element) -> bool:
    """Whether a style hides an element, other than until an animation shows it."""
    style = element.attr("style")
    if not UNSEEN.search(style):
        return False
    moving = "data-w-id" in element.attrs or "data-aos" in element.attrs or element.tokens & _MOVING
    return not (moving and _FADED.search(style) and "display" not in style)


def _is_wide(element: Element) -> bool:
    """Whether an element is the whole of a page's footer or header, whatever it is called."""
    return element.tag in {"footer", "header", "main"} or element.holds_frame


def label_of(element: Element) -> str:
    """What a link itself says: its text, titles and the texts of its pictures."""
    parts = [element.text(300), element.attr("title"), element.attr("aria-label")]
    for each in element.walk():
        parts += [each.attr("alt"), each.attr("aria-label") if each is not element else ""]
        if each.tag in {"svg", "i", "span", "img"}:
            parts.append(each.attr("title"))
    said = dict.fromkeys(" ".join(part.split()) for part in parts if part.strip())
    return " · ".join(said)[:300]


def leads_of(element: Element, base: str, *, wide: bool) -> tuple[str, ...]:
    """What is said before a link, the nearest first; `wide` looks into the cards around it too."""
    leads: list[str] = []
    here = element
    for _ in range(8):
        parent = here.parent
        if parent is not None and here.tag == "td" and not leads:
            leads += _row_says(parent, here)
        if parent is None or (here is not element and here.tag in _STOPS):
            break
        leads += _before(parent, here, base, wide=wide, heading_only=bool(leads))
        here = parent
        if len(leads) >= 3:
            break
    return tuple(leads[:3])


def _row_says(row: Element, cell: Element) -> list[str]:
    """What the first cell of a table's row says, which names whom the others are about."""
    first = next((each for each in row.children if isinstance(each, Element)), cell)
    text = first.text(120)
    return [text] if first is not cell and 1 < len(text) <= 80 and not list(first.find("a")) else []


def _before(
    parent: Element, here: Element, base: str, *, wide: bool, heading_only: bool
) -> list[str]:
    """What stands before `here` beside it: the nearest words, and in cards the nearest heading."""
    said: list[str] = []
    at = next(i for i, child in enumerate(parent.children) if child is here)
    for child in reversed(parent.children[max(0, at - 12) : at]):
        if isinstance(child, str):
            text = " ".join(child.split())
            if len(fold(text)) > 1 and not heading_only and not said:
                said.append(text[-120:])
            continue
        heard = _said_by(child, base, wide=wide, heading_only=heading_only or bool(said))
        if heard and heard not in said:
            said.append(heard)
        if said and (not wide or len(said) == 2 or child.tag in HEADINGS):
            break
    return said


def _said_by(child: Element, base: str, *, wide: bool, heading_only: bool) -> str:
    if child.tag in {"script", "style", "svg", "img", "br", "i", "a", "nav", "button", "form"}:
        return ""
    if child.tag in HEADINGS:
        return child.text(160)
    text = child.text(400)
    links = list(child.find("a"))
    if text == " ".join(each.text(200) for each in links).strip() or any(
        target_of(each.attr("href"), base) for each in links
    ):
        return ""
    headings = [each.text(160) for each in child.walk() if each.tag in HEADINGS]
    card = wide and len(text) <= 250 and child.tag not in {"section", "article"}
    if headings or child.tag in {"section", "article"}:
        return headings[-1] if headings and (card or text == headings[-1]) else ""
    named = not heading_only or child.tag in {"strong", "b", "legend", "dt", "summary"}
    return text[-120:] if named and len(text) <= (160 if wide else 90) else ""


def around_of(element: Element) -> str:
    """The paragraph in which a link stands; a cell of a table says nothing of the next."""
    for each in element.ancestors:
        if each.tag in _BLOCKS:
            text = each.text(600)
            if len(text) > len(element.text(300)) + 3:
                return text if len(text) <= 500 else ""
        if each.tag == "td":
            break
    return ""
