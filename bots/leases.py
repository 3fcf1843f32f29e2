"""Leases, rooms and the inbox: what a venue needs of the core beside the dispatcher."""

import asyncio
import contextlib
import secrets
import socket
from collections.abc import Collection, Sequence
from datetime import timedelta

import structlog

from directory_core import Directory
from directory_core.models import Received, RoomAddress, RoomRole

log = structlog.get_logger()

LASTS = timedelta(seconds=12)
BEAT_SECONDS = 4.0


class Rooms:
    """Tells the core what became of a room."""

    def __init__(self, directory: Directory) -> None:
        self._delivering = directory.delivering

    async def moved(self, old: RoomAddress, new: RoomAddress) -> None:
        """The room has a new address."""
        await asyncio.to_thread(self._delivering.room_moved, old, new)

    async def gone(self, room: RoomAddress, why: str) -> None:
        """Nobody can be reached there; `why` is a short code."""
        await asyncio.to_thread(self._delivering.room_gone, room, why)

    async def back(self, room: RoomAddress, role: RoomRole) -> None:
        """The bot is in the room (again)."""
        await asyncio.to_thread(self._delivering.room, room, role)


class Inbox:
    """Keeps what a venue delivered and is not handled yet, for the process that comes after."""

    def __init__(self, directory: Directory, venue: str, tenant: str) -> None:
        self._processes = directory.processes
        self._where = venue, tenant

    async def keep(self, received: Sequence[Received]) -> None:
        """Keep events."""
        await asyncio.to_thread(self._processes.keep_received, *self._where, received)

    async def kept(self) -> tuple[Received, ...]:
        """What is kept, in the order it was."""
        return await asyncio.to_thread(self._processes.received, *self._where)

    async def drop(self, keys: Collection[str]) -> None:
        """Drop what was handled."""
        await asyncio.to_thread(self._processes.handled, *self._where, keys)


class Lease:
    """A lease that only one process holds; its heart beats while the process lives.

    A process that dies loses it after `LASTS`, so another polls within fifteen seconds.
    """

    def __init__(self, directory: Directory, name: str) -> None:
        self._processes = directory.processes
        self._name = name
        self._holder = f"{socket.gethostname()[:40]}/{secrets.token_hex(6)}"
        self._held = False
        self._heart: asyncio.Task[None] | None = None

    async def hold(self) -> bool:
        """Take the lease, or see whether we still have it."""
        if not self._held:
            await self._beat()
        if self._held and self._heart is None:
            self._heart = asyncio.create_task(self._keep())
        return self._held

    async def release(self) -> None:
        """Let another process have it at once."""
        if self._heart is not None:
            self._heart.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._heart
            self._heart = None
        if self._held:
            self._held = False
            await asyncio.to_thread(self._processes.release, self._name, self._holder)

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            await self._beat()

    async def _beat(self) -> None:
        try:
            self._held = await asyncio.to_thread(
                self._processes.lease, self._name, self._holder, lasts=LASTS
            )
        except Exception:
            log.exception("lease_failed", name=self._name)
            self._held = False
