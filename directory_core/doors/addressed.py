"""Answers to an address: who has the account, or the website."""

from directory_core.doors.words import cleaned, shortened
from directory_core.models import (
    Answer,
    Certainty,
    Identification,
    Match,
    MatchedBy,
    Standing,
)


def on_address(question: str, identification: Identification, limit: int) -> Answer:
    """An answer by address: sure where one organization lists the account today."""
    by = MatchedBy.HANDLE if identification.address is None else MatchedBy.ADDRESS
    matches = {
        organization.slug: Match(organization, 1.0, by, account.handle)
        for organization, account in reversed(identification.owners)
    }
    listed = identification.standing in {Standing.LISTED, Standing.DISPUTED}
    found = tuple(matches.values())[::-1]
    return _by_address(question, found, identification, limit=limit, sure=listed)


def on_website(question: str, identification: Identification, limit: int) -> Answer:
    """An answer by the address of a website: sure where it is that of one organization."""
    by = MatchedBy.WEBSITE
    matches = tuple(
        Match(organization, 1.0, by, organization.website)
        for organization in identification.websites
    )
    return _by_address(question, matches, None, limit=limit, sure=True)


def _by_address(
    question: str,
    matches: tuple[Match, ...],
    identification: Identification | None,
    *,
    limit: int,
    sure: bool,
) -> Answer:
    certainty = Certainty.CHOICES if matches else Certainty.NONE
    if sure and len(matches) == 1:
        certainty = Certainty.SURE
    confidence = 1.0 if certainty is Certainty.SURE else 0.0
    asked, more = shortened(cleaned(question)), len(matches) > limit
    return Answer(asked, certainty, matches[:limit], confidence, more, identification)
