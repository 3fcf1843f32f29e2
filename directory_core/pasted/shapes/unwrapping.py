"""Pasted text out of what holds data: JSON, wiki markup, microdata, telegrams, spelt-out hosts."""

import json
import re

from directory_core.accounts.hosts import is_public_host
from directory_core.pasted.accounts.marks import RESERVED
from directory_core.pasted.shapes.nested import is_others

_PAIRS = re.compile(r"\"(\w[\w -]{1,30})\"[ \t]*:[ \t]*\"([^\"\n]*)\"[ \t]*,?[ \t]*\n?")
"""The inside of a JSON object."""
_ITEM = re.compile(r"<[^<>]*\bitemprop=[\"'](address\w+|name)[\"'][^<>]*>([^<>]+)<", re.IGNORECASE)
_WIKI_LINK = re.compile(r"\[\[(?:[^|\[\]]*\|)?([^\[\]|]+)\]\]")
_TEMPLATE = re.compile(r"\{\{[ \t]*(\w+)[ \t]*\|[ \t]*([^{}|]+?)[ \t]*(?:\|[^{}]*)?\}\}")
_TELEGRAM = re.compile(r"[ \t]+STOP\b[ \t]*")
_SPOKEN_HOST = re.compile(
    r"\b(?!facebook|twitter|instagram|youtube|linkedin|tiktok)[a-z][\w.-]{3,}"
    r"(?:(?: dot (?:com|org|net|edu|gov|info|health|care|example|[a-z]{2})\b){1,2}"
    r"|(?-i: (?:punto|ponto|punkt|point) )"
    r"(?:com|org|net|info|gob|gov|eu|es|pt|fr|at|ch|be|de|mx|ar|cl|pe|br|co)\b"
    r"(?: (?:punto|ponto|punkt|point) [a-z]{2}\b)?)",
    re.IGNORECASE,
)
"""A website as it is spoken: `hospital punto com punto ar`."""
_SPOKEN_DOT = re.compile(r" (?:dot|punto|ponto|punkt|point) ", re.IGNORECASE)
_SPOKEN_AT = re.compile(r"\b(?:arroba|arobase|klammeraffe|at sign)\s+@?(?=\w{3})", re.IGNORECASE)
_ICON_PATHS = (
    (re.compile(r"(?<![\w/])in[ \t]+(?=/company/)", re.IGNORECASE), "linkedin: "),
    (re.compile(r"(?<![\w/])f[ \t]+(?=/\w)", re.IGNORECASE), "facebook: "),
)
"""Icons of a footer as letters before a path."""


_META = re.compile(
    r"<(?:meta|link)\s+(?:name|property|rel)=[\"']([\w:-]+)[\"']\s+"
    r"(?:content|href)=[\"']([^\"'<>]*)[\"'][^<>]*>",
    re.IGNORECASE,
)
"""What the head of a page says of it: `<meta name="twitter:site" content="@lakeside">`."""
_OF_PAGE = {
    "twitter:site": "twitter", "og:site_name": "name", "canonical": "website", "og:url": "website",
    "article:publisher": "facebook",
}  # fmt: skip
_ASSIGNED = re.compile(
    r"^([ \t]*[\w.-]+[ \t]*=[ \t]*)[\"{]([^\"{}\n]*)[\"}],?[ \t]*$", re.MULTILINE
)
"""A value in quotation marks or braces: `city = "Lille"`, `address = {London},`."""
_TEX = re.compile(r"\\(?:url|href|textbf|emph)\{([^{}]*)\}")
_CALENDAR = re.compile(r"\\([,;])")
"""A comma in a calendar's entry: `Sligo\\, Ireland`."""
_COUNTED = r"[\d.,]+[ ]?[kKmM]?[ ]"
_PROFILE = re.compile(
    r"^@?([\w.]{3,30})[ \t]*\n(?:verified[ \t]*\n)?"
    rf"(?={_COUNTED}(?:posts|publicaciones|publications|beitr[äa]ge|publica[çc][õo]es)\b)",
    re.MULTILINE | re.IGNORECASE,
)
"""The head of a profile of Instagram, as it is copied: `lakeside`, `312 posts 4,870 followers`."""
_JOINED = re.compile(
    r"(^|\n)(@\w{3,15})([ \t]*\n(?:.*\n){0,3}?.*(?:\bjoined (?:twitter )?(?:in )?\w+ (?:19|20)\d\d|"
    r"a rejoint twitter|se uni[óo] (?:a twitter )?en|ingressou em|beigetreten))",
    re.IGNORECASE,
)
"""The head of a profile of X: a handle, and the date on which it joined below it."""
_CHANGED = re.compile(r"^(?:diff --git |@@ |\+\+\+ |--- [ab]/)", re.MULTILINE)


