"""What an undo takes back.

It touches nothing that was published since: only the fields that the decision altered are put back,
and only while they still say what it made them say.  Where somebody has changed one of them again,
nothing is undone: the later change is named instead, and a person decides.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from directory_core.accounts import AccountKey, same_account_key
from directory_core.errors import ChangedSince
from directory_core.models import Account, Alias, Change, Organization

_APART = {"slug", "revision", "aliases", "accounts"}
_PLAIN = tuple(field.name for field in fields(Organization) if field.name not in _APART)


def taken_back(
    current: Organization | None, change: Change, later: Iterable[Change]
) -> Organization | None:
    """The organization as it would stand without `change`; None where it would not be listed.

    `later` are the changes to it since, by which a refusal names what is in the way.

    Raises:
        ChangedSince: what the change altered has been altered again.
    """
    before, after = change.before, change.after
    if current is None or after is None:
        raise _refusal("status", change, later)
    touched = _touched(before, after)
    for name in touched:
        if not _still(name, current, before, after):
            raise _refusal(name, change, later)
    if before is None:
        return None
    return replace(current, **{name: _put_back(name, current, before, after) for name in touched})


def _touched(before: Organization | None, after: Organization) -> tuple[str, ...]:
    names = (*_PLAIN, "aliases", "accounts")
    if before is None:
        return names
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _still(
    name: str, current: Organization, before: Organization | None, after: Organization
) -> bool:
    """Whether `current` says of a field what the change made it say."""
    if before is None:
        return bool(_settled(name, current) == _settled(name, after))
    if name == "aliases":
        return set(after.aliases) - set(before.aliases) <= set(current.aliases)
    if name == "accounts":
        was, made, now = _accounts(before), _accounts(after), _accounts(current)
        return all(now.get(key) == made.get(key) for key in _altered(was, made))
    return bool(getattr(current, name) == getattr(after, name))


def _settled(name: str, organization: Organization) -> Any:
    return _accounts(organization) if name == "accounts" else getattr(organization, name)


def _put_back(name: str, current: Organization, before: Organization, after: Organization) -> Any:
    if name == "aliases":
        return _aliases_back(current, before, after)
    if name == "accounts":
        return _accounts_back(current, before, after)
    return getattr(before, name)


def _aliases_back(
    current: Organization, before: Organization, after: Organization
) -> tuple[Alias, ...]:
    added = set(after.aliases) - set(before.aliases)
    kept = [alias for alias in current.aliases if alias not in added]
    lost = [alias for alias in before.aliases if alias not in set(after.aliases)]
    return (*kept, *(alias for alias in lost if alias not in kept))


def _accounts_back(
    current: Organization, before: Organization, after: Organization
) -> tuple[Account, ...]:
    was, made = _accounts(before), _accounts(after)
    listed = {same_account_key(account): account for account in current.accounts}
    for key in _altered(was, made):
        if key in was:
            listed[key] = replace(was[key], disputed_since=listed[key].disputed_since)
            listed[key] = _seen_as(listed[key], current, key)
        else:
            listed.pop(key, None)
    return tuple(listed.values())


def _altered(was: dict[AccountKey, Account], made: dict[AccountKey, Account]) -> list[AccountKey]:
    return [key for key in {**was, **made} if was.get(key) != made.get(key)]


def _accounts(organization: Organization) -> dict[AccountKey, Account]:
    """Its accounts by what makes them the same, whatever was hidden or seen of them since.

    Neither hiding an account at once nor looking at its website is an obstacle to an undo.
    """
    return {same_account_key(each): _decided(each) for each in organization.accounts}


def _decided(account: Account) -> Account:
    """What people decided of an account: without what looks at its website have noted."""
    evidence = tuple(each for each in account.evidence if not each.kind.is_seen)
    return replace(
        account,
        evidence=evidence,
        disputed_since=None,
        last_confirmed=None,
        checked=None,
        missing_since=None,
    )


def _seen_as(account: Account, current: Organization, key: AccountKey) -> Account:
    """An account that is put back, with what looks at its website have noted meanwhile."""
    now = next(each for each in current.accounts if same_account_key(each) == key)
    seen = tuple(each for each in now.evidence if each.kind.is_seen)
    return replace(
        account,
        evidence=(*account.evidence, *seen),
        last_confirmed=now.last_confirmed,
        checked=now.checked,
        missing_since=now.missing_since,
    )


def _refusal(name: str, change: Change, later: Iterable[Change]) -> ChangedSince:
    revision = next((each.revision for each in later if _changes(each, name)), change.revision)
    return ChangedSince(slug=change.slug, revision=revision, field=name)


def _changes(change: Change, name: str) -> bool:
    return getattr(change.before, name, None) != getattr(change.after, name, None)
