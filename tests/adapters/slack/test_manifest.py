"""The manifest asks Slack for what the listeners hear, and for nothing more."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from adapters.slack.config import SlackConfig
from adapters.slack.handlers import channels, messages
from adapters.slack.oauth import BOT_SCOPES

MANIFEST = Path(__file__).parents[3] / "bots" / "slack_manifest.yaml"


@pytest.fixture
def manifest() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(MANIFEST.read_text("utf-8"))
    return loaded


def test_it_asks_for_the_scopes_that_are_used(manifest: dict[str, Any]) -> None:
    assert tuple(manifest["oauth_config"]["scopes"]["bot"]) == BOT_SCOPES


def test_its_command_and_shortcuts_are_the_ones_that_are_heard(manifest: dict[str, Any]) -> None:
    features = manifest["features"]
    shortcuts = {each["callback_id"] for each in features["shortcuts"]}

    assert [each["command"] for each in features["slash_commands"]] == [SlackConfig().command]
    assert messages.LOOK in shortcuts
    assert all(messages.SUBMIT.fullmatch(name) for name in shortcuts - {messages.LOOK})


def test_it_subscribes_to_what_becomes_of_channels(manifest: dict[str, Any]) -> None:
    events = set(manifest["settings"]["event_subscriptions"]["bot_events"])

    assert {*channels.LOST, *channels.BACK} <= events


def test_it_keeps_to_the_lengths_that_slack_allows(manifest: dict[str, Any]) -> None:
    """Source: github.com/slackapi/manifest-schema, schemas/manifest.schema.2.0.0.json."""
    shown, features = manifest["display_information"], manifest["features"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    assert len(features["bot_user"]["display_name"]) <= 80
    assert len(features["shortcuts"]) <= 5
    for each in features["shortcuts"]:
        assert len(each["name"]) <= 24
        assert len(each["description"]) <= 150
    for each in features["slash_commands"]:
        assert len(each["command"]) <= 32
        assert len(each["usage_hint"]) <= 1000


def test_it_has_no_part_that_slack_does_not_know(manifest: dict[str, Any]) -> None:
    """Source: the same."""
    known = {
        "_metadata": {"major_version", "minor_version"},
        "display_information": {"name", "description", "long_description", "background_color"},
        "features": {"app_home", "bot_user", "assistant_view", "slash_commands", "shortcuts"},
        "oauth_config": {"scopes", "redirect_urls"},
        "settings": {
            "event_subscriptions", "interactivity", "org_deploy_enabled", "socket_mode_enabled",
            "token_rotation_enabled",
        },
    }  # fmt: skip

    assert manifest.keys() == known.keys()
    assert all(manifest[part].keys() <= known[part] for part in known)


def test_it_connects_over_a_socket_and_does_not_rotate_tokens(manifest: dict[str, Any]) -> None:
    settings = manifest["settings"]

    assert settings["socket_mode_enabled"] is True
    assert settings["token_rotation_enabled"] is False, "the token store has no room for them"
    assert settings["org_deploy_enabled"] is False, "it is installed workspace by workspace"
    assert "link_shared" not in settings["event_subscriptions"]["bot_events"], "off by default"
