"""The table of platforms is whole, and does not contradict itself."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from directory_core.accounts.hosts import imitates_platform, is_public_host
from directory_core.accounts.platforms import (
    every_host,
    platform_of_host,
    refused_hosts,
    rules_of,
)
from directory_core.models.organizations import Platform

TABLE = tomllib.loads(
    files("directory_core.accounts").joinpath("platforms.toml").read_text("utf-8")
)


@pytest.mark.parametrize("platform", Platform)
def test_every_platform_has_its_rules_and_its_name(platform: Platform) -> None:
    rules = rules_of(platform)

    assert rules.platform is platform
    assert rules.name


@pytest.mark.parametrize("platform", Platform)
def test_every_word_a_platform_keeps_is_kept_for_one_thing(platform: Platform) -> None:
    words = [
        word
        for words in TABLE[platform.value].get("reserved", {}).values()
        for word in words.split()
    ]

    assert [word for word, times in Counter(words).items() if times > 1] == []
    assert [word for word in words if word != word.casefold()] == []


def test_no_host_belongs_to_two_platforms() -> None:
    for host in every_host():
        serving = [platform for platform in Platform if rules_of(platform).serves(host)]
        assert len(serving) == (0 if host in refused_hosts() else 1), host


@pytest.mark.parametrize("host", sorted(every_host()))
def test_every_host_is_a_public_one_and_no_imitation(host: str) -> None:
    assert host == host.lower()
    assert is_public_host(host)
    assert not imitates_platform(host, foreign=False)


@pytest.mark.parametrize(
    ("host", "platform"),
    [
        ("fr-fr.facebook.com", Platform.FACEBOOK),
        ("ckb-iq.facebook.com", Platform.FACEBOOK),
        ("uk.linkedin.com", Platform.LINKEDIN),
        ("br.pinterest.com", Platform.PINTEREST),
        ("www.pinterest.co.uk", Platform.PINTEREST),
        ("mayo.bsky.social", Platform.BLUESKY),
        ("mayoclinic.t.me", Platform.TELEGRAM),
    ],
)
def test_regional_hosts_are_known(host: str, platform: Platform) -> None:
    rules = platform_of_host(host)

    assert rules is not None
    assert rules.platform is platform


@pytest.mark.parametrize(
    "host",
    [
        "evil-facebook.com", "fr-fr.facebook.com.evil.com", "a.b.linkedin.com", "evilx.com",
        "x.com.evil.com", "mayo.bsky.social.evil.com", "pinterest.evil", "help.x.com", "",
    ],
)  # fmt: skip
def test_no_other_host_is_taken_for_a_platform(host: str) -> None:
    assert platform_of_host(host) is None


@pytest.mark.parametrize(
    "host",
    [
        "mastodon.social", "med-mastodon.com", "hachyderm.io", "social.bund.de", "mas.to", "c.im",
        "aus.social", "chaos.social", "social.network.europa.eu", "tech.lgbt", "lemmy.world",
        "mayoclinic.org", "drk.de", "readthedocs.io", "telegraph.co.uk", "vkl.world",
    ],
)  # fmt: skip
def test_honest_hosts_are_not_called_imitations(host: str) -> None:
    assert not imitates_platform(host, foreign=False)
