"""Where the code of a proof of ownership is looked for, and where it counts for nothing."""

import asyncio

import pytest

from adapters.web import open_reader
from directory_core.models import Platform, ProofSeen
from tests.adapters.web.conftest import Web
from tests.adapters.web.proofs.test_accounts import Names, names

__all__ = ["names"]
CODE = "abcdefgh23456789abcdefgh"
SAID = f"carehandles-proof={CODE}"


def sought(web: Web, host: str, *, by: Names | None = None) -> ProofSeen:
    async def seeking() -> ProofSeen:
        reader = open_reader("", loopback=True, pause=0, dns=by.at if by else "")
        try:
            return await reader.proof(web.url(host), CODE)
        finally:
            await reader.close()

    return asyncio.run(seeking())


def test_a_text_record_of_the_domain_proves_with_the_accounts_it_names(
    web: Web, names: Names
) -> None:
    names.texts["falls.example"] = [SAID, "carehandles-account=https://x.com/brandonfalls"]
    seen = sought(web, "falls.example", by=names)
    assert seen.where == "DNS: falls.example"
    assert [(each.platform, each.handle, each.rung) for each in seen.accounts] == [
        (Platform.X, "brandonfalls", 4)
    ]


def test_a_file_of_its_own_proves_too(web: Web) -> None:
    lines = f"# ours\n{SAID}\ncarehandles-account = https://www.facebook.com/BrandonFalls\n"
    web.pages["falls.example"] = {"/.well-known/carehandles.txt": lines}
    seen = sought(web, "falls.example")
    assert seen.where.endswith("/.well-known/carehandles.txt")
    assert [each.handle for each in seen.accounts] == ["BrandonFalls"]


def test_the_head_of_the_first_page_proves_the_person_and_no_account(web: Web) -> None:
    meta = f'<meta name="carehandles-proof" content="{CODE}">'
    web.pages["falls.example"] = {"/": f"<html><head>{meta}</head><body>Hi</body></html>"}
    seen = sought(web, "falls.example")
    assert seen.where.startswith("http://falls.example")
    assert seen.accounts == ()


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{SAID}</p>",
        f"<div><meta name='carehandles-proof' content='{CODE}'></div>",
        f"<!-- {SAID} -->",
        "<meta name='carehandles-proof' content='another'>",
    ],
)
def test_what_others_may_write_on_a_page_proves_nothing(web: Web, body: str) -> None:
    web.pages["falls.example"] = {"/": f"<html><head></head><body>{body}</body></html>"}
    assert sought(web, "falls.example") == ProofSeen(reached=True)


def test_a_website_that_does_not_answer_is_told_from_one_without_the_code(web: Web) -> None:
    web.pages["falls.example"] = {"/": (500, {}, b"")}
    assert sought(web, "falls.example") == ProofSeen(reached=False)


def test_a_record_in_quotation_marks_and_a_file_behind_redirects_are_read(
    web: Web, names: Names
) -> None:
    names.texts["falls.example"] = [f'"{SAID}"']
    assert sought(web, "falls.example", by=names).where == "DNS: falls.example"
    file = "/.well-known/carehandles.txt"
    onward = {"Location": web.url("www.hills.example").rstrip("/") + file}
    web.pages["hills.example"] = {file: (301, onward, b"")}
    web.pages["www.hills.example"] = {file: f"\ufeff{SAID}\r\n"}
    assert sought(web, "hills.example").where.endswith(file)


def test_a_file_that_leads_to_another_domain_proves_nothing(web: Web) -> None:
    file = "/.well-known/carehandles.txt"
    onward = {"Location": web.url("stranger.example").rstrip("/") + file}
    web.pages["falls.example"] = {file: (302, onward, b""), "/": "<p>Hi</p>"}
    web.pages["stranger.example"] = {file: SAID}
    assert sought(web, "falls.example") == ProofSeen(reached=True)


def test_on_a_website_in_other_hands_a_code_is_gone_and_where_nobody_answers_it_may_be_there(
    web: Web,
) -> None:
    web.pages["parked.example"] = {"/": "<title>Buy this domain</title><p>Domain for sale</p>"}
    onward = {"Location": web.url("stranger.example")}
    web.pages["moved.example"] = {"/": (301, onward, b"")}
    web.pages["broken.example"] = {"/": (503, {}, b"")}
    assert sought(web, "parked.example").reached
    assert sought(web, "moved.example").reached
    assert not sought(web, "broken.example").reached


def test_while_nobody_answers_for_a_domain_its_records_may_be_there(web: Web) -> None:
    web.pages["falls.example"] = {"/": "<p>Hi</p>"}

    async def seeking() -> ProofSeen:
        reader = open_reader("", loopback=True, pause=0, dns="127.0.0.1:1")
        try:
            return await reader.proof(web.url("falls.example"), CODE)
        finally:
            await reader.close()

    assert not asyncio.run(seeking()).reached
