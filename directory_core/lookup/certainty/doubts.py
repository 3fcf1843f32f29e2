"""What leaves doubt that the first organization is meant: rules that no score overrides."""

from collections.abc import Iterable, Sequence

from directory_core.lookup.certainty.certainty import FARTHEST_LEAD, Outlook
from directory_core.lookup.certainty.left_over import (
    are_agreed,
    is_complete,
    left_of,
    left_over,
    unexplained,
)
from directory_core.lookup.certainty.rivals import (
    is_branch,
    is_meant_by_name,
    is_nearly_called_so,
    is_own,
    is_rival,
    shares,
)
from directory_core.lookup.matching.features import FEATURES
from directory_core.lookup.matching.query import WITHIN, Question
from directory_core.lookup.matching.ranking import Hit
from directory_core.lookup.places.places import is_in_one_state
from directory_core.lookup.segments.segment import PLACE
from directory_core.lookup.words.normalize import is_numeral
from directory_core.lookup.words.vocabulary import (
    GENERIC,
    KINDS,
    NATIONWIDE,
    ORDINARY,
    SIBLINGS,
    SPECIALTIES,
)

_BY_PLACE = FEATURES.index("by_place")
_MISPLACED, _ASKED_KIND = FEATURES.index("misplaced"), FEATURES.index("asked_kind")
_MISPLACED_TAIL = FEATURES.index("misplaced_tail")
_KIND_MET, _MOST_MISPLACED, _HALF = 0.96, 0.12, 0.5
_IN_ORDER = FEATURES.index("in_order")
_RAREST = FEATURES.index("rarest_met")
_CITY = FEATURES.index("city")
FAMOUS = 0.85
"""The prominence from which ordinary words mean whose name they are."""
_COUNTY = "county"
_OF_EACH_COUNTY = frozenset(("department", "public", "district", "agency", "board", "authority"))
_OF_A_PART = frozenset(("department", "division", "section", "faculty", "unit", "service"))
FEWEST_OF_A_NATION = 3
POSTAL = 5
"""Digits from which on a number is a postal code, and no hospital's."""


def outlook_of(asked: Question, found: Sequence[Hit]) -> Outlook:
    """What the certainty of the first of some hits is judged by."""
    top, others = found[0], found[1:]
    single = len(asked.words) == 1
    named, left = is_meant_by_name(top), left_over(top)
    rest = next((hit for hit in others if not is_branch(top, hit)), None)
    complete = not left and not any(asked.within) and is_complete(top)
    placed = asked.cares and bool(top.features[_CITY]) and bool(top.features[_BY_PLACE])
    whole = complete or top.is_whole
    return Outlook(
        features=top.features,
        score=top.score,
        lead=top.score - rest.score if rest else FARTHEST_LEAD,
        single_word=single,
        shared=any(
            (shares(top, hit) or (single and not named and hit.by_initials))
            and not is_own(top, hit)
            for hit in others
        ),
        rival=any(is_rival(top, hit, whole=whole) for hit in others)
        or (top.is_whole and not named and any(is_nearly_called_so(top, hit) for hit in others)),
        ordinary=_may_be_anothers(asked, top),
        sibling=_is_sibling(left, top),
        another=_asks_for_part(top, placed=placed) or (not placed and _is_another(left, top)),
        elsewhere=_is_elsewhere(top),
        by_initials=top.by_initials,
        plain=GENERIC.issuperset(asked.words),
        named=named,
        placed=placed,
        complete=complete,
        inside=any(asked.within),
        department=any(within and word not in WITHIN for word, within in _parted(asked)),
        agreed=not left and not left_of(top) and are_agreed(top),
    )


def _parted(asked: Question) -> Iterable[tuple[str, bool]]:
    """The words of a question, each with whether it only names a department."""
    return zip(asked.words, asked.within, strict=True)


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
    unkind = bool(features[_ASKED_KIND] < _KIND_MET) and not are_agreed(top)
    known = segment.listed[top.organization] or is_meant_by_name(top)
    return unkind or not (placed or known)


