"""Questions, from words to an answer."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_core import Directory
from directory_core.errors import NotListed
from directory_core.models import (
    AccountStatus,
    Alias,
    Assessment,
    Certainty,
    MatchedBy,
    NameKind,
    OrganizationStatus,
    Platform,
)
from directory_core.testing import a_directory, an_account, an_organization, fill

MAYO = an_organization(
    "Mayo Clinic",
    aliases=("Mayo",),
    website="https://www.mayoclinic.org/",
    accounts=(
        an_account("mayoclinic"),
        an_account("mayoclinic", Platform.INSTAGRAM),
        an_account("oldmayo", status=AccountStatus.RETIRED),
    ),
)
MERCY = an_organization("Mercy Hospital", city="Springfield", accounts=(an_account("mercyhealth"),))


@pytest.fixture
def directory(database_url: str) -> Iterator[Directory]:
    with a_directory(database_url, holding=(MAYO, MERCY)) as opened:
        yield opened


def test_a_name_is_answered_with_its_organization(directory: Directory) -> None:
    answer = directory.asking.ask("mayo clinic")

    assert answer.certainty is Certainty.SURE
    assert answer.matches[0].organization.slug == "mayo-clinic"
    assert answer.matches[0].by is MatchedBy.NAME


def test_accounts_that_are_official_no_longer_are_shown_to_nobody(directory: Directory) -> None:
    (match,) = directory.asking.ask("mayo clinic").matches

    assert [each.handle for each in match.organization.accounts] == ["mayoclinic", "mayoclinic"]
    assert directory.asking.get("mayo-clinic") == match.organization


@pytest.mark.parametrize(
    "question",
    ["@mayoclinic,@mayoclinlc", "@mayoclinic/@mayoclinlc", "x.com/mayoclinic+@mayoclinlc"],
)
def test_what_is_glued_to_a_listed_account_is_judged_too(
    directory: Directory, question: str
) -> None:
    told = directory.asking.ask(question).identifications

    assert [each.assessment for each in told] == [Assessment.IMITATES, Assessment.LISTED]


@pytest.mark.parametrize("question", ["", "   ", "\n\t", "\x00", "\u202e\u200b", "\ud800"])
def test_nothing_asked_is_nothing_found(directory: Directory, question: str) -> None:
    assert directory.asking.ask(question).certainty is Certainty.NONE


def test_characters_that_nobody_sees_do_not_hide_a_name(directory: Directory) -> None:
    answer = directory.asking.ask("\u202emayo\x00 cli\u200bnic\u2069")

    assert answer.question == "mayo clinic"
    assert answer.certainty is Certainty.SURE


def test_a_question_of_ten_thousand_characters_is_cut_and_answered(directory: Directory) -> None:
    answer = directory.asking.ask("mercy " * 2000)

    assert len(answer.question) <= 300


def test_an_address_deep_in_a_long_message_is_still_identified(directory: Directory) -> None:
    story = "I was wondering about this one. " * 100

    answer = directory.asking.ask(f"{story} https://x.com/mayoclinic {story}")

    assert answer.identifications[0].assessment is Assessment.LISTED


def test_a_pasted_link_is_answered_with_whose_it_is(directory: Directory) -> None:
    answer = directory.asking.ask("https://twitter.com/MercyHealth?lang=en")

    assert answer.certainty is Certainty.SURE
    assert answer.matches[0].by is MatchedBy.ADDRESS
    assert answer.matches[0].organization.slug == "mercy-hospital"


def test_a_handle_in_a_sentence_is_what_the_question_is_about(directory: Directory) -> None:
    answer = directory.asking.ask("Mercy Hospital - is @mayoclinic really theirs?")

    assert [owner.slug for owner, _ in answer.identifications[0].owners] == ["mayo-clinic"] * 2
    assert [match.organization.slug for match in answer.matches] == ["mayo-clinic"]


def test_one_handle_of_two_organizations_is_a_choice(directory: Directory) -> None:
    fill(directory, an_organization("Other", accounts=(an_account("mercyhealth", Platform.VK),)))

    answer = directory.asking.ask("@mercyhealth")

    assert answer.certainty is Certainty.CHOICES
    assert {each.organization.slug for each in answer.matches} == {"mercy-hospital", "other"}


def test_a_website_is_answered_with_its_organization(directory: Directory) -> None:
    answer = directory.asking.ask("mayoclinic.org/departments")

    assert answer.certainty is Certainty.SURE
    assert answer.matches[0].by is MatchedBy.WEBSITE


def test_a_website_that_several_share_is_whose_page_it_is(directory: Directory) -> None:
    fill(directory, an_organization("Mayo Clinic Arizona", website="https://mayoclinic.org/az"))

    answer = directory.asking.ask("www.mayoclinic.org")

    assert [each.organization.slug for each in answer.matches] == ["mayo-clinic"]
    (arizona,) = directory.asking.ask("mayoclinic.org/az/x").matches
    assert arizona.organization.name == "Mayo Clinic Arizona"


def test_a_strange_link_beside_a_name_leaves_the_name_to_be_answered(directory: Directory) -> None:
    answer = directory.asking.ask("Mayo Clinic https://unknown.example.com/x")

    assert answer.certainty is Certainty.SURE
    assert answer.matches[0].organization.slug == "mayo-clinic"


def test_a_strange_link_alone_is_never_taken_for_a_name(directory: Directory) -> None:
    answer = directory.asking.ask("mayo-clinic.com")

    assert answer.certainty is Certainty.NONE
    assert answer.identifications[0].assessment is Assessment.CONTAINS


def test_the_account_of_a_retired_address_is_no_sure_answer(directory: Directory) -> None:
    answer = directory.asking.ask("https://x.com/oldmayo")

    assert answer.certainty is Certainty.CHOICES
    assert answer.identifications[0].assessment is Assessment.GIVEN_UP


def test_the_name_in_a_sentence_is_what_is_asked(directory: Directory) -> None:
    heard: list[Certainty] = []
    directory.asking.listener = lambda certainty, _: heard.append(certainty)

    answer = directory.asking.ask("whose page is the page of mayo clinic", name="mayo clinic")

    assert (answer.question, answer.certainty) == ("mayo clinic", Certainty.SURE)
    assert heard == [Certainty.SURE]


def test_a_sentence_that_is_a_name_as_it_stands_is_asked_whole(directory: Directory) -> None:
    fill(directory, an_organization("Where Is Mercy"))

    answer = directory.asking.ask("where is mercy", name="mercy")

    assert [match.organization.slug for match in answer.matches] == ["where-is-mercy"]


def test_a_merged_organization_answers_as_what_it_became(directory: Directory) -> None:
    gone = an_organization(
        "St Jude Infirmary", status=OrganizationStatus.MERGED, merged_into="mercy-hospital"
    )
    fill(directory, gone)

    answer = directory.asking.ask("st jude infirmary")

    assert [match.organization.slug for match in answer.matches] == ["mercy-hospital"]
    assert directory.asking.get("st-jude-infirmary").slug == "mercy-hospital"


def test_organizations_merged_in_a_ring_are_still_answered(directory: Directory) -> None:
    merged = OrganizationStatus.MERGED
    fill(
        directory,
        an_organization("A", status=merged, merged_into="b"),
        an_organization("B", status=merged, merged_into="a"),
    )

    assert directory.asking.ask("mayo clinic").certainty is Certainty.SURE
    assert directory.asking.get("a").slug in {"a", "b"}


def test_who_is_not_listed_cannot_be_got(directory: Directory) -> None:
    with pytest.raises(NotListed) as refusal:
        directory.asking.get("nobody")

    assert refusal.value.facts == {"slug": "nobody"}


def test_a_beginning_is_completed_from_the_second_letter_on(directory: Directory) -> None:
    assert directory.asking.complete("m") == ()
    assert [each.organization.slug for each in directory.asking.complete("merc")] == [
        "mercy-hospital"
    ]


def test_no_question_is_a_fault() -> None:
    with a_directory(holding=(MAYO, MERCY)) as directory:

        @given(st.text(st.characters(), max_size=400))
        def ask(question: str) -> None:
            answer = directory.asking.ask(question)
            assert (answer.certainty is Certainty.NONE) == (not answer.matches)
            directory.asking.identify(question)
            directory.asking.look(question)
            directory.asking.complete(question)

        ask()


@pytest.mark.parametrize(
    "question",
    ["'; DROP TABLE organizations; --", "<!channel> <b>mayo</b>", "%_%", "🏥🏥", "NULL", "/start"],
)
def test_sql_markup_and_pictures_are_only_words(directory: Directory, question: str) -> None:
    directory.asking.ask(question)

    assert directory.asking.statistics().organizations == 2


@pytest.mark.parametrize("limit", [-1, 0, 1_000_000])
def test_no_limit_is_a_fault(directory: Directory, limit: int) -> None:
    assert directory.asking.ask("mayo clinic", limit=limit).matches
    assert directory.asking.complete("mayo", limit=limit)


@pytest.mark.parametrize("question", ["MGH", "@twins", "shared.example.org", "mercy hospital"])
def test_who_is_left_out_is_told_of_and_makes_nobody_sure(
    directory: Directory, question: str
) -> None:
    site, twin = "https://shared.example.org/", an_account("twins", Platform.YOUTUBE)
    acronym = (Alias("MGH", NameKind.ACRONYM),)
    fill(
        directory,
        an_organization("Mercy Hospital", slug="mercy-dallas", city="Dallas", website=site),
        an_organization("Mass General", aliases=acronym, website=site, accounts=(twin,)),
        an_organization("Maui Good Health", aliases=acronym, accounts=(an_account("twins"),)),
    )

    whole, cut = directory.asking.ask(question), directory.asking.ask(question, limit=1)

    assert (whole.certainty, len(whole.matches), whole.more) == (Certainty.CHOICES, 2, False)
    assert (cut.certainty, len(cut.matches), cut.more) == (Certainty.CHOICES, 1, True)
