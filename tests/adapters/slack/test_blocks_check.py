"""Every kind of screen is one that Slack takes, by the rules read off its documentation."""

from adapters.chat.i18n.texts import Texts, languages
from adapters.slack.blocks_check import Drawn, everything, validate
from adapters.slack.config import SlackConfig
from tests.support import slack_blocks
from tests.support.slack_server import BOT_TOKEN, SlackServer

SEEN: list[Drawn] = []


async def screens(*tags: str) -> list[Drawn]:
    """Every screen in these languages; all of them are drawn once."""
    if not SEEN:
        SEEN.extend(await everything(Texts(), languages()))
    return [each for each in SEEN if each.name.endswith(tuple(f"({tag})" for tag in tags))]


async def test_every_screen_in_every_language_is_one_that_slack_takes() -> None:
    for each in await screens(*languages()):
        payload = each.payload
        if "view" in payload:
            assert slack_blocks.view_problems(payload["view"]) == [], each.name
        else:
            assert slack_blocks.problems(payload["blocks"], "message") == [], each.name


async def test_slack_is_asked_about_each_of_them() -> None:
    async with SlackServer() as server:
        [found] = await validate(SlackConfig(BOT_TOKEN, base_url=server.base_url), ("en",))

        assert found.well
        assert (
            found.seen
            == f"Slack takes all {len(server.called('blocks.validate'))} screens that we draw."
        )
        server.check()


async def test_what_slack_refuses_is_named_and_an_unanswered_question_is_said() -> None:
    async with SlackServer() as server:
        server.fail("blocks.validate", "invalid_blocks")
        server.fail("blocks.validate", "invalid_auth")
        refused, unanswered = await validate(
            SlackConfig(BOT_TOKEN, base_url=server.base_url), ("en",)
        )

        assert "Slack refuses the screen 'Mayo Clinic" in refused.seen
        assert "invalid_auth" in unanswered.seen


async def test_no_screen_tells_a_moment_in_a_zone_that_is_not_the_readers() -> None:
    def told(thing: object) -> list[str]:
        if isinstance(thing, dict):
            return [text for key, each in thing.items() if key != "fallback" for text in told(each)]
        if isinstance(thing, list):
            return [text for each in thing for text in told(each)]
        return [thing] if isinstance(thing, str) else []

    for each in await screens("en", "de"):
        assert not [text for text in told(each.payload) if "UTC" in text], each.name


async def test_no_two_buttons_of_a_screen_sound_alike_to_a_screen_reader() -> None:
    for each in await screens("en"):
        blocks = each.payload.get("view", each.payload).get("blocks", ())
        buttons = [
            element.get("accessibility_label") or element["text"]["text"]
            for block in blocks
            for element in block.get("elements", ())
            if element["type"] == "button"
        ]
        assert len(buttons) == len(set(buttons)), each.name
