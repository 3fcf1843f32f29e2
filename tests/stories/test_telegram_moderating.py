"""Moderators in Telegram: every button of a card, in a group and in a forum topic."""

from pathlib import Path

from adapters.telegram.chats import configured
from directory_core.models import Rules, State
from tests.support.telegram_people import Chat, Somebody, toasts
from tests.support.telegram_server import TOKEN, Payload
from tests.support.telegram_venue import House, house
from tests.support.telegram_walks import moderating, only, presses, says, submitted, told
from tests.support.telegram_world import FEED, MODERATORS, play


async def toasted(its: House, who: Somebody, label: str, on: Payload) -> str:
    """Press a button on a card, and give the toast."""
    before = len(toasts(its.server))
    await who.presses(label, on)
    await its.server.until(lambda: len(toasts(its.server)) > before)
    return toasts(its.server)[-1]


async def below(its: House, who: Somebody, label: str, on: Payload) -> Payload:
    """Press a button on a card, and give the message that it brings."""
    before = len(its.server.texts(MODERATORS))
    await who.presses(label, on)
    await its.server.until(lambda: len(its.server.texts(MODERATORS)) > before)
    return its.server.message(MODERATORS)


async def in_place(its: House, who: Somebody, label: str, on: Payload) -> Payload:
    """Press a button of a form, and give its message as it stands then."""
    await who.presses(label, on)
    number = on["message_id"]
    before = (on["html"], str(on["reply_markup"]))

    def moved() -> bool:
        now = its.server.message(MODERATORS, number)
        return (now["html"], str(now.get("reply_markup"))) != before

    await its.server.until(moved)
    return its.server.message(MODERATORS, number)


async def replied(its: House, who: Somebody, to: Payload, text: str) -> Payload:
    """Reply to a message in the moderators' room, and give what the bot says to it."""
    before = len(its.server.texts(MODERATORS))
    await who.replies(to, text, at=its.moderators)
    await its.server.until(lambda: len(its.server.texts(MODERATORS)) > before)
    return its.server.message(MODERATORS)


def test_claimed_edited_by_a_reply_undone_and_merged(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            ben, carla = moderating(its)
            card = await submitted(its)

            def now() -> Payload:
                return its.server.message(MODERATORS, card["message_id"])

            more = await below(its, ben, "More", now())
            await toasted(its, ben, "Yo me ocupo", more)
            await its.server.until(lambda: "Ben is on it" in now()["text"])

            summary = await below(its, carla, "Edit", now())
            summary = await in_place(its, carla, "Add or change details", summary)
            asked = await in_place(its, carla, "Change: Name", summary)
            summary = await replied(its, carla, asked, "Nowhere Hospital")
            assert "with your changes" in await toasted(its, carla, "Publish", summary)
            assert "Nowhere Infirmary → Nowhere Hospital" in await told(its, its.ana, "changed")
            await its.server.until(lambda: "Carla approved" in now()["text"])

            sure = await below(its, carla, "Undo", now())
            assert "Taken back" in await toasted(its, carla, "Undo", sure)
            await its.server.until(lambda: len(its.server.texts(FEED)) == 2)
            assert "Nowhere Infirmary. This was taken back." in its.server.texts(FEED)[1]
            await its.server.until(lambda: "More" in str(now()["reply_markup"]))

            more = await below(its, carla, "More", now())
            asked = await below(its, carla, "Merge", more)
            summary = await replied(its, carla, asked, "Mayo Clinic")
            assert "is merged" in await toasted(its, carla, "Merge", summary)
            await its.server.until(lambda: only(its).state is not State.PENDING)
            handles = [each.handle for each in its.directory.asking.get("mayo-clinic").accounts]
            assert "nowhereinf" in [handle.casefold() for handle in handles]

    play(story)


def test_in_a_forum_the_cards_stand_in_the_moderators_topic_alone(tmp_path: Path) -> None:
    room = configured(TOKEN, f"{MODERATORS}/7")

    async def story() -> None:
        rules = Rules(moderator_rooms=(room,))
        async with house(tmp_path, rules=rules, moderators=(room,), feeds=()) as its:
            ben, _ = moderating(its)
            card = await submitted(its)
            assert card["message_thread_id"] == 7
            elsewhere, here = (Chat(its.server, MODERATORS, topic=topic) for topic in (8, 7))

            await ben.says("/pending", at=elsewhere)
            await its.server.until(lambda: len(its.server.texts(MODERATORS)) == 2)
            await ben.says("/pending", at=here)
            await its.server.until(lambda: len(its.server.texts(MODERATORS)) == 3)
            sent = its.server.of("sendMessage", MODERATORS)
            assert [call.params["message_thread_id"] for call in sent] == [7, 8, 7]
            assert "Nowhere Infirmary" in sent[2].text

            await ben.presses("Approve", card)
            await told(its, its.ana, "It was approved")

    play(story)


def test_deep_links_lead_to_a_card_to_a_form_and_to_ones_own_submission(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            assert "Mayo Clinic" in await says(its, its.ana, "/start o-mayo-clinic")
            assert "another version" in await says(its, its.ana, "/start nonsense")
            assert "Which accounts" in await says(its, its.ana, "/start a-mayo-clinic")
            await presses(its, its.ana, "Cancel")
            await submitted(its)

            shown = await says(its, its.ana, f"/start s-{only(its).id}")
            assert "It waits for a moderator" in shown
            stranger = Somebody(its.server, 99, "Zoe")
            assert "Nowhere" not in await says(its, stranger, f"/start s-{only(its).id}")

    play(story)
