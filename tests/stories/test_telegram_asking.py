"""What people hear in Telegram who doubt a message, and how often Telegram is asked about them."""

from functools import partial
from pathlib import Path

import pytest

from directory_core.testing import an_account, an_organization, fill
from tests.support.telegram_people import Somebody, buttons
from tests.support.telegram_server import TelegramServer
from tests.support.telegram_venue import house
from tests.support.telegram_walks import presses, says, submitted, told
from tests.support.telegram_world import play

FAKE = "https://x.com/mayoclin1c"


@pytest.mark.parametrize("asked", ["/find", "@carebot", "@carebot is this real?", "/find fake?"])
def test_a_doubtful_message_in_a_group_is_judged_where_somebody_points_at_it(
    tmp_path: Path, asked: str
) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            word = its.ben.message(f"Donate now: {FAKE}", its.group)
            await its.ana.says(asked, at=its.group, reply_to_message=word)
            await its.server.until(its.group.said)

            assert "mayoclin1c on X is not listed" in its.group.said()[0]

    play(story)


@pytest.mark.parametrize("asked", ["/report", "@carebot report this"])
def test_an_impostor_is_reported_by_a_reply_to_its_message(tmp_path: Path, asked: str) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            word = its.ben.message(f"Donate now: {FAKE}", its.group)
            await its.ana.says(asked, at=its.group, reply_to_message=word)
            await its.server.until(its.group.said)

            assert "Moderators will look at" in its.group.said()[0]

    play(story)


