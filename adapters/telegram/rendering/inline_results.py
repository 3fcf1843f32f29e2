"""Organizations as inline results, and an answer as the one result a guest may give."""

from collections.abc import Iterable

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from adapters.chat.tokens import StartKind, pack, start_parameter
from adapters.chat.views import Reply, Suggestion, Suggestions
from adapters.telegram.rendering import text
from adapters.telegram.rendering.replies import Drawn, Surface, draw_one
from adapters.telegram.rendering.text import ELLIPSIS, shorten
from directory_core import one_line

PREVIEW = LinkPreviewOptions(is_disabled=True)


def results(lines: Iterable[Suggestion], tenant: str) -> list[InlineQueryResultArticle]:
    """A page of results; what is chosen posts the organization's card, in the chooser's name.

    Nobody can press anything on it but links: the chat it lands in may be any.
    """
    surface = Surface(tenant, read_only=True)
    found: dict[str, InlineQueryResultArticle] = {}
    for line in lines:
        card = Reply(line.title, (line.card,) if line.card else ())
        found.setdefault(
            line.slug, _article(line.slug, line.title, line.hint, draw_one(card, surface))
        )
    return [*found.values()][: text.INLINE_RESULTS]


def guest_answer(reply: Reply, tenant: str) -> InlineQueryResultArticle:
    """The dispatcher's reply as the one message a guest may post."""
    surface = Surface(tenant, read_only=True)
    return _article("answer", reply.text, "", draw_one(reply, surface))


def submit_button(found: Suggestions, query: str) -> InlineQueryResultsButton | None:
    """The button above the results that leads to the private chat, to submit a missing one."""
    label = shorten(one_line(found.submit_label), text.LABEL)
    if not label:
        return None
    return InlineQueryResultsButton(
        label, start_parameter=start_parameter(StartKind.SUBMIT, pack(query))
    )


def _article(slug: str, title: str, hint: str, drawn: Drawn) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        slug,
        shorten(one_line(title), text.INLINE_TITLE) or ELLIPSIS,
        InputTextMessageContent(drawn.html, ParseMode.HTML, link_preview_options=PREVIEW),
        reply_markup=drawn.keyboard,
        description=shorten(one_line(hint), text.INLINE_HINT) or None,
    )
