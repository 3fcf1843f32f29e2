"""Accounts in the data that a page hands to its own scripts: `__NEXT_DATA__`, `window.config`, ...

Where data is JSON it is walked, and the keys on the way to an account tell whose it is; other
script is read by the word that stands before each address.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from adapters.web.reading.links import account_at, account_named
from adapters.web.words import fold, words
from directory_core.models import Address, Platform

MOST = 1_500_000
_PLATFORM_KEYS = {
    "twitter": Platform.X, "x": Platform.X, "facebook": Platform.FACEBOOK, "fb": Platform.FACEBOOK,
    "instagram": Platform.INSTAGRAM, "insta": Platform.INSTAGRAM, "ig": Platform.INSTAGRAM,
    "youtube": Platform.YOUTUBE, "linkedin": Platform.LINKEDIN, "tiktok": Platform.TIKTOK,
    "threads": Platform.THREADS, "bluesky": Platform.BLUESKY, "mastodon": Platform.MASTODON,
    "pinterest": Platform.PINTEREST, "vimeo": Platform.VIMEO, "flickr": Platform.FLICKR,
    "snapchat": Platform.SNAPCHAT, "telegram": Platform.TELEGRAM, "vk": Platform.VK,
    "weibo": Platform.WEIBO, "xing": Platform.XING, "line": Platform.LINE,
}  # fmt: skip
_HANDLE_KEYS = frozenset({"handle", "username", "screenname", "accountname"})
"""Keys whose values are handles and nothing else."""
_KEY_ENDS = re.compile(r"(?:url|link|href|handle|page|profile|account|username|user|id|name)$")
_HANDLE = re.compile(r"@?[\w.\-]{2,60}(?:@[\w.-]+)?")
_ADDRESS = re.compile(
    r"(?P<url>(?:https?:)?//[^\s\"'<>\\`,;)\]}]{4,300})|(?P<bare>(?<=[\"'`])(?:www\.)?(?:facebook|"
    r"twitter|x|instagram|youtube|linkedin|tiktok)\.com/[^\s\"'<>\\`,;)\]}]{2,200})",
    re.IGNORECASE,
)
_KEY = re.compile(r"[\"']?([A-Za-z_][\w-]{1,40})[\"']?\s*[:=]\s*[\[{(]*\s*[\"'`]?\s*$")
_KEYS = re.compile(r"[\"']?([A-Za-z_][\w-]{1,40})[\"']?\s*[:=]\s*[\[{]")
_START = re.compile(r"(?<=[=(:,\[\s])\s*[{\[](?=\s*[\"{\[])|^\s*[{\[]|JSON\.parse\(\s*(?=['\"`])")
_NAMES = (
    "name",
    "title",
    "label",
    "fullName",
    "displayName",
    "organization",
    "heading",
    "alt",
    "ariaLabel",
)


@dataclass(frozen=True, slots=True)
class Island:
    """An account found in a script's data, with the way to it.

    `ours` and `theirs` say what the keys on the way tell; `label` is the name beside it.
    """

    address: Address
    path: str
    label: str
    ours: bool
    theirs: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of HTML that stands in a script's data."""

    html: str
    path: str


def islands_of(code: str) -> tuple[list[Island], list[Piece]]:
    """The accounts, and the pieces of HTML, in a script."""
    text = code[:MOST]
    walker = _Walker()
    for value in _values(text):
        walker.walk(value, (), "")
    known = {(each.address.platform, each.address.handle) for each in walker.found}
    loose = [
        each
        for each in _loose(_unescaped(text))
        if (each.address.platform, each.address.handle) not in known
    ]
    return [*walker.found, *loose], walker.pieces


def islands_in_data(text: str) -> tuple[list[Island], list[Piece]]:
    """The same for the value of an attribute that holds JSON."""
    walker = _Walker()
    try:
        walker.walk(json.loads(text[:MOST], strict=False), (), "")
    except (ValueError, RecursionError):
        return [], []
    return walker.found, walker.pieces


def _values(text: str) -> Iterator[Any]:
    """Every JSON value in a script, the outermost ones."""
    decoder = json.JSONDecoder(strict=False)
    at = tries = 0
    while tries < 300 and (match := _START.search(text, at)):
        tries += 1
        start = match.end() if match[0].startswith("JSON") else match.end() - 1
        if match[0].startswith("JSON"):
            value, at = _parsed(text, start)
        else:
            try:
                value, at = decoder.raw_decode(text, start)
            except (ValueError, RecursionError):
                value, at = None, match.end()
        if isinstance(value, dict | list):
            yield value


def _parsed(text: str, start: int) -> tuple[Any, int]:
    """What `JSON.parse("...")` is given."""
    quote = text[start]
    match = re.compile(rf"{quote}((?:\\.|[^\\{quote}])*){quote}", re.DOTALL).match(text, start)
    if match is None:
        return None, start + 1
    try:
        inner = match[1].replace("\\'", "'")
        plain = json.loads(f'"{inner}"', strict=False) if quote == '"' else _unescaped_string(inner)
        return json.loads(plain, strict=False), match.end()
    except (ValueError, RecursionError):
        return None, match.end()


