"""What becomes of websites that lie, hang, lead elsewhere, forbid, or are nobody's any more."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from bots.commands.evidence import read_once
from bots.settings import Settings
from directory_core.models import Look
from directory_core.models import LookState as State
from tests.adapters.web.conftest import Web

ICON = '<footer><a href="https://www.facebook.com/wecareforyou"><i></i></a></footer>'
PAGE = f"<html><head><title>Mercy General Hospital</title></head><body>{ICON}</body></html>"
HTML = {"Content-Type": "text/html; charset=utf-8"}


def read_here(url: str, *, loopback: bool) -> Look:
    return read_once(url, "", Settings(evidence_allow_loopback=loopback))


def own(web: Web, host: str, name: str = "") -> list[str]:
    return sorted(each.handle for each in web.read(host, name).sightings if each.own)


def moved(to: str, status: int = 301) -> tuple[int, dict[str, str], bytes]:
    return status, {"Location": to}, b""


@pytest.mark.parametrize(
    "page",
    [
        "<title>mercy.example</title><body><h1>This domain is for sale</h1><a href='https://x.com/seller'>X</a>",
        "<title>mercy.example - Domain geparkt</title><body>Diese Domain steht zum Verkauf.",
        "<title>x</title><body>Ce nom de domaine est à vendre",
        "<title>x</title><body>Este dominio está en venta",
        "<title>x</title><body>Este domínio está à venda",
        "<title>x</title><body>Questo dominio è in vendita",
        "<title>Welcome to nginx!</title><body><h1>Welcome to nginx!</h1>",
        "<title>x</title><script src='https://img1.wsimg.com/parking-lander/static/js/main.js'></script><body></body>",
        "<title>Account Suspended</title><body>This Account has been suspended.",
        "<title>mercy.org - Make Offer</title><body><h2>The domain mercy.org may be for sale.</h2><p>Make an offer.</p>",
        "<title>mercy.org</title><body><h1>mercy.org is available for purchase</h1><p>Inquire now</p>",
        "<title>mercy.org</title><body><p>mercy.org is for sale!</p>",
        "<title>MercyGeneral.com is for sale | Names</title><body><p>We have helped thousands find a name.</p>",
        "<title>x</title><body><p>El dominio mercy.es está a la venta</p>",
        "<title>x</title><body><p>Die Domain mercy.de steht zum Verkauf!</p><p>Jetzt Angebot abgeben</p>",
        "<title>mercy.de</title><body>Hier entsteht eine neue Internetpräsenz.",
        "<title>x</title><body><p>De domeinnaam mercy.nl is te koop</p>",
        "<title>x</title><body><p>このドメインは売り出し中です</p>",
        "<title>x</title><body><p>Домен продаётся</p>",
    ],
)
def test_nothing_on_a_parked_page_is_believed(web: Web, page: str) -> None:
    web.pages["parked.example"] = {"/": f"<html><head>{page}{ICON}</html>"}
    reading = web.read("parked.example")
    assert reading.state is State.PARKED
    assert not reading.sightings


def test_a_hospital_that_sells_its_old_beds_is_not_parked(web: Web) -> None:
    text = "<p>Hospital beds for sale. This domain of medicine is our passion.</p>" * 30
    web.pages["beds.example"] = {"/": PAGE.replace("<footer>", text + "<footer>")}
    assert web.read("beds.example").state is State.OK


def test_a_website_that_asks_not_to_be_read_is_not_read(web: Web) -> None:
    web.pages["robots.example"] = {"/": PAGE, "/robots.txt": "User-agent: *\nDisallow: /\n"}
    assert web.read("robots.example").state is State.ROBOTS
    assert ("robots.example", "/") not in web.asked


def test_a_robots_file_that_lets_this_program_in_is_obeyed_too(web: Web) -> None:
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: carehandles\nAllow: /\n"
    web.pages["welcome.example"] = {"/": PAGE, "/robots.txt": rules}
    assert web.read("welcome.example").state is State.OK


def test_a_robots_file_that_cannot_be_had_lets_nothing_be_assumed(web: Web) -> None:
    web.pages["broken.example"] = {"/": PAGE, "/robots.txt": (500, {}, b"")}
    assert web.read("broken.example").state is State.UNREACHABLE


def test_a_redirect_to_another_registrable_domain_is_said(web: Web) -> None:
    web.pages["old.example"] = {"/": moved(f"http://www.new.example:{web.port}/")}
    web.pages["www.new.example"] = {"/": PAGE}
    reading = web.read("old.example")
    assert reading.state is State.REDIRECTS_ELSEWHERE
    assert "new.example" in reading.detail
    assert not reading.sightings


@pytest.mark.parametrize(
    "page",
    [
        '<html><head><meta http-equiv="refresh" content="0; URL=http://new.example/"></head></html>',
        '<html><body><script>window.location.href = "http://new.example/";</script></body></html>',
    ],
)
def test_a_page_that_sends_on_by_itself_to_another_domain_is_said(web: Web, page: str) -> None:
    web.pages["sender.example"] = {"/": page}
    assert web.read("sender.example").state is State.REDIRECTS_ELSEWHERE


def test_redirects_within_the_website_are_followed(web: Web) -> None:
    web.pages["mercy.example"] = {"/": moved(f"http://www.mercy.example:{web.port}/home", 302)}
    refresh = '<html><head><meta http-equiv="refresh" content="1;url=en/"></head></html>'
    web.pages["www.mercy.example"] = {
        "/home": moved("/start/", 307),
        "/start/": refresh,
        "/start/en/": PAGE,
    }
    assert own(web, "mercy.example") == ["wecareforyou"]


def test_redirects_in_a_circle_end(web: Web) -> None:
    web.pages["circle.example"] = {"/": moved("/a"), "/a": moved("/b"), "/b": moved("/")}
    assert web.read("circle.example").state is State.UNREACHABLE


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 500, 503])
def test_an_error_page_is_not_read(web: Web, status: int) -> None:
    web.pages["error.example"] = {"/": (status, HTML, PAGE.encode())}
    reading = web.read("error.example")
    assert reading.state is State.UNREACHABLE
    assert str(status) in reading.detail


def test_a_server_that_asks_for_a_moment_gets_it(web: Web) -> None:
    answers = iter([(503, {"Retry-After": "1"}, b""), (200, HTML, PAGE.encode())])
    web.pages["busy.example"] = Later(answers)  # type: ignore[assignment]
    assert web.read("busy.example").state is State.OK


class Later(dict[str, object]):
    """Pages of which the first changes with every question."""

    def __init__(self, answers: Iterator[object]) -> None:
        super().__init__()
        self._answers = answers

    def get(self, path: str, default: object = None) -> object:
        return next(self._answers) if path == "/" else default


def test_names_that_lead_nowhere_and_numbers_are_not_reached() -> None:
    for url in (
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/",
        "http://127.1/", "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://mercy.example/",
        "http://user@mayo.org/", "ftp://mayo.org/", "http://mayo.org:22/", "file:///etc/passwd", "http://0177.0.0.1/",
        "http://[::ffff:127.0.0.1]/", "http://①②⑦.⓪.⓪.①/",
    ):  # fmt: skip
        assert read_here(url, loopback=False).state is State.UNREACHABLE, url


def test_a_compressed_bomb_and_an_endless_page_cost_two_megabytes(web: Web) -> None:
    bomb = gzip.compress(b"<p>" + b"\0" * 200_000_000, 9)
    web.pages["bomb.example"] = {"/": (200, {**HTML, "Content-Encoding": "gzip"}, bomb)}
    web.pages["endless.example"] = {"/": (200, HTML, b"<p>" + b"a " * 2_000_000)}
    assert web.read("bomb.example").state is State.UNREACHABLE
    assert web.read("endless.example").state is State.UNREACHABLE


def test_compressed_pages_and_those_that_only_say_so_are_read(web: Web) -> None:
    zipped = {**HTML, "Content-Encoding": "gzip"}
    web.pages["zip.example"] = {"/": (200, zipped, gzip.compress(PAGE.encode()))}
    web.pages["liar.example"] = {"/": (200, zipped, PAGE.encode())}
    assert web.read("zip.example").state is State.OK
    assert web.read("liar.example").state is State.OK


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "iso-8859-1", "cp1252", "shift_jis", "gb2312"]
)
def test_pages_of_any_encoding_are_read(web: Web, encoding: str) -> None:
    text = PAGE.replace("<title>", f'<meta charset="{encoding}"><title>')
    text = text if encoding in {"shift_jis", "gb2312"} else text.replace("Mercy", "Müller")
    web.pages["letters.example"] = {
        "/": (200, {"Content-Type": "text/html"}, text.encode(encoding))
    }
    assert own(web, "letters.example") == ["wecareforyou"]


def test_what_is_no_page_is_not_read(web: Web) -> None:
    web.pages["pdf.example"] = {"/": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4")}
    web.pages["bytes.example"] = {"/": (200, HTML, bytes(range(256)) * 40)}
    web.pages["empty.example"] = {"/": (200, HTML, b"")}
    for host in ("pdf.example", "bytes.example", "empty.example"):
        assert not own(web, host)


def test_a_page_without_accounts_says_so(web: Web) -> None:
    web.pages["none.example"] = {"/": PAGE.replace(ICON, "<p>Hello</p>")}
    assert web.read("none.example").state is State.NO_LINKS


def test_a_stranger_beside_the_old_account_is_a_contradiction(web: Web) -> None:
    both = '<footer><a href="https://x.com/MercyGen">X</a> <a href="https://x.com/getrichnow">X</a></footer>'
    web.pages["hacked.example"] = {"/": PAGE.replace(ICON, both)}
    reading = web.read("hacked.example")
    assert reading.state is State.CONTRADICTION
    assert [each.handle for each in reading.sightings if each.own] == ["MercyGen"]


def test_frames_and_pages_in_other_languages_are_looked_into(web: Web) -> None:
    frames = '<html><frameset><frame src="/top.html"><frame src="main.html"></frameset></html>'
    web.pages["frames.example"] = {"/": frames, "/main.html": PAGE, "/top.html": "<p>Menu</p>"}
    splash = '<html><title>Mercy</title><body><a href="/de/">Deutsch</a> <a href="/en/">English</a></body></html>'
    web.pages["splash.example"] = {"/": splash, "/en/": PAGE}
    assert own(web, "frames.example") == ["wecareforyou"]
    assert own(web, "splash.example") == ["wecareforyou"]


def test_three_hundred_accounts_and_a_thousand_levels_are_borne(web: Web) -> None:
    many = "".join(f'<a href="https://x.com/stranger{n}">Company {n}</a>' for n in range(300))
    deep = "<div>" * 5000 + many
    web.pages["many.example"] = {"/": PAGE.replace("<footer>", deep + "<footer>")}
    began = time.monotonic()
    assert "wecareforyou" in own(web, "many.example")
    assert time.monotonic() - began < 8


@contextmanager
def rude_server(answer: bytes, *, drip: float = 0) -> Iterator[int]:
    """A server that says `answer` and hangs up, or lets it drip."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        ended = threading.Event()

        def serve() -> None:
            while not ended.is_set():
                with suppress(OSError):
                    line, _ = listener.accept()
                    with line:
                        answered(line)

        def answered(line: socket.socket) -> None:
            if b"robots.txt" in line.recv(4000):
                gone = b"HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                line.sendall(gone)
                return
            line.sendall(answer)
            while drip and not ended.wait(drip):
                line.sendall(b" ")

        threading.Thread(target=serve, daemon=True).start()
        yield listener.getsockname()[1]
        ended.set()


def test_a_page_cut_short_by_a_lying_length_is_read_as_far_as_it_came() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999999\r\nConnection: close\r\n\r\n"
    with rude_server(head + PAGE.encode()) as port:
        assert read_here(f"http://127.0.0.1:{port}/", loopback=True).state is State.OK


def test_a_server_that_talks_nonsense_is_unreachable() -> None:
    with rude_server(b"SSH-2.0-OpenSSH_9.0\r\n") as port:
        assert read_here(f"http://127.0.0.1:{port}/", loopback=True).state is State.UNREACHABLE


def test_a_page_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    from adapters.web.fetching import fetcher

    monkeypatch.setattr(fetcher, "MOST_SECONDS", 0.5)
    with rude_server(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", drip=0.05) as port:
        began = time.monotonic()
        assert read_here(f"http://127.0.0.1:{port}/", loopback=True).state is State.UNREACHABLE
        assert time.monotonic() - began < 4
