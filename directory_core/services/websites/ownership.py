"""Proofs of ownership: somebody who runs an organization's accounts shows it on its own website.

A code is given out, bound to the person and the organization and good for a day.  Where it is seen
on the confirmed website (a text record of its domain, a file of its own, or its first page), what
that person submits for the organization reaches moderators as coming from it, and decides nothing
by itself.  It is looked for again each week, and lapses when it is gone, or when the website could
not be reached for 30 days; a moderator can end it.
"""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from sqlalchemy import Connection

from directory_core.accounts import same_account_key
from directory_core.domain.sightings import with_proofs
from directory_core.errors import (
    NoSuchProof,
    NotListed,
    ProofClosed,
    ProofsTooMany,
    WebsiteUnconfirmed,
)
from directory_core.models import Identity, Membership, NoticeKind, RoomAddress, Rules
from directory_core.models.evidence import TaskKind
from directory_core.models.ownership import OwnershipProof, ProofSeen, ProofState, ProofWanted
from directory_core.services.authorization import acting_moderator, ensure_may_look
from directory_core.services.live_index import LiveIndex
from directory_core.services.websites.evidence_tasks import note
from directory_core.storage.audit_chain import digest
from directory_core.storage.elapsed import elapsed_at
from directory_core.storage.repositories.evidence import ownership, sightings
from directory_core.storage.repositories.notices import tell_moderators, tell_rooms
from directory_core.storage.repositories.organizations import organizations
from directory_core.storage.repositories.people.identities import all_ids, person_of
from directory_core.storage.repositories.people.rooms import room_id_of
from directory_core.storage.store import Event, Outcome, Store, actor
from directory_core.storage.unit_of_work import UnitOfWork

_MOST_A_DAY = 5
_SHOWN = 20


class Ownership:
    """The service for proofs of ownership."""

    def __init__(self, store: Store, rules: Rules, index: LiveIndex) -> None:
        self._store = store
        self._rules = rules
        self._index = index

    def begin(self, slug: str, by: Identity, *, room: RoomAddress, key: str) -> OwnershipProof:
        """Give out a code by which somebody can prove that they speak for an organization.

        Who asks again while theirs is good gets the same: somebody may be putting it up just now.
        Who is proven already gets their proof as it stands.

        Raises:
            NotListed: there is no such organization.
            WebsiteUnconfirmed: it has no website that is surely its own.
            ProofsTooMany: they asked for too many within a day.
        """

        def work(uow: UnitOfWork) -> tuple[OwnershipProof, Outcome]:
            found = self._index.organizations.resolved(uow.conn, (slug,)).get(slug)
            if found is None:
                raise NotListed(slug=slug)
            if not found.website or not found.website_confirmed:
                raise WebsiteUnconfirmed(name=found.name)
            person_id, room_id = actor(uow), room_id_of(uow, room)
            theirs, since = all_ids(uow.conn, person_id), uow.now - timedelta(days=1)
            again = ownership.proven(uow, theirs, found.slug, found.website)
            again = again or ownership.waiting(uow, theirs, found.slug, found.website)
            if again is not None:
                ownership.answer_in(uow, again, room_id)
                return self._proof(uow.conn, again), {"proof": again}
            if ownership.begun_since(uow.conn, theirs, since) >= _MOST_A_DAY:
                raise ProofsTooMany(limit=_MOST_A_DAY)
            made = ownership.begin(uow, found.slug, found.website, person_id, room_id, self._rules)
            website = digest(found.website)
            uow.audit("began_proof", found.slug, proof=str(made), website=website)
            return self._proof(uow.conn, made), {"proof": made}

        def same(uow: UnitOfWork, outcome: Outcome) -> OwnershipProof:
            return self._proof(uow.conn, int(str(outcome["proof"])))

        return self._store.change(Event(key, "begin_proof", by, slug), work, same)

    def look(self, proof_id: int, by: Identity, *, key: str) -> OwnershipProof:
        """Have the code looked for now.

        Raises:
            NoSuchProof: there is none of theirs.
            ProofClosed: it is over.
        """

        def work(uow: UnitOfWork) -> tuple[OwnershipProof, Outcome]:
            found = self._proof(uow.conn, proof_id)
            if found.by is None or found.by.id not in all_ids(uow.conn, actor(uow)):
                raise NoSuchProof
            if found.state not in {ProofState.WAITING, ProofState.PROVEN}:
                raise ProofClosed
            ownership.want(uow, proof_id)
            return found, {}

        return self._store.change(
            Event(key, "look_for_proof", by, str(proof_id)),
            work,
            lambda uow, _: self._proof(uow.conn, proof_id),
        )

    def claim(self, *, limit: int = 5) -> tuple[ProofWanted, ...]:
        """Take codes to look for, for three minutes."""
        return self._store.run(lambda uow: ownership.claim(uow, self._rules.pepper, limit))

    def record(self, wanted: ProofWanted, seen: ProofSeen) -> ProofState | None:
        """Take in what came of looking for a code; None where somebody else looks now."""
        return self._store.run(lambda uow: _recorded(uow, wanted, seen, self._rules))

    def standing(self, by: Identity, membership: Membership | None) -> tuple[OwnershipProof, ...]:
        """The proofs that hold, for moderators.

        Raises:
            NotModerator, MembershipUnknown: they may not.
        """
        with self._store.reading() as conn:
            ensure_may_look(conn, self._store, by, membership, self._rules)
            rows = ownership.standing(conn, limit=_SHOWN)
            return tuple(self._proof(conn, row.id) for row in rows)

    def end(
        self, proof_id: int, by: Identity, *, membership: Membership | None, key: str
    ) -> OwnershipProof:
        """End a proof; whoever gave it is told.

        Raises:
            NotModerator, MembershipUnknown: they may not.
            NoSuchProof, ProofClosed: there is none, or it is over.
        """

        def work(uow: UnitOfWork) -> tuple[OwnershipProof, Outcome]:
            acting_moderator(uow, by, membership, self._rules)
            found = self._proof(uow.conn, proof_id)
            if not ownership.end(uow, proof_id, ProofState.ENDED):
                raise ProofClosed
            _tell(uow, proof_id, found.slug, ProofState.ENDED.value)
            uow.audit("ended_proof", found.slug, proof=str(proof_id))
            return found, {}

        return self._store.change(
            Event(key, "end_proof", by, str(proof_id)),
            work,
            lambda uow, _: self._proof(uow.conn, proof_id),
        )

    def _proof(self, conn: Connection, proof_id: int) -> OwnershipProof:
        row = ownership.of_id(conn, proof_id)
        if row is None:
            raise NoSuchProof
        found = organizations.organization(conn, row.slug)
        host = (urlsplit(row.website).hostname or "").removeprefix("www.")
        name = found.name if found else row.slug
        by = person_of(conn, row.person_id)
        return ownership.proof_of(row, name, host, self._rules.pepper, by)


