"""The manifest asks Slack for what the listeners hear, and for nothing more."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from adapters.slack.config import SlackConfig
from adapters.slack.listeners import asking, channels
from adapters.slack.scopes import BOT_SCOPES

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
    assert asking.LOOK in shortcuts
    assert all(asking.SUBMIT.fullmatch(name) for name in shortcuts - {asking.LOOK})


def test_it_subscribes_to_what_becomes_of_channels(manifest: dict[str, Any]) -> None:
    events = set(manifest["settings"]["event_subscriptions"]["bot_events"])

    assert {*channels.LOST, *channels.BACK} <= events


def test_it_keeps_to_the_lengths_that_slack_allows(manifest: dict[str, Any]) -> None:
    """Source: docs.slack.dev/reference/app-manifest."""
    shown = manifest["display_information"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    assert all(len(each["description"]) <= 150 for each in manifest["features"]["shortcuts"])


def test_it_connects_over_a_socket_and_does_not_rotate_tokens(manifest: dict[str, Any]) -> None:
    settings = manifest["settings"]

    assert settings["socket_mode_enabled"] is True
    assert settings["token_rotation_enabled"] is False, "the token store has no room for them"
    assert settings["org_deploy_enabled"] is False, "it is installed workspace by workspace"
    assert "link_shared" not in settings["event_subscriptions"]["bot_events"], "off by default"
