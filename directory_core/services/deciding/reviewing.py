"""A submission with all that bears on deciding it, for whoever draws or decides it."""

from collections.abc import Iterator
from datetime import datetime

from directory_core.accounts import same_account_key
from directory_core.domain.decisions import ensure_mergeable
from directory_core.domain.proposals import accounts_of
from directory_core.domain.publishing import Stamp
from directory_core.domain.showing import mark_of
from directory_core.errors import AccountNotListed, NotListed
from directory_core.models import (
    Findings,
    Merging,
    NewOrganization,
    Organization,
    Proposal,
    ProposedAccount,
    Review,
    Rules,
    Submission,
    WebsiteReport,
)
from directory_core.services.deciding.decide import outcome_of
from directory_core.services.live_index import LiveIndex
from directory_core.services.submitting.findings import findings_on
from directory_core.services.websites.looks_taken_in import website_report
from directory_core.storage.keys import domain_of
from directory_core.storage.repositories.evidence import ownership
from directory_core.storage.repositories.organizations.organization_lists import (
    resolved,
    with_domain,
)
from directory_core.storage.repositories.people.identities import all_ids
from directory_core.storage.repositories.people.people import block_on
from directory_core.storage.repositories.submissions import submissions
from directory_core.storage.repositories.submissions.decisions import last_change
from directory_core.storage.repositories.submissions.similar_submissions import history
from directory_core.storage.store import Reading

_IN_THE_WAY = {"account_taken", "not_listed", "account_not_listed"}
"""Problems on account of which an approval would be refused."""


def review_of(
    conn: Reading, index: LiveIndex, rules: Rules, submission_id: str, now: datetime
) -> Review:
    """Read a submission, its submitter's history, and what approving it would change.

    With its findings while it is open: what is decided is doubted no more, and a card is drawn anew
    after every decision.

    Raises:
        NoSuchSubmission: there is none.
    """
    found = submissions.get(conn, submission_id, now)
    findings = _findings(conn, index, found)
    before, after = _difference(conn, found, findings, now)
    submitter = found.submitter
    about = found.target or _of_website(conn, found.proposal)
    website = website_report(conn, about) if about else None
    return Review(
        submission=found,
        findings=findings,
        history=history(conn, all_ids(conn, submitter.id), found.id),
        before=before,
        after=after,
        blocked=block_on(conn, submitter, rules.pepper) is not None,
        beside=_beside(conn, findings),
        website=website,
        vouched=tuple(_vouched(found.proposal, website)),
        proven_since=ownership.proven_for(conn, all_ids(conn, submitter.id), about.slug)
        if about
        else None,
        mark=mark_of(found.proposal, findings.warnings) if found.state.is_open else "",
    )


def merging_of(
    conn: Reading, index: LiveIndex, submission_id: str, slug: str, now: datetime
) -> Merging:
    """Read what merging a submission into an organization would do.

    Raises:
        NoSuchSubmission, NotListed: there is none, or no such organization.
        ProposalInvalid: it is none that can be merged.
    """
    found = submissions.get(conn, submission_id, now)
    into = resolved(conn, (slug,)).get(slug)
    if into is None:
        raise NotListed(slug=slug)
    ensure_mergeable(found.proposal)
    after = outcome_of(conn, found.proposal, into, Stamp(found.id, now))
    listed = {same_account_key(each) for each in into.accounts}
    accounts = accounts_of(found.proposal)
    warned = findings_on(conn, index, found.proposal, found.id).warnings
    return Merging(
        submission=found,
        into=into,
        after=after,
        moves=tuple(each for each in accounts if same_account_key(each) not in listed),
        there=tuple(each for each in accounts if same_account_key(each) in listed),
        mark=mark_of(found.proposal, warned),
    )


def _findings(conn: Reading, index: LiveIndex, found: Submission) -> Findings:
    return findings_on(conn, index, found.proposal, found.id) if found.state.is_open else Findings()


def _beside(conn: Reading, findings: Findings) -> tuple[Organization, ...]:
    """The listed organizations that problems and warnings speak of."""
    facts = (dict(each.facts) for each in (*findings.problems, *findings.warnings))
    slugs = dict.fromkeys(each["slug"] for each in facts if each.get("slug"))
    listed = resolved(conn, slugs)
    return tuple(listed[slug] for slug in slugs if slug in listed)


def _vouched(proposal: Proposal, website: WebsiteReport | None) -> Iterator[ProposedAccount]:
    """The accounts of a proposal that the organization's website calls its own."""
    own = {
        same_account_key(each.sighting)
        for each in (website.seen if website else ())
        if each.sighting.own and each.missing_since is None
    }
    yield from (each for each in accounts_of(proposal) if same_account_key(each) in own)


def _of_website(conn: Reading, proposal: Proposal) -> Organization | None:
    """The organization whose website a new one says is its own, where that was looked at."""
    domain = domain_of(proposal.website) if isinstance(proposal, NewOrganization) else ""
    slugs = with_domain(conn, domain, limit=1) if domain else ()
    return resolved(conn, slugs).get(slugs[0]) if slugs else None


def _difference(
    conn: Reading, found: Submission, findings: Findings, now: datetime
) -> tuple[Organization | None, Organization | None]:
    """What a decided one changed, or what approving an open one would."""
    if not found.state.is_open:
        change = last_change(conn, found.id)
        return (change.before, change.after) if change else (None, None)
    if any(problem.code in _IN_THE_WAY for problem in findings.problems):
        return found.target, None
    try:
        return found.target, outcome_of(conn, found.proposal, found.target, Stamp(found.id, now))
    except (NotListed, AccountNotListed):
        return found.target, None
