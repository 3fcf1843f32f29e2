"""Asking: one card, a choice told apart by place, or an honest "not listed"."""

import pytest

from adapters.chat.tokens import StartKind, start_parameter
from adapters.chat.views import Card, Code, Link, Tone
from directory_core.models import (
    AccountStatus,
    Alias,
    Evidence,
    EvidenceKind,
    NameKind,
    OrganizationStatus,
    Platform,
    RoomRole,
)
from directory_core.testing import NOON, an_account, an_organization
from tests.support.dispatcher import (
    BEN,
    FrontDesk,
    Talk,
    a_front_desk,
    button,
    buttons,
    labels,
    values_in,
    words_of,
)


def test_a_name_brings_one_card_with_each_account_and_what_it_rests_on(ana: Talk) -> None:
    reply = ana.say("mayo clinic")

    (card,) = reply.parts
    assert isinstance(card, Card)
    assert (card.title, card.tone) == ("Mayo Clinic", Tone.CAUTION)
    assert reply.text == "Mayo Clinic: 2 accounts are listed"
    assert Code("@mayoclinic") in card.rows[0]
    assert Link("x.com/mayoclinic", "https://x.com/mayoclinic") in card.rows[0]
    said = words_of(reply)
    assert "Health system · Rochester, Minnesota, United States" in said
    assert "an unconfirmed website links to it, as of Jan 2026" in said


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (None, ", date unknown, never checked here"),
        ("2014", " in 2014, not checked since"),
        ("2024-03", " in Mar 2024, not checked since"),
        ("2025-11", ", as of Nov 2025"),
    ],
)
def test_old_knowledge_is_never_told_as_fresh(known: str | None, told: str) -> None:
    evidence = Evidence(EvidenceKind.REGISTRY, "US Digital Registry", as_of=known)
    account = an_account("acme", evidence=(evidence,), last_confirmed=None)
    with a_front_desk(an_organization("Acme Clinic", accounts=(account,))) as front:
        assert f"listed by US Digital Registry{told}" in words_of(front.talk().say("acme clinic"))


def test_more_than_can_be_shown_are_not_passed_off_as_all() -> None:
    named = [f"Zephyr {place}" for place in ("Ames", "Bend", "Cody", "Elko", "Erie")]
    with a_front_desk(*map(an_organization, named)) as front:
        said = front.talk().say("zephyr").text
        assert said == "“zephyr” could be one of 5 organizations."

    with a_front_desk(*map(an_organization, [*named, "Zephyr Reno"])) as front:
        said = front.talk().say("zephyr").text
        assert said.startswith("“zephyr” could be many organizations; these 5 come near")


def test_two_of_one_name_are_choices_told_apart_by_place(ana: Talk) -> None:
    reply = ana.say("mercy hospital")

    said = words_of(reply)
    assert "Springfield, Missouri" in said
    assert "Portland, Maine" in said
    assert labels(reply)[-1] == "None of these: submit it"


def test_a_number_picks_one_of_the_choices(front: FrontDesk, ana: Talk) -> None:
    ana.say("mercy hospital")

    picked = ana.say("2")

    assert "Portland, Maine" in words_of(picked) or "Springfield" in words_of(picked)
    assert picked.share.startswith("share:mercy-")
    assert ana.say("3").text == "Choose a number from 1 to 2."


def test_after_a_restart_the_buttons_go_on_working_and_numbers_are_questions(
    front: FrontDesk, ana: Talk
) -> None:
    choices = ana.say("mercy hospital")
    front.reopen()

    assert "I did not understand" in ana.say("2").text
    assert ana.press(buttons(choices)[0].token).share.startswith("share:mercy-")


def test_what_was_picked_is_counted_without_who(front: FrontDesk, ana: Talk) -> None:
    for _ in range(3):
        ana.say("mercy hospitals")
        ana.say("1")

    (gap,) = front.directory.asking.gaps()
    assert (gap.question, gap.times) == ("mercy hospitals", 3)
    assert gap.organization is not None


def test_a_miss_says_what_it_means_and_offers_to_submit_it(ana: Talk) -> None:
    reply = ana.say("Zanzibar Eye Care")

    assert "not in the directory" in reply.text
    assert "only means that nobody has listed it" in reply.text
    assert "3 of 3" in ana.press(button(reply, "Submit it").token).text, "the name is carried over"


def test_a_long_name_is_carried_into_the_form_whole(front: FrontDesk, ana: Talk) -> None:
    name = "Quixotic Zebra Foundation for the Treatment of Extraordinarily Rare Diseases"

    ana.press(button(ana.say(name), "Submit it").token)

    (draft,) = front.directory.submitting.drafts(ana.who, ana.room)
    assert values_in(draft)["name"] == name


def test_a_link_that_is_listed_is_named_with_its_owner(ana: Talk) -> None:
    said = words_of(ana.say("https://twitter.com/MayoClinic"))

    assert said.startswith("@mayoclinic on X is listed for Mayo Clinic")
    assert "official" not in said


