"""Websites that hang, never end, lead inward or stand on a platform: what a look does then."""

import asyncio
import gzip
import time
from typing import Any

import httpcore
import httpx_secure
import pytest
from httpcore._backends.auto import AutoBackend

from adapters.web.fetching import fetcher
from adapters.web.fetching.fetcher import Fetcher, FetchFailed, Trouble
from bots.settings import Settings
from directory_core.models import LookState as State
from tests.adapters.web.conftest import Web
from tests.adapters.web.test_states import HTML, ICON, PAGE, moved, own, read_here, rude_server


@pytest.mark.parametrize(
    "host",
    [
        "www.facebook.com", "m.facebook.com", "x.com", "twitter.com", "www.instagram.com",
        "www.threads.net", "www.tiktok.com", "de.linkedin.com", "wa.me",
    ],
)  # fmt: skip
def test_a_platforms_page_given_for_a_website_is_never_fetched(web: Web, host: str) -> None:
    web.pages[host] = {"/mercygeneral": PAGE}
    look = read_here(f"http://{host}:{web.port}/mercygeneral", loopback=True)
    assert look.state is State.UNREACHABLE
    assert look.detail.startswith("platform")
    assert not any(asked == host for asked, _ in web.asked)


def test_a_website_that_leads_to_its_page_on_a_platform_is_said_to(web: Web) -> None:
    web.pages["moved.example"] = {"/": moved("https://www.facebook.com/mercygeneral")}
    look = web.read("moved.example")
    assert (look.state, look.sightings) == (State.REDIRECTS_ELSEWHERE, ())


def test_a_website_on_a_site_builders_domain_is_its_own_and_the_next_one_another(web: Web) -> None:
    web.pages["mercy.wixsite.com.example"] = {"/": PAGE}
    web.pages["old.wixsite.com.example"] = {"/": moved("http://mercy.wixsite.com.example/")}
    assert own(web, "mercy.wixsite.com.example") == ["wecareforyou"]
    assert web.read("old.wixsite.com.example").state is State.REDIRECTS_ELSEWHERE


def test_a_website_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetcher, "MOST_SECONDS", 0.4)
    with rude_server(b"", drip=5) as port:
        began = time.monotonic()
        look = read_here(f"http://127.0.0.1:{port}/", loopback=True)
        assert (look.state, look.detail) == (State.UNREACHABLE, "slow")
        assert time.monotonic() - began < 4


def test_of_five_hundred_megabytes_two_are_taken() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500000000\r\n\r\n"
    with rude_server(head + b"<p>" + b"a " * 4_000_000) as port:
        answer = asyncio.run(fetched(f"http://127.0.0.1:{port}/"))
        assert (len(answer.body), answer.cut) == (2_000_000, True)


async def fetched(url: str) -> fetcher.Fetched:
    async with Fetcher("test", loopback=True, pause=0) as one:
        return await one.get(url)


def test_tls_that_does_not_hold_is_said_as_such() -> None:
    with rude_server(b"HTTP/1.1 400 Bad\r\n\r\n") as port:
        look = read_here(f"https://127.0.0.1:{port}/", loopback=True)
        assert look.state is State.UNREACHABLE
        assert look.detail.startswith("tls")


