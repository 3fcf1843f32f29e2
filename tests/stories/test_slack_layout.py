"""What answers look like in Slack: what comes first, what folds, what a notification says."""

from typing import Any

from tests.support.slack_person import button, buttons, words
from tests.support.slack_venue import House, house, opened, private, sent_in

FAKE = "https://x.com/mayoclin1c"


def labels(shown: dict[str, Any]) -> list[str]:
    return [each["text"]["text"] for each in buttons(shown) if each["type"] == "button"]


def folded(shown: dict[str, Any]) -> list[str]:
    return [each["text"]["text"] for each in buttons(shown) if each["type"] == "overflow"]


async def asked(its: House, text: str, wanted: str) -> dict[str, Any]:
    await its.at.ana.command(text)
    return await private(its.at, wanted)


async def test_sharing_comes_first_and_what_is_rarely_wanted_folds() -> None:
    async with house() as its:
        card = await asked(its, "Mayo Clinic", "Rochester")

        assert labels(card)[0] == "Share"
        assert "Open on X" in labels(card)
        spoken = [each.get("accessibility_label") for each in buttons(card)]
        assert "Open on X, Mayo Clinic" in spoken, "another card may have such a button too"
        assert {"Add accounts", "Correct something", "Report a bad account"} <= set(folded(card))
        rows = [block["elements"] for block in card["blocks"] if block["type"] == "actions"]
        assert max(map(len, rows)) <= 4


async def test_a_warning_can_be_shown_to_everybody() -> None:
    async with house() as its:
        warning = await asked(its, FAKE, "not listed")
        assert labels(warning)[0] == "Share"

        await its.at.ana.press(warning, "Share")
        await its.at.server.until(lambda: its.shown_in("C0GENERAL"))
        [shared] = its.shown_in("C0GENERAL")
        assert "@mayoclin1c on X is not listed" in words(shared)
        assert "Ana shared this" in words(shared)


async def test_a_notification_says_the_assessment() -> None:
    async with house() as its:
        warning = await asked(its, FAKE, "not listed")
        assert warning["text"] == "@mayoclin1c: not listed, looks like @MayoClinic"

        both = await asked(its, f"https://x.com/MayoClinic {FAKE}", "2 addresses")
        assert both["text"] == (
            "@mayoclin1c: not listed, looks like @MayoClinic"
            " · @MayoClinic: listed for Mayo Clinic, not confirmed"
        )


async def test_what_folds_opens_its_form() -> None:
    async with house() as its:
        card = await asked(its, "Mayo Clinic", "Rochester")
        await its.at.ana.press(card, "Correct something")
        await its.at.server.until(lambda: its.at.server.called("views.update"))

        [view] = its.at.server.views.values()
        assert "Correct" in words(view)


async def test_an_answer_that_did_not_help_is_counted_for_the_gaps() -> None:
    async with house() as its:
        card = await asked(its, "Mayo Clinic", "Rochester")
        await its.at.ana.says_of(card, helpful=False)
        await private(its.at, "It is counted")
        assert card in its.at.server.ephemeral, "the answer stays"

        [gap] = its.directory.asking.gaps()
        assert (gap.question, gap.times, gap.unhelpful) == ("mayo clinic", 1, True)

        await its.at.ana.says_of(card, helpful=True)
        await private(its.at, "good to know")
        assert len(its.directory.asking.gaps()) == 1


async def test_the_home_tab_has_a_section_for_each_submission_with_its_button() -> None:
    async with house() as its:
        await sent_in(its)
        home = await its.at.ana.open_home()

        [section] = [block for block in home["blocks"] if "accessory" in block]
        assert "Nowhere Infirmary" in section["text"]["text"]
        spoken = section["accessory"]["accessibility_label"]
        assert "Nowhere Infirmary" in spoken, "an id alone tells a screen reader nothing"
        await its.at.ana.press(home, section["accessory"]["text"]["text"])
        await its.at.server.until(lambda: its.at.server.called("views.open"))


async def test_help_speaks_of_slack_and_has_something_to_press() -> None:
    async with house() as its:
        shown = await asked(its, "help", "/carehandles Mayo Clinic")

        assert "Is this account official" in words(shown)
        assert {"Mayo Clinic", "@ClevelandClinic", "hospitals in Texas"} <= set(labels(shown))
        await its.at.ana.press(shown, "Mayo Clinic")
        await private(its.at, "Rochester")


async def test_a_shared_link_that_shows_another_address_is_told_first() -> None:
    async with house() as its:
        text = f"Donate: <{FAKE}|x.com/MayoClinic>"
        await its.at.ana.shortcut("look", {"text": text, "ts": "1.1"})
        shown = await private(its.at, "mayoclin1c")

        first = next(block for block in shown["blocks"] if block["type"] == "header")
        assert first["text"]["text"].startswith("⛔ Careful: a link shows x.com/MayoClinic")
        assert shown["text"].startswith("Careful: a link shows x.com/MayoClinic but leads to")


async def test_the_form_for_what_was_not_found_opens_at_once() -> None:
    async with house() as its:
        view = await opened(its)

        assert button(its.at.server.views[view], "Add another account")


async def test_somebody_who_is_mentioned_is_no_account_to_look_up() -> None:
    async with house() as its:
        said = {"ts": "1.1", "text": "thanks <@U0BEN>, <@U0CARLA|mayoclin1c> and <!channel>"}
        await its.at.ana.shortcut("look", said)

        assert await private(its.at, "no link to an account")
