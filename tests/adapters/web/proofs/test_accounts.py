"""What proves an account beyond a link: Bluesky both ways, links back, and what has not changed."""

import asyncio
import json
import socketserver
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import dns.message
import dns.rrset
import pytest

from adapters.web import open_reader
from adapters.web.fetching.fetcher import Fetched, retry_after
from directory_core.models import EvidenceKind, Look, LookState, Platform, Sighting, Unchanged
from tests.adapters.web.conftest import Web

DID, OTHER = "did:plc:" + "a" * 24, "did:plc:" + "b" * 24
HTML = {"Content-Type": "text/html; charset=utf-8"}
DATA = {"Content-Type": "application/json"}


def page(*links: str) -> str:
    found = "".join(f'<a href="{link}"><i></i></a>' for link in links)
    return f"<title>Brandon Falls Hospital</title><footer>{found}</footer>"


class Names(socketserver.UDPServer):
    """A server of text records on loopback: `texts[name]` are a name's."""

    allow_reuse_address = True

    def __init__(self) -> None:
        self.texts: dict[str, list[str]] = {}
        super().__init__(("127.0.0.1", 0), Answering)

    @property
    def at(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"


class Answering(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        data, sock = self.request
        asked = dns.message.from_wire(data)
        answer = dns.message.make_response(asked)
        name = asked.question[0].name
        assert isinstance(self.server, Names)
        for text in self.server.texts.get(str(name).rstrip("."), []):
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", json.dumps(text)))
        sock.sendto(answer.to_wire(), self.client_address)


@pytest.fixture
def names() -> Iterator[Names]:
    with Names() as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()


def read(
    web: Web,
    host: str,
    *,
    names: Names | None = None,
    bluesky: str = "",
    last: Unchanged | None = None,
) -> Look:
    async def reading() -> Look:
        reader = open_reader(
            "", loopback=True, pause=0, dns=names.at if names else "", bluesky=bluesky
        )
        try:
            return await reader.read(web.url(host), last=last)
        finally:
            await reader.close()

    return asyncio.run(reading())


def only(look: Look, platform: Platform) -> Sighting:
    (found,) = (each for each in look.sightings if each.platform is platform)
    assert found.own
    return found


def profile(web: Web, did: str, handle: str, about: str = "") -> str:
    """Let Bluesky's public interface know one account; gives its address."""
    said = json.dumps({"did": did, "handle": handle, "description": about}).encode()
    web.pages["api.bluesky.example"] = {"/xrpc/app.bsky.actor.getProfile": (200, DATA, said)}
    return web.url("api.bluesky.example")


def test_a_domain_that_names_an_id_in_dns_proves_the_account(web: Web, names: Names) -> None:
    web.pages["falls.example"] = {"/": page("https://bsky.app/profile/falls.org")}
    names.texts["_atproto.falls.org"] = [f"did={DID}"]
    seen = only(read(web, "falls.example", names=names), Platform.BLUESKY)
    assert (seen.rung, seen.platform_id, seen.kinds) == (4, DID, (EvidenceKind.DOMAIN,))


def test_a_domain_that_names_an_id_in_a_file_proves_the_account_too(web: Web) -> None:
    web.pages["falls.example"] = {
        "/": page("https://bsky.app/profile/falls.org"),
        "/.well-known/atproto-did": (200, {}, DID.encode()),
    }
    bluesky = profile(web, DID, "falls.org")
    assert only(read(web, "falls.example", bluesky=bluesky), Platform.BLUESKY).rung == 4


def test_in_tests_a_domain_that_nobody_can_register_is_proven_as_any_other(web: Web) -> None:
    web.pages["falls.example"] = {
        "/": page("https://bsky.app/profile/falls.example", "https://social.example/@falls"),
        "/.well-known/atproto-did": DID,
    }
    web.pages["social.example"] = {"/@falls": '<a rel="me" href="https://falls.example">falls</a>'}
    look = read(web, "falls.example")
    assert only(look, Platform.BLUESKY).kinds == (EvidenceKind.DOMAIN,)
    assert only(look, Platform.MASTODON).kinds == (EvidenceKind.LINKED_BACK,)


def test_a_profile_of_another_name_proves_nothing_whatever_the_domain_says(
    web: Web, names: Names
) -> None:
    web.pages["falls.example"] = {"/": page("https://bsky.app/profile/falls.org")}
    names.texts["_atproto.falls.org"] = [f"did={DID}"]
    bluesky = profile(web, DID, "somebody-else.bsky.social")
    seen = only(read(web, "falls.example", names=names, bluesky=bluesky), Platform.BLUESKY)
    assert (seen.rung, seen.kinds) == (2, ())


def test_a_profile_that_names_the_website_links_back_and_gives_its_unchanging_id(web: Web) -> None:
    web.pages["falls.example"] = {"/": page("https://bsky.app/profile/fallshospital.bsky.social")}
    bluesky = profile(
        web, OTHER, "fallshospital.bsky.social", "We care. https://www.falls.example/"
    )
    seen = only(read(web, "falls.example", bluesky=bluesky), Platform.BLUESKY)
    assert (seen.rung, seen.platform_id) == (3, OTHER)
    bluesky = profile(web, OTHER, "fallshospital.bsky.social", "Fans of notfalls.example")
    assert only(read(web, "falls.example", bluesky=bluesky), Platform.BLUESKY).rung == 2


def actor(web: Web, link: str) -> dict[str, object]:
    value = f'<a href="{link}" rel="me nofollow noopener"><span>falls</span></a>'
    return {
        "id": web.url("mastodon.example") + "users/falls",
        "attachment": [{"type": "PropertyValue", "name": "Web", "value": value}],
    }


@pytest.mark.parametrize(
    ("link", "rung"), [("https://www.falls.example/", 3), ("https://fails.example/", 2)]
)
def test_a_mastodon_profile_that_links_back_is_one_rung_higher(
    web: Web, link: str, rung: int
) -> None:
    web.pages["falls.example"] = {"/": page("https://mastodon.social/@falls")}
    said = json.dumps(actor(web, link)).encode()
    web.pages["mastodon.example"] = {
        "/@falls": (200, {"Content-Type": "application/activity+json"}, said)
    }
    seen = only(read(web, "falls.example"), Platform.MASTODON)
    assert seen.rung == rung
    assert seen.platform_id.endswith("/users/falls")


def test_a_mastodon_profile_of_html_links_back_too(web: Web) -> None:
    web.pages["falls.example"] = {"/": page("https://mastodon.social/@falls")}
    web.pages["mastodon.example"] = {
        "/@falls": '<a rel="me" href="https://falls.example">falls</a>'
    }
    assert only(read(web, "falls.example"), Platform.MASTODON).kinds == (EvidenceKind.LINKED_BACK,)


def test_a_page_that_has_not_changed_says_what_it_said(web: Web) -> None:
    body = page("https://x.com/brandonfalls").encode()
    web.pages["falls.example"] = {"/": (200, {**HTML, "ETag": '"v1"'}, body)}
    first = read(web, "falls.example")
    last = Unchanged(first.url, first.etag, first.modified, first.sightings)
    again = read(web, "falls.example", last=last)
    assert (again.state, again.repeated) == (LookState.OK, True)
    assert [each.handle for each in again.sightings] == ["brandonfalls"]
    web.pages["falls.example"] = {"/": (200, {**HTML, "ETag": '"v2"'}, body)}
    assert not read(web, "falls.example", last=last).repeated


def test_a_wait_is_read_in_seconds_or_as_a_date() -> None:
    in_an_hour = format_datetime(datetime.now(UTC) + timedelta(hours=1))

    assert _wait("120") == 120
    assert 3000 <= _wait(in_an_hour) <= 3600
    assert _wait("soon") == _wait("-5") == 0


def _wait(written: str) -> float:
    return retry_after(Fetched("http://a.example/", 503, {"retry-after": written}, b""))
