"""Bare handles and domains: keys that name their owner without any guessing."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory_core.lookup.entries import Candidate, Ranking
from directory_core.lookup.matching.ranking import Hit, Layer, candidate
from directory_core.lookup.segments.prepared import domain_of
from directory_core.lookup.segments.segment import Segment
from directory_core.models.answers import Certainty, MatchedBy

BY_KEY = 0.99
"""The confidence of a key that one organization alone has."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """An organization whose key was met."""

    segment: Segment
    organization: int
    by: MatchedBy
    text: str


def keyed(layers: Sequence[Layer], question: str) -> list[Keyed]:
    """Whose handle or domain the question is; a domain that several share is nobody's."""
    wanted = question.strip().lstrip("@").casefold()
    if not wanted or any(char.isspace() for char in wanted):
        return []
    found = [
        Keyed(layer.segment, organization, by, text)
        for layer in layers
        for key in {wanted, domain_of(wanted)} - {""}
        for organization, by, text in layer.segment.keyed(key)
        if organization not in layer.gone
    ]
    sites = [key for key in found if key.by is MatchedBy.WEBSITE]
    kept = found if len(sites) == 1 else [key for key in found if key.by is MatchedBy.HANDLE]
    return list({(id(key.segment), key.organization): key for key in kept}.values())


def ranking_of(found: Sequence[Keyed], named: Sequence[Hit], limit: int) -> Ranking:
    """A key is as good as a name, unless it is the name of somebody else as well."""
    owners = {(id(key.segment), key.organization) for key in found}
    rivals = [
        hit for hit in named if hit.is_whole and (id(hit.segment), hit.organization) not in owners
    ]
    by_key = [
        Candidate(key.segment.slugs[key.organization], 1.0, key.by, key.text) for key in found
    ]
    meant = [*by_key, *map(candidate, rivals)]
    shown = tuple(meant[:limit])
    order = tuple(one.slug for one in shown)
    if len(meant) == 1:
        return Ranking(Certainty.SURE, shown, BY_KEY, order=order)
    more = len(meant) > len(shown)
    return Ranking(Certainty.CHOICES, shown, 1 / len(meant), more, order)
