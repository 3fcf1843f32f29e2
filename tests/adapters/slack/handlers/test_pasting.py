"""A form filled in from what somebody pastes into it, or from a message: looked over, then sent."""

from typing import Any

from directory_core.models import Identity
from tests.support.slack_person import button, words
from tests.support.slack_server import TEAM, Json
from tests.support.slack_venue import House, house

PASTED = """Nowhere Infirmary, Rochester, Minnesota
https://nowhere.example.org
https://x.com/nowhereinf and https://www.facebook.com/nowhereinf"""


def values(view: Json) -> dict[str, Any]:
    """What stands in a form, by the field that its inputs belong to."""
    found: dict[str, Any] = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            given = element.get("initial_value") or element.get("initial_option", {}).get("value")
            found.setdefault(block["block_id"].rpartition(":")[0], given)
    return found


async def opened(its: House) -> str:
    """Ana opens an empty form."""
    await its.at.ana.shortcut("submit_new")
    await its.at.server.until(lambda: its.at.server.called("views.update"))
    return next(iter(its.at.server.views))


async def pastes(its: House, view: str, text: str) -> Json:
    """Ana pastes a text and has the form filled in; gives the form as it stands then."""
    server = its.at.server
    its.at.ana.fill(view, "paste", text)
    before = len(server.called("views.update"))
    await its.at.ana.act(server.views[view], button(server.views[view], "Fill in the form"))
    await server.until(lambda: len(server.called("views.update")) > before)
    return server.views[view]


async def test_what_is_pasted_fills_the_form_and_sends_nothing_before_a_look() -> None:
    async with house() as its:
        view = await opened(its)
        form = await pastes(its, view, PASTED)

        filled = values(form)
        assert filled["in:name"] == "Nowhere Infirmary"
        assert filled["in:city"] == "Rochester"
        assert filled["in:website"] == "https://nowhere.example.org/"
        assert filled["row:accounts:0:address"] == "https://x.com/nowhereinf"
        assert "facebook.com/nowhereinf" in filled["row:accounts:1:address"]
        assert filled["in:paste"] is None, "it is empty again"
        assert its.directory.submitting.mine(Identity("slack", TEAM, its.at.ana.id)).items == ()

        await its.at.ana.send(view)
        await its.outbox_worker.drain()
        assert "Nowhere Infirmary" in words(its.cards()[0])


async def test_what_was_typed_already_stays_and_a_text_that_says_nothing_is_told_so() -> None:
    async with house() as its:
        view = await opened(its)
        its.at.ana.fill(view, "name", "Elsewhere Infirmary")
        form = await pastes(its, view, "hello there")

        assert "I could make nothing of that text" in words(form)
        form = await pastes(its, view, PASTED)
        assert values(form)["in:name"] == "Elsewhere Infirmary"


async def test_a_message_fills_the_form_with_the_links_behind_its_words_too() -> None:
    async with house() as its:
        message = {
            "text": "Nowhere Infirmary, Rochester, Minnesota <https://x.com/nowhereinf|here>"
        }
        await its.at.ana.shortcut("submit", message)
        await its.at.server.until(lambda: its.at.server.called("views.update"))
        [view] = its.at.server.views.values()

        assert values(view)["row:accounts:0:address"] == "https://x.com/nowhereinf"
        assert values(view)["in:name"] == "Nowhere Infirmary"
