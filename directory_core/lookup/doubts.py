"""What leaves doubt that the first organization is meant: rules that no score overrides."""

from collections.abc import Iterable, Sequence

from directory_core.lookup.certainty import FARTHEST_LEAD, Outlook
from directory_core.lookup.features import FEATURES
from directory_core.lookup.normalize import is_numeral
from directory_core.lookup.places import is_in_one_state
from directory_core.lookup.query import Question
from directory_core.lookup.ranking import WHOLE, Hit
from directory_core.lookup.segment import NOTHING, PLACE, WAYS
from directory_core.lookup.vocabulary import (
    GENERIC,
    KINDS,
    NATIONWIDE,
    ORDINARY,
    SIBLINGS,
    SPECIALTIES,
    telling,
)
from directory_core.models.answers import MatchedBy

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
BUT_FOR_A_SLIP = 0.9
"""The share of a question that a name explains which is misspelt there."""
_COUNTY = "county"
_OF_EACH_COUNTY = frozenset(("department", "public", "district", "agency", "board", "authority"))
FEWEST_OF_A_NATION = 3


def outlook_of(asked: Question, found: Sequence[Hit]) -> Outlook:
    """What the certainty of the first of some hits is judged by."""
    top, others = found[0], found[1:]
    single = len(asked.words) == 1
    named, left = _is_meant_by_name(top), _left_over(top)
    rest = next((hit for hit in others if not _is_branch(top, hit)), None)
    complete = not left and not any(asked.within) and _is_complete(top)
    placed = asked.cares and bool(top.features[_CITY]) and bool(top.features[_BY_PLACE])
    whole = complete or top.is_whole
    return Outlook(
        features=top.features,
        score=top.score,
        lead=top.score - rest.score if rest else FARTHEST_LEAD,
        single_word=single,
        shared=any(
            (_shares(top, hit) or (single and not named and hit.by_initials))
            and not _is_own(top, hit)
            for hit in others
        ),
        rival=any(_is_rival(top, hit, whole=whole) for hit in others),
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
    )


