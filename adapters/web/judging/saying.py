"""What the words at a mention say of whose the account is: its label, headings and paragraph."""

import re
from difflib import SequenceMatcher

from adapters.web.judging.houses import is_of_the_house, means_itself
from adapters.web.judging.identity import Identity
from adapters.web.judging.names import Names
from adapters.web.reading.mentions import Mention, Place
from adapters.web.words import fold, phrases, squash, words
from directory_core import countries_in
from directory_core.models import Platform

_PROSE = frozenset({Place.MAIN, Place.ARTICLE, Place.ASIDE, Place.TEXT, Place.WIDGET})
FRAME = frozenset({Place.FOOTER, Place.HEADER, Place.NAVIGATION})


def said_at(mention: Mention, identity: Identity) -> float:
    """What the words at a mention say of whose it is."""
    if mention.place in {Place.STRUCTURED, Place.META}:
        return 0.0
    follow = phrases("vocabulary", "follow")
    label, leads = fold(mention.label), [fold(each) for each in mention.leads]
    if mention.place is Place.SCRIPT:
        leads = []
    theirs = identity.own.affinity(mention.spoken) >= 0.8
    if leads and _of_us(leads[0]) and (theirs or follow.search(leads[0])):
        leads = leads[:1]
    points = _against(mention, label, leads, identity.own)
    points += _naming(mention, label, leads, identity)
    around = fold(mention.around)
    if follow.search(label) or any(follow.search(each) for each in leads):
        points += 2.0
    elif follow.search(around):
        points += 2.0 if _of_us(around) or mention.place is not Place.ARTICLE else 1.0
    return points


def _against(mention: Mention, label: str, leads: list[str], own: Names) -> float:
    """What speaks against a mention: a credit, a partner, a person, other websites, a warning."""
    points = 0.0
    credit = phrases("others", "credit")
    if (leads and _ends_with(credit, leads[0])) or credit.match(label):
        points -= 10.0
    if any(_speaks_of_others(each, own) for each in leads) or _begins_with_others(label, own):
        points -= 6.0
    if any(_names_person(each, mention.place, own) for each in (label, *leads[:2])):
        points -= 8.0
    if own.affinity(mention.spoken) < 0.8 and any(
        phrases("others", "elsewhere").search(each) for each in leads[:2]
    ):
        points -= 5.0
    if any(phrases("others", "defaced").search(fold(each)) for each in mention.leads):
        points -= 10.0
    return points - 10.0 if is_disowned(mention) else points


def _of_us(text: str) -> bool:
    return bool(words("vocabulary", "us") & set(text.split()))


def _naming(mention: Mention, label: str, leads: list[str], identity: Identity) -> float:
    """Points for whom label and headings name: the organization, nobody, or somebody else."""
    bare, own = squash(mention.spoken), identity.own
    mine = own.tokens() | {each for each in fold(mention.label).split() if own.is_short_for(each)}
    theirs = own.affinity(mention.spoken) >= 0.8
    if theirs and not identity.is_theirs(bare):
        mine |= identity.others.tokens()
    near = [label, *leads[:2]]
    if mention.place in _PROSE:
        near.append(fold(mention.around))
    if not theirs and is_apposed(mention):
        return 4.0
    handled = _may_be_handle(mention, label, leads, own)
    explained = _explains(bare, near, mine, label, handled=handled)
    if explained and not _owned(bare, explained, own):
        if theirs and is_of_the_house([*near, *leads[:1]], own):
            return 0.0
        return 0.0 if _is_ours_explained(mention, explained, label, leads, own) else -8.0
    if mention.place in _PROSE and not handled and _is_acronym_of(label, bare, own):
        return -8.0
    return _naming_in_prose(mention, label, leads, mine, own) + _naming_in_frame(
        mention, label, mine, own
    )


def is_apposed(mention: Mention) -> bool:
    """Whether what follows a link says that it is ours: "X, our page in French"."""
    label = fold(mention.label)
    told = fold(mention.around).partition(label)[2].split()[:4] if label else []
    us, pages = words("vocabulary", "us"), words("others", "apposed")
    return bool(told) and told[0] in us and bool(pages & set(told))


def _may_be_handle(mention: Mention, label: str, leads: list[str], own: Names) -> bool:
    """Whether a label may be the handle itself, which names nobody."""
    platform = {mention.address.platform.value}
    platform |= {"twitter"} if mention.address.platform is Platform.X else set()
    return (
        own.affinity(squash(mention.spoken)) > 0
        or "by" in label.split()
        or bool({"@", "/"} & set(mention.label))
        or bool(leads and platform & set(leads[0].split()))
    )