def _unescaped_string(inner: str) -> str:
    return re.sub(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", _unescape, inner)


def _unescape(match: re.Match[str]) -> str:
    code = match[1]
    if code[0] in "ux" and len(code) > 1:
        return chr(int(code[1:], 16))
    return {"n": "\n", "t": "\t", "r": "\r"}.get(code, code if code in "\"'\\/`" else "\\" + code)


def _unescaped(text: str) -> str:
    """Script with the escapes of slashes and quotes undone, however deep."""
    plain = re.sub(r"\\+(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))", _character, text)
    return re.sub(r"\\+([/\"'])", r"\1", plain)


def _character(match: re.Match[str]) -> str:
    """A character for its escape; half of a pair, and quotes that would end a text, stay."""
    code = int(match[1] or match[2], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)


class _Walker:
    """Walks a JSON value and notes what names accounts."""

    def __init__(self) -> None:
        self.found: list[Island] = []
        self.pieces: list[Piece] = []
        self._steps = 0

    def walk(self, value: Any, path: tuple[str, ...], label: str) -> None:
        self._steps += 1
        if self._steps > 60_000 or len(path) > 40 or len(self.found) > 500:
            return
        if isinstance(value, Mapping):
            said = next(
                (value[key] for key in _NAMES if isinstance(value.get(key), str) and value[key]), ""
            )
            beside = said if said and not _is_platform(said) else label
            self._pair(value, path, beside)
            for key, each in value.items():
                self.walk(each, (*path, str(key)), beside)
        elif isinstance(value, list):
            for each in value:
                self.walk(each, path, label)
        elif isinstance(value, str):
            self._text(value, path, label)

    def _text(self, text: str, path: tuple[str, ...], label: str) -> None:
        if "<" in text and re.search(r"<(?:a|div|footer|ul)\b", text):
            self.pieces.append(Piece(text[:200_000], ".".join(path)))
            return
        if len(text) > 600:
            return
        bare = text.strip()
        if bare[:1] in "{[" and len(bare) > 12:
            self._nested(bare, path, label)
            return
        address = account_at(bare)
        if address is None and path and _HANDLE.fullmatch(bare):
            platform = _platform_of(path[-1])
            ours, _ = _whose(path)
            if (
                platform
                and (bare.startswith("@") or ours)
                and bare.lower() not in {"true", "false"}
            ):
                address = account_named(platform, bare)
        if address is not None:
            self._note(address, path, label)

    def _nested(self, text: str, path: tuple[str, ...], label: str) -> None:
        try:
            self.walk(json.loads(text, strict=False), path, label)
        except (ValueError, RecursionError):
            return

    def _pair(self, value: Mapping[str, Any], path: tuple[str, ...], label: str) -> None:
        """`{"platform": "facebook", "handle": "x"}`, in whatever words."""
        texts = {_bare(key): each for key, each in value.items() if isinstance(each, str)}
        platform = next(
            (
                _PLATFORM_KEYS[_bare(texts[key])]
                for key in (
                    "platform",
                    "network",
                    "type",
                    "service",
                    "icon",
                    "site",
                    "name",
                    "provider",
                    "kind",
                    "key",
                    "source",
                )
                if _bare(texts.get(key, "")) in _PLATFORM_KEYS
            ),
            None,
        )
        if platform is None:
            return
        for key, text in texts.items():
            if (
                key in words("data", "handles")
                and _HANDLE.fullmatch(text)
                and _bare(text) not in _PLATFORM_KEYS
            ):
                ours, _ = _whose(path)
                plain = ours or text.startswith("@") or key in _HANDLE_KEYS
                address = account_named(platform, text) if plain else None
                if address is not None:
                    self._note(address, (*path, platform.value), label)
                    return

    def _note(self, address: Address, path: tuple[str, ...], label: str) -> None:
        ours, theirs = _whose(path)
        self.found.append(Island(address, ".".join(path)[-200:], label, ours, theirs))


def _is_platform(text: str) -> bool:
    return _bare(text) in _PLATFORM_KEYS


def _bare(text: str) -> str:
    return fold(text).replace(" ", "")


def _platform_of(key: str) -> Platform | None:
    bare = _bare(key)
    return _PLATFORM_KEYS.get(bare) or _PLATFORM_KEYS.get(_KEY_ENDS.sub("", bare))


def _whose(path: tuple[str, ...]) -> tuple[bool, bool]:
    """What the keys on the way to an account say: that it is ours, that it is others'."""
    bare = [_bare(key) for key in path]
    split = [
        word for key in path for word in re.sub(r"([a-z])([A-Z])", r"\1 \2", key).lower().split("_")
    ]
    parts = {word for piece in (*split, *bare) for word in piece.replace("-", " ").split()} | set(
        bare
    )
    if parts & {"social", "socials"}:
        parts -= {"media", "profile"}
    if bare and _platform_of(path[-1]) is not None:
        parts.add("social") if len(bare) == 1 else None
    return bool(parts & words("data", "ours")), bool(parts & words("data", "theirs"))


def _loose(text: str) -> Iterator[Island]:
    """Addresses in script that is no JSON, with the words before each."""
    seen = 0
    for match in _ADDRESS.finditer(text):
        address = account_at(match["url"] or match["bare"])
        if address is None:
            continue
        seen += 1
        if seen > 300:
            return
        before = text[max(0, match.start() - 400) : match.start()]
        near = _KEY.search(before[-80:])
        keys = [*_open_keys(before), *([near[1]] if near else [])]
        ours, theirs = _whose(tuple(keys))
        yield Island(address, ".".join(keys)[-200:], "", ours, theirs)


def _open_keys(before: str) -> list[str]:
    """The keys of the objects that are still open at the end of `before`."""
    opened: list[str] = []
    for match in re.finditer(
        r"[\"']?([A-Za-z_][\w-]{1,40})?[\"']?\s*[:=]?\s*([\[{])|([\]}])", before
    ):
        if match[3]:
            if opened:
                opened.pop()
        else:
            opened.append(match[1] or "")
    return [key for key in opened if key]
