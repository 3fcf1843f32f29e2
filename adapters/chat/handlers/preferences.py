"""The clerk for a person's own affairs: language, linked venues, where to hear; help, privacy."""

from dataclasses import replace

from adapters.chat.context import Turn
from adapters.chat.i18n.texts import language_name, languages
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Button, Card, Reply, Style


def help_(turn: Turn) -> Reply:
    """What the bot does, by example."""
    words = turn.words
    rows = [(line,) for line in words.table("help-asking")]
    more = (*words.table("help-more"), words.of("help-way", turn.origin.room.venue))
    parts = [
        Card(words("help-asking-title"), rows=tuple(rows)),
        Card(
            words("help-submitting-title"),
            rows=tuple((line,) for line in words.table("help-submitting")),
        ),
        Card(words("help-more-title"), rows=tuple((line,) for line in more)),
    ]
    if turn.may_moderate:
        moderating = tuple((line,) for line in words.table("help-moderating"))
        parts.append(Card(words("help-moderating-title"), rows=moderating))
    submit = Button(
        words("button-submit-new"), f"{Verb.SUBMIT_IT}:-:0", style=Style.PRIMARY, opens_form=True
    )
    return turn.say("help", parts=tuple(parts), buttons=(submit,))


def privacy(turn: Turn) -> Reply:
    """What is kept, and how to have it erased."""
    lines = tuple((line,) for line in turn.words.table("privacy-kept"))
    return turn.say("privacy", parts=(Card(turn.words("privacy-title"), rows=lines),))


def language(turn: Turn, tag: str) -> Reply:
    """Choose a language, or be asked which."""
    if not tag:
        buttons = tuple(
            Button(language_name(each, each), str(Token(Verb.SPEAK, each))) for each in languages()
        )
        return replace(turn.say("language-which", buttons=buttons), private=True)
    chosen = _language_of(tag)
    if chosen is None:
        known = turn.words.all_of(language_name(each, each) for each in languages())
        return replace(turn.say("language-unknown", tag=tag[:30], known=known), private=True)
    turn.directory.people.set_language(turn.by, chosen, key=turn.change_key())
    return replace(turn.speaking(chosen).say("language-set"), private=True)


def link(turn: Turn, code: str) -> Reply:
    """Make a one-time code, or join with the identity that made it; never before others."""
    if not turn.is_private:
        return replace(turn.say("link-in-private"), private=True)
    if not code:
        made = turn.directory.people.link_code(turn.by, key=turn.change_key())
        minutes = int(turn.directory.rules.link_code_lasts.total_seconds() // 60)
        reply = turn.say("link-code", code=made, minutes=minutes)
        copy = Button(turn.words("button-copy", text=made), copy=made)
        return replace(reply, private=True, buttons=(copy,))
    person = turn.directory.people.link(code.upper(), turn.by, key=turn.change_key())
    venues = [turn.words.of("venue", each.venue) for each in person.identities]
    return replace(turn.say("linked", venues=turn.words.all_of(venues)), private=True)


def hear_here(turn: Turn) -> Reply:
    """Hear what becomes of one's submissions in this room."""
    if not turn.is_private:
        return replace(turn.say("hear-in-private"), private=True)
    turn.directory.people.prefer_room(turn.by, turn.origin.room, key=turn.change_key())
    return turn.say("hear-here")


def _language_of(tag: str) -> str | None:
    """A language by its tag, or by its name in one of the languages there are."""
    wanted = tag.strip().casefold().replace("_", "-")
    for each in languages():
        names = {language_name(each, reader).casefold() for reader in languages()}
        if wanted in names or wanted == each or wanted.startswith(f"{each}-"):
            return each
    return None
