"""What a page's own style sheet hides: links for search engines that nobody is to see.

Only plain rules of one class or id count (`.q7 { display: none }`), and none that another rule of
the page shows again, as it does on wide screens or once a menu is opened.
"""

import re
from collections.abc import Iterator

from adapters.web.reading.dom import Element
from adapters.web.words import words

UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{4,}|(?:height|width)\s*:\s*0(?:px)?\s*(?:;|$)|clip\s*:\s*rect\(0",
    re.IGNORECASE,
)
_GONE = re.compile(r"display\s*:\s*none|(?:left|top|text-indent)\s*:\s*-\d{4,}", re.IGNORECASE)
_SHOWN = re.compile(
    r"display\s*:\s*(?!none)|(?:left|top|text-indent)\s*:\s*-?\d{1,3}\b", re.IGNORECASE
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_PLAIN = re.compile(r"(?:div|span|ul|p|section)?([.#][\w-]+)")
_NAME = re.compile(r"[.#][\w-]+")
_MOST = 200_000


def hide_by_styles(root: Element) -> None:
    """Mark what the page's own style sheet hides as hidden."""
    sheet = "".join(
        child for each in root.find("style") for child in each.children if isinstance(child, str)
    )
    hidden = _hidden_in(_COMMENT.sub("", sheet[:_MOST])) if sheet else frozenset()
    if not hidden:
        return
    for each in root.walk():
        named = {f".{name}" for name in each.attr("class").split()} | {f"#{each.attr('id')}"}
        framed = each.tag in {"html", "body", "nav", "header", "footer"} or each.holds_frame
        if named & hidden and not framed and not each.tokens & words("others", "opened"):
            each.attrs["hidden"] = ""


def _hidden_in(sheet: str) -> frozenset[str]:
    """The classes and ids that a style sheet hides and nowhere shows."""
    hidden: set[str] = set()
    shown: set[str] = set()
    for selector, said, inner in _rules(sheet):
        if _SHOWN.search(said):
            shown.update(_NAME.findall(selector))
        for each in () if inner or not _GONE.search(said) else selector.split(","):
            if match := _PLAIN.fullmatch(each.strip()):
                hidden.add(match[1])
    return frozenset(hidden - shown)


def _rules(sheet: str) -> Iterator[tuple[str, str, bool]]:
    """Each rule's selector and what it says, and whether it stands within another (`@media`)."""
    depth, last = 0, 0
    for match in _RULE.finditer(sheet):
        depth += sheet.count("{", last, match.start()) - sheet.count("}", last, match.start())
        last = match.end()
        yield match[1], match[2], depth > 0
