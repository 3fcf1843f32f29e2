"""Data within data: YAML, TOML, dotted keys, SQL and XML as lines of `label: value`.

What stands under a parent, a sponsor or an agency (`roles` in `words.toml`) is theirs, and is left
out; a value in quotation marks loses them.
"""

import csv
import re
from functools import cache

from directory_core.pasted.language.vocabulary import level, phrases, platform_named
from directory_core.pasted.shapes.fields import label_of

_HEAD = re.compile(r"^([ \t]*)(?:-[ \t]+)?[\"']?([\w .-]{2,40}?)[\"']?[ \t]*:[ \t]*\{?[ \t]*$")
"""A key that holds further ones: `parent:`."""
_SECTION = re.compile(r"^[ \t]*\[{1,2}([\w. -]{2,40})\]{1,2}[ \t]*$")
"""The head of a section of TOML: `[owner]`."""
_QUOTED = re.compile(
    r"^([ \t]*(?:-[ \t]+)?[\w .-]{1,40}[ \t]*[:=][ \t]*)([\"'])(.*)\2[ \t]*,?[ \t]*$"
)
_NOTHING = re.compile(r"^[ \t]*[\w .-]{1,40}[ \t]*[:=][ \t]*(?:null|~|none|nil|\[\]|\{\})[ \t]*,?$")
_DOTTED = re.compile(r"^([ \t]*)[_$]?(?:\w+[._])+(\w+)[ \t]*[:=][ \t]*(?=\S)", re.MULTILINE)
"""A key within others: `social.fb = lakeside`."""
_INSERT = re.compile(
    r"\binsert\s+into\s+[\w.\"`]+\s*\(([^()]*)\)\s*values\s*\((.*?)\)\s*(?:;|,|$)",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(r"<(?:\w+:)?(\w[\w.-]*)(?:\s[^<>]*)?>([^<>]*)</(?:\w+:)?\1\s*>")
"""An element of XML that holds but words: `<city>Belfast</city>`."""
_OF_ELEMENTS = {
    "title": "name", "featurename": "place", "comments": "link", "author": "", "creator": "",
}  # fmt: skip
"""What elements of feeds are called, and the labels that they stand for."""
_MOST_ELEMENTS = 400


def unnested(text: str) -> str:
    """`text` with what data hold as labels, without what stands under others' keys."""
    text = _INSERT.sub(_columns, text)
    if "</" in text and not _MARKUP.search(text) and text.count("<") < _MOST_ELEMENTS:
        text = _ELEMENT.sub(_element, text)
    return "\n".join(_own_lines(_DOTTED.sub(_undotted, text).split("\n")))


_MARKUP = re.compile(r"<(?:a|p|div|span|br|li|ul|td|b|h[1-6])\b", re.IGNORECASE)


def is_others(key: str) -> bool:
    """Whether a key of data stands over what is somebody else's: `parent`, `parentOrganization`."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key).replace("_", " ").replace("-", " ")
    return level(parted).strip() in _roles() or level(key).strip() in _roles()


@cache
def _roles() -> frozenset[str]:
    return phrases("talk", "roles")


def _own_lines(lines: list[str]) -> list[str]:
    made: list[str] = []
    deeper: int | None = None
    in_section = False
    for line in lines:
        indent = len(line) - len(line.lstrip())
        if deeper is not None and (indent > deeper or not line.strip()):
            continue
        deeper = None
        if section := _SECTION.match(line):
            in_section = is_others(section[1].rpartition(".")[2])
            continue
        if in_section and line.strip():
            continue
        head = _HEAD.match(line)
        if head and is_others(head[2]) and _goes_deeper(lines, line):
            deeper = len(head[1])
            continue
        if not _NOTHING.match(line):
            made.append(_QUOTED.sub(r"\1\3", line))
    return made


def _goes_deeper(lines: list[str], head: str) -> bool:
    """Whether the line behind a key stands further in."""
    at = lines.index(head)
    following = next((each for each in lines[at + 1 :] if each.strip()), "")
    return len(following) - len(following.lstrip()) > len(head) - len(head.lstrip())


def _undotted(key: re.Match[str]) -> str:
    known = platform_named(key[2]) or label_of(key[2])
    return f"{key[1]}{key[2]}: " if known else key[0]


def _columns(told: re.Match[str]) -> str:
    """The columns and values of an INSERT as labels."""
    heads = [each.strip(' "`\n') for each in told[1].split(",")]
    rows = list(csv.reader([told[2].replace("\n", " ")], quotechar="'", skipinitialspace=True))
    cells = rows[0] if rows else []
    pairs = zip(heads, cells, strict=False)
    return "\n".join(f"{head}: {cell}" for head, cell in pairs if cell.upper() != "NULL")


def _element(told: re.Match[str]) -> str:
    name, value = told[1].lower(), told[2].strip()
    label = _OF_ELEMENTS.get(name, name)
    if not value or not label or is_others(name):
        return "\n"
    known = label_of(label) or platform_named(label)
    return f"\n{label}: {value}\n" if known else f"\n{value}\n"