def _is_meant_by_name(top: Hit) -> bool:
    """Whether the question is a name of somebody well known, but for words for a place of care.

    Their place may stand beside it, and a slip in it.  Without such words, a place alone is no
    name: Cleveland is not the Cleveland Clinic.
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
    share = top.features[_BY_NAME] + top.features[_BY_PLACE]
    if share < BUT_FOR_A_SLIP or (share < WHOLE and _left_over(top)):
        return False
    return not left or (not place and _are_for_care(top, left))


def _is_branch(top: Hit, other: Hit) -> bool:
    """Whether another only adds its place to the name of somebody better known."""
    if other.segment is not top.segment or not top.prominence >= WELL_KNOWN > other.prominence:
        return False
    added = set(other.words).difference(top.words)
    own = set(other.segment.places[other.organization].tolist())
    return set(top.words) <= {*other.words, NOTHING} and added <= own


def _left(hit: Hit) -> set[int]:
    """The words of a name that the question does not have."""
    return set(hit.words).difference((NOTHING,), *hit.reading.meant)


def _are_for_care(hit: Hit, words: Iterable[int]) -> bool:
    """Whether words, by their numbers, only say that it is a place of care."""
    return all(hit.segment.spelling.words[word] in OF_CARE for word in words)


def _is_rival(top: Hit, other: Hit, *, whole: bool) -> bool:
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
    if top.features[_BY_PLACE] > other.features[_BY_PLACE]:
        return False
    if _is_called_so(other) and not (_is_called_so(top) or _is_meant_by_name(top)):
        return True
    held = other.features[_BY_NAME] >= WHOLE
    if not (held or _holds_what_tells(other)):
        return False
    left, segment = _left(other), other.segment
    if _is_meant_by_name(top):
        as_known = other.prominence > top.prominence - FAR_LESSER
        return as_known and held and _are_for_care(other, left)
    own = set(segment.places[other.organization].tolist())
    telling_words = [word for word in left - own if not segment.generic[word]]
    if whole and other.prominence <= top.prominence + FAR_LESSER:
        return bool(telling_words) and _are_of_a_brand(other, telling_words)
    return bool(telling_words)


def _is_called_so(hit: Hit) -> bool:
    """Whether the question is a listed one's own name, but for what it is and where.

    Guardian in Asia is called so by `guardian pharmacy`, and Amcal is not, which was called that.
    """
    listed = hit.segment.listed[hit.organization] and hit.reading.special
    if WAYS[hit.segment.way[hit.bearing]] is not MatchedBy.NAME or not listed:
        return False
    places = set(hit.segment.places[hit.organization].tolist())
    said = all(not each.keys().isdisjoint(hit.words) for each in hit.reading.special)
    own = _left(hit) - places
    return said and all(hit.segment.generic[word] for word in own)


def _are_of_a_brand(hit: Hit, words: Sequence[int]) -> bool:
    """Whether words of a name are a brand's: known for it, or before a place of care's own name."""
    if all(hit.segment.brand[word] for word in words):
        return True
    return hit.reading.question.cares and set(hit.words[: len(words)]) == set(words)


def _holds_what_tells(hit: Hit) -> bool:
    """Whether a name has all words of a question for care but those for a kind of organization."""
    special = hit.reading.special
    if not (special and hit.reading.question.cares):
        return False
    return not any(each.keys().isdisjoint(hit.words) for each in special)


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


def _is_sibling(asked: set[int], hit: Hit) -> bool:
    """Whether a word by which siblings differ is left over in the question or in the name."""
    left = {hit.reading.question.words[at] for at in asked}
    left |= {hit.segment.spelling.words[at] for at in _left(hit)}
    return not left.isdisjoint(SIBLINGS) or any(map(is_numeral, left))


def _left_over(hit: Hit) -> set[int]:
    """The places of the words of the question that neither name, place nor parents explain.

    Those that name a department do not count, where something that can have one is named besides:
    Drexel University School of Public Health, but not Edinburgh College of Art.
    """
    reading = hit.reading
    known = _said(hit).union(hit.segment.places[hit.organization].tolist())
    asked = list(zip(reading.question.words, reading.question.within, strict=True))
    whole = any(word in KINDS and not within for word, within in asked)
    return {
        at
        for at, meant in enumerate(reading.meant)
        if known.isdisjoint(meant) and not (whole and asked[at][1])
    }


def _is_complete(hit: Hit) -> bool:
    """Whether the question has each word of the name, and says what it is as is said of it."""
    number, said = hit.segment.spelling.number, _said(hit)
    kinds = [word for word in hit.reading.question.words if word in GENERIC]
    return not _left(hit) and all(number.get(word) in said for word in kinds)


def _said(hit: Hit) -> set[int]:
    """The words of a name, and those of what its bearer is and belongs to."""
    first, last = hit.segment.parent_starts[hit.organization : hit.organization + 2].tolist()
    return {*hit.words, *hit.segment.parents[first:last].tolist()} - {NOTHING}


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
    question, reading = hit.reading.question, hit.reading
    known = _said(hit).union(hit.segment.places[hit.organization].tolist())
    over = {at for at, meant in enumerate(reading.meant) if known.isdisjoint(meant)}
    if any(question.words[at] in SPECIALTIES and not question.within[at] for at in over):
        return True
    named = {part for at, part in enumerate(question.parts) if at not in over}
    apart = [at for at in over if question.parts[at] not in named and not question.within[at]]
    kinds = any(question.words[at] in KINDS for at in apart)
    return not placed and kinds and any(question.words[at] not in GENERIC for at in apart)


def _shares(one: Hit, other: Hit) -> bool:
    """Whether two organizations bear the name that was met, and the place tells them not apart."""
    if one.segment is other.segment:
        borne = one.group == other.group
    else:
        borne = _telling(one) == _telling(other)
    return borne and not _is_placed(one, other)


def _is_own(one: Hit, other: Hit) -> bool:
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


def _may_be_anothers(asked: Question, top: Hit) -> bool:
    """Whether the name that was met may well be somebody else's too, listed or not.

    Each county has a health department, and many a hospital; a name of another make, or of a county
    that is in one state only, is that of whoever is well known by it: Cook County Health.
    """
    if _is_turned(asked, top):
        return True
    if top.is_whole and top.prominence >= FAMOUS:
        return False
    known = _is_meant_by_name(top)
    if not known and all(asked.within):
        return True
    if top.features[_BY_PLACE] or not _is_of_a_county(asked):
        return _is_ordinary(asked, top) and not _is_whole_nation(top)
    alone = is_in_one_state(tuple(_special(asked)))
    return not (known and (alone or _OF_EACH_COUNTY.isdisjoint(asked.words)))


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
