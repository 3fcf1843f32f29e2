"""Slack, assembled: one object that the bootstrap starts, stops, and takes its parts from."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.chat.dispatcher import Dispatcher
from adapters.chat.i18n.texts import Texts
from adapters.chat.messenger import Rooms
from adapters.slack.background import Background, Once
from adapters.slack.clients import FAULTS, Clients, let_in
from adapters.slack.config import SlackConfig
from adapters.slack.handlers.actions import ActionListeners
from adapters.slack.handlers.channels import ChannelListeners
from adapters.slack.handlers.context import HandlerContext
from adapters.slack.handlers.errors import OF_ANOTHER_SHAPE, ErrorHandler
from adapters.slack.handlers.home_and_links import HomeAndLinkListeners
from adapters.slack.handlers.messages import MessageListeners
from adapters.slack.handlers.view_submissions import ViewSubmissionListeners
from adapters.slack.handlers.workflow_steps import WorkflowStepListeners
from adapters.slack.identity import Moderators, Origins, People
from adapters.slack.messenger import SlackMessenger
from adapters.slack.oauth import (
    INSTALL_PATH,
    REDIRECT_PATH,
    ROTATING,
    Installations,
    States,
    oauth_flow,
)
from adapters.slack.responder import Responder
from adapters.slack.signatures import Malformed, Unverified, Verification
from adapters.slack.socket_mode import Socket
from adapters.slack.workspaces import Installed, OneWorkspace, Workspaces
from directory_core.models import RoomRole

log = structlog.get_logger()

Page = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]
EVENTS_PATH = "/slack/events"
FINISH_SECONDS = 10.0


class SlackVenue:
    """Slack as a venue.  `engine` (SQLAlchemy) is needed where several workspaces install the app.

    `open` comes first, and is all that the outbox worker's `messenger` needs; `start` connects over
    Socket Mode where there is an app token.  Without one, mount `routes` on the shared aiohttp
    application.

    Raises:
        ValueError: a setting that this way of running needs is missing.
    """

    def __init__(
        self,
        config: SlackConfig,
        dispatcher: Dispatcher,
        texts: Texts,
        *,
        rooms: Rooms,
        engine: Any = None,
    ) -> None:
        _check(config, engine)
        self._config = config
        self._rooms = rooms
        self._clients = Clients(config.base_url)
        self._verification = Verification(config.signing_secret)
        self._later = Background()
        self._socket: Socket | None = None
        self._opened = False
        self._stores: tuple[Installations, States] | None = None
        if config.has_oauth:
            installed = Installations(
                config.client_id, config.token_key, engine, installed=self._installed
            )
            self._stores = installed, States(engine)
            self._workspaces: Workspaces = installed
        else:
            self._workspaces = OneWorkspace(config.bot_token, self._clients)
        self.messenger = SlackMessenger(self._workspaces, self._clients, texts)
        self.app = self._bolt(texts)
        self._listen(self._context(dispatcher, texts))

    async def open(self) -> None:
        """Open what it takes to speak; where Slack does not answer now, calls fail until it does.

        Raises:
            NotLetIn: Slack refuses the bot token.
        """
        await self._clients.open()
        for store in self._stores or ():
            await asyncio.to_thread(store.create_tables)
        if not self._config.has_oauth:
            with let_in("the bot token"):
                await self._workspaces.bot("")
        self._opened = True

    async def start(self) -> None:
        """Begin to listen, where events come over Socket Mode.

        Raises:
            NotLetIn: Slack refuses the app token.
        """
        if self._config.has_socket:
            client = self._clients.talking(self._config.app_token)
            self._socket = Socket(self.app, self._config.app_token, client)
            await self._socket.open()

    async def stop(self) -> None:
        """Take nothing more in, finish what is being said, and close the connections."""
        if self._socket is not None:
            await self._socket.close()
        await self._later.finish(FINISH_SECONDS)
        await self._clients.close()

    @property
    def is_alive(self) -> bool:
        """Whether we can speak, and events can reach us as far as that is ours to tell."""
        return self._opened and (self._socket is None or self._socket.is_alive)

    @property
    def routes(self) -> list[web.RouteDef]:
        """What to mount: events, where they come over HTTP, and the pages that install the app."""
        routes = [] if self._config.has_socket else [web.post(EVENTS_PATH, self._events)]
        if self._stores is not None:
            routes += [web.get(INSTALL_PATH, self._install), web.get(REDIRECT_PATH, self._return)]
        return routes

    def _bolt(self, texts: Texts) -> AsyncApp:
        authorize = Installed(self._workspaces)
        return _App(
            self._later,
            name="carehandles",
            signing_secret=self._config.signing_secret,
            client=self._clients.anonymous(),
            authorize=authorize,
            process_before_response=True,
            attaching_conversation_kwargs_enabled=False,
            user_facing_authorize_error_message=texts.speak()("slack-not-installed"),
        )

    def _context(self, dispatcher: Dispatcher, texts: Texts) -> HandlerContext:
        config, workspaces, clients = self._config, self._workspaces, self._clients
        people = People(workspaces, clients)
        moderators = Moderators(config, workspaces, clients)
        origins = Origins(config, people, moderators)
        answers = Responder(workspaces, clients, texts, dispatcher.answered)
        return HandlerContext(
            dispatcher, texts, config, workspaces, people, moderators, origins, answers,
            self._rooms, self._later, Once(),
        )  # fmt: skip

    def _listen(self, context: HandlerContext) -> None:
        self.app.error(ErrorHandler(context).tell)
        MessageListeners(context).register(self.app)
        ViewSubmissionListeners(context).register(self.app)
        ActionListeners(context).register(self.app)
        ChannelListeners(context).register(self.app)
        WorkflowStepListeners(context).register(self.app)
        HomeAndLinkListeners(context).register(self.app)

    async def _events(self, request: web.Request) -> web.Response:
        if not self._opened:
            return web.Response(status=503)  # Slack brings it again, and we can answer then
        try:
            event = await self._verification.read(request)
        except Unverified as stranger:
            log.warning("slack_request_unverified", why=str(stranger))
            return web.Response(status=401)
        except Malformed as fault:
            log.warning("slack_request_malformed", why=str(fault))
            return web.Response(status=400)
        return await to_aiohttp_response(await self.app.async_dispatch(event))

    async def _install(self, request: web.Request) -> web.Response:
        return await self._page(request, self._oauth().handle_installation)

    async def _return(self, request: web.Request) -> web.Response:
        return await self._page(request, self._oauth().handle_callback)

    async def _page(self, request: web.Request, handle: Page) -> web.Response:
        """One of the pages that install the app: they read the address and the cookie alone."""
        if not self._opened:
            return web.Response(status=503, text="Not ready yet. Please try again.\n")
        cookie = {"cookie": request.headers.get("Cookie", "")}
        asked = AsyncBoltRequest(body="", query=request.query_string, headers=dict(cookie))
        try:
            return await to_aiohttp_response(await handle(asked))
        except FAULTS as fault:
            log.warning("slack_not_installed", why=type(fault).__name__)
            return web.Response(status=503, text="Slack does not answer. Please try again.\n")

    async def _installed(self, team: str) -> None:
        """A workspace installed the app again: its channels are within reach, as far as we know."""
        for room in self._config.named_in(team):
            await self._rooms.back(room, RoomRole.SHARED)

    def _oauth(self) -> AsyncOAuthFlow:
        assert self._stores is not None  # noqa: S101 - its routes exist only then
        return oauth_flow(self._config, *self._stores, self._clients)


class _App(AsyncApp):
    """Bolt's app, which lets `later` know of every event in hand, however it came.

    Where Bolt itself trips over a payload of another shape than Slack's, that is refused.
    """

    def __init__(self, later: Background, **options: Any) -> None:
        super().__init__(**options)
        self._later = later

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        with self._later.event_in_hand():
            try:
                return await super().async_dispatch(req)
            except OF_ANOTHER_SHAPE as fault:
                log.warning("slack_payload_unreadable", why=type(fault).__name__)
                return BoltResponse(status=400, body="not a payload that Slack sends")


def _check(config: SlackConfig, engine: Any) -> None:
    needs: Mapping[str, bool] = {
        "bot_token or client_id": bool(config.bot_token or config.client_id),
        "signing_secret or app_token": bool(config.signing_secret or config.app_token),
        "client_secret": bool(config.client_secret) or not config.has_oauth,
        "token_key": bool(config.token_key) or not config.has_oauth,
        "engine": engine is not None or not config.has_oauth,
    }
    if config.bot_token.startswith(ROTATING):
        raise ValueError("Slack's bot token expires, for token rotation is on (docs/slack.md)")
    if missing := [name for name, there in needs.items() if not there]:
        raise ValueError(f"Slack needs {', '.join(missing)}")
