"""What may be names in a message, as typed: the likeliest first, each in every way to read it."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from adapters.chat.understanding.roles import Role, Words

_WIDEST, _MOST_WIDENED = 2, 2
"""Words on either side that a name may have beside those found, and how many names are tried."""
_ACRONYM = 3
"""Capitals that make an acronym."""


@dataclass(frozen=True)
class Names(Words):
    """The words of a message with the names that they may hold."""

    def names(self, *, apart: bool = False) -> tuple[str, ...]:
        """The names as they were typed, the longest first, each also in the other way to read it.

        `mayo clinics instagram` may be the Mayo Clinic's; `boston children's` keeps its end.
        `apart` takes two that are joined by a word like `and` for two.
        """
        spans = [part for span in self.spans for part in (self._parts(*span) if apart else [span])]
        if not apart:
            spans.sort(key=self._likelihood)
        found = [name for span in spans for name in self._ways(*span)]
        narrow = [self.slice(*inner) for span in spans if (inner := self._narrowed(*span)) != span]
        short = [self.slice(end - 1, end) for start, end in spans if self._ends_short(start, end)]
        cut = [name.partition(",")[0] for name in found if "," in name]
        return tuple(dict.fromkeys((*found, *narrow, *short, *filter(None, cut))))

    def _likelihood(self, span: tuple[int, int]) -> tuple[bool, bool, int]:
        """What orders names: one behind `called`, then any but everyday talk, then the longest."""
        start, end = span
        called = start > 0 and self.words[start - 1] in self.grammar.closers
        return (not called, self._is_talk(start, end), start - end)

    def _is_talk(self, start: int, end: int) -> bool:
        """Whether there is nothing but everyday talk: `quick q` names nobody beside a name."""
        words = self.words[start:end]
        return all(word in self.grammar.everyday or len(word) == 1 for word in words)

    def _ends_short(self, start: int, end: int) -> bool:
        """Whether words in small letters are said of an acronym: `the press desk of SDBB`."""
        last = self.slice(end - 1, end)
        before = self.slice(start, end - 1) if end - start > 2 else ""
        of = self.words[end - 2] in self.grammar.genitive
        return of and before.islower() and last.isupper() and len(last) >= _ACRONYM

    def _narrowed(self, start: int, end: int) -> tuple[int, int]:
        """A span without words of everyday talk at its edges: `walgreens active`."""

        def is_talk(at: int) -> bool:
            return self.roles[at] is not Role.CONTENT or self.words[at] in self.grammar.everyday

        low, high = start, end
        while low < high and is_talk(low):
            low += 1
        while high > low and is_talk(high - 1):
            high -= 1
        return (low, high) if low < high else (start, end)

    @cached_property
    def wider(self) -> tuple[str, ...]:
        """The names with words of the sentence that may be of them: `pague` is in `Pague Menos`."""
        found = [
            self.slice(low, high)
            for start, end in self.spans[:_MOST_WIDENED]
            for low in range(self._reach(start, -1), start + 1)
            for high in range(self._reach(end - 1, 1) + 1, end - 1, -1)
            if (low, high) != (start, end)
        ]
        return tuple(dict.fromkeys(found))

    def _reach(self, at: int, step: int) -> int:
        """How far words of the sentence go on from a name."""
        for _ in range(_WIDEST):
            after = at + step
            if not 0 <= after < len(self.words) or self._broken(min(at, after), max(at, after)):
                break
            if self.roles[after] not in {Role.FRAME, Role.SMALL}:
                break
            at = after
        return at

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """A span cut at the words that join two names."""
        joints = [at for at in range(start, end) if self.words[at] in self.grammar.joints]
        edges = [start - 1, *joints, end]
        return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]

    def _ways(self, start: int, end: int) -> list[str]:
        name = self.slice(start, end).strip()
        follows = self.roles[end] if end < len(self.roles) else None
        owned = follows in {Role.PLATFORM, Role.ACCOUNT}
        if self.tokens[end - 1].possessive:
            whole = f"{name}'s"
            return [name, whole] if owned else [whole, name]
        if owned and name[-1:] in {"s", "S"} and len(name) > 3:
            return [name, name[:-1]]
        return [name]
