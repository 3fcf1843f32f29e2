"""What leaves doubt that the first organization is meant: rules that no score overrides."""

from collections.abc import Iterable, Sequence

from directory_core.lookup.certainty import FARTHEST_LEAD, Outlook
from directory_core.lookup.features import FEATURES
from directory_core.lookup.normalize import is_numeral
from directory_core.lookup.query import Question
from directory_core.lookup.ranking import WHOLE, Hit
from directory_core.lookup.segment import PLACE
from directory_core.lookup.vocabulary import GENERIC, KINDS, NATIONWIDE, ORDINARY, SIBLINGS, telling

_BY_NAME, _BY_PLACE = FEATURES.index("by_name"), FEATURES.index("by_place")
_MISPLACED, _ASKED_KIND = FEATURES.index("misplaced"), FEATURES.index("asked_kind")
_MISPLACED_TAIL = FEATURES.index("misplaced_tail")
_KIND_MET, _MOST_MISPLACED, _HALF = 0.96, 0.12, 0.5
_IN_ORDER = FEATURES.index("in_order")
_RAREST = FEATURES.index("rarest_met")
_CITY = FEATURES.index("city")
_LEVELS = [_CITY, FEATURES.index("region"), FEATURES.index("country")]
FAR_LESSER = 0.25
"""By how much less likely than the first another is meant who is no rival for a whole name."""
OF_CARE = frozenset(("hospital", "medical", "center", "clinic", "health", "healthcare", "trust"))
WELL_KNOWN, FAMOUS = 0.6, 0.85
"""The prominence from which a whole name means whose it is, and from which ordinary words do."""
_COUNTY = "county"
FEWEST_OF_A_NATION = 3


def outlook_of(asked: Question, found: Sequence[Hit]) -> Outlook:
    """What the certainty of the first of some hits is judged by."""
    top, others = found[0], found[1:]
    single = len(asked.words) == 1
    named = _is_meant_by_name(top)
    return Outlook(
        features=top.features,
        score=top.score,
        lead=top.score - others[0].score if others else FARTHEST_LEAD,
        single_word=single,
        shared=any(
            _shares(top, hit) or (single and not named and hit.by_initials) for hit in others
        ),
        rival=any(_is_rival(top, hit) for hit in others),
        ordinary=_may_be_anothers(asked, top),
        sibling=_is_sibling(top),
        elsewhere=_is_elsewhere(top),
        by_initials=top.by_initials,
        plain=GENERIC.issuperset(asked.words),
        named=named,
        placed=asked.cares and bool(top.features[_CITY]) and bool(top.features[_BY_PLACE]),
    )


def _is_meant_by_name(top: Hit) -> bool:
    """Whether the question is a name of somebody well known, but for words for a place of care.

    Without such words, a place alone is no name: Cleveland is not the Cleveland Clinic.
    """
    if top.prominence < WELL_KNOWN:
        return False
    if top.is_whole:
        return True
    left = _left(top)
    words = top.reading.question.words
    number = top.segment.spelling.number
    told = [at for word in words if (at := number.get(word)) is not None]
    place = all(top.segment.is_place[at] or top.segment.generic[at] for at in told)
    met = top.features[_BY_NAME] >= WHOLE and not place
    return met and _are_for_care(top, left)


def _left(hit: Hit) -> set[int]:
    """The words of a name that the question does not have."""
    low, high = hit.segment.group_starts[hit.group : hit.group + 2].tolist()
    return set(hit.segment.group_words[low:high].tolist()).difference(*hit.reading.meant)


def _are_for_care(hit: Hit, words: Iterable[int]) -> bool:
    """Whether words, by their numbers, only say that it is a place of care."""
    return all(hit.segment.spelling.words[word] in OF_CARE for word in words)


def _is_rival(top: Hit, other: Hit) -> bool:
    """Whether another's name holds the whole question, and the question's place is no better met.

    Where care is asked for, what it is called for it (hospital, medical center) does not count:
    St Alexius Medical Center may be CHI St Alexius Health.  A name that adds nothing but its place,
    or what it is, is taken for a branch: Mayo Clinic in Arizona for Mayo Clinic; but WellSpan York
    Hospital may be meant by York Hospital.  Whoever asks for somebody well known by name means them
    though others bear the name with more words, unless those only say what they are, and these are
    about as well known: Mount Sinai in New York, and Mount Sinai Hospital in Toronto.
    """
    held = other.features[_BY_NAME] >= WHOLE or _holds_what_tells(other)
    if not held or top.features[_BY_PLACE] > other.features[_BY_PLACE]:
        return False
    left = _left(other)
    if _is_meant_by_name(top):
        as_known = other.prominence > top.prominence - FAR_LESSER
        return as_known and other.features[_BY_NAME] >= WHOLE and _are_for_care(other, left)
    own = set(other.segment.places[other.organization].tolist())
    return any(not other.segment.generic[word] for word in left - own)


