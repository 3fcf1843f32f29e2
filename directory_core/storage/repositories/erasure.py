"""Forgetting a person: everything that says who they are, or that they wrote, is erased.

What moderators wrote about them goes as well: whatever was said of their submissions, and whatever
names them elsewhere, by the name or the key that their venue shows.

What stays is a number.  Decisions keep it, so that the history can be read; the audit chain holds
it and digests of texts alone, so the chain still verifies.  Blocks stay as keyed hashes.
"""

import json
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Table, delete, exists, or_, select, update

from directory_core.lookup.words.normalize import fold
from directory_core.models import NoticeKind, ReasonCode, RoomRole
from directory_core.storage import tables as t
from directory_core.storage.elapsed import elapsed_now
from directory_core.storage.repositories.notices import announce
from directory_core.storage.unit_of_work import UnitOfWork

Ids = Collection[int]
_TO_THEM = {NoticeKind.OUTCOME.value, NoticeKind.QUESTION.value}


_SHORTEST = 5
"""Letters of a name or key that is looked for in texts: a shorter one is a word like others."""


def forget(uow: UnitOfWork, ids: Ids, blocked_as: Collection[str]) -> None:
    """Erase the person that these ids mean, and have the cards that show them drawn anew.

    `blocked_as` are the keyed hashes under which blocks on them stand.
    """
    shown = _shown_on(uow, ids)
    names = _names_of(uow, ids)
    _drop_rooms(uow, ids)
    _drop_unhandled(uow, ids)
    _drop_notices(uow, ids)
    _drop_belongings(uow, ids)
    _drop_words(uow, ids)
    _drop_words_about(uow, ids, blocked_as)
    if names:
        _drop_mentions(uow, names)
        _drop_questions(uow, names)
    for row_id in shown:
        announce(uow, row_id, posted_only=True)


def _shown_on(uow: UnitOfWork, ids: Ids) -> list[int]:
    """The submissions whose cards show the person."""
    row, decision, exchange = t.submissions.c, t.decisions.c, t.exchanges.c
    decided = select(decision.submission_id).where(decision.by_id.in_(ids))
    asked = select(exchange.submission_id).where(exchange.asked_by_id.in_(ids))
    shown = or_(
        row.submitter_id.in_(ids),
        row.claimed_by_id.in_(ids),
        row.id.in_(decided),
        row.id.in_(asked),
    )
    return list(uow.conn.execute(select(row.id).where(shown).order_by(row.id)).scalars())


def _drop_unhandled(uow: UnitOfWork, ids: Ids) -> None:
    """What they sent and nobody has handled yet; what others sent of them, `_drop_mentions`."""
    row, identity = t.inbox.c, t.identities.c
    same = (row.venue == identity.venue) & (row.tenant == identity.tenant)
    theirs = exists().where(identity.person_id.in_(ids), same, row.who == identity.key)
    uow.conn.execute(delete(t.inbox).where(theirs))


def _drop_belongings(uow: UnitOfWork, ids: Ids) -> None:
    for table in (t.identities, t.drafts, t.link_codes, t.ownership_proofs):
        uow.conn.execute(delete(table).where(table.c.person_id.in_(ids)))
    claim = t.submissions.c.claimed_by_id
    let_go = {"claimed_by_id": None, "claimed_until": None}
    uow.conn.execute(update(t.submissions).where(claim.in_(ids)).values(let_go))
    # The keys stay, so that an event which is delivered again still changes nothing.
    gone: dict[str, Any] = {"refusal": "no_such_person", "facts": {"person": min(ids)}}
    theirs = update(t.event_keys).where(t.event_keys.c.person_id.in_(ids))
    uow.conn.execute(theirs.values(outcome=gone, person_id=None))
    erased = {"language": "", "hears_in": None, "forgotten_at": uow.now}
    uow.conn.execute(update(t.people).where(t.people.c.id.in_(ids)).values(erased))


