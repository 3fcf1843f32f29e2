"""The workflow step: a text goes in, and a judgement comes out that keeps to the manifest."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from directory_core.models import Assessment
from tests.support.slack_server import BOT, TEAM, Answered
from tests.support.slack_stage import Stage
from tests.support.slack_venue import House, house

MANIFEST = Path(__file__).parents[4] / "bots" / "slack_manifest.yaml"


def promised() -> set[str]:
    """The outputs as the manifest promises them to whoever builds a workflow."""
    step = yaml.safe_load(MANIFEST.read_text("utf-8"))["functions"]["is_official"]
    return set(step["output_parameters"]["required"])


async def run(at: Stage, inputs: dict[str, Any], execution: str = "Fx1") -> Answered:
    """Let Slack run the step; the shape is docs.slack.dev/reference/events/function_executed."""
    text = {"type": "string", "name": "text", "title": "Text", "is_required": True}
    function = {
        "id": "Fn1", "callback_id": "is_official", "title": "Is this account official?",
        "type": "app", "input_parameters": [text], "output_parameters": [], "app_id": "A0",
        "date_created": 1, "date_updated": 1, "date_deleted": 0,
    }  # fmt: skip
    payload = {
        "type": "event_callback", "team_id": TEAM, "api_app_id": "A0", "event_id": "Ev0F",
        "event": {
            "type": "function_executed", "function": function, "inputs": inputs,
            "function_execution_id": execution, "workflow_execution_id": "Wx1",
            "event_ts": "1.1", "bot_access_token": "xoxb-test-token",
        },
        "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
    }  # fmt: skip
    return await at.server.deliver("events_api", payload)


async def outputs(its: House, text: str) -> dict[str, str]:
    """What the step hands on for a text."""
    await run(its.at, {"text": text})
    [done] = await its.at.server.until(lambda: its.at.server.called("functions.completeSuccess"))
    assert done["function_execution_id"] == "Fx1"
    said: dict[str, str] = done["outputs"]
    assert said.keys() == promised(), "every output that the manifest requires, and no other"
    assert all(isinstance(value, str) for value in said.values())
    return said


async def test_a_listed_account_comes_out_with_its_organization_and_evidence() -> None:
    async with house() as its:
        said = await outputs(its, "Is https://x.com/MayoClinic theirs?")

        assert said["assessment"] == Assessment.LISTED
        assert said["organization"] == "Mayo Clinic"
        assert said["summary"] == "@MayoClinic: listed for Mayo Clinic, not confirmed"
        assert said["evidence"]


async def test_the_most_doubtful_of_several_addresses_is_judged() -> None:
    async with house() as its:
        said = await outputs(its, "https://x.com/MayoClinic or <https://x.com/mayoclin1c|here>")

        assert said["assessment"] == Assessment.IMITATES
        assert said["organization"] == "Mayo Clinic"
        assert "looks like @MayoClinic" in said["summary"]
        assert (said["evidence"], said["date"]) == ("", "")


@pytest.mark.parametrize("text", ["", "hello there", "😀"])
async def test_a_text_without_an_address_is_no_account(text: str) -> None:
    async with house() as its:
        said = await outputs(its, text)

        assert said["assessment"] == Assessment.NO_ACCOUNT
        assert said["organization"] == ""


@pytest.mark.parametrize("inputs", [{}, {"text": None}, {"text": 7}, {"other": "x"}])
async def test_inputs_of_another_shape_are_no_fault(inputs: dict[str, Any]) -> None:
    async with house() as its:
        assert (await run(its.at, inputs)).status == 200
        await its.at.server.until(lambda: its.at.server.called("functions.completeSuccess"))


async def test_a_step_that_is_delivered_twice_is_completed_once() -> None:
    async with house() as its:
        await run(its.at, {"text": "@mayoclinic"})
        await run(its.at, {"text": "@mayoclinic"})
        await its.at.server.until(lambda: its.at.server.called("functions.completeSuccess"))
        await its.at.venue.stop()

        assert len(its.at.server.called("functions.completeSuccess")) == 1


async def test_where_slack_refuses_the_outputs_the_step_is_said_to_have_failed() -> None:
    async with house() as its:
        its.at.server.fail("functions.completeSuccess", "parameter_validation_failed")
        await run(its.at, {"text": "@mayoclinic"})
        [told] = await its.at.server.until(lambda: its.at.server.called("functions.completeError"))

        assert told["function_execution_id"] == "Fx1"
        assert told["error"]
