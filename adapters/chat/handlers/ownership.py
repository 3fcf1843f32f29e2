"""The handler for whoever speaks for an organization: a code, looking for it, and its end."""

from adapters.chat.context import Context
from adapters.chat.presenters.ownership import draw_begun, draw_proofs, draw_which
from adapters.chat.tokens import Token, TokenRefused
from adapters.chat.views import Reply
from directory_core.models import Certainty


def begin_for(context: Context, name: str) -> Reply:
    """Give out a code for the organization that is named, or ask which is meant.

    Without a name it is the one that was spoken of last.
    """
    last = context.recent.last(context.origin)
    if context.only_asks or not (name.strip() or (last and last.subject)):
        return context.say("say-which")
    if not context.is_private:
        return context.say("ownership-not-here")
    if last and last.subject and not name.strip():
        return begin(context, last.subject)
    answer = context.directory.asking.peek(name)
    if answer.certainty is Certainty.SURE:
        return begin(context, answer.matches[0].organization.slug)
    if not answer.matches:
        return context.say("ownership-nobody", name=name[:80])
    return draw_which(answer, context.words)


def begin(context: Context, slug: str) -> Reply:
    """Give out a code."""
    if not context.is_private:
        return context.say("ownership-not-here")
    key = context.change_key()
    room = context.origin.room
    proof = context.directory.ownership.begin(slug, context.by, room=room, key=key)
    return draw_begun(proof, context.words)


def look(context: Context, token: Token) -> Reply:
    """Have the code looked for now."""
    context.directory.ownership.look(_number(token), context.by, key=context.change_key())
    context.changes.append("look")
    return _told(context, "ownership-looking")


def standing(context: Context) -> Reply:
    """The proofs that hold, for moderators."""
    found = context.directory.ownership.standing(context.by, context.origin.membership)
    return draw_proofs(found, context.words)


def end(context: Context, token: Token) -> Reply:
    """End a proof."""
    context.directory.ownership.end(
        _number(token), context.by, membership=context.origin.membership, key=context.change_key()
    )
    return _told(context, "ownership-ended-now")


def _told(context: Context, message: str) -> Reply:
    text = context.words(message)
    return Reply(text, toast=text, private=True, lead=True, language=context.words.language)


def _number(token: Token) -> int:
    if not token.id.isdigit() or len(token.id) > 12:
        raise TokenRefused(str(token))
    return int(token.id)