def _drop_notices(uow: UnitOfWork, ids: Ids) -> None:
    """What they were to hear, and the reasons in their own words that others are to hear."""
    row = t.notices.c
    theirs = select(row.id, row.kind, row.facts, row.settled_at).where(row.person_id.in_(ids))
    for id_, kind, facts, settled_at in uow.conn.execute(theirs).all():
        bare: dict[str, Any] = {name: fact for name, fact in facts.items() if name != "reason"}
        values: dict[str, Any] = {"person_id": None, "facts": bare}
        if kind in _TO_THEM and settled_at is None:
            values |= {"settled_at": elapsed_now(), "outcome": "given_up", "why": "forgotten"}
        uow.conn.execute(update(t.notices).where(row.id == id_).values(values))


def _drop_words(uow: UnitOfWork, ids: Ids) -> None:
    """What they wrote: notes and answers as a submitter, questions and reasons as a moderator."""
    row, exchange = t.submissions.c, t.exchanges.c
    theirs = select(row.id, row.proposal).where(row.submitter_id.in_(ids)).with_for_update()
    for id_, proposal in uow.conn.execute(theirs).all():
        erased = {"proposal": proposal | {"note": ""}}
        uow.conn.execute(update(t.submissions).where(row.id == id_).values(erased))
        answers = update(t.exchanges).where(exchange.submission_id == id_).values(answer="")
        uow.conn.execute(answers)
    questions = update(t.exchanges).where(exchange.asked_by_id.in_(ids)).values(question="")
    uow.conn.execute(questions)
    for table in (t.decisions, t.blocks):
        _drop_reasons(uow, table, ids)


def _drop_reasons(uow: UnitOfWork, table: Any, ids: Ids) -> None:
    _bare_reasons(uow, table, table.c.by_id.in_(ids))


def _drop_words_about(uow: UnitOfWork, ids: Ids, blocked_as: Collection[str]) -> None:
    """What moderators wrote of their submissions, and of them where they were blocked."""
    submission, decision = t.submissions.c, t.decisions.c
    theirs = select(submission.id).where(submission.submitter_id.in_(ids))
    _bare_reasons(uow, t.decisions, decision.submission_id.in_(theirs))
    _bare_reasons(uow, t.blocks, t.blocks.c.identity_hash.in_(blocked_as))
    asked = update(t.exchanges).where(t.exchanges.c.submission_id.in_(theirs))
    uow.conn.execute(asked.values(question="", answer=""))
    changed = select(decision.id, decision.facts).where(decision.submission_id.in_(theirs))
    for id_, facts in uow.conn.execute(changed).all():
        bare = _without_note(facts)
        if bare != facts:
            uow.conn.execute(update(t.decisions).where(decision.id == id_).values(facts=bare))
    public = uow.conn.execute(select(submission.public_id).where(submission.id.in_(theirs)))
    _drop_naming(uow, t.drafts, t.drafts.c.state, set(public.scalars()))


def _bare_reasons(uow: UnitOfWork, table: Table, those: Any) -> None:
    """Leave the code of these reasons, and nothing of the text."""
    row = table.c
    for id_, reason in uow.conn.execute(select(row.id, row.reason).where(those)).all():
        if reason and reason.get("text"):
            bare = {"code": reason.get("code", ReasonCode.OWN.value), "text": ""}
            uow.conn.execute(update(table).where(row.id == id_).values(reason=bare))


def _names_of(uow: UnitOfWork, ids: Ids) -> set[str]:
    """The names and keys that are looked for in what others wrote."""
    row = t.identities.c
    found = uow.conn.execute(select(row.name, row.key).where(row.person_id.in_(ids)))
    known = {text.strip().casefold() for each in found for text in each}
    return {text for text in known if len(text) >= _SHORTEST}


def _drop_mentions(uow: UnitOfWork, names: set[str]) -> None:
    """Erase whatever free text names the person, whoever wrote it and about whatever."""
    for table, column, emptied in _free_texts():
        for id_, text in list(_naming(uow, table, column, names)):
            value = emptied(text)
            uow.conn.execute(update(table).where(table.c.id == id_).values({column: value}))
    _drop_naming(uow, t.tokens, t.tokens.c.payload, names)
    _drop_naming(uow, t.drafts, t.drafts.c.state, names)
    _drop_naming(uow, t.inbox, t.inbox.c.told, names)


