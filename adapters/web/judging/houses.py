"""Whether a few words mean the organization itself, or a body above it, without naming either.

"Twitter de l'hôpital" is said of the hospital, "Connect with the Department" of whom it belongs to.
"""

import re

from adapters.web.judging.names import Names
from adapters.web.words import fold, words
from directory_core import countries_in

_OF_THE = (
    r"of the|of our|from the|du|de la|de l|del|de los|do|da|dell|dello|della|"
    r"des|der|vom|am|im|van het"
)
_ELIDED = re.compile(r"(l|d|dell|nell|all|sull)([aeiouh].{4,})")


def means_itself(text: str, own: Names) -> bool:
    """Whether a text speaks of a house of care and names none: "Twitter de l'hôpital"."""
    said = set(_parted(text, own).split()) - _unsaid() - words("vocabulary", "aspects")
    return bool(said) and said <= words("others", "care") and bool(_care(own))


def is_of_the_house(texts: list[str], own: Names) -> bool:
    """Whether a text speaks of a part of the organization: "La biblioteca dell'Istituto è su".

    What goes on with a "de" or "of" goes on with a name, which may be another's.
    """
    short = {each for text in texts for each in text.split() if own.is_short_for(each)}
    mine = sorted((own.tokens() | short) - words("vocabulary", "stop"), key=len, reverse=True)
    if not mine:
        return False
    one = "|".join(map(re.escape, mine))
    named = rf"(?:{_OF_THE}) (?:{one})(?: (?:{one})){{0,3}}|the (?:{one})s(?= [a-z])"
    further = "|".join(words("vocabulary", "stop") - {"e", "et", "a", "as", "o", "y", "and", "in"})
    pattern = re.compile(rf"(?<![a-z0-9])(?:{named})(?![a-z0-9])(?! (?:{further})(?![a-z0-9]))")
    return any(pattern.search(_parted(each, own)) for each in texts)


def is_unnamed_above(text: str, own: Names) -> bool:
    """Whether a text speaks of a body above and names none: "Der Landkreis in sozialen Medien".

    A department may be the organization itself where that is called so; a county, under whose name
    a house of care goes, is never the house.
    """
    said = _parted(text, own).split()
    if len(said) > 10 or not _care(own) or words("vocabulary", "us") & set(said):
        return False
    about = set(said) - _unsaid()
    bodies = words("others", "kinds") | words("others", "authorities")
    return bool(about) and about <= bodies and bool(about - own.tokens() | _territories(about))


def is_body_above(text: str, own: Names) -> bool:
    """Whether a text names a government, university or the like, and no care in it.

    "Lakemont University" is not the University Hospital of Lakemont; "Kansas City General" is short
    for Kansas City General Hospital.
    """
    said = _parted(text, own).split()
    kinds = set(said) & words("others", "kinds")
    if not kinds or len(said) > 6 or set(said) & words("others", "care"):
        return False
    if any(_goes_on(each, said, own) for each in kinds):
        return False
    return bool(set(said) - kinds - _unsaid()) and bool(_care(own))


def _goes_on(kind: str, said: list[str], own: Names) -> bool:
    """Whether a text goes on behind a word as the organization's name does: "City General"."""
    behind = said[said.index(kind) + 1 :][:1]
    more = words("vocabulary", "generic") - words("vocabulary", "stop") - words("others", "kinds")
    together = f" {kind} {' '.join(behind)} "
    return bool(behind) and behind[0] in more and any(together in f" {fold(n)} " for n in own.names)


def is_house_of_body(text: str, own: Names) -> bool:
    """Whether a text names the house for which a foundation of its name works."""
    bodies = words("others", "bodies") | words("vocabulary", "stop")
    said = set(text.split()) - _unsaid()
    return any(
        said == set(fold(each).split()) - bodies != set(fold(each).split()) - _unsaid()
        for each in own.names
    )


def is_whole_above(text: str, own: Names) -> bool:
    """Whether a text names a system by some of the words by which a house of it is named.

    "Follow Mercy Ridge Health System" is not said of the Mercy Ridge Dayton Hospital, nor "Unimed
    do Brasil" of Unimed Várzea.
    """
    said = set(text.split())
    national = {each for each in said - own.tokens() - _unsaid() if countries_in([each])}
    system = (said & words("others", "systems")) - own.tokens()
    if len(said) > 8 or "social" in said or not system | national:
        return False
    named = said - _unsaid() - words("vocabulary", "generic") - words("others", "systems")
    named -= national
    return bool(named) and named < own.telling()


def _parted(text: str, own: Names) -> str:
    """A folded text with articles apart that were written with an apostrophe: `l hopital`."""
    known = words("others", "care") | words("others", "kinds") | own.tokens()
    parts = ((each, _ELIDED.fullmatch(each)) for each in text.split())
    return " ".join(
        f"{match[1]} {match[2]}" if match and match[2] in known else each for each, match in parts
    )


def _unsaid() -> frozenset[str]:
    """Words that say nothing of whose an account is."""
    return words("vocabulary", "plain") | words("vocabulary", "stop")


def _care(own: Names) -> set[str]:
    """The words of care in the organization's name, those too that German writes in one word."""
    nouns = [each for each in words("others", "care") if len(each) > 5]
    return {
        each
        for each in own.tokens()
        if each in words("others", "care") or any(noun in each for noun in nouns)
    }


def _territories(about: set[str]) -> set[str]:
    return about & words("others", "territories")
