"""The name of an organization, and its place, among words that only talk."""

import re
from dataclasses import dataclass, field

from directory_core.pasted.fields import GAP
from directory_core.pasted.gazetteer import country_named, regions_coded
from directory_core.pasted.talk import (
    is_prose,
    jobs,
    organization_weight,
    says_nothing,
    untalked,
)
from directory_core.pasted.vocabulary import kind_of_name, level, words
from directory_core.pasted.where.locating import is_known_place, is_place, is_street, split_place
from directory_core.pasted.where.places import Place, read_place
from directory_core.pasted.where.postal import with_postal

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\s*[!?]+\s*|\.{2,}\s*")
_HARD = re.compile(rf"[{GAP}\t|;•·]|\s[-–—−]+\s|\s/\s|\s~\s|\s[-–—>]+$|^[-–—>]+\s|\s=\s|->|=>|→")
_PARENTHESES = re.compile(r"\(([^()]*)\)")


@dataclass(slots=True)
class Candidate:
    """What may be the name, how well it looks, and the place that stood with it."""

    name: str
    score: float
    place: Place = field(default_factory=Place)
    line: int = 0


@dataclass(slots=True)
class Named:
    """What lines of words say: the names they hold, the best first, and places that stand alone."""

    candidates: list[Candidate] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    postal: bool = False
    lone: str = ""
    """A town that stands alone before any name does: the name, where there is no other."""

    def add_place(self, pieces: list[str], *, labelled: bool) -> None:
        """Take pieces of a place; those that follow one another are read together."""
        if self.pending == [self.lone] and len(pieces) > 1 and read_place(pieces).city:
            self.pending = []
        self.pending += pieces
        self.postal = self.postal or labelled

    def close(self) -> None:
        """Read the pieces taken so far."""
        if self.pending and (place := read_place(self.pending, labelled=self.postal)):
            self.places.append(place)
        self.pending, self.postal = [], False


def read_names(lines: list[str]) -> Named:
    """Names and places in lines that stand under no label."""
    named = Named()
    for number, line in enumerate(lines):
        for chunk in _chunks(line):
            _read_chunk(chunk, number, named)
    named.close()
    if not named.candidates and named.lone:
        named.candidates.append(Candidate(named.lone, 0.5))
        named.places = [place for place in named.places if place.city != named.lone]
    if named.candidates:
        first = min(each.line for each in named.candidates)
        for each in named.candidates:
            each.score += 1.0 if each.line == first else 0.0
    named.candidates.sort(key=lambda each: -each.score)
    return named


def _chunks(line: str) -> list[str]:
    """Parts of a line between hard separators and sentence ends."""
    parts = []
    for part in _HARD.split(line):
        parts += _sentences(part)
    parts = [part for part in map(stripped, parts) if part]
    if (
        len(parts) > 1
        and re.search(r"\s[-–—]\s", line)
        and _is_brand(parts[0])
        and organization_weight(parts[1]) >= 2
    ):
        mark = re.search(r"\s[-–—]\s", line)
        parts[:2] = [f"{parts[0]}{mark[0] if mark else ' - '}{parts[1]}"]
    return parts


def stripped(text: str) -> str:
    """`text` without marks around it; a full stop that abbreviates stays."""
    made = text.strip(" ,:-–—*\"'“”«»\t>¡¿~")
    if "«" in made and "»" not in made:
        made += "»"
    last = level(made.split()[-1]) if made.split() else ""
    ended = last.rstrip(".")
    if (
        made.endswith(".")
        and ended not in words("talk", "abbreviated")
        and not re.fullmatch(r"(?:[a-z]\.)*[a-z]", ended)
    ):
        made = made.rstrip(" .")
    return made.lstrip(".")


def _is_brand(text: str) -> bool:
    """One word that is neither a place nor talk: `Charité – Universitätsmedizin Berlin`."""
    return (
        len(text.split()) == 1
        and text[:1].isupper()
        and not organization_weight(text)
        and not is_place(text, [])
        and not says_nothing(text)
        and not jobs().search(level(text))
    )


def _sentences(text: str) -> list[str]:
    made, start = [], 0
    for match in _SENTENCE.finditer(text):
        before = text[start : match.start()].rstrip()
        last = before.split()[-1] if before.split() else ""
        bare = re.split(r"[-(]", level(last).rstrip("."))[-1]
        state = last.rstrip(".").isupper() and regions_coded(last.rstrip("."))
        if (
            last.endswith(".")
            and not state
            and match[0].isspace()
            and (
                bare in words("talk", "abbreviated")
                or bare.endswith("str")
                or re.fullmatch(r"(?:[a-z]\.)*[a-z]", bare)
                or (bare.isdigit() and len(bare) < 3)
            )
        ):
            continue
        made.append(before)
        start = match.end()
    made.append(text[start:])
    split = []
    for each in made:
        split += re.split(r":\s+|:$", each)
    return split


def _is_code(chunk: str, named: Named) -> bool:
    """Whether a chunk is the code of a country, or of a region behind something else."""
    if len(chunk) == 2 and chunk.islower() and named.pending and not says_nothing(chunk):
        return read_place([*named.pending, chunk.upper()]).country in {"US", "CA", "BR", "AU"}
    if not chunk.isupper():
        return False
    behind = bool(named.pending or named.candidates)
    return bool(country_named(chunk, code=True) or (behind and regions_coded(chunk)))