def _drop_questions(uow: UnitOfWork, names: set[str]) -> None:
    """Take what was asked and names the person out of the counts, where words stand folded."""
    row = t.asked.c
    wanted = _words_of(names)
    for question in uow.conn.execute(select(row.question).distinct()).scalars().all():
        if _is_named(question.split(), wanted):
            uow.conn.execute(delete(t.asked).where(row.question == question))


def _words_of(names: Collection[str]) -> tuple[list[str], ...]:
    """The words of each name, folded and in order of the alphabet."""
    folded = (fold(name) for name in names)
    return tuple(sorted(each.split()) for each in folded if len(each) >= _SHORTEST)


def _is_named(words: list[str], names: Collection[list[str]]) -> bool:
    """Whether a name stands among folded words, whichever of its words comes first."""
    return any(
        sorted(words[at : at + len(name)]) == name
        for name in names
        for at in range(len(words) - len(name) + 1)
    )


def _free_texts() -> Iterator[tuple[Table, Any, Any]]:
    """Where people write as they like: the table, its column, and what is left of a value."""
    for table in (t.decisions, t.blocks):
        yield table, table.c.reason, lambda reason: reason | {"text": ""}
    yield t.submissions, t.submissions.c.proposal, lambda proposal: proposal | {"note": ""}
    for column in (t.exchanges.c.question, t.exchanges.c.answer):
        yield t.exchanges, column, lambda _: ""
    yield t.notices, t.notices.c.facts, lambda facts: facts | {"reason": ""}
    yield t.decisions, t.decisions.c.facts, _without_note


def _without_note(facts: Any) -> Any:
    """The facts of a decision, without what the approved proposal notes."""
    if "proposal" not in facts:
        return facts
    return facts | {"proposal": facts["proposal"] | {"note": ""}}


def _naming(
    uow: UnitOfWork, table: Table, column: Any, names: set[str]
) -> Iterator[tuple[Any, Any]]:
    """The rows of a table in whose column somebody is named: id and value."""
    found = uow.conn.execute(select(table.c.id, column).where(column.is_not(None)))
    wanted = _words_of(names)
    for id_, value in found:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        plain = text.replace("\\n", " ")  # as JSON writes a new line
        if any(name in text.casefold() for name in names) or _is_named(fold(plain).split(), wanted):
            yield id_, value


def _drop_naming(uow: UnitOfWork, table: Table, column: Any, names: set[str]) -> None:
    """Delete the rows, of a table of passing things, in whose column something is named."""
    wanted = {name.casefold() for name in names}
    for id_, _ in list(_naming(uow, table, column, wanted)):
        uow.conn.execute(delete(table).where(table.c.id == id_))


def _drop_rooms(uow: UnitOfWork, ids: Ids) -> None:
    """The addresses of private rooms that nobody else was ever answered in."""
    row, submission = t.rooms.c, t.submissions.c
    others = select(submission.reply_room_id).where(submission.submitter_id.not_in(ids))
    private = select(row.id).where(
        row.id.in_(_rooms_of(uow, ids)),
        row.role == RoomRole.PRIVATE.value,
        row.id.not_in(others),
    )
    for id_ in uow.conn.execute(private).scalars().all():
        bare = {"key": f"forgotten-{id_}", "topic": "", "gone": "forgotten"}
        uow.conn.execute(update(t.rooms).where(row.id == id_).values(bare))


def _rooms_of(uow: UnitOfWork, ids: Ids) -> set[int]:
    """Where they were spoken to; in a private chat some venues use a person's key as the room's."""
    person, draft, submission = t.people.c, t.drafts.c, t.submissions.c
    room, identity = t.rooms.c, t.identities.c
    named = (room.venue == identity.venue) & (room.tenant == identity.tenant)
    found: set[int] = set()
    for rooms in (
        select(submission.reply_room_id).where(submission.submitter_id.in_(ids)),
        select(draft.room_id).where(draft.person_id.in_(ids)),
        select(person.hears_in).where(person.id.in_(ids), person.hears_in.is_not(None)),
        select(room.id)
        .join(t.identities, named & (room.key == identity.key))
        .where(identity.person_id.in_(ids)),
    ):
        found |= set(uow.conn.execute(rooms).scalars())
    return found