def test_a_handle_on_several_platforms_brings_its_owner_once(ana: Talk) -> None:
    reply = ana.say("@mayoclinic")

    assert len(reply.parts) == 1
    said = words_of(reply)
    assert "@mayoclinic on X and Facebook is listed for Mayo Clinic" in said
    assert "on any other platform is not listed" in said


def test_a_lookalike_is_warned_of_and_the_real_one_shown(ana: Talk) -> None:
    reply = ana.say("https://x.com/rnayoclinic")

    (card,) = reply.parts
    assert isinstance(card, Card)
    assert card.tone is Tone.DANGER
    said = words_of(reply)
    assert said.startswith("Warning: @rnayoclinic on X is not listed.")
    assert "Do not send it money" in said
    assert "https://x.com/mayoclinic" in str(card.rows)


def test_where_several_are_warned_of_none_of_them_is_to_be_trusted(ana: Talk) -> None:
    said = words_of(ana.say("https://x.com/rnayoclinic https://x.com/mayoclin1c"))
    assert "to any of them unless" in said


@pytest.mark.parametrize(
    ("asked", "opens"),
    [("facebook.com/mayoclinic", "Open on Facebook"), ("x.com/mayoclinic", "Open on X")],
)
def test_the_account_that_was_asked_about_is_the_one_to_open(
    ana: Talk, asked: str, opens: str
) -> None:
    found = labels(ana.say(f"https://{asked}"))
    assert [each for each in found if each.startswith("Open on")] == [opens]


def test_unlisted_is_not_called_fake(ana: Talk) -> None:
    said = words_of(ana.say("https://www.instagram.com/zebra_foundation/"))

    assert "neither that it is official nor that it is fake" in said


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("https://x.com@evil.com/mayoclinic", "is a trick"),
        ("https://x.com/i/status/123", "single post"),
        ("https://x.com/home", "page of the platform itself"),
    ],
)
def test_what_is_no_account_is_told_why(ana: Talk, link: str, told: str) -> None:
    assert told in words_of(ana.say(link))


def test_a_submitted_address_goes_into_the_accounts_of_the_form(
    front: FrontDesk, ana: Talk
) -> None:
    ana.say("https://www.instagram.com/zebra_foundation/")
    ana.push("Submit it")

    (draft,) = front.directory.submitting.drafts(ana.who, ana.room)
    assert "zebra_foundation" in str(draft.state["values"])


def test_every_link_of_a_message_is_looked_up(ana: Talk) -> None:
    reply = ana.forward("See https://x.com/mayoclinic and https://x.com/zebrahealth")

    assert reply.text == "2 addresses, the most doubtful first:"
    assert "Mayo Clinic" in words_of(reply)
    assert "zebrahealth" in words_of(reply)
    assert "no link" in ana.forward("Nothing to see here.").text


def test_the_advice_stands_below_the_account_that_it_is_about(ana: Talk) -> None:
    said = words_of(ana.forward("x.com/mayoclin1c says it is x.com/mayoclinic"))

    assert said.index("mayoclin1c") < said.index("Do not send it") < said.index("is listed for")


def test_a_link_to_a_listed_website_in_a_message_says_whose_it_is() -> None:
    mayo = an_organization("Mayo Clinic", website="https://www.mayoclinic.org")
    with a_front_desk(holding=(mayo,)) as front:
        talk = front.talk()
        reply = talk.forward("Book at https://www.mayoclinic.org/appointments and x.com/nobody1")

        said = words_of(reply)
        assert "@nobody1 on X is not in the directory" in said
        assert "appointments is on the website that is listed for Mayo Clinic" in said
        assert "Mayo Clinic" in talk.forward("https://www.mayoclinic.org/").text


def test_a_hidden_account_is_warned_of_and_not_linked() -> None:
    hijacked = an_account("acme", disputed_since=NOON)
    with a_front_desk(an_organization("Acme Clinic", accounts=(hijacked,))) as front:
        reply = front.talk().say("acme clinic")

    (card,) = reply.parts
    assert isinstance(card, Card)
    assert card.tone is Tone.DANGER
    assert "may have been taken over" in words_of(reply)
    assert "disputed since Mar 2, 2026" in words_of(reply)
    assert not any(isinstance(span, Link) for span in card.rows[0])
    assert all(each.url != hijacked.url for each in card.buttons)


