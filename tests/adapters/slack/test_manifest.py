"""The manifest asks Slack for what the listeners hear, and for nothing more."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from adapters.slack.config import SlackConfig
from adapters.slack.handlers import channels, messages
from adapters.slack.oauth import BOT_SCOPES

BOTS = Path(__file__).parents[3] / "bots"
SOCKET, OVER_HTTP = "slack_manifest.yaml", "slack_manifest_http.yaml"


def load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((BOTS / name).read_text("utf-8"))
    return loaded


@pytest.fixture(params=[SOCKET, OVER_HTTP])
def manifest(request: pytest.FixtureRequest) -> dict[str, Any]:
    return load(request.param)


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
        "features": {"app_home", "bot_user", "agent_view", "slash_commands", "shortcuts"},
        "functions": {"is_official"},
        "oauth_config": {"scopes", "redirect_urls"},
        "settings": {
            "event_subscriptions", "interactivity", "org_deploy_enabled", "socket_mode_enabled",
            "token_rotation_enabled", "function_runtime",
        },
    }  # fmt: skip

    assert manifest.keys() == known.keys()
    assert all(manifest[part].keys() <= known[part] for part in known)


def test_one_connects_over_a_socket_and_one_is_called_over_http() -> None:
    socket, http = load(SOCKET), load(OVER_HTTP)
    addresses = [
        http["settings"]["event_subscriptions"].pop("request_url"),
        http["settings"]["interactivity"].pop("request_url"),
        http["settings"]["interactivity"].pop("message_menu_options_url"),
        http["features"]["slash_commands"][0].pop("url"),
    ]

    assert set(addresses) == {"https://YOUR.HOST/slack/events"}
    assert socket["settings"].pop("socket_mode_enabled") is True
    assert http["settings"].pop("socket_mode_enabled") is False
    assert socket == http, "they differ in nothing else"


def test_it_does_not_rotate_tokens_and_unfurls_nothing_by_default(manifest: dict[str, Any]) -> None:
    settings = manifest["settings"]

    assert settings["token_rotation_enabled"] is False, "the token store has no room for them"
    assert "link_shared" not in settings["event_subscriptions"]["bot_events"], "off by default"


def test_it_is_an_agent_with_four_prompts_at_most(manifest: dict[str, Any]) -> None:
    """New apps cannot be assistants any more: docs.slack.dev/ai/migrating-to-agent-messaging."""
    agent = manifest["features"]["agent_view"]

    assert agent.keys() == {"agent_description", "suggested_prompts"}
    assert len(agent["agent_description"]) <= 300
    assert 1 <= len(agent["suggested_prompts"]) <= 4
    assert all(each.keys() == {"title", "message"} for each in agent["suggested_prompts"])
    assert "app_home_opened" in manifest["settings"]["event_subscriptions"]["bot_events"]


def test_its_workflow_step_is_described_as_the_schema_wants_it(manifest: dict[str, Any]) -> None:
    """Source: github.com/slackapi/manifest-schema, `app-manifests.v2.hermes.functions`."""
    step = manifest["functions"]["is_official"]

    assert step.keys() == {"title", "description", "input_parameters", "output_parameters"}
    for part in ("input_parameters", "output_parameters"):
        assert step[part].keys() == {"properties", "required"}
        assert set(step[part]["required"]) == step[part]["properties"].keys()
        for each in step[part]["properties"].values():
            assert each.keys() == {"type", "title", "description"}
            assert each["type"] == "string"
    settings = manifest["settings"]
    assert settings["function_runtime"] == "remote"
    assert settings["org_deploy_enabled"] is True, "Slack wants it of an app with a step"
    assert "function_executed" in settings["event_subscriptions"]["bot_events"]
