"""What the log says of people, blocks, findings and proofs, held against their rows."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from directory_core.models.ownership import ProofState
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import AuditRow, digest
from directory_core.storage.audit_unlike import Unlike

_CLOSED = {
    "approved_task": "approved",
    "dismissed_task": "dismissed",
    "confirmed_impostor": "confirmed",
    "took_back_impostor": "taken_back",
    "undid_task": "",
}
"""What a moderator's act leaves as the outcome of a task."""
_DECIDED = set(_CLOSED.values()) - {""}
_PROOFS = {"began_proof", "proof", "ended_proof"}


class Others:
    """The rows of the log that are not about submissions, and what they leave."""

    def __init__(self) -> None:
        self.forgotten: set[int] = set()
        self._joined: dict[int, tuple[int, int]] = {}
        self._blocked: defaultdict[Any, list[AuditRow]] = defaultdict(list)
        self._lifted: defaultdict[Any, list[AuditRow]] = defaultdict(list)
        self._tasks: dict[str, list[AuditRow]] = {}
        self._proofs: dict[str, list[AuditRow]] = {}

    def take(self, row: AuditRow) -> None:
        """Follow one row of the log."""
        if row.action == "joined":
            self._join(_person(row), int(str(row.facts["joined"])), row.seq)
        elif row.action == "forgot":
            self.forgotten.add(_person(row))
        elif row.action == "blocked":
            self._blocked[row.actor, row.at].append(row)
        elif row.action == "unblocked":
            self._lifted[row.actor, row.at].append(row)
        elif row.action in _CLOSED:
            self._tasks.setdefault(str(row.facts["task"]), []).append(row)
        elif row.action in _PROOFS:
            self._proofs.setdefault(str(row.facts["proof"]), []).append(row)

    def compare(self, conn: Connection) -> None:
        """Return where the database says what the log does.

        Raises:
            Unlike: it does not.
        """
        self._compare_people(conn)
        self._compare_blocks(conn)
        self._compare_tasks(conn)
        self._compare_proofs(conn)

    def _join(self, stays: int, joins: int, seq: int) -> None:
        moved = [each for each, (into, _) in self._joined.items() if into == joins]
        for each in (joins, *moved):
            self._joined[each] = (stays, seq)

    def _stays(self, person: int) -> int:
        return self._joined.get(person, (person, 0))[0]

    def _compare_people(self, conn: Connection) -> None:
        row = t.people.c
        gone = {self._stays(each) for each in self.forgotten}
        for each in conn.execute(select(row.id, row.joined_to, row.forgotten_at)):
            into, seq = self._joined.get(each.id, (None, 0))
            forgotten = self._stays(each.id) in gone
            if each.joined_to != into or (each.forgotten_at is not None) != forgotten:
                raise Unlike("person", seq) if seq else Unlike("person", added=each.id)

    def _compare_blocks(self, conn: Connection) -> None:
        made, lifted = defaultdict(list), defaultdict(list)
        for each in conn.execute(select(t.blocks).order_by(t.blocks.c.id)):
            made[each.by_id, each.at].append(each)
            if each.lifted_at is not None or each.lifted_by_id is not None:
                lifted[each.lifted_by_id, each.lifted_at].append(each)
        for rows, log in ((made, self._blocked), (lifted, self._lifted)):
            for key in rows.keys() - log.keys():
                raise Unlike("block", added=rows[key][0].id)
            for key, told in log.items():
                if not self._are_those(rows[key], told):
                    raise Unlike("block", told[-1].seq)

    def _are_those(self, rows: list[Any], told: list[AuditRow]) -> bool:
        """Whether these blocks are those that were made, or lifted, at one moment."""
        counts = [each.facts.get("blocks") for each in told]
        if None in counts:  # the log told less once
            return bool(rows) or all(each.action == "unblocked" for each in told)
        if sum(int(str(each)) for each in counts) != len(rows):
            return False
        if len(told) > 1:
            return True
        (facts,) = (each.facts for each in told)
        if hashes_digest([each.identity_hash for each in rows]) != facts["whom"]:
            return False
        return "reason" not in facts or all(self._is_why(each.reason, facts) for each in rows)

    def _is_why(self, reason: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
        text = (not reason["text"] and self.forgotten) or digest(reason["text"]) == facts["text"]
        return bool(text) and bool(reason["code"] == facts["reason"])

    def _compare_tasks(self, conn: Connection) -> None:
        row, seen = t.tasks.c, set()
        columns = (row.id, row.slug, row.about, row.outcome, row.closed_at, row.closed_by_id)
        for each in conn.execute(select(*columns)):
            acts = self._tasks.get(str(each.id))
            if acts is None:
                if each.outcome in _DECIDED:
                    raise Unlike("finding", added=each.id)
                continue
            seen.add(str(each.id))
            if not _is_closed_so(each, acts):
                raise Unlike("finding", acts[-1].seq)
        for gone in self._tasks.keys() - seen:
            raise Unlike("finding", self._tasks[gone][-1].seq)

    def _compare_proofs(self, conn: Connection) -> None:
        row, seen = t.ownership_proofs.c, set()
        columns = (row.id, row.slug, row.person_id, row.website, row.state, row.proven_at)
        for each in conn.execute(select(*columns)):
            acts = self._proofs.get(str(each.id))
            if acts is None:
                raise Unlike("proof", added=each.id)
            seen.add(str(each.id))
            if not _is_proven_so(each, acts):
                raise Unlike("proof", acts[-1].seq)
        gone = {self._stays(each) for each in self.forgotten}
        for proof in self._proofs.keys() - seen:
            first = self._proofs[proof][0]
            if first.actor is None or self._stays(first.actor) not in gone:
                raise Unlike("proof", first.seq)


def hashes_digest(hashes: list[str]) -> str:
    """What the log holds of the keyed hashes that a block is on."""
    return digest(" ".join(sorted(hashes)))


def _person(row: AuditRow) -> int:
    return int(row.subject.removeprefix("person "))


def _is_closed_so(task: Any, acts: list[AuditRow]) -> bool:
    """Whether a task is closed as the last that was decided on it, or open again since."""
    last = acts[-1]
    outcome = _CLOSED[last.action]
    if not outcome:
        return task.outcome not in _DECIDED
    if last.action == "took_back_impostor":
        closed = next((each for each in reversed(acts[:-1]) if each.subject), last)
    else:
        closed = last
    same = task.outcome == outcome and task.slug == (closed.subject or task.slug)
    if closed.subject:
        same = same and (task.closed_by_id, task.closed_at) == (closed.actor, closed.at)
    return bool(same) and task.about == closed.facts.get("about", task.about)


def _is_proven_so(proof: Any, acts: list[AuditRow]) -> bool:
    """Whether a proof is what the looks for its code, and moderators, have made of it."""
    begun, last = acts[0], acts[-1]
    state, proven = ProofState.WAITING.value, None
    for each in acts[1:]:
        ended = each.action == "ended_proof"
        state = ProofState.ENDED.value if ended else str(each.facts["state"])
        if state == ProofState.PROVEN.value and proven is None:
            proven = each.at
    # A code that another one has followed is over, without a word in the log.
    states = {state} | ({ProofState.EXPIRED.value} if last is begun else set())
    website = begun.facts.get("website", digest(proof.website))
    return (
        (proof.slug, proof.person_id) == (begun.subject, begun.actor)
        and proof.state in states
        and proof.proven_at == proven
        and digest(proof.website) == website
    )
