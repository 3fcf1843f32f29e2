"""A corpus of what Slack delivers, in the shapes of its documentation, and odd variants of each.

Sources: docs.slack.dev/reference/events, /reference/interaction-payloads, /interactivity.
"""

import copy
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

TEAM, USER, CHANNEL = "T0HOSPITAL", "U0ANA", "C0GENERAL"
WHO = {"id": USER, "username": "ana", "name": "ana", "team_id": TEAM}
_VIEW: Json = {
    "id": "V1", "team_id": TEAM, "type": "modal", "callback_id": "form", "hash": "1.abc",
    "private_metadata": '{"token": "form:new_organization:0", "room": "U0ANA", "topic": ""}',
    "title": {"type": "plain_text", "text": "Submit"},
    "blocks": [
        {"type": "input", "block_id": "in:name:1", "element": {"type": "plain_text_input"}},
        {"type": "actions", "block_id": "rows:accounts", "elements": []},
    ],
    "state": {"values": {"in:name:1": {"text": {"type": "plain_text_input", "value": "Mercy"}}}},
    "app_installed_team_id": TEAM,
}  # fmt: skip


def _event(**event: Any) -> tuple[str, Json]:
    whole = {
        "token": "x", "team_id": TEAM, "api_app_id": "A0", "type": "event_callback",
        "event_id": f"Ev{len(str(event))}{event['type']}", "event_time": 1790000000,
        "event": {"event_ts": "1.1", "user": USER, **event},
        "authorizations": [{"team_id": TEAM, "user_id": "U0CAREBOT", "is_bot": True}],
    }  # fmt: skip
    return "events_api", whole


def _acts(kind: str, **more: Any) -> tuple[str, Json]:
    whole = {
        "type": kind, "team": {"id": TEAM, "domain": "hospital"}, "user": WHO, "api_app_id": "A0",
        "token": "x", "trigger_id": f"{len(str(more))}.{TEAM}", "is_enterprise_install": False,
        "enterprise": None, **more,
    }  # fmt: skip
    return "interactive", whole


def _pressed(action: Json, **more: Any) -> tuple[str, Json]:
    where = {"type": "message", "channel_id": CHANNEL, "message_ts": "1.1", "is_ephemeral": True}
    message = {"container": where, "channel": {"id": CHANNEL, "name": "general"}}
    acted = {"block_id": "b1", "action_ts": "1.2", **action}
    return _acts("block_actions", actions=[acted], **(more or message))


_BUTTON = {"type": "button", "action_id": "press:1", "value": "help:-:0"}
_HOME = {"container": {"type": "view", "view_id": "V2"}, "view": {**_VIEW, "type": "home"}}
CORPUS: dict[str, tuple[str, Json]] = {
    "command": ("slash_commands", {
        "command": "/carehandles", "text": "mayo clinic", "team_id": TEAM, "channel_id": CHANNEL,
        "user_id": USER, "user_name": "ana", "trigger_id": "9.9", "api_app_id": "A0",
        "response_url": "http://127.0.0.1:1/respond", "is_enterprise_install": "false",
    }),
    "mention": _event(type="app_mention", channel=CHANNEL, ts="1.1", text="<@U0CAREBOT> mayo"),
    "direct": _event(type="message", channel_type="im", channel="D0ANA", ts="1.2", text="mayo"),
    "edited": _event(
        type="message", subtype="message_changed", channel_type="im", channel="D0ANA", ts="1.3",
        message={"user": USER, "text": "b", "ts": "1.2"}, previous_message={"text": "a"},
    ),
    "home": _event(type="app_home_opened", tab="home", channel="D0ANA"),
    "messages": _event(type="app_home_opened", tab="messages", channel="D0ANA"),
    "panel": _event(
        type="assistant_thread_started",
        assistant_thread={
            "user_id": USER, "channel_id": "D0ANA", "thread_ts": "1.1", "context": {},
        },
    ),
    "link": _event(
        type="link_shared", channel=CHANNEL, message_ts="1.1", source="conversations_history",
        unfurl_id="C1.2", links=[{"url": "https://x.com/MayoClinic", "domain": "x.com"}],
    ),
    "step": _event(
        type="function_executed", function={"id": "Fn1", "callback_id": "is_official"},
        inputs={"text": "@mayoclinic"}, function_execution_id="Fx1", workflow_execution_id="Wx1",
        bot_access_token="xwfp-1",
    ),
    "joined": _event(type="member_joined_channel", channel=CHANNEL, channel_type="C", team=TEAM),
    "archived": _event(type="channel_archive", channel=CHANNEL),
    "revoked": _event(type="tokens_revoked", tokens={"oauth": [], "bot": []}),
    "unknown": _event(type="from_next_year", whatever={"x": [1]}),
    "button": _pressed(_BUTTON),
    "menu": _pressed({"type": "overflow", "action_id": "more:0", "selected_option": {
        "text": {"type": "plain_text", "text": "Add"}, "value": "form add:mayo-clinic:0"}}),
    "felt": _pressed({"type": "feedback_buttons", "action_id": "felt:0", "value": "felt:bWF5bw:0"}),
    "row": _pressed({**_BUTTON, "action_id": "row-add", "block_id": "rows:accounts"},
                    container={"type": "view", "view_id": "V1"}, view=_VIEW),
    "on the home tab": _pressed(_BUTTON, **_HOME),
    "shortcut": _acts("shortcut", callback_id="submit_new", action_ts="1.1"),
    "message shortcut": _acts(
        "message_action", callback_id="look", channel={"id": CHANNEL}, message_ts="1.1",
        response_url="http://127.0.0.1:1/respond",
        message={"type": "message", "user": USER, "text": "<https://x.com/a|here>", "ts": "1.1"},
    ),
    "form": _acts("view_submission", view=_VIEW, response_urls=[]),
    "closed": _acts("view_closed", view=_VIEW, is_cleared=False),
    "typeahead": _acts(
        "block_suggestion", action_id="find", block_id="in:organization:1", value="may", view=_VIEW,
        container={"type": "view", "view_id": "V1"},
    ),
}  # fmt: skip
ODD: tuple[object, ...] = (None, 7, "x", "", [], {}, ["x"], {"id": 7}, True)


def paths(thing: object, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where there is something in a payload."""
    if at:
        yield at
    items = (
        thing.items()
        if isinstance(thing, dict)
        else enumerate(thing)
        if isinstance(thing, list)
        else ()
    )
    for key, value in items:
        yield from paths(value, (*at, key))


def variants(payload: Json) -> Iterator[tuple[str, Json]]:
    """A payload as it is, from another team, with fields unknown to us, and oddly mutated."""
    yield "as it is", payload
    text = repr(payload).replace(TEAM, "T0ELSEWHERE")
    yield "of another team", eval(text)  # noqa: S307 - a literal of our own
    yield "with unknown fields", _with_unknown(payload)
    for number, path in enumerate(paths(payload)):
        for offset in (0, 4):
            value = ODD[(number + offset) % len(ODD)]
            yield f"{path} is {value!r}", _changed(payload, path, value)
        yield f"without {path}", _changed(payload, path, ...)


def _with_unknown(thing: Any) -> Any:
    if isinstance(thing, dict):
        return {
            **{key: _with_unknown(value) for key, value in thing.items()},
            "unheard_of": {"x": 1},
        }
    return [_with_unknown(each) for each in thing] if isinstance(thing, list) else thing


def _changed(payload: Json, path: tuple[Any, ...], value: object) -> Json:
    changed: Any = copy.deepcopy(payload)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    if value is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return dict(changed)
