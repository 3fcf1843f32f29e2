"""What the audit log says was done, and whether the rows that people are told from say the same.

The log holds who did what, codes, ids and digests; so a verdict, a state, a block or a proof that
was edited by hand is found, and a text of which the log holds the digest.  What it never told of
is out of its reach: claims and reminders, what websites showed, roles of rooms, preferences.

Where anybody was forgotten, an empty text is no edit: forgetting empties texts.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from directory_core.models import State, VerdictKind
from directory_core.storage import tables as t
from directory_core.storage.audit_chain import AuditRow, digest
from directory_core.storage.audit_replay_others import Others
from directory_core.storage.audit_unlike import Unlike
from directory_core.storage.documents import document_digest

_UNWRITTEN = {VerdictKind.ASSIGN.value, VerdictKind.ASK.value}
"""Verdicts that leave no row of a decision."""


@dataclass(slots=True)
class _Sent:
    """A submission as the log has it."""

    by: int | None
    at: datetime
    facts: Mapping[str, Any]
    seq: int
    state: str = State.PENDING.value
    version: int = 1
    decided: dict[int, "_Decided"] = field(default_factory=dict)
    asked: list["_Asked"] = field(default_factory=list)


@dataclass(slots=True)
class _Decided:
    """A decision as the log has it."""

    by: int | None
    at: datetime
    facts: Mapping[str, Any]
    seq: int
    undone: bool = False


@dataclass(slots=True)
class _Asked:
    """A question as the log has it: digests of it and of its answer."""

    by: int | None
    at: datetime
    question: str
    seq: int
    answer: str = ""


class Replay:
    """The log's rows, taken in one by one, then held against the database."""

    def __init__(self) -> None:
        self._sent: dict[str, _Sent] = {}
        self._others = Others()

    def take(self, row: AuditRow) -> None:
        """Follow one row of the log; what it says is true, since the chain vouches for it."""
        if row.action == "submitted":
            self._sent[row.subject] = _Sent(row.actor, row.at, row.facts, row.seq)
        sent = self._sent.get(row.subject)
        if sent is None or row.action not in _FOLLOWED:
            self._others.take(row)
            return
        _FOLLOWED[row.action](sent, row)
        if row.action != "submitted":
            sent.version, sent.seq = sent.version + 1, row.seq

    def compare(self, conn: Connection) -> None:
        """Return where the database says what the log does.

        Raises:
            Unlike: it does not.
        """
        ids = self._compare_sent(conn)
        self._compare_decided(conn, ids)
        self._compare_asked(conn, ids)
        self._others.compare(conn)

    def _compare_sent(self, conn: Connection) -> dict[int, str]:
        """Hold the submissions against the log; their public ids by those of their rows."""
        row = t.submissions.c
        columns = (row.id, row.public_id, row.kind, row.proposal, row.state, row.version)
        found = conn.execute(select(*columns, row.submitter_id, row.submitted_at).order_by(row.id))
        ids: dict[int, str] = {}
        for each in found:
            ids[each.id] = each.public_id
            sent = self._sent.get(each.public_id)
            if sent is None:
                raise Unlike("submission", added=each.id)
            stands = (each.state, each.version, each.submitter_id, each.submitted_at)
            if stands != (sent.state, sent.version, sent.by, sent.at):
                raise Unlike("submission", sent.seq)
            said = self._is_said(each.proposal, sent.facts.get("digest"), sent.facts.get("bare"))
            if each.kind != sent.facts["kind"] or not said:
                raise Unlike("submission", sent.seq)
        gone = self._sent.keys() - set(ids.values())
        if gone:
            raise Unlike("submission", min(self._sent[each].seq for each in gone))
        return ids

    def _compare_decided(self, conn: Connection, ids: Mapping[int, str]) -> None:
        seen = 0
        for each in conn.execute(select(t.decisions).order_by(t.decisions.c.id)):
            told = self._sent[ids[each.submission_id]].decided.get(each.version)
            if told is None:
                raise Unlike("decision", added=each.id)
            seen += 1
            facts = told.facts
            stands = (each.verdict, each.by_id, each.at, each.undone)
            same = stands == (facts["verdict"], told.by, told.at, told.undone)
            same = same and each.facts.get("into", "") == facts.get("into", "")
            same = same and self._is_reason(each.reason, facts)
            if each.verdict == VerdictKind.APPROVE_WITH_CHANGES.value:
                proposal, said = each.facts.get("proposal"), facts.get("proposal")
                same = same and self._is_said(proposal, said, facts.get("bare"))
            if not same:
                raise Unlike("decision", told.seq)
        written = [one for sent in self._sent.values() for one in sent.decided.values()]
        if seen != len(written):
            raise Unlike("decision", max(each.seq for each in written))

    def _compare_asked(self, conn: Connection, ids: Mapping[int, str]) -> None:
        rows = defaultdict(list)
        for each in conn.execute(select(t.exchanges).order_by(t.exchanges.c.id)):
            rows[ids[each.submission_id]].append(each)
        for public_id, sent in self._sent.items():
            found = rows[public_id]
            if len(found) > len(sent.asked):
                raise Unlike("question", added=found[-1].id)
            for told, each in zip(sent.asked, found, strict=False):
                same = (each.asked_by_id, each.asked_at) == (told.by, told.at)
                same = same and self._is_text(each.question, told.question)
                if not same or not self._is_text(each.answer, told.answer):
                    raise Unlike("question", told.seq)
            if len(found) < len(sent.asked):
                raise Unlike("question", sent.asked[-1].seq)

    def _is_said(self, document: Any, whole: object, bare: object) -> bool:
        """Whether a proposal is the one whose digest the log has, its note perhaps forgotten."""
        if whole is None or document_digest(document) == whole:
            return True
        if not self._others.forgotten or document.get("note"):
            return False
        return bare is None or document_digest(document) == bare

    def _is_reason(self, reason: Any, facts: Mapping[str, Any]) -> bool:
        if reason is None or "reason" not in facts:
            return reason is None and "reason" not in facts
        text = self._is_text(reason["text"], facts["text"])
        return text and bool(reason["code"] == facts["reason"])

    def _is_text(self, text: str, said: str) -> bool:
        if not text and (not said or self._others.forgotten):
            return True
        return digest(text) == said


def _submitted(sent: _Sent, row: AuditRow) -> None:
    """Leave it as it was made."""


def _decided(sent: _Sent, row: AuditRow) -> None:
    verdict = row.facts["verdict"]
    sent.state = str(row.facts["state"])
    if verdict == VerdictKind.ASK.value:
        question = str(row.facts["question"])
        sent.asked.append(_Asked(row.actor, row.at, question, row.seq))
    if verdict in _UNWRITTEN:
        return
    if verdict == VerdictKind.UNDO.value:
        for each in sent.decided.values():
            each.undone = each.facts["verdict"] != VerdictKind.UNDO.value
    sent.decided[sent.version] = _Decided(row.actor, row.at, row.facts, row.seq)


def _withdrew(sent: _Sent, _row: AuditRow) -> None:
    sent.state = State.WITHDRAWN.value


def _answered(sent: _Sent, row: AuditRow) -> None:
    sent.state = State.PENDING.value
    waiting = [each for each in sent.asked if not each.answer]
    if waiting:
        waiting[-1].answer = str(row.facts["digest"])


_FOLLOWED = {
    "submitted": _submitted,
    "decided": _decided,
    "withdrew": _withdrew,
    "answered": _answered,
}
