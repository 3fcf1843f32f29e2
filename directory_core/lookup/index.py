"""The index that questions are asked of: one large segment, and a small one of what changed since.

What is asked reads one frozen state, which whoever applies changes replaces as a whole: questions
never wait, and never see half of a change.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import numpy as np

from directory_core.lookup import saving
from directory_core.lookup.candidates import find
from directory_core.lookup.certainty import FARTHEST_LEAD, Outlook, judge
from directory_core.lookup.completion import complete
from directory_core.lookup.concepts import GENERIC, ORDINARY, telling
from directory_core.lookup.entries import Entry
from directory_core.lookup.evidence import FEATURES, weigh
from directory_core.lookup.folding import words_of
from directory_core.lookup.questions import Question, Reading, meet, read
from directory_core.lookup.ranking import Candidate, Ranking
from directory_core.lookup.scoring import BEST, score
from directory_core.lookup.building import build
from directory_core.lookup.preparing import Prepared, domain_of, prepare
from directory_core.lookup.segment import WAYS, Segment
from directory_core.models.answers import Certainty, MatchedBy

UNTIDY_FROM = 500
BY_KEY = 0.99
"""The confidence of a handle or domain that one organization alone has."""
_PLACED = FEATURES.index("placed")
_WHOLE = FEATURES.index("sorted_alike")
_DISPLAYED = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _State:
    main: Segment
    delta: Segment | None
    changed: dict[str, Prepared | None]
    gone: frozenset[int]
    """The organizations of `main` that were changed or went."""
    revision: int


@dataclass(frozen=True, slots=True)
class _Hit:
    """One organization that may be meant, by the best of its names."""

    segment: Segment
    organization: int
    bearing: int
    group: int
    score: float
    features: np.ndarray
    by_initials: bool
    reading: Reading


class LookupIndex:
    """Every name of every organization, ready to be asked from any thread."""

    def __init__(self, main: Segment, revision: int) -> None:
        self._state = _State(main, None, {}, frozenset(), revision)
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
        state = self._state
        return len(state.main) - len(state.gone) + (len(state.delta) if state.delta else 0)

    def ask(self, question: str, *, limit: int = 5) -> Ranking:
        """Who is meant by `question`.  Never raises; a question without words means nobody."""
        state = self._state
        asked = read(question)
        keyed = _keyed(state, question)
        hits = _hits(state, asked) if asked.words else []
        if keyed:
            return _by_key(keyed, hits, limit)
        if not hits:
            return Ranking(Certainty.NONE)
        judged = judge(outlook_of(asked, hits))
        most = {Certainty.SURE: 1, Certainty.CHOICES: limit, Certainty.NONE: 0}
        return Ranking(
            judged.certainty,
            tuple(map(_candidate, hits[: most[judged.certainty]])),
            judged.confidence,
            order=tuple(hit.segment.slugs[hit.organization] for hit in hits[:limit]),
        )

    def complete(self, prefix: str, *, limit: int = 10) -> tuple[Candidate, ...]:
        """Organizations that somebody may be about to name, from 2 letters on."""
        state = self._state
        found = [
            (rank, segment, bearing)
            for segment, gone in _segments(state)
            for rank, bearing in complete(segment, prefix[:200], limit, gone)
        ]
        found.sort(key=lambda item: item[0])
        return tuple(
            Candidate(
                slug=segment.slugs[int(segment.bearer[bearing])],
                score=1 / (1 + np.exp(rank)),
                by=WAYS[segment.way[bearing]],
                matched=segment.names[bearing],
            )
            for rank, segment, bearing in found[:limit]
        )

    def apply(self, changes: Iterable[tuple[str, Entry | None]], *, revision: int) -> None:
        """Take in what changed up to `revision`: a slug and its entry, or None where it is gone."""
        prepared = {slug: prepare(entry) if entry else None for slug, entry in changes}
        with self._writing:
            state = self._state
            changed = state.changed | prepared
            known = (state.main.organization(slug) for slug in prepared)
            present = [sheet for sheet in changed.values() if sheet]
            self._state = replace(
                state,
                delta=build(present, state.main) if present else None,
                changed=changed,
                gone=state.gone | {at for at in known if at is not None},
                revision=revision,
            )

    @property
    def untidy(self) -> bool:
        """Whether so much has changed that it is time to build anew, on another thread."""
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


def _segments(state: _State) -> list[tuple[Segment, frozenset[int]]]:
    found: list[tuple[Segment, frozenset[int]]] = [(state.main, state.gone)]
    return [*found, (state.delta, frozenset())] if state.delta else found


def _hits(state: _State, asked: Question) -> list[_Hit]:
    """The organizations that may be meant, the likeliest first."""
    best: dict[tuple[int, int], _Hit] = {}
    for at, (segment, gone, reading) in enumerate(_readings(state, asked)):
        evidence = weigh(segment, reading, find(segment, reading))
        scores = score(evidence.features)
        for row in np.argsort(-scores, kind="stable").tolist():
            organization = int(evidence.organizations[row])
            if organization in gone or (at, organization) in best:
                continue
            best[at, organization] = _Hit(
                segment,
                organization,
                int(evidence.bearings[row]),
                int(evidence.groups[row]),
                float(scores[row]),
                evidence.features[row],
                bool(evidence.by_initials[row]),
                reading,
            )
    return sorted(best.values(), key=lambda hit: -hit.score)


def _readings(state: _State, asked: Question) -> list[tuple[Segment, frozenset[int], Reading]]:
    """The question in the words of each segment, weighed alike in both."""
    main = meet(asked, state.main)
    readings = [(state.main, state.gone, main)]
    if state.delta:
        delta = meet(asked, state.delta)
        new = [
            word in state.delta.spelling.number and word not in state.main.spelling.number
            for word in asked.words
        ]
        weights = np.where(new, delta.weights, main.weights)
        readings = [(state.main, state.gone, replace(main, weights=weights))]
        readings.append((state.delta, frozenset(), replace(delta, weights=weights)))
    return readings


def outlook_of(asked: Question, hits: list[_Hit]) -> Outlook:
    """What the certainty of the first of `hits` is judged by."""
    top = hits[0]
    name = top.segment.folded[top.bearing]
    return Outlook(
        features=top.features,
        score=top.score,
        lead=top.score - hits[1].score if len(hits) > 1 else FARTHEST_LEAD,
        single_word=len(asked.words) == 1,
        shared=any(
            (hit.segment is top.segment and hit.group == top.group)
            or hit.segment.folded[hit.bearing] == name
            or hit.by_initials
            for hit in hits[1:]
        ),
        ordinary=all(word in GENERIC or word in ORDINARY for word in asked.words)
        and not (top.features[_PLACED] and any(word not in GENERIC for word in asked.words)),
        by_initials=top.by_initials,
    )


def _candidate(hit: _Hit) -> Candidate:
    segment = hit.segment
    name = segment.names[hit.bearing]
    return Candidate(
        slug=segment.slugs[hit.organization],
        score=min(max(hit.score / BEST, 0.0), 1.0),
        by=WAYS[segment.way[hit.bearing]],
        matched=name,
        words=_explained(name, hit),
    )


def _explained(name: str, hit: _Hit) -> tuple[str, ...]:
    """The words of a name that the question explained, as they are written there."""
    number = hit.segment.spelling.number
    meant = {word for found in hit.reading.meant for word, alike in found.items() if alike > 0.5}
    return tuple(
        written
        for written in _DISPLAYED.findall(name)
        if any(number.get(word) in meant for word in telling(words_of(written)))
    )


def _keyed(state: _State, question: str) -> list[tuple[Segment, int, MatchedBy, str]]:
    """The organizations whose handle or own domain the question is."""
    wanted = question.strip().lstrip("@").casefold()
    if not wanted or any(char.isspace() for char in wanted):
        return []
    found = []
    for segment, gone in _segments(state):
        for key in {wanted, domain_of(wanted)} - {""}:
            found += [
                (segment, at, way, text) for at, way, text in segment.keyed(key) if at not in gone
            ]
    sites = {(id(segment), at) for segment, at, way, _ in found if way is MatchedBy.WEBSITE}
    if len(sites) > 1:
        found = [item for item in found if item[2] is not MatchedBy.WEBSITE]
    return list({(id(item[0]), item[1]): item for item in found}.values())


def _by_key(
    keyed: list[tuple[Segment, int, MatchedBy, str]], hits: list[_Hit], limit: int
) -> Ranking:
    """A key is as good as a name, unless the name of somebody else is met as well."""
    owners = {(id(segment), at) for segment, at, _, _ in keyed}
    others = [hit for hit in hits if (id(hit.segment), hit.organization) not in owners]
    named = [hit for hit in others if hit.features[_WHOLE] > 0.999]
    first = tuple(Candidate(segment.slugs[at], 1.0, way, text) for segment, at, way, text in keyed)
    if len(first) == 1 and not named:
        return Ranking(Certainty.SURE, first, BY_KEY, order=(first[0].slug,))
    shown = (first + tuple(map(_candidate, named)))[:limit]
    order = tuple(candidate.slug for candidate in shown)
    return Ranking(Certainty.CHOICES, shown, 1 / len(shown), order=order)
