"""Whole walks through Telegram: the real bot, dispatcher, core and worker, against the Bot API."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from directory_core.models import State
from directory_core.testing import an_organization, fill
from tests.support.telegram_people import Chat, buttons, toasts
from tests.support.telegram_server import TelegramServer
from tests.support.telegram_venue import house
from tests.support.telegram_walks import moderating, only, presses, says, submitted, told
from tests.support.telegram_world import FEED, MODERATORS, hook_url, play


def test_ask_in_private_and_pick_what_was_meant(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            assert (await says(its, its.ana, "mayo clinic")).startswith("⚠️ Mayo Clinic")
            card = its.server.of("sendMessage", its.ana.id)[-1]
            assert "Share" in buttons(card)
            shares = [b for b in card.buttons if b["text"] == "Share"]
            assert shares[0]["switch_inline_query"] == "Mayo Clinic"

            assert "could be one of 2" in await says(its, its.ana, "mercy hospitl")
            picked = await presses(its, its.ana, "2. Mercy Hospital Springfield")
            assert "Mercy Hospital Springfield" in picked.splitlines()[0]

    play(story)


def test_figures_come_with_a_picture_and_its_words(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            assert "organizations and" in await says(its, its.ana, "/stats")
            await its.server.until(lambda: its.server.of("sendPhoto", its.ana.id))

            (photo,) = its.server.of("sendPhoto", its.ana.id)
            assert its.server.files[photo.params["photo"]].startswith(b"\x89PNG")
            assert "Accounts by platform: X" in photo.params["caption"]

    play(story)


def test_a_picture_that_cannot_be_sent_leaves_the_words(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            its.server.fail("sendPhoto", 400, "Bad Request: not enough rights to send photos")
            assert "organizations and" in await says(its, its.ana, "/stats")
            assert "Mayo Clinic" in await says(its, its.ana, "mayo clinic")

    play(story)


def test_a_name_that_looks_like_markup_comes_through(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            assert "⚠️ <3 Kids & Co" in await says(its, its.ana, "<3 Kids & Co")

    play(story)


def test_ask_in_a_group_and_in_the_chosen_language(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            await its.ben.says("/find mayo clinic", at=its.group)
            await its.server.until(its.group.said)
            assert "Estados Unidos" in its.group.said()[0]

            await says(its, its.ben, "/language en")
            assert "United States" in await says(its, its.ben, "mayo clinic")

    play(story)


def test_ask_inline_and_submit_what_is_missing_from_there(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            await its.ana.types("mayo")
            await its.server.until(lambda: its.server.of("answerInlineQuery"))
            answer = its.server.of("answerInlineQuery")[0].params
            assert answer["results"][0]["id"] == "mayo-clinic"
            content = answer["results"][0]["input_message_content"]["message_text"]
            assert "https://x.com/MayoClinic" in content

            await its.ana.types("Nowhere Infirmary")
            await its.server.until(lambda: len(its.server.of("answerInlineQuery")) == 2)
            start = its.server.of("answerInlineQuery")[1].params["button"]["start_parameter"]
            assert "Which accounts" in await says(its, its.ana, f"/start {start}")

    play(story)


def test_inline_results_come_fifty_at_a_time_until_there_are_no_more(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            fill(its.directory, *(an_organization(f"Lakeside {n} Clinic") for n in range(1, 121)))
            pages: list[list[str]] = []
            offset = ""
            while not pages or offset:
                await its.ana.types("lakeside", offset)
                await its.server.until(lambda: len(its.server.of("answerInlineQuery")) > len(pages))
                answer = its.server.of("answerInlineQuery")[-1].params
                pages.append([result["id"] for result in answer["results"]])
                offset = answer["next_offset"]

            assert [len(page) for page in pages] == [50, 50, 20]
            assert len({slug for page in pages for slug in page}) == 120

    play(story)


def test_as_a_guest_the_bot_answers_in_a_chat_it_is_not_in(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            somewhere = Chat(its.server, -5005)
            asked = its.ana.message("@carebot mayo clinic", somewhere)
            await its.server.push(guest_message=asked | {"guest_query_id": "guest-1"})
            await its.server.until(lambda: its.server.of("answerGuestQuery"))

            [call] = its.server.of("answerGuestQuery")
            content = call.params["result"]["input_message_content"]["message_text"]
            assert "https://x.com/MayoClinic" in content

    play(story)


def test_whose_every_address_of_a_forward_is(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            link = {"type": "url", "offset": 0, "length": 24}
            origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": 1}
            text = "https://x.com/MayoClinic and https://x.com/mayoclin1c"
            await its.ana.says(text, forward_origin=origin, entities=[link])
            answer = await told(its, its.ana, "Mayo Clinic")
            assert "mayoclin1c" in answer

    play(story)


def test_submit_with_a_mistake_a_restart_and_an_edited_answer(tmp_path: Path) -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            async with house(tmp_path, server=server) as its:
                await its.ana.says("/submit")
                await told(its, its.ana, "called")
                named = await its.ana.says("Nowhere Infirmery")
                await told(its, its.ana, "What is it?")
                await presses(its, its.ana, "Hospital")
                assert "not an account" in await says(its, its.ana, "x.com/home")

            async with house(tmp_path, server=server) as its:
                assert "Look it over" in await says(its, its.ana, "x.com/nowhereinf")
                before = len(its.ana.said())
                await its.ana.edits(named["message"]["message_id"], "Nowhere Infirmary")
                await server.until(lambda: len(its.ana.said()) > before)
                assert "Nowhere Infirmary" in its.ana.said()[-1]

                await presses(its, its.ana, "Send")
                await server.until(lambda: server.texts(MODERATORS))
                assert "Nowhere Infirmary" in server.texts(MODERATORS)[0]
                assert only(its).state is State.PENDING

    play(story)


def test_in_a_group_submitting_leads_to_the_private_chat(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            await its.ana.says("/submit Nowhere Infirmary", at=its.group)
            await its.server.until(its.group.said)
            [said] = its.server.of("sendMessage", its.group.id)
            start = said.buttons[0]["url"].partition("?start=")[2]

            assert "Which accounts" in await says(its, its.ana, f"/start {start}")

    play(story)


def test_approved_with_a_button_everybody_hears_and_it_can_be_asked_for(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            ben, _ = moderating(its)
            card = await submitted(its)
            await ben.presses("Approve", card)
            await told(its, its.ana, "It was approved")
            await its.server.until(lambda: its.server.texts(FEED))
            await its.server.until(lambda: "Ben" in its.server.message(MODERATORS)["text"])

            assert [b["text"] for b in its.server.of("sendMessage", FEED)[0].buttons] == [
                "Open on X",
                "Copy @nowhereinf",
            ]
            answer = await says(its, its.ana, "nowhere infirmary")
            assert answer.startswith("⚠️ Nowhere Infirmary"), (
                "a moderator's look is no link of theirs"
            )

    play(story)


def test_two_moderators_within_a_millisecond(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            ben, carla = moderating(its)
            card = await submitted(its)
            id_ = only(its).id
            await asyncio.gather(
                ben.sends_token(f"approve:{id_}:1", card),
                carla.sends_token(f"because:{id_}.spam:1", card),
            )
            await its.server.until(lambda: len(toasts(its.server)) >= 3)
            await told(its, its.ana, "It was")

            late = [toast for toast in toasts(its.server) if "Ben" in toast or "Carla" in toast]
            assert len(late) == 1, "the second one is told who was first"
            assert len(only(its).decisions) == 1

    play(story)


def test_rejected_in_the_moderators_own_words_by_a_reply(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            _, carla = moderating(its)
            card = await submitted(its)
            await carla.presses("Reject", card)
            await its.server.until(lambda: len(its.server.texts(MODERATORS)) == 2)
            reasons = its.server.message(MODERATORS)
            labels = [b["text"] for row in reasons["reply_markup"]["inline_keyboard"] for b in row]
            await carla.presses(labels[-1], reasons)
            await its.server.until(lambda: len(its.server.texts(MODERATORS)) == 3)
            await carla.replies(its.server.message(MODERATORS), "Not theirs.", at=its.moderators)
            assert "Not theirs." in await told(its, its.ana, "Not theirs.")

            assert only(its).state is State.REJECTED

    play(story)


def test_a_question_to_the_submitter_and_the_answer(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            _, carla = moderating(its)
            await submitted(its)
            await carla.presses("Ask", at=its.moderators)
            await its.server.until(lambda: len(its.server.texts(MODERATORS)) == 2)
            asked = its.server.message(MODERATORS)
            await carla.replies(asked, "Where did you see it?", at=its.moderators)
            await told(its, its.ana, "Where did you see it?")
            await presses(its, its.ana, "Answer")
            await says(its, its.ana, "On its website.")

            exchange = only(its).exchanges[0]
            assert (exchange.question, exchange.answer) == (
                "Where did you see it?",
                "On its website.",
            )

    play(story)


def test_who_has_left_the_moderators_room_can_decide_no_more(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            card = await submitted(its)
            await its.ben.presses("Approve", card)
            await its.server.until(lambda: toasts(its.server)[-1])

            assert only(its).state is State.PENDING

    play(story)


def test_a_press_that_comes_much_later_again_changes_nothing(tmp_path: Path) -> None:
    async def story() -> None:
        async with TelegramServer() as server:
            async with house(tmp_path, server=server) as its:
                ben, _ = moderating(its)
                card = await submitted(its)
                await ben.presses("Approve", card)
                press = server.pushed[-1]
                await told(its, its.ana, "It was approved")

            async with house(tmp_path, server=server) as its:
                before = only(its)
                server.answered.clear()  # Telegram forgets a press within minutes
                await server.redeliver(press)
                await says(its, its.ben, "/help")

                assert only(its) == before

    play(story)


def test_a_person_who_blocked_the_bot_undoes_no_decision(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            ben, _ = moderating(its)
            card = await submitted(its)
            its.server.blocked.add(its.ana.id)
            await ben.presses("Approve", card)
            await its.server.until(lambda: "Ben" in its.server.message(MODERATORS)["text"])

            assert only(its).state is State.APPROVED

    play(story)


def test_a_moderators_group_that_becomes_a_supergroup_goes_on(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            ben, _ = moderating(its)
            its.server.migrated[MODERATORS] = -2001
            its.server.members[-2001, ben.id] = {"status": "member"}
            await says(its, its.ana, "/submit Nowhere Infirmary")
            await says(its, its.ana, "x.com/nowhereinf")
            await presses(its, its.ana, "Send")
            await its.server.until(lambda: its.server.texts(-2001))
            await ben.presses("Approve", its.server.message(-2001))
            await told(its, its.ana, "It was approved")

    play(story)


def test_a_deleted_card_is_posted_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            ben, _ = moderating(its)
            card = await submitted(its)
            del its.server.messages[MODERATORS, card["message_id"]]
            await ben.sends_token(f"approve:{only(its).id}:1", card)
            await its.server.until(
                lambda: any("Ben" in text for text in its.server.texts(MODERATORS)[1:])
            )

    play(story)


def test_the_network_is_gone_while_a_decision_is_made_known(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            ben, _ = moderating(its)
            card = await submitted(its)
            its.server.fail("sendMessage", 502, "Bad Gateway", chat_id=its.ana.id)
            await ben.presses("Approve", card)
            await told(its, its.ana, "It was approved")

    play(story)


@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_the_whole_walk_by_either_way_in(tmp_path: Path, mode: str) -> None:
    hook: dict[str, Any] = {"webhook_url": hook_url(), "webhook_secret": "secret"}

    async def story() -> None:
        async with house(tmp_path, **(hook if mode == "webhook" else {})) as its:
            if mode == "webhook":
                await its.server.until(lambda: its.server.webhook["url"])
            ben, _ = moderating(its)
            await ben.presses("Approve", await submitted(its))
            await told(its, its.ana, "It was approved")
            assert set(await its.server.webhook_posts()) <= {200}

    play(story)
