"""Pages that are no organization's any more: parked, for sale, lapsed, or a server's own."""

import re

from adapters.web.reading.dom import Element
from adapters.web.words import fold, phrases, words

_FEW = 1200
"""Characters; a page that says more is somebody's, whatever word stands in it."""
_DOMAIN = re.compile(r"(?<![@\w])(?:[\w-]{1,63}\.){1,4}[a-z]{2,10}\b(?!@)", re.IGNORECASE)
_CHALLENGE = re.compile(
    r"^(?:just a moment|attention required|access denied|checking your browser|one moment please|"
    r"security check|verify you are human|ddos guard|403 forbidden|you have been blocked)"
)


def is_parked(root: Element, html: str) -> bool:
    """Whether a page is a parked domain's; nothing on it is to be believed."""
    title = _plain(next((each.text(200) for each in root.find("title")), ""))
    text = _plain(next(root.find("body"), root).text(6000))
    sale = phrases("parked", "phrases")
    if sale.search(title) or _is_squatted(title):
        return True
    if len(text) < 2 * _FEW and (
        sale.search(text) or phrases("parked", "short").search(f"{title} {text[:300]}")
    ):
        return not (text and not sale.search(text) and len(text) > 500)
    parking = any(host in html[:200_000] for host in words("parked", "hosts"))
    return parking and (len(text) < _FEW or bool(sale.search(text)))


def _plain(text: str) -> str:
    """A text, folded, once without the domain names in it and once with a word in their place.

    "The domain bluffcreek.org may be for sale" is said of any domain, as is "x.org is for sale".
    """
    without, named = (fold(_DOMAIN.sub(word, text)) for word in (" ", " domain "))
    return without if without == named else f"{without} {named}"


def _is_squatted(title: str) -> bool:
    """Whether a title is that of those who take lapsed domains for gambling and the like."""
    cares = set(title.split()) & words("others", "care")
    return phrases("parked", "squatted").search(title) is not None and not cares


def is_challenge(root: Element) -> bool:
    """Whether a page is a guard's that lets no program pass."""
    title = fold(next((each.text(200) for each in root.find("title")), ""))
    text = next(root.find("body"), root).text(3000)
    return bool(_CHALLENGE.match(title)) and len(text) < 1500
