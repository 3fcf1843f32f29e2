"""What is wrong with a proposal, field by field, so that its author can mend it.

Codes are those of `exchange.ProblemCode`, and these of our own:

- `account_taken` (`slug`, `name`, `platform`, `handle`): another organization lists the account.
- `account_listed` (`platform`, `handle`): the organization itself lists it already.
- `account_not_listed` (`platform`, `handle`): the reported account is not one of theirs.
- `not_listed` (`slug`): there is no such organization.
- `link_in_words` (`value`): a link or handle stands where words belong (a name, city or label).
- `unchanged`: the correction says what the directory says already.

Warnings: `lookalike` (`platform`, `handle`, and `slug`, `listed_platform`, `listed_handle` of what
it poses as, and `how`: a `Trick`) and `personal_account` (`platform`, `handle`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from directory_core.accounts import AccountKey, find_addresses, parse_address, same_account_key
from directory_core.accounts.alike.resemblances import Resemblance
from directory_core.domain.proposals import accounts_of, target_of
from directory_core.domain.publishing import account_of, value_of
from directory_core.errors import AddressRefused, Fact
from directory_core.exchange.checks import (
    MAX_NAME,
    MAX_NOTE,
    BadValue,
    Check,
    choice,
    country,
    optional,
    required,
    text,
    web_address,
)
from directory_core.models import (
    Address,
    CorrectableField,
    Correction,
    Kind,
    MoreAccounts,
    NewOrganization,
    Organization,
    Problem,
    Proposal,
    ProposedAccount,
    Report,
)

MAX_ACCOUNTS = 60
MAX_ALIASES = 20
MAX_LABEL = 100

_name, _place = text(MAX_NAME), optional(text(MAX_NAME))
_VALUES: dict[CorrectableField, Check] = {
    CorrectableField.NAME: required(_name),
    CorrectableField.KIND: required(choice(Kind)),
    CorrectableField.CITY: required(_name),
    CorrectableField.REGION: required(_name),
    CorrectableField.COUNTRY: required(country),
    CorrectableField.WEBSITE: required(web_address),
    CorrectableField.ALIAS: required(_name),
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the directory knows that bears on a proposal.

    `target` is the organization it is about, `owners` the slug and name of who lists each of its
    accounts already, `resembled` what each poses as.
    """

    target: Organization | None = None
    owners: Mapping[AccountKey, tuple[str, str]] = field(default_factory=dict)
    resembled: Mapping[AccountKey, tuple[Resemblance, ...]] = field(default_factory=dict)


def problems_of(proposal: Proposal, known: Known) -> tuple[Problem, ...]:
    """All that keeps a proposal, in its canonical form, from being submitted."""
    return tuple(_problems(proposal, known))


def warnings_of(proposal: Proposal, known: Known) -> tuple[Problem, ...]:
    """What a moderator should look at twice."""
    return tuple(
        warning
        for account in accounts_of(proposal)
        for warning in _warnings(account, known.resembled, target_of(proposal))
    )


def _problems(proposal: Proposal, known: Known) -> Iterator[Problem]:
    yield from _note(proposal.note)
    slug = target_of(proposal)
    if slug is not None and known.target is None:
        yield _problem("slug", "not_listed", slug=slug)
        return
    match proposal:
        case NewOrganization():
            yield from _new(proposal)
            yield from _accounts(proposal.accounts, known, "")
        case MoreAccounts():
            yield from _accounts(proposal.accounts, known, proposal.slug)
        case Correction():
            yield from _correction(proposal, known.target)
        case Report():
            yield from _report(proposal, known.target)


def _new(proposal: NewOrganization) -> Iterator[Problem]:
    yield from _field("name", required(_name), proposal.name)
    yield from _words("name", proposal.name)
    yield from _field("city", _place, proposal.city)
    yield from _words("city", proposal.city, hosts=True)
    yield from _field("region", _place, proposal.region)
    yield from _field("country", optional(country), proposal.country)
    yield from _field("website", optional(web_address), proposal.website)
    if len(proposal.aliases) > MAX_ALIASES:
        yield _problem("aliases", "too_many", limit=MAX_ALIASES, length=len(proposal.aliases))
    for alias in proposal.aliases:
        yield from _field("aliases", required(_name), alias.text)


