"""A parent's website, read for one of its branches: what is the parent's is not the branch's."""

import asyncio

from adapters.web import WebsiteReader, open_fetcher
from tests.adapters.web.conftest import Answer, Web

ICONS = (
    '<a href="https://www.facebook.com/MercyHealth">Facebook</a><a href="https://x.com/mercy">X</a>'
)
ADAS = '<a href="https://www.facebook.com/MercyHospitalAda">Mercy Hospital Ada</a>'


def own(web: Web, name: str, footer: str, *, branch: bool) -> list[str]:
    page = f"<html><head><title>Mercy | Health care</title></head><body><footer>{footer}</footer>"
    web.pages["www.mercy.example"] = {"/": page}

    async def read() -> list[str]:
        async with open_fetcher("", loopback=True, pause=0) as fetcher:
            url = web.url("www.mercy.example")
            look = await WebsiteReader(fetcher).read(url, name, branch=branch)
            return [each.handle for each in look.sightings if each.own]

    return asyncio.run(read())


def test_evidence_for_the_parent_is_none_for_the_branch(web: Web) -> None:
    assert own(web, "Mercy", ICONS, branch=False) == ["MercyHealth", "mercy"]
    assert own(web, "Mercy Hospital Ada", ICONS, branch=True) == []


def test_an_account_that_bears_the_branchs_own_name_is_the_branchs(web: Web) -> None:
    assert own(web, "Mercy Hospital Ada", ICONS + ADAS, branch=True) == ["MercyHospitalAda"]
    assert own(web, "Mercy Hospital Joplin", ICONS + ADAS, branch=True) == []


def read_at(web: Web, path: str, name: str, title: str, answer: Answer | None = None) -> list[str]:
    icons = '<a href="https://www.facebook.com/MercyHealth"></a>'
    page = f"<html><head><title>{title}</title></head><body><footer>{icons}{ADAS}</footer>"
    web.pages["www.mercy.example"] = {"/": page, **({path: answer} if answer else {})}

    async def read() -> list[str]:
        async with open_fetcher("", loopback=True, pause=0) as fetcher:
            url = web.url("www.mercy.example").rstrip("/") + path
            look = await WebsiteReader(fetcher).read(url, name)
            return [each.handle for each in look.sightings if each.own]

    return asyncio.run(read())


def test_of_a_branch_whose_page_is_gone_the_first_page_is_read_as_of_a_branch(web: Web) -> None:
    found = read_at(web, "/locations/ada", "Mercy Hospital Ada", "Mercy Health")
    assert found == ["MercyHospitalAda"]
    assert read_at(web, "/locations/joplin", "Mercy Hospital Joplin", "Mercy Health") == []
    home = (302, {"Location": "/"}, b"")
    assert read_at(web, "/locations/ada", "Mercy Hospital Ada", "Mercy Health", home) == found


def test_of_an_old_address_of_the_first_page_the_first_page_is_read(web: Web) -> None:
    found = read_at(web, "/default.aspx", "Mercy Health", "Mercy Health")
    assert "MercyHealth" in found
