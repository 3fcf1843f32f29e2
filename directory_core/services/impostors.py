"""Reports that an account poses as an organization's, and what moderators find of them.

A finding calls nobody a fraud: it says that an account is not its namesake's, lapses after a year,
can be taken back, and is neither exported nor published.
"""

from directory_core.accounts import parse_address, same_account_key
from directory_core.errors import AddressRefused, TaskClosed
from directory_core.models import (
    Address,
    Assessment,
    Identification,
    Identity,
    Membership,
    NoticeKind,
    Rules,
)
from directory_core.models.evidence import TaskKind
from directory_core.models.impostors import Proof, ReportOutcome
from directory_core.services.authorization import acting_moderator
from directory_core.services.websites.evidence import LookBudget
from directory_core.storage.repositories.evidence import impostors, sightings
from directory_core.storage.repositories.notices import tell_moderators
from directory_core.storage.repositories.people.identities import known_person_id
from directory_core.storage.store import Event, Outcome, Store, nothing
from directory_core.storage.unit_of_work import UnitOfWork

_REFUSED = {
    Assessment.REPORTED: ReportOutcome.KNOWN,
    Assessment.LISTED: ReportOutcome.LISTED,
    Assessment.CONFIRMED: ReportOutcome.LISTED,
    Assessment.DISPUTED: ReportOutcome.LISTED,
    Assessment.NO_ACCOUNT: ReportOutcome.NO_ACCOUNT,
}


class Impostors:
    """The service for accounts that pose as an organization's."""

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store = store
        self._rules = rules
        self._budget = LookBudget(each=10, all_together=200)

    def report(self, found: Identification, by: Identity, *, key: str) -> ReportOutcome:
        """Have moderators look at an account that is said to pose as an organization's."""
        refused = _REFUSED.get(found.assessment)
        if refused is not None:
            return refused
        if not found.resembles:
            named = found.assessment is Assessment.NOT_LISTED
            return ReportOutcome.NAMES_NOBODY if named else ReportOutcome.NO_ACCOUNT
        address = found.address or _beside(found)
        if address is None:
            return ReportOutcome.NO_ACCOUNT
        with self._store.reading() as conn:
            asker = known_person_id(conn, by) or by.address
        if not self._budget.spend(asker):
            return ReportOutcome.TOO_MANY
        slug = found.resembles[0].organization.slug

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            task = impostors.report(uow, slug, address)
            if task is not None:
                account = {"platform": address.platform.value, "handle": address.handle}
                uow.audit("reported_impostor", slug, **account)
                facts = {"slug": slug, "task": str(task), "kind": TaskKind.IMPOSTOR.value}
                tell_moderators(uow, NoticeKind.ALARM, facts)
            return None, {}

        self._store.change(Event(key, "report_impostor", by, slug), work, nothing)
        return ReportOutcome.NOTED

    def confirm(
        self,
        task_id: int,
        proof: Proof,
        by: Identity,
        *,
        membership: Membership | None,
        key: str,
    ) -> bool:
        """Find that an account is not the organization's; whether that is settled by it.

        It takes two moderators, or the only one there is.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            TaskClosed: it is closed already.
        """

        def work(uow: UnitOfWork) -> tuple[bool, Outcome]:
            person = acting_moderator(uow, by, membership, self._rules)
            task = sightings.task(uow.conn, task_id)
            if task is None or task.kind is not TaskKind.IMPOSTOR:
                raise TaskClosed(task=str(task_id))
            others = {each for each in sightings.votes(uow.conn, task_id) if each != person.id}
            settled = bool(others) or self._is_alone
            sightings.vote(uow, task_id, person.id, proof.value)
            if settled:
                impostors.confirm(uow, task_id)
            said = "confirmed_impostor" if settled else "seconded_impostor"
            about = impostors.about(same_account_key(task.accounts[0]))
            uow.audit(said, task.slug, task=str(task_id), proof=proof.value, about=about)
            return settled, {"settled": settled}

        def same(_uow: UnitOfWork, outcome: Outcome) -> bool:
            return bool(outcome["settled"])

        return self._store.change(Event(key, "confirm_impostor", by, str(task_id)), work, same)

    def take_back(
        self, task_id: int, by: Identity, *, membership: Membership | None, key: str
    ) -> None:
        """Undo a finding: from then on the account is merely not listed.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            TaskClosed: there is no such finding.
        """

        def work(uow: UnitOfWork) -> tuple[None, Outcome]:
            acting_moderator(uow, by, membership, self._rules)
            if not impostors.take_back(uow, task_id):
                raise TaskClosed(task=str(task_id))
            uow.audit("took_back_impostor", "", task=str(task_id))
            return None, {}

        self._store.change(Event(key, "take_back_impostor", by, str(task_id)), work, nothing)

    @property
    def _is_alone(self) -> bool:
        """Whether there is one moderator only, as far as the rules say."""
        return len(self._rules.moderators) == 1 and not self._rules.moderator_rooms


def _beside(found: Identification) -> Address | None:
    """Where a @handle without a platform is taken to be: on that of the account it is like.

    Where that platform allows no such name, it is on another one that its namesake is on.
    """
    like = found.resembles[0]
    if like.account is None or found.host:
        return None
    others = (account.platform for account in like.organization.accounts)
    handle = found.text.strip().removeprefix("@")
    for platform in dict.fromkeys((like.account.platform, *others)):
        try:
            return parse_address(handle, platform=platform)
        except AddressRefused:
            continue
    return None
