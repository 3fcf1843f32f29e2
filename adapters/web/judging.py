"""Whose account a mention is of: the organization's whose website it is, or somebody else's.

Every mention is weighed by where it stands, what is said at it and whose name its handle bears.
The best mention of an account decides; from `OWN` points on it is the organization's.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from adapters.web.identity import Identity
from adapters.web.mentions import Mention, Place, Sign
from adapters.web.names import Names
from adapters.web.words import fold, phrases, squash, words
from directory_core import same_account_key
from directory_core.models import Platform

OWN = 3.0
_POINTS = {
    Place.FILE: 20.0, Place.STRUCTURED: 1.0, Place.META: 3.0, Place.FOOTER: 4.0, Place.HEADER: 4.0,
    Place.NAVIGATION: 4.0, Place.ASIDE: 2.0, Place.MAIN: 1.0, Place.ARTICLE: 0.0, Place.POST: -4.0,
    Place.WIDGET: 1.0, Place.SCRIPT: 1.0, Place.TEXT: 0.0,
}  # fmt: skip
_SOCIAL = {
    Place.ASIDE: 1.0, Place.MAIN: 2.0, Place.ARTICLE: 1.0, Place.WIDGET: 0.5, Place.SCRIPT: 2.0,
}  # fmt: skip
_FRAME = frozenset({Place.FOOTER, Place.HEADER, Place.NAVIGATION})
_PROSE = frozenset({Place.MAIN, Place.ARTICLE, Place.ASIDE, Place.TEXT, Place.WIDGET})
_ABBREVIATED = {"fdn": ("foundation",), "foundation": ("fdn",)}


@dataclass
class Verdict:
    """What is said of one account on a website."""

    best: Mention
    points: float
    mentions: list[Mention]
    affinity: float
    own: bool = False
    alien: bool = False
    """It stands beside another account on the same platform, and bears nobody's name."""


def judge(mentions: Iterable[Mention], identity: Identity) -> list[Verdict]:
    """The verdict on every account that is mentioned, the organization's own first."""
    by_account: dict[object, list[Mention]] = defaultdict(list)
    for each in mentions:
        by_account[same_account_key(each.address)].append(each)
    verdicts = []
    for group in by_account.values():
        weighed = [(_weigh(each, identity), each) for each in group]
        points, best = max(weighed, key=lambda pair: pair[0])
        affinity = max(identity.own.affinity(each.spoken) for each in group)
        verdicts.append(Verdict(best, points, group, affinity, own=points >= OWN))
    _agree(verdicts)
    _doubt_tags(verdicts)
    _contradict(verdicts, identity)
    return sorted(verdicts, key=lambda each: not each.own)


def _weigh(mention: Mention, identity: Identity) -> float:
    """The points of one mention."""
    if mention.place is Place.FILE:
        return _POINTS[Place.FILE]
    if mention.address.personal:
        return -10.0
    own = identity.own.affinity(mention.spoken)
    if squash(mention.spoken) in words("others", "vendors") and own < 1:
        return -10.0
    points = _POINTS[mention.place] - (3.0 if identity.foreign and mention.place in _FRAME else 0.0)
    points += 3.0 if own >= 0.8 else 1.5 if own > 0 else 0.0
    points += _said(mention, identity)
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
        points -= 3.0 if own >= 0.8 and mention.place in _FRAME else 5.0
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
    if theirs >= 0.8 and own >= 0.8 and _is_theirs(mention.spoken, identity):
        points -= 5.0
    bare = squash(mention.spoken)
    told = " ".join(identity.own.names)
    bodies = {
        each
        for each in words("others", "bodies")
        if each in bare or f" {each}" in f" {fold(mention.label)}"
    }
    if any(not _means(each, told) for each in bodies):
        points -= 7.0
    label = set(fold(mention.label).split())
    kinds = (label & words("others", "kinds")) - identity.own.tokens()
    authorities = (label & words("others", "authorities")) - identity.own.tokens()
    leads = [fold(each) for each in mention.leads[:1]]
    if (
        authorities
        or (kinds and not label & words("others", "care"))
        or any(_is_body_above(each, identity.own) for each in (fold(mention.label), *leads))
    ):
        points -= 7.0
    return points


def _means(body: str, told: str) -> bool:
    """Whether a word for a body of its own, whole or shortened, is in the organization's names."""
    return any(each in squash(told) for each in (body, *_ABBREVIATED.get(body, ())))


