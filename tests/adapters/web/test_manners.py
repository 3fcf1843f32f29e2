"""How websites are asked: by name, one request at a time, few pages; and what a sighting keeps."""

import asyncio
import time
from itertools import pairwise

from adapters.web import open_reader
from adapters.web.fetching.fetcher import Fetcher
from tests.adapters.web.conftest import Web
from tests.adapters.web.test_states import PAGE


def test_the_program_says_who_it_is_and_whom_to_write_to(web: Web) -> None:
    web.pages["polite.example"] = {"/": PAGE}

    async def read() -> None:
        reader = open_reader("mailto:web@carehandles.example", loopback=True, pause=0)
        await reader.read(web.url("polite.example"))
        await reader.close()

    asyncio.run(read())
    agents = {each["User-Agent"] for each in web.headers[-3:]}
    assert all("carehandles" in each and "web@carehandles.example" in each for each in agents)


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_and_hosts_side_by_side(web: Web) -> None:
    hosts = ["one.example", "two.example", "three.example"]
    for host in hosts:
        web.pages[host] = {"/": PAGE}

    async def ask() -> dict[str, list[float]]:
        times: dict[str, list[float]] = {host: [] for host in hosts}

        async def one(fetcher: Fetcher, host: str) -> None:
            await fetcher.get(web.url(host))
            times[host].append(time.monotonic())

        async with Fetcher("test", loopback=True, pause=0.2) as fetcher:
            await asyncio.gather(*(one(fetcher, host) for host in hosts * 3))
        return times

    began = time.monotonic()
    times = asyncio.run(ask())
    assert all(b - a >= 0.19 for each in times.values() for a, b in pairwise(each))
    assert time.monotonic() - began < 3 * 3 * 0.2, "hosts do not wait for each other"


def test_where_the_first_page_names_accounts_no_other_page_is_read(web: Web) -> None:
    web.pages["enough.example"] = {
        "/": PAGE.replace("<body>", "<body><a href='/contact'>Contact</a>")
    }
    web.read("enough.example")
    asked = [path for host, path in web.asked if host == "enough.example"]
    assert asked == ["/robots.txt", "/", "/trust.txt", "/.well-known/trust.txt"]


def test_the_first_page_is_read_in_two_other_languages_at_most(web: Web) -> None:
    languages = "".join(
        f'<link rel="alternate" hreflang="{each}" href="/{each}">'
        for each in ("en", "en-GB", "x-default", "es", "fr", "de")
    )
    web.pages["tongues.example"] = {
        "/": PAGE.replace("<html>", "<html lang='en'>").replace("<body>", f"<body>{languages}")
    }
    web.read("tongues.example")
    asked = [path for host, path in web.asked if host == "tongues.example"]
    assert asked[-2:] == ["/es", "/fr"]


def test_an_account_of_too_long_a_name_is_said_apart_and_is_none_to_list(web: Web) -> None:
    link = "https://x.com/pinecrestcommunityhospital"
    web.pages["slip.example"] = {"/": f"<title>Pinecrest</title><footer><a href='{link}'>X</a>"}
    look = web.read("slip.example")
    assert look.state.value == "ok"
    assert not look.sightings
    assert [(each.handle, each.own) for each in look.impossible] == [
        ("pinecrestcommunityhospital", True)
    ]


def test_where_it_names_none_at_most_three_others_are(web: Web) -> None:
    links = "".join(
        f"<a href='/{each}'>{each}</a>"
        for each in ("contact", "about", "social-media", "contact-us", "about-us", "kontakt")
    )
    web.pages["many.example"] = {"/": f"<title>Mercy</title><body>{links}"}
    web.read("many.example")
    asked = [path for host, path in web.asked if host == "many.example"]
    assert len(asked) == 4 + 3
    assert "/social-media" in asked


def test_a_sighting_says_where_it_stood_and_what_the_link_said(web: Web) -> None:
    link = '<a href="https://www.facebook.com/mercygeneral">Like  Mercy on Facebook</a>'
    web.pages["told.example"] = {"/": f"<title>Mercy General</title><footer>{link}</footer>"}
    (seen,) = web.read("told.example").sightings
    assert (seen.handle, seen.own, seen.rung) == ("mercygeneral", True, 2)
    assert seen.where == web.url("told.example")
    assert (seen.place, seen.text) == ("footer", "Like Mercy on Facebook")
