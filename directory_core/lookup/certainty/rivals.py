"""Who else may be meant: another that bears the name, or whose name holds the whole question."""

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from directory_core.lookup.certainty.left_over import are_agreed, are_for_care, left_of, left_over
from directory_core.lookup.matching.features import FEATURES
from directory_core.lookup.matching.ranking import WHOLE, Hit
from directory_core.lookup.segments.segment import NOTHING, WAYS
from directory_core.lookup.words.normalize import is_numeral
from directory_core.lookup.words.vocabulary import telling
from directory_core.models.answers import MatchedBy

_BY_NAME, _BY_PLACE = FEATURES.index("by_name"), FEATURES.index("by_place")
_LEVELS = [FEATURES.index("city"), FEATURES.index("region"), FEATURES.index("country")]
FAR_LESSER = 0.25
"""By how much less likely than the first another is meant who is no rival for a whole name."""
WELL_KNOWN = 0.6
"""The prominence from which a whole name means whose it is."""
SHORTEST_TELLING = 4
"""Letters from which on two words of a name that differ by one letter are easily mistaken."""
BUT_FOR_A_SLIP = 0.9
"""The share of a question that a name explains which is misspelt there."""


def is_meant_by_name(top: Hit) -> bool:
    """Whether the question is a name of somebody well known, but for words for a place of care.

    Their place or initials may stand beside it, and a slip in it.  Without such words, a place
    alone is no name: Cleveland is not the Cleveland Clinic.
    """
    if top.prominence < WELL_KNOWN:
        return False
    left = left_of(top)
    if top.is_whole or (not left and not left_over(top) and are_agreed(top)):
        return True
    words = top.reading.question.words
    number = top.segment.spelling.number
    told = [at for word in words if (at := number.get(word)) is not None]
    place = all(top.segment.is_place[at] or top.segment.generic[at] for at in told)
    share = top.features[_BY_NAME] + top.features[_BY_PLACE]
    if share < BUT_FOR_A_SLIP or (share < WHOLE and left_over(top)):
        return False
    return not left or (not place and are_for_care(top, left))


def is_branch(top: Hit, other: Hit) -> bool:
    """Whether another only adds its place to the name of somebody better known."""
    if other.segment is not top.segment or not top.prominence >= WELL_KNOWN > other.prominence:
        return False
    added = set(other.words).difference(top.words)
    own = set(other.segment.places[other.organization].tolist())
    return set(top.words) <= {*other.words, NOTHING} and added <= own


def is_rival(top: Hit, other: Hit, *, whole: bool) -> bool:
    """Whether another's name holds the whole question, and the question's place is no better met.

    Where care is asked for, what it is called for it (hospital, medical center) does not count:
    St Alexius Medical Center may be CHI St Alexius Health.  A name that adds nothing but its place,
    or what it is, is taken for a branch: Mayo Clinic in Arizona for Mayo Clinic.  Whoever asks by a
    whole name means whose it is, though others bear it with more words (Harvard University Press),
    unless those are a brand's, which people leave out (York Hospital may be WellSpan York Hospital,
    and Cherokee Medical Center Floyd Cherokee Medical Center), or the other is far better known.
    Whoever asks for somebody well known by name means them, unless those words only say what they
    are, and these are about as well known: Mount Sinai in New York, and Mount Sinai Hospital in
    Toronto.
    """
    held = bool(other.features[_BY_NAME] >= WHOLE)
    if not (held or _has_what_tells(other)) or _is_better_placed(top, other):
        return False
    if _is_called_so(other, whole=whole) and not (_is_called_so(top) or is_meant_by_name(top)):
        return True
    if not (held or other.reading.question.cares):
        return False
    left, segment = left_of(other), other.segment
    if is_meant_by_name(top):
        as_known = other.prominence > top.prominence - FAR_LESSER
        return as_known and held and are_for_care(other, left)
    own = set(segment.places[other.organization].tolist())
    telling_words = [word for word in left - own if not segment.generic[word]]
    if whole and other.prominence <= top.prominence + FAR_LESSER:
        return bool(telling_words) and _are_of_a_brand(other, telling_words)
    return bool(telling_words)


def is_nearly_called_so(top: Hit, other: Hit) -> bool:
    """Whether another's name is that of the first but for a letter, or for a number after it.

    Shanxi Normal University is not Shaanxi Normal University, and who asks for the Université
    Bordeaux 1 may be told of it by the Université de Bordeaux, which it became part of.
    """
    if other.segment is not top.segment:
        return False
    words = top.segment.spelling.words
    more, less = set(top.words) - set(other.words), set(other.words) - set(top.words) - {NOTHING}
    if len(more) != 1 or len(less) > 1:
        return False
    one = words[more.pop()]
    if not less:
        return is_numeral(one)
    another = words[less.pop()]
    told = not (is_numeral(one) or is_numeral(another)) and len(one) >= SHORTEST_TELLING
    return told and Levenshtein.distance(one, another, score_cutoff=1) == 1


def _is_called_so(hit: Hit, *, whole: bool = False) -> bool:
    """Whether the question is a listed one's own name, but for what it is and where.

    Guardian in Asia is called so by `guardian pharmacy`, and Amcal is not, which was called that.
    Where another's name is the question as a `whole`, one with a word more is not called so: the
    University Hospital Leipzig by `University Leipzig`.
    """
    if WAYS[hit.segment.way[hit.bearing]] is not MatchedBy.NAME or not _has_what_tells(hit):
        return False
    places = set(hit.segment.places[hit.organization].tolist())
    own = left_of(hit) - places
    if not hit.segment.listed[hit.organization] or (whole and own):
        return False
    return all(hit.segment.generic[word] for word in own)


def _are_of_a_brand(hit: Hit, words: Sequence[int]) -> bool:
    """Whether words of a name are a brand's: known for it, or before a place of care's own name."""
    if all(hit.segment.brand[word] for word in words):
        return True
    return hit.reading.question.cares and set(hit.words[: len(words)]) == set(words)


def _has_what_tells(hit: Hit) -> bool:
    """Whether a name has all words of the question but those for a kind of organization."""
    special = hit.reading.special
    return bool(special) and not any(each.keys().isdisjoint(hit.words) for each in special)


def _is_better_placed(top: Hit, other: Hit) -> bool:
    """Whether the question names more of the place of the first."""
    return bool(top.features[_BY_PLACE] > other.features[_BY_PLACE])


def shares(one: Hit, other: Hit) -> bool:
    """Whether two organizations bear the name that was met, and the place tells them not apart."""
    if one.segment is other.segment:
        borne = one.group == other.group
    else:
        borne = _telling(one) == _telling(other)
    return borne and not _is_placed(one, other)


def is_own(one: Hit, other: Hit) -> bool:
    """Whether a name is the listed first one's own, and another's that lists nothing for short."""
    named = WAYS[one.segment.way[one.bearing]] in {MatchedBy.NAME, MatchedBy.HANDLE}
    own = one.is_whole and named
    short = other.by_initials or WAYS[other.segment.way[other.bearing]] is MatchedBy.ACRONYM
    unlisted = not other.segment.listed[other.organization]
    return bool(own and short and unlisted and one.segment.listed[one.organization])


def _is_placed(one: Hit, other: Hit) -> bool:
    """Whether the question names the city, state or country of the first, and not the other's."""
    better = one.features[_BY_PLACE] > other.features[_BY_PLACE]
    return bool(better and (one.features[_LEVELS] > other.features[_LEVELS]).any())


def _telling(hit: Hit) -> list[str]:
    return telling(hit.segment.folded[hit.bearing].split())