def _is_ours_explained(
    mention: Mention, explained: list[str], label: str, leads: list[str], own: Names
) -> bool:
    """Whether words of which a handle is made, though not its name, are the organization's own."""
    bare, theirs = squash(mention.spoken), own.affinity(mention.spoken) >= 0.8
    said = set(explained)
    return (
        (theirs and said <= words("vocabulary", "aspects"))
        or (theirs and any(_of_us(each) and said <= set(each.split()) for each in leads[:2]))
        or (theirs and _is_called_ours(label, leads, own))
        or (theirs and _is_of_aspect(bare, label, leads, own))
        or _is_named_after(bare, explained, (label, *leads[:1]), own)
        or _is_part(bare, explained, (label, *leads[:2]), own)
        or _is_introduced(bare, label, leads, own)
    )


def _is_called_ours(label: str, leads: list[str], own: Names) -> bool:
    """Whether a label that has the whole name in it follows on "our": `our School of the X`."""
    last = leads[0].split()[-1:] if leads else []
    whole = any(fold(each) in label for each in own.names if len(fold(each).split()) > 1)
    return whole and bool(words("vocabulary", "us") & set(last))


def _is_of_aspect(bare: str, label: str, leads: list[str], own: Names) -> bool:
    """Whether a heading is about a side of the organization, and the handle is the label's words.

    `Careers: Life at Harborlight`.
    """
    about = set(leads[0].split()) if leads else set()
    known = words("vocabulary", "aspects") | words("vocabulary", "plain")
    return (
        bool(about)
        and about <= known
        and squash(label) == bare
        and bool(set(label.split()) & own.telling())
    )


def _naming_in_prose(
    mention: Mention, label: str, leads: list[str], mine: frozenset[str], own: Names
) -> float:
    """In the page's text: a label that says nothing but "here" is good, a heading's name is not."""
    if mention.place not in {Place.MAIN, Place.ASIDE, Place.ARTICLE}:
        return 0.0
    bare = squash(mention.spoken)
    points = 2.0 if set(label.split()) - {bare} <= words("vocabulary", "plain") else 0.0
    if _bears_whole(bare, own):
        return points
    named = (
        _names_others(each, mine) and not (_of_us(each) and own.affinity(mention.spoken) >= 0.8)
        for each in leads[:2]
    )
    return points - 4.0 if any(named) else points


def _bears_whole(bare: str, own: Names) -> bool:
    """Whether a handle is the organization's whole name, as near as handles are."""
    return any(
        len(spelt) >= 8 and SequenceMatcher(None, bare, spelt).ratio() >= 0.85
        for spelt in map(squash, own.names)
    )


def _naming_in_frame(mention: Mention, label: str, mine: frozenset[str], own: Names) -> float:
    """In a header or footer: a label that is another's name, or another's acronym."""
    bare = squash(mention.spoken)
    if means_itself(label, own):
        return 2.0 if mention.place in FRAME else 0.0
    named = own.affinity(mention.spoken) == 0 and _names_others(label, mine)
    acronym = _is_another_acronym(mention.label, bare, own)
    return -4.0 if mention.place in FRAME and (named or acronym) else 0.0


def _is_another_acronym(label: str, bare: str, own: Names) -> bool:
    """Whether a label is one acronym beside the platform's name, and not the organization's.

    The handle begins with it, or is a number.
    """
    plain = words("vocabulary", "plain") | words("vocabulary", "aspects")
    said = [each for each in label.split() if fold(each) not in plain]
    if said and bare and (own.affinity(bare) > 0 or not bare.startswith(squash(said[0]))):
        return False
    return (
        len(said) == 1
        and 2 <= len(said[0]) <= 5
        and said[0].isascii()
        and said[0].isalpha()
        and said[0].isupper()
        and own.affinity(said[0]) == 0
        and fold(said[0]) not in own.tokens()
    )


def _is_named_after(bare: str, explained: list[str], near: tuple[str, ...], own: Names) -> bool:
    """Whether a handle is the organization's whole name and what stands alone before it.

    `Peru: labcentraperu`, `Cape Town: netwellcapetown`.
    """
    added = "".join(explained)
    whole = {squash(each) for each in (*own.names, *own.domains)}
    return (
        len(explained) <= 2
        and any(bare in {each + added, added + each} for each in whole)
        and any(set(each.split()) - words("vocabulary", "plain") == set(explained) for each in near)
    )


