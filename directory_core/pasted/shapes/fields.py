"""What a pasted text says under labels: `Name: ...`."""

import re
from dataclasses import dataclass, field
from functools import cache

from directory_core.pasted.language.talk import organization_weight
from directory_core.pasted.language.tokens import GAP
from directory_core.pasted.language.vocabulary import (
    alternation,
    labels,
    level,
    phrases,
    platform_named,
    words,
)

_LOOSE_LABELS = {
    "name",
    "kind",
    "city",
    "region",
    "country",
    "place",
    "website",
    "address",
    "note",
    "accounts",
}


@dataclass(slots=True)
class Fields:
    """Values by field, and the lines that stand under no label."""

    values: dict[str, list[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def first(self, name: str) -> str:
        """The first value of a field, or empty."""
        return next((value for value in self.values.get(name, []) if value), "")


_NAME_OF = (
    r"(?:name|nombre|nom|nome)[ \t]+(?:of(?: the| your| our)?|des|der|de(?: la| l')?|del|du|da|do|"
    r"dos|das)[ \t]+[^\W\d_]{3,16}(?:[ \t][^\W\d_]{3,12})?"
)
"""`Name des Hauses`, `nombre del centro`: whatever the organization is called in general."""


_AND = re.compile(r"[ ]*[,/&][ ]*| (?:and|or|y|et|und|oder|e) ")
"""Between two labels of one value: `Ville, pays`."""


def label_of(text: str) -> str:
    """The field that the whole of `text` announces, or empty."""
    plain = re.sub(r"\s+", " ", level(text).strip(" \t:*_#.?\"'")).replace("_", " ")
    plain = re.sub(r"\s*(?:\((?:optional|required|if any|opcional|facultatif)\)|\*)$", "", plain)
    found = labels().get(plain, "")
    if found or re.fullmatch(_NAME_OF, plain):
        return found or "name"
    parts = [labels().get(part) for part in _AND.split(plain)]
    if len(parts) > 1 and set(parts) <= {"city", "region", "country"}:
        return "place"
    stripped = re.sub(r"^(?:the |our |your |official |full )+|(?: name)$", "", plain)
    return labels().get(stripped, "")


def _two_of_places() -> str:
    """A pattern for two labels of places in a row: `Ville, pays`, `city and state`."""
    towns, larger = (
        alternation(label for label, name in labels().items() if name in names)
        for names in ({"city"}, {"region", "country"})
    )
    return rf"(?:{towns})(?:[ ]?[,/&][ ]?|[ ](?:and|or|y|et|und|oder|e)[ ])(?:{larger})"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@/-])(?P<label>{_NAME_OF}|{_two_of_places()}|{alternation(labels())})"
        r"(?:\s*\([^():\n]{1,30}\))?[ \t]*(?:[:=](?!//)|\?(?=\s))[ \t]*"
    )


@cache
def _dashed() -> re.Pattern[str]:
    names = [
        label
        for label, name in labels().items()
        if name in {"name", "city", "region", "country", "kind", "place"}
    ]
    return re.compile(rf"(?:^|[.;|,])\s*(?P<label>{alternation(names)})[ \t]+[-–—>]+[ \t]+")


def read_fields(text: str) -> Fields:
    """The values under labels, and the rest, from a text whose links are taken out (`GAP`)."""
    found = Fields()
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        alone = label_of(line) if line.strip() and len(line) < 60 else ""
        following = lines[at + 1].strip() if at + 1 < len(lines) else ""
        colon = line.rstrip().endswith((":", "="))
        if (
            alone
            and following
            and not label_of(following)
            and (colon or _next_label(lines, at + 2))
            and not _label().match(level(following))
        ):
            if alone not in {"accounts", "website", "named_kind", "ignored"} or (
                alone == "named_kind" and colon
            ):
                _keep(found, alone, following, label=line)
                at += 2
                continue
            if alone == "ignored":
                at += 2
                continue
        if alone and not following and (colon or alone == "accounts"):
            at += 1
            continue
        _line(found, line)
        at += 1
    return found


def _next_label(lines: list[str], at: int) -> bool:
    """Whether labels go on standing on lines of their own."""
    rest = [line for line in lines[at:] if line.strip()][:2]
    return bool(rest) and bool(
        label_of(rest[0]) or platform_named(rest[0]) or rest[0].strip() == GAP
    )


