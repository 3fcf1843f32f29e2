"""What the worker carries: the truth as it stands when it is delivered, in the reader's words."""

from dataclasses import replace

import pytest

from adapters.chat.presenters.notices import draw_notice
from adapters.chat.views import Card, Mention, Reply
from directory_core.models import (
    Notice,
    NoticeKind,
    Person,
    Room,
    RoomAddress,
    RoomRole,
)
from directory_core.testing import NOON
from tests.support.dispatcher import (
    BEN,
    MODERATORS,
    TEXTS,
    FrontDesk,
    Talk,
    a_front_desk,
    button,
    labels,
    submitted,
    words_of,
)


def a_notice(kind: NoticeKind, language: str = "en", /, **facts: str) -> Notice:
    room = Room(1, MODERATORS, RoomRole.MODERATORS, language)
    return Notice(7, kind, room, 1, "lease", NOON, facts=tuple(facts.items()))


def drawn(notice: Notice) -> Reply:
    return draw_notice(notice, texts=TEXTS, now=NOON)


def test_a_moderators_room_gets_a_card_for_each_submission(front: FrontDesk, ana: Talk) -> None:
    number = submitted(ana)

    (reply,) = front.deliver()["moderators"]

    (card,) = reply.parts
    assert isinstance(card, Card)
    assert reply.text == card.title == f"{number} · New organization: Acme Kids"
    assert "Approve" in labels(reply)
    assert any(isinstance(span, Mention) for line in card.lines for span in line)


def test_after_a_decision_the_card_has_no_live_buttons_and_says_who_decided(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    front.deliver()
    ben.press(f"because:{number}.spam:1")

    (card,) = front.deliver()["moderators"]

    assert labels(card) == ["Undo"]
    assert "Ben rejected it, Mar 2, 2026, 12:00 UTC" in words_of(card)
    assert "advertising or a joke" in words_of(card)


def test_the_submitter_hears_in_their_own_language(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    number = submitted(ana)
    ana.say("idioma español")
    ben.press(f"approve:{number}:1")

    (outcome,) = front.deliver()["ana"]

    assert outcome.language == "es"
    assert "Fue aprobado y está en el directorio" in outcome.text
    opened = ana.press(button(outcome, "Abrir Acme Kids").token)
    assert opened.text == "Acme Kids: 1 cuenta registrada"


def test_a_feed_gets_what_was_published_without_buttons_to_press() -> None:
    feed = RoomAddress("console", "here", "feed")
    with a_front_desk(feed_rooms=(feed,)) as front:
        number = submitted(front.talk())
        front.talk(BEN).press(f"approve:{number}:1")

        (reply,) = front.deliver()["feed"]

    assert reply.text == "New in the directory: Acme Kids"
    assert reply.silent
    assert all(not each.token for part in reply.parts for each in getattr(part, "buttons", ()))


def test_what_waits_too_long_is_told_with_a_way_to_it(front: FrontDesk, ana: Talk) -> None:
    number = submitted(ana)
    front.deliver()
    front.clock.wind(hours=30)
    front.directory.processes.tick()

    said = front.deliver()["moderators"]

    reminder = next(each for each in said if "waiting for long" in each.text)
    assert labels(reminder) == [number, "Show the queue"]
    digest = next(each for each in said if "The day in the directory" in each.text)
    assert "1 submitted" in words_of(digest)
    assert "Mar 2, 2026" in digest.text


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"role": "private", "kind": "outcome", "why": "blocked"}, "they blocked the bot"),
        ({"role": "private", "kind": "outcome", "why": "zebra"}, "it cannot be reached"),
        ({"role": "feed", "venue": "slack", "why": "is_archived"}, "room in Slack"),
    ],
)
def test_moderators_hear_who_could_not_be_reached(facts: dict[str, str], told: str) -> None:
    assert told in drawn(a_notice(NoticeKind.UNREACHABLE, **facts)).text


def test_a_security_notice_says_who_hid_what_and_why() -> None:
    facts = {"action": "disputed", "slug": "mayo", "platform": "x", "handle": "mayoclinic"}
    notice = replace(
        a_notice(NoticeKind.SECURITY, **facts, reason="It sells pills."), person=Person(3, (BEN,))
    )

    reply = drawn(notice)

    assert reply.text.startswith("Ben has hidden @mayoclinic on X, an account of mayo.")
    assert "It sells pills." in words_of(reply)
    assert labels(reply) == ["Show"]


@pytest.mark.parametrize("kind", [NoticeKind.CARD, NoticeKind.OUTCOME, NoticeKind.QUESTION])
def test_what_was_erased_meanwhile_still_has_a_sentence(kind: NoticeKind) -> None:
    assert drawn(a_notice(kind)).text


def test_a_room_is_spoken_to_in_its_own_language_whoever_acted() -> None:
    facts = {"submitted": "1", "approved": "0", "rejected": "0", "waiting": "2"}
    notice = a_notice(NoticeKind.DIGEST, "es", **facts, day="2026-03-02")
    by_ana = replace(notice, person=Person(3, (), "en"))

    assert drawn(by_ana).text == "El día en el directorio: 2 mar 2026"
    assert drawn(by_ana).language == "es"


def test_a_question_that_was_overtaken_asks_no_more(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    number = submitted(ana)
    ben.press(f"question:{number}:1")
    ben.say("Is it a clinic?")
    ben.press(f"because:{number}.spam:2")

    said = front.deliver()["ana"]

    assert any("needs no answer any more" in each.text for each in said)
    assert all("Answer" not in labels(each) for each in said)


def test_somebody_forgotten_is_somebody(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    number = submitted(ana)
    person = front.directory.people.person(ana.who)
    front.directory.people.forget(person.id, by_operator=True)

    ben.press(f"review:{number}:0")

    assert "From somebody in the terminal" in words_of(ben.last)
