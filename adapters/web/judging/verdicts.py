"""Whose account is whose: the verdict on every account that a website mentions.

The best mention of an account decides (`weighing.py`); from `OWN` points on it is the
organization's.  Then accounts speak for each other, and against.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from adapters.web.judging.houses import means_itself
from adapters.web.judging.identity import Identity
from adapters.web.judging.saying import is_apposed, is_disowned
from adapters.web.judging.weighing import OWN, weigh
from adapters.web.reading.mentions import Mention, Place, Sign
from adapters.web.words import fold, squash, words
from directory_core import same_account_key
from directory_core.models import Platform

_ANOTHERS = 5.0
"""Points that an account loses wherever it stands, if the page's data say that it is another's."""

_DISOWNED = 10.0
"""And those that it loses if the page says that it is closed or a fake, whatever old data say."""


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
        weighed = [(weigh(each, identity), each) for each in group]
        points, best = max(weighed, key=lambda pair: pair[0])
        points -= _ANOTHERS if any(_is_anothers(each, identity) for each in group) else 0.0
        points -= _DISOWNED if any(map(is_disowned, group)) else 0.0
        affinity = max(identity.own.affinity(each.spoken) for each in group)
        verdicts.append(Verdict(best, points, group, affinity, own=points >= OWN))
    _agree(verdicts)
    _doubt_tags(verdicts)
    for verdict in verdicts:
        said = (text for m in verdict.mentions for text in (m.spoken, m.label))
        verdict.own = verdict.own and not identity.is_of_the_whole(*said)
    _contradict(verdicts, identity)
    return sorted(verdicts, key=lambda each: not each.own)


def _is_anothers(mention: Mention, identity: Identity) -> bool:
    """Whether data give an account to another organization; a person may stand for their own."""
    signs = mention.signs
    given = mention.place is Place.STRUCTURED and Sign.OTHERS in signs and Sign.PERSON not in signs
    return given and bool(mention.label) and weigh(mention, identity) < 0


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
        known = [each for each in group if _is_known(each, own, identity)]
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


def _is_in_a_language(mention: Mention) -> bool:
    """Whether a heading says no more than in which language an account is."""
    about = set(fold(mention.leads[0]).split()) if mention.leads else set()
    return bool(about) and about <= words("vocabulary", "languages")


def _is_known(verdict: Verdict, own: list[Verdict], identity: Identity) -> bool:
    """Whether an account is spoken for beyond the place where it stands."""
    if verdict.affinity > 0 or _agrees(verdict, own):
        return True
    best = verdict.best
    if not best.spoken or is_apposed(best) or _is_in_a_language(best):
        return True
    if means_itself(fold(best.label), identity.own):
        return True
    return any(
        each.place is Place.FILE or (each.place is Place.STRUCTURED and Sign.OWN in each.signs)
        for each in verdict.mentions
    )
