"""The index that questions are asked of: a large segment, and a small one of what changed since.

What is asked reads one frozen state, which whoever applies changes replaces as a whole: questions
never wait, and never see half of a change.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from directory_core.lookup.certainty.certainty import judge
from directory_core.lookup.certainty.doubts import outlook_of
from directory_core.lookup.certainty.tongues import at_home_first
from directory_core.lookup.completion import complete
from directory_core.lookup.entries import Candidate, Entry, Ranking
from directory_core.lookup.matching.keys import keyed, ranking_of
from directory_core.lookup.matching.query import read
from directory_core.lookup.matching.ranking import Layer, candidate, hits, near
from directory_core.lookup.segments import segment as saving
from directory_core.lookup.segments.build import build
from directory_core.lookup.segments.prepared import Prepared, prepare
from directory_core.lookup.segments.segment import WAYS, Segment
from directory_core.lookup.words.run_together import parted
from directory_core.models.answers import Certainty

UNTIDY_FROM = 128
"""Changed organizations from which a new index pays: each change builds them all again."""
LONGEST_PREFIX = 200


@dataclass(frozen=True, slots=True)
class _State:
    """`gone` are the organizations of `main` that were changed since, or went."""

    main: Segment
    revision: int
    delta: Segment | None = None
    changed: Mapping[str, Prepared | None] = field(default_factory=dict)
    gone: frozenset[int] = frozenset()

    def layers(self) -> list[Layer]:
        """What a question is put to."""
        main = Layer(self.main, self.gone)
        return [main, Layer(self.delta)] if self.delta else [main]


class LookupIndex:
    """Every name of every organization, ready to be asked from any thread.

    When it has grown `untidy`, build another on a thread of your own, `apply` to it what changed
    meanwhile, and ask that one from then on.
    """

    def __init__(self, main: Segment, revision: int) -> None:
        self._state = _State(main, revision)
        self._built = revision
        self._writing = Lock()

    @classmethod
    def build(cls, entries: Iterable[Entry], *, revision: int = 0) -> "LookupIndex":
        """An index of `entries`, as they stand at `revision`."""
        return cls(build(map(prepare, entries)), revision)

    @property
    def revision(self) -> int:
        """Up to where changes have been taken in."""
        return self._state.revision

    def __len__(self) -> int:
        return sum(len(layer.segment) - len(layer.gone) for layer in self._state.layers())

    def ask(self, question: str, *, limit: int = 5) -> Ranking:
        """Who is meant by `question`.  Never raises; without words it means nobody."""
        layers = self._state.layers()
        asked = read(question)
        found = hits(layers, asked) if asked.words else []
        if keys := keyed(layers, question):
            return ranking_of(keys, found, limit)
        if not found:
            return Ranking(Certainty.NONE)
        judged = judge(outlook_of(asked, found))
        meant = at_home_first(near(found))
        shown = {Certainty.SURE: 1, Certainty.CHOICES: limit, Certainty.NONE: 0}[judged.certainty]
        return Ranking(
            judged.certainty,
            tuple(map(candidate, meant[:shown])),
            judged.confidence,
            more=judged.certainty is Certainty.CHOICES and len(meant) > shown,
            order=tuple(hit.slug for hit in found[:limit]),
        )

    def parted(self, text: str) -> str:
        """The words that a text without spaces is made of; as it stands where it is of none."""
        return parted(text, self._state.main.spelling)

    def complete(self, prefix: str, *, limit: int = 10) -> tuple[Candidate, ...]:
        """Organizations that somebody may be about to name, from 2 letters on."""
        found = [
            (rank, layer.segment, bearing)
            for layer in self._state.layers()
            for rank, bearing in complete(layer.segment, prefix[:LONGEST_PREFIX], limit, layer.gone)
        ]
        found.sort(key=lambda one: one[0])
        return tuple(
            Candidate(
                slug=segment.slugs[int(segment.bearer[bearing])],
                score=1 / (1 + math.exp(rank)),
                by=WAYS[segment.way[bearing]],
                matched=segment.names[bearing],
            )
            for rank, segment, bearing in found[:limit]
        )

    def apply(self, changes: Iterable[tuple[str, Entry | None]], *, revision: int) -> None:
        """Take in what changed up to `revision`: a slug and its entry, or None where it is gone."""
        prepared = {slug: prepare(entry) if entry else None for slug, entry in changes}
        with self._writing:
            before = self._state
            changed = {**before.changed, **prepared}
            present = [sheet for sheet in changed.values() if sheet]
            known = map(before.main.organization, prepared)
            self._state = _State(
                main=before.main,
                revision=revision,
                delta=build(present, before.main) if present else None,
                changed=changed,
                gone=before.gone.union(at for at in known if at is not None),
            )

    @property
    def untidy(self) -> bool:
        """Whether so much has changed that it is time to build anew, in the background."""
        return len(self._state.changed) >= UNTIDY_FROM

    def save(self, path: Path) -> None:
        """Keep what was built at `path`, for `load`; changes applied since are left out.

        Raises:
            OSError: there is no room, or no right to write.
        """
        saving.save(self._state.main, self._built, path)

    @classmethod
    def load(cls, path: Path, *, revision: int | None = None) -> "LookupIndex | None":
        """The index kept at `path`, or None where there is none of this format and `revision`.

        Without a `revision` any is taken, and what changed since its own is to be applied.
        """
        loaded = saving.load(path)
        if loaded is None or (revision is not None and loaded[1] != revision):
            return None
        return cls(*loaded)
