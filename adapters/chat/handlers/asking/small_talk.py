"""The handler for what is no question for the directory: it gets a human answer."""

from collections.abc import Callable
from dataclasses import replace

from adapters.chat.context import Context
from adapters.chat.handlers import preferences
from adapters.chat.i18n.names import platform_name
from adapters.chat.presenters.organizations import address_of
from adapters.chat.tokens import Token, Verb
from adapters.chat.understanding import Ask, Intent
from adapters.chat.views import Button, Card, Reply, Style
from directory_core.models import Organization, Platform

_SAID = {
    Ask.GREETING: "say-greeting",
    Ask.THANKS: "thanks",
    Ask.BYE: "say-bye",
    Ask.YES: "say-yes",
    Ask.NO: "say-no",
    Ask.OK: "say-ok",
    Ask.TEST: "say-not-understood",
    Ask.IDENTITY: "say-identity",
    Ask.EVIDENCE: "say-evidence",
    Ask.ERASE: "say-erase",
    Ask.ABUSE: "say-abuse",
    Ask.APPOINTMENT: "say-appointment",
    Ask.MEDICAL: "say-medical",
    Ask.PRICE: "say-price",
    Ask.JOB: "say-job",
    Ask.HOURS: "say-hours",
    Ask.PHONE: "say-phone",
    Ask.CHAT: "say-chat",
    Ask.HUMAN: "say-human",
    Ask.ACT: "say-act",
    Ask.FREE: "say-free",
    Ask.NEARBY: "say-nearby",
    Ask.WRONG: "say-wrong",
    Ask.INJECTION: "say-injection",
    Ask.PERSONAL_DATA: "say-personal-data",
    Ask.REPORT: "report-how",
    Ask.IMPOSTOR: "report-how",
}
_ABOUT_ONE = {Ask.APPOINTMENT, Ask.PRICE, Ask.JOB, Ask.HOURS, Ask.PHONE}
"""What an organization's own website answers."""
_MOST_NETWORKS = 12
"""Platforms that are named of those that accounts are listed on."""


def answer(context: Context, intent: Intent, organization: Organization | None) -> Reply | None:
    """The answer to small talk, or None where an intent is none of it.

    `organization` is the one that is surely named, if any.
    """
    pages: dict[Ask, Callable[[], Reply]] = {
        Ask.CAPABILITY: lambda: preferences.help_(context),
        Ask.NETWORKS: lambda: networks(context),
        Ask.PRIVACY: lambda: preferences.privacy(context),
        Ask.SUBMIT: lambda: submit(context, organization),
        Ask.CORRECT: lambda: correct(context, organization),
    }
    if intent.ask in pages:
        return pages[intent.ask]()
    if intent.ask not in _SAID:
        return None
    said = context.say(_SAID[intent.ask])
    if intent.ask in _ABOUT_ONE and organization is not None:
        return replace(said, text=f"{said.text}\n{website(context, organization).text}")
    if intent.ask is Ask.PERSONAL_DATA:
        return replace(said, private=True)
    if intent.ask is Ask.BYE and intent.aside is Ask.THANKS:
        return replace(said, text=f"{context.words(_SAID[Ask.THANKS])} {said.text}")
    return said


def networks(context: Context) -> Reply:
    """The platforms that accounts are listed on, those with the most first."""
    listed = context.directory.asking.statistics().by_platform[:_MOST_NETWORKS]
    names = context.words.all_of(platform_name(Platform(code), context.words) for code, _ in listed)
    return context.say("say-networks", platforms=names)


def website(context: Context, organization: Organization) -> Reply:
    """An organization's website, as far as it is known."""
    if not organization.website:
        return context.say("say-website-none", name=organization.name)
    site = organization.website
    return context.say("say-website", name=organization.name, site=address_of(site))


def submit(context: Context, organization: Organization | None) -> Reply:
    """How to put in what is missing."""
    words = context.words
    if organization is not None:
        token = str(Token(Verb.ADD, organization.slug))
        add = Button(words("button-add"), token, style=Style.PRIMARY, opens_form=True)
        return context.say("submit-for", buttons=(add,), name=organization.name)
    token = f"{Verb.SUBMIT_IT}:-:0"
    new = Button(words("button-submit-new"), token, style=Style.PRIMARY, opens_form=True)
    how = context.say("submit-how", buttons=(new,))
    return replace(how, text=f"{how.text}\n{words('submit-many')}")


def correct(context: Context, organization: Organization | None) -> Reply:
    """How to have something corrected."""
    if organization is None:
        return context.say("correct-how")
    token = str(Token(Verb.CORRECT, organization.slug))
    button = Button(context.words("button-correct"), token, opens_form=True)
    return context.say("correct-for", buttons=(button,), name=organization.name)


def sources(context: Context) -> Reply:
    """Where the data comes from, with the credits that licences ask for."""
    words = context.words
    card = Card(words("sources-title"), rows=tuple((line,) for line in words.table("sources")))
    return Reply(card.title, (card,), language=words.language)
