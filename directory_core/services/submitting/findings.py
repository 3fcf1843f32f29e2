"""What checking a proposal brings up: problems from the rows, likenesses from the index."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice

from directory_core.accounts import AccountKey, same_account_key
from directory_core.domain.proposals import accounts_of, target_of
from directory_core.domain.validation import Known, address_of, problems_of, warnings_of
from directory_core.errors import ProposalInvalid
from directory_core.lookup import Candidate
from directory_core.lookup.words.normalize import fold, words_of
from directory_core.models import (
    AccountStatus,
    Alike,
    Findings,
    Likeness,
    MatchedBy,
    NewOrganization,
    Organization,
    Proposal,
)
from directory_core.services.live_index import LiveIndex
from directory_core.storage.keys import domain_of
from directory_core.storage.repositories.organizations.organization_lists import (
    holders,
    resolved,
    with_domain,
)
from directory_core.storage.repositories.organizations.organizations import organizations
from directory_core.storage.repositories.submissions.similar_submissions import alike, refused_alike
from directory_core.storage.store import Reading

MOST_NEAR = 5
_MOST_WORDS = 0.5
"""Of all words of two names, how many have to be in both."""
_SPELT, _NEARLY_THE_SAME = 0.8, 0.9
"""How alike two spellings have to be, in one state and in two."""
_ALIKE = 0.6
"""Score from which on a listed name is worth a look; people decide, so rather one too many."""


def findings_on(conn: Reading, index: LiveIndex, proposal: Proposal, but: str = "") -> Findings:
    """All that is to be said of a proposal in canonical form; `but` is its own submission's id."""
    known = known_of(conn, proposal, index)
    return Findings(
        problems=problems_of(proposal, known),
        near_duplicates=tuple(_near(conn, index, proposal)),
        pending_duplicates=alike(conn, proposal, but),
        warnings=warnings_of(proposal, known),
        refused_before=refused_alike(conn, proposal, but),
    )


def ensure_sound(conn: Reading, proposal: Proposal) -> Known:
    """Return what the directory knows of a proposal that has no problems.

    Raises:
        ProposalInvalid: it has some.
    """
    known = known_of(conn, proposal)
    problems = problems_of(proposal, known)
    if problems:
        raise ProposalInvalid(Findings(problems))
    return known


def known_of(conn: Reading, proposal: Proposal, index: LiveIndex | None = None) -> Known:
    """What the directory knows that bears on a proposal; without an index, the rows' part of it."""
    slug = target_of(proposal)
    addresses = [found for each in accounts_of(proposal) if (found := address_of(each))]
    target = resolved(conn, (slug,)).get(slug) if slug else None
    keys = {same_account_key(address): address for address in addresses}
    resembled = (
        {key: index.lookalikes.resembling(conn, address) for key, address in keys.items()}
        if index
        else {}
    )
    return Known(target, _owners(conn, set(keys)), resembled)


def _owners(conn: Reading, keys: set[AccountKey]) -> dict[AccountKey, tuple[str, str]]:
    held = [
        (same_account_key(account), slug)
        for slug, account in (holders(conn, keys) if keys else ())
        if account.status is not AccountStatus.RETIRED
    ]
    listed = organizations(conn, {slug for _, slug in held})
    return {key: (slug, listed[slug].name) for key, slug in held}


def _near(conn: Reading, index: LiveIndex, proposal: Proposal) -> tuple[Likeness, ...]:
    """Listed organizations that a new one may be: by account, by website, by name and place."""
    if not isinstance(proposal, NewOrganization):
        return ()
    found: dict[str, Candidate] = {}
    for each in (*_same_place(conn, proposal), *_same_name(conn, index, proposal)):
        if each.slug not in found or found[each.slug].score < each.score:
            found[each.slug] = each
    listed = resolved(conn, found)
    near = (
        _likeness(proposal, listed[each.slug], each)
        for each in sorted(found.values(), key=lambda each: -each.score)
        if each.slug in listed and _may_be_the_same(proposal, listed[each.slug], each)
    )
    return tuple(islice(near, MOST_NEAR))


def _likeness(proposal: NewOrganization, listed: Organization, met: Candidate) -> Likeness:
    """A listed organization with the reason to take the proposed one for it."""
    if met.by in {MatchedBy.HANDLE, MatchedBy.WEBSITE}:
        why = Alike.ACCOUNT if met.by is MatchedBy.HANDLE else Alike.WEBSITE
        return Likeness(listed, why, met.matched)
    called = met.matched or listed.name
    if fold(called) != fold(proposal.name):
        return Likeness(listed, Alike.SIMILAR_NAME, called)
    if proposal.city and fold(proposal.city) == fold(listed.city):
        return Likeness(listed, Alike.NAME_AND_CITY, called)
    if proposal.region and proposal.region in listed.regions:
        return Likeness(listed, Alike.NAME_AND_REGION, called)
    return Likeness(listed, Alike.NAME, called)


def _same_place(conn: Reading, proposal: NewOrganization) -> Iterator[Candidate]:
    """Who has one of the accounts, or the website, already."""
    keys = {same_account_key(each) for each in proposal.accounts}
    for (_, handle), (slug, _) in _owners(conn, keys).items():
        yield Candidate(slug, 1.0, MatchedBy.HANDLE, handle)
    domain = domain_of(proposal.website)
    for slug in with_domain(conn, domain, limit=MOST_NEAR):
        yield Candidate(slug, 1.0, MatchedBy.WEBSITE, domain)


def _same_name(conn: Reading, index: LiveIndex, proposal: NewOrganization) -> Iterator[Candidate]:
    """Who has a name like one of its names."""
    names = index.names(conn)
    for text in (proposal.name, *(alias.text for alias in proposal.aliases)):
        placed = " ".join(part for part in (text, proposal.city, proposal.region) if part)
        for question in dict.fromkeys((text, placed)):
            candidates = names.ask(question, limit=MOST_NEAR).candidates
            yield from (each for each in candidates if each.score >= _ALIKE)


def _may_be_the_same(proposal: NewOrganization, listed: Organization, met: Candidate) -> bool:
    """Whether there is a reason to take both for one: an account, a website, or name and place."""
    if proposal.country and listed.countries and proposal.country not in listed.countries:
        return False
    if met.by in {MatchedBy.HANDLE, MatchedBy.WEBSITE}:
        return True
    elsewhere = proposal.region and listed.regions and proposal.region not in listed.regions
    return _are_alike(proposal.name, met.matched or listed.name, nearly=bool(elsewhere))


def _are_alike(one: str, other: str, *, nearly: bool) -> bool:
    """Whether two names are spelt alike, `nearly` the same, or else share most of their words."""
    spelt = SequenceMatcher(None, fold(one), fold(other)).ratio()
    if nearly:
        return spelt > _NEARLY_THE_SAME
    first, second = set(words_of(one)), set(words_of(other))
    return spelt > _SPELT or len(first & second) / max(1, len(first | second)) > _MOST_WORDS
