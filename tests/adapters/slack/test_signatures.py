"""Strangers at Slack's door: what Slack did not sign just now is not acted on, whatever it says."""

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from adapters.slack.clients import Clients
from adapters.slack.config import SLACK_API
from directory_core.errors import DatabaseUnusable
from tests.adapters.slack.recording import RecordingDesk
from tests.support.raw_http import post, served
from tests.support.slack_server import SECRET, TEAM, signed
from tests.support.slack_stage import Stage, stage

FORM = "application/x-www-form-urlencoded"
DEEP = "[" * 20_000 + "]" * 20_000
ODD_TIMES = [
    "abc", "12.5", "", " ", "-1", "+1", "1e9", "0x10", "١٢٣", "٣" * 10, "1" * 13, "9" * 5000, "nan",
]  # fmt: skip
ODD_SIGNATURES = [
    b"", b"v0=", b"v0=\xc3\xa9", b"\xff\xfe", "v0=ß".encode(), b"v0=" + b"0" * 64, b"None",
    b"v1=" + b"a" * 64, b"v0=" + b"g" * 10_000,
]  # fmt: skip
MALFORMED = [
    b"", b"[1,2]", b"payload=", b"payload={", b"payload=[1,2]", b"payload=3", b"payload=null", b"{",
    b"{}", b"null", b"3", b'"x"', b"NaN", b"\xff\xfe", b"payload=%ff%fe", b"payload=%7B%22a%22",
    DEEP.encode(), b"payload=" + DEEP.encode(), b'{"a":' * 20_000, b'{"team": 5, "user": []}',
    b'{"n": ' + b"9" * 5000 + b"}", b'{"authorizations": 3}', b'{"authorizations": [3]}',
]  # fmt: skip


class Failing(RecordingDesk):
    """A dispatcher that can store nothing: whoever reaches it hears of that."""

    async def heard(self, event: object) -> object:  # type: ignore[override]
        self.received.append(event)
        raise DatabaseUnusable(why="locked")


@pytest.fixture(scope="module")
def at() -> Iterator[Stage]:
    with served(lambda: stage(Failing())) as at:
        yield at


def command(at: Stage, **more: str) -> bytes:
    """A command as Slack would write it, which names a place to answer at."""
    return urlencode({
        "command": "/carehandles", "text": "Mayo Clinic", "team_id": TEAM, "user_id": at.ana.id,
        "channel_id": "C0GENERAL", "trigger_id": "1.2",
        "response_url": at.server.new_response_url(at.ana.id, "C0GENERAL"), **more,
    }).encode()  # fmt: skip


