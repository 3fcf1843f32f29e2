"""Whose an account is that a text names: what is seen around it, weighed.

Fakes, accounts given up, those of a parent, a charity or one person are told by words before and
behind them (`words.toml`, `[owners]`); how far a word reaches is fitted, not ruled.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from directory_core.pasted.accounts.bound import Bound
from directory_core.pasted.kinds.words import kinds_said
from directory_core.pasted.language.talk import organization_weight, share_made_of
from directory_core.pasted.language.tokens import MOST_WORDS
from directory_core.pasted.language.vocabulary import alternation, kind_of_name, level, phrases
from directory_core.pasted.language.weighing import weighed

CUES = ("fake", "given_up", "denied", "others", "corrected", "own")
_FAR = 160
"""Characters around an account that are looked at."""
_CLAUSE = re.compile(
    r"[,()\[\]:]|\s[-–—/]\s|\b(?:but|pero|mais|aber|mas|sino|sondern|while|whereas|only)\b"
)
_SENTENCE = re.compile(r"\n|[.!?](?=\s)|;")
_SUBJECT = 60
"""Characters before an account in which its owner is named."""
_HALF = 0.5
_LONGEST = 40
"""Characters of a cue, at most."""
_WORD = re.compile(r"(?<![@/.\w])\w{3,}(?![\w@/]|\.\w)")
_ARTICLE = re.compile(
    r"(?<!\w)(?:the|l'|la|le|el|del|de la|du|de l'|das|die|der|des|o|a|do|da)\s*$"
)


def _letters(account: Bound) -> str:
    """The letters and digits of a handle."""
    return re.sub(r"[\W_]", "", level(account.address.handle))


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say whose an account is, at `start` to `end`."""

    start: int
    end: int
    sort: str


@cache
def _cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            sort,
            re.compile(
                rf"(?<![\w@./-])(?:{alternation(phrases('owners', sort))})(?![\w@]|[./-]\w)"
            ),
        )
        for sort in CUES
    )


def speaks_of_others(text: str) -> bool:
    """Whether any word of a text may say that an account is not the organization's."""
    plain = level(text)
    return any(pattern.search(plain) for sort, pattern in _cues() if sort != "own")