def _is_body_above(text: str, own: Names) -> bool:
    """Whether a text names a government, university or the like, and no care in it.

    "Lakemont University" is not the University Hospital of Lakemont.
    """
    said = text.split()
    kinds = set(said) & words("others", "kinds")
    if not kinds or len(said) > 6 or set(said) & words("others", "care"):
        return False
    named = set(said) - kinds - words("vocabulary", "plain") - words("vocabulary", "stop")
    return bool(named) and bool(own.tokens() & words("others", "care"))


def _is_theirs(handle: str, identity: Identity) -> bool:
    """Whether a handle that bears both names is others' rather than the organization's."""
    said = identity.own.telling() | (identity.own.tokens() & words("others", "care"))
    only_ours = said - identity.others.tokens()
    if any(len(each) >= 4 and each in squash(handle) for each in only_ours):
        return False
    return _closer(handle, identity.others, identity.own)


def _closer(handle: str, one: Names, other: Names) -> bool:
    """Whether a handle is written more like a name of `one` than of `other`."""
    return _ratio(handle, one) > _ratio(handle, other) + 0.05


def _ratio(handle: str, names: Names) -> float:
    bare = squash(handle)
    spelt = [squash(each) for each in (*names.names, *names.domains)]
    return max((SequenceMatcher(None, bare, each).ratio() for each in spelt), default=0.0)


def _said(mention: Mention, identity: Identity) -> float:
    """What the words at a mention say of whose it is."""
    if mention.place in {Place.STRUCTURED, Place.META}:
        return 0.0
    label, leads = fold(mention.label), [fold(each) for each in mention.leads]
    if mention.place is Place.SCRIPT:
        leads = []
    own = identity.own
    points = 0.0
    if (leads and _ends_with(phrases("others", "credit"), leads[0])) or phrases(
        "others", "credit"
    ).match(label):
        points -= 10.0
    if any(_speaks_of_others(each, own) for each in leads) or _begins_with_others(label, own):
        points -= 6.0
    if any(_names_person(each, mention.place, own) for each in (label, *leads[:2])):
        points -= 8.0
    if own.affinity(mention.spoken) < 0.8 and any(
        phrases("others", "elsewhere").search(each) for each in leads[:2]
    ):
        points -= 5.0
    if _is_disowned(mention):
        points -= 10.0
    points += _naming(mention, label, leads, identity)
    follow = phrases("vocabulary", "follow")
    around = fold(mention.around)
    if follow.search(label) or any(follow.search(each) for each in leads):
        points += 2.0
    elif follow.search(around):
        points += 2.0 if _of_us(around) or mention.place is not Place.ARTICLE else 1.0
    return points


def _of_us(text: str) -> bool:
    return bool(words("vocabulary", "us") & set(text.split()))


def _naming(mention: Mention, label: str, leads: list[str], identity: Identity) -> float:
    """Points for whom label and headings name: the organization, nobody, or somebody else."""
    bare, bonus = squash(mention.spoken), 0.0
    own = identity.own
    mine = own.tokens()
    if own.affinity(bare) >= 0.8 and not _is_theirs(bare, identity):
        mine |= identity.others.tokens()
    near = [label, *leads[:2]]
    if mention.place in _PROSE:
        near.append(fold(mention.around))
    handled = (
        own.affinity(bare) > 0 or "by" in label.split() or bool({"@", "/"} & set(mention.label))
    )
    platform = {mention.address.platform.value}
    platform |= {"twitter"} if mention.address.platform is Platform.X else set()
    handled = handled or bool(leads and platform & set(leads[0].split()))
    explained = _explains(bare, near, mine, label, handled=handled)
    if explained and not _owned(bare, explained, own):
        theirs = own.affinity(bare) >= 0.8
        aspects = theirs and set(explained) <= words("vocabulary", "aspects")
        said = set(explained)
        ours = theirs and any(_of_us(each) and said <= set(each.split()) for each in leads[:2])
        named = _is_named_after(bare, explained, (label, *leads[:1]), own)
        return 0.0 if aspects or ours or named or _is_introduced(bare, label, leads, own) else -8.0
    if mention.place in {Place.MAIN, Place.ASIDE, Place.ARTICLE} and set(label.split()) - {
        bare
    } <= words("vocabulary", "plain"):
        bonus = 2.0
    if mention.place in {Place.MAIN, Place.ARTICLE, Place.ASIDE} and any(
        _names_others(each, mine) for each in leads[:2]
    ):
        return bonus - 4.0
    if mention.place in _FRAME and own.affinity(bare) == 0 and _names_others(label, mine):
        return -4.0
    return bonus