def _recorded(
    uow: UnitOfWork, wanted: ProofWanted, seen: ProofSeen, rules: Rules
) -> ProofState | None:
    row = ownership.of_id(uow.conn, wanted.id)
    if row is None or row.lease != wanted.lease or row.due_at is None:
        return None
    was = ProofState(row.state)
    here = organizations.held(uow, wanted.slug)
    confirmed = here is not None and here.website_confirmed and here.website == row.website
    now = elapsed_at(uow.conn, uow.now, rules)
    became = _became(was, seen, confirmed=confirmed, over=now > row.elapsed_until)
    due_at = uow.now + became.again if became.again else None
    until = now + ownership.UNSEEN
    ownership.settle(uow, wanted, became.state, due_at=due_at, where=seen.where, good_until=until)
    if became.state is ProofState.PROVEN:
        _believe(uow, wanted.slug, seen)
    if became.state is not was or row.asked:
        _tell(uow, wanted.id, wanted.slug, became.told)
    if became.state is not was:
        uow.audit("proof", wanted.slug, proof=str(wanted.id), state=became.state.value)
        if ProofState.PROVEN in {became.state, was}:
            facts = {"slug": wanted.slug, "proof": str(wanted.id), "state": became.told}
            tell_moderators(uow, NoticeKind.OWNERSHIP, facts | {"to": "room"})
    return became.state


@dataclass(frozen=True, slots=True)
class _Became:
    """What a proof is after a look, how that is told, and when to look again, if at all."""

    state: ProofState
    told: str
    again: timedelta | None = None


def _became(was: ProofState, seen: ProofSeen, *, confirmed: bool, over: bool) -> _Became:
    proven = was is ProofState.PROVEN
    if not confirmed:
        return _Became(ProofState.GONE if proven else ProofState.EXPIRED, "unconfirmed")
    if not proven and over:
        return _Became(ProofState.EXPIRED, "expired")
    if seen.where:
        return _Became(ProofState.PROVEN, "proven", ownership.AGAIN)
    if not proven:
        return _Became(was, "not_found" if seen.reached else "unreachable")
    if seen.reached or over:
        return _Became(ProofState.GONE, "gone" if seen.reached else "unseen")
    return _Became(was, "unreachable", ownership.SOON)


def _tell(uow: UnitOfWork, proof_id: int, slug: str, state: str) -> None:
    row = ownership.of_id(uow.conn, proof_id)
    if row is not None:
        facts = {"slug": slug, "proof": str(proof_id), "state": state}
        tell_rooms(uow, NoticeKind.OWNERSHIP, (row.room_id,), facts)


def _believe(uow: UnitOfWork, slug: str, seen: ProofSeen) -> None:
    """Date the listed accounts that the record or file names; others are a task for moderators."""
    if not seen.accounts:
        return
    before = organizations.to_change(uow, slug)
    note(uow, before, with_proofs(before, seen.accounts, uow.now.date().isoformat()))
    listed = {same_account_key(each) for each in before.accounts}
    new = tuple(each for each in seen.accounts if same_account_key(each) not in listed)
    if new:
        sightings.open_task(uow, TaskKind.NEW_ACCOUNTS, slug, asked=0, accounts=new)
