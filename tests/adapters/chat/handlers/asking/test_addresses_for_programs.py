"""Odd ways to write an address, as `identify --json` tells programs of them, one by one."""

from collections.abc import Iterator
from typing import Any

import pytest

from adapters.chat.handlers.asking.programs import Programs
from directory_core.models import Platform
from directory_core.testing import WindableClock, a_directory, an_account, an_organization
from tests.support.dispatcher import TEXTS

PFBID = "pfbid02AbCdEfGhIjKLmnOpQrStUvWxYz0123456789"
PASSED_ON = "wikidata-externalid-url.toolforge.org/?"
FIELDS = {
    "text", "platform", "handle", "url", "assessment", "organization", "rung", "as_of", "source",
    "resembles", "problem",
}  # fmt: skip


@pytest.fixture(scope="module")
def programs() -> Iterator[Programs]:
    clock = WindableClock()
    acme = an_organization(
        "Acme Clinic",
        website="https://www.acmeclinic.org",
        accounts=(
            an_account("acmeclinic", Platform.X),
            an_account("AcmeClinic", Platform.FACEBOOK),
            an_account("1234567890", Platform.WEIBO),
        ),
    )
    with a_directory(holding=[acme], clock=clock) as directory:
        yield Programs(directory, TEXTS, clock=clock)


@pytest.mark.parametrize(
    ("text", "platform", "handle", "assessment"),
    [
        ("facebook.com/profile.php?id=4", "facebook", "4", "not_listed"),
        (f"https://www.facebook.com/people/Acme/{PFBID}", "facebook", PFBID, "not_listed"),
        ("facebook.com/people/Acme/100064321234567", "facebook", "100064321234567", "not_listed"),
        ("facebook.com/Acme-123456789012345", "facebook", "123456789012345", "not_listed"),
        ("https://x.com/acme%63linic", "x", "acmeclinic", "listed"),
        ("https://x.com/acmeclinic//", "x", "acmeclinic", "listed"),
        ("https:twitter.com/acmeclinic", "x", "acmeclinic", "listed"),
        ("https://x.com/acmeclinic/status/123456", "x", "acmeclinic", "listed"),
        ("https://weibo.com/p/1006061234567890", "weibo", "1234567890", "listed"),
        ("flickr.com/photos/" + "a-very-long-name-of-a-clinic-indeed/", "flickr",
         "a-very-long-name-of-a-clinic-indeed", "not_listed"),
        ("https://web.telegram.org/k/#@acmeclinic", "telegram", "acmeclinic", "contains"),
        (f"https://{PASSED_ON}p=12361&url_prefix=https://bsky.app/profile/&id=acme.org",
         "bluesky", "acme.org", "not_listed"),
        (f"https://{PASSED_ON}p=4033&id=zorg@mastodon.social", "mastodon", "zorg@mastodon.social",
         "not_listed"),
        ("https://github.com/acmeclinic", "github", "acmeclinic", "contains"),
        ("https://medium.com/@acmeclinic", "medium", "acmeclinic", "contains"),
        ("https://acmeclinic.tumblr.com", "tumblr", "acmeclinic", "contains"),
        ("https://acmeclinic.substack.com", "substack", "acmeclinic", "contains"),
        ("https://www.twitch.tv/acmeclinic", "twitch", "acmeclinic", "contains"),
        ("https://www.threads.net/acmeclinic", "threads", "acmeclinic", "contains"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Facmeclinlc", "x", "acmeclinlc",
         "imitates"),
        ("https://www.google.com/url?q=https://x.com/acmeclinic", "x", "acmeclinic", "listed"),
        ("https://x.com/аcmeclinic", None, None, "imitates"),
    ],
)  # fmt: skip
def test_an_odd_address_is_read_as_the_account_it_means(
    programs: Programs, text: str, platform: str | None, handle: str | None, assessment: str
) -> None:
    record: Any = programs.identify(text)
    (found,) = record["addresses"]
    assert record["input"] == text
    assert set(found) >= FIELDS
    assert (found["platform"], found["handle"], found["assessment"]) == (
        platform, handle, assessment,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("https://www.reddit.com/r/acmeclinic", "group_not_account"),
        ("1.00064E+14", "spreadsheet_damage"),
        ("https://facebook.com/1.00064E+14", "spreadsheet_damage"),
        ("is http://facebook.com/acmeclinic[scam theirs", "bad_handle"),
        ("https://bit.ly/3xyz", "short_link"),
        ("https://x.com@evil.example/acmeclinic", "userinfo_in_url"),
        ("https://www.instagram.com/p/CyMMYKPlPZ_/", "post_not_account"),
    ],
)
def test_what_is_no_account_says_why(programs: Programs, text: str, problem: str) -> None:
    record: Any = programs.identify(text)
    (found,) = record["addresses"]
    assert (found["assessment"], found["problem"]) == ("no_account", problem)
    assert found["organization"] is None


def test_a_person_s_own_profile_is_said_to_be_one(programs: Programs) -> None:
    record: Any = programs.identify("https://www.linkedin.com/in/dr-jane-doe")
    assert "the page of one person" in " ".join(record["said"])


def test_an_answer_has_the_fields_that_are_promised(programs: Programs) -> None:
    record: Any = programs.ask("acme clinic")
    assert (record["kind"], record["certainty"], record["language"]) == (
        "organization", "sure", "en",
    )  # fmt: skip
    (match,) = record["matches"]
    assert set(match) >= {
        "slug", "ids", "name", "place", "website", "website_confirmed", "accounts",
    }  # fmt: skip
