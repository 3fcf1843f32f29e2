"""What approving a proposal makes of the directory, and what an undo takes back.

Undoing touches nothing that was published since: only the fields that the decision altered are put
back, and only while they still say what it made them say.  Where somebody has changed one of them
again, nothing is undone: the later change is named instead, and a person decides.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from directory_core.accounts import AccountKey, same_account_key
from directory_core.errors import AccountNotListed, ChangedSince
from directory_core.models import (
    Account,
    AccountStatus,
    Alias,
    Change,
    CorrectableField,
    Correction,
    Evidence,
    EvidenceKind,
    Kind,
    MoreAccounts,
    NameKind,
    NewOrganization,
    Organization,
    PartialDate,
    Platform,
    Proposal,
    ProposedAccount,
    Report,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which submission was approved, and when: what the new accounts rest on."""

    submission: str
    at: datetime

    @property
    def day(self) -> str:
        """The date, in UTC."""
        return self.at.date().isoformat()

    @property
    def evidence(self) -> Evidence:
        """A moderator's approval as evidence; it names the submission and no person."""
        return Evidence(EvidenceKind.MODERATOR, source=self.submission, as_of=self.day)


def newly_listed(proposal: NewOrganization, slug: str, stamp: Stamp) -> Organization:
    """The organization that a proposal for a new one describes."""
    bare = Organization(
        slug=slug,
        name=proposal.name,
        kind=proposal.kind,
        city=proposal.city,
        regions=(proposal.region,) if proposal.region else (),
        countries=(proposal.country,) if proposal.country else (),
        website=proposal.website,
    )
    named = _with_aliases(bare, proposal.aliases)
    return with_accounts(named, proposal.accounts, stamp)


def amended(
    proposal: MoreAccounts | Correction | Report, target: Organization, stamp: Stamp
) -> Organization:
    """The listed organization once the proposal about it is approved.

    Raises:
        AccountNotListed: the reported account is not one of theirs.
    """
    match proposal:
        case MoreAccounts():
            return with_accounts(target, proposal.accounts, stamp)
        case Correction():
            return _CORRECTING[proposal.field](target, proposal.value)
        case Report():
            return without_account(target, proposal.platform, proposal.handle, day=stamp.day)


def merged(
    proposal: NewOrganization | MoreAccounts, into: Organization, stamp: Stamp
) -> Organization:
    """The listed organization with what the proposal knows and it does not."""
    grown = with_accounts(into, proposal.accounts, stamp)
    if isinstance(proposal, MoreAccounts):
        return grown
    placed = replace(
        grown,
        city=grown.city or proposal.city,
        regions=grown.regions or ((proposal.region,) if proposal.region else ()),
        countries=grown.countries or ((proposal.country,) if proposal.country else ()),
        website=grown.website or proposal.website,
    )
    return _with_aliases(placed, (Alias(proposal.name), *proposal.aliases))


def with_accounts(
    organization: Organization, accounts: tuple[ProposedAccount, ...], stamp: Stamp
) -> Organization:
    """With the accounts it does not list; one that was retired comes back."""
    present = {same_account_key(account): account for account in organization.accounts}
    for proposed in accounts:
        known = present.get(key := same_account_key(proposed))
        if known is None or known.status is AccountStatus.RETIRED:
            present[key] = _listed(proposed, stamp)
    return replace(organization, accounts=tuple(present.values()))


def without_account(
    organization: Organization, platform: Platform, handle: str, *, day: PartialDate, heir: str = ""
) -> Organization:
    """With the account retired as of a day: kept for the history; `heir` is who followed it there.

    Raises:
        AccountNotListed: it lists no such account.
    """

    def retired(account: Account) -> Account:
        return replace(account, status=AccountStatus.RETIRED, until=day, replaced_by=heir)

    return _with_account(organization, platform, handle, retired)


def disputed(
    organization: Organization, platform: Platform, handle: str, since: datetime | None
) -> Organization:
    """With the account hidden as disputed since a moment, or shown again (None).

    Raises:
        AccountNotListed: it lists no such account.
    """
    return _with_account(
        organization, platform, handle, lambda each: replace(each, disputed_since=since)
    )


def with_alias(organization: Organization, text: str) -> Organization:
    """With one more name people use, unless it has that one."""
    return _with_aliases(organization, (Alias(text),))


def account_of(organization: Organization, platform: Platform, handle: str) -> Account | None:
    """The organization's account with this handle, retired or not."""
    wanted = same_account_key((platform, handle))
    return next((each for each in organization.accounts if same_account_key(each) == wanted), None)


def value_of(organization: Organization, field: CorrectableField) -> tuple[str, ...]:
    """What the organization says in a field that can be corrected; aliases, regions are several."""
    return _SAYING[field](organization)


def removes(proposal: Proposal) -> bool:
    """Whether approving it takes an account off the list, which the rules may want two for."""
    return isinstance(proposal, Report)


def _with_account(
    organization: Organization,
    platform: Platform,
    handle: str,
    change: Callable[[Account], Account],
) -> Organization:
    meant = account_of(organization, platform, handle)
    if meant is None:
        raise AccountNotListed(slug=organization.slug, platform=platform.value, handle=handle)
    accounts = (change(each) if each is meant else each for each in organization.accounts)
    return replace(organization, accounts=tuple(accounts))


def _with_aliases(organization: Organization, aliases: tuple[Alias, ...]) -> Organization:
    known = {organization.name, *(alias.text for alias in organization.aliases)}
    kept = list(organization.aliases)
    for alias in aliases:
        if alias.text not in known:
            known.add(alias.text)
            kept.append(alias)
    return replace(organization, aliases=tuple(kept))


def _renamed(organization: Organization, name: str) -> Organization:
    """Under a new name; the old one still finds it."""
    others = tuple(alias for alias in organization.aliases if alias.text != name)
    former = Alias(organization.name, NameKind.FORMER_NAME)
    return replace(organization, name=name, aliases=(*others, former))


_CORRECTING: dict[CorrectableField, Callable[[Organization, str], Organization]] = {
    CorrectableField.NAME: _renamed,
    CorrectableField.KIND: lambda target, value: replace(target, kind=Kind(value)),
    CorrectableField.CITY: lambda target, value: replace(target, city=value),
    CorrectableField.REGION: lambda target, value: replace(target, regions=(value,)),
    CorrectableField.COUNTRY: lambda target, value: replace(target, countries=(value,)),
    CorrectableField.WEBSITE: lambda target, value: replace(target, website=value),
    CorrectableField.ALIAS: with_alias,
}

_SAYING: dict[CorrectableField, Callable[[Organization], tuple[str, ...]]] = {
    CorrectableField.NAME: lambda listed: (listed.name,),
    CorrectableField.KIND: lambda listed: (listed.kind.value,),
    CorrectableField.CITY: lambda listed: (listed.city,),
    CorrectableField.REGION: lambda listed: listed.regions,
    CorrectableField.COUNTRY: lambda listed: listed.countries,
    CorrectableField.WEBSITE: lambda listed: (listed.website,),
    CorrectableField.ALIAS: lambda listed: (
        listed.name,
        *(alias.text for alias in listed.aliases),
    ),
}


def _listed(proposed: ProposedAccount, stamp: Stamp) -> Account:
    return Account(
        platform=proposed.platform,
        handle=proposed.handle,
        url=proposed.url,
        label=proposed.label,
        platform_id=proposed.platform_id,
        evidence=(stamp.evidence,),
        since=stamp.day,
        last_confirmed=stamp.day,
    )


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
