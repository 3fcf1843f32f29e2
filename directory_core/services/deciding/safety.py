"""What one moderator may do at once, without a submission to decide: safety first.

Each is published, or noted, in the transaction that asks for it; what hides an account or shows it
again is told in every moderators' room.
"""

from collections.abc import Callable
from datetime import datetime

from directory_core.domain.decisions import sound_reason, worded
from directory_core.domain.publishing import account_of, disputed, with_alias
from directory_core.errors import NoSuchPerson, NotListed, OwnSubmission
from directory_core.exchange.checks import MAX_NAME
from directory_core.models import (
    Identity,
    Membership,
    NoticeKind,
    Organization,
    Person,
    Platform,
    Reason,
    Rules,
)
from directory_core.services.authorization import acting_moderator
from directory_core.services.counts.question_counts import countable
from directory_core.storage.audit_chain import FactValue, digest
from directory_core.storage.audit_replay_others import hashes_digest
from directory_core.storage.database.engine import storable
from directory_core.storage.repositories.notices import announce, tell_moderators
from directory_core.storage.repositories.organizations import organizations
from directory_core.storage.repositories.organizations.organization_lists import resolved
from directory_core.storage.repositories.people.people import block, unblock
from directory_core.storage.repositories.question_counts import forget_question
from directory_core.storage.repositories.submissions.submissions import Held, hold
from directory_core.storage.store import Event, Outcome, Store, nothing
from directory_core.storage.unit_of_work import UnitOfWork
from directory_core.text import one_line


class Safety:
    """The part of the moderators' service that is about accounts, names and people."""

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store = store
        self._rules = rules

    def dispute(  # noqa: PLR0913 - an account is named by three of them
        self,
        slug: str,
        platform: Platform,
        handle: str,
        by: Identity,
        *,
        reason: str,
        membership: Membership | None,
        key: str,
    ) -> Organization:
        """Hide an account at once that somebody may have taken over.  One moderator is enough.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            NotListed, AccountNotListed: there is no such account.
            TextMissing, TextTooLong: the reason is none, or too long.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            acting_moderator(uow, by, membership, self._rules)
            why = worded(reason)
            account = {"slug": slug, "platform": platform.value, "handle": handle}
            if _publish(uow, slug, lambda each: _hidden(each, platform, handle, uow.now)):
                uow.audit("disputed", slug, **_audited(account), reason=digest(why))
                _warn(uow, account | {"action": "disputed", "reason": why})
            return None, {}

        self._store.change(Event(key, "dispute", by, slug), work, nothing)
        return self._listed(slug)

    def undispute(
        self,
        slug: str,
        platform: Platform,
        handle: str,
        by: Identity,
        *,
        membership: Membership | None,
        key: str,
    ) -> Organization:
        """Show an account again that was hidden.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            NotListed, AccountNotListed: there is no such account.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            acting_moderator(uow, by, membership, self._rules)
            account = {"slug": slug, "platform": platform.value, "handle": handle}
            if _publish(uow, slug, lambda each: disputed(each, platform, handle, None)):
                uow.audit("undisputed", slug, **_audited(account))
                _warn(uow, account | {"action": "undisputed"})
            return None, {}

        self._store.change(Event(key, "undispute", by, slug), work, nothing)
        return self._listed(slug)

    def adopt_alias(
        self, question: str, slug: str, by: Identity, *, membership: Membership | None, key: str
    ) -> Organization:
        """Take words that people ask with as another name of an organization.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            NotListed: there is no such organization.
            TextMissing, TextTooLong: the words are no name.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            acting_moderator(uow, by, membership, self._rules)
            name = worded(one_line(question), limit=MAX_NAME)
            if _publish(uow, slug, lambda each: with_alias(each, name)):
                uow.audit("adopted_alias", slug, digest=digest(name))
            forget_question(uow.conn, countable(name) or name)
            return None, {}

        self._store.change(Event(key, "adopt_alias", by, slug), work, nothing)
        return self._listed(slug)

    def block(
        self,
        submission_id: str,
        reason: Reason,
        by: Identity,
        *,
        membership: Membership | None,
        key: str,
    ) -> None:
        """Let the submitter of a submission submit no more, under any identity they have.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            NoSuchSubmission, NoSuchPerson: there is none, or they were forgotten.
            OwnSubmission: they would block themselves.
            ReasonMissing, TextTooLong: the reason will not do.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            moderator = acting_moderator(uow, by, membership, self._rules)
            why = sound_reason(reason)
            held, submitter = _submitter(uow, submission_id, moderator)
            hashes = block(uow, submitter, why, self._rules.pepper)
            announce(uow, held.row_id)
            facts = {"reason": why.code.value, "text": digest(storable(why.text))}
            uow.audit("blocked", f"person {submitter.id}", **facts, **_those(hashes))
            return None, {}

        self._store.change(Event(key, "block", by, submission_id), work, nothing)

    def unblock(
        self, submission_id: str, by: Identity, *, membership: Membership | None, key: str
    ) -> None:
        """Let the submitter of a submission submit again.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            NoSuchSubmission, NoSuchPerson: there is none, or they were forgotten.
            OwnSubmission: they would unblock themselves.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            moderator = acting_moderator(uow, by, membership, self._rules)
            held, submitter = _submitter(uow, submission_id, moderator)
            hashes = unblock(uow, submitter, self._rules.pepper)
            announce(uow, held.row_id)
            uow.audit("unblocked", f"person {submitter.id}", **_those(hashes))
            return None, {}

        self._store.change(Event(key, "unblock", by, submission_id), work, nothing)

    def _listed(self, slug: str) -> Organization:
        with self._store.reading() as conn:
            found = resolved(conn, (slug,)).get(slug)
        if found is None:
            raise NotListed(slug=slug)
        return found


def _publish(uow: UnitOfWork, slug: str, change: Callable[[Organization], Organization]) -> bool:
    """Publish an organization as `change` makes it; false where that makes no difference."""
    before = organizations.to_change(uow, slug)
    after = change(before)
    if after == before:
        return False
    organizations.put(uow, after, before=before)
    uow.publish(before if before.revision else None, after, origin="safety")
    return True


def _hidden(
    organization: Organization, platform: Platform, handle: str, now: datetime
) -> Organization:
    """With the account disputed from now on, or since whenever it has been."""
    account = account_of(organization, platform, handle)
    since = account.disputed_since if account else None
    return disputed(organization, platform, handle, since or now)


def _warn(uow: UnitOfWork, facts: dict[str, str]) -> None:
    tell_moderators(uow, NoticeKind.SECURITY, facts, person_id=uow.actor)


def _audited(account: dict[str, str]) -> dict[str, FactValue]:
    return {"platform": account["platform"], "handle": account["handle"]}


def _those(hashes: list[str]) -> dict[str, FactValue]:
    """What the audit keeps of the blocks that were made or lifted."""
    return {"blocks": len(hashes), "whom": hashes_digest(hashes)}


def _submitter(uow: UnitOfWork, submission_id: str, moderator: Person) -> tuple[Held, Person]:
    held = hold(uow, submission_id)
    submitter = held.value.submitter
    if submitter.id == moderator.id:
        raise OwnSubmission(submission=submission_id)
    if not submitter.identities:
        raise NoSuchPerson(person=submitter.id)
    return held, submitter
