"""Moderating: each verdict by its button, and nobody who may not."""

import pytest

from adapters.chat.tokens import StartKind, start_parameter
from adapters.chat.views import Card, Reply, Tone
from directory_core.models import NewOrganization, Platform, RoomAddress, State
from directory_core.testing import people
from tests.support.dispatcher import (
    BEN,
    CARLA,
    FrontDesk,
    Talk,
    a_front_desk,
    button,
    buttons,
    labels,
    submitted,
    words_of,
)

OPEN_BUTTONS = [
    "Approve",
    "Edit",
    "Reject",
    "Ask",
    "More",
]


@pytest.fixture
def carla(front: FrontDesk) -> Talk:
    return front.talk(CARLA)


def review(ben: Talk, number: str) -> None:
    """Have the card of a submission as the last reply."""
    ben.press(f"review:{number}:0")


def more(ben: Talk, label: str) -> Reply:
    """Press one of the verdicts that stand behind More."""
    ben.push("More")
    return ben.push(label)


def test_the_queue_leads_to_a_card_with_all_that_bears_on_deciding(ana: Talk, ben: Talk) -> None:
    number = submitted(ana)

    queue = ben.say("pending")
    assert queue.text == "1 submission waits for a decision."
    ben.press(button(queue, number).token)

    said = words_of(ben.last)
    assert f"{number} · New organization: Acme Kids" in said
    assert "From Ana in the terminal" in said
    assert "Place: Austin, Texas, United States" in said
    assert "first submission" in said
    assert labels(ben.last) == OPEN_BUTTONS


