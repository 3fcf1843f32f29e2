"""Submitting by a dialog, one question at a time."""

import pytest

from adapters.chat.tokens import StartKind, start_parameter
from adapters.chat.views import Reply
from directory_core.models import (
    AccountProblem,
    CorrectableField,
    Correction,
    MoreAccounts,
    NewOrganization,
    Platform,
    Proposal,
    Report,
    RoomAddress,
    RoomRole,
    State,
)
from tests.support.dispatcher import (
    FrontDesk,
    Talk,
    a_front_desk,
    button,
    buttons,
    labels,
    submitted,
    values_in,
    words_of,
)

WALK = ("Acme Kids", "hospital", "https://x.com/acmekids Careers")
DETAILS = {
    "Country": "USA",
    "State or province": "tx",
    "City": "Austin",
    "Website": "acmekids.org",
    "Other names": "AK; Acme Children",
    "Note for the moderators": "Seen on their website.",
}


def change(ana: Talk, field: str) -> Reply:
    """Choose to change one of the answers, from the summary."""
    ana.push("Add or change details")
    return ana.push(f"Change: {field}")


def proposed(front: FrontDesk, ana: Talk) -> Proposal:
    return front.directory.submitting.mine(ana.who).items[0].proposal


def test_a_new_organization_is_submitted_question_by_question(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    for text in WALK:
        ana.say(text)
    for field, text in DETAILS.items():
        assert "Look it over" in ana.last.text
        change(ana, field)
        ana.say(text)

    reply = ana.push("Send")

    assert reply.done
    (submission,) = front.directory.submitting.mine(ana.who).items
    assert submission.id in reply.text
    proposal = submission.proposal
    assert isinstance(proposal, NewOrganization)
    assert (proposal.name, proposal.kind.value, proposal.country) == ("Acme Kids", "hospital", "US")
    assert (proposal.region, proposal.city) == ("TX", "Austin")
    assert proposal.website.startswith("https://acmekids.org")
    assert [(a.platform, a.handle, a.label) for a in proposal.accounts] == [
        (Platform.X, "acmekids", "Careers")
    ]
    assert [(a.text, a.kind.value) for a in proposal.aliases] == [
        ("AK", "acronym"),
        ("Acme Children", "alias"),
    ]
    assert front.nudges == 1, "the courier is woken once, when there is something to carry"


@pytest.mark.parametrize("step", range(len(WALK)))
def test_a_restart_at_any_step_loses_nothing(step: int) -> None:
    with a_front_desk() as front:
        ana = front.talk()
        ana.say("submit")
        for at, text in enumerate(WALK):
            if at == step:
                front.reopen()
            ana.say(text)
        ana.push("Send")

        assert isinstance(proposed(front, ana), NewOrganization)


def test_every_event_may_come_again_and_changes_nothing(front: FrontDesk, ana: Talk) -> None:
    for text in ("submit", *WALK):
        key = front.new_key()
        first = ana.say(text, key=key)
        again = ana.say(text, key=key)
        assert words_of(again) == words_of(first)
    key = front.new_key()
    token = button(ana.last, "Send").token
    sent = ana.press(token, key=key)
    again = ana.press(token, key=key)

    number = front.directory.submitting.mine(ana.who).items[0].id
    assert front.directory.submitting.mine(ana.who).total == 1
    assert number in sent.text
    assert number in again.text


def test_a_send_pressed_twice_sends_once_and_is_thanked_for_twice(
    front: FrontDesk, ana: Talk
) -> None:
    for text in ("submit", *WALK):
        ana.say(text)
    token = button(ana.last, "Send").token
    sent = ana.press(token)

    assert words_of(ana.press(token)) == words_of(sent), "or the thanks would be written over"
    front.clock.wind(hours=1)
    late = ana.press(token)
    assert ("no longer open" in late.toast, late.done) == (True, False)
    assert front.directory.submitting.mine(ana.who).total == 1


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (0, "😀😀", "neither letters nor digits"),
        (0, "x" * 300, "300 characters; at most 200"),
        (0, " \u200b ", "Nothing has been given"),
        (1, "castle", "I don't know that kind"),
        (1, "99", "I don't know that kind"),
        (2, "hello", "neither a link nor a handle"),
        (2, "https://x.com@evil.com/acme", "is a trick"),
        (2, "@acmekids", "On which platform"),
    ],
)
def test_each_answer_is_checked_at_once_in_a_clear_sentence(
    ana: Talk, before: int, text: str, told: str
) -> None:
    ana.say("submit")
    for earlier in WALK[:before]:
        ana.say(earlier)
    asked = ana.last.text

    reply = ana.say(text)

    assert told in reply.text
    assert asked in reply.text, "the question is asked again"


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("Country", "Atlantis", "I don't know that country"),
        ("State or province", "Transylvania", "I don't know that state"),
        ("Website", "ftp://acme.org", "does not begin with https://"),
        ("Other names", "\n".join(f"name {n}" for n in range(11)), "At most 10"),
        ("Note for the moderators", "y" * 501, "501 characters; at most 500"),
    ],
)
def test_each_detail_is_checked_at_once_in_a_clear_sentence(
    ana: Talk, field: str, text: str, told: str
) -> None:
    ana.say("submit")
    for earlier in WALK:
        ana.say(earlier)
    change(ana, "Country")
    ana.say("USA")
    asked = change(ana, field).text

    reply = ana.say(text)

    assert told in reply.text
    assert asked in reply.text, "the question is asked again"


