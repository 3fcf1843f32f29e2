"""Odd single pages, written and labelled one by one: whose is each account?

`odd.jsonl` holds them: what is odd, the address, whom the page is read for, its accounts and state.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from adapters.web.dom import parse
from adapters.web.extract import mentions_of
from adapters.web.identity import identify
from adapters.web.judging import judge
from adapters.web.structured import entities_of
from directory_core import same_account_key
from directory_core.models import Platform

PAGES = [
    json.loads(line)
    for line in Path(__file__).with_name("odd.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["what"])
def test_an_odd_page_is_read_as_it_was_meant(page: dict[str, Any]) -> None:
    root = parse(page["html"])
    entities = entities_of(root)
    identity = identify(root, page["url"], entities, page["for"])
    verdicts = judge(mentions_of(root, page["url"], entities), identity)
    own = {same_account_key(each.best.address) for each in verdicts if each.own}
    wanted = {
        same_account_key((Platform(platform), handle))
        for platform, _, handle in (each.partition(":") for each in page["own"])
    }
    assert own == wanted
    assert any(each.alien for each in verdicts) is (page["state"] == "contradiction")