def knock(at: Stage, body: bytes, content_type: str = FORM, **headers: bytes | str) -> int:
    """Post to the door; what was said because of it would be among the server's calls."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return post(at.server.events_url, body, {"Content-Type": content_type, **given})


def sign(body: bytes, *, at: float | None = None, secret: str = SECRET) -> dict[str, str]:
    return signed(body.decode(errors="surrogateescape"), at=at, secret=secret)


def said(at: Stage) -> int:
    """How much the app has sent, once what it had to say is out."""
    time.sleep(0.05)
    return len(at.server.calls)


def test_whoever_knows_the_secret_is_heard_or_the_rest_would_prove_nothing(at: Stage) -> None:
    body = command(at)
    before = said(at)

    assert post(at.server.events_url, body, {"Content-Type": FORM, **sign(body)}) >= 200
    deadline = time.monotonic() + 10
    while said(at) == before and time.monotonic() < deadline:
        pass
    assert said(at) > before


def test_a_request_with_an_odd_time_or_signature_is_refused_and_nothing_is_sent(at: Stage) -> None:
    body = command(at)
    good = sign(body)
    before = said(at)
    heads: list[dict[str, bytes | str]] = [{}]
    for stamp in ODD_TIMES:
        heads.append({**good, "X-Slack-Request-Timestamp": stamp})
        heads.append({**_signed_with_time(body, stamp)})
    heads += [{**good, "X-Slack-Signature": each} for each in ODD_SIGNATURES]
    heads += [dict(sign(body, at=time.time() + away)) for away in (-301, 302, -86_400, 10**9)]
    heads += [dict(sign(body, secret="another")), dict(sign(body + b" "))]

    with capture_logs() as logs:
        statuses = [
            post(at.server.events_url, body, {"Content-Type": FORM, **head}) for head in heads
        ]

    assert set(statuses) <= {400, 401}, "400 is the HTTP parser's, of a head that is none"
    assert said(at) == before
    noted = [line for line in logs if line["event"] == "slack_request_unverified"]
    assert len(noted) == statuses.count(401)
    assert len(logs) == len(noted), "one line each"


def _signed_with_time(body: bytes, stamp: str) -> dict[str, bytes | str]:
    """Signed by somebody who knows the secret, with a time that is no time."""
    mark = hmac.new(SECRET.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256)
    return {
        "X-Slack-Request-Timestamp": stamp.encode(),
        "X-Slack-Signature": f"v0={mark.hexdigest()}",
    }


@pytest.mark.parametrize("content_type", [FORM, "application/json", "text/x; charset=no-such", ""])
def test_a_malformed_body_is_refused_signed_or_not_and_nothing_is_sent(
    at: Stage, content_type: str
) -> None:
    before = said(at)
    for body in MALFORMED:
        head = {"Content-Type": content_type}
        assert post(at.server.events_url, body, head) == 401
        answered = post(at.server.events_url, body, {**head, **_signed_now(body)})
        assert answered in {400, 404}, body[:40]
    assert said(at) == before


def _signed_now(body: bytes) -> dict[str, bytes | str]:
    stamp = str(int(time.time()))
    return _signed_with_time(body, stamp)


def test_a_body_too_large_or_wrongly_packed_is_refused_unread(at: Stage) -> None:
    before = said(at)
    huge = b"x" * (2 * 1024 * 1024)

    assert knock(at, huge) == 401
    assert post(at.server.events_url, huge, _signed_now(huge)) in {0, 401}
    for packing in ("gzip", "deflate", "br", "nonsense"):
        body = b"payload={}"
        packed = {**_signed_now(body), "Content-Encoding": packing, "Content-Type": FORM}
        assert post(at.server.events_url, body, packed) in {400, 401}
    assert said(at) == before


def test_an_unsigned_check_of_the_certificate_gets_no_answer_that_a_stranger_could_use(
    at: Stage,
) -> None:
    assert knock(at, b"ssl_check=1&token=x") == 401


def test_headers_that_steer_the_library_are_not_handed_on(at: Stage) -> None:
    body = command(at)
    heads = {"X-Slack-Bolt-Lazy-Only": "1", "X-Slack-Bolt-Lazy-Function-Name": "x", **sign(body)}

    assert post(at.server.events_url, body, {"Content-Type": FORM, **heads}) != 200


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    body=st.binary(max_size=200) | st.text(max_size=50).map(lambda text: text.encode()),
    stamp=st.binary(max_size=14) | st.just(b"now"),
    signature=st.binary(max_size=80),
)
def test_no_bytes_that_a_stranger_can_think_of_get_in(
    at: Stage, body: bytes, stamp: bytes, signature: bytes
) -> None:
    head = {
        "X-Slack-Request-Timestamp": str(int(time.time())) if stamp == b"now" else _one_line(stamp),
        "X-Slack-Signature": _one_line(signature),
    }
    before = len(at.server.calls)

    assert post(at.server.events_url, body, head) in {400, 401}
    assert len(at.server.calls) == before


def _one_line(value: bytes) -> bytes:
    return bytes(byte for byte in value if byte not in b"\r\n\0")


_PLAIN = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
_NAMES = st.sampled_from(
    ["type", "team", "team_id", "user", "user_id", "event", "actions", "view", "payload", "command",
     "channel", "authorizations", "response_url", "callback_id", "id", "enterprise", "container"]
)  # fmt: skip
_TYPES = st.sampled_from(
    ["block_actions", "view_submission", "event_callback", "url_verification", "shortcut",
     "block_suggestion", "view_closed", "message_action", "app_rate_limited"]
)  # fmt: skip
_JSON = st.recursive(
    _PLAIN, lambda kept: st.lists(kept, max_size=3) | st.dictionaries(_NAMES, kept, max_size=5)
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=st.dictionaries(_NAMES, _JSON, max_size=6), kind=_TYPES | st.none(), form=st.booleans())
def test_what_slack_signs_in_another_shape_harms_nobody(
    at: Stage, body: dict[str, object], kind: str | None, form: bool
) -> None:
    told = json.dumps({**body, **({"type": kind} if kind else {})})
    raw = urlencode({"payload": told}).encode() if form else told.encode()
    before = len(at.server.calls)

    head = {"Content-Type": FORM if form else "application/json", **_signed_now(raw)}
    assert post(at.server.events_url, raw, head) in {200, 400, 404, 500}
    assert len(at.server.calls) == before


@pytest.mark.parametrize(
    ("url", "is_slacks"),
    [
        ("https://hooks.slack.com/commands/T1/2/x", True),
        ("https://hooks.slack-gov.com/actions/T1/2/x", True),
        ("http://hooks.slack.com/commands/T1/2/x", False),
        ("https://hooks.slack.com", False),
        ("https://hooks.slack.com:8443/x", False),
        ("https://hooks.slack.com.evil.example/x", False),
        ("https://hooks.slack.com@evil.example/x", False),
        ("https://hooks.slack.com\\@evil.example/x", False),
        ("https://evil.example/https://hooks.slack.com/", False),
        ("https://files.slack.com/x", False),
        ("https://127.0.0.1/x", False),
        ("http://127.0.0.1:8080/metrics", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_answers_go_to_slacks_own_addresses_alone(url: str, is_slacks: bool) -> None:
    assert (Clients(SLACK_API).responding(url) is not None) is is_slacks


def test_a_stand_ins_own_address_is_answered_only_where_a_stand_in_is_set() -> None:
    stand_in = Clients("http://127.0.0.1:9/api/")

    assert stand_in.responding("http://127.0.0.1:9/respond/1") is not None
    assert stand_in.responding("http://127.0.0.1:90/respond/1") is None
    assert Clients(SLACK_API).responding("http://127.0.0.1:9/respond/1") is None
