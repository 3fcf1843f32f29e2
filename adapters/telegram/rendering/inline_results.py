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


def results(lines: Iterable[Suggestion], surface: Surface) -> list[InlineQueryResultArticle]:
    """A page of results; what is chosen posts what it says, in the chooser's name.

    The chat it lands in may be any, so its buttons are links.
    """
    found: dict[str, InlineQueryResultArticle] = {}
    for line in lines:
        drawn = draw_one(line.reply or Reply(line.title), surface)
        found.setdefault(line.slug, _article(line.slug, line.title, line.hint, drawn))
    return [*found.values()][: text.INLINE_RESULTS]


def guest_answer(reply: Reply, surface: Surface) -> InlineQueryResultArticle:
    """The dispatcher's reply as the one message a guest may post."""
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
