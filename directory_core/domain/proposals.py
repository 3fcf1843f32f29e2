"""What a proposal is about, put into one form before anything is asked of it."""

import unicodedata
from dataclasses import replace

from directory_core.accounts import parse_address, same_account_key
from directory_core.errors import AddressRefused
from directory_core.lookup.words.normalize import fold
from directory_core.models import (
    Alias,
    CorrectableField,
    Correction,
    Kind,
    MoreAccounts,
    NewOrganization,
    Organization,
    Proposal,
    ProposedAccount,
    Report,
)

_KINDS: dict[type[Proposal], str] = {
    NewOrganization: "new_organization",
    MoreAccounts: "more_accounts",
    Correction: "correction",
    Report: "report",
}
_CODES = {CorrectableField.COUNTRY: str.upper, CorrectableField.KIND: str.lower}


def kind_of(proposal: Proposal) -> str:
    """`new_organization`, `more_accounts`, `correction` or `report`."""
    return _KINDS[type(proposal)]


def target_of(proposal: Proposal) -> str | None:
    """The slug of the listed organization it is about; None for a new one."""
    return None if isinstance(proposal, NewOrganization) else proposal.slug


def listed_kind(proposal: Proposal, target: Organization | None) -> Kind:
    """What the organization it is about is."""
    if isinstance(proposal, NewOrganization):
        return proposal.kind
    return target.kind if target else Kind.OTHER


def accounts_of(proposal: Proposal) -> tuple[ProposedAccount, ...]:
    """The accounts it would add."""
    return proposal.accounts if isinstance(proposal, NewOrganization | MoreAccounts) else ()


def about(proposal: Proposal) -> str:
    """What it is about, folded: two open submissions that share it say much the same."""
    match proposal:
        case NewOrganization():
            return f"new:{fold(proposal.name)}"
        case MoreAccounts():
            return f"accounts:{proposal.slug}"
        case Correction():
            return f"correction:{proposal.slug}:{proposal.field}"
        case Report():
            platform, name = same_account_key(proposal)
            return f"report:{proposal.slug}:{platform}:{name}"


def cleaned(proposal: Proposal) -> Proposal:
    """The same in canonical form: composed, trimmed, codes in their own case, addresses in full.

    What is no address stays as it was given, for the check to say so.
    """
    note = _tidy(proposal.note)
    match proposal:
        case NewOrganization():
            return replace(
                proposal,
                name=_tidy(proposal.name),
                aliases=_aliases(proposal.aliases),
                accounts=tuple(map(canonical, proposal.accounts)),
                city=_tidy(proposal.city),
                region=_tidy(proposal.region),
                country=_tidy(proposal.country).upper(),
                website=proposal.website.strip(),
                note=note,
            )
        case MoreAccounts():
            return replace(proposal, accounts=tuple(map(canonical, proposal.accounts)), note=note)
        case Correction():
            tidy = _CODES.get(proposal.field, str)(_tidy(proposal.value))
            return replace(proposal, value=tidy, note=note)
        case Report():
            return replace(proposal, note=note)


def canonical(account: ProposedAccount) -> ProposedAccount:
    """The account with the handle, link and id that its handle means on its platform."""
    label = _tidy(account.label)
    try:
        address = parse_address(account.handle, platform=account.platform)
    except AddressRefused:
        return replace(account, label=label)
    return replace(
        account,
        handle=address.handle,
        url=account.url.strip() or address.url,
        label=label,
        platform_id=account.platform_id or address.platform_id,
    )


def _aliases(aliases: tuple[Alias, ...]) -> tuple[Alias, ...]:
    tidy = (replace(alias, text=_tidy(alias.text)) for alias in aliases)
    return tuple(alias for alias in tidy if alias.text)


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