def _without_removed(text: str) -> str:
    """The new side of a comparison of two files; any other text as it is."""
    if not _CHANGED.search(text):
        return text
    lines = [each for each in text.split("\n") if not each.startswith(("-", "diff ", "@@", "+++"))]
    return "\n".join(each.removeprefix("+") for each in lines)


def _of_page(told: re.Match[str]) -> str:
    label = _OF_PAGE.get(told[1].lower(), "")
    return f"\n{label}: {told[2]}\n" if label else ""


def unwrapped(text: str) -> str:
    """`text` without wiki markup, microdata, the stops of telegrams and spoken hosts."""
    text = _ITEM.sub(r"\n\1: \2\n<", _without_removed(text))
    text = _CALENDAR.sub(r"\1", _TEX.sub(r"\1", _ASSIGNED.sub(r"\1\2", _META.sub(_of_page, text))))
    text = _PROFILE.sub(r"instagram: @\1\n", _JOINED.sub(r"\1twitter: \2\3", text))
    text = _TEMPLATE.sub(lambda each: _templated(each[1], each[2]), _WIKI_LINK.sub(r"\1", text))
    if len(_TELEGRAM.findall(text)) > 2:
        text = _TELEGRAM.sub("\n", text)
    for icon, meant in _ICON_PATHS:
        text = icon.sub(meant, text)
    return _SPOKEN_AT.sub("@", _SPOKEN_HOST.sub(_written_host, text))


def _written_host(spoken: re.Match[str]) -> str:
    """A website with its dots; the words as they were where no website has that name."""
    written, rest = spoken[0], ""
    while dots := [*_SPOKEN_DOT.finditer(written)]:
        host = _SPOKEN_DOT.sub(".", written)
        if is_public_host(host.lower()) or host.lower().endswith(RESERVED):
            return host + rest
        written, rest = written[: dots[-1].start()], written[dots[-1].start() :] + rest
    return spoken[0]


def _templated(name: str, value: str) -> str:
    return value if name.lower() == "url" else f"{name}: {value}"


def from_json(text: str) -> str:
    """A pasted JSON object or list as lines of `label: value`."""
    start = text.lstrip()[:1]
    if start not in {"{", "["}:
        return _from_pairs(text)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return _from_pairs(text)
    return "\n".join(_lines_of(value))


def _from_pairs(text: str) -> str:
    """What is left of a JSON object by whoever copied but a part of it."""
    return _PAIRS.sub(r"\1: \2\n", text) if len(_PAIRS.findall(text)) > 1 else text


def _lines_of(value: object, name: str = "") -> list[str]:
    if isinstance(value, dict):
        return [
            line
            for key, each in value.items()
            if not (isinstance(each, dict | list) and is_others(str(key)))
            for line in _lines_of(each, str(key))
        ]
    if isinstance(value, list):
        return [
            line
            for each in value
            for line in [*_lines_of(each, name), *([""] if isinstance(each, dict) else [])]
        ]
    if value is None:
        return []
    label = name.replace("_", " ").strip()
    return [f"{label}: {value}" if label else str(value)]
