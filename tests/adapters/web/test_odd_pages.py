"""Odd pages and websites, written and labelled one by one: whose is each account?

`odd.jsonl` holds pages: what is odd, the address, whom the page is read for, its accounts and
state.  `odd_websites.jsonl` holds websites: their pages by path, or answers (status, headers,
body), and what of their domain tells whose they are where it is not `pinecrest-hospital`.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from adapters.web.judging import identify, judge
from adapters.web.reading.dom import Element, parse
from adapters.web.reading.extract import mentions_of
from adapters.web.reading.structured import entities_of
from directory_core import same_account_key
from directory_core.models import Platform
from tests.adapters.web.conftest import Web

Key = tuple[Platform, str]


def _rows(name: str) -> list[dict[str, Any]]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


PAGES = _rows("odd.jsonl")
WEBSITES = _rows("odd_websites.jsonl")


def _keys(accounts: list[str]) -> set[Key]:
    named = (each.partition(":") for each in accounts)
    return {same_account_key((Platform(platform), handle)) for platform, _, handle in named}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["what"])
def test_an_odd_page_is_read_as_it_was_meant(page: dict[str, Any]) -> None:
    root = parse(page["html"])
    entities = entities_of(root)
    identity = identify(root, page["url"], entities, page["for"])
    verdicts = judge(mentions_of(root, page["url"], entities), identity)
    own = {same_account_key(each.best.address) for each in verdicts if each.own}
    assert own == _keys(page["own"])
    assert any(each.alien for each in verdicts) is (page["state"] == "contradiction")


@pytest.mark.parametrize("site", WEBSITES, ids=lambda site: site["what"])
def test_an_odd_website_is_read_as_it_was_meant(web: Web, site: dict[str, Any]) -> None:
    host = f"odd{WEBSITES.index(site)}.{site.get('host', 'pinecrest-hospital')}.example"
    web.pages[host] = {
        path: page if isinstance(page, str) else (page[0], page[1], page[2].encode())
        for path, page in site["pages"].items()
    }
    look = web.read(host, site["for"])
    assert look.state.value == site["state"]
    named = (*look.sightings, *look.impossible)
    assert {same_account_key(each) for each in named if each.own} == _keys(site["own"])


def test_the_footer_of_a_very_long_page_is_read(web: Web) -> None:
    foot = '<footer><a href="https://x.com/PinecrestCH"><i></i></a></footer>'
    page = f"<title>Pinecrest Community Hospital</title><body>{'<p>x</p>' * 100_000}{foot}"
    web.pages["long.pinecrest-hospital.example"] = {"/": page}
    look = web.read("long.pinecrest-hospital.example")
    assert [each.handle for each in look.sightings if each.own] == ["PinecrestCH"]


class _Counted(list[Element | str]):
    """Children that are counted as they are looked at."""

    looked_at = 0

    def __iter__(self) -> Iterator[Element | str]:
        for each in super().__iter__():
            self.looked_at += 1
            yield each


@pytest.mark.parametrize("child", [Element("li", {}), "a word or two "])
def test_of_thousands_of_children_no_more_are_read_than_are_asked_for(child: Element | str) -> None:
    children = _Counted([child] * 9_000)
    Element("ul", {}, children=children).text(most=100)
    assert children.looked_at <= 101
