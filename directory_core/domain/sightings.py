"""What a look at a website means: pure rules from what was seen to what is to be done.

Nothing on the list changes by a look, but for the date on which a confirmed website was last seen
to link to a listed account.  All else is a task for moderators.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from directory_core.accounts import AccountKey, same_account_key
from directory_core.models import Account, AccountStatus, Evidence, EvidenceKind, Organization
from directory_core.models.evidence import Look, LookState, Seen, Sighting, TaskKind
from directory_core.models.organizations import PartialDate

_WEEK = timedelta(days=7)
PROOF = "proof"
"""The place of an account that a proof of ownership names."""
LIST = "list"
"""The place of an account that another's list names: no website said it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A task that a look gives rise to."""

    kind: TaskKind
    accounts: tuple[Sighting, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def findings_of(
    organization: Organization, look: Look, before: Mapping[AccountKey, Seen]
) -> tuple[Finding, ...]:
    """What moderators are to look at after a look, given what was seen before it."""
    detail = (("detail", look.detail),) if look.detail else ()
    if look.state is LookState.PARKED:
        return (Finding(TaskKind.WEBSITE_LAPSED, (), (("website", organization.website),)),)
    if look.state is LookState.REDIRECTS_ELSEWHERE:
        return (Finding(TaskKind.WEBSITE_MOVED, (), (("website", organization.website), *detail)),)
    if not look.state.was_read:
        return ()
    return tuple(_differences(organization, look, before))


def _differences(
    organization: Organization, look: Look, before: Mapping[AccountKey, Seen]
) -> Iterable[Finding]:
    listed = {same_account_key(each): each for each in listed_accounts(organization)}
    own = {same_account_key(each): each for each in look.sightings if each.own}
    new = {key: each for key, each in own.items() if key not in listed}
    gone = {
        key: before[key].sighting
        for key in listed
        if key in before
        and before[key].sighting.own
        and before[key].missing_since is None
        and key not in own
    }
    if look.state is LookState.CONTRADICTION:
        strangers = tuple(each for each in look.sightings if each.stranger)
        yield Finding(TaskKind.CONTRADICTION, strangers)
    yield from _changed_ids(listed, look, before)
    for key, old in gone.items():
        heir = next((each for other, each in new.items() if other[0] is key[0]), None)
        if heir is None:
            yield Finding(TaskKind.LINK_GONE, (old,))
        else:
            new.pop(same_account_key(heir))
            yield Finding(TaskKind.HANDLE_CHANGED, (old, heir))
    if new:
        yield Finding(TaskKind.NEW_ACCOUNTS, tuple(new.values()))


def _changed_ids(
    listed: Mapping[AccountKey, Account], look: Look, before: Mapping[AccountKey, Seen]
) -> Iterable[Finding]:
    """The same handle, and another unchanging id behind it: somebody else's account."""
    for each in look.sightings:
        key = same_account_key(each)
        if key not in listed or not each.platform_id:
            continue
        seen = before.get(key)
        known = listed[key].platform_id or (seen.sighting.platform_id if seen else "")
        if known and known != each.platform_id:
            facts = (("was", known), ("now", each.platform_id))
            yield Finding(TaskKind.ID_CHANGED, (each,), facts)


def listed_accounts(organization: Organization) -> tuple[Account, ...]:
    """Its accounts but the retired ones."""
    return tuple(each for each in organization.accounts if each.status is not AccountStatus.RETIRED)


def with_evidence(organization: Organization, look: Look, today: PartialDate) -> Organization:
    """The organization whose accounts rest on its website as of today, as far as it links to them.

    Only a confirmed website counts.  What is younger than a week is left, so that looking often
    alters little.
    """
    if not organization.website_confirmed or not look.state.was_read:
        return organization
    own = {same_account_key(each): each for each in look.sightings if each.own}
    accounts = tuple(
        each
        if each.status is AccountStatus.RETIRED
        else _checked(each, own.get(same_account_key(each)), today)
        for each in organization.accounts
    )
    return replace(organization, accounts=accounts)


def with_proofs(
    organization: Organization, proven: Iterable[Sighting], today: PartialDate
) -> Organization:
    """The organization whose listed accounts rest on what was seen of them; others stay as is."""
    if not organization.website_confirmed:
        return organization
    named = {same_account_key(each): each for each in proven if each.rung}
    accounts = tuple(
        _dated(each, named[same_account_key(each)], today)
        if each.status is not AccountStatus.RETIRED and same_account_key(each) in named
        else each
        for each in organization.accounts
    )
    return replace(organization, accounts=accounts)


def carried(fresh: Organization, known: Organization) -> Organization:
    """What a list says of an organization, with what looks have seen of the same accounts here.

    Of an account that the list says was looked for later, what the list says stays.
    """
    seen = {same_account_key(each): each for each in known.accounts if each.checked}
    if not seen:
        return fresh
    accounts = tuple(_carried(each, seen.get(same_account_key(each))) for each in fresh.accounts)
    return replace(fresh, accounts=accounts)


def _carried(fresh: Account, known: Account | None) -> Account:
    if known is None or (fresh.checked or "") >= (known.checked or ""):
        return fresh
    said = {(each.kind, each.source) for each in fresh.evidence}
    kept = (each for each in known.evidence if each.kind.is_seen)
    more = tuple(each for each in kept if (each.kind, each.source) not in said)
    return replace(
        fresh,
        evidence=(*fresh.evidence, *more),
        platform_id=fresh.platform_id or known.platform_id,
        last_confirmed=max(fresh.last_confirmed or "", known.last_confirmed or "") or None,
        checked=known.checked,
        missing_since=known.missing_since,
    )


def _kinds_of(sighting: Sighting) -> tuple[EvidenceKind, ...]:
    """What a sighting is evidence of: a link and more, or what a record or file says alone."""
    return sighting.kinds if sighting.place == PROOF else (EvidenceKind.WEBSITE, *sighting.kinds)


def _checked(account: Account, sighting: Sighting | None, today: PartialDate) -> Account:
    """An account after a look: seen, missing since today, or merely looked for."""
    if sighting is not None:
        account = _dated(account, sighting, today)
        missing = None
    else:
        missing = account.missing_since or (today if account.last_seen else None)
    if missing == account.missing_since and _is_recent(account.checked, today):
        return account
    return replace(account, checked=today, missing_since=missing)


def _dated(account: Account, sighting: Sighting, today: PartialDate) -> Account:
    """An account with what its website was seen to say, each kind of evidence with its own date."""
    site = sighting.where.split("://")[-1].split("/")[0].removeprefix("www.")
    evidence = account.evidence
    for kind in _kinds_of(sighting):
        same = [each for each in evidence if each.kind is kind and each.source == site]
        if not any(_is_recent(each.as_of, today) for each in same):
            fresh = Evidence(kind, source=site, as_of=today, url=sighting.where)
            evidence = (*(each for each in evidence if each not in same), fresh)
    if evidence == account.evidence:
        return account
    return replace(account, evidence=evidence, last_confirmed=today)


def _is_recent(day: PartialDate | None, today: PartialDate) -> bool:
    """Whether a whole date is of the week before today."""
    if not day or len(day) < len(today):
        return False
    return date.fromisoformat(today) - date.fromisoformat(day) < _WEEK
