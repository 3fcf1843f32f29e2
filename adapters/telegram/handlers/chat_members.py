"""Comings and goings: the bot is blocked or removed, a group becomes a supergroup."""

from dataclasses import replace

import structlog
from telegram import Update
from telegram.constants import ChatType
from telegram.ext import ChatMemberHandler, MessageHandler, filters

from adapters.telegram.chats import room_of
from adapters.telegram.handlers.context import App, HandlerContext
from adapters.telegram.memberships import is_inside
from directory_core.models import RoomAddress

log = structlog.get_logger()


class ChatMemberHandlers:
    """What changes about the chats themselves."""

    def __init__(self, context: HandlerContext) -> None:
        self._context = context

    def register(self, app: App) -> None:
        """Attach the handlers to `app`."""
        ours, anybody = ChatMemberHandler.MY_CHAT_MEMBER, ChatMemberHandler.CHAT_MEMBER
        app.add_handler(ChatMemberHandler(self.our_place, ours))
        app.add_handler(ChatMemberHandler(self.somebodys_place, anybody))
        app.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, self.moved))

    async def our_place(self, update: Update, _context: object) -> None:
        """The bot was added, removed, blocked or taken back."""
        change = update.my_chat_member
        if change is None:
            return
        room = RoomAddress("telegram", self._context.tenant, str(change.chat.id))
        if is_inside(change.new_chat_member):
            log.info("telegram.joined", chat=room.key, kind=change.chat.type)
            await self._context.rooms.back(room, self._context.roles.role(room, change.chat.type))
        else:
            private = change.chat.type == ChatType.PRIVATE
            await self._context.rooms.gone(room, "blocked" if private else "removed")

    async def somebodys_place(self, update: Update, _context: object) -> None:
        """Somebody joined or left: what we believed of them holds no longer."""
        if change := update.chat_member:
            self._context.memberships.forget(change.new_chat_member.user.id)

    async def moved(self, update: Update, _context: object) -> None:
        """A group has a new number; both the old and the new chat tell of it."""
        message = update.message
        if message is None:
            return
        here = room_of(self._context.tenant, message)
        old, new = here, here
        if message.migrate_to_chat_id:
            new = replace(here, key=str(message.migrate_to_chat_id))
        elif message.migrate_from_chat_id:
            old = replace(here, key=str(message.migrate_from_chat_id))
        self._context.roles.moved(old, new)
        await self._context.rooms.moved(old, new)
