"""What Slack knows of a person: what they are called, and their language.

`users.info` is limited to about a hundred calls a minute, so what it says is kept for an hour.  It
is a nicety: where Slack does not say in time, or very many strangers come at once, a person is
served in the default language.
"""

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass

import structlog

from adapters.slack.clients import FAULTS, Clients
from adapters.slack.workspaces import Workspaces

log = structlog.get_logger()

KEPT_SECONDS = 3600.0
WAIT_SECONDS = 1.0
ASKED_AT_ONCE = 20
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Known:
    """A name to show, and a BCP 47 tag; either may be empty."""

    name: str = ""
    language: str = ""


class People:
    """Names and languages by workspace and user."""

    def __init__(self, workspaces: Workspaces, clients: Clients) -> None:
        self._workspaces = workspaces
        self._clients = clients
        self._asked = 0
        self._kept: OrderedDict[tuple[str, str], tuple[float, Known]] = OrderedDict()

    def remembered(self, team: str, user: str) -> Known:
        """What is known already, without asking Slack."""
        until, known = self._kept.get((team, user), (0.0, Known()))
        return known if until > time.monotonic() else Known()

    async def known(self, team: str, user: str) -> Known:
        """What Slack knows; empty where it does not say within a second."""
        until, known = self._kept.get((team, user), (0.0, Known()))
        if until > time.monotonic():
            return known
        if self._asked >= ASKED_AT_ONCE:
            return Known()
        self._asked += 1
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                known = await self._ask(team, user)
        except FAULTS as fault:
            log.info("slack_person_unknown", why=type(fault).__name__)
            self._keep(team, user, known, 60.0)
        else:
            self._keep(team, user, known, KEPT_SECONDS)
        finally:
            self._asked -= 1
        return known

    async def _ask(self, team: str, user: str) -> Known:
        bot = await self._workspaces.bot(team)
        if bot is None:
            return Known()
        client = self._clients.talking(bot.token)
        found = (await client.users_info(user=user, include_locale=True)).get("user") or {}
        profile = found.get("profile") or {}
        names = (profile.get("display_name"), profile.get("real_name"), found.get("name"))
        return Known(next((name for name in names if name), ""), found.get("locale") or "")

    def _keep(self, team: str, user: str, known: Known, seconds: float) -> None:
        self._kept[team, user] = (time.monotonic() + seconds, known)
        self._kept.move_to_end((team, user))
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
