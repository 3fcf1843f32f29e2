"""What exports say of the grounds of an account: its rung, and in words what it rests on.

Both follow from the evidence and the day of the export, so loading leaves them alone.
"""

from datetime import date
from typing import Any

from directory_core.domain.evidence import Age, Rung, grounds_of
from directory_core.models.organizations import Account, Organization

TOLD = ("rung", "rests_on")
"""Fields of an account that an export has, and that nobody reads back."""
_WORDS = {
    Rung.LISTED: "listed by {source}",
    Rung.LOOKED_AT: "a moderator looked",
    Rung.LINKED: "linked from its own website {source}",
    Rung.LINKED_BACK: "linked from its own website {source}, and linked back or named in a file",
    Rung.PROVEN: "proven by its own domain {source}",
}


def told_of(account: Account, organization: Organization, today: date) -> dict[str, Any]:
    """The rung of an account, and its grounds in words with their date and age."""
    grounds = grounds_of(account, organization, today=today)
    source = grounds.evidence.source if grounds.evidence else "nobody"
    age = "undated" if grounds.age is Age.UNDATED else f"{grounds.as_of}, {grounds.age.value}"
    said = _WORDS[grounds.rung].format(source=source)
    return {"rung": int(grounds.rung), "rests_on": f"{said} ({age})"}


def without_told(record: object) -> None:
    """Take what exports tell out of a record that is read back."""
    accounts = record.get("accounts") if isinstance(record, dict) else None
    for account in accounts if isinstance(accounts, list) else ():
        for name in TOLD if isinstance(account, dict) else ():
            account.pop(name, None)
