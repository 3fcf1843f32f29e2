"""Who is in the moderators' room: asked of Telegram, and believed for less than a minute."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from cachetools import LRUCache
from telegram import Bot, ChatMember, ChatMemberRestricted
from telegram.error import BadRequest, ChatMigrated, TelegramError

from adapters.telegram.chats import RoomRoles, chat_of
from adapters.telegram.sender import Rooms
from directory_core.clock import Clock, utc_now
from directory_core.models import Membership, RoomAddress

log = structlog.get_logger()

BELIEVED_FOR = timedelta(seconds=40)
"""The core refuses what is older than 60 seconds; the rest is for the way there."""
REMEMBERED = 5000
_NOBODY = re.compile(
    "member not found|user not found|participant_id_invalid|user_id_invalid", re.IGNORECASE
)
"""How Telegram says that somebody is not in a chat and never was, which is an answer."""
TIMEOUT = 1.0
"""Seconds to wait for Telegram; after that we do not know."""


class Memberships:
    """Asks whether somebody is in one of the moderators' rooms."""

    def __init__(self, bot: Bot, roles: RoomRoles, rooms: Rooms, *, clock: Clock = utc_now) -> None:
        self._bot = bot
        self._roles = roles
        self._rooms = rooms
        self._clock = clock
        self._seen: LRUCache[tuple[str, int], Membership] = LRUCache(REMEMBERED)

    async def of(self, person: int, here: RoomAddress) -> Membership | None:
        """What is known of `person`: of `here` if it is a moderators' room, else of any.

        None where no room is one.
        """
        own = self._roles.moderators_room(here)
        found: Membership | None = None
        for room in (own,) if own else self._roles.moderators:
            found = await self._in(room, person)
            if found.member:
                break
        return found

    def believed(self, person: int, here: RoomAddress) -> Membership | None:
        """What was seen of `person` lately, without asking: of `here`, else of any room."""
        own = self._roles.moderators_room(here)
        for room in (own,) if own else self._roles.moderators:
            known = self._seen.get((room.key, person))
            fresh = known is not None and self._clock() - known.seen_at < BELIEVED_FOR
            if known is not None and fresh and (own or known.member):
                return replace(known, room=room)
        return None

    def forget(self, person: int) -> None:
        """Somebody's place in a room has changed."""
        for key in [key for key in self._seen if key[1] == person]:
            del self._seen[key]

    async def _in(self, room: RoomAddress, person: int) -> Membership:
        now = self._clock()
        known = self._seen.get((room.key, person))
        if known is not None and now - known.seen_at < BELIEVED_FOR:
            return replace(known, room=room)
        try:
            seen = Membership(room, is_inside(await self._get(room, person)), now)
        except ChatMigrated as moved:
            new = replace(room, key=str(moved.new_chat_id))
            self._roles.moved(room, new)
            await self._rooms.moved(room, new)
            return await self._in(new, person)
        except BadRequest as error:
            if not _NOBODY.search(error.message):
                return self._unknown(room, now, error)
            seen = Membership(room, False, now)
        except TelegramError as error:
            return self._unknown(room, now, error)
        self._seen[room.key, person] = seen
        return seen

    def _unknown(self, room: RoomAddress, now: datetime, error: TelegramError) -> Membership:
        log.warning("telegram.membership_unknown", chat=room.key, error=error.message)
        return Membership(room, None, now)

    async def _get(self, room: RoomAddress, person: int) -> ChatMember:
        return await self._bot.get_chat_member(
            chat_of(room), person, read_timeout=TIMEOUT, connect_timeout=TIMEOUT
        )


def is_inside(member: ChatMember) -> bool:
    """Whether somebody is in the chat now; one who is restricted may have left it."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in {ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER}
