"""What a proposal would change, before and after."""

from collections.abc import Collection

from adapters.chat.events import Row
from adapters.chat.i18n.names import (
    find_country,
    kind_name,
    platform_name,
    region_name,
)
from adapters.chat.i18n.texts import Words
from adapters.chat.presenters.organizations import address_of, handle_of
from adapters.chat.views import Bold, Code, Line, Link, Span
from directory_core.models import (
    Account,
    CorrectableField,
    Correction,
    Kind,
    MoreAccounts,
    NewOrganization,
    Organization,
    Platform,
    Proposal,
    ProposedAccount,
    Report,
)


def proposal_title(proposal: Proposal, target: Organization | None, words: Words) -> str:
    """`New organization: Mayo Clinic`, `Correction: Mayo Clinic`."""
    if isinstance(proposal, NewOrganization):
        return words("proposal-new", name=proposal.name)
    name = target.name if target else proposal.slug
    return words.of("proposal", proposal_family(proposal), name=name)


def proposal_family(proposal: Proposal) -> str:
    """What of a family of sentences fits a proposal: `new`, `more`, `correction` or `report`."""
    families = {MoreAccounts: "more", Correction: "correction", Report: "report"}
    return families.get(type(proposal), "new")


def proposal_rows(
    proposal: Proposal,
    before: Organization | None,
    words: Words,
    *,
    accounts: slice = slice(None),
    vouched: Collection[ProposedAccount] = (),
) -> tuple[Line, ...]:
    """What would change, a row each; of the `accounts` a part, those `vouched` for marked.

    The facts about a new organization stand before its first account.
    """
    shown = (_account(each, words, each in vouched) for each in accounts_in(proposal)[accounts])
    match proposal:
        case NewOrganization():
            return (*(() if accounts.start else _facts(proposal, words)), *shown)
        case MoreAccounts():
            return tuple(shown)
        case Correction():
            return (_correction(proposal, before, words),)
        case Report():
            return (_report(proposal, words),)


def value_text(field: CorrectableField, value: str, words: Words) -> str:
    """A value of a field as people read it."""
    if field is CorrectableField.KIND and value in set(Kind):
        return kind_name(Kind(value), words)
    if field is CorrectableField.COUNTRY and find_country(value):
        return words.country(value)
    return region_name(value, ("US",)) if field is CorrectableField.REGION else value


def current_value(field: CorrectableField, organization: Organization, words: Words) -> str:
    """What the directory says there now."""
    values = {
        CorrectableField.NAME: (organization.name,),
        CorrectableField.KIND: (organization.kind.value,),
        CorrectableField.CITY: (organization.city,),
        CorrectableField.REGION: organization.regions,
        CorrectableField.COUNTRY: organization.countries,
        CorrectableField.WEBSITE: (organization.website,),
        CorrectableField.ALIAS: tuple(alias.text for alias in organization.aliases),
    }
    shown = [value_text(field, value, words) for value in values[field] if value]
    return words.all_of(shown) if shown else words("value-nothing")


def made_of(proposal: Proposal, published: Organization, words: Words) -> tuple[Line, ...]:
    """What was published otherwise than it was proposed, before and after."""
    if isinstance(proposal, Correction):
        pairs = {proposal.field: (proposal.value,)}
    elif isinstance(proposal, NewOrganization):
        pairs = {
            CorrectableField.NAME: (proposal.name,),
            CorrectableField.KIND: (proposal.kind.value,),
            CorrectableField.CITY: (proposal.city,),
            CorrectableField.REGION: (proposal.region,),
            CorrectableField.COUNTRY: (proposal.country,),
            CorrectableField.WEBSITE: (proposal.website,),
        }
    else:
        pairs = {}
    lines = [
        _difference(field, before[0], current_value(field, published, words), words)
        for field, before in pairs.items()
    ]
    accounts = proposal.accounts if isinstance(proposal, NewOrganization | MoreAccounts) else ()
    now = {account.key for account in published.accounts}
    left_out = [each for each in accounts if (each.platform, each.handle.casefold()) not in now]
    dropped = tuple(
        words.line("value-left-out", what=told_account(each, words)) for each in left_out
    )
    return (*(line for line in lines if line), *dropped)


def told_account(account: ProposedAccount, words: Words) -> str:
    """An account as a sentence names it."""
    handle = handle_of(Account(account.platform, account.handle, account.url))
    return words("handle-on", handle=handle, platform=platform_name(account.platform, words))


def _difference(field: CorrectableField, before: str, after: str, words: Words) -> Line:
    """One field, before and after; empty where it is the same."""
    proposed = value_text(field, before, words) if before else words("value-nothing")
    if proposed == after or (field is CorrectableField.ALIAS and before in after):
        return ()
    told = words.line("value-becomes", before=proposed, after=Bold(after))
    return (Bold(words.of("correctable", field)), words.colon, *told)


def _facts(proposal: NewOrganization, words: Words) -> tuple[Line, ...]:
    region = region_name(proposal.region, (proposal.country or "US",))
    country = words.country(proposal.country) if proposal.country else ""
    place = ", ".join(part for part in (proposal.city, region, country) if part)
    facts: tuple[tuple[str, str], ...] = (
        ("field-kind", kind_name(proposal.kind, words)),
        ("field-place", place),
        ("field-website", proposal.website),
        ("field-aliases", words.all_of(alias.text for alias in proposal.aliases)),
    )
    return tuple(
        (Bold(words(label)), words.colon, Link(value, value) if label == "field-website" else value)
        for label, value in facts
        if value
    )


def accounts_in(proposal: Proposal) -> tuple[ProposedAccount, ...]:
    """The accounts that a proposal would add."""
    return proposal.accounts if isinstance(proposal, NewOrganization | MoreAccounts) else ()


def _account(account: ProposedAccount, words: Words, vouched: bool) -> Line:
    line = row_line(row_of(account), words)
    return (*line, f" · {words('linked-from-website')}") if vouched else line


def _correction(proposal: Correction, before: Organization | None, words: Words) -> Line:
    now = current_value(proposal.field, before, words) if before else words("value-nothing")
    return (
        Bold(words.of("correctable", proposal.field)),
        words.colon,
        *words.line(
            "value-becomes",
            before=now,
            after=Bold(value_text(proposal.field, proposal.value, words)),
        ),
    )


def _report(proposal: Report, words: Words) -> Line:
    handle = handle_of(Account(proposal.platform, proposal.handle, ""))
    return (
        Bold(platform_name(proposal.platform, words)),
        "  ",
        Code(handle),
        f" · {words.of('account-problem', proposal.problem)}",
    )


def row_line(row: Row, words: Words) -> Line:
    """An account as somebody proposes it, with its link to try."""
    account = Account(Platform(row["platform"]), row["handle"], row["url"])
    spans: list[Span] = [
        Bold(platform_name(account.platform, words)),
        "  ",
        Code(handle_of(account)),
    ]
    if account.url:
        spans += ["  ", Link(address_of(account.url), account.url)]
    return (*spans, f" · {row['label']}") if row["label"] else tuple(spans)


def row_of(account: ProposedAccount) -> Row:
    """An account as a row."""
    return {
        "address": account.url or account.handle,
        "platform": account.platform.value,
        "handle": account.handle,
        "url": account.url,
        "label": account.label,
        "platform_id": account.platform_id,
    }
