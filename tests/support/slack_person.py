"""Somebody who uses Slack: types, presses what they see, and fills in what is open.

A person sees buttons by their label and inputs by the field they belong to, and sends the payloads
that Slack would, with the state that Slack would keep.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.support.slack_server import BOT, TEAM, Answered, Channel, SlackServer, direct

Json = dict[str, Any]


class Person:
    """A member of the workspace."""

    def __init__(self, server: SlackServer, user: str, name: str, *, locale: str = "en-US") -> None:
        self.server = server
        self.id = user
        self.name = name
        profile = {"display_name": name, "real_name": name}
        server.users[user] = {
            "id": user,
            "name": name.lower(),
            "profile": profile,
            "locale": locale,
        }
        server.channels[direct(user)] = Channel(direct(user), [user, BOT])
        self._typed: dict[tuple[str, str], Json] = {}

    # Saying

    async def command(
        self, text: str, channel: str = "C0GENERAL", *, name: str = "/carehandles"
    ) -> Answered:
        """Type `/carehandles text`."""
        payload = {
            "command": name,
            "text": text,
            "team_id": TEAM,
            "channel_id": channel,
            "user_id": self.id,
            "user_name": self.name.lower(),
            "trigger_id": self.server.new_trigger(),
            "response_url": self.server.new_response_url(self.id, channel),
            "a_field_we_do_not_know": "1",
        }
        return await self.server.deliver("slash_commands", payload)

    async def event(self, event: Json, *, retry: int = 0, event_id: str = "") -> Answered:
        """Let Slack tell of an event of ours."""
        payload = {
            "type": "event_callback",
            "team_id": TEAM,
            "event_id": event_id or f"Ev{self.server.number()}",
            "event": {"user": self.id, "event_ts": self.server.new_ts(), **event},
            "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
        }
        return await self.server.deliver("events_api", payload, retry=retry)

    async def mention(self, text: str, channel: str = "C0GENERAL", **more: Any) -> Answered:
        """Mention the bot in a channel."""
        said = {"type": "app_mention", "channel": channel, "ts": self.server.new_ts()}
        return await self.event({**said, "text": f"<@{BOT}> {text}", **more})

    async def write(self, text: str, **more: Any) -> Answered:
        """Write the bot a direct message."""
        said = {"type": "message", "channel_type": "im", "channel": direct(self.id)}
        return await self.event({**said, "ts": self.server.new_ts(), "text": text, **more})

    async def shortcut(self, name: str, message: Json | None = None) -> Answered:
        """Use a shortcut, on a message or from anywhere."""
        payload: Json = self._interaction("message_action" if message else "shortcut")
        payload |= {"callback_id": name, "action_ts": self.server.new_ts()}
        if message:
            payload |= {"message": message, "channel": {"id": "C0GENERAL"}}
            payload["response_url"] = self.server.new_response_url(self.id, "C0GENERAL")
        return await self.server.deliver("interactive", payload)

    async def open_home(self) -> Json:
        """Look at the Home tab."""
        before = len(self.server.called("views.publish"))
        await self.event({"type": "app_home_opened", "tab": "home", "channel": direct(self.id)})
        await self.server.until(lambda: len(self.server.called("views.publish")) > before)
        return self.server.homes[self.id]

    # Pressing

    async def press(self, shown: Json, label: str) -> Answered:
        """Press the button that says `label`, or choose it in a menu of a message or a view."""
        return await self.act(shown, button(shown, label))

    async def says_of(self, shown: Json, *, helpful: bool) -> Answered:
        """Say whether an answer helped."""
        [element] = [
            each
            for block in shown["blocks"]
            if block["type"] == "context_actions"
            for each in block["elements"]
        ]
        side = element["positive_button" if helpful else "negative_button"]
        told = {"type": "feedback_buttons", "action_id": element["action_id"], **side}
        return await self.act(shown, told)

    async def act(self, shown: Json, element: Json, value: str = "") -> Answered:
        """Use an element of what is shown."""
        action = {"action_ts": self.server.new_ts(), **element}
        action["block_id"] = next(
            (b.get("block_id", "b") for b in shown["blocks"] if element in b.get("elements", ())),
            "b",
        )
        if value:
            action["value"] = value
        payload = self._interaction("block_actions") | {"actions": [action]}
        if "id" in shown:
            payload |= {"view": self._seen(shown), "container": {"type": "view"}}
        else:
            payload |= self._on_message(shown)
        return await self.server.deliver("interactive", payload)

    def _on_message(self, shown: Json) -> Json:
        private = shown in self.server.ephemeral
        ts, channel = shown.get("ts", "1.2"), shown["channel"]
        container = {"type": "message", "channel_id": channel, "message_ts": ts}
        return {
            "container": container | {"is_ephemeral": private},
            "channel": {"id": channel},
            "message": {} if private else {"ts": ts, "text": shown["text"]},
            "response_url": self.server.new_response_url(self.id, channel, shown),
        }

    # Filling in

    def fill(self, view_id: str, field: str, value: str) -> None:
        """Type into a field of a modal, or choose an option by its value; `accounts:1:label`."""
        for block in self.server.views[view_id]["blocks"]:
            if block["type"] == "input" and _names(block["block_id"], field):
                element = block["element"]
                self._typed[block["block_id"], element["action_id"]] = _state(element, value)
                return
        raise AssertionError(f"no field {field}")

    async def send(self, view_id: str) -> Answered:
        """Send a modal; what the app answers is shown as Slack shows it."""
        view = self._seen(self.server.views[view_id])
        payload = self._interaction("view_submission") | {"view": view}
        answered = await self.server.deliver("interactive", payload)
        self._show(view, answered.body)
        return answered

    async def close(self, view_id: str) -> Answered:
        """Close a modal."""
        view = self._seen(self.server.views.pop(view_id))
        payload = self._interaction("view_closed") | {"view": view, "is_cleared": False}
        return await self.server.deliver("interactive", payload)

    async def suggest(self, view_id: str, text: str) -> list[Json]:
        """Type into a typeahead."""
        payload = self._interaction("block_suggestion")
        payload |= {"action_id": "find", "block_id": "b", "value": text}
        answered = await self.server.deliver(
            "interactive", payload | {"view": self._seen(self.server.views[view_id])}
        )
        options: list[Json] = answered.body["options"]
        return options

    def _show(self, view: Json, body: Json) -> None:
        from tests.support import slack_blocks

        match body.get("response_action"):
            case "errors":
                inputs = {b["block_id"] for b in view["blocks"] if b["type"] == "input"}
                if not set(body["errors"]) <= inputs or not all(body["errors"].values()):
                    self.server.problems.append(f"errors beside no input: {body['errors']}")
            case "update" | "push" as action:
                self.server.problems += slack_blocks.view_problems(body["view"])
                kept = view["id"] if action == "update" else ""
                self.server.keep_view(body["view"], kept)
            case None | "clear":
                self.server.views.pop(view["id"], None)

    def _seen(self, view: Json) -> Json:
        values: dict[str, Json] = {}
        for block in view["blocks"]:
            if block["type"] == "input":
                element = block["element"]
                place = block["block_id"], element["action_id"]
                values[place[0]] = {place[1]: self._typed.get(place) or _initial(element)}
        return {**view, "state": {"values": values}}

    def _interaction(self, kind: str) -> Json:
        return {
            "type": kind,
            "team": {"id": TEAM, "domain": "hospital"},
            "user": {"id": self.id, "username": self.name.lower(), "team_id": TEAM},
            "trigger_id": self.server.new_trigger(),
            "api_app_id": "A0",
            "a_field_we_do_not_know": {"x": 1},
        }


def buttons(shown: Mapping[str, Any]) -> Iterator[Json]:
    """The buttons of what is shown, beside sections too, and the entries of its menus."""
    for block in shown["blocks"]:
        for each in (*block.get("elements", ()), block.get("accessory") or {}):
            if each.get("type") == "button":
                yield each
            elif each.get("type") == "overflow":
                for option in each["options"]:
                    chosen = {"selected_option": option, "text": option["text"]}
                    yield {"type": "overflow", "action_id": each["action_id"], **chosen}


def button(shown: Mapping[str, Any], label: str) -> Json:
    """The button whose label begins with `label`."""
    labels = {each["text"]["text"]: each for each in buttons(shown)}
    found = next((labels[text] for text in labels if text.startswith(label)), None)
    assert found is not None, f"no button {label!r} among {list(labels)}"
    return found


def words(shown: object) -> str:
    """Everything that can be read in what is shown."""
    if isinstance(shown, Mapping):
        return " ".join(words(value) for key, value in shown.items() if key not in _UNSEEN)
    if isinstance(shown, list):
        return " ".join(words(each) for each in shown)
    return shown if isinstance(shown, str) else ""


_UNSEEN = {
    "type", "block_id", "action_id", "value", "private_metadata", "id", "hash", "team_id", "style",
    "callback_id", "channel", "ts",
}  # fmt: skip


def _names(block_id: str, field: str) -> bool:
    parts, wanted = block_id.split(":")[1:], field.split(":")
    return parts[: len(wanted)] == wanted


def _state(element: Json, value: str) -> Json:
    if element["type"] == "plain_text_input":
        return {"type": element["type"], "value": value}
    return {"type": element["type"], "selected_option": {"value": value}}


def _initial(element: Json) -> Json:
    if element["type"] == "plain_text_input":
        return {"type": element["type"], "value": element.get("initial_value")}
    return {"type": element["type"], "selected_option": element.get("initial_option")}
