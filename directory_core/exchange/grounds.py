"""What exports say of the grounds of an account: its rung, and in words what it rests on.

Both follow from the evidence and the day of the export, so loading leaves them alone.
"""

from collections.abc import Callable

from directory_core.models.organizations import Account, Organization

TOLD = ("rung", "rests_on")
"""Fields of an account that an export has, and that nobody reads back."""
Told = Callable[[Account, Organization], dict[str, int | str]]
"""What is told of an account's grounds, under these names (`grounds_in_words`)."""


def without_told(record: object) -> None:
    """Take what exports tell out of a record that is read back."""
    accounts = record.get("accounts") if isinstance(record, dict) else None
    for account in accounts if isinstance(accounts, list) else ():
        for name in TOLD if isinstance(account, dict) else ():
            account.pop(name, None)
