"""The accounts that written websites name, told apart as they were written."""

from collections import Counter

import pytest

from directory_core import same_account_key
from directory_core.models import Look, Platform
from tests.adapters.web.conftest import Web
from tests.adapters.web.websites import Website, websites

SITES = list(websites())


@pytest.fixture(scope="module")
def readings(web: Web) -> dict[str, tuple[Website, Look]]:
    hosts = [f"w{number}.{site.org.domain}.example" for number, site in enumerate(SITES)]
    for host, site in zip(hosts, SITES, strict=True):
        web.pages[host] = dict(site.pages)
    read = web.read_all([(host, site.asked) for host, site in zip(hosts, SITES, strict=True)])
    return {host: (site, reading) for host, site, reading in zip(hosts, SITES, read, strict=True)}


def keys(accounts: object) -> set[object]:
    return {same_account_key((Platform(platform), handle)) for platform, handle in accounts}  # type: ignore[attr-defined]


def test_there_are_more_than_a_hundred_and_twenty_websites_in_six_languages() -> None:
    assert len(SITES) >= 120
    assert len({site.org.language for site in SITES}) == 6


def test_nearly_all_that_is_called_own_is_own_and_nearly_all_that_is_own_is_called_so(
    readings: dict[str, tuple[Website, Look]],
) -> None:
    right = wrong = missed = 0
    faults: Counter[str] = Counter()
    for host, (site, reading) in readings.items():
        own = {same_account_key(each) for each in reading.sightings if each.own}
        wanted = keys(site.own)
        right += len(own & wanted)
        wrong += len(own - wanted)
        missed += len(wanted - own)
        faults.update(f"{host} {site.make} wrong {each}" for each in own - wanted)
        faults.update(f"{host} {site.make} missed {each}" for each in wanted - own)
    assert right / (right + wrong) >= 0.99, faults
    assert right / (right + missed) >= 0.99, faults


def test_every_website_that_names_its_accounts_is_read_without_a_contradiction(
    readings: dict[str, tuple[Website, Look]],
) -> None:
    assert {
        host: r.state.value for host, (s, r) in readings.items() if r.state.value != s.state
    } == {}
