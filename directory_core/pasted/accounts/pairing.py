"""Which handle a platform that a text names is said to go with: candidates, weighed.

For what rules leave open (`binding.py`): a platform with no handle beside it, a handle far from its
platform, one word of a sentence.  Each word that may be a handle is a candidate of each platform;
what is seen of the two is a list of short signs, weighed as those of names are.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from directory_core.models import Platform
from directory_core.pasted.accounts.bound import Reading
from directory_core.pasted.accounts.looks import (
    collapsed,
    common_words,
    is_common,
    look_of,
    sort_of_word,
)
from directory_core.pasted.accounts.marks import Mark, MarkKind
from directory_core.pasted.accounts.mentions import Group, misspelt
from directory_core.pasted.language.talk import share_made_of
from directory_core.pasted.language.vocabulary import (
    level,
    platforms,
    short_platforms,
)
from directory_core.pasted.language.weighing import weighed

_PIECE = re.compile(r"\n|[:=→|]|[()\[\]]|[,;]|[.!?](?=\s|$)|[-–—/+&]|[\"'“”«»]|\w[\w.'’-]*|\S")
_WORD = re.compile(r"(?<![\w@./-])/?(?:company/|c/)?[^\W_][\w.-]{2,58}[\w](?![\w@]|/\w)")
_FAR = 110
"""Characters between a platform and its handle."""
_LONGEST = 110
"""Characters of a handle or a platform, at most."""
_MOST = 6
"""Lines between them."""
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """A word for a platform at `start` to `end`, and what sort of word it is."""

    start: int
    end: int
    platform: Platform
    sort: str
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word or link that may be a handle, at `start` to `end`; `text` is without its sign."""

    start: int
    end: int
    text: str
    sort: str
    platform: Platform | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate of a mention, None for that there is no handle, and what is seen of the two."""

    candidate: Candidate | None
    seen: tuple[str, ...]


def pair_what_is_left(
    text: str, marks: Sequence[Mark], groups: Sequence[Group], reading: Reading
) -> None:
    """Take the likeliest handle of each platform that rules found none for into `reading`."""
    pairing = Pairing(text, level(text), marks, groups)
    taken = {(bound.start, bound.address.platform) for bound in reading.bound}
    for mention in pairing.mentions:
        if mention.group is not None and mention.group.used:
            continue
        if any(start <= mention.start < end for start, end in reading.spent_by_rules):
            continue
        best = likeliest(pairing.pairs(mention))
        each = best.candidate
        if each is None or (each.start, mention.platform) in taken:
            continue
        if each.sort == "link" or not reading.bind(
            each.text, [mention.platform], each.start, each.end, explicit=False
        ):
            continue
        if mention.group is not None and len(mention.group.spans) == 1:
            mention.group.used = True
        reading.problems = [
            (code, said, start)
            for code, said, start in reading.problems
            if code != "platform_missing" or start != each.start
        ]
        reading.spent += [(mention.start, mention.end), (each.start, each.end)]


def likeliest(pairs: Sequence[Pair]) -> Pair:
    """The pair whose signs weigh most."""
    return max(pairs, key=lambda pair: weighed("handle", pair.seen))


class Pairing:
    """The mentions and candidates of one text, leveled as `plain`."""

    def __init__(self, text: str, plain: str, marks: Sequence[Mark], groups: Sequence[Group]):
        self.text = text
        self.plain = plain
        self.mentions = sorted(_mentions(plain, marks, groups), key=lambda each: each.start)
        taken = [(each.start, each.end) for each in self.mentions if each.sort != "short"]
        self.candidates = sorted(
            _candidates(text, plain, marks, taken), key=lambda each: each.start
        )
        self._starts = {each.start: each for each in self.candidates}
        self._begins = [each.start for each in self.candidates]
        self._named = [each.start for each in self.mentions]
        self._of_platforms = {at for start, end in taken for at in range(start, end)}
        self._made_of: dict[str, str] = {}
        self._vocabulary = [
            each for each in re.findall(r"\w{3,}", plain) if each not in common_words()
        ]

    def pairs(self, mention: Mention) -> list[Pair]:
        """Every candidate of a mention, and that it has none."""
        found = [
            Pair(
                None,
                (
                    "none",
                    f"none, {mention.sort}",
                    f"none, {self._lead(mention.start)}",
                    f"none, {mention.sort}, then {self._behind(mention.end)}",
                    *self._alone(mention),
                ),
            )
        ]
        near: dict[str, int] = {}
        first = bisect_left(self._begins, mention.start - _FAR - _LONGEST)
        last = bisect_right(self._begins, mention.end + _FAR)
        for each in self.candidates[first:last]:
            if not self._reaches(mention, each):
                continue
            found.append(Pair(each, tuple(self._signs(mention, each, near))))
        return found

    def _alone(self, mention: Mention) -> Iterator[str]:
        line = self.plain[self.plain.rfind("\n", 0, mention.start) + 1 :].partition("\n")[0]
        yield "none, line:" + (
            "1" if len(line.split()) == 1 else "3" if len(line.split()) < 4 else "9"
        )

    def _reaches(self, mention: Mention, each: Candidate) -> bool:
        if each.platform not in {None, mention.platform}:
            return False
        if each.start < mention.end and mention.start < each.end:
            return False
        low, high = sorted([(mention.start, mention.end), (each.start, each.end)])
        gap = self.plain[low[1] : high[0]]
        far = _FAR if each.sort != "word" else 60
        return len(gap) <= far and gap.count("\n") <= (_MOST if each.sort != "word" else 1)

    def _signs(self, mention: Mention, each: Candidate, near: dict[str, int]) -> Iterator[str]:
        side = "behind" if each.start >= mention.end else "ahead"
        begin, end = (mention.end, each.start) if side == "behind" else (each.end, mention.start)
        pieces = list(self._pieces(begin, end))
        shape = "".join(collapsed(pieces))
        sort = f"{mention.sort} {each.sort}"
        look = look_of(each.text)
        yield f"{side}"
        yield f"{sort}"
        yield f"{side} {each.sort}"
        yield f"{side} {sort}"
        yield f"look {each.sort} {look}"
        if len(shape) <= _SHOWN:
            yield f"{side} {each.sort} <{shape}>"
            yield f"{side} <{shape}>"
        for piece in set(pieces):
            yield f"{side} has {piece}"
            yield f"{each.sort} {side} has {piece}"
        yield f"{side} size:{min(len(pieces), 8)}"
        yield f"{each.sort} {side} size:{min(len(pieces), 8)}"
        yield f"{each.sort} led by {self._lead(each.start)}"
        yield f"{each.sort} then {self._behind(each.end)}"
        yield f"{mention.sort} mention led by {self._lead(mention.start)}"
        yield f"{side} mention led by {self._lead(mention.start)}"
        yield f"{side} mention then {self._behind(mention.end)}"
        if each.sort == "word":
            yield f"word {side} {look} then {self._behind(each.end)}"
            yield "common word" if is_common(each.text) else "no common word"
        made = self._made(each)
        yield f"{each.sort} made of:{made}"
        yield f"{mention.sort} {each.sort} made of:{made}"
        if mention.sort == "short":
            yield f"short {self.plain[mention.start : mention.end]}"
            yield f"short {side} <{shape[:4]}>"
        if side == "behind" and not any(piece in "PH" for piece in pieces):
            first = "first" if near.setdefault(each.sort, each.start) == each.start else "later"
            yield f"{first} {each.sort}"
        if self._is_nearer_to_another(mention, each, end - begin):
            yield f"another nearer, {side}"

    def _is_nearer_to_another(self, mention: Mention, each: Candidate, gap: int) -> bool:
        return any(
            min(abs(other.start - each.end), abs(each.start - other.end)) < gap
            for other in self._mentions_near(each)
            if other is not mention and other.sort != "short"
        )

    def _mentions_near(self, each: Candidate) -> Sequence[Mention]:
        """The mentions that may be nearer to a candidate than one that it is paired with."""
        first = bisect_left(self._named, each.start - _FAR - _LONGEST)
        return self.mentions[first : bisect_right(self._named, each.end + _FAR + _LONGEST)]

    def _made(self, each: Candidate) -> str:
        """How much of a candidate's letters the text's other words make up."""
        letters = re.sub(r"[\W_]", "", self.plain[each.start : each.end])
        if letters not in self._made_of:
            self._made_of[letters] = self._share(letters)
        return self._made_of[letters]

    def _share(self, letters: str) -> str:
        others = [word for word in self._vocabulary if word != letters and len(word) < len(letters)]
        share = share_made_of(letters, others)
        return "most" if share > 0.8 else "half" if share > 0.5 else "some" if share > 0.3 else "no"

    def _pieces(self, begin: int, end: int) -> Iterator[str]:
        at = begin
        while at < end:
            match = _PIECE.search(self.plain, at, end)
            if match is None:
                return
            yield self._sort_of(match)
            at = match.end()

    def _sort_of(self, match: re.Match[str]) -> str:
        if match.start() in self._of_platforms:
            return "P"
        found = self._starts.get(match.start())
        if match[0] == "@" or (found is not None and found.sort != "word"):
            return "H"
        return sort_of_word(match[0])

    def _lead(self, start: int) -> str:
        """The sort of what stands before a place."""
        begin = max(0, start - 40)
        pieces = list(_PIECE.finditer(self.plain, begin, start))
        return self._sort_of(pieces[-1]) if pieces else "start"

    def _behind(self, end: int) -> str:
        """The sort of what stands behind a place."""
        match = _PIECE.search(self.plain, end, end + 40)
        return self._sort_of(match) if match else "end"


def _mentions(plain: str, marks: Sequence[Mark], groups: Sequence[Group]) -> Iterator[Mention]:
    taken = [(mark.start, mark.end) for mark in marks]
    for group in groups:
        for start, end in group.spans:
            word = re.sub(r"\s+", " ", plain[start:end])
            named = _named(word)
            if named is not None:
                yield Mention(start, end, named, "strong", group)
            taken.append((start, end))
    for match in re.finditer(r"(?<![\w@./'’-])[a-z]{1,11}(?![\w@'’]|[./-]\w)", plain):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        if (short := short_platforms().get(match[0])) is not None:
            yield Mention(*match.span(), short, "short")
        elif len(match[0]) > 5 and (meant := misspelt(match[0])) is not None:
            yield Mention(*match.span(), meant, "misspelt")


@lru_cache(maxsize=1024)
def _named(word: str) -> Platform | None:
    plain = re.sub(r"-(?:kanal|account|seite|profil|konto|auftritt|handle|name|page)$", "", word)
    plain = re.sub(r"['’]?s$", "", plain) if plain not in platforms() else plain
    return platforms().get(plain) or short_platforms().get(plain) or misspelt(plain)


def _candidates(
    text: str, plain: str, marks: Sequence[Mark], taken: Sequence[tuple[int, int]]
) -> Iterator[Candidate]:
    held = list(taken)
    for mark in marks:
        held.append((mark.start, mark.end))
        if mark.kind is MarkKind.HANDLE:
            yield Candidate(mark.start, mark.end, mark.text, "at")
        elif mark.kind is MarkKind.ACCOUNT and mark.address is not None:
            yield Candidate(mark.start, mark.end, mark.text, "link", mark.address.platform)
        elif mark.kind is MarkKind.WEBSITE and re.fullmatch(r"[\w.-]+", mark.text):
            yield Candidate(mark.start, mark.end, mark.text, "site")
    for match in _WORD.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in held):
            continue
        if re.search(r"[a-z]", plain[match.start() : match.end()]):
            end = match.end() - (len(match[0]) - len(match[0].rstrip(".-")))
            yield Candidate(match.start(), end, text[match.start() : end], "word")
