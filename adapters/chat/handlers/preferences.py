"""The handler for a person's own affairs: language, linked venues, where to hear; help, privacy."""

from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.i18n.texts import Words, language_name, languages
from adapters.chat.tokens import Token, Verb, pack
from adapters.chat.understanding.tokens import fold
from adapters.chat.views import Button, Card, Reply, Style, Way

_EXAMPLES = ("welcome-example-name", "welcome-example-handle", "welcome-example-list")
_LANGUAGES = ("languages", "idiomas", "linguas", "langues", "sprachen")
"""What whoever asks which languages there are calls them."""
_PAGED = {Verb.MINE, Verb.NEWS}


def help_(context: Context) -> Reply:
    """What the bot does, by example."""
    words, venue = context.words, context.origin.room.venue
    own = f"help-asking-{venue}"
    rows = [(line,) for line in words.table(own if words.knows(own) else "help-asking")]
    more = (*words.table("help-more"), words.of("help-way", venue))
    parts = [
        Card(words("help-asking-title"), rows=tuple(rows)),
        Card(
            words("help-submitting-title"),
            rows=tuple((line,) for line in words.table("help-submitting")),
        ),
        Card(words("help-more-title"), rows=tuple((line,) for line in more)),
    ]
    if context.may_moderate:
        moderating = tuple((line,) for line in words.table("help-moderating"))
        parts.append(Card(words("help-moderating-title"), rows=moderating))
    submit = Button(
        words("button-submit-new"), f"{Verb.SUBMIT_IT}:-:0", style=Style.PRIMARY, opens_form=True
    )
    return context.say(
        "help", parts=tuple(parts), buttons=(submit, *_examples(words), *_places(words))
    )


def _examples(words: Words) -> tuple[Button, ...]:
    """A question of each kind, to press."""
    asked = map(words, _EXAMPLES)
    return tuple(Button(each, str(Token(Verb.ASK, pack(each)))) for each in asked)


def _places(words: Words) -> tuple[Button, ...]:
    """What else there is to look at."""
    shown = {"mine-title": Verb.MINE, "news-title": Verb.NEWS, "button-stats": Verb.STATS}
    shown |= {"privacy-title": Verb.PRIVACY}
    return tuple(
        Button(words(title), str(Token(verb, version=int(verb in _PAGED))), minor=True)
        for title, verb in shown.items()
    )


def welcome(context: Context) -> Reply:
    """What somebody meets first: what this is, and something to tap."""
    words = context.words
    buttons = [*_examples(words)]
    buttons.append(Button(words("button-search-here"), way=Way.SEARCH))
    buttons.append(Button(words("button-invite"), way=Way.INVITE))
    buttons.append(Button(words("button-help"), str(Token(Verb.HELP))))
    return context.say("welcome", buttons=tuple(buttons))


def privacy(context: Context) -> Reply:
    """What is kept, how to have it erased, and how many it takes to take an account off."""
    told = list(context.words.table("privacy-kept"))
    if context.directory.rules.removals_need_two is not False:
        told.append(context.words("privacy-removals"))
    lines = tuple((line,) for line in told)
    return context.say("privacy", parts=(Card(context.words("privacy-title"), rows=lines),))


def language(context: Context, tag: str) -> Reply:
    """Choose a language, or be asked which."""
    if not tag:
        buttons = tuple(
            Button(language_name(each, each), str(Token(Verb.SPEAK, each))) for each in languages()
        )
        return replace(context.say("language-which", buttons=buttons), private=True)
    chosen = _language_of(tag)
    if chosen is None:
        known = context.words.all_of(language_name(each, each) for each in languages())
        return replace(context.say("language-unknown", tag=tag[:30], known=known), private=True)
    context.directory.people.set_language(context.by, chosen, key=context.change_key())
    return replace(context.speaking(chosen).say("language-set"), private=True)


def link(context: Context, code: str) -> Reply:
    """Make a one-time code, or join with the identity that made it; never before others."""
    if not context.is_private:
        return replace(context.say("link-in-private"), private=True)
    if not code:
        made = context.directory.people.link_code(context.by, key=context.change_key())
        minutes = int(context.directory.rules.link_code_lasts.total_seconds() // 60)
        reply = context.say("link-code", code=made, minutes=minutes)
        copy = Button(context.words("button-copy", text=made), copy=made)
        return replace(reply, private=True, buttons=(copy,))
    person = context.directory.people.link(code.upper(), context.by, key=context.change_key())
    venues = [context.words.of("venue", each.venue) for each in person.identities]
    return replace(context.say("linked", venues=context.words.all_of(venues)), private=True)


def hear_here(context: Context) -> Reply:
    """Hear what becomes of one's submissions in this room."""
    if not context.is_private:
        return replace(context.say("hear-in-private"), private=True)
    context.directory.people.prefer_room(context.by, context.origin.room, key=context.change_key())
    return context.say("hear-here")


def language_in(text: str) -> str:
    """The language that a sentence names: `answer in Spanish please`; empty where it names several.

    `Which languages do you speak besides English?` asks for no other one.
    """
    words = fold(text).replace("?", " ").replace(".", " ").split()
    if any(word.startswith(_LANGUAGES) for word in words):
        return ""
    named = {tag for word in words if (tag := _language_named(word))}
    return named.pop() if len(named) == 1 else ""


def _language_named(word: str) -> str:
    """The tag of the language with this name, in one of the languages there are."""
    every = ((tag, language_name(tag, reader)) for tag in languages() for reader in languages())
    return next((tag for tag, name in every if fold(name) == word), "")


def _language_of(tag: str) -> str | None:
    """A language by its tag, or by its name in one of the languages there are."""
    wanted = tag.strip().casefold().replace("_", "-")
    for each in languages():
        names = {language_name(each, reader).casefold() for reader in languages()}
        if wanted in names or wanted == each or wanted.startswith(f"{each}-"):
            return each
    return None