def test_an_approval_publishes_and_the_next_question_finds_it(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    review(ben, submitted(ana))

    reply = ben.push("Approve")

    assert "approved and published" in reply.toast
    assert reply.private
    assert ana.say("acme kids").text == "Acme Kids: 1 account is listed"
    assert "confirmed by a moderator on" in words_of(ana.last)


def test_the_second_moderator_hears_who_was_first_and_what_they_decided(
    ana: Talk, ben: Talk, carla: Talk
) -> None:
    number = submitted(ana)
    review(ben, number)
    review(carla, number)
    ben.push("Reject")
    ben.push("No evidence")

    reply = carla.push("Approve")

    assert reply.alert
    assert reply.text.startswith("Somebody was first: Ben rejected it, 1 minute ago.")
    assert "nothing that shows it is official" in reply.text
    assert "Somebody was first" in carla.press(f"reject:{number}:1").text
    assert "Somebody was first" in carla.press(f"question:{number}:1").text


def test_a_press_that_comes_again_is_answered_as_the_first(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number, key = submitted(ana), front.new_key()

    first = ben.press(f"approve:{number}:1", key=key)

    assert ben.press(f"approve:{number}:1", key=key) == first


def test_a_rejection_in_one_s_own_words_reaches_the_submitter(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    review(ben, submitted(ana))
    ben.push("Reject")
    ben.push("In my own words")
    assert "(1 of" not in ben.last.text
    assert "neither letters" in ben.say("...").text

    ben.say("We list no <b>kindergartens</b>.")

    assert "is rejected" in ben.last.text
    assert "We list no <b>kindergartens</b>." in words_of(front.deliver()["ana"][-1])


def test_a_moderator_edits_then_approves_and_the_submitter_hears_what_was_changed(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    review(ben, number)
    ben.push("Edit")
    assert "Press “Publish”" in ben.last.text
    ben.push("Add or change details")
    ben.push("Change: Name")
    ben.say("Acme Children's Hospital")
    ben.push("Add or change details")
    ben.push("Change: City")
    front.reopen()
    ben.say("Houston")
    ben.push("Publish")

    assert "with your changes" in ben.last.text
    outcome = words_of(front.deliver()["ana"][-1])
    assert "Name: Acme Kids → Acme Children's Hospital" in outcome
    assert "City: Austin → Houston" in outcome
    assert ana.say("acme children's hospital").text.startswith("Acme Children's Hospital:")


def test_an_edit_through_a_modal_is_published_at_once(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    review(ben, number)
    ben.push("Edit")
    form = ben.last.form
    assert form is not None
    values = {field.name: field.value for field in form.fields}

    assert ben.fill({**values, "city": "Houston"}).done
    published = front.directory.delivering.submission(number).published
    assert published is not None
    assert published.city == "Houston"


def test_an_edit_cannot_make_it_invalid(ana: Talk, ben: Talk) -> None:
    review(ben, submitted(ana))
    ben.push("Edit")
    ben.push("Add or change details")
    ben.push("Change: Accounts")

    reply = ben.say("https://x.com/mayoclinic")

    assert "is listed for Mayo Clinic already" in reply.text


def test_the_submitter_is_asked_answers_and_the_answer_is_on_the_card(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    review(ben, number)
    ben.push("Ask")
    ben.say("Is it a hospital or a clinic?")
    assert "on its way" in ben.last.text
    (question,) = front.deliver()["ana"]
    assert "Is it a hospital or a clinic?" in question.text

    ana.press(button(question, "Answer").token)
    front.reopen()
    ana.say("A hospital, since 1990.")

    assert "with the moderators" in ana.last.text
    review(ben, number)
    assert "Ben asked: Is it a hospital or a clinic? Answer: A hospital" in words_of(ben.last)
    ana.press(button(question, "Answer").token)
    assert "needs no answer" in ana.say("And again.").text


def test_a_reply_to_the_question_answers_it(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    number = submitted(ana)
    review(ben, number)
    ben.push("Ask")
    ben.say("Is it a clinic?")
    (question,) = front.deliver()["ana"]
    tokens = tuple(each.token for each in buttons(question))

    reply = ana.say("No, a hospital.", replying_to="m3", replying_tokens=tokens)

    assert "with the moderators" in reply.text
    assert front.directory.delivering.submission(number).exchanges[-1].answer == "No, a hospital."


def test_a_deep_link_leads_to_answering_and_to_one_s_submission(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    assert number in ana.say(start_parameter(StartKind.SUBMISSION, number), command="start").text
    review(ben, number)
    ben.push("Ask")
    ben.say("Is it a clinic?")

    ana.say(start_parameter(StartKind.ANSWER, number), command="start")

    assert "with the moderators" in ana.say("No.").text


def test_a_submission_is_merged_into_a_listed_organization(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana, "Mayo Clinics", link="https://x.com/mayokids")
    review(ben, number)
    more(ben, "Merge")
    assert "Into Mayo Clinic" in labels(ben.last)
    ben.push("Into Mayo Clinic")
    said = words_of(ben.last)
    assert f"Sent: {number} · New organization: Mayo Clinics" in said
    assert "Listed: Mayo Clinic" in said
    assert "1 account would be added:" in said
    assert "@mayokids" in said

    ben.push("Merge")

    assert "is merged" in ben.last.text
    assert ana.say("mayo clinic").text == "Mayo Clinic: 3 accounts are listed"


def test_a_merge_finds_any_listed_organization_by_name(ana: Talk, ben: Talk) -> None:
    review(ben, submitted(ana))
    more(ben, "Merge")
    ben.say("Mayo Clinic")
    assert "Listed: Mayo Clinic" in words_of(ben.last)

    assert "is merged" in ben.push("Merge").text


def test_no_closes_a_merge_and_a_number_said_later_merges_nothing(ana: Talk, ben: Talk) -> None:
    number = submitted(ana)
    review(ben, number)
    more(ben, "Merge")
    ben.say("Mayo Clinic")

    assert "Nothing was sent" in ben.say("no").text
    ben.say("1")

    review(ben, number)
    assert labels(ben.last) == OPEN_BUTTONS


def test_a_merge_in_a_modal_shows_both_sides_before_it_is_done(ana: Talk, ben: Talk) -> None:
    number = submitted(ana)
    review(ben, number)
    more(ben, "Merge")

    shown = ben.fill({"organization": "mayo-clinic"})

    assert not shown.done
    assert shown.form is not None
    assert "1 account would be added:" in str(shown.form.intro)
    assert ben.fill({"organization": "mayo-clinic"}).done


def test_more_accounts_than_a_card_shows_are_shown_before_an_approval_counts(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    links = "\n".join(f"https://www.facebook.com/acmekids{number:02}" for number in range(23))
    number = submitted(ana, link=links)
    review(ben, number)
    said = words_of(ben.last)
    assert "10 of 23 accounts are shown here." in said
    assert labels(ben.last)[0] == "Show all 23"

    ben.push("Approve")

    assert "more than the card shows" in ben.last.text
    assert front.directory.delivering.submission(number).state is State.PENDING
    assert labels(ben.last) == ["Next"]
    ben.push("Next")
    assert "acmekids22" in words_of(ben.last)
    assert "is approved" in ben.push("Approve all 23").text


def test_a_lookalike_is_shown_beside_the_listed_account_and_approved_only_knowingly(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana, link="https://www.facebook.com/mayocIinic")
    review(ben, number)
    assert "Listed beside it: Mayo Clinic" in words_of(ben.last)

    ben.push("Approve")

    assert front.directory.delivering.submission(number).state is State.PENDING
    assert "twice" in ben.last.text
    assert "facebook.com/mayoclinic" in words_of(ben.last)
    assert "is approved" in ben.push("Approve all the same").text


def test_a_claim_is_shown_and_let_go(ana: Talk, ben: Talk, carla: Talk) -> None:
    number = submitted(ana)
    review(ben, number)
    assert "You are on" in more(ben, "I'm on it").text
    review(carla, number)
    assert "Ben is on it" in words_of(carla.last)
    assert "Ben is on it" in words_of(carla.say("pending"))
    review(ben, number)
    assert "not on" in more(ben, "Not on it any more").text


def test_a_decision_is_undone_and_the_submitter_is_told(
    front: FrontDesk, ana: Talk, ben: Talk, carla: Talk
) -> None:
    number = submitted(ana)
    review(ben, number)
    ben.push("Approve")
    front.deliver()
    review(carla, number)
    undo = button(carla.last, "Undo")
    assert undo.confirm is not None

    assert "Taken back" in carla.press(undo.token).text

    said = front.deliver()
    assert "was taken back" in words_of(said["ana"][-1])
    card = words_of(said["moderators"][-1])
    assert "Ben approved it" in card
    assert "(taken back since)" in card
    assert "not in the directory" in ana.say("acme kids").text
    review(ben, number)
    assert labels(ben.last) == OPEN_BUTTONS


def test_after_a_day_there_is_nothing_to_undo_any_more(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    review(ben, number)
    ben.push("Approve")
    review(ben, number)
    undo = button(ben.last, "Undo").token
    front.clock.wind(hours=25)

    assert "too late" in ben.press(undo).text
    review(ben, number)
    assert labels(ben.last) == []


@pytest.mark.parametrize(
    "verb",
    ["approve", "claim", "undo", "reject", "edit", "rejectown", "question", "merge", "block"],
)
def test_nobody_else_may_decide(front: FrontDesk, ana: Talk, verb: str) -> None:
    number = submitted(ana)
    (zed,) = people("zed")

    reply = front.talk(zed).press(f"{verb}:{number}:1")

    assert reply.text == "Only moderators can do that."
    assert reply.private
    assert front.directory.delivering.submission(number).state is State.PENDING
    assert "Only moderators" in front.talk(zed).say("pending").text
    assert "Only moderators" in front.talk(zed).say("gaps").text


def test_nobody_decides_their_own(ben: Talk) -> None:
    review(ben, submitted(ben))

    assert "is your own" in ben.push("Approve").text


def test_a_hijacked_account_is_hidden_at_once_and_shown_again(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    ana.say("report Mayo Clinic")
    ana.push("@mayoclinic on X")
    ana.push("Somebody has taken it over")
    ana.say("skip")
    ana.push("Send")
    number = front.directory.submitting.mine(ana.who).items[0].id
    review(ben, number)
    hide = button(ben.last, "Hide it now")
    assert hide.confirm is not None

    assert "whoever asks is warned" in ben.press(hide.token).text

    assert "may have been taken over" in words_of(ana.say("mayo clinic"))
    assert "Do not trust @mayoclinic on X now" in words_of(ana.say("https://x.com/mayoclinic"))
    ben.say("mayo clinic")
    assert "shown again" in ben.push("Show @mayoclinic again").text
    assert "taken over" not in words_of(ana.say("mayo clinic"))


def test_any_account_can_be_hidden_from_its_card(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    ben.say("mayo clinic")
    ben.push("Hide an account at once")
    ben.push("mayoclinic on Facebook")
    ben.say("It sells pills.")

    assert "is hidden" in ben.last.text
    assert "disputed since" in words_of(ana.say("mayo clinic"))
    told = [words_of(each) for each in front.deliver()["moderators"]]
    assert any("Facebook" in each and "Mayo Clinic" in each for each in told)


def test_a_report_that_two_approve_retires_the_account(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    ana.say("report Mayo Clinic")
    ana.push("mayoclinic on Facebook")
    ana.push("It is dead or was deleted")
    ana.say("skip")
    ana.push("Send")
    number = front.directory.submitting.mine(ana.who).items[0].id
    review(ben, number)
    assert "Facebook  mayoclinic · It is dead" in words_of(ben.last)
    assert "Edit" not in labels(ben.last)

    ben.push("Approve")
    assert "a second moderator has to agree" in ben.last.text
    carla = front.talk(CARLA)
    review(carla, number)
    carla.push("Approve")

    assert ana.say("mayo clinic").text == "Mayo Clinic: 1 account is listed"
    assert "was given up" in words_of(ana.say("https://facebook.com/mayoclinic"))


def test_a_hasty_moderator_is_paused_and_the_room_looks_it_over() -> None:
    with a_front_desk(hasty_after=2) as front:
        ana, ben = front.talk(), front.talk(BEN)
        numbers = [
            submitted(ana, name, link=f"https://x.com/{name.lower()}")
            for name in ("Acme", "Belmo", "Cordo")
        ]
        for number in numbers:
            review(ben, number)
            ben.push("Approve")

        assert "more in a minute than anybody can read" in ben.last.text
        assert "15 min" in ben.last.text
        told = front.deliver()["moderators"]
        (alarm,) = (each for each in told if "faster than anybody reads" in each.text)
        assert "Ben has decided 2 times within 60 seconds" in alarm.text
        assert set(labels(alarm)) == set(numbers[:2])


def test_a_submitter_is_blocked_with_a_reason_and_let_in_again(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    review(ben, number)
    more(ben, "Block submitter")
    ben.push("It is advertising or a joke.")
    assert "until somebody unblocks" in ben.last.text
    review(ben, number)
    assert "blocked from submitting" in words_of(ben.last)
    assert "advertising or a joke" in ana.say("add mayo clinic").text
    assert front.directory.submitting.drafts(ana.who, ana.room) == ()

    review(ben, number)
    more(ben, "Unblock submitter")

    ana.say("/add mayo clinic")
    ana.say("x.com/mayokids")
    assert "has the number" in ana.push("Send").text


def test_a_block_can_be_in_one_s_own_words(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    number = submitted(ana)
    review(ben, number)
    more(ben, "Block submitter")
    ben.push("In my own words")
    ben.say("Sends nothing but poems.")

    assert "until somebody unblocks" in ben.last.text


def test_the_queue_is_narrowed_and_shows_its_age(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    submitted(ana)
    front.clock.wind(hours=30)
    ana.say("correct mayo clinic")
    ana.push("City")
    for text in ("Hills", "skip"):
        ana.say(text)
    ana.push("Send")

    assert "2 submissions wait" in ben.say("pending").text
    rows = words_of(ben.last)
    assert rows.index("Acme Kids") < rows.index("Correction: Mayo Clinic")
    assert "waits for 30 hours" in rows
    assert "1 submission" in ben.say("pending hospitals").text
    assert "1 submission" in ben.say("pending corrections").text
    assert "Nothing waits" in ben.say("pending telegram").text


def test_one_s_own_submissions_are_listed_looked_at_and_withdrawn(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    assert f"{number} · New organization" in words_of(ana.say("mine"))
    ana.press(button(ana.last, number).token)
    withdraw = button(ana.last, "Withdraw")
    assert withdraw.confirm is not None
    assert "withdraw and its number" in ana.say("withdraw").text

    assert f"{number} is withdrawn" in ana.say(f"withdraw {number.lower()}").text
    assert "was withdrawn" in ben.press(f"approve:{number}:1").text
    assert "was withdrawn" in ana.press(withdraw.token).text


def test_somebody_else_s_submission_is_not_shown(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    number = submitted(ana)

    assert "not your submission" in ben.say(f"mine {number}").text
    assert "not your submission" in ben.say(f"withdraw {number}").text
    assert "no submission S00000" in ana.say("withdraw S00000").text


def test_gaps_are_turned_into_an_alias_or_an_entry(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    assert "in vain" in ben.say("gaps").text
    for _ in range(3):
        ana.say("mercy hospitals")
        ana.say("1")
        ana.say("Zanzibar Eye Care")
    said = words_of(ben.say("gaps"))
    assert "zanzibar eye care is missing (asked 3 times)" in said.casefold()
    adopt = next(each for each in buttons(ben.last) if each.token.startswith("adopt:"))

    assert "one more name" in ben.press(adopt.token).text
    listed = front.directory.asking.get("mercy-mo"), front.directory.asking.get("mercy-me")
    assert [alias.text for each in listed for alias in each.aliases] == ["mercy hospitals"]


def test_a_card_with_a_warning_looks_like_one(ana: Talk, ben: Talk) -> None:
    number = submitted(ana, link="https://x.com/rnayoclinic")
    review(ben, number)

    (card,) = ben.last.parts
    assert isinstance(card, Card)
    assert card.tone is Tone.CAUTION
    assert "looks like" in words_of(ben.last)


def test_a_removal_can_need_two(ana: Talk) -> None:
    with a_front_desk(removals_need_two=True) as front:
        ana, ben, carla = front.talk(), front.talk(BEN), front.talk(CARLA)
        ana.say("report Mayo Clinic")
        ana.push("mayoclinic on Facebook")
        ana.push("It is dead or was deleted")
        ana.say("skip")
        ana.push("Send")
        number = front.directory.submitting.mine(ana.who).items[0].id
        review(ben, number)
        assert "second moderator" in ben.push("Approve").text
        review(carla, number)
        assert "Ben approved it" in words_of(carla.last)
        review(ben, number)
        assert "somebody else has to agree" in ben.push("Approve").text

        review(carla, number)
        carla.push("Approve")

        assert ana.say("mayo clinic").text == "Mayo Clinic: 1 account is listed"


def test_what_is_submitted_in_another_venue_is_decided_here(front: FrontDesk, ben: Talk) -> None:
    (eva,) = people("eva", venue="telegram", tenant="1234")
    room = RoomAddress("telegram", "1234", "77")
    number = submitted(front.talk(eva, room=room))

    review(ben, number)
    assert "From Eva in Telegram" in words_of(ben.last)
    ben.push("Approve")
    proposal = front.directory.delivering.submission(number).proposal
    assert isinstance(proposal, NewOrganization)
    assert proposal.accounts[0].platform is Platform.X


def test_an_answer_names_whoever_asked_beside_the_card(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    number = submitted(ana)
    review(ben, number)
    ben.push("Ask")
    ben.say("Is it a clinic?")
    (question,) = front.deliver()["ana"]
    ana.press(button(question, "Answer").token)
    ana.say("No, a hospital.")

    told = [words_of(each) for each in front.deliver()["moderators"]]

    assert any(f"Ben, the answer to your question about {number}" in each for each in told)


def test_who_waits_sees_the_place_in_line_and_the_usual_time(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    for name in ("Acme Kids", "Zebra Kids", "Okapi Kids"):
        number = submitted(ana, name, link=f"x.com/{name.split()[0]}kids")
        front.clock.wind(hours=3)
        ben.press(f"approve:{number}:1")
    submitted(ana, "Quokka Kids", link="x.com/quokkakids")
    number = submitted(ana, "Lemur Kids", link="x.com/lemurkids")

    assert "number 2 in line. A decision usually takes 3 hours." in ana.last.text
    assert "number 2 in line" in words_of(ana.say(f"mine {number}"))


def test_undo_history_and_queue_are_words_too(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    assert "nothing lately" in ben.say("undo").text
    number = submitted(ana)
    assert "1 submission waits" in ben.say("queue").text
    ben.press(f"approve:{number}:1")

    assert number in words_of(ben.say("undo"))
    assert "Undo" in labels(ben.last)
    assert "Acme Kids was added" in words_of(ben.say("history of Acme Kids"))
    assert "Which organization" in ben.say("/history zzzz").text


def test_what_was_approved_is_said_in_words_that_fit(
    front: FrontDesk, ana: Talk, ben: Talk, carla: Talk
) -> None:
    ana.say("report Mayo Clinic")
    ana.push("mayoclinic on Facebook")
    ana.push("It is dead or was deleted")
    ana.say("skip")
    ana.push("Send")
    number = front.directory.submitting.mine(ana.who).items[0].id

    ben.press(f"approve:{number}:1")
    assert "taken off the directory" in carla.press(f"approve:{number}:2").text
    assert "no longer in the directory" in words_of(front.deliver()["ana"][-1])


def test_what_one_person_sent_is_approved_page_by_page_and_taken_back_together(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    names = ("Acme Kids", "Zebra Kids", "Okapi Kids", "Lemur Kids", "Quokka Kids")
    numbers = [submitted(ana, name, link=f"x.com/{name.split()[0]}kids") for name in names]
    review(ben, numbers[0])
    ben.push("More")
    ben.push("All 5 from them")
    said = words_of(ben.last)
    assert "Page 1 of 2" in said
    assert "@Acmekids" in said

    ben.push("Approve the 4 shown")

    assert "4 submissions are approved" in ben.last.text
    states = [front.directory.delivering.submission(each).state for each in numbers]
    assert states == [State.APPROVED] * 4 + [State.PENDING]
    assert labels(ben.last) == ["Next", "Undo all 4"], "one is left"
    assert "4 decisions are taken back" in ben.push("Undo all 4").text
    assert front.directory.delivering.submission(numbers[0]).state is State.PENDING


def test_what_one_person_sent_twice_is_not_approved_with_the_rest(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    first = submitted(ana, "Acme Kids", link="x.com/acmekids")
    submitted(ana, "Zebra Kids", link="x.com/zebrakids")
    submitted(ana, "Acme Kids", link="x.com/acmekids2")
    review(ben, first)
    ben.push("More")
    ben.push("All 3 from them")
    assert "Approve the 1 shown" in labels(ben.last)