def _is_part(bare: str, explained: list[str], near: tuple[str, ...], own: Names) -> bool:
    """Whether a handle is the organization's name and that of a country or office of its own.

    `Brasil: medivonbrasil`, `North office: sunrisepedsnorth`.
    """
    if len(explained) != 1 or own.affinity(bare.replace(explained[0], "", 1)) < 0.8:
        return False
    about = next((each.split() for each in near if explained[0] in each.split()), [])
    return bool(countries_in(explained)) or bool(words("vocabulary", "offices") & set(about))


def _is_acronym_of(label: str, bare: str, own: Names) -> bool:
    """Whether a label begins with a few letters by which a handle begins, which is not ours.

    `Follow the CDC: CDCgov`.
    """
    first = next((each for each in label.split() if each not in words("vocabulary", "plain")), "")
    return 2 <= len(first) <= 3 and bare.startswith(first) and own.affinity(bare) == 0


def is_disowned(mention: Mention) -> bool:
    """Whether the sentence at a mention says that the account is old, closed or a fake."""
    sentences = re.split(r"(?<=[.!?;])\s+", mention.around) if mention.around else []
    about = [each for each in sentences if mention.label and mention.label[:40] in each]
    lead = re.split(r"(?<=[.!?;])\s+", mention.leads[0])[-1] if mention.leads else ""
    near = (mention.label, lead, *about[:2])
    return any(phrases("others", "disowned").search(fold(each)) for each in near)


def _is_introduced(bare: str, label: str, leads: list[str], own: Names) -> bool:
    """Whether "follow us" stands at a link whose label and handle begin with its initials."""
    first = label.partition(" ")[0]
    return (
        bool(leads)
        and phrases("vocabulary", "follow").search(leads[0]) is not None
        and own.affinity(bare) >= 0.6
        and 2 <= len(first) <= 6
        and bare.startswith(first)
        and own.affinity(first) > 0
    )


def _names_others(text: str, mine: frozenset[str]) -> bool:
    """Whether a heading is somebody's name, none of whose words is the organization's."""
    named = [
        each
        for each in text.split()
        if each not in words("vocabulary", "plain") | words("vocabulary", "titles")
        and not each.isdigit()
    ]
    return 2 <= len(named) <= 6 and not set(named) & mine


def _explains(
    bare: str, near: list[str], mine: frozenset[str], label: str, *, handled: bool
) -> list[str]:
    """Words at a mention of which its handle is made though they are none of the organization's.

    `handled` says that the label may be the handle itself, which names nobody.
    """
    plain = words("vocabulary", "plain") | words("vocabulary", "generic")
    found = []
    for text in near:
        for word in text.split():
            if word in mine or word in plain or word not in bare:
                continue
            if (handled or text is not label) if word == bare else len(word) < 4:
                continue
            found.append(word)
    return list(dict.fromkeys(found))


def _owned(bare: str, explained: list[str], own: Names) -> bool:
    """Whether the organization's name explains a handle at least as well as those words do."""
    rest = bare
    for word in sorted(explained, key=len, reverse=True):
        rest = rest.replace(word, "")
    if own.affinity(bare) < 0.8:
        return False
    return any(
        word in squash(" ".join((*own.names, *own.domains, *own.places))) for word in explained
    )


def _ends_with(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a phrase stands at the end of a text, or with a name of few words behind it."""
    last = next(reversed(list(pattern.finditer(text))), None)
    return last is not None and len(text[last.end() :].split()) <= 4


def _speaks_of_others(text: str, own: Names) -> bool:
    match = phrases("others", "member").search(text)
    if match is None or len(text.split()) > 14 or set(match[0].split()) <= own.tokens():
        return False
    return not set(text.split()) <= own.tokens() | words("vocabulary", "plain")


def _begins_with_others(label: str, own: Names) -> bool:
    match = phrases("others", "member").match(label)
    return match is not None and len(match[0].split()) > 1 and _speaks_of_others(label, own)


def _names_person(text: str, place: Place, own: Names) -> bool:
    said = set(text.split()) - own.tokens()
    if len(said) > 14:
        return False
    titled = bool(words("others", "person") & said)
    return titled or (place in _PROSE and bool(words("others", "roles") & said) and len(said) <= 8)
