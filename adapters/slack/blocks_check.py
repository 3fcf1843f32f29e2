"""Whether Slack takes what we draw: every kind of screen, sent to `blocks.validate`.

Nothing is posted.  https://docs.slack.dev/reference/methods/blocks.validate
"""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError

from adapters.chat.checks import SENSELESS, Finding, senseless
from adapters.chat.gallery import Screen, gallery
from adapters.chat.i18n.texts import Texts, languages
from adapters.slack.clients import FAULTS, Clients, code_of
from adapters.slack.config import SlackConfig
from adapters.slack.rendering import home, messages, modals

Json = dict[str, Any]

REFUSED = {"invalid_blocks", "invalid_message", "invalid_view"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A screen as Slack is to judge it: `{"blocks": ...}` or `{"view": ...}`."""

    name: str
    payload: Json


def drawn(screen: Screen, texts: Texts) -> Iterator[Drawn]:
    """A screen as each surface it can stand on: a message, and a modal or the Home tab."""
    reply, words = screen.reply, texts.speak(screen.reply.language)
    if screen.home:
        yield Drawn(screen.name, {"view": home.draw(reply, words, tenant="T0")})
        return
    extra = messages.extras(reply, words, shareable=True)
    said = messages.message(reply, tenant="T0", extra=extra)
    yield Drawn(screen.name, {"blocks": said.blocks})
    if reply.form is not None:
        view = modals.draw(reply, reply.form, words, tenant="T0", notes={"room": "C0", "topic": ""})
        yield Drawn(f"{screen.name}, as a form", {"view": view})
    else:
        yield Drawn(
            f"{screen.name}, in a modal", {"view": modals.notice(reply, words, tenant="T0")}
        )


async def everything(texts: Texts, tags: Iterable[str]) -> list[Drawn]:
    """Every screen in these languages, drawn."""
    seen: list[Drawn] = []
    for language in tags:
        for screen in await gallery("slack", "T0", language=language):
            seen += [
                Drawn(f"{each.name} ({language})", each.payload) for each in drawn(screen, texts)
            ]
    return seen


async def validate(config: SlackConfig, tags: Iterable[str] = ()) -> list[Finding]:
    """What Slack says to every kind of screen; where it does not answer, that."""
    clients = Clients(config.base_url)
    await clients.open()
    found: list[Finding] = []
    try:
        client = clients.talking(config.bot_token)
        seen = await everything(Texts(), tags or languages())
        for each in seen:
            try:
                await client.api_call("blocks.validate", json=each.payload)
            except SlackApiError as refusal:
                code = code_of(refusal)
                if code not in REFUSED:
                    return [*found, _unanswered(code or "a fault")]
                found.append(_refused(each, refusal))
            except FAULTS as fault:
                return [*found, _unanswered(type(fault).__name__)]
            except SENSELESS as fault:
                wrong = senseless("blocks.validate", fault, "CAREHANDLES_SLACK_BASE_URL")
                return [*found, wrong]
    finally:
        await clients.close()
    return found or [Finding(True, f"Slack takes all {len(seen)} screens that we draw.")]


def _refused(each: Drawn, refusal: SlackApiError) -> Finding:
    errors = refusal.response.get("errors")
    listed = errors[:3] if isinstance(errors, list) else []
    told = (each for each in listed if isinstance(each, dict))
    said = "; ".join(f"{e.get('pointer', '')} {e.get('message', '')}".strip() for e in told)
    advice = "A fault of ours: people get plain text instead. Please report it."
    return Finding(False, f"Slack refuses the screen {each.name!r}: {said}.", advice)


def _unanswered(why: str) -> Finding:
    return Finding(
        False, f"blocks.validate: {why}.", "Check the token with `carehandles check slack`."
    )


def run(config: SlackConfig) -> list[Finding]:
    """`validate`, for who has no event loop."""
    return asyncio.run(validate(config))