def test_closed_renamed_and_silent_are_told() -> None:
    closed = an_organization(
        "Acme Clinic",
        aliases=(),
        status=OrganizationStatus.CLOSED,
        accounts=(an_account("acme", status=AccountStatus.DORMANT),),
    )
    former = an_organization("Zebra Care", slug="zebra")
    former = type(former)(
        **{
            **{name: getattr(former, name) for name in former.__slots__},
            "aliases": (Alias("Partners HealthCare", NameKind.FORMER_NAME),),
        }
    )
    with a_front_desk(closed, former) as front:
        ana = front.talk()
        assert "This organization has closed" in words_of(ana.say("acme clinic"))
        assert "no longer active" in words_of(ana.last)
        assert "Formerly Partners HealthCare" in words_of(ana.say("zebra care"))
        assert "The directory lists no account of it yet" in words_of(ana.last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "A" * 10_000,
        "\x00\x07\x1b[31mmayo",
        "\u202eclinic oyam",
        "\u200b\u200d",
        "😀🏥",
        "'; DROP TABLE organizations; --",
        "<script>alert(1)</script> & <!channel>",
        "@",
        "https://",
        "999",
    ],
)
def test_odd_questions_get_a_sentence(ana: Talk, text: str) -> None:
    reply = ana.say(text)

    assert reply.text
    assert len(reply.text) < 400


def test_words_that_are_a_command_can_be_asked_for(ana: Talk) -> None:
    with a_front_desk(an_organization("Project HELP", aliases=("HELP",))) as front:
        ana = front.talk()
        assert ana.say("help").text.startswith("I know the official")
        assert "Project HELP" in words_of(ana.say("find help"))
        assert "Project HELP" in words_of(ana.say("help", asking=True))
        assert "Project HELP" in words_of(ana.say("project help"))


def test_a_name_that_begins_like_a_command_is_answered_as_a_name() -> None:
    with a_front_desk(an_organization("Report Hospital")) as front:
        assert front.talk().say("Report Hospital").text.startswith("Report Hospital:")


def test_a_typeahead_pages_through_what_begins_so(ana: Talk) -> None:
    found = ana.begin("me")

    assert {line.title for line in found.lines} == {"Mercy Hospital"}
    assert found.next_offset is None
    assert found.lines[0].hint.startswith("Hospital · ")
    assert found.submit_label == "Submit a missing one"
    assert ana.begin("me", offset=1).lines == found.lines[1:]


def test_a_deep_link_leads_to_a_card(ana: Talk) -> None:
    reply = ana.say(start_parameter(StartKind.ORGANIZATION, "mayo-clinic"), command="start")

    assert reply.text.startswith("Mayo Clinic")
    assert ana.say("", command="start").text.startswith("I tell you which")
    assert "another version" in ana.say("z-nonsense", command="start").text


def test_an_organization_that_is_gone_is_told_so(ana: Talk) -> None:
    assert "not in the directory any more" in ana.press("open:gone-for-good:0").text


@pytest.mark.parametrize("token", ["", "nonsense", "vote:S1:1", "browse:....%%:1", "ask:%%%:0"])
def test_a_button_of_another_release_says_so(ana: Talk, token: str) -> None:
    reply = ana.press(token)

    assert "another version" in reply.text
    assert reply.alert


def test_only_moderators_see_how_to_hide_an_account_and_never_before_others(
    front: FrontDesk, ana: Talk, ben: Talk
) -> None:
    hide = "Hide an account at once"

    assert hide not in labels(ana.say("mayo clinic"))
    assert hide in labels(ben.say("mayo clinic"))
    assert hide not in labels(front.talk(BEN, role=RoomRole.SHARED).say("mayo clinic"))


def test_an_account_without_a_web_address_has_no_link() -> None:
    account = an_account("mayoclinic", Platform.WECHAT)
    with a_front_desk(an_organization("Acme Clinic", accounts=(account,))) as front:
        (card,) = front.talk().say("acme clinic").parts

    assert isinstance(card, Card)
    assert Code("mayoclinic") in card.rows[0]
    assert not any(isinstance(span, Link) for span in card.rows[0])


def test_the_answer_is_shared_by_its_own_button(ana: Talk) -> None:
    ana.say("mayo clinic")

    assert ana.press(ana.last.share).text.startswith("Mayo Clinic")


@pytest.mark.parametrize("sentence", ["mayo clinic twitter", "What's the twitter of Mayo Clinic?"])
def test_the_platform_that_a_sentence_asks_for_is_answered(ana: Talk, sentence: str) -> None:
    assert ana.say(sentence).text == "X account listed for Mayo Clinic:"


def test_a_greeting_is_no_organization(ana: Talk) -> None:
    assert ana.say("hello").text.startswith("Hello!")
    assert ana.say("Thank you!").text == "You're welcome."


def test_a_card_leads_to_its_published_page_where_there_are_pages() -> None:
    with a_front_desk(site_address="https://site.example/") as front:
        (card,) = front.talk().say("Mayo Clinic").parts
        assert isinstance(card, Card)
        links = [span for line in card.footer for span in line if isinstance(span, Link)]
    assert [each.url for each in links] == ["https://site.example/organizations/mayo-clinic.html"]

    with a_front_desk() as front:
        assert "More, with history" not in words_of(front.talk().say("Mayo Clinic"))
