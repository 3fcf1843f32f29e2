"""Which handles are one account, by each platform's own rules."""

import pytest

from directory_core.accounts import parse_address, same_account_key
from directory_core.models.organizations import Platform

UC = "UCBT4xFdcHj-w7Ge5p9uJFiQ"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.com/MayoClinic", "https://twitter.com/mayoclinic"),
        ("https://www.facebook.com/Mayo.Clinic", "https://fr-fr.facebook.com/mayoclinic"),
        ("https://www.facebook.com/pages/Mayo/100064321234567",
         "https://www.facebook.com/profile.php?id=100064321234567"),
        ("https://www.youtube.com/@MayoClinic", "https://www.youtube.com/@mayoclinic/videos"),
        ("https://www.youtube.com/c/MayoClinic", "https://www.youtube.com/mayoclinic"),
        ("https://www.linkedin.com/company/yale", "https://www.linkedin.com/school/yale"),
        ("https://vk.com/club123456", "https://vk.com/public123456"),
        ("https://www.threads.net/@mayo", "https://www.threads.com/@mayo"),
        ("https://www.reddit.com/user/Mayo", "https://old.reddit.com/u/mayo/"),
        ("@Mayo@mastodon.social", "https://mastodon.social/@mayo"),
        ("https://t.me/s/Mayo_Clinic", "https://t.me/mayo_clinic"),
    ],
)  # fmt: skip
def test_two_addresses_of_one_account_have_one_key(one: str, other: str) -> None:
    assert same_account_key(parse_address(one)) == same_account_key(parse_address(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.com/mayoclinic", "https://www.instagram.com/mayoclinic"),
        ("https://www.instagram.com/mayo.clinic", "https://www.instagram.com/mayoclinic"),
        ("https://x.com/mayo_clinic", "https://x.com/mayoclinic"),
        ("https://www.youtube.com/@mayoclinic", "https://www.youtube.com/user/mayoclinic"),
        ("https://www.youtube.com/user/mayoclinic", "https://www.youtube.com/c/mayoclinic"),
        (f"https://www.youtube.com/channel/{UC}",
         f"https://www.youtube.com/channel/UC{UC[2:].swapcase()}"),
        ("https://www.whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M",
         "https://www.whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2m"),
        ("https://www.linkedin.com/company/mayo", "https://www.linkedin.com/showcase/mayo"),
        ("https://www.linkedin.com/company/mayo", "https://www.linkedin.com/in/mayo"),
        ("https://medium.com/mayo", "https://medium.com/@mayo"),
        ("@mayo@mastodon.social", "@mayo@mastodon.online"),
        ("https://vk.com/id123456", "https://vk.com/club123456"),
    ],
)  # fmt: skip
def test_two_accounts_never_share_a_key(one: str, other: str) -> None:
    assert same_account_key(parse_address(one)) != same_account_key(parse_address(other))


def test_a_websites_path_tells_cases_apart_and_its_www_does_not_count() -> None:
    assert same_account_key((Platform.BLOG, "www.example.org/News")) == (
        Platform.BLOG,
        "example.org/News",
    )
    assert same_account_key((Platform.BLOG, "example.org/News")) != same_account_key(
        (Platform.BLOG, "example.org/news")
    )


def test_an_at_sign_in_front_changes_nothing() -> None:
    assert same_account_key((Platform.X, "@Mayo")) == same_account_key((Platform.X, "mayo"))