def _words(name: str, value: str, *, hosts: bool = False) -> Iterator[Problem]:
    """A link or handle where words belong.  A name may be a website's own (`AIDS.gov`)."""
    for found in find_addresses(value):
        linked = "/" in found.text or "@" in found.text or found.address is not None
        if linked or hosts:
            yield _problem(name, "link_in_words", value=found.text[:MAX_NAME])
            return


def _accounts(accounts: tuple[ProposedAccount, ...], known: Known, slug: str) -> Iterator[Problem]:
    if not accounts:
        yield _problem("accounts", "required")
    if len(accounts) > MAX_ACCOUNTS:
        yield _problem("accounts", "too_many", limit=MAX_ACCOUNTS, length=len(accounts))
    seen: set[AccountKey] = set()
    for account in accounts:
        fault = _address_fault(account)
        if fault is not None:
            yield fault
            continue
        yield from _field("accounts", text(MAX_LABEL), account.label)
        yield from _words("accounts", account.label, hosts=True)
        key = same_account_key(account)
        if key in seen:
            yield _problem("accounts", "duplicate_entry", **_named(account))
        elif key in known.owners:
            yield _owned(account, known.owners[key], slug)
        seen.add(key)


def _address_fault(account: ProposedAccount) -> Problem | None:
    try:
        meant = parse_address(account.handle, platform=account.platform)
        linked = parse_address(account.url, platform=account.platform) if account.url else meant
    except AddressRefused as refusal:
        return _problem("accounts", "not_an_account", **_named(account), why=refusal.facts["why"])
    if same_account_key(meant) != same_account_key(linked):
        return _problem("accounts", "address_differs", **_named(account), expected=linked.handle)
    return None


def _owned(account: ProposedAccount, owner: tuple[str, str], slug: str) -> Problem:
    owning, name = owner
    if owning == slug:
        return _problem("accounts", "account_listed", **_named(account))
    return _problem("accounts", "account_taken", slug=owning, name=name, **_named(account))


def _correction(proposal: Correction, target: Organization | None) -> Iterator[Problem]:
    faults = list(_field("value", _VALUES[proposal.field], proposal.value))
    yield from faults
    if target is None or faults:
        return
    says = value_of(target, proposal.field)
    if proposal.value in says and (len(says) == 1 or proposal.field is CorrectableField.ALIAS):
        yield _problem("value", "unchanged", value=proposal.value)


def _report(proposal: Report, target: Organization | None) -> Iterator[Problem]:
    if target is not None and account_of(target, proposal.platform, proposal.handle) is None:
        facts = {"platform": proposal.platform.value, "handle": proposal.handle[:MAX_NAME]}
        yield _problem("account", "account_not_listed", **facts)


def _note(note: str) -> Iterator[Problem]:
    if len(note) > MAX_NOTE:
        yield _problem("note", "too_long", limit=MAX_NOTE, length=len(note))
        return
    for line in note.splitlines():
        yield from _field("note", text(MAX_NOTE), line)


def _warnings(
    account: ProposedAccount,
    resembled: Mapping[AccountKey, Iterable[Resemblance]],
    slug: str | None,
) -> Iterator[Problem]:
    address = address_of(account)
    if address is None:
        return
    if address.personal:
        yield _problem("accounts", "personal_account", **_named(account))
    for found in resembled.get(same_account_key(address), ()):
        same = same_account_key(found) == same_account_key(address)
        if found.imitates and found.slug != slug and not same:
            listed = {"listed_platform": found.platform.value, "listed_handle": found.handle}
            how = {"slug": found.slug, "how": found.how.value}
            yield _problem("accounts", "lookalike", **_named(account), **how, **listed)


def address_of(account: ProposedAccount) -> Address | None:
    """The address of a proposed account, or None where it has none."""
    try:
        return parse_address(account.handle, platform=account.platform)
    except AddressRefused:
        return None


def _field(name: str, check: Callable[[object], str], value: str) -> Iterator[Problem]:
    try:
        check(value)
    except BadValue as fault:
        yield _problem(name, fault.code.value, **fault.facts)


def _named(account: ProposedAccount) -> dict[str, Fact]:
    return {"platform": account.platform.value, "handle": account.handle[:MAX_NAME]}


def _problem(name: str, code: str, /, **facts: Fact) -> Problem:
    return Problem(name, code, tuple((key, str(value)) for key, value in facts.items()))
