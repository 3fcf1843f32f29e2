"""The grounds of an account in words, as exports have them: what it rests on, and how old."""

from datetime import date

from directory_core.domain.evidence import Age, Rung, grounds_of
from directory_core.models.organizations import Account, Organization

_WORDS = {
    Rung.LISTED: "listed by {source}",
    Rung.LOOKED_AT: "a moderator looked",
    Rung.LINKED: "linked from its own website {source}",
    Rung.LINKED_BACK: "linked from its own website {source}, and linked back or named in a file",
    Rung.PROVEN: "proven by its own domain {source}",
}


def grounds_in_words(
    account: Account, organization: Organization, *, today: date
) -> dict[str, int | str]:
    """The rung of an account, and its grounds in words with their date and age."""
    grounds = grounds_of(account, organization, today=today)
    source = grounds.evidence.source if grounds.evidence else "nobody"
    age = "undated" if grounds.age is Age.UNDATED else f"{grounds.as_of}, {grounds.age.value}"
    said = _WORDS[grounds.rung].format(source=source)
    return {"rung": int(grounds.rung), "rests_on": f"{said} ({age})"}
