"""The weight of one mention: where it stands, what is said at it, whose name its handle bears."""

import re

from adapters.web.judging.houses import (
    is_body_above,
    is_house_of_body,
    is_unnamed_above,
    is_whole_above,
)
from adapters.web.judging.identity import Identity
from adapters.web.judging.names import Names
from adapters.web.judging.saying import FRAME, said_at
from adapters.web.reading.mentions import Mention, Place, Sign
from adapters.web.words import fold, squash, words

OWN = 3.0
_POINTS = {
    Place.FILE: 20.0, Place.STRUCTURED: 1.0, Place.META: 3.0, Place.FOOTER: 4.0, Place.HEADER: 4.0,
    Place.NAVIGATION: 4.0, Place.ASIDE: 2.0, Place.MAIN: 1.0, Place.ARTICLE: 0.0, Place.POST: -4.0,
    Place.WIDGET: 1.0, Place.SCRIPT: 1.0, Place.TEXT: 0.0,
}  # fmt: skip
_SOCIAL = {
    Place.ASIDE: 1.0, Place.MAIN: 2.0, Place.ARTICLE: 1.0, Place.WIDGET: 0.5, Place.SCRIPT: 2.0,
}  # fmt: skip
_MINISTRY = re.compile(r"^.+(?:ministeriums?|behorde|senatsverwaltung)$")
"""A ministry in one word, as German writes it: `Sozialministeriums`."""
_ABBREVIATED = {"fdn": ("foundation",), "foundation": ("fdn",)}


def weigh(mention: Mention, identity: Identity) -> float:
    """The points of one mention."""
    if mention.place is Place.FILE:
        return _POINTS[Place.FILE]
    if mention.address.personal:
        return -10.0
    own = identity.own.affinity(mention.spoken)
    if squash(mention.spoken) in words("others", "vendors") and own < 1:
        return -10.0
    if squash(mention.spoken) in words("others", "common") and own < 0.6:
        return -10.0
    points = _POINTS[mention.place] - (3.0 if identity.foreign and mention.place in FRAME else 0.0)
    points += 3.0 if own >= 0.8 else 1.5 if own > 0 else 0.0
    points += said_at(mention, identity)
    points += _body(mention, identity)
    if mention.place is Place.STRUCTURED:
        return points + _structured(mention, identity)
    if Sign.CREATOR in mention.signs:
        points -= 2.0 if own >= 0.8 else 5.0
    if Sign.REL_ME in mention.signs:
        points += 2.0
    if Sign.SOCIAL in mention.signs:
        points += _SOCIAL.get(mention.place, 0.0)
    if Sign.BLOCK in mention.signs:
        points -= 3.0 if own >= 0.8 and mention.place in FRAME else 5.0
    return _unseen(points, own, mention)


def _unseen(points: float, own: float, mention: Mention) -> float:
    """What cannot be seen is not believed alone."""
    if Sign.HIDDEN in mention.signs:
        return min(points, OWN - 1)
    if mention.signs & {Sign.UNSCRIPTED, Sign.SCRIPTED} and own < 0.8:
        return min(points, OWN - 1)
    return points


def _structured(mention: Mention, identity: Identity) -> float:
    told = fold(mention.label.split(" / ")[0])
    if Sign.OTHERS in mention.signs:
        ours = Sign.PERSON not in mention.signs and told in map(fold, identity.own.names)
        return 4.0 if ours else -10.0
    if Sign.OWN not in mention.signs:
        return 0.0
    name = mention.label.split(" / ")[0]
    if not name or not identity.own.names or identity.own.is_like(name):
        return 4.0
    return -4.0 if identity.others.affinity(mention.spoken) >= 0.8 else 0.0


def _body(mention: Mention, identity: Identity) -> float:
    """Others whom the page names (a parent, an agency), and bodies of their own (a foundation)."""
    own = identity.own.affinity(mention.spoken)
    theirs = identity.others.affinity(mention.spoken)
    points = -6.0 if theirs >= 0.8 and own < 0.8 else -1.0 if theirs > own else 0.0
    if theirs >= 0.8 and own >= 0.8 and identity.is_theirs(mention.spoken):
        points -= 5.0
    if _names_another(mention, identity):
        points -= 7.0
    bare = squash(mention.spoken)
    told = " ".join(identity.own.names)
    bodies = {
        each
        for each in words("others", "bodies")
        if each in bare or f" {each}" in f" {fold(mention.label)}"
    }
    if any(not _means(each, told) for each in bodies - identity.bodies):
        points -= 7.0
    if _is_called_body(mention, identity):
        points -= 7.0
    label = set(fold(mention.label).split())
    kinds = (label & words("others", "kinds")) - identity.own.tokens()
    authorities = (label & words("others", "authorities")) - identity.own.tokens()
    authorities |= {each for each in label - identity.own.tokens() if _MINISTRY.search(each)}
    above = authorities or (kinds and not label & words("others", "care"))
    if (above and not _is_introduced(mention, identity.own)) or _is_of_body_above(
        mention, identity.own
    ):
        points -= 7.0
    return points


def _is_called_body(mention: Mention, identity: Identity) -> bool:
    """Whether what leads to a name calls it a body of its own: "Our charity, Air Moor"."""
    lead = set(fold(mention.leads[0]).split()) if mention.leads else set[str]()
    bodies = (lead & words("others", "bodies")) - identity.bodies - identity.own.tokens()
    named = set(fold(mention.label).split()) - words("vocabulary", "plain") - identity.own.tokens()
    return bool(bodies and named and lead & words("vocabulary", "us"))


def _is_of_body_above(mention: Mention, own: Names) -> bool:
    """Whether a label, or what leads to it, speaks of a body or system above the organization."""
    label, leads = fold(mention.label), [fold(each) for each in mention.leads[:1]]
    if any(is_whole_above(each, own) or is_unnamed_above(each, own) for each in (label, *leads)):
        return True
    if is_house_of_body(label, own):
        return True
    above = any(is_body_above(each, own) for each in (label, *leads))
    return above and not _is_introduced(mention, own)


def _is_introduced(mention: Mention, own: Names) -> bool:
    """Whether what leads to a label calls ours what it adds to the organization's name.

    "Our WIC clinic has a page too: Tamarack County WIC".
    """
    added = set(fold(mention.label).split()) - own.tokens() - words("vocabulary", "plain")
    told = set(fold(mention.leads[0]).split()) if mention.leads else set[str]()
    return bool(added) and added <= told and bool(told & words("vocabulary", "us"))


def _names_another(mention: Mention, identity: Identity) -> bool:
    """Whether a mention or what leads to it has the whole name of another whom the page names."""
    said = [f" {fold(each)} " for each in (mention.label, *mention.leads[:1])]
    ours = [f" {fold(each)} " for each in identity.own.names]
    if mention.place is Place.STRUCTURED or any(one in each for one in ours for each in said):
        return False
    theirs = (fold(each) for each in identity.others.names)
    return any(f" {name} " in each for name in theirs if " " in name for each in said)


def _means(body: str, told: str) -> bool:
    """Whether a word for a body of its own, whole or shortened, is in the organization's names."""
    return any(each in squash(told) for each in (body, *_ABBREVIATED.get(body, ())))
