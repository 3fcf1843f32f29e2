"""What the bot says of itself, and what an operator is told about its settings."""

import json
from dataclasses import replace
from typing import Any

import pytest

from adapters.chat.checks import Finding
from adapters.chat.grammar import Grammar, Name
from adapters.chat.i18n.texts import Texts, languages
from adapters.telegram.chats import configured
from adapters.telegram.doctor import examine
from adapters.telegram.setup import FOR_MODERATORS, IN_GROUPS, IN_PRIVATE
from tests.support.nonsense import ODD, answering
from tests.support.telegram_server import TOKEN, TelegramServer
from tests.support.telegram_world import FEED, MODERATORS, RecordingDesk, config_for, play, telegram


def menu(server: TelegramServer, scope: dict[str, Any], language: str = "") -> list[str]:
    where = {"scope": scope} | ({"language_code": language} if language else {})
    commands = server.settings[f"MyCommands {json.dumps(where, sort_keys=True)}"]
    return [command["command"] for command in commands]


async def settled(server: TelegramServer) -> None:
    """Until the last of the texts is set, in the last language."""
    last = f"MyShortDescription {json.dumps({'language_code': languages()[-1]})}"
    await server.until(lambda: last in server.settings)


def test_each_kind_of_chat_has_its_commands_in_each_language() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk(), set_up=True) as world:
            await settled(world.server)

            private, groups = {"type": "all_private_chats"}, {"type": "all_group_chats"}
            moderators = {"type": "chat", "chat_id": MODERATORS}
            for language in ("", *(tag for tag in languages() if tag != "en")):
                assert menu(world.server, private, language) == list(IN_PRIVATE)
                assert menu(world.server, groups, language) == list(IN_GROUPS)
                assert menu(world.server, {"type": "default"}, language) == list(IN_GROUPS)
                assert menu(world.server, moderators, language) == list(FOR_MODERATORS)
            names = [world.server.settings[key] for key in world.server.settings if "MyName" in key]
            assert names == [{"name": "Care Handles"}] * len(languages())

    play(story)


def test_what_is_set_already_is_not_set_again() -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            async with telegram(RecordingDesk(), server=server, set_up=True):
                await settled(server)
            before = len([call for call in server.calls if call.method.startswith("set")])
            asked = len(server.of("getMyShortDescription"))
            async with telegram(RecordingDesk(), server=server, set_up=True):
                await server.until(
                    lambda: len(server.of("getMyShortDescription")) == asked + len(languages())
                )

            assert len([call for call in server.calls if call.method.startswith("set")]) == before

    play(story)


def test_a_bot_that_may_not_be_named_now_serves_all_the_same() -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            server.fail("setMyName", 429, "Too Many Requests", retry_after=3600, times=2)
            async with telegram(RecordingDesk(), server=server, set_up=True) as world:
                await world.ana.says("hello")
                await server.until(world.ana.said)
                await settled(server)

    play(story)


def test_what_telegram_puts_off_for_a_moment_is_set_after_that_moment() -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            server.fail("setMyCommands", 429, "Too Many Requests", retry_after=1, times=2)
            server.fail("setMyDescription", 429, "Too Many Requests", retry_after=1)
            async with telegram(RecordingDesk(), server=server, set_up=True):
                await settled(server)

            assert menu(server, {"type": "default"}) == list(IN_GROUPS)
            told = [key for key in server.settings if key.startswith("MyDescription")]
            assert len(told) == len(languages())

    play(story)


def test_every_command_of_the_menu_is_one_the_desk_knows() -> None:
    grammar = Grammar(Texts())

    for name in {*IN_PRIVATE, *IN_GROUPS, *FOR_MODERATORS}:
        assert grammar.parse("", name).name not in {Name.UNKNOWN, Name.QUESTION}


def examined(prepare: Any = None, **changes: Any) -> list[Finding]:
    found: list[Finding] = []

    async def story() -> None:
        async with TelegramServer() as server:
            me = server.bot["id"]
            rights = dict.fromkeys(
                (
                    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
                    "can_manage_video_chats", "can_restrict_members", "can_promote_members",
                    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
                    "can_delete_stories",
                ),
                False,
            )  # fmt: skip
            server.members[MODERATORS, me] = {"status": "administrator", **rights}
            server.members[FEED, me] = {
                "status": "administrator", "can_post_messages": True, **rights
            }  # fmt: skip
            server.chats[FEED] = {"type": "channel"}
            if prepare:
                prepare(server)
            found.extend(await examine(config_for(server, **changes)))
            assert server.violations == []

    play(story)
    return found


