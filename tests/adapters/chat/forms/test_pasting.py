"""One message fills the form; what is missing is asked, and what was left out is said."""

from dataclasses import replace

from directory_core.models import Kind, NewOrganization, Platform, Problem, ProposedAccount
from tests.support.dispatcher import FrontDesk, Talk

LINE = "submit Acme Kids Clinic, Austin TX - twitter @acmekids fb.com/acmekids site acmekids.org"


def sent(front: FrontDesk, ana: Talk) -> NewOrganization:
    proposal = front.directory.submitting.mine(ana.who).items[0].proposal
    assert isinstance(proposal, NewOrganization)
    return proposal


def test_one_line_is_sent_with_one_press(front: FrontDesk, ana: Talk) -> None:
    ana.say(LINE)
    ana.push("Send")

    proposal = sent(front, ana)
    assert (proposal.name, proposal.kind.value) == ("Acme Kids Clinic", "clinic")
    assert (proposal.city, proposal.region, proposal.country) == ("Austin", "TX", "US")
    assert [each.platform for each in proposal.accounts] == ["x", "facebook"]


def test_links_that_follow_one_by_one_come_to_the_others(front: FrontDesk, ana: Talk) -> None:
    ana.say(LINE)
    ana.say("https://instagram.com/acmekids")
    ana.say("and youtube.com/@acmekids")
    ana.push("Send")

    assert len(sent(front, ana).accounts) == 4


def test_only_what_is_missing_is_asked_for(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit Riverbend, Austin TX https://x.com/riverbendtx")
    assert "Kind" in ana.last.text or "What is it?" in ana.last.text
    ana.say("clinic")
    assert "Look it over" in ana.last.text


def test_what_is_no_account_of_theirs_is_said(front: FrontDesk, ana: Talk) -> None:
    ana.say(f"{LINE} and https://x.com/acmekids/status/12345678")
    assert "single post" in ana.last.text


def test_a_link_is_no_label_no_name_and_no_city(front: FrontDesk) -> None:
    account = ProposedAccount(Platform.X, "acmekids", "https://x.com/acmekids", "pay evil.example")
    proposal = NewOrganization("Acme", Kind.CLINIC, (account,), city="@acme")
    found = front.directory.submitting.check(proposal).problems
    assert codes(found) == [("city", "link_in_words"), ("accounts", "link_in_words")]
    named = replace(proposal, name="Acme https://evil.example", city="")
    assert codes(front.directory.submitting.check(named).problems)[0] == ("name", "link_in_words")


def test_of_two_organizations_in_one_message_it_is_asked_which(front: FrontDesk, ana: Talk) -> None:
    ana.say(
        "submit Acme Kids Clinic, Austin TX\nfb.com/acmekids\n\n"
        "Hillside Dental Practice, Boise ID\nfb.com/hillsidedental"
    )
    assert "2 organizations" in ana.last.text
    ana.push("Hillside Dental Practice")
    ana.push("Send")

    proposal = sent(front, ana)
    assert (proposal.name, proposal.city) == ("Hillside Dental Practice", "Boise")
    assert [each.handle for each in proposal.accounts] == ["hillsidedental"]


def test_it_is_asked_which_in_an_open_form_too(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit")
    ana.say(
        "Acme Kids Clinic, Austin TX\nfb.com/acmekids\n\n"
        "Hillside Dental Practice, Boise ID\nfb.com/hillsidedental"
    )
    assert "2 organizations" in ana.last.text
    ana.push("Hillside Dental Practice")
    ana.push("Send")

    assert sent(front, ana).name == "Hillside Dental Practice"


def test_another_organization_sent_into_an_open_form_is_asked_about(
    front: FrontDesk, ana: Talk
) -> None:
    ana.say(LINE)
    ana.say("Hillside Dental Practice, Boise ID\nfb.com/hillsidedental\nhillsidedental.com")
    assert "Acme Kids Clinic" in ana.last.text
    assert "Hillside Dental Practice" in ana.last.text

    ana.push("Hillside Dental Practice")
    assert "put aside" in ana.last.text
    ana.push("Acme Kids Clinic")
    ana.push("Send")

    proposal = sent(front, ana)
    assert (proposal.name, proposal.city, proposal.region) == ("Acme Kids Clinic", "Austin", "TX")
    assert [each.handle for each in proposal.accounts] == ["acmekids", "acmekids"]


def test_two_organizations_are_asked_about_where_an_open_form_asks_for_accounts(
    front: FrontDesk, ana: Talk
) -> None:
    ana.say("submit Riverbend Clinic")
    ana.say(
        "Acme Kids Clinic, Austin TX\nfb.com/acmekids\n\n"
        "Hillside Dental Practice, Boise ID\nfb.com/hillsidedental"
    )
    assert "2 organizations" in ana.last.text


def test_an_account_is_read_out_of_a_sentence(front: FrontDesk, ana: Talk) -> None:
    ana.say("submit Acme Kids Clinic, Austin TX")
    ana.say("official account is @acmekids on x")
    ana.push("Send")

    assert [each.handle for each in sent(front, ana).accounts] == ["acmekids"]


def test_sixty_links_of_one_message_are_all_kept(front: FrontDesk, ana: Talk) -> None:
    links = "\n".join(f"https://www.facebook.com/acmekids{number:02}" for number in range(60))
    ana.say(f"submit Acme Kids Clinic, Austin TX\n{links}")
    ana.push("Send")
    assert len(sent(front, ana).accounts) == 60


def test_a_name_that_is_a_command_is_taken_where_the_name_is_asked_for(
    front: FrontDesk, ana: Talk
) -> None:
    ana.say("submit Name: Help\nType: charity\nFacebook: fb.com/helpcharity")
    ana.push("Send")
    assert sent(front, ana).name == "Help"


def codes(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(each.field, each.code) for each in problems]