def test_a_reply_that_names_somebody_asks_for_whom_it_names(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            word = its.ben.message(f"Donate now: {FAKE}", its.group)
            await its.ana.says("/find mercy hospital joplin", at=its.group, reply_to_message=word)
            await its.server.until(its.group.said)

            assert "Mercy Hospital Joplin" in its.group.said()[0]

    play(story)


def test_a_link_that_shows_one_address_and_leads_to_another_is_told_first(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            link = {"type": "text_link", "offset": 0, "length": 16, "url": FAKE}
            await its.ana.says("x.com/MayoClinic has news", entities=[link])
            answer = await told(its, its.ana, "mayoclin1c")

            first = (
                "🛑 Careful: a link shows x.com/MayoClinic but leads to https://x.com/mayoclin1c."
            )
            assert answer.splitlines()[0] == first
            assert "@mayoclin1c on X is not listed" in answer

    play(story)


QUERIES = (
    FAKE, "@mayoclin1c", "", "is Mayo Clinic on X", "Nowhere Infirmary",
    "hospitals in the United States", "hospitals in Fiji",
)  # fmt: skip


def _answered(server: TelegramServer, count: int) -> bool:
    return len(server.of("answerInlineQuery")) >= count


def test_an_inline_query_judges_an_address_and_tells_whoever_types_nothing_what_to_type(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            asked = its.server
            for at, query in enumerate(QUERIES, 1):
                await its.ana.types(query)
                await asked.until(partial(_answered, asked, at))
            link, handle, nothing, sentence, missing, listed, empty = (
                call.params["results"] for call in its.server.of("answerInlineQuery")
            )

        assert "is not listed" in link[0]["input_message_content"]["message_text"]
        assert "is not listed" in handle[0]["title"]
        assert nothing[0]["title"] == "Type a name, a link or a @handle"
        assert sentence[0]["id"] == "mayo-clinic"
        assert missing[0]["title"] == "“Nowhere Infirmary” is not in the directory"
        assert "mayo-clinic" in [each["id"] for each in listed]
        assert empty[0]["title"] == "The directory has nothing for Hospitals · Fiji."

    play(story)


def test_the_first_screen_has_two_lines_and_something_to_tap(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            its.server.bot["supports_inline_queries"] = True
            said = await says(its, its.ana, "/start")
            [call] = its.server.of("sendMessage", its.ana.id)

            assert len(said.splitlines()) == 2
            assert buttons(call) == [
                "Mayo Clinic", "@ClevelandClinic", "hospitals in Texas", "Search here",
                "Add to a group", "Help",
            ]  # fmt: skip
            assert {b["text"]: b.get("url") for b in call.buttons}["Add to a group"] == (
                "https://t.me/carebot?startgroup=h-"
            )
            assert "Mayo Clinic" in await presses(its, its.ana, "Mayo Clinic")

    play(story)


def test_a_form_moves_on_in_its_message_and_leaves_no_dead_button(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            await says(its, its.ana, "/submit Nowhere Trelawney")
            kind = its.server.message(its.ana.id)["message_id"]
            await presses(its, its.ana, "Hospital")
            assert len(its.ana.said()) == 1, "the next question took the place of this one"
            asked = its.server.message(its.ana.id, kind)
            assert asked["reply_markup"]["inline_keyboard"]

            await says(its, its.ana, "US")
            await its.server.until(lambda: its.server.of("editMessageReplyMarkup"))
            assert not its.server.message(its.ana.id, kind)["reply_markup"]

    play(story)


def test_a_press_in_a_group_that_leads_to_the_private_chat_opens_it(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            await its.ana.says("/find mayo clinic", at=its.group)
            await its.server.until(its.group.said)
            await its.ana.presses("Add accounts", at=its.group)
            await its.server.until(lambda: its.server.of("answerCallbackQuery"))

            [answer] = its.server.of("answerCallbackQuery")
            assert answer.params["url"] == "https://t.me/carebot?start=a-mayo-clinic"
        assert len(its.group.said()) == 1

    play(story)


def test_what_is_for_one_person_is_not_shown_to_a_group(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            await submitted(its)
            await its.ana.says("/mine", at=its.group)
            await its.server.until(its.group.said)

            assert its.group.said() == ["That is for you alone. Open our private chat to see it."]
            await its.ben.says("/mine", at=its.group)
            await its.server.until(lambda: len(its.group.said()) == 2)
            assert buttons(its.server.of("sendMessage", its.group.id)[-1]) == ["Seguir en privado"]
            assert "Nowhere Infirmary" in await says(its, its.ana, "/start m-")

    play(story)


def test_forty_five_forwarded_links_are_one_message_with_one_button(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            fill(
                its.directory,
                *(
                    an_organization(f"Lakeside {n} Clinic", accounts=(an_account(f"lakeside{n}c"),))
                    for n in range(45)
                ),
            )
            origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": 1}
            text = " ".join(f"https://x.com/lakeside{n}c" for n in range(45))
            await its.ana.says(text, forward_origin=origin)
            await told(its, its.ana, "45 addresses")
            [call] = its.server.of("sendMessage", its.ana.id)
            assert len(buttons(call)) == 1

            await its.ana.says("thanks")
            await its.server.until(lambda: len(its.ana.said()) == 2)

    play(story)


def test_telegram_is_asked_who_is_in_the_moderators_room_only_for_what_needs_it(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            asked = its.server
            for number in range(20):
                somebody = Somebody(asked, 500 + number)
                for text in ("mayo clinic", "@mayoclin1c", "/find mercy", "/stats", "/mine"):
                    await says(its, somebody, text)
            assert asked.of("getChatMember") == []

            its.ben.joins(its.moderators)
            await says(its, its.ben, "/pending")
            assert len(asked.of("getChatMember")) == 1
            await says(its, its.ben, "/gaps")
            await says(its, its.ben, "mayo clinic")
            assert len(asked.of("getChatMember")) == 1, "it is believed for a while"

    play(story)


def test_what_is_said_of_rights_is_true(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            its.ben.joins(its.moderators)
            await its.ben.says("/pending", at=its.group)
            await its.server.until(its.group.said)
            assert "La cola no se muestra aquí" in its.group.said()[0]

            its.server.fail("getChatMember", 400, "Bad Request: member not found")
            assert await says(its, its.ana, "/pending") == "Only moderators can do that."
            its.server.fail("getChatMember", 400, "Bad Request: member list is inaccessible")
            stranger = Somebody(its.server, 99)
            assert "Try again in a moment" in await says(its, stranger, "/pending")

    play(story)


def test_what_is_shared_beside_an_open_form_is_the_answer(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as its:
            await says(its, its.ana, "/submit Nowhere Infirmary")
            before = len(its.ana.said())
            await its.ana.says(f"is {FAKE} real?")
            await its.server.until(lambda: len(its.ana.said()) == before + 2)
            answer, still_open = its.server.of("sendMessage", its.ana.id)[before:]

        assert "Share" in buttons(answer)
        assert buttons(still_open) == ["Continue", "Discard"]

    play(story)
