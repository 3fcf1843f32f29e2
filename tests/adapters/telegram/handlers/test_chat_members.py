"""Comings and goings of the bot, of people and of groups."""

import pytest

from adapters.chat.views import Reply
from adapters.telegram.chats import configured
from directory_core.models import RoomAddress, RoomRole
from tests.support.telegram_people import Chat
from tests.support.telegram_server import TOKEN
from tests.support.telegram_world import MODERATORS, RecordingDesk, play, telegram


@pytest.mark.parametrize(("status", "happened"), [("kicked", "removed"), ("left", "removed")])
def test_a_group_that_removes_the_bot_is_told_to_the_core(status: str, happened: str) -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            await world.ana.moves_bot(world.group, status)
            await world.server.until(lambda: world.rooms.happened)

            assert world.rooms.happened == [("gone", str(world.group.id), happened)]

    play(story)


def test_a_person_who_blocks_the_bot_and_takes_it_back_is_told_to_the_core() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            await world.ana.moves_bot(world.ana.private, "kicked")
            await world.ana.moves_bot(world.ana.private, "member", before="kicked")
            await world.server.until(lambda: len(world.rooms.happened) == 2)

            assert world.rooms.happened == [
                ("gone", "71", "blocked"),
                ("back", "71", RoomRole.PRIVATE),
            ]

    play(story)


def test_an_answer_to_somebody_who_blocked_the_bot_tells_the_core_so() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            world.server.blocked.add(world.ana.id)
            await world.ana.says("mayo")
            await world.server.until(lambda: world.rooms.happened)

            assert world.rooms.happened == [("gone", "71", "blocked")]

    play(story)


def test_a_group_that_becomes_a_supergroup_keeps_its_role_under_its_new_number() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            told = world.ana.message("", world.moderators)
            del told["text"]
            await world.server.push(message=told | {"migrate_to_chat_id": -2001})
            new = Chat(world.server, -2001)
            await world.ana.says("/pending", at=new)
            await world.server.until(new.said)

            assert world.rooms.happened == [("moved", "-1001", "-2001")]

    play(story)
    assert [event.origin.role for event in dispatcher.received] == [RoomRole.MODERATORS]


def test_an_answer_follows_a_group_to_its_new_number() -> None:
    async def story() -> None:
        async with telegram(RecordingDesk()) as world:
            world.server.migrated[world.group.id] = -2002
            await world.ana.says("/find mayo", at=world.group)
            await world.server.until(lambda: world.server.texts(-2002))

            assert world.rooms.happened == [("moved", str(world.group.id), "-2002")]

    play(story)


def test_a_moderators_room_that_moved_while_we_were_away_is_found_at_the_start() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            world.server.migrated[MODERATORS] = -2001
            world.server.members[-2001, world.ben.id] = {"status": "member"}
            new = Chat(world.server, -2001)
            await world.ben.says("/pending", at=new)
            await world.server.until(new.said)

    play(story)
    [event] = dispatcher.received
    assert event.origin.membership is not None
    assert event.origin.membership.member is True
    assert event.origin.membership.room == configured(TOKEN, "-2001")


def test_who_has_left_the_moderators_room_is_no_moderator_at_the_next_press() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            world.ben.joins(world.moderators)
            await world.ben.says("one")
            await world.server.until(world.ben.said)
            world.ben.joins(world.moderators, "left")
            user = world.ben.payload
            await world.server.push(
                chat_member={
                    "chat": world.moderators.payload,
                    "from": user,
                    "date": 1,
                    "old_chat_member": {"user": user, "status": "member"},
                    "new_chat_member": {"user": user, "status": "left"},
                }
            )
            await world.ben.says("two")
            await world.server.until(lambda: len(world.ben.said()) == 2)

    play(story)
    seen = [event.origin.membership for event in dispatcher.received]
    assert [membership and membership.member for membership in seen] == [True, False]


RESTRICTED = {
    "can_add_web_page_previews": False,
    "can_change_info": False,
    "can_invite_users": False,
    "can_manage_topics": False,
    "can_pin_messages": False,
    "can_send_audios": False,
    "can_send_documents": False,
    "can_send_messages": True,
    "can_send_other_messages": False,
    "can_send_photos": False,
    "can_send_polls": False,
    "can_send_video_notes": False,
    "can_send_videos": False,
    "can_send_voice_notes": False,
    "can_edit_tag": False,
    "can_react_to_messages": False,
    "until_date": 0,
}


@pytest.mark.parametrize("inside", [True, False])
def test_a_restricted_member_counts_while_they_are_inside(inside: bool) -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            world.ben.joins(world.moderators, "restricted", is_member=inside, **RESTRICTED)
            await world.ben.says("hello")
            await world.server.until(world.ben.said)

    play(story)
    [event] = dispatcher.received
    assert event.origin.membership is not None
    assert event.origin.membership.member is inside


def test_where_telegram_does_not_say_who_is_in_the_room_that_is_unknown() -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            world.server.fail("getChatMember", 400, "Bad Request: member list is inaccessible")
            await world.ben.says("hello")
            await world.server.until(world.ben.said)

    play(story)
    [event] = dispatcher.received
    assert event.origin.membership is not None
    assert event.origin.membership.member is None


@pytest.mark.parametrize("told", ["member not found", "user not found", "PARTICIPANT_ID_INVALID"])
def test_that_somebody_is_not_found_in_the_room_is_an_answer(told: str) -> None:
    dispatcher = RecordingDesk()

    async def story() -> None:
        async with telegram(dispatcher) as world:
            world.server.fail("getChatMember", 400, f"Bad Request: {told}")
            await world.ben.says("hello")
            await world.server.until(world.ben.said)

    play(story)
    [event] = dispatcher.received
    assert event.origin.membership is not None
    assert event.origin.membership.member is False


def test_a_room_is_written_as_a_chat_and_a_topic() -> None:
    assert configured("42:x", "-100123/7") == RoomAddress("telegram", "42", "-100123", "7")
    assert configured("42:x", "-100123") == RoomAddress("telegram", "42", "-100123")
    with pytest.raises(ValueError, match="invalid literal"):
        configured("42:x", "@moderators")


def test_only_the_moderators_topic_is_the_moderators_room() -> None:
    dispatcher = RecordingDesk(lambda _: Reply("x"))
    topic = configured(TOKEN, f"{MODERATORS}/7")

    async def story() -> None:
        async with telegram(dispatcher, moderators=(topic,)) as world:
            for number in (7, 8):
                there = Chat(world.server, MODERATORS, topic=number)
                await world.ana.says("/stats", at=there)
            await world.server.until(lambda: len(dispatcher.received) == 2)

    play(story)
    assert [event.origin.role for event in dispatcher.received] == [
        RoomRole.MODERATORS,
        RoomRole.SHARED,
    ]