class Names:
    """A resolver that gives these addresses, one after the other, and whom was connected to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
        self.left = list(addresses)
        self.spoken_to: list[str] = []
        names = self

        async def resolve(*_: Any, **__: Any) -> "Names":
            return names

        async def connect(_self: object, host: str, *_: Any, **__: Any) -> None:
            names.spoken_to.append(host)
            raise httpcore.ConnectError("nobody there")

        monkeypatch.setattr(httpx_secure, "connect_tcp", resolve)
        monkeypatch.setattr(AutoBackend, "connect_tcp", connect)

    def extra(self, _attribute: object) -> tuple[str, int]:
        return (self.left.pop(0) if len(self.left) > 1 else self.left[0]), 443

    async def aclose(self) -> None:
        pass


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.9", "169.254.169.254", "::1", "fd00::1", "64:ff9b::a00:1"],
)
def test_a_name_that_resolves_inward_is_never_spoken_to(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    names = Names(monkeypatch, address)
    with pytest.raises(FetchFailed) as failed:
        asyncio.run(asked("https://www.mercy-general.org/"))
    assert failed.value.trouble is Trouble.INWARD
    assert names.spoken_to == []


async def asked(url: str) -> None:
    async with Fetcher("test", pause=0) as one:
        await one.get(url)


def test_a_name_that_leads_inward_a_moment_later_is_spoken_to_where_it_was_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = Names(monkeypatch, "93.184.216.34", "127.0.0.1")
    with pytest.raises(FetchFailed):
        asyncio.run(asked("https://www.mercy-general.org/"))
    assert names.spoken_to == ["93.184.216.34"]


def test_a_redirect_inward_is_not_followed(web: Web) -> None:
    web.pages["leader.example"] = {"/": moved("http://10.0.0.1/admin")}
    assert web.read("leader.example").state is State.REDIRECTS_ELSEWHERE
    web.pages["framer.example"] = {
        "/": PAGE.replace("<footer>", '<iframe src="http://169.254.169.254/"></iframe><footer>')
    }
    assert own(web, "framer.example") == ["wecareforyou"]
    assert not any(host.startswith("169.") for host, _ in web.asked)


def test_a_time_that_a_server_asks_for_is_bounded(web: Web) -> None:
    web.pages["later.example"] = {"/": (503, {**HTML, "Retry-After": "99999999999"}, b"")}
    look = web.read("later.example")
    assert look.state is State.UNREACHABLE
    assert look.retry_after < 1e8


def test_without_a_network_a_look_ends_in_a_state() -> None:
    look = read_here("https://no-such-hospital-anywhere.org/", loopback=False)
    assert look.state is State.UNREACHABLE
    assert Settings().evidence_allow_loopback is False


class Everywhere(dict[str, Any]):
    """Pages of a website that gives the same answer wherever it is asked."""

    def __init__(self, answer: Any) -> None:
        super().__init__()
        self._answer = answer

    def get(self, _path: str, _default: Any = None) -> Any:
        return self._answer


@pytest.mark.parametrize("to", ["https://www.facebook.com/mercygeneral", "http://10.0.0.1/x"])
def test_a_website_all_of_which_leads_elsewhere_is_said_to(web: Web, to: str) -> None:
    web.pages["gone-over.example"] = Everywhere(moved(to))
    look = web.read("gone-over.example")
    assert (look.state, look.detail) == (State.REDIRECTS_ELSEWHERE, to)


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_names_a_time_for_its_robots_file_too_is_left_alone(
    web: Web, status: int
) -> None:
    web.pages[f"later{status}.example"] = Everywhere((status, {"Retry-After": "7200"}, b""))
    look = web.read(f"later{status}.example")
    assert (look.state, look.retry_after) == (State.UNREACHABLE, 7200)


HALVES = gzip.compress(PAGE[:60].encode()) + gzip.compress(PAGE[60:].encode())


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("br", PAGE.encode()),
        ("chunked", PAGE.encode()),
        ("gzip", b"\xef\xbb\xbf" + PAGE.encode()),
        ("gzip", HALVES),
        ("gzip, gzip", gzip.compress(gzip.compress(PAGE.encode()))),
        ("gzip, identity", gzip.compress(PAGE.encode())),
        ("", gzip.compress(PAGE.encode())),
        ("", PAGE.encode("utf-16-le")),
    ],
)
def test_a_body_is_taken_for_what_it_is(web: Web, encoding: str, body: bytes) -> None:
    headers = {**HTML, "Content-Encoding": encoding} if encoding else HTML
    web.pages["encoded.example"] = {"/": (200, headers, body)}
    assert own(web, "encoded.example") == ["wecareforyou"]


def test_what_is_compressed_in_no_way_that_is_known_is_not_read(web: Web) -> None:
    web.pages["brotli.example"] = {"/": (200, {**HTML, "Content-Encoding": "br"}, b"\x0b\x02\x80")}
    assert web.read("brotli.example").state is State.UNREACHABLE


def test_a_name_in_letters_and_in_ascii_is_one_website(web: Web) -> None:
    there = "xn--klinik-sd-x9a.example"
    web.pages[there] = {"/": moved(f"http://{there}:{web.port}/start"), "/start": PAGE}
    assert own(web, "klinik-süd.example") == ["wecareforyou"]


def test_what_the_pages_own_styles_hide_is_not_believed_alone(web: Web) -> None:
    styles = ".q7{position:absolute;left:-9999px}.more{display:none}.open .more{display:block}"
    links = "".join(
        f'<div class="{name}"><a href="https://{where}">x</a></div>'
        for name, where in (("q7", "x.com/mercyrich"), ("more", "www.instagram.com/mercygeneral"))
    )
    web.pages["styled.example"] = {
        "/": PAGE.replace("</head>", f"<style>{styles}</style></head>").replace(ICON, links + ICON)
    }
    found = own(web, "styled.example", "Mercy General Hospital")
    assert found == ["mercygeneral", "wecareforyou"]
