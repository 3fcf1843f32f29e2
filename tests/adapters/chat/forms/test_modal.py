"""Submitting by a form that is sent as a whole."""

import pytest

from adapters.chat.events import FieldValue
from adapters.chat.views import Form
from directory_core.models import (
    MoreAccounts,
    NewOrganization,
    Reason,
    ReasonCode,
    Reject,
    RoomAddress,
    RoomRole,
)
from tests.support.dispatcher import BEN, TEXTS, FrontDesk, Talk

GOOD: dict[str, FieldValue] = {
    "name": "Acme Kids",
    "kind": "hospital",
    "country": "United States",
    "region": "Texas",
    "city": "Austin",
    "website": "",
    "accounts": (
        {"address": "https://x.com/acmekids", "platform": "", "label": "Careers"},
        {"address": "@acmekids", "platform": "instagram", "label": ""},
        {"address": "", "platform": "tiktok", "label": ""},
    ),
    "aliases": ("AK", ""),
    "note": "",
}


def form_of(talk: Talk) -> Form:
    assert talk.last.form is not None
    return talk.last.form


def test_a_whole_form_is_submitted_at_once(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")

    reply = ana.fill(GOOD)

    assert reply.done
    (submission,) = front.directory.submitting.mine(ana.who).items
    proposal = submission.proposal
    assert isinstance(proposal, NewOrganization)
    assert [(a.platform.value, a.label) for a in proposal.accounts] == [
        ("x", "Careers"),
        ("instagram", ""),
    ]
    assert (proposal.country, proposal.region) == ("US", "TX")


def test_errors_stand_beside_their_fields_and_nothing_is_lost(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    bad: dict[str, FieldValue] = {
        **GOOD,
        "name": "😀",
        "country": "Atlantis",
        "accounts": ({"address": "nonsense", "platform": "", "label": "Kids"},),
    }

    ana.fill(bad)

    fields = {field.name: field for field in form_of(ana).fields}
    assert "neither letters" in fields["name"].error
    assert "don't know that country" in fields["country"].error
    assert "“nonsense” is neither" in fields["accounts"].error
    assert not fields["city"].error
    assert fields["name"].value == "😀"
    assert fields["country"].value == "Atlantis"
    assert fields["city"].value == "Austin"
    assert fields["accounts"].value == ({"address": "nonsense", "platform": "", "label": "Kids"},)
    front.reopen()
    assert ana.fill(GOOD).done


def test_a_form_that_comes_again_is_answered_as_the_first_time(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    token = form_of(ana).token
    key = front.new_key()
    bad = {**GOOD, "name": ""}
    first = ana.fill(bad, token=token, key=key)
    assert ana.fill(bad, token=token, key=key) == first

    token, key = form_of(ana).token, front.new_key()
    sent = ana.fill(GOOD, token=token, key=key)
    front.reopen()
    assert sent.done
    assert ana.fill(GOOD, token=token, key=key) == sent
    assert front.directory.submitting.mine(ana.who).total == 1


def test_a_form_that_was_refused_is_refused_again_in_the_same_words(
    front: FrontDesk, ana: Talk
) -> None:
    limit = front.directory.rules.open_submissions
    for number in range(limit):
        ana.say("submit")
        links = ({"address": f"https://x.com/acme{number}", "platform": "", "label": ""},)
        assert ana.fill({**GOOD, "name": f"Acme Kids {number}", "accounts": links}).done
    ana.say("submit")
    token, key = form_of(ana).token, front.new_key()

    refused = ana.fill(GOOD, token=token, key=key)
    front.reopen()
    again = ana.fill(GOOD, token=token, key=key)

    assert str(limit) in refused.text
    assert "done already" not in again.text
    assert front.directory.submitting.mine(ana.who).total == limit


def test_near_duplicates_are_a_second_step(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")

    ana.fill({**GOOD, "name": "Mayo Clinic", "region": "MN", "city": "Rochester"})

    (field,) = form_of(ana).fields
    assert (field.name, field.kind) == ("same", "choice")
    assert [choice.value for choice in field.choices] == ["none", "mayo-clinic"]
    assert ana.fill({"same": "none"}).done
    assert front.directory.submitting.mine(ana.who).total == 1


def test_one_of_these_brings_the_form_for_more_accounts(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    ana.fill({**GOOD, "name": "Mayo Clinic", "region": "MN", "city": "Rochester"})

    ana.fill({"same": "mayo-clinic"})

    fields = {field.name: field for field in form_of(ana).fields}
    assert fields["organization"].value == "mayo-clinic"
    assert fields["organization"].value_label == "Mayo Clinic"
    values = {name: field.value for name, field in fields.items()}
    assert ana.fill(values).done
    assert isinstance(front.directory.submitting.mine(ana.who).items[0].proposal, MoreAccounts)


def test_neither_of_the_two_steps_takes_nonsense(ana: Talk) -> None:
    ana.say("submit")
    ana.fill({**GOOD, "name": "Mayo Clinic", "region": "MN", "city": "Rochester"})

    assert "Choose one" in ana.fill({"same": "zebra"}).text


def test_what_the_core_finds_wrong_stands_beside_its_field(ana: Talk) -> None:
    ana.say("submit")
    taken = ({"address": "https://x.com/mayoclinic", "platform": "", "label": ""},)

    ana.fill({**GOOD, "accounts": taken})
    assert "same" in [field.name for field in form_of(ana).fields], "is it Mayo Clinic?"
    ana.fill({"same": "none"})

    fields = {field.name: field for field in form_of(ana).fields}
    assert "is listed for Mayo Clinic already" in fields["accounts"].error


def test_questions_that_come_up_by_an_answer_follow_in_the_next_form(
    front: FrontDesk, ana: Talk
) -> None:
    ana.say("report")
    assert [field.name for field in form_of(ana).fields] == ["organization", "problem", "note"]

    ana.fill({"organization": "mayo-clinic", "problem": "dead", "note": ""})

    fields = {field.name: field for field in form_of(ana).fields}
    assert [choice.label for choice in fields["account"].choices] == [
        "@mayoclinic on X",
        "mayoclinic on Facebook",
    ]
    chosen = fields["account"].choices[0].value
    values = {"organization": "mayo-clinic", "account": chosen, "problem": "dead", "note": ""}
    assert ana.fill(values).done


def test_a_form_opened_in_a_room_with_others_is_kept_there(front: FrontDesk) -> None:
    lobby = RoomAddress("console", "here", "lobby")
    ana = front.talk(room=lobby, role=RoomRole.SHARED)
    ana.say("submit Acme Kids")

    ana.fill({**GOOD, "kind": ""})
    assert {f.name: f.error for f in form_of(ana).fields}["kind"]
    assert ana.fill(GOOD).done


@pytest.mark.parametrize("token", ["nonsense", "open:mayo:0", "form:new_organization"])
def test_a_form_of_another_release_says_so(ana: Talk, token: str) -> None:
    assert "another version" in ana.fill({}, token=token).text


@pytest.mark.parametrize("key", ["castle", "edit.S1", "reject.S1", "edit", "reject"])
def test_a_form_that_is_not_open_can_not_be_sent(ana: Talk, key: str) -> None:
    assert "no longer open" in ana.fill({}, token=f"form:{key}:0").text


def test_a_form_sent_twice_in_a_row_is_sent_once(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    token = form_of(ana).token
    ana.fill(GOOD, token=token)

    (sent,) = front.directory.submitting.mine(ana.who).items
    again = ana.fill(GOOD, token=token)
    assert again.done
    assert f"has the number {sent.id}" in again.text
    assert front.directory.submitting.mine(ana.who).total == 1


def test_a_form_that_got_errors_and_was_sent_is_known_after_a_restart(
    front: FrontDesk, ana: Talk
) -> None:
    ana.say("submit")
    token = form_of(ana).token  # Slack leaves a form with errors its token
    ana.fill({**GOOD, "name": ""})
    ana.fill(GOOD)
    front.reopen()

    again = ana.fill(GOOD, token=token)

    (sent,) = front.directory.submitting.mine(ana.who).items
    assert again.done
    assert sent.id in again.text
    front.directory.moderating.decide(
        sent.id, Reject(Reason(ReasonCode.SPAM)), BEN, version=1, membership=None, key="closed"
    )
    closed = ana.fill(GOOD, token=token)
    assert f"latest submission is {sent.id}" in closed.text


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt"])
def test_a_form_that_was_left_for_too_long_begins_anew_with_what_was_typed(
    front: FrontDesk, language: str
) -> None:
    ana = front.talk(language=language)
    ana.say("submit")
    ana.fill({**GOOD, "name": ""})
    token, typed = form_of(ana).token, {**GOOD, "country": "Atlantis"}
    front.directory.submitting.drop_draft(
        front.directory.submitting.drafts(ana.who, ana.room)[0], key=front.new_key()
    )

    forgotten = ana.fill(typed, token=token)

    assert forgotten.text.startswith(TEXTS.speak(language)("dialog-forgotten"))
    fields = {field.name: field for field in form_of(ana).fields}
    assert fields["name"].value == "Acme Kids"
    assert fields["country"].value == "Atlantis"
    assert not any(field.error for field in fields.values())
    assert front.directory.submitting.drafts(ana.who, ana.room) == (), "not before it is sent"
    assert not ana.fill(typed).done
    assert ana.fill(GOOD).done


def test_a_form_that_is_kept_no_longer_says_so_where_nothing_was_typed(ana: Talk) -> None:
    gone = ana.fill({"same": "none"}, token="form:new_organization:3")

    assert gone.done
    assert "let go of it" in gone.text


def test_a_modal_says_what_it_is_and_what_happens_then(ana: Talk) -> None:
    ana.say("submit Acme Kids")

    form = form_of(ana)

    assert (form.title, form.submit, form.cancel) == ("New organization", "Send", "Cancel")
    assert form.intro == (("A moderator looks at it before it is published.",),)
    paste, name = form.fields[:2]
    assert (paste.kind, name.value) == ("paste", "Acme Kids")
    assert len(form.title) <= 24, "a modal's title has room for no more"