def test_what_cannot_be_seen_is_left_out_of_answers(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    ana.say("Acme\u202e  Kids\x07 \u200b& <b>Co</b>")

    (draft,) = front.directory.submitting.drafts(ana.who, ana.room)
    assert values_in(draft)["name"] == "Acme Kids & <b>Co</b>"


def test_the_good_lines_of_an_answer_are_kept(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    for text in WALK[:2]:
        ana.say(text)

    reply = ana.say("https://x.com/acmekids Careers\nnonsense\ninstagram @acmekids – Kids")

    assert "“nonsense” is neither" in reply.text
    assert "So far: @acmekids on X (Careers) and @acmekids on Instagram (Kids)" in reply.text
    ana.say("facebook: acme.kids")
    ana.say("skip")
    ana.say("skip")
    ana.push("Send")
    proposal = proposed(front, ana)
    assert isinstance(proposal, NewOrganization)
    assert [account.platform.value for account in proposal.accounts] == [
        "x",
        "instagram",
        "facebook",
    ]


@pytest.mark.parametrize(
    ("line", "platform", "handle", "label"),
    [
        ("https://x.com/acme", "x", "acme", ""),
        ("x.com/acme | Careers", "x", "acme", "Careers"),
        ("X: @acme", "x", "acme", ""),
        ("twitter @acme (Español)", "x", "acme", "Español"),
        ("@acme on Instagram, Kids", "instagram", "acme", "Kids"),
        ("@acme tiktok", "tiktok", "acme", ""),
        ("@acme@hospital.social", "mastodon", "acme@hospital.social", ""),
    ],
)
def test_accounts_are_read_as_people_write_them(
    front: FrontDesk, ana: Talk, line: str, platform: str, handle: str, label: str
) -> None:
    ana.say("add Mayo Clinic")
    ana.say(line)
    ana.say("skip")
    ana.push("Send")

    proposal = proposed(front, ana)
    assert isinstance(proposal, MoreAccounts)
    (account,) = proposal.accounts
    assert (account.platform.value, account.handle, account.label) == (platform, handle, label)


def test_back_skip_and_cancel_work(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit Acme Kids")

    assert "needed" in ana.say("skip").text
    assert "(1 of 3)" in ana.say("back").text
    assert "So far: Acme Kids" in ana.last.text
    assert "first question" in ana.say("atrás").text
    assert "(2 of 3)" in ana.say("Acme Children").text
    assert "Nothing was sent" in ana.say("cancel").text
    assert front.directory.submitting.drafts(ana.who, ana.room) == ()
    assert ana.say("/cancel").text == "No form is open."


def test_a_question_mark_and_help_say_how_to_go_on(ana: Talk) -> None:
    ana.say("submit Acme Kids")

    for text in ("?", "help"):
        assert "cancel ends the form" in ana.say(text).text


def test_a_command_a_question_and_a_doubtful_link_are_not_swallowed_by_an_open_form(
    front: FrontDesk, ana: Talk
) -> None:
    ana.say("submit")

    assert ana.say("find mayo clinic").text.startswith("Mayo Clinic")
    for text, told in (
        ("stats", "organizations and"),
        ("mine", "You have not submitted"),
        ("what is the twitter of mayo clinic?", "Mayo Clinic"),
        ("is @mayoclinic on instagram real?", "mayoclinic"),
        ("https://x.com/rnayoclinic", "rnayoclinic"),
    ):
        reply = ana.say(text)
        assert told in words_of(reply)
        assert "Still open: New organization" in words_of(reply)
        assert {"Continue", "Discard"} <= set(labels(reply))

    (draft,) = front.directory.submitting.drafts(ana.who, ana.room)
    assert "name" not in values_in(draft)
    assert "What is the organization called?" in ana.push("Continue").text


@pytest.mark.parametrize("text", ["whose is @mayoclinic", "wem gehört @mayoclinic"])
def test_a_question_about_an_account_is_no_account_of_an_open_form(ana: Talk, text: str) -> None:
    ana.say("submit Acme Kids Clinic, Austin TX")
    reply = ana.say(text)
    assert "Mayo Clinic" in words_of(reply)
    assert "Still open: New organization" in words_of(reply)
    assert "Look it over" in ana.say("x @acmekids").text


def test_a_form_that_was_left_for_a_day_takes_nothing_before_it_was_asked_for(
    front: FrontDesk, ana: Talk
) -> None:
    ana.say("submit")
    ana.say("Acme Kids")
    front.clock.wind(hours=25)
    front.reopen()

    reply = ana.say("mayo clinic")

    assert "Mayo Clinic" in reply.text
    assert "Still open: New organization: Acme Kids" in words_of(reply)
    ana.push("Discard")
    assert front.directory.submitting.drafts(ana.who, ana.room) == ()


def test_any_answer_can_be_changed_from_the_summary(front: FrontDesk, ana: Talk) -> None:
    for text in ("submit", *WALK):
        ana.say(text)

    change(ana, "City")
    ana.say("Austin")
    assert "So far: Austin" in change(ana, "City").text
    ana.say("Houston")
    change(ana, "Accounts")
    ana.say("https://x.com/acmehouston")
    assert "City: Houston" in words_of(ana.last)
    change(ana, "Kind")
    ana.push("Clinic")
    change(ana, "Name")
    ana.push("Keep it")
    ana.push("Send")

    proposal = proposed(front, ana)
    assert isinstance(proposal, NewOrganization)
    assert (proposal.city, proposal.kind.value) == ("Houston", "clinic")
    assert [account.handle for account in proposal.accounts] == ["acmehouston"]


def test_an_answer_is_changed_by_editing_its_message(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    ana.say("Acme Kidz", message="m1")
    ana.say("hospital", message="m2")

    reply = ana.edit("Acme Kids", "m1")

    assert reply.text.startswith("Changed: Name.")
    assert "(3 of 3)" in reply.text, "the dialog stays where it was"
    refused = ana.edit("castle", "m2")
    assert "don't know that kind" in refused.text
    assert "Changed" not in ana.edit("mercy", "m99").text, "it was no answer of the form"
    (draft,) = front.directory.submitting.drafts(ana.who, ana.room)
    assert (values_in(draft)["name"], values_in(draft)["kind"]) == (
        "Acme Kids",
        "hospital",
    )


def test_a_form_begun_before_goes_on_where_it_stood(ana: Talk) -> None:
    ana.say("submit Acme Kids")
    ana.say("hospital")

    assert "goes on where you stopped" in ana.say("/submit").text
    assert "(3 of 3)" in ana.last.text


def test_a_button_of_an_earlier_step_moves_nothing(ana: Talk) -> None:
    first = ana.say("submit Acme Kids")
    ana.say("hospital")

    reply = ana.press(button(first, "Clinic").token)

    assert "from an earlier step" in reply.text
    assert "(3 of 3)" in reply.text


def test_near_duplicates_are_shown_before_sending(front: FrontDesk, ana: Talk) -> None:
    reply = ana.say("submit Mayo Clinic")

    assert "looks the same" in reply.text
    assert "Mayo Clinic · Health system · Rochester" in words_of(reply)
    assert "same name" in words_of(reply)
    ana.push("None of these: go on")
    for text in ("hospital", "x.com/mayokids"):
        ana.say(text)
    assert "Look it over" in ana.last.text
    ana.push("Send")
    assert isinstance(proposed(front, ana), NewOrganization)


def test_one_of_these_makes_it_more_accounts_of_a_listed_one(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit Mayo Clinic")
    ana.say("https://x.com/mayoclinic and https://x.com/mayokids")
    ana.push("1. Mayo Clinic")
    assert "1 account is listed there already" in ana.last.text
    assert "Organization: Mayo Clinic" in words_of(ana.last)
    ana.push("Send")

    proposal = proposed(front, ana)
    assert isinstance(proposal, MoreAccounts)
    assert (proposal.slug, [each.handle for each in proposal.accounts]) == (
        "mayo-clinic",
        ["mayokids"],
    )
    assert front.directory.submitting.drafts(ana.who, ana.room) == ()


def test_an_account_that_is_listed_elsewhere_is_found_before_sending(ana: Talk) -> None:
    ana.say("submit Acme Kids")
    ana.say("hospital")

    reply = ana.say("x.com/mayoclinic")

    assert "same account (mayoclinic)" in words_of(reply)
    reply = ana.push("None of these: go on")
    assert "is listed for Mayo Clinic already" in reply.text
    assert "(3 of 3)" in reply.text
    assert "(3 of 3)" not in ana.say("x.com/acmekids").text


def test_a_lookalike_is_warned_of_in_the_summary(ana: Talk) -> None:
    ana.say("submit Acme Kids")
    for text in ("hospital", "x.com/rnayoclinic"):
        ana.say(text)

    assert "looks like" in words_of(ana.last)


def test_what_somebody_else_submitted_is_mentioned(front: FrontDesk, ana: Talk, ben: Talk) -> None:
    number = submitted(ben)
    ana.say("submit Acme Kids")
    for text in ("hospital", "x.com/acmekids2"):
        ana.say(text)

    assert f"much the same already: {number}" in words_of(ana.last)


def test_a_correction_shows_what_it_replaces(front: FrontDesk, ana: Talk) -> None:
    ana.say("correct Mayo Clinic")
    ana.push("City")
    assert "says now: Rochester" in ana.last.text
    ana.say("Rochester Hills")
    ana.say("skip")
    ana.push("Send")

    expected = Correction("mayo-clinic", CorrectableField.CITY, "Rochester Hills")
    assert proposed(front, ana) == expected


@pytest.mark.parametrize(
    ("field", "wrong", "right", "kept"),
    [
        ("Kind", "castle", "clinics", "clinic"),
        ("Country", "Atlantis", "Alemania", "DE"),
        ("Website", "nonsense", "https://mayo.example.org", "https://mayo.example.org"),
        ("One more name", "😀", "Mayo Brothers", "Mayo Brothers"),
    ],
)
def test_a_correction_is_checked_as_what_it_corrects(
    front: FrontDesk, ana: Talk, field: str, wrong: str, right: str, kept: str
) -> None:
    ana.say("correct Mayo Clinic")
    ana.push(field)
    assert "(3 of 4)" in ana.say(wrong).text
    ana.say(right)
    ana.say("skip")
    ana.push("Send")

    proposal = proposed(front, ana)
    assert isinstance(proposal, Correction)
    assert proposal.value.rstrip("/") == kept


def test_a_correction_that_changes_nothing_is_told_so(ana: Talk) -> None:
    ana.say("correct Mayo Clinic")
    ana.push("City")
    ana.say("Rochester")

    assert "says that already" in ana.say("skip").text


def test_a_report_names_one_of_the_accounts(front: FrontDesk, ana: Talk) -> None:
    ana.say("report Mayo Clinic")
    ana.push("mayoclinic on Facebook")
    ana.say("3")
    ana.say("It sells pills now.")
    ana.push("Send")

    assert proposed(front, ana) == Report(
        "mayo-clinic",
        Platform.FACEBOOK,
        "mayoclinic",
        AccountProblem.HIJACKED,
        "It sells pills now.",
    )


def test_another_organization_means_other_accounts(front: FrontDesk, ana: Talk) -> None:
    ana.say("report Mayo Clinic")
    ana.push("@mayoclinic on X")
    ana.say("back")
    ana.say("back")

    ana.say("mercy hospital")
    assert "Several organizations" in ana.last.text
    ana.push("1. Mercy Hospital")

    assert "Which account is it?" in ana.last.text
    assert any(label.startswith("@mercy") for label in labels(ana.last))


def test_an_organization_that_is_not_listed_is_told_so(ana: Talk) -> None:
    ana.say("report")

    assert "“Zebra Inn” is not in the directory" in ana.say("Zebra Inn").text
    assert "Which account" in ana.say("https://x.com/mayoclinic").text


def test_a_number_picks_the_organization_too(front: FrontDesk, ana: Talk) -> None:
    ana.say("add mercy hospital")
    ana.say("mercy hospital")
    ana.say("2")

    assert "(2 of 2)" in ana.last.text


@pytest.mark.parametrize("command", ["submit Acme Kids", "add Mayo Clinic", "report Mayo Clinic"])
def test_in_a_room_with_others_a_form_leads_to_the_private_chat(
    front: FrontDesk, command: str
) -> None:
    room = RoomAddress("console", "here", "lobby")
    ana = front.talk(room=room, role=RoomRole.SHARED)

    reply = ana.say(command)

    assert "between the two of us" in reply.text
    assert reply.private
    assert reply.form is not None, "a venue with modals opens it on the spot"
    assert front.directory.submitting.drafts(ana.who, room) == ()
    private = front.talk()
    started = private.say(reply.start, command="start")
    assert "(2 of" in started.text, "what was given is carried along"


def test_in_a_room_with_others_text_is_no_answer_unless_it_replies(
    front: FrontDesk, ben: Talk, ana: Talk
) -> None:
    number = submitted(ana)
    group = front.talk(ben.who, room=RoomAddress("console", "here", "moderators"))
    group.role = RoomRole.MODERATORS
    prompt = group.press(f"rejectown:{number}:1")

    assert "Reply to this message" in prompt.text
    assert group.say("mayo clinic").text.startswith("Mayo Clinic")
    tokens = tuple(each.token for each in buttons(prompt))
    reply = group.say("Not a hospital.", replying_to="m7", replying_tokens=tokens)
    assert "is rejected" in reply.text
    assert front.directory.delivering.submission(number).state is State.REJECTED


def test_a_start_link_without_a_name_asks_for_it(ana: Talk) -> None:
    assert "(1 of 3)" in ana.say(start_parameter(StartKind.SUBMIT), command="start").text


def test_two_windows_cannot_undo_each_other(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit Acme Kids")
    form = ana.last.form
    assert form is not None
    ana.say("hospital")

    reply = ana.fill({"name": "Other"}, token=form.token)

    assert "went on elsewhere" in reply.text
    (draft,) = front.directory.submitting.drafts(ana.who, ana.room)
    assert (values_in(draft)["name"], values_in(draft)["kind"]) == (
        "Acme Kids",
        "hospital",
    )


def test_the_limit_of_submissions_is_told_and_the_form_stays() -> None:
    with a_front_desk(open_submissions=1) as front:
        ana = front.talk()
        submitted(ana)
        for text in ("submit Other Kids", *WALK[1:6], "x.com/otherkids", "skip", "skip"):
            ana.say(text)

        reply = ana.push("Send")

        assert "1 of your submissions are waiting" in reply.text
        assert len(front.directory.submitting.drafts(ana.who, ana.room)) == 1
