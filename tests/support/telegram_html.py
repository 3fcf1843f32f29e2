"""Telegram's reading of its HTML, written from its documentation and not from our drawing.

https://core.telegram.org/bots/api#html-style
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

ALLOWED = {"b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler", "tg-time"}
NAMED = ("&lt;", "&gt;", "&amp;", "&quot;", "&#")


class UnparsableError(ValueError):
    """Telegram would answer: Bad Request: can't parse entities."""


@dataclass
class Parsed:
    """What a message says once it is parsed."""

    text: str = ""
    entities: list[tuple[str, str, str]] = field(default_factory=list)
    """Tag, text and, for a link, its address."""

    @property
    def units(self) -> int:
        return len(self.text.encode("utf-16-le")) // 2


def _moment(attributes: dict[str, str | None]) -> str:
    """The Unix time of a moment, whose format has to be one that Telegram knows."""
    unix, shape = attributes.get("unix") or "", attributes.get("format") or ""
    if not unix.isdecimal() or not re.fullmatch("r|w?[dD]?[tT]?", shape):
        raise UnparsableError(f"no moment: {attributes}")
    return unix


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parsed = Parsed()
        self._open: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ALLOWED:
            raise UnparsableError(f"unsupported start tag {tag!r}")
        if any(name in {"code", "pre"} for name, _, _ in self._open):
            raise UnparsableError("an entity inside of code")
        if tag == "blockquote" and any(name == tag for name, _, _ in self._open):
            raise UnparsableError("a quote inside of a quote")
        href = dict(attrs).get("href") or ""
        if tag == "tg-time":
            href = _moment(dict(attrs))
        if tag == "a" and not href:
            raise UnparsableError("a link without an address")
        self._open.append((tag, "", href))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise UnparsableError(f"unexpected end tag {tag!r}")
        self.parsed.entities.append(self._open.pop())

    def handle_data(self, data: str) -> None:
        if "<" in data or ">" in data:
            raise UnparsableError(f"a bare angle in {data!r}")
        self.parsed.text += data
        self._open = [(tag, text + data, href) for tag, text, href in self._open]

    def handle_entityref(self, name: str) -> None:
        named = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
        if name not in named:
            raise UnparsableError(f"unknown entity {name!r}")
        self._add(named[name])

    def handle_charref(self, name: str) -> None:
        self._add(chr(int(name[1:], 16) if name.startswith("x") else int(name)))

    def handle_comment(self, data: str) -> None:
        raise UnparsableError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise UnparsableError(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        raise UnparsableError(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        raise UnparsableError(f"a declaration: {data}")

    def _add(self, character: str) -> None:
        self.parsed.text += character
        self._open = [(tag, text + character, href) for tag, text, href in self._open]

    def close(self) -> None:
        super().close()
        if self._open:
            raise UnparsableError(f"can't find end tag of {self._open[-1][0]!r}")


def parse(html: str) -> Parsed:
    """What Telegram makes of `html`.

    Raises:
        UnparsableError: Telegram would refuse it.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.parsed
