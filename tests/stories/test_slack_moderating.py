"""Deciding in Slack: with questions and changes, by those who may when they press *and* send."""

from typing import Any

from directory_core.models import State
from tests.support.slack_person import Person, button, words
from tests.support.slack_server import direct
from tests.support.slack_stage import MODERATORS
from tests.support.slack_venue import House, house, private, submitted


async def pressed_open(its: House, who: Person, card: dict[str, Any], label: str) -> str:
    """The form that a button opens."""
    server, before = its.at.server, len(its.at.server.called("views.update"))
    await who.press(card, label)
    await server.until(lambda: len(server.called("views.update")) > before)
    view: str = server.called("views.update")[-1]["view_id"]
    return view


async def told(its: House, who: Person, text: str) -> dict[str, Any]:
    """The message to somebody that says `text`."""
    await its.outbox_worker.drain()
    return next(each for each in its.shown_in(direct(who.id)) if text in words(each))


async def test_a_question_is_asked_answered_and_shown_to_the_moderators() -> None:
    async with house() as its:
        at = its.at
        card = await submitted(its)
        view = await pressed_open(its, at.ben, card, "Ask")
        at.ben.fill(view, "text", "Is it the one in Rochester?")
        assert (await at.ben.send(view)).body["response_action"] == "clear"

        question = await told(its, at.ana, "Is it the one in Rochester?")
        view = await pressed_open(its, at.ana, question, "Answer")
        at.ana.fill(view, "text", "Yes, beside the station.")
        await at.ana.send(view)
        await its.outbox_worker.drain()

        assert "the answer to your question" in words(its.cards())
        card = next(each for each in its.cards() if "Approve" in str(each))
        assert "Yes, beside the station." in words(card)
        await at.carla.press(card, "Approve")
        await its.outbox_worker.drain()
        assert its.directory.asking.get("nowhere-infirmary").accounts


async def test_an_entry_is_changed_in_a_form_and_published_with_the_changes() -> None:
    async with house() as its:
        at = its.at
        view = await pressed_open(its, at.ben, await submitted(its), "Edit")
        assert "https://x.com/nowhere_care" in str(at.server.views[view])
        assert "submitted much the same" not in words(at.server.views[view]), "it is itself"
        at.ben.fill(view, "name", "Nowhere Infirmary and Clinic")
        assert (await at.ben.send(view)).body["response_action"] == "clear"
        await its.outbox_worker.drain()

        assert "with changes" in words(its.cards()[0])
        assert "Nowhere Infirmary and Clinic" in its.told(at.ana)


async def test_whoever_left_the_moderators_meanwhile_sends_their_form_in_vain() -> None:
    async with house() as its:
        at = its.at
        view = await pressed_open(its, at.ben, await submitted(its), "Edit")
        at.server.channels[MODERATORS.key].members.remove(at.ben.id)
        left = {"type": "member_left_channel", "channel": MODERATORS.key}
        await at.ben.event(left)
        refused = await at.ben.send(view)

        assert refused.body["response_action"] == "push", "their form is still there below"
        assert "moderator" in words(refused.body["view"])
        assert its.directory.operating.health().pending == 1


async def test_somebody_who_may_not_is_told_so_in_private() -> None:
    async with house() as its:
        card = await submitted(its)
        await its.at.ana.press(card, "Approve")

        refusal = await private(its.at, "moderator")
        assert refusal["user"] == its.at.ana.id
        assert its.directory.operating.health().pending == 1


async def test_a_card_deleted_by_hand_comes_back_with_what_was_decided() -> None:
    async with house() as its:
        at = its.at
        card = await submitted(its)
        del at.server.messages[MODERATORS.key, card["ts"]]
        await at.ben.press(card, "Approve")
        await its.outbox_worker.drain()

        assert "approved it" in words(its.cards())


async def test_the_home_tab_shows_ana_her_submissions_and_ben_the_queue_with_its_age() -> None:
    async with house() as its:
        at = its.at
        await submitted(its)
        hers, his = await at.ana.open_home(), await at.ben.open_home()

        assert "Nowhere Infirmary" in words(hers)
        assert "waits for a moderator" in words(hers)
        assert "Waiting for a decision" not in words(hers)
        assert "waits for" in words(his)
        waiting = its.directory.submitting.mine(_ana(its)).items[0]
        assert waiting.state is State.PENDING
        assert button(his, waiting.id)


async def test_everybody_is_spoken_to_in_their_own_language() -> None:
    async with house() as its:
        at = its.at
        dora = Person(at.server, "U0DORA", "Dora", locale="es-ES")
        await dora.command("Nowhere Infirmary")
        await private(at, "no está en el directorio")
        await at.ana.command("Nowhere Infirmary")
        await private(at, "is not in the directory")


def _ana(its: House) -> Any:
    from directory_core.models import Identity

    return Identity("slack", MODERATORS.tenant, its.at.ana.id)
