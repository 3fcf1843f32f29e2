"""Pasted submissions of many shapes and five languages are read as a careful person reads them."""

import pytest

from directory_core.models import Kind, Platform
from directory_core.pasted import read_pasted
from tests.directory_core.pasted.submissions_of import scored


def test_at_least_97_in_100_are_read_wholly_right_and_no_account_is_invented() -> None:
    score = scored()
    assert score.read >= 290
    assert score.whole / score.read >= 0.97, score.wrong
    assert score.extra == 0
    assert score.lost / (score.right + score.lost) < 0.01


def test_one_line_fills_the_form() -> None:
    pasted = read_pasted(
        "Lakeside Hospital, Springfield IL - twitter @lakeside fb.com/lakeside, site lakeside.org"
    )
    assert (pasted.name, pasted.kind) == ("Lakeside Hospital", Kind.HOSPITAL)
    assert (pasted.city, pasted.region, pasted.country) == ("Springfield", "IL", "US")
    assert pasted.website == "https://lakeside.org/"
    assert [(each.platform, each.handle) for each in pasted.accounts] == [
        (Platform.X, "lakeside"),
        (Platform.FACEBOOK, "lakeside"),
    ]


def test_an_account_in_five_spellings_is_one() -> None:
    text = (
        "twitter.com/Lakeside https://x.com/lakeside @lakeside on Twitter\n"
        "https://mobile.twitter.com/lakeside?lang=en\nX: lakeside"
    )
    assert [each.handle.casefold() for each in read_pasted(text).accounts] == ["lakeside"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("https://x.com/lakeside/status/1234567890", "post_not_account"),
        ("@lakeside", "platform_missing"),
        ("Facebook: Lakeside Community Hospital", "name_not_address"),
        ("https://faceb00k.com/lakeside", "lookalike_host"),
        ("https://linktr.ee/lakeside", "short_link"),
        ("https://www.linkedin.com/in/jane-doe-123", "personal_account"),
        ("https://x.com@evil.example/lakeside", "userinfo_in_url"),
        ("Beware, facebook.com/lakesidehelp is fake", "named_as_not_theirs"),
    ],
)
def test_what_is_no_account_of_theirs_is_told_and_not_taken(text: str, code: str) -> None:
    pasted = read_pasted(text)
    assert pasted.accounts == ()
    assert code in [problem.code for problem in pasted.problems]


def test_two_organizations_in_one_message_are_told_apart() -> None:
    pasted = read_pasted(
        "Lakeside Hospital\nfacebook.com/lakesidehospital\n\nHillside Clinic\nfacebook.com/hillside"
    )
    assert pasted.name == "Lakeside Hospital"
    assert [each.handle for each in pasted.accounts] == ["lakesidehospital"]
    assert "several_organizations" in [problem.code for problem in pasted.problems]


def test_sixty_links_are_all_read() -> None:
    text = "\n".join(f"https://www.facebook.com/lakeside{number:02}" for number in range(60))
    assert len(read_pasted(text).accounts) == 60


@pytest.mark.parametrize(
    "text", ["", " \n\t", "@", "://", "((((", "-" * 5000, "a@b " * 3000, "\x00"]
)
def test_any_text_is_read_without_trouble(text: str) -> None:
    assert read_pasted(text).accounts == ()