def _is_named_after(bare: str, explained: list[str], near: tuple[str, ...], own: Names) -> bool:
    """Whether a handle is the organization's whole name and one word, which stands alone before it.

    `Peru: labcentraperu`.
    """
    word = explained[0]
    whole = {squash(each) for each in (*own.names, *own.domains)}
    return (
        len(explained) == 1
        and any(bare in {each + word, word + each} for each in whole)
        and any(set(each.split()) - words("vocabulary", "plain") == {word} for each in near)
    )


def _is_disowned(mention: Mention) -> bool:
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


def _agree(verdicts: list[Verdict]) -> None:
    """Let accounts of one handle on several platforms speak for each other."""
    sure = [each for each in verdicts if each.own]
    for each in verdicts:
        if each.own or not each.points + 2 > 0 or each.points < 0.5:
            continue
        if _agrees(each, sure) and each.points + 2 >= OWN and not _is_hidden(each):
            each.own = True


def _doubt_tags(verdicts: list[Verdict]) -> None:
    """Leave out what the head's tags alone name, and bears nobody's name, where another does.

    Themes and agencies leave their own handle in `twitter:site`.
    """
    named = any(each.own and each.affinity >= 0.8 for each in verdicts)
    for each in verdicts:
        tags = all(m.place is Place.META and Sign.REL_ME not in m.signs for m in each.mentions)
        if named and tags and each.affinity == 0 and not _agrees(each, verdicts):
            each.own = False


def _agrees(verdict: Verdict, sure: list[Verdict]) -> bool:
    bare = squash(verdict.best.spoken)
    return any(
        other.best.address.platform is not verdict.best.address.platform
        and len(bare) >= 4
        and bare == squash(other.best.spoken)
        for other in sure
        if other is not verdict
    )


def _is_hidden(verdict: Verdict) -> bool:
    return all(
        each.signs & {Sign.HIDDEN, Sign.UNSCRIPTED, Sign.SCRIPTED} for each in verdict.mentions
    )


def _contradict(verdicts: list[Verdict], identity: Identity) -> None:
    """Where several accounts on one platform seem the organization's, find the stranger's."""
    own = [each for each in verdicts if each.own]
    by_platform: dict[Platform, list[Verdict]] = defaultdict(list)
    for each in own:
        by_platform[each.best.address.platform].append(each)
    for group in by_platform.values():
        if len(group) < 2:
            continue
        known = [each for each in group if _is_known(each, own)]
        strangers = [each for each in group if each not in known]
        if known or all(_is_bare(each, identity) for each in strangers):
            for each in (*strangers, *_imitators(known, identity)):
                each.own, each.alien = False, _is_bare(each, identity)


def _is_bare(verdict: Verdict, identity: Identity) -> bool:
    """Whether a stranger's account stands where the organization's would, and names nobody."""
    best = verdict.best
    if best.place in {Place.META, Place.TEXT, Place.WIDGET}:
        return False
    said = set(fold(" ".join((best.label, *best.leads[:1]))).split())
    if best.place is Place.SCRIPT:
        said = set(fold(best.label).split())
    known = words("vocabulary", "plain") | words("vocabulary", "aspects") | identity.own.tokens()
    return all(each in known or each.isdigit() or each == squash(best.spoken) for each in said)


def _imitators(group: list[Verdict], identity: Identity) -> list[Verdict]:
    """Accounts whose handles are a letter off another's that more speaks for."""
    found = []
    for each in group:
        bare = squash(each.best.spoken)
        for other in group:
            twin = squash(other.best.spoken)
            alike = len(bare) >= 5 and SequenceMatcher(None, bare, twin).ratio() >= 0.88
            if (
                other is not each
                and alike
                and _is_bare(each, identity)
                and _support(each) < _support(other)
            ):
                found.append(each)
                break
    return found


def _support(verdict: Verdict) -> tuple[int, int, int, float]:
    """How much speaks for an account besides its name."""
    data = sum(
        each.place in {Place.STRUCTURED, Place.META, Place.FILE} for each in verdict.mentions
    )
    bare = squash(verdict.best.spoken)
    digits = sum(char.isdigit() for char in bare)
    return data, -digits, len(verdict.mentions), verdict.points


def _is_known(verdict: Verdict, own: list[Verdict]) -> bool:
    """Whether an account is spoken for beyond the place where it stands."""
    if verdict.affinity > 0 or _agrees(verdict, own):
        return True
    if not verdict.best.spoken:
        return True
    return any(
        each.place is Place.FILE or (each.place is Place.STRUCTURED and Sign.OWN in each.signs)
        for each in verdict.mentions
    )
