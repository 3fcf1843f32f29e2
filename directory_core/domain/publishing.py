"""What approving a proposal makes of the directory."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from directory_core.accounts import same_account_key
from directory_core.errors import AccountNotListed
from directory_core.models import (
    Account,
    AccountStatus,
    Alias,
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