def wrong(found: list[Finding]) -> list[str]:
    return [finding.seen for finding in found if not finding.well]


def test_a_bot_that_is_set_up_right_is_said_to_be() -> None:
    found = examined()

    assert wrong(found) == []
    assert found[0].seen == "The token is @carebot's."
    assert "The moderators' group -1001 is 'A group', and the bot may post there." in [
        finding.seen for finding in found
    ]


def test_modes_that_do_not_fit_are_named_with_what_to_tell_botfather() -> None:
    def prepare(server: TelegramServer) -> None:
        server.bot |= {"can_read_all_group_messages": True, "supports_inline_queries": False}

    found = [finding for finding in examined(prepare) if not finding.well]

    assert [finding.advice for finding in found] == [
        "BotFather: /setprivacy, Enable; it needs no more.",
        "BotFather: /setinline.",
    ]


def test_a_wrong_token_and_a_network_that_is_gone_are_told_apart() -> None:
    assert wrong(examined(token="4242:wrong")) == ["Telegram does not know the token."]
    [gone] = wrong(examined(base_url="http://127.0.0.1:1/bot"))
    assert gone.startswith("Telegram does not answer at http://127.0.0.1:1/bot")


def test_rooms_where_the_bot_may_not_post_are_named() -> None:
    def prepare(server: TelegramServer) -> None:
        server.members[MODERATORS, server.bot["id"]] = {"status": "left"}
        server.members[FEED, server.bot["id"]] = {"status": "left"}

    assert wrong(examined(prepare)) == ["In 'A group' the bot may not post."] * 2


def test_a_bot_that_is_no_administrator_of_the_moderators_group_is_told_to_become_one() -> None:
    def prepare(server: TelegramServer) -> None:
        server.members[MODERATORS, server.bot["id"]] = {"status": "member"}

    [seen] = wrong(examined(prepare))
    assert "no administrator" in seen


def test_a_group_in_which_nobody_but_administrators_may_write_is_named() -> None:
    def prepare(server: TelegramServer) -> None:
        server.members[MODERATORS, server.bot["id"]] = {"status": "member"}
        server.chats[MODERATORS] = {"permissions": {"can_send_messages": False}}

    assert "In 'A group' the bot may not post." in wrong(examined(prepare))


def test_a_topic_in_a_group_without_topics_is_named() -> None:
    room = configured(TOKEN, f"{MODERATORS}/7")

    assert wrong(examined(moderators=(room,))) == ["'A group' has no topics."]


def test_a_moderators_group_that_moved_is_told_with_its_new_number() -> None:
    [finding] = [
        finding
        for finding in examined(lambda server: server.migrated.update({MODERATORS: -2001}))
        if not finding.well
    ]

    assert finding.advice == "Its number is -2001 now: set it."


def test_without_moderators_that_is_said() -> None:
    assert wrong(examined(moderators=())) == ["No moderators' group is set."]


@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize("method", ["getMe", "getWebhookInfo", "getChat", "getChatMember"])
async def test_an_answer_that_makes_no_sense_is_told_in_a_sentence(
    method: str, status: int
) -> None:
    server = TelegramServer()
    fine = {
        "getMe": server.bot,
        "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
        "getChat": {
            "id": MODERATORS, "type": "supergroup", "title": "M", "accent_color_id": 1,
            "max_reaction_count": 1, "accepted_gift_types": dict.fromkeys(
                ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
                 "gifts_from_channels"), False),
        },
        "getChatMember": {"status": "creator", "user": server.bot, "is_anonymous": False},
    }  # fmt: skip
    answers = {name: {"ok": True, "result": each} for name, each in fine.items()}
    for odd in ODD:
        async with answering({**answers, method: odd}, status) as url:
            config = replace(config_for(server), base_url=f"{url}bot")
            told = [str(each) for each in await examine(config) if not each.well]

        assert told, odd
        assert all(each.isprintable() and len(each) < 1500 for each in told)