def _is_sibling(asked: set[int], hit: Hit) -> bool:
    """Whether a word by which siblings differ is left over in the question or in the name."""
    left = {hit.reading.question.words[at] for at in asked}
    left |= {hit.segment.spelling.words[at] for at in left_of(hit)}
    numbers = [word for word in left if is_numeral(word) and len(word) < POSTAL]
    return not left.isdisjoint(SIBLINGS) or bool(numbers)


def _is_another(left: set[int], hit: Hit) -> bool:
    """Whether the question adds words to the name: Edinburgh College of Art.

    What stands apart from the name's own words, by a comma or in brackets, adds nothing.
    """
    question = hit.reading.question
    met = {
        question.parts[at]
        for at in range(len(question.words))
        if at not in left and not question.within[at]
    }
    return any(question.parts[at] in met for at in left)


def _asks_for_part(hit: Hit, *, placed: bool) -> bool:
    """Whether a part of whoever was met is asked for, or somebody that only stands beside it.

    A specialty left over names a department (Geisinger Clinic Cardiology), and what stands apart
    by a comma, is of a kind and shares nothing names a body of its own (Institute of Computing,
    SAGE University).  Where care is asked for in the very city, a hospital's former name stands so.
    """
    question, over = hit.reading.question, unexplained(hit)
    if not over:
        return False
    if any(question.words[at] in SPECIALTIES and not question.within[at] for at in over):
        return True
    named = {part for at, part in enumerate(question.parts) if at not in over}
    apart = [at for at in over if question.parts[at] not in named and not question.within[at]]
    kinds = any(question.words[at] in KINDS for at in apart)
    return not placed and kinds and any(question.words[at] not in GENERIC for at in apart)


def _may_be_anothers(asked: Question, top: Hit) -> bool:
    """Whether the name that was met may well be somebody else's too, listed or not.

    Each county has a health department, and many a hospital; a name of another make, or of a county
    that is in one state only, is that of whoever is well known by it: Cook County Health.
    """
    if _is_turned(asked, top):
        return True
    if top.is_whole and top.prominence >= FAMOUS:
        return False
    known = is_meant_by_name(top)
    if not known and all(asked.within) and not _is_named_school(asked, top):
        return True
    if top.features[_BY_PLACE] or not _is_of_a_county(asked):
        return _is_ordinary(asked, top) and not _is_whole_nation(top)
    if not known:
        return True
    of_each = not _OF_EACH_COUNTY.isdisjoint(asked.words)
    return of_each and not is_in_one_state(tuple(_special(asked)))


def _is_named_school(asked: Question, top: Hit) -> bool:
    """Whether a school or college is asked for by its whole name: College of William and Mary."""
    return top.is_whole and bool(_special(asked)) and _OF_A_PART.isdisjoint(asked.words)


def _is_turned(asked: Question, top: Hit) -> bool:
    """Whether two words stand the other way round, and neither is of the kind that may.

    Heidelberg University is the University of Heidelberg, but HealthCare Partners is not Partners
    HealthCare.
    """
    turned = len(asked.words) == 2 and bool(top.features[_IN_ORDER] == 0)
    return turned and KINDS.isdisjoint(asked.words)


def _is_ordinary(asked: Question, top: Hit) -> bool:
    """Whether no word tells one organization from another; a place that fits does so."""
    special = _special(asked)
    placed = bool(top.features[_BY_PLACE])
    return not special or (not placed and all(word in ORDINARY for word in special))


def _is_of_a_county(asked: Question) -> bool:
    """Whether nothing but a county's name tells: most are borne in several states."""
    return len(_special(asked)) == 1 and _COUNTY in asked.words


def _special(asked: Question) -> list[str]:
    """The words that name no kind of organization."""
    return [word for word in asked.words if word not in GENERIC]


def _is_whole_nation(hit: Hit) -> bool:
    """Whether the question is a name of a whole country's: "National Institutes of Health".

    Such a name is of ordinary words, and yet there is one of it in a country.
    """
    words = hit.reading.question.words
    return hit.is_whole and len(words) >= FEWEST_OF_A_NATION and not NATIONWIDE.isdisjoint(words)
