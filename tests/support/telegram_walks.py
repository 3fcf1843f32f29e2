"""Steps of walks through Telegram that many stories have in common."""

from directory_core.models import Identity, Submission
from tests.support.telegram_people import Somebody
from tests.support.telegram_server import Payload
from tests.support.telegram_venue import House
from tests.support.telegram_world import MODERATORS

ANA = Identity("telegram", "4242", "71")


async def told(its: House, who: Somebody, text: str) -> str:
    """The first thing they were told in private that has `text` in it."""
    await its.server.until(lambda: any(text in said for said in who.said()))
    return next(said for said in who.said() if text in said)


async def says(its: House, who: Somebody, text: str) -> str:
    """Say something in private, and give the answer."""
    before = len(who.said())
    await who.says(text)
    await its.server.until(lambda: len(who.said()) > before)
    return who.said()[before]


async def presses(its: House, who: Somebody, label: str) -> str:
    """Press a button under the last message in private; gives the answer, there or below it."""
    before = len(who.shown())
    await who.presses(label)
    await its.server.until(lambda: len(who.shown()) > before)
    return who.shown()[before]


async def submitted(its: House, name: str = "Nowhere Infirmary") -> Payload:
    """Ana has sent a submission; gives its card in the moderators' room, as it stands."""
    await says(its, its.ana, f"/submit {name}\nRochester, Minnesota, US\nx.com/nowhereinf")
    await presses(its, its.ana, "Send")
    await its.server.until(lambda: its.server.texts(MODERATORS))
    return its.server.message(MODERATORS)


def only(its: House) -> Submission:
    """The one submission there is."""
    [found] = its.directory.submitting.mine(ANA).items
    return its.directory.delivering.submission(found.id)


def moderating(its: House) -> tuple[Somebody, Somebody]:
    """Ben and Carla, who are in the moderators' room."""
    carla = Somebody(its.server, 73, "Carla")
    for moderator in (its.ben, carla):
        moderator.joins(its.moderators)
    return its.ben, carla