def _read_chunk(chunk: str, number: int, named: Named) -> None:
    if _is_code(chunk, named):
        named.add_place([chunk], labelled=False)
        return
    text = untalked(chunk)
    if not text or says_nothing(text):
        return
    pieces = _pieces(text)
    if _is_address(pieces, named=bool(named.candidates)):
        named.add_place(pieces, labelled=any(with_postal(piece)[2] for piece in pieces))
        return
    name, place = split_place(pieces, named=bool(named.candidates))
    if not name:
        if place and not (is_prose(chunk) and text.islower()):
            if len(pieces) == 1 and not (named.pending or named.places or place.region):
                named.lone = named.lone or pieces[0]
            named.add_place(pieces, labelled=False)
        return
    named.close()
    if name := trimmed_name(_told(name, chunk, placed=bool(place))):
        named.candidates.append(Candidate(name, _score(name, chunk), place, number))


def _told(name: str, chunk: str, *, placed: bool) -> str:
    """The name within a sentence; the whole of `name` where the chunk is none."""
    if not is_prose(chunk):
        return name
    if prose := _spans(name):
        return _with_tail(name, prose) if placed else prose
    return name if organization_weight(name) else ""


def _is_address(pieces: list[str], *, named: bool) -> bool:
    head = pieces[0]
    if len(pieces) > 1 and not (named or is_street(head) or re.search(r"\d", head)):
        return organization_weight(head) == 0 and is_known_place(head)
    if any(organization_weight(piece) >= 2 and not is_street(piece) for piece in pieces):
        return False
    return any(is_street(piece) for piece in pieces) or (
        any(with_postal(piece)[2] for piece in pieces)
        and not any(organization_weight(piece) for piece in pieces)
    )


def _pieces(text: str) -> list[str]:
    """Between commas and parentheses."""
    flat = _PARENTHESES.sub(lambda inner: f", {inner[1]} ,", text)
    flat = flat.replace("(", ", ").replace(")", " ,")
    made: list[str] = []
    for piece in map(stripped, re.split(r"[,;]", flat)):
        if made and level(piece).strip(".") in words("talk", "legal"):
            made[-1] = f"{made[-1]}, {piece}"
        elif piece:
            made.append(piece)
    return made


def _score(name: str, chunk: str) -> float:
    tokens = name.split()
    score = 2.0 * organization_weight(name) + (2.0 if kind_of_name(name) else 0.0)
    if jobs().search(level(name)) and organization_weight(name) < 3:
        score -= 6
    if name.islower():
        score -= 1
    if len(tokens) > 9:
        score -= 3
    if is_prose(chunk):
        score -= 0.5
    if len(tokens) == 1 and len(name) < 3:
        score -= 3
    return score


def _spans(text: str) -> str:
    """The longest run of capitalized words that names an organization, or empty."""
    runs: list[list[str]] = [[]]
    for token in text.split():
        bare = token.strip(",.:;!?()\"'“”«»")
        plain = level(bare)
        capital = (
            bare[:1].isupper()
            or bare[:1].isdigit()
            or (bare[:1].isalpha() and not bare[0].islower())
        )
        if "'" in bare.replace("’", "'") and plain[:2] in {"l'", "d'"} and bare[2:3].isupper():
            capital = True
        if (capital and plain not in words("talk", "prose")) or (
            plain in words("talk", "connectors") | words("talk", "within") and runs[-1]
        ):
            runs[-1].append(token)
            if token[-1] in ",.:;!?)" and plain not in words("talk", "abbreviated"):
                runs.append([])
        elif runs[-1]:
            runs.append([])
    made = [trimmed_name(" ".join(run)) for run in runs if run]
    best = max(made, key=lambda run: (organization_weight(run), len(run)), default="")
    return best if organization_weight(best) else ""


def _with_tail(text: str, span: str) -> str:
    """A name with the small words behind it, which a place ended (`Necker-Enfants malades`)."""
    tail = text[text.find(span) + len(span) :] if span in text else ""
    return (
        span + tail
        if 0 < len(tail.split()) <= 2 and not is_prose(tail) and not re.search(r"[,:;.]", tail)
        else span
    )


def trimmed_name(text: str) -> str:
    """`text` without talk and connectors at its ends."""
    text = untalked(text.strip(' ,;:-–—"“”«»*'))
    tokens = text.split()
    while (
        tokens
        and (
            level(tokens[-1]).strip(",.")
            in words("talk", "open_ends")
            | {"and", "y", "e", "et", "und", "&", "in", "en", "on", "at", "is"}
        )
        and tokens[-1].islower()
    ):
        tokens.pop()
    while (
        tokens
        and tokens[0].islower()
        and level(tokens[0]) in words("talk", "connectors")
        and len(tokens) > 1
    ):
        tokens.pop(0)
    made = " ".join(tokens).strip(' ,;:-–—"“”«»*')
    made = stripped(made)
    if match := re.match(r"^(?:l|d|L)['’](?=[A-ZÀ-Þ])", made):
        made = made[match.end() :]
    article = re.match(r"^(?:La|Le|Les|El|Los|Die|Das|Der|O|A)\s+(?=(\S+))", made)
    least = 1 if article and article[0].strip() in {"A", "O"} else 3
    if article and organization_weight(article[1]) >= least:
        made = made[article.end() :]
    return made if re.search(r"\w", made) else ""
