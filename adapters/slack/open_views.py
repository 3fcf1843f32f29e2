"""Modals as they stand: changes of one modal are made one after another, each on the last.

Slack sends with a press the modal that was on the screen.  Of two fast presses the second brings
it without what the first changed, and would take that back.  A change names the `hash` of the view
it was made on, so that Slack refuses one that another process has overtaken.
https://docs.slack.dev/surfaces/modals#handling_race_conditions
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from cachetools import LRUCache

Json = dict[str, Any]
Change = Callable[[Json], Json]
Show = Callable[[Json, str], Awaitable[Json]]

REMEMBERED = 2000


class OpenViews:
    """Remembers the modals that were changed last, as Slack answered."""

    def __init__(self) -> None:
        self._known: LRUCache[str, Json] = LRUCache(REMEMBERED)
        self._turns: LRUCache[str, asyncio.Lock] = LRUCache(REMEMBERED)

    async def change(self, sent: Json, change: Change, show: Show) -> None:
        """Make a change of the modal that a person `sent`, on what it has become meanwhile.

        `show` takes the changed view and the hash it was made on, and gives what Slack shows now.
        """
        async with self._turn(sent["id"]):
            standing = self._standing(sent)
            shown = await show(change(standing), str(standing.get("hash", "")))
            if shown:
                self._known[sent["id"]] = {**shown, "before": self._seen(sent)}
            else:
                self._known.pop(sent["id"], None)

    def _standing(self, sent: Json) -> Json:
        """The modal as it stands: what was sent, unless it was changed since that was drawn."""
        known = self._known.get(sent["id"])
        if known is None or sent.get("hash", "") not in known["before"]:
            return sent
        return {**known, "state": sent.get("state") or {}}

    def _seen(self, sent: Json) -> set[str]:
        """The hashes that the modal had before: whoever sends one of them saw an older one."""
        before = self._known.get(sent["id"], {}).get("before", set())
        return {*before, str(sent.get("hash", ""))}

    def _turn(self, view: str) -> asyncio.Lock:
        return self._turns.setdefault(view, asyncio.Lock())
