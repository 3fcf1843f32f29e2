"""What an organization has on the platforms that were asked for, and nothing else unasked."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.chat.facts import facts_about
from adapters.chat.i18n.names import platform_name
from adapters.chat.presenters.organizations import (
    Reader,
    account_row,
    visible_accounts,
    website_line,
)
from adapters.chat.tokens import Token, Verb
from adapters.chat.views import Button, Card, Line, Reply, Tone
from directory_core.models import Organization, Platform


def draw_on_platforms(
    organization: Organization,
    platforms: Sequence[Platform],
    reader: Reader,
    *,
    verify: bool = False,
) -> Reply:
    """Its accounts on `platforms`, or plainly that none is listed there.

    `verify`: somebody wants to know whether an account that they met is one of them.
    """
    cards = tuple(platform_card(organization, each, reader, verify=verify) for each in platforms)
    rest = len(visible_accounts(organization))
    if rest > sum(len(card.rows) for card in cards):
        cards = (*cards[:-1], replace(cards[-1], buttons=(_all_of(organization, rest, reader),)))
    share = str(Token(Verb.SHARE, organization.slug))
    text = " ".join(card.title for card in cards)
    facts = facts_about(organization, platforms=tuple(platforms))
    return Reply(text, cards, share=share, language=reader.words.language, facts=facts)


def platform_card(
    organization: Organization, platform: Platform, reader: Reader, *, verify: bool = False
) -> Card:
    """Its accounts on one platform; where there are none, that, and where to look instead."""
    words, name = reader.words, organization.name
    found = [each for each in visible_accounts(organization) if each.platform is platform]
    shown = platform_name(platform, words)
    footer: tuple[Line, ...] = ()
    if organization.website:
        footer = (website_line(organization, words),)
    if not found:
        message = "verify-none" if verify else "platform-not-listed"
        lines = ((words("platform-not-listed-meaning"),),)
        return Card(words(message, name=name, platform=shown), lines, (), footer, tone=Tone.CAUTION)
    rows = tuple(account_row(each, organization, reader) for each in found)
    message = "verify-compare" if verify else "platform-listed"
    title = words(message, name=name, platform=shown, count=len(found))
    return Card(title, (), rows, footer)


def _all_of(organization: Organization, count: int, reader: Reader) -> Button:
    label = reader.words("button-all-accounts", count=count)
    return Button(label, str(Token(Verb.OPEN, organization.slug)))