def _holds_what_tells(hit: Hit) -> bool:
    """Whether a name has all words of a question for care but those for a kind of organization."""
    question = hit.reading.question
    low, high = hit.segment.group_starts[hit.group : hit.group + 2].tolist()
    words = set(hit.segment.group_words[low:high].tolist())
    told = zip(question.words, hit.reading.meant, strict=True)
    special = [meant for word, meant in told if word not in GENERIC]
    return question.cares and bool(special) and not any(words.isdisjoint(each) for each in special)


def _is_elsewhere(top: Hit) -> bool:
    """Whether the question leaves doubt about where, or what, the first one is.

    It names a place that the first is not at; or nothing but the place and the kind of the first;
    or a kind that the first is not, and no place; or the first is known by its name alone, and
    nobody knows where it is.
    """
    segment, features = top.segment, top.features
    if features[_MISPLACED] > _MOST_MISPLACED or features[_MISPLACED_TAIL] > _HALF:
        return True
    if features[_BY_PLACE] > 0:
        return not features[_RAREST] > 0
    placed = bool(segment.places[top.organization, : PLACE["country"].start].any())
    unkind = bool(features[_ASKED_KIND] < _KIND_MET)
    known = segment.listed[top.organization] or _is_meant_by_name(top)
    return unkind or not (placed or known)


def _is_sibling(hit: Hit) -> bool:
    """Whether a word by which siblings differ is left over in the question or in the name."""
    segment, reading = hit.segment, hit.reading
    low, high = segment.group_starts[hit.group : hit.group + 2].tolist()
    held = set(segment.group_words[low:high].tolist())
    low, high = segment.parent_starts[hit.organization : hit.organization + 2].tolist()
    known = held.union(
        segment.places[hit.organization].tolist(), segment.parents[low:high].tolist()
    )
    asked = zip(reading.question.words, reading.question.within, reading.meant, strict=True)
    left = {word for word, within, meant in asked if not within and known.isdisjoint(meant)}
    missing = held.difference(*reading.meant)
    left |= {segment.spelling.words[at] for at in missing}
    return not left.isdisjoint(SIBLINGS) or any(map(is_numeral, left))


def _shares(one: Hit, other: Hit) -> bool:
    """Whether two organizations bear the name that was met, and the place tells them not apart."""
    if _is_placed(one, other):
        return False
    if one.segment is other.segment and one.group == other.group:
        return True
    return one.segment is not other.segment and _telling(one) == _telling(other)


def _is_placed(one: Hit, other: Hit) -> bool:
    """Whether the question names the city, state or country of the first, and not the other's."""
    better = one.features[_BY_PLACE] > other.features[_BY_PLACE]
    return bool(better and (one.features[_LEVELS] > other.features[_LEVELS]).any())


def _telling(hit: Hit) -> list[str]:
    return telling(hit.segment.folded[hit.bearing].split())


def _may_be_anothers(asked: Question, top: Hit) -> bool:
    """Whether the name that was met may well be somebody else's too, listed or not."""
    if _is_turned(asked, top):
        return True
    if top.is_whole and top.prominence >= FAMOUS:
        return False
    placed = bool(top.features[_BY_PLACE])
    return _is_ordinary(asked, placed=placed) and not _is_whole_nation(top)


def _is_turned(asked: Question, top: Hit) -> bool:
    """Whether two words stand the other way round, and neither is of the kind that may.

    Heidelberg University is the University of Heidelberg, but HealthCare Partners is not Partners
    HealthCare.
    """
    turned = len(asked.words) == 2 and bool(top.features[_IN_ORDER] == 0)
    return turned and KINDS.isdisjoint(asked.words)


def _is_ordinary(asked: Question, *, placed: bool) -> bool:
    """Whether no word tells one organization from another; a place that fits does so.

    A county's name alone does not: most are borne in several states.
    """
    special = [word for word in asked.words if word not in GENERIC]
    common = all(word in ORDINARY for word in special)
    county = len(special) == 1 and _COUNTY in asked.words
    return not special or (not placed and (common or county))


def _is_whole_nation(hit: Hit) -> bool:
    """Whether the question is a name of a whole country's: "National Institutes of Health".

    Such a name is of ordinary words, and yet there is one of it in a country.
    """
    words = hit.reading.question.words
    return hit.is_whole and len(words) >= FEWEST_OF_A_NATION and not NATIONWIDE.isdisjoint(words)