def _line(found: Fields, line: str) -> None:
    plain = level(line)
    places = _labels_in(plain)
    if not places:
        found.lines.append(line)
        return
    head = line[: places[0][0]]
    if head.strip(" ,;|-–—•·("):
        found.lines.append(head)
    for (start, end, name), after in zip(places, [*places[1:], None], strict=True):
        stop = after[0] if after else len(line)
        value, rest = _value(line[end:stop], name)
        _keep(found, name, value, label=line[start:end])
        if rest.strip(" ,;|-–—•·()" + GAP):
            found.lines.append(rest)


def _labels_in(plain: str) -> list[tuple[int, int, str]]:
    places = [
        (match.start("label"), match.end(), labels().get(_spaced(match["label"]), "name"))
        for match in _dashed().finditer(plain)
    ]
    dashed = [(start, end) for start, end, _ in places]
    for match in _label().finditer(plain):
        name = label_of(match["label"])
        if any(start < match.end() and match.start() < end for start, end in dashed):
            continue
        if len(places) > len(dashed) and match.start() < places[-1][1]:
            continue
        if _at_boundary(plain, match.start(), name, len(match["label"])):
            places.append((match.start(), match.end(), name))
    return sorted(places)


def _spaced(label: str) -> str:
    return re.sub(r"[ \t]+", " ", label)


_TALKED = re.compile(
    r"(?:^|\s)(?:our|the|official|notre|nuestra|nuestro|unsere|nossa|nosso|el|la|le|o|"
    r"a|die|der|and|y|et|und|e)\s*$"
)
_NEAR = 200
"""Characters before a label in which the word stands that leads to it."""


def _at_boundary(plain: str, start: int, name: str, length: int) -> bool:
    before = plain[:start].rstrip(" ")
    if not before or before[-1] in f",;|\t{GAP}(.•·/-–—\n!?":
        return True
    if plain[:start].endswith("  "):
        return True
    if _TALKED.search(plain, max(0, start - _NEAR), start):
        return True
    return (
        name in _LOOSE_LABELS
        and length >= 3
        and plain[:start].endswith(" ")
        and ":" in plain[:start]
    )


def _value(text: str, name: str) -> tuple[str, str]:
    """A label's value, and what is behind it on the line."""
    cut = re.search(rf"[{GAP}|;\t]" if name != "note" else r"\Z", text)
    if name in {"city", "region", "country", "kind"}:
        cut = _ended(text, rf"[{GAP}|;\t]|\.\s|\s[-–—]\s")
    elif name == "ignored":
        cut = _ended(text, rf"[{GAP}|;\t]|[.!?]\s+(?=[^\W\d_])")
    value, rest = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    if name == "name":
        ended = re.search(r"(?<=[a-z)])\.\s+(?=[A-Z])", value)
        if ended and len(value[: ended.start()].split()[-1]) > 3:
            value, rest = value[: ended.start()], value[ended.end() :] + rest
    return value.strip(" ,;|-–—\t/"), rest


def _ended(text: str, ends: str) -> re.Match[str] | None:
    """The first of `ends` in a value; the full stop of `St. Marys` is no end."""
    for match in re.finditer(ends, text):
        last = level(text[: match.start()]).split()[-1:]
        if not match[0].startswith(".") or not set(last) & words("talk", "abbreviated"):
            return match
    return None


_SURELY = 2
"""The weight of words that name an organization."""


def _first(value: str) -> str:
    """A value up to its first comma."""
    return value.partition(",")[0]


def _keep(found: Fields, name: str, value: str, label: str = "") -> None:
    """Keep a value; a label that says what the organization is stays beside its name."""
    named = organization_weight(value) >= _SURELY and "@" not in value
    if named and (
        name == "ignored" or (name == "place" and organization_weight(_first(value)) >= _SURELY)
    ):
        found.lines.append(value)
        if name == "place":
            return
    plain = level(value).strip(" .()[]<>")
    if plain in phrases("talk", "blank") or not value.strip(" ,.;|-" + GAP):
        return
    if name == "named_kind" or (name == "name" and label):
        found.values.setdefault("named_kind", []).append(label)
    found.values.setdefault("name" if name == "named_kind" else name, []).append(
        value.replace(GAP, " ").strip()
    )
