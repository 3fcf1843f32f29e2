"""The index that questions are asked of."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from directory_core.lookup.entries import Entry
from directory_core.lookup.ranking import Candidate, Ranking
from directory_core.models.answers import Certainty, MatchedBy
from directory_core.models.organizations import NameKind


def _fold(text: str) -> str:
    return str(utils.default_process(text))


class LookupIndex:
    """Every name of every organization, ready to be asked."""

    def __init__(self, entries: dict[str, Entry], revision: int) -> None:
        self._entries = entries
        self.revision = revision
        self._names = [
            (_fold(text), entry.slug, text, kind)
            for entry in entries.values()
            for text, kind in entry.names
        ]
        self._handles: dict[str, list[tuple[str, str, MatchedBy]]] = defaultdict(list)
        for entry in entries.values():
            for handle in entry.handles:
                self._handles[handle.casefold()].append((entry.slug, handle, MatchedBy.HANDLE))

    @classmethod
    def build(cls, entries: Iterable[Entry], *, revision: int = 0) -> "LookupIndex":
        """An index of `entries`, as they stand at `revision`."""
        return cls({entry.slug: entry for entry in entries}, revision)

    def ask(self, question: str, *, limit: int = 5) -> Ranking:
        """Who is meant by `question`.  Never raises."""
        folded = _fold(question)
        if not folded:
            return Ranking(Certainty.NONE)
        found: dict[str, Candidate] = {}
        for slug, handle, by in self._handles.get(question.strip().casefold(), ()):
            found.setdefault(slug, Candidate(slug, 1.0, by, handle))
        texts = [name[0] for name in self._names]
        for _, score, at in process.extract(
            folded, texts, scorer=fuzz.token_sort_ratio, limit=5 * limit, score_cutoff=60
        ):
            _, slug, text, kind = self._names[at]
            found.setdefault(slug, Candidate(slug, score / 100, MatchedBy.of(kind), text))
        ranked = sorted(found.values(), key=lambda candidate: -candidate.score)[:limit]
        if not ranked:
            return Ranking(Certainty.NONE)
        exact = [candidate for candidate in ranked if candidate.score >= 1]
        if len(exact) == 1:
            return Ranking(Certainty.SURE, (exact[0],), 0.99)
        return Ranking(Certainty.CHOICES, tuple(ranked), ranked[0].score / 2)

    def complete(self, prefix: str, *, limit: int = 10) -> tuple[Candidate, ...]:
        """Organizations a word of whose name begins with `prefix`, from 2 letters on."""
        folded = _fold(prefix)
        if len(folded) < 2:
            return ()
        found: dict[str, Candidate] = {}
        for name, slug, text, kind in self._names:
            if name.startswith(folded) or f" {folded}" in name:
                found.setdefault(slug, Candidate(slug, 1 / len(name), MatchedBy.of(kind), text))
        return tuple(sorted(found.values(), key=lambda candidate: -candidate.score)[:limit])

    def apply(self, changes: Iterable[tuple[str, Entry | None]], *, revision: int) -> None:
        """Take in what changed up to `revision`: a slug and its entry, or None where it is gone."""
        entries = dict(self._entries)
        for slug, entry in changes:
            entries.pop(slug, None)
            if entry is not None:
                entries[slug] = entry
        self.__init__(entries, revision)  # type: ignore[misc]

    @property
    def untidy(self) -> bool:
        """Whether it is time to rebuild in the background."""
        return False

    def save(self, path: Path) -> None:
        """Keep the index at `path`, for `load`."""

    @classmethod
    def load(cls, path: Path, *, revision: int) -> "LookupIndex | None":
        """The index kept at `path`, or None where there is none of this format and revision."""
        return None
