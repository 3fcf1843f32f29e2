"""The handler for several organizations that are named in one breath: `AOK or Barmer on TikTok`."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from adapters.chat.context import Context
from adapters.chat.facts import facts_about
from adapters.chat.handlers.names.meant_names import halves_of
from adapters.chat.presenters.answers import draw_answer, draw_organization
from adapters.chat.presenters.organizations import Reader
from adapters.chat.presenters.platforms import draw_on_platforms
from adapters.chat.understanding import Intent
from adapters.chat.understanding.plausibility import is_plausible
from adapters.chat.understanding.tokens import fold
from adapters.chat.views import Button, Card, Reply
from directory_core.models import Answer, Certainty, Organization

_ALIKE = 0.8
"""How alike two ways to write one name are."""
_FEW = 3
"""Organizations that are offered for a name of which it is not sure whose it is."""


def side_by_side(
    context: Context,
    organizations: Sequence[Organization],
    intent: Intent,
    reader: Reader,
    unclear: Iterable[str] = (),
) -> Reply:
    """The organizations that are surely meant, and what the `unclear` names may mean.

    Who named two is never left to believe that one was answered for both.
    """
    drawn = [
        draw_on_platforms(each, intent.platforms, reader)
        if intent.platforms
        else draw_organization(each, reader)
        for each in organizations
    ]
    cards = [part for reply in drawn for part in reply.parts if isinstance(part, Card)]
    buttons: list[Button] = []
    for name in unclear:
        doubtful = draw_answer(context.directory.asking.peek(name, limit=_FEW), reader)
        choice = next((part for part in doubtful.parts if isinstance(part, Card)), Card(""))
        cards.append(Card(doubtful.text, choice.lines, buttons=choice.buttons))
        buttons += () if choice.lines else doubtful.buttons
    text = " · ".join(card.title for card in cards)
    facts = facts_about(*organizations, platforms=intent.platforms)
    language = context.words.language
    return Reply(text, tuple(cards), tuple(buttons), language=language, facts=facts)


def unclear_beside(intent: Intent, sure: Iterable[str]) -> tuple[str, ...]:
    """The first of the names that is another than the `sure` ones, and may be a name."""
    known = [fold(name) for name in sure]
    for name in intent.names:
        written = fold(name)
        same = any(_is_same(written, each) for each in known)
        if not same and is_plausible(name, intent):
            return (name,)
    return ()


def together(
    tried: Mapping[str, Answer], name: str
) -> tuple[tuple[Organization, ...], tuple[str, ...]]:
    """The organizations of two joined names, and which of the two is not clear.

    `mayo or cleveland clinic`: what is not clear has to begin a name that is listed, since `and`
    joins much else; nobody where neither name is surely somebody's, or the other is nobody's.
    """
    halves = [half for half in halves_of(name) if half in tried]
    sure = [half for half in halves if tried[half].certainty is Certainty.SURE]
    found = {each.slug: each for half in sure for each in [tried[half].matches[0].organization]}
    if len(found) > 1:
        return tuple(found.values()), ()
    (open_,) = [half for half in halves if half not in sure] if len(sure) == 1 else [""]
    begun = open_ and any(
        fold(each.matched).startswith(fold(open_)) for each in tried[open_].matches
    )
    return (tuple(found.values()), (open_,)) if begun else ((), ())


def _is_same(one: str, other: str) -> bool:
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() >= _ALIKE