class Owners:
    """What a text says of whose accounts are."""

    def __init__(
        self,
        text: str,
        accounts: Sequence[Bound],
        told: Sequence[tuple[int, int]],
        personal: Sequence[int] = (),
        name: str = "",
    ):
        self.name = re.findall(r"\w{3,}", level(name))
        self.kind = kind_of_name(name)
        self.plain = level(text)
        self.accounts = sorted(accounts, key=lambda each: each.start)
        self.told = told
        self.personal = personal
        self._words = [
            (match.start(), match.end(), match[0])
            for match in islice(_WORD.finditer(self.plain), MOST_WORDS)
        ]
        spans = [(each.start, each.end) for each in accounts]
        self.cues = sorted(
            (
                Cue(*match.span(), sort)
                for sort, pattern in _cues()
                for match in pattern.finditer(self.plain)
                if not any(start < match.end() and match.start() < end for start, end in spans)
            ),
            key=lambda cue: cue.start,
        )
        self._starts = [cue.start for cue in self.cues]
        self._shares = {each.start: self._share(each) for each in self.accounts}

    def weight(self, account: Bound) -> float:
        """How much likelier an account is another's; what one bracket holds is of one owner."""
        bracket = self._bracket(account)
        if bracket and any(bracket[0] < at < bracket[1] for at in self.personal):
            return 1.0
        together = [each for each in self.accounts if bracket and self._bracket(each) == bracket]
        return max(weighed("owner", self.signs(each)) for each in together or [account])

    def _bracket(self, account: Bound) -> tuple[int, int] | None:
        """Where the bracket is that holds an account, and no word for whose it is."""
        opened = self.plain.rfind("(", max(0, account.start - _FAR), account.start)
        closed = self.plain.find(")", account.end, account.end + _FAR)
        if min(opened, closed) < 0 or ")" in self.plain[opened : account.start]:
            return None
        told = any(opened < cue.start < closed for cue in self.cues)
        return None if told or "\n" in self.plain[opened:closed] else (opened, closed)

    def signs(self, account: Bound) -> tuple[str, ...]:
        """All that is seen of whose an account is."""
        return tuple(dict.fromkeys(self._signs(account)))

    def _signs(self, account: Bound) -> Iterator[str]:
        yield "any"
        if any(start <= account.start < end for start, end in self.told):
            yield "told"
        others = [each for each in self.accounts if each.start != account.start]
        rival = any(each.address.platform == account.address.platform for each in others)
        yield "rival" if rival else "no rival"
        yield "alone" if not others else "others too"
        heads = list(self._head(account))
        yield from heads
        near: set[str] = set()
        bad = 0
        nearest: tuple[int, str] = (_FAR, "none")
        for cue in self._near(account.start, account.end):
            where = self._where(account, cue)
            if not where:
                continue
            near.add(cue.sort)
            if "past" not in where and "next" not in where:
                bad += cue.sort != "own"
                gap = max(account.start - cue.end, cue.start - account.end)
                nearest = min(nearest, (gap, f"{cue.sort} {where}"))
            yield f"{self.plain[cue.start : cue.end]} {where.partition(',')[0]}"
            yield f"{cue.sort} {where}"
            yield f"{cue.sort} {where}, " + ("rival" if rival else "no rival")
        yield from _counted(near, bad, rival="rival" if rival else "no rival")
        yield f"nearest {nearest[1]}"
        yield from self._named_before(account)
        yield from self._called(account)
        for like in self._likened(account, others):
            yield like
            yield f"{like}, {nearest[1].partition(',')[0]}"
            yield f"{like}, bad:{min(bad, 2)}"
        yield from self._kind_named(account)

    def _likened(self, account: Bound, others: Sequence[Bound]) -> Iterator[str]:
        """How like the organization's name an account is, beside the others of the text."""
        if not self.name:
            return
        share = self._shares[account.start]
        like = f"like:{int(share * 4)}"
        yield like
        most = max((self._shares[each.start] for each in others), default=0.0)
        yield f"{like}, others:{int(most * 4)}"
        made = [word for word in self._words if word[2] in _letters(account)]
        other = [word for _, _, word in made if word not in self.name]
        if share < _HALF and other and share_made_of(_letters(account), other) >= _HALF:
            yield "like other words"

    def _share(self, account: Bound) -> float:
        return share_made_of(_letters(account), self.name)

    def _kind_named(self, account: Bound) -> Iterator[str]:
        """Whether what is said to have it is of the organization's kind: `the hospital is ...`."""
        if self.kind is None:
            return
        begin = max(0, account.start - _SUBJECT)
        clause = _SENTENCE.split(self.plain[begin : account.start])[-1]
        past = max(
            (each.end - begin for each in self.accounts if each.end <= account.start), default=0
        )
        told = [
            each
            for each in kinds_said(clause)
            if not each.loose and _ARTICLE.search(clause[: each.start])
        ]
        if told and len(clause) - told[-1].end <= len(self.plain[begin + past : account.start]):
            yield "of their kind" if told[-1].kind is self.kind else "of another kind"

    def _near(self, start: int, end: int) -> Sequence[Cue]:
        """The cues that are not too far from a place to say anything of it."""
        first = bisect_left(self._starts, start - _FAR - _LONGEST)
        return self.cues[first : bisect_right(self._starts, end + _FAR)]

    def _where(self, account: Bound, cue: Cue) -> str:
        """Where a cue stands to an account; empty for too far off."""
        if cue.end <= account.start:
            begin, end, side = cue.end, account.start, "before"
        else:
            begin, end, side = account.end, cue.start, "behind"
        if end - begin > _FAR:
            return ""
        between = self.plain[begin:end]
        sentences = len(_SENTENCE.findall(between))
        if sentences > 1:
            return ""
        past = sum(begin <= each.start < end for each in self.accounts)
        if past > 1:
            return ""
        clauses = len(_CLAUSE.findall(between))
        within = "next sentence" if sentences else f"clause {min(clauses, 2)}"
        return f"{side}, {within}" + (", past another" if past else "")

    def _head(self, account: Bound) -> Iterator[str]:
        """What a line above says of those below: `NOT ours:`, and the mark a line begins with."""
        begin = self.plain.rfind("\n", 0, account.start) + 1
        above = self.plain[:begin].rstrip().rpartition("\n")[2]
        if above.endswith((":", "?")):
            for sort, pattern in _cues():
                if pattern.search(above):
                    yield f"{sort} above"
        lead = self.plain[begin : account.start].strip()
        yield "line begins with it" if not lead else "line leads"

    def _named_before(self, account: Bound) -> Iterator[str]:
        """The name in front of an account in brackets: `part of Evergrove Health (@evergrove)`."""
        begin = max(0, account.start - 60)
        before = self.plain[begin : account.start]
        if "(" in before and ")" not in before[before.rfind("(") :]:
            yield "bracketed"
            head = before[: before.rfind("(")].split()[-4:]
            if organization_weight(" ".join(head)):
                yield "bracketed behind an organization"
            cues = reversed(self._near(begin, account.end))
            cue = next((c for c in cues if c.end <= begin + before.rfind("(")), None)
            if cue is not None and begin + before.rfind("(") - cue.end < 40:
                yield f"bracketed behind {cue.sort}"

    def _called(self, account: Bound) -> Iterator[str]:
        """What stands before the words that the handle is made of: `part of Evergrove Health`."""
        letters = _letters(account)
        made = [word for word in self._words if word[2] in letters]
        if share_made_of(letters, [word for _, _, word in made]) < 0.6:
            yield "not called"
            return
        yield "called"
        first = made[0][0]
        for cue in self._near(first, first):
            between = self.plain[cue.end : first]
            if cue.end <= first and len(between) < 30 and not _SENTENCE.search(between):
                yield f"called behind {cue.sort}"
                yield f"called behind {cue.sort}, clause {min(2, len(_CLAUSE.findall(between)))}"


def _counted(near: Collection[str], bad: int, *, rival: str) -> Iterator[str]:
    """The sorts of cues near an account, and how many (`bad`) say that it is another's."""
    yield f"bad:{min(bad, 3)}"
    yield f"bad:{min(bad, 3)}, {rival}"
    yield f"bad:{min(bad, 3)}, " + ("own" if "own" in near else "not own")
    yield from (f"{sort} near" for sort in sorted(near))
    if not near:
        yield "no cue"
    if "given_up" in near and "own" in near:
        yield "both ways"
